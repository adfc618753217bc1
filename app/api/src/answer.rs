//! How a server function meets the server: the context of the request, the status and cookie of the answer.

use axum::http::{HeaderValue, StatusCode, header};
use domain::problem::ProblemKind;
use leptos::context::use_context;
use leptos_axum::ResponseOptions;
use services::{Context, Door, Error, sessions::NewSession};

use crate::ApiError;

pub mod cookie;

/// One request on its way through a server function.
pub struct Answer<C = Context> {
    /// Who asks.
    pub context: C,
    request: String,
}

impl Answer<Context> {
    /// For a function that needs a signed-in caller. The router has refused others already; this is the second lock.
    pub fn new() -> Result<Self, ApiError> {
        let context = use_context::<Context>().ok_or_else(|| fail(&Error::Unauthenticated, ""))?;
        let request = context.request().to_owned();
        Ok(Self { context, request })
    }

    /// Maps the result, and forgets the cookie.
    pub fn signed_out(&self, result: Result<(), Error>) -> Result<(), ApiError> {
        set_cookie(&cookie::clear(self.context.caller().secure));
        self.of(result)
    }
}

impl Answer<Door> {
    /// For a function that anybody may call.
    pub fn anyone() -> Result<Self, ApiError> {
        let context = use_context::<Door>().ok_or_else(|| fail(&Error::Unauthenticated, ""))?;
        let request = context.request().to_owned();
        Ok(Self { context, request })
    }

    /// The way in for those who are not signed in.
    pub fn door(&self) -> &Door {
        &self.context
    }

    /// Who stands before it, if he is signed in: known to the functions that greet.
    pub fn somebody(&self) -> Option<Context> {
        use_context::<Context>()
    }

    /// Maps the result of a sign-in, and gives the browser its cookie.
    pub fn signed_in(&self, result: Result<NewSession, Error>) -> Result<(), ApiError> {
        self.of(result.map(|session| set_cookie(&cookie::set(&session.token, self.context.secure()))))
    }
}

impl<C> Answer<C> {
    /// Maps the result of a service: the one place where errors become answers.
    pub fn of<T>(&self, result: Result<T, Error>) -> Result<T, ApiError> {
        result.map_err(|error| fail(&error, &self.request))
    }
}

fn fail(error: &Error, request: &str) -> ApiError {
    let mut problem = error.problem();
    if problem.kind.is_servers() {
        tracing::error!(request, error = %services::error::chain(error), "request failed");
    }
    problem.request = (!request.is_empty()).then(|| request.to_owned());
    if let Some(options) = use_context::<ResponseOptions>() {
        options.set_status(status(problem.kind));
    }
    ApiError(problem)
}

/// The HTTP status of a problem.
pub fn status(kind: ProblemKind) -> StatusCode {
    match kind {
        ProblemKind::Unauthenticated => StatusCode::UNAUTHORIZED,
        ProblemKind::Forbidden => StatusCode::FORBIDDEN,
        ProblemKind::NotFound => StatusCode::NOT_FOUND,
        ProblemKind::Conflict | ProblemKind::InUse => StatusCode::CONFLICT,
        ProblemKind::Invalid => StatusCode::UNPROCESSABLE_ENTITY,
        ProblemKind::TooMany => StatusCode::TOO_MANY_REQUESTS,
        ProblemKind::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
        ProblemKind::Network | ProblemKind::CannotWrite => StatusCode::SERVICE_UNAVAILABLE,
        ProblemKind::NoSpace => StatusCode::INSUFFICIENT_STORAGE,
        ProblemKind::Internal => StatusCode::INTERNAL_SERVER_ERROR,
    }
}

fn set_cookie(cookie: &str) {
    if let (Some(options), Ok(value)) = (use_context::<ResponseOptions>(), HeaderValue::from_str(cookie)) {
        options.append_header(header::SET_COOKIE, value);
    }
}
