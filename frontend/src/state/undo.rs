//! Taking back what one has just done (row PLUS-04): the button of its message, or Ctrl Z (⌘ Z) while nobody types.

use std::cell::{Cell, RefCell};

use domain::{list::BatchResult, undo::Undo};
use leptos::prelude::*;

use super::{perform, submit, toast_ok, toast_problem, toast_undo};
use crate::i18n::{problem_text, t, ta};

/// A step that can be taken back, by its number.
type Step = (u32, Callback<()>);

thread_local! {
    /// What was done and not taken back yet, the latest last.
    static STEPS: RefCell<Vec<Step>> = const { RefCell::new(Vec::new()) };
    static NEXT: Cell<u32> = const { Cell::new(0) };
}

/// As many steps as anybody remembers.
const MOST: usize = 20;

/// Says that it worked, with a way back when the answers gave numbers for one.
pub fn toast_change(text: impl Into<String>, changes: impl IntoIterator<Item = i64>) {
    let changes: Vec<i64> = changes.into_iter().collect();
    if changes.is_empty() {
        toast_ok(text);
    } else {
        toast_undo(text, Callback::new(move |()| take_back(changes.clone())));
    }
}

/// Remembers how the latest step is taken back; answers what takes it back, once.
pub(super) fn remember(undo: Callback<()>) -> Callback<()> {
    let step = NEXT.get();
    NEXT.set(step.wrapping_add(1));
    STEPS.with_borrow_mut(|steps| {
        steps.push((step, undo));
        let surplus = steps.len().saturating_sub(MOST);
        steps.drain(..surplus);
    });
    Callback::new(move |()| {
        let found = STEPS.with_borrow_mut(|steps| {
            let place = steps.iter().position(|(other, _)| *other == step)?;
            Some(steps.remove(place).1)
        });
        run(found);
    })
}

/// Takes the latest step back that is not taken back yet.
pub(crate) fn undo_last() {
    let last = STEPS.with_borrow_mut(Vec::pop);
    if last.is_none() {
        toast_ok(untrack(|| t("undo-nothing")));
    }
    run(last.map(|(_, undo)| undo));
}

fn run(undo: Option<Callback<()>>) {
    if let Some(undo) = undo {
        undo.try_run(());
    }
}

/// Forgets everything: somebody signed out.
pub(super) fn forget() {
    STEPS.take();
}

/// Asks the server to take the requests back, the last one first.
fn take_back(changes: Vec<i64>) {
    perform(async move {
        let mut all = BatchResult::default();
        for change in changes.into_iter().rev() {
            match submit(api::records::undo(Undo::Own { change })).await {
                Ok(result) => {
                    all.done.extend(result.done);
                    all.refused.extend(result.refused);
                }
                Err(problem) => {
                    toast_problem(&problem);
                    return;
                }
            }
        }
        tell(&all);
    });
}

/// Says what was taken back, and of what was not the first reason.
pub fn tell(result: &BatchResult) {
    let Some(refusal) = result.refused.first() else {
        toast_ok(untrack(|| t("undo-done")));
        return;
    };
    if result.done.is_empty() {
        toast_problem(&refusal.problem);
        return;
    }
    let text = untrack(|| {
        let what = format!("{} – {}", refusal.title, problem_text(&refusal.problem));
        let what = if result.refused.len() > 1 { format!("{what} (+{})", result.refused.len() - 1) } else { what };
        ta("undo-some-refused", texts::args().set("what", what))
    });
    toast_ok(text);
}
