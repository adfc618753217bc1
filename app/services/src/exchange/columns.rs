//! The columns of an export: which there are, and how a value stands in one.

use std::collections::HashMap;

use domain::{FieldDef, FieldKind, Id, ModuleDef, Value, import::ADDRESS_PARTS, record::Values, value::Address};
use store::Now;
use texts::{Texts, args};

use super::{table::Cell, words};

/// A column of a table: a field, or a part of its address.
pub(crate) struct Column {
    pub(crate) head: String,
    pub(crate) field: FieldDef,
    part: Option<usize>,
    options: HashMap<String, String>,
}

/// The columns for these fields, in their order; unknown and hidden fields are left out. An address takes five columns,
/// so that the file can be imported again.
pub(crate) fn of(module: &ModuleDef, keys: &[String], texts: &Texts) -> Vec<Column> {
    let mut columns = Vec::new();
    for key in keys {
        let Some(field) = module.columns().find(|field| field.key == *key) else { continue };
        let label = words::field(texts, module, field);
        let options = options_of(module, field, texts);
        let column = |head: String, part| Column { head, field: field.clone(), part, options: options.clone() };
        if field.kind == FieldKind::Table {
            for (index, part) in field.shown_columns().enumerate() {
                let name = words::field(texts, module, part);
                let head = texts.get("label-value", &args().set("label", label.as_str()).set("value", name));
                columns.push(Column {
                    head,
                    field: field.clone(),
                    part: Some(index),
                    options: options_of(module, part, texts),
                });
            }
        } else if field.kind == FieldKind::Address {
            for (index, part) in ADDRESS_PARTS.iter().enumerate() {
                columns.push(column(address_head(texts, &label, part), Some(index)));
            }
        } else {
            columns.push(column(label, None));
        }
    }
    columns
}

fn options_of(module: &ModuleDef, field: &FieldDef, texts: &Texts) -> HashMap<String, String> {
    let option = |key: &String| (key.clone(), words::option(texts, module, field, key));
    field.options.iter().map(|own| option(&own.key)).collect()
}

/// The head of a part of an address: `Address: City`.
pub(crate) fn address_head(texts: &Texts, label: &str, part: &str) -> String {
    texts.get("label-value", &args().set("label", label).set("value", words::address_part(texts, part)))
}

impl Column {
    /// The cell of a row. References, people, departments and categories stand with their names.
    pub(crate) fn cell(&self, values: &Values, labels: &HashMap<Id, String>, now: Now, texts: &Texts) -> Cell {
        let option = |key: &String| self.options.get(key).unwrap_or(key).clone();
        let name = |id: &Id| labels.get(id).cloned().unwrap_or_default();
        match values.get(&self.field.key).unwrap_or(&Value::Empty) {
            Value::Empty | Value::Lines(_) => Cell::Empty,
            Value::Table(rows) => Cell::Text(self.table_cell(rows, texts)),
            Value::Text(text) => Cell::Text(text.clone()),
            Value::Integer(number) => Cell::Number((*number).into()),
            Value::Decimal(number) if self.field.kind == FieldKind::Money => Cell::Money(*number),
            Value::Decimal(number) => Cell::Number(*number),
            Value::Bool(yes) => Cell::Text(texts.get(if *yes { "state-yes" } else { "state-no" }, &args())),
            Value::Date(date) => Cell::Date(*date),
            Value::Instant(at) => Cell::Moment(at.with_timezone(&now.zone).naive_local()),
            Value::Option(key) => Cell::Text(option(key)),
            Value::Options(keys) => Cell::Text(keys.iter().map(option).collect::<Vec<_>>().join("; ")),
            Value::Ref(id) => Cell::Text(name(id)),
            Value::Refs(ids) => Cell::Text(ids.iter().map(name).collect::<Vec<_>>().join("; ")),
            Value::Address(address) => {
                Cell::Text(self.part.map_or_else(|| address.line(), |part| part_of(address, part)))
            }
            Value::Place(place) => {
                let degrees = |part: i32| rust_decimal::Decimal::new(i64::from(part), 6).normalize();
                Cell::Text(format!("{}, {}", degrees(place.latitude), degrees(place.longitude)))
            }
        }
    }
}

impl Column {
    /// A column of a line table: its cells, one on each line.
    fn table_cell(&self, rows: &[Values], texts: &Texts) -> String {
        let Some(column) = self.part.and_then(|part| self.field.shown_columns().nth(part)) else {
            return String::new();
        };
        let cell = |row: &Values| match row.get(&column.key).unwrap_or(&Value::Empty) {
            Value::Text(text) => text.clone(),
            Value::Option(key) => self.options.get(key).unwrap_or(key).clone(),
            Value::Date(date) => date.to_string(),
            Value::Bool(yes) => texts.get(if *yes { "state-yes" } else { "state-no" }, &args()),
            value => value.as_decimal().map(|number| number.normalize().to_string()).unwrap_or_default(),
        };
        rows.iter().map(cell).collect::<Vec<_>>().join("\n")
    }
}

/// A part of an address, in the order of [`ADDRESS_PARTS`].
fn part_of(address: &Address, part: usize) -> String {
    address.parts().get(part).copied().unwrap_or_default().to_owned()
}
