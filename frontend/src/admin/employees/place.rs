//! Where one is in the list of employees: everything that the URL says.

use domain::{
    Id,
    org::{EmployeeQuery, EmployeeTab},
};
use leptos::prelude::*;
use leptos_router::hooks::use_location;

use crate::{
    records::list::place::pairs,
    state::{go, go_instead},
};

/// The sizes of a page.
const SIZES: [u32; 3] = [20, 50, 100];

/// Tab, search, filters, page, and the employee whose details are open.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Place {
    pub(super) query: EmployeeQuery,
    pub(super) open: Option<Id>,
}

impl Default for Place {
    fn default() -> Self {
        let query = EmployeeQuery { page: 1, size: SIZES[1], ..EmployeeQuery::default() };
        Self { query, open: None }
    }
}

impl Place {
    /// The place that the URL names; follows it.
    pub(super) fn here() -> Memo<Self> {
        let location = use_location();
        Memo::new(move |_| Self::parse(&location.search.get()))
    }

    /// The place that the browser's URL names at this moment. While a page is on its way there, the one that it follows is
    /// still the one before: what is typed must not lead back to it.
    pub(super) fn now() -> Self {
        Self::parse(&window().location().search().unwrap_or_default())
    }

    fn parse(search: &str) -> Self {
        let parts = pairs(search);
        let text = |name: &str| {
            let found = parts.iter().find(|(other, _)| other == name);
            found.map(|(_, value)| value.clone()).unwrap_or_default()
        };
        let number = |name: &str| text(name).parse::<u32>().ok();
        Self {
            query: EmployeeQuery {
                tab: tab_of(&text("tab")),
                search: text("search"),
                department: text("department").parse().ok(),
                role: text("role").parse().ok(),
                page: number("page").unwrap_or(1).max(1),
                size: number("size").filter(|size| SIZES.contains(size)).unwrap_or(SIZES[1]),
            },
            open: text("employee").parse().ok(),
        }
    }

    /// The same with the details of an employee open.
    pub(super) fn with_open(&self, open: Option<Id>) -> Self {
        Self { open, ..self.clone() }
    }

    /// The same with another choice of employees, from the first page on.
    pub(super) fn filtered(&self, change: impl FnOnce(&mut EmployeeQuery)) -> Self {
        let mut query = EmployeeQuery { page: 1, ..self.query.clone() };
        change(&mut query);
        Self { query, open: None }
    }

    /// The URL of the place.
    pub(super) fn url(&self) -> String {
        let EmployeeQuery { tab, search, department, role, page, size } = &self.query;
        let standard = Self::default().query;
        let parts = [
            ("tab", (*tab != standard.tab).then(|| tab_key(*tab).to_owned())),
            ("search", (!search.is_empty()).then(|| String::from(js_sys::encode_uri_component(search)))),
            ("department", department.map(|id| id.to_string())),
            ("role", role.map(|id| id.to_string())),
            ("page", (*page > 1).then(|| page.to_string())),
            ("size", (*size != standard.size).then(|| size.to_string())),
            ("employee", self.open.map(|id| id.to_string())),
        ];
        let parts: Vec<String> =
            parts.into_iter().filter_map(|(name, value)| value.map(|value| format!("{name}={value}"))).collect();
        if parts.is_empty() { "/admin/employees".to_owned() } else { format!("/admin/employees?{}", parts.join("&")) }
    }

    /// Goes there; back leads here again.
    pub(super) fn go(&self) {
        go(&self.url());
    }

    /// Goes there in place of here: while somebody types.
    pub(super) fn go_instead(&self) {
        go_instead(&self.url());
    }
}

/// The tabs in the order of the counts, with their names in URLs and texts.
pub(super) const TABS: [(EmployeeTab, &str); 5] = [
    (EmployeeTab::All, "all"),
    (EmployeeTab::New, "new"),
    (EmployeeTab::Active, "active"),
    (EmployeeTab::NotActivated, "not-activated"),
    (EmployeeTab::Disabled, "disabled"),
];

/// The name of a tab.
pub(super) fn tab_key(tab: EmployeeTab) -> &'static str {
    TABS.iter().find(|(other, _)| *other == tab).map_or("all", |(_, key)| key)
}

fn tab_of(key: &str) -> EmployeeTab {
    TABS.iter().find(|(_, other)| *other == key).map_or(EmployeeTab::All, |(tab, _)| *tab)
}

/// The sizes on offer.
pub(super) fn sizes() -> Vec<crate::ui::Choice> {
    SIZES.map(|size| crate::ui::Choice::new(size.to_string(), crate::format::count(u64::from(size)))).to_vec()
}
