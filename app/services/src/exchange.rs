//! Tables that leave Weft: exports (row L-16), and what they share with templates and error files.
//!
//! An export is prepared first ([`export_ticket`]) and fetched then ([`download`]): a page cannot save the answer of a
//! request as a file without holding all of it in memory. The ticket lives ten minutes, in memory, for whoever asked.

use std::{
    collections::HashMap,
    path::PathBuf,
    sync::{Mutex, PoisonError},
};

use chrono::{DateTime, TimeDelta, Utc};
use domain::{
    Action, Id, ModuleKey, Problem, Value,
    feed::{Change, EXPORT_FORMAT, EXPORT_ROWS, FeedKind, WHOLE},
    list::{CsvStyle, ExportRequest, Selection, TableFormat},
    logs::LogExport,
};

use crate::{Context, Error, Result};

pub(crate) mod columns;
pub(crate) mod place;
pub(crate) mod table;
pub(crate) mod words;

/// How long a ticket is good for.
const TICKET_MINUTES: i64 = 10;
/// The most records that can be named one by one.
const MAX_IDS: usize = 10_000;
/// The most tickets of one person; a newer one takes the place of the oldest.
const MAX_TICKETS: usize = 20;
/// Rows that are read at once.
const PIECE: u32 = 1_000;
/// Exports that are written at once, the others wait: each holds one of the database's few readers for long.
static TURNS: tokio::sync::Semaphore = tokio::sync::Semaphore::const_new(3);

/// What lives in memory only: export tickets.
#[derive(Default)]
pub(crate) struct Runtime {
    tickets: Mutex<HashMap<Id, Ticket>>,
}

struct Ticket {
    employee: Id,
    wanted: Wanted,
    until: DateTime<Utc>,
}

/// What a ticket stands for.
pub(crate) enum Wanted {
    Records(Box<ExportRequest>),
    /// A log of the company (row ADM-24).
    Log(LogExport),
}

/// A file on its way out. It lies in the data folder and is removed when this is dropped.
#[derive(Debug)]
pub struct Download {
    /// What the user's file is called.
    pub name: String,
    pub media_type: &'static str,
    pub path: PathBuf,
}

impl Drop for Download {
    fn drop(&mut self) {
        // A file that cannot be removed now is swept later.
        let _ = std::fs::remove_file(&self.path);
    }
}

/// Prepares an export; answers the ticket under which it can be fetched once.
pub async fn export_ticket(context: &Context, request: ExportRequest) -> Result<Id> {
    check(context, &request).await?;
    ticket(context, Wanted::Records(Box::new(request)))
}

/// Keeps what was asked for until it is fetched; answers the ticket.
pub(crate) fn ticket(context: &Context, wanted: Wanted) -> Result<Id> {
    let employee = context.me()?;
    let (id, now) = (context.new_id(), context.now().at);
    let ticket = Ticket { employee, wanted, until: now + TimeDelta::minutes(TICKET_MINUTES) };
    let mut tickets = context.services().runtime.tickets.lock().unwrap_or_else(PoisonError::into_inner);
    tickets.retain(|_, ticket| ticket.until > now);
    let own = tickets.iter().filter(|(_, ticket)| ticket.employee == employee);
    let (count, oldest) = (own.clone().count(), own.min_by_key(|(id, ticket)| (ticket.until, **id)).map(|(id, _)| *id));
    if let Some(oldest) = oldest.filter(|_| count >= MAX_TICKETS) {
        tickets.remove(&oldest);
    }
    tickets.insert(id, ticket);
    Ok(id)
}

/// Writes the table of a ticket. Rights are those of now, not of when the ticket was made.
pub async fn download(context: &Context, ticket: Id) -> Result<Download> {
    let employee = context.me()?;
    let wanted = {
        let mut tickets = context.services().runtime.tickets.lock().unwrap_or_else(PoisonError::into_inner);
        let now = context.now().at;
        match tickets.get(&ticket) {
            Some(found) if found.employee == employee && found.until > now => {}
            _ => return Err(Error::not_found()),
        }
        tickets.remove(&ticket).ok_or_else(Error::not_found)?.wanted
    };
    match wanted {
        Wanted::Records(request) => export(context, *request).await,
        Wanted::Log(log) => crate::logs::write(context, log).await,
    }
}

