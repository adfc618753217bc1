//! Tasks (row D-06). Every read goes through [`visibility::visible`]; every change of a task asks for a [`HeldTask`] or for
//! an id that was read that way in the same transaction.

mod comments;
mod due;
mod labels;
mod list;
mod parts;
pub mod visibility;
mod write;

pub use comments::CommentRow;
pub use due::DueTask;
pub use list::TaskFilter;

use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    Id,
    tasks::{Priority, StepDraft, TaskState},
};
use sea_query::Query as Sea;
use sqlx::{Row as _, sqlite::SqliteRow};
use uuid::Uuid;

use crate::{
    Error, Result, View,
    columns::id_sql,
    records::{column, fetch, name},
    time::from_millis,
};
use sea_query::ExprTrait;

/// The alias under which tasks stand in statements.
const T: &str = "t";

/// A task as it is stored, without its parts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredTask {
    pub id: Id,
    pub version: i64,
    pub title: String,
    pub text: String,
    pub state: TaskState,
    pub priority: Priority,
    pub responsible: Id,
    pub due_on: Option<NaiveDate>,
    pub created_by: Id,
    pub created_at: DateTime<Utc>,
    pub done_at: Option<DateTime<Utc>>,
}

/// A sub-task as it is stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredStep {
    pub task: Id,
    pub step: StepDraft,
    pub done: bool,
}

/// A task that the viewer may change as a whole: the proof that the writing functions ask for.
#[derive(Clone, Debug)]
pub struct HeldTask {
    task: StoredTask,
}

impl HeldTask {
    /// The task as it is stored.
    pub fn task(&self) -> &StoredTask {
        &self.task
    }
}

const COLUMNS: [&str; 11] = [
    "id",
    "version",
    "title",
    "text",
    "state",
    "priority",
    "responsible",
    "due_on",
    "created_by",
    "created_at",
    "done_at",
];

impl View {
    /// A task that the viewer sees; `None` for everything else, existing or not.
    pub async fn task(&mut self, id: Id) -> Result<Option<StoredTask>> {
        let mut select = Sea::select();
        select
            .columns(COLUMNS.map(|field| (name(T), name(field))))
            .from_as(name("task"), name(T))
            .and_where(column(T, "id").eq(id_sql(id)))
            .and_where(column(T, "deleted_at").is_null())
            .cond_where(visibility::visible(self.viewer(), T, self.now()));
        fetch(self, &select).await?.first().map(stored).transpose()
    }

    /// A task that the viewer may change; `None` for everything else.
    pub async fn hold_task(&mut self, id: Id) -> Result<Option<HeldTask>> {
        let viewer = self.viewer().clone();
        let task = self.task(id).await?;
        Ok(task.filter(|task| visibility::may_edit(&viewer, task)).map(|task| HeldTask { task }))
    }

    /// Whether an id is taken, by a task that the viewer sees or not, deleted ones too.
    pub async fn task_exists(&mut self, id: Id) -> Result<bool> {
        let row =
            sqlx::query("SELECT 1 FROM task WHERE id = $1").bind(Uuid::from(id)).fetch_optional(self.conn()).await?;
        Ok(row.is_some())
    }

    /// Those of these tasks that the viewer sees, deleted ones too: for the live channel.
    pub async fn visible_tasks_among(&mut self, ids: &[Id]) -> Result<Vec<Id>> {
        let mut select = Sea::select();
        select
            .expr(column(T, "id"))
            .from_as(name("task"), name(T))
            .and_where(column(T, "id").is_in(ids.iter().copied().map(id_sql)))
            .cond_where(visibility::visible(self.viewer(), T, self.now()));
        fetch(self, &select).await?.iter().map(|row| Ok(Id(row.try_get("id")?))).collect()
    }
}

fn stored(row: &SqliteRow) -> Result<StoredTask> {
    let broken = |what: &str| Error::Broken(format!("task with {what}"));
    let (state, priority): (String, String) = (row.try_get("state")?, row.try_get("priority")?);
    Ok(StoredTask {
        id: Id(row.try_get("id")?),
        version: row.try_get("version")?,
        title: row.try_get("title")?,
        text: row.try_get("text")?,
        state: TaskState::parse(&state).ok_or_else(|| broken(&state))?,
        priority: Priority::parse(&priority).ok_or_else(|| broken(&priority))?,
        responsible: Id(row.try_get("responsible")?),
        due_on: day(row, "due_on")?,
        created_by: Id(row.try_get("created_by")?),
        created_at: from_millis(row.try_get("created_at")?),
        done_at: row.try_get::<Option<i64>, _>("done_at")?.map(from_millis),
    })
}

fn day(row: &SqliteRow, field: &str) -> Result<Option<NaiveDate>> {
    Ok(row.try_get::<Option<String>, _>(field)?.and_then(|day| day.parse().ok()))
}
