//! The feed: every change is one entry, and nobody keeps a second history.

use chrono::{DateTime, NaiveDate, Utc};
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
    /// Records left Weft as a file. The entry is about the record that was chosen, or else about the whole module.
    Exported,
    FileAdded,
    FileRenamed,
    FileDeleted,
    CommentAdded,
    CommentChanged,
    CommentDeleted,
    /// Brought back from the recycle bin.
    Restored,
    /// Removed from the recycle bin for good: only its entries are left.
    Purged,
    /// A change was taken back.
    Undone,
    /// Another record was merged into it, or it into another one (row PLUS-05).
    Merged,
}

impl FeedKind {
    /// All kinds.
    pub const ALL: [Self; 22] = [
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
        Self::FileAdded,
        Self::FileRenamed,
        Self::FileDeleted,
        Self::CommentAdded,
        Self::CommentChanged,
        Self::CommentDeleted,
        Self::Restored,
        Self::Purged,
        Self::Undone,
        Self::Merged,
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
            Self::FileAdded => "file_added",
            Self::FileRenamed => "file_renamed",
            Self::FileDeleted => "file_deleted",
            Self::CommentAdded => "comment_added",
            Self::CommentChanged => "comment_changed",
            Self::CommentDeleted => "comment_deleted",
            Self::Restored => "restored",
            Self::Purged => "purged",
            Self::Undone => "undone",
            Self::Merged => "merged",
        }
    }

    /// Whether each entry of the kind stands for one step of the record's version.
    pub const fn changes_version(self) -> bool {
        matches!(
            self,
            Self::Updated | Self::Transferred | Self::Imported | Self::Deleted | Self::Restored | Self::Undone
        )
    }

    /// The kind with this key.
    pub fn parse(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.key() == key)
    }
}

/// What an entry is about: a record of a module, or something else that has a history.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "&'static str")]
pub enum Topic {
    Module(ModuleKey),
    /// A task (row D-06).
    Task,
    /// What administrators change.
    Admin(Subject),
}

/// What administrators change (rows ADM-03 to ADM-07), as entries are about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Subject {
    Employee,
    Department,
    Role,
    Category,
    /// The settings of the company, together: its name, number rules, follow-up methods, fields. They have [`SETTINGS`] as
    /// their record.
    Settings,
}

/// The record of entries that are about no record of their topic but about all of it, such as the export of a list.
pub const WHOLE: Id = Id::builtin(0);

/// The record of entries about the company's settings.
pub const SETTINGS: Id = WHOLE;

/// The keys under which an entry about an export keeps the format of the file and how many rows it has.
pub const EXPORT_FORMAT: &str = "export_format";
/// See [`EXPORT_FORMAT`].
pub const EXPORT_ROWS: &str = "export_rows";

impl Subject {
    /// All subjects.
    pub const ALL: [Self; 5] = [Self::Employee, Self::Department, Self::Role, Self::Category, Self::Settings];

    /// The key in the database. No module has one of these.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Employee => "employee",
            Self::Department => "department",
            Self::Role => "role",
            Self::Category => "product_category",
            Self::Settings => "settings",
        }
    }
}

impl Topic {
    /// All topics: the modules in their order, tasks, what administrators change.
    pub fn all() -> impl Iterator<Item = Self> {
        let modules = ModuleKey::ALL.into_iter().map(Self::Module);
        modules.chain([Self::Task]).chain(Subject::ALL.into_iter().map(Self::Admin))
    }

    /// The key in the database.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Module(module) => module.key(),
            Self::Task => "task",
            Self::Admin(subject) => subject.key(),
        }
    }

    /// The topic with this key.
    pub fn parse(key: &str) -> Option<Self> {
        let subject = || Subject::ALL.into_iter().find(|subject| subject.key() == key).map(Self::Admin);
        if key == Self::Task.key() {
            Some(Self::Task)
        } else {
            ModuleKey::parse(key).map(Self::Module).or_else(subject)
        }
    }
}

impl TryFrom<String> for Topic {
    type Error = String;

    fn try_from(key: String) -> Result<Self, String> {
        Self::parse(&key).ok_or_else(|| format!("unknown topic “{key}”"))
    }
}

impl From<Topic> for &'static str {
    fn from(topic: Topic) -> Self {
        topic.key()
    }
}

impl From<ModuleKey> for Topic {
    fn from(module: ModuleKey) -> Self {
        Self::Module(module)
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

/// The key under which an entry about a team keeps what the member's right was before; no history shows it.
pub const TEAM_WAS: &str = "team_was";

/// A member's right, as entries keep it in one text: `write 2026-12-31`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TeamRight {
    pub write: bool,
    pub until: Option<NaiveDate>,
}

impl std::fmt::Display for TeamRight {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(if self.write { "write" } else { "read" })?;
        self.until.map_or(Ok(()), |day| write!(f, " {day}"))
    }
}

impl TeamRight {
    /// Reads what [`TeamRight`] writes.
    pub fn parse(text: &str) -> Option<Self> {
        let (right, until) = text.split_once(' ').map_or((text, None), |(right, day)| (right, Some(day)));
        let write = match right {
            "write" => true,
            "read" => false,
            _ => return None,
        };
        Some(Self { write, until: until.map(str::parse).transpose().ok()? })
    }
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
    /// Tasks changed, or can no longer be seen.
    Tasks { seq: i64, ids: Vec<Id> },
    /// There is a new notification; `unread` is the new count.
    Notice { unread: u32 },
    /// Something was announced, changed or taken back; `unread` is the new count.
    Announcements { unread: u32 },
    /// The configuration (schema, rights, settings) changed: boot again.
    Boot,
    /// The stream could not resume where it broke off: everything may have changed.
    Reset,
}
