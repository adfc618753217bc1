//! Employees: listed, created, changed; never deleted (row ADM-03).

use std::collections::{BTreeMap, BTreeSet};

use chrono::TimeDelta;
use domain::{
    AdminRight, FieldProblem, Id, Problem,
    feed::Subject,
    org::{Employee, EmployeeDraft, EmployeePage, EmployeeQuery, EmployeeState, EmployeeTab},
};
use store::{Signal, Tx, org::EmployeeFilter, records::LabelKind};

use super::guard::Guard;
use crate::{Context, Error, Result, audit::Before, sessions::passwords};

/// Employees stand in the tab of the new ones for so long.
const NEW: TimeDelta = TimeDelta::days(7);
const MAX_SEARCH: usize = 200;

/// A page of employees.
pub async fn employees(context: &Context, query: EmployeeQuery) -> Result<EmployeePage> {
    may_list(context)?;
    if query.search.chars().count() > MAX_SEARCH {
        return Err(Problem::field("search", "check-too-long").arg("max", MAX_SEARCH).into());
    }
    let size = if query.size == 0 { 50 } else { query.size.min(200) };
    let offset = u64::from(query.page.max(1) - 1) * u64::from(size);
    let made_since = context.now().at - NEW;
    let state = match query.tab {
        EmployeeTab::All | EmployeeTab::New => None,
        EmployeeTab::Active => Some(EmployeeState::Active),
        EmployeeTab::NotActivated => Some(EmployeeState::NotActivated),
        EmployeeTab::Disabled => Some(EmployeeState::Disabled),
    };
    let filter = EmployeeFilter {
        search: query.search,
        department: query.department,
        role: query.role,
        state,
        made_since: (query.tab == EmployeeTab::New).then_some(made_since),
    };
    let mut view = context.read().await?;
    let counts = view.count_employees(&filter, made_since).await?;
    let employees = view.employees(&filter, size, offset).await?;
    let managers: BTreeSet<Id> = employees.iter().filter_map(|employee| employee.manager).collect();
    let labels = view.labels(BTreeMap::from([(LabelKind::Person, managers)])).await?;
    let [all, new, active, not_activated, disabled] = counts;
    let total = match query.tab {
        EmployeeTab::All => all,
        EmployeeTab::New => new,
        EmployeeTab::Active => active,
        EmployeeTab::NotActivated => not_activated,
        EmployeeTab::Disabled => disabled,
    };
    Ok(EmployeePage { employees, total, labels, counts })
}

/// One employee.
pub async fn employee(context: &Context, id: Id) -> Result<Employee> {
    may_list(context)?;
    context.read().await?.employee(id).await?.ok_or_else(Error::not_found)
}

/// Employees are listed on their own page and among the members of a role.
fn may_list(context: &Context) -> Result<()> {
    context.require_admin(AdminRight::Employees).or_else(|_| context.require_admin(AdminRight::Roles))
}

/// Creates or changes an employee. A new one has to change the password that he is given at his first sign-in.
pub async fn save_employee(context: &Context, draft: EmployeeDraft) -> Result<()> {
    context.require_admin(AdminRight::Employees)?;
    let draft = trimmed(draft);
    let problems = draft.problems();
    if !problems.is_empty() {
        return Err(problems.into());
    }
    // Hashed before the writer is taken: it takes long.
    let hash = match &draft.password {
        Some(password) => Some(passwords::hash(context.services(), password).await?),
        None => None,
    };

    let mut tx = context.write().await?;
    let base = tx.employee(draft.id).await?;
    let problems = stored_problems(&mut tx, &draft, base.as_ref()).await?;
    if !problems.is_empty() {
        return Err(problems.into());
    }
    let guard = Guard::new(context, &mut tx).await?;
    if let Some(problem) = guard.saving(&mut tx, base.as_ref(), &draft).await? {
        return Err(problem.into());
    }
    let before = Before::of(&mut tx, Subject::Employee, draft.id).await?;
    tx.save_employee(&draft).await?;
    tx.set_roles(draft.id, &draft.roles).await?;
    if let Some(hash) = hash {
        tx.set_password(draft.id, &hash, true).await?;
    }
    before.log(&mut tx).await?;
    tx.tell(Signal::Person(draft.id));
    tx.commit().await?;
    Ok(())
}

fn trimmed(mut draft: EmployeeDraft) -> EmployeeDraft {
    for text in [&mut draft.name, &mut draft.mobile, &mut draft.email, &mut draft.position] {
        *text = text.trim().to_owned();
    }
    draft
}

/// What is wrong with a draft in view of what is stored.
async fn stored_problems(tx: &mut Tx, draft: &EmployeeDraft, base: Option<&Employee>) -> Result<Vec<FieldProblem>> {
    let mut problems = Vec::new();
    match (base, &draft.password) {
        (None, None) => problems.push(FieldProblem::new("password", "check-required")),
        // The password of an existing employee is reset by an action of its own, which ends his sessions.
        (Some(_), Some(_)) => problems.push(FieldProblem::new("password", "check-read-only")),
        _ => {}
    }
    for (field, login) in [("mobile", &draft.mobile), ("email", &draft.email)] {
        if !login.is_empty() && tx.login_taken(login, draft.id).await? {
            problems.push(FieldProblem::new(field, "check-not-unique"));
        }
    }
    if let Some(department) = draft.department
        && !tx.department_within(department, department).await?
    {
        problems.push(FieldProblem::new("department", "check-unknown-reference"));
    }
    if let Some(manager) = draft.manager.filter(|manager| base.and_then(|base| base.manager) != Some(*manager)) {
        match tx.employee(manager).await? {
            None => problems.push(FieldProblem::new("manager", "check-unknown-reference")),
            Some(found) if found.state == EmployeeState::Disabled => {
                problems.push(FieldProblem::new("manager", "check-employee-inactive"));
            }
            Some(_) if tx.manages(draft.id, manager).await? => {
                problems.push(FieldProblem::new("manager", "check-cycle"));
            }
            Some(_) => {}
        }
    }
    Ok(problems)
}
