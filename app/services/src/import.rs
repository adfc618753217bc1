//! Imports (rows L-17, ADM-03): a table is uploaded, its columns are mapped, unknown texts are settled, it is tried, and
//! then brought in beside other work. Page and command line go the same way.

use std::{
    fs::TryLockError,
    path::{Path, PathBuf},
    sync::Arc,
};

use domain::{
    Action, AdminRight, FieldProblem, Id, Lang, Problem,
    import::{ImportFile, ImportKind, ImportPlan, ImportResult, ImportRun, ImportState, MAX_ROWS},
    list::TableFormat,
};
use serde::{Deserialize, Serialize};
use store::imports::ImportRow;
use tokio::{fs, task::spawn_blocking};

use crate::{
    Context, Error, Result, Services,
    error::chain,
    exchange::{Download, place, table::download},
};

mod acting;
mod bound;
mod convert;
mod employees;
mod failed;
mod guess;
mod names;
mod records;
mod run;
mod sheet;
mod subject;
mod table;
mod template;
mod text;

pub use acting::context_of;
use run::{Mode, work};
use subject::Subject;
use table::Table;

/// The largest upload, in bytes.
pub const MAX_UPLOAD: u64 = 25 << 20;
/// Rows that the wizard shows.
const SAMPLE: usize = 5;
/// Imports that the history shows.
const HISTORY: u32 = 50;

/// What is known of an upload besides its rows; lies next to them.
#[derive(Serialize, Deserialize)]
struct Upload {
    kind: ImportKind,
    name: String,
    employee: Option<Id>,
    rows: u64,
}

/// What came of an import at the command line.
#[derive(Debug)]
pub struct Imported {
    pub result: ImportResult,
    /// Where the failed rows lie, with line and reason; kept for seven days.
    pub errors: Option<PathBuf>,
}

/// Reads an uploaded table and keeps it for a day; answers what the wizard shows.
pub async fn upload(context: &Context, kind: ImportKind, name: &str, contents: Vec<u8>) -> Result<ImportFile> {
    let subject = Subject::of(context, kind)?;
    context.me()?;
    if contents.len() as u64 > MAX_UPLOAD {
        return Err(too_large());
    }
    place::sweep(context.services()).await?;
    let (id, table) = keep(context, kind, name, contents, Some(MAX_ROWS)).await?;
    let cell = |row: &table::Row, index: usize| row.cell(index).text.to_owned();
    let sample = table.rows.iter().take(SAMPLE);
    Ok(ImportFile {
        id,
        name: name.to_owned(),
        sample: sample.map(|row| (0..table.columns.len()).map(|index| cell(row, index)).collect()).collect(),
        rows: table.rows.len() as u64,
        guess: guess::guess(&subject, &table.columns),
        columns: table.columns,
    })
}

/// Refuses an upload whose announced length is too large, before any of it arrives.
pub fn check_length(length: u64) -> Result<()> {
    if length > MAX_UPLOAD { Err(too_large()) } else { Ok(()) }
}

/// What an import would do: every row goes through the real checks, and is taken back.
pub async fn preview(context: &Context, kind: ImportKind, file: Id, plan: ImportPlan) -> Result<ImportResult> {
    let subject = Subject::of(context, kind)?;
    let upload = find(context, kind, file).await?;
    let path = place::import(context.services(), file, "csv");
    work(context, &subject, &path, &plan, &Mode::Dry, upload.rows, &mut |_, _| {}).await
}

/// Starts an import; answers its id. It goes on without the page. Started twice, it runs once.
pub async fn start(context: &Context, kind: ImportKind, file: Id, plan: ImportPlan) -> Result<Id> {
    let subject = Subject::of(context, kind)?;
    if let Some(run) = context.read().await?.import_run(file).await? {
        return if run.employee == Some(context.me()?) { Ok(file) } else { Err(Error::not_found()) };
    }
    let upload = find(context, kind, file).await?;
    let path = place::import(context.services(), file, "csv");
    bound::bind(&subject, &table::Kept::open(&path)?.columns, &plan)?;
    enter(context, file, &upload).await?;
    let context = context.clone();
    tokio::spawn(async move {
        if let Err(error) = bring_in(&context, &subject, file, &plan, upload.rows, &mut |_, _| {}).await {
            tracing::error!(import = %file, error = %chain(&error), "an import broke off");
            if let Err(error) = interrupt(context.services(), file).await {
                tracing::error!(import = %file, error = %chain(&error), "an import that broke off was not marked");
            }
        }
    });
    Ok(file)
}

/// Where an import stands.
pub async fn run(context: &Context, id: Id) -> Result<ImportRun> {
    let row = context.read().await?.import_run(id).await?.ok_or_else(Error::not_found)?;
    if !may_see(context, &row) {
        return Err(Error::not_found());
    }
    Ok(told(context.services(), row))
}

