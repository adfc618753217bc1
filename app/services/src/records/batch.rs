//! What is done to several records at once: every one is checked, and each is answered: done, or why not.

use std::collections::{BTreeMap, BTreeSet};

use domain::{
    Action, Id, ModuleDef, ModuleKey, Problem, Value,
    feed::FeedKind,
    list::{BatchResult, Refusal},
    notice::NoticeKind,
    org::{FormerOwner, TeamChange},
    problem::{Args, ProblemKind},
    record::Values,
};
use store::{
    Tx,
    records::{Held, LabelKind, TeamRow},
};

use crate::{Context, Error, Result, hooks};

/// The most records of one batch: as many as a page shows, and some.
const MAX_BATCH: usize = 1_000;

/// Deletes records on which nothing depends (row L-20).
pub async fn delete(context: &Context, module: ModuleKey, ids: Vec<Id>) -> Result<BatchResult> {
    context.require(module, Action::Delete)?;
    let def = context.module(module)?.clone();
    let mut tx = context.write().await?;
    let mut result = BatchResult::default();
    for id in distinct(ids)? {
        let Some(held) = hold(&mut tx, &def, id, Action::Delete, &mut result).await? else { continue };
        if let Some(problem) = dependants(&mut tx, &def, id).await? {
            refuse(&mut tx, &def, id, problem, &mut result).await?;
            continue;
        }
        tx.delete(&held).await?;
        hooks::of(module).deleted(&mut tx, held.record()).await?;
        result.done.push(id);
    }
    result.change = tx.change();
    tx.commit().await?;
    Ok(result)
}

/// Gives records another owner (row L-18).
pub async fn transfer(
    context: &Context,
    module: ModuleKey,
    ids: Vec<Id>,
    owner: Id,
    former: FormerOwner,
) -> Result<BatchResult> {
    context.require(module, Action::Transfer)?;
    let def = context.module(module)?.clone();
    let mut tx = context.write().await?;
    require_active(&mut tx, "owner", [owner]).await?;
    let (mut result, mut concerned) = (BatchResult::default(), Concerned::new());
    for id in distinct(ids)? {
        let Some(held) = hold(&mut tx, &def, id, Action::Transfer, &mut result).await? else { continue };
        let before = held.record().owner();
        if before == Some(owner) {
            result.done.push(id);
            continue;
        }
        let change = Values::from([("owner".to_owned(), Value::Ref(owner))]);
        tx.update(&held, &change, FeedKind::Transferred).await?;
        if def.features.team {
            tx.remove_member(&held, owner).await?;
            if let (Some(before), FormerOwner::KeepsReading | FormerOwner::KeepsWriting) = (before, former) {
                let write = former == FormerOwner::KeepsWriting;
                tx.set_member(&held, &TeamRow { employee: before, write, until: None }).await?;
            }
        }
        concerned.entry(owner).or_default().push((id, def.title_of(&held.record().values).to_owned()));
        result.done.push(id);
    }
    notify(&mut tx, NoticeKind::Transferred, module, concerned, &Args::new()).await?;
    result.change = tx.change();
    tx.commit().await?;
    Ok(result)
}

/// Changes the teams of records (rows D-07, L-19).
pub async fn change_team(
    context: &Context,
    module: ModuleKey,
    ids: Vec<Id>,
    change: TeamChange,
) -> Result<BatchResult> {
    let def = context.module(module)?.clone();
    if !def.features.team {
        return Err(Error::not_found());
    }
    let mut tx = context.write().await?;
    if let TeamChange::Add { employees, until, .. } = &change {
        require_active(&mut tx, "employees", employees.iter().copied()).await?;
        if until.is_some_and(|until| until < tx.now().today()) {
            return Err(Problem::field("until", "check-before-today").into());
        }
    }
    let (mut result, mut concerned) = (BatchResult::default(), Concerned::new());
    for id in distinct(ids)? {
        if change == TeamChange::Leave {
            leave(&mut tx, &def, id, &mut result).await?;
            continue;
        }
        let Some(held) = hold(&mut tx, &def, id, Action::Team, &mut result).await? else { continue };
        match &change {
            TeamChange::Add { employees, write, until } => {
                // The owner has every right already (rules.md, "Records").
                let members = employees.iter().copied().filter(|employee| held.record().owner() != Some(*employee));
                for employee in members {
                    tx.set_member(&held, &TeamRow { employee, write: *write, until: *until }).await?;
                    concerned.entry(employee).or_default().push((id, def.title_of(&held.record().values).to_owned()));
                }
            }
            TeamChange::Remove { employees } => {
                for employee in employees {
                    tx.remove_member(&held, *employee).await?;
                }
            }
            TeamChange::Leave => {}
        }
        result.done.push(id);
    }
    if let TeamChange::Add { write, .. } = change {
        let right = [("right".to_owned(), if write { "write" } else { "read" }.to_owned())].into();
        notify(&mut tx, NoticeKind::Team, module, concerned, &right).await?;
    }
    result.change = tx.change();
    tx.commit().await?;
    Ok(result)
}

