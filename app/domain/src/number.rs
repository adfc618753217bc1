//! Number rules (row ADM-21, rules.md "Numbers"): how contracts, payments, tax invoices and visits are numbered.

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

use crate::{FieldProblem, ModuleKey};

/// The rule of a module: parts in order.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NumberRule {
    pub module: ModuleKey,
    pub parts: Vec<Part>,
}

/// One part of a number.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "t", content = "v", rename_all = "snake_case")]
pub enum Part {
    Text(String),
    Date(DateFormat),
    Running(Running),
}

/// How a date stands in a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DateFormat {
    /// 2026
    Year,
    /// 202611
    Month,
    /// 20261121
    Day,
}

/// The running number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Running {
    /// The first number.
    pub start: u64,
    pub step: u64,
    /// At least so many digits, filled with zeros.
    pub digits: u8,
    pub reset: Reset,
}

/// When the running number begins again.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reset {
    Never,
    Yearly,
    Monthly,
    Daily,
}

impl NumberRule {
    /// The rule of a new company: the module's letters, the day, four digits that begin anew each day.
    pub fn standard(module: ModuleKey) -> Self {
        let letters = match module {
            ModuleKey::Contract => "CTR",
            ModuleKey::Payment => "PAY",
            ModuleKey::TaxInvoice => "INV",
            ModuleKey::Visit => "VST",
            _ => "NO",
        };
        Self {
            module,
            parts: vec![
                Part::Text(format!("{letters}-")),
                Part::Date(DateFormat::Day),
                Part::Text("-".to_owned()),
                Part::Running(Running { start: 1, step: 1, digits: 4, reset: Reset::Daily }),
            ],
        }
    }

    /// The running part; a checked rule has exactly one.
    pub fn running(&self) -> Option<Running> {
        self.parts.iter().find_map(|part| match part {
            Part::Running(running) => Some(*running),
            _ => None,
        })
    }

    /// The period whose count a number of `day` belongs to; the counter is kept under this name.
    pub fn period(&self, day: NaiveDate) -> String {
        match self.running().map_or(Reset::Never, |running| running.reset) {
            Reset::Never => String::new(),
            Reset::Yearly => format!("{:04}", day.year()),
            Reset::Monthly => format!("{:04}{:02}", day.year(), day.month()),
            Reset::Daily => format!("{:04}{:02}{:02}", day.year(), day.month(), day.day()),
        }
    }

    /// The number after `last` in a period; `None` when the count cannot go on.
    pub fn next(&self, last: Option<u64>) -> Option<u64> {
        let running = self.running()?;
        match last {
            None => Some(running.start),
            Some(last) => last.checked_add(running.step),
        }
    }

    /// The finished number.
    pub fn format(&self, day: NaiveDate, count: u64) -> String {
        self.parts
            .iter()
            .map(|part| match part {
                Part::Text(text) => text.clone(),
                Part::Date(DateFormat::Year) => format!("{:04}", day.year()),
                Part::Date(DateFormat::Month) => format!("{:04}{:02}", day.year(), day.month()),
                Part::Date(DateFormat::Day) => format!("{:04}{:02}{:02}", day.year(), day.month(), day.day()),
                Part::Running(running) => format!("{count:0width$}", width = usize::from(running.digits)),
            })
            .collect()
    }

    /// What is wrong with the rule. A reset needs a date part that is at least as fine, else numbers would repeat.
    pub fn problems(&self) -> Vec<FieldProblem> {
        let mut problems = Vec::new();
        let runs = self.parts.iter().filter(|part| matches!(part, Part::Running(_))).count();
        if runs != 1 {
            problems.push(FieldProblem::new("parts", "check-number-one-running"));
        }
        if self.parts.len() > 8 {
            problems.push(FieldProblem::new("parts", "check-too-long").arg("max", 8));
        }
        for (index, part) in self.parts.iter().enumerate() {
            match part {
                Part::Text(text) if text.chars().count() > 20 => {
                    problems.push(FieldProblem::new(format!("parts.{index}"), "check-too-long").arg("max", 20));
                }
                Part::Running(running) => {
                    if running.step == 0 || running.step > 1_000 {
                        problems.push(FieldProblem::new(format!("parts.{index}"), "check-number-step"));
                    }
                    if running.digits == 0 || running.digits > 12 || running.start > 1_000_000_000_000 {
                        problems.push(FieldProblem::new(format!("parts.{index}"), "check-number-digits"));
                    }
                    if !self.has_date_for(running.reset) {
                        problems.push(FieldProblem::new(format!("parts.{index}"), "check-number-reset-needs-date"));
                    }
                }
                _ => {}
            }
        }
        problems
    }

    fn has_date_for(&self, reset: Reset) -> bool {
        let finest = self
            .parts
            .iter()
            .filter_map(|part| match part {
                Part::Date(DateFormat::Year) => Some(Reset::Yearly),
                Part::Date(DateFormat::Month) => Some(Reset::Monthly),
                Part::Date(DateFormat::Day) => Some(Reset::Daily),
                _ => None,
            })
            .max();
        reset == Reset::Never || finest.is_some_and(|finest| finest >= reset)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_standard_rule_counts_by_day() {
        let rule = NumberRule::standard(ModuleKey::Contract);
        let day = "2026-11-21".parse().unwrap();
        assert_eq!(rule.problems(), []);
        assert_eq!(rule.period(day), "20261121");
        assert_eq!(rule.format(day, rule.next(None).unwrap()), "CTR-20261121-0001");
        assert_eq!(rule.format(day, rule.next(Some(9_999)).unwrap()), "CTR-20261121-10000");
    }

    #[test]
    fn a_reset_needs_a_date_that_tells_the_periods_apart() {
        let rule = |date, reset| NumberRule {
            module: ModuleKey::Contract,
            parts: vec![Part::Date(date), Part::Running(Running { start: 1, step: 1, digits: 3, reset })],
        };
        assert_eq!(rule(DateFormat::Year, Reset::Yearly).problems(), []);
        assert_eq!(rule(DateFormat::Day, Reset::Yearly).problems(), []);
        assert_eq!(rule(DateFormat::Year, Reset::Monthly).problems().len(), 1);
    }
}
