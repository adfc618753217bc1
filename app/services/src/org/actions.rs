//! What is done to several employees at once (row ADM-04): each is checked by himself.

use std::collections::BTreeSet;

use domain::{
    AdminRight, Id, Problem,
    feed::Subject,
    list::{BatchResult, Refusal},
    logs::SignInResult,
    org::{Employee, EmployeeAction, EmployeeState, normal_login},
    session::password_problems,
};
use store::{Signal, Tx};

use super::guard::Guard;
use crate::{
    Context, Result,
    audit::Before,
    sessions::{limits, passwords},
};

const MOST: usize = 1_000;

/// Does the same to several employees; who is refused is left as he was.
pub async fn act_on_employees(context: &Context, ids: Vec<Id>, action: EmployeeAction) -> Result<BatchResult> {
    let roles_page = matches!(action, EmployeeAction::SetRoles(_)) && context.viewer().may_admin(AdminRight::Roles);
    if !roles_page {
        context.require_admin(AdminRight::Employees)?;
    }
    if ids.len() > MOST {
        return Err(Problem::field("ids", "check-too-many-values").arg("max", MOST).into());
    }
    let hash = match &action {
        EmployeeAction::ResetPassword(password) => {
            let problems = password_problems(password, "password");
            if !problems.is_empty() {
                return Err(problems.into());
            }
            passwords::hash(context.services(), password).await?
        }
        _ => String::new(),
    };

    let mut tx = context.write().await?;
    if let EmployeeAction::MoveDepartment(department) = action
        && !tx.department_within(department, department).await?
    {
        return Err(Problem::field("department", "check-unknown-reference").into());
    }
    let guard = Guard::new(context, &mut tx).await?;
    let mut result = BatchResult::default();
    for id in ids.into_iter().collect::<BTreeSet<_>>() {
        let Some(who) = tx.employee(id).await? else {
            result.refused.push(Refusal { id, title: String::new(), problem: Problem::not_found() });
            continue;
        };
        if let Some(problem) = refusal(&guard, &mut tx, &who, &action).await? {
            result.refused.push(Refusal { id, title: who.name, problem });
            continue;
        }
        let before = Before::of(&mut tx, Subject::Employee, id).await?;
        act(&mut tx, &who, &action, &hash).await?;
        before.log_with(&mut tx, event(&action)).await?;
        tx.tell(Signal::Person(id));
        result.done.push(id);
    }
    tx.commit().await?;
    Ok(result)
}

async fn refusal(guard: &Guard, tx: &mut Tx, who: &Employee, action: &EmployeeAction) -> Result<Option<Problem>> {
    match action {
        EmployeeAction::Activate => Ok(guard.activating(who)),
        EmployeeAction::Disable => guard.disabling(tx, who).await,
        EmployeeAction::ResetPassword(_) => Ok(guard.password(who)),
        EmployeeAction::ResetLogin => Ok(None),
        EmployeeAction::SetRoles(roles) => guard.roles(tx, Some(who), roles).await,
        EmployeeAction::MoveDepartment(department) => guard.placing(tx, who, Some(*department), who.manager).await,
    }
}

/// What of an action leaves no trace in the employee's data.
const fn event(action: &EmployeeAction) -> &'static [&'static str] {
    match action {
        EmployeeAction::ResetPassword(_) => &["password_reset"],
        EmployeeAction::ResetLogin => &["login_reset"],
        _ => &[],
    }
}

async fn act(tx: &mut Tx, who: &Employee, action: &EmployeeAction, hash: &str) -> Result<()> {
    match action {
        EmployeeAction::Activate => tx.set_employee_state(who.id, EmployeeState::Active).await?,
        EmployeeAction::Disable => {
            tx.set_employee_state(who.id, EmployeeState::Disabled).await?;
            tx.end_sessions(who.id, None, SignInResult::EndedByAdmin).await?;
        }
        EmployeeAction::ResetPassword(_) => {
            tx.set_password(who.id, hash, true).await?;
            lift_lock(tx, who).await?;
            tx.end_sessions(who.id, None, SignInResult::EndedByPassword).await?;
        }
        EmployeeAction::ResetLogin => {
            lift_lock(tx, who).await?;
            tx.end_sessions(who.id, None, SignInResult::EndedByAdmin).await?;
        }
        EmployeeAction::SetRoles(roles) => tx.set_roles(who.id, roles).await?,
        EmployeeAction::MoveDepartment(department) => tx.set_employee_department(who.id, *department).await?,
    }
    Ok(())
}

/// Forgets the failed sign-ins with the employee's names.
async fn lift_lock(tx: &mut Tx, who: &Employee) -> Result<()> {
    for login in [&who.mobile, &who.email].into_iter().filter(|login| !login.is_empty()) {
        tx.clear_attempts(&limits::account(&normal_login(login))).await?;
    }
    Ok(())
}
