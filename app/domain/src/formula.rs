//! Formulas of custom fields (row ADM-09): a small expression language with exact decimals, evaluated by the same code in the browser
//! and on the server. `docs/decisions/0008-custom-fields.md` says why it is our own.
//!
//! A field is referred to by its key in braces: `{amount} * {c_2} / 100`. Whatever cannot be computed (a division by zero, a
//! number out of range, a missing operand) is empty; nothing fails at run time.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use rust_decimal::Decimal;

mod eval;
mod lex;
mod order;
mod parse;
mod types;

pub use lex::{Token, map_fields, tokens};
pub use order::{Cycle, order};

use crate::{FieldDef, FieldKind, ModuleDef, Value, record::Values};

/// The longest source, in characters.
pub const MAX_SOURCE: usize = 2_000;

/// The functions, in the order in which the editor offers them.
pub const FUNCTIONS: [&str; 12] =
    ["if", "round", "min", "max", "abs", "days", "today", "year", "month", "concat", "length", "empty"];

/// The kinds that the result of a formula can have.
pub const RESULTS: [FieldKind; 7] = [
    FieldKind::Decimal,
    FieldKind::Integer,
    FieldKind::Money,
    FieldKind::Percent,
    FieldKind::Text,
    FieldKind::Date,
    FieldKind::Bool,
];

/// A formula that was parsed.
#[derive(Clone, Debug, PartialEq)]
pub struct Formula {
    root: Node,
}

/// A part of a formula.
#[derive(Clone, Debug, PartialEq)]
enum Node {
    Literal(Value),
    Field(String),
    Not(Box<Node>),
    Minus(Box<Node>),
    Binary(Operator, Box<Node>, Box<Node>),
    Call(Function, Vec<Node>),
}

/// What stands between two operands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Operator {
    Or,
    And,
    Equal,
    Differs,
    Less,
    AtMost,
    Greater,
    AtLeast,
    Join,
    Add,
    Subtract,
    Multiply,
    Divide,
}

/// What can be called; the names are [`FUNCTIONS`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Function {
    If,
    Round,
    Min,
    Max,
    Abs,
    Days,
    Today,
    Year,
    Month,
    Concat,
    Length,
    Empty,
}

/// What the values of an expression are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Type {
    Number,
    Text,
    Date,
    Bool,
}

/// Why a formula is refused: the key of the message in the texts, and the place or word that it is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    pub message: &'static str,
    /// Where in the source, in characters from 1; 0: the whole of it.
    pub at: usize,
    /// The word, operator or field.
    pub what: String,
}

impl Fault {
    fn new(message: &'static str, at: usize, what: impl Into<String>) -> Self {
        Self { message, at, what: what.into() }
    }
}

impl Formula {
    /// Reads a source.
    pub fn parse(source: &str) -> Result<Self, Fault> {
        Ok(Self { root: parse::parse(source)? })
    }

    /// The keys of the fields that it refers to.
    pub fn fields(&self) -> BTreeSet<String> {
        let mut fields = BTreeSet::new();
        self.root.collect(&mut fields);
        fields
    }

    /// Whether its value changes with the day.
    pub fn is_daily(&self) -> bool {
        self.root.calls(Function::Today)
    }

    /// The type of its value; or what does not fit together, or is not there.
    pub fn check(&self, module: &ModuleDef) -> Result<Type, Fault> {
        types::of(&self.root, module)
    }

    /// Its value over the fields' values.
    pub fn eval(&self, module: &ModuleDef, get: &dyn Fn(&str) -> Value, today: NaiveDate) -> Value {
        eval::node(&self.root, &eval::Env { module, get, today })
    }
}

impl Node {
    fn children(&self) -> Vec<&Self> {
        match self {
            Self::Literal(_) | Self::Field(_) => Vec::new(),
            Self::Not(inner) | Self::Minus(inner) => vec![inner],
            Self::Binary(_, left, right) => vec![left, right],
            Self::Call(_, args) => args.iter().collect(),
        }
    }

    fn collect(&self, into: &mut BTreeSet<String>) {
        if let Self::Field(key) = self {
            into.insert(key.clone());
        }
        for child in self.children() {
            child.collect(into);
        }
    }

    fn calls(&self, function: Function) -> bool {
        matches!(self, Self::Call(own, _) if *own == function)
            || self.children().into_iter().any(|child| child.calls(function))
    }
}

impl Type {
    /// What a field gives to a formula; `None`: it cannot be referred to.
    pub const fn of(kind: FieldKind) -> Option<Self> {
        match kind {
            FieldKind::Integer | FieldKind::Decimal | FieldKind::Money | FieldKind::Percent => Some(Self::Number),
            FieldKind::Text
            | FieldKind::LongText
            | FieldKind::Phone
            | FieldKind::Email
            | FieldKind::Url
            | FieldKind::Number
            | FieldKind::Choice => Some(Self::Text),
            FieldKind::Date => Some(Self::Date),
            FieldKind::Bool => Some(Self::Bool),
            _ => None,
        }
    }

    /// Whether a field of this kind can hold the result.
    pub const fn fits(self, kind: FieldKind) -> bool {
        match kind {
            FieldKind::Integer | FieldKind::Decimal | FieldKind::Money | FieldKind::Percent => {
                matches!(self, Self::Number)
            }
            FieldKind::Text => true,
            FieldKind::Date => matches!(self, Self::Date),
            FieldKind::Bool => matches!(self, Self::Bool),
            _ => false,
        }
    }
}

/// The values of all formula fields of a module over a record's other values, in the order in which they build on each other. A
/// formula that cannot be read any more (its definition was made by a later version) stays as it is stored.
pub fn compute(module: &ModuleDef, get: &dyn Fn(&str) -> Value, today: NaiveDate) -> Values {
    let mut computed = Values::new();
    let Ok(keys) = order(module) else { return computed };
    for key in keys {
        let Some(field) = module.field(&key) else { continue };
        let Some(formula) = field.formula.as_deref().and_then(|source| Formula::parse(source).ok()) else { continue };
        let seen = |key: &str| computed.get(key).cloned().unwrap_or_else(|| get(key));
        let value = stored(field, formula.eval(module, &seen, today));
        computed.insert(key, value);
    }
    computed
}

/// The formulas of a module, by their fields.
fn formulas(module: &ModuleDef) -> BTreeMap<&str, Formula> {
    let parsed = |field: &'_ FieldDef| field.formula.as_deref().and_then(|source| Formula::parse(source).ok());
    module.fields.iter().filter_map(|field| Some((field.key.as_str(), parsed(field)?))).collect()
}

/// A result as a field of this kind holds it.
fn stored(field: &FieldDef, value: Value) -> Value {
    let number = |value: &Value| value.as_decimal().map(eval::tidy).filter(|number| crate::check::fits(*number));
    match field.kind {
        FieldKind::Integer => number(&value)
            .and_then(|number| i64::try_from(eval::round(number, 0)).ok())
            .map_or(Value::Empty, Value::Integer),
        FieldKind::Decimal | FieldKind::Money | FieldKind::Percent => {
            number(&value).map_or(Value::Empty, |number: Decimal| Value::Decimal(number))
        }
        FieldKind::Text => {
            let text: String = eval::text(&value).trim().chars().take(FieldKind::Text.max_length()).collect();
            if text.is_empty() { Value::Empty } else { Value::Text(text.trim_end().to_owned()) }
        }
        FieldKind::Date if matches!(value, Value::Date(_)) => value,
        FieldKind::Bool if matches!(value, Value::Bool(_)) => value,
        _ => Value::Empty,
    }
}

#[cfg(test)]
mod tests;
