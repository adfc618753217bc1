//! The labels of tasks: shared by the company, changed by who made them.

use domain::{Id, tasks::TaskLabel};
use sqlx::{Row as _, sqlite::SqliteRow};
use uuid::Uuid;

use crate::{Result, Tx, View};

impl View {
    /// All labels by their names.
    pub async fn task_labels(&mut self) -> Result<Vec<TaskLabel>> {
        let me = self.viewer().id();
        let rows = sqlx::query("SELECT id, name, hue, created_by FROM task_label ORDER BY lower(name), id")
            .fetch_all(self.conn())
            .await?;
        rows.iter().map(|row| label(row, me)).collect()
    }

    /// The labels on a task. The caller has made sure that the viewer sees it.
    pub async fn labels_of_task(&mut self, task: Id) -> Result<Vec<TaskLabel>> {
        let me = self.viewer().id();
        let rows = sqlx::query(
            "SELECT l.id, l.name, l.hue, l.created_by FROM task_label AS l
             JOIN task_labelled AS o ON o.label = l.id WHERE o.task = $1 ORDER BY lower(l.name), l.id",
        )
        .bind(Uuid::from(task))
        .fetch_all(self.conn())
        .await?;
        rows.iter().map(|row| label(row, me)).collect()
    }
}

impl Tx {
    /// Creates a label, or gives one of the viewer's own this name and colour; answers false for somebody else's.
    pub async fn save_task_label(&mut self, label: &TaskLabel) -> Result<bool> {
        let me = self.viewer().id().map(Uuid::from);
        let done = sqlx::query(
            "INSERT INTO task_label (id, name, hue, created_by) VALUES ($1, $2, $3, $4)
             ON CONFLICT (id) DO UPDATE SET name = excluded.name, hue = excluded.hue
             WHERE task_label.created_by = excluded.created_by",
        )
        .bind(Uuid::from(label.id))
        .bind(&label.name)
        .bind(&label.hue)
        .bind(me)
        .execute(self.conn())
        .await?;
        Ok(done.rows_affected() > 0)
    }

    /// Deletes one of the viewer's own labels, also from the tasks that have it; answers whether there was one.
    pub async fn delete_task_label(&mut self, id: Id) -> Result<bool> {
        let me = self.viewer().id().map(Uuid::from);
        let own = sqlx::query("SELECT 1 FROM task_label WHERE id = $1 AND created_by = $2")
            .bind(Uuid::from(id))
            .bind(me)
            .fetch_optional(self.conn())
            .await?;
        if own.is_none() {
            return Ok(false);
        }
        for sql in ["DELETE FROM task_labelled WHERE label = $1", "DELETE FROM task_label WHERE id = $1"] {
            sqlx::query(sql).bind(Uuid::from(id)).execute(self.conn()).await?;
        }
        Ok(true)
    }
}

fn label(row: &SqliteRow, me: Option<Id>) -> Result<TaskLabel> {
    let maker = Id(row.try_get("created_by")?);
    Ok(TaskLabel {
        id: Id(row.try_get("id")?),
        name: row.try_get("name")?,
        hue: row.try_get("hue")?,
        mine: Some(maker) == me,
    })
}
