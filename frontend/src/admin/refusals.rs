//! Why some of several were left as they were, one line each.

use domain::list::{BatchResult, Refusal};
use leptos::prelude::*;

use crate::{
    i18n::{problem_in_words, ta, ts},
    state::toast_ok,
    ui::{Button, Dialog},
};

/// Tells what came of an action on several employees: a message when it worked, the list of refusals when it did not for all.
pub(super) fn tell(result: BatchResult, refusals: RwSignal<Vec<Refusal>>) {
    if !result.done.is_empty() {
        toast_ok(untrack(|| ta("employee-changed", texts::args().set("count", result.done.len()))));
    }
    refusals.set(result.refused);
}

/// The list of refusals, while there are any.
#[component]
pub(super) fn Refusals(refusals: RwSignal<Vec<Refusal>>) -> impl IntoView {
    let close = move || refusals.set(Vec::new());
    let count = move || refusals.with(Vec::len);
    let line = |refusal: Refusal| {
        let problem = refusal.problem;
        view! { <li class="refusals__item"><strong>{refusal.title}</strong> <span>{move || problem_in_words(&problem)}</span></li> }
    };
    view! {
        <Dialog
            open=Signal::derive(move || count() > 0)
            title=Signal::derive(move || ta("employee-refused", texts::args().set("count", count())))
            on_close=move |()| close()
            footer=move || view! { <Button text=ts("action-close") on_click=move |_| set_timeout(close, std::time::Duration::ZERO) /> }
        >
            <ul class="refusals">{move || refusals.get().into_iter().map(line).collect_view()}</ul>
        </Dialog>
    }
}
