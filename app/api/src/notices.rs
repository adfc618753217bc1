//! Notifications.

use domain::{
    Id,
    notice::{NoticeSettings, Notices},
};
use leptos::prelude::*;

#[cfg(not(target_arch = "wasm32"))]
use crate::Answer;
use crate::{ApiError, Wire};

/// A page of notifications, older than `before`.
#[server(name = ListCall, endpoint = "notices/list", prefix = "/api", protocol = Wire)]
pub async fn list(before: Option<Id>) -> Result<Notices, ApiError> {
    let answer = Answer::new()?;
    answer.of(services::notices::list(&answer.context, before).await)
}

/// Marks notifications as read; answers how many are unread.
#[server(name = MarkReadCall, endpoint = "notices/read", prefix = "/api", protocol = Wire)]
pub async fn mark_read(ids: Vec<Id>) -> Result<u32, ApiError> {
    let answer = Answer::new()?;
    answer.of(services::notices::mark_read(&answer.context, ids).await)
}

/// Marks all as read.
#[server(name = MarkAllReadCall, endpoint = "notices/read-all", prefix = "/api", protocol = Wire)]
pub async fn mark_all_read() -> Result<(), ApiError> {
    let answer = Answer::new()?;
    answer.of(services::notices::mark_all_read(&answer.context).await)
}

/// Of what the user does not want to be notified.
#[server(name = SettingsCall, endpoint = "notices/settings", prefix = "/api", protocol = Wire)]
pub async fn settings() -> Result<NoticeSettings, ApiError> {
    let answer = Answer::new()?;
    answer.of(services::notices::settings(&answer.context).await)
}

/// Chooses it.
#[server(name = SaveSettingsCall, endpoint = "notices/save-settings", prefix = "/api", protocol = Wire)]
pub async fn save_settings(settings: NoticeSettings) -> Result<(), ApiError> {
    let answer = Answer::new()?;
    answer.of(services::notices::save_settings(&answer.context, settings).await)
}
