//! The feed: every change is one entry, and nobody keeps a second history.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::{Id, ModuleKey, Value, record::Label};

/// What happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FeedKind {
    Created,
    Updated,
    Deleted,
    Transferred,
    TeamChanged,
    FollowUpAdded,
    FollowUpChanged,
    FollowUpDeleted,
    Linked,
    Unlinked,
    Imported,
    Exported,
}

impl FeedKind {
    /// All kinds.
    pub const ALL: [Self; 12] = [
        Self::Created,
        Self::Updated,
        Self::Deleted,
        Self::Transferred,
        Self::TeamChanged,
        Self::FollowUpAdded,
        Self::FollowUpChanged,
        Self::FollowUpDeleted,
        Self::Linked,
        Self::Unlinked,
        Self::Imported,
        Self::Exported,
    ];

    /// The key in the database and, with hyphens, in the texts (`feed-<key>`).
    pub const fn key(self) -> &'static str {
        match self {
            Self::Created => "created",
            Self::Updated => "updated",
            Self::Deleted => "deleted",
            Self::Transferred => "transferred",
            Self::TeamChanged => "team_changed",
            Self::FollowUpAdded => "follow_up_added",
            Self::FollowUpChanged => "follow_up_changed",
            Self::FollowUpDeleted => "follow_up_deleted",
            Self::Linked => "linked",
            Self::Unlinked => "unlinked",
            Self::Imported => "imported",
            Self::Exported => "exported",
        }
    }

    /// The kind with this key.
    pub fn parse(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.key() == key)
    }
}

/// One field of a change. For fields that are no fields of the module (team, links) the key says which.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Change {
    pub field: String,
    #[serde(default, skip_serializing_if = "is_empty")]
    pub old: Value,
    #[serde(default, skip_serializing_if = "is_empty")]
    pub new: Value,
}

fn is_empty(value: &Value) -> bool {
    *value == Value::Empty
}

/// One entry of the operation log (row D-09).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct FeedEntry {
    pub seq: i64,
    pub at: DateTime<Utc>,
    /// `None`: Weft itself.
    pub actor: Option<Id>,
    pub kind: FeedKind,
    pub changes: Vec<Change>,
}

/// One page of the operation log of a record, newest first.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct History {
    pub entries: Vec<FeedEntry>,
    /// Names of the people and records that the entries mention.
    pub labels: Vec<Label>,
    pub more: bool,
}

/// What a client is told about changes that its user may see. It carries no content: the page asks again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "t", rename_all = "snake_case")]
pub enum LiveEvent {
    /// Records of a module changed, or can no longer be seen.
    Records { seq: i64, module: ModuleKey, ids: Vec<Id> },
    /// There is a new notification; `unread` is the new count.
    Notice { unread: u32 },
    /// The configuration (schema, rights, settings) changed: boot again.
    Boot,
    /// The stream could not resume where it broke off: everything may have changed.
    Reset,
}
