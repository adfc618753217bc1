//! Contracts (row CTR-01): an opportunity brings its amount and products.

use domain::{Record, Value};

use crate::records::form::Form;

/// Takes over what was agreed in the opportunity; what was entered already stays.
pub(super) fn of_opportunity(form: Form, opportunity: &Record) {
    if form.now("lines").is_empty() {
        form.bring("lines", opportunity.get("lines").clone());
        form.bring("discount", opportunity.get("discount").clone());
    }
    if *opportunity.get("amount") != Value::Empty {
        form.bring("amount", opportunity.get("amount").clone());
    }
    if form.now("signed_by_contact").is_empty() {
        form.bring("signed_by_contact", opportunity.get("contact").clone());
    }
    if form.now("name").is_empty() {
        form.bring("name", opportunity.get("name").clone());
    }
}
