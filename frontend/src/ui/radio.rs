//! One of a few: a group of radios in forms, a segmented control where space is short. Both are native radios.

use leptos::prelude::*;

use super::choice::Choice;
use super::field::FieldLink;
use super::ids;

/// Radios below each other, or beside each other with `inline`. Name it with `label` or by a [`Field`](super::Field) with `group`.
#[component]
pub fn RadioGroup(
    #[prop(into)] value: Signal<String>,
    #[prop(into)] options: Signal<Vec<Choice>>,
    #[prop(into)] on_change: Callback<String>,
    #[prop(optional, into)] label: MaybeProp<String>,
    #[prop(optional)] inline: bool,
    #[prop(optional, into)] disabled: Signal<bool>,
) -> impl IntoView {
    let rows = radios("check__box check__box--radio", value, options, on_change, disabled);
    group("radios", inline, label, rows)
}

/// A row of joined buttons of which one is down.
#[component]
pub fn Segmented(
    #[prop(into)] value: Signal<String>,
    #[prop(into)] options: Signal<Vec<Choice>>,
    #[prop(into)] on_change: Callback<String>,
    #[prop(optional, into)] label: MaybeProp<String>,
    #[prop(optional, into)] disabled: Signal<bool>,
) -> impl IntoView {
    let rows = radios("segmented__radio", value, options, on_change, disabled);
    group("segmented", false, label, rows)
}

fn group(class: &'static str, inline: bool, label: MaybeProp<String>, rows: AnyView) -> impl IntoView {
    let link = FieldLink::here();
    let (invalid, required) = (link.invalid_attribute(), link.required_attribute());
    view! {
        <div
            class=class
            class:radios--inline=inline
            role="radiogroup"
            aria-label=move || label.get()
            aria-labelledby=link.label_id.clone()
            aria-describedby=link.described_by
            aria-invalid=invalid
            aria-required=required
        >
            {rows}
        </div>
    }
}

fn radios(
    class: &'static str,
    value: Signal<String>,
    options: Signal<Vec<Choice>>,
    on_change: Callback<String>,
    disabled: Signal<bool>,
) -> AnyView {
    let name = ids::fresh("radio");
    let rows = move || {
        let rows = options.get().into_iter().map(|option| {
            let (own, picked) = (option.value.clone(), option.value.clone());
            view! {
                <label class="check">
                    <input
                        class=class
                        type="radio"
                        name=name.clone()
                        value=option.value
                        prop:checked=move || value.get() == own
                        disabled=disabled
                        on:change=move |_| on_change.run(picked.clone())
                    />
                    <span class="check__text">
                        {option.label} {option.detail.map(|detail| view! { <span class="check__help">{detail}</span> })}
                    </span>
                </label>
            }
        });
        rows.collect_view()
    };
    rows.into_any()
}
