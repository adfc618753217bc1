//! The shape of single values: trimmed, of the field's kind, not too long.

use rust_decimal::Decimal;

use super::{fits, table};
use crate::{FieldDef, FieldKind, FieldProblem, Value, period::is_in_calendar, record::Line};

/// The most line items of one record.
const MAX_LINES: usize = 500;
/// The most people, options or pictures in one field.
const MAX_LIST: usize = 200;

/// The value as it is stored: texts trimmed, empty ones made empty; or why it does not fit the field.
pub fn normalise(field: &FieldDef, value: Value) -> Result<Value, FieldProblem> {
    let problem = |message: &str| Err(FieldProblem::new(&field.key, message));
    let value = match value {
        Value::Text(text) => text_value(field, &text)?,
        value => value,
    };
    if value.is_empty() {
        return Ok(Value::Empty);
    }
    match (field.kind, &value) {
        (FieldKind::Date, Value::Date(day)) if !is_in_calendar(*day) => problem("check-not-a-date"),
        (FieldKind::DateTime, Value::Instant(at)) if !is_in_calendar(at.date_naive()) => problem("check-not-a-date"),
        (FieldKind::Integer, Value::Integer(number)) if fits(Decimal::from(*number)) => Ok(value),
        (FieldKind::Integer, Value::Decimal(number)) if number.is_integer() && fits(*number) => {
            Ok(Value::Integer(i64::try_from(number.trunc()).unwrap_or_default()))
        }
        (FieldKind::Decimal | FieldKind::Money | FieldKind::Percent, Value::Integer(_) | Value::Decimal(_)) => {
            decimal_value(field, value.as_decimal().unwrap_or_default())
        }
        (FieldKind::Signature, Value::Ref(_))
        | (FieldKind::Date, Value::Date(_))
        | (FieldKind::DateTime, Value::Instant(_))
        | (FieldKind::Bool, Value::Bool(_)) => Ok(value),
        (FieldKind::Choice, Value::Option(key)) => {
            if field.option(key).is_some() {
                Ok(value)
            } else {
                problem("check-unknown-option")
            }
        }
        (FieldKind::Choices, Value::Options(keys)) => {
            if keys.len() <= MAX_LIST && keys.iter().all(|key| field.option(key).is_some()) {
                Ok(value)
            } else {
                problem("check-unknown-option")
            }
        }
        (FieldKind::Person | FieldKind::Department | FieldKind::Reference(_) | FieldKind::Category, Value::Ref(_)) => {
            Ok(value)
        }
        (FieldKind::Table, Value::Table(rows)) => table::normalise(field, rows),
        (FieldKind::People | FieldKind::Pictures | FieldKind::Files, Value::Refs(ids)) => {
            if ids.len() <= MAX_LIST {
                Ok(value)
            } else {
                problem("check-too-many-values")
            }
        }
        (FieldKind::Address, Value::Address(_)) => address_value(field, value),
        (FieldKind::Place, Value::Place(place)) => {
            if place.is_valid() {
                Ok(value)
            } else {
                problem("check-wrong-kind")
            }
        }
        (FieldKind::Lines, Value::Lines(_)) => lines_value(field, value),
        (kind, Value::Text(_)) if kind.is_text() => Ok(value),
        (FieldKind::Integer, Value::Integer(_) | Value::Decimal(_)) => problem("check-not-a-whole-number"),
        _ => problem("check-wrong-kind"),
    }
}

fn text_value(field: &FieldDef, text: &str) -> Result<Value, FieldProblem> {
    let text = clean(text, field.kind == FieldKind::LongText);
    if text.is_empty() {
        return Ok(Value::Empty);
    }
    let most = field.kind.max_length();
    if text.chars().count() > most {
        return Err(FieldProblem::new(&field.key, "check-too-long").arg("max", most));
    }
    match field.kind {
        FieldKind::Email if !is_email(&text) => Err(FieldProblem::new(&field.key, "check-not-an-email")),
        FieldKind::Phone if !is_phone(&text) => Err(FieldProblem::new(&field.key, "check-not-a-phone")),
        FieldKind::Url => {
            normal_url(&text).map(Value::Text).ok_or_else(|| FieldProblem::new(&field.key, "check-not-a-url"))
        }
        _ => Ok(Value::Text(text)),
    }
}

