//! Time zones by the browser's own tables, so that none has to be shipped.

use std::{cell::RefCell, collections::HashMap};

use chrono::{DateTime, NaiveDate, NaiveDateTime, TimeDelta, Utc};
use leptos::wasm_bindgen::JsValue;

use super::intl;

/// Offsets only ever change on a quarter of an hour.
const QUARTER: i64 = 15 * 60;

thread_local! {
    static OFFSETS: RefCell<HashMap<(String, i64), i64>> = RefCell::default();
}

/// The wall clock of the zone at this moment.
pub(super) fn to_local(zone: &str, moment: DateTime<Utc>) -> NaiveDateTime {
    moment.naive_utc() + TimeDelta::seconds(offset(zone, moment.timestamp()))
}

/// The moment at which the wall clock shows this; the first of two where it is put back.
pub(super) fn from_local(zone: &str, local: NaiveDateTime) -> DateTime<Utc> {
    let wall = local.and_utc().timestamp();
    // The offsets a day before and after are all that can apply.
    let before = wall - offset(zone, wall - 86_400);
    let after = wall - offset(zone, wall + 86_400);
    let fits = |utc: &i64| utc + offset(zone, *utc) == wall;
    let seconds = [before, after].into_iter().find(fits).unwrap_or(before);
    DateTime::from_timestamp(seconds, local.and_utc().timestamp_subsec_nanos()).unwrap_or_else(|| local.and_utc())
}

/// Seconds that the zone's clock is ahead of UTC.
fn offset(zone: &str, utc: i64) -> i64 {
    let quarter = utc.div_euclid(QUARTER);
    let key = (zone.to_owned(), quarter);
    if let Some(known) = OFFSETS.with_borrow(|offsets| offsets.get(&key).copied()) {
        return known;
    }
    let start = quarter * QUARTER;
    let found = wall_clock(zone, start).map_or(0, |wall| wall - start);
    OFFSETS.with_borrow_mut(|offsets| offsets.insert(key, found));
    found
}

fn wall_clock(zone: &str, utc: i64) -> Option<i64> {
    let options = [
        ("timeZone", zone),
        ("calendar", "gregory"),
        ("numberingSystem", "latn"),
        ("hourCycle", "h23"),
        ("year", "numeric"),
        ("month", "2-digit"),
        ("day", "2-digit"),
        ("hour", "2-digit"),
        ("minute", "2-digit"),
        ("second", "2-digit"),
    ];
    let format = intl::cached("DateTimeFormat", "en-US", &options)?;
    // In this language and with these options: 11/21/2026, 19:05:00
    let text = intl::format(&format, &js_date(utc))?;
    let numbers: Vec<u32> = text.split(|c: char| !c.is_ascii_digit()).filter_map(|part| part.parse().ok()).collect();
    let [month, day, year, hour, minute, second] = numbers[..] else { return None };
    let date = NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, day)?;
    Some(date.and_hms_opt(hour, minute, second)?.and_utc().timestamp())
}

fn js_date(utc: i64) -> JsValue {
    #[expect(clippy::cast_precision_loss, reason = "milliseconds of any date are below 2^53")]
    let millis = (utc * 1_000) as f64;
    js_sys::Date::new(&JsValue::from_f64(millis)).into()
}
