//! Short messages in the corner.

use std::cell::Cell;

use domain::{Problem, problem::ProblemKind};
use leptos::prelude::*;

use crate::{
    i18n::{problem_in_words, t},
    ui::{ToastAction, ToastKind, Toasts},
};

thread_local! {
    static TOASTS: Cell<Option<Toasts>> = const { Cell::new(None) };
}

/// Remembers the page's messages, so that event handlers and futures reach them.
pub(crate) fn keep_toasts(toasts: Toasts) {
    TOASTS.set(Some(toasts));
}

/// It worked.
pub fn toast_ok(text: impl Into<String>) {
    push(ToastKind::Success, text.into(), None);
}

/// It worked, and can be undone.
pub fn toast_undo(text: impl Into<String>, undo: impl Into<Callback<()>>) {
    let action = ToastAction { text: untrack(|| t("action-undo")), run: undo.into() };
    push(ToastKind::Success, text.into(), Some(action));
}

/// It did not work. Nothing is shown when the sign-in dialog says it already.
pub fn toast_problem(problem: &Problem) {
    if problem.kind != ProblemKind::Unauthenticated {
        push(ToastKind::Error, untrack(|| problem_in_words(problem)), None);
    }
}

fn push(kind: ToastKind, text: String, action: Option<ToastAction>) {
    if let Some(toasts) = TOASTS.get() {
        toasts.push(kind, text, action);
    }
}
