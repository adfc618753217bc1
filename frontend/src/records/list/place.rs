//! Where one is in a list: view, search, filter, order, page, board and the record one peeks at, as the URL says it. So
//! every list can be shared and gone back to.

use domain::{
    Id, ModuleKey,
    filter::Filter,
    list::{PAGE_SIZES, Parent, Selection, Sort, ViewRef},
};
use leptos::prelude::*;
use leptos_router::hooks::use_location;
use serde_json::{Map, Value as Json};

use crate::state::session;

/// The state of a list that its URL keeps.
#[derive(Clone, Debug, PartialEq)]
pub struct Place {
    /// `None`: the view that the user opens by default.
    pub view: Option<ViewRef>,
    /// What stands in the search box.
    pub search: String,
    /// The advanced filter.
    pub filter: Filter,
    /// `None`: newest first.
    pub sort: Option<Sort>,
    /// From 1.
    pub page: u32,
    /// Rows on a page; `None`: as many as the user is used to.
    pub size: Option<u32>,
    /// The choice field whose options are the columns of a board; `None`: a table.
    pub board: Option<String>,
    /// The record that is open beside the list.
    pub peek: Option<Id>,
}

impl Default for Place {
    fn default() -> Self {
        Self {
            view: None,
            search: String::new(),
            filter: Filter::default(),
            sort: None,
            page: 1,
            size: None,
            board: None,
            peek: None,
        }
    }
}

impl Place {
    /// Reads the part of a URL behind the question mark; what is not understood is left out.
    pub fn parse(search: &str) -> Self {
        let mut place = Self::default();
        for (name, value) in pairs(search) {
            match name.as_str() {
                "view" => place.view = Some(parse_view(&value)),
                "q" => place.search = value,
                "filter" => place.filter = api::wire::read(&value).unwrap_or_default(),
                "sort" => place.sort = parse_sort(&value),
                "page" => place.page = value.parse().unwrap_or(1).max(1),
                "size" => place.size = value.parse().ok().filter(|size| PAGE_SIZES.contains(size)),
                "board" => place.board = Some(value).filter(|field| !field.is_empty()),
                "peek" => place.peek = value.parse().ok(),
                _ => {}
            }
        }
        place
    }

    /// The same as text, with its question mark; empty for the list as it opens.
    pub fn to_search(&self) -> String {
        let mut parts = Vec::new();
        if let Some(view) = &self.view {
            parts.push(format!("view={}", encode(&view_key(view))));
        }
        if !self.search.is_empty() {
            parts.push(format!("q={}", encode(&self.search)));
        }
        if !self.filter.is_trivial() {
            parts.push(format!("filter={}", encode(&serde_json::to_string(&self.filter).unwrap_or_default())));
        }
        if let Some(Sort { field, descending }) = &self.sort {
            parts.push(format!("sort={}{}", if *descending { "-" } else { "" }, encode(field)));
        }
        if self.page > 1 {
            parts.push(format!("page={}", self.page));
        }
        if let Some(size) = self.size {
            parts.push(format!("size={size}"));
        }
        if let Some(field) = &self.board {
            parts.push(format!("board={}", encode(field)));
        }
        if let Some(id) = self.peek {
            parts.push(format!("peek={id}"));
        }
        if parts.is_empty() { String::new() } else { format!("?{}", parts.join("&")) }
    }

    /// Which records these are.
    pub fn selection(&self, module: ModuleKey, default_view: &ViewRef, parent: Option<Parent>) -> Selection {
        Selection {
            module,
            view: self.view.clone().unwrap_or_else(|| default_view.clone()),
            search: self.search.clone(),
            filter: self.filter.clone(),
            parent,
            sort: self.sort.clone(),
        }
    }
}

/// A view as one word: in URLs and as the value of tabs.
pub fn view_key(view: &ViewRef) -> String {
    match view {
        ViewRef::All => "all".to_owned(),
        ViewRef::Mine => "mine".to_owned(),
        ViewRef::Subordinates => "subordinates".to_owned(),
        ViewRef::Starred => "starred".to_owned(),
        ViewRef::Builtin(key) => key.clone(),
        ViewRef::Saved(id) => id.to_string(),
    }
}

/// The view that [`view_key`] names.
pub fn parse_view(key: &str) -> ViewRef {
    match key {
        "all" => ViewRef::All,
        "mine" => ViewRef::Mine,
        "subordinates" => ViewRef::Subordinates,
        "starred" => ViewRef::Starred,
        key => key.parse::<Id>().map_or_else(|_| ViewRef::Builtin(key.to_owned()), ViewRef::Saved),
    }
}

fn parse_sort(text: &str) -> Option<Sort> {
    let (field, descending) = text.strip_prefix('-').map_or((text, false), |field| (field, true));
    (!field.is_empty()).then(|| Sort { field: field.to_owned(), descending })
}

/// The URL of a list that shows this selection; lists inside a record have none of their own.
pub fn list_url(selection: &Selection) -> String {
    let place = Place {
        view: Some(selection.view.clone()),
        search: selection.search.clone(),
        filter: selection.filter.clone(),
        sort: selection.sort.clone(),
        board: untrack(|| session().list_prefs(selection.module)).board,
        ..Place::default()
    };
    format!("/{}{}", selection.module.path(), place.to_search())
}

/// The URL of a record that knows from which list it was opened (row D-01).
pub fn record_url(id: Id, from: &Selection) -> String {
    format!("/{}/{id}?from={}", from.module.path(), encode(&compact(from)))
}

/// The same for one of the record's tabs.
pub fn record_tab_url(id: Id, tab: &str, from: &Selection) -> String {
    let url = record_url(id, from);
    url.split_once('?').map_or_else(|| format!("{url}/{tab}"), |(path, search)| format!("{path}/{tab}?{search}"))
}

/// The list from which the record of the current URL was opened, for its neighbours and the way back.
pub fn opened_from() -> Signal<Option<Selection>> {
    let search = use_location().search;
    Signal::derive(move || {
        let from = pairs(&search.get()).into_iter().find(|(name, _)| name == "from")?;
        api::wire::read(&from.1).ok()
    })
}

/// A selection as JSON without what is as it always is.
fn compact(selection: &Selection) -> String {
    let plain = as_map(&Selection::of(selection.module));
    let mut map = as_map(selection);
    map.retain(|key, value| key == "module" || plain.get(key) != Some(value));
    Json::Object(map).to_string()
}

fn as_map(selection: &Selection) -> Map<String, Json> {
    match serde_json::to_value(selection) {
        Ok(Json::Object(map)) => map,
        _ => Map::new(),
    }
}

/// Names and values of a query. The router's own map decodes twice, which spoils a `%` that somebody searches for.
pub(crate) fn pairs(search: &str) -> Vec<(String, String)> {
    let parts = search.trim_start_matches('?').split('&').filter(|part| !part.is_empty());
    parts
        .map(|part| {
            let (name, value) = part.split_once('=').unwrap_or((part, ""));
            (decode(name), decode(value))
        })
        .collect()
}

pub(crate) fn encode(text: &str) -> String {
    js_sys::encode_uri_component(text).into()
}

fn decode(text: &str) -> String {
    let text = text.replace('+', " ");
    js_sys::decode_uri_component(&text).map_or(text, Into::into)
}
