//! One task with everything that its page shows.

use std::collections::BTreeSet;

use domain::{
    Action, Id,
    feed::{FeedKind, Topic},
    switches::App,
    tasks::{Comment, LinkedRecord, Step, Task, TaskDraft, TaskRights},
};
use store::{
    View,
    tasks::{StoredStep, StoredTask, visibility},
};

use crate::{Context, Error, Result};

/// The most entries of the history that the page shows.
const HISTORY: u32 = 100;

/// One task; not found for one that the viewer does not see.
pub async fn get(context: &Context, id: Id) -> Result<Task> {
    context.require_app(App::Tasks)?;
    let mut view = context.read().await?;
    let stored = view.task(id).await?.ok_or_else(Error::not_found)?;
    let steps = view.task_steps(id).await?;
    let mut history = view.feed_of(Topic::Task, id, None, HISTORY).await?;
    history.retain(|entry| !is_comment(entry.kind));
    let mut task = Task {
        id,
        version: stored.version,
        participants: view.task_people(id).await?,
        links: links(&mut view, id).await?,
        labels: view.labels_of_task(id).await?,
        steps: steps.into_iter().map(|step| shown(context, &stored, step)).collect(),
        rights: TaskRights {
            edit: visibility::may_edit(context.viewer(), &stored),
            delete: may_delete(context, &stored),
        },
        comments: comments(context, &mut view, id).await?,
        history,
        people: Vec::new(),
        title: stored.title,
        text: stored.text,
        state: stored.state,
        responsible: stored.responsible,
        priority: stored.priority,
        due_on: stored.due_on,
        created_by: stored.created_by,
        created_at: stored.created_at,
        done_at: stored.done_at,
    };
    task.people = crate::records::names(&mut view, mentioned(&task)).await?;
    Ok(task)
}

/// Whoever made a task may delete it.
pub(super) fn may_delete(context: &Context, task: &StoredTask) -> bool {
    context.viewer().id().is_none_or(|me| task.created_by == me)
}

/// A sub-task is ticked by whoever has it, or may change the task.
pub(super) fn may_tick(context: &Context, task: &StoredTask, step: &StoredStep) -> bool {
    let viewer = context.viewer();
    visibility::may_edit(viewer, task) || viewer.id().is_some_and(|me| step.step.person == Some(me))
}

/// The draft that would change nothing.
pub(super) async fn draft_of(view: &mut View, task: &StoredTask) -> Result<TaskDraft> {
    Ok(TaskDraft {
        id: task.id,
        version: Some(task.version),
        title: task.title.clone(),
        text: task.text.clone(),
        responsible: task.responsible,
        participants: view.task_people(task.id).await?,
        priority: task.priority,
        due_on: task.due_on,
        links: view.task_links(task.id).await?,
        labels: view.labels_of_task(task.id).await?.into_iter().map(|label| label.id).collect(),
        steps: view.task_steps(task.id).await?.into_iter().map(|step| step.step).collect(),
    })
}

fn shown(context: &Context, task: &StoredTask, step: StoredStep) -> Step {
    Step { may_tick: may_tick(context, task, &step), draft: step.step, done: step.done }
}

fn is_comment(kind: FeedKind) -> bool {
    matches!(kind, FeedKind::CommentAdded | FeedKind::CommentChanged | FeedKind::CommentDeleted)
}

/// The records by their names: they are part of the task, also for those who may not open them.
async fn links(view: &mut View, task: Id) -> Result<Vec<LinkedRecord>> {
    let mut linked = Vec::new();
    for link in view.task_links(task).await? {
        let title = view.title(link.module, link.id).await?;
        // Without a name it was removed for good.
        if !title.is_empty() {
            let open = view.may(link.module, link.id, Action::View).await?;
            linked.push(LinkedRecord { link, title, open });
        }
    }
    Ok(linked)
}

async fn comments(context: &Context, view: &mut View, task: Id) -> Result<Vec<Comment>> {
    let me = context.viewer().id();
    let rows = view.task_comments(task).await?;
    Ok(rows
        .into_iter()
        .map(|row| Comment {
            id: row.id,
            author: row.author,
            at: row.at,
            text: row.text,
            edited_at: row.edited_at,
            mine: Some(row.author) == me,
        })
        .collect())
}

fn mentioned(task: &Task) -> BTreeSet<Id> {
    let mut people = BTreeSet::from([task.responsible, task.created_by]);
    people.extend(task.participants.iter().copied());
    people.extend(task.steps.iter().filter_map(|step| step.draft.person));
    people.extend(task.comments.iter().map(|comment| comment.author));
    for entry in &task.history {
        people.extend(entry.actor);
        people.extend(entry.changes.iter().flat_map(|change| change.old.ids().iter().chain(change.new.ids())));
    }
    people
}
