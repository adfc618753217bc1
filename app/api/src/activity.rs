//! Follow-ups and the timeline of a record.

use domain::{
    Id,
    activity::{ActivityPage, ActivityRequest, FollowUpDraft},
};
use leptos::prelude::*;

#[cfg(not(target_arch = "wasm32"))]
use crate::Answer;
use crate::{ApiError, Wire};

/// A page of a record's timeline.
#[server(name = ListCall, endpoint = "activity/list", prefix = "/api", protocol = Wire)]
pub async fn list(request: ActivityRequest) -> Result<ActivityPage, ApiError> {
    let answer = Answer::new()?;
    answer.of(services::activity::list(&answer.context, request).await)
}

/// Adds a follow-up; repeated with the same id it changes nothing.
#[server(name = AddFollowUpCall, endpoint = "activity/add-follow-up", prefix = "/api", protocol = Wire)]
pub async fn add_follow_up(draft: FollowUpDraft) -> Result<(), ApiError> {
    let answer = Answer::new()?;
    answer.of(services::activity::add(&answer.context, draft).await)
}

/// Changes an own follow-up.
#[server(name = EditFollowUpCall, endpoint = "activity/edit-follow-up", prefix = "/api", protocol = Wire)]
pub async fn edit_follow_up(draft: FollowUpDraft) -> Result<(), ApiError> {
    let answer = Answer::new()?;
    answer.of(services::activity::edit(&answer.context, draft).await)
}

/// Deletes an own follow-up.
#[server(name = DeleteFollowUpCall, endpoint = "activity/delete-follow-up", prefix = "/api", protocol = Wire)]
pub async fn delete_follow_up(id: Id) -> Result<(), ApiError> {
    let answer = Answer::new()?;
    answer.of(services::activity::delete(&answer.context, id).await)
}
