//! Filters over records: the same tree is built by the page, matched in memory and turned into SQL.

use chrono::{DateTime, NaiveDate, Utc, Weekday};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

mod matching;

pub use matching::{Env, matches};

use crate::{
    FieldDef, FieldKind, Id, ModuleDef, Problem, Value,
    period::{Period, is_in_calendar},
};

/// The deepest nesting that is accepted; deeper input is an attack or a mistake.
const MAX_DEPTH: usize = 5;
/// The most conditions that are accepted in one filter.
const MAX_CONDITIONS: usize = 100;
/// The most values in one condition.
const MAX_VALUES: usize = 1_000;
/// The most values of all conditions together: a statement takes only so many.
const MAX_ALL_VALUES: usize = 5_000;
/// The most people, or marks of a list, in one condition: each is a comparison of its own.
const MAX_COMPARED: usize = 200;

/// A filter (row L-05): conditions of which all or any must hold.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
// On 32 bits, in the page, the variants are small enough.
#[cfg_attr(
    not(target_arch = "wasm32"),
    expect(clippy::large_enum_variant, reason = "filters are few and short-lived; a box would only be in the way")
)]
pub enum Filter {
    All(Vec<Filter>),
    Any(Vec<Filter>),
    Is(Condition),
}

impl Default for Filter {
    /// The filter that lets everything through.
    fn default() -> Self {
        Self::All(Vec::new())
    }
}

/// One condition on one field.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Condition {
    pub field: String,
    pub op: Op,
    pub value: Operand,
}

/// What a condition asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Op {
    /// Texts: the same but for the case of A to Z. Numbers and dates: equal.
    Is,
    /// The opposite of `Is`; an empty field counts as different.
    IsNot,
    Contains,
    NotContains,
    StartsWith,
    EndsWith,
    Less,
    AtMost,
    Greater,
    AtLeast,
    /// Both ends included.
    Between,
    /// Within a named period.
    During,
    In,
    /// The opposite of `In`; an empty field counts as not in.
    NotIn,
    Empty,
    NotEmpty,
}

impl Op {
    /// The key in the texts (`op-<key>`).
    pub const fn key(self) -> &'static str {
        match self {
            Self::Is => "is",
            Self::IsNot => "is-not",
            Self::Contains => "contains",
            Self::NotContains => "not-contains",
            Self::StartsWith => "starts-with",
            Self::EndsWith => "ends-with",
            Self::Less => "less",
            Self::AtMost => "at-most",
            Self::Greater => "greater",
            Self::AtLeast => "at-least",
            Self::Between => "between",
            Self::During => "during",
            Self::In => "in",
            Self::NotIn => "not-in",
            Self::Empty => "empty",
            Self::NotEmpty => "not-empty",
        }
    }

    /// The operators of a field kind, in the order in which they are offered; the first one is the default.
    pub const fn of(kind: FieldKind) -> &'static [Self] {
        use FieldKind as Kind;
        match kind {
            Kind::Text | Kind::LongText | Kind::Phone | Kind::Email | Kind::Url | Kind::Number | Kind::Address => &[
                Self::Contains,
                Self::NotContains,
                Self::Is,
                Self::IsNot,
                Self::StartsWith,
                Self::EndsWith,
                Self::Empty,
                Self::NotEmpty,
            ],
            Kind::Integer | Kind::Decimal | Kind::Money | Kind::Percent => &[
                Self::Is,
                Self::IsNot,
                Self::Less,
                Self::AtMost,
                Self::Greater,
                Self::AtLeast,
                Self::Between,
                Self::Empty,
                Self::NotEmpty,
            ],
            Kind::Date | Kind::DateTime => &[
                Self::During,
                Self::Is,
                Self::IsNot,
                Self::Less,
                Self::AtMost,
                Self::Greater,
                Self::AtLeast,
                Self::Between,
                Self::Empty,
                Self::NotEmpty,
            ],
            Kind::Bool => &[Self::Is],
            Kind::Choice
            | Kind::Choices
            | Kind::Person
            | Kind::People
            | Kind::Department
            | Kind::Reference(_)
            | Kind::Category => &[Self::In, Self::NotIn, Self::Empty, Self::NotEmpty],
            Kind::Place | Kind::Pictures | Kind::Lines | Kind::Files | Kind::Signature | Kind::Table => {
                &[Self::Empty, Self::NotEmpty]
            }
        }
    }
}

