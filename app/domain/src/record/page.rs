//! What the page of one record gets in one request.

use chrono::{DateTime, Utc};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::{Label, Record};
use crate::{Id, ModuleKey, activity::FileInfo, org::TeamMember};

/// A record with everything that its page shows at once.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct RecordPage {
    pub record: Record,
    pub title: String,
    /// Names of the records, people, departments and categories that it mentions.
    pub labels: Vec<Label>,
    /// Pictures and files that its values mention.
    pub files: Vec<FileInfo>,
    pub rights: RecordRights,
    pub starred: bool,
    pub team: Vec<TeamMember>,
    pub children: Vec<ChildCount>,
    /// How many files stand at the tab of files (row D-08).
    pub file_count: u64,
    /// Customers only (row CUST-06).
    pub summary: Option<CustomerSummary>,
}

/// What the viewer may do with this record.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct RecordRights {
    pub edit: bool,
    pub delete: bool,
    pub transfer: bool,
    /// Add and remove team members.
    pub team: bool,
    /// He is a team member himself, so he can leave.
    pub leave: bool,
    pub follow_up: bool,
}

/// How many children the viewer can see.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChildCount {
    pub module: ModuleKey,
    pub field: String,
    pub count: u64,
}

/// Figures of a customer (row CUST-06), over what the viewer may see.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CustomerSummary {
    pub follow_ups: u64,
    /// Of the last follow-up; before the first one: when the customer was created. `None`: that is hidden from the viewer.
    pub last_contact_at: Option<DateTime<Utc>>,
    /// Contracts.
    pub deals: u64,
    /// Their amount, and what was paid; `None`: the viewer does not see these amounts.
    pub amount: Option<Decimal>,
    pub received: Option<Decimal>,
}

/// The answer to a save.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Saved {
    pub id: Id,
    pub version: i64,
    /// The number under which the change can be taken back ([`crate::undo::Undo::Own`]).
    #[serde(default)]
    pub change: Option<i64>,
}
