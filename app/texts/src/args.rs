//! The values that a message is filled with.

use std::collections::BTreeMap;

use chrono::{NaiveDate, NaiveDateTime};
use fluent_bundle::{FluentArgs, FluentValue};
use rust_decimal::Decimal;

use crate::format::{DateLength, Format, NumberStyle};
use crate::functions::{Shown, ShownValue};

/// One value of a message.
#[derive(Clone, Debug, PartialEq)]
pub enum Arg {
    /// Shown as it is; also chooses among the variants of a message by its value (`[lead] …`).
    Text(String),
    /// Shown in the language's way; also chooses a plural form.
    Integer(i64),
    /// Shown in the language's way with the fraction digits that it has; chooses a plural form only when it has none.
    Decimal(Decimal),
    /// An amount with the ISO code of its currency.
    Money(Decimal, String),
    Date(NaiveDate),
    /// In the zone of the reader: nothing here converts it.
    DateTime(NaiveDateTime),
    /// Shown as an enumeration: “a, b, and c”.
    List(Vec<String>),
}

impl Arg {
    /// A decimal given as text (`"1234.50"`); text that is no decimal is shown as it is.
    pub fn decimal(text: &str) -> Self {
        text.parse().map_or_else(|_| Self::Text(text.to_owned()), Self::Decimal)
    }

    /// An amount with the ISO code of its currency.
    pub fn money(amount: Decimal, currency: &str) -> Self {
        Self::Money(amount, currency.to_owned())
    }
}

/// Arguments that are numbers or dates wherever they occur.
pub const NUMBERS: [&str; 18] = [
    "count", "created", "days", "done", "failed", "from", "hours", "max", "min", "minutes", "page", "pages", "row",
    "seconds", "skipped", "to", "total", "updated",
];

/// The values of one message by their names; made with [`args`].
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Args(Vec<(String, Arg)>);

/// No values yet: `args().set("who", "Ana").set("count", 3)`.
pub const fn args() -> Args {
    Args(Vec::new())
}

impl Args {
    /// Adds a value; a second one of the same name takes the first one's place.
    pub fn set(mut self, name: &str, value: impl Into<Arg>) -> Self {
        self.insert(name, value);
        self
    }

    /// Like [`Args::set`], for loops.
    pub fn insert(&mut self, name: &str, value: impl Into<Arg>) {
        self.0.retain(|(other, _)| other != name);
        self.0.push((name.to_owned(), value.into()));
    }

    /// The arguments of a `domain::Problem` or of a notification, which travel as text. Only what [`NUMBERS`] names is read as
    /// number or date: a record may well be called “2024”.
    pub fn from_texts(texts: &BTreeMap<String, String>) -> Self {
        let mut args = Self::default();
        for (name, text) in texts {
            let arg = if NUMBERS.contains(&name.as_str()) { read(text) } else { Arg::from(text) };
            args.insert(name, arg);
        }
        args
    }

    /// The values as Fluent takes them.
    pub(crate) fn to_fluent<'a>(&'a self, format: &dyn Format) -> FluentArgs<'a> {
        self.0.iter().map(|(name, arg)| (name.as_str(), to_value(arg, format))).collect()
    }
}

/// The number or date that the text stands for, or else the text.
fn read(text: &str) -> Arg {
    let integer = text.parse().map(Arg::Integer).ok();
    let date = || text.parse().map(Arg::Date).ok();
    integer.or_else(date).unwrap_or_else(|| Arg::decimal(text))
}

fn to_value<'a>(arg: &'a Arg, format: &dyn Format) -> FluentValue<'a> {
    match arg {
        Arg::Text(text) => FluentValue::from(text.as_str()),
        Arg::Integer(number) => FluentValue::from(*number),
        Arg::Decimal(number) => match i32::try_from(*number) {
            Ok(whole) if number.scale() == 0 => FluentValue::from(whole),
            _ => shown(ShownValue::Number(*number, NumberStyle::default())),
        },
        Arg::Money(amount, currency) => {
            let style = NumberStyle { currency: Some(currency.clone()), ..NumberStyle::default() };
            shown(ShownValue::Number(*amount, style))
        }
        Arg::Date(date) => shown(ShownValue::Date(*date, DateLength::Medium)),
        Arg::DateTime(instant) => shown(ShownValue::DateTime(*instant, DateLength::Medium)),
        Arg::List(items) => FluentValue::from(format.list(items)),
    }
}

fn shown<'a>(value: ShownValue) -> FluentValue<'a> {
    FluentValue::Custom(Box::new(Shown(value)))
}

impl From<&str> for Arg {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Arg {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<&String> for Arg {
    fn from(text: &String) -> Self {
        Self::Text(text.clone())
    }
}

macro_rules! from_integers {
    ($($number:ty)+) => {
        $(impl From<$number> for Arg {
            /// Numbers beyond the range of `i64` are shown as its end: no count in Weft comes near.
            fn from(number: $number) -> Self {
                Self::Integer(i64::try_from(number).unwrap_or(i64::MAX))
            }
        })+
    };
}

from_integers!(u64 usize);

macro_rules! from_small_integers {
    ($($number:ty)+) => {
        $(impl From<$number> for Arg {
            fn from(number: $number) -> Self {
                Self::Integer(i64::from(number))
            }
        })+
    };
}

from_small_integers!(u8 u16 u32 i8 i16 i32 i64);

impl From<Decimal> for Arg {
    fn from(number: Decimal) -> Self {
        Self::Decimal(number)
    }
}

impl From<NaiveDate> for Arg {
    fn from(date: NaiveDate) -> Self {
        Self::Date(date)
    }
}

impl From<NaiveDateTime> for Arg {
    fn from(instant: NaiveDateTime) -> Self {
        Self::DateTime(instant)
    }
}

impl From<Vec<String>> for Arg {
    fn from(items: Vec<String>) -> Self {
        Self::List(items)
    }
}
