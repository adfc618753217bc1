//! Tasks (rows D-06, NAV-03): made, changed, done, commented; listed as far as the viewer sees them.

use std::collections::BTreeSet;

use domain::{
    Action, Id, Problem,
    feed::{Change, FeedKind, Topic},
    notice::NoticeKind,
    problem::{Args, ProblemKind},
    switches::App,
    tasks::{TaskDraft, TaskPage, TaskQuery, TaskRow, TaskState},
};
use store::{
    Tx, View,
    records::LabelKind,
    tasks::{HeldTask, StoredTask, TaskFilter},
};

use crate::{Context, Error, Result};

mod changes;
mod comments;
mod due;
mod get;
mod labels;

pub(crate) use due::remind;

pub use comments::{comment, delete_comment, edit_comment};
pub use get::get;
pub use labels::{delete_label, labels, save_label};

const MAX_SEARCH: usize = 200;
const MAX_SIZE: u32 = 200;

/// A page of tasks.
pub async fn list(context: &Context, query: TaskQuery) -> Result<TaskPage> {
    context.require_app(App::Tasks)?;
    if query.search.chars().count() > MAX_SEARCH {
        return Err(Problem::field("search", "check-too-long").arg("max", MAX_SEARCH).into());
    }
    let mut view = context.read().await?;
    if let Some(about) = query.about {
        view.record(about.module, about.id).await?.ok_or_else(Error::not_found)?;
    }
    let size = if query.size == 0 { 50 } else { query.size.min(MAX_SIZE) };
    let offset = u64::from(query.page.max(1) - 1) * u64::from(size);
    let rows = view.tasks(&query, size, offset).await?;
    let total = view.count_tasks(&query).await?;
    let people = people_of(&mut view, &rows).await?;
    Ok(TaskPage { rows, total, people })
}

/// The tasks about a record within a time, newest first: for its timeline. The caller has made sure that the viewer sees it.
pub(crate) async fn about(
    view: &mut View,
    about: domain::tasks::TaskLink,
    filter: TaskFilter,
    size: u32,
) -> Result<Vec<TaskRow>> {
    let query = TaskQuery { scope: domain::tasks::TaskScope::All, about: Some(about), ..TaskQuery::default() };
    Ok(view.tasks_about(&query, filter, size).await?)
}

async fn people_of(view: &mut View, rows: &[TaskRow]) -> Result<Vec<domain::record::Label>> {
    crate::records::names(view, rows.iter().flat_map(|row| [row.responsible, row.created_by])).await
}

/// Creates a task, or changes one; a repeated create changes nothing.
pub async fn save(context: &Context, draft: TaskDraft) -> Result<()> {
    context.require_app(App::Tasks)?;
    context.me()?;
    let draft = draft.tidy();
    let problems = draft.problems();
    if !problems.is_empty() {
        return Err(problems.into());
    }
    let mut tx = context.write().await?;
    match draft.version {
        None => create(&mut tx, context, &draft).await?,
        Some(version) => update(&mut tx, &draft, version).await?,
    }
    tx.commit().await?;
    Ok(())
}

async fn create(tx: &mut Tx, context: &Context, draft: &TaskDraft) -> Result<()> {
    if tx.task_exists(draft.id).await? {
        let mine = tx.task(draft.id).await?.filter(|task| Some(task.created_by) == context.viewer().id());
        return mine.map(|_| ()).ok_or_else(Error::not_found);
    }
    check(tx, draft, None).await?;
    if !tx.insert_task(draft).await? {
        return Err(Error::not_found());
    }
    let others = draft.others().filter(|person| *person != draft.responsible).collect();
    tell(tx, NoticeKind::TaskAssigned, draft.id, &draft.title, [draft.responsible].into()).await?;
    tell(tx, NoticeKind::TaskAdded, draft.id, &draft.title, others).await
}

async fn update(tx: &mut Tx, draft: &TaskDraft, version: i64) -> Result<()> {
    let held = hold(tx, draft.id).await?;
    let base = get::draft_of(tx, held.task()).await?;
    if base.version != Some(version) {
        return Err(conflict(tx, held.task()).await?);
    }
    check(tx, draft, Some(&base)).await?;
    let changes = changes::between(tx, &base, draft).await?;
    if changes.is_empty() {
        return Ok(());
    }
    if !tx.update_task(&held, draft, &changes).await? {
        return Err(Error::not_found());
    }
    let before: BTreeSet<Id> = base.others().chain([base.responsible]).collect();
    let others = draft.others().filter(|person| !before.contains(person) && *person != draft.responsible).collect();
    if base.responsible != draft.responsible {
        tell(tx, NoticeKind::TaskAssigned, draft.id, &draft.title, [draft.responsible].into()).await?;
    }
    tell(tx, NoticeKind::TaskAdded, draft.id, &draft.title, others).await
}

/// Marks a task as done, or opens it again; its sub-tasks stay as they are.
pub async fn set_state(context: &Context, id: Id, state: TaskState) -> Result<()> {
    context.require_app(App::Tasks)?;
    let mut tx = context.write().await?;
    let held = hold(&mut tx, id).await?;
    let before = held.task().state;
    if before == state {
        return Ok(());
    }
    tx.set_task_state(&held, state).await?;
    let value = |state: TaskState| domain::Value::Option(state.key().to_owned());
    let change = Change { field: "state".to_owned(), old: value(before), new: value(state) };
    tx.log(Topic::Task, id, FeedKind::Updated, &[change]).await?;
    if state == TaskState::Done {
        let concerned = concerned(&mut tx, held.task()).await?;
        tell(&mut tx, NoticeKind::TaskDone, id, &held.task().title, concerned).await?;
    }
    tx.commit().await?;
    Ok(())
}

