//! The server functions: `POST /api/…`.

use std::{collections::BTreeSet, time::Duration};

use axum::{
    body::{Body, Bytes, to_bytes},
    extract::{Request, State},
    http::{HeaderValue, Method, StatusCode, header},
    response::{IntoResponse, Response},
};
use domain::{Problem, problem::ProblemKind};
use leptos::context::provide_context;
use services::Error;

use super::{Failed, Meta, Web, guard};

/// The most that a call may carry. Files go another way.
const MAX_BODY: usize = 1024 * 1024;
/// How long a call may take to arrive.
const ARRIVAL: Duration = Duration::from_secs(30);
/// How long a call may take.
const WORK: Duration = Duration::from_mins(1);
/// The functions that anybody may call and that answer more to who is signed in.
const GREETING: [&str; 2] = ["/api/sessions/welcome", "/api/sessions/start"];
/// The most of a small answer that is looked at.
const MAX_PROBLEM: usize = 64 * 1024;

/// The paths of all server functions. That they are asked for here is also what links them into the program.
pub(super) fn paths() -> BTreeSet<&'static str> {
    server_fn::axum::server_fn_paths().map(|(path, _)| path).collect()
}

/// Runs a server function. Without a session only those of [`api::PUBLIC`], whether others exist or not.
pub(super) async fn call(State(web): State<Web>, meta: Meta, request: Request) -> Result<Response, Failed> {
    let path = request.uri().path().to_owned();
    let public = api::PUBLIC.contains(&path.as_str());
    let greeting = GREETING.contains(&path.as_str());
    let context = if public && !greeting { None } else { guard::session(&web, &meta, request.headers()).await? };
    if !public && context.is_none() {
        return Err(Error::Unauthenticated.into());
    }
    if !web.functions.contains(path.as_str()) {
        return Err(Error::not_found().into());
    }
    check_form(&request)?;
    let (mut parts, body) = request.into_parts();
    let body = arrive(body).await?;
    // Leptos would answer a form of a page without scripts with a redirect.
    parts.headers.insert(header::ACCEPT, HeaderValue::from_static("application/json"));
    let request = Request::from_parts(parts, Body::from(body));
    let door = public.then(|| web.services.door(meta.caller.clone()));
    let work = leptos_axum::handle_server_fns_with_context(
        move || {
            if let Some(context) = &context {
                provide_context(context.clone());
            }
            if let Some(door) = &door {
                provide_context(door.clone());
            }
        },
        request,
    );
    let Ok(response) = tokio::time::timeout(WORK, work).await else {
        tracing::error!("a server function took too long");
        return Err(Failed::new(ProblemKind::Internal).with_status(StatusCode::SERVICE_UNAVAILABLE));
    };
    let mut response = with_status(response.into_response()).await;
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    Ok(response)
}

/// Refuses what no page of ours sends. The media type matters: a form of another site cannot send JSON.
fn check_form(request: &Request) -> Result<(), Failed> {
    if request.method() != Method::POST {
        return Err(Failed::new(ProblemKind::Invalid).with_status(StatusCode::METHOD_NOT_ALLOWED));
    }
    let text = |name| request.headers().get(name).and_then(|value| value.to_str().ok());
    let media_type = text(header::CONTENT_TYPE).and_then(|value| value.split(';').next()).unwrap_or_default();
    if !media_type.trim().eq_ignore_ascii_case("application/json") {
        return Err(Failed::new(ProblemKind::Invalid).with_status(StatusCode::UNSUPPORTED_MEDIA_TYPE));
    }
    // Nothing is unpacked: a few bytes could become very many.
    if text(header::CONTENT_ENCODING).is_some_and(|coding| !coding.eq_ignore_ascii_case("identity")) {
        return Err(Failed::new(ProblemKind::Invalid).with_status(StatusCode::UNSUPPORTED_MEDIA_TYPE));
    }
    let length = text(header::CONTENT_LENGTH).and_then(|value| value.parse::<usize>().ok());
    if length.is_some_and(|length| length > MAX_BODY) {
        return Err(Failed::new(ProblemKind::TooLarge));
    }
    Ok(())
}

async fn arrive(body: Body) -> Result<Bytes, Failed> {
    match tokio::time::timeout(ARRIVAL, to_bytes(body, MAX_BODY)).await {
        Ok(Ok(bytes)) => Ok(bytes),
        Ok(Err(error)) if is_too_long(&error) => Err(Failed::new(ProblemKind::TooLarge)),
        Ok(Err(_)) => Err(Failed::new(ProblemKind::Invalid)),
        Err(_) => Err(Failed::new(ProblemKind::Invalid).with_status(StatusCode::REQUEST_TIMEOUT)),
    }
}

fn is_too_long(error: &axum::Error) -> bool {
    use std::error::Error as _;
    error.source().is_some_and(|source| source.to_string().contains("length limit"))
}

/// A call whose arguments could not be read comes back as 500, because no function ran that could have set a status: its
/// problem says more.
async fn with_status(response: Response) -> Response {
    if response.status() != StatusCode::INTERNAL_SERVER_ERROR {
        return response;
    }
    let body = to_bytes(response.into_body(), MAX_PROBLEM).await.unwrap_or_default();
    if let Ok(problem) = serde_json::from_slice::<Problem>(&body) {
        return Failed::from_problem(problem).into_response();
    }
    tracing::error!("a server function failed without a problem");
    Failed::new(ProblemKind::Internal).into_response()
}
