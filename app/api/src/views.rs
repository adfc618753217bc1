//! Saved views and how a person arranged his lists.

use domain::{
    Id, ModuleKey,
    list::{ListPrefs, SavedView},
};
use leptos::prelude::*;

#[cfg(not(target_arch = "wasm32"))]
use crate::Answer;
use crate::{ApiError, Wire};

/// The user's own views of a module.
#[server(name = ListCall, endpoint = "views/list", prefix = "/api", protocol = Wire)]
pub async fn list(module: ModuleKey) -> Result<Vec<SavedView>, ApiError> {
    let answer = Answer::new()?;
    answer.of(services::views::list(&answer.context, module).await)
}

/// Creates or changes a view.
#[server(name = SaveCall, endpoint = "views/save", prefix = "/api", protocol = Wire)]
pub async fn save(view: SavedView) -> Result<(), ApiError> {
    let answer = Answer::new()?;
    answer.of(services::views::save(&answer.context, view).await)
}

/// Deletes a view.
#[server(name = DeleteCall, endpoint = "views/delete", prefix = "/api", protocol = Wire)]
pub async fn delete(id: Id) -> Result<(), ApiError> {
    let answer = Answer::new()?;
    answer.of(services::views::delete(&answer.context, id).await)
}

/// Keeps how the user arranged a list.
#[server(name = SavePrefsCall, endpoint = "views/save-prefs", prefix = "/api", protocol = Wire)]
pub async fn save_prefs(module: ModuleKey, prefs: ListPrefs) -> Result<(), ApiError> {
    let answer = Answer::new()?;
    answer.of(services::views::save_prefs(&answer.context, module, prefs).await)
}
