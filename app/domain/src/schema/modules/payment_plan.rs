//! Payment plans (row PLAN-01): the planned instalments of a contract.

use super::prelude::*;

pub(super) fn definition() -> ModuleDef {
    let fields = vec![
        text("name").system().column().searched(),
        customer(),
        reference("contract", ModuleKey::Contract).required().column(),
        FieldDef::new("instalment", FieldKind::Integer).check(Check::AtLeast(Decimal::ONE)),
        date("due_on").required().column(),
        money("amount").required().column(),
        choice("method", PAYMENT_METHODS),
        FieldDef::new("remind_days", FieldKind::Integer)
            .check(Check::Between(Decimal::ZERO, Decimal::from_parts(365, 0, 0, false, 0))),
        remark(),
        money("received").group(Group::System).system().column(),
        money("open").group(Group::System).system().column(),
    ];
    module(ModuleKey::PaymentPlan, "name", &["customer", "amount", "due_on", "open"], fields)
        .imported()
        .by_customer()
        .child(ModuleKey::Payment, "plan", true)
        .sums(&["amount", "received", "open"])
}
