//! The few things that need the document itself: popovers and the focus among siblings.

use leptos::prelude::*;
use leptos::wasm_bindgen::{JsCast, JsValue};
use leptos::web_sys::{Element, HtmlElement};

/// Shows a `popover=manual` element anchored at `source` (the anchor is used by the `position-area` in CSS).
pub(super) fn show_popover(popover: &HtmlElement, source: &HtmlElement) {
    let options = js_sys::Object::new();
    let _ = js_sys::Reflect::set(&options, &"source".into(), source);
    call(popover, "showPopover", &options);
}

/// Hides a popover; harmless when it is hidden already.
pub(super) fn hide_popover(popover: &HtmlElement) {
    call(popover, "hidePopover", &JsValue::UNDEFINED);
}

/// Whether a `toggle` or `beforetoggle` event says that the popover opens.
pub(super) fn opens(event: &leptos::ev::Event) -> bool {
    js_sys::Reflect::get(event, &"newState".into()).is_ok_and(|state| state == "open")
}

/// Keeps `open` with a popover: true before it opens, so that its inside is there when it is measured; false only after it is
/// closed, for the browser gives the focus back on closing and must still find it inside.
pub(super) fn follow(event: &leptos::ev::Event, open: RwSignal<bool>) {
    match (opens(event), event.type_() == "beforetoggle") {
        (true, true) => open.set(true),
        (false, false) => open.set(false),
        _ => {}
    }
}

/// The element that has the focus now.
pub(super) fn focused() -> Option<HtmlElement> {
    document().active_element()?.dyn_into().ok()
}

/// Whether an element or something inside of it has the focus.
pub(super) fn has_focus(element: &Element) -> bool {
    document().active_element().is_some_and(|active| element.contains(Some(&active)))
}

/// Gives the focus after the next frame, when the element is surely there.
pub(super) fn focus_soon(element: HtmlElement) {
    request_animation_frame(move || {
        let _ = element.focus();
    });
}

/// Gives the focus after the next frame, unless something else has taken it by then.
pub(super) fn focus_if_lost(element: HtmlElement) {
    request_animation_frame(move || {
        if document().active_element().is_none_or(|active| active.tag_name() == "BODY") {
            let _ = element.focus();
        }
    });
}

/// Scrolls a row sideways so far that the child of this selector is in sight.
pub(super) fn show_inside(row: &HtmlElement, selector: &str) {
    let child = row.query_selector(selector).ok().flatten();
    let Some(child) = child.and_then(|child| child.dyn_into::<HtmlElement>().ok()) else { return };
    let (from, width) = (child.offset_left() - row.offset_left(), child.offset_width());
    if from < row.scroll_left() || from + width > row.scroll_left() + row.client_width() {
        row.set_scroll_left(from - (row.client_width() - width) / 2);
    }
}

/// Where the focus goes among the children of a list.
#[derive(Clone, Copy)]
pub(super) enum Move {
    First,
    Last,
    Next,
    Previous,
}

impl Move {
    /// The move a key asks for in a vertical or a horizontal list.
    pub(super) fn of_key(key: &str, horizontal: bool) -> Option<Self> {
        match (key, horizontal) {
            ("Home", _) => Some(Self::First),
            ("End", _) => Some(Self::Last),
            ("ArrowDown", false) | ("ArrowRight", true) => Some(Self::Next),
            ("ArrowUp", false) | ("ArrowLeft", true) => Some(Self::Previous),
            _ => None,
        }
    }
}

/// Moves the focus among the children of `list` that match `selector`, around the ends.
pub(super) fn move_focus(list: &Element, selector: &str, to: Move) {
    let mut items = Vec::new();
    let mut child = list.first_element_child();
    while let Some(element) = child {
        child = element.next_element_sibling();
        if element.matches(selector).unwrap_or(false) {
            items.push(element);
        }
    }
    let Some(last) = items.len().checked_sub(1) else { return };
    let active = document().active_element();
    let now = items.iter().position(|item| Some(item) == active.as_ref());
    let target = match (to, now) {
        (Move::First, _) | (Move::Next, None) => 0,
        (Move::Last, _) | (Move::Previous, None | Some(0)) => last,
        (Move::Next, Some(now)) => {
            if now == last {
                0
            } else {
                now + 1
            }
        }
        (Move::Previous, Some(now)) => now - 1,
    };
    if let Some(element) = items.get(target).and_then(|item| item.dyn_ref::<HtmlElement>()) {
        let _ = element.focus();
    }
}

/// Scrolls a row sideways until its child that matches `selector` is in sight, with a little of its neighbours.
pub(super) fn reveal(row: &HtmlElement, selector: &str) {
    const AIR: i32 = 40;
    let found = row.query_selector(selector).ok().flatten();
    let Some(item) = found.and_then(|item| item.dyn_into::<HtmlElement>().ok()) else { return };
    let (start, end) = (item.offset_left() - AIR, item.offset_left() + item.offset_width() + AIR);
    let (from, width) = (row.scroll_left(), row.client_width());
    if start < from {
        row.set_scroll_left(start);
    } else if end > from + width {
        row.set_scroll_left(end - width);
    }
}

/// Whether a row that scrolls sideways goes on before its start and beyond its end.
pub(super) fn goes_on(row: &Element) -> (bool, bool) {
    let from = row.scroll_left();
    (from > 1, from + row.client_width() + 1 < row.scroll_width())
}

fn call(element: &HtmlElement, method: &str, argument: &JsValue) {
    if let Ok(function) = js_sys::Reflect::get(element, &method.into())
        && let Some(function) = function.dyn_ref::<js_sys::Function>()
    {
        // Throws when the popover is in that state already or its element is gone: nothing to do then.
        let _ = function.call1(element, argument);
    }
}
