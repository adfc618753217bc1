//! The log: lines on the standard error stream, for people or for machines.

use std::io::IsTerminal;

use tracing_subscriber::EnvFilter;

use super::CliError;

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// What is logged: error, warn, info, debug or trace; also for single parts (info,weft=debug)
    #[arg(long = "log", global = true, env = "WEFT_LOG", value_name = "LEVEL", default_value = "info")]
    level: String,
    /// How the log is written
    #[arg(long = "log-format", global = true, env = "WEFT_LOG_FORMAT", value_name = "FORMAT", default_value = "text")]
    format: Format,
}

#[derive(Clone, Copy, Debug, clap::ValueEnum)]
enum Format {
    /// Lines for people
    Text,
    /// A JSON object on each line
    Json,
}

pub(super) fn start(args: &Args) -> Result<(), CliError> {
    let filter =
        EnvFilter::try_new(&args.level).map_err(|error| CliError::new(format!("--log {}: {error}", args.level)))?;
    let builder = tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr);
    match args.format {
        Format::Text => builder.with_ansi(std::io::stderr().is_terminal()).with_target(false).init(),
        Format::Json => builder.json().with_current_span(true).init(),
    }
    Ok(())
}
