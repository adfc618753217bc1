//! What goes along with every request: its id, a net for panics, a line in the log, the headers of every answer.

use std::{panic::AssertUnwindSafe, time::Instant};

use axum::{
    extract::{Request, State},
    http::{HeaderName, HeaderValue},
    middleware::Next,
    response::{IntoResponse, Response},
};
use domain::problem::ProblemKind;
use futures_util::FutureExt;
use tracing::{Instrument, Span, field::Empty, info_span};

use super::{Failed, Meta, Web, failed, headers};

const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");

/// Surrounds a request. In the log stand neither bodies nor queries, cookies or the last part of an export's address.
pub(super) async fn accompany(State(web): State<Web>, mut request: Request, next: Next) -> Response {
    let began = Instant::now();
    let meta = Meta::of(&web, &request);
    let (id, secure) = (meta.caller.request.clone(), meta.caller.secure);
    let span = info_span!("request", %id, employee = Empty);
    let (method, path) = (request.method().clone(), shown(request.uri().path()).to_owned());
    request.extensions_mut().insert(meta);
    let response = guarded(next, request).instrument(span.clone()).await;
    let mut response = failed::complete(response, &id);
    headers::add(response.headers_mut(), secure);
    if let Ok(value) = HeaderValue::from_str(&id) {
        response.headers_mut().insert(REQUEST_ID, value);
    }
    let (status, ms) = (response.status().as_u16(), began.elapsed().as_millis());
    span.in_scope(|| {
        if is_routine(&path) {
            tracing::debug!(%method, path, status, ms, "answered");
        } else {
            tracing::info!(%method, path, status, ms, "answered");
        }
    });
    response
}

/// Notes in the log who asks.
pub(super) fn note_employee(id: domain::Id) {
    Span::current().record("employee", tracing::field::display(id));
}

async fn guarded(next: Next, request: Request) -> Response {
    match AssertUnwindSafe(next.run(request)).catch_unwind().await {
        Ok(response) => response,
        Err(panic) => {
            let text = panic.downcast_ref::<&str>().copied().or(panic.downcast_ref::<String>().map(String::as_str));
            tracing::error!(panic = text.unwrap_or("without a text"), "a request broke off");
            Failed::new(ProblemKind::Internal).into_response()
        }
    }
}

/// Whoever has the address of an export may not be told by the log.
fn shown(path: &str) -> &str {
    if path.starts_with("/export/") { "/export/…" } else { path }
}

/// Files of the page and signs of life fill the log and say nothing.
fn is_routine(path: &str) -> bool {
    let served = ["/api/", "/files", "/import/", "/export/", "/live"];
    !served.iter().any(|start| path.starts_with(start))
}
