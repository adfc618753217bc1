//! The values that a field can hold.

use chrono::{DateTime, NaiveDate, Utc};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use crate::{
    Id,
    record::{Line, Values},
};

/// One value of one field. Which variants a field takes is said by its kind ([`crate::FieldKind`]).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(tag = "t", content = "v", rename_all = "snake_case")]
pub enum Value {
    /// Nothing entered. The empty text, the empty list and the empty address are stored as this.
    #[default]
    Empty,
    Text(String),
    Integer(i64),
    /// A decimal, an amount of money in the company's base currency, or a percentage (12.5 is 12.5 %).
    Decimal(Decimal),
    Bool(bool),
    Date(NaiveDate),
    /// A moment, in UTC.
    Instant(DateTime<Utc>),
    /// The key of an option of the field.
    Option(String),
    Options(Vec<String>),
    /// A record, a person, a department, a product category or a file.
    Ref(Id),
    Refs(Vec<Id>),
    Address(Address),
    Place(Place),
    Lines(Vec<Line>),
    /// The rows of a line table, by the keys of its columns.
    Table(Vec<Values>),
}

/// A postal address; every part may be empty.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Address {
    #[serde(skip_serializing_if = "String::is_empty")]
    pub country: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub region: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub city: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub street: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub postcode: String,
}

impl Address {
    /// Whether no part is filled.
    pub fn is_empty(&self) -> bool {
        self.parts().iter().all(|part| part.is_empty())
    }

    /// The parts from street to country, as they are written on one line.
    pub fn parts(&self) -> [&str; 5] {
        [&self.street, &self.postcode, &self.city, &self.region, &self.country]
    }

    /// One line of text, empty parts left out.
    pub fn line(&self) -> String {
        self.parts().into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
    }
}

/// A point on the map, WGS 84, in millionths of a degree (about 11 cm): exact, comparable, no floats.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    pub latitude: i32,
    pub longitude: i32,
}

impl Place {
    /// Whether the point lies on the globe.
    pub fn is_valid(self) -> bool {
        (-90_000_000..=90_000_000).contains(&self.latitude) && (-180_000_000..=180_000_000).contains(&self.longitude)
    }
}

impl Value {
    /// Whether nothing was entered.
    pub fn is_empty(&self) -> bool {
        match self {
            Self::Empty => true,
            Self::Text(text) | Self::Option(text) => text.is_empty(),
            Self::Options(list) => list.is_empty(),
            Self::Refs(list) => list.is_empty(),
            Self::Lines(list) => list.is_empty(),
            Self::Table(rows) => rows.is_empty(),
            Self::Address(address) => address.is_empty(),
            _ => false,
        }
    }

    /// The text of a text or option value.
    pub fn as_text(&self) -> Option<&str> {
        match self {
            Self::Text(text) | Self::Option(text) => Some(text),
            _ => None,
        }
    }

    /// The number of an integer or decimal value.
    pub fn as_decimal(&self) -> Option<Decimal> {
        match self {
            Self::Decimal(number) => Some(*number),
            Self::Integer(number) => Some(Decimal::from(*number)),
            _ => None,
        }
    }

    /// The date of a date value.
    pub fn as_date(&self) -> Option<NaiveDate> {
        match self {
            Self::Date(date) => Some(*date),
            _ => None,
        }
    }

    /// The id of a reference.
    pub fn as_ref_id(&self) -> Option<Id> {
        match self {
            Self::Ref(id) => Some(*id),
            _ => None,
        }
    }

    /// Every id that the value points to, for loading labels.
    pub fn ids(&self) -> &[Id] {
        match self {
            Self::Ref(id) => std::slice::from_ref(id),
            Self::Refs(ids) => ids,
            _ => &[],
        }
    }

    /// The rows of a line table.
    pub fn as_rows(&self) -> &[Values] {
        match self {
            Self::Table(rows) => rows,
            _ => &[],
        }
    }

    /// The line items of a lines value.
    pub fn as_lines(&self) -> &[Line] {
        match self {
            Self::Lines(lines) => lines,
            _ => &[],
        }
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<Id> for Value {
    fn from(id: Id) -> Self {
        Self::Ref(id)
    }
}

impl From<Decimal> for Value {
    fn from(number: Decimal) -> Self {
        Self::Decimal(number)
    }
}
