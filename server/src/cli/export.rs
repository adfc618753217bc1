//! `weft export`

use std::{
    fs::File,
    io::{IsTerminal as _, Write as _},
    path::PathBuf,
};

use domain::{ModuleKey, list::TableFormat};
use services::{exchange, import};

use super::CliError;

#[derive(Debug, clap::Args)]
pub struct Args {
    /// What is exported: customers, contacts, opportunities …
    module: ModuleKey,
    /// csv or xlsx
    #[arg(long = "format", value_name = "FORMAT", default_value = "csv", value_parser = format)]
    table: TableFormat,
    /// Where to; without it, to the standard output
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
    /// The employee who exports, by login or name: what he may see, in his language. Else the first administrator
    #[arg(long = "as", value_name = "EMPLOYEE")]
    employee: Option<String>,
    /// The folder of the company's data
    #[arg(long, env = "WEFT_DATA", value_name = "DIR", default_value = "data")]
    data: PathBuf,
}

/// Writes all records of a module as a table.
pub async fn run(args: Args) -> Result<(), CliError> {
    if args.out.is_none() && args.table == TableFormat::Xlsx && std::io::stdout().is_terminal() {
        return Err(CliError::new("say with --out where the workbook goes"));
    }
    let services = super::open_company(&args.data).await?;
    let done = async {
        let context = import::context_of(&services, args.employee.as_deref()).await?;
        let request = exchange::everything(&context, args.module, args.table)?;
        exchange::export(&context, request).await
    }
    .await;
    services.store().close().await;
    let download = done?;
    let mut table = File::open(&download.path)?;
    if let Some(out) = args.out {
        std::io::copy(&mut table, &mut File::create(out)?)?;
    } else {
        let mut output = std::io::stdout().lock();
        std::io::copy(&mut table, &mut output)?;
        output.flush()?;
    }
    Ok(())
}

fn format(text: &str) -> Result<TableFormat, String> {
    match text {
        "csv" => Ok(TableFormat::Csv),
        "xlsx" => Ok(TableFormat::Xlsx),
        _ => Err("one of csv, xlsx".to_owned()),
    }
}
