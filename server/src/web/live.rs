//! The live channel as a stream of server-sent events.

use std::convert::Infallible;

use axum::{
    extract::{Query, State},
    http::{HeaderMap, HeaderName, header},
    response::{IntoResponse, Response, Sse, sse::Event},
};
use futures_util::stream;
use serde::Deserialize;
use services::{
    Error,
    live::{Since, Told},
};

use super::{Failed, Meta, Web};

const LAST_EVENT_ID: HeaderName = HeaderName::from_static("last-event-id");

#[derive(Deserialize)]
pub(super) struct Begin {
    /// The place in the feed that the page read when it began.
    after: Option<i64>,
}

/// Begins a stream. A browser that comes back says where it stopped.
pub(super) async fn stream(
    State(web): State<Web>,
    meta: Meta,
    Query(begin): Query<Begin>,
    headers: HeaderMap,
) -> Result<Response, Failed> {
    let token = api::cookie::read(&headers, meta.caller.secure).ok_or(Error::Unauthenticated)?;
    // A place that cannot be read lies beyond every feed: the page then asks for everything again.
    let last = headers.get(LAST_EVENT_ID).map(|id| id.to_str().ok().and_then(|id| id.parse().ok()).unwrap_or(i64::MAX));
    let since = last.map(Since::Told).or(begin.after.map(Since::Boot));
    let follower = web.live.follow(token, meta.caller, since).await?;
    let events = stream::unfold(follower, |mut follower| async move {
        let told = follower.next().await?;
        Some((Ok::<_, Infallible>(event(&told)), follower))
    });
    // Proxies must not collect what is to arrive at once.
    let headers = [(header::CACHE_CONTROL, "no-store"), (HeaderName::from_static("x-accel-buffering"), "no")];
    Ok((headers, Sse::new(events)).into_response())
}

/// An event without data is not shown to the page, but the browser remembers its id.
fn event(told: &Told) -> Event {
    let mut event = Event::default();
    if let Some(seq) = told.seq {
        event = event.id(seq.to_string());
    }
    match &told.event {
        Some(live) => match serde_json::to_string(live) {
            Ok(data) => event.data(data),
            Err(error) => event.comment(error.to_string()),
        },
        None => event.comment("alive"),
    }
}
