//! Roles and who has them (rows ADM-06, ADM-07).

use std::collections::BTreeSet;

use domain::{
    Id,
    access::Rights,
    org::{BuiltinRole, Role, RoleGroup},
};
use sqlx::{Row, sqlite::SqliteRow};
use uuid::Uuid;

use crate::{Error, Result, Tx, View, time::millis};

impl View {
    /// All roles: the built-in ones in their order, then the company's own in the order in which they were made.
    pub async fn roles(&mut self) -> Result<Vec<Role>> {
        let rows = sqlx::query(
            "SELECT r.id, r.role_group, r.builtin, r.name, r.rights, COALESCE(m.members, 0) AS members FROM role AS r
             LEFT JOIN (SELECT er.role, COUNT(*) AS members FROM employee_role AS er
                        JOIN employee AS e ON e.id = er.employee WHERE e.state <> 'disabled' GROUP BY er.role) AS m
             ON m.role = r.id ORDER BY r.created_at, r.id",
        )
        .fetch_all(self.conn())
        .await?;
        let mut roles = rows.iter().map(role).collect::<Result<Vec<_>>>()?;
        roles.sort_by_key(|role| (role.builtin.is_none(), role.builtin));
        Ok(roles)
    }

    /// What each of an employee's roles grants.
    pub async fn rights_of(&mut self, employee: Id) -> Result<Vec<Rights>> {
        let rows = sqlx::query(
            "SELECT r.builtin, r.rights FROM role AS r JOIN employee_role AS er ON er.role = r.id WHERE er.employee = $1",
        )
        .bind(Uuid::from(employee))
        .fetch_all(self.conn())
        .await?;
        rows.iter().map(|row| rights(row, builtin(row)?)).collect()
    }

    /// How many people have a role, disabled ones too.
    pub async fn count_members(&mut self, role: Id) -> Result<u64> {
        let row = sqlx::query("SELECT COUNT(*) FROM employee_role WHERE role = $1")
            .bind(Uuid::from(role))
            .fetch_one(self.conn())
            .await?;
        Ok(u64::try_from(row.try_get::<i64, _>(0)?).unwrap_or(0))
    }

    /// How many active people have a role.
    pub async fn count_active_members(&mut self, role: Id) -> Result<u64> {
        let row = sqlx::query(
            "SELECT COUNT(*) FROM employee_role AS er JOIN employee AS e ON e.id = er.employee
             WHERE er.role = $1 AND e.state = 'active'",
        )
        .bind(Uuid::from(role))
        .fetch_one(self.conn())
        .await?;
        Ok(u64::try_from(row.try_get::<i64, _>(0)?).unwrap_or(0))
    }
}

impl Tx {
    /// Creates a role, or gives it this group, name and rights; whether it is built in never changes.
    pub async fn save_role(&mut self, role: &Role) -> Result<()> {
        let at = millis(self.now().at);
        sqlx::query(
            "INSERT INTO role (id, role_group, builtin, name, rights, created_at) VALUES ($1, $2, $3, $4, $5, $6)
             ON CONFLICT (id) DO UPDATE
             SET role_group = excluded.role_group, name = excluded.name, rights = excluded.rights",
        )
        .bind(Uuid::from(role.id))
        .bind(role.group.key())
        .bind(role.builtin.map(BuiltinRole::key))
        .bind(&role.name)
        .bind(serde_json::to_string(&role.rights)?)
        .bind(at)
        .execute(self.conn())
        .await?;
        Ok(())
    }

    /// Deletes a role without members.
    pub async fn delete_role(&mut self, id: Id) -> Result<()> {
        sqlx::query("DELETE FROM role WHERE id = $1").bind(Uuid::from(id)).execute(self.conn()).await?;
        Ok(())
    }

    /// Gives an employee exactly these roles.
    pub async fn set_roles(&mut self, employee: Id, roles: &BTreeSet<Id>) -> Result<()> {
        sqlx::query("DELETE FROM employee_role WHERE employee = $1")
            .bind(Uuid::from(employee))
            .execute(self.conn())
            .await?;
        for role in roles {
            sqlx::query("INSERT INTO employee_role (employee, role) VALUES ($1, $2)")
                .bind(Uuid::from(employee))
                .bind(Uuid::from(*role))
                .execute(self.conn())
                .await?;
        }
        Ok(())
    }
}

fn role(row: &SqliteRow) -> Result<Role> {
    let (group, builtin): (String, _) = (row.try_get("role_group")?, builtin(row)?);
    Ok(Role {
        id: Id(row.try_get("id")?),
        group: RoleGroup::parse(&group).ok_or_else(|| Error::Broken(format!("role in group {group}")))?,
        builtin,
        name: row.try_get("name")?,
        rights: rights(row, builtin)?,
        members: u32::try_from(row.try_get::<i64, _>("members")?).unwrap_or(u32::MAX),
    })
}

fn builtin(row: &SqliteRow) -> Result<Option<BuiltinRole>> {
    Ok(row.try_get::<Option<String>, _>("builtin")?.as_deref().and_then(BuiltinRole::parse))
}

/// What the super admin may do is written in the program, not in the database: a module that comes with a later version
/// is his at once.
fn rights(row: &SqliteRow, builtin: Option<BuiltinRole>) -> Result<Rights> {
    match builtin {
        Some(BuiltinRole::SuperAdmin) => Ok(BuiltinRole::SuperAdmin.rights()),
        _ => Ok(serde_json::from_str(&row.try_get::<String, _>("rights")?)?),
    }
}
