//! Announcements.

use domain::{
    Id,
    announcement::{Announcement, AnnouncementDraft, Announcements},
};
use leptos::prelude::*;
use server_fn::codec::Json;

#[cfg(not(target_arch = "wasm32"))]
use crate::Answer;
use crate::ApiError;

/// A page of announcements, the first `skip` left out.
#[server(name = ListCall, endpoint = "announcements/list", prefix = "/api", input = Json, output = Json)]
pub async fn list(skip: u32) -> Result<Announcements, ApiError> {
    let answer = Answer::new()?;
    answer.of(services::announcements::list(&answer.context, skip).await)
}

/// How many announcements are unread.
#[server(name = UnreadCall, endpoint = "announcements/unread", prefix = "/api", input = Json, output = Json)]
pub async fn unread() -> Result<u32, ApiError> {
    let answer = Answer::new()?;
    answer.of(services::announcements::unread(&answer.context).await)
}

/// One announcement; opening it marks it as read.
#[server(name = OpenCall, endpoint = "announcements/open", prefix = "/api", input = Json, output = Json)]
pub async fn open(id: Id) -> Result<Announcement, ApiError> {
    let answer = Answer::new()?;
    answer.of(services::announcements::open(&answer.context, id).await)
}

/// Writes an announcement, or changes one.
#[server(name = SaveCall, endpoint = "announcements/save", prefix = "/api", input = Json, output = Json)]
pub async fn save(draft: AnnouncementDraft) -> Result<(), ApiError> {
    let answer = Answer::new()?;
    answer.of(services::announcements::save(&answer.context, draft).await)
}

/// Takes an announcement back.
#[server(name = WithdrawCall, endpoint = "announcements/withdraw", prefix = "/api", input = Json, output = Json)]
pub async fn withdraw(id: Id) -> Result<(), ApiError> {
    let answer = Answer::new()?;
    answer.of(services::announcements::withdraw(&answer.context, id).await)
}
