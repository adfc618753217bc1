//! The record that is open beside the list, as the URL says it: a panel at a desk, a sheet on a phone.

use domain::Id;
use leptos::prelude::*;

use super::{place::record_url, state::List};
use crate::{
    i18n::{module_one, ts},
    records::page::Peek,
    ui::{ButtonKind, Drawer, Icon, IconButton, LinkButton, Size},
};

/// Windows of this width and less are phones, as in the style sheet.
const PHONE: f64 = 640.0;

/// The panel.
#[component]
pub(super) fn PeekPanel(list: List) -> impl IntoView {
    let id = Memo::new(move |_| list.place.with(|place| place.peek));
    let open = Memo::new(move |_| id.get().is_some());
    // The record keeps its place in the list: the keys go on from it.
    crate::ui::effect(move || {
        if let Some(id) = id.get() {
            list.current.set(Some(id));
        }
    });
    move || {
        open.get().then(|| {
            let phone =
                window().inner_width().ok().and_then(|width| width.as_f64()).is_some_and(|width| width <= PHONE);
            panel(list, id, phone)
        })
    }
}

fn panel(list: List, id: Memo<Option<Id>>, phone: bool) -> AnyView {
    let title = RwSignal::new(String::new());
    let name = Signal::derive(move || {
        let title = title.get();
        if title.is_empty() { module_one(list.module) } else { title }
    });
    let close = Callback::new(move |()| list.peek(None));
    let actions = ViewFn::from(move || {
        let href = move || id.get().map(|id| record_url(id, &list.selection.get())).unwrap_or_default();
        view! {
            <IconButton icon=Icon::ChevronUp label=ts("keys-previous-record") on_click=move |_| list.step(false) />
            <IconButton icon=Icon::ChevronDown label=ts("keys-next-record") on_click=move |_| list.step(true) />
            <LinkButton
                text=ts("peek-open")
                href=Signal::derive(href)
                icon=Icon::Expand
                icon_only=true
                kind=ButtonKind::Quiet
                size=Size::Small
            />
        }
    });
    let body = move || {
        let id = id.get()?;
        title.set(String::new());
        let on_title = move |text: String| {
            title.try_set(text);
        };
        Some(view! { <Peek def=list.def() id=id on_title=on_title on_gone=close /> })
    };
    // At a desk the list stays as it is and can be used; over a phone's screen there is nothing but the record.
    if phone {
        view! {
            <Drawer open=Signal::stored(true) on_close=close title=name wide=true actions=actions>
                {body}
            </Drawer>
        }
        .into_any()
    } else {
        view! {
            <Drawer open=Signal::stored(true) on_close=close title=name beside=true actions=actions>
                {body}
            </Drawer>
        }
        .into_any()
    }
}
