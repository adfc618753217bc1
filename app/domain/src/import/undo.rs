//! Taking an import back.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::list::Refusal;

/// What taking an import back would do, or did. Counts are of records.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct UndoResult {
    /// Records that the import made or changed and that are still as it left them, or not.
    pub records: u64,
    /// Records looked at so far.
    pub done: u64,
    /// Made by the import, and deleted.
    pub deleted: u64,
    /// Overwritten by the import, and given their former values back.
    pub restored: u64,
    /// Deleted by somebody since: nothing is to be done.
    pub gone: u64,
    /// Left as they are: somebody changed them or built on them since, or they are not the viewer's to change.
    pub kept: u64,
    /// The first of those that are kept, with the reasons.
    pub reasons: Vec<Refusal>,
}

/// That an import was taken back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Undo {
    pub by: String,
    pub at: DateTime<Utc>,
    pub result: UndoResult,
}
