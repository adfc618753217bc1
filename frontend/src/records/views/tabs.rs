//! The row of views over a list.

use domain::{
    filter::Filter,
    list::{SavedView, ViewRef},
};
use leptos::prelude::*;

use super::{MOST_TABS, Offered, Views, dialog::ViewDialog, settings::ViewSettings};
use crate::{
    i18n::{t, ta, ts},
    records::list::{List, place::view_key},
    state::new_id,
    ui::{Banner, ButtonKind, Icon, Menu, MenuEntry, MenuItem, Opener, Tab, TabLinks},
};

/// Five views as tabs, the others in a menu, and what can be done with views.
#[component]
pub fn ViewTabs(list: List) -> impl IntoView {
    let views = Views::of(list);
    let arranging = RwSignal::new(false);
    let tabs = Signal::derive(move || {
        let tab = |offered: Offered| Tab {
            icon: offered.is_shared().then_some(Icon::Users),
            hint: offered.is_shared().then(|| offered.full_name()),
            ..Tab::link(view_key(&offered.view), offered.name, list.view_url(&offered.view))
        };
        views.shown().into_iter().take(MOST_TABS).map(tab).collect::<Vec<_>>()
    });
    let current = Signal::derive(move || view_key(&views.current()));
    let rest = Memo::new(move |_| views.shown().into_iter().skip(MOST_TABS).collect::<Vec<_>>());
    // A view that stands in no tab gives its name to the menu.
    let elsewhere = Memo::new(move |_| {
        let view = views.current();
        let in_tabs = views.shown().iter().take(MOST_TABS).any(|offered| offered.view == view);
        views.all().into_iter().find(|offered| offered.view == view).filter(|_| !in_tabs)
    });
    let items = Signal::derive(move || items(views, &rest.get(), arranging));
    let menu = move || {
        let text = Signal::derive(move || elsewhere.get().map_or_else(|| t("list-views-more"), |offered| offered.name));
        let class = if elsewhere.with(Option::is_some) { "tabs__more is-current" } else { "tabs__more" };
        let opener = Opener { class: class.to_owned(), ..Opener::text(text).with_kind(ButtonKind::Quiet) };
        view! { <Menu opener=opener items=items /> }
    };
    let extra = move || view! { {menu} };
    view! {
        <div class="list__tabs">
            <TabLinks tabs=tabs current=current label=ts("list-views") extra=extra />
        </div>
        {left_out(views)}
        <ViewSettings views=views open=arranging />
        <ViewDialog views=views />
    }
}

/// Says that a saved view asks for fields that are not there any more.
fn left_out(views: Views) -> AnyView {
    let left_out = Memo::new(move |_| {
        let view = views.current();
        let saved = views.all().into_iter().find(|offered| offered.view == view)?.saved?;
        let before = saved.filter.conditions().len();
        let count = before - saved.filter.on_known_fields(&views.list.def()).conditions().len();
        (count > 0).then_some(count)
    });
    (move || {
        left_out.get().map(|count| {
            view! { <Banner text=Signal::derive(move || ta("views-left-out", texts::args().set("count", count))) /> }
        })
    })
    .into_any()
}

fn items(views: Views, rest: &[Offered], arranging: RwSignal<bool>) -> Vec<MenuEntry> {
    let list = views.list;
    let current = views.current();
    let mut items: Vec<MenuEntry> = rest
        .iter()
        .map(|offered| {
            MenuItem::link(offered.full_name(), list.view_url(&offered.view)).checked(offered.view == current).into()
        })
        .collect();
    if !items.is_empty() {
        items.push(MenuEntry::Separator);
    }
    let new = SavedView::new(new_id(), list.module, Filter::default());
    items.push(MenuItem::new(t("list-view-new"), move || list.edit_view(new.clone())).icon(Icon::Plus).into());
    if let ViewRef::Saved(_) = current
        && let Some(saved) =
            views.all().into_iter().find(|offered| offered.view == current).and_then(Offered::changeable)
    {
        items.push(MenuItem::new(t("list-view-edit"), move || list.edit_view(saved.clone())).icon(Icon::Pencil).into());
    }
    items.push(MenuItem::new(t("list-views-settings"), move || arranging.set(true)).icon(Icon::Settings).into());
    items
}
