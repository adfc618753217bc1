//! Several lines of text; the box grows with them (`field-sizing: content`), up to a height from which it scrolls.

use leptos::html;
use leptos::prelude::*;

use super::dom;
use super::field::FieldLink;

/// A growing text area. Ctrl/⌘ Enter commits, Esc cancels where `on_cancel` is given.
#[component]
pub fn TextArea(
    #[prop(into)] value: Signal<String>,
    #[prop(optional, into)] on_input: Option<Callback<String>>,
    #[prop(optional, into)] on_commit: Option<Callback<String>>,
    #[prop(optional, into)] on_cancel: Option<Callback<()>>,
    #[prop(optional, into)] placeholder: MaybeProp<String>,
    #[prop(optional, into)] label: MaybeProp<String>,
    /// Lines shown while it is empty.
    #[prop(default = 3)]
    rows: u32,
    #[prop(optional)] max_length: Option<u32>,
    #[prop(optional, into)] disabled: Signal<bool>,
    #[prop(optional)] autofocus: bool,
    #[prop(optional)] node_ref: NodeRef<html::Textarea>,
) -> impl IntoView {
    let link = FieldLink::here();
    let (invalid, required) = (link.invalid_attribute(), link.required_attribute());
    if autofocus {
        crate::ui::effect(move || {
            if let Some(area) = node_ref.get() {
                dom::focus_soon(area.into());
            }
        });
    }
    // The browser says "change" also of a box that is just taken away, when nobody is there to hear it.
    let commit = move |text: String| {
        if let Some(on_commit) = on_commit {
            on_commit.try_run(text);
        }
    };
    view! {
        <textarea
            class="textarea"
            node_ref=node_ref
            id=link.id.clone()
            rows=rows
            maxlength=max_length
            placeholder=move || placeholder.get()
            aria-label=move || label.get()
            aria-describedby=link.described_by
            aria-invalid=invalid
            aria-required=required
            disabled=disabled
            prop:value=value
            on:input=move |event| {
                if let Some(on_input) = on_input {
                    on_input.run(event_target_value(&event));
                }
            }
            on:change=move |event| commit(event_target_value(&event))
            on:keydown=move |event| {
                if event.key() == "Enter" && (event.ctrl_key() || event.meta_key()) {
                    event.prevent_default();
                    commit(event_target_value(&event));
                } else if let (Some(on_cancel), "Escape") = (on_cancel, event.key().as_str()) {
                    event.stop_propagation();
                    event.prevent_default();
                    on_cancel.run(());
                }
            }
        ></textarea>
    }
}
