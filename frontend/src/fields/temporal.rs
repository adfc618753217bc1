//! Entering days and moments with the browser's own pickers; moments in the company's time zone.

use chrono::{NaiveDate, NaiveDateTime};
use domain::{FieldDef, FieldKind, Value, schema::Check};
use leptos::prelude::*;

use crate::{
    format,
    ui::{DateInput, Size},
};

/// The control of a date or a moment.
pub(super) fn control(
    field: &FieldDef,
    value: Signal<Value>,
    on_change: Callback<Value>,
    label: Signal<Option<String>>,
) -> AnyView {
    let time = field.kind == FieldKind::DateTime;
    let shown = Signal::derive(move || value.with(shown));
    let change = move |text: String| on_change.run(value_of(&text, time));
    let not_past = field.checks.contains(&Check::NotBeforeToday);
    let earliest = Signal::derive(move || {
        not_past.then(|| {
            let today = format::today();
            if time { format!("{today}T00:00") } else { today.to_string() }
        })
    });
    view! { <DateInput value=shown on_change=change time=time min=earliest label=label /> }.into_any()
}

/// A small input of a moment that is not before today, for places that are no form.
pub fn moment_input(value: Signal<Value>, on_change: Callback<Value>, label: Signal<String>) -> AnyView {
    let shown = Signal::derive(move || value.with(shown));
    let earliest = Signal::derive(|| Some(format!("{}T00:00", format::today())));
    let change = move |text: String| on_change.run(value_of(&text, true));
    view! { <DateInput value=shown on_change=change time=true min=earliest label=label size=Size::Small /> }.into_any()
}

/// The value as the native inputs take it.
fn shown(value: &Value) -> String {
    match value {
        Value::Date(date) => date.to_string(),
        Value::Instant(moment) => format::to_local(*moment).format("%Y-%m-%dT%H:%M").to_string(),
        _ => String::new(),
    }
}

fn value_of(text: &str, time: bool) -> Value {
    if time {
        moment_of(text).map_or(Value::Empty, |local| Value::Instant(format::from_local(local)))
    } else {
        text.parse::<NaiveDate>().map_or(Value::Empty, Value::Date)
    }
}

fn moment_of(text: &str) -> Option<NaiveDateTime> {
    ["%Y-%m-%dT%H:%M", "%Y-%m-%dT%H:%M:%S"].iter().find_map(|format| NaiveDateTime::parse_from_str(text, format).ok())
}
