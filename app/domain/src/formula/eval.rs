//! The value of a formula. In sums and differences an empty operand counts as zero beside one that is not; products and quotients with
//! an empty operand, and whatever cannot be computed, are empty.

use std::cmp::Ordering;

use chrono::{Datelike, NaiveDate, TimeDelta};
use rust_decimal::{Decimal, RoundingStrategy};

use super::{Function, Node, Operator};
use crate::{FieldKind, ModuleDef, Value};

/// What an evaluation knows.
pub(super) struct Env<'a> {
    pub(super) module: &'a ModuleDef,
    pub(super) get: &'a dyn Fn(&str) -> Value,
    pub(super) today: NaiveDate,
}

/// The value of a part.
pub(super) fn node(part: &Node, env: &Env<'_>) -> Value {
    match part {
        Node::Literal(value) => value.clone(),
        Node::Field(key) => field(key, env),
        Node::Not(inner) => Value::Bool(!truth(&node(inner, env))),
        Node::Minus(inner) => number(node(inner, env)).map_or(Value::Empty, |number| Value::Decimal(-number)),
        Node::Binary(Operator::And, left, right) => Value::Bool(truth(&node(left, env)) && truth(&node(right, env))),
        Node::Binary(Operator::Or, left, right) => Value::Bool(truth(&node(left, env)) || truth(&node(right, env))),
        Node::Binary(operator, left, right) => binary(*operator, &node(left, env), &node(right, env)),
        Node::Call(function, args) => call(*function, args, env),
    }
}

/// A choice gives the company's own name of its option, else the option's key.
fn field(key: &str, env: &Env<'_>) -> Value {
    let value = (env.get)(key);
    match (&value, env.module.field(key)) {
        (Value::Option(option), Some(field)) if field.kind == FieldKind::Choice => {
            let label = field.option(option).and_then(|option| option.label.clone());
            Value::Text(label.unwrap_or_else(|| option.clone()))
        }
        _ => value,
    }
}

fn truth(value: &Value) -> bool {
    *value == Value::Bool(true)
}

fn number(value: Value) -> Option<Decimal> {
    value.as_decimal()
}

fn binary(operator: Operator, left: &Value, right: &Value) -> Value {
    match operator {
        Operator::Equal => Value::Bool(same(left, right)),
        Operator::Differs => Value::Bool(!same(left, right)),
        Operator::Less => compared(left, right, Ordering::is_lt),
        Operator::AtMost => compared(left, right, Ordering::is_le),
        Operator::Greater => compared(left, right, Ordering::is_gt),
        Operator::AtLeast => compared(left, right, Ordering::is_ge),
        Operator::Join => joined([left, right]),
        Operator::And | Operator::Or => Value::Empty,
        Operator::Add | Operator::Subtract | Operator::Multiply | Operator::Divide => arithmetic(operator, left, right),
    }
}

fn arithmetic(operator: Operator, left: &Value, right: &Value) -> Value {
    match (operator, left, right) {
        (Operator::Subtract, Value::Date(left), Value::Date(right)) => return days(*right, *left),
        (Operator::Add, Value::Date(date), days) | (Operator::Add, days, Value::Date(date)) => {
            return later(*date, days.as_decimal().unwrap_or_default());
        }
        (Operator::Subtract, Value::Date(date), days) => return later(*date, -days.as_decimal().unwrap_or_default()),
        (_, Value::Empty, Value::Empty) | (Operator::Subtract, _, Value::Date(_)) => return Value::Empty,
        _ => {}
    }
    if matches!(operator, Operator::Multiply | Operator::Divide) && (left.is_empty() || right.is_empty()) {
        return Value::Empty;
    }
    let (left, right) = (left.as_decimal().unwrap_or_default(), right.as_decimal().unwrap_or_default());
    let result = match operator {
        Operator::Add => left.checked_add(right),
        Operator::Subtract => left.checked_sub(right),
        Operator::Multiply => left.checked_mul(right),
        _ => left.checked_div(right),
    };
    result.map_or(Value::Empty, |number| Value::Decimal(number.normalize()))
}

fn days(from: NaiveDate, to: NaiveDate) -> Value {
    Value::Decimal(Decimal::from((to - from).num_days()))
}

