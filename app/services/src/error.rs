//! What a use case can fail with.

use domain::{FieldProblem, Problem, problem::ProblemKind};
use store::{Disk, error::disk_of};

/// A failed use case: a problem of the caller's, or a failure of the machinery.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// Nobody is signed in, or the session ended.
    #[error("not signed in")]
    Unauthenticated,
    /// What the caller is told, word for word.
    #[error("{0}")]
    Problem(Problem),
    /// The database.
    #[error("the store failed")]
    Store(#[from] store::Error),
    /// A file could not be read or written.
    #[error("a file could not be read or written")]
    File(#[from] std::io::Error),
    /// A worker thread broke off.
    #[error("a worker broke off")]
    Worker(#[from] tokio::task::JoinError),
    /// The server ends: whoever asks should come back in a moment.
    #[error("the server ends")]
    Stopping,
    /// Anything else that is not the caller's doing.
    #[error("{0}")]
    Other(String),
}

/// A result of a use case.
pub type Result<T, E = Error> = std::result::Result<T, E>;

impl Error {
    /// What may be told to the caller. Failures of the machinery say nothing but that they happened.
    pub fn problem(&self) -> Problem {
        match self {
            Self::Unauthenticated => Problem::new(ProblemKind::Unauthenticated),
            Self::Problem(problem) => problem.clone(),
            Self::Stopping => Problem::new(ProblemKind::Network),
            _ => Problem::new(match self.disk() {
                Some(Disk::Full) => ProblemKind::NoSpace,
                Some(Disk::CannotWrite) => ProblemKind::CannotWrite,
                None => ProblemKind::Internal,
            }),
        }
    }

    /// What is wrong with the server's disk, when that is the reason.
    pub fn disk(&self) -> Option<Disk> {
        match self {
            Self::Store(error) => error.disk(),
            Self::File(error) => disk_of(error),
            _ => None,
        }
    }

    /// Not found, or not to be known.
    pub fn not_found() -> Self {
        Self::Problem(Problem::not_found())
    }

    /// The right is missing.
    pub fn forbidden() -> Self {
        Self::Problem(Problem::forbidden())
    }
}

impl From<Problem> for Error {
    fn from(problem: Problem) -> Self {
        Self::Problem(problem)
    }
}

impl From<Vec<FieldProblem>> for Error {
    fn from(fields: Vec<FieldProblem>) -> Self {
        Self::Problem(Problem::fields(fields))
    }
}

/// An error with all its causes, for the log.
pub fn chain(error: &dyn std::error::Error) -> String {
    let mut text = error.to_string();
    let mut cause = error.source();
    while let Some(error) = cause {
        text.push_str(": ");
        text.push_str(&error.to_string());
        cause = error.source();
    }
    text
}
