//! The end of a batch: a message when all went well, else a list of what was left as it was, and why.

use std::sync::Arc;

use domain::{
    Id, ModuleKey, Problem,
    list::{BatchResult, Refusal},
};
use leptos::prelude::*;

use crate::{
    i18n::{problem_in_words, ta, ts},
    state::{later, toast_change, toast_problem},
    ui::{Button, ButtonKind, Dialog, Icon},
};

/// What a batch came to.
#[derive(Clone, Copy)]
pub(crate) struct Outcome {
    module: ModuleKey,
    /// The message for what was done; gets the count.
    done: &'static str,
    refused: RwSignal<Option<Arc<BatchResult>>>,
    on_done: Callback<()>,
    offer: Option<Offer>,
}

/// What can be done with some of what was refused: the button's text, whom it is for, and what it does with them.
type Offer = (&'static str, fn(&Refusal) -> bool, Callback<Vec<Id>>);

impl Outcome {
    pub(crate) fn new(module: ModuleKey, done: &'static str, on_done: Callback<()>) -> Self {
        Self { module, done, refused: RwSignal::new(None), on_done, offer: None }
    }

    /// Offers something for those refused records that are so.
    pub(crate) fn offering(self, text: &'static str, is: fn(&Refusal) -> bool, run: Callback<Vec<Id>>) -> Self {
        Self { offer: Some((text, is, run)), ..self }
    }

    /// Takes the answer; says whether the dialog that asked should close.
    pub(crate) fn take(self, answer: Result<BatchResult, Problem>) -> bool {
        let result = match answer {
            Ok(result) => result,
            Err(problem) => {
                toast_problem(&problem);
                return false;
            }
        };
        let changes = result.change.into_iter().collect();
        self.show(result, changes);
        true
    }

    /// Says what was done by requests with these numbers, and shows what was refused.
    pub(crate) fn show(self, result: BatchResult, changes: Vec<i64>) {
        if !result.done.is_empty() {
            toast_change(untrack(|| self.done_text(result.done.len())), changes);
        }
        let any = !result.done.is_empty();
        if !result.refused.is_empty() {
            self.refused.try_set(Some(Arc::new(result)));
        }
        if any {
            self.on_done.try_run(());
        }
    }

    fn done_text(self, count: usize) -> String {
        let what = ta("count-of", texts::args().set("count", count).set("what", self.module.key()));
        ta(self.done, texts::args().set("what", what).set("count", count))
    }

    /// The dialog with what was refused.
    pub(crate) fn view(self) -> impl IntoView {
        let close = move || self.refused.set(None);
        let footer = move || {
            let offered = self.offer.and_then(|(text, is, run)| {
                let ids = self.refused.with(|result| {
                    let refused = result.iter().flat_map(|result| &result.refused).filter(|refusal| is(refusal));
                    refused.map(|refusal| refusal.id).collect::<Vec<_>>()
                });
                let press = move |_| {
                    let ids = ids.clone();
                    later(move || {
                        close();
                        run.try_run(ids);
                    });
                };
                let any = self.refused.with(|result| result.iter().flat_map(|result| &result.refused).any(is));
                any.then(|| view! { <Button text=ts(text) on_click=press /> })
            });
            view! {
                {offered}
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
    let reason = problem_in_words(&refusal.problem);
    view! {
        <li class="outcome__item">
            {Icon::Error}
            <span><strong>{title}</strong> " " <span class="outcome__reason">{reason}</span></span>
        </li>
    }
}
