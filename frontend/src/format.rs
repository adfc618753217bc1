//! Numbers, amounts, dates and moments in the user's language, the company's time zone and its base currency.
//!
//! Reactive like the texts: inside a closure they follow a change of the language or the company's settings.

use chrono::{DateTime, Days, NaiveDate, NaiveDateTime, Utc};
use domain::money;
use rust_decimal::Decimal;
use texts::{DateLength, NumberStyle, args};

use crate::{
    i18n::{t, ta, texts},
    state::session,
};

mod clock;
mod intl;
mod zone;

pub(crate) use clock::set_server_clock;
pub use clock::{minute, now};
pub use intl::{IntlFormat, currency_name, is_zone, zone_here, zones};

/// A number with the decimals that it has, at most four.
pub fn number(value: Decimal) -> String {
    texts().format().number(money::round(value, 4).normalize(), &NumberStyle::default())
}

/// A whole number.
pub fn integer(value: i64) -> String {
    number(Decimal::from(value))
}

/// How many there are.
pub fn count(value: u64) -> String {
    number(Decimal::from(value))
}

/// An amount with the base currency.
pub fn money(value: Decimal) -> String {
    amount(value, true)
}

/// An amount without the currency: in a column whose head says it.
pub fn money_bare(value: Decimal) -> String {
    amount(value, false)
}

/// The price of one unit, without the currency; it may be of parts of a cent, which its subtotal needs to make sense.
pub fn price(value: Decimal) -> String {
    let style = NumberStyle { min_fraction: Some(minor_unit()), max_fraction: Some(4), ..NumberStyle::default() };
    texts().format().number(value, &style)
}

fn minor_unit() -> u32 {
    money::minor_unit(&session().boot().company.currency)
}

fn amount(value: Decimal, with_currency: bool) -> String {
    let currency = session().boot().company.currency.clone();
    let digits = money::minor_unit(&currency);
    let style = NumberStyle {
        min_fraction: Some(digits),
        max_fraction: Some(digits),
        currency: with_currency.then_some(currency),
        ..NumberStyle::default()
    };
    texts().format().number(value, &style)
}

/// 12.5 is “12.5%”.
pub fn percent(value: Decimal) -> String {
    let style = NumberStyle { percent: true, ..NumberStyle::default() };
    texts().format().number(money::round(value, 4).normalize(), &style)
}

/// A part of a whole, 0 to 1, in whole percent: 0.414 is “41%”.
pub fn share(part: f64) -> String {
    percent(Decimal::try_from(part * 100.0).unwrap_or_default().round())
}

/// A day: “Nov 21, 2026”.
pub fn date(value: NaiveDate) -> String {
    texts().format().date(value, DateLength::Medium)
}

/// A moment to the minute, in the company's time zone.
pub fn moment(value: DateTime<Utc>) -> String {
    texts().format().date_time(to_local(value), DateLength::Medium)
}

/// A moment as people say it: “5 minutes ago”, “Yesterday”; the day when it is more than a week away. Follows the clock.
pub fn relative(value: DateTime<Utc>) -> String {
    minute();
    let now = now();
    let (from, to) = (value.min(now), value.max(now));
    let past = value <= now;
    let span = to - from;
    let days = (to_local(to).date() - to_local(from).date()).num_days();
    let text = |key: &str, count: i64| ta(key, args().set("count", count));
    match (span.num_minutes(), span.num_hours(), days, past) {
        (..1, ..) => t("time-just-now"),
        (minutes @ ..60, _, _, true) => text("time-minutes-ago", minutes),
        (minutes @ ..60, _, _, false) => text("time-in-minutes", minutes),
        (_, hours, 0, true) => text("time-hours-ago", hours),
        (_, hours, 0, false) => text("time-in-hours", hours),
        (_, _, 1, true) => t("time-yesterday"),
        (_, _, 1, false) => t("time-tomorrow"),
        (_, _, days @ ..7, true) => text("time-days-ago", days),
        (_, _, days @ ..7, false) => text("time-in-days", days),
        _ => date(to_local(value).date()),
    }
}

/// The size of a file: “1.2 MB”.
pub fn file_size(bytes: u64) -> String {
    intl::file_size(texts().lang(), bytes)
}

/// The company's wall clock at this moment.
pub fn to_local(value: DateTime<Utc>) -> NaiveDateTime {
    zone::to_local(&session().boot().company.time_zone, value)
}

/// The moment at which the company's wall clock shows this. Where the clock is put forward, the moment after the gap.
pub fn from_local(value: NaiveDateTime) -> DateTime<Utc> {
    zone::from_local(&session().boot().company.time_zone, value)
}

/// The company's business day.
pub fn today() -> NaiveDate {
    to_local(now()).date()
}

/// The moment at which a day of the company begins.
pub fn day_start(day: NaiveDate) -> DateTime<Utc> {
    from_local(day.and_time(chrono::NaiveTime::MIN))
}

/// The moment at which a day of the company is over.
pub fn day_end(day: NaiveDate) -> DateTime<Utc> {
    day_start(day.checked_add_days(Days::new(1)).unwrap_or(day))
}
