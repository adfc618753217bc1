//! The page of a module: head, views, tools, the filter in force, the table, sums and pages, actions on what is chosen.

use domain::{Action, ModuleKey};
use leptos::prelude::*;
use leptos_router::hooks::use_location;

use super::actions::Actions;
use super::board::{BoardBody, board_skeleton};
use super::edit::Editing;
use super::empty::{Empty, Problems};
use super::foot::Foot;
use super::head::Head;
use super::keys;
use super::peek::PeekPanel;
use super::place::Place;
use super::state::{Go, List, Stage};
use super::table::RecordTable;
use super::tools::Tools;
use crate::{
    i18n::{module_name, ts},
    records::{
        filter::{FilterChips, PinnedFilters},
        views::ViewTabs,
    },
    state::{go, go_instead, later, path_module, session, title},
    ui::{ErrorState, SkeletonRows},
};

/// The list of the module that the path names.
#[component]
pub fn ListPage() -> impl IntoView {
    // The route makes another page for another module.
    match untrack(path_module) {
        Some(module) => view! { <ModulePage module=module /> }.into_any(),
        None => view! { <ErrorState title=ts("page-not-found-title") text=ts("page-not-found-text") /> }.into_any(),
    }
}

/// What the user may see of a module.
#[component]
fn ModulePage(module: ModuleKey) -> impl IntoView {
    title(Signal::derive(move || module_name(module)));
    let def = Memo::new(move |_| session().module(module).filter(|_| session().may(module, Action::View)));
    move || match def.get() {
        Some(def) => {
            let place = place_of(format!("/{}", module.path()));
            let go = Go::new(move |(place, instead): (Place, bool)| {
                let url = format!("/{}{}", module.path(), place.to_search());
                if instead { go_instead(&url) } else { go(&url) }
            });
            open_as_left(module, place, go);
            view! { <Whole list=List::of_module(def, place, go) /> }.into_any()
        }
        None => view! { <ErrorState title=ts("state-forbidden") denied=true whole=true /> }.into_any(),
    }
}

/// A list that is opened without saying how is opened the way the user left it: as a table or a board.
fn open_as_left(module: ModuleKey, place: Signal<Place>, go: Go) {
    let board = untrack(|| session().list_prefs(module)).board;
    if board.is_some() && place.with_untracked(|place| *place == Place::default()) {
        later(move || go.run((Place { board, ..Place::default() }, true)));
    }
}

/// The place that the URL says. While the page is being left the URL is another one already: no place of this list.
fn place_of(path: String) -> Signal<Place> {
    let location = use_location();
    let place = Memo::new(move |before: Option<&Place>| {
        let search = location.search.get();
        if location.pathname.with(|now| now.trim_end_matches('/') == path) {
            Place::parse(&search)
        } else {
            before.cloned().unwrap_or_default()
        }
    });
    place.into()
}

#[component]
fn Whole(list: List) -> impl IntoView {
    let editing = Editing::of(list);
    keys::bind(list, editing, ".list__search input");
    view! {
        <div class="list">
            <Head list=list />
            <ViewTabs list=list />
            <Tools list=list />
            <PinnedFilters list=list />
            <FilterChips list=list />
            <div class="list__split">
                <Body list=list />
                <PeekPanel list=list />
            </div>
            <FootOf list=list />
            <Actions list=list />
        </div>
        {editing.view()}
    }
}

/// The foot of the table, while there is one.
#[component]
pub(super) fn FootOf(list: List) -> impl IntoView {
    let rows = Memo::new(move |_| matches!(list.stage.get(), Stage::Rows));
    move || rows.get().then(|| view! { <Foot list=list /> })
}

/// The table or the board, or what stands in its place.
#[component]
pub(super) fn Body(
    list: List,
    #[prop(optional_no_strip)] row_actions: Option<Callback<domain::list::Row, AnyView>>,
    /// In place of the module's own words where a parent has no children yet.
    #[prop(optional_no_strip)]
    bare: Option<ViewFn>,
) -> impl IntoView {
    // The stage says only what kind of thing is shown: fresh rows do not make the table anew.
    let kind = list.stage;
    let body = NodeRef::<leptos::html::Div>::new();
    Effect::new(move |before: Option<u32>| {
        let page = list.place.with(|place| place.page);
        if before.is_some_and(|before| before != page)
            && let Some(frame) =
                body.get_untracked().and_then(|body| body.query_selector(".table-frame").ok().flatten())
        {
            frame.set_scroll_top(0);
        }
        page
    });
    view! {
        <div class="list__body" node_ref=body>
            {move || match kind.get() {
                Stage::Waiting if untrack(|| list.board_field().is_some()) => board_skeleton(),
                Stage::Waiting => view! { <SkeletonRows /> }.into_any(),
                Stage::Failed(problem) => view! { <Problems list=list problem=problem /> }.into_any(),
                Stage::Bare => bare.as_ref().map_or_else(|| view! { <Empty list=list /> }.into_any(), ViewFn::run),
                Stage::NoMatch => view! { <Empty list=list /> }.into_any(),
                Stage::Rows => view! { <RecordTable list=list row_actions=row_actions /> }.into_any(),
                Stage::Board => view! { <BoardBody list=list /> }.into_any(),
            }}
        </div>
    }
}
