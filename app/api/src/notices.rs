//! Notifications.

use domain::{Id, notice::Notices};
use leptos::prelude::*;
use server_fn::codec::Json;

#[cfg(not(target_arch = "wasm32"))]
use crate::Answer;
use crate::ApiError;

/// A page of notifications, older than `before`.
#[server(name = ListCall, endpoint = "notices/list", prefix = "/api", input = Json, output = Json)]
pub async fn list(before: Option<Id>) -> Result<Notices, ApiError> {
    let answer = Answer::new()?;
    answer.of(services::notices::list(&answer.context, before).await)
}

/// Marks notifications as read; answers how many are unread.
#[server(name = MarkReadCall, endpoint = "notices/read", prefix = "/api", input = Json, output = Json)]
pub async fn mark_read(ids: Vec<Id>) -> Result<u32, ApiError> {
    let answer = Answer::new()?;
    answer.of(services::notices::mark_read(&answer.context, ids).await)
}

/// Marks all as read.
#[server(name = MarkAllReadCall, endpoint = "notices/read-all", prefix = "/api", input = Json, output = Json)]
pub async fn mark_all_read() -> Result<(), ApiError> {
    let answer = Answer::new()?;
    answer.of(services::notices::mark_all_read(&answer.context).await)
}
