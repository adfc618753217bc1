//! Employees, departments and roles.

use std::collections::BTreeSet;

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use crate::{
    FieldProblem, Id, Lang,
    access::Rights,
    check::{is_email, is_phone},
};

mod roles;

pub use roles::{BuiltinRole, Role, RoleDraft, RoleGroup};

/// The state of an employee (row ADM-03).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum EmployeeState {
    /// Signed in at least once, and may.
    Active,
    /// Has never signed in.
    NotActivated,
    Disabled,
}

impl EmployeeState {
    /// The key in the database and, with hyphens, in the texts.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Active => "active",
            Self::NotActivated => "not_activated",
            Self::Disabled => "disabled",
        }
    }
}

/// An employee as the admin console shows him.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Employee {
    pub id: Id,
    pub name: String,
    pub mobile: String,
    pub email: String,
    pub sex: Option<Sex>,
    pub department: Option<Id>,
    pub position: String,
    pub manager: Option<Id>,
    pub roles: BTreeSet<Id>,
    pub state: EmployeeState,
    pub lang: Lang,
    pub picture: Option<Id>,
    pub created_at: DateTime<Utc>,
    pub last_sign_in_at: Option<DateTime<Utc>>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Sex {
    Male,
    Female,
    Other,
}

impl Sex {
    /// The key in the database and in the texts.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Male => "male",
            Self::Female => "female",
            Self::Other => "other",
        }
    }

    /// The value with this key.
    pub fn parse(key: &str) -> Option<Self> {
        [Self::Male, Self::Female, Self::Other].into_iter().find(|sex| sex.key() == key)
    }
}

/// An employee to be created or changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EmployeeDraft {
    pub id: Id,
    pub name: String,
    /// Mobile and e-mail are both names to sign in with; one of them is needed.
    pub mobile: String,
    pub email: String,
    pub sex: Option<Sex>,
    pub department: Option<Id>,
    pub position: String,
    pub manager: Option<Id>,
    /// At least one (row ADM-06).
    pub roles: BTreeSet<Id>,
    pub lang: Lang,
    /// The first password; `None` when an existing employee is changed.
    pub password: Option<String>,
}

impl EmployeeDraft {
    /// What is wrong with it, apart from what only the server knows.
    pub fn problems(&self) -> Vec<FieldProblem> {
        let mut problems = Vec::new();
        if self.name.trim().is_empty() {
            problems.push(FieldProblem::new("name", "check-required"));
        }
        for (field, text, most) in
            [("name", &self.name, 100), ("position", &self.position, 100), ("email", &self.email, 255)]
        {
            if text.chars().count() > most {
                problems.push(FieldProblem::new(field, "check-too-long").arg("max", most));
            }
        }
        if self.mobile.trim().is_empty() && self.email.trim().is_empty() {
            problems.push(FieldProblem::new("mobile", "check-mobile-or-email"));
        }
        if !self.mobile.trim().is_empty() && !is_phone(self.mobile.trim()) {
            problems.push(FieldProblem::new("mobile", "check-not-a-phone"));
        }
        if !self.email.trim().is_empty() && !is_email(self.email.trim()) {
            problems.push(FieldProblem::new("email", "check-not-an-email"));
        }
        if self.roles.is_empty() {
            problems.push(FieldProblem::new("roles", "check-required"));
        }
        if self.manager == Some(self.id) {
            problems.push(FieldProblem::new("manager", "check-cycle"));
        }
        if let Some(password) = &self.password {
            problems.extend(crate::session::password_problems(password, "password"));
        }
        problems
    }
}

/// A login name as it is compared: e-mails in lower case, mobiles as their digits with a leading plus kept.
pub fn normal_login(text: &str) -> String {
    let text = text.trim();
    if text.contains('@') {
        return text.to_lowercase();
    }
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    if text.starts_with('+') { format!("+{digits}") } else { digits }
}

/// Which employees a list shows (row ADM-03).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct EmployeeQuery {
    pub tab: EmployeeTab,
    /// In name, mobile, e-mail.
    pub search: String,
    /// The department and those below it.
    pub department: Option<Id>,
    pub role: Option<Id>,
    /// From 1.
    pub page: u32,
    pub size: u32,
}

/// The tabs of the employees' page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum EmployeeTab {
    #[default]
    All,
    /// Created in the last seven days.
    New,
    Active,
    NotActivated,
    Disabled,
}

/// A page of employees with the names they mention and the counts of the tabs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EmployeePage {
    pub employees: Vec<Employee>,
    pub total: u64,
    /// Names of the managers.
    pub labels: Vec<crate::record::Label>,
    /// Counts in the order all, new, active, not activated, disabled.
    pub counts: [u64; 5],
}

/// A department (row ADM-05). The root is the company.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Department {
    pub id: Id,
    pub name: String,
    /// `None` for the root.
    pub parent: Option<Id>,
    pub head: Option<Id>,
    /// People directly in it.
    pub people: u32,
}

/// A department to be created or changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DepartmentDraft {
    pub id: Id,
    pub name: String,
    pub parent: Option<Id>,
    pub head: Option<Id>,
}

/// What is done to several employees at once (row ADM-04).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "t", content = "v", rename_all = "snake_case")]
pub enum EmployeeAction {
    Activate,
    /// Ends the sessions at once.
    Disable,
    /// Sets this password, which must be changed at the next sign-in.
    ResetPassword(String),
    /// Ends all sessions and lifts a lock after failed sign-ins.
    ResetLogin,
    /// Gives exactly these roles.
    SetRoles(BTreeSet<Id>),
    MoveDepartment(Id),
}

/// A team member of a record (rows D-07, L-19).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TeamMember {
    pub employee: Id,
    pub name: String,
    pub write: bool,
    /// The last day on which the right holds; `None`: until it is taken back.
    pub until: Option<NaiveDate>,
}

/// What happens to the team of records (rows D-07, L-19).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "t", rename_all = "snake_case")]
pub enum TeamChange {
    /// Adds people, or changes the right of those who are in it already.
    Add {
        employees: Vec<Id>,
        write: bool,
        until: Option<NaiveDate>,
    },
    Remove {
        employees: Vec<Id>,
    },
    /// The viewer himself goes.
    Leave,
}

/// What becomes of the owner before (row L-18).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FormerOwner {
    #[default]
    Leaves,
    KeepsReading,
    KeepsWriting,
}

/// A node of the tree of product categories (row ADM-16).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProductCategory {
    pub id: Id,
    pub name: String,
    pub parent: Option<Id>,
    /// Products directly in it.
    #[serde(default)]
    pub products: u32,
}

/// The sum of the rights of some roles, as the page of a role shows it.
pub fn rights_of(roles: &[Role]) -> Vec<&Rights> {
    roles.iter().map(|role| &role.rights).collect()
}
