//! Named periods (today, this month …) and what they are on a given day.

use chrono::{Datelike, Days, Months, NaiveDate, Weekday};
use serde::{Deserialize, Serialize};

/// A period named relative to today. Used by filters (row L-05, "date presets").
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Period {
    Today,
    Yesterday,
    Tomorrow,
    ThisWeek,
    LastWeek,
    NextWeek,
    ThisMonth,
    LastMonth,
    NextMonth,
    ThisQuarter,
    LastQuarter,
    ThisYear,
    LastYear,
    /// The seven days that end today.
    Last7Days,
    /// The thirty days that end today.
    Last30Days,
    /// The seven days that begin today.
    Next7Days,
    /// The thirty days that begin today.
    Next30Days,
}

impl Period {
    /// All periods in the order in which they are offered.
    pub const ALL: [Self; 17] = [
        Self::Today,
        Self::Yesterday,
        Self::Tomorrow,
        Self::ThisWeek,
        Self::LastWeek,
        Self::NextWeek,
        Self::ThisMonth,
        Self::LastMonth,
        Self::NextMonth,
        Self::ThisQuarter,
        Self::LastQuarter,
        Self::ThisYear,
        Self::LastYear,
        Self::Last7Days,
        Self::Last30Days,
        Self::Next7Days,
        Self::Next30Days,
    ];

    /// The key in texts and on the wire.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Today => "today",
            Self::Yesterday => "yesterday",
            Self::Tomorrow => "tomorrow",
            Self::ThisWeek => "this-week",
            Self::LastWeek => "last-week",
            Self::NextWeek => "next-week",
            Self::ThisMonth => "this-month",
            Self::LastMonth => "last-month",
            Self::NextMonth => "next-month",
            Self::ThisQuarter => "this-quarter",
            Self::LastQuarter => "last-quarter",
            Self::ThisYear => "this-year",
            Self::LastYear => "last-year",
            Self::Last7Days => "last-7-days",
            Self::Last30Days => "last-30-days",
            Self::Next7Days => "next-7-days",
            Self::Next30Days => "next-30-days",
        }
    }

    /// First and last day of the period, seen from `today`, with weeks that begin on `week_start`.
    pub fn days(self, today: NaiveDate, week_start: Weekday) -> (NaiveDate, NaiveDate) {
        let week = week_begin(today, week_start);
        let month = first_of_month(today);
        let quarter = first_of_quarter(today);
        let year = NaiveDate::from_ymd_opt(today.year(), 1, 1).unwrap_or(today);
        match self {
            Self::Today => (today, today),
            Self::Yesterday => (back(today, 1), back(today, 1)),
            Self::Tomorrow => (on(today, 1), on(today, 1)),
            Self::ThisWeek => (week, on(week, 6)),
            Self::LastWeek => (back(week, 7), back(week, 1)),
            Self::NextWeek => (on(week, 7), on(week, 13)),
            Self::ThisMonth => (month, back(months_on(month, 1), 1)),
            Self::LastMonth => (months_back(month, 1), back(month, 1)),
            Self::NextMonth => (months_on(month, 1), back(months_on(month, 2), 1)),
            Self::ThisQuarter => (quarter, back(months_on(quarter, 3), 1)),
            Self::LastQuarter => (months_back(quarter, 3), back(quarter, 1)),
            Self::ThisYear => (year, back(months_on(year, 12), 1)),
            Self::LastYear => (months_back(year, 12), back(year, 1)),
            Self::Last7Days => (back(today, 6), today),
            Self::Last30Days => (back(today, 29), today),
            Self::Next7Days => (today, on(today, 6)),
            Self::Next30Days => (today, on(today, 29)),
        }
    }
}

/// Whether a day can be written with four digits of a year: what is stored sorts as text, so no other may be.
pub fn is_in_calendar(day: NaiveDate) -> bool {
    (1..=9999).contains(&day.year())
}

fn week_begin(day: NaiveDate, week_start: Weekday) -> NaiveDate {
    back(day, u64::from((7 + day.weekday().num_days_from_monday() - week_start.num_days_from_monday()) % 7))
}

fn first_of_month(day: NaiveDate) -> NaiveDate {
    day.with_day(1).unwrap_or(day)
}

fn first_of_quarter(day: NaiveDate) -> NaiveDate {
    first_of_month(day).with_month(day.month0() / 3 * 3 + 1).unwrap_or(day)
}

// The ends of the calendar (year ±262,000) saturate: no date that a person can enter comes near them.
fn on(day: NaiveDate, days: u64) -> NaiveDate {
    day.checked_add_days(Days::new(days)).unwrap_or(NaiveDate::MAX)
}

fn back(day: NaiveDate, days: u64) -> NaiveDate {
    day.checked_sub_days(Days::new(days)).unwrap_or(NaiveDate::MIN)
}

fn months_on(day: NaiveDate, months: u32) -> NaiveDate {
    day.checked_add_months(Months::new(months)).unwrap_or(NaiveDate::MAX)
}

fn months_back(day: NaiveDate, months: u32) -> NaiveDate {
    day.checked_sub_months(Months::new(months)).unwrap_or(NaiveDate::MIN)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn check(period: Period, today: &str, week_start: Weekday, expected: (&str, &str)) {
        assert_eq!(period.days(day(today), week_start), (day(expected.0), day(expected.1)), "{period:?} on {today}");
    }

    #[test]
    fn periods_are_whole_days_around_today() {
        check(Period::Today, "2024-02-29", Weekday::Mon, ("2024-02-29", "2024-02-29"));
        check(Period::ThisWeek, "2026-11-21", Weekday::Mon, ("2026-11-16", "2026-11-22"));
        check(Period::ThisWeek, "2026-11-21", Weekday::Sun, ("2026-11-15", "2026-11-21"));
        check(Period::ThisWeek, "2026-11-22", Weekday::Sun, ("2026-11-22", "2026-11-28"));
        check(Period::LastMonth, "2024-03-31", Weekday::Mon, ("2024-02-01", "2024-02-29"));
        check(Period::NextMonth, "2026-12-31", Weekday::Mon, ("2027-01-01", "2027-01-31"));
        check(Period::ThisQuarter, "2026-11-21", Weekday::Mon, ("2026-10-01", "2026-12-31"));
        check(Period::LastQuarter, "2026-01-01", Weekday::Mon, ("2025-10-01", "2025-12-31"));
        check(Period::LastYear, "2024-02-29", Weekday::Mon, ("2023-01-01", "2023-12-31"));
        check(Period::Last7Days, "2026-03-03", Weekday::Mon, ("2026-02-25", "2026-03-03"));
    }
}
