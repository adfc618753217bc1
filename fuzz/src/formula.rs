//! Formulas of custom fields: read, checked and computed over extreme values.

use chrono::{DateTime, NaiveDate};
use domain::{
    FieldDef, FieldKind, ModuleKey, Value,
    formula::{Formula, Type, map_fields},
    schema::modules,
};
use rust_decimal::Decimal;

/// A source, in UTF-8 or not.
pub fn run(data: &[u8]) {
    let source = String::from_utf8_lossy(data);
    let same = map_fields(&source, &|_| None);
    assert_eq!(same, source, "what is not renamed stays");
    let Ok(formula) = Formula::parse(&source) else { return };
    let mut module = modules::definition(ModuleKey::Opportunity);
    module.fields.push(FieldDef::new("yes", FieldKind::Bool));
    let checked = formula.check(&module);
    formula.fields();
    formula.is_daily();
    for value in
        [Value::Empty, Value::Decimal(Decimal::MAX), Value::Decimal(Decimal::MIN), Value::Decimal(Decimal::new(1, 28))]
    {
        for today in [NaiveDate::MIN, NaiveDate::MAX, DateTime::UNIX_EPOCH.date_naive()] {
            let get = |key: &str| match module.field(key).map(|field| field.kind) {
                Some(FieldKind::Date) => Value::Date(today),
                Some(FieldKind::Bool) => Value::Bool(true),
                Some(kind) if kind.is_number() => value.clone(),
                Some(_) => Value::Text("text".to_owned()),
                None => Value::Empty,
            };
            let result = formula.eval(&module, &get, today);
            if let (Ok(kind), false) = (&checked, result.is_empty()) {
                let fits = match kind {
                    Type::Number => result.as_decimal().is_some(),
                    Type::Text => result.as_text().is_some(),
                    Type::Date => matches!(result, Value::Date(_)),
                    Type::Bool => matches!(result, Value::Bool(_)),
                };
                assert!(fits, "{source}: {kind:?} is not the type of {result:?}");
            }
        }
    }
}
