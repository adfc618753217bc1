//! Employees (rows ADM-03, ADM-04): the list with its tabs and filters, the details of one, and what is done to them.

use std::collections::BTreeMap;

use domain::{
    AdminRight, Id,
    org::{Department, Employee, EmployeePage, Role},
};
use leptos::prelude::*;

use super::{ConsoleHeader, role_name};
use crate::{
    fields::{Labels, pickers::DepartmentPicker},
    format,
    i18n::{t, ta, ts},
    state::{Query, query},
    ui::{
        ActionBar, Button, ButtonKind, Choice, Icon, LinkButton, Pagination, SearchInput, Select, Size, SkeletonRows,
        Tab, TabLinks,
    },
};

mod actions;
mod detail;
mod form;
mod password;
mod place;
mod roles;
mod table;

use actions::{Ask, Dialogs};
use place::{Place, TABS, tab_key};

/// The names that employees mention.
#[derive(Clone, Copy)]
pub(super) struct Names {
    departments: Query<Vec<Department>>,
    roles: Query<Vec<Role>>,
}

impl Names {
    fn load() -> Self {
        Self { departments: query(|| (), |()| api::org::departments()), roles: query(|| (), |()| api::org::roles()) }
    }

    fn department(self, id: Option<Id>) -> String {
        let found = |all: Vec<Department>| all.into_iter().find(|department| Some(department.id) == id);
        self.departments.ok().and_then(found).map(|department| department.name).unwrap_or_default()
    }

    fn roles(self, employee: &Employee) -> Vec<String> {
        let all = self.roles.ok().unwrap_or_default();
        all.iter().filter(|role| employee.roles.contains(&role.id)).map(role_name).collect()
    }

    /// The roles that can be given, in their groups' order.
    fn role_choices(self) -> Vec<Choice> {
        let mut all = self.roles.ok().unwrap_or_default();
        all.sort_by_key(|role| role.group);
        let choice = |role: &Role| {
            Choice::new(role.id.to_string(), role_name(role))
                .with_detail(t(&format!("role-group-{}", role.group.key())))
        };
        all.iter().map(choice).collect()
    }
}

/// What the parts of the page share.
#[derive(Clone, Copy)]
struct Page {
    place: Memo<Place>,
    answer: Query<EmployeePage>,
    names: Names,
    /// The chosen rows.
    selected: RwSignal<BTreeMap<Id, Employee>>,
    ask: RwSignal<Option<Ask>>,
    /// Grows with each change made here.
    changes: RwSignal<u32>,
}

/// The page.
#[component]
pub(super) fn EmployeesPage() -> impl IntoView {
    let place = Place::here();
    let wanted = Memo::new(move |_| place.with(|place| place.query.clone()));
    let changes = RwSignal::new(0_u32);
    let answer = query(move || (wanted.get(), changes.get()), |(wanted, _)| api::org::employees(wanted));
    let selected = RwSignal::new(BTreeMap::new());
    // What is not on the screen any more is not acted on.
    crate::ui::effect(move || {
        wanted.track();
        selected.set(BTreeMap::new());
    });
    let page = Page { place, answer, names: Names::load(), selected, ask: RwSignal::new(None), changes };
    let managers = Signal::derive(move || Labels::new(answer.ok().map(|page| page.labels).unwrap_or_default()));
    view! {
        <div class="list">
            <ConsoleHeader right=AdminRight::Employees text=ts("employee-kept")>
                <LinkButton text=ts("employee-import") href="/admin/employees/import" icon=Icon::Import />
                <Button
                    text=ts("employee-create")
                    icon=Icon::Plus
                    kind=ButtonKind::Primary
                    on_click=move |_| page.ask.set(Some(Ask::Create))
                />
            </ConsoleHeader>
            <div class="list__tabs">{tabs(page)}</div>
            <div class="list__tools">{filters(page)}</div>
            <div class="list__body">
                {move || match answer.get() {
                    Some(Ok(found)) => table::table(page, found),
                    _ => {
                        view! {
                            <crate::state::Loaded
                                query=answer
                                skeleton=|| view! { <SkeletonRows columns=6 /> }
                                children=|_| ().into_any()
                            />
                        }
                            .into_any()
                    }
                }}
            </div>
            <footer class="list__foot">{paging(page)}</footer>
            <ActionBar
                open=Signal::derive(move || selected.with(|all| !all.is_empty()))
                text=Signal::derive(move || ta("count-selected", texts::args().set("count", selected.with(BTreeMap::len))))
                clear=ts("action-select-none")
                on_clear=move |()| selected.set(BTreeMap::new())
            >
                {actions::batch_buttons(page)}
            </ActionBar>
        </div>
        {detail::drawer(page, managers)}
        <Dialogs
            ask=page.ask
            names=page.names
            on_done=move |()| {
                changes.update(|changes| *changes += 1);
                selected.set(BTreeMap::new());
            }
        />
    }
}

