//! The two logs of the company (row ADM-24): who signed in and out, and every change of the whole system.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use crate::{
    Id, Lang,
    feed::{FeedKind, Topic},
    list::{CsvStyle, TableFormat},
    record::Label,
};

/// Sign-ins are kept for so many days.
pub const SIGN_INS_KEPT_DAYS: u32 = 180;

/// Entries of one page of a log.
pub const PAGE: u32 = 50;

/// What happened at the door.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SignInResult {
    SignedIn,
    WrongPassword,
    /// No account has that name. What was typed is not kept: it may well be a password.
    UnknownLogin,
    /// Somebody tried to come in who was disabled before.
    Disabled,
    /// There were too many tries before.
    LockedOut,
    SignedOut,
    /// Ended from another session of the same person.
    EndedByOwner,
    EndedByAdmin,
    /// Ended because the password became another one.
    EndedByPassword,
}

impl SignInResult {
    /// All results in the order of the filter.
    pub const ALL: [Self; 9] = [
        Self::SignedIn,
        Self::WrongPassword,
        Self::UnknownLogin,
        Self::Disabled,
        Self::LockedOut,
        Self::SignedOut,
        Self::EndedByOwner,
        Self::EndedByAdmin,
        Self::EndedByPassword,
    ];

    /// The key in the database, in URLs and, with hyphens, in the texts (`log-result-<key>`).
    pub const fn key(self) -> &'static str {
        match self {
            Self::SignedIn => "signed_in",
            Self::WrongPassword => "wrong_password",
            Self::UnknownLogin => "unknown_login",
            Self::Disabled => "disabled",
            Self::LockedOut => "locked_out",
            Self::SignedOut => "signed_out",
            Self::EndedByOwner => "ended_by_owner",
            Self::EndedByAdmin => "ended_by_admin",
            Self::EndedByPassword => "ended_by_password",
        }
    }

    /// The result with this key.
    pub fn parse(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|result| result.key() == key)
    }

    /// Whether somebody was kept out.
    pub const fn is_refusal(self) -> bool {
        matches!(self, Self::WrongPassword | Self::UnknownLogin | Self::Disabled | Self::LockedOut)
    }
}

/// Where a page of a log ended: the next one begins behind it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cursor {
    pub at: DateTime<Utc>,
    /// Sets entries of the same moment apart.
    pub seq: i64,
}

/// Which sign-ins; without anything, all of them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct SignInQuery {
    pub employee: Option<Id>,
    pub result: Option<SignInResult>,
    /// From this day on, in the company's zone.
    pub from: Option<NaiveDate>,
    /// Up to this day, which is included.
    pub until: Option<NaiveDate>,
}

/// One entry of the log of sign-ins.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignIn {
    pub seq: i64,
    pub at: DateTime<Utc>,
    /// `None`: nobody has the name that was typed.
    pub employee: Option<Id>,
    /// Who ended the session, when it was somebody else.
    pub actor: Option<Id>,
    pub result: SignInResult,
    /// The network address of the request; of a session that was ended, where it was begun.
    pub address: String,
    /// What the browser called itself.
    pub agent: String,
}

/// A page of sign-ins, the latest first.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SignInPage {
    pub entries: Vec<SignIn>,
    /// The names of the people.
    pub labels: Vec<Label>,
    /// Where older ones begin, if there are any.
    pub next: Option<Cursor>,
}

/// Which changes; without anything, all of them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct OperationQuery {
    /// Who made the change.
    pub actor: Option<Id>,
    /// What it is about.
    pub topic: Option<Topic>,
    pub kind: Option<FeedKind>,
    /// From this day on, in the company's zone.
    pub from: Option<NaiveDate>,
    /// Up to this day, which is included.
    pub until: Option<NaiveDate>,
}

/// One change of the whole system. Its words are the server's, so that page and exported table say the same.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Operation {
    pub seq: i64,
    pub at: DateTime<Utc>,
    /// `None`: Weft itself.
    pub actor: Option<Label>,
    pub kind: FeedKind,
    pub topic: Topic,
    pub record: Id,
    /// How the thing is called, or was called last.
    pub title: String,
    /// Whether it is still there to be opened.
    pub there: bool,
    pub changes: Vec<ChangeText>,
}

/// One field of a change, in words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChangeText {
    pub field: String,
    /// Empty: there was nothing.
    pub old: String,
    /// Empty: there is nothing any more.
    pub new: String,
}

/// A page of changes, the latest first. It can be empty and still have older ones behind it: only so many entries are looked
/// at for one answer, and the viewer sees few of them.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct OperationPage {
    pub entries: Vec<Operation>,
    /// Where older ones begin, if there are any.
    pub next: Option<Cursor>,
}

/// A log as a table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LogExport {
    pub log: LogQuery,
    pub format: TableFormat,
    #[serde(default)]
    pub csv: CsvStyle,
    pub lang: Lang,
}

/// Which log, and which of its entries.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "t", rename_all = "snake_case")]
pub enum LogQuery {
    SignIns(SignInQuery),
    Operations(OperationQuery),
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{ModuleKey, feed::Subject};

    #[test]
    fn results_are_found_by_their_keys() {
        assert!(SignInResult::ALL.iter().all(|result| SignInResult::parse(result.key()) == Some(*result)));
        assert_eq!(SignInResult::parse("nonsense"), None);
        let json = |result| serde_json::to_string(&result).unwrap();
        assert!(SignInResult::ALL.iter().all(|result| json(*result) == format!("\"{}\"", result.key())));
    }

    #[test]
    fn topics_travel_as_their_keys() {
        for topic in [Topic::Module(ModuleKey::Lead), Topic::Task, Topic::Admin(Subject::Category)] {
            let json = serde_json::to_string(&topic).unwrap();
            assert_eq!(json, format!("\"{}\"", topic.key()));
            assert_eq!(serde_json::from_str::<Topic>(&json).unwrap(), topic);
        }
        assert!(serde_json::from_str::<Topic>("\"employee_role\"").is_err());
    }
}
