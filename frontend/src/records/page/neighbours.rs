//! The previous and the next record in the list from which this one was opened (row D-01).

use api::ApiError;
use domain::{
    Id,
    list::{Neighbours, Selection},
};
use leptos::prelude::*;

use super::{Page, tabs};
use crate::{
    i18n::ts,
    state::{KeyGroup, bind_key, go, live_module, query},
    ui::{ButtonKind, Icon, LinkButton, Size},
};

/// The two links; nothing when the record was opened by itself.
pub(super) fn view(page: Page, tab: Memo<String>) -> AnyView {
    let found =
        query(move || (page.from.get(), page.id, live_module(page.module).get()), |(from, id, _)| neighbours(from, id));
    let url = move |id: Option<Id>| {
        let from = page.from.get();
        id.map(|id| tabs::url(page.module, id, &tab.get(), from.as_ref()))
    };
    let previous = Memo::new(move |_| url(found.ok().and_then(|neighbours| neighbours.previous)));
    let next = Memo::new(move |_| url(found.ok().and_then(|neighbours| neighbours.next)));
    let follow = move |to: Memo<Option<String>>| {
        if let Some(url) = to.get_untracked() {
            go(&url);
        }
    };
    bind_key("k", KeyGroup::Record, ts("keys-previous-record"), move || follow(previous));
    bind_key("j", KeyGroup::Record, ts("keys-next-record"), move || follow(next));
    let handle = window_event_listener(leptos::ev::keydown, move |event| {
        if !event.alt_key()
            || event.ctrl_key()
            || event.meta_key()
            || event.shift_key()
            || page.from.get_untracked().is_none()
        {
            return;
        }
        let to = match event.key().as_str() {
            "ArrowLeft" => previous,
            "ArrowRight" => next,
            _ => return,
        };
        // Without this the browser would go through its own history.
        event.prevent_default();
        set_timeout(move || follow(to), std::time::Duration::ZERO);
    });
    on_cleanup(move || handle.remove());
    let link = move |to: Memo<Option<String>>, text: &'static str, icon: Icon| {
        move || {
            match to.get() {
            Some(href) => view! {
                <LinkButton text=ts(text) href=href icon=icon icon_only=true kind=ButtonKind::Quiet size=Size::Small />
            }
            .into_any(),
            None => view! { <span class="btn btn--icon btn--quiet is-small is-disabled" aria-hidden="true">{icon.view()}</span> }.into_any(),
        }
        }
    };
    (move || {
        page.from.get().map(|_| {
            view! {
                <span class="record__neighbours">
                    {link(previous, "keys-previous-record", Icon::ChevronUp)}
                    {link(next, "keys-next-record", Icon::ChevronDown)}
                </span>
            }
        })
    })
    .into_any()
}

async fn neighbours(from: Option<Selection>, id: Id) -> Result<Neighbours, ApiError> {
    match from {
        Some(from) => api::records::neighbours(from, id).await,
        None => Ok(Neighbours::default()),
    }
}
