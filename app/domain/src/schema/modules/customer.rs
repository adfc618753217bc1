//! Customers (row CUST-01): companies that may buy.

use super::prelude::*;

pub(super) fn definition() -> ModuleDef {
    let mut fields = vec![
        name().unique(),
        choice("source", SOURCES).column(),
        choice("deal_status", &["open:gray", "dealt:green"])
            .required()
            .column()
            .default(Default::Value(Value::Option("open".to_owned()))),
        choice("level", LEVELS).column(),
        choice("industry", INDUSTRIES).column(),
        next_contact(),
        reference("parent", ModuleKey::Customer),
    ];
    fields.extend(contact_data());
    fields.extend([
        FieldDef::new("website", FieldKind::Url).group(Group::Contact),
        reference("primary_contact", ModuleKey::Contact).group(Group::Contact),
        address(),
        FieldDef::new("place", FieldKind::Place).group(Group::Address),
        FieldDef::new("employees", FieldKind::Integer).group(Group::Business).check(Check::AtLeast(Decimal::ZERO)),
        money("annual_revenue").group(Group::Business),
        FieldDef::new("founded", FieldKind::Integer)
            .group(Group::Business)
            .check(Check::Between(Decimal::ONE_THOUSAND, Decimal::from_parts(2100, 0, 0, false, 0))),
        reference("campaign", ModuleKey::Campaign).group(Group::Business),
        remark(),
        date("dealt_on").group(Group::System).system(),
    ]);
    module(ModuleKey::Customer, "name", &["level", "deal_status", "mobile", "owner", "next_contact_at"], fields)
        .worked_on()
        .starred()
        .imported()
        .child(ModuleKey::Contact, "customer", true)
        .child(ModuleKey::Opportunity, "customer", true)
        .child(ModuleKey::Contract, "customer", true)
        .child(ModuleKey::Payment, "customer", true)
        .child(ModuleKey::PaymentPlan, "customer", true)
        .child(ModuleKey::TaxInvoice, "customer", true)
        .child(ModuleKey::Visit, "customer", true)
        .child(ModuleKey::CustomerAddress, "customer", false)
        .child(ModuleKey::Expense, "customer", true)
        .child(ModuleKey::Customer, "parent", true)
        .view("dealt", "deal_status", Value::Option("dealt".to_owned()))
}
