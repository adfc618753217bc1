//! Reading numbers, dates, moments and places from the texts of a table.

use chrono::{DateTime, Datelike, NaiveDate, NaiveDateTime, NaiveTime, Utc};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use crate::value::Place;

/// How the file writes numbers and dates.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Notation {
    pub dates: DateOrder,
    pub decimals: DecimalMark,
}

/// The order of day, month and year; a date that begins with four digits is read as year-month-day in any case.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DateOrder {
    #[default]
    YearMonthDay,
    DayMonthYear,
    MonthDayYear,
}

/// The mark before the decimals; the other one of the two, spaces and apostrophes may group digits.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DecimalMark {
    #[default]
    Point,
    Comma,
}

/// A number such as `1,234.50`, `1 234,50`, `-5 %` or `$ 12`; `None` when it is none.
pub fn parse_number(text: &str, mark: DecimalMark) -> Option<Decimal> {
    let (point, group) = match mark {
        DecimalMark::Point => ('.', ','),
        DecimalMark::Comma => (',', '.'),
    };
    let text = text.trim();
    let (negative, text) = match text.strip_prefix('(').and_then(|text| text.strip_suffix(')')) {
        Some(inner) => (true, inner),
        None => (false, text),
    };
    let mut plain = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '0'..='9' | '+' => plain.push(letter),
            '-' | '−' => plain.push('-'),
            _ if letter == point => plain.push('.'),
            _ if letter == group || letter == '\'' || letter == '’' || letter.is_whitespace() => {}
            '%' | '$' | '€' | '£' | '¥' | '￥' => {}
            _ => return None,
        }
    }
    let number: Decimal = plain.strip_prefix('+').unwrap_or(&plain).parse().ok()?;
    Some(if negative { -number } else { number })
}

/// A date in the chosen order, in ISO 8601, or in Chinese (`2026年11月21日`).
pub fn parse_date(text: &str, order: DateOrder) -> Option<NaiveDate> {
    let text = text.trim();
    let day = text.split(['T', ' ']).next().unwrap_or(text);
    let parts: Vec<&str> = day.split(['-', '/', '.', '年', '月', '日']).filter(|part| !part.is_empty()).collect();
    let [first, second, third] = parts.as_slice() else {
        return (day.len() == 8).then(|| NaiveDate::parse_from_str(day, "%Y%m%d").ok()).flatten();
    };
    let number = |part: &str| part.parse::<u32>().ok();
    let (year, month, day) = if first.len() == 4 {
        (number(first)?, number(second)?, number(third)?)
    } else {
        match order {
            DateOrder::YearMonthDay => (full_year(first)?, number(second)?, number(third)?),
            DateOrder::DayMonthYear => (full_year(third)?, number(second)?, number(first)?),
            DateOrder::MonthDayYear => (full_year(third)?, number(first)?, number(second)?),
        }
    };
    NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, day).filter(|date| (1000..=9999).contains(&date.year()))
}

fn full_year(part: &str) -> Option<u32> {
    let year: u32 = part.parse().ok()?;
    Some(if part.len() <= 2 { 2000 + year - if year >= 70 { 100 } else { 0 } } else { year })
}

/// A moment: a date, with a time of day or without; local times are of the zone that `to_utc` knows.
pub fn parse_moment(
    text: &str,
    order: DateOrder,
    to_utc: &dyn Fn(NaiveDateTime) -> DateTime<Utc>,
) -> Option<DateTime<Utc>> {
    let text = text.trim();
    if let Ok(moment) = DateTime::parse_from_rfc3339(text) {
        return Some(moment.with_timezone(&Utc));
    }
    let date = parse_date(text, order)?;
    let time = match text.split_once(['T', ' ']) {
        None => NaiveTime::MIN,
        Some((_, time)) => ["%H:%M:%S%.f", "%H:%M", "%I:%M %p"]
            .iter()
            .find_map(|format| NaiveTime::parse_from_str(time.trim(), format).ok())?,
    };
    Some(to_utc(date.and_time(time)))
}

/// Yes or no, in the interface's languages; `None` for anything else.
pub fn parse_bool(text: &str) -> Option<bool> {
    match text.trim().to_lowercase().as_str() {
        "1" | "true" | "yes" | "y" | "x" | "on" | "是" | "sí" | "si" | "oui" | "da" => Some(true),
        "0" | "false" | "no" | "n" | "off" | "否" | "non" | "nu" => Some(false),
        _ => None,
    }
}

/// A point on the globe, as exports write it: latitude and longitude in degrees, `44.4268, 26.1025`.
pub fn parse_place(text: &str) -> Option<Place> {
    let (latitude, longitude) = text.split_once([',', ';', '，'])?;
    let millionths = |part: &str| {
        let degrees: Decimal = part.trim().trim_end_matches('°').parse().ok()?;
        i32::try_from(degrees.checked_mul(Decimal::from(1_000_000))?.round()).ok()
    };
    let place = Place { latitude: millionths(latitude)?, longitude: millionths(longitude)? };
    place.is_valid().then_some(place)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_points_on_the_globe() {
        let place = |latitude, longitude| Some(Place { latitude, longitude });
        assert_eq!(parse_place("44.4268, 26.1025"), place(44_426_800, 26_102_500));
        assert_eq!(parse_place(" -33.9°;18.4° "), place(-33_900_000, 18_400_000));
        assert_eq!(parse_place("0.0000004，-0"), place(0, 0));
        for wrong in ["", "44.4", "91, 0", "0, 181", "44,4268, 26", "north, east", "9e99, 1"] {
            assert_eq!(parse_place(wrong), None, "{wrong}");
        }
    }

    fn number(text: &str, mark: DecimalMark, expected: Option<&str>) {
        assert_eq!(parse_number(text, mark), expected.map(|text| text.parse().unwrap()), "{text}");
    }

    #[test]
    fn numbers_in_both_notations() {
        number("1,234.50", DecimalMark::Point, Some("1234.50"));
        number("1.234,50", DecimalMark::Comma, Some("1234.50"));
        number("1 234,5 €", DecimalMark::Comma, Some("1234.5"));
        number("(12)", DecimalMark::Point, Some("-12"));
        number("12.5 %", DecimalMark::Point, Some("12.5"));
        number("1e9", DecimalMark::Point, None);
        number("", DecimalMark::Point, None);
        number("1.2.3", DecimalMark::Point, None);
    }

    fn date(text: &str, order: DateOrder, expected: Option<&str>) {
        assert_eq!(parse_date(text, order), expected.map(|text| text.parse().unwrap()), "{text}");
    }

    #[test]
    fn dates_in_every_order() {
        date("2017-03-01", DateOrder::DayMonthYear, Some("2017-03-01"));
        date("1/3/2017", DateOrder::DayMonthYear, Some("2017-03-01"));
        date("3/1/17", DateOrder::MonthDayYear, Some("2017-03-01"));
        date("2026年11月21日", DateOrder::YearMonthDay, Some("2026-11-21"));
        date("20261121", DateOrder::YearMonthDay, Some("2026-11-21"));
        date("31.02.2026", DateOrder::DayMonthYear, None);
        date("soon", DateOrder::YearMonthDay, None);
        date("2026-11-21 08:30", DateOrder::YearMonthDay, Some("2026-11-21"));
    }
}
