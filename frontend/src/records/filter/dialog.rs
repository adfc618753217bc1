//! The dialog in which the filter of a list is built.

use std::time::Duration;

use domain::{
    filter::Filter,
    list::{Pin, SavedView, ViewPins},
};
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
    let beside = StoredValue::new(false);
    let def = StoredValue::new(list.def());
    // The pins whose conditions the dialog began with: they are as its lines say, the others stay as they are.
    let mentioned = StoredValue::new(Vec::<Pin>::new());
    crate::ui::effect(move || {
        if open.get() {
            let filter = untrack(|| list.whole_filter());
            // Conditions of which any may hold are edited alone: the pinned ones beside them have their own controls.
            let rest = untrack(|| list.filter());
            let alone = matches!(rest, Filter::Any(_)) && rest != filter;
            def.with_value(|def| draft.load(def, if alone { &rest } else { &filter }));
            let set: Vec<Pin> =
                if alone { Vec::new() } else { untrack(|| list.pinned()).iter().flatten().map(Pin::of).collect() };
            draft.mark_pins(&set);
            beside.set_value(alone);
            mentioned.set_value(set);
        }
    });
    let close = move || set_timeout(move || open.set(false), Duration::ZERO);
    let made = move || def.with_value(|def| draft.filter(def));
    let apply = move || {
        let Some(filter) = made() else { return };
        if list.has_views() {
            let before = untrack(|| list.pins());
            let pins = draft.pins(&before.pins, &mentioned.get_value());
            list.set_pins(ViewPins { pins, ..before });
        }
        if beside.get_value() {
            list.set_filter(filter);
        } else {
            list.set_whole_filter(filter);
        }
        close();
    };
    let save = move |_| {
        if let Some(filter) = made() {
            let view = SavedView::new(new_id(), list.module, filter);
            close();
            set_timeout(move || list.edit_view(view), Duration::from_millis(1));
        }
    };
    let clear = move |_| {
        list.set_whole_filter(Filter::default());
        close();
    };
    let footer = move || {
        let narrowed = Signal::derive(move || list.whole_filter().is_trivial());
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
            <FilterEditor def=def.get_value() draft=draft pins=list.has_views() />
        </Dialog>
    }
}
