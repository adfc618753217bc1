//! Uploads: the file as it came lies on the disk for a day, next to the table that was read from it.

use std::{path::PathBuf, sync::Arc};

use domain::{
    FieldProblem, Id, Lang, ModuleKey, Problem,
    import::{FileForm, ImportFile, ImportKind, MAX_ROWS, Reading, SheetName, targets},
};
use serde::{Deserialize, Serialize};
use texts::args;
use tokio::{
    fs,
    io::AsyncWriteExt as _,
    sync::Semaphore,
    task::{JoinError, spawn_blocking},
};

use super::{
    cards, guess, sheet,
    subject::Subject,
    table::{Kept, Row, Sink, Table},
    text,
};
use crate::{
    Context, Error, Result, Services,
    exchange::{place, words},
};

/// The largest upload, in bytes.
pub const MAX_UPLOAD: u64 = 25 << 20;

/// The letters of a cell that the wizard shows.
const SHOWN: usize = 1_000;

/// Files are read by no more than two at once, the others wait: a workbook takes memory and a processor.
static TURNS: Semaphore = Semaphore::const_new(2);

/// What is known of an upload besides its rows; lies next to them.
#[derive(Serialize, Deserialize)]
pub(super) struct Upload {
    pub(super) kind: ImportKind,
    pub(super) name: String,
    pub(super) employee: Option<Id>,
    pub(super) rows: u64,
}

/// A table that was read, and how.
pub(super) struct Read {
    pub(super) table: Table,
    form: FileForm,
    reading: Reading,
    sheets: Vec<SheetName>,
}

/// An upload on its way onto the disk.
pub struct Incoming {
    id: Id,
    path: PathBuf,
    file: fs::File,
    length: u64,
}

impl Incoming {
    /// Begins an upload, for whoever may import.
    pub async fn begin(context: &Context, kind: ImportKind) -> Result<Self> {
        Subject::of(context, kind)?;
        context.me()?;
        place::sweep(context.services()).await?;
        place::prepare(context.services()).await?;
        let id = context.new_id();
        let path = place::import(context.services(), id, "source");
        Ok(Self { id, file: fs::File::create(&path).await?, path, length: 0 })
    }

    /// Takes the next bytes.
    pub async fn write(&mut self, bytes: &[u8]) -> Result<()> {
        self.length += bytes.len() as u64;
        check_length(self.length)?;
        Ok(self.file.write_all(bytes).await?)
    }

    /// Reads the table of the whole file; answers what the wizard shows.
    pub async fn finish(mut self, context: &Context, kind: ImportKind, name: &str) -> Result<ImportFile> {
        self.file.flush().await?;
        drop(self.file);
        let read = shown(context, kind, self.id, name, Reading::default()).await;
        if read.is_err() {
            // A file that is refused is of no use; one that cannot be removed now is swept later.
            let _ = fs::remove_file(&self.path).await;
        }
        read
    }
}

/// Takes an upload that is in memory.
pub async fn upload(context: &Context, kind: ImportKind, name: &str, contents: Vec<u8>) -> Result<ImportFile> {
    let mut incoming = Incoming::begin(context, kind).await?;
    incoming.write(&contents).await?;
    incoming.finish(context, kind, name).await
}

/// Reads an upload of the caller's once more, in another way.
pub async fn read_again(context: &Context, kind: ImportKind, file: Id, reading: Reading) -> Result<ImportFile> {
    Subject::of(context, kind)?;
    let upload = find(context, kind, file).await?;
    if context.read().await?.import_run(file).await?.is_some() {
        return Err(gone());
    }
    shown(context, kind, file, &upload.name, reading).await
}

/// Refuses an upload whose announced length is too large, before any of it arrives.
pub fn check_length(length: u64) -> Result<()> {
    if length <= MAX_UPLOAD {
        return Ok(());
    }
    let megabytes = MAX_UPLOAD >> 20;
    Err(Problem::fields(vec![FieldProblem::new("file", "check-file-too-large").arg("max", megabytes)]).into())
}

/// What the wizard shows of an upload.
async fn shown(context: &Context, kind: ImportKind, id: Id, name: &str, reading: Reading) -> Result<ImportFile> {
    let subject = Arc::new(Subject::of(context, kind)?);
    let source = place::import(context.services(), id, "source");
    let Read { table, form, reading, sheets } =
        keep(context, &subject, id, name, source, reading, Some(MAX_ROWS)).await?;
    let Table { columns, rows, sample, notation } = table;
    let cell = |row: &Row, index: usize| row.cell(index).text.chars().take(SHOWN).collect();
    Ok(ImportFile {
        id,
        name: name.to_owned(),
        form,
        reading,
        sheets,
        sample: sample.iter().map(|row| (0..columns.len()).map(|index| cell(row, index)).collect()).collect(),
        rows,
        guess: guess::guess(&subject, &columns),
        columns,
        notation: notation.guess(context.viewer().lang),
    })
}

