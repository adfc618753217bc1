//! Formulas by example, and what holds for all of them.

use proptest::prelude::*;

use super::*;
use crate::{ModuleKey, schema::modules};

fn module() -> ModuleDef {
    modules::definition(ModuleKey::Opportunity)
}

fn values() -> Values {
    let date = |text: &str| Value::Date(text.parse().unwrap());
    Values::from([
        ("name".to_owned(), "Loom".into()),
        ("amount".to_owned(), Value::Decimal("1200.50".parse().unwrap())),
        ("discount".to_owned(), Value::Decimal(Decimal::TEN)),
        ("stage".to_owned(), Value::Option("won".to_owned())),
        ("started_on".to_owned(), date("2026-11-01")),
        ("expected_on".to_owned(), date("2026-12-24")),
    ])
}

fn eval(source: &str) -> String {
    let (module, values) = (module(), values());
    let formula = match Formula::parse(source) {
        Ok(formula) => formula,
        Err(fault) => return format!("{} {} {}", fault.message, fault.at, fault.what),
    };
    if let Err(fault) = formula.check(&module) {
        return format!("{} {}", fault.message, fault.what);
    }
    let value =
        formula.eval(&module, &|key| values.get(key).cloned().unwrap_or_default(), "2026-11-21".parse().unwrap());
    if value.is_empty() { "empty".to_owned() } else { eval::text(&value) }
}

#[test]
fn formulas_by_example() {
    for (source, expected) in [
        ("1 + 2 * 3", "7"),
        ("(1 + 2) * 3", "9"),
        ("10 - 4 - 3", "3"),
        ("-2 * -3", "6"),
        ("0.1 + 0.2", "0.3"),
        ("{amount} * {discount} / 100", "120.05"),
        ("round({amount} / 7, 2)", "171.5"),
        ("round(2.5)", "3"),
        ("round(-2.5)", "-3"),
        ("1 / 0", "empty"),
        ("({closed_on} - {started_on}) * 2", "empty"),
        ("({closed_on} - {started_on}) + 2", "2"),
        ("{closed_on} - {started_on}", "empty"),
        ("{cost_unknown}", "formula-no-field {cost_unknown}"),
        ("{amount} + 0 * 5", "1200.5"),
        ("max({amount}, 2000, -5)", "2000"),
        ("min({expected_on}, {closed_on})", "2026-12-24"),
        ("abs(-3.5)", "3.5"),
        ("days({started_on}, {expected_on})", "53"),
        ("{expected_on} - today()", "33"),
        ("{started_on} + 30", "2026-12-01"),
        ("year({started_on}) * 100 + month({started_on})", "202611"),
        ("if({stage} = \"won\", \"yes\", \"no\")", "yes"),
        ("if({amount} > 1000 and not {stage} = \"lost\", 1, 2)", "1"),
        ("{name} & \" (\" & {amount} & \")\"", "Loom (1200.5)"),
        ("concat({name}, \" \", {started_on})", "Loom 2026-11-01"),
        ("length(\"王小明\")", "3"),
        ("empty({closed_on}) or false", "true"),
        ("\"say \"\"hi\"\"\"", "say \"hi\""),
        ("1 ≤ 2", "true"),
        ("", "formula-ends 1 "),
        ("1 +", "formula-ends 4 "),
        ("1 2", "formula-unexpected 3 2"),
        ("(1", "formula-expected 3 )"),
        ("frob(1)", "formula-no-function 1 frob"),
        ("round()", "formula-arguments 1 round"),
        ("{amount", "formula-open 1 {"),
        ("1 # 2", "formula-unknown 3 #"),
        ("1.2.3", "formula-not-a-number 1 1.2.3"),
        ("\"a\" * 2", "formula-misfit *"),
        ("not 3", "formula-misfit not"),
        ("if({amount}, 1, 2)", "formula-misfit if"),
        ("if(true, 1, \"a\")", "formula-misfit if"),
        ("{customer} & \"\"", "formula-no-use customer"),
    ] {
        assert_eq!(eval(source), expected, "{source}");
    }
}

