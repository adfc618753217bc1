//! Whether a record in memory passes a filter: the same meaning as the store's SQL.

use std::cmp::Ordering;

use rust_decimal::Decimal;

use super::{Calendar, Condition, Filter, Op, Operand, Who};
use crate::{FieldKind, Id, ModuleDef, Value, record::Values};

/// What the viewer's relative words mean.
pub struct Env<'a> {
    pub calendar: Calendar<'a>,
    pub me: Option<Id>,
    /// Whether a person is among those meant: a subordinate, or one of a department and below.
    pub is_subordinate: &'a dyn Fn(Id) -> bool,
    pub is_in_department: &'a dyn Fn(Id, Id) -> bool,
}

/// Whether the values pass the filter. A condition on a field that the module does not have never holds.
pub fn matches(filter: &Filter, module: &ModuleDef, values: &Values, env: &Env<'_>) -> bool {
    match filter {
        Filter::All(parts) => parts.iter().all(|part| matches(part, module, values, env)),
        Filter::Any(parts) => parts.is_empty() || parts.iter().any(|part| matches(part, module, values, env)),
        Filter::Is(condition) => module.field(&condition.field).is_some_and(|field| {
            let value = values.get(&condition.field).unwrap_or(&Value::Empty);
            holds(condition, field.kind, value, env)
        }),
    }
}

fn holds(condition: &Condition, kind: FieldKind, value: &Value, env: &Env<'_>) -> bool {
    let operand = &condition.value;
    match condition.op {
        Op::Empty => value.is_empty(),
        Op::NotEmpty => !value.is_empty(),
        Op::Is => is(kind, value, operand, env),
        Op::IsNot => !is(kind, value, operand, env),
        Op::In => is_in(value, operand, env),
        Op::NotIn => !is_in(value, operand, env),
        Op::Contains => texts_of(value).iter().any(|text| text.contains(&needle(operand))),
        Op::NotContains => !texts_of(value).iter().any(|text| text.contains(&needle(operand))),
        Op::StartsWith => texts_of(value).iter().any(|text| text.starts_with(&needle(operand))),
        Op::EndsWith => texts_of(value).iter().any(|text| text.ends_with(&needle(operand))),
        Op::Less => order(value, one(operand), env).is_some_and(Ordering::is_lt),
        Op::AtMost => order(value, one(operand), env).is_some_and(Ordering::is_le),
        Op::Greater => order(value, one(operand), env).is_some_and(Ordering::is_gt),
        Op::AtLeast => order(value, one(operand), env).is_some_and(Ordering::is_ge),
        Op::Between => match operand {
            Operand::Two(from, to) => {
                order(value, from, env).is_some_and(Ordering::is_ge)
                    && order(value, to, env).is_some_and(Ordering::is_le)
            }
            _ => false,
        },
        Op::During => match operand {
            Operand::Period(period) => {
                let (from, to) = period.days(env.calendar.today, env.calendar.week_start);
                order(value, &Value::Date(from), env).is_some_and(Ordering::is_ge)
                    && order(value, &Value::Date(to), env).is_some_and(Ordering::is_le)
            }
            _ => false,
        },
    }
}

fn is(kind: FieldKind, value: &Value, operand: &Operand, env: &Env<'_>) -> bool {
    let Operand::One(wanted) = operand else { return false };
    match (value, wanted) {
        // An unticked box that was never touched counts as not ticked.
        (Value::Empty, Value::Bool(wanted)) if kind == FieldKind::Bool => !wanted,
        (Value::Bool(value), Value::Bool(wanted)) => value == wanted,
        (_, Value::Text(wanted)) => texts_of(value).contains(&wanted.to_ascii_lowercase()),
        _ => order(value, wanted, env).is_some_and(Ordering::is_eq),
    }
}

fn is_in(value: &Value, operand: &Operand, env: &Env<'_>) -> bool {
    match operand {
        Operand::Many(wanted) => match value {
            Value::Options(options) => options.iter().any(|option| wanted.contains(&Value::Option(option.clone()))),
            Value::Refs(ids) => ids.iter().any(|id| wanted.contains(&Value::Ref(*id))),
            Value::Empty if wanted.contains(&Value::Bool(false)) => true,
            value => wanted.contains(value),
        },
        Operand::People(people) => value.ids().iter().any(|id| {
            people.iter().any(|who| match who {
                Who::Me => env.me == Some(*id),
                Who::Employee(employee) => employee == id,
                Who::Subordinates => (env.is_subordinate)(*id),
                Who::Department(department) => (env.is_in_department)(*department, *id),
            })
        }),
        _ => false,
    }
}

fn one(operand: &Operand) -> &Value {
    match operand {
        Operand::One(value) => value,
        _ => &Value::Empty,
    }
}

fn needle(operand: &Operand) -> String {
    one(operand).as_text().unwrap_or_default().to_ascii_lowercase()
}

/// The texts to compare, with A to Z folded as the database folds them: one, or each filled part of an address. An empty
/// field has none.
fn texts_of(value: &Value) -> Vec<String> {
    match value {
        Value::Text(text) => vec![text.to_ascii_lowercase()],
        Value::Address(address) => {
            address.parts().into_iter().filter(|part| !part.is_empty()).map(str::to_ascii_lowercase).collect()
        }
        _ => Vec::new(),
    }
}

