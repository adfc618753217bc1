//! A small form with a few fields: what is wrong with it, and sending it. The forms of records are elsewhere.

use std::future::Future;

use api::ApiError;
use domain::{FieldProblem, Problem, problem::ProblemKind};
use leptos::prelude::*;

use crate::{
    i18n::{field_problem_text, problem_text},
    state::{perform, submit},
    ui::{Banner, Tone},
};

/// The state of a small form. `fields` are those that it shows; a problem at any other one stands above the form.
#[derive(Clone, Copy)]
pub(super) struct SmallForm {
    fields: &'static [&'static str],
    problem: RwSignal<Option<Problem>>,
    busy: RwSignal<bool>,
}

impl SmallForm {
    /// A form in which nothing is wrong yet.
    pub(super) fn new(fields: &'static [&'static str]) -> Self {
        Self { fields, problem: RwSignal::new(None), busy: RwSignal::new(false) }
    }

    /// Whether it is being sent.
    pub(super) fn busy(self) -> Signal<bool> {
        self.busy.into()
    }

    /// What is wrong at a field.
    pub(super) fn error(self, field: &'static str) -> MaybeProp<String> {
        MaybeProp::derive(move || {
            let problem = self.problem.get()?;
            let found = problem.fields.iter().find(|problem| problem.field == field)?;
            Some(field_problem_text(None, found))
        })
    }

    /// Sends the form, unless something is wrong already; `done` runs when the server took it.
    pub(super) fn send<T: 'static>(
        self,
        wrong: Vec<FieldProblem>,
        call: impl Future<Output = Result<T, ApiError>> + 'static,
        done: impl AsyncFnOnce(T) -> Result<(), Problem> + 'static,
    ) {
        if self.busy.get_untracked() {
            return;
        }
        if !wrong.is_empty() {
            self.problem.set(Some(Problem::fields(wrong)));
            focus_first_invalid();
            return;
        }
        self.busy.set(true);
        perform(async move {
            let result = match submit(call).await {
                Ok(answer) => done(answer).await,
                Err(problem) => Err(problem),
            };
            // The form may be gone by now: signed in, for instance.
            self.busy.try_set(false);
            let failed = result.is_err();
            self.problem.try_set(result.err());
            if failed {
                focus_first_invalid();
            }
        });
    }

    /// What is wrong with the whole, above the fields.
    pub(super) fn banner(self) -> impl IntoView + use<> {
        let text = Memo::new(move |_| {
            let problem = self.problem.get()?;
            let own = |at: &&FieldProblem| !self.fields.contains(&at.field.as_str());
            let others: Vec<_> = problem.fields.iter().filter(own).map(|at| field_problem_text(None, at)).collect();
            let whole = problem.fields.is_empty() || problem.kind != ProblemKind::Invalid;
            if !others.is_empty() {
                Some(others.join(" "))
            } else if whole {
                Some(problem_text(&problem))
            } else {
                None
            }
        });
        move || text.get().map(|text| view! { <Banner text=text tone=Tone::Danger /> })
    }
}

/// The value must be there.
pub(super) fn required(value: &str, field: &str) -> Vec<FieldProblem> {
    if value.trim().is_empty() { vec![FieldProblem::new(field, "check-required")] } else { Vec::new() }
}

/// Both passwords must be the same.
pub(super) fn same(password: &str, repeated: &str, field: &str) -> Vec<FieldProblem> {
    if password == repeated { Vec::new() } else { vec![FieldProblem::new(field, "check-passwords-differ")] }
}

fn focus_first_invalid() {
    request_animation_frame(|| {
        let first = document().query_selector("form [aria-invalid=true]").ok().flatten();
        if let Some(input) = first {
            crate::shell::focus(&input);
        }
    });
}
