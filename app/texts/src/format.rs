//! How numbers, dates and enumerations in messages become text: the hooks that the page and the server bind differently.

use chrono::{NaiveDate, NaiveDateTime};
use rust_decimal::Decimal;

/// Numbers, dates and enumerations in the way of one language.
///
/// It must be `Send + Sync` for the server's sake. An implementation over the browser's `Intl` keeps its formatter objects in a
/// `thread_local!` of its own: JavaScript values cannot be sent.
pub trait Format: Send + Sync + 'static {
    /// A number; without digits in the style it is shown with the fraction digits that it has.
    fn number(&self, value: Decimal, style: &NumberStyle) -> String;

    /// A day.
    fn date(&self, date: NaiveDate, length: DateLength) -> String;

    /// A day and the time to the minute, both in the reader's zone already.
    fn date_time(&self, instant: NaiveDateTime, length: DateLength) -> String;

    /// An enumeration: “a, b, and c”.
    fn list(&self, items: &[String]) -> String;
}

/// How a number is shown.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct NumberStyle {
    /// Fraction digits that are shown even when they are zero.
    pub min_fraction: Option<u32>,
    /// Fraction digits to which the number is rounded, half away from zero.
    pub max_fraction: Option<u32>,
    /// Whether thousands are separated.
    pub grouping: bool,
    /// With a percent sign. The value is in percent already: 45 is “45%” (in `Intl`: `style: "unit", unit: "percent"`).
    pub percent: bool,
    /// The ISO code of the amount's currency.
    pub currency: Option<String>,
}

impl Default for NumberStyle {
    fn default() -> Self {
        Self { min_fraction: None, max_fraction: None, grouping: true, percent: false, currency: None }
    }
}

/// How much room a date takes; the words are those of `Intl`'s `dateStyle`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum DateLength {
    /// 11/21/26
    Short,
    /// Nov 21, 2026
    #[default]
    Medium,
    /// November 21, 2026
    Long,
}
