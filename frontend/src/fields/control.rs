//! The control of a field, by its kind. The match has no arm for everything else: a new kind must be decided here.

use std::sync::Arc;

use domain::{FieldDef, FieldKind, ModuleKey, Value};
use leptos::prelude::*;

use super::{
    Labels, Scope, address, choice, number,
    pickers::{IdPicker, Source},
    pictures, place, signature, table, temporal,
};
use crate::{
    i18n::field_label,
    records::lines::LinesEditor,
    ui::{FieldLink, Switch, TextArea, TextInput},
};

/// The control of a field without label and error. `on_change` hears every change while it is typed.
pub fn control(
    module: ModuleKey,
    field: Arc<FieldDef>,
    value: Signal<Value>,
    on_change: Callback<Value>,
    labels: Labels,
) -> AnyView {
    // Inside of a `Field` the label is tied to the control; alone it needs its name.
    let named = use_context::<FieldLink>().is_some();
    let own = Arc::clone(&field);
    let label = Signal::derive(move || (!named).then(|| field_label(module, &own)));
    match field.kind {
        FieldKind::Text | FieldKind::Number => text(value, on_change, label, "text", None),
        FieldKind::Phone => text(value, on_change, label, "tel", Some("tel")),
        FieldKind::Email => text(value, on_change, label, "email", Some("email")),
        FieldKind::Url => text(value, on_change, label, "url", Some("url")),
        FieldKind::LongText => {
            let change = move |text: String| on_change.run(Value::Text(text));
            view! { <TextArea value=Signal::derive(move || typed(value)) on_input=change label=label /> }.into_any()
        }
        FieldKind::Integer | FieldKind::Decimal | FieldKind::Money | FieldKind::Percent => {
            number::control(&field, value, on_change, label)
        }
        FieldKind::Date | FieldKind::DateTime => temporal::control(&field, value, on_change, label),
        FieldKind::Bool => {
            let own = Arc::clone(&field);
            let name = Signal::derive(move || field_label(module, &own));
            let change = move |on: bool| on_change.run(Value::Bool(on));
            let on = Signal::derive(move || value.with(|value| *value == Value::Bool(true)));
            view! { <Switch checked=on label=name on_change=change hide_label=true /> }.into_any()
        }
        FieldKind::Choice => choice::one(module, &field, value, on_change, label),
        FieldKind::Choices => choice::several(module, &field, value, on_change, label),
        FieldKind::Person => ids(Source::People, false, value, on_change, label, labels),
        FieldKind::People => ids(Source::People, true, value, on_change, label, labels),
        FieldKind::Department => ids(Source::Departments, false, value, on_change, label, labels),
        FieldKind::Category => ids(Source::Categories, false, value, on_change, label, labels),
        FieldKind::Reference(other) => ids(Source::Records(other), false, value, on_change, label, labels),
        FieldKind::Address => address::control(value, on_change),
        FieldKind::Place => place::control(value, on_change),
        FieldKind::Pictures | FieldKind::Files => pictures::control(field.kind, value, on_change, &labels),
        FieldKind::Signature => signature::control(value, on_change),
        FieldKind::Table => table::editor(module, &field, value, on_change),
        FieldKind::Lines => {
            let lines = Signal::derive(move || value.with(|value| value.as_lines().to_vec()));
            let change = move |lines| on_change.run(Value::Lines(lines));
            view! { <LinesEditor lines=lines on_change=change /> }.into_any()
        }
    }
}

fn typed(value: Signal<Value>) -> String {
    value.with(|value| value.as_text().unwrap_or_default().to_owned())
}

fn text(
    value: Signal<Value>,
    on_change: Callback<Value>,
    label: Signal<Option<String>>,
    kind: &'static str,
    mode: Option<&'static str>,
) -> AnyView {
    let change = move |text: String| on_change.run(Value::Text(text));
    view! {
        <TextInput
            value=Signal::derive(move || typed(value))
            on_input=change
            label=label
            r#type=kind
            inputmode=mode.unwrap_or("text")
            autocomplete="off"
        />
    }
    .into_any()
}

fn ids(
    source: Source,
    multiple: bool,
    value: Signal<Value>,
    on_change: Callback<Value>,
    label: Signal<Option<String>>,
    labels: Labels,
) -> AnyView {
    let chosen = Signal::derive(move || value.with(|value| value.ids().to_vec()));
    let change = move |ids: Vec<domain::Id>| {
        on_change.run(match (multiple, ids.first()) {
            (_, None) => Value::Empty,
            (true, _) => Value::Refs(ids),
            (false, Some(id)) => Value::Ref(*id),
        });
    };
    // Contacts, opportunities, contracts … of the record's customer; other modules do not belong to one.
    let customer = match (source, use_context::<Scope>()) {
        (Source::Records(module), Some(scope)) => scope.for_module(module),
        _ => Signal::stored(None),
    };
    view! { <IdPicker source=source value=chosen on_change=change multiple=multiple labels=labels label=label customer=customer /> }
        .into_any()
}
