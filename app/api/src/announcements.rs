//! Announcements.

use domain::{
    Id,
    announcement::{AnnouncementDraft, Announcements, OpenedAnnouncement},
};
use leptos::prelude::*;

#[cfg(not(target_arch = "wasm32"))]
use crate::Answer;
use crate::{ApiError, Wire};

/// A page of announcements, the first `skip` left out.
#[server(name = ListCall, endpoint = "announcements/list", prefix = "/api", protocol = Wire)]
pub async fn list(skip: u32) -> Result<Announcements, ApiError> {
    let answer = Answer::new()?;
    answer.of(services::announcements::list(&answer.context, skip).await)
}

/// One announcement; opening it marks it as read.
#[server(name = OpenCall, endpoint = "announcements/open", prefix = "/api", protocol = Wire)]
pub async fn open(id: Id) -> Result<OpenedAnnouncement, ApiError> {
    let answer = Answer::new()?;
    answer.of(services::announcements::open(&answer.context, id).await)
}

/// Writes an announcement, or changes one.
#[server(name = SaveCall, endpoint = "announcements/save", prefix = "/api", protocol = Wire)]
pub async fn save(draft: AnnouncementDraft) -> Result<(), ApiError> {
    let answer = Answer::new()?;
    answer.of(services::announcements::save(&answer.context, draft).await)
}

/// Takes an announcement back.
#[server(name = WithdrawCall, endpoint = "announcements/withdraw", prefix = "/api", protocol = Wire)]
pub async fn withdraw(id: Id) -> Result<(), ApiError> {
    let answer = Answer::new()?;
    answer.of(services::announcements::withdraw(&answer.context, id).await)
}
