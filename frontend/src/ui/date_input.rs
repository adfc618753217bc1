//! Dates and times by the browser's own picker. Values are ISO: `2026-11-21`, or `2026-11-21T09:30` with a time.

use leptos::html;
use leptos::prelude::*;

use super::button::Size;
use super::dom;
use super::field::FieldLink;

/// A native date input; with `time` it asks for the hour too, with `month` for a month alone.
#[component]
pub fn DateInput(
    #[prop(into)] value: Signal<String>,
    #[prop(into)] on_change: Callback<String>,
    #[prop(optional)] time: bool,
    #[prop(optional)] month: bool,
    #[prop(optional, into)] min: MaybeProp<String>,
    #[prop(optional, into)] max: MaybeProp<String>,
    #[prop(optional, into)] label: MaybeProp<String>,
    #[prop(optional)] size: Size,
    #[prop(optional, into)] disabled: Signal<bool>,
    #[prop(optional)] autofocus: bool,
) -> impl IntoView {
    let link = FieldLink::here();
    let (invalid, required) = (link.invalid_attribute(), link.required_attribute());
    let node_ref = NodeRef::<html::Input>::new();
    if autofocus {
        crate::ui::effect(move || {
            if let Some(input) = node_ref.get() {
                dom::focus_soon(input.into());
            }
        });
    }
    let kind = if time {
        "datetime-local"
    } else if month {
        "month"
    } else {
        "date"
    };
    view! {
        <span class=format!("input input--date {}", size.class()) class:is-disabled=disabled>
            <input
                class="input__control"
                node_ref=node_ref
                id=link.id.clone()
                type=kind
                min=move || min.get()
                max=move || max.get()
                aria-label=move || label.get()
                aria-describedby=link.described_by
                aria-invalid=invalid
                aria-required=required
                disabled=disabled
                prop:value=value
                on:change=move |event| on_change.run(event_target_value(&event))
            />
        </span>
    }
}
