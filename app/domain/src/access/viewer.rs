//! Who asks, with the sum of his rights.

use std::collections::{BTreeMap, BTreeSet};

use super::{Action, AdminRight, FieldAccess, FieldLimits, Rights, Scopes, fields};
use crate::{Id, Lang, ModuleKey};

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
    use crate::access::{DataScope, Grant};

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
