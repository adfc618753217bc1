//! Tasks (row D-06): what somebody has to do until when, who takes part, and which records it is about.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use crate::{FieldProblem, Id, ModuleKey, feed::FeedEntry, record::Label};

mod draft;
mod list;

pub use draft::TaskDraft;
pub use list::{TaskDue, TaskPage, TaskQuery, TaskRow, TaskScope};

/// The longest title of a task or sub-task.
pub const MAX_TITLE: usize = 200;
/// The longest text of a task.
pub const MAX_TEXT: usize = 10_000;
/// The longest comment.
pub const MAX_COMMENT: usize = 4_000;
/// The most participants, sub-tasks, related records and labels of a task: of each as many.
pub const MAX_PARTS: usize = 50;
/// The longest name of a label.
pub const MAX_LABEL: usize = 40;

/// The modules whose records a task can be about.
pub const LINKED: [ModuleKey; 4] =
    [ModuleKey::Customer, ModuleKey::Contact, ModuleKey::Opportunity, ModuleKey::Contract];

/// Whether a task is still to be done. Its sub-tasks have no say in it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TaskState {
    #[default]
    Open,
    Done,
}

impl TaskState {
    /// The key in the database and in the texts (`task-state-<key>`).
    pub const fn key(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Done => "done",
        }
    }

    /// The state with this key.
    pub fn parse(key: &str) -> Option<Self> {
        [Self::Open, Self::Done].into_iter().find(|state| state.key() == key)
    }
}

/// How urgent a task is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Priority {
    Low,
    #[default]
    Normal,
    High,
}

impl Priority {
    /// All priorities, the most urgent first.
    pub const ALL: [Self; 3] = [Self::High, Self::Normal, Self::Low];

    /// The key in the database and in the texts (`task-priority-<key>`).
    pub const fn key(self) -> &'static str {
        match self {
            Self::Low => "low",
            Self::Normal => "normal",
            Self::High => "high",
        }
    }

    /// The priority with this key.
    pub fn parse(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|priority| priority.key() == key)
    }
}

/// A label that people put on tasks. The company shares them; whoever made one may change it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TaskLabel {
    pub id: Id,
    pub name: String,
    /// A colour of the palette, by its name.
    pub hue: String,
    /// Whether the viewer may change and delete it.
    #[serde(default)]
    pub mine: bool,
}

impl TaskLabel {
    /// What is wrong with it, apart from what only the server knows.
    pub fn problems(&self) -> Vec<FieldProblem> {
        let mut problems = text_problems("name", &self.name, MAX_LABEL);
        if self.hue.len() > 20 || !self.hue.chars().all(|letter| letter.is_ascii_lowercase()) {
            problems.push(FieldProblem::new("hue", "check-unknown-option"));
        }
        problems
    }
}

/// A record that a task is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct TaskLink {
    pub module: ModuleKey,
    pub id: Id,
}

/// A sub-task as it is written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StepDraft {
    pub id: Id,
    pub title: String,
    /// Who does it; `None`: whoever is responsible for the task.
    pub person: Option<Id>,
    pub due_on: Option<NaiveDate>,
}

/// A sub-task as it is stored.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Step {
    #[serde(flatten)]
    pub draft: StepDraft,
    pub done: bool,
    /// Whether the viewer may tick it.
    #[serde(default)]
    pub may_tick: bool,
}

fn text_problems(field: &str, text: &str, max: usize) -> Vec<FieldProblem> {
    let text = text.trim();
    if text.is_empty() {
        vec![FieldProblem::new(field, "check-required")]
    } else if text.chars().count() > max {
        vec![FieldProblem::new(field, "check-too-long").arg("max", max)]
    } else {
        Vec::new()
    }
}

/// A comment to be saved.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CommentDraft {
    pub id: Id,
    pub task: Id,
    pub text: String,
}

impl CommentDraft {
    /// What is wrong with it.
    pub fn problems(&self) -> Vec<FieldProblem> {
        text_problems("text", &self.text, MAX_COMMENT)
    }
}

/// A stored comment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Comment {
    pub id: Id,
    pub author: Id,
    pub at: DateTime<Utc>,
    pub text: String,
    pub edited_at: Option<DateTime<Utc>>,
    /// Whether the viewer may edit and delete it: his own ones.
    pub mine: bool,
}

/// A record that a task is about, by its name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LinkedRecord {
    pub link: TaskLink,
    pub title: String,
    /// Whether the viewer may open it.
    pub open: bool,
}

/// What the viewer may do with a task.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct TaskRights {
    /// Change everything in it: who made it and who is responsible.
    pub edit: bool,
    /// Delete it: who made it.
    pub delete: bool,
}

/// A task with everything that its page shows.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Task {
    pub id: Id,
    pub version: i64,
    pub title: String,
    pub text: String,
    pub state: TaskState,
    pub responsible: Id,
    pub participants: Vec<Id>,
    pub priority: Priority,
    pub due_on: Option<NaiveDate>,
    pub links: Vec<LinkedRecord>,
    pub labels: Vec<TaskLabel>,
    pub steps: Vec<Step>,
    pub created_by: Id,
    pub created_at: DateTime<Utc>,
    pub done_at: Option<DateTime<Utc>>,
    pub rights: TaskRights,
    /// Oldest first.
    pub comments: Vec<Comment>,
    /// What happened to it, newest first; comments left out.
    pub history: Vec<FeedEntry>,
    /// Names of the people.
    pub people: Vec<Label>,
}

impl Task {
    /// The draft that would change nothing.
    pub fn draft(&self) -> TaskDraft {
        TaskDraft {
            id: self.id,
            version: Some(self.version),
            title: self.title.clone(),
            text: self.text.clone(),
            responsible: self.responsible,
            participants: self.participants.clone(),
            priority: self.priority,
            due_on: self.due_on,
            links: self.links.iter().map(|linked| linked.link).collect(),
            labels: self.labels.iter().map(|label| label.id).collect(),
            steps: self.steps.iter().map(|step| step.draft.clone()).collect(),
        }
    }
}
