//! Tasks (row D-06): what somebody has to do until when, who takes part, and which records it is about.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use crate::{FieldProblem, Id, ModuleKey, feed::FeedEntry, record::Label};

mod list;

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

/// A task to be created or changed, always as a whole.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TaskDraft {
    pub id: Id,
    /// The version that it is based on; `None` for a new task.
    pub version: Option<i64>,
    pub title: String,
    pub text: String,
    pub responsible: Id,
    pub participants: Vec<Id>,
    pub priority: Priority,
    pub due_on: Option<NaiveDate>,
    pub links: Vec<TaskLink>,
    pub labels: Vec<Id>,
    pub steps: Vec<StepDraft>,
}

impl TaskDraft {
    /// A new task of this person, with nothing in it.
    pub fn new(id: Id, responsible: Id) -> Self {
        Self {
            id,
            version: None,
            title: String::new(),
            text: String::new(),
            responsible,
            participants: Vec::new(),
            priority: Priority::Normal,
            due_on: None,
            links: Vec::new(),
            labels: Vec::new(),
            steps: Vec::new(),
        }
    }

    /// What is wrong with it, apart from what only the server knows.
    pub fn problems(&self) -> Vec<FieldProblem> {
        let mut problems = text_problems("title", &self.title, MAX_TITLE);
        if self.text.chars().count() > MAX_TEXT {
            problems.push(FieldProblem::new("text", "check-too-long").arg("max", MAX_TEXT));
        }
        for (field, count) in [
            ("participants", self.participants.len()),
            ("links", self.links.len()),
            ("labels", self.labels.len()),
            ("steps", self.steps.len()),
        ] {
            if count > MAX_PARTS {
                problems.push(FieldProblem::new(field, "check-too-many-values").arg("max", MAX_PARTS));
            }
        }
        if self.links.iter().any(|link| !LINKED.contains(&link.module)) {
            problems.push(FieldProblem::new("links", "check-unknown-reference"));
        }
        for (index, step) in self.steps.iter().enumerate() {
            problems.extend(text_problems(&format!("steps.{index}"), &step.title, MAX_TITLE));
        }
        problems
    }

    /// The same as it is stored: texts trimmed, nobody and nothing named twice, who is responsible not a participant too.
    #[must_use]
    pub fn tidy(mut self) -> Self {
        for text in
            [&mut self.title, &mut self.text].into_iter().chain(self.steps.iter_mut().map(|step| &mut step.title))
        {
            *text = text.trim().to_owned();
        }
        let responsible = self.responsible;
        self.participants.retain(|person| *person != responsible);
        distinct(&mut self.participants);
        distinct(&mut self.links);
        distinct(&mut self.labels);
        self
    }

    /// Takes over what somebody else changed meanwhile: every part that is as it was in `base` becomes as it is `now`.
    pub fn rebase(&mut self, base: &Self, now: &Self) {
        fn part<T: Clone + PartialEq>(own: &mut T, base: &T, now: &T) {
            if own == base {
                own.clone_from(now);
            }
        }
        self.version = now.version;
        part(&mut self.title, &base.title, &now.title);
        part(&mut self.text, &base.text, &now.text);
        part(&mut self.responsible, &base.responsible, &now.responsible);
        part(&mut self.participants, &base.participants, &now.participants);
        part(&mut self.priority, &base.priority, &now.priority);
        part(&mut self.due_on, &base.due_on, &now.due_on);
        part(&mut self.links, &base.links, &now.links);
        part(&mut self.labels, &base.labels, &now.labels);
        part(&mut self.steps, &base.steps, &now.steps);
    }

    /// Everybody whom it concerns besides who is responsible: participants and those who have a sub-task.
    pub fn others(&self) -> impl Iterator<Item = Id> {
        self.participants.iter().copied().chain(self.steps.iter().filter_map(|step| step.person))
    }
}

/// Keeps the first of what is there several times.
fn distinct<T: Copy + PartialEq>(all: &mut Vec<T>) {
    let mut seen = Vec::with_capacity(all.len());
    all.retain(|one| {
        let new = !seen.contains(one);
        if new {
            seen.push(*one);
        }
        new
    });
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tidy_task_names_nobody_twice() {
        let (me, other) = (Id::builtin(1), Id::builtin(2));
        let draft = TaskDraft {
            title: "  Call back ".to_owned(),
            participants: vec![other, me, other],
            ..TaskDraft::new(Id::builtin(3), me)
        };
        let tidy = draft.tidy();
        assert_eq!(tidy.title, "Call back");
        assert_eq!(tidy.participants, [other]);
        assert!(tidy.problems().is_empty());
    }

    #[test]
    fn what_others_changed_meanwhile_is_taken_over() {
        let base =
            TaskDraft { version: Some(1), title: "Old".to_owned(), ..TaskDraft::new(Id::builtin(3), Id::builtin(1)) };
        let mut mine = TaskDraft { title: "Mine".to_owned(), ..base.clone() };
        let now = TaskDraft { version: Some(2), title: "Theirs".to_owned(), priority: Priority::High, ..base.clone() };
        mine.rebase(&base, &now);
        assert_eq!((mine.title.as_str(), mine.priority, mine.version), ("Mine", Priority::High, Some(2)));
    }

    #[test]
    fn a_task_needs_titles_and_fits_its_limits() {
        let mut draft = TaskDraft::new(Id::builtin(3), Id::builtin(1));
        draft.steps.push(StepDraft { id: Id::builtin(4), title: " ".to_owned(), person: None, due_on: None });
        draft.links.push(TaskLink { module: ModuleKey::Product, id: Id::builtin(5) });
        let fields: Vec<_> = draft.problems().into_iter().map(|problem| problem.field).collect();
        assert_eq!(fields, ["title", "links", "steps.0"]);
    }
}
