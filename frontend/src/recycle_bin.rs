//! The recycle bin (row PLUS-04): what was deleted in a module, brought back or removed for good.

use std::collections::BTreeSet;

use domain::{
    Action, AdminRight, Id, ModuleKey,
    recycle_bin::{BinPage as Found, PAGE},
};
use leptos::prelude::*;

use crate::{
    fields::pickers::PersonPicker,
    i18n::{module_name, t, ta, ts},
    state::{Loaded, Query, live_module, query, session, title},
    ui::{
        ActionBar, Button, ButtonKind, Choice, DateInput, Icon, PageHeader, Pagination, SearchInput, Select, Size,
        SkeletonRows,
    },
};

mod acts;
mod place;
mod settings;
mod table;

use acts::Acts;
use place::Place;

/// Whether the user can see what was deleted in a module.
pub(crate) fn may_see(module: ModuleKey) -> bool {
    let session = session();
    session.may(module, Action::Delete) || session.may(module, Action::Purge)
}

/// Where what was deleted in a module is listed.
pub(crate) fn href(module: ModuleKey) -> String {
    format!("/recycle-bin/{}", module.path())
}

/// What the parts of the page share.
#[derive(Clone, Copy)]
struct Page {
    module: ModuleKey,
    place: Memo<Place>,
    found: Query<Found>,
    chosen: RwSignal<BTreeSet<Id>>,
    acts: Acts,
}

/// The page of a module.
#[component]
pub(crate) fn RecycleBinPage(module: ModuleKey) -> impl IntoView {
    title(ts("bin-title"));
    let place = Place::here(module);
    let live = live_module(module);
    let found = query(move || (place.with(Place::request), live.get()), |(request, _)| api::recycle_bin::list(request));
    let chosen = RwSignal::new(BTreeSet::new());
    // What is not on the screen any more is not acted on.
    crate::ui::effect(move || {
        let shown = found.ok().map(|page| page.rows.iter().map(|row| row.id).collect::<BTreeSet<_>>());
        let shown = shown.unwrap_or_default();
        chosen.update(|chosen| chosen.retain(|id| shown.contains(id)));
    });
    let done = Callback::new(move |()| {
        chosen.set(BTreeSet::new());
        found.refetch();
    });
    let page = Page { module, place, found, chosen, acts: Acts::new(module, done) };
    view! {
        <div class="list">
            {head(page)}
            <div class="list__tools">{filters(page)}</div>
            <div class="list__body">
                <Loaded
                    query=found
                    skeleton=|| view! { <SkeletonRows columns=5 /> }
                    children=move |found| table::table(page, found)
                />
            </div>
            <footer class="list__foot">{paging(page)}</footer>
            {bar(page)}
        </div>
        {page.acts.dialogs()}
    }
}

fn head(page: Page) -> impl IntoView {
    let changing = RwSignal::new(false);
    let days = Memo::new(move |_| page.found.ok().map(|found| found.settings));
    let kept = move || days.get().map(|settings| ta("bin-kept", texts::args().set("days", settings.days)));
    let change = move || {
        session().may_admin(AdminRight::Company).then(|| {
            view! {
                <Button
                    text=ts("bin-settings")
                    icon=Icon::Settings
                    size=Size::Small
                    on_click=move |_| changing.set(true)
                />
            }
        })
    };
    view! {
        <PageHeader title=ts("bin-title") icon=Icon::Trash>{change}</PageHeader>
        <p class="bin__kept u-quiet">{kept}</p>
        {settings::dialog(page, days, changing)}
    }
}

