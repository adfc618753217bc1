//! Saving a form.

use domain::{Problem, problem::ProblemKind};
use leptos::prelude::*;

use super::{Form, conflict, summary};
use crate::{
    i18n::t,
    state::{perform, submit, toast_change, toast_problem},
};

impl Form {
    /// Saves what was entered, if the rules allow it; else shows what is wrong.
    pub fn submit(self) {
        if self.saving.get_untracked() {
            return;
        }
        self.tried.set(true);
        self.failure.set(None);
        if untrack(|| !self.all_problems().is_empty()) {
            summary::focus();
            return;
        }
        self.saving.set(true);
        let (draft, kept, changes) = (self.draft(), self.draft_place(), !self.is_new());
        perform(async move {
            let answer = submit(api::records::save(draft)).await;
            match answer {
                Ok(saved) => {
                    if !self.is_gone() {
                        self.saving.set(false);
                        self.forget();
                    }
                    kept.clear();
                    let undoable = saved.change.filter(|_| changes);
                    toast_change(untrack(|| t("state-saved")), undoable);
                    self.on_saved.try_run(saved);
                }
                // The draft is still there when the form is opened again.
                Err(problem) if self.is_gone() => toast_problem(&problem),
                Err(problem) => {
                    self.refused(problem).await;
                    self.saving.try_set(false);
                }
            }
        });
    }

    async fn refused(self, problem: Problem) {
        if problem.kind == ProblemKind::Conflict && !untrack(|| self.is_new()) {
            match conflict::load(self, &problem).await {
                Ok(()) => summary::focus(),
                Err(other) => {
                    self.failure.try_set(Some(other));
                }
            }
        } else if problem.kind == ProblemKind::Invalid && !problem.fields.is_empty() {
            let known = |key: &str| self.def().field(key.split('.').next().unwrap_or_default()).is_some();
            // What belongs to no field of the form must be said all the same.
            let all_known = problem.fields.iter().all(|field| known(&field.field));
            self.server.try_set(problem.fields.clone());
            if !all_known {
                self.failure.try_set(Some(problem));
            }
            summary::focus();
        } else if problem.kind != ProblemKind::Unauthenticated {
            self.failure.try_set(Some(problem));
            summary::focus();
        }
    }
}
