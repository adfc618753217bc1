//! Further addresses of customers (row CUST-05).

use super::prelude::*;

pub(super) fn definition() -> ModuleDef {
    let fields = vec![
        name(),
        customer().fixed(),
        choice("type", &["delivery:blue", "billing:violet", "branch:teal", "other:gray"]).column(),
        address().required().column(),
        text("contact_name").column(),
        FieldDef::new("phone", FieldKind::Phone).column(),
        remark(),
    ];
    module(ModuleKey::CustomerAddress, "name", &["customer", "address"], fields)
        .by_customer()
        .part_of_parent()
        .without_transfer()
        .without_files()
}
