//! Where one is in the recycle bin: module, filters and page, as the URL says it.

use chrono::NaiveDate;
use domain::{Id, ModuleKey, recycle_bin::BinRequest};
use leptos::prelude::*;
use leptos_router::hooks::use_location;

use crate::{
    records::list::place::{encode, pairs},
    state::{go, go_instead},
};

/// What the URL says.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Place {
    pub(super) module: ModuleKey,
    pub(super) search: String,
    pub(super) by: Option<Id>,
    pub(super) from: Option<NaiveDate>,
    pub(super) until: Option<NaiveDate>,
    /// From 1.
    pub(super) page: u32,
}

impl Place {
    /// The place of the present URL; follows it.
    pub(super) fn here(module: ModuleKey) -> Memo<Self> {
        let search = use_location().search;
        Memo::new(move |_| {
            let pairs = pairs(&search.get());
            let text = |name: &str| pairs.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str());
            Self {
                module,
                search: text("q").unwrap_or_default().to_owned(),
                by: text("by").and_then(|id| id.parse().ok()),
                from: text("from").and_then(|day| day.parse().ok()),
                until: text("until").and_then(|day| day.parse().ok()),
                page: text("page").and_then(|page| page.parse().ok()).unwrap_or(1).max(1),
            }
        })
    }

    /// What is asked of the server.
    pub(super) fn request(&self) -> BinRequest {
        let Self { module, search, by, from, until, page } = self.clone();
        BinRequest { module, search, by, from, until, page }
    }

    /// Whether filters narrow it.
    pub(super) fn is_narrowed(&self) -> bool {
        !self.search.is_empty() || self.by.is_some() || self.from.is_some() || self.until.is_some()
    }

    /// The same with other filters, from the first page.
    pub(super) fn with(mut self, change: impl FnOnce(&mut Self)) -> Self {
        self.page = 1;
        change(&mut self);
        self
    }

    /// Goes there; back leads here again.
    pub(super) fn go(&self) {
        go(&self.url());
    }

    /// Goes there in place of here: while somebody types.
    pub(super) fn go_instead(&self) {
        go_instead(&self.url());
    }

    fn url(&self) -> String {
        let parts = [
            ("q", (!self.search.is_empty()).then(|| encode(&self.search))),
            ("by", self.by.map(|id| id.to_string())),
            ("from", self.from.map(|day| day.to_string())),
            ("until", self.until.map(|day| day.to_string())),
            ("page", (self.page > 1).then(|| self.page.to_string())),
        ];
        let parts: Vec<String> =
            parts.into_iter().filter_map(|(name, value)| value.map(|value| format!("{name}={value}"))).collect();
        let path = super::href(self.module);
        if parts.is_empty() { path } else { format!("{path}?{}", parts.join("&")) }
    }
}
