//! Who may do what with which records.
//!
//! A role grants actions in modules, each with a data scope; several roles add up (row ADM-07). A [`Viewer`] is one
//! employee with the sum of his roles, made anew for each request, so that a changed role holds at the next one.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

mod fields;

pub use fields::{FieldAccess, FieldLimits};

use crate::{Id, Lang, ModuleKey};

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
}

impl AdminRight {
    /// All rights in the order of the console.
    pub const ALL: [Self; 9] = [
        Self::Company,
        Self::Employees,
        Self::Departments,
        Self::Roles,
        Self::Fields,
        Self::Numbers,
        Self::FollowUpMethods,
        Self::ProductCategories,
        Self::Announcements,
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

/// Who asks, with the sum of his rights.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Viewer {
    actor: Actor,
    pub lang: Lang,
    grants: BTreeMap<(ModuleKey, Action), Scopes>,
    admin: BTreeSet<AdminRight>,
    fields: FieldLimits,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Actor {
    Employee {
        id: Id,
        department: Option<Id>,
    },
    /// Weft itself, with the reason why.
    System(&'static str),
}

impl Viewer {
    /// An employee with the rights of all his roles.
    pub fn employee<'a>(
        id: Id,
        department: Option<Id>,
        lang: Lang,
        roles: impl IntoIterator<Item = &'a Rights>,
    ) -> Self {
        let mut grants: BTreeMap<(ModuleKey, Action), Scopes> = BTreeMap::new();
        let mut admin = BTreeSet::new();
        let roles: Vec<&Rights> = roles.into_iter().collect();
        let fields = fields::sum(&roles);
        for rights in roles {
            admin.extend(rights.admin.iter().copied());
            for (module, grant) in &rights.modules {
                for action in &grant.actions {
                    grants.entry((*module, *action)).or_default().add(&grant.scope);
                }
            }
        }
        Self { actor: Actor::Employee { id, department }, lang, grants, admin, fields }
    }

    /// Weft itself: set-up, nightly work, the command line. Easy to find, reviewed, and it sees everything.
    pub fn system(reason: &'static str) -> Self {
        Self {
            actor: Actor::System(reason),
            lang: Lang::En,
            grants: BTreeMap::new(),
            admin: BTreeSet::new(),
            fields: FieldLimits::new(),
        }
    }

    /// The employee who asks; `None` when it is Weft itself.
    pub fn id(&self) -> Option<Id> {
        match self.actor {
            Actor::Employee { id, .. } => Some(id),
            Actor::System(_) => None,
        }
    }

    /// The department of the employee who asks.
    pub fn department(&self) -> Option<Id> {
        match self.actor {
            Actor::Employee { department, .. } => department,
            Actor::System(_) => None,
        }
    }

    /// Why Weft itself asks.
    pub fn system_reason(&self) -> Option<&'static str> {
        match self.actor {
            Actor::System(reason) => Some(reason),
            Actor::Employee { .. } => None,
        }
    }

    /// Whether he may do this in this module, for at least his own records.
    pub fn may(&self, module: ModuleKey, action: Action) -> bool {
        self.system_reason().is_some() || self.grants.contains_key(&(module, action))
    }

    /// Whose records the action covers; `None` when he may not do it at all. For Weft itself: all.
    pub fn scopes(&self, module: ModuleKey, action: Action) -> Option<Scopes> {
        if self.system_reason().is_some() {
            return Some(Scopes { all: true, ..Scopes::default() });
        }
        self.grants.get(&(module, action)).cloned()
    }

    /// Whether he may use this page of the admin console.
    pub fn may_admin(&self, right: AdminRight) -> bool {
        self.system_reason().is_some() || self.admin.contains(&right)
    }

    /// The admin pages that he may use.
    pub fn admin_rights(&self) -> &BTreeSet<AdminRight> {
        &self.admin
    }

    /// The fields that are not fully open to him.
    pub fn limits(&self) -> &FieldLimits {
        &self.fields
    }

    /// Whether a field is hidden from him.
    pub fn hides(&self, module: ModuleKey, field: &str) -> bool {
        let access = self.fields.get(&module).and_then(|fields| fields.get(field));
        access == Some(&FieldAccess::Hidden)
    }

    /// What he may do in a module.
    pub fn actions(&self, module: ModuleKey) -> Vec<Action> {
        Action::ALL.into_iter().filter(|action| self.may(module, *action)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn several_roles_add_up() {
        let grant = |action: Action, scope| Rights {
            modules: BTreeMap::from([(ModuleKey::Lead, Grant { actions: BTreeSet::from([action]), scope })]),
            ..Rights::default()
        };
        let (view, edit) = (grant(Action::View, DataScope::All), grant(Action::Edit, DataScope::Own));
        let viewer = Viewer::employee(Id::builtin(1), None, Lang::En, [&view, &edit]);
        assert!(viewer.scopes(ModuleKey::Lead, Action::View).is_some_and(|scopes| scopes.all));
        assert!(viewer.scopes(ModuleKey::Lead, Action::Edit).is_some_and(|scopes| scopes.own && !scopes.all));
        assert!(!viewer.may(ModuleKey::Lead, Action::Delete));
        assert!(!viewer.may(ModuleKey::Customer, Action::View));
    }
}
