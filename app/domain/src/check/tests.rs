//! Examples of what may be saved and what may not.

use super::*;
use crate::record::Line;
use crate::schema::modules;

fn env() -> Env {
    Env {
        today: "2026-11-21".parse().unwrap(),
        day_start: "2026-11-21T00:00:00Z".parse().unwrap(),
        me: Some(Id::builtin(7)),
        decimals: 2,
        history: false,
    }
}

fn draft(module: ModuleKey, values: &[(&str, Value)]) -> Draft {
    let values = values.iter().map(|(key, value)| ((*key).to_owned(), value.clone())).collect();
    Draft { id: Id::builtin(1), module, version: None, values }
}

fn problems(module: ModuleKey, values: &[(&str, Value)]) -> Vec<(String, String)> {
    match record(&modules::definition(module), draft(module, values), None, &env()) {
        Ok(_) => Vec::new(),
        Err(problems) => problems.into_iter().map(|problem| (problem.field, problem.message)).collect(),
    }
}

fn check(module: ModuleKey, values: &[(&str, Value)], expected: &[(&str, &str)]) {
    let found = problems(module, values);
    let found: Vec<_> = found.iter().map(|(field, message)| (field.as_str(), message.as_str())).collect();
    assert_eq!(found, expected, "{values:?}");
}

#[test]
fn a_lead_needs_a_name() {
    check(ModuleKey::Lead, &[], &[("name", "check-required")]);
    check(ModuleKey::Lead, &[("name", "  ".into())], &[("name", "check-required")]);
    check(ModuleKey::Lead, &[("name", "Acme".into())], &[]);
}

#[test]
fn values_are_of_their_kind() {
    let name = ("name", Value::from("Acme"));
    check(ModuleKey::Lead, &[name.clone(), ("email", "nobody".into())], &[("email", "check-not-an-email")]);
    check(ModuleKey::Lead, &[name.clone(), ("mobile", "call me".into())], &[("mobile", "check-not-a-phone")]);
    check(ModuleKey::Lead, &[name.clone(), ("level", Value::Option("z".into()))], &[("level", "check-unknown-option")]);
    check(ModuleKey::Lead, &[name.clone(), ("level", "a".into())], &[("level", "check-wrong-kind")]);
    check(ModuleKey::Lead, &[name.clone(), ("owner", Value::Ref(Id::builtin(2)))], &[("owner", "check-read-only")]);
    check(ModuleKey::Lead, &[name, ("nothing", "x".into())], &[("nothing", "check-unknown-field")]);
}

#[test]
fn places_and_days_lie_on_the_globe_and_in_the_calendar() {
    let name = ("name", Value::from("Acme"));
    let place = |latitude, longitude| ("place", Value::Place(crate::value::Place { latitude, longitude }));
    check(ModuleKey::Customer, &[name.clone(), place(-90_000_000, 180_000_000)], &[]);
    for (latitude, longitude) in [(i32::MIN, 0), (0, i32::MIN), (90_000_001, 0), (0, i32::MAX)] {
        check(ModuleKey::Customer, &[name.clone(), place(latitude, longitude)], &[("place", "check-wrong-kind")]);
    }
    for moment in [DateTime::<Utc>::MAX_UTC, "+10000-01-01T00:00:00Z".parse().unwrap()] {
        let late = ("next_contact_at", Value::Instant(moment));
        check(ModuleKey::Customer, &[name.clone(), late], &[("next_contact_at", "check-not-a-date")]);
    }
}

#[test]
fn next_contact_is_not_before_today_unless_it_was_so_already() {
    let past = Value::Instant("2026-11-20T23:59:59Z".parse().unwrap());
    let values = [("name", "Acme".into()), ("next_contact_at", past.clone())];
    check(ModuleKey::Lead, &values, &[("next_contact_at", "check-before-today")]);
    let module = modules::definition(ModuleKey::Lead);
    let base = Record {
        id: Id::builtin(1),
        module: ModuleKey::Lead,
        version: 1,
        values: draft(ModuleKey::Lead, &values).values,
    };
    let same = Draft { version: Some(1), ..draft(ModuleKey::Lead, &[("next_contact_at", past)]) };
    assert!(record(&module, same, Some(&base), &env()).is_ok());
    assert!(record(&module, draft(ModuleKey::Lead, &values), None, &Env { history: true, ..env() }).is_ok());
}

#[test]
fn a_contract_ends_after_it_starts() {
    let date = |text: &str| Value::Date(text.parse().unwrap());
    let values = [
        ("name", Value::from("Support")),
        ("customer", Value::Ref(Id::builtin(3))),
        ("amount", Value::Integer(100)),
        ("starts_on", date("2026-02-01")),
        ("ends_on", date("2026-01-31")),
    ];
    check(ModuleKey::Contract, &values, &[("ends_on", "check-before-field")]);
}

#[test]
fn lines_give_the_amount_when_none_is_typed_in() {
    let line = Line {
        product: Id::builtin(9),
        name: "GTX".into(),
        unit: String::new(),
        price: Decimal::from(550),
        quantity: Decimal::from(3),
        discount: Decimal::TEN,
    };
    let values =
        [("name", Value::from("Deal")), ("customer", Value::Ref(Id::builtin(3))), ("lines", Value::Lines(vec![line]))];
    let module = modules::definition(ModuleKey::Opportunity);
    let checked = record(&module, draft(ModuleKey::Opportunity, &values), None, &env()).unwrap();
    assert_eq!(checked.get("amount"), &Value::Decimal(Decimal::from(1485)));
    assert_eq!(checked.get("stage"), &Value::Option("verify".into()));
}

#[test]
fn a_fixed_field_is_set_once() {
    let module = modules::definition(ModuleKey::Visit);
    let base = Record {
        id: Id::builtin(1),
        module: ModuleKey::Visit,
        version: 1,
        values: Values::from([("customer".to_owned(), Value::Ref(Id::builtin(3)))]),
    };
    let change = Draft { version: Some(1), ..draft(ModuleKey::Visit, &[("customer", Value::Ref(Id::builtin(4)))]) };
    let problems = record(&module, change, Some(&base), &env()).unwrap_err();
    assert_eq!(problems, [FieldProblem::new("customer", "check-read-only")]);
}

#[test]
fn web_addresses_are_http() {
    assert_eq!(normal_url("example.com").as_deref(), Some("https://example.com"));
    assert_eq!(normal_url("http://example.com/a?b").as_deref(), Some("http://example.com/a?b"));
    for bad in ["javascript:alert(1)", "ftp://x.y", "data:text/html,x", "https://", "https://a b.c", "nodot"] {
        assert_eq!(normal_url(bad), None, "{bad}");
    }
}

#[test]
fn hostile_numbers_are_refused_not_rounded() {
    let amount = |text: &str| {
        [
            ("name", "x".into()),
            ("customer", Value::Ref(Id::builtin(3))),
            ("amount", Value::Decimal(text.parse().unwrap())),
        ]
    };
    check(ModuleKey::Opportunity, &amount("0.12345"), &[("amount", "check-too-many-decimals")]);
    check(ModuleKey::Opportunity, &amount("100000000000"), &[("amount", "check-above-maximum")]);
    check(ModuleKey::Opportunity, &amount("-1"), &[("amount", "check-below-minimum")]);
    check(ModuleKey::Opportunity, &amount("10.50000"), &[]);
}
