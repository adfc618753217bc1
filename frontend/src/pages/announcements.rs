//! Announcements (row NAV-04): the list, the one that is open beside it (on a phone in its place), and for whoever holds the
//! right the form to write them. `/announcements/<id>` is one of them.

use domain::{
    AdminRight, Id,
    announcement::{Announcement, Announcements},
};
use leptos::prelude::*;

use crate::{
    format::{moment, relative},
    i18n::{t, ts},
    state::{self, Loaded, Query, path_id, query, session},
    ui::{Button, ButtonKind, EmptyState, Icon, PageHeader, Size, SkeletonLines},
};

mod article;
mod form;

/// Which form is open.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Writing {
    New,
    Change(Announcement),
}

/// What the parts of the page share.
#[derive(Clone, Copy)]
struct Page {
    list: Query<Announcements>,
    /// How many are asked for, in pages.
    writing: RwSignal<Option<Writing>>,
    open: Memo<Option<Id>>,
}

/// The page.
#[component]
pub(crate) fn AnnouncementsPage() -> impl IntoView {
    state::title(ts("nav-announcements"));
    let page = Page {
        list: query(state::live_announcements, |_| api::announcements::list(0)),
        writing: RwSignal::new(None),
        open: Memo::new(|_| path_id()),
    };
    let may_write = Memo::new(|_| session().may_admin(AdminRight::Announcements));
    let write = move || {
        view! {
            <Button
                text=ts("announcement-new")
                icon=Icon::Plus
                kind=ButtonKind::Primary
                on_click=move |_| page.writing.set(Some(Writing::New))
            />
        }
    };
    view! {
        <div class="page">
            <PageHeader title=ts("nav-announcements") icon=Icon::Megaphone>
                {move || may_write.get().then(write)}
            </PageHeader>
            <div class="page__body announcements" class:is-open=move || page.open.get().is_some()>
                <nav class="announcements__list" aria-label=ts("nav-announcements")>
                    <Loaded query=page.list skeleton=|| view! { <SkeletonLines lines=8 /> } small=true let:newest>
                        {list(page, newest)}
                    </Loaded>
                </nav>
                <div class="announcements__open">{move || shown(page)}</div>
            </div>
        </div>
        <form::AnnouncementForm writing=page.writing />
    }
}

/// What stands beside the list.
fn shown(page: Page) -> AnyView {
    if let Some(id) = page.open.get() {
        return article::article(id, page.writing);
    }
    let nothing = move || page.list.ok().is_none_or(|list| list.items.is_empty());
    (move || {
        (!nothing()).then(|| view! { <EmptyState icon=Icon::Megaphone title=ts("announcement-choose") small=true /> })
    })
    .into_any()
}

fn list(page: Page, newest: Announcements) -> AnyView {
    if newest.items.is_empty() {
        return view! { <EmptyState icon=Icon::Megaphone title=ts("announcement-empty") text=ts("announcement-empty-text") /> }
            .into_any();
    }
    let (skip, more) = (RwSignal::new(newest.items.len()), RwSignal::new(newest.more));
    let items = RwSignal::new(newest.items);
    let busy = RwSignal::new(false);
    let older = move |_| {
        busy.set(true);
        state::perform(async move {
            let skip_now = u32::try_from(skip.get_untracked()).unwrap_or(u32::MAX);
            match state::submit(api::announcements::list(skip_now)).await {
                Ok(next) => {
                    skip.try_update(|skip| *skip += next.items.len());
                    items.try_update(|items| items.extend(next.items));
                    more.try_set(next.more);
                }
                Err(problem) => state::toast_problem(&problem),
            }
            busy.try_set(false);
        });
    };
    view! {
        <ul class="announcements__items">
            <For each=move || items.get() key=|item| (item.id, item.read, item.edited_at) let:item>
                {row(page, item)}
            </For>
        </ul>
        {move || {
            more.get()
                .then(|| {
                    view! {
                        <div class="notices-more">
                            <Button text=ts("announcement-older") size=Size::Small loading=busy on_click=older />
                        </div>
                    }
                })
        }}
    }
    .into_any()
}

fn row(page: Page, item: Announcement) -> AnyView {
    let Announcement { id, title, pinned, author_name, created_at, read, .. } = item;
    let here = move || (page.open.get() == Some(id)).then_some("page");
    // Opening it is reading it; the list learns of that at its next visit to the server.
    let unread =
        Memo::new(move |before: Option<&bool>| before.copied().unwrap_or(!read) && page.open.get() != Some(id));
    view! {
        <li>
            <a class="announcement-row" class:is-unread=unread href=format!("/announcements/{id}") aria-current=here>
                <span class="announcement-row__title">
                    {pinned.then(|| view! { <span class="announcement-row__pin" title=ts("announcement-pinned")>{Icon::Pin}<span class="u-hidden">{ts("announcement-pinned")}</span></span> })}
                    {title}
                    {move || unread.get().then(|| view! { <span class="u-hidden">{t("announcement-unread")}</span> })}
                </span>
                <span class="announcement-row__by">
                    {author_name} " · "
                    <time datetime=created_at.to_rfc3339() title=move || moment(created_at)>{move || relative(created_at)}</time>
                </span>
            </a>
        </li>
    }
    .into_any()
}
