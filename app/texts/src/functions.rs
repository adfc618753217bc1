//! Fluent's `NUMBER` and `DATETIME`, and the way from a value in a message to the [`Format`] of the running call.
//!
//! Fluent hands a number to be shown to a plain function without a state of its own, so the format in use stands in a
//! thread-local for the time of one call.

use std::borrow::Cow;
use std::cell::RefCell;
use std::sync::Arc;

use chrono::{NaiveDate, NaiveDateTime};
use fluent_bundle::types::{FluentNumber, FluentNumberOptions, FluentNumberStyle, FluentType};
use fluent_bundle::{FluentArgs, FluentValue};
use rust_decimal::Decimal;

use crate::format::{DateLength, Format, NumberStyle};

/// More fraction digits than this would overflow Fluent's choice of the plural form.
const MOST_FRACTION_DIGITS: usize = 15;

thread_local! {
    static CURRENT: RefCell<Option<Arc<dyn Format>>> = const { RefCell::new(None) };
}

/// Runs `work` with `format` in use; calls may be nested.
pub(crate) fn with_format<T>(format: &Arc<dyn Format>, work: impl FnOnce() -> T) -> T {
    let before = CURRENT.replace(Some(Arc::clone(format)));
    let result = work();
    CURRENT.set(before);
    result
}

fn current() -> Option<Arc<dyn Format>> {
    CURRENT.with_borrow(Clone::clone)
}

/// A value that Fluent has no kind for.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Shown(pub(crate) ShownValue);

/// The kinds of [`Shown`], each with its style.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum ShownValue {
    Number(Decimal, NumberStyle),
    Date(NaiveDate, DateLength),
    DateTime(NaiveDateTime, DateLength),
}

impl Shown {
    fn text(&self) -> String {
        match (&self.0, current()) {
            (ShownValue::Number(value, style), Some(format)) => format.number(*value, style),
            (ShownValue::Date(date, length), Some(format)) => format.date(*date, *length),
            (ShownValue::DateTime(instant, length), Some(format)) => format.date_time(*instant, *length),
            (ShownValue::Number(value, _), None) => value.to_string(),
            (ShownValue::Date(date, _), None) => date.to_string(),
            (ShownValue::DateTime(instant, _), None) => instant.to_string(),
        }
    }
}

impl FluentType for Shown {
    fn duplicate(&self) -> Box<dyn FluentType + Send> {
        Box::new(self.clone())
    }

    fn as_string(&self, _: &intl_memoizer::IntlLangMemoizer) -> Cow<'static, str> {
        Cow::Owned(self.text())
    }

    fn as_string_threadsafe(&self, _: &intl_memoizer::concurrent::IntlLangMemoizer) -> Cow<'static, str> {
        Cow::Owned(self.text())
    }
}

/// The bundle's formatter: shows Fluent's own numbers through the format in use and leaves all else to Fluent.
pub(crate) fn show<M>(value: &FluentValue, _: &M) -> Option<String> {
    let FluentValue::Number(number) = value else { return None };
    let style = number_style(&number.options);
    Some(current()?.number(Decimal::try_from(number.value).ok()?, &style))
}

/// `NUMBER($x, minimumFractionDigits: 2, maximumFractionDigits: 2, useGrouping: "false", style: "percent")`.
pub(crate) fn number<'a>(positional: &[FluentValue<'a>], named: &FluentArgs) -> FluentValue<'a> {
    match positional.first() {
        Some(FluentValue::Number(number)) => {
            let mut number: FluentNumber = number.clone();
            merge(&mut number.options, named);
            FluentValue::Number(number)
        }
        Some(FluentValue::Custom(custom)) => match (**custom).as_any().downcast_ref::<Shown>() {
            Some(Shown(ShownValue::Number(value, before))) => {
                let mut options = FluentNumberOptions::default();
                merge(&mut options, named);
                let style = NumberStyle { currency: before.currency.clone(), ..number_style(&options) };
                FluentValue::Custom(Box::new(Shown(ShownValue::Number(*value, style))))
            }
            _ => FluentValue::Custom(custom.duplicate()),
        },
        Some(other) => other.clone(),
        None => FluentValue::Error,
    }
}

/// `DATETIME($x, dateStyle: "short")`: short, medium or long.
pub(crate) fn date_time<'a>(positional: &[FluentValue<'a>], named: &FluentArgs) -> FluentValue<'a> {
    let length = match named.get("dateStyle") {
        Some(FluentValue::String(text)) if text == "short" => DateLength::Short,
        Some(FluentValue::String(text)) if text == "long" || text == "full" => DateLength::Long,
        _ => DateLength::Medium,
    };
    match positional.first() {
        Some(FluentValue::Custom(custom)) => match (**custom).as_any().downcast_ref::<Shown>() {
            Some(Shown(ShownValue::Date(date, _))) => {
                FluentValue::Custom(Box::new(Shown(ShownValue::Date(*date, length))))
            }
            Some(Shown(ShownValue::DateTime(instant, _))) => {
                FluentValue::Custom(Box::new(Shown(ShownValue::DateTime(*instant, length))))
            }
            _ => FluentValue::Custom(custom.duplicate()),
        },
        Some(other) => other.clone(),
        None => FluentValue::Error,
    }
}

fn merge(options: &mut FluentNumberOptions, named: &FluentArgs) {
    options.merge(named);
    options.minimum_fraction_digits = options.minimum_fraction_digits.map(|digits| digits.min(MOST_FRACTION_DIGITS));
}

fn number_style(options: &FluentNumberOptions) -> NumberStyle {
    let digits = |count: Option<usize>| count.and_then(|count| u32::try_from(count).ok());
    NumberStyle {
        min_fraction: digits(options.minimum_fraction_digits),
        max_fraction: digits(options.maximum_fraction_digits),
        grouping: options.use_grouping,
        percent: options.style == FluentNumberStyle::Percent,
        currency: None,
    }
}
