//! A log as a table, written page by page: what is in memory does not grow with the log.

use std::collections::{BTreeSet, HashMap};

use domain::{
    AdminRight, Id,
    logs::{Cursor, LogExport, LogQuery, Operation, SignIn},
};
use store::records::LabelKind;
use texts::args;

use super::{
    operations::{STEP, filter, told},
    sign_in_filter,
    words::Teller,
};
use crate::{
    Context, Result,
    exchange::{
        Download, place,
        table::{self, Cell, Writer},
    },
};

/// Prepares a table; answers the ticket under which it can be fetched once.
pub async fn export_ticket(context: &Context, export: LogExport) -> Result<Id> {
    check(context)?;
    crate::exchange::ticket(context, crate::exchange::Wanted::Log(export))
}

/// Refuses whoever may not see the logs.
fn check(context: &Context) -> Result<()> {
    context.require_admin(AdminRight::Logs)
}

/// Writes the table.
pub(crate) async fn write(context: &Context, export: LogExport) -> Result<Download> {
    check(context)?;
    let teller = Teller::new(context, export.lang, usize::MAX)?;
    let title = teller.get(match &export.log {
        LogQuery::SignIns(_) => "log-sign-ins",
        LogQuery::Operations(_) => "log-operations",
    });
    let path = place::outgoing(context).await?;
    let decimals = domain::money::minor_unit(&context.company()?.currency);
    let mut table = Writer::create(&path, export.format, export.csv, &title, decimals)?;
    let download = table::download(path, export.format, &format!("{title} {}", context.now().today()));
    match export.log {
        LogQuery::SignIns(query) => {
            head(&mut table, &teller, &["log-at", "log-who", "log-result", "log-by", "log-address", "log-agent"])?;
            sign_ins(context, &teller, &mut table, &query).await?;
        }
        LogQuery::Operations(query) => {
            head(&mut table, &teller, &["log-at", "log-by", "log-kind", "log-topic", "log-record", "log-changes"])?;
            operations(context, &teller, &mut table, &query).await?;
        }
    }
    tokio::task::spawn_blocking(move || table.finish()).await??;
    tracing::info!(employee = ?context.viewer().id(), "exported a log");
    Ok(download)
}

fn head(table: &mut Writer, teller: &Teller<'_>, keys: &[&str]) -> Result<()> {
    table.head(keys.iter().map(|key| (teller.get(key), false)))
}

async fn sign_ins(
    context: &Context,
    teller: &Teller<'_>,
    table: &mut Writer,
    query: &domain::logs::SignInQuery,
) -> Result<()> {
    let mut view = context.read().await?;
    let filter = sign_in_filter(query, view.now());
    let mut after = None;
    loop {
        let entries = view.sign_ins(&filter, after, STEP).await?;
        let people: BTreeSet<Id> = entries.iter().flat_map(|entry| [entry.employee, entry.actor]).flatten().collect();
        let labels = view.labels([(LabelKind::Person, people)].into()).await?;
        let names: HashMap<Id, String> = labels.into_iter().map(|label| (label.id, label.text)).collect();
        for entry in &entries {
            table.row(sign_in_cells(teller, entry, &names))?;
        }
        match entries.last() {
            Some(last) if entries.len() >= STEP as usize => after = Some(Cursor { at: last.at, seq: last.seq }),
            _ => return Ok(()),
        }
    }
}

fn sign_in_cells(teller: &Teller<'_>, entry: &SignIn, names: &HashMap<Id, String>) -> Vec<Cell> {
    let name = |id: Option<Id>| id.and_then(|id| names.get(&id)).cloned();
    vec![
        Cell::Moment(teller.local(entry.at)),
        Cell::Text(name(entry.employee).unwrap_or_else(|| teller.get("state-unknown"))),
        Cell::Text(teller.get(&format!("log-result-{}", entry.result.key().replace('_', "-")))),
        name(entry.actor).map_or(Cell::Empty, Cell::Text),
        Cell::Text(entry.address.clone()),
        Cell::Text(entry.agent.clone()),
    ]
}

async fn operations(
    context: &Context,
    teller: &Teller<'_>,
    table: &mut Writer,
    query: &domain::logs::OperationQuery,
) -> Result<()> {
    let mut view = context.read().await?;
    let filter = filter(query, view.now());
    let mut after = None;
    loop {
        let window = view.operations(&filter, after, STEP).await?;
        for operation in told(&mut view, teller, window.rows).await? {
            table.row(operation_cells(teller, operation))?;
        }
        after = window.end;
        if after.is_none() {
            return Ok(());
        }
    }
}

fn operation_cells(teller: &Teller<'_>, operation: Operation) -> Vec<Cell> {
    let changes: Vec<String> = operation
        .changes
        .iter()
        .map(|change| {
            let args = args().set("field", &change.field).set("old", &change.old).set("new", &change.new);
            let key = if change.old.is_empty() { "log-change-new" } else { "log-change" };
            teller.texts.get(key, &args)
        })
        .collect();
    let who = operation.actor.map_or_else(|| teller.get("feed-system"), |actor| actor.text);
    vec![
        Cell::Moment(teller.local(operation.at)),
        Cell::Text(who),
        Cell::Text(teller.get(&format!("log-kind-{}", operation.kind.key().replace('_', "-")))),
        Cell::Text(teller.topic(operation.topic)),
        Cell::Text(operation.title),
        Cell::Text(changes.join("\n")),
    ]
}
