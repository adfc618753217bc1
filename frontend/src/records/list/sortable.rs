//! A list of things that are put in order: by dragging, and by two buttons for those who do not drag.

use std::time::Duration;

use leptos::{
    ev::DragEvent,
    html,
    prelude::*,
    wasm_bindgen::{JsCast, JsValue},
    web_sys::HtmlElement,
};

use crate::{
    i18n::ta,
    ui::{Icon, IconButton},
};

/// Rows in order. `on_order` gets all keys in their new order.
#[component]
pub fn Sortable(
    /// What the rows are known by; no two alike.
    #[prop(into)]
    keys: Signal<Vec<String>>,
    #[prop(into)] on_order: Callback<Vec<String>>,
    /// How a row is called, for its buttons.
    #[prop(into)]
    name: Callback<String, String>,
    /// What a row shows besides its handle and buttons.
    #[prop(into)]
    row: Callback<String, AnyView>,
    /// Without handles and buttons: while only some of the rows are shown.
    #[prop(optional, into)]
    fixed: Signal<bool>,
) -> impl IntoView {
    let dragged = RwSignal::new(None::<String>);
    let over = RwSignal::new(None::<String>);
    let said = RwSignal::new(String::new());
    let place = move |key: &str, to: usize| {
        let mut order = keys.get_untracked();
        let Some(from) = order.iter().position(|other| other == key) else { return };
        let to = to.min(order.len() - 1);
        if from == to {
            return;
        }
        let moved = order.remove(from);
        order.insert(to, moved);
        let args =
            texts::args().set("name", name.run(key.to_owned())).set("position", to + 1).set("count", order.len());
        said.set(ta("list-moved", args));
        on_order.run(order);
    };
    let position = move |key: &str| keys.with(|keys| keys.iter().position(|other| other == key));
    let drop = move |target: &str| {
        let key = dragged.get_untracked();
        let to = keys.with_untracked(|keys| keys.iter().position(|other| other == target));
        dragged.set(None);
        over.set(None);
        if let (Some(key), Some(to)) = (key, to) {
            place(&key, to);
        }
    };
    let item = move |key: String| {
        let [own, start, enter, target, up, down] = [(); 6].map(|()| StoredValue::new(key.clone()));
        let node = NodeRef::<html::Li>::new();
        let is_over =
            move || over.with(|over| over.as_deref() == Some(&own.get_value())) && dragged.with(Option::is_some);
        let first = Signal::derive(move || position(&up.get_value()) == Some(0));
        let last = Signal::derive(move || position(&down.get_value()).is_none_or(|at| at + 1 >= keys.with(Vec::len)));
        let label = move |text: &'static str| {
            Signal::derive(move || ta(text, texts::args().set("name", name.run(own.get_value()))))
        };
        let step = move |down: bool| {
            let key = own.get_value();
            let Some(at) = keys.with_untracked(|keys| keys.iter().position(|other| *other == key)) else { return };
            place(&key, if down { at + 1 } else { at.saturating_sub(1) });
            // The element moves in the document and loses the focus by that.
            focus_later(node, if down { ".sortable__down" } else { ".sortable__up" });
        };
        view! {
            <li
                class="columns__item"
                class:is-over=is_over
                node_ref=node
                draggable=move || if fixed.get() { "false" } else { "true" }
                on:dragstart=move |event| {
                    start_drag(&event);
                    dragged.set(Some(start.get_value()));
                }
                on:dragover=move |event| {
                    if dragged.with_untracked(Option::is_some) {
                        event.prevent_default();
                        over.set(Some(enter.get_value()));
                    }
                }
                on:drop=move |event| {
                    event.prevent_default();
                    drop(&target.get_value());
                }
                on:dragend=move |_| {
                    dragged.set(None);
                    over.set(None);
                }
            >
                {move || (!fixed.get()).then(|| Icon::Drag.view())}
                {row.run(key)}
                {move || {
                    (!fixed.get())
                        .then(|| {
                            view! {
                                <span class="sortable__steps">
                                    <IconButton
                                        class="sortable__up"
                                        icon=Icon::ArrowUp
                                        label=label("list-move-up")
                                        disabled=first
                                        on_click=move |_| step(false)
                                    />
                                    <IconButton
                                        class="sortable__down"
                                        icon=Icon::ArrowDown
                                        label=label("list-move-down")
                                        disabled=last
                                        on_click=move |_| step(true)
                                    />
                                </span>
                            }
                        })
                }}
            </li>
        }
    };
    view! {
        <ul class="columns sortable">
            <For each=move || keys.get() key=Clone::clone children=item />
        </ul>
        <p class="u-hidden" aria-live="polite">{said}</p>
    }
}

/// Firefox starts a drag only when it carries data.
fn start_drag(event: &DragEvent) {
    let get = |object: &JsValue, name: &str| js_sys::Reflect::get(object, &name.into()).unwrap_or_default();
    let transfer = get(event, "dataTransfer");
    if let Ok(set) = get(&transfer, "setData").dyn_into::<js_sys::Function>() {
        let _ = set.call2(&transfer, &"text/plain".into(), &"".into());
    }
    let _ = js_sys::Reflect::set(&transfer, &"effectAllowed".into(), &"move".into());
}

fn focus_later(node: NodeRef<html::Li>, button: &'static str) {
    set_timeout(
        move || {
            let Some(Some(item)) = node.try_get_untracked() else { return };
            let enabled = item.query_selector(&format!("{button}:not(:disabled)")).ok().flatten();
            // At an end the other direction is left.
            let other = || item.query_selector(".sortable__steps button:not(:disabled)").ok().flatten();
            if let Some(button) = enabled.or_else(other).and_then(|button| button.dyn_into::<HtmlElement>().ok()) {
                let _ = button.focus();
            }
        },
        Duration::ZERO,
    );
}
