//! What is typed and chosen behind an operator, and the operand that comes of it.

use chrono::NaiveDate;
use domain::{
    FieldKind, Id, Value,
    filter::{Op, Operand, Who},
    period::Period,
};
use rust_decimal::Decimal;

use crate::fields::{parse_number, pickers::Source, plain_number};

/// Which controls a condition has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shape {
    Nothing,
    Text,
    Number,
    Numbers,
    Day,
    Days,
    Period,
    YesNo,
    Options,
    People,
    Ids(Source),
}

impl Shape {
    /// The controls for an operator on a kind of field.
    pub(super) const fn of(kind: FieldKind, op: Op) -> Self {
        match (op, kind) {
            (Op::Empty | Op::NotEmpty, _) => Self::Nothing,
            (Op::During, _) => Self::Period,
            (_, FieldKind::Bool) => Self::YesNo,
            (Op::Between, FieldKind::Date | FieldKind::DateTime) => Self::Days,
            (Op::Between, _) => Self::Numbers,
            (_, FieldKind::Date | FieldKind::DateTime) => Self::Day,
            (_, FieldKind::Choice | FieldKind::Choices) => Self::Options,
            (_, FieldKind::Person | FieldKind::People) => Self::People,
            (_, FieldKind::Department) => Self::Ids(Source::Departments),
            (_, FieldKind::Category) => Self::Ids(Source::Categories),
            (_, FieldKind::Reference(module)) => Self::Ids(Source::Records(module)),
            (_, kind) if kind.is_number() => Self::Number,
            _ => Self::Text,
        }
    }
}

/// Everything that can stand behind an operator; a change of the operator loses nothing that still fits.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Entry {
    /// Text, number or day; the first one of two.
    pub(super) text: String,
    /// The second one of two.
    pub(super) until: String,
    pub(super) period: Option<Period>,
    pub(super) yes: bool,
    pub(super) options: Vec<String>,
    pub(super) ids: Vec<Id>,
    pub(super) who: Vec<Who>,
}

impl Entry {
    /// What stands in the controls for an operand.
    pub(super) fn of(operand: &Operand) -> Self {
        let mut entry = Self::default();
        match operand {
            Operand::None => {}
            Operand::One(Value::Bool(yes)) => entry.yes = *yes,
            Operand::One(value) => entry.text = typed(value),
            Operand::Two(from, until) => (entry.text, entry.until) = (typed(from), typed(until)),
            Operand::Many(values) => {
                entry.options = values.iter().filter_map(Value::as_text).map(str::to_owned).collect();
                entry.ids = values.iter().flat_map(Value::ids).copied().collect();
            }
            Operand::Period(period) => entry.period = Some(*period),
            Operand::People(who) => entry.who.clone_from(who),
        }
        entry
    }

    /// The operand; else the key of what is wrong.
    pub(super) fn operand(&self, shape: Shape) -> Result<Operand, &'static str> {
        Ok(match shape {
            Shape::Nothing => Operand::None,
            Shape::Text => Operand::One(Value::Text(filled(&self.text)?.to_owned())),
            Shape::Number => Operand::One(Value::Decimal(number(&self.text)?)),
            Shape::Numbers => {
                let (one, other) = (number(&self.text)?, number(&self.until)?);
                Operand::Two(Value::Decimal(one.min(other)), Value::Decimal(one.max(other)))
            }
            Shape::Day => Operand::One(Value::Date(day(&self.text)?)),
            Shape::Days => {
                let (one, other) = (day(&self.text)?, day(&self.until)?);
                Operand::Two(Value::Date(one.min(other)), Value::Date(one.max(other)))
            }
            Shape::Period => Operand::Period(self.period.ok_or(MISSING)?),
            Shape::YesNo => Operand::One(Value::Bool(self.yes)),
            Shape::Options => many(self.options.iter().cloned().map(Value::Option))?,
            Shape::Ids(_) => many(self.ids.iter().copied().map(Value::Ref))?,
            Shape::People if self.who.is_empty() => return Err(MISSING),
            Shape::People => Operand::People(self.who.clone()),
        })
    }
}

/// Nothing was entered.
pub(super) const MISSING: &str = "check-required";

fn typed(value: &Value) -> String {
    match value {
        Value::Text(text) => text.clone(),
        Value::Date(date) => date.to_string(),
        value => value.as_decimal().map(plain_number).unwrap_or_default(),
    }
}

fn filled(text: &str) -> Result<&str, &'static str> {
    let text = text.trim();
    if text.is_empty() { Err(MISSING) } else { Ok(text) }
}

fn number(text: &str) -> Result<Decimal, &'static str> {
    parse_number(filled(text)?).ok_or("check-not-a-number")
}

fn day(text: &str) -> Result<NaiveDate, &'static str> {
    filled(text)?.parse().map_err(|_| "check-not-a-date")
}

fn many(values: impl Iterator<Item = Value>) -> Result<Operand, &'static str> {
    let values: Vec<Value> = values.collect();
    if values.is_empty() { Err(MISSING) } else { Ok(Operand::Many(values)) }
}
