//! A panel at the end side of the window: a record beside its list, notifications, filters on a phone.

use leptos::ev::KeyboardEvent;
use leptos::html;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::Element;

use super::button::IconButton;
use super::dialog::{close_later, modal};
use super::icon::Icon;
use super::ids;
use super::words::words;

/// A side panel. Modal by default; with `beside` it leaves the page usable (peek at a record while the list goes on).
#[component]
pub fn Drawer(
    #[prop(into)] open: Signal<bool>,
    #[prop(into)] on_close: Callback<()>,
    #[prop(into)] title: Signal<String>,
    #[prop(optional)] beside: bool,
    #[prop(optional)] wide: bool,
    /// Buttons in the head, before the one that closes.
    #[prop(optional, into)]
    actions: Option<ViewFn>,
    #[prop(optional, into)] footer: Option<ViewFn>,
    children: ChildrenFn,
) -> impl IntoView {
    let title_id = ids::fresh("drawer");
    let labelled = title_id.clone();
    let body = move || {
        view! {
            <header class="drawer__head">
                <h2 class="drawer__title" id=title_id.clone()>{title}</h2>
                {actions.clone().map(|actions| actions.run())}
                <IconButton icon=Icon::X label=words().close on_click=move |_| close_later(on_close) />
            </header>
            <div class="drawer__body">{children()}</div>
            {footer.clone().map(|footer| view! { <footer class="drawer__foot">{footer.run()}</footer> })}
        }
        .into_any()
    };
    let class = if wide { "drawer drawer--wide" } else { "drawer" };
    if beside {
        aside(class, labelled, open, on_close, body).into_any()
    } else {
        modal(class, labelled, open, on_close, body).into_any()
    }
}

fn aside(
    class: &'static str,
    labelled: String,
    open: Signal<bool>,
    on_close: Callback<()>,
    body: impl Fn() -> AnyView + Send + Sync + 'static,
) -> impl IntoView {
    let body = StoredValue::new(body);
    let node = NodeRef::<html::Aside>::new();
    let panel = move || {
        view! {
            <aside
                class=format!("{class} drawer--beside")
                node_ref=node
                aria-labelledby=labelled.clone()
                on:keydown=move |event| {
                    if event.key() == "Escape" && !event.default_prevented() && !is_in_dialog(&event) {
                        event.stop_propagation();
                        close_later(on_close);
                    }
                }
            >
                {body.with_value(|body| body())}
            </aside>
        }
    };
    move || open.get().then(&panel)
}

/// Whether the key goes to a dialog or menu that was opened from the panel: it closes that one.
fn is_in_dialog(event: &KeyboardEvent) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    target.is_some_and(|target| target.closest("dialog, [popover]").is_ok_and(|found| found.is_some()))
}
