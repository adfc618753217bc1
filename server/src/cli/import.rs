//! `weft import`

use std::{
    io::{IsTerminal, Write as _},
    path::PathBuf,
};

use domain::{
    FieldProblem, ModuleKey, Problem,
    import::{Charset, ImportKind, ImportPlan, ImportResult, OnDuplicate, Reading, Separator},
};
use serde::Serialize;
use services::import::{self, FileJob};

use super::{CliError, sentence};

/// Failures and unknown texts that are told on the standard error.
const TOLD: usize = 10;

#[derive(Debug, clap::Args)]
pub struct Args {
    /// What is imported: employees, products, customers, contacts, leads, opportunities, contracts, payment-plans or payments
    #[arg(value_parser = kind)]
    module: ImportKind,
    /// A table: CSV or a workbook (.xlsx, .xls, .ods), the first row naming the columns; for contacts and leads also vCards
    file: PathBuf,
    /// A plan as JSON (docs/import.md); without one the names of the columns decide
    #[arg(long, value_name = "FILE")]
    map: Option<PathBuf>,
    /// What happens to rows that are there already: skip, overwrite or create
    #[arg(long, value_name = "WHAT", value_parser = on_duplicate)]
    on_duplicate: Option<OnDuplicate>,
    /// How the characters of a text file are written: utf-8, utf-16le, utf-16be, gb18030, windows-1250 or windows-1252.
    /// Else it is found out
    #[arg(long, value_name = "NAME", value_parser = charset)]
    encoding: Option<Charset>,
    /// What stands between the cells: comma, semicolon, tab or pipe. Else it is found out
    #[arg(long, value_name = "WHAT", value_parser = separator)]
    separator: Option<Separator>,
    /// The sheet of a workbook, by its name. Else the first visible one
    #[arg(long, value_name = "NAME")]
    sheet: Option<String>,
    /// The employee who imports, by login or name: his rights hold, and he owns what names no owner. Else the first
    /// administrator
    #[arg(long = "as", value_name = "EMPLOYEE")]
    employee: Option<String>,
    /// Check every row and write nothing
    #[arg(long)]
    dry_run: bool,
    /// The folder of the company's data
    #[arg(long, env = "WEFT_DATA", value_name = "DIR", default_value = "data")]
    data: PathBuf,
}

/// What is printed, in this order.
#[derive(Serialize)]
struct Line {
    rows: u64,
    created: u64,
    updated: u64,
    skipped: u64,
    failed: u64,
    /// The file with the failed rows; none when there are none.
    errors: Option<String>,
}

/// Brings a table in and prints what came of it as one line of JSON.
pub async fn run(args: Args) -> Result<(), CliError> {
    let (plan, guess_notation) = plan(&args)?;
    if !args.file.is_file() {
        return Err(CliError::new(format!("{} is not there", args.file.display())));
    }
    let services = super::open_company(&args.data).await?;
    let done = async {
        let context = import::context_of(&services, args.employee.as_deref()).await?;
        let reading = Reading { charset: args.encoding, separator: args.separator, sheet: args.sheet };
        let job = FileJob { plan, reading, guess_notation, dry: args.dry_run };
        import::import_file(&context, args.module, &args.file, job, &mut progress).await
    }
    .await;
    services.store().close().await;
    let done = done?;
    tell(&done.result);
    let ImportResult { rows, created, updated, skipped, failed, .. } = done.result;
    let errors = done.errors.map(|path| path.display().to_string());
    let line = serde_json::to_string(&Line { rows, created, updated, skipped, failed, errors })
        .map_err(|error| CliError::new(error.to_string()))?;
    println!("{line}");
    Ok(())
}

/// The plan, and whether it leaves the notation open.
fn plan(args: &Args) -> Result<(ImportPlan, bool), CliError> {
    let (mut plan, open) = match &args.map {
        // Without a plan, departments and managers that are named but missing are made.
        None => (ImportPlan { create_missing: true, ..ImportPlan::default() }, true),
        Some(file) => {
            let fault = |fault: &dyn std::fmt::Display| CliError::new(format!("{}: {fault}", file.display()));
            let text = std::fs::read_to_string(file).map_err(|error| fault(&error))?;
            let json: serde_json::Value = serde_json::from_str(&text).map_err(|error| fault(&error))?;
            let open = json.get("notation").is_none();
            (serde_json::from_value(json).map_err(|error| fault(&error))?, open)
        }
    };
    if let Some(on_duplicate) = args.on_duplicate {
        plan.on_duplicate = on_duplicate;
    }
    Ok((plan, open))
}

/// How far it is, on a terminal.
fn progress(done: u64, result: &ImportResult) {
    let mut terminal = std::io::stderr();
    if terminal.is_terminal() {
        // A terminal that went away is no reason to stop.
        let _ = write!(terminal, "\r{done} / {}", result.rows);
        if done >= result.rows {
            let _ = writeln!(terminal);
        }
    }
}

/// What to look at: texts that name nothing, and the first rows that failed.
fn tell(result: &ImportResult) {
    for (target, values) in &result.unknown {
        for value in values.iter().take(TOLD) {
            let near = value.suggestions.first().map(|near| format!(" (“{near}”?)")).unwrap_or_default();
            eprintln!("{target}: “{}” is not known: {} rows{near}", value.text, value.rows);
        }
    }
    for failure in result.failures.iter().take(TOLD) {
        let reasons: Vec<String> = failure.problems.iter().map(reason).collect();
        eprintln!("line {}: {}", failure.line, reasons.join(" "));
    }
}

fn reason(problem: &FieldProblem) -> String {
    if problem.field.is_empty() {
        return sentence(&Problem { args: problem.args.clone(), ..Problem::invalid(&problem.message) });
    }
    sentence(&Problem::fields(vec![problem.clone()]))
}

fn kind(text: &str) -> Result<ImportKind, String> {
    if matches!(text, "employees" | "employee") {
        return Ok(ImportKind::Employees);
    }
    let module = text.parse::<ModuleKey>()?;
    if domain::schema::modules::definition(module).features.import {
        Ok(ImportKind::Records(module))
    } else {
        Err(format!("{} cannot be imported", module.path()))
    }
}

fn on_duplicate(text: &str) -> Result<OnDuplicate, String> {
    match text {
        "skip" => Ok(OnDuplicate::Skip),
        "overwrite" => Ok(OnDuplicate::Overwrite),
        "create" => Ok(OnDuplicate::Create),
        _ => Err("one of skip, overwrite, create".to_owned()),
    }
}

fn charset(text: &str) -> Result<Charset, String> {
    Charset::parse(&text.to_ascii_lowercase())
        .ok_or_else(|| format!("one of {}", Charset::ALL.map(Charset::key).join(", ")))
}

fn separator(text: &str) -> Result<Separator, String> {
    Separator::parse(text).ok_or_else(|| format!("one of {}", Separator::ALL.map(Separator::key).join(", ")))
}
