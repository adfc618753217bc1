//! A list as a board: a column for each option of a choice field, with how many there are and what they sum to.

use std::collections::BTreeMap;

use chrono::{DateTime, TimeDelta, Utc};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use crate::{
    FieldDef, FieldKind, ModuleDef, Value,
    filter::{Filter, Op, Operand},
    list::{Row, Selection},
    record::{Label, Values},
};

/// The cards of a column that are shown before somebody asks for more.
pub const FIRST_CARDS: u32 = 20;
/// The most cards of one column; whoever wants to see more looks at the list.
pub const MOST_CARDS: u32 = 200;
/// The most columns that are told apart; a field has as many options at the most.
pub const MOST_COLUMNS: usize = 200;

/// What a board asks for.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct BoardRequest {
    pub selection: Selection,
    /// The choice field whose options are the columns.
    pub field: String,
    /// The fields on the cards; unknown and hidden ones are left out.
    pub columns: Vec<String>,
    /// How many cards of a column, by its option (`""`: records without one), where it is not [`FIRST_CARDS`].
    #[serde(default)]
    pub cards: BTreeMap<String, u32>,
}

impl BoardRequest {
    /// How many cards of this column, at most [`MOST_CARDS`].
    pub fn cards_of(&self, option: &str) -> u32 {
        self.cards.get(option).copied().unwrap_or(FIRST_CARDS).clamp(1, MOST_CARDS)
    }
}

/// The answer to a [`BoardRequest`].
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Board {
    /// One for each option in its order, and one for the records without a value where there are such.
    pub columns: Vec<BoardColumn>,
    /// How the records, people, departments and categories are called that the cards mention.
    pub labels: Vec<Label>,
}

/// One column.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct BoardColumn {
    /// The option; empty for the records without one.
    pub option: String,
    /// All of its records that the viewer sees.
    pub count: u64,
    /// Sums of the module's summed fields over all of them.
    pub sums: BTreeMap<String, Decimal>,
    /// The first cards, in the order of the list.
    pub rows: Vec<Row>,
}

impl Board {
    /// How many records there are in all columns.
    pub fn count(&self) -> u64 {
        self.columns.iter().map(|column| column.count).sum()
    }
}

/// Whether the options of this field can be the columns of a board.
pub fn is_board_field(field: &FieldDef) -> bool {
    field.kind == FieldKind::Choice && !field.hidden
}

/// The fields of a module by which it can be shown as a board.
pub fn board_fields(module: &ModuleDef) -> impl Iterator<Item = &FieldDef> {
    module.fields.iter().filter(|field| is_board_field(field))
}

/// What selects the records of a column.
pub fn column_filter(field: &str, option: &str) -> Filter {
    if option.is_empty() {
        Filter::is(field, Op::Empty, Operand::None)
    } else {
        Filter::is(field, Op::In, Operand::Many(vec![Value::Option(option.to_owned())]))
    }
}

/// A card is quiet after so many days in which nobody was in touch (row ADM-23).
pub const QUIET_AFTER: i64 = 14;
/// The fields by which a card is known to be quiet.
pub const QUIET_FIELDS: [&str; 4] = ["last_follow_up_at", "created_at", "stage", "state"];
/// The stages and states in which nothing more is to be done.
const ENDED: [&str; 6] = ["won", "lost", "invalid", "converted", "ended", "cancelled"];

/// For how many days nobody has been in touch, counted from the last follow-up, else from the beginning; `None` while it
/// is not long, where nothing is to be done, or where it is not known.
pub fn quiet_days(values: &Values, now: DateTime<Utc>) -> Option<i64> {
    let ended = values.values().any(|value| matches!(value, Value::Option(option) if ENDED.contains(&option.as_str())));
    if ended {
        return None;
    }
    let instant = |key| match values.get(key) {
        Some(Value::Instant(at)) => Some(*at),
        _ => None,
    };
    let last = instant("last_follow_up_at").or_else(|| instant("created_at"))?;
    let quiet = now - last;
    (quiet >= TimeDelta::days(QUIET_AFTER)).then(|| quiet.num_days())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{ModuleKey, schema::modules};

    #[test]
    fn opportunities_have_a_board_by_stage() {
        let module = modules::definition(ModuleKey::Opportunity);
        let fields: Vec<&str> = board_fields(&module).map(|field| field.key.as_str()).collect();
        assert_eq!(fields, ["stage", "source"]);
    }

    #[test]
    fn cards_are_quiet_when_nobody_was_in_touch() {
        let at = |text: &str| Value::Instant(text.parse().unwrap());
        let now = "2026-11-21T12:00:00Z".parse().unwrap();
        let check = |values: &[(&str, Value)], expected: Option<i64>| {
            let values = values.iter().map(|(key, value)| ((*key).to_owned(), value.clone())).collect();
            assert_eq!(quiet_days(&values, now), expected, "{values:?}");
        };
        let (long_ago, lately) = (at("2026-11-01T12:00:00Z"), at("2026-11-07T12:00:01Z"));
        check(&[("created_at", long_ago.clone())], Some(20));
        check(&[("created_at", lately.clone())], None);
        check(&[("created_at", at("2026-11-07T12:00:00Z"))], Some(QUIET_AFTER));
        check(&[("created_at", long_ago.clone()), ("last_follow_up_at", lately)], None);
        check(&[("created_at", long_ago.clone()), ("last_follow_up_at", Value::Empty)], Some(20));
        check(&[("created_at", long_ago.clone()), ("stage", Value::Option("won".to_owned()))], None);
        check(&[("created_at", long_ago), ("stage", Value::Option("quote".to_owned()))], Some(20));
        check(&[], None);
    }

    #[test]
    fn a_column_gives_no_more_cards_than_there_may_be() {
        let request = BoardRequest {
            selection: Selection::of(ModuleKey::Opportunity),
            field: "stage".to_owned(),
            columns: Vec::new(),
            cards: BTreeMap::from([("won".to_owned(), 9_999), ("lost".to_owned(), 0)]),
        };
        assert_eq!(["won", "lost", "quote"].map(|option| request.cards_of(option)), [MOST_CARDS, 1, FIRST_CARDS]);
    }

    #[test]
    fn the_filters_of_columns_can_be_asked_for() {
        let module = modules::definition(ModuleKey::Opportunity);
        for option in ["", "won"] {
            assert_eq!(column_filter("source", option).check(&module), Ok(()));
        }
    }
}
