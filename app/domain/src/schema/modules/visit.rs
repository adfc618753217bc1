//! Visits (row VISIT-01): follow-up surveys of customers with a signed contract.

use super::prelude::*;

pub(super) fn definition() -> ModuleDef {
    let fields = vec![
        number().fixed(),
        FieldDef::new("visitor", FieldKind::Person).required().column().default(Default::Me),
        customer().fixed(),
        reference("contract", ModuleKey::Contract).required().fixed().column(),
        reference("contact", ModuleKey::Contact),
        choice("form", &["on_site:green", "phone:blue", "sms:gray", "email:violet", "wechat:teal"]).column(),
        date("visited_on").required().column().default(Default::Today),
        choice(
            "satisfaction",
            &["very_satisfied:green", "satisfied:teal", "neutral:gray", "dissatisfied:orange", "very_dissatisfied:red"],
        )
        .column(),
        FieldDef::new("feedback", FieldKind::LongText),
    ];
    module(ModuleKey::Visit, "number", &["customer", "contract", "visitor", "satisfaction"], fields)
        .by_customer()
        .without_transfer()
}
