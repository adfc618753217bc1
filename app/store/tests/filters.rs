//! A filter means the same in memory and in SQL: random filters on random records give the same ones.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking; clippy.toml allows it inside test functions only")]

use std::{collections::BTreeSet, sync::Arc};

use domain::{
    Draft, FieldDef, FieldKind, Id, ModuleDef, ModuleKey, Schema, Value, Viewer, check,
    feed::FeedKind,
    filter::{self, Filter, Op, Operand, Who},
    list::{Neighbours, Selection, Sort},
    period::Period,
    record::Values,
    schema::{OptionDef, custom},
    value::{Address, Place},
};
use rand::{Rng, SeedableRng, rngs::StdRng, seq::IndexedRandom};
use rust_decimal::Decimal;
use store::{Now, Store, records::Query};

const TEXTS: [&str; 10] = ["Acme", "acme", "ACME 100%", "Ștefan", "王小明", "a_b", "GTX Pro", "gtx", "Beta\\tech", "x"];

fn now() -> Now {
    let zone = chrono_tz::Europe::Bucharest;
    Now { at: "2026-11-21T09:00:00Z".parse().unwrap(), zone, week_start: chrono::Weekday::Mon }
}

fn number(rng: &mut StdRng) -> Decimal {
    Decimal::new(rng.random_range(0..40) * 2_500, 4)
}

fn day(rng: &mut StdRng) -> chrono::NaiveDate {
    now().today() + chrono::TimeDelta::days(rng.random_range(-400..400))
}

fn value(module: &ModuleDef, key: &str, rng: &mut StdRng) -> Value {
    let field = module.field(key).unwrap();
    if rng.random_bool(0.25) && !field.required {
        return Value::Empty;
    }
    match field.kind {
        FieldKind::Email => Value::Text(format!("{}@example.com", ["a", "B", "c"].choose(rng).unwrap())),
        FieldKind::Url => Value::Text("https://example.com".to_owned()),
        FieldKind::Phone => Value::Text(format!("0721-{}", rng.random_range(100..999))),
        kind if kind.is_text() => Value::Text((*TEXTS.choose(rng).unwrap()).to_owned()),
        FieldKind::Integer => Value::Integer(rng.random_range(0..20)),
        FieldKind::Decimal | FieldKind::Money | FieldKind::Percent => Value::Decimal(number(rng).normalize()),
        FieldKind::Bool => Value::Bool(rng.random_bool(0.5)),
        FieldKind::Date => Value::Date(day(rng)),
        FieldKind::DateTime => {
            Value::Instant(now().day_start(day(rng)) + chrono::TimeDelta::minutes(rng.random_range(0..24 * 60)))
        }
        FieldKind::Choice => Value::Option(field.options.choose(rng).unwrap().key.clone()),
        FieldKind::Choices => Value::Options(
            field.options.iter().filter(|_| rng.random_bool(0.5)).map(|option| option.key.clone()).collect(),
        ),
        FieldKind::Files | FieldKind::Pictures => Value::Refs(vec![Id::builtin(rng.random_range(700..720))]),
        FieldKind::Signature => Value::Ref(Id::builtin(701)),
        FieldKind::Place => Value::Place(Place { latitude: rng.random_range(-9..9), longitude: 25_000_000 }),
        FieldKind::Table => {
            let row = |rng: &mut StdRng| {
                let text = Value::Text((*TEXTS.choose(rng).unwrap()).to_owned());
                Values::from([("k1".to_owned(), text), ("k2".to_owned(), Value::Decimal(number(rng).normalize()))])
            };
            Value::Table((0..rng.random_range(1..4)).map(|_| row(rng)).collect())
        }
        FieldKind::People => Value::Refs((0..rng.random_range(1..3)).map(|_| person(rng)).collect()),
        FieldKind::Address => Value::Address(Address {
            city: (*TEXTS.choose(rng).unwrap()).to_owned(),
            street: if rng.random_bool(0.5) { (*TEXTS.choose(rng).unwrap()).to_owned() } else { String::new() },
            ..Address::default()
        }),
        FieldKind::Person => Value::Ref(person(rng)),
        FieldKind::Reference(_) => Value::Ref(Id::builtin(rng.random_range(500..504))),
        _ => Value::Empty,
    }
}

fn person(rng: &mut StdRng) -> Id {
    Id::builtin(rng.random_range(1..6))
}

