//! What choosing a record fills in besides: the customer everywhere; what is special to a module stands in `modules`.

use domain::{FieldKind, ModuleKey, Value};

use super::Form;
use crate::{
    modules,
    state::{perform, session, submit, toast_problem},
};

/// Fills in what follows from the value that the person just gave to the field `key`.
pub(super) fn after(form: Form, key: &str) {
    if key == "customer" {
        drop_strangers(form);
    }
    let Some(FieldKind::Reference(other)) = form.def().field(key).map(|field| field.kind) else { return };
    let Some(id) = form.now(key).as_ref_id() else { return };
    let has_customer = session().module(other).is_some_and(|module| module.field("customer").is_some());
    let brings_customer = has_customer && form.def().field("customer").is_some();
    if !brings_customer && !modules::brings(form.module(), key) {
        return;
    }
    let key = key.to_owned();
    perform(async move {
        match submit(api::records::get(other, id)).await {
            Ok(_) if form.is_gone() => {}
            // The person may have chosen another one since.
            Ok(page) if form.now(&key).as_ref_id() == Some(id) => {
                if brings_customer && !page.record.get("customer").is_empty() {
                    form.bring("customer", page.record.get("customer").clone());
                }
                modules::bring(form, &key, &page.record);
            }
            Ok(_) => {}
            Err(problem) => toast_problem(&problem),
        }
    });
}

/// A new record that starts with a reference gets what follows from it.
pub(super) fn initial(form: Form) {
    for field in form.def().form_fields() {
        if modules::brings(form.module(), &field.key) && !form.now(&field.key).is_empty() {
            after(form, &field.key);
        }
    }
}

/// Another customer: what belongs to the one before goes.
fn drop_strangers(form: Form) {
    for field in form.def().form_fields() {
        let belongs = matches!(
            field.kind,
            FieldKind::Reference(
                ModuleKey::Contact | ModuleKey::Opportunity | ModuleKey::Contract | ModuleKey::PaymentPlan
            )
        );
        if belongs && !form.now(&field.key).is_empty() {
            form.set(&field.key, Value::Empty);
        }
    }
}
