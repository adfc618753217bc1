//! The address book (row NAV-10): departments, people, and how to reach them. Search, department and page are in the URL.

use std::sync::Arc;

use domain::{
    Id,
    book::{BookEntry, BookPage as Page, BookQuery, PAGE},
    org::Department,
};
use leptos::prelude::*;
use leptos_router::hooks::use_location;

use crate::{
    admin::tree::{Node, Tree, path},
    fields::Labels,
    format,
    i18n::ts,
    paging,
    records::list::place::{encode, pairs},
    state::{Loaded, Query, go, go_instead, query, title},
    ui::{Choice, EmptyState, Icon, PageHeader, SearchInput, Select, Size, SkeletonCard},
};

mod card;

/// Where one is in the book, as the URL says it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Place {
    search: String,
    department: Option<Id>,
    page: u32,
    person: Option<Id>,
}

impl Place {
    fn parse(search: &str) -> Self {
        let mut place = Self::default();
        for (name, value) in pairs(search) {
            match name.as_str() {
                "q" => place.search = value,
                "department" => place.department = value.parse().ok(),
                "page" => place.page = value.parse().unwrap_or(1),
                "person" => place.person = value.parse().ok(),
                _ => {}
            }
        }
        place
    }

    fn url(&self) -> String {
        let mut parts = Vec::new();
        if !self.search.is_empty() {
            parts.push(format!("q={}", encode(&self.search)));
        }
        if let Some(department) = self.department {
            parts.push(format!("department={department}"));
        }
        if self.page > 1 {
            parts.push(format!("page={}", self.page));
        }
        if let Some(person) = self.person {
            parts.push(format!("person={person}"));
        }
        if parts.is_empty() { "/address-book".to_owned() } else { format!("/address-book?{}", parts.join("&")) }
    }

    fn query(&self) -> BookQuery {
        BookQuery { search: self.search.clone(), department: self.department, page: self.page.max(1) }
    }
}

/// The page.
#[component]
pub(crate) fn BookPage() -> impl IntoView {
    title(ts("nav-address-book"));
    let location = use_location();
    let place = Memo::new(move |_| Place::parse(&location.search.get()));
    let asked = Memo::new(move |_| place.get().query());
    let found = query(move || asked.get(), api::book::list);
    let nodes = Memo::new(move |_| found.ok().map(|page| nodes(&page.departments)).unwrap_or_default());
    let choose = move |department: Option<Id>| {
        go(&Place { department, page: 1, person: None, ..place.get_untracked() }.url());
    };
    let root = move || nodes.with(|nodes| nodes.iter().find(|node| node.parent.is_none()).map(|node| node.id));
    let search = move |search: String| {
        go_instead(&Place { search, page: 1, person: None, ..place.get_untracked() }.url());
    };
    let count = MaybeProp::derive(move || found.ok().map(|page| format::count(page.total)));
    let chosen = Signal::derive(move || place.get().department.or_else(root));
    // The company itself is everybody.
    let select = move |id: Id| choose(Some(id).filter(|id| Some(*id) != untrack(root)));
    view! {
        <div class="list book">
            <PageHeader title=ts("nav-address-book") count=count />
            <div class="list__tools">
                <div class="list__search">
                    <SearchInput value=Signal::derive(move || place.with(|place| place.search.clone())) on_search=search placeholder=ts("book-search") label=ts("book-search") />
                </div>
                <div class="book__department u-phone">{department_select(nodes, chosen, choose)}</div>
            </div>
            <div class="panes book__panes">
                <div class="panes__side u-desk">
                    <Tree nodes=nodes selected=chosen on_select=select label=ts("department-title") icon=Icon::Building />
                </div>
                <div class="panes__main"><div class="book__body">{body(place, found)}</div></div>
            </div>
            {foot(place, found)}
        </div>
        {card::details(place, found, nodes)}
    }
}

fn nodes(departments: &[Department]) -> Vec<Node> {
    let node = |department: &Department| Node {
        id: department.id,
        parent: department.parent,
        name: department.name.clone(),
        count: department.people,
    };
    departments.iter().map(node).collect()
}

/// In place of the tree on a phone.
fn department_select(
    nodes: Memo<Vec<Node>>,
    chosen: Signal<Option<Id>>,
    choose: impl Fn(Option<Id>) + Copy + Send + Sync + 'static,
) -> AnyView {
    let options = Signal::derive(move || {
        nodes.with(|nodes| {
            nodes.iter().map(|node| Choice::new(node.id.to_string(), path(nodes, node.id))).collect::<Vec<_>>()
        })
    });
    view! {
        <Select
            size=Size::Small
            label=ts("department-title")
            options=options
            value=Signal::derive(move || chosen.get().map(|id| id.to_string()).unwrap_or_default())
            on_change=move |id: String| choose(id.parse().ok())
        />
    }
    .into_any()
}

fn body(place: Memo<Place>, found: Query<Page>) -> AnyView {
    let there = Memo::new(move |_| matches!(found.get(), Some(Ok(_))));
    let people = Memo::new(move |_| Arc::new(found.ok().map(|page| page.people).unwrap_or_default()));
    let names = Memo::new(move |_| {
        let departments = found.ok().map(|page| page.departments).unwrap_or_default();
        departments.into_iter().map(|department| (department.id, department.name)).collect::<Vec<_>>()
    });
    let none = Memo::new(move |_| people.with(|people| people.is_empty()));
    (move || {
        if !there.get() {
            let skeleton = || view! { <SkeletonCard lines=8 /> };
            return view! { <Loaded query=found skeleton=skeleton children=|_: Page| ().into_any() /> }.into_any();
        }
        if none.get() {
            return view! { <EmptyState icon=Icon::Users title=ts("state-no-results") text=ts("book-empty") /> }
                .into_any();
        }
        let one = move |person: BookEntry| {
            let department = person.department.and_then(|id| {
                names.with_untracked(|names| names.iter().find(|name| name.0 == id).map(|name| name.1.clone()))
            });
            card::card(place, &person, department)
        };
        view! {
            <ul class="book__people" aria-label=ts("nav-address-book")>
                <For each=move || people.get().as_ref().clone() key=|person| person.id let:person>{one(person)}</For>
            </ul>
        }
        .into_any()
    })
    .into_any()
}

fn foot(place: Memo<Place>, found: Query<Page>) -> AnyView {
    let total = Memo::new(move |_| found.ok().map_or(0, |page| page.total));
    let page = Signal::derive(move || place.with(|place| u64::from(place.page.max(1))));
    let step = move |page: u64| {
        let page = u32::try_from(page).unwrap_or(1);
        go(&Place { page, person: None, ..place.get_untracked() }.url());
    };
    paging::foot(page, total, u64::from(PAGE), Callback::new(step))
}

/// The names of the managers on the page.
fn managers(found: Query<Page>) -> Labels {
    Labels::new(found.ok().map(|page| page.labels).unwrap_or_default())
}
