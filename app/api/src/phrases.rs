//! Quick phrases.

use domain::{Id, phrases::Phrase};
use leptos::prelude::*;

#[cfg(not(target_arch = "wasm32"))]
use crate::Answer;
use crate::{ApiError, Wire};

/// The user's phrases in his order.
#[server(name = ListCall, endpoint = "phrases/list", prefix = "/api", protocol = Wire)]
pub async fn list() -> Result<Vec<Phrase>, ApiError> {
    let answer = Answer::new()?;
    answer.of(services::phrases::list(&answer.context).await)
}

/// Adds a phrase, or changes one.
#[server(name = SaveCall, endpoint = "phrases/save", prefix = "/api", protocol = Wire)]
pub async fn save(phrase: Phrase) -> Result<(), ApiError> {
    let answer = Answer::new()?;
    answer.of(services::phrases::save(&answer.context, phrase).await)
}

/// Deletes a phrase.
#[server(name = DeleteCall, endpoint = "phrases/delete", prefix = "/api", protocol = Wire)]
pub async fn delete(id: Id) -> Result<(), ApiError> {
    let answer = Answer::new()?;
    answer.of(services::phrases::delete(&answer.context, id).await)
}

/// Puts the phrases into this order.
#[server(name = OrderCall, endpoint = "phrases/order", prefix = "/api", protocol = Wire)]
pub async fn order(ids: Vec<Id>) -> Result<(), ApiError> {
    let answer = Answer::new()?;
    answer.of(services::phrases::order(&answer.context, ids).await)
}
