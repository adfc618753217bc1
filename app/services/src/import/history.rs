//! The history of imports: who may see which, what it says, and how one is stopped.

use chrono::TimeDelta;
use domain::{
    Action, AdminRight, Id,
    import::{ImportKind, ImportRun, Undo},
};
use store::imports::ImportRow;

use super::{failed, subject::Subject};
use crate::{Context, Error, Result, Services};

/// Imports that the history shows.
const HISTORY: u32 = 50;
/// How long an import can be taken back, in days.
pub(super) const UNDO_DAYS: i64 = 30;

/// Where an import stands.
pub async fn run(context: &Context, id: Id) -> Result<ImportRun> {
    let row = seen(context, id).await?;
    Ok(told(context.services(), row))
}

/// The latest imports: the own ones, or all where the importer's reach is everything.
pub async fn runs(context: &Context, kind: ImportKind) -> Result<Vec<ImportRun>> {
    Subject::of(context, kind)?;
    let only = if sees_all(context, kind) { None } else { Some(context.me()?) };
    let rows = context.read().await?.import_runs(kind, only, HISTORY).await?;
    Ok(rows.into_iter().map(|row| told(context.services(), row)).collect())
}

/// Stops a running import after the rows that are on their way. What is in stays in; it can be taken back.
pub async fn cancel(context: &Context, id: Id) -> Result<()> {
    seen(context, id).await?;
    let mut tx = context.write().await?;
    tx.cancel_import(id).await?;
    tx.commit().await?;
    Ok(())
}

/// An import that the caller may know about: his own, or any where his reach is everything.
pub(super) async fn seen(context: &Context, id: Id) -> Result<ImportRow> {
    let row = context.read().await?.import_run(id).await?.ok_or_else(Error::not_found)?;
    let own = row.employee.is_some() && row.employee == context.viewer().id();
    if Subject::of(context, row.kind).is_ok() && (own || sees_all(context, row.kind)) {
        Ok(row)
    } else {
        Err(Error::not_found())
    }
}

/// Whether there is something left to take back. Employees are never deleted: their imports are final.
pub(super) fn can_undo(services: &Services, row: &ImportRow) -> bool {
    let recent = services.now().at - row.at <= TimeDelta::days(UNDO_DAYS);
    row.has_changes && recent && !row.state.is_active() && row.kind != ImportKind::Employees
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
        can_undo: can_undo(services, &row),
        id: row.id,
        kind: row.kind,
        file: row.file,
        by: row.by,
        at: row.at,
        state: row.state,
        done: row.done,
        result: row.result,
        undo: row.undo.map(|undo| Undo { by: undo.by, at: undo.at, result: undo.result }),
    }
}
