//! Who may do what with which records.
//!
//! A role grants actions in modules, each with a data scope; several roles add up (row ADM-07). A [`Viewer`] is one
//! employee with the sum of his roles, made anew for each request, so that a changed role holds at the next one.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

mod fields;
mod viewer;

pub use fields::{FieldAccess, FieldLimits};
pub use viewer::Viewer;

use crate::{Id, ModuleKey};

/// What can be done in a module.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Action {
    /// See the module's lists and records.
    View,
    Create,
    Edit,
    Delete,
    Import,
    Export,
    /// Give a record another owner.
    Transfer,
    /// Give colleagues rights on a record.
    Team,
    /// Remove deleted records for good (row PLUS-04).
    Purge,
    /// Give colleagues a saved view (row L-03).
    Share,
}

impl Action {
    /// All actions in the order of the rights page.
    pub const ALL: [Self; 10] = [
        Self::View,
        Self::Create,
        Self::Edit,
        Self::Delete,
        Self::Import,
        Self::Export,
        Self::Transfer,
        Self::Team,
        Self::Purge,
        Self::Share,
    ];

    /// The key in the texts (`right-<key>`) and in the database.
    pub const fn key(self) -> &'static str {
        match self {
            Self::View => "view",
            Self::Create => "create",
            Self::Edit => "edit",
            Self::Delete => "delete",
            Self::Import => "import",
            Self::Export => "export",
            Self::Transfer => "transfer",
            Self::Team => "team",
            Self::Purge => "purge",
            Self::Share => "share",
        }
    }
}

/// Whose records a grant covers (rules.md, "Who sees what").
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DataScope {
    Own,
    OwnAndSubordinates,
    Department,
    DepartmentAndBelow,
    All,
    /// The named departments and what lies below them.
    Departments(Vec<Id>),
}

/// The sum of the data scopes of several grants.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Scopes {
    pub own: bool,
    pub subordinates: bool,
    pub department: bool,
    pub department_below: bool,
    pub all: bool,
    pub departments: BTreeSet<Id>,
}

impl Scopes {
    /// Adds a scope.
    pub fn add(&mut self, scope: &DataScope) {
        self.own = true;
        match scope {
            DataScope::Own => {}
            DataScope::OwnAndSubordinates => self.subordinates = true,
            DataScope::Department => self.department = true,
            DataScope::DepartmentAndBelow => self.department_below = true,
            DataScope::All => self.all = true,
            DataScope::Departments(ids) => self.departments.extend(ids.iter().copied()),
        }
    }
}

/// A page of the admin console, each with a right of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AdminRight {
    /// The company's name, currency, time zone (row ADM-01).
    Company,
    /// Employees (rows ADM-03, ADM-04).
    Employees,
    /// Departments (row ADM-05).
    Departments,
    /// Roles and their rights (rows ADM-06 to ADM-08). Who has it can give himself everything.
    Roles,
    /// Fields of the modules (row ADM-09).
    Fields,
    /// Number rules (row ADM-21).
    Numbers,
    /// Follow-up methods (row ADM-14).
    FollowUpMethods,
    /// Product categories (row ADM-16).
    ProductCategories,
    /// Announcements (row NAV-04).
    Announcements,
    /// Backups (row PLUS-08).
    Backups,
    /// The log of sign-ins and the log of every change (row ADM-24).
    Logs,
}

impl AdminRight {
    /// All rights in the order of the console.
    pub const ALL: [Self; 11] = [
        Self::Company,
        Self::Employees,
        Self::Departments,
        Self::Roles,
        Self::Fields,
        Self::Numbers,
        Self::FollowUpMethods,
        Self::ProductCategories,
        Self::Announcements,
        Self::Backups,
        Self::Logs,
    ];

    /// The key in the texts (`admin-right-<key>`), in URLs and in the database.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Company => "company",
            Self::Employees => "employees",
            Self::Departments => "departments",
            Self::Roles => "roles",
            Self::Fields => "fields",
            Self::Numbers => "numbers",
            Self::FollowUpMethods => "follow-up-methods",
            Self::ProductCategories => "product-categories",
            Self::Announcements => "announcements",
            Self::Backups => "backups",
            Self::Logs => "logs",
        }
    }
}

/// What a role grants in one module.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Grant {
    pub actions: BTreeSet<Action>,
    pub scope: DataScope,
}

/// Everything that a role grants.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rights {
    pub modules: BTreeMap<ModuleKey, Grant>,
    pub admin: BTreeSet<AdminRight>,
    /// Fields that the role hides or only shows (row ADM-08).
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub fields: FieldLimits,
}

impl Rights {
    /// Every action in every module, with this scope.
    pub fn everything(scope: &DataScope) -> Self {
        Self::in_all_modules(&Action::ALL, scope)
    }

    /// These actions in every module, with this scope; never an action that the module does not have.
    pub fn in_all_modules(actions: &[Action], scope: &DataScope) -> Self {
        let modules = ModuleKey::ALL
            .into_iter()
            .map(|module| {
                let has = crate::schema::modules::definition(module).actions;
                let actions = actions.iter().copied().filter(|action| has.contains(action)).collect();
                (module, Grant { actions, scope: scope.clone() })
            })
            .collect();
        Self { modules, ..Self::default() }
    }
}
