//! The rows of a list that are chosen (row L-15).

use std::collections::BTreeMap;

use domain::{Id, list::Row};
use leptos::prelude::*;
use rust_decimal::Decimal;

use super::state::List;

impl List {
    /// The ids of the chosen rows.
    pub fn ids(self) -> Vec<Id> {
        self.chosen.with(|chosen| chosen.keys().copied().collect())
    }

    /// Chooses rows, or lets them go.
    pub(super) fn choose(self, rows: Vec<Row>, on: bool) {
        self.chosen.update(|chosen| {
            for row in rows {
                if on {
                    chosen.insert(row.id, row);
                } else {
                    chosen.remove(&row.id);
                }
            }
        });
    }

    /// Lets the choice go.
    pub(super) fn choose_none(self) {
        self.chosen.set(BTreeMap::new());
    }

    /// The rows between two, both included, in the order of the page.
    pub(super) fn between(self, one: Id, other: Id) -> Vec<Row> {
        self.page.with_untracked(|page| {
            let rows = page.as_ref().map_or(&[][..], |page| &page.rows);
            let at = |id: Id| rows.iter().position(|row| row.id == id);
            match (at(one), at(other)) {
                (Some(a), Some(b)) => rows[a.min(b)..=a.max(b)].to_vec(),
                _ => rows.iter().filter(|row| row.id == other).cloned().collect(),
            }
        })
    }

    /// Asks again and forgets the choice: something was done to the chosen rows.
    pub fn done(self) {
        self.choose_none();
        self.query.refetch();
    }

    /// The sum of a field over the chosen rows.
    pub(super) fn chosen_sum(self, field: &str) -> Decimal {
        self.chosen.with(|chosen| {
            chosen.values().filter_map(|row| row.values.get(field)).filter_map(domain::Value::as_decimal).sum()
        })
    }
}
