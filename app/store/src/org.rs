//! Employees, departments, roles, and the closure tables that answer who stands below whom.

mod accounts;
mod book;
mod closures;
mod departments;
mod employees;
mod roles;

pub use accounts::Account;
pub use employees::EmployeeFilter;
