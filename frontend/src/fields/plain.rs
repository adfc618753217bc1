//! A value as plain text.

use domain::{FieldDef, FieldKind, Id, ModuleKey, Value};

use super::Labels;
use crate::{
    format,
    i18n::{option_label, t, ta},
};

/// The value as one line of text in the user's language; empty for an empty value.
pub fn text(module: ModuleKey, field: &FieldDef, value: &Value, labels: &Labels) -> String {
    match value {
        Value::Empty => String::new(),
        Value::Text(text) => text.clone(),
        Value::Integer(_) | Value::Decimal(_) => number(field.kind, value),
        Value::Bool(yes) => t(if *yes { "state-yes" } else { "state-no" }),
        Value::Date(date) => format::date(*date),
        Value::Instant(moment) => format::moment(*moment),
        Value::Option(key) => option_label(module, field, key),
        Value::Options(keys) => keys.iter().map(|key| option_label(module, field, key)).collect::<Vec<_>>().join(", "),
        Value::Ref(id) if field.kind == FieldKind::Signature => super::files::name(*id, labels),
        Value::Ref(id) => name(*id, labels),
        Value::Refs(ids) if field.kind == FieldKind::Pictures => {
            ta("field-pictures-count", texts::args().set("count", ids.len()))
        }
        Value::Refs(ids) if field.kind == FieldKind::Files => {
            ids.iter().map(|id| super::files::name(*id, labels)).collect::<Vec<_>>().join(", ")
        }
        Value::Refs(ids) => ids.iter().map(|id| name(*id, labels)).collect::<Vec<_>>().join(", "),
        Value::Address(address) => address.line(),
        Value::Place(place) => super::place::text(*place),
        Value::Table(rows) => super::table::count(rows),
        Value::Lines(lines) => ta("field-lines-count", texts::args().set("count", lines.len())),
    }
}

/// How a number of this kind of field is written.
pub(super) fn number(kind: FieldKind, value: &Value) -> String {
    let number = value.as_decimal().unwrap_or_default();
    match kind {
        FieldKind::Money => format::money(number),
        FieldKind::Percent => format::percent(number),
        // Without separators: these are years and ordinal numbers as often as counts.
        FieldKind::Integer => number.trunc().to_string(),
        _ => format::number(number),
    }
}

/// The name behind an id; a word for what the viewer may not know.
pub(super) fn name(id: Id, labels: &Labels) -> String {
    labels.get(id).map_or_else(|| t("state-unknown"), |label| label.text.clone())
}