/// How the value stands to the wanted one; `None` when either is empty or they do not compare.
fn order(value: &Value, wanted: &Value, env: &Env<'_>) -> Option<Ordering> {
    match (value, wanted) {
        (Value::Date(value), Value::Date(wanted)) => Some(value.cmp(wanted)),
        (Value::Instant(value), Value::Date(wanted)) => {
            let (begin, end) = env.calendar.moments(*wanted, *wanted);
            Some(if *value < begin {
                Ordering::Less
            } else if *value >= end {
                Ordering::Greater
            } else {
                Ordering::Equal
            })
        }
        _ => {
            let (value, wanted): (Decimal, Decimal) = (value.as_decimal()?, wanted.as_decimal()?);
            Some(value.cmp(&wanted))
        }
    }
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::*;
    use crate::{ModuleKey, filter::Filter, period::Period, schema::modules};

    fn utc_day_start(day: NaiveDate) -> chrono::DateTime<chrono::Utc> {
        day.and_time(chrono::NaiveTime::MIN).and_utc()
    }

    fn check(field: &str, op: Op, operand: Operand, value: Value, expected: bool) {
        let module = modules::definition(ModuleKey::Opportunity);
        let filter = Filter::is(field, op, operand);
        assert_eq!(filter.check(&module), Ok(()), "{filter:?}");
        let env = Env {
            calendar: Calendar {
                today: "2026-11-21".parse().unwrap(),
                week_start: chrono::Weekday::Mon,
                day_start: &utc_day_start,
            },
            me: Some(Id::builtin(7)),
            is_subordinate: &|id| id == Id::builtin(8),
            is_in_department: &|_, _| false,
        };
        let values = Values::from([(field.to_owned(), value.clone())]);
        assert_eq!(matches(&filter, &module, &values, &env), expected, "{filter:?} on {value:?}");
    }

    #[test]
    fn texts_ignore_the_case_of_ascii() {
        let text = |text: &str| Operand::One(text.into());
        check("name", Op::Contains, text("PRO"), "GTX Pro".into(), true);
        check("name", Op::Is, text("gtx pro"), "GTX Pro".into(), true);
        check("name", Op::NotContains, text("pro"), Value::Empty, true);
        check("name", Op::StartsWith, text("g"), "GTX Pro".into(), true);
        check("name", Op::EndsWith, text("g"), "GTX Pro".into(), false);
        check("name", Op::Empty, Operand::None, Value::Empty, true);
    }

    #[test]
    fn numbers_and_days_have_bounds_that_belong_to_them() {
        let number = |number: i64| Value::Decimal(Decimal::from(number));
        check("amount", Op::Between, Operand::Two(number(1), number(5)), number(5), true);
        check("amount", Op::Less, Operand::One(number(5)), number(5), false);
        check("amount", Op::IsNot, Operand::One(number(5)), Value::Empty, true);
        check("amount", Op::AtLeast, Operand::One(number(0)), Value::Empty, false);
        let noon = Value::Instant("2026-11-21T12:00:00Z".parse().unwrap());
        check("next_contact_at", Op::During, Operand::Period(Period::Today), noon.clone(), true);
        check("next_contact_at", Op::During, Operand::Period(Period::Tomorrow), noon, false);
    }

    #[test]
    fn people_can_be_relative() {
        let people = |who| Operand::People(vec![who]);
        check("owner", Op::In, people(Who::Me), Value::Ref(Id::builtin(7)), true);
        check("owner", Op::In, people(Who::Subordinates), Value::Ref(Id::builtin(8)), true);
        check("owner", Op::NotIn, people(Who::Subordinates), Value::Ref(Id::builtin(7)), true);
    }

    #[test]
    fn misfits_are_refused() {
        let module = modules::definition(ModuleKey::Opportunity);
        let bad = [
            Filter::is("nothing", Op::Is, Operand::One("x".into())),
            Filter::is("amount", Op::Contains, Operand::One("x".into())),
            Filter::is("amount", Op::Less, Operand::One("x".into())),
            Filter::is("name", Op::In, Operand::People(vec![Who::Me])),
            Filter::is("lines", Op::Empty, Operand::None),
            Filter::is("amount", Op::Is, Operand::One(Value::Decimal(Decimal::MAX))),
            Filter::is("next_contact_at", Op::Is, Operand::One(Value::Date(chrono::NaiveDate::MAX))),
            Filter::is("owner", Op::In, Operand::People(vec![Who::Me; 201])),
            Filter::is("owner", Op::In, Operand::Many(vec![Value::Ref(Id::builtin(1)); 1_001])),
            Filter::All(vec![Filter::is("owner", Op::In, Operand::Many(vec![Value::Ref(Id::builtin(1)); 1_000])); 6]),
        ];
        for filter in bad {
            assert!(filter.check(&module).is_err(), "{filter:?}");
        }
        let deep = (0..20).fold(Filter::default(), |inner, _| Filter::All(vec![inner]));
        assert_eq!(deep.check(&module), Err(super::super::FilterFault::TooLarge));
    }
}
