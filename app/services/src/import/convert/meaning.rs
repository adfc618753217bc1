//! What single texts mean: options, numbers, parts of an address.

use std::collections::HashMap;

use domain::{FieldDef, FieldKind, Lang, ModuleDef, Value, import::loose, record::Values, value::Address};
use rust_decimal::Decimal;

use crate::exchange::words;

/// The marks between several names in one cell.
const BETWEEN: [char; 5] = [';', '；', '、', '|', '\n'];

/// The names in a cell that may have several.
pub(super) fn pieces(text: &str) -> impl Iterator<Item = &str> {
    text.split(BETWEEN).map(str::trim).filter(|piece| !piece.is_empty())
}

/// A number as a field of this kind holds it.
pub(super) fn number_value(kind: FieldKind, number: Decimal) -> Value {
    match i64::try_from(number.trunc()) {
        Ok(whole) if kind == FieldKind::Integer && number.is_integer() => Value::Integer(whole),
        _ => Value::Decimal(number),
    }
}

/// Puts a text into its part of an address.
pub(super) fn add_part(values: &mut Values, key: &str, field: &FieldDef, text: &str) {
    let value = values.entry(field.key.clone()).or_insert_with(|| Value::Address(Address::default()));
    let (Value::Address(address), Some((_, part))) = (value, key.split_once('.')) else { return };
    let place = match part {
        "street" => &mut address.street,
        "postcode" => &mut address.postcode,
        "city" => &mut address.city,
        "region" => &mut address.region,
        _ => &mut address.country,
    };
    text.clone_into(place);
}

/// What a text of an option is compared by: letters and digits, else the text itself (“★★★”).
pub(super) fn meaning(text: &str) -> String {
    let loose = loose(text);
    if loose.is_empty() { text.trim().to_owned() } else { loose }
}

/// The options that texts mean: keys and labels, the company's and those of all languages. A key counts before a label.
pub(super) fn meanings(module: &ModuleDef, field: &FieldDef) -> HashMap<String, String> {
    let mut meanings = HashMap::new();
    for lang in Lang::ALL {
        for option in &field.options {
            let label = words::option(words::texts(lang), module, field, &option.key);
            meanings.entry(meaning(&label)).or_insert_with(|| option.key.clone());
        }
    }
    for option in &field.options {
        meanings.insert(meaning(&option.key), option.key.clone());
    }
    meanings
}
