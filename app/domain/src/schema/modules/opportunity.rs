//! Opportunities (row OPP-01): sales chances with an amount and a stage.

use super::prelude::*;

/// The standard stage group with each stage's win probability in percent (rules.md, "Defaults on a new company").
pub const STAGES: [(&str, i64); 7] =
    [("verify", 20), ("analyse", 30), ("quote", 50), ("negotiate", 80), ("won", 100), ("lost", 0), ("invalid", 0)];

/// The win probability of a stage; zero for a stage that is not known.
pub fn probability(stage: &str) -> i64 {
    STAGES.iter().find(|(key, _)| *key == stage).map_or(0, |(_, percent)| *percent)
}

pub(super) fn definition() -> ModuleDef {
    let mut fields = vec![
        name(),
        text("reference").unique().searched(),
        customer(),
        reference("contact", ModuleKey::Contact),
        money("amount").column(),
        choice(
            "stage",
            &[
                "verify:gray",
                "analyse:blue",
                "quote:violet",
                "negotiate:amber",
                "won:green",
                "lost:red",
                "invalid:brown",
            ],
        )
        .required()
        .column()
        .default(Default::Value(Value::Option("verify".to_owned()))),
        date("started_on"),
        date("expected_on").column(),
        date("closed_on"),
        choice("source", SOURCES),
        next_contact(),
    ];
    fields.extend(products());
    fields.extend([
        reference("campaign", ModuleKey::Campaign).group(Group::Business),
        remark(),
        FieldDef::new("probability", FieldKind::Percent).group(Group::System).system(),
    ]);
    module(ModuleKey::Opportunity, "name", &["customer", "amount", "stage", "owner", "expected_on"], fields)
        .worked_on()
        .starred()
        .imported()
        .by_customer()
        .child(ModuleKey::Contract, "opportunity", true)
        .view("won", "stage", Value::Option("won".to_owned()))
        .sums(&["amount"])
}
