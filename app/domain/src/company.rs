//! The company's settings.

use chrono::Weekday;
use serde::{Deserialize, Serialize};

use crate::{
    FieldProblem, Lang,
    files::{MOST_FILE_MB, STANDARD_MAX_FILE_MB},
};

/// What holds for the whole company (row ADM-01).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Company {
    pub name: String,
    /// ISO 4217 code of the base currency; fixed once set.
    pub currency: String,
    /// IANA name of the zone in which business days are counted.
    pub time_zone: String,
    /// The language of what belongs to nobody: the default of new employees.
    pub lang: Lang,
    pub week_start: Weekday,
    /// The largest file that can be uploaded, in megabytes.
    #[serde(default = "standard_max_file_mb")]
    pub max_file_mb: u32,
}

fn standard_max_file_mb() -> u32 {
    STANDARD_MAX_FILE_MB
}

/// What the first-run page asks for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Setup {
    pub company: Company,
    /// The super admin.
    pub admin_name: String,
    /// E-mail or mobile.
    pub admin_login: String,
    pub password: String,
}

impl Company {
    /// What is wrong with the settings; whether the time zone exists is the server's to say.
    pub fn problems(&self) -> Vec<FieldProblem> {
        let mut problems = Vec::new();
        if self.name.trim().is_empty() {
            problems.push(FieldProblem::new("name", "check-required"));
        }
        if self.name.chars().count() > 100 {
            problems.push(FieldProblem::new("name", "check-too-long").arg("max", 100));
        }
        if self.currency.len() != 3 || !self.currency.bytes().all(|letter| letter.is_ascii_uppercase()) {
            problems.push(FieldProblem::new("currency", "check-unknown-option"));
        }
        if self.time_zone.is_empty() {
            problems.push(FieldProblem::new("time_zone", "check-required"));
        }
        if self.max_file_mb == 0 {
            problems.push(FieldProblem::new("max_file_mb", "check-below-minimum").arg("min", 1));
        }
        if self.max_file_mb > MOST_FILE_MB {
            problems.push(FieldProblem::new("max_file_mb", "check-above-maximum").arg("max", MOST_FILE_MB));
        }
        problems
    }
}
