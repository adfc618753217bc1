//! Which columns a list shows, and in which order (row L-11); kept per user.

use domain::{FieldDef, list::ListPrefs};
use leptos::prelude::*;

use super::{sortable::Sortable, state::List};
use crate::{
    i18n::{field_label, ts},
    state::session,
    ui::{Button, ButtonKind, Checkbox, Dialog, Icon, TextInput},
};

/// The columns of a module but its title, which always comes first: those that are shown, in order, then the others.
fn all_columns(list: List, prefs: &ListPrefs) -> Vec<(String, bool)> {
    let def = list.def();
    let shown = if prefs.columns.is_empty() { def.default_columns() } else { prefs.columns.clone() };
    let offered: Vec<String> = def.columns().map(|field| field.key.clone()).filter(|key| *key != def.title).collect();
    let first = shown.iter().filter(|key| offered.contains(key)).cloned().map(|key| (key, true));
    let rest = offered.iter().filter(|key| !shown.contains(key)).cloned().map(|key| (key, false));
    first.chain(rest).collect()
}

/// Search, tick, order; takes effect with "save".
#[component]
pub(super) fn ColumnsDialog(list: List, open: RwSignal<bool>) -> impl IntoView {
    let close = move |()| open.set(false);
    // A draft, made anew each time the dialog opens.
    let draft = RwSignal::new(Vec::<(String, bool)>::new());
    let search = RwSignal::new(String::new());
    crate::ui::effect(move || {
        if open.get() {
            draft.set(all_columns(list, &list.prefs.get_untracked()));
            search.set(String::new());
        }
    });
    let save = move |_| {
        let columns =
            draft.with_untracked(|draft| draft.iter().filter(|(_, on)| *on).map(|(key, _)| key.clone()).collect());
        session().set_list_prefs(list.module, ListPrefs { columns, ..list.prefs.get_untracked() });
        set_timeout(move || open.set(false), std::time::Duration::ZERO);
    };
    let reset = move |_| draft.set(all_columns(list, &ListPrefs::default()));
    let nothing = Signal::derive(move || draft.with(|draft| draft.iter().all(|(_, on)| !on)));
    let footer = move || {
        view! {
            <Button text=ts("list-columns-reset") kind=ButtonKind::Quiet on_click=reset />
            <Button
                text=ts("action-cancel")
                on_click=move |_| set_timeout(move || open.set(false), std::time::Duration::ZERO)
            />
            <Button text=ts("action-save") kind=ButtonKind::Primary disabled=nothing on_click=save />
        }
    };
    view! {
        <Dialog open=open on_close=close title=ts("list-columns") footer=footer>
            <div class="u-stack">
                <TextInput
                    value=search
                    on_input=move |text| search.set(text)
                    r#type="search"
                    icon=Icon::Search
                    label=ts("list-columns-search")
                    placeholder=ts("list-columns-search")
                    autocomplete="off"
                />
                {rows(list, draft, search)}
            </div>
        </Dialog>
    }
}

fn rows(list: List, draft: RwSignal<Vec<(String, bool)>>, search: RwSignal<String>) -> impl IntoView {
    let def = StoredValue::new(list.def());
    let label = move |key: &str| {
        def.with_value(|def| def.field(key).map(|field: &FieldDef| field_label(list.module, field)).unwrap_or_default())
    };
    let wanted = move || search.get().trim().to_lowercase();
    let keys = Signal::derive(move || {
        let wanted = wanted();
        let all = draft.with(|draft| draft.iter().map(|(key, _)| key.clone()).collect::<Vec<_>>());
        all.into_iter()
            .filter(|key| wanted.is_empty() || label(key).to_lowercase().contains(&wanted))
            .collect::<Vec<_>>()
    });
    let order = move |order: Vec<String>| {
        draft.update(|draft| draft.sort_by_key(|(key, _)| order.iter().position(|other| other == key)));
    };
    let row = move |key: String| {
        let own = StoredValue::new(key);
        let checked = Signal::derive(move || {
            draft.with(|draft| own.with_value(|own| draft.iter().any(|(key, on)| key == own && *on)))
        });
        let turn = move |on: bool| {
            draft.update(|draft| {
                own.with_value(|own| {
                    if let Some(column) = draft.iter_mut().find(|(key, _)| key == own) {
                        column.1 = on;
                    }
                });
            });
        };
        let name = Signal::derive(move || own.with_value(|own| label(own)));
        view! { <Checkbox checked=checked label=name on_change=turn /> }.into_any()
    };
    view! {
        <Sortable
            keys=keys
            on_order=order
            name=move |key: String| label(&key)
            row=row
            fixed=Signal::derive(move || !search.get().trim().is_empty())
        />
        {move || keys.with(Vec::is_empty).then(|| view! { <p class="u-quiet">{ts("state-no-results")}</p> })}
    }
}
