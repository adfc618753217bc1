//! Tasks are created, changed, done and deleted.

use domain::{
    Id,
    feed::{Change, FeedKind, Topic},
    tasks::{TaskDraft, TaskState},
};
use uuid::Uuid;

use super::HeldTask;
use crate::{
    Result, Tx,
    time::{iso, millis},
};

impl Tx {
    /// Creates a task of the viewer; answers false when an id in it belongs to something else.
    pub async fn insert_task(&mut self, draft: &TaskDraft) -> Result<bool> {
        let (me, at) = (self.viewer().id().map(Uuid::from), millis(self.now().at));
        sqlx::query(
            "INSERT INTO task
                 (id, version, title, text, state, priority, responsible, due_on, created_by, created_at, updated_at)
             VALUES ($1, 1, $2, $3, 'open', $4, $5, $6, $7, $8, $8)",
        )
        .bind(Uuid::from(draft.id))
        .bind(&draft.title)
        .bind(&draft.text)
        .bind(draft.priority.key())
        .bind(Uuid::from(draft.responsible))
        .bind(draft.due_on.map(iso))
        .bind(me)
        .bind(at)
        .execute(self.conn())
        .await?;
        let fits = self.set_task_parts(draft).await?;
        self.log(Topic::Task, draft.id, FeedKind::Created, &[]).await?;
        Ok(fits)
    }

    /// Changes a held task to this; answers false when an id in it belongs to something else.
    pub async fn update_task(&mut self, held: &HeldTask, draft: &TaskDraft, changes: &[Change]) -> Result<bool> {
        let (id, at) = (held.task().id, millis(self.now().at));
        sqlx::query(
            "UPDATE task SET version = version + 1, title = $2, text = $3, priority = $4, responsible = $5, due_on = $6,
             updated_at = $7 WHERE id = $1",
        )
        .bind(Uuid::from(id))
        .bind(&draft.title)
        .bind(&draft.text)
        .bind(draft.priority.key())
        .bind(Uuid::from(draft.responsible))
        .bind(draft.due_on.map(iso))
        .bind(at)
        .execute(self.conn())
        .await?;
        let fits = self.set_task_parts(draft).await?;
        self.log(Topic::Task, id, FeedKind::Updated, changes).await?;
        Ok(fits)
    }

    /// Marks a held task as done, or opens it again.
    pub async fn set_task_state(&mut self, held: &HeldTask, state: TaskState) -> Result<()> {
        let (id, at) = (held.task().id, millis(self.now().at));
        sqlx::query("UPDATE task SET state = $2, done_at = $3, updated_at = $4 WHERE id = $1")
            .bind(Uuid::from(id))
            .bind(state.key())
            .bind((state == TaskState::Done).then_some(at))
            .bind(at)
            .execute(self.conn())
            .await?;
        Ok(())
    }

    /// Marks a held task as deleted.
    pub async fn delete_task(&mut self, held: &HeldTask) -> Result<()> {
        let (id, at): (Id, i64) = (held.task().id, millis(self.now().at));
        sqlx::query("UPDATE task SET deleted_at = $2 WHERE id = $1")
            .bind(Uuid::from(id))
            .bind(at)
            .execute(self.conn())
            .await?;
        self.log(Topic::Task, id, FeedKind::Deleted, &[]).await?;
        Ok(())
    }

    async fn set_task_parts(&mut self, draft: &TaskDraft) -> Result<bool> {
        self.set_task_people(draft.id, &draft.participants).await?;
        self.set_task_links(draft.id, &draft.links).await?;
        self.set_task_labels(draft.id, &draft.labels).await?;
        self.set_task_steps(draft.id, &draft.steps).await
    }
}
