//! Imports (rows L-17, ADM-03): a table is uploaded, its columns are mapped, unknown texts are settled, it is tried, and
//! then brought in beside other work. Page and command line go the same way.

use std::{
    fs::TryLockError,
    path::{Path, PathBuf},
    sync::Arc,
};

use chrono::TimeDelta;
use domain::{
    Id, Lang,
    import::{ImportKind, ImportPlan, ImportResult, ImportState, Reading},
    list::TableFormat,
};
use store::imports::ImportRow;
use tokio::{fs, task::spawn_blocking};

use crate::{
    Context, Error, Result, Services,
    error::chain,
    exchange::{Download, place, table::download},
};

mod acting;
mod bound;
mod cards;
mod convert;
mod employees;
mod failed;
mod guess;
mod history;
mod names;
mod records;
mod run;
mod sheet;
mod subject;
mod table;
mod template;
mod text;
mod undo;
mod upload;

pub use acting::context_of;
pub use history::{cancel, run, runs};
use run::{Mode, work};
use subject::Subject;
pub use undo::{undo, undo_preview};
pub use upload::{Incoming, MAX_UPLOAD, Tried, check_length, read_again, try_file, upload};
use upload::{Upload, discard, find, gone, keep};

/// What the command line asks for.
#[derive(Clone, Debug, Default)]
pub struct FileJob {
    /// Without columns, their heads decide.
    pub plan: ImportPlan,
    pub reading: Reading,
    /// The notation was not said: where the file speaks for one without doubt, that is taken.
    pub guess_notation: bool,
    /// Every row is tried, nothing is written.
    pub dry: bool,
}

/// What came of an import at the command line.
#[derive(Debug)]
pub struct Imported {
    pub result: ImportResult,
    /// Where the failed rows lie, with line and reason; kept for seven days.
    pub errors: Option<PathBuf>,
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

/// The rows of an import that failed, with line and reason in the reader's language, in the format of the upload.
pub async fn error_file(context: &Context, run: Id) -> Result<Download> {
    let row = history::seen(context, run).await?;
    if !failed::are_kept(context.services(), run, row.at, row.result.failed) {
        return Err(Error::not_found());
    }
    let path = place::outgoing(context).await?;
    let format = write_failed(context, row.kind, run, &row.file, path.clone()).await?;
    Ok(download(path, format, &format!("{}-errors", stem(&row.file))))
}

/// A table with the heads that Weft maps by itself; as a workbook with lists, an example and notes.
pub async fn template(context: &Context, kind: ImportKind, format: TableFormat, lang: Lang) -> Result<Download> {
    let subject = Subject::of(context, kind)?;
    let path = place::outgoing(context).await?;
    let title = subject.title(crate::exchange::words::texts(lang));
    let download = download(path.clone(), format, &title);
    let offers = template::offers(context, &subject, lang).await?;
    let today = context.now().today();
    spawn_blocking(move || template::write(&subject, &offers, &path, format, lang, today)).await??;
    Ok(download)
}

/// Brings a file of the machine in: the command line. `progress` is told the rows done so far.
pub async fn import_file(
    context: &Context,
    kind: ImportKind,
    file: &Path,
    job: FileJob,
    progress: &mut (dyn FnMut(u64, &ImportResult) + Send),
) -> Result<Imported> {
    let subject = Arc::new(Subject::of(context, kind)?);
    let name = file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let id = context.new_id();
    let FileJob { mut plan, reading, guess_notation, dry } = job;
    let table = keep(context, &subject, id, &name, file.to_owned(), reading, None).await?.table;
    if plan.columns.is_empty() {
        plan.columns = guess::guess(&subject, &table.columns);
    }
    if guess_notation {
        plan.notation = table.notation.sure();
    }
    if dry {
        let path = place::import(context.services(), id, "csv");
        let result = work(context, &subject, &path, &plan, &Mode::Dry, table.rows, progress).await;
        discard(context.services(), id).await?;
        return Ok(Imported { result: result?, errors: None });
    }
    let upload = Upload { kind, name: name.clone(), employee: context.viewer().id(), rows: table.rows };
    enter(context, id, &upload).await?;
    let result = match bring_in(context, &subject, id, &plan, table.rows, progress).await {
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
    let context = services.system("find interrupted imports");
    for run in context.read().await?.active_imports().await? {
        match run.state {
            ImportState::Undoing if !is_alive(&place::import(services, run.id, "undo")) => {
                undo::end(services, run.id).await?;
            }
            ImportState::Running if !is_alive(&place::import(services, run.id, "csv")) => {
                interrupt(services, run.id).await?;
            }
            _ => {}
        }
    }
    sweep(services).await
}

/// Removes files of imports and exports that are out of date, and what was noted for taking old imports back.
pub(crate) async fn sweep(services: &Arc<Services>) -> Result<()> {
    place::sweep(services).await?;
    let context = services.system("nightly: old imports");
    let mut tx = context.write().await?;
    tx.forget_imports_before(context.now().at - TimeDelta::days(history::UNDO_DAYS)).await?;
    tx.commit().await?;
    Ok(())
}

/// Enters an import in the history.
async fn enter(context: &Context, id: Id, upload: &Upload) -> Result<()> {
    let mut tx = context.write().await?;
    // Asked again behind the writer's lock: of two at once, one is late.
    if tx.import_run(id).await?.is_some() {
        return Err(gone());
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
        has_changes: false,
        undo: None,
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
