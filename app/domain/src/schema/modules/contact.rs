//! Contacts (row CONT-01): people at customers.

use super::prelude::*;

pub(super) fn definition() -> ModuleDef {
    let mut fields = vec![
        name(),
        customer(),
        text("position").column(),
        FieldDef::new("decision_maker", FieldKind::Bool).column(),
        choice("sex", &["male", "female", "other"]),
    ];
    fields.extend(contact_data());
    fields.extend([address(), date("birthday"), next_contact(), remark()]);
    module(ModuleKey::Contact, "name", &["customer", "position", "mobile", "owner"], fields)
        .worked_on()
        .starred()
        .imported()
        .by_customer()
        .child(ModuleKey::Opportunity, "contact", true)
        .child(ModuleKey::Contract, "signed_by_contact", true)
}
