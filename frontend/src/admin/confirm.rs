//! A question whose answer goes to the server: when the server refuses, the reason stands in the dialog.

use leptos::prelude::*;

use super::problems::Problems;
use crate::{
    i18n::ts,
    ui::{Banner, Confirm, Tone},
};

/// The question. It stays open until the write has succeeded or the person gives up.
#[component]
pub(crate) fn ConfirmWrite(
    #[prop(into)] open: Signal<bool>,
    #[prop(into)] title: Signal<String>,
    #[prop(into)] text: Signal<String>,
    #[prop(into)] confirm: Signal<String>,
    #[prop(into)] on_confirm: Callback<()>,
    #[prop(into)] on_close: Callback<()>,
    problems: Problems,
    #[prop(into)] busy: Signal<bool>,
    #[prop(default = true)] danger: bool,
) -> impl IntoView {
    let close = move |()| {
        problems.clear();
        on_close.run(());
    };
    let refusal = move || move || problems.summary().get().map(|text| view! { <Banner text=text tone=Tone::Danger /> });
    view! {
        <Confirm
            open=open
            title=title
            text=text
            confirm=confirm
            cancel=ts("action-cancel")
            on_confirm=on_confirm
            on_cancel=close
            busy=busy
            danger=danger
            extra=refusal
        />
    }
}
