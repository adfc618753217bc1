//! Roles and their rights (rows ADM-06 to ADM-08).

use domain::{
    AdminRight, FieldProblem, Id, Problem, Schema,
    access::{DataScope, Grant, Rights},
    feed::Subject,
    org::{BuiltinRole, Role, RoleDraft},
    problem::ProblemKind,
    schema::modules,
};
use store::{Signal, Tx};

use crate::{Context, Error, Result, audit::Before};

mod fields;

/// All roles with their rights: for those who change them, and for those who choose them for employees.
pub async fn roles(context: &Context) -> Result<Vec<Role>> {
    context.require_admin(AdminRight::Roles).or_else(|_| context.require_admin(AdminRight::Employees))?;
    Ok(context.read().await?.roles().await?)
}

/// All modules with all their fields: for those who say which role sees which field.
pub async fn whole_schema(context: &Context) -> Result<Schema> {
    context.require_admin(AdminRight::Roles)?;
    Ok(context.read().await?.whole_schema().clone())
}

/// Creates or changes a role. What the super admin may do is fixed; a built-in role keeps its group.
pub async fn save_role(context: &Context, draft: RoleDraft) -> Result<()> {
    context.require_admin(AdminRight::Roles)?;
    let mut draft = RoleDraft { name: draft.name.trim().to_owned(), ..draft };
    draft.rights = possible(draft.rights);
    let mut tx = context.write().await?;
    let all = tx.roles().await?;
    let before = all.iter().find(|role| role.id == draft.id);
    let builtin = before.and_then(|role| role.builtin);
    fields::tidy(&context.config().schema, &mut draft.rights, before.map(|role| &role.rights));
    let mut problems = problems(&mut tx, &draft, builtin, &all).await?;
    problems.extend(fields::problems(&context.config().schema, &draft.rights));
    if !problems.is_empty() {
        return Err(problems.into());
    }
    let role = Role {
        id: draft.id,
        group: builtin.map_or(draft.group, BuiltinRole::group),
        builtin,
        name: draft.name,
        rights: draft.rights,
        members: 0,
    };
    let was = Before::of(&mut tx, Subject::Role, role.id).await?;
    tx.save_role(&role).await?;
    was.log(&mut tx).await?;
    tx.tell(Signal::Config);
    tx.commit().await?;
    Ok(())
}

/// Deletes a role without members that is not built in.
pub async fn delete_role(context: &Context, id: Id) -> Result<()> {
    context.require_admin(AdminRight::Roles)?;
    let mut tx = context.write().await?;
    let role = tx.roles().await?.into_iter().find(|role| role.id == id).ok_or_else(Error::not_found)?;
    if role.builtin.is_some() {
        return Err(Problem::invalid("problem-built-in").into());
    }
    let members = tx.count_members(id).await?;
    if members > 0 {
        return Err(Problem::new(ProblemKind::InUse).arg("count", members).arg("what", "employee").into());
    }
    let was = Before::of(&mut tx, Subject::Role, id).await?;
    tx.delete_role(id).await?;
    was.log(&mut tx).await?;
    tx.tell(Signal::Config);
    tx.commit().await?;
    Ok(())
}

/// The rights without actions that their modules do not have, and without modules in which nothing is left.
fn possible(rights: Rights) -> Rights {
    let modules = rights
        .modules
        .into_iter()
        .map(|(module, grant)| {
            let has = modules::definition(module).actions;
            let actions = grant.actions.into_iter().filter(|action| has.contains(action)).collect();
            (module, Grant { actions, scope: grant.scope })
        })
        .filter(|(_, grant)| !grant.actions.is_empty())
        .collect();
    Rights { modules, ..rights }
}

async fn problems(
    tx: &mut Tx,
    draft: &RoleDraft,
    builtin: Option<BuiltinRole>,
    all: &[Role],
) -> Result<Vec<FieldProblem>> {
    let mut problems = draft.problems(builtin.is_some());
    let namesake = |other: &Role| {
        other.id != draft.id && !draft.name.is_empty() && other.name.to_lowercase() == draft.name.to_lowercase()
    };
    if all.iter().any(namesake) {
        problems.push(FieldProblem::new("name", "check-not-unique"));
    }
    if builtin == Some(BuiltinRole::SuperAdmin) && draft.rights != possible(BuiltinRole::SuperAdmin.rights()) {
        problems.push(FieldProblem::new("rights", "check-read-only"));
    }
    for (module, grant) in &draft.rights.modules {
        let DataScope::Departments(departments) = &grant.scope else { continue };
        let at = format!("rights.{module}");
        if departments.is_empty() {
            problems.push(FieldProblem::new(at, "check-required"));
            continue;
        }
        for department in departments {
            if !tx.department_within(*department, *department).await? {
                problems.push(FieldProblem::new(at, "check-unknown-reference"));
                break;
            }
        }
    }
    Ok(problems)
}
