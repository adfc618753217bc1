//! Arguments that are sound in their shape and made at random: filters, values, drafts. Mutations of one example would
//! seldom find them.

use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    FieldDef, FieldKind, Id, ModuleDef, ModuleKey, Schema, Value,
    filter::{Condition, Filter, Op, Operand, Who},
    list::{ListRequest, Selection, Sort, ViewRef},
    period::Period,
    record::{Line, Values},
    value::{Address, Place},
};
use rust_decimal::Decimal;
use serde_json::{Value as Json, json};

use super::{mutate::Stock, random::Random};

/// A call of one of the functions that take filters or values.
pub(super) fn call(stock: &Stock, random: &mut Random) -> (&'static str, Json) {
    let schema = Schema::standard();
    let module = schema.module(*random.one(&ModuleKey::ALL)).unwrap().clone();
    match random.below(10) {
        0..=2 => ("records/list", json!({"request": list(stock, &module, random)})),
        3 => {
            let selection = selection(stock, &module, random);
            ("records/ids", json!({"selection": selection}))
        }
        4 => {
            let (selection, field) = (selection(stock, &module, random), random.one(&module.fields).key.clone());
            let cards = json!({"a": 1, "": u32::MAX});
            let columns = [random.one(&module.fields).key.clone()];
            let board = json!({"selection": selection, "field": field, "columns": columns, "cards": cards});
            ("records/board", json!({"request": board}))
        }
        5 => {
            let view = json!({"id": random.one(&stock.ids), "module": module.key, "name": stock.text(random),
                "filter": filter(stock, &module, random, 0)});
            ("views/save", json!({"view": view}))
        }
        6 => {
            let edit = json!({"module": module.key, "ids": [random.one(&stock.ids)], "preview": random.once_in(2),
                "values": values(stock, &module, random)});
            ("records/edit-many", json!({"edit": edit}))
        }
        7 => (
            "records/neighbours",
            json!({"selection": selection(stock, &module, random), "id": random.one(&stock.ids)}),
        ),
        _ => {
            let mut id = [0; 10];
            id.copy_from_slice(&random.bytes(10));
            let id = if random.once_in(3) { *random.one(&stock.ids) } else { Id::v7(random.next() >> 20, id) };
            let version = if random.once_in(3) { json!(random.below(3)) } else { Json::Null };
            let values = values(stock, &module, random);
            ("records/save", json!({"draft": {"id": id, "module": module.key, "version": version, "values": values}}))
        }
    }
}

fn list(stock: &Stock, module: &ModuleDef, random: &mut Random) -> ListRequest {
    let columns = (0..random.below(6)).map(|_| random.one(&module.fields).key.clone()).collect();
    let page = *random.one(&[0, 1, 2, 1_000, u32::MAX]);
    ListRequest {
        selection: selection(stock, module, random),
        columns,
        page,
        size: *random.one(&[0, 1, 50, 200, u32::MAX]),
    }
}

fn selection(stock: &Stock, module: &ModuleDef, random: &mut Random) -> Selection {
    let view = match random.below(6) {
        0 => ViewRef::Mine,
        1 => ViewRef::Subordinates,
        2 => ViewRef::Starred,
        3 => ViewRef::Saved(*random.one(&stock.ids)),
        _ => ViewRef::All,
    };
    let sort = random
        .once_in(2)
        .then(|| Sort { field: random.one(&module.fields).key.clone(), descending: random.once_in(2) });
    let search = if random.once_in(3) { stock.text(random).chars().take(250).collect() } else { String::new() };
    Selection { view, search, filter: filter(stock, module, random, 0), sort, ..Selection::of(module.key) }
}

fn filter(stock: &Stock, module: &ModuleDef, random: &mut Random, depth: usize) -> Filter {
    if depth > 5 || random.once_in(2) {
        return Filter::Is(condition(stock, random.one(&module.fields), random));
    }
    let many = *random.one(&[0, 1, 2, 5, 99]);
    let many = if depth > 0 { many.min(3) } else { many };
    let parts = (0..many).map(|_| filter(stock, module, random, depth + 1)).collect();
    if random.once_in(2) { Filter::All(parts) } else { Filter::Any(parts) }
}

fn condition(stock: &Stock, field: &FieldDef, random: &mut Random) -> Condition {
    let op = *random.one(Op::of(field.kind));
    let value = match op {
        Op::Empty | Op::NotEmpty => Operand::None,
        Op::During => {
            Operand::Period(*random.one(&[Period::Today, Period::LastWeek, Period::NextMonth, Period::LastYear]))
        }
        Op::Between => Operand::Two(value(stock, field.kind, random), value(stock, field.kind, random)),
        Op::In | Op::NotIn if random.once_in(3) => {
            let many = *random.one(&[0, 1, 3, 200, 999, 1_000, 1_001]);
            let person = |random: &mut Random| match random.below(4) {
                0 => Who::Me,
                1 => Who::Subordinates,
                2 => Who::Department(*random.one(&stock.ids)),
                _ => Who::Employee(*random.one(&stock.ids)),
            };
            Operand::People((0..many).map(|_| person(random)).collect())
        }
        Op::In | Op::NotIn => {
            let many = *random.one(&[0, 1, 3, 200, 999, 1_000, 1_001]);
            let one = |random: &mut Random| match field.kind {
                FieldKind::Choice | FieldKind::Choices => Value::Option(stock.text(random).chars().take(30).collect()),
                _ => Value::Ref(*random.one(&stock.ids)),
            };
            Operand::Many((0..many).map(|_| one(random)).collect())
        }
        Op::Contains | Op::NotContains | Op::StartsWith | Op::EndsWith => {
            Operand::One(Value::Text(stock.text(random).chars().take(1_100).collect()))
        }
        _ => Operand::One(value(stock, field.kind, random)),
    };
    Condition { field: field.key.clone(), op, value }
}

