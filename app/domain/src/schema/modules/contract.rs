//! Contracts (row CTR-01): what was signed; the source of most sales figures.

use super::prelude::*;

pub(super) fn definition() -> ModuleDef {
    let mut fields = vec![
        number(),
        name(),
        customer(),
        reference("opportunity", ModuleKey::Opportunity),
        money("amount").required().column(),
        date("signed_on").required().column().default(Default::Today),
        date("starts_on"),
        date("ends_on").check(Check::NotBefore("starts_on".to_owned())).column(),
        reference("signed_by_contact", ModuleKey::Contact),
        FieldDef::new("signed_by_employee", FieldKind::Person).default(Default::Me),
        next_contact(),
    ];
    fields.extend(products());
    fields.push(remark());
    module(ModuleKey::Contract, "name", &["number", "customer", "amount", "owner", "ends_on"], fields)
        .worked_on()
        .imported()
        .by_customer()
        .child(ModuleKey::Payment, "contract", true)
        .child(ModuleKey::PaymentPlan, "contract", true)
        .child(ModuleKey::TaxInvoice, "contract", true)
        .child(ModuleKey::Visit, "contract", true)
        .sums(&["amount"])
}