/// Whom a batch concerns, and the records with their titles.
type Concerned = BTreeMap<Id, Vec<(Id, String)>>;

/// One notification for each person, however large the batch: of one record it says the name, of several how many.
async fn notify(tx: &mut Tx, kind: NoticeKind, module: ModuleKey, concerned: Concerned, more: &Args) -> Result<()> {
    for (employee, records) in concerned {
        let mut args = more.clone();
        let record = match records.as_slice() {
            [(id, title)] => {
                args.insert("what".to_owned(), title.clone());
                Some(*id)
            }
            several => {
                args.insert("count".to_owned(), several.len().to_string());
                None
            }
        };
        tx.notify(kind, employee, Some(module), record, &args).await?;
    }
    Ok(())
}

/// Sets or removes the user's star (row L-21).
pub async fn star(context: &Context, module: ModuleKey, id: Id, starred: bool) -> Result<()> {
    if !context.module(module)?.features.star {
        return Err(Error::not_found());
    }
    let mut tx = context.write().await?;
    if !tx.set_star(module, id, starred).await? {
        return Err(Error::not_found());
    }
    tx.commit().await?;
    Ok(())
}

async fn leave(tx: &mut Tx, def: &ModuleDef, id: Id, result: &mut BatchResult) -> Result<()> {
    if tx.may(def.key, id, Action::View).await? && tx.leave_team(def.key, id).await? {
        result.done.push(id);
        return Ok(());
    }
    refuse(tx, def, id, Problem::not_found(), result).await
}

/// Each id once, in the order of the request.
pub(crate) fn distinct(ids: Vec<Id>) -> Result<Vec<Id>> {
    if ids.len() > MAX_BATCH {
        return Err(Problem::new(ProblemKind::TooLarge).into());
    }
    let mut seen = BTreeSet::new();
    Ok(ids.into_iter().filter(|id| seen.insert(*id)).collect())
}

async fn hold(tx: &mut Tx, def: &ModuleDef, id: Id, action: Action, result: &mut BatchResult) -> Result<Option<Held>> {
    let held = tx.hold(def.key, id, action).await?;
    if held.is_none() {
        let seen = tx.may(def.key, id, Action::View).await?;
        let problem = if seen { Problem::forbidden() } else { Problem::not_found() };
        refuse(tx, def, id, problem, result).await?;
    }
    Ok(held)
}

pub(super) async fn refuse(
    tx: &mut Tx,
    def: &ModuleDef,
    id: Id,
    problem: Problem,
    result: &mut BatchResult,
) -> Result<()> {
    let record = tx.record(def.key, id).await?;
    let title = record.map(|record| def.title_of(&record.values).to_owned()).unwrap_or_default();
    result.refused.push(Refusal { id, title, problem });
    Ok(())
}

async fn dependants(tx: &mut Tx, def: &ModuleDef, id: Id) -> Result<Option<Problem>> {
    for child in def.children.iter().filter(|child| child.holds) {
        let count = tx.count_holders(child.module, &child.field, id).await?;
        if count > 0 {
            let what = child.module.key();
            return Ok(Some(Problem::new(ProblemKind::InUse).arg("count", count).arg("what", what)));
        }
    }
    Ok(None)
}

pub(super) async fn require_active(tx: &mut Tx, field: &str, people: impl IntoIterator<Item = Id>) -> Result<()> {
    let people: BTreeSet<Id> = people.into_iter().collect();
    let known = tx.labels([(LabelKind::Person, people.clone())].into()).await?;
    let active = known.iter().filter(|person| person.active).count();
    if people.is_empty() {
        return Err(Problem::field(field, "check-required").into());
    }
    if active == people.len() { Ok(()) } else { Err(Problem::field(field, "check-employee-inactive").into()) }
}
