//! Yes or no: a check box in forms and tables, a switch for what takes effect at once.

use leptos::prelude::*;

use super::field::FieldLink;

/// A check box with its text beside it. `hide_label` keeps the text for screen readers only (rows of a table).
#[component]
pub fn Checkbox(
    #[prop(into)] checked: Signal<bool>,
    #[prop(into)] label: Signal<String>,
    #[prop(into)] on_change: Callback<bool>,
    /// Some but not all of what it stands for.
    #[prop(optional, into)]
    mixed: Signal<bool>,
    #[prop(optional, into)] help: MaybeProp<String>,
    #[prop(optional)] hide_label: bool,
    #[prop(optional, into)] disabled: Signal<bool>,
) -> impl IntoView {
    view! {
        <label class="check" class:check--bare=hide_label>
            <input
                class="check__box"
                type="checkbox"
                prop:checked=checked
                prop:indeterminate=mixed
                disabled=disabled
                on:change=move |event| on_change.run(event_target_checked(&event))
            />
            <span class="check__text" class:u-hidden=hide_label>
                {label}
                {move || help.get().map(|help| view! { <span class="check__help">{help}</span> })}
            </span>
        </label>
    }
}

/// A switch: takes effect the moment it is turned.
#[component]
pub fn Switch(
    #[prop(into)] checked: Signal<bool>,
    #[prop(into)] label: Signal<String>,
    #[prop(into)] on_change: Callback<bool>,
    #[prop(optional, into)] help: MaybeProp<String>,
    /// Inside a [`Field`](super::Field) the label is there already.
    #[prop(optional)]
    hide_label: bool,
    #[prop(optional, into)] disabled: Signal<bool>,
) -> impl IntoView {
    let link = FieldLink::here();
    view! {
        <label class="switch" class:switch--bare=hide_label>
            <input
                class="switch__box"
                type="checkbox"
                role="switch"
                id=link.id.clone()
                aria-describedby=link.described_by
                prop:checked=checked
                disabled=disabled
                on:change=move |event| on_change.run(event_target_checked(&event))
            />
            <span class="switch__text" class:u-hidden=hide_label>
                {label}
                {move || help.get().map(|help| view! { <span class="check__help">{help}</span> })}
            </span>
        </label>
    }
}
