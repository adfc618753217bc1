//! Signing in, and what the page learns about its user.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::{
    Action, AdminRight, FieldProblem, Id, Lang, ModuleKey, Schema, activity::FollowUpMethod, company::Company,
    list::ListPrefs, switches::Switches,
};

/// The fewest characters of a password (NIST SP 800-63B asks for 8 and no composition rules).
pub const MIN_PASSWORD: usize = 8;
/// The most characters of a password: more would only cost hashing time.
pub const MAX_PASSWORD: usize = 256;

/// What anybody may know before he signs in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Welcome {
    /// `None`: no company yet, the first-run page is due.
    pub company: Option<String>,
    pub lang: Lang,
    pub signed_in: bool,
    /// The company's pictures, by the files that they are: at `/company/logo` and `/company/sign-in`.
    #[serde(default)]
    pub logo: Option<Id>,
    #[serde(default)]
    pub sign_in_picture: Option<Id>,
}

/// What a page that opens is told: what anybody may know, and for who is signed in all that it needs.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Start {
    pub welcome: Welcome,
    pub boot: Option<Box<Boot>>,
}

/// Everything that the page needs to begin, in one request.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Boot {
    pub me: Me,
    pub company: Company,
    /// The modules that the user may see, as the company configured them.
    pub schema: Schema,
    pub list_prefs: BTreeMap<ModuleKey, ListPrefs>,
    pub settings: UserSettings,
    pub follow_up_methods: Vec<FollowUpMethod>,
    pub unread: u32,
    /// Announcements that he has not read.
    pub announcements: u32,
    /// The last entry of the feed that is in this: the live channel goes on from here.
    pub feed: i64,
    /// The business day in the company's zone, and the server's clock.
    pub now: DateTime<Utc>,
    /// Weft's version.
    pub version: String,
    /// Apps that are switched off, features that are tried.
    pub switches: Switches,
    /// The web address that the server was started with: it holds, whatever the company's settings say.
    pub fixed_base_url: Option<String>,
}

/// The signed-in employee.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Me {
    pub id: Id,
    pub name: String,
    pub login: String,
    pub department: Option<String>,
    pub position: String,
    /// The picture's file.
    pub picture: Option<Id>,
    pub actions: BTreeMap<ModuleKey, Vec<Action>>,
    pub admin: Vec<AdminRight>,
    /// The password was set by somebody else and must be changed first.
    pub must_change_password: bool,
}

impl Me {
    /// Whether he may do this in the module for at least some records.
    pub fn may(&self, module: ModuleKey, action: Action) -> bool {
        self.actions.get(&module).is_some_and(|actions| actions.contains(&action))
    }
}

/// What a person chose for himself; kept on the server, so that it holds on every device.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct UserSettings {
    pub lang: Lang,
    pub theme: Theme,
    pub density: Density,
    pub rail_collapsed: bool,
}

impl Default for UserSettings {
    fn default() -> Self {
        Self { lang: Lang::En, theme: Theme::System, density: Density::Compact, rail_collapsed: false }
    }
}

/// Light or dark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Theme {
    #[default]
    System,
    Light,
    Dark,
}

/// How tall rows are at a desk.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Density {
    #[default]
    Compact,
    Comfortable,
}

/// One of a person's sessions.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SessionInfo {
    pub id: Id,
    /// Browser and system, as the browser calls itself.
    pub agent: String,
    pub address: String,
    pub created_at: DateTime<Utc>,
    pub seen_at: DateTime<Utc>,
    /// The session that asks.
    pub current: bool,
}

/// What is wrong with a new password.
pub fn password_problems(password: &str, field: &str) -> Vec<FieldProblem> {
    let length = password.chars().count();
    if length < MIN_PASSWORD {
        vec![FieldProblem::new(field, "check-password-weak").arg("min", MIN_PASSWORD)]
    } else if length > MAX_PASSWORD {
        vec![FieldProblem::new(field, "check-too-long").arg("max", MAX_PASSWORD)]
    } else {
        Vec::new()
    }
}
