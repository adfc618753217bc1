//! What this browser keeps, as JSON under a name.

use api::wire::read;
use gloo_storage::{LocalStorage, Storage};
use serde::{Serialize, de::DeserializeOwned};

/// What was kept; `None` when there is nothing or it is of another shape than today's.
pub(crate) fn get<T: DeserializeOwned>(name: &str) -> Option<T> {
    read(&text(name)?).ok()
}

/// Keeps it; a full or forbidden storage is no reason to disturb anybody.
pub(crate) fn set<T: Serialize + ?Sized>(name: &str, value: &T) {
    if let Ok(text) = serde_json::to_string(value) {
        let _ = LocalStorage::raw().set_item(name, &text);
    }
}

fn text(name: &str) -> Option<String> {
    LocalStorage::raw().get_item(name).ok()?
}