/// What a condition compares with.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(tag = "t", content = "v", rename_all = "snake_case")]
pub enum Operand {
    #[default]
    None,
    One(Value),
    Two(Value, Value),
    Many(Vec<Value>),
    Period(Period),
    People(Vec<Who>),
}

impl Operand {
    /// How many values it holds.
    fn len(&self) -> usize {
        match self {
            Self::None => 0,
            Self::One(_) | Self::Period(_) => 1,
            Self::Two(..) => 2,
            Self::Many(values) => values.len(),
            Self::People(people) => people.len(),
        }
    }
}

/// People, named or relative to the viewer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(tag = "t", content = "v", rename_all = "snake_case")]
pub enum Who {
    Me,
    /// All whose manager, or manager's manager …, is the viewer.
    Subordinates,
    Employee(Id),
    /// The people of a department and of those below it.
    Department(Id),
}

/// Why a filter cannot be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FilterFault {
    UnknownField(String),
    /// The operator does not fit the field, or the value does not fit the operator.
    Misfit(String),
    TooLarge,
}

impl From<&FilterFault> for Problem {
    /// What is told of it. A field that the viewer may not see is as unknown as one that does not exist; which one it is,
    /// is in his own filter.
    fn from(fault: &FilterFault) -> Self {
        match fault {
            FilterFault::UnknownField(_) => {
                Self { message: "problem-filter-field".to_owned(), ..Self::field("filter", "check-filter") }
            }
            FilterFault::Misfit(_) | FilterFault::TooLarge => Self::field("filter", "check-filter"),
        }
    }
}

impl Filter {
    /// A filter with one condition.
    pub fn is(field: &str, op: Op, value: Operand) -> Self {
        Self::Is(Condition { field: field.to_owned(), op, value })
    }

    /// Whether it lets everything through.
    pub fn is_trivial(&self) -> bool {
        matches!(self, Self::All(parts) if parts.is_empty())
    }

    /// Both filters.
    pub fn and(self, other: Self) -> Self {
        match (self, other) {
            (only, trivial) | (trivial, only) if trivial.is_trivial() => only,
            (first, second) => Self::All(vec![first, second]),
        }
    }

    /// Every condition in it.
    pub fn conditions(&self) -> Vec<&Condition> {
        match self {
            Self::All(parts) | Self::Any(parts) => parts.iter().flat_map(Self::conditions).collect(),
            Self::Is(condition) => vec![condition],
        }
    }

    /// The filter without conditions on fields that the module does not have: they were removed, or are hidden from the viewer. So
    /// a view that was saved before still opens.
    pub fn on_known_fields(self, module: &ModuleDef) -> Self {
        self.kept(module).unwrap_or_default()
    }

    /// `None`: nothing is left that could say anything.
    fn kept(self, module: &ModuleDef) -> Option<Self> {
        let each = |parts: Vec<Self>| parts.into_iter().filter_map(|part| part.kept(module)).collect::<Vec<_>>();
        match self {
            Self::All(parts) => Some(Self::All(each(parts))),
            Self::Any(parts) if parts.is_empty() => Some(Self::Any(parts)),
            Self::Any(parts) => Some(each(parts)).filter(|parts| !parts.is_empty()).map(Self::Any),
            Self::Is(condition) => condition.known_field(module).is_some().then_some(Self::Is(condition)),
        }
    }

    /// Checks it against a module: the fields exist and can be filtered, operators and values fit.
    pub fn check(&self, module: &ModuleDef) -> Result<(), FilterFault> {
        let conditions = self.conditions();
        let values: usize = conditions.iter().map(|condition| condition.value.len()).sum();
        if self.depth() > MAX_DEPTH || conditions.len() > MAX_CONDITIONS || values > MAX_ALL_VALUES {
            return Err(FilterFault::TooLarge);
        }
        conditions.into_iter().try_for_each(|condition| condition.check(module))
    }

