//! Going to pages, and what the path of the current one says.

use std::cell::RefCell;
use std::rc::Rc;

use domain::{Id, ModuleKey};
use leptos::prelude::*;
use leptos_router::{
    NavigateOptions,
    hooks::{use_navigate, use_params_map},
};

type Navigate = Rc<dyn Fn(&str, NavigateOptions)>;

thread_local! {
    static NAVIGATE: RefCell<Option<Navigate>> = const { RefCell::new(None) };
}

/// Remembers how to navigate; called once, inside the router.
pub(crate) fn provide_navigation() {
    let navigate: Navigate = Rc::new(use_navigate());
    NAVIGATE.set(Some(navigate));
}

/// Goes to a page of Weft; the browser's back leads here again.
pub fn go(path: &str) {
    navigate(path, NavigateOptions::default());
}

/// Changes the URL in place: back does not lead here. For filters and pages of a list, and for redirects.
pub fn go_instead(path: &str) {
    navigate(path, NavigateOptions { replace: true, scroll: false, ..NavigateOptions::default() });
}

fn navigate(path: &str, options: NavigateOptions) {
    let navigate = NAVIGATE.with_borrow(Clone::clone);
    if let Some(navigate) = navigate {
        navigate(path, options);
    }
}

/// A part of the path by its name in the routes (`module`, `id`, `tab`, `page`). Inside components of a route; reactive.
pub fn path_param(name: &str) -> Option<String> {
    use_params_map().with(|params| params.get(name)).filter(|value| !value.is_empty())
}

/// The module that the path names.
pub fn path_module() -> Option<ModuleKey> {
    path_param("module").and_then(|path| ModuleKey::parse(&path))
}

/// The record that the path names.
pub fn path_id() -> Option<Id> {
    path_param("id").and_then(|id| id.parse().ok())
}
