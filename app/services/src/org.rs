//! Employees, departments and roles (rows ADM-03 to ADM-07).

mod actions;
mod departments;
mod employees;
pub(crate) mod guard;
mod roles;

pub use actions::act_on_employees;
pub use departments::{delete_department, departments, save_department};
pub use employees::{employee, employees, save_employee};
pub use roles::{delete_role, roles, save_role, whole_schema};