fn tabs(page: Page) -> impl IntoView {
    let tabs = Signal::derive(move || {
        let counts = page.answer.ok().map(|page| page.counts);
        let here = page.place.get();
        let tab = |(at, (tab, key)): (usize, (_, &str))| {
            let link = Tab::link(key, t(&format!("employee-tab-{key}")), here.filtered(|query| query.tab = tab).url());
            match counts.and_then(|counts| counts.get(at).copied()) {
                Some(count) => link.count(u32::try_from(count).unwrap_or(u32::MAX)),
                None => link,
            }
        };
        TABS.into_iter().enumerate().map(tab).collect::<Vec<_>>()
    });
    let current = Signal::derive(move || page.place.with(|place| tab_key(place.query.tab).to_owned()));
    view! { <TabLinks tabs=tabs current=current label=ts("employee-state") /> }
}

fn filters(page: Page) -> impl IntoView {
    let place = page.place;
    let search = move |text: String| Place::now().filtered(|query| query.search = text).go_instead();
    let role =
        Signal::derive(move || place.with(|place| place.query.role.map(|id| id.to_string()).unwrap_or_default()));
    view! {
        <div class="list__search">
            <SearchInput value=Signal::derive(move || place.with(|place| place.query.search.clone())) on_search=search placeholder=ts("employee-search") label=ts("action-search") />
        </div>
        <div class="console-filter">
            <DepartmentPicker
                size=Size::Small
                label=ts("employee-department")
                placeholder=ts("employee-department")
                value=Signal::derive(move || place.with(|place| place.query.department))
                on_change=move |id| place.get_untracked().filtered(|query| query.department = id).go()
            />
        </div>
        <div class="console-filter">
            <Select
                size=Size::Small
                label=ts("employee-roles")
                value=role
                empty=ts("employee-any-role")
                options=Signal::derive(move || page.names.role_choices())
                on_change=move |id: String| place.get_untracked().filtered(|query| query.role = id.parse().ok()).go()
            />
        </div>
    }
}

fn paging(page: Page) -> impl IntoView {
    let total = move || page.answer.ok().map_or(0, |page| page.total);
    let size = move || page.place.with(|place| u64::from(place.query.size));
    let now = move || page.place.with(|place| u64::from(place.query.page));
    let summary = move || {
        let from = ((now() - 1) * size() + 1).min(total());
        let to = (now() * size()).min(total());
        let args = texts::args().set("from", from).set("to", to).set("total", total());
        ta("paging-range", args)
    };
    let turn = move |page_number: u64| {
        let mut to = page.place.get_untracked();
        to.query.page = u32::try_from(page_number).unwrap_or(u32::MAX);
        to.go();
    };
    view! {
        <Pagination
            page=Signal::derive(now)
            last=Signal::derive(move || total().div_ceil(size()).max(1))
            summary=Signal::derive(summary)
            on_page=turn
            sizes=Signal::derive(place::sizes)
            size=Signal::derive(move || size().to_string())
            size_label=ts("paging-size")
            on_size=move |text: String| {
                if let Ok(size) = text.parse() {
                    page.place.get_untracked().filtered(|query| query.size = size).go();
                }
            }
        />
    }
}

/// When somebody last signed in.
fn last_sign_in(employee: &Employee) -> String {
    employee.last_sign_in_at.map_or_else(|| t("employee-never-signed-in"), format::relative)
}
