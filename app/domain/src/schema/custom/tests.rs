//! What the editor of fields may send.

use super::*;
use crate::{ModuleKey, schema::modules};

fn module() -> ModuleDef {
    modules::definition(ModuleKey::Customer)
}

fn draft(kind: FieldKind, label: &str) -> FieldDef {
    FieldDef { label: Some(label.to_owned()), ..FieldDef::new("", kind) }
}

fn option(key: &str, label: &str) -> OptionDef {
    OptionDef { key: key.to_owned(), colour: Some("red".to_owned()), label: Some(label.to_owned()), retired: false }
}

fn faults(draft: FieldDef) -> Vec<(String, String)> {
    match prepare(&module(), draft) {
        Ok(_) => Vec::new(),
        Err(problems) => problems.into_iter().map(|problem| (problem.field, problem.message)).collect(),
    }
}

fn fault(field: &str, message: &str) -> Vec<(String, String)> {
    vec![(field.to_owned(), message.to_owned())]
}

#[test]
fn a_field_needs_a_name_of_its_own_and_a_kind_of_the_library() {
    assert_eq!(faults(draft(FieldKind::Text, "Region")), []);
    assert_eq!(faults(draft(FieldKind::Text, "  ")), fault("label", "check-required"));
    assert_eq!(faults(draft(FieldKind::Text, &"x".repeat(61))), fault("label", "check-too-long"));
    assert_eq!(faults(draft(FieldKind::Lines, "Lines")), fault("kind", "check-read-only"));
    let mut with = module();
    with.fields.push(FieldDef { key: "c_1".to_owned(), ..draft(FieldKind::Text, "Region") });
    let problems = prepare(&with, draft(FieldKind::Date, " region ")).unwrap_err();
    assert_eq!(problems, [FieldProblem::new("label", "check-not-unique")]);
    let other = FieldDef { key: "c_1".to_owned(), ..draft(FieldKind::Date, "Region") };
    assert_eq!(prepare(&with, other).unwrap_err(), [FieldProblem::new("kind", "check-read-only")]);
}

#[test]
fn nothing_special_can_be_smuggled_in() {
    let sly = FieldDef {
        system: true,
        fixed: true,
        group: Group::System,
        unique: true,
        checks: vec![Check::NotBeforeToday],
        ..draft(FieldKind::Date, "Day")
    };
    let field = prepare(&module(), sly).unwrap();
    assert!(!field.system && !field.fixed && !field.unique && field.checks.is_empty());
    assert_eq!(field.group, Group::Basic);
}

#[test]
fn options_get_keys_and_are_retired_rather_than_lost() {
    let first = FieldDef { options: vec![option("", "Low"), option("", "High")], ..draft(FieldKind::Choice, "Risk") };
    let mut field = prepare(&module(), first).unwrap();
    assert_eq!(field.options.iter().map(|option| option.key.as_str()).collect::<Vec<_>>(), ["o1", "o2"]);
    "c_1".clone_into(&mut field.key);
    let mut with = module();
    with.fields.push(field.clone());
    let next = FieldDef { options: vec![option("o2", "Severe"), option("", "None")], ..field.clone() };
    let next = prepare(&with, next).unwrap();
    let told: Vec<_> = next
        .options
        .iter()
        .map(|option| (option.key.as_str(), option.label.as_deref().unwrap_or_default(), option.retired))
        .collect();
    assert_eq!(told, [("o2", "Severe", false), ("o3", "None", false), ("o1", "Low", true)]);
    let none = FieldDef { options: Vec::new(), ..field.clone() };
    assert_eq!(prepare(&with, none).unwrap_err(), [FieldProblem::new("options", "check-required")]);
    let twice = FieldDef { options: vec![option("", "A"), option("", "a")], ..draft(FieldKind::Choice, "Twice") };
    assert_eq!(faults(twice), fault("options.1", "check-not-unique"));
}

#[test]
fn a_line_table_has_columns_that_are_hidden_rather_than_lost() {
    let column = |key: &str, kind, label: &str| FieldDef { key: key.to_owned(), ..draft(kind, label) };
    let columns = vec![column("", FieldKind::Text, "Item"), column("", FieldKind::Money, "Price")];
    let mut field = prepare(&module(), FieldDef { columns, ..draft(FieldKind::Table, "Parts") }).unwrap();
    "c_1".clone_into(&mut field.key);
    let mut with = module();
    with.fields.push(field.clone());
    let fewer = FieldDef { columns: vec![column("k2", FieldKind::Money, "Cost")], ..field.clone() };
    let fewer = prepare(&with, fewer).unwrap();
    assert_eq!(fewer.shown_columns().map(|column| column.key.as_str()).collect::<Vec<_>>(), ["k2"]);
    assert!(fewer.columns.iter().any(|column| column.key == "k1" && column.hidden));
    let nested = FieldDef { columns: vec![column("", FieldKind::Table, "No")], ..draft(FieldKind::Table, "Nested") };
    assert_eq!(faults(nested), fault("columns.0", "check-read-only"));
    assert_eq!(faults(draft(FieldKind::Table, "Empty")), fault("columns", "check-required"));
}

