//! How a failure becomes an answer.

use axum::{
    Json,
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use domain::{Problem, problem::ProblemKind};
use services::Error;

/// A failed request. Its answer is the [`Problem`] as JSON, which [`super::accompany`] completes with the request's id.
#[derive(Debug)]
pub struct Failed {
    problem: Problem,
    status: StatusCode,
}

impl Failed {
    /// A problem of the caller's.
    pub(super) fn new(kind: ProblemKind) -> Self {
        Self::from_problem(Problem::new(kind))
    }

    /// With all that is known already.
    pub(super) fn from_problem(problem: Problem) -> Self {
        Self { status: api::status(problem.kind), problem }
    }

    /// With a status that says more than the kind's own.
    pub(super) fn with_status(self, status: StatusCode) -> Self {
        Self { status, ..self }
    }
}

impl<E: Into<Error>> From<E> for Failed {
    fn from(error: E) -> Self {
        let error = error.into();
        let problem = error.problem();
        if problem.kind.is_servers() {
            tracing::error!(error = %services::error::chain(&error), "request failed");
        }
        Self::from_problem(problem)
    }
}

impl IntoResponse for Failed {
    fn into_response(self) -> Response {
        let mut response = self.status.into_response();
        response.extensions_mut().insert(self.problem);
        response
    }
}

/// Writes the problem of a failed request, now that the request's id is known.
pub(super) fn complete(mut response: Response, request: &str) -> Response {
    let Some(mut problem) = response.extensions_mut().remove::<Problem>() else { return response };
    problem.request = Some(request.to_owned());
    let mut complete = (response.status(), Json(problem)).into_response();
    complete.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    complete
}
