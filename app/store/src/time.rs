//! The moment of a request, and the company's calendar.

use chrono::{DateTime, NaiveDate, NaiveTime, TimeZone, Utc, Weekday};
use chrono_tz::Tz;
use domain::filter::Calendar;

/// The moment at which a request happens, in the company's zone. Made by the services from the injected clock.
#[derive(Clone, Copy, Debug)]
pub struct Now {
    /// The moment.
    pub at: DateTime<Utc>,
    /// The company's time zone.
    pub zone: Tz,
    /// The first day of the company's week.
    pub week_start: Weekday,
}

impl Now {
    /// The business day.
    pub fn today(&self) -> NaiveDate {
        self.at.with_timezone(&self.zone).date_naive()
    }

    /// The moment at which a day begins in the company's zone. Where daylight saving skips midnight, the first moment
    /// after the gap.
    pub fn day_start(&self, day: NaiveDate) -> DateTime<Utc> {
        self.to_utc(day.and_time(NaiveTime::MIN))
    }

    /// A local time of the company's zone as a moment: the earlier one of two, the first after a gap.
    pub fn to_utc(&self, local: chrono::NaiveDateTime) -> DateTime<Utc> {
        let later = |hours| local.checked_add_signed(chrono::TimeDelta::hours(hours));
        (0..24)
            .filter_map(later)
            .find_map(|local| self.zone.from_local_datetime(&local).earliest())
            .map_or_else(|| local.and_utc(), |moment| moment.to_utc())
    }

    /// Calls `work` with the company's calendar.
    pub fn with_calendar<T>(&self, work: impl FnOnce(Calendar<'_>) -> T) -> T {
        let day_start = |day| self.day_start(day);
        work(Calendar { today: self.today(), week_start: self.week_start, day_start: &day_start })
    }
}

/// An instant as it is stored.
pub fn millis(at: DateTime<Utc>) -> i64 {
    at.timestamp_millis()
}

/// A stored instant. Out of range is the end of the calendar: it cannot have been written by Weft.
pub fn from_millis(millis: i64) -> DateTime<Utc> {
    DateTime::from_timestamp_millis(millis).unwrap_or(DateTime::<Utc>::MAX_UTC)
}

/// A date as it is stored.
pub fn iso(date: NaiveDate) -> String {
    date.format("%Y-%m-%d").to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_begin_at_local_midnight_or_after_the_gap() {
        let now = |zone: Tz| Now { at: "2026-11-21T23:30:00Z".parse().unwrap(), zone, week_start: Weekday::Mon };
        let bucharest = now(chrono_tz::Europe::Bucharest);
        assert_eq!(bucharest.today(), "2026-11-22".parse().unwrap());
        assert_eq!(
            bucharest.day_start("2026-11-22".parse().unwrap()),
            "2026-11-21T22:00:00Z".parse::<DateTime<Utc>>().unwrap()
        );
        // São Paulo began its summer time at midnight: 2018-11-04 begins at 01:00 local time.
        let gap = now(chrono_tz::America::Sao_Paulo).day_start("2018-11-04".parse().unwrap());
        assert_eq!(gap, "2018-11-04T03:00:00Z".parse::<DateTime<Utc>>().unwrap());
    }

    #[test]
    fn the_ends_of_the_calendar_are_moments_too() {
        for zone in [chrono_tz::Pacific::Kiritimati, chrono_tz::Pacific::Pago_Pago, Tz::UTC] {
            let now = Now { at: DateTime::UNIX_EPOCH, zone, week_start: Weekday::Mon };
            for day in [NaiveDate::MIN, NaiveDate::MAX] {
                assert_eq!(
                    now.day_start(day).date_naive().signed_duration_since(day).num_days().abs() / 2,
                    0,
                    "{zone}"
                );
            }
            now.to_utc(chrono::NaiveDateTime::MAX);
            now.to_utc(chrono::NaiveDateTime::MIN);
        }
    }
}
