//! A dialog with a form: what is wrong stands at its top, Enter and the button save, and closing asks first when something was typed.

use leptos::{html, prelude::*};

use super::problems::Problems;
use crate::{
    i18n::{t, ts},
    ui::{Banner, Button, ButtonKind, Confirm, Dialog, DialogSize, Tone},
};

/// The dialog; its fields are the children. `save` is the text of the button.
#[component]
pub(crate) fn FormDialog(
    #[prop(into)] open: Signal<bool>,
    #[prop(into)] title: Signal<String>,
    #[prop(into)] on_close: Callback<()>,
    #[prop(into)] on_save: Callback<()>,
    problems: Problems,
    #[prop(into)] busy: Signal<bool>,
    /// Whether something would be lost.
    #[prop(optional, into)]
    changed: Signal<bool>,
    #[prop(default = ts("action-save"), into)] save: Signal<String>,
    #[prop(optional)] size: DialogSize,
    /// The button that saves destroys something.
    #[prop(optional)]
    danger: bool,
    children: ChildrenFn,
) -> impl IntoView {
    let asks = RwSignal::new(false);
    let close = Callback::new(move |()| if changed.get_untracked() { asks.set(true) } else { on_close.run(()) });
    let kind = if danger { ButtonKind::Danger } else { ButtonKind::Primary };
    let submit = NodeRef::<html::Button>::new();
    let footer = move || {
        view! {
            <Button text=ts("action-cancel") on_click=move |_| set_timeout(move || close.run(()), std::time::Duration::ZERO) />
            <Button text=save kind=kind loading=busy on_click=move |_| on_save.run(()) />
        }
    };
    let banner = move || {
        let text = problems.summary().get()?;
        Some(view! { <Banner text=text tone=Tone::Danger /> })
    };
    view! {
        <Dialog open=open on_close=close title=title size=size footer=footer>
            <form
                class="form"
                novalidate
                on:submit=move |event| {
                    event.prevent_default();
                    on_save.run(());
                }
            >
                {banner}
                {children()}
                // A form without a button of its own is not sent by Enter.
                <button type="submit" hidden node_ref=submit></button>
            </form>
        </Dialog>
        <Confirm
            open=asks
            title=ts("unsaved-title")
            text=ts("unsaved-text")
            confirm=Signal::derive(|| t("unsaved-discard"))
            cancel=ts("unsaved-stay")
            on_confirm=move |()| {
                asks.set(false);
                on_close.run(());
            }
            on_cancel=move |()| asks.set(false)
        />
    }
}
