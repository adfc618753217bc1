//! Who has to be told that a task is due (row D-06).

use chrono::NaiveDate;
use domain::Id;
use sqlx::Row;
use uuid::Uuid;

use super::day;
use crate::{Error, Result, Tx, time::iso};

/// A task, or one of its sub-tasks, that is due for somebody who was not told yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DueTask {
    /// The task, or the sub-task.
    pub subject: Id,
    pub task: Id,
    pub title: String,
    pub employee: Id,
    pub due_on: NaiveDate,
}

/// What is due from the first date to the last: open tasks for who is responsible and who takes part, and open sub-tasks
/// for who does them.
const DUE: &str = "
    SELECT d.subject, d.task, d.title, d.employee, d.due_on FROM (
        SELECT id AS subject, id AS task, title, responsible AS employee, due_on FROM task
        WHERE state = 'open' AND deleted_at IS NULL AND due_on BETWEEN $1 AND $2
        UNION
        SELECT t.id, t.id, t.title, p.employee, t.due_on FROM task AS t JOIN task_person AS p ON p.task = t.id
        WHERE t.state = 'open' AND t.deleted_at IS NULL AND t.due_on BETWEEN $1 AND $2
        UNION
        SELECT s.id, t.id, s.title, COALESCE(s.person, t.responsible), s.due_on
        FROM task_step AS s JOIN task AS t ON t.id = s.task
        WHERE s.done_at IS NULL AND t.state = 'open' AND t.deleted_at IS NULL AND s.due_on BETWEEN $1 AND $2
    ) AS d JOIN employee AS e ON e.id = d.employee
    WHERE e.state <> 'disabled' AND NOT EXISTS (
        SELECT 1 FROM task_told AS k
        WHERE k.subject = d.subject AND k.employee = d.employee AND k.due_on = d.due_on
    )
    ORDER BY d.due_on, d.task, d.subject, d.employee LIMIT $3";

impl Tx {
    /// The next ones who have to be told of what is due from `first` to `last`.
    pub async fn due_tasks(&mut self, first: NaiveDate, last: NaiveDate, limit: u32) -> Result<Vec<DueTask>> {
        let rows = sqlx::query(DUE).bind(iso(first)).bind(iso(last)).bind(limit).fetch_all(self.conn()).await?;
        rows.iter()
            .map(|row| {
                Ok(DueTask {
                    subject: Id(row.try_get("subject")?),
                    task: Id(row.try_get("task")?),
                    title: row.try_get("title")?,
                    employee: Id(row.try_get("employee")?),
                    due_on: day(row, "due_on")?.ok_or_else(|| Error::Broken("a task is due on no day".to_owned()))?,
                })
            })
            .collect()
    }

    /// Remembers that somebody was told.
    pub async fn set_told(&mut self, due: &DueTask) -> Result<()> {
        sqlx::query("INSERT INTO task_told (subject, employee, due_on) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING")
            .bind(Uuid::from(due.subject))
            .bind(Uuid::from(due.employee))
            .bind(iso(due.due_on))
            .execute(self.conn())
            .await?;
        Ok(())
    }

    /// Forgets who was told of what was due before this day.
    pub async fn forget_told_before(&mut self, day: NaiveDate) -> Result<()> {
        sqlx::query("DELETE FROM task_told WHERE due_on < $1").bind(iso(day)).execute(self.conn()).await?;
        Ok(())
    }
}
