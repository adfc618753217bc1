//! Finding out how a file writes its dates and numbers, from some of its texts.

use super::{DateOrder, DecimalMark, Notation};
use crate::Lang;

/// The longest text that is taken for a number.
const LONGEST: usize = 24;

/// What the texts seen so far speak for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct NotationGuess {
    day_first: u32,
    month_first: u32,
    /// Dates that may be read either way.
    either: u32,
    point: u32,
    comma: u32,
}

impl NotationGuess {
    /// Looks at a text of the file.
    pub fn look(&mut self, text: &str) {
        let text = text.trim();
        if text.len() > LONGEST {
            return;
        }
        if !self.look_at_date(text) {
            self.look_at_number(text);
        }
    }

    /// The notation that texts speak for without doubt, else the standard one: for whoever cannot look at a preview.
    pub fn sure(&self) -> Notation {
        Notation {
            dates: match (self.day_first, self.month_first) {
                (1.., 0) => DateOrder::DayMonthYear,
                (0, 1..) => DateOrder::MonthDayYear,
                _ => DateOrder::YearMonthDay,
            },
            decimals: match (self.comma, self.point) {
                (1.., 0) => DecimalMark::Comma,
                _ => DecimalMark::Point,
            },
        }
    }

    /// The notation that most texts speak for; where they leave it open, the usual one of the language.
    pub fn guess(&self, lang: Lang) -> Notation {
        let dates = match self.day_first.cmp(&self.month_first) {
            std::cmp::Ordering::Greater => DateOrder::DayMonthYear,
            std::cmp::Ordering::Less => DateOrder::MonthDayYear,
            std::cmp::Ordering::Equal if self.either == 0 => DateOrder::YearMonthDay,
            std::cmp::Ordering::Equal => match lang {
                Lang::En => DateOrder::MonthDayYear,
                Lang::Zh => DateOrder::YearMonthDay,
                Lang::Es | Lang::Fr | Lang::Ro => DateOrder::DayMonthYear,
            },
        };
        let decimals = match self.comma.cmp(&self.point) {
            std::cmp::Ordering::Greater => DecimalMark::Comma,
            std::cmp::Ordering::Less => DecimalMark::Point,
            std::cmp::Ordering::Equal => match lang {
                Lang::En | Lang::Zh => DecimalMark::Point,
                Lang::Es | Lang::Fr | Lang::Ro => DecimalMark::Comma,
            },
        };
        Notation { dates, decimals }
    }

    /// Whether the text is a date; one that begins with its year says nothing about the others.
    fn look_at_date(&mut self, text: &str) -> bool {
        let day = text.split(['T', ' ']).next().unwrap_or(text);
        let Some(mark) = day.chars().find(|letter| matches!(letter, '-' | '/' | '.')) else { return false };
        let parts: Vec<&str> = day.split(mark).collect();
        let [first, second, third] = parts.as_slice() else { return false };
        let digits = |part: &str| (1..=4).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
        if ![first, second, third].into_iter().all(|part| digits(part)) {
            return false;
        }
        if first.len() == 4 && second.len() <= 2 {
            return true;
        }
        let (Ok(one), Ok(two)) = (first.parse::<u32>(), second.parse::<u32>()) else { return false };
        if first.len() > 2 || second.len() > 2 || !matches!(third.len(), 2 | 4) {
            return false;
        }
        match (one, two) {
            (13..=31, 1..=12) => self.day_first += 1,
            (1..=12, 13..=31) => self.month_first += 1,
            // Nobody writes the month first with points.
            (1..=12, 1..=12) if mark == '.' => self.day_first += 1,
            (1..=12, 1..=12) => self.either += 1,
            _ => return false,
        }
        true
    }

    fn look_at_number(&mut self, text: &str) {
        let number = text.trim_matches(|letter: char| letter.is_whitespace() || "$€£¥￥%+-()".contains(letter));
        if !number.starts_with(|letter: char| letter.is_ascii_digit())
            || !number.chars().all(|letter| letter.is_ascii_digit() || ".,'’ \u{a0}\u{202f}".contains(letter))
        {
            return;
        }
        let (points, commas) = (number.matches('.').count(), number.matches(',').count());
        let last = |mark: char| number.rfind(mark).map_or(0, |at| number.len() - at - 1);
        match (points, commas) {
            (1, 1..) if last('.') < last(',') => self.point += 1,
            (1.., 1) if last(',') < last('.') => self.comma += 1,
            // One mark with three digits behind it may group thousands.
            (1, 0) if last('.') != 3 => self.point += 1,
            (0, 1) if last(',') != 3 => self.comma += 1,
            (2.., 0) if is_grouped(number, '.') => self.comma += 1,
            (0, 2..) if is_grouped(number, ',') => self.point += 1,
            _ => {}
        }
    }
}

/// Whether a mark groups the digits of a number by three.
fn is_grouped(number: &str, mark: char) -> bool {
    let mut groups = number.split(mark);
    let first = groups.next().unwrap_or_default();
    (1..=3).contains(&first.len()) && !first.starts_with('0') && groups.all(|group| group.len() == 3)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn guess(texts: &[&str], lang: Lang) -> (DateOrder, DecimalMark) {
        let mut guess = NotationGuess::default();
        for text in texts {
            guess.look(text);
        }
        let Notation { dates, decimals } = guess.guess(lang);
        (dates, decimals)
    }

    #[test]
    fn dates_speak_for_their_order() {
        for (texts, lang, expected) in [
            (&["2026-11-21", "2026/1/2"][..], Lang::Fr, DateOrder::YearMonthDay),
            (&["21/11/2026", "01/02/2026"], Lang::En, DateOrder::DayMonthYear),
            (&["11/21/2026", "01/02/2026"], Lang::Fr, DateOrder::MonthDayYear),
            (&["1.2.2026"], Lang::En, DateOrder::DayMonthYear),
            (&["01/02/2026"], Lang::En, DateOrder::MonthDayYear),
            (&["01/02/2026 08:30"], Lang::Ro, DateOrder::DayMonthYear),
            (&["40/40/2026", "192.168.0.1", "soon"], Lang::Ro, DateOrder::YearMonthDay),
        ] {
            assert_eq!(guess(texts, lang).0, expected, "{texts:?}");
        }
    }

    #[test]
    fn numbers_speak_for_their_mark() {
        for (texts, lang, expected) in [
            (&["1,234.50"][..], Lang::Fr, DecimalMark::Point),
            (&["1.234,50"], Lang::En, DecimalMark::Comma),
            (&["12,5 %"], Lang::En, DecimalMark::Comma),
            (&["€ 1 234,5"], Lang::En, DecimalMark::Comma),
            (&["1.234.567"], Lang::En, DecimalMark::Comma),
            (&["1,234"], Lang::En, DecimalMark::Point),
            (&["1.234"], Lang::Es, DecimalMark::Comma),
            (&["3.5", "1,234"], Lang::Ro, DecimalMark::Point),
            (&["0721.000.001", "v1,2"], Lang::En, DecimalMark::Point),
        ] {
            assert_eq!(guess(texts, lang).1, expected, "{texts:?}");
        }
    }

    proptest::proptest! {
        #[test]
        fn any_text_can_be_looked_at(text in "\\PC{0,30}") {
            let mut guess = NotationGuess::default();
            guess.look(&text);
            guess.guess(Lang::En);
        }
    }
}
