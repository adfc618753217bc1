//! Who may do what to whom: nobody raises himself, and the company keeps a super admin.
//!
//! Whoever has [`AdminRight::Roles`] can give himself everything, by its definition. All others who manage employees hand
//! out ordinary roles only: those without a page of the admin console whose reach is the holder's own records. Else they
//! could make an employee with more rights than they have, and sign in as him.

use std::collections::{BTreeMap, BTreeSet};

use domain::{
    AdminRight, FieldProblem, Id, Problem,
    access::{DataScope, Rights},
    org::{BuiltinRole, Employee, EmployeeState, Role},
    problem::ProblemKind,
};
use store::View;

use crate::{Context, Result};

/// What the guard knows of the company and of who asks.
pub(super) struct Guard {
    me: Option<Id>,
    manages_roles: bool,
    roles: BTreeMap<Id, Role>,
}

impl Guard {
    pub(super) async fn new(context: &Context, view: &mut View) -> Result<Self> {
        let roles = view.roles().await?.into_iter().map(|role| (role.id, role)).collect();
        let viewer = context.viewer();
        Ok(Self { me: viewer.id(), manages_roles: viewer.may_admin(AdminRight::Roles), roles })
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
            return Ok(Some(Problem::fields(vec![FieldProblem::new("roles", "check-unknown-reference")])));
        }
        let old = who.map(|who| who.roles.clone()).unwrap_or_default();
        let changed: Vec<Id> = old.symmetric_difference(new).copied().collect();
        if changed.is_empty() {
            return Ok(None);
        }
        if !self.manages_roles {
            if who.is_some_and(|who| self.is_me(who)) {
                return Ok(Some(forbidden("problem-oneself")));
            }
            if changed.iter().any(|role| !self.is_ordinary(*role)) {
                return Ok(Some(forbidden("problem-role-beyond")));
            }
        }
        let Some(who) = who.filter(|_| !new.contains(&BuiltinRole::SuperAdmin.id())) else { return Ok(None) };
        self.last_admin(view, who).await
    }

    /// Whether somebody may be moved to another department: its records may become his.
    pub(super) fn department(&self, who: &Employee) -> Option<Problem> {
        (self.is_me(who) && !self.manages_roles).then(|| forbidden("problem-oneself"))
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
