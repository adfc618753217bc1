//! How the values of fields stand in columns: the one place that knows both.

use chrono::NaiveDate;
use domain::{
    FieldDef, FieldKind, Id, ModuleDef, Value,
    value::{Address, Place},
};
use rust_decimal::Decimal;
use sea_query::Value as Sql;
use sqlx::{Row, sqlite::SqliteRow};
use uuid::Uuid;

use crate::{
    Error, Result,
    time::{from_millis, iso, millis},
};

/// Decimals of stored numbers: the most that a field takes.
pub(crate) const SCALE: u32 = 4;

/// A column of a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    pub name: String,
    /// The SQL type, in the words that SQLite and PostgreSQL share.
    pub sql_type: &'static str,
}

/// The columns in which a field's values stand; none for line items, which have a table of their own.
pub fn of(field: &FieldDef) -> Vec<Column> {
    let column = |sql_type| vec![Column { name: field.key.clone(), sql_type }];
    match field.kind {
        FieldKind::Text
        | FieldKind::LongText
        | FieldKind::Phone
        | FieldKind::Email
        | FieldKind::Url
        | FieldKind::Number
        | FieldKind::Choice
        | FieldKind::Choices
        | FieldKind::People
        | FieldKind::Pictures
        | FieldKind::Files
        | FieldKind::Table
        | FieldKind::Date => column("TEXT"),
        FieldKind::Integer
        | FieldKind::Decimal
        | FieldKind::Money
        | FieldKind::Percent
        | FieldKind::Bool
        | FieldKind::DateTime => column("INTEGER"),
        FieldKind::Person
        | FieldKind::Department
        | FieldKind::Reference(_)
        | FieldKind::Category
        | FieldKind::Signature => column("BLOB"),
        FieldKind::Address => address_columns(&field.key).map(|name| Column { name, sql_type: "TEXT" }).to_vec(),
        FieldKind::Place => place_columns(&field.key).map(|name| Column { name, sql_type: "INTEGER" }).to_vec(),
        FieldKind::Lines => Vec::new(),
    }
}

/// The statement that makes a module's table: what the migrations must have made, compared by a test.
pub fn create_table(module: &ModuleDef) -> String {
    let mut lines = vec!["id BLOB PRIMARY KEY NOT NULL".to_owned(), "version INTEGER NOT NULL".to_owned()];
    for column in module.fields.iter().flat_map(of) {
        let always = matches!(column.name.as_str(), "created_at" | "updated_at");
        lines.push(format!("{} {}{}", column.name, column.sql_type, if always { " NOT NULL" } else { "" }));
    }
    lines.push("deleted_at INTEGER".to_owned());
    format!("CREATE TABLE {} (\n    {}\n);", module.key.key(), lines.join(",\n    "))
}

pub(crate) fn address_columns(key: &str) -> [String; 5] {
    ["street", "postcode", "city", "region", "country"].map(|part| format!("{key}_{part}"))
}

pub(crate) fn place_columns(key: &str) -> [String; 2] {
    [format!("{key}_latitude"), format!("{key}_longitude")]
}

/// A number as it is stored. The check keeps numbers within range; one that is not is an error, never rounded.
pub(crate) fn scaled(number: Decimal) -> Result<i64> {
    let mut number = number;
    number.rescale(SCALE);
    i64::try_from(number.mantissa()).map_err(|_| Error::Broken(format!("{number} is out of range")))
}

/// A stored number.
pub(crate) fn unscaled(stored: i64) -> Decimal {
    Decimal::new(stored, SCALE).normalize()
}

pub(crate) fn id_sql(id: Id) -> Sql {
    Sql::Uuid(Some(id.0))
}

fn text_sql(text: &str) -> Sql {
    Sql::String((!text.is_empty()).then(|| text.to_owned()))
}

/// Lists stand as `|a|b|`, so that one of them can be found by its marks.
fn list_sql(items: impl Iterator<Item = String>) -> Sql {
    let list: Vec<String> = items.collect();
    Sql::String((!list.is_empty()).then(|| format!("|{}|", list.join("|"))))
}

