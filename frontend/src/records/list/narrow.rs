//! What narrows a list: the advanced filter (row L-05), a part of which stands as pinned filters (row L-06).

use domain::{
    filter::{Condition, Filter},
    list::{
        Pin, ViewPins,
        pins::{join, split},
    },
};
use leptos::prelude::*;

use super::state::List;
use crate::state::session;

impl List {
    /// The filter in force without its pinned conditions.
    pub fn filter(self) -> Filter {
        self.parts().1
    }

    /// Sets the filter beside the pinned conditions.
    pub fn set_filter(self, filter: Filter) {
        let (pinned, _) = untrack(|| self.parts());
        self.change(|place| place.filter = join(filter, pinned.into_iter().flatten()));
    }

    /// The whole filter in force, pinned conditions too.
    pub fn whole_filter(self) -> Filter {
        self.place.with(|place| place.filter.clone())
    }

    /// Sets the whole filter.
    pub fn set_whole_filter(self, filter: Filter) {
        self.change(|place| place.filter = filter);
    }

    /// The pinned filters of the view that is shown. The list of a record's children has none.
    pub fn pins(self) -> ViewPins {
        if !self.has_views() {
            return ViewPins::default();
        }
        let view = self.selection.with(|selection| selection.view.clone());
        let mut pins = self.prefs.with(|prefs| prefs.pins(&view));
        let def = self.def();
        pins.pins.retain(|pin| {
            let field = def.field(&pin.field).filter(|field| !field.hidden && field.kind.is_filterable());
            field.is_some_and(|field| domain::filter::Op::of(field.kind).contains(&pin.op))
        });
        pins
    }

    /// Changes the pinned filters of the view that is shown.
    pub fn set_pins(self, pins: ViewPins) {
        let mut prefs = self.prefs.get_untracked();
        prefs.set_pins(pins);
        session().set_list_prefs(self.module, prefs);
    }

    /// The condition that holds for each pinned filter, in their order.
    pub fn pinned(self) -> Vec<Option<Condition>> {
        self.parts().0
    }

    /// Sets the conditions of pinned filters, or lets them go; those that are not named stay.
    pub fn set_pinned(self, changed: &[(Pin, Option<Condition>)]) {
        let pins = untrack(|| self.pins()).pins;
        let (mut pinned, rest) = untrack(|| self.parts());
        for (pin, condition) in changed {
            if let Some(at) = pins.iter().position(|other| other == pin) {
                pinned[at].clone_from(condition);
            }
        }
        let filter = join(rest, pinned.into_iter().flatten());
        if untrack(|| self.whole_filter()) != filter {
            self.change(|place| place.filter = filter);
        }
    }

    fn parts(self) -> (Vec<Option<Condition>>, Filter) {
        let pins = self.pins().pins;
        self.place.with(|place| split(&place.filter, &pins))
    }

    /// Whether search or filter narrow the list.
    pub(super) fn is_narrowed(self) -> bool {
        self.place.with(|place| !place.search.is_empty() || !place.filter.is_trivial())
    }
}
