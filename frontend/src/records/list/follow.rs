//! What follows when a list shows something else: the choice, the board's columns and the page keep in step.

use std::collections::{BTreeSet, HashMap};

use domain::{
    Id,
    list::{Row, Selection},
};
use leptos::prelude::*;

use super::shown::last_page;
use super::state::{Answer, Ask, Content, List};

impl List {
    /// Another selection forgets the choice; new data replace what is chosen, and what has left the page leaves the
    /// choice; a page behind the last one leads to the last one.
    pub(super) fn keep_in_step(self) {
        Effect::new(move |before: Option<Selection>| {
            let now = Selection { sort: None, ..self.selection.get() };
            if before.is_some_and(|before| before != now) {
                self.choose_none();
                self.current.set(None);
                self.cards.update(std::collections::BTreeMap::clear);
            }
            now
        });
        Effect::new(move |before: Option<Option<Answer>>| {
            let now = self.query.get().and_then(Result::ok);
            let Some(answer) = &now else { return before.flatten() };
            self.renew_choice(before.flatten().as_ref(), answer);
            if let (Ask::Page(request), Content::Page(page)) = (&answer.ask, &answer.content)
                && page.rows.is_empty()
                && request.page > 1
            {
                let last = last_page(page, request.size).unwrap_or(1);
                self.correct(|place| place.page = last);
            }
            now
        });
    }

    fn renew_choice(self, before: Option<&Answer>, answer: &Answer) {
        if self.chosen.with_untracked(std::collections::BTreeMap::is_empty) {
            return;
        }
        let gone: BTreeSet<Id> = match before {
            Some(before) if before.ask == answer.ask => before.content.rows().iter().map(|row| row.id).collect(),
            _ => BTreeSet::new(),
        };
        let rows: HashMap<Id, &Row> = answer.content.rows().into_iter().map(|row| (row.id, row)).collect();
        self.chosen.update(|chosen| {
            chosen.retain(|id, _| rows.contains_key(id) || !gone.contains(id));
            for (id, row) in chosen.iter_mut() {
                if let Some(new) = rows.get(id) {
                    (*new).clone_into(row);
                }
            }
        });
    }
}
