//! The recycle bin (row PLUS-04): what is deleted can be brought back until it is removed for good.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use crate::{FieldProblem, Id, ModuleKey, record::Label};

/// How long deleted records are kept when the company has not chosen otherwise, in days.
pub const DEFAULT_DAYS: u32 = 30;
/// The most days that can be chosen: ten years.
pub const MAX_DAYS: u32 = 3_650;

/// What the company chose for its recycle bin.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct BinSettings {
    /// After so many days a deleted record is removed for good, in the company's night.
    pub days: u32,
}

impl Default for BinSettings {
    fn default() -> Self {
        Self { days: DEFAULT_DAYS }
    }
}

impl BinSettings {
    /// What is wrong with it.
    pub fn problems(self) -> Vec<FieldProblem> {
        if self.days == 0 {
            vec![FieldProblem::new("days", "check-below-minimum").arg("min", 1)]
        } else if self.days > MAX_DAYS {
            vec![FieldProblem::new("days", "check-above-maximum").arg("max", MAX_DAYS)]
        } else {
            Vec::new()
        }
    }
}

/// Which deleted records of a module are asked for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BinRequest {
    pub module: ModuleKey,
    #[serde(default)]
    pub search: String,
    /// Only those that this employee deleted.
    #[serde(default)]
    pub by: Option<Id>,
    /// Only those deleted on this day or later, in the company's zone.
    #[serde(default)]
    pub from: Option<NaiveDate>,
    /// Only those deleted on this day or before.
    #[serde(default)]
    pub until: Option<NaiveDate>,
    /// From 1.
    pub page: u32,
}

impl BinRequest {
    /// Everything of a module, the last deleted first.
    pub fn of(module: ModuleKey) -> Self {
        Self { module, search: String::new(), by: None, from: None, until: None, page: 1 }
    }
}

/// Rows of a page of the recycle bin.
pub const PAGE: u32 = 50;

/// One page of the recycle bin.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct BinPage {
    pub rows: Vec<BinRow>,
    pub total: u64,
    /// How the people are called that the rows mention.
    pub labels: Vec<Label>,
    pub settings: BinSettings,
}

/// A deleted record.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct BinRow {
    pub id: Id,
    pub title: String,
    pub owner: Option<Id>,
    pub at: DateTime<Utc>,
    /// Who deleted it; `None`: Weft itself.
    pub by: Option<Id>,
    /// The night of this day it is removed for good.
    pub ends: NaiveDate,
    /// Whether the viewer may bring it back.
    pub restore: bool,
    /// Whether the viewer may remove it for good.
    pub purge: bool,
}
