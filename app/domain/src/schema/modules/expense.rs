//! Expenses made for a customer, such as travel (row CUST-05).

use super::prelude::*;

pub(super) fn definition() -> ModuleDef {
    let fields = vec![
        name(),
        customer().fixed(),
        choice(
            "category",
            &["travel:blue", "meals:orange", "lodging:violet", "gift:pink", "material:teal", "other:gray"],
        )
        .required()
        .column(),
        date("spent_on").required().column().default(Default::Today),
        money("amount").required().column(),
        FieldDef::new("pictures", FieldKind::Pictures),
        remark(),
    ];
    module(ModuleKey::Expense, "name", &["customer", "category", "amount", "spent_on"], fields)
        .by_customer()
        .part_of_parent()
        .without_transfer()
        .sums(&["amount"])
}