/// The latest imports: the own ones, or all where the importer's reach is everything.
pub async fn runs(context: &Context, kind: ImportKind) -> Result<Vec<ImportRun>> {
    Subject::of(context, kind)?;
    let only = if sees_all(context, kind) { None } else { Some(context.me()?) };
    let rows = context.read().await?.import_runs(kind, only, HISTORY).await?;
    Ok(rows.into_iter().map(|row| told(context.services(), row)).collect())
}

/// The rows of an import that failed, with line and reason in the reader's language, in the format of the upload.
pub async fn error_file(context: &Context, run: Id) -> Result<Download> {
    let row = context.read().await?.import_run(run).await?.ok_or_else(Error::not_found)?;
    if !may_see(context, &row) || !failed::are_kept(context.services(), run, row.at, row.result.failed) {
        return Err(Error::not_found());
    }
    let path = place::outgoing(context).await?;
    let format = write_failed(context, row.kind, run, &row.file, path.clone()).await?;
    Ok(download(path, format, &format!("{}-errors", stem(&row.file))))
}

/// An empty table with the heads that Weft maps by itself.
pub async fn template(context: &Context, kind: ImportKind, format: TableFormat, lang: Lang) -> Result<Download> {
    let subject = Subject::of(context, kind)?;
    let path = place::outgoing(context).await?;
    let title = subject.title(crate::exchange::words::texts(lang));
    let download = download(path.clone(), format, &title);
    spawn_blocking(move || template::write(&subject, &path, format, lang)).await??;
    Ok(download)
}

/// Brings a file of the machine in: the command line. Without a plan, or without columns in it, the heads decide.
/// `progress` is told the rows done so far.
pub async fn import_file(
    context: &Context,
    kind: ImportKind,
    file: &Path,
    plan: ImportPlan,
    dry: bool,
    progress: &mut (dyn FnMut(u64, &ImportResult) + Send),
) -> Result<Imported> {
    let subject = Subject::of(context, kind)?;
    let contents = fs::read(file).await?;
    let name = file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let (id, table) = keep(context, kind, &name, contents, None).await?;
    let mut plan = plan;
    if plan.columns.is_empty() {
        plan.columns = guess::guess(&subject, &table.columns);
    }
    let rows = table.rows.len() as u64;
    drop(table);
    if dry {
        let path = place::import(context.services(), id, "csv");
        let result = work(context, &subject, &path, &plan, &Mode::Dry, rows, progress).await;
        discard(context.services(), id).await?;
        return Ok(Imported { result: result?, errors: None });
    }
    let upload = Upload { kind, name: name.clone(), employee: context.viewer().id(), rows };
    enter(context, id, &upload).await?;
    let result = match bring_in(context, &subject, id, &plan, rows, progress).await {
        Ok(result) => result,
        Err(error) => {
            interrupt(context.services(), id).await?;
            return Err(error);
        }
    };
    let mut errors = None;
    if result.failed > 0 {
        let extension = if format_of(&name) == TableFormat::Xlsx { "errors.xlsx" } else { "errors.csv" };
        let path = place::import(context.services(), id, extension);
        write_failed(context, kind, id, &name, path.clone()).await?;
        errors = Some(path);
    }
    Ok(Imported { result, errors })
}

/// Marks imports as interrupted that a stopped server left running, and sweeps files that are out of date. What was
/// done stays done, and is told. An import that another process brings in at the moment is left alone.
pub(crate) async fn recover(services: &Arc<Services>) -> Result<()> {
    place::sweep(services).await?;
    let running = services.system("find interrupted imports").read().await?.running_imports().await?;
    for run in running {
        if !is_alive(&place::import(services, run.id, "csv")) {
            interrupt(services, run.id).await?;
        }
    }
    Ok(())
}

/// Reads a table and keeps it in its one form.
async fn keep(
    context: &Context,
    kind: ImportKind,
    name: &str,
    contents: Vec<u8>,
    max_rows: Option<u64>,
) -> Result<(Id, Table)> {
    let services = context.services();
    place::prepare(services).await?;
    let id = context.new_id();
    let path = place::import(services, id, "csv");
    let central_european = context.viewer().lang == Lang::Ro;
    let table = spawn_blocking(move || {
        let table = table::read(&contents, max_rows, central_european)?;
        table.keep(&path)?;
        Ok::<_, Error>(table)
    })
    .await??;
    let rows = table.rows.len() as u64;
    let upload = Upload { kind, name: name.to_owned(), employee: context.viewer().id(), rows };
    let json = serde_json::to_vec(&upload).map_err(store::Error::from)?;
    fs::write(place::import(services, id, "json"), json).await?;
    Ok((id, table))
}

/// An upload of the caller's for this kind.
async fn find(context: &Context, kind: ImportKind, file: Id) -> Result<Upload> {
    let gone = || Problem::field("file", "table-gone");
    let json = fs::read(place::import(context.services(), file, "json")).await.map_err(|_| gone())?;
    let upload: Upload = serde_json::from_slice(&json).map_err(store::Error::from)?;
    if upload.employee != context.viewer().id() || upload.kind != kind {
        return Err(gone().into());
    }
    Ok(upload)
}