/// The columns' contents for a value, in the order of [`of`].
pub(crate) fn to_sql(field: &FieldDef, value: &Value) -> Result<Vec<(String, Sql)>> {
    let single = |sql| Ok(vec![(field.key.clone(), sql)]);
    match value {
        Value::Text(text) | Value::Option(text) => single(text_sql(text)),
        Value::Integer(number) if field.kind == FieldKind::Integer => single(Sql::BigInt(Some(*number))),
        Value::Integer(number) => single(Sql::BigInt(Some(scaled(Decimal::from(*number))?))),
        Value::Decimal(number) => single(Sql::BigInt(Some(scaled(*number)?))),
        Value::Bool(yes) => single(Sql::BigInt(Some(i64::from(*yes)))),
        Value::Date(date) => single(Sql::String(Some(iso(*date)))),
        Value::Instant(at) => single(Sql::BigInt(Some(millis(*at)))),
        Value::Options(keys) => single(list_sql(keys.iter().cloned())),
        Value::Refs(ids) => single(list_sql(ids.iter().map(Id::to_string))),
        Value::Ref(id) => single(id_sql(*id)),
        Value::Address(address) => {
            Ok(address_columns(&field.key).into_iter().zip(address.parts().map(text_sql)).collect())
        }
        Value::Place(place) => Ok(place_columns(&field.key)
            .into_iter()
            .zip([place.latitude, place.longitude].map(|part| Sql::BigInt(Some(i64::from(part)))))
            .collect()),
        // A line table is read and written as a whole with its record.
        Value::Table(rows) => single(Sql::String(Some(serde_json::to_string(rows)?))),
        Value::Lines(_) => Ok(Vec::new()),
        Value::Empty => Ok(of(field)
            .into_iter()
            .map(|column| {
                let null = match column.sql_type {
                    "TEXT" => Sql::String(None),
                    "BLOB" => Sql::Uuid(None),
                    _ => Sql::BigInt(None),
                };
                (column.name, null)
            })
            .collect()),
    }
}

/// The value of a field in a row that has its columns; line items are empty here.
pub(crate) fn from_row(field: &FieldDef, row: &SqliteRow) -> Result<Value> {
    let key = field.key.as_str();
    let text = || row.try_get::<Option<String>, _>(key);
    let number = || row.try_get::<Option<i64>, _>(key);
    let value = match field.kind {
        FieldKind::Text
        | FieldKind::LongText
        | FieldKind::Phone
        | FieldKind::Email
        | FieldKind::Url
        | FieldKind::Number => text()?.map(Value::Text),
        FieldKind::Choice => text()?.map(Value::Option),
        FieldKind::Choices => text()?.map(|list| Value::Options(split(&list).map(str::to_owned).collect())),
        FieldKind::Table => match text()? {
            Some(rows) => Some(Value::Table(serde_json::from_str(&rows)?)),
            None => None,
        },
        FieldKind::People | FieldKind::Pictures | FieldKind::Files => {
            text()?.map(|list| Value::Refs(split(&list).filter_map(|id| id.parse().ok()).collect()))
        }
        FieldKind::Integer => number()?.map(Value::Integer),
        FieldKind::Decimal | FieldKind::Money | FieldKind::Percent => {
            number()?.map(|stored| Value::Decimal(unscaled(stored)))
        }
        FieldKind::Bool => number()?.map(|stored| Value::Bool(stored != 0)),
        FieldKind::DateTime => number()?.map(|stored| Value::Instant(from_millis(stored))),
        FieldKind::Date => match text()? {
            Some(date) => Some(Value::Date(
                date.parse::<NaiveDate>().map_err(|_| Error::Broken(format!("{key}: {date} is no date")))?,
            )),
            None => None,
        },
        FieldKind::Person
        | FieldKind::Department
        | FieldKind::Reference(_)
        | FieldKind::Category
        | FieldKind::Signature => row.try_get::<Option<Uuid>, _>(key)?.map(|id| Value::Ref(Id(id))),
        FieldKind::Address => {
            let mut parts = address_columns(key)
                .into_iter()
                .map(|column| row.try_get::<Option<String>, _>(column.as_str()).map(Option::unwrap_or_default));
            let mut next = || parts.next().unwrap_or_else(|| Ok(String::new()));
            let address =
                Address { street: next()?, postcode: next()?, city: next()?, region: next()?, country: next()? };
            Some(Value::Address(address))
        }
        FieldKind::Place => {
            let [latitude, longitude] = place_columns(key).map(|column| row.try_get::<Option<i32>, _>(column.as_str()));
            match (latitude?, longitude?) {
                (Some(latitude), Some(longitude)) => Some(Value::Place(Place { latitude, longitude })),
                _ => None,
            }
        }
        FieldKind::Lines => None,
    };
    Ok(value.filter(|value| !value.is_empty()).unwrap_or_default())
}

fn split(list: &str) -> impl Iterator<Item = &str> {
    list.split('|').filter(|item| !item.is_empty())
}

#[cfg(test)]
mod tests {
    use domain::Schema;

    use super::*;

    /// Prints the statements that a new migration for the modules' tables needs.
    #[test]
    fn every_module_has_a_table_statement() {
        for module in Schema::standard().modules.values() {
            let statement = create_table(module);
            println!("{statement}\n");
            assert!(statement.contains("created_at INTEGER NOT NULL"), "{statement}");
        }
    }
}
