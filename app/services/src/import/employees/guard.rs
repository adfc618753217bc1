//! What a row may not do: the same rules as in the form.

use domain::{
    FieldProblem, Id,
    access::DataScope,
    org::{BuiltinRole, Employee, EmployeeDraft},
};
use store::Tx;

use super::Employees;
use crate::{Context, Result};

impl Employees {
    /// What is wrong with a draft: the same as in the form, but that a login may be set later.
    pub(super) async fn problems(
        &self,
        tx: &mut Tx,
        context: &Context,
        draft: &EmployeeDraft,
        base: Option<&Employee>,
    ) -> Result<Vec<FieldProblem>> {
        let mut problems = draft.problems();
        problems.retain(|problem| problem.message != "check-mobile-or-email");
        for (field, login) in [("mobile", &draft.mobile), ("email", &draft.email)] {
            if !login.is_empty() && tx.login_taken(login, draft.id).await? {
                problems.push(FieldProblem::new(field, "check-not-unique"));
            }
        }
        if let Some(manager) = draft.manager
            && tx.manages(draft.id, manager).await?
        {
            problems.push(FieldProblem::new("manager", "check-cycle"));
        }
        problems.extend(self.guard(tx, context, draft, base).await?);
        Ok(problems)
    }

    /// Nobody raises himself or others beyond what he may give, and the last super admin stays.
    async fn guard(
        &self,
        tx: &mut Tx,
        context: &Context,
        draft: &EmployeeDraft,
        base: Option<&Employee>,
    ) -> Result<Option<FieldProblem>> {
        let old = base.map(|base| base.roles.clone()).unwrap_or_default();
        let mut changed = old.symmetric_difference(&draft.roles).peekable();
        let moved = base.is_some_and(|base| base.department != draft.department);
        let is_me = context.viewer().id() == Some(draft.id);
        if !self.may_roles && is_me && (moved || changed.peek().is_some()) {
            return Ok(Some(FieldProblem::new("roles", "problem-oneself")));
        }
        if !self.may_roles && changed.any(|role| !self.is_ordinary(*role)) {
            return Ok(Some(FieldProblem::new("roles", "problem-role-beyond")));
        }
        let admin = BuiltinRole::SuperAdmin.id();
        let loses = old.contains(&admin) && !draft.roles.contains(&admin);
        if loses && tx.count_active_members(admin).await? <= 1 {
            return Ok(Some(FieldProblem::new("roles", "problem-last-admin")));
        }
        Ok(None)
    }

    fn is_ordinary(&self, id: Id) -> bool {
        let role = self.roles.iter().find(|role| role.id == id);
        role.is_some_and(|role| {
            let mut grants = role.rights.modules.values();
            role.rights.admin.is_empty()
                && grants.all(|grant| grant.actions.is_empty() || grant.scope == DataScope::Own)
        })
    }
}
