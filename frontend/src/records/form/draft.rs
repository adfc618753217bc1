//! What was typed and not saved yet, as the browser keeps it.

use domain::{Id, ModuleKey, Record, record::Values};
use serde::{Deserialize, Serialize};

use crate::state::{DraftStore, draft_store};

/// A kept draft.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct Kept {
    /// A new record keeps its id, so that a save that arrived without an answer is recognised.
    pub(super) id: Id,
    pub(super) version: Option<i64>,
    pub(super) changes: Values,
}

/// Where the draft of this form lies: one for each record, and one for each parent of new ones.
pub(super) fn place(module: ModuleKey, record: Option<&Record>, initial: &Values) -> DraftStore {
    let what = match record {
        Some(record) => record.id.to_string(),
        None if initial.is_empty() => "new".to_owned(),
        None => format!("new/{}", serde_json::to_string(initial).unwrap_or_default()),
    };
    draft_store(&format!("{module}/{what}"))
}
