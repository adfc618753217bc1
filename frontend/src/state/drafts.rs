//! What was typed into a form and not saved yet: kept in the browser, so that it survives a reload.

use gloo_storage::{LocalStorage, Storage};
use serde::{Serialize, de::DeserializeOwned};

use super::{kept, session};

/// The place of one draft.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DraftStore {
    key: String,
}

/// The place of the draft of this name (`lead/new`, `lead/<id>`), for the signed-in user.
pub fn draft_store(key: &str) -> DraftStore {
    DraftStore { key: format!("weft.draft.{}.{key}", session().me().id) }
}

impl DraftStore {
    /// What was kept; `None` when there is nothing or it is of another shape than today's.
    pub fn load<T: DeserializeOwned>(&self) -> Option<T> {
        kept::get(&self.key)
    }

    /// Keeps the draft; a full or forbidden storage is no reason to disturb whoever types.
    pub fn save<T: Serialize>(&self, draft: &T) {
        kept::set(&self.key, draft);
    }

    /// Forgets it.
    pub fn clear(&self) {
        LocalStorage::delete(&self.key);
    }
}
