//! Roles and the built-in ones (row ADM-06).

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::{
    Action, AdminRight, FieldProblem, Id,
    access::{DataScope, Rights},
};

/// The group in which a role stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RoleGroup {
    System,
    Office,
    Crm,
}

impl RoleGroup {
    /// All groups in their order.
    pub const ALL: [Self; 3] = [Self::System, Self::Office, Self::Crm];

    /// The key in the database and in the texts (`role-group-<key>`).
    pub const fn key(self) -> &'static str {
        match self {
            Self::System => "system",
            Self::Office => "office",
            Self::Crm => "crm",
        }
    }

    /// The group with this key.
    pub fn parse(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|group| group.key() == key)
    }
}

/// A role.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Role {
    pub id: Id,
    pub group: RoleGroup,
    /// Which built-in role it is: named by the texts (`role-<key>`) until the company renames it.
    pub builtin: Option<BuiltinRole>,
    /// Empty for a built-in role with its own name.
    pub name: String,
    pub rights: Rights,
    pub members: u32,
}

/// A role to be created or changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RoleDraft {
    pub id: Id,
    pub group: RoleGroup,
    pub name: String,
    pub rights: Rights,
}

impl RoleDraft {
    /// What is wrong with it.
    pub fn problems(&self, builtin: bool) -> Vec<FieldProblem> {
        let mut problems = Vec::new();
        if self.name.trim().is_empty() && !builtin {
            problems.push(FieldProblem::new("name", "check-required"));
        }
        if self.name.chars().count() > 60 {
            problems.push(FieldProblem::new("name", "check-too-long").arg("max", 60));
        }
        problems
    }
}

/// The roles of a new company.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum BuiltinRole {
    SuperAdmin,
    SystemSettings,
    PeopleDepartments,
    BusinessApproval,
    OfficeApproval,
    CrmAdmin,
    FinanceAdmin,
    AnnouncementAdmin,
    SalesManager,
    SalesPerson,
}

impl BuiltinRole {
    /// All built-in roles in their order.
    pub const ALL: [Self; 10] = [
        Self::SuperAdmin,
        Self::SystemSettings,
        Self::PeopleDepartments,
        Self::BusinessApproval,
        Self::OfficeApproval,
        Self::CrmAdmin,
        Self::FinanceAdmin,
        Self::AnnouncementAdmin,
        Self::SalesManager,
        Self::SalesPerson,
    ];

    /// The key in the database and, with hyphens, in the texts (`role-<key>`).
    pub const fn key(self) -> &'static str {
        match self {
            Self::SuperAdmin => "super_admin",
            Self::SystemSettings => "system_settings",
            Self::PeopleDepartments => "people_departments",
            Self::BusinessApproval => "business_approval",
            Self::OfficeApproval => "office_approval",
            Self::CrmAdmin => "crm_admin",
            Self::FinanceAdmin => "finance_admin",
            Self::AnnouncementAdmin => "announcement_admin",
            Self::SalesManager => "sales_manager",
            Self::SalesPerson => "sales_person",
        }
    }

    /// The role with this key.
    pub fn parse(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.key() == key)
    }

    /// Its id, the same in every company.
    pub const fn id(self) -> Id {
        Id::builtin(100 + self as u64)
    }

    /// The group in which it stands.
    pub const fn group(self) -> RoleGroup {
        match self {
            Self::OfficeApproval | Self::AnnouncementAdmin => RoleGroup::Office,
            Self::SalesManager | Self::SalesPerson | Self::CrmAdmin => RoleGroup::Crm,
            _ => RoleGroup::System,
        }
    }

    /// What it grants in a new company (rules.md, "Defaults on a new company"). Rights of parts that are not built
    /// yet (approvals, finance) come with those parts; until then such a role grants nothing.
    pub fn rights(self) -> Rights {
        let admin = |rights: &[AdminRight]| rights.iter().copied().collect::<BTreeSet<_>>();
        match self {
            Self::SuperAdmin => Rights { admin: admin(&AdminRight::ALL), ..Rights::everything(&DataScope::All) },
            Self::SystemSettings => Rights {
                admin: admin(&[AdminRight::Company, AdminRight::Numbers, AdminRight::Backups]),
                ..Rights::default()
            },
            Self::PeopleDepartments => {
                Rights { admin: admin(&[AdminRight::Employees, AdminRight::Departments]), ..Rights::default() }
            }
            Self::CrmAdmin => Rights {
                admin: admin(&[
                    AdminRight::Fields,
                    AdminRight::Numbers,
                    AdminRight::FollowUpMethods,
                    AdminRight::ProductCategories,
                ]),
                ..Rights::everything(&DataScope::All)
            },
            Self::SalesManager => Rights::everything(&DataScope::OwnAndSubordinates),
            Self::SalesPerson => Rights::in_all_modules(&[Action::View, Action::Create, Action::Edit], &DataScope::Own),
            Self::AnnouncementAdmin => Rights { admin: admin(&[AdminRight::Announcements]), ..Rights::default() },
            Self::BusinessApproval | Self::OfficeApproval | Self::FinanceAdmin => Rights::default(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The table of what each built-in role may do: reviewed whenever it changes.
    #[test]
    fn rights_of_the_builtin_roles() {
        let table: Vec<String> = BuiltinRole::ALL
            .into_iter()
            .map(|role| {
                let rights = role.rights();
                let modules = rights.modules.iter().map(|(module, grant)| {
                    let actions: Vec<_> = grant.actions.iter().map(|action| action.key()).collect();
                    format!("  {module}: {} ({:?})", actions.join(" "), grant.scope)
                });
                let admin: Vec<_> = rights.admin.iter().map(|right| right.key()).collect();
                let lines: Vec<_> = modules.collect();
                format!("{} [{}]\n{}", role.key(), admin.join(" "), lines.join("\n"))
            })
            .collect();
        insta::assert_snapshot!(table.join("\n"));
    }
}
