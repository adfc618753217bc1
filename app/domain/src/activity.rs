//! Follow-ups and the timeline of a record (row D-03).

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::{FieldProblem, Id, ModuleKey, feed::FeedEntry, tasks::TaskRow};

/// The longest follow-up.
pub const MAX_FOLLOW_UP: usize = 10_000;
/// The most files of one follow-up.
pub const MAX_FILES: usize = 20;

/// A way of being in touch (row ADM-14). The standard ones are named by the texts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FollowUpMethod {
    /// Kept with each follow-up; never changes.
    pub key: String,
    /// The company's own name; `None`: `follow-up-method-<key>` of the texts.
    pub label: Option<String>,
    /// Offered for new follow-ups.
    pub enabled: bool,
}

/// The methods of a new company (rules.md, "Defaults").
pub const STANDARD_METHODS: [&str; 5] = ["call", "email", "message", "meeting", "event"];

/// A follow-up to be saved.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct FollowUpDraft {
    pub id: Id,
    pub module: ModuleKey,
    pub record: Id,
    pub method: String,
    pub text: String,
    /// Also becomes the record's next contact date.
    pub next_contact_at: Option<DateTime<Utc>>,
    /// The contact that was spoken to.
    pub contact: Option<Id>,
    /// Files that were uploaded before.
    pub files: Vec<Id>,
}

impl FollowUpDraft {
    /// What is wrong with it, apart from what only the server knows.
    pub fn problems(&self, day_start: DateTime<Utc>) -> Vec<FieldProblem> {
        let mut problems = Vec::new();
        if self.text.trim().is_empty() && self.files.is_empty() {
            problems.push(FieldProblem::new("text", "check-required"));
        }
        if self.text.chars().count() > MAX_FOLLOW_UP {
            problems.push(FieldProblem::new("text", "check-too-long").arg("max", MAX_FOLLOW_UP));
        }
        if self.files.len() > MAX_FILES {
            problems.push(FieldProblem::new("files", "check-too-many-values").arg("max", MAX_FILES));
        }
        if self.next_contact_at.is_some_and(|moment| moment < day_start) {
            problems.push(FieldProblem::new("next_contact_at", "check-before-today"));
        }
        problems
    }
}

/// A stored follow-up.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct FollowUp {
    pub id: Id,
    pub author: Id,
    pub at: DateTime<Utc>,
    pub method: String,
    pub text: String,
    pub next_contact_at: Option<DateTime<Utc>>,
    pub contact: Option<Id>,
    pub files: Vec<FileInfo>,
    pub edited_at: Option<DateTime<Utc>>,
    /// Whether the viewer may edit and delete it: his own ones.
    pub mine: bool,
}

/// A stored file, as it is listed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileInfo {
    pub id: Id,
    pub name: String,
    pub media_type: String,
    pub size: u64,
    /// Whether the page can show it as a picture.
    pub picture: bool,
}

/// What the timeline shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ActivityKind {
    #[default]
    All,
    FollowUps,
    /// Tasks about the record (row D-06).
    Tasks,
    /// The main events: created, transferred, stage changed, team changed …
    Events,
}

/// Which part of a record's timeline.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ActivityRequest {
    pub module: ModuleKey,
    pub record: Id,
    pub kind: ActivityKind,
    /// Only what happened at or after, and before.
    pub from: Option<DateTime<Utc>>,
    pub until: Option<DateTime<Utc>>,
    /// Continue with what is older than this entry.
    pub before: Option<DateTime<Utc>>,
}

/// One page of a timeline, newest first.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ActivityPage {
    pub items: Vec<ActivityItem>,
    pub labels: Vec<crate::record::Label>,
    /// Whether there is more that is older.
    pub more: bool,
}

/// One item of the timeline.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "t", content = "v", rename_all = "snake_case")]
pub enum ActivityItem {
    FollowUp(FollowUp),
    Task(TaskRow),
    Event(FeedEntry),
}
