//! What a new record begins with in a field.

use std::sync::Arc;

use domain::{FieldDef, FieldKind, Value, schema::Default};
use leptos::prelude::*;

use super::parts::Edit;
use crate::{
    fields::{self, Labels},
    i18n::{t, ts},
    ui::{Choice, Field, Select},
};

/// Whether the field can have one.
pub(super) fn is_possible(field: &FieldDef) -> bool {
    !field.is_formula()
        && !field.system
        && !field.unique
        && !matches!(
            field.kind,
            FieldKind::Files
                | FieldKind::Pictures
                | FieldKind::Signature
                | FieldKind::Lines
                | FieldKind::Number
                | FieldKind::Table
                | FieldKind::Place
                | FieldKind::Address
                | FieldKind::Reference(_)
                | FieldKind::Person
                | FieldKind::People
                | FieldKind::Department
                | FieldKind::Category
        )
        || field.kind == FieldKind::Person && !field.system
}

/// The default: a value of the field's kind, today, or whoever makes the record.
pub(super) fn view(edit: Edit) -> AnyView {
    let kind = edit.draft.with_untracked(|draft| draft.kind);
    let relative = match kind {
        FieldKind::Date => Some((Default::Today, "custom-default-today")),
        FieldKind::Person => Some((Default::Me, "custom-default-me")),
        _ => None,
    };
    match relative {
        Some((special, text)) => {
            let on = special.clone();
            let value = edit.get(move |draft| if draft.default == on { "on".to_owned() } else { String::new() });
            let choices = Signal::derive(move || vec![Choice::new("on", t(text))]);
            let choose = move |chosen: String| {
                let default = if chosen.is_empty() { Default::Nothing } else { special.clone() };
                edit.draft.update(|draft| draft.default = default);
            };
            view! {
                <Field label=ts("field-setting-default") error=edit.problems.at("default")>
                    <Select value=value options=choices empty=ts("custom-default-none") on_change=choose />
                </Field>
            }
            .into_any()
        }
        None => typed(edit),
    }
}

fn typed(edit: Edit) -> AnyView {
    let value = edit.get(|draft| match &draft.default {
        Default::Value(value) => value.clone(),
        _ => Value::Empty,
    });
    let change = Callback::new(move |value: Value| {
        let default = if value.is_empty() { Default::Nothing } else { Default::Value(value) };
        edit.draft.update(|draft| draft.default = default);
    });
    // The options are part of the control; only another set of them makes it anew.
    let options = Memo::new(move |_| {
        edit.draft
            .with(|draft| draft.options.iter().filter(|option| !option.key.is_empty()).cloned().collect::<Vec<_>>())
    });
    let module = edit.page.module;
    let control = move || {
        let field = FieldDef { options: options.get(), required: false, ..edit.draft.get_untracked() };
        fields::control(module, Arc::new(field), value, change, Labels::default())
    };
    view! {
        <Field label=ts("field-setting-default") error=edit.problems.at("default")>{control}</Field>
    }
    .into_any()
}
