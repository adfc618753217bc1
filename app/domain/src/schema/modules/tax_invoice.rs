//! Tax invoices (row INV-01): requests to issue an invoice on a contract.

use super::prelude::*;

pub(super) fn definition() -> ModuleDef {
    let tax = |key: &str| text(key).group(Group::Tax);
    let mailing = |key: &str| text(key).group(Group::Mailing);
    let fields = vec![
        number(),
        customer(),
        reference("contract", ModuleKey::Contract).required().column(),
        money("contract_amount").system().column(),
        money("amount").required().column(),
        choice("type", &["standard:blue", "special:violet", "receipt:teal", "other:gray"]).required().column(),
        date("requested_on").column().default(Default::Today),
        choice("title_type", &["company", "person"]).group(Group::Tax),
        tax("title"),
        tax("tax_number"),
        tax("bank"),
        tax("bank_account"),
        tax("tax_address"),
        FieldDef::new("tax_phone", FieldKind::Phone).group(Group::Tax),
        mailing("recipient"),
        FieldDef::new("recipient_phone", FieldKind::Phone).group(Group::Mailing),
        FieldDef::new("mailing_address", FieldKind::Address).group(Group::Mailing),
        remark(),
    ];
    module(ModuleKey::TaxInvoice, "number", &["customer", "contract", "amount", "type"], fields)
        .by_customer()
        .sums(&["amount"])
}
