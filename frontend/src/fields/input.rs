//! A field in a form: label, control, help and error.

use std::sync::Arc;

use domain::{FieldDef, FieldKind, ModuleKey, Value};
use leptos::prelude::*;

use super::{Labels, control::control};
use crate::{
    i18n::{field_label, t},
    ui::Field,
};

/// The id of a field's control, for links from the summary of a form's errors.
pub fn control_id(module: ModuleKey, key: &str) -> String {
    format!("{}-{key}", module.key())
}

/// Whether a field has several controls, which its label names together.
pub fn is_group(kind: FieldKind) -> bool {
    matches!(
        kind,
        FieldKind::Address
            | FieldKind::Place
            | FieldKind::Pictures
            | FieldKind::Lines
            | FieldKind::Files
            | FieldKind::Signature
            | FieldKind::Table
    )
}

/// The control of a field with its label, help and error.
pub fn input(
    module: ModuleKey,
    field: Arc<FieldDef>,
    value: Signal<Value>,
    on_change: Callback<Value>,
    error: Signal<Option<String>>,
    labels: Labels,
) -> AnyView {
    let (kind, required, wide) = (field.kind, field.required, field.wide);
    let own = Arc::clone(&field);
    let label = Signal::derive(move || field_label(module, &own));
    let help = Signal::derive(move || (kind == FieldKind::Number).then(|| t("field-number-auto")));
    let id = control_id(module, &field.key);
    view! {
        <Field
            label=label
            // A number is required of the record, not of the person: the rule gives it.
            required=required && kind != FieldKind::Number
            help=help
            error=error
            wide=wide
            group=is_group(kind)
            id=id
        >
            {control(module, Arc::clone(&field), value, on_change, labels.clone())}
        </Field>
    }
    .into_any()
}
