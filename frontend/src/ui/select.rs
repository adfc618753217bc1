//! The native select: few options, all known. Many or fetched ones are a [`Combobox`](super::Combobox).

use leptos::prelude::*;

use super::button::Size;
use super::choice::Choice;
use super::field::FieldLink;
use super::icon::Icon;

/// A native select over `options`; `empty` is the text of the row without a value, if there may be none.
#[component]
pub fn Select(
    #[prop(into)] value: Signal<String>,
    #[prop(into)] options: Signal<Vec<Choice>>,
    #[prop(into)] on_change: Callback<String>,
    #[prop(optional, into)] empty: MaybeProp<String>,
    #[prop(optional, into)] label: MaybeProp<String>,
    #[prop(optional)] size: Size,
    #[prop(optional, into)] disabled: Signal<bool>,
) -> impl IntoView {
    let link = FieldLink::here();
    let (invalid, required) = (link.invalid_attribute(), link.required_attribute());
    // The attribute says what a new row begins with, the property what holds when the value changes later.
    let rows = move || {
        options
            .get()
            .into_iter()
            .map(|option| {
                let own = option.value.clone();
                let here = Memo::new(move |_| value.with(|value| *value == own));
                view! { <option value=option.value selected=here prop:selected=here>{option.label}</option> }
            })
            .collect_view()
    };
    let none = move || {
        let here = Memo::new(move |_| value.with(String::is_empty));
        empty.get().map(|text| view! { <option value="" selected=here prop:selected=here>{text}</option> })
    };
    view! {
        <span class=format!("select {}", size.class()) class:is-disabled=disabled>
            <select
                class="select__control"
                id=link.id.clone()
                aria-label=move || label.get()
                aria-describedby=link.described_by
                aria-invalid=invalid
                aria-required=required
                disabled=disabled
                on:change=move |event| on_change.run(event_target_value(&event))
            >
                {none}
                {rows}
            </select>
            {Icon::ChevronDown}
        </span>
    }
}
