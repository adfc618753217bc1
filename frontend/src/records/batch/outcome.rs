//! The end of a batch: a message when all went well, else a list of what was left as it was, and why.

use std::sync::Arc;

use domain::{
    ModuleKey, Problem,
    list::{BatchResult, Refusal},
};
use leptos::prelude::*;

use crate::{
    i18n::{problem_text, ta, ts},
    state::{toast_ok, toast_problem},
    ui::{Button, ButtonKind, Dialog, Icon},
};

/// What a batch came to.
#[derive(Clone, Copy)]
pub(super) struct Outcome {
    module: ModuleKey,
    /// The message for what was done; gets the count.
    done: &'static str,
    refused: RwSignal<Option<Arc<BatchResult>>>,
    on_done: Callback<()>,
}

impl Outcome {
    pub(super) fn new(module: ModuleKey, done: &'static str, on_done: Callback<()>) -> Self {
        Self { module, done, refused: RwSignal::new(None), on_done }
    }

    /// Takes the answer; says whether the dialog that asked should close.
    pub(super) fn take(self, answer: Result<BatchResult, Problem>) -> bool {
        let result = match answer {
            Ok(result) => result,
            Err(problem) => {
                toast_problem(&problem);
                return false;
            }
        };
        if !result.done.is_empty() {
            toast_ok(untrack(|| self.done_text(result.done.len())));
        }
        let any = !result.done.is_empty();
        if !result.refused.is_empty() {
            self.refused.try_set(Some(Arc::new(result)));
        }
        if any {
            self.on_done.try_run(());
        }
        true
    }

    fn done_text(self, count: usize) -> String {
        let what = ta("count-of", texts::args().set("count", count).set("what", self.module.key()));
        ta(self.done, texts::args().set("what", what).set("count", count))
    }

    /// The dialog with what was refused.
    pub(super) fn view(self) -> impl IntoView {
        let close = move || self.refused.set(None);
        let footer = move || {
            view! {
                <Button
                    text=ts("action-close")
                    kind=ButtonKind::Primary
                    on_click=move |_| set_timeout(close, std::time::Duration::ZERO)
                />
            }
        };
        let body = move || {
            self.refused.get().map(|result| {
                let done = (!result.done.is_empty())
                    .then(|| view! { <p class="dialog__text">{self.done_text(result.done.len())}</p> });
                let what =
                    ta("count-of", texts::args().set("count", result.refused.len()).set("what", self.module.key()));
                let rows = result.refused.iter().map(refusal).collect_view();
                view! {
                    {done}
                    <p class="dialog__text">{ta("batch-refused", texts::args().set("what", what))}</p>
                    <ul class="outcome">{rows}</ul>
                }
            })
        };
        let open = Signal::derive(move || self.refused.with(Option::is_some));
        view! {
            <Dialog open=open on_close=move |()| close() title=ts("batch-result") footer=footer>
                <div class="u-stack">{body}</div>
            </Dialog>
        }
    }
}

fn refusal(refusal: &Refusal) -> impl IntoView + use<> {
    let title = if refusal.title.is_empty() { crate::i18n::t("list-untitled") } else { refusal.title.clone() };
    let reason = problem_text(&refusal.problem);
    view! {
        <li class="outcome__item">
            {Icon::Error}
            <span><strong>{title}</strong> " " <span class="outcome__reason">{reason}</span></span>
        </li>
    }
}
