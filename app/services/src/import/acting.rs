//! For whom the command line acts.

use std::sync::Arc;

use domain::{
    FieldProblem, Id, Problem, Viewer,
    org::{BuiltinRole, EmployeeState, normal_login},
};
use store::View;

use crate::{Context, Error, Result, Services, context::Caller};

/// The context of an employee, named by login or exact name; without a name, the company's first super admin. For the
/// operator, who could read and write the file in any way: no password is asked.
pub async fn context_of(services: &Arc<Services>, name: Option<&str>) -> Result<Context> {
    let mut view = services.system("act for an employee at the command line").read().await?;
    let id = match name {
        Some(name) => named(&mut view, name).await?,
        None => view
            .first_with_role(BuiltinRole::SuperAdmin.id())
            .await?
            .ok_or_else(|| Error::Other("there is no super admin yet: run `weft init` first".to_owned()))?,
    };
    let employee = view.employee(id).await?.ok_or_else(Error::not_found)?;
    if employee.state == EmployeeState::Disabled {
        return Err(nobody(name.unwrap_or_default()));
    }
    let rights = view.rights_of(id).await?;
    let viewer = Viewer::employee(id, employee.department, employee.lang, &rights);
    Ok(services.context(Arc::new(viewer), Caller::default(), None, true))
}

async fn named(view: &mut View, name: &str) -> Result<Id> {
    if let Some(account) = view.account_by_login(&normal_login(name)).await? {
        return Ok(account.id);
    }
    let wanted = super::names::plain(name);
    let people = view.people_names().await?;
    let mut found = people.iter().filter(|person| person.active && super::names::plain(&person.name) == wanted);
    match (found.next(), found.next()) {
        (Some(person), None) => Ok(person.id),
        (Some(_), Some(_)) => {
            Err(Problem::fields(vec![FieldProblem::new("as", "table-ambiguous").arg("value", name)]).into())
        }
        (None, _) => Err(nobody(name)),
    }
}

fn nobody(name: &str) -> Error {
    Problem::fields(vec![FieldProblem::new("as", "table-no-employee").arg("value", name)]).into()
}
