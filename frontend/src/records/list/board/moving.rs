//! Moving a card: it stands in its new column at once, and the record is saved as by any other edit. When the server
//! refuses, it goes back and the reason is said.

use std::collections::BTreeMap;

use domain::{
    Draft, Id, Problem, Value,
    board::Board as Data,
    list::Row,
    record::{Saved, Values},
};
use leptos::prelude::*;

use super::Board;
use crate::{
    i18n::ta,
    state::{perform, submit, toast_problem, toast_undo},
};

impl Board {
    /// Moves a card to another column.
    pub(super) fn move_to(self, id: Id, option: String) {
        let before = untrack(|| self.column_of(id));
        let Some(before) = before.filter(|before| *before != option && untrack(|| self.can_move())) else { return };
        let key = self.field.with_value(|field| field.key.clone());
        self.patch(|board| place(board, &key, id, &option));
        let busy = self.wanted.with_untracked(|wanted| wanted.contains_key(&id));
        self.wanted.update(|wanted| {
            wanted.insert(id, option.clone());
        });
        self.carried.set_value(Some(id));
        Self::focus_card(id);
        self.said.set(ta("board-moved", texts::args().set("name", self.title(id)).set("column", self.name(&option))));
        if !busy {
            self.save(id, before);
        }
    }

    fn title(self, id: Id) -> String {
        let def = self.list().def();
        untrack(|| self.row(id)).map(|row| def.title_of(&row.values).to_owned()).unwrap_or_default()
    }

    fn row(self, id: Id) -> Option<Row> {
        self.list().board.with(|board| {
            board.as_ref()?.columns.iter().flat_map(|column| &column.rows).find(|row| row.id == id).cloned()
        })
    }

    /// Saves where the card is wanted, again and again until it is there: somebody may go on moving it meanwhile.
    fn save(self, id: Id, before: String) {
        let Some(version) = untrack(|| self.row(id)).map(|row| row.version) else { return };
        perform(async move {
            let answer = self.send(id, version).await;
            self.wanted.try_update(|wanted| wanted.remove(&id));
            match answer {
                Ok(Some(option)) => self.tell(id, before, &option),
                Ok(None) => {}
                Err(problem) => toast_problem(&problem),
            }
            self.list().query.refetch();
        });
    }

    /// The column that the record is in at the end; `None` when the board is gone.
    async fn send(self, id: Id, mut version: i64) -> Result<Option<String>, Problem> {
        loop {
            let wanted = self.wanted.try_with_untracked(|wanted| wanted.get(&id).cloned()).flatten();
            let Some(option) = wanted else { return Ok(None) };
            let Saved { version: new, .. } = submit(api::records::save(self.draft(id, version, &option))).await?;
            version = new;
            self.patch(|board| {
                let rows = board.columns.iter_mut().flat_map(|column| &mut column.rows);
                for row in rows.filter(|row| row.id == id) {
                    row.version = new;
                }
            });
            match self.wanted.try_with_untracked(|wanted| wanted.get(&id) == Some(&option)) {
                Some(true) => return Ok(Some(option)),
                Some(false) => {}
                None => return Ok(None),
            }
        }
    }

    fn draft(self, id: Id, version: i64, option: &str) -> Draft {
        let key = self.field.with_value(|field| field.key.clone());
        let values = Values::from([(key, value_of(option))]);
        Draft { id, module: self.list().module, version: Some(version), values }
    }

    /// Says what was done, with a way back.
    fn tell(self, id: Id, before: String, option: &str) {
        let text =
            untrack(|| ta("board-moved", texts::args().set("name", self.title(id)).set("column", self.name(option))));
        toast_undo(text, move || {
            // The board may have been left meanwhile.
            if self.said.try_get_untracked().is_some() {
                self.move_to(id, before.clone());
            }
        });
    }
}

fn value_of(option: &str) -> Value {
    if option.is_empty() { Value::Empty } else { Value::Option(option.to_owned()) }
}

/// Puts a card at the top of a column, with the counts and sums that follow.
fn place(board: &mut Data, field: &str, id: Id, option: &str) {
    let mut moved: Option<Row> = None;
    for column in &mut board.columns {
        if let Some(at) = column.rows.iter().position(|row| row.id == id) {
            let row = column.rows.remove(at);
            column.count = column.count.saturating_sub(1);
            add(&mut column.sums, &row, false);
            moved = Some(row);
        }
    }
    let Some(mut row) = moved else { return };
    row.values.insert(field.to_owned(), value_of(option));
    if let Some(column) = board.columns.iter_mut().find(|column| column.option == option) {
        column.count += 1;
        add(&mut column.sums, &row, true);
        column.rows.insert(0, row);
    }
}

fn add(sums: &mut BTreeMap<String, rust_decimal::Decimal>, row: &Row, plus: bool) {
    for (key, sum) in sums {
        if let Some(value) = row.values.get(key).and_then(Value::as_decimal) {
            if plus {
                *sum += value;
            } else {
                *sum -= value;
            }
        }
    }
}
