//! Taking changes back (row PLUS-04): what the feed says was there before is put there again, by the rules of every other
//! change, and only where nobody has changed it since.

use std::collections::BTreeMap;

use chrono::TimeDelta;
use domain::{
    Action, Draft, FieldProblem, Id, ModuleKey, Problem,
    feed::{Change, FeedEntry, FeedKind, TEAM_WAS, TeamRight, Topic},
    list::BatchResult,
    problem::ProblemKind,
    record::Values,
    undo::{UNDO_MINUTES, Undo},
};
use store::{
    Tx,
    records::{Held, TeamRow},
};

use super::{SaveOptions, batch, save_in};
use crate::{Context, Error, Result, recycle_bin};

/// Takes something back; each record that it concerns is answered: done, or why not.
pub async fn undo(context: &Context, undo: Undo) -> Result<BatchResult> {
    let mut tx = context.write().await?;
    let records = match undo {
        Undo::Own { change } => own(context, &mut tx, change).await?,
        Undo::Entry { module, id, seq } => vec![(module, id, vec![entry(context, &mut tx, module, id, seq).await?])],
    };
    let mut result = BatchResult::default();
    for (module, id, entries) in records {
        tx.mark().await?;
        match take_back(&mut tx, context, module, id, &entries).await {
            Ok(()) => {
                tx.keep_marked().await?;
                result.done.push(id);
            }
            Err(Error::Problem(problem)) => {
                tx.undo_marked().await?;
                let def = tx.whole_module(module)?.clone();
                batch::refuse(&mut tx, &def, id, problem, &mut result).await?;
            }
            Err(error) => return Err(error),
        }
    }
    result.change = tx.change();
    tx.commit().await?;
    Ok(result)
}

/// A record, and the entries of it that are taken back, newest first.
type Concerned = (ModuleKey, Id, Vec<FeedEntry>);

/// What one of the viewer's own requests changed a short while ago. What came later is taken back first.
async fn own(context: &Context, tx: &mut Tx, change: i64) -> Result<Vec<Concerned>> {
    let me = context.me()?;
    let rows = tx.feed_of_change(change).await?;
    if rows.is_empty() || rows.iter().any(|row| row.entry.actor != Some(me)) {
        return Err(Error::not_found());
    }
    let oldest = tx.now().at - TimeDelta::minutes(UNDO_MINUTES);
    if rows.iter().any(|row| row.entry.at < oldest) {
        return Err(Problem::invalid("undo-too-late").arg("minutes", UNDO_MINUTES).into());
    }
    let mut records: Vec<Concerned> = Vec::new();
    let mut places: BTreeMap<(ModuleKey, Id), usize> = BTreeMap::new();
    for row in rows {
        let Topic::Module(module) = row.topic else { return Err(impossible().into()) };
        let place = *places.entry((module, row.record)).or_insert_with(|| {
            records.push((module, row.record, Vec::new()));
            records.len() - 1
        });
        if let Some((_, _, entries)) = records.get_mut(place) {
            entries.push(row.entry);
        }
    }
    Ok(records)
}

/// One change of fields in the history of a record.
async fn entry(context: &Context, tx: &mut Tx, module: ModuleKey, id: Id, seq: i64) -> Result<FeedEntry> {
    context.module(module)?;
    tx.record(module, id).await?.ok_or_else(Error::not_found)?;
    let entry = tx.feed_entry(module, id, seq).await?.ok_or_else(Error::not_found)?;
    let of_fields = matches!(entry.kind, FeedKind::Updated | FeedKind::Undone | FeedKind::Transferred);
    if of_fields { Ok(entry) } else { Err(impossible().into()) }
}

async fn take_back(tx: &mut Tx, context: &Context, module: ModuleKey, id: Id, entries: &[FeedEntry]) -> Result<()> {
    // Who gave a record away may take it back although it is not his any more.
    let given = entries.iter().rev().find(|entry| entry.kind == FeedKind::Transferred);
    let given = given.and_then(|entry| entry.changes.first());
    let by = given.map_or(By::Right, |change| By::FormerOwner(change.old.as_ref_id()));
    for entry in entries {
        match entry.kind {
            FeedKind::Updated | FeedKind::Undone => fields(tx, context, module, id, entry).await?,
            FeedKind::Transferred => owner(tx, module, id, entry).await?,
            FeedKind::TeamChanged => {
                let held = hold(tx, module, id, by).await?;
                member(tx, &held, entry).await?;
            }
            FeedKind::Deleted => recycle_bin::restore_in(tx, context, module, id, false).await?,
            _ => return Err(impossible().into()),
        }
    }
    Ok(())
}

