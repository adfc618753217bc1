//! The row of tools over a list: search (row L-04), filter (L-05, L-06), layout (L-12), columns (L-11), sorting for cards.

use std::time::Duration;

use domain::FieldDef;
use leptos::{leptos_dom::helpers::TimeoutHandle, prelude::*};

use super::columns::ColumnsDialog;
use super::layout::LayoutMenu;
use super::state::List;
use crate::{
    i18n::{field_label, ta, ts},
    records::filter::{FilterDialog, PinsToggle},
    ui::{Button, Icon, IconButton, Menu, MenuEntry, MenuItem, Opener, Size, TextInput},
};

/// How long somebody pauses before what he typed is searched for.
const PAUSE: Duration = Duration::from_millis(300);

/// Search, filter, sort, columns.
#[component]
pub(super) fn Tools(
    list: List,
    /// Buttons at the end.
    #[prop(optional_no_strip)]
    extra: Option<ViewFn>,
) -> impl IntoView {
    let (filtering, arranging) = (RwSignal::new(false), RwSignal::new(false));
    let boards = Memo::new(move |_| list.place.with(|place| place.board.is_some()));
    view! {
        <div class="list__tools">
            <Search list=list />
            <Button
                text=ts("action-filter")
                icon=Icon::Filter
                size=Size::Small
                on_click=move |_| filtering.set(true)
            />
            <PinsToggle list=list />
            <span class="u-push u-row">
                <SortMenu list=list />
                <LayoutMenu list=list />
                {move || {
                    (!boards.get())
                        .then(|| {
                            view! {
                                <IconButton
                                    icon=Icon::Columns
                                    label=ts("list-columns")
                                    on_click=move |_| arranging.set(true)
                                />
                            }
                        })
                }}
                {extra.map(|extra| extra.run())}
            </span>
        </div>
        <FilterDialog list=list open=filtering />
        <ColumnsDialog list=list open=arranging />
    }
}

#[component]
fn Search(list: List) -> impl IntoView {
    let module = list.module;
    let text = RwSignal::new(list.place.with_untracked(|place| place.search.clone()));
    let timer = StoredValue::new_local(None::<TimeoutHandle>);
    let stop = move || {
        if let Some(Some(timer)) = timer.try_update_value(Option::take) {
            timer.clear();
        }
    };
    on_cleanup(stop);
    // The URL may change by "back" or a view: then the box follows.
    crate::ui::effect(move || {
        let search = list.place.with(|place| place.search.clone());
        if search != text.get_untracked().trim() {
            text.set(search);
        }
    });
    let search = move |wanted: String| {
        stop();
        let wanted = wanted.trim().to_owned();
        let now = list.place.with_untracked(|place| place.search.clone());
        if wanted == now {
        } else if now.is_empty() {
            list.change(|place| place.search = wanted);
        } else {
            list.correct(|place| place.search = wanted);
        }
    };
    let typed = move |typed: String| {
        text.set(typed.clone());
        stop();
        timer.set_value(set_timeout_with_handle(move || search(typed), PAUSE).ok());
    };
    let clear = move |()| {
        text.set(String::new());
        search(String::new());
    };
    let hint = Signal::derive(move || {
        let def = list.def();
        let fields: Vec<String> = def
            .fields
            .iter()
            .filter(|field| field.searched && !field.hidden)
            .map(|field| field_label(module, field))
            .collect();
        ta("list-search", texts::args().set("fields", fields))
    });
    view! {
        <div class="list__search" role="search">
            <TextInput
                value=text
                on_input=typed
                on_commit=search
                on_cancel=clear
                r#type="search"
                size=Size::Small
                icon=Icon::Search
                label=hint
                placeholder=hint
                autocomplete="off"
                inputmode="search"
            />
        </div>
    }
}

/// Cards, on a phone and on a board, have no heads to sort by.
#[component]
fn SortMenu(list: List) -> impl IntoView {
    let module = list.module;
    let items = Signal::derive(move || {
        let def = list.def();
        let title = def.field(&def.title).cloned().map(std::sync::Arc::new);
        let fields = title.into_iter().chain(list.columns.get()).filter(|field| field.kind.is_sortable());
        let sort = list.place.with(|place| place.sort.clone());
        let item = |field: std::sync::Arc<FieldDef>| -> MenuEntry {
            let sorted = sort.as_ref().filter(|sort| sort.field == field.key).map(|sort| sort.descending);
            let icon = match sorted {
                Some(true) => Icon::SortDesc,
                Some(false) => Icon::SortAsc,
                None => Icon::Sort,
            };
            let key = field.key.clone();
            MenuItem::new(field_label(module, &field), move || list.sort_by(&key))
                .icon(icon)
                .checked(sorted.is_some())
                .into()
        };
        fields.map(item).collect::<Vec<_>>()
    });
    view! {
        <span class:u-phone=move || list.place.with(|place| place.board.is_none())>
            <Menu opener=Opener::icon(Icon::Sort, ts("action-sort")) items=items at_end=true />
        </span>
    }
}
