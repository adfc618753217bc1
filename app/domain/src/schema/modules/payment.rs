//! Payments (row PAY-01): money received on a contract.

use super::prelude::*;

pub(super) fn definition() -> ModuleDef {
    let fields = vec![
        number(),
        customer(),
        reference("contract", ModuleKey::Contract).required().column(),
        reference("plan", ModuleKey::PaymentPlan),
        date("paid_on").required().column().default(Default::Today),
        money("amount").required().column(),
        choice("method", PAYMENT_METHODS).column(),
        remark(),
    ];
    module(ModuleKey::Payment, "number", &["customer", "contract", "amount", "paid_on"], fields)
        .imported()
        .by_customer()
        .sums(&["amount"])
}
