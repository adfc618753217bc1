//! Campaigns (row CAMP-01): marketing activities that bring leads.

use super::prelude::*;

pub(super) fn definition() -> ModuleDef {
    let fields = vec![
        name(),
        choice(
            "type",
            &[
                "event:violet",
                "advertising:orange",
                "e_mail:blue",
                "social:pink",
                "webinar:teal",
                "partner:green",
                "other:gray",
            ],
        )
        .column(),
        choice("state", &["planned:gray", "running:green", "ended:blue", "cancelled:red"])
            .required()
            .column()
            .default(Default::Value(Value::Option("planned".to_owned()))),
        date("starts_on").column(),
        date("ends_on").check(Check::NotBefore("starts_on".to_owned())).column(),
        money("budget").column(),
        money("cost"),
        money("expected_revenue"),
        text("target"),
        FieldDef::new("participants", FieldKind::People),
        remark(),
    ];
    // Sales people say which campaign brought a lead or a customer: they must see all of them.
    let mut module = module(ModuleKey::Campaign, "name", &["type", "state", "starts_on", "owner"], fields)
        .worked_on()
        .child(ModuleKey::Lead, "campaign", true)
        .child(ModuleKey::Customer, "campaign", true)
        .child(ModuleKey::Opportunity, "campaign", true)
        .sums(&["budget", "cost"]);
    module.features.company_wide = true;
    module
}