fn random_filter(module: &ModuleDef, rng: &mut StdRng, depth: u32) -> Filter {
    if depth > 0 && rng.random_bool(0.5) {
        let parts = (0..rng.random_range(1..4)).map(|_| random_filter(module, rng, depth - 1)).collect();
        return if rng.random_bool(0.5) { Filter::All(parts) } else { Filter::Any(parts) };
    }
    let fields: Vec<_> = module
        .fields
        .iter()
        .filter(|field| field.kind.is_filterable() && field.key != "created_at" && field.key != "updated_at")
        .collect();
    let field = fields.choose(rng).unwrap();
    let op = *Op::of(field.kind).choose(rng).unwrap();
    let filled = |rng: &mut StdRng| {
        loop {
            let value = value(module, &field.key, rng);
            if !value.is_empty() {
                return value;
            }
        }
    };
    let comparable = |rng: &mut StdRng| match filled(rng) {
        Value::Instant(at) => Value::Date(at.with_timezone(&now().zone).date_naive()),
        value => value,
    };
    let operand = match op {
        Op::Empty | Op::NotEmpty => Operand::None,
        Op::During => Operand::Period(*Period::ALL.choose(rng).unwrap()),
        Op::Between => Operand::Two(comparable(rng), comparable(rng)),
        Op::In | Op::NotIn => match field.kind {
            FieldKind::Person | FieldKind::People => {
                Operand::People(vec![if rng.random_bool(0.3) { Who::Me } else { Who::Employee(person(rng)) }])
            }
            FieldKind::Department | FieldKind::Category => Operand::Many(vec![Value::Ref(Id::builtin(900))]),
            FieldKind::Choices => Operand::Many(vec![Value::Option(field.options.choose(rng).unwrap().key.clone())]),
            _ => Operand::Many((0..2).map(|_| filled(rng)).collect()),
        },
        _ if field.kind.is_text() || field.kind == FieldKind::Address => {
            let text = *["a", "ACME", "acme", "%", "_", "\\", "ș", "王", "gtx pro", "b"].choose(rng).unwrap();
            Operand::One(text.into())
        }
        _ => Operand::One(comparable(rng)),
    };
    Filter::is(&field.key, op, operand)
}

/// A field of a random kind, as the editor would send it.
fn random_custom(rng: &mut StdRng, number: usize) -> FieldDef {
    let kind = *custom::LIBRARY.choose(rng).unwrap();
    let label = |text: &str| Some(format!("{text} {number}"));
    let option = |text: &str| OptionDef { key: String::new(), colour: None, label: label(text), retired: false };
    let column = |kind, text| FieldDef { label: label(text), ..FieldDef::new("", kind) };
    FieldDef {
        label: label("Field"),
        options: if matches!(kind, FieldKind::Choice | FieldKind::Choices) {
            vec![option("One"), option("Two"), option("Three")]
        } else {
            Vec::new()
        },
        columns: if kind == FieldKind::Table {
            vec![column(FieldKind::Text, "Item"), column(FieldKind::Decimal, "Quantity")]
        } else {
            Vec::new()
        },
        ..FieldDef::new("", kind)
    }
}

/// Adds random fields and one formula to the table, and gives the schema with them.
async fn with_customs(store: &Store, key: ModuleKey, rng: &mut StdRng, count: usize) -> Arc<Schema> {
    let system = || Arc::new(Viewer::system("test"));
    let mut schema = Arc::new(Schema::standard());
    for number in 0..=count {
        let draft = if number == count {
            let formula = Some("if({c_1} = {c_1}, round(length({name}) / 3, 2), 0)".to_owned());
            FieldDef { formula, label: Some("Computed".to_owned()), ..FieldDef::new("", FieldKind::Decimal) }
        } else if number == 0 {
            FieldDef { label: Some("First".to_owned()), ..FieldDef::new("", FieldKind::Text) }
        } else {
            random_custom(rng, number)
        };
        let mut tx = store.write(system(), Arc::clone(&schema), now()).await.unwrap();
        let field = custom::prepare(schema.module(key).unwrap(), draft).unwrap();
        tx.add_custom_field(key, field).await.unwrap();
        schema = Arc::new(tx.configured_schema().await.unwrap());
        tx.commit().await.unwrap();
    }
    schema
}

async fn check_module(key: ModuleKey, seed: u64) {
    check_with(key, seed, 0).await;
}