/// The modules in which the user can see what was deleted, and the filters.
fn filters(page: Page) -> impl IntoView {
    let place = page.place;
    let modules = Signal::derive(move || {
        let seen = ModuleKey::ALL.into_iter().filter(|module| session().module(*module).is_some() && may_see(*module));
        seen.map(|module| Choice::new(module.path(), module_name(module))).collect::<Vec<_>>()
    });
    let current = Signal::derive(move || page.module.path().to_owned());
    let search = move |text: String| place.get_untracked().with(|place| place.search = text).go_instead();
    let day = |text: String| text.parse().ok();
    let shown = |day: Option<chrono::NaiveDate>| day.map(|day| day.to_string()).unwrap_or_default();
    view! {
        <div class="bin__filter">
            <Select
                size=Size::Small
                label=ts("bin-module")
                value=current
                options=modules
                on_change=move |path: String| {
                    if let Some(module) = ModuleKey::parse(&path) {
                        place.get_untracked().with(|place| place.module = module).go();
                    }
                }
            />
        </div>
        <div class="list__search" role="search">
            <SearchInput
                value=Signal::derive(move || place.with(|place| place.search.clone()))
                on_search=search
                label=ts("bin-search")
                placeholder=ts("bin-search")
            />
        </div>
        <div class="bin__filter">
            <PersonPicker
                size=Size::Small
                label=ts("bin-by")
                placeholder=ts("bin-by")
                value=Signal::derive(move || place.with(|place| place.by))
                on_change=move |by| place.get_untracked().with(|place| place.by = by).go()
            />
        </div>
        <div class="bin__days">
            <DateInput
                size=Size::Small
                label=ts("bin-from")
                value=Signal::derive(move || shown(place.with(|place| place.from)))
                on_change=move |text| place.get_untracked().with(|place| place.from = day(text)).go()
            />
            <span aria-hidden="true">"–"</span>
            <DateInput
                size=Size::Small
                label=ts("bin-until")
                value=Signal::derive(move || shown(place.with(|place| place.until)))
                on_change=move |text| place.get_untracked().with(|place| place.until = day(text)).go()
            />
        </div>
    }
}

fn bar(page: Page) -> impl IntoView {
    let rows = move || page.found.ok().map(|found| found.rows).unwrap_or_default();
    let chosen = move |may: fn(&domain::recycle_bin::BinRow) -> bool| {
        page.chosen.with(|chosen| {
            rows().iter().filter(|row| chosen.contains(&row.id) && may(row)).map(|row| row.id).collect::<Vec<_>>()
        })
    };
    let restore = move || {
        let ids = chosen(|row| row.restore);
        (!ids.is_empty()).then(|| {
            view! {
                <Button
                    text=ts("action-restore")
                    icon=Icon::Undo
                    kind=ButtonKind::Quiet
                    size=Size::Small
                    on_click=move |_| page.acts.restore(ids.clone(), false)
                />
            }
        })
    };
    let purge = move || {
        let ids = chosen(|row| row.purge);
        (!ids.is_empty()).then(|| {
            view! {
                <Button
                    text=ts("bin-purge")
                    icon=Icon::Trash
                    kind=ButtonKind::Quiet
                    size=Size::Small
                    class="action-bar__apart"
                    on_click=move |_| page.acts.ask_purge(ids.clone())
                />
            }
        })
    };
    view! {
        <ActionBar
            open=Signal::derive(move || page.chosen.with(|chosen| !chosen.is_empty()))
            text=Signal::derive(move || ta("count-selected", texts::args().set("count", page.chosen.with(BTreeSet::len))))
            clear=ts("action-select-none")
            on_clear=move |()| page.chosen.set(BTreeSet::new())
        >
            {restore}
            {purge}
        </ActionBar>
    }
}

fn paging(page: Page) -> impl IntoView {
    let total = move || page.found.ok().map_or(0, |found| found.total);
    let now = move || page.place.with(|place| u64::from(place.page));
    let size = u64::from(PAGE);
    let summary = move || {
        let from = ((now() - 1) * size + 1).min(total());
        let to = (now() * size).min(total());
        ta("paging-range", texts::args().set("from", from).set("to", to).set("total", total()))
    };
    let turn = move |to: u64| {
        let mut place = page.place.get_untracked();
        place.page = u32::try_from(to).unwrap_or(1);
        place.go();
    };
    move || {
        (total() > size || now() > 1).then(|| {
            view! {
                <Pagination
                    page=Signal::derive(now)
                    last=Signal::derive(move || total().div_ceil(size).max(1))
                    summary=Signal::derive(summary)
                    on_page=turn
                />
            }
        })
    }
}

/// The name of something without one.
fn named(title: &str) -> String {
    if title.is_empty() { t("list-untitled") } else { title.to_owned() }
}
