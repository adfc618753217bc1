//! The views of a list (rows L-02, L-03): built-in and saved ones as tabs, their order, which are shown, and which one opens.

mod audience;
mod dialog;
mod settings;
mod tabs;

pub use tabs::ViewTabs;

use domain::list::{ListPrefs, SavedView, ViewRef};
use leptos::prelude::*;

use super::list::{List, place::view_key};
use crate::{
    i18n::{t, ta},
    state::{Query, query, session},
};

/// The most views that stand as tabs; the others are in a menu.
const MOST_TABS: usize = 5;

/// The views of one list.
#[derive(Clone, Copy)]
struct Views {
    list: List,
    saved: Query<Vec<SavedView>>,
}

/// One view as it is offered.
#[derive(Clone, Debug, PartialEq)]
struct Offered {
    view: ViewRef,
    name: String,
    /// What somebody saved, for editing.
    saved: Option<SavedView>,
}

impl Offered {
    /// Whether others have it too.
    fn is_shared(&self) -> bool {
        self.saved.as_ref().is_some_and(|saved| saved.author.is_some() || !saved.audience.is_private())
    }

    /// Its name, with its author's when it is somebody else's.
    fn full_name(&self) -> String {
        match self.saved.as_ref().and_then(|saved| saved.author.as_ref()) {
            Some(who) => ta("views-by-named", texts::args().set("name", &self.name).set("who", who)),
            None => self.name.clone(),
        }
    }

    /// What the user may change and delete.
    fn changeable(self) -> Option<SavedView> {
        self.saved.filter(|saved| saved.editable)
    }
}

impl Views {
    fn of(list: List) -> Self {
        let module = list.module;
        // Colleagues share views and take them back: then the page boots again.
        let key = move || (module, session().boot().now);
        Self { list, saved: query(key, |(module, _)| api::views::list(module)) }
    }

    /// Every view in the user's order, hidden ones too.
    fn all(self) -> Vec<Offered> {
        let def = self.list.def();
        let mut views: Vec<Offered> = [ViewRef::All, ViewRef::Mine, ViewRef::Subordinates]
            .into_iter()
            .chain(def.features.star.then_some(ViewRef::Starred))
            .map(|view| Offered { name: t(&format!("view-{}", view_key(&view))), view, saved: None })
            .collect();
        views.extend(def.views.iter().map(|view| Offered {
            name: t(&format!("view-{}-{}", def.key.text_key(), view.key.replace('_', "-"))),
            view: ViewRef::Builtin(view.key.clone()),
            saved: None,
        }));
        views.extend(self.saved.ok().unwrap_or_default().into_iter().map(|saved| Offered {
            view: ViewRef::Saved(saved.id),
            name: saved.name.clone(),
            saved: Some(saved),
        }));
        let order = self.list.prefs.get().views;
        // A stable sort: views that are not named in the order stay behind, as they are.
        views.sort_by_key(|offered| order.iter().position(|view| *view == offered.view).unwrap_or(usize::MAX));
        views
    }

    /// Those that are shown.
    fn shown(self) -> Vec<Offered> {
        let hidden = self.list.prefs.get().hidden_views;
        self.all().into_iter().filter(|offered| !hidden.contains(&offered.view)).collect()
    }

    /// The view of the list now.
    fn current(self) -> ViewRef {
        self.list.selection.with(|selection| selection.view.clone())
    }

    /// Arranges the views of the list.
    fn arrange(self, change: impl FnOnce(&mut ListPrefs)) {
        let mut prefs = self.list.prefs.get_untracked();
        change(&mut prefs);
        session().set_list_prefs(self.list.module, prefs);
    }
}
