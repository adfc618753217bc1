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

/// It worked, and can be undone: by the message's button, or by Ctrl Z.
pub fn toast_undo(text: impl Into<String>, undo: impl Into<Callback<()>>) {
    let action = ToastAction { text: untrack(|| t("action-undo")), run: super::undo::remember(undo.into()) };
    push(ToastKind::Success, text.into(), Some(action));
}

/// Something happened to which one may want to go.
pub fn toast_action(text: impl Into<String>, action: impl Into<String>, run: impl Into<Callback<()>>) {
    push(ToastKind::Info, text.into(), Some(ToastAction { text: action.into(), run: run.into() }));
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