fn later(date: NaiveDate, days: Decimal) -> Value {
    let days = i64::try_from(round(days, 0)).ok().filter(|days| days.abs() < 4_000_000);
    let moved = days.and_then(|days| date.checked_add_signed(TimeDelta::days(days)));
    // Years of five digits have no place in a date field.
    moved.filter(|date| (1..=9999).contains(&date.year())).map_or(Value::Empty, Value::Date)
}

/// Equal as a person would say: texts without regard to case, numbers by their value; empty is equal to empty only, an unticked box
/// to `false`.
fn same(left: &Value, right: &Value) -> bool {
    match (left, right) {
        (Value::Text(left), Value::Text(right)) => left.to_lowercase() == right.to_lowercase(),
        (Value::Empty, Value::Bool(other)) | (Value::Bool(other), Value::Empty) => !other,
        (Value::Empty, Value::Text(text)) | (Value::Text(text), Value::Empty) => text.is_empty(),
        _ => match (left.as_decimal(), right.as_decimal()) {
            (Some(left), Some(right)) => left == right,
            _ => left == right,
        },
    }
}

fn compared(left: &Value, right: &Value, holds: fn(Ordering) -> bool) -> Value {
    let order = match (left, right) {
        (Value::Text(left), Value::Text(right)) => Some(left.to_lowercase().cmp(&right.to_lowercase())),
        (Value::Date(left), Value::Date(right)) => Some(left.cmp(right)),
        _ => left.as_decimal().zip(right.as_decimal()).map(|(left, right)| left.cmp(&right)),
    };
    Value::Bool(order.is_some_and(holds))
}

fn joined<'a>(values: impl IntoIterator<Item = &'a Value>) -> Value {
    Value::Text(values.into_iter().map(text).collect())
}

/// A value within a text: numbers with a point, dates as they are stored.
pub(super) fn text(value: &Value) -> String {
    match value {
        Value::Text(text) => text.clone(),
        Value::Date(date) => date.to_string(),
        Value::Bool(yes) => yes.to_string(),
        value => value.as_decimal().map(|number| tidy(number).to_string()).unwrap_or_default(),
    }
}

fn call(function: Function, args: &[Node], env: &Env<'_>) -> Value {
    let value = |index: usize| args.get(index).map_or(Value::Empty, |arg| node(arg, env));
    let date = |index: usize| value(index).as_date();
    match function {
        Function::If => value(if truth(&value(0)) { 1 } else { 2 }),
        Function::Round => {
            let decimals = value(1).as_decimal().and_then(|number| u32::try_from(number).ok()).unwrap_or(0).min(4);
            number(value(0)).map_or(Value::Empty, |number| Value::Decimal(round(number, decimals)))
        }
        Function::Abs => number(value(0)).map_or(Value::Empty, |number| Value::Decimal(number.abs())),
        Function::Min | Function::Max => {
            let holds = if function == Function::Min { Ordering::is_lt } else { Ordering::is_gt };
            let values = args.iter().map(|arg| node(arg, env)).filter(|value| *value != Value::Empty);
            values
                .reduce(|best, next| if truth(&compared(&next, &best, holds)) { next } else { best })
                .unwrap_or_default()
        }
        Function::Days => date(0).zip(date(1)).map_or(Value::Empty, |(from, to)| days(from, to)),
        Function::Today => Value::Date(env.today),
        Function::Year => date(0).map_or(Value::Empty, |date| Value::Decimal(Decimal::from(date.year()))),
        Function::Month => date(0).map_or(Value::Empty, |date| Value::Decimal(Decimal::from(date.month()))),
        Function::Concat => joined(&args.iter().map(|arg| node(arg, env)).collect::<Vec<_>>()),
        Function::Length => Value::Decimal(Decimal::from(text(&value(0)).chars().count())),
        Function::Empty => Value::Bool(value(0).is_empty()),
    }
}

/// Half away from zero, as a person rounds.
pub(super) fn round(number: Decimal, decimals: u32) -> Decimal {
    number.round_dp_with_strategy(decimals, RoundingStrategy::MidpointAwayFromZero)
}

/// A number with the decimals that a field keeps.
pub(super) fn tidy(number: Decimal) -> Decimal {
    round(number, 4).normalize()
}