/// Ticks a sub-task, or takes the tick away: by whoever has it, or may change the task.
pub async fn tick(context: &Context, step: Id, done: bool) -> Result<()> {
    context.require_app(App::Tasks)?;
    let mut tx = context.write().await?;
    let step = tx.task_step(step).await?.ok_or_else(Error::not_found)?;
    let task = tx.task(step.task).await?.ok_or_else(Error::not_found)?;
    if !get::may_tick(context, &task, &step) {
        return Err(Error::forbidden());
    }
    if step.done == done {
        return Ok(());
    }
    tx.tick_step(step.step.id, done).await?;
    let title = domain::Value::Text(step.step.title);
    let (old, new) = if done { (domain::Value::Empty, title) } else { (title, domain::Value::Empty) };
    let change = Change { field: "step_done".to_owned(), old, new };
    tx.log(Topic::Task, task.id, FeedKind::Updated, &[change]).await?;
    tx.commit().await?;
    Ok(())
}

/// Deletes a task: by who made it.
pub async fn delete(context: &Context, id: Id) -> Result<()> {
    context.require_app(App::Tasks)?;
    let mut tx = context.write().await?;
    let held = hold(&mut tx, id).await?;
    if !get::may_delete(context, held.task()) {
        return Err(Error::forbidden());
    }
    tx.delete_task(&held).await?;
    tx.commit().await?;
    Ok(())
}

/// A task that the viewer may change. What he sees but may not change is forbidden, the rest not found.
async fn hold(tx: &mut Tx, id: Id) -> Result<HeldTask> {
    match tx.hold_task(id).await? {
        Some(held) => Ok(held),
        None if tx.task(id).await?.is_some() => Err(Error::forbidden()),
        None => Err(Error::not_found()),
    }
}

/// Everybody whom a task concerns by its own terms.
async fn concerned(view: &mut View, task: &StoredTask) -> Result<BTreeSet<Id>> {
    let mut people: BTreeSet<Id> = view.task_people(task.id).await?.into_iter().collect();
    people.extend([task.responsible, task.created_by]);
    people.extend(view.task_steps(task.id).await?.into_iter().filter_map(|step| step.step.person));
    Ok(people)
}

/// Tells people about a task. Who does it himself is left out by the store.
async fn tell(tx: &mut Tx, kind: NoticeKind, task: Id, title: &str, people: BTreeSet<Id>) -> Result<()> {
    let args = Args::from([("what".to_owned(), title.to_owned())]);
    for person in people {
        tx.notify(kind, person, None, Some(task), &args).await?;
    }
    Ok(())
}

/// Somebody changed the task meanwhile: nothing is overwritten in silence (rules.md, "Records").
async fn conflict(tx: &mut Tx, task: &StoredTask) -> Result<Error> {
    let entries = tx.feed_of(Topic::Task, task.id, None, 1).await?;
    let who = crate::records::names(tx, entries.iter().filter_map(|entry| entry.actor)).await?;
    let who = who.into_iter().next().map(|label| label.text).unwrap_or_default();
    let message = "task-changed-meanwhile".to_owned();
    Ok(Problem { message, ..Problem::new(ProblemKind::Conflict).arg("who", who) }.into())
}

/// People are at work, labels exist, and records are seen by the viewer; what was there before is not asked again.
async fn check(tx: &mut Tx, draft: &TaskDraft, base: Option<&TaskDraft>) -> Result<()> {
    let known: BTreeSet<Id> = base.map(|base| base.others().chain([base.responsible]).collect()).unwrap_or_default();
    let new = |person: &Id| !known.contains(person);
    let mut problems = Vec::new();
    let steps = draft.steps.iter().filter_map(|step| step.person);
    for (field, people) in [
        ("responsible", vec![draft.responsible]),
        ("participants", draft.participants.clone()),
        ("steps", steps.collect()),
    ] {
        let people: BTreeSet<Id> = people.into_iter().filter(new).collect();
        let found = tx.labels([(LabelKind::Person, people.clone())].into()).await?;
        if found.len() < people.len() {
            problems.push(domain::FieldProblem::new(field, "check-unknown-reference"));
        } else if found.iter().any(|person| !person.active) {
            problems.push(domain::FieldProblem::new(field, "check-employee-inactive"));
        }
    }
    for link in draft.links.iter().filter(|link| base.is_none_or(|base| !base.links.contains(link))) {
        if !tx.may(link.module, link.id, Action::View).await? {
            problems.push(domain::FieldProblem::new("links", "check-unknown-reference"));
            break;
        }
    }
    let labels: BTreeSet<Id> = tx.task_labels().await?.into_iter().map(|label| label.id).collect();
    if !draft.labels.iter().all(|label| labels.contains(label)) {
        problems.push(domain::FieldProblem::new("labels", "check-unknown-reference"));
    }
    if problems.is_empty() { Ok(()) } else { Err(problems.into()) }
}
