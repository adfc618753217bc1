//! Filters as SQL: the same meaning as [`domain::filter::matches`].

use domain::{
    FieldDef, FieldKind, ModuleDef, Value, Viewer,
    filter::{Calendar, Condition as Test, Filter, Op, Operand, Who},
};
use sea_query::{Condition, Expr, ExprTrait, Func, LikeExpr};

use super::{column, visibility};
use crate::{
    Now, Result,
    columns::{self, id_sql, scaled},
    time::{iso, millis},
};

/// The table alias under which the filtered records stand.
pub(crate) const T: &str = "t";

/// The condition for a filter that was checked against the module.
pub(super) fn condition(filter: &Filter, module: &ModuleDef, viewer: &Viewer, now: Now) -> Result<Condition> {
    match filter {
        Filter::All(parts) => {
            parts.iter().try_fold(Condition::all(), |all, part| Ok(all.add(condition(part, module, viewer, now)?)))
        }
        Filter::Any(parts) => {
            parts.iter().try_fold(Condition::any(), |any, part| Ok(any.add(condition(part, module, viewer, now)?)))
        }
        Filter::Is(test) => match module.field(&test.field) {
            Some(field) => now.with_calendar(|calendar| single(test, field, viewer, &calendar)),
            None => Ok(never()),
        },
    }
}

fn never() -> Condition {
    Condition::all().add(Expr::val(1).eq(0))
}

fn single(test: &Test, field: &FieldDef, viewer: &Viewer, calendar: &Calendar<'_>) -> Result<Condition> {
    let parts = parts(field);
    let all =
        |make: &dyn Fn(Expr) -> Expr| parts.iter().cloned().fold(Condition::all(), |all, part| all.add(make(part)));
    let any =
        |make: &dyn Fn(Expr) -> Expr| parts.iter().cloned().fold(Condition::any(), |any, part| any.add(make(part)));
    let text = || match &test.value {
        Operand::One(Value::Text(text)) => text.clone(),
        _ => String::new(),
    };
    Ok(match test.op {
        Op::Empty => all(&|part| part.is_null()),
        Op::NotEmpty => any(&|part| part.is_not_null()),
        Op::Contains => any(&|part| part.like(contains(&text()))),
        // Without `coalesce` an empty field would be neither.
        Op::NotContains => all(&|part| Expr::expr(Func::coalesce([part, Expr::val("")])).not_like(contains(&text()))),
        Op::StartsWith => any(&|part| part.like(pattern("", &text(), "%"))),
        Op::EndsWith => any(&|part| part.like(pattern("%", &text(), ""))),
        Op::Is | Op::IsNot if matches!(test.value, Operand::One(Value::Text(_))) => {
            let same = any(&|part| {
                Expr::expr(Func::coalesce([Expr::expr(Func::lower(part)), Expr::val("")]))
                    .eq(text().to_ascii_lowercase())
            });
            if test.op == Op::Is { same } else { same.not() }
        }
        Op::In | Op::NotIn => {
            let negated = test.op == Op::NotIn;
            let within = within(&test.value, field, viewer, negated);
            if negated { within.not() } else { within }
        }
        _ => ordered(test, field, calendar)?,
    })
}

/// The columns to compare: five for an address, one for everything else.
fn parts(field: &FieldDef) -> Vec<Expr> {
    columns::of(field).into_iter().map(|part| column(T, &part.name)).collect()
}

fn contains(text: &str) -> LikeExpr {
    pattern("%", text, "%")
}

/// A pattern in which the user's text stands for itself.
pub(crate) fn pattern(before: &str, text: &str, after: &str) -> LikeExpr {
    let escaped = text.replace('\\', "\\\\").replace('%', "\\%").replace('_', "\\_");
    LikeExpr::new(format!("{before}{escaped}{after}")).escape('\\')
}