/// Puts former values of fields back through the save of a form. What Weft derives follows by itself.
async fn fields(tx: &mut Tx, context: &Context, module: ModuleKey, id: Id, entry: &FeedEntry) -> Result<()> {
    let record = tx.whole_record(module, id).await?.ok_or_else(Error::not_found)?;
    let seen = context.module(module)?;
    let mut values = Values::new();
    let mut changed = Vec::new();
    for Change { field, old, new } in &entry.changes {
        if !seen.field(field).is_some_and(|field| !field.system && !field.is_formula()) {
            continue;
        }
        if record.get(field) != new {
            changed.push(FieldProblem::new(field, "check-changed-meanwhile"));
        }
        values.insert(field.clone(), old.clone());
    }
    if !changed.is_empty() {
        return Err(changed_since(changed).into());
    }
    if values.is_empty() {
        return Err(impossible().into());
    }
    let draft = Draft { id, module, version: Some(record.version), values };
    save_in(tx, context, draft, SaveOptions { undone: true, ..SaveOptions::default() }).await?;
    Ok(())
}

async fn owner(tx: &mut Tx, module: ModuleKey, id: Id, entry: &FeedEntry) -> Result<()> {
    let Some(change) = entry.changes.iter().find(|change| change.field == "owner") else {
        return Err(impossible().into());
    };
    let held = hold(tx, module, id, By::FormerOwner(change.old.as_ref_id())).await?;
    if held.record().owner() != change.new.as_ref_id() {
        return Err(changed_since(vec![FieldProblem::new("owner", "check-changed-meanwhile")]).into());
    }
    if let Some(owner) = change.old.as_ref_id() {
        batch::require_active(tx, "owner", [owner]).await?;
    }
    let values = Values::from([("owner".to_owned(), change.old.clone())]);
    tx.update(&held, &values, FeedKind::Transferred).await?;
    Ok(())
}

async fn member(tx: &mut Tx, held: &Held, entry: &FeedEntry) -> Result<()> {
    let was = entry.changes.iter().find(|change| change.field == TEAM_WAS);
    let was = was.and_then(|change| change.old.as_text()).and_then(TeamRight::parse);
    let Some(change) = entry.changes.iter().find(|change| change.field != TEAM_WAS) else { return Ok(()) };
    let Some(employee) = change.new.as_ref_id().or_else(|| change.old.as_ref_id()) else { return Ok(()) };
    let (module, id) = (held.record().module, held.record().id);
    let now = tx.team(module, id).await?.into_iter().find(|member| member.employee == employee);
    let expected = match change.field.as_str() {
        "team_write" => Some(true),
        "team_read" => Some(false),
        _ => None,
    };
    if now.map(|member| member.write) != expected {
        return Err(Problem::invalid("undo-team-changed").into());
    }
    if let Some(TeamRight { write, until }) = was {
        tx.set_member(held, &TeamRow { employee, write, until }).await?;
    } else {
        tx.remove_member(held, employee).await?;
    }
    Ok(())
}

/// Why somebody may work on the team or the owner of a record.
#[derive(Clone, Copy)]
enum By {
    /// By his right on it.
    Right,
    /// It was his to give when it still belonged to this owner.
    FormerOwner(Option<Id>),
}

async fn hold(tx: &mut Tx, module: ModuleKey, id: Id, by: By) -> Result<Held> {
    let held = match by {
        By::FormerOwner(owner) => tx.hold_as_of(module, id, Action::Transfer, owner).await?,
        By::Right => tx.hold(module, id, Action::Team).await?,
    };
    match held {
        Some(held) => Ok(held),
        None if tx.may(module, id, Action::View).await? => Err(Error::forbidden()),
        None => Err(Error::not_found()),
    }
}

fn changed_since(fields: Vec<FieldProblem>) -> Problem {
    Problem { fields, ..Problem::new(ProblemKind::Conflict).with_message("undo-changed") }
}

fn impossible() -> Problem {
    Problem::invalid("undo-impossible")
}
