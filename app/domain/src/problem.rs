//! What went wrong, in a form that the page can show at the right place in the user's language.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// Arguments of a message, by their names in the texts.
pub type Args = BTreeMap<String, String>;

/// A failed request. The kinds are those that a page treats differently; the message is for the person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Problem {
    pub kind: ProblemKind,
    /// Key of the message in the texts, for example `problem-not-found`.
    pub message: String,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub args: Args,
    /// Problems at single fields.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub fields: Vec<FieldProblem>,
    /// The request's id, which is in the server's log lines too.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub request: Option<String>,
}

/// The kind of a [`Problem`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ProblemKind {
    /// Nobody is signed in.
    Unauthenticated,
    /// The right for this action is missing.
    Forbidden,
    /// It does not exist, or the viewer may not know that it does.
    NotFound,
    /// Somebody changed the record meanwhile; `fields` names the fields, `args.who` the person.
    Conflict,
    /// The input breaks a rule.
    Invalid,
    /// Others depend on it; `args.count` and `args.what` say which.
    InUse,
    /// Too many tries; `args.seconds` says how long to wait.
    TooMany,
    /// The request or file is too large.
    TooLarge,
    /// The server's disk is full.
    NoSpace,
    /// The server cannot write to its disk.
    CannotWrite,
    /// The server could not do it.
    Internal,
    /// The server was not reached (made by the page), or it ends.
    Network,
}

impl ProblemKind {
    /// Whether the server's operator has to know of it, because nobody else can do anything about it.
    pub const fn is_servers(self) -> bool {
        matches!(self, Self::NoSpace | Self::CannotWrite | Self::Internal)
    }
}

/// A problem at one field of a form.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FieldProblem {
    /// The field's key; a line item's part is `lines.2.quantity`.
    pub field: String,
    /// Key of the message in the texts, for example `check-required`.
    pub message: String,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub args: Args,
}

impl FieldProblem {
    /// A problem without arguments.
    pub fn new(field: impl Into<String>, message: &str) -> Self {
        Self { field: field.into(), message: message.to_owned(), args: Args::new() }
    }

    /// Adds an argument.
    pub fn arg(mut self, name: &str, value: impl ToString) -> Self {
        self.args.insert(name.to_owned(), value.to_string());
        self
    }
}

impl Problem {
    /// A problem whose message is the kind's own (`problem-not-found` …).
    pub fn new(kind: ProblemKind) -> Self {
        let message = match kind {
            ProblemKind::Unauthenticated => "problem-unauthenticated",
            ProblemKind::Forbidden => "problem-forbidden",
            ProblemKind::NotFound => "problem-not-found",
            ProblemKind::Conflict => "problem-conflict",
            ProblemKind::Invalid => "problem-invalid",
            ProblemKind::InUse => "problem-in-use",
            ProblemKind::TooMany => "problem-too-many",
            ProblemKind::TooLarge => "problem-too-large",
            ProblemKind::NoSpace => "problem-no-space",
            ProblemKind::CannotWrite => "problem-cannot-write",
            ProblemKind::Internal => "problem-internal",
            ProblemKind::Network => "problem-network",
        };
        Self { kind, message: message.to_owned(), args: Args::new(), fields: Vec::new(), request: None }
    }

    /// Input that breaks rules at fields.
    pub fn fields(fields: Vec<FieldProblem>) -> Self {
        Self { fields, ..Self::new(ProblemKind::Invalid) }
    }

    /// Input that breaks one rule at one field.
    pub fn field(field: impl Into<String>, message: &str) -> Self {
        Self::fields(vec![FieldProblem::new(field, message)])
    }

    /// Input that breaks a rule which belongs to no field.
    pub fn invalid(message: &str) -> Self {
        Self { message: message.to_owned(), ..Self::new(ProblemKind::Invalid) }
    }

    /// Adds an argument.
    pub fn arg(mut self, name: &str, value: impl ToString) -> Self {
        self.args.insert(name.to_owned(), value.to_string());
        self
    }

    /// The same kind of problem, said in other words.
    pub fn with_message(mut self, message: &str) -> Self {
        message.clone_into(&mut self.message);
        self
    }

    /// The answer for what does not exist or may not be known.
    pub fn not_found() -> Self {
        Self::new(ProblemKind::NotFound)
    }

    /// The answer when a right is missing.
    pub fn forbidden() -> Self {
        Self::new(ProblemKind::Forbidden)
    }
}

impl std::fmt::Display for Problem {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}", self.message)?;
        for (name, value) in &self.args {
            write!(f, " {name}={value}")?;
        }
        for field in &self.fields {
            write!(f, "; {}: {}", field.field, field.message)?;
        }
        Ok(())
    }
}

impl std::error::Error for Problem {}
