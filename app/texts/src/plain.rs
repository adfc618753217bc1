//! [`Format`] in plain Rust for the five languages, after CLDR: the server's binding, and the page's where `Intl` is missing.

use chrono::{Datelike as _, NaiveDate, NaiveDateTime, Timelike as _};
use domain::Lang;
use rust_decimal::{Decimal, RoundingStrategy};

use crate::format::{DateLength, Format, NumberStyle};
use crate::names;

const NO_BREAK_SPACE: char = '\u{a0}';
const NARROW_NO_BREAK_SPACE: char = '\u{202f}';

/// Numbers, dates and enumerations of one language without the help of a browser.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PlainFormat {
    lang: Lang,
}

impl PlainFormat {
    /// The format of a language.
    pub const fn new(lang: Lang) -> Self {
        Self { lang }
    }

    /// Decimal mark, group mark, and how many digits there must be in front of the first group mark.
    const fn marks(self) -> (char, char, usize) {
        match self.lang {
            Lang::En | Lang::Zh => ('.', ',', 1),
            Lang::Es => (',', '.', 2),
            Lang::Fr => (',', NARROW_NO_BREAK_SPACE, 1),
            Lang::Ro => (',', '.', 1),
        }
    }

    fn time(self, instant: NaiveDateTime) -> String {
        let (hour, minute) = (instant.hour(), instant.minute());
        match self.lang {
            Lang::En => {
                let (afternoon, hour) = instant.time().hour12();
                format!("{hour}:{minute:02} {}", if afternoon { "PM" } else { "AM" })
            }
            Lang::Es => format!("{hour}:{minute:02}"),
            Lang::Zh | Lang::Fr | Lang::Ro => format!("{hour:02}:{minute:02}"),
        }
    }
}

impl Format for PlainFormat {
    fn number(&self, value: Decimal, style: &NumberStyle) -> String {
        let (decimal_mark, group_mark, least_leading) = self.marks();
        let digits = rounded(value, style).abs().to_string();
        let (whole, fraction) = digits.split_once('.').unwrap_or((&digits, ""));
        let mut text = String::new();
        if rounded(value, style).is_sign_negative() && !rounded(value, style).is_zero() {
            text.push('-');
        }
        if style.grouping && whole.len() >= 3 + least_leading {
            push_grouped(&mut text, whole, group_mark);
        } else {
            text.push_str(whole);
        }
        if !fraction.is_empty() {
            text.push(decimal_mark);
            text.push_str(fraction);
        }
        if style.percent {
            match self.lang {
                Lang::En | Lang::Zh => {}
                Lang::Fr => text.push(NARROW_NO_BREAK_SPACE),
                Lang::Es | Lang::Ro => text.push(NO_BREAK_SPACE),
            }
            text.push('%');
        }
        match (&style.currency, self.lang) {
            (None, _) => text,
            (Some(code), Lang::En | Lang::Zh) => match text.strip_prefix('-') {
                Some(amount) => format!("-{code}{NO_BREAK_SPACE}{amount}"),
                None => format!("{code}{NO_BREAK_SPACE}{text}"),
            },
            (Some(code), Lang::Es | Lang::Fr | Lang::Ro) => format!("{text}{NO_BREAK_SPACE}{code}"),
        }
    }

    fn date(&self, date: NaiveDate, length: DateLength) -> String {
        let (year, month, day) = (date.year(), date.month(), date.day());
        let short_year = year.rem_euclid(100);
        let name = |names: [&'static str; 12]| usize::try_from(date.month0()).map_or("", |index| names[index]);
        match (length, self.lang) {
            (DateLength::Short, Lang::En) => format!("{month}/{day}/{short_year:02}"),
            (DateLength::Short, Lang::Zh) => format!("{year}/{month}/{day}"),
            (DateLength::Short, Lang::Es) => format!("{day}/{month}/{short_year:02}"),
            (DateLength::Short, Lang::Fr) => format!("{day:02}/{month:02}/{year}"),
            (DateLength::Short, Lang::Ro) => format!("{day:02}.{month:02}.{year}"),
            (DateLength::Medium, Lang::En) => format!("{} {day}, {year}", name(names::EN_SHORT)),
            (DateLength::Long, Lang::En) => format!("{} {day}, {year}", name(names::EN_LONG)),
            (DateLength::Medium | DateLength::Long, Lang::Zh) => format!("{year}年{month}月{day}日"),
            (DateLength::Medium, Lang::Es) => format!("{day} {} {year}", name(names::ES_SHORT)),
            (DateLength::Long, Lang::Es) => format!("{day} de {} de {year}", name(names::ES_LONG)),
            (DateLength::Medium, Lang::Fr) => format!("{day} {} {year}", name(names::FR_SHORT)),
            (DateLength::Long, Lang::Fr) => format!("{day} {} {year}", name(names::FR_LONG)),
            (DateLength::Medium, Lang::Ro) => format!("{day} {} {year}", name(names::RO_SHORT)),
            (DateLength::Long, Lang::Ro) => format!("{day} {} {year}", name(names::RO_LONG)),
        }
    }

    fn date_time(&self, instant: NaiveDateTime, length: DateLength) -> String {
        let (date, time) = (self.date(instant.date(), length), self.time(instant));
        match (self.lang, length) {
            (Lang::Zh, _) | (Lang::Fr, DateLength::Short) => format!("{date} {time}"),
            _ => format!("{date}, {time}"),
        }
    }

    fn list(&self, items: &[String]) -> String {
        let Some((last, before)) = items.split_last() else { return String::new() };
        let Some((first, middle)) = before.split_first() else { return last.clone() };
        let comma = if self.lang == Lang::Zh { "、" } else { ", " };
        let mut text = first.clone();
        for item in middle {
            text.push_str(comma);
            text.push_str(item);
        }
        text.push_str(match self.lang {
            Lang::En if !middle.is_empty() => ", and ",
            Lang::En => " and ",
            Lang::Zh => "和",
            Lang::Es if sounds_like_i(last) => " e ",
            Lang::Es => " y ",
            Lang::Fr => " et ",
            Lang::Ro => " și ",
        });
        text.push_str(last);
        text
    }
}

/// The number with as many fraction digits as the style wants.
fn rounded(value: Decimal, style: &NumberStyle) -> Decimal {
    let mut value = value;
    if let Some(most) = style.max_fraction {
        value = value.round_dp_with_strategy(most, RoundingStrategy::MidpointAwayFromZero);
        if style.min_fraction.is_none_or(|least| least < value.scale()) {
            value = value.normalize();
        }
    }
    if let Some(least) = style.min_fraction
        && value.scale() < least
    {
        value.rescale(least);
    }
    value
}

fn push_grouped(text: &mut String, whole: &str, mark: char) {
    for (index, digit) in whole.chars().enumerate() {
        if index > 0 && (whole.len() - index).is_multiple_of(3) {
            text.push(mark);
        }
        text.push(digit);
    }
}

/// Whether Spanish says “e” before the word: it begins with the sound of i, but not with a diphthong (hielo).
fn sounds_like_i(word: &str) -> bool {
    let word = word.to_lowercase();
    let rest = word.strip_prefix('h').unwrap_or(&word);
    let mut letters = rest.chars();
    matches!(letters.next(), Some('i' | 'í'))
        && !matches!(letters.next(), Some('a' | 'e' | 'o' | 'u' | 'á' | 'é' | 'ó'))
}
