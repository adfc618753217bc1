//! The keys of the page: one listener, and a register to which components add theirs while they are there.

use std::{cell::RefCell, time::Duration};

use leptos::{
    ev::KeyboardEvent,
    leptos_dom::helpers::TimeoutHandle,
    prelude::*,
    wasm_bindgen::JsCast,
    web_sys::{Element, HtmlElement},
};

/// How long the second key of a pair (`g` `l`) is waited for.
const PAIR: Duration = Duration::from_millis(1_200);

/// Under which heading the help shows a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum KeyGroup {
    Everywhere,
    /// `g` and a letter.
    Go,
    List,
    Record,
}

/// A key and what it does.
#[derive(Clone)]
pub(crate) struct KeyBinding {
    id: u32,
    /// A key as the browser names it (`j`, `/`, `Escape`; `Space`, `Shift+ArrowLeft`), or two with a space between (`g l`).
    pub(crate) keys: String,
    pub(crate) group: KeyGroup,
    pub(crate) text: Signal<String>,
    run: Callback<()>,
}

#[derive(Default)]
struct Pending {
    first: Option<String>,
    timer: Option<TimeoutHandle>,
}

thread_local! {
    static BINDINGS: ArcRwSignal<Vec<KeyBinding>> = ArcRwSignal::new(Vec::new());
    static NEXT: RefCell<u32> = const { RefCell::new(0) };
    static PENDING: RefCell<Pending> = RefCell::default();
}

/// Gives a key a meaning while the calling component is there; the latest one wins. `text` is what the help says.
/// Keys mean nothing while somebody types or a dialog or menu is open, nor together with Ctrl, Alt or ⌘.
pub fn bind_key(keys: &str, group: KeyGroup, text: impl Into<Signal<String>>, run: impl Fn() + Send + Sync + 'static) {
    let id = NEXT.with_borrow_mut(|next| {
        *next += 1;
        *next
    });
    let binding =
        KeyBinding { id, keys: keys.to_owned(), group, text: text.into(), run: Callback::new(move |()| run()) };
    BINDINGS.with(|bindings| bindings.update(|all| all.push(binding)));
    on_cleanup(move || {
        BINDINGS.with(|bindings| bindings.try_update(|all| all.retain(|binding| binding.id != id)));
    });
}

/// All keys in force, for the help.
pub(crate) fn bindings() -> Vec<KeyBinding> {
    BINDINGS.with(ArcRwSignal::get)
}

/// Starts to listen; called once, by the shell.
pub(crate) fn listen() {
    let handle = window_event_listener(leptos::ev::keydown, |event| {
        if means_undo(&event) {
            event.prevent_default();
            super::undo_last();
        } else if let Some(run) = meant(&event) {
            event.prevent_default();
            // After the event, so that a `c` does not end up in the form that it opened.
            set_timeout(move || run.try_run(()).unwrap_or(()), Duration::ZERO);
        }
    });
    on_cleanup(move || handle.remove());
}

/// Ctrl Z or ⌘ Z where no text takes it and nothing lies over the page.
fn means_undo(event: &KeyboardEvent) -> bool {
    let command = (event.ctrl_key() || event.meta_key()) && !event.alt_key() && !event.shift_key();
    let free = !event.default_prevented() && !event.is_composing() && !types(event) && !is_covered();
    command && event.key().eq_ignore_ascii_case("z") && free
}

fn meant(event: &KeyboardEvent) -> Option<Callback<()>> {
    if event.default_prevented() || event.is_composing() || event.ctrl_key() || event.alt_key() || event.meta_key() {
        return None;
    }
    if types(event) || is_covered() {
        return None;
    }
    let key = name_of(event)?;
    let first = take_pending();
    let wanted = first.map_or_else(|| key.clone(), |first| format!("{first} {key}"));
    BINDINGS.with(|bindings| {
        bindings.with_untracked(|all| {
            let exact = all.iter().rev().find(|binding| binding.keys == wanted).map(|binding| binding.run);
            let begins = all.iter().any(|binding| binding.keys.starts_with(&format!("{wanted} ")));
            if exact.is_none() && begins {
                set_pending(wanted);
            }
            exact
        })
    })
}

/// A key as bindings call it: `Space`, and the arrows with Shift (`Shift+ArrowLeft`), which otherwise mean nothing here. On
/// what is pressed, turned or opened the space bar does that.
fn name_of(event: &KeyboardEvent) -> Option<String> {
    let key = event.key();
    if key == " " {
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let pressed =
            target.is_some_and(|target| target.matches("button, input, summary, [role=separator]").unwrap_or(false));
        return (!pressed).then(|| "Space".to_owned());
    }
    let with_shift = event.shift_key() && key.starts_with("Arrow");
    Some(if with_shift { format!("Shift+{key}") } else { key })
}

/// Whether the key goes into something that takes text.
fn types(event: &KeyboardEvent) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<HtmlElement>().ok());
    target.is_some_and(|target| {
        let text = "input:not([type=checkbox], [type=radio], [type=button], [type=submit]), textarea, select";
        target.is_content_editable() || target.matches(text).unwrap_or(false)
    })
}

/// Whether a dialog or an open menu lies over the page.
fn is_covered() -> bool {
    let over: Option<Element> = document().query_selector("dialog[open], [popover=auto]:popover-open").ok().flatten();
    over.is_some()
}

fn take_pending() -> Option<String> {
    let Pending { first, timer } = PENDING.take();
    if let Some(timer) = timer {
        timer.clear();
    }
    first
}

fn set_pending(first: String) {
    let timer = set_timeout_with_handle(|| drop(take_pending()), PAIR).ok();
    PENDING.set(Pending { first: Some(first), timer });
}
