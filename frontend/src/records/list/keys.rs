//! The keys of a list: `j` and `k` walk through the records, the space bar opens one beside the list, `x` chooses one, `e`
//! edits one, `/` goes to the search box, Esc closes and lets the choice go. Walking moves the focus along the titles,
//! which are links: Enter opens, and a screen reader follows.

use domain::Id;
use leptos::{prelude::*, wasm_bindgen::JsCast, web_sys::HtmlElement};

use super::{edit::Editing, state::List};
use crate::{
    i18n::ts,
    state::{KeyGroup, bind_key},
};

/// Binds the keys while the list is shown. `search` is the selector of the search box.
pub(super) fn bind(list: List, editing: Editing, search: &'static str) {
    bind_key("j", KeyGroup::List, ts("keys-down"), move || list.step(true));
    bind_key("k", KeyGroup::List, ts("keys-up"), move || list.step(false));
    bind_key("x", KeyGroup::List, ts("keys-select"), move || toggle(list));
    bind_key("/", KeyGroup::List, ts("keys-search"), move || {
        focus(search);
    });
    bind_key("Space", KeyGroup::List, ts("keys-peek"), move || {
        let peek = list.place.with_untracked(|place| place.peek);
        let current = list.current.get_untracked();
        list.peek(if peek == current { None } else { current });
    });
    bind_key("e", KeyGroup::List, ts("keys-edit"), move || {
        if let Some(id) = list.current.get_untracked() {
            editing.open(id);
        }
    });
    let some = Memo::new(move |_| list.chosen.with(|chosen| !chosen.is_empty()));
    crate::ui::effect(move || {
        if some.get() {
            bind_key("Escape", KeyGroup::List, ts("action-select-none"), move || list.choose_none());
        }
    });
    let peeks = Memo::new(move |_| list.place.with(|place| place.peek.is_some()));
    crate::ui::effect(move || {
        if peeks.get() {
            bind_key("Escape", KeyGroup::List, ts("peek-close"), move || list.peek(None));
        }
    });
}

impl List {
    /// Goes to the next or the previous record; the one beside the list changes with it.
    pub(super) fn step(self, down: bool) {
        let ids: Vec<Id> = untrack(|| self.rows()).iter().map(|row| row.id).collect();
        let peek = self.place.with_untracked(|place| place.peek);
        let current = peek.or_else(|| self.current.get_untracked());
        let at = current.and_then(|id| ids.iter().position(|other| *other == id));
        let next = match (at, down) {
            (None, _) => 0,
            (Some(at), true) => (at + 1).min(ids.len().saturating_sub(1)),
            (Some(at), false) => at.saturating_sub(1),
        };
        let Some(id) = ids.get(next).copied() else { return };
        self.current.set(Some(id));
        // In the sheet of a phone the focus stays where it is.
        focus(&format!("[data-row='{id}']"));
        if peek.is_some() {
            self.peek(Some(id));
        }
    }
}

fn toggle(list: List) {
    let Some(id) = list.current.get_untracked() else { return };
    let row = list
        .page
        .with_untracked(|page| page.as_ref().and_then(|page| page.rows.iter().find(|row| row.id == id).cloned()));
    if let Some(row) = row {
        let on = list.chosen.with_untracked(|chosen| !chosen.contains_key(&id));
        list.choose(vec![row], on);
    }
}

/// Gives the focus to the element of this selector.
pub(super) fn focus(selector: &str) {
    let element = document().query_selector(selector).ok().flatten();
    if let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        let _ = element.focus();
    }
}