fn values(stock: &Stock, module: &ModuleDef, random: &mut Random) -> Values {
    let (few, wild) = (random.once_in(2), *random.one(&[2, 2, 20]));
    let mut values = Values::new();
    for field in &module.fields {
        if few && random.once_in(2) {
            continue;
        }
        let value = if random.once_in(wild) { value(stock, field.kind, random) } else { tame(field) };
        values.insert(field.key.clone(), value);
    }
    values
}

/// A value that the field takes, so that what lies behind the check is reached too.
fn tame(field: &FieldDef) -> Value {
    let day: NaiveDate = "2026-12-31".parse().unwrap();
    match field.kind {
        FieldKind::Text | FieldKind::LongText => Value::Text("Fuzzed".to_owned()),
        FieldKind::Email => Value::Text("fuzzed@example.com".to_owned()),
        FieldKind::Integer => Value::Integer(1),
        FieldKind::Decimal | FieldKind::Money | FieldKind::Percent => Value::Decimal(Decimal::ONE),
        FieldKind::Bool => Value::Bool(true),
        FieldKind::Date => Value::Date(day),
        FieldKind::DateTime => Value::Instant(day.and_hms_opt(12, 0, 0).unwrap().and_utc()),
        FieldKind::Choice => field.options.first().map_or(Value::Empty, |option| Value::Option(option.key.clone())),
        _ => Value::Empty,
    }
}

/// A value of the kind that the field takes, as a rule; of extreme contents.
fn value(stock: &Stock, kind: FieldKind, random: &mut Random) -> Value {
    if random.once_in(12) {
        return value(
            stock,
            *random.one(&[FieldKind::Text, FieldKind::Date, FieldKind::Money, FieldKind::People]),
            random,
        );
    }
    match kind {
        FieldKind::Integer => Value::Integer(*random.one(&[0, 1, -1, i64::MAX, i64::MIN, 1 << 40])),
        FieldKind::Decimal | FieldKind::Money | FieldKind::Percent => Value::Decimal(decimal(random)),
        FieldKind::Bool => Value::Bool(random.once_in(2)),
        FieldKind::Date => Value::Date(date(random)),
        FieldKind::DateTime if random.once_in(2) => Value::Date(date(random)),
        FieldKind::DateTime => Value::Instant(moment(random)),
        FieldKind::Choice => Value::Option(stock.text(random)),
        FieldKind::Choices => Value::Options((0..random.below(400)).map(|_| stock.text(random)).collect()),
        FieldKind::Person | FieldKind::Department | FieldKind::Category | FieldKind::Reference(_) => {
            Value::Ref(*random.one(&stock.ids))
        }
        FieldKind::People | FieldKind::Pictures | FieldKind::Files => {
            Value::Refs((0..random.below(1_200)).map(|_| *random.one(&stock.ids)).collect())
        }
        FieldKind::Address => {
            Value::Address(Address { country: stock.text(random), street: stock.text(random), ..Address::default() })
        }
        FieldKind::Place => {
            Value::Place(Place { latitude: i32::MIN, longitude: *random.one(&[0, i32::MAX, i32::MIN]) })
        }
        FieldKind::Lines => {
            let line = |random: &mut Random| Line {
                product: *random.one(&stock.ids),
                name: stock.text(random).chars().take(300).collect(),
                unit: String::new(),
                price: decimal(random),
                quantity: decimal(random),
                discount: decimal(random),
            };
            Value::Lines((0..random.below(40)).map(|_| line(random)).collect())
        }
        FieldKind::Table => Value::Table(vec![Values::new(); random.below(300)]),
        _ => Value::Text(stock.text(random)),
    }
}

fn decimal(random: &mut Random) -> Decimal {
    *random.one(&[
        Decimal::ZERO,
        Decimal::ONE,
        Decimal::NEGATIVE_ONE,
        Decimal::MAX,
        Decimal::MIN,
        Decimal::new(1, 28),
        Decimal::new(i64::MAX, 4),
        Decimal::new(999_999_999_999_999, 4),
        Decimal::ONE_HUNDRED,
    ])
}

fn date(random: &mut Random) -> NaiveDate {
    let day = |text: &str| text.parse().unwrap();
    *random.one(&[
        NaiveDate::MIN,
        NaiveDate::MAX,
        day("0000-01-01"),
        day("9999-12-31"),
        day("+10000-01-01"),
        day("2026-11-21"),
    ])
}

fn moment(random: &mut Random) -> DateTime<Utc> {
    let evening = date(random).and_hms_opt(23, 59, 59).unwrap().and_utc();
    *random.one(&[DateTime::<Utc>::MIN_UTC, DateTime::<Utc>::MAX_UTC, DateTime::UNIX_EPOCH, evening])
}
