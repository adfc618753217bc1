//! What is wrong with a form: found here before it is sent, or told by the server.

use domain::{FieldProblem, Problem};
use leptos::prelude::*;

use crate::{
    i18n::{field_problem_text, problem_text},
    ui::ErrorsUntilChanged,
};

/// The problem of a form, if there is one.
#[derive(Clone, Copy)]
pub(crate) struct Problems(RwSignal<Option<Problem>>);

impl Problems {
    /// None yet. What is found at a field below here goes when the field is changed.
    pub(crate) fn new() -> Self {
        provide_context(ErrorsUntilChanged);
        Self(RwSignal::new(None))
    }

    /// Begins anew.
    pub(crate) fn clear(self) {
        self.0.set(None);
    }

    /// What the server said.
    pub(crate) fn set(self, problem: Problem) {
        self.0.set(Some(problem));
    }

    /// Takes what was found before sending; says whether the form may be sent.
    pub(crate) fn check(self, found: Vec<FieldProblem>) -> bool {
        let fine = found.is_empty();
        self.0.set((!fine).then(|| Problem::fields(found)));
        fine
    }

    /// The text at a field.
    pub(crate) fn at(self, field: impl Into<String>) -> Signal<Option<String>> {
        let field = field.into();
        Signal::derive(move || {
            self.0.with(|problem| {
                let problem = problem.as_ref()?.fields.iter().find(|problem| problem.field == field)?;
                Some(field_problem_text(None, problem))
            })
        })
    }

    /// The text over the form: what is wrong with it as a whole.
    pub(crate) fn summary(self) -> Signal<Option<String>> {
        Signal::derive(move || self.0.with(|problem| problem.as_ref().map(problem_text)))
    }
}
