//! Lists of tasks (row NAV-03).

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use super::{Priority, TaskLabel, TaskLink, TaskState};
use crate::{Id, record::Label};

/// Whose tasks a list shows; never more than the viewer sees.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TaskScope {
    /// For which he is responsible.
    #[default]
    Responsible,
    /// In which he takes part, or has a sub-task.
    TakesPart,
    /// That he created.
    Created,
    /// For which somebody below him is responsible.
    Subordinates,
    /// Everything that he sees.
    All,
}

impl TaskScope {
    /// All scopes in the order of the tabs.
    pub const ALL: [Self; 5] = [Self::Responsible, Self::TakesPart, Self::Created, Self::Subordinates, Self::All];

    /// The key in the URL and in the texts (`task-scope-<key>`).
    pub const fn key(self) -> &'static str {
        match self {
            Self::Responsible => "responsible",
            Self::TakesPart => "takes-part",
            Self::Created => "created",
            Self::Subordinates => "subordinates",
            Self::All => "all",
        }
    }

    /// The scope with this key.
    pub fn parse(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|scope| scope.key() == key)
    }
}

/// When the tasks of a list are due.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TaskDue {
    #[default]
    Any,
    /// Before today, and not done.
    Overdue,
    Today,
    /// Today and in the six days after it.
    Week,
    /// Without a date.
    Never,
}

impl TaskDue {
    /// All of them in the order in which they are offered.
    pub const ALL: [Self; 5] = [Self::Any, Self::Overdue, Self::Today, Self::Week, Self::Never];

    /// The key in the URL and in the texts (`task-due-<key>`).
    pub const fn key(self) -> &'static str {
        match self {
            Self::Any => "any",
            Self::Overdue => "overdue",
            Self::Today => "today",
            Self::Week => "week",
            Self::Never => "never",
        }
    }

    /// The one with this key.
    pub fn parse(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|due| due.key() == key)
    }
}

/// Which tasks a list shows.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct TaskQuery {
    pub scope: TaskScope,
    /// Only those that are about this record.
    pub about: Option<TaskLink>,
    pub state: Option<TaskState>,
    pub label: Option<Id>,
    pub due: TaskDue,
    /// In title and text.
    pub search: String,
    /// From 1.
    pub page: u32,
    pub size: u32,
}

/// One page of a list of tasks: the open ones first, by their date.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TaskPage {
    pub rows: Vec<TaskRow>,
    pub total: u64,
    /// Names of the people.
    pub people: Vec<Label>,
}

/// One task in a list or a timeline.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TaskRow {
    pub id: Id,
    pub title: String,
    pub state: TaskState,
    pub responsible: Id,
    pub created_by: Id,
    pub created_at: DateTime<Utc>,
    pub priority: Priority,
    pub due_on: Option<NaiveDate>,
    pub steps: u32,
    pub steps_done: u32,
    pub comments: u32,
    pub labels: Vec<TaskLabel>,
    /// Whether the viewer may mark it as done.
    pub may_edit: bool,
}
