//! Employees, departments and roles.

use domain::{
    Id, Schema,
    list::BatchResult,
    org::{
        Department, DepartmentDraft, Employee, EmployeeAction, EmployeeDraft, EmployeePage, EmployeeQuery, Role,
        RoleDraft,
    },
};
use leptos::prelude::*;

#[cfg(not(target_arch = "wasm32"))]
use crate::Answer;
use crate::{ApiError, Wire};

/// A page of employees.
#[server(name = EmployeesCall, endpoint = "org/employees", prefix = "/api", protocol = Wire)]
pub async fn employees(query: EmployeeQuery) -> Result<EmployeePage, ApiError> {
    let answer = Answer::new()?;
    answer.of(services::org::employees(&answer.context, query).await)
}

/// One employee.
#[server(name = EmployeeCall, endpoint = "org/employee", prefix = "/api", protocol = Wire)]
pub async fn employee(id: Id) -> Result<Employee, ApiError> {
    let answer = Answer::new()?;
    answer.of(services::org::employee(&answer.context, id).await)
}

/// Creates or changes an employee.
#[server(name = SaveEmployeeCall, endpoint = "org/save-employee", prefix = "/api", protocol = Wire)]
pub async fn save_employee(draft: EmployeeDraft) -> Result<(), ApiError> {
    let answer = Answer::new()?;
    answer.of(services::org::save_employee(&answer.context, draft).await)
}

/// Does the same to several employees.
#[server(name = ActOnEmployeesCall, endpoint = "org/act-on-employees", prefix = "/api", protocol = Wire)]
pub async fn act_on_employees(ids: Vec<Id>, action: EmployeeAction) -> Result<BatchResult, ApiError> {
    let answer = Answer::new()?;
    answer.of(services::org::act_on_employees(&answer.context, ids, action).await)
}

/// All departments; every signed-in person may see the tree.
#[server(name = DepartmentsCall, endpoint = "org/departments", prefix = "/api", protocol = Wire)]
pub async fn departments() -> Result<Vec<Department>, ApiError> {
    let answer = Answer::new()?;
    answer.of(services::org::departments(&answer.context).await)
}

/// Creates, renames or moves a department.
#[server(name = SaveDepartmentCall, endpoint = "org/save-department", prefix = "/api", protocol = Wire)]
pub async fn save_department(draft: DepartmentDraft) -> Result<(), ApiError> {
    let answer = Answer::new()?;
    answer.of(services::org::save_department(&answer.context, draft).await)
}

/// Deletes an empty department.
#[server(name = DeleteDepartmentCall, endpoint = "org/delete-department", prefix = "/api", protocol = Wire)]
pub async fn delete_department(id: Id) -> Result<(), ApiError> {
    let answer = Answer::new()?;
    answer.of(services::org::delete_department(&answer.context, id).await)
}

/// All roles with their rights.
#[server(name = RolesCall, endpoint = "org/roles", prefix = "/api", protocol = Wire)]
pub async fn roles() -> Result<Vec<Role>, ApiError> {
    let answer = Answer::new()?;
    answer.of(services::org::roles(&answer.context).await)
}

/// All modules with all their fields, for the field rights of roles.
#[server(name = WholeSchemaCall, endpoint = "org/whole-schema", prefix = "/api", protocol = Wire)]
pub async fn whole_schema() -> Result<Schema, ApiError> {
    let answer = Answer::new()?;
    answer.of(services::org::whole_schema(&answer.context).await)
}

/// Creates or changes a role.
#[server(name = SaveRoleCall, endpoint = "org/save-role", prefix = "/api", protocol = Wire)]
pub async fn save_role(draft: RoleDraft) -> Result<(), ApiError> {
    let answer = Answer::new()?;
    answer.of(services::org::save_role(&answer.context, draft).await)
}

/// Deletes a role without members that is not built in.
#[server(name = DeleteRoleCall, endpoint = "org/delete-role", prefix = "/api", protocol = Wire)]
pub async fn delete_role(id: Id) -> Result<(), ApiError> {
    let answer = Answer::new()?;
    answer.of(services::org::delete_role(&answer.context, id).await)
}
