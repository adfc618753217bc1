//! How long deleted records are kept; for those who may change the company's settings.

use std::time::Duration;

use domain::recycle_bin::BinSettings;
use leptos::prelude::*;

use super::Page;
use crate::{
    i18n::{attr, field_problem_text, t, ts},
    state::{submit, toast_ok, toast_problem},
    ui::{Button, ButtonKind, Dialog, Field, NumberInput},
};

/// The dialog.
pub(super) fn dialog(page: Page, now: Memo<Option<BinSettings>>, open: RwSignal<bool>) -> AnyView {
    let days = RwSignal::new(String::new());
    let tried = RwSignal::new(false);
    crate::ui::effect(move || {
        if open.get() {
            days.set(now.get_untracked().unwrap_or_default().days.to_string());
            tried.set(false);
        }
    });
    let wanted = move || BinSettings { days: days.get().trim().parse().unwrap_or(0) };
    let error = move || {
        let problem = wanted().problems().into_iter().next()?;
        tried.get().then(|| field_problem_text(None, &problem))
    };
    let close = move || {
        set_timeout(
            move || {
                open.try_set(false);
            },
            Duration::ZERO,
        );
    };
    let save = Action::new_local(move |settings: &BinSettings| {
        let call = api::recycle_bin::save_settings(*settings);
        async move {
            match submit(call).await {
                Ok(()) => {
                    close();
                    toast_ok(untrack(|| t("state-saved")));
                    page.found.refetch();
                }
                Err(problem) => toast_problem(&problem),
            }
        }
    });
    let run = move || {
        tried.set(true);
        let settings = untrack(wanted);
        if settings.problems().is_empty() {
            save.dispatch_local(settings);
        }
    };
    let footer = move || {
        view! {
            <Button text=ts("action-cancel") on_click=move |_| close() />
            <Button text=ts("action-save") kind=ButtonKind::Primary loading=save.pending() on_click=move |_| run() />
        }
    };
    view! {
        <Dialog open=open on_close=move |()| open.set(false) title=ts("bin-settings-title") footer=footer>
            <form
                on:submit=move |event| {
                    event.prevent_default();
                    run();
                }
            >
                <Field
                    label=ts("bin-days")
                    help=Signal::derive(|| Some(attr("bin-days", "hint")))
                    error=MaybeProp::derive(error)
                    required=true
                >
                    <NumberInput value=days on_input=move |text| days.set(text) />
                </Field>
            </form>
        </Dialog>
    }
    .into_any()
}