/// Without control characters and surrounding space; one line unless `lines` are allowed.
fn clean(text: &str, lines: bool) -> String {
    let text = text.replace("\r\n", "\n");
    let kept: String = text
        .chars()
        .filter_map(|letter| match letter {
            '\n' | '\t' if lines => Some(letter),
            '\n' | '\t' | '\r' => Some(' '),
            letter if letter.is_control() => None,
            letter => Some(letter),
        })
        .collect();
    kept.trim().to_owned()
}

fn decimal_value(field: &FieldDef, number: Decimal) -> Result<Value, FieldProblem> {
    let number = number.normalize();
    if number.scale() > 4 {
        return Err(FieldProblem::new(&field.key, "check-too-many-decimals").arg("max", 4));
    }
    if !fits(number) {
        return Err(FieldProblem::new(&field.key, "check-above-maximum").arg("max", super::LARGEST));
    }
    Ok(Value::Decimal(number))
}

fn address_value(field: &FieldDef, value: Value) -> Result<Value, FieldProblem> {
    let Value::Address(mut address) = value else { return Ok(value) };
    for part in
        [&mut address.country, &mut address.region, &mut address.city, &mut address.street, &mut address.postcode]
    {
        *part = clean(part, false);
        if part.chars().count() > 255 {
            return Err(FieldProblem::new(&field.key, "check-too-long").arg("max", 255));
        }
    }
    Ok(if address.is_empty() { Value::Empty } else { Value::Address(address) })
}

fn lines_value(field: &FieldDef, value: Value) -> Result<Value, FieldProblem> {
    let Value::Lines(mut lines) = value else { return Ok(value) };
    if lines.len() > MAX_LINES {
        return Err(FieldProblem::new(&field.key, "check-too-many-values").arg("max", MAX_LINES));
    }
    for (index, line) in lines.iter_mut().enumerate() {
        check_line(line)
            .map_err(|(part, message)| FieldProblem::new(format!("{}.{index}.{part}", field.key), message))?;
        line.name = clean(&line.name, false);
        line.unit = clean(&line.unit, false);
    }
    Ok(Value::Lines(lines))
}

fn check_line(line: &Line) -> Result<(), (&'static str, &'static str)> {
    for (part, number) in [("price", line.price), ("quantity", line.quantity), ("discount", line.discount)] {
        if number.is_sign_negative() && !number.is_zero() {
            return Err((part, "check-negative"));
        }
        if number.normalize().scale() > 4 || !fits(number) {
            return Err((part, "check-not-a-number"));
        }
    }
    if line.discount > Decimal::ONE_HUNDRED {
        return Err(("discount", "check-not-a-number"));
    }
    // The check that the total can be computed at all: two large factors overflow.
    crate::money::line_total(line, 4).filter(|total| fits(*total)).map(|_| ()).ok_or(("quantity", "check-not-a-number"))
}

/// Whether a text looks like an e-mail address: one @ with something before it and a name with a dot after it.
pub fn is_email(text: &str) -> bool {
    let Some((local, host)) = text.rsplit_once('@') else { return false };
    !local.is_empty()
        && !local.contains('@')
        && host.contains('.')
        && !host.starts_with('.')
        && !host.ends_with('.')
        && !host.contains("..")
        && !text.chars().any(|letter| letter.is_whitespace() || "<>(),;:\"".contains(letter))
}

/// Whether a text looks like a phone number: 3 to 20 digits with the usual marks and an extension.
pub fn is_phone(text: &str) -> bool {
    let digits = text.chars().filter(char::is_ascii_digit).count();
    (3..=20).contains(&digits) && text.chars().all(|letter| letter.is_ascii_digit() || " +-()./#x*,".contains(letter))
}

/// A web address with its scheme; `None` for anything that is not http or https.
pub fn normal_url(text: &str) -> Option<String> {
    let lower = text.to_ascii_lowercase();
    let whole = if lower.starts_with("http://") || lower.starts_with("https://") {
        text.to_owned()
    } else if text.contains("://") || lower.starts_with("javascript:") || lower.starts_with("data:") {
        return None;
    } else {
        format!("https://{text}")
    };
    let host = whole.split("://").nth(1)?.split(['/', '?', '#']).next()?;
    let host_fits =
        !host.is_empty() && !host.contains(|letter: char| letter.is_whitespace() || "\"<>@".contains(letter));
    (host_fits && (host.contains('.') || host.starts_with("localhost"))).then_some(whole)
}