/// The same with this many custom fields of random kinds, whose columns are added to the table.
async fn check_with(key: ModuleKey, seed: u64, customs: usize) {
    let mut rng = StdRng::seed_from_u64(seed);
    let folder = tempfile::tempdir().unwrap();
    let store = Store::open(folder.path()).await.unwrap();
    let schema =
        if customs == 0 { Arc::new(Schema::standard()) } else { with_customs(&store, key, &mut rng, customs).await };
    let viewer = Arc::new(Viewer::system("test"));
    let module = schema.module(key).unwrap().clone();
    let env = check::Env {
        today: now().today(),
        day_start: now().day_start(now().today()),
        me: None,
        decimals: 2,
        history: true,
    };
    let mut tx = store.write(Arc::clone(&viewer), Arc::clone(&schema), now()).await.unwrap();
    let mut records: Vec<(Id, Values)> = Vec::new();
    while records.len() < 80 {
        let id = Id::builtin(1_000 + records.len() as u64);
        let keys: Vec<String> = module.form_fields().map(|field| field.key.clone()).collect();
        let mut values: Values = keys.into_iter().map(|key| (key.clone(), value(&module, &key, &mut rng))).collect();
        for field in module.fields.iter().filter(|field| field.unique) {
            values.insert(
                field.key.clone(),
                Value::Text(format!("{} {}", TEXTS.choose(&mut rng).unwrap(), records.len())),
            );
        }
        let Ok(checked) = check::record(&module, Draft { id, module: key, version: None, values }, None, &env) else {
            continue;
        };
        let owner = person(&mut rng);
        tx.insert(&checked, Some(owner), FeedKind::Created).await.unwrap();
        let mut values = checked.values().clone();
        values.insert("owner".to_owned(), Value::Ref(owner));
        records.push((id, values));
    }
    tx.commit().await.unwrap();
    let mut view = store.read(viewer, Arc::clone(&schema), now()).await.unwrap();
    for (id, values) in &records {
        let stored = view.record(key, *id).await.unwrap().unwrap();
        for field in module.fields.iter().filter(|field| !field.system || field.is_formula()) {
            assert_eq!(stored.get(&field.key), values.get(&field.key).unwrap_or(&Value::Empty), "{}", field.key);
        }
    }
    let mut hits = 0;
    for round in 0..400 {
        let filter = random_filter(&module, &mut rng, 2);
        assert_eq!(filter.check(&module), Ok(()), "{filter:?}");
        let expected: BTreeSet<Id> = now().with_calendar(|calendar| {
            let env = filter::Env { calendar, me: None, is_subordinate: &|_| false, is_in_department: &|_, _| false };
            records
                .iter()
                .filter(|(_, values)| filter::matches(&filter, &module, values, &env))
                .map(|(id, _)| *id)
                .collect()
        });
        let query = Query { selection: Selection::of(key), view: filter.clone(), ids: None, search: None };
        let found: BTreeSet<Id> = view.list(&query, &[], 1, 200).await.unwrap().into_iter().map(|row| row.id).collect();
        assert_eq!(found, expected, "round {round}: {filter:?}");
        let totals = view.totals(&query).await.unwrap();
        assert_eq!(totals.total.count, expected.len() as u64);
        hits += expected.len();
        if round % 10 == 0 {
            check_neighbours(&mut view, &module, query, &mut rng).await;
        }
    }
    assert!(hits > 1_000, "the filters hit too little to show anything: {hits}");
}

/// In a random order, each record's neighbours are those of the list, and a record that is not in the list has none.
async fn check_neighbours(view: &mut store::View, module: &ModuleDef, mut query: Query, rng: &mut StdRng) {
    let sortable: Vec<&FieldDef> = module.fields.iter().filter(|field| field.kind.is_sortable()).collect();
    let field = sortable.choose(rng).unwrap().key.clone();
    query.selection.sort = rng.random_bool(0.9).then(|| Sort { field, descending: rng.random_bool(0.5) });
    let rows = view.list(&query, &[], 1, 200).await.unwrap();
    let ids: Vec<Id> = rows.into_iter().map(|row| row.id).collect();
    for (place, id) in ids.iter().enumerate() {
        let expected =
            Neighbours { previous: place.checked_sub(1).map(|before| ids[before]), next: ids.get(place + 1).copied() };
        let found = view.neighbours(&query, *id).await.unwrap();
        assert_eq!(found, expected, "{place} of {}, {:?}", ids.len(), query.selection);
    }
    let elsewhere = view.neighbours(&query, Id::builtin(99_999)).await.unwrap();
    assert_eq!(elsewhere, Neighbours::default());
}

#[tokio::test]
async fn customers() {
    check_module(ModuleKey::Customer, 1).await;
}

#[tokio::test]
async fn opportunities() {
    check_module(ModuleKey::Opportunity, 2).await;
}

#[tokio::test]
async fn campaigns_and_contacts() {
    check_module(ModuleKey::Campaign, 3).await;
    check_module(ModuleKey::Contact, 4).await;
}

#[tokio::test]
async fn custom_fields_of_all_kinds() {
    for seed in 10..14 {
        check_with(ModuleKey::Lead, seed, 14).await;
    }
}