/// Enters an import in the history.
async fn enter(context: &Context, id: Id, upload: &Upload) -> Result<()> {
    let mut tx = context.write().await?;
    // Asked again behind the writer's lock: of two at once, one is late.
    if tx.import_run(id).await?.is_some() {
        return Err(Problem::field("file", "table-gone").into());
    }
    tx.insert_import(&ImportRow {
        id,
        kind: upload.kind,
        file: upload.name.clone(),
        employee: upload.employee,
        by: String::new(),
        at: context.now().at,
        state: ImportState::Running,
        done: 0,
        result: ImportResult { rows: upload.rows, ..ImportResult::default() },
    })
    .await?;
    tx.commit().await?;
    Ok(())
}

/// Brings a kept table in, and lets go of it.
async fn bring_in(
    context: &Context,
    subject: &Subject,
    id: Id,
    plan: &ImportPlan,
    rows: u64,
    progress: &mut (dyn FnMut(u64, &ImportResult) + Send),
) -> Result<ImportResult> {
    let path = place::import(context.services(), id, "csv");
    // Held as long as this runs: another process sees by it that the import is alive.
    let lock = std::fs::File::open(&path)?;
    lock.try_lock().map_err(|error| Error::Other(format!("the import is running already: {error}")))?;
    let result = work(context, subject, &path, plan, &Mode::Run(id), rows, progress).await?;
    tracing::info!(
        import = %id, rows, created = result.created, updated = result.updated, skipped = result.skipped,
        failed = result.failed, "imported"
    );
    discard(context.services(), id).await?;
    if result.failed == 0 {
        fs::remove_file(failed::path(context.services(), id)).await?;
    }
    drop(lock);
    Ok(result)
}

/// Marks an import as interrupted, and tells who started it what was done.
async fn interrupt(services: &Arc<Services>, id: Id) -> Result<()> {
    let context = services.system("mark an interrupted import");
    let mut tx = context.write().await?;
    let Some(run) = tx.import_run(id).await?.filter(|run| run.state == ImportState::Running) else { return Ok(()) };
    tx.update_import(id, ImportState::Interrupted, run.done, &run.result).await?;
    if let Some(employee) = run.employee {
        run::notify(&mut tx, run.kind, &run.file, employee, &run.result).await?;
    }
    tx.commit().await?;
    discard(services, id).await
}

/// Removes a kept table.
async fn discard(services: &Services, id: Id) -> Result<()> {
    for extension in ["csv", "json"] {
        match fs::remove_file(place::import(services, id, extension)).await {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => return Err(error.into()),
            _ => {}
        }
    }
    Ok(())
}

/// Whether a process holds the kept table.
fn is_alive(path: &Path) -> bool {
    std::fs::File::open(path).is_ok_and(|file| matches!(file.try_lock(), Err(TryLockError::WouldBlock)))
}

/// Writes the failed rows of an import as a table of the upload's format.
async fn write_failed(context: &Context, kind: ImportKind, run: Id, name: &str, to: PathBuf) -> Result<TableFormat> {
    let subject = Subject::of(context, kind)?;
    let (format, lang) = (format_of(name), context.viewer().lang);
    let decimals = domain::money::minor_unit(&context.company()?.currency);
    let kept = failed::path(context.services(), run);
    spawn_blocking(move || failed::write_table(&kept, &to, format, &subject, lang, decimals)).await??;
    Ok(format)
}

fn may_see(context: &Context, run: &ImportRow) -> bool {
    Subject::of(context, run.kind).is_ok()
        && (run.employee.is_some() && run.employee == context.viewer().id() || sees_all(context, run.kind))
}

fn sees_all(context: &Context, kind: ImportKind) -> bool {
    match kind {
        ImportKind::Records(module) => context.viewer().scopes(module, Action::Import).is_some_and(|scopes| scopes.all),
        ImportKind::Employees => context.viewer().may_admin(AdminRight::Employees),
    }
}

fn told(services: &Services, row: ImportRow) -> ImportRun {
    ImportRun {
        errors: failed::are_kept(services, row.id, row.at, row.result.failed),
        id: row.id,
        kind: row.kind,
        file: row.file,
        by: row.by,
        at: row.at,
        state: row.state,
        done: row.done,
        result: row.result,
    }
}

fn format_of(name: &str) -> TableFormat {
    let extension = Path::new(name).extension();
    if extension.is_some_and(|extension| extension.eq_ignore_ascii_case("xlsx")) {
        TableFormat::Xlsx
    } else {
        TableFormat::Csv
    }
}

fn stem(name: &str) -> String {
    Path::new(name).file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default()
}

fn too_large() -> Error {
    let megabytes = MAX_UPLOAD >> 20;
    Problem::fields(vec![FieldProblem::new("file", "check-file-too-large").arg("max", megabytes)]).into()
}
