//! The address book.

use domain::book::{BookPage, BookQuery};
use leptos::prelude::*;

#[cfg(not(target_arch = "wasm32"))]
use crate::Answer;
use crate::{ApiError, Wire};

/// A page of the people who work here; open to everybody who is signed in.
#[server(name = ListCall, endpoint = "book/list", prefix = "/api", protocol = Wire)]
pub async fn list(query: BookQuery) -> Result<BookPage, ApiError> {
    let answer = Answer::new()?;
    answer.of(services::book::list(&answer.context, query).await)
}