#[test]
fn results_fit_their_fields() {
    let field = |kind, source: &str| {
        let mut module = module();
        module.fields.push(FieldDef { formula: Some(source.to_owned()), ..FieldDef::new("c_1", kind) });
        let values = values();
        compute(&module, &|key| values.get(key).cloned().unwrap_or_default(), "2026-11-21".parse().unwrap())
            .remove("c_1")
            .unwrap()
    };
    assert_eq!(field(FieldKind::Integer, "7 / 2"), Value::Integer(4));
    assert_eq!(field(FieldKind::Money, "1 / 3"), Value::Decimal("0.3333".parse().unwrap()));
    assert_eq!(field(FieldKind::Money, "99999999999 * 1000"), Value::Empty);
    assert_eq!(field(FieldKind::Text, "{amount} * 2"), Value::Text("2401".to_owned()));
    assert_eq!(field(FieldKind::Text, "\"  \""), Value::Empty);
    assert_eq!(field(FieldKind::Bool, "{amount} > 5"), Value::Bool(true));
}

#[test]
fn formulas_build_on_each_other_but_not_in_a_circle() {
    let mut module = module();
    let add = |module: &mut ModuleDef, key: &str, source: &str| {
        module.fields.retain(|field| field.key != key);
        let field = FieldDef { formula: Some(source.to_owned()), ..FieldDef::new(key, FieldKind::Decimal) };
        module.fields.push(field);
    };
    add(&mut module, "c_1", "{c_2} + 1");
    add(&mut module, "c_2", "{c_3} * 2");
    add(&mut module, "c_3", "{discount}");
    assert_eq!(order(&module).unwrap(), ["c_3", "c_2", "c_1"]);
    let values = values();
    let computed = compute(&module, &|key| values.get(key).cloned().unwrap_or_default(), "2026-11-21".parse().unwrap());
    assert_eq!(computed["c_1"], Value::Decimal(Decimal::from(21)));
    add(&mut module, "c_3", "{c_1}");
    let Cycle(path) = order(&module).unwrap_err();
    assert_eq!(path, ["c_1", "c_2", "c_3", "c_1"]);
}

#[test]
fn names_of_fields_are_exchanged_outside_of_texts() {
    let name = |key: &str| (key == "amount").then(|| "Total".to_owned());
    for (source, expected) in [
        ("{amount} * 2", "{Total} * 2"),
        ("\"{amount}\" & {amount} & {other}", "\"{amount}\" & {Total} & {other}"),
        ("{amount", "{amount"),
        ("if({ amount } > 1", "if({Total} > 1"),
    ] {
        assert_eq!(map_fields(source, &name), expected);
    }
}

fn source() -> impl Strategy<Value = String> {
    let leaf = prop_oneof![
        (-1000i64..1000, 0u32..5).prop_map(|(number, scale)| Decimal::new(number, scale).to_string()),
        Just("{amount}".to_owned()),
        Just("{discount}".to_owned()),
        Just("({closed_on} - {started_on})".to_owned()),
    ];
    leaf.prop_recursive(5, 40, 3, |inner| {
        prop_oneof![
            (inner.clone(), prop_oneof!["[-+*/]"], inner.clone())
                .prop_map(|(left, operator, right)| format!("({left} {operator} {right})")),
            (inner.clone(), inner.clone(), inner.clone())
                .prop_map(|(one, two, three)| format!("if({one} > {two}, {two}, {three})")),
            (inner.clone(), inner.clone()).prop_map(|(one, two)| format!("max({one}, {two})")),
            (inner, 0u32..5).prop_map(|(one, decimals)| format!("round({one}, {decimals})")),
        ]
    })
}

proptest! {
    #[test]
    fn arbitrary_text_never_panics(source in ".{0,80}") {
        let _ = Formula::parse(&source).map(|formula| formula.check(&module()));
    }

    #[test]
    fn what_is_well_formed_is_a_number_or_empty(source in source()) {
        let (module, values) = (module(), values());
        let formula = Formula::parse(&source).unwrap();
        prop_assert_eq!(formula.check(&module), Ok(Type::Number));
        let value = formula.eval(
            &module, &|key| values.get(key).cloned().unwrap_or_default(), "2026-11-21".parse().unwrap());
        prop_assert!(value.is_empty() || value.as_decimal().is_some());
    }

    #[test]
    fn sums_and_products_are_those_of_decimals(a in -1_000_000i64..1_000_000, b in -1_000_000i64..1_000_000) {
        let (one, two) = (Decimal::new(a, 2), Decimal::new(b, 3));
        let text = |number: Decimal| eval::tidy(number).to_string();
        let shown = |number: Decimal| format!("({number})");
        prop_assert_eq!(eval(&format!("{} + {}", shown(one), shown(two))), text(one + two));
        prop_assert_eq!(eval(&format!("{} * {}", shown(one), shown(two))), text(one * two));
    }
}