    fn depth(&self) -> usize {
        match self {
            Self::All(parts) | Self::Any(parts) => 1 + parts.iter().map(Self::depth).max().unwrap_or(0),
            Self::Is(_) => 1,
        }
    }
}

impl Condition {
    /// The field that it is about, if the module has it and it can be filtered.
    fn known_field<'a>(&self, module: &'a ModuleDef) -> Option<&'a FieldDef> {
        module.field(&self.field).filter(|field| !field.hidden && field.kind.is_filterable())
    }

    fn check(&self, module: &ModuleDef) -> Result<(), FilterFault> {
        let field = self.known_field(module).ok_or_else(|| FilterFault::UnknownField(self.field.clone()))?;
        let fits = Op::of(field.kind).contains(&self.op)
            && match self.op {
                Op::Empty | Op::NotEmpty => self.value == Operand::None,
                Op::During => matches!(self.value, Operand::Period(_)),
                Op::Between => {
                    matches!(&self.value, Operand::Two(from, to) if comparable(field.kind, from) && comparable(field.kind, to))
                }
                Op::In | Op::NotIn => match &self.value {
                    Operand::Many(values) => {
                        let listed = matches!(field.kind, FieldKind::Choices | FieldKind::People);
                        let most = if listed { MAX_COMPARED } else { MAX_VALUES };
                        values.len() <= most && values.iter().all(|value| listable(field.kind, value))
                    }
                    Operand::People(people) => {
                        people.len() <= MAX_COMPARED && matches!(field.kind, FieldKind::Person | FieldKind::People)
                    }
                    _ => false,
                },
                Op::Contains | Op::NotContains | Op::StartsWith | Op::EndsWith => {
                    matches!(&self.value, Operand::One(Value::Text(text)) if text.len() <= 1_000)
                }
                _ => matches!(&self.value, Operand::One(value) if comparable(field.kind, value)),
            };
        if fits { Ok(()) } else { Err(FilterFault::Misfit(self.field.clone())) }
    }
}

/// Whether a field of this kind can be compared with the value. Moments are compared by their days in the company's zone.
fn comparable(kind: FieldKind, value: &Value) -> bool {
    match value {
        Value::Text(_) => kind.is_text() || kind == FieldKind::Address,
        Value::Integer(_) | Value::Decimal(_) => kind.is_number() && value.as_decimal().is_some_and(crate::check::fits),
        Value::Date(day) => matches!(kind, FieldKind::Date | FieldKind::DateTime) && is_in_calendar(*day),
        Value::Bool(_) => kind == FieldKind::Bool,
        _ => false,
    }
}

fn listable(kind: FieldKind, value: &Value) -> bool {
    match value {
        Value::Option(_) => matches!(kind, FieldKind::Choice | FieldKind::Choices),
        Value::Ref(_) => matches!(
            kind,
            FieldKind::Reference(_)
                | FieldKind::Department
                | FieldKind::Category
                | FieldKind::Person
                | FieldKind::People
        ),
        Value::Bool(_) => kind == FieldKind::Bool,
        _ => false,
    }
}

/// The bounds of a condition on numbers, dates or moments, resolved: `from` and `to` both included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bounds {
    Numbers(Option<Decimal>, Option<Decimal>),
    Days(Option<NaiveDate>, Option<NaiveDate>),
}

/// What turns named days into moments: the company's calendar.
#[derive(Clone, Copy)]
pub struct Calendar<'a> {
    pub today: NaiveDate,
    pub week_start: Weekday,
    /// The moment at which a day begins in the company's zone.
    pub day_start: &'a dyn Fn(NaiveDate) -> DateTime<Utc>,
}

impl Calendar<'_> {
    /// The moments from the start of `from` up to, and without, the start of the day after `to`.
    pub fn moments(&self, from: NaiveDate, to: NaiveDate) -> (DateTime<Utc>, DateTime<Utc>) {
        let next = to.succ_opt().unwrap_or(to);
        ((self.day_start)(from), (self.day_start)(next))
    }
}