#[test]
fn formulas_are_read_only_and_sound() {
    let formula = |kind, source: &str| FieldDef { formula: Some(source.to_owned()), ..draft(kind, "Computed") };
    let field = prepare(&module(), formula(FieldKind::Decimal, " {employees} * 2 ")).unwrap();
    assert!(field.system && field.formula.as_deref() == Some("{employees} * 2"));
    assert_eq!(faults(formula(FieldKind::Decimal, "{employees} *")), fault("formula", "formula-ends"));
    assert_eq!(faults(formula(FieldKind::Decimal, "{nothing}")), fault("formula", "formula-no-field"));
    assert_eq!(faults(formula(FieldKind::Date, "1 + 1")), fault("formula", "formula-other-kind"));
    assert_eq!(faults(formula(FieldKind::Decimal, " ")), fault("formula", "check-required"));
    let mut with = module();
    for (key, source) in [("c_1", "{employees}"), ("c_2", "{c_1} + 1")] {
        let field = FieldDef { key: key.to_owned(), system: true, ..formula(FieldKind::Decimal, source) };
        with.fields.push(FieldDef { label: Some(key.to_owned()), ..field });
    }
    let circle = FieldDef { key: "c_1".to_owned(), ..formula(FieldKind::Decimal, "{c_2} * 2") };
    let problems = prepare(&with, circle).unwrap_err();
    assert_eq!(
        (problems[0].message.as_str(), problems[0].args["what"].as_str()),
        ("formula-cycle", "{c_1} → {c_2} → {c_1}")
    );
}

#[test]
fn a_default_is_a_value_of_the_field() {
    let with = |kind, value| FieldDef { default: Default::Value(value), ..draft(kind, "Default") };
    assert_eq!(faults(with(FieldKind::Email, "nobody".into())), fault("default", "check-not-an-email"));
    assert_eq!(
        faults(FieldDef { default: Default::Me, ..draft(FieldKind::Date, "Day") }),
        fault("default", "check-wrong-kind")
    );
    let today = FieldDef { default: Default::Today, ..draft(FieldKind::Date, "Day") };
    assert_eq!(prepare(&module(), today).unwrap().default, Default::Today);
}

#[test]
fn a_form_is_rearranged_and_forgets_no_field() {
    use crate::schema::{Section, layout};
    let mut module = module();
    module.fields.push(FieldDef { key: "c_1".to_owned(), ..draft(FieldKind::Text, "Region") });
    let before = module.fields.len();
    let own = Group::Custom(1);
    let section = |group, label: Option<&str>, fields: &[&str]| Section {
        group,
        label: label.map(str::to_owned),
        fields: fields.iter().map(|&key| key.to_owned()).collect(),
    };
    let sections = vec![
        section(own, Some(" Sales "), &["c_1", "level", "owner", "nothing"]),
        section(Group::Basic, None, &["source", "name"]),
    ];
    module.arrange(layout::prepare(&module, sections).unwrap());
    let keys: Vec<_> = module.fields.iter().map(|field| field.key.as_str()).collect();
    assert_eq!(keys[..2], ["c_1", "level"]);
    assert!(keys.iter().position(|key| *key == "source") < keys.iter().position(|key| *key == "name"));
    assert_eq!(module.fields.len(), before);
    assert_eq!(module.field("owner").unwrap().group, Group::System, "what the system keeps stays there");
    assert_eq!((module.groups()[0], module.group_label(own)), (own, Some("Sales")));
    assert_eq!(module.groups().last(), Some(&Group::System));
    let nameless = vec![section(own, None, &[]), section(own, Some("x"), &[])];
    let problems = layout::prepare(&module, nameless).unwrap_err();
    let told: Vec<_> = problems.iter().map(|problem| (problem.field.as_str(), problem.message.as_str())).collect();
    assert_eq!(told, [("groups.0", "check-required"), ("groups.1", "check-not-unique")]);
    // Somebody removes the group: its fields go back to the first one.
    module.arrange(Vec::new());
    assert_eq!(module.field("level").unwrap().group, Group::Basic);
}
