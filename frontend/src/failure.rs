//! The last resort: what is shown when the page itself fails.
//!
//! After a panic nothing of the page can be relied on any more, its reactive graph least of all. So this is plain DOM, and
//! in English when there are no texts yet.

use std::{cell::Cell, panic::PanicHookInfo};

use leptos::{
    prelude::document,
    wasm_bindgen::{JsCast, closure::Closure},
    web_sys::{Element, Event},
};

thread_local! {
    static WORDS: Cell<Option<[String; 3]>> = const { Cell::new(None) };
}

/// Keeps the words for the day of need, in the user's language.
pub(crate) fn keep_words(title: String, text: String, reload: String) {
    WORDS.set(Some([title, text, reload]));
}

/// Logs a panic and shows a plain page with a way to load anew.
pub(crate) fn catch_panics() {
    std::panic::set_hook(Box::new(|info| {
        log(info);
        // A second panic, in here, must not lead into a circle: nothing here can fail but quietly.
        show();
    }));
}

fn log(info: &PanicHookInfo<'_>) {
    leptos::logging::error!("{info}");
}

/// Puts the plain page in the place of everything.
pub(crate) fn show() {
    let _ = replace_page();
}

fn replace_page() -> Option<()> {
    let words = WORDS.take().unwrap_or_else(|| {
        ["This page could not be shown", "Please load it again. What was saved is safe.", "Reload"].map(str::to_owned)
    });
    let [title, text, reload] = words;
    let body = document().body()?;
    let page = element("div", "failure", "")?;
    let button = element("button", "btn btn--primary", &reload)?;
    page.set_attribute("role", "alert").ok()?;
    for part in [element("h1", "failure__title", &title)?, element("p", "failure__text", &text)?, button.clone()] {
        page.append_child(&part).ok()?;
    }
    let again = Closure::<dyn FnMut(Event)>::new(|_| {
        let _ = leptos::prelude::window().location().reload();
    });
    button.add_event_listener_with_callback("click", again.as_ref().unchecked_ref()).ok()?;
    again.forget();
    body.replace_children_with_node_1(&page);
    button.dyn_ref::<leptos::web_sys::HtmlElement>()?.focus().ok()
}

fn element(name: &str, class: &str, text: &str) -> Option<Element> {
    let element = document().create_element(name).ok()?;
    element.set_class_name(class);
    element.set_text_content(Some(text));
    Some(element)
}
