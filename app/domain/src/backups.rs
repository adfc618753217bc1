//! Backups (row PLUS-08): what the company chose, what was made, and which of them stay.

use std::collections::BTreeSet;

use chrono::{DateTime, Datelike, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use crate::{FieldProblem, Id};

/// The most days or weeks that can be chosen: two years of weeks.
pub const MAX_KEPT: u32 = 104;
/// The shortest passphrase that a backup is encrypted with, in characters.
pub const MIN_PASSPHRASE: usize = 12;

/// What the company chose for its backups.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct BackupSettings {
    /// Whether one is made each night.
    pub on: bool,
    /// The last backup of each of so many days stays, counted from today.
    pub days: u32,
    /// And the last one of each of so many weeks.
    pub weeks: u32,
}

impl Default for BackupSettings {
    fn default() -> Self {
        Self { on: true, days: 7, weeks: 4 }
    }
}

impl BackupSettings {
    /// What is wrong with it.
    pub fn problems(self) -> Vec<FieldProblem> {
        let mut problems = Vec::new();
        if self.days == 0 {
            problems.push(FieldProblem::new("days", "check-below-minimum").arg("min", 1));
        }
        for (field, value) in [("days", self.days), ("weeks", self.weeks)] {
            if value > MAX_KEPT {
                problems.push(FieldProblem::new(field, "check-above-maximum").arg("max", MAX_KEPT));
            }
        }
        problems
    }

    /// Which of these backups stay, by the business days on which they were made, oldest first. The newest always does,
    /// so do all of today, and what seems to come from the future: a clock was wrong, and nobody knows which one.
    pub fn kept(self, made_on: &[NaiveDate], today: NaiveDate) -> BTreeSet<usize> {
        let mut kept = BTreeSet::new();
        let (mut days, mut weeks) = (BTreeSet::new(), BTreeSet::new());
        for (index, day) in made_on.iter().enumerate().rev() {
            let age = (today - *day).num_days();
            let week = day.iso_week();
            let weeks_ago = (monday(today) - monday(*day)).num_days() / 7;
            let of_day = age < i64::from(self.days) && days.insert(*day);
            let of_week = weeks_ago < i64::from(self.weeks) && weeks.insert((week.year(), week.week()));
            if of_day || of_week || age <= 0 || kept.is_empty() {
                kept.insert(index);
            }
        }
        kept
    }
}

fn monday(day: NaiveDate) -> NaiveDate {
    day.week(chrono::Weekday::Mon).first_day()
}

/// Who or what asked for a backup.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Cause {
    /// The night.
    Schedule,
    /// Somebody in the admin console.
    Person,
    /// `weft backup`.
    Command,
}

impl Cause {
    /// The key in the database and in the texts (`backup-cause-<key>`).
    pub const fn key(self) -> &'static str {
        match self {
            Self::Schedule => "schedule",
            Self::Person => "person",
            Self::Command => "command",
        }
    }

    /// The cause with this key.
    pub fn parse(key: &str) -> Option<Self> {
        [Self::Schedule, Self::Person, Self::Command].into_iter().find(|cause| cause.key() == key)
    }
}

/// What became of a backup.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// It is being made.
    Running,
    /// It is complete.
    Done,
    /// It is made, but files were missing or damaged before: what is in it is all that there is.
    Incomplete,
    /// There is none.
    Failed,
}

impl Outcome {
    /// The key in the texts (`backup-outcome-<key>`).
    pub const fn key(self) -> &'static str {
        match self {
            Self::Running => "running",
            Self::Done => "done",
            Self::Incomplete => "incomplete",
            Self::Failed => "failed",
        }
    }
}

/// One backup in the history.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Backup {
    pub id: Id,
    pub at: DateTime<Utc>,
    pub ended_at: Option<DateTime<Utc>>,
    pub cause: Cause,
    /// Who asked for it in the admin console.
    pub by: String,
    /// Its folder or file on the server.
    pub place: String,
    pub encrypted: bool,
    /// Bytes of the database and the files in it.
    pub size: u64,
    /// How many files are in it.
    pub files: u64,
    /// How many files were missing or damaged when it was made.
    pub findings: u32,
    /// Why there is none: the key of a text.
    pub problem: Option<String>,
    /// Removed since, because newer ones are there.
    pub removed: bool,
}

impl Backup {
    /// What became of it.
    pub fn outcome(&self) -> Outcome {
        match (&self.problem, self.ended_at) {
            (Some(_), _) => Outcome::Failed,
            (None, None) => Outcome::Running,
            (None, Some(_)) if self.findings > 0 => Outcome::Incomplete,
            (None, Some(_)) => Outcome::Done,
        }
    }
}

/// What the page of the admin console shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Backups {
    /// The newest first.
    pub items: Vec<Backup>,
    pub settings: BackupSettings,
    /// The folder on the server in which they lie.
    pub place: String,
    /// Whether they are encrypted.
    pub encrypted: bool,
}

/// What a backup says of itself, in its `manifest.json`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    /// The form of the backup; this program knows [`Manifest::FORMAT`].
    pub format: u32,
    /// The version of Weft that made it.
    pub version: String,
    /// The last migration of its database.
    pub schema: i64,
    /// When it was made: everything committed before is in it.
    pub made_at: DateTime<Utc>,
    pub company: String,
    /// Bytes of `weft.db`, and its SHA-256 in hexadecimal.
    pub database_size: u64,
    pub database_sha256: String,
    /// How many different contents lie in `files`, and their bytes. Each is named by its SHA-256.
    pub files: u64,
    pub files_size: u64,
    pub employees: u64,
    /// How many records each module has, without the recycle bin.
    pub records: std::collections::BTreeMap<String, u64>,
    /// Contents that were missing or damaged when it was made, by their SHA-256.
    #[serde(default)]
    pub findings: Vec<String>,
}

impl Manifest {
    /// The form that this program writes and reads.
    pub const FORMAT: u32 = 1;
}

#[cfg(test)]
mod tests {
    use super::*;

    fn days(days: &[&str]) -> Vec<NaiveDate> {
        days.iter().map(|day| day.parse().unwrap()).collect()
    }

    #[test]
    fn the_last_of_each_day_and_of_each_week_stay() {
        let settings = BackupSettings { on: true, days: 2, weeks: 3 };
        let made =
            days(&["2026-10-20", "2026-11-05", "2026-11-08", "2026-11-19", "2026-11-20", "2026-11-21", "2026-11-21"]);
        // All of today; of the week before last the last one; the week of 2026-10-20 is too old.
        let kept: Vec<usize> = settings.kept(&made, "2026-11-21".parse().unwrap()).into_iter().collect();
        assert_eq!(kept, [2, 4, 5, 6]);
    }

    #[test]
    fn the_newest_stays_however_old_and_what_comes_from_the_future_too() {
        let settings = BackupSettings { on: true, days: 1, weeks: 0 };
        let today = "2026-11-21".parse().unwrap();
        assert_eq!(settings.kept(&days(&["2020-01-01", "2020-01-02"]), today), BTreeSet::from([1]));
        assert_eq!(settings.kept(&days(&["2026-11-21", "2027-01-01"]), today), BTreeSet::from([0, 1]));
        assert_eq!(settings.kept(&[], today), BTreeSet::new());
    }

    #[test]
    fn nonsense_is_refused() {
        assert_eq!(BackupSettings::default().problems(), []);
        let wrong = BackupSettings { on: true, days: 0, weeks: 105 };
        assert_eq!(
            wrong.problems().iter().map(|problem| problem.field.as_str()).collect::<Vec<_>>(),
            ["days", "weeks"]
        );
    }
}
