//! Entering numbers in the way of the user's language.

use domain::{FieldDef, FieldKind, Value};
use leptos::prelude::*;
use rust_decimal::Decimal;

use crate::{format, state::session, ui::NumberInput};

/// A number as it is typed: with the decimal mark of the user's language and no separators.
pub fn plain(number: Decimal) -> String {
    let text = number.normalize().to_string();
    if decimal_mark() == ',' { text.replace('.', ",") } else { text }
}

/// Reads what was typed. Of both marks the last one is the decimal mark; a single one is it too, unless it stands where the
/// user's language separates thousands.
pub fn parse(text: &str) -> Option<Decimal> {
    read(text, decimal_mark())
}

fn read(text: &str, decimal: char) -> Option<Decimal> {
    let kept: String = text.chars().filter(|letter| !letter.is_whitespace() && !"'’%".contains(*letter)).collect();
    let kept = kept.replace('−', "-").replace('，', ",").replace('。', ".");
    let marks: Vec<(usize, char)> = kept.char_indices().filter(|(_, letter)| matches!(letter, '.' | ',')).collect();
    let mark = match marks.as_slice() {
        [] => None,
        [(at, mark)] => {
            let groups =
                *mark != decimal && kept.len() - at == 4 && *at > 0 && *at <= 3 + usize::from(kept.starts_with('-'));
            (!groups).then_some(*at)
        }
        [.., (at, last)] => (marks.iter().filter(|(_, mark)| mark == last).count() == 1).then_some(*at),
    };
    let digits: String = kept
        .char_indices()
        .filter_map(|(at, letter)| match letter {
            '.' | ',' if Some(at) == mark => Some('.'),
            '.' | ',' => None,
            letter => Some(letter),
        })
        .collect();
    if !digits.chars().any(|letter| letter.is_ascii_digit()) {
        return None;
    }
    digits.strip_suffix('.').unwrap_or(&digits).parse().ok()
}

fn decimal_mark() -> char {
    format::number(Decimal::new(15, 1)).chars().find(|letter| matches!(letter, '.' | ',')).unwrap_or('.')
}

/// The value of a text in a field of this kind; what cannot be read stays a text, which the check refuses.
pub(super) fn value_of(kind: FieldKind, text: &str) -> Value {
    if text.trim().is_empty() {
        return Value::Empty;
    }
    match parse(text) {
        Some(number) if kind == FieldKind::Integer && number.is_integer() => {
            i64::try_from(number).map_or_else(|_| Value::Text(text.to_owned()), Value::Integer)
        }
        Some(number) => Value::Decimal(number),
        None => Value::Text(text.to_owned()),
    }
}

fn typed(value: &Value) -> String {
    match value {
        Value::Text(text) => text.clone(),
        value => value.as_decimal().map(plain).unwrap_or_default(),
    }
}

/// The control of a number, an amount or a percentage.
pub(super) fn control(
    field: &FieldDef,
    value: Signal<Value>,
    on_change: Callback<Value>,
    label: Signal<Option<String>>,
) -> AnyView {
    let kind = field.kind;
    let text = RwSignal::new(typed(&value.get_untracked()));
    // What is being typed stays as it is; a value that comes from elsewhere replaces it.
    crate::ui::effect(move || {
        let value = value.get();
        let now = value_of(kind, &text.get_untracked());
        if now != value && now.as_decimal().is_none_or(|now| Some(now) != value.as_decimal()) {
            text.set(typed(&value));
        }
    });
    let suffix = Signal::derive(move || match kind {
        FieldKind::Money => Some(session().boot().company.currency.clone()),
        FieldKind::Percent => Some("%".to_owned()),
        _ => None,
    });
    let change = move |typed: String| {
        text.set(typed.clone());
        on_change.run(value_of(kind, &typed));
    };
    view! { <NumberInput value=text on_input=change label=label suffix=suffix /> }.into_any()
}
