//! What signing in needs to know of an employee, and what he keeps of himself.

use domain::{
    Id, Lang,
    org::{EmployeeState, normal_login},
};
use sqlx::{Row, sqlite::SqliteRow};
use uuid::Uuid;

use crate::{Error, Result, Tx, View, time::millis};

/// An employee as somebody who signs in. Not printable: it has the hash of his password.
#[derive(Clone)]
pub struct Account {
    pub id: Id,
    pub name: String,
    pub mobile: String,
    pub email: String,
    pub department: Option<String>,
    pub position: String,
    pub picture: Option<Id>,
    pub lang: Lang,
    pub state: EmployeeState,
    /// Argon2id in PHC format; `None`: cannot sign in.
    pub password: Option<String>,
    pub must_change_password: bool,
}

const ACCOUNT: &str = "SELECT e.id, e.name, e.mobile, e.email, d.name AS department, e.position, e.picture, e.lang,
        e.state, e.password, e.must_change_password
     FROM employee AS e LEFT JOIN department AS d ON d.id = e.department";

impl View {
    /// The account of a login name in its normal form.
    pub async fn account_by_login(&mut self, login: &str) -> Result<Option<Account>> {
        let sql = format!("{ACCOUNT} WHERE e.mobile_login = $1 OR e.email_login = $1");
        let row = sqlx::query(sqlx::AssertSqlSafe(sql)).bind(login).fetch_optional(self.conn()).await?;
        row.as_ref().map(account).transpose()
    }

    /// The account of an employee.
    pub async fn account(&mut self, id: Id) -> Result<Option<Account>> {
        let sql = format!("{ACCOUNT} WHERE e.id = $1");
        let row = sqlx::query(sqlx::AssertSqlSafe(sql)).bind(Uuid::from(id)).fetch_optional(self.conn()).await?;
        row.as_ref().map(account).transpose()
    }

    /// Whether an employee's password was set by somebody else and must be changed first.
    pub async fn must_change_password(&mut self, id: Id) -> Result<bool> {
        let row = sqlx::query("SELECT must_change_password FROM employee WHERE id = $1")
            .bind(Uuid::from(id))
            .fetch_optional(self.conn())
            .await?;
        Ok(row.map(|row| row.try_get::<i64, _>(0)).transpose()?.is_some_and(|must| must != 0))
    }

    /// The employee who signs in with this name, in either column.
    pub async fn login_taken(&mut self, login: &str, except: Id) -> Result<bool> {
        let row = sqlx::query("SELECT 1 FROM employee WHERE (mobile_login = $1 OR email_login = $1) AND id <> $2")
            .bind(normal_login(login))
            .bind(Uuid::from(except))
            .fetch_optional(self.conn())
            .await?;
        Ok(row.is_some())
    }

    /// Whether a file is a picture that this employee uploaded.
    pub async fn is_own_picture(&mut self, employee: Id, file: Id) -> Result<bool> {
        let row = sqlx::query("SELECT 1 FROM file WHERE id = $1 AND uploaded_by = $2 AND media_type LIKE 'image/%'")
            .bind(Uuid::from(file))
            .bind(Uuid::from(employee))
            .fetch_optional(self.conn())
            .await?;
        Ok(row.is_some())
    }
}

impl Tx {
    /// Notes that an employee signed in: who has never done so before is active from now on.
    pub async fn note_sign_in(&mut self, id: Id) -> Result<()> {
        let at = millis(self.now().at);
        sqlx::query(
            "UPDATE employee SET last_sign_in_at = $1,
                state = CASE WHEN state = 'not_activated' THEN 'active' ELSE state END WHERE id = $2",
        )
        .bind(at)
        .bind(Uuid::from(id))
        .execute(self.conn())
        .await?;
        Ok(())
    }

    /// Sets an employee's password, hashed; `must_change`: he has to choose his own at the next sign-in.
    pub async fn set_password(&mut self, id: Id, hash: &str, must_change: bool) -> Result<()> {
        let at = millis(self.now().at);
        sqlx::query("UPDATE employee SET password = $1, must_change_password = $2, updated_at = $3 WHERE id = $4")
            .bind(hash)
            .bind(i64::from(must_change))
            .bind(at)
            .bind(Uuid::from(id))
            .execute(self.conn())
            .await?;
        Ok(())
    }

    /// Sets the language in which Weft speaks to an employee.
    pub async fn set_lang(&mut self, id: Id, lang: Lang) -> Result<()> {
        sqlx::query("UPDATE employee SET lang = $1 WHERE id = $2")
            .bind(lang.code())
            .bind(Uuid::from(id))
            .execute(self.conn())
            .await?;
        Ok(())
    }

    /// Sets or removes an employee's picture, which everybody who is signed in may see.
    pub async fn set_picture(&mut self, id: Id, file: Option<Id>) -> Result<()> {
        sqlx::query("DELETE FROM file_use WHERE module = 'employee' AND record = $1 AND part = 'picture'")
            .bind(Uuid::from(id))
            .execute(self.conn())
            .await?;
        if let Some(file) = file {
            sqlx::query("INSERT INTO file_use (file, module, record, part) VALUES ($1, 'employee', $2, 'picture')")
                .bind(Uuid::from(file))
                .bind(Uuid::from(id))
                .execute(self.conn())
                .await?;
        }
        sqlx::query("UPDATE employee SET picture = $1 WHERE id = $2")
            .bind(file.map(Uuid::from))
            .bind(Uuid::from(id))
            .execute(self.conn())
            .await?;
        Ok(())
    }
}

pub(super) fn state(row: &SqliteRow) -> Result<EmployeeState> {
    let stored: String = row.try_get("state")?;
    [EmployeeState::Active, EmployeeState::NotActivated, EmployeeState::Disabled]
        .into_iter()
        .find(|state| state.key() == stored)
        .ok_or_else(|| Error::Broken(format!("employee in state {stored}")))
}

fn account(row: &SqliteRow) -> Result<Account> {
    let text = |column| Ok::<_, Error>(row.try_get::<Option<String>, _>(column)?.unwrap_or_default());
    Ok(Account {
        id: Id(row.try_get("id")?),
        name: row.try_get("name")?,
        mobile: text("mobile")?,
        email: text("email")?,
        department: row.try_get("department")?,
        position: text("position")?,
        picture: row.try_get::<Option<Uuid>, _>("picture")?.map(Id),
        lang: Lang::from_tag(&row.try_get::<String, _>("lang")?).unwrap_or_default(),
        state: state(row)?,
        password: row.try_get("password")?,
        must_change_password: row.try_get::<i64, _>("must_change_password")? != 0,
    })
}
