//! What may be saved: the one function that turns a [`Draft`] into a [`Checked`] record, on both sides.
//!
//! It decides everything that needs no database: shapes, lengths, bounds, dates, options. That references exist and
//! unique values are free is the server's to say.

use chrono::{DateTime, NaiveDate, Utc};
use rust_decimal::Decimal;

mod shape;
mod table;

pub use shape::{is_email, is_phone, normal_url, normalise};

use crate::{
    FieldDef, FieldKind, FieldProblem, Id, ModuleDef, ModuleKey, Value, formula, money,
    record::{Draft, Record, Values},
    schema::{Check, Default},
};

/// The most digits before the decimal point that an amount may have: sums of millions of rows stay exact in 64 bits.
const LARGEST: i64 = 99_999_999_999;

/// What the check needs to know about now and here.
#[derive(Clone, Copy, Debug)]
pub struct Env {
    /// The business day in the company's zone.
    pub today: NaiveDate,
    /// The moment at which it began.
    pub day_start: DateTime<Utc>,
    /// Who saves; defaults such as "me" mean him.
    pub me: Option<Id>,
    /// Decimals of the base currency.
    pub decimals: u32,
    /// Whether dates in the past are taken: an import brings history (the check "not before today" is for people).
    pub history: bool,
}

/// A record that passed the check. Only [`record`] makes one, and only such a one can be written.
#[derive(Clone, Debug, PartialEq)]
pub struct Checked {
    module: ModuleKey,
    id: Id,
    version: Option<i64>,
    values: Values,
}

impl Checked {
    /// The module of the record.
    pub fn module(&self) -> ModuleKey {
        self.module
    }

    /// The id of the record.
    pub fn id(&self) -> Id {
        self.id
    }

    /// The version that the change is based on; `None` for a new record.
    pub fn version(&self) -> Option<i64> {
        self.version
    }

    /// All values of a new record; the changed ones of an existing one.
    pub fn values(&self) -> &Values {
        &self.values
    }

    /// A value that is written.
    pub fn get(&self, field: &str) -> &Value {
        self.values.get(field).unwrap_or(&Value::Empty)
    }

    /// Computes the formulas again, after behaviours derived values.
    pub fn compute(&mut self, module: &ModuleDef, base: Option<&Record>, env: &Env) {
        compute(module, base, &mut self.values, env);
    }

    /// Sets a field that the system keeps (a number, a probability, the owner), or that a behaviour derives.
    /// The value must be of the field's kind; it is the behaviour's word, not the user's.
    pub fn derive(&mut self, field: &str, value: Value) {
        self.values.insert(field.to_owned(), value);
    }
}

/// Checks a draft against the definition; `base` is the stored record when it exists.
pub fn record(
    module: &ModuleDef,
    draft: Draft,
    base: Option<&Record>,
    env: &Env,
) -> Result<Checked, Vec<FieldProblem>> {
    let mut problems = Vec::new();
    let mut values = Values::new();
    for (key, value) in draft.values {
        match module.field(&key) {
            Some(field) if field.system || field.read_only => problems.push(FieldProblem::new(key, "check-read-only")),
            Some(field) if field.fixed && base.is_some_and(|base| *base.get(&key) != value) => {
                problems.push(FieldProblem::new(key, "check-read-only"));
            }
            Some(field) => match shape::normalise(field, value) {
                Ok(value) => {
                    values.insert(key, value);
                }
                Err(problem) => problems.push(problem),
            },
            None => problems.push(FieldProblem::new(key, "check-unknown-field")),
        }
    }
    if base.is_none() {
        add_defaults(module, &mut values, env);
    }
    derive_amount(module, base, &mut values, env);
    refuse_retired(module, base, &values, &mut problems);
    compute(module, base, &mut values, env);
    for field in module.form_fields() {
        if problems.iter().any(|problem| problem.field == field.key) {
            continue;
        }
        let changed = values.get(&field.key);
        let value = changed.or_else(|| base.map(|base| base.get(&field.key))).unwrap_or(&Value::Empty);
        let touched = base.is_none() || changed.is_some();
        if field.required && value.is_empty() && field.kind != FieldKind::Number && touched {
            problems.push(FieldProblem::new(&field.key, "check-required"));
            continue;
        }
        let get = |key: &str| values.get(key).or_else(|| base.map(|base| base.get(key))).unwrap_or(&Value::Empty);
        let old = base.map(|base| base.get(&field.key));
        for check in &field.checks {
            if let Some(problem) = broken(check, field, value, old, &get, touched, env) {
                problems.push(problem);
            }
        }
    }
    if problems.is_empty() {
        Ok(Checked { module: draft.module, id: draft.id, version: draft.version, values })
    } else {
        Err(problems)
    }
}