/// The whole module with every column that a list can show.
pub fn everything(context: &Context, module: ModuleKey, format: TableFormat) -> Result<ExportRequest> {
    let columns = context.module(module)?.columns().map(|field| field.key.clone()).collect();
    Ok(ExportRequest { selection: Selection::of(module), ids: None, columns, format, csv: CsvStyle::default() })
}

/// Writes what is asked for into a file. Who took how much is in the log before he has it (row ADM-24); the rows are read in a
/// transaction of their own, so that a long export holds up no writer.
pub async fn export(context: &Context, request: ExportRequest) -> Result<Download> {
    check(context, &request).await?;
    let module = context.module(request.selection.module)?.clone();
    let texts = words::texts(context.viewer().lang);
    let decimals = domain::money::minor_unit(&context.company()?.currency);
    let columns = columns::of(&module, &request.columns, texts);
    let _turn = TURNS.acquire().await.map_err(|error| Error::Other(error.to_string()))?;
    let mut view = context.read().await?;
    let mut query = crate::records::resolve(&mut view, &module, request.selection).await?;
    let chosen = request.ids.clone();
    query.ids = request.ids;
    let title = texts.get(&format!("module-{}", module.key.text_key()), &texts::args());
    let path = place::outgoing(context).await?;
    let mut table = table::Writer::create(&path, request.format, request.csv, &title, decimals)?;
    let download = table::download(path, request.format, &format!("{title} {}", context.now().today()));
    table.head(columns.iter().map(|column| (column.head.clone(), false)))?;
    let ids = view.all_ids(&query).await?;
    for piece in ids.chunks(PIECE as usize) {
        query.ids = Some(piece.to_vec());
        let rows = view.list(&query, &request.columns, 1, PIECE).await?;
        let labels = view.labels_of(&module, rows.iter().map(|row| &row.values)).await?;
        let labels: HashMap<Id, String> = labels.into_iter().map(|label| (label.id, label.text)).collect();
        for row in &rows {
            let cells = columns.iter().map(|column| column.cell(&row.values, &labels, context.now(), texts)).collect();
            table.row(cells)?;
        }
    }
    let count = ids.len();
    drop(view);
    tokio::task::spawn_blocking(move || table.finish()).await??;
    log(context, module.key, chosen.as_deref(), request.format, count).await?;
    tracing::info!(module = %module.key, employee = ?context.viewer().id(), rows = count, "exported");
    Ok(download)
}

/// Enters an export into the feed: under the record when it was one alone, else under the module.
async fn log(
    context: &Context,
    module: ModuleKey,
    chosen: Option<&[Id]>,
    format: TableFormat,
    rows: usize,
) -> Result<()> {
    let record = match (chosen, rows) {
        (Some(&[one]), 1) => one,
        _ => WHOLE,
    };
    let change = |key: &str, new: Value| Change { field: key.to_owned(), old: Value::Empty, new };
    let changes = [
        change(EXPORT_FORMAT, format.name().into()),
        change(EXPORT_ROWS, Value::Integer(i64::try_from(rows).unwrap_or(i64::MAX))),
    ];
    let mut tx = context.write().await?;
    tx.log(module, record, FeedKind::Exported, &changes).await?;
    tx.commit().await?;
    Ok(())
}

/// Refuses what the caller may not export, or what cannot be selected.
async fn check(context: &Context, request: &ExportRequest) -> Result<()> {
    let module = context.module(request.selection.module)?.clone();
    context.require(module.key, Action::Export)?;
    if request.ids.as_ref().is_some_and(|ids| ids.len() > MAX_IDS) {
        return Err(Problem::new(domain::problem::ProblemKind::TooLarge).into());
    }
    if !request.columns.iter().any(|key| module.columns().any(|field| field.key == *key)) {
        return Err(Problem::field("columns", "check-required").into());
    }
    crate::records::resolve(&mut context.read().await?, &module, request.selection.clone()).await?;
    Ok(())
}
