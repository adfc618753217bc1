//! Who may do what to whom: nobody raises himself, and the company keeps a super admin.
//!
//! Whoever has [`AdminRight::Roles`] can give himself everything, by its definition. All others who manage employees hand
//! out ordinary roles only: those without a page of the admin console whose reach is the holder's own records. Else they
//! could make an employee with more rights than they have, and sign in as him. Nor do they move people, or themselves,
//! so that records come into their own reach.

use std::collections::{BTreeMap, BTreeSet};

use domain::{
    Action, AdminRight, Id, ModuleKey, Problem,
    access::{DataScope, Rights},
    org::{BuiltinRole, Employee, EmployeeDraft, EmployeeState, Role},
    problem::ProblemKind,
};
use store::View;

use crate::{Context, Result};

/// What the guard knows of the company and of who asks.
pub(crate) struct Guard {
    me: Option<Id>,
    my_department: Option<Id>,
    manages_roles: bool,
    /// In some module he sees the records of those below him, of those in his department.
    reaches_subordinates: bool,
    reaches_department: bool,
    roles: BTreeMap<Id, Role>,
}

impl Guard {
    pub(crate) async fn new(context: &Context, view: &mut View) -> Result<Self> {
        let roles = view.roles().await?.into_iter().map(|role| (role.id, role)).collect();
        let viewer = context.viewer();
        let scopes: Vec<_> =
            ModuleKey::ALL.into_iter().filter_map(|module| viewer.scopes(module, Action::View)).collect();
        Ok(Self {
            me: viewer.id(),
            my_department: viewer.department(),
            manages_roles: viewer.may_admin(AdminRight::Roles),
            reaches_subordinates: scopes.iter().any(|scopes| scopes.subordinates),
            reaches_department: scopes.iter().any(|scopes| scopes.department || scopes.department_below),
            roles,
        })
    }

    /// Whether somebody may be saved with these roles, in this department, under this manager; `who` is `None` for a
    /// new employee. For the form and the import alike.
    pub(crate) async fn saving(
        &self,
        view: &mut View,
        who: Option<&Employee>,
        draft: &EmployeeDraft,
    ) -> Result<Option<Problem>> {
        if let Some(problem) = self.roles(view, who, &draft.roles).await? {
            return Ok(Some(problem));
        }
        match who {
            Some(who) => self.placing(view, who, draft.department, draft.manager).await,
            None => Ok(None),
        }
    }

    /// Whether somebody may get these roles instead of those that he has; `who` is `None` for a new employee.
    pub(super) async fn roles(
        &self,
        view: &mut View,
        who: Option<&Employee>,
        new: &BTreeSet<Id>,
    ) -> Result<Option<Problem>> {
        if new.is_empty() {
            return Ok(Some(Problem::field("roles", "check-required")));
        }
        if new.iter().any(|role| !self.roles.contains_key(role)) {
            return Ok(Some(Problem::field("roles", "check-unknown-reference")));
        }
        let old = who.map(|who| who.roles.clone()).unwrap_or_default();
        let changed: Vec<Id> = old.symmetric_difference(new).copied().collect();
        if changed.is_empty() {
            return Ok(None);
        }
        if !self.manages_roles {
            if who.is_some_and(|who| self.is_me(who)) {
                return Ok(Some(forbidden("problem-raise-oneself")));
            }
            if changed.iter().any(|role| !self.is_ordinary(*role)) {
                return Ok(Some(forbidden("problem-role-beyond")));
            }
        }
        let Some(who) = who.filter(|_| !new.contains(&BuiltinRole::SuperAdmin.id())) else { return Ok(None) };
        self.last_admin(view, who).await
    }

    /// Whether somebody may get this department and this manager: not when that brings him into the reach of who asks.
    pub(super) async fn placing(
        &self,
        view: &mut View,
        who: &Employee,
        department: Option<Id>,
        manager: Option<Id>,
    ) -> Result<Option<Problem>> {
        let Some(me) = self.me.filter(|_| !self.manages_roles) else { return Ok(None) };
        let moves = who.department != department;
        if who.id == me {
            return Ok(moves.then(|| forbidden("problem-raise-oneself")));
        }
        let comes_near = match (self.my_department, department) {
            (Some(mine), Some(department)) if moves && self.reaches_department => {
                let was_near = match who.department {
                    Some(old) => view.department_within(old, mine).await?,
                    None => false,
                };
                !was_near && view.department_within(department, mine).await?
            }
            _ => false,
        };
        let comes_below = match manager.filter(|manager| who.manager != Some(*manager)) {
            Some(manager) if self.reaches_subordinates => {
                !view.manages(me, who.id).await? && (manager == me || view.manages(me, manager).await?)
            }
            _ => false,
        };
        Ok((comes_near || comes_below).then(|| forbidden("problem-raise-oneself")))
    }

    /// Whether somebody may be disabled.
    pub(super) async fn disabling(&self, view: &mut View, who: &Employee) -> Result<Option<Problem>> {
        if self.is_me(who) {
            return Ok(Some(forbidden("problem-oneself")));
        }
        if let Some(problem) = self.activating(who) {
            return Ok(Some(problem));
        }
        self.last_admin(view, who).await
    }

    /// Whether somebody may be activated: whoever manages roles is out of the reach of those who do not.
    pub(super) fn activating(&self, who: &Employee) -> Option<Problem> {
        let manages = who
            .roles
            .iter()
            .filter_map(|role| self.roles.get(role))
            .any(|role| role.rights.admin.contains(&AdminRight::Roles));
        (manages && !self.manages_roles).then(|| forbidden("problem-role-beyond"))
    }

    /// Whether somebody's password may be set: whoever sets it can sign in as him. The own one is changed by knowing it.
    pub(super) fn password(&self, who: &Employee) -> Option<Problem> {
        if self.is_me(who) {
            return Some(forbidden("problem-oneself"));
        }
        let beyond = who.roles.iter().any(|role| !self.is_ordinary(*role));
        (beyond && !self.manages_roles).then(|| forbidden("problem-role-beyond"))
    }

    fn is_me(&self, who: &Employee) -> bool {
        self.me == Some(who.id)
    }

    fn is_ordinary(&self, role: Id) -> bool {
        self.roles.get(&role).is_some_and(|role| is_ordinary(&role.rights))
    }

    /// Refuses to lose the last super admin who can sign in.
    async fn last_admin(&self, view: &mut View, who: &Employee) -> Result<Option<Problem>> {
        let role = BuiltinRole::SuperAdmin.id();
        let is_last = who.roles.contains(&role)
            && who.state == EmployeeState::Active
            && view.count_active_members(role).await? <= 1;
        Ok(is_last.then(|| Problem::invalid("problem-last-admin")))
    }
}

fn is_ordinary(rights: &Rights) -> bool {
    rights.admin.is_empty()
        && rights.modules.values().all(|grant| grant.actions.is_empty() || grant.scope == DataScope::Own)
}

fn forbidden(message: &str) -> Problem {
    Problem { message: message.to_owned(), ..Problem::new(ProblemKind::Forbidden) }
}
