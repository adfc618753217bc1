//! How a list is shown: as a table or a board, and with which row guides (row L-12).

use domain::{
    board::board_fields,
    list::{Guides, ListPrefs},
};
use leptos::prelude::*;

use super::state::List;
use crate::{
    i18n::{field_label, t, ta, ts},
    state::session,
    ui::{Icon, Menu, MenuEntry, MenuItem, Opener},
};

/// The menu. A list inside of a record is always a table.
#[component]
pub(super) fn LayoutMenu(list: List) -> impl IntoView {
    let items = Signal::derive(move || items(list));
    let opener = Opener::icon(Icon::Sliders, ts("layout-menu"));
    view! { <Menu opener=opener items=items at_end=true /> }
}

fn items(list: List) -> Vec<MenuEntry> {
    let mut items = Vec::new();
    let def = list.def();
    let now = list.place.with(|place| place.board.clone());
    if list.has_views() {
        items.push(MenuEntry::Heading(t("layout-heading")));
        let table = move || show_as(list, None);
        items.push(MenuItem::new(t("layout-table"), table).icon(Icon::Table).checked(now.is_none()).into());
        for field in board_fields(&def) {
            let text = ta("layout-board", texts::args().set("field", field_label(list.module, field)));
            let key = field.key.clone();
            let on = now.as_deref() == Some(key.as_str());
            let board = move || show_as(list, Some(key.clone()));
            items.push(MenuItem::new(text, board).icon(Icon::Board).checked(on).into());
        }
    }
    // A board has no rows to guide along.
    if now.is_none() {
        items.push(MenuEntry::Heading(t("guides-heading")));
        let chosen = list.prefs.with(|prefs| prefs.guides);
        items.extend(Guides::ALL.map(|guides| {
            let choose = move || {
                let prefs = ListPrefs { guides, ..list.prefs.get_untracked() };
                session().set_list_prefs(list.module, prefs);
            };
            MenuItem::new(t(&format!("guides-{}", guides.key())), choose).checked(chosen == guides).into()
        }));
    }
    items
}

/// Shows the list as a board by this field, or as a table; it opens like that from now on.
fn show_as(list: List, board: Option<String>) {
    list.change(|place| place.board.clone_from(&board));
    session().set_list_prefs(list.module, ListPrefs { board, ..list.prefs.get_untracked() });
}
