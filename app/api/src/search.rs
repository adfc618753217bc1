//! Search over everything, and the duplicate check.

use domain::search::{Alike, AlikeRequest, Found};
use leptos::prelude::*;
use server_fn::codec::Json;

#[cfg(not(target_arch = "wasm32"))]
use crate::Answer;
use crate::ApiError;

/// What the user may see of what he typed (row PLUS-03).
#[server(name = EverythingCall, endpoint = "search/everything", prefix = "/api", input = Json, output = Json)]
pub async fn everything(text: String) -> Result<Found, ApiError> {
    let answer = Answer::new()?;
    answer.of(services::search::everything(&answer.context, &text).await)
}

/// Who else has this name or number (row L-07).
#[server(name = DuplicatesCall, endpoint = "search/duplicates", prefix = "/api", input = Json, output = Json)]
pub async fn duplicates(request: AlikeRequest) -> Result<Alike, ApiError> {
    let answer = Answer::new()?;
    answer.of(services::duplicates::check(&answer.context, request).await)
}
