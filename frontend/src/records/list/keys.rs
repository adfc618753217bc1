//! The keys of a list: `j` and `k` walk through the rows, `x` chooses one, `/` goes to the search box, Esc lets the
//! choice go. Walking moves the focus along the titles, which are links: Enter opens, and a screen reader follows.

use domain::Id;
use leptos::{prelude::*, wasm_bindgen::JsCast, web_sys::HtmlElement};

use super::state::List;
use crate::{
    i18n::ts,
    state::{KeyGroup, bind_key},
};

/// Binds the keys while the list is shown. `search` is the selector of the search box.
pub(super) fn bind(list: List, search: &'static str) {
    bind_key("j", KeyGroup::List, ts("keys-down"), move || step(list, true));
    bind_key("k", KeyGroup::List, ts("keys-up"), move || step(list, false));
    bind_key("x", KeyGroup::List, ts("keys-select"), move || toggle(list));
    bind_key("/", KeyGroup::List, ts("keys-search"), move || focus(search));
    let some = Memo::new(move |_| list.chosen.with(|chosen| !chosen.is_empty()));
    Effect::new(move |_| {
        if some.get() {
            bind_key("Escape", KeyGroup::List, ts("action-select-none"), move || list.choose_none());
        }
    });
}

fn step(list: List, down: bool) {
    let ids: Vec<Id> = list.page.with_untracked(|page| {
        page.as_ref().map(|page| page.rows.iter().map(|row| row.id).collect()).unwrap_or_default()
    });
    let at = list.current.get_untracked().and_then(|id| ids.iter().position(|other| *other == id));
    let next = match (at, down) {
        (None, _) => 0,
        (Some(at), true) => (at + 1).min(ids.len().saturating_sub(1)),
        (Some(at), false) => at.saturating_sub(1),
    };
    if let Some(id) = ids.get(next) {
        list.current.set(Some(*id));
        focus(&format!("[data-row='{id}']"));
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

fn focus(selector: &str) {
    let element = document().query_selector(selector).ok().flatten();
    if let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        let _ = element.focus();
    }
}
