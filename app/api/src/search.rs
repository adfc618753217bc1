//! Search over everything, and the duplicate check.

use domain::search::{Alike, AlikeRequest, Found};
use leptos::prelude::*;

#[cfg(not(target_arch = "wasm32"))]
use crate::Answer;
use crate::{ApiError, Wire};

/// What the user may see of what he typed (row PLUS-03).
#[server(name = EverythingCall, endpoint = "search/everything", prefix = "/api", protocol = Wire)]
pub async fn everything(text: String) -> Result<Found, ApiError> {
    let answer = Answer::new()?;
    answer.of(services::search::everything(&answer.context, &text).await)
}

/// Who else has this name or number (row L-07).
#[server(name = DuplicatesCall, endpoint = "search/duplicates", prefix = "/api", protocol = Wire)]
pub async fn duplicates(request: AlikeRequest) -> Result<Alike, ApiError> {
    let answer = Answer::new()?;
    answer.of(services::duplicates::check(&answer.context, request).await)
}
