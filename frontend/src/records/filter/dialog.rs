//! The dialog in which the filter of a list is built.

use std::time::Duration;

use domain::{filter::Filter, list::SavedView};
use leptos::prelude::*;

use super::{FilterDraft, FilterEditor};
use crate::{
    i18n::ts,
    records::list::List,
    state::new_id,
    ui::{Button, ButtonKind, Dialog, DialogSize, Icon},
};

/// Builds the filter; applies it, or saves it as a view.
#[component]
pub fn FilterDialog(list: List, open: RwSignal<bool>) -> impl IntoView {
    let draft = FilterDraft::default();
    let def = StoredValue::new(list.def());
    Effect::new(move |_| {
        if open.get() {
            let filter = untrack(|| list.filter());
            def.with_value(|def| draft.load(def, &filter));
        }
    });
    let close = move || set_timeout(move || open.set(false), Duration::ZERO);
    let made = move || def.with_value(|def| draft.filter(def));
    let apply = move || {
        if let Some(filter) = made() {
            list.set_filter(filter);
            close();
        }
    };
    let save = move |_| {
        if let Some(filter) = made() {
            let view = SavedView { id: new_id(), module: list.module, name: String::new(), filter };
            close();
            set_timeout(move || list.edit_view(view), Duration::from_millis(1));
        }
    };
    let clear = move |_| {
        list.set_filter(Filter::default());
        close();
    };
    let footer = move || {
        let narrowed = Signal::derive(move || list.filter().is_trivial());
        view! {
            <Button text=ts("list-clear-filter") kind=ButtonKind::Quiet disabled=narrowed on_click=clear />
            {list
                .has_views()
                .then(|| view! { <Button text=ts("filter-save-view") icon=Icon::Bookmark on_click=save /> })}
            <Button text=ts("action-apply") kind=ButtonKind::Primary on_click=move |_| apply() />
        }
    };
    view! {
        <Dialog
            open=open
            on_close=move |()| open.set(false)
            title=ts("filter-title")
            size=DialogSize::Large
            footer=footer
        >
            <FilterEditor def=def.get_value() draft=draft />
        </Dialog>
    }
}
