//! The rows below a combobox, and what stands there while there are none.

use leptos::prelude::*;

use super::State;
use crate::ui::choice::Choice;
use crate::ui::icon::Icon;
use crate::ui::spinner::Spinner;
use crate::ui::words::words;

/// The listbox. It is filled only while it is open: a page may hold many pickers.
#[component]
pub(super) fn Listbox(state: State, id: String, loading: Signal<bool>) -> impl IntoView {
    let row_id = id.clone();
    let rows = move || {
        let options = if state.open.get() { state.options.get() } else { Vec::new() };
        options
            .into_iter()
            .enumerate()
            .map(|(at, choice)| row(state, format!("{row_id}-{at}"), at, choice))
            .collect_view()
    };
    let empty = move || state.open.get() && state.options.with(Vec::is_empty);
    view! {
        <div class="combobox__list" role="listbox" id=id aria-multiselectable=state.multiple.then_some("true")>
            {rows}
        </div>
        {move || {
            let text = if loading.get() { words().loading } else { words().nothing_found };
            (loading.get() || empty())
                .then(|| {
                    view! {
                        <div class="combobox__note" role="status">
                            {loading.get().then(|| view! { <Spinner /> })}
                            {text}
                        </div>
                    }
                })
        }}
    }
}

fn row(state: State, id: String, at: usize, choice: Choice) -> AnyView {
    let picked = choice.clone();
    let value = choice.value;
    let selected = Memo::new(move |_| state.is_selected(&value));
    view! {
        <div
            class="combobox__option"
            class:is-active=move || state.active.get() == at
            role="option"
            id=id
            aria-selected=move || if selected.get() { "true" } else { "false" }
            // The focus stays in the input: the row must not take it before the click.
            on:mousedown=move |event| event.prevent_default()
            on:mousemove=move |_| state.active.set(at)
            on:click=move |event| {
                event.stop_propagation();
                state.pick(picked.clone());
            }
        >
            <span class="combobox__label">{choice.label}</span>
            {choice.detail.map(|detail| view! { <span class="combobox__detail">{detail}</span> })}
            {move || selected.get().then(|| Icon::Check.view())}
        </div>
    }
    .into_any()
}