/// The values that a new record starts with: what a form shows before anything is entered.
pub fn defaults(module: &ModuleDef, env: &Env) -> Values {
    let mut values = Values::new();
    add_defaults(module, &mut values, env);
    values
}

fn add_defaults(module: &ModuleDef, values: &mut Values, env: &Env) {
    for field in module.form_fields().filter(|field| !field.hidden) {
        if values.contains_key(&field.key) {
            continue;
        }
        let value = match &field.default {
            Default::Nothing => continue,
            Default::Value(value) => value.clone(),
            Default::Today => Value::Date(env.today),
            Default::Me => env.me.map_or(Value::Empty, Value::Ref),
        };
        values.insert(field.key.clone(), value);
    }
}

/// The formulas over the values as they will be (row ADM-09).
fn compute(module: &ModuleDef, base: Option<&Record>, values: &mut Values, env: &Env) {
    if !module.fields.iter().any(FieldDef::is_formula) {
        return;
    }
    let get = |key: &str| values.get(key).or_else(|| base.map(|base| base.get(key))).cloned().unwrap_or_default();
    let computed = formula::compute(module, &get, env.today);
    values.extend(computed);
}

/// An option that is no longer offered stays where it is, but is not chosen anew.
fn refuse_retired(module: &ModuleDef, base: Option<&Record>, values: &Values, problems: &mut Vec<FieldProblem>) {
    for (key, value) in values {
        let Some(field) = module.field(key).filter(|field| field.options.iter().any(|option| option.retired)) else {
            continue;
        };
        let had = base.map(|base| options_of(base.get(key))).unwrap_or_default();
        let retired = |key: &&str| field.option(key).is_some_and(|option| option.retired);
        if options_of(value).iter().any(|key| retired(key) && !had.contains(key)) {
            problems.push(FieldProblem::new(key, "check-unknown-option"));
        }
    }
}

fn options_of(value: &Value) -> Vec<&str> {
    match value {
        Value::Option(key) => vec![key],
        Value::Options(keys) => keys.iter().map(String::as_str).collect(),
        _ => Vec::new(),
    }
}

/// Line items give the amount when none was typed in (row OPP-01).
fn derive_amount(module: &ModuleDef, base: Option<&Record>, values: &mut Values, env: &Env) {
    // What comes from a file stays as it is there, an empty amount too.
    let given = values.get("amount").is_some_and(|amount| !amount.is_empty() || env.history);
    let enterable = module.field("amount").is_some_and(|amount| !amount.read_only);
    if module.lines().is_none() || given || !enterable {
        return;
    }
    let get = |key: &str| values.get(key).or_else(|| base.map(|base| base.get(key))).unwrap_or(&Value::Empty);
    let (lines, discount) = (get("lines").as_lines(), get("discount").as_decimal().unwrap_or_default());
    if lines.is_empty() || !get("amount").is_empty() && !values.contains_key("amount") {
        return;
    }
    if let Some(total) = money::total(lines, discount, env.decimals) {
        values.insert("amount".to_owned(), Value::Decimal(total));
    }
}

fn broken<'a>(
    check: &Check,
    field: &FieldDef,
    value: &Value,
    old: Option<&Value>,
    get: &dyn Fn(&str) -> &'a Value,
    touched: bool,
    env: &Env,
) -> Option<FieldProblem> {
    match check {
        Check::NotBeforeToday => {
            let past = match value {
                Value::Date(date) => *date < env.today,
                Value::Instant(moment) => *moment < env.day_start,
                _ => false,
            };
            let changed = touched && old != Some(value);
            (past && changed && !env.history).then(|| FieldProblem::new(&field.key, "check-before-today"))
        }
        Check::NotBefore(other) => {
            let (date, start) = (value.as_date()?, get(other).as_date()?);
            (date < start).then(|| FieldProblem::new(&field.key, "check-before-field").arg("other", other))
        }
        Check::AtLeast(least) => (value.as_decimal()? < *least)
            .then(|| FieldProblem::new(&field.key, "check-below-minimum").arg("min", least)),
        Check::Between(least, most) => {
            let number = value.as_decimal()?;
            if number < *least {
                Some(FieldProblem::new(&field.key, "check-below-minimum").arg("min", least))
            } else if number > *most {
                Some(FieldProblem::new(&field.key, "check-above-maximum").arg("max", most))
            } else {
                None
            }
        }
    }
}

/// Whether a number fits the database's exact range.
pub(crate) fn fits(number: Decimal) -> bool {
    number.abs() <= Decimal::from(LARGEST)
}

#[cfg(test)]
mod tests;
