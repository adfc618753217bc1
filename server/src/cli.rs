//! The command line: what the operator can do, and how the program is configured.
//!
//! A setting comes from a flag, else from the environment, else from the configuration file, else from its default.

use std::{ffi::OsString, fmt, path::Path, process::ExitCode, sync::Arc};

use clap::{CommandFactory, FromArgMatches, Parser, Subcommand};
use domain::{Lang, Problem};
use services::Services;
use store::Store;

use crate::machine::{SystemClock, SystemRandom};

pub mod backup;
pub mod check;
pub mod demo;
pub mod export;
pub mod file;
pub mod import;
pub mod init;
mod log;
pub mod restore;
pub mod serve;
pub mod user;

/// Weft: a self-hosted CRM in one program and one database file.
#[derive(Debug, Parser)]
#[command(name = "weft", version, arg_required_else_help = true)]
struct Cli {
    /// A file with settings: `name = value`, named like the flags (`base-url = "https://crm.example.com"`)
    #[arg(long, global = true, env = "WEFT_CONFIG", value_name = "FILE")]
    config: Option<std::path::PathBuf>,
    #[command(flatten)]
    log: log::Args,
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Run the server
    Serve(serve::Args),
    /// Make a new company with its first administrator
    Init(init::Args),
    /// Make a company with invented data, to look around
    Demo(demo::Args),
    /// Import records or employees from a CSV or Excel file
    Import(import::Args),
    /// Export records to a CSV or Excel file
    Export(export::Args),
    /// See and help the people who sign in
    User(user::Args),
    /// Make a backup; the server may be serving meanwhile
    Backup(backup::Args),
    /// Bring a backup back into an empty folder, and check it
    Restore(restore::Args),
    /// Check the company's data; exits with 1 when something is wrong
    Check(check::Args),
}

/// Runs the program.
pub fn main() -> ExitCode {
    let cli = match parse(std::env::args_os().collect()) {
        Ok(cli) => cli,
        Err(error) => error.exit(),
    };
    if let Err(error) = log::start(&cli.log) {
        return error.report();
    }
    let runtime = match tokio::runtime::Builder::new_multi_thread().enable_all().build() {
        Ok(runtime) => runtime,
        Err(error) => return CliError::from(error).report(),
    };
    let done = runtime.block_on(run(cli.command));
    // What still runs in the background is not waited for: everything that matters is committed.
    runtime.shutdown_background();
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => error.report(),
    }
}

async fn run(command: Command) -> Result<(), CliError> {
    match command {
        Command::Serve(args) => serve::run(args).await,
        Command::Init(args) => init::run(args).await,
        Command::Demo(args) => demo::run(args).await,
        Command::Import(args) => import::run(args).await,
        Command::Export(args) => export::run(args).await,
        Command::User(args) => user::run(args).await,
        Command::Backup(args) => backup::run(args).await,
        Command::Restore(args) => restore::run(args).await,
        Command::Check(args) => check::run(args).await,
    }
}

fn parse(args: Vec<OsString>) -> Result<Cli, clap::Error> {
    let command = file::with_defaults(Cli::command(), &args, std::env::var_os("WEFT_CONFIG"))?;
    Cli::from_arg_matches(&command.try_get_matches_from(args)?)
}

/// Opens a data folder, with the machine's clock and randomness.
pub async fn open(data: &Path) -> Result<Arc<Services>, CliError> {
    make_folder(data).map_err(|error| CliError::new(format!("{} cannot be made: {error}", data.display())))?;
    if services::backups::restoring::is_unfinished(data) {
        let message = format!("a restore into {} was broken off: run `weft restore` once more", data.display());
        return Err(CliError::new(message));
    }
    let store = Store::open(data).await.map_err(|error| {
        CliError::new(format!("{} cannot be opened: {}", data.display(), services::error::chain(&error)))
    })?;
    Ok(Services::start(store, Arc::new(SystemClock), Arc::new(SystemRandom)).await?)
}

/// Makes the data folder, where there is none. What lies in it is nobody else's on this machine.
fn make_folder(data: &Path) -> std::io::Result<()> {
    let mut folder = std::fs::DirBuilder::new();
    folder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut folder, 0o700);
    folder.create(data)
}

/// Opens a data folder that has a company already, and says what to do where it has none.
pub async fn open_company(data: &Path) -> Result<Arc<Services>, CliError> {
    let none = || CliError::new(format!("there is no company in {}: make one with `weft init`", data.display()));
    if !data.join("weft.db").is_file() {
        return Err(none());
    }
    let services = open(data).await?;
    if services.config().company.is_none() { Err(none()) } else { Ok(services) }
}

/// Why a command failed: sentences for the operator.
#[derive(Debug)]
pub struct CliError {
    message: String,
}

impl CliError {
    /// With this message.
    pub fn new(message: impl Into<String>) -> Self {
        Self { message: message.into() }
    }

    fn report(&self) -> ExitCode {
        eprintln!("weft: {}", self.message);
        ExitCode::FAILURE
    }
}

impl fmt::Display for CliError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for CliError {}

impl From<services::Error> for CliError {
    fn from(error: services::Error) -> Self {
        match &error {
            services::Error::Problem(problem) => Self::new(sentence(problem)),
            _ => Self::new(services::error::chain(&error)),
        }
    }
}

impl From<std::io::Error> for CliError {
    fn from(error: std::io::Error) -> Self {
        Self::new(error.to_string())
    }
}

/// A problem in words. The command line speaks English.
pub fn sentence(problem: &Problem) -> String {
    let (texts, _) =
        texts::Texts::new(Lang::En, &texts::embedded(Lang::En), Box::new(texts::PlainFormat::new(Lang::En)));
    if problem.fields.is_empty() {
        return texts.get(&problem.message, &texts::Args::from_texts(&problem.args));
    }
    let fields = problem.fields.iter().map(|field| {
        let message = texts.get(&field.message, &texts::Args::from_texts(&field.args));
        format!("{}: {message}", field.field)
    });
    fields.collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_command_line_is_sound() {
        Cli::command().debug_assert();
    }

    #[test]
    fn problems_become_sentences() {
        assert_eq!(sentence(&Problem::not_found()), "It does not exist, or you are not allowed to see it.");
        assert_eq!(sentence(&Problem::field("name", "check-required")), "name: Please fill this in.");
    }
}
