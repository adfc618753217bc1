//! Notifications (row NAV-05).

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::{Id, ModuleKey, switches::App};

/// Why somebody is notified.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NoticeKind {
    /// A record was transferred to him.
    Transferred,
    /// He was given a right on a record.
    Team,
    /// His import is finished.
    ImportFinished,
    /// He became responsible for a task.
    TaskAssigned,
    /// He takes part in a task, or one of its sub-tasks is his.
    TaskAdded,
    /// Somebody commented a task that concerns him.
    TaskComment,
    /// A task that concerns him is done.
    TaskDone,
    /// A task that concerns him, or a sub-task of his, is due or overdue (row D-06).
    TaskDue,
    /// The night left no backup (row PLUS-08); told to those who look after them.
    BackupFailed,
    /// Somebody wrote to the company's administrators.
    Feedback,
}

impl NoticeKind {
    /// All kinds.
    pub const ALL: [Self; 10] = [
        Self::Transferred,
        Self::Team,
        Self::ImportFinished,
        Self::TaskAssigned,
        Self::TaskAdded,
        Self::TaskComment,
        Self::TaskDone,
        Self::TaskDue,
        Self::BackupFailed,
        Self::Feedback,
    ];

    /// The key in the database and, with hyphens, in the texts (`notification-kind-<key>`).
    pub const fn key(self) -> &'static str {
        match self {
            Self::Transferred => "transferred",
            Self::Team => "team",
            Self::ImportFinished => "import_finished",
            Self::TaskAssigned => "task_assigned",
            Self::TaskAdded => "task_added",
            Self::TaskComment => "task_comment",
            Self::TaskDone => "task_done",
            Self::TaskDue => "task_due",
            Self::BackupFailed => "backup_failed",
            Self::Feedback => "feedback",
        }
    }

    /// The kind with this key.
    pub fn parse(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.key() == key)
    }

    /// The app that tells of it: without the app there are no such notifications.
    pub const fn app(self) -> App {
        match self {
            Self::TaskAssigned | Self::TaskAdded | Self::TaskComment | Self::TaskDone | Self::TaskDue => App::Tasks,
            Self::Transferred | Self::Team | Self::ImportFinished | Self::BackupFailed | Self::Feedback => App::Crm,
        }
    }
}

/// Of what somebody does not want to be notified.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct NoticeSettings {
    pub off: BTreeSet<NoticeKind>,
}

/// One notification. The page words it from kind and arguments, in the reader's language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Notice {
    pub id: Id,
    pub kind: NoticeKind,
    pub at: DateTime<Utc>,
    /// Who caused it.
    pub actor: Option<Id>,
    pub actor_name: String,
    pub module: Option<ModuleKey>,
    pub record: Option<Id>,
    /// How the record was called; counts of an import.
    pub args: BTreeMap<String, String>,
    pub read: bool,
}

/// A page of notifications, newest first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Notices {
    pub items: Vec<Notice>,
    pub unread: u32,
    pub more: bool,
}
