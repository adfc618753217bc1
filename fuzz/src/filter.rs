//! Filters as they come in an address or in a call: read, checked and matched.

use chrono::{DateTime, NaiveDate, NaiveTime, Weekday};
use domain::{
    ModuleKey, Schema, Value,
    filter::{Calendar, Env, Filter, matches},
    list::{ListRequest, Selection},
    record::Values,
};
use std::sync::LazyLock;

static SCHEMA: LazyLock<Schema> = LazyLock::new(Schema::standard);

/// JSON, or not.
pub fn run(data: &[u8]) {
    // Whatever else a list asks for is read by the same reader.
    let _ = serde_json::from_slice::<ListRequest>(data);
    let _ = serde_json::from_slice::<Selection>(data);
    let Ok(filter) = serde_json::from_slice::<Filter>(data) else { return };
    let again = serde_json::to_vec(&filter).ok().and_then(|json| serde_json::from_slice::<Filter>(&json).ok());
    assert_eq!(again.as_ref(), Some(&filter), "a filter is the same when it was written and read");
    let day_start = |day: NaiveDate| day.and_time(NaiveTime::MIN).and_utc();
    let calendar =
        Calendar { today: DateTime::UNIX_EPOCH.date_naive(), week_start: Weekday::Mon, day_start: &day_start };
    let env = Env { calendar, me: None, is_subordinate: &|_| true, is_in_department: &|_, _| false };
    for key in ModuleKey::ALL {
        let Some(module) = SCHEMA.module(key) else { continue };
        if filter.check(module).is_err() {
            continue;
        }
        matches(&filter, module, &Values::new(), &env);
        let values: Values =
            module.fields.iter().map(|field| (field.key.clone(), Value::Text("text".to_owned()))).collect();
        matches(&filter, module, &values, &env);
    }
}
