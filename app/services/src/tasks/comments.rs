//! Comments of tasks: written by everybody who sees the task, changed and deleted by who wrote them.

use domain::{
    Id, Value,
    feed::{Change, FeedKind, Topic},
    notice::NoticeKind,
    switches::App,
    tasks::CommentDraft,
};
use store::{Tx, tasks::CommentRow};

use super::{concerned, tell};
use crate::{Context, Error, Result};

/// Adds a comment; repeated with the same id it changes nothing.
pub async fn comment(context: &Context, draft: CommentDraft) -> Result<()> {
    context.require_app(App::Tasks)?;
    let problems = draft.problems();
    if !problems.is_empty() {
        return Err(problems.into());
    }
    let mut tx = context.write().await?;
    let task = tx.task(draft.task).await?.ok_or_else(Error::not_found)?;
    if !tx.insert_comment(&draft).await? {
        return Ok(());
    }
    log(&mut tx, task.id, FeedKind::CommentAdded, Value::Empty, text(&draft.text)).await?;
    let concerned = concerned(&mut tx, &task).await?;
    tell(&mut tx, NoticeKind::TaskComment, task.id, &task.title, concerned).await?;
    tx.commit().await?;
    Ok(())
}

/// Changes an own comment.
pub async fn edit_comment(context: &Context, draft: CommentDraft) -> Result<()> {
    context.require_app(App::Tasks)?;
    let problems = draft.problems();
    if !problems.is_empty() {
        return Err(problems.into());
    }
    let mut tx = context.write().await?;
    let row = own(context, &mut tx, draft.id).await?;
    tx.update_comment(row.id, &draft.text).await?;
    log(&mut tx, row.task, FeedKind::CommentChanged, text(&row.text), text(&draft.text)).await?;
    tx.commit().await?;
    Ok(())
}

/// Deletes an own comment.
pub async fn delete_comment(context: &Context, id: Id) -> Result<()> {
    context.require_app(App::Tasks)?;
    let mut tx = context.write().await?;
    let row = own(context, &mut tx, id).await?;
    tx.delete_comment(row.id).await?;
    log(&mut tx, row.task, FeedKind::CommentDeleted, text(&row.text), Value::Empty).await?;
    tx.commit().await?;
    Ok(())
}

/// A comment that the viewer wrote, on a task that he still sees.
async fn own(context: &Context, tx: &mut Tx, id: Id) -> Result<CommentRow> {
    let row = tx.task_comment(id).await?.ok_or_else(Error::not_found)?;
    if tx.task(row.task).await?.is_none() {
        return Err(Error::not_found());
    }
    if Some(row.author) == context.viewer().id() { Ok(row) } else { Err(Error::forbidden()) }
}

async fn log(tx: &mut Tx, task: Id, kind: FeedKind, old: Value, new: Value) -> Result<()> {
    tx.log(Topic::Task, task, kind, &[Change { field: "text".to_owned(), old, new }]).await?;
    Ok(())
}

fn text(text: &str) -> Value {
    Value::Text(text.trim().to_owned())
}