/// Whether the value is one of those meant. Where the answer is turned around, an empty field must give false and not
/// NULL; where it is not, the plain comparison can use an index.
fn within(operand: &Operand, field: &FieldDef, viewer: &Viewer, negated: bool) -> Condition {
    let stored = || column(T, &field.key);
    let sure = |test: Expr| if negated { Expr::expr(Func::coalesce([test, Expr::val(0)])).eq(1) } else { test };
    let listed = matches!(field.kind, FieldKind::Choices | FieldKind::People);
    let mut any = Condition::any();
    match operand {
        Operand::Many(values) => {
            let marks = values.iter().filter_map(|value| match value {
                Value::Option(key) => Some(key.clone()),
                Value::Ref(id) => Some(id.to_string()),
                _ => None,
            });
            if listed {
                any = marks.fold(any.add(Expr::val(1).eq(0)), |any, mark| any.add(has_mark(stored(), &mark)));
            } else {
                let wanted: Vec<sea_query::Value> = values
                    .iter()
                    .filter_map(|value| columns::to_sql(field, value).ok()?.into_iter().next())
                    .map(|(_, sql)| sql)
                    .collect();
                // An unticked box that was never touched counts as not ticked.
                if values.contains(&Value::Bool(false)) {
                    any = any.add(stored().is_null());
                }
                any = any.add(sure(stored().is_in(wanted)));
            }
        }
        Operand::People(people) if listed => {
            any = any.add(Expr::val(1).eq(0));
            for who in people {
                any = match who {
                    Who::Me => {
                        viewer.id().map_or(any.clone(), |me| any.clone().add(has_mark(stored(), &me.to_string())))
                    }
                    Who::Employee(id) => any.add(has_mark(stored(), &id.to_string())),
                    // Lists of people hold no groups: nobody filters them by group, and the page does not offer it.
                    Who::Subordinates | Who::Department(_) => any,
                };
            }
        }
        Operand::People(people) => {
            any = any.add(Expr::val(1).eq(0));
            for who in people {
                let owner = match who {
                    Who::Me => viewer.id().map(|me| stored().eq(id_sql(me))),
                    Who::Employee(id) => Some(stored().eq(id_sql(*id))),
                    Who::Subordinates => Some(stored().in_subquery(visibility::subordinate_ids(viewer))),
                    Who::Department(id) => Some(stored().in_subquery(visibility::department_people([*id]))),
                };
                if let Some(owner) = owner {
                    any = any.add(sure(owner));
                }
            }
        }
        _ => any = any.add(Expr::val(1).eq(0)),
    }
    any
}

fn has_mark(stored: Expr, mark: &str) -> Expr {
    Expr::expr(Func::coalesce([stored, Expr::val("")])).like(contains(&format!("|{mark}|")))
}

/// Numbers, dates, moments and yes/no: everything that has an order.
fn ordered(test: &Test, field: &FieldDef, calendar: &Calendar<'_>) -> Result<Condition> {
    let stored = || column(T, &field.key);
    let range = |from: &Value, to: &Value| -> Result<Option<(Bound, Bound)>> {
        Ok(match (bounds(field, from, calendar)?, bounds(field, to, calendar)?) {
            (Some((from, _)), Some((_, to))) => Some((from, to)),
            _ => None,
        })
    };
    let found = match (&test.value, test.op) {
        (Operand::Two(from, to), Op::Between) => range(from, to)?,
        (Operand::Period(period), Op::During) => {
            let (from, to) = period.days(calendar.today, calendar.week_start);
            range(&Value::Date(from), &Value::Date(to))?
        }
        (Operand::One(value), _) => range(value, value)?,
        _ => None,
    };
    let Some((from, to)) = found else { return Ok(never()) };
    let all = Condition::all();
    Ok(match test.op {
        Op::Less => all.add(stored().lt(from.value)),
        Op::AtMost => all.add(to.below(stored())),
        Op::Greater => all.add(to.below(stored()).not()).add(stored().is_not_null()),
        Op::AtLeast => all.add(stored().gte(from.value)),
        Op::IsNot => {
            let same = stored().gte(from.value).and(to.below(stored()));
            all.add(Expr::expr(Func::coalesce([same, Expr::val(0)])).eq(0))
        }
        Op::Is if field.kind == FieldKind::Bool => {
            all.add(Expr::expr(Func::coalesce([stored(), Expr::val(0)])).eq(from.value))
        }
        _ => all.add(stored().gte(from.value)).add(to.below(stored())),
    })
}

/// An end of a range. The upper end of a day on a moment is the start of the next day, which does not belong to it.
struct Bound {
    value: sea_query::Value,
    inclusive: bool,
}

impl Bound {
    fn below(&self, stored: Expr) -> Expr {
        if self.inclusive { stored.lte(self.value.clone()) } else { stored.lt(self.value.clone()) }
    }
}

fn bounds(field: &FieldDef, value: &Value, calendar: &Calendar<'_>) -> Result<Option<(Bound, Bound)>> {
    let same = |value: sea_query::Value| {
        Some((Bound { value: value.clone(), inclusive: true }, Bound { value, inclusive: true }))
    };
    Ok(match (field.kind, value) {
        (FieldKind::DateTime, Value::Date(day)) => {
            let (from, to) = calendar.moments(*day, *day);
            Some((
                Bound { value: millis(from).into(), inclusive: true },
                Bound { value: millis(to).into(), inclusive: false },
            ))
        }
        (_, Value::Date(day)) => same(iso(*day).into()),
        (FieldKind::Integer, Value::Integer(number)) => same((*number).into()),
        (FieldKind::Integer, Value::Decimal(number)) => same(i64::try_from(number.trunc()).unwrap_or(i64::MAX).into()),
        (_, Value::Integer(_) | Value::Decimal(_)) => same(scaled(value.as_decimal().unwrap_or_default())?.into()),
        (_, Value::Bool(yes)) => same(i64::from(*yes).into()),
        _ => None,
    })
}
