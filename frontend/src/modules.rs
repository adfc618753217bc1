//! What is special to a module's screen; everything else follows from its definition. One file per module that has something.

use domain::{ModuleKey, Record};
use leptos::prelude::*;

use crate::records::{form::Form, page::Page};

pub mod contract;
pub mod customer;
pub mod payment;

/// Whether choosing a record in this field of a module's form brings more than its customer.
pub fn brings(module: ModuleKey, field: &str) -> bool {
    matches!((module, field), (ModuleKey::Contract, "opportunity") | (ModuleKey::Payment, "plan"))
}

/// Fills in what the record chosen in `field` brings.
pub fn bring(form: Form, field: &str, record: &Record) {
    match (form.module(), field) {
        (ModuleKey::Contract, "opportunity") => contract::of_opportunity(form, record),
        (ModuleKey::Payment, "plan") => payment::of_plan(form, record),
        _ => {}
    }
}

/// What stands behind the title of a record.
pub fn title_mark(page: Page) -> AnyView {
    match page.module {
        ModuleKey::Customer => customer::opportunities_mark(page),
        _ => ().into_any(),
    }
}

/// The cards of a module beside its record.
pub fn aside(page: Page) -> AnyView {
    match page.module {
        ModuleKey::Customer => customer::aside(page),
        _ => ().into_any(),
    }
}
