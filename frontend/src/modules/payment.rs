//! Payments (row PAY-01): a planned instalment brings date and amount.

use domain::{Record, Value};
use rust_decimal::Decimal;

use crate::records::form::Form;

/// Takes over contract, date, method and what is still open of the instalment.
pub(super) fn of_plan(form: Form, plan: &Record) {
    form.bring("contract", plan.get("contract").clone());
    form.bring("paid_on", plan.get("due_on").clone());
    if !plan.get("method").is_empty() {
        form.bring("method", plan.get("method").clone());
    }
    let open = plan.get("open").as_decimal().filter(|open| *open > Decimal::ZERO);
    let amount = open.or_else(|| plan.get("amount").as_decimal());
    if let Some(amount) = amount {
        form.bring("amount", Value::Decimal(amount));
    }
}
