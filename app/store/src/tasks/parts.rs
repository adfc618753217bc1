//! The parts of a task: people, sub-tasks, related records. The caller has made sure that the viewer sees the task.

use domain::{
    Id, ModuleKey,
    tasks::{StepDraft, TaskLink},
};
use sqlx::{Row as _, sqlite::SqliteRow};
use uuid::Uuid;

use super::{StoredStep, day};
use crate::{Error, Result, Tx, View, time::millis};

impl View {
    /// The participants of a task in their order.
    pub async fn task_people(&mut self, task: Id) -> Result<Vec<Id>> {
        let rows = sqlx::query("SELECT employee FROM task_person WHERE task = $1 ORDER BY position, employee")
            .bind(Uuid::from(task))
            .fetch_all(self.conn())
            .await?;
        rows.iter().map(|row| Ok(Id(row.try_get(0)?))).collect()
    }

    /// The records that a task is about.
    pub async fn task_links(&mut self, task: Id) -> Result<Vec<TaskLink>> {
        let rows = sqlx::query("SELECT module, record FROM task_link WHERE task = $1 ORDER BY position, record")
            .bind(Uuid::from(task))
            .fetch_all(self.conn())
            .await?;
        rows.iter()
            .map(|row| {
                let module: String = row.try_get("module")?;
                let module =
                    ModuleKey::parse(&module).ok_or_else(|| Error::Broken(format!("task about a {module}")))?;
                Ok(TaskLink { module, id: Id(row.try_get("record")?) })
            })
            .collect()
    }

    /// The sub-tasks of a task in their order.
    pub async fn task_steps(&mut self, task: Id) -> Result<Vec<StoredStep>> {
        let rows = sqlx::query(
            "SELECT id, task, title, person, due_on, done_at FROM task_step WHERE task = $1 ORDER BY position, id",
        )
        .bind(Uuid::from(task))
        .fetch_all(self.conn())
        .await?;
        rows.iter().map(step).collect()
    }

    /// One sub-task; the caller still has to ask whether the viewer sees its task.
    pub async fn task_step(&mut self, id: Id) -> Result<Option<StoredStep>> {
        let row = sqlx::query("SELECT id, task, title, person, due_on, done_at FROM task_step WHERE id = $1")
            .bind(Uuid::from(id))
            .fetch_optional(self.conn())
            .await?;
        row.as_ref().map(step).transpose()
    }

    pub(super) async fn count_steps(&mut self, task: Id) -> Result<(u32, u32)> {
        let row = sqlx::query("SELECT COUNT(*), COUNT(done_at) FROM task_step WHERE task = $1")
            .bind(Uuid::from(task))
            .fetch_one(self.conn())
            .await?;
        let count = |at: usize| Ok::<_, Error>(u32::try_from(row.try_get::<i64, _>(at)?).unwrap_or(u32::MAX));
        Ok((count(0)?, count(1)?))
    }
}

impl Tx {
    /// Ticks a sub-task, or takes the tick away.
    pub async fn tick_step(&mut self, id: Id, done: bool) -> Result<()> {
        let at = done.then(|| millis(self.now().at));
        sqlx::query("UPDATE task_step SET done_at = $2 WHERE id = $1")
            .bind(Uuid::from(id))
            .bind(at)
            .execute(self.conn())
            .await?;
        Ok(())
    }

    pub(super) async fn set_task_people(&mut self, task: Id, people: &[Id]) -> Result<()> {
        self.clear_task("DELETE FROM task_person WHERE task = $1", task).await?;
        for (position, person) in (0_i64..).zip(people) {
            sqlx::query("INSERT INTO task_person (task, employee, position) VALUES ($1, $2, $3)")
                .bind(Uuid::from(task))
                .bind(Uuid::from(*person))
                .bind(position)
                .execute(self.conn())
                .await?;
        }
        Ok(())
    }

    pub(super) async fn set_task_links(&mut self, task: Id, links: &[TaskLink]) -> Result<()> {
        self.clear_task("DELETE FROM task_link WHERE task = $1", task).await?;
        for (position, link) in (0_i64..).zip(links) {
            sqlx::query("INSERT INTO task_link (task, module, record, position) VALUES ($1, $2, $3, $4)")
                .bind(Uuid::from(task))
                .bind(link.module.key())
                .bind(Uuid::from(link.id))
                .bind(position)
                .execute(self.conn())
                .await?;
        }
        Ok(())
    }

    pub(super) async fn set_task_labels(&mut self, task: Id, labels: &[Id]) -> Result<()> {
        self.clear_task("DELETE FROM task_labelled WHERE task = $1", task).await?;
        for label in labels {
            sqlx::query("INSERT INTO task_labelled (task, label) VALUES ($1, $2)")
                .bind(Uuid::from(task))
                .bind(Uuid::from(*label))
                .execute(self.conn())
                .await?;
        }
        Ok(())
    }

    /// Keeps these sub-tasks in this order, with the ticks that they have; answers false when the id of one belongs to
    /// another task.
    pub(super) async fn set_task_steps(&mut self, task: Id, steps: &[StepDraft]) -> Result<bool> {
        for old in self.task_steps(task).await? {
            if steps.iter().all(|step| step.id != old.step.id) {
                self.clear_task("DELETE FROM task_step WHERE id = $1", old.step.id).await?;
            }
        }
        for (position, step) in (0_i64..).zip(steps) {
            let done = sqlx::query(
                "INSERT INTO task_step (id, task, title, person, due_on, position) VALUES ($1, $2, $3, $4, $5, $6)
                 ON CONFLICT (id) DO UPDATE SET title = excluded.title, person = excluded.person,
                 due_on = excluded.due_on, position = excluded.position WHERE task_step.task = excluded.task",
            )
            .bind(Uuid::from(step.id))
            .bind(Uuid::from(task))
            .bind(&step.title)
            .bind(step.person.map(Uuid::from))
            .bind(step.due_on.map(crate::time::iso))
            .bind(position)
            .execute(self.conn())
            .await?;
            if done.rows_affected() == 0 {
                return Ok(false);
            }
        }
        Ok(true)
    }

    async fn clear_task(&mut self, sql: &'static str, id: Id) -> Result<()> {
        sqlx::query(sql).bind(Uuid::from(id)).execute(self.conn()).await?;
        Ok(())
    }
}

fn step(row: &SqliteRow) -> Result<StoredStep> {
    Ok(StoredStep {
        task: Id(row.try_get("task")?),
        step: StepDraft {
            id: Id(row.try_get("id")?),
            title: row.try_get("title")?,
            person: row.try_get::<Option<Uuid>, _>("person")?.map(Id),
            due_on: day(row, "due_on")?,
        },
        done: row.try_get::<Option<i64>, _>("done_at")?.is_some(),
    })
}
