//! One line of text: plain, e-mail, telephone, URL, password, search.

use leptos::html;
use leptos::prelude::*;

use super::button::{IconButton, Size};
use super::dom;
use super::field::FieldLink;
use super::icon::Icon;
use super::words::words;

/// A text input. `on_input` hears every change, `on_commit` the value when the field is left or Enter is pressed.
#[component]
pub fn TextInput(
    #[prop(into)] value: Signal<String>,
    #[prop(optional, into)] on_input: Option<Callback<String>>,
    #[prop(optional, into)] on_commit: Option<Callback<String>>,
    /// Esc: for editing in place.
    #[prop(optional, into)]
    on_cancel: Option<Callback<()>>,
    /// `text`, `email`, `tel`, `url`, `password`, `search`.
    #[prop(default = "text")]
    r#type: &'static str,
    #[prop(optional)] size: Size,
    #[prop(optional, into)] placeholder: MaybeProp<String>,
    /// The name for screen readers where no [`Field`](super::Field) gives one.
    #[prop(optional, into)]
    label: MaybeProp<String>,
    #[prop(optional, into)] icon: MaybeProp<Icon>,
    /// A short text behind the value: a unit, a currency.
    #[prop(optional, into)]
    suffix: MaybeProp<String>,
    #[prop(optional, into)] name: Option<String>,
    #[prop(optional, into)] autocomplete: Option<String>,
    #[prop(optional)] inputmode: Option<&'static str>,
    #[prop(optional)] max_length: Option<u32>,
    #[prop(optional, into)] disabled: Signal<bool>,
    #[prop(optional, into)] readonly: Signal<bool>,
    /// Takes the focus when it appears.
    #[prop(optional)]
    autofocus: bool,
    /// Figures stand at the end and have one width.
    #[prop(optional)]
    numeric: bool,
    #[prop(optional)] node_ref: NodeRef<html::Input>,
) -> impl IntoView {
    let link = FieldLink::here();
    let (invalid, required) = (link.invalid_attribute(), link.required_attribute());
    let shown = RwSignal::new(false);
    let secret = r#type == "password";
    if autofocus {
        crate::ui::effect(move || {
            if let Some(input) = node_ref.get() {
                dom::focus_soon(input.into());
            }
        });
    }
    // The browser says "change" also of an input that is just taken away, when nobody is there to hear it.
    let commit = move |text: String| {
        if let Some(on_commit) = on_commit {
            on_commit.try_run(text);
        }
    };
    view! {
        <span class=format!("input {}", size.class()) class:input--numeric=numeric class:is-disabled=disabled>
            {move || icon.get().map(|icon| view! { <span class="input__icon">{icon}</span> })}
            <input
                class="input__control"
                node_ref=node_ref
                id=link.id.clone()
                type=move || if secret && shown.get() { "text" } else { r#type }
                name=name
                autocomplete=autocomplete
                inputmode=inputmode
                maxlength=max_length
                placeholder=move || placeholder.get()
                aria-label=move || label.get()
                aria-describedby=link.described_by
                aria-invalid=invalid
                aria-required=required
                disabled=disabled
                readonly=readonly
                prop:value=value
                on:input=move |event| {
                    if let Some(on_input) = on_input {
                        on_input.run(event_target_value(&event));
                    }
                }
                on:change=move |event| commit(event_target_value(&event))
                on:keydown=move |event| {
                    if let (Some(on_cancel), "Escape") = (on_cancel, event.key().as_str()) {
                        event.stop_propagation();
                        event.prevent_default();
                        on_cancel.run(());
                    }
                }
            />
            {move || suffix.get().map(|suffix| view! { <span class="input__suffix">{suffix}</span> })}
            {secret
                .then(|| {
                    view! {
                        <IconButton
                            icon=Signal::derive(move || if shown.get() { Icon::EyeOff } else { Icon::Eye })
                            label=Signal::derive(move || if shown.get() { words().hide.get() } else { words().show.get() })
                            on_click=move |_| shown.update(|shown| *shown = !*shown)
                        />
                    }
                })}
        </span>
    }
}

/// A number as text: the keyboard of a phone shows figures, the value stays what was typed, so that nothing is rounded.
#[component]
pub fn NumberInput(
    #[prop(into)] value: Signal<String>,
    #[prop(optional, into)] on_input: Option<Callback<String>>,
    #[prop(optional, into)] on_commit: Option<Callback<String>>,
    #[prop(optional, into)] on_cancel: Option<Callback<()>>,
    #[prop(optional)] size: Size,
    #[prop(optional, into)] placeholder: MaybeProp<String>,
    #[prop(optional, into)] label: MaybeProp<String>,
    /// A unit: `%`, `EUR`, `h`.
    #[prop(optional, into)]
    suffix: MaybeProp<String>,
    #[prop(optional, into)] disabled: Signal<bool>,
    #[prop(optional)] autofocus: bool,
) -> impl IntoView {
    view! {
        <TextInput
            value=value
            on_input=move |text| { if let Some(on_input) = on_input { on_input.run(text); } }
            on_commit=move |text| { if let Some(on_commit) = on_commit { on_commit.run(text); } }
            on_cancel=move |()| { if let Some(on_cancel) = on_cancel { on_cancel.run(()); } }
            size=size
            placeholder=placeholder
            label=label
            suffix=suffix
            inputmode="decimal"
            autocomplete="off"
            disabled=disabled
            autofocus=autofocus
            numeric=true
        />
    }
}