/// Reads a file and keeps its table in its one form.
pub(super) async fn keep(
    context: &Context,
    subject: &Arc<Subject>,
    id: Id,
    name: &str,
    source: PathBuf,
    reading: Reading,
    max_rows: Option<u64>,
) -> Result<Read> {
    let services = context.services();
    place::prepare(services).await?;
    let path = place::import(services, id, "csv");
    let (subject, lang) = (Arc::clone(subject), context.viewer().lang);
    let kind = subject.kind;
    let turn = TURNS.acquire().await.map_err(|error| Error::Other(error.to_string()))?;
    let read = spawn_blocking(move || {
        // The turn goes with the work: a caller who goes away does not make room for a third.
        let _turn = turn;
        let mut sink = Sink::create(&path, max_rows, examples())?;
        let (form, reading, sheets) = read(&source, &subject, reading, lang, max_rows.is_none(), &mut sink)?;
        Ok::<_, Error>(Read { table: sink.finish()?, form, reading, sheets })
    })
    .await
    .map_err(broke)??;
    let upload = Upload { kind, name: name.to_owned(), employee: context.viewer().id(), rows: read.table.rows };
    let json = serde_json::to_vec(&upload).map_err(store::Error::from)?;
    fs::write(place::import(services, id, "json"), json).await?;
    Ok(read)
}

/// A table that was read for nobody.
#[derive(Debug)]
pub struct Tried {
    pub columns: Vec<String>,
    pub rows: Vec<Vec<String>>,
}

/// Reads a file as an upload of contacts is read, without a company and with the limits of somebody at the screen: for
/// those who try what files do to the readers. The table is kept at `kept` meanwhile.
pub fn try_file(source: &std::path::Path, kept: &std::path::Path, lang: Lang) -> Result<Tried> {
    let module = domain::schema::modules::definition(ModuleKey::Contact);
    let kind = ImportKind::Records(module.key);
    let subject = Subject { kind, targets: targets(&module), module: Some(std::sync::Arc::new(module)) };
    let mut sink = Sink::create(kept, Some(MAX_ROWS), examples())?;
    read(source, &subject, Reading::default(), lang, false, &mut sink)?;
    let table = sink.finish()?;
    let rows = Kept::open(kept)?.next_rows(usize::MAX)?;
    let cells = |row: &Row| (0..row.cells.len()).map(|index| row.cell(index).text.to_owned()).collect();
    Ok(Tried { columns: table.columns, rows: rows.iter().map(cells).collect() })
}

/// Reads a file by its first bytes: a workbook, vCards, else separated texts.
fn read(
    source: &std::path::Path,
    subject: &Subject,
    reading: Reading,
    lang: Lang,
    trusted: bool,
    sink: &mut Sink,
) -> Result<(FileForm, Reading, Vec<SheetName>)> {
    let first = text::first_bytes(source)?;
    let sheet = reading.sheet.as_deref();
    if first.starts_with(b"PK\x03\x04") {
        let (reading, sheets) = sheet::read_packed(source, sheet, trusted, sink)?;
        return Ok((FileForm::Workbook, reading, sheets));
    }
    if first.starts_with(b"\xD0\xCF\x11\xE0") {
        let (reading, sheets) = sheet::read_old(source, sheet, sink)?;
        return Ok((FileForm::Workbook, reading, sheets));
    }
    let opened = text::open(source, reading.charset, lang)?;
    if cards::are_cards(&opened.beginning) {
        return Ok((FileForm::Cards, cards::read(source, &opened, subject, lang, sink)?, Vec::new()));
    }
    Ok((FileForm::Text, text::read(source, &opened, reading.separator, sink)?, Vec::new()))
}

/// An upload of the caller's for this kind.
pub(super) async fn find(context: &Context, kind: ImportKind, file: Id) -> Result<Upload> {
    let json = fs::read(place::import(context.services(), file, "json")).await.map_err(|_| gone())?;
    let upload: Upload = serde_json::from_slice(&json).map_err(store::Error::from)?;
    if upload.employee != context.viewer().id() || upload.kind != kind {
        return Err(gone());
    }
    Ok(upload)
}

/// Removes an upload and its table.
pub(super) async fn discard(services: &Services, id: Id) -> Result<()> {
    for extension in ["csv", "json", "source"] {
        match fs::remove_file(place::import(services, id, extension)).await {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => return Err(error.into()),
            _ => {}
        }
    }
    Ok(())
}

/// The texts that mark the example rows of templates, in all languages.
fn examples() -> Vec<String> {
    Lang::ALL.map(|lang| words::texts(lang).get("import-example", &args())).to_vec()
}

/// What a file does that makes its reader fall over is a fault of the file; that it could is told to the operator.
fn broke(error: JoinError) -> Error {
    if error.is_panic() {
        tracing::error!("a reader of tables fell over a file");
        return Problem::field("file", "table-unreadable").into();
    }
    error.into()
}

pub(super) fn gone() -> Error {
    Problem::field("file", "table-gone").into()
}
