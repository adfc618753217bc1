//! The address book.

use domain::book::{BookPage, BookQuery};
use leptos::prelude::*;
use server_fn::codec::Json;

#[cfg(not(target_arch = "wasm32"))]
use crate::Answer;
use crate::ApiError;

/// A page of the people who work here; open to everybody who is signed in.
#[server(name = ListCall, endpoint = "book/list", prefix = "/api", input = Json, output = Json)]
pub async fn list(query: BookQuery) -> Result<BookPage, ApiError> {
    let answer = Answer::new()?;
    answer.of(services::book::list(&answer.context, query).await)
}
