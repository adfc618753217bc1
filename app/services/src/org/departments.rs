//! Departments (row ADM-05): a tree under the company.

use domain::{
    AdminRight, FieldProblem, Id, Problem,
    feed::Subject,
    org::{Department, DepartmentDraft, EmployeeState},
    problem::ProblemKind,
};
use store::{Signal, Tx};

use crate::{Context, Error, Result, audit::Before};

const MAX_NAME: usize = 100;

/// All departments; every signed-in person may see the tree.
pub async fn departments(context: &Context) -> Result<Vec<Department>> {
    Ok(context.read().await?.departments().await?)
}

/// Creates, renames or moves a department. The root is the company: it can be renamed, but not moved.
pub async fn save_department(context: &Context, draft: DepartmentDraft) -> Result<()> {
    context.require_admin(AdminRight::Departments)?;
    let draft = DepartmentDraft { name: draft.name.trim().to_owned(), ..draft };
    let mut tx = context.write().await?;
    let all = tx.departments().await?;
    let base = all.iter().find(|department| department.id == draft.id);
    if base.is_some_and(|base| base.parent.is_none() && draft.parent.is_some()) {
        return Err(Problem::invalid("problem-root-department").into());
    }
    let problems = problems(&mut tx, &draft, base, &all).await?;
    if !problems.is_empty() {
        return Err(problems.into());
    }
    let before = Before::of(&mut tx, Subject::Department, draft.id).await?;
    tx.save_department(&draft).await?;
    before.log(&mut tx).await?;
    tx.tell(Signal::Config);
    tx.commit().await?;
    Ok(())
}

/// Deletes an empty department.
pub async fn delete_department(context: &Context, id: Id) -> Result<()> {
    context.require_admin(AdminRight::Departments)?;
    let mut tx = context.write().await?;
    let all = tx.departments().await?;
    let department = all.iter().find(|department| department.id == id).ok_or_else(Error::not_found)?;
    if department.parent.is_none() {
        return Err(Problem::invalid("problem-root-department").into());
    }
    let (people, below) = tx.department_contents(id).await?;
    for (count, what) in [(people, "employee"), (below, "department")] {
        if count > 0 {
            return Err(Problem::new(ProblemKind::InUse).arg("count", count).arg("what", what).into());
        }
    }
    let before = Before::of(&mut tx, Subject::Department, id).await?;
    tx.delete_department(id).await?;
    before.log(&mut tx).await?;
    tx.tell(Signal::Config);
    tx.commit().await?;
    Ok(())
}

async fn problems(
    tx: &mut Tx,
    draft: &DepartmentDraft,
    base: Option<&Department>,
    all: &[Department],
) -> Result<Vec<FieldProblem>> {
    let mut problems = Vec::new();
    if draft.name.is_empty() {
        problems.push(FieldProblem::new("name", "check-required"));
    }
    if draft.name.chars().count() > MAX_NAME {
        problems.push(FieldProblem::new("name", "check-too-long").arg("max", MAX_NAME));
    }
    let namesake = |other: &Department| {
        other.id != draft.id && other.parent == draft.parent && other.name.to_lowercase() == draft.name.to_lowercase()
    };
    if all.iter().any(namesake) {
        problems.push(FieldProblem::new("name", "check-not-unique"));
    }
    match draft.parent {
        None if base.is_none_or(|base| base.parent.is_some()) => {
            problems.push(FieldProblem::new("parent", "check-required"));
        }
        Some(parent) if all.iter().all(|other| other.id != parent) => {
            problems.push(FieldProblem::new("parent", "check-unknown-reference"));
        }
        Some(parent) if parent == draft.id || tx.department_within(parent, draft.id).await? => {
            problems.push(FieldProblem::new("parent", "check-cycle"));
        }
        _ => {}
    }
    if let Some(head) = draft.head.filter(|head| base.and_then(|base| base.head) != Some(*head)) {
        match tx.employee(head).await? {
            None => problems.push(FieldProblem::new("head", "check-unknown-reference")),
            Some(found) if found.state == EmployeeState::Disabled => {
                problems.push(FieldProblem::new("head", "check-employee-inactive"));
            }
            Some(_) => {}
        }
    }
    Ok(problems)
}
