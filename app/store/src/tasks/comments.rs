//! Comments of tasks. The caller has made sure that the viewer sees the task.

use chrono::{DateTime, Utc};
use domain::{Id, tasks::CommentDraft};
use sqlx::{Row as _, sqlite::SqliteRow};
use uuid::Uuid;

use crate::{
    Result, Tx, View,
    time::{from_millis, millis},
};

/// A comment as it is stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CommentRow {
    pub id: Id,
    pub task: Id,
    pub author: Id,
    pub at: DateTime<Utc>,
    pub text: String,
    pub edited_at: Option<DateTime<Utc>>,
}

impl View {
    /// The comments of a task, oldest first.
    pub async fn task_comments(&mut self, task: Id) -> Result<Vec<CommentRow>> {
        let rows = sqlx::query(
            "SELECT id, task, author, at, text, edited_at FROM task_comment
             WHERE task = $1 AND deleted_at IS NULL ORDER BY at, id",
        )
        .bind(Uuid::from(task))
        .fetch_all(self.conn())
        .await?;
        rows.iter().map(comment).collect()
    }

    /// One comment; the caller still has to ask whether the viewer sees its task.
    pub async fn task_comment(&mut self, id: Id) -> Result<Option<CommentRow>> {
        let row = sqlx::query(
            "SELECT id, task, author, at, text, edited_at FROM task_comment WHERE id = $1 AND deleted_at IS NULL",
        )
        .bind(Uuid::from(id))
        .fetch_optional(self.conn())
        .await?;
        row.as_ref().map(comment).transpose()
    }

    pub(super) async fn count_comments(&mut self, task: Id) -> Result<u32> {
        let row = sqlx::query("SELECT COUNT(*) FROM task_comment WHERE task = $1 AND deleted_at IS NULL")
            .bind(Uuid::from(task))
            .fetch_one(self.conn())
            .await?;
        Ok(u32::try_from(row.try_get::<i64, _>(0)?).unwrap_or(u32::MAX))
    }
}

impl Tx {
    /// Writes a comment of the viewer; answers false when its id is known already (a repeated request).
    pub async fn insert_comment(&mut self, draft: &CommentDraft) -> Result<bool> {
        let (author, at) = (self.viewer().id().map(Uuid::from), millis(self.now().at));
        let done = sqlx::query(
            "INSERT INTO task_comment (id, task, author, at, text) VALUES ($1, $2, $3, $4, $5)
             ON CONFLICT (id) DO NOTHING",
        )
        .bind(Uuid::from(draft.id))
        .bind(Uuid::from(draft.task))
        .bind(author)
        .bind(at)
        .bind(draft.text.trim())
        .execute(self.conn())
        .await?;
        Ok(done.rows_affected() == 1)
    }

    /// Changes the text of a comment.
    pub async fn update_comment(&mut self, id: Id, text: &str) -> Result<()> {
        let at = millis(self.now().at);
        sqlx::query("UPDATE task_comment SET text = $2, edited_at = $3 WHERE id = $1")
            .bind(Uuid::from(id))
            .bind(text.trim())
            .bind(at)
            .execute(self.conn())
            .await?;
        Ok(())
    }

    /// Marks a comment as deleted.
    pub async fn delete_comment(&mut self, id: Id) -> Result<()> {
        let at = millis(self.now().at);
        sqlx::query("UPDATE task_comment SET deleted_at = $2 WHERE id = $1")
            .bind(Uuid::from(id))
            .bind(at)
            .execute(self.conn())
            .await?;
        Ok(())
    }
}

fn comment(row: &SqliteRow) -> Result<CommentRow> {
    Ok(CommentRow {
        id: Id(row.try_get("id")?),
        task: Id(row.try_get("task")?),
        author: Id(row.try_get("author")?),
        at: from_millis(row.try_get("at")?),
        text: row.try_get("text")?,
        edited_at: row.try_get::<Option<i64>, _>("edited_at")?.map(from_millis),
    })
}
