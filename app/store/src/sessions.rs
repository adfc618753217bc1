//! Sessions: what the cookie's token stands for. Attempts to sign in are in [`attempts`].
//!
//! Where a session begins or is ended, the log of sign-ins says so in the same transaction (row ADM-24). Those that end by
//! themselves leave no entry.

use chrono::{DateTime, Utc};
use domain::{Id, Lang, logs::SignInResult};
use sqlx::{Row, sqlite::SqliteRow};
use uuid::Uuid;

use crate::{
    Result, Signal, Tx, View,
    time::{from_millis, millis},
};

mod attempts;

pub use attempts::Attempt;

/// The SHA-256 of a session's token: all that is stored of it.
pub type TokenHash = [u8; 32];

/// A session with what is needed to go on with it.
#[derive(Clone, Debug)]
pub struct SessionRow {
    pub id: Id,
    pub employee: Id,
    pub agent: String,
    pub address: String,
    pub created_at: DateTime<Utc>,
    pub seen_at: DateTime<Utc>,
}

/// The employee of a session.
#[derive(Clone, Debug)]
pub struct SessionOwner {
    pub disabled: bool,
    pub must_change_password: bool,
    pub department: Option<Id>,
    pub lang: Lang,
}

impl View {
    /// The session with this token, and whose it is.
    pub async fn session_by_token(&mut self, token: &TokenHash) -> Result<Option<(SessionRow, SessionOwner)>> {
        let row = sqlx::query(
            "SELECT s.id, s.employee, s.agent, s.address, s.created_at, s.seen_at,
                    e.state, e.must_change_password, e.department, e.lang
             FROM session AS s JOIN employee AS e ON e.id = s.employee WHERE s.token = $1",
        )
        .bind(token.as_slice())
        .fetch_optional(self.conn())
        .await?;
        row.map(|row| {
            let owner = SessionOwner {
                disabled: row.try_get::<String, _>("state")? == "disabled",
                must_change_password: row.try_get::<i64, _>("must_change_password")? != 0,
                department: row.try_get::<Option<Uuid>, _>("department")?.map(Id),
                lang: Lang::from_tag(&row.try_get::<String, _>("lang")?).unwrap_or_default(),
            };
            Ok((session(&row)?, owner))
        })
        .transpose()
    }

    /// An employee's sessions that were begun and used after these moments, the latest used first.
    pub async fn sessions_of(
        &mut self,
        employee: Id,
        begun_after: DateTime<Utc>,
        used_after: DateTime<Utc>,
    ) -> Result<Vec<SessionRow>> {
        let rows = sqlx::query(
            "SELECT id, employee, agent, address, created_at, seen_at FROM session
             WHERE employee = $1 AND created_at > $2 AND seen_at > $3 ORDER BY seen_at DESC, id DESC",
        )
        .bind(Uuid::from(employee))
        .bind(millis(begun_after))
        .bind(millis(used_after))
        .fetch_all(self.conn())
        .await?;
        rows.iter().map(session).collect()
    }
}

impl Tx {
    /// Begins a session now.
    pub async fn insert_session(
        &mut self,
        id: Id,
        token: &TokenHash,
        employee: Id,
        agent: &str,
        address: &str,
    ) -> Result<()> {
        let at = millis(self.now().at);
        sqlx::query(
            "INSERT INTO session (id, token, employee, agent, address, created_at, seen_at)
             VALUES ($1, $2, $3, $4, $5, $6, $6)",
        )
        .bind(Uuid::from(id))
        .bind(token.as_slice())
        .bind(Uuid::from(employee))
        .bind(agent)
        .bind(address)
        .bind(at)
        .execute(self.conn())
        .await?;
        self.note_at_door(Some(employee), None, SignInResult::SignedIn, address, agent).await
    }

    /// Notes that a session is used now; answers false when that was noted after `before` already.
    pub async fn touch_session(&mut self, id: Id, before: DateTime<Utc>) -> Result<bool> {
        let at = millis(self.now().at);
        let done = sqlx::query("UPDATE session SET seen_at = $1 WHERE id = $2 AND seen_at <= $3")
            .bind(at)
            .bind(Uuid::from(id))
            .bind(millis(before))
            .execute(self.conn())
            .await?;
        Ok(done.rows_affected() > 0)
    }

    /// Ends one session of an employee, for this reason; answers whether there was one.
    pub async fn end_session(&mut self, employee: Id, id: Id, why: SignInResult) -> Result<bool> {
        let ended = sqlx::query("DELETE FROM session WHERE id = $1 AND employee = $2 RETURNING agent, address")
            .bind(Uuid::from(id))
            .bind(Uuid::from(employee))
            .fetch_all(self.conn())
            .await?;
        self.note_ended(employee, &ended, why).await?;
        Ok(!ended.is_empty())
    }

    /// Ends all sessions of an employee but this one, for this reason.
    pub async fn end_sessions(&mut self, employee: Id, except: Option<Id>, why: SignInResult) -> Result<()> {
        let ended = sqlx::query(
            "DELETE FROM session WHERE employee = $1 AND ($2 IS NULL OR id <> $2) RETURNING agent, address",
        )
        .bind(Uuid::from(employee))
        .bind(except.map(Uuid::from))
        .fetch_all(self.conn())
        .await?;
        self.note_ended(employee, &ended, why).await
    }

    async fn note_ended(&mut self, employee: Id, ended: &[SqliteRow], why: SignInResult) -> Result<()> {
        let actor = self.viewer().id().filter(|actor| *actor != employee);
        for row in ended {
            let (address, agent): (String, String) = (row.try_get("address")?, row.try_get("agent")?);
            self.note_at_door(Some(employee), actor, why, &address, &agent).await?;
        }
        self.tell(Signal::Person(employee));
        Ok(())
    }

    /// Forgets the sessions that were begun or last used before these moments: they ended by themselves.
    pub async fn prune_sessions(&mut self, begun_before: DateTime<Utc>, used_before: DateTime<Utc>) -> Result<()> {
        sqlx::query("DELETE FROM session WHERE created_at <= $1 OR seen_at <= $2")
            .bind(millis(begun_before))
            .bind(millis(used_before))
            .execute(self.conn())
            .await?;
        Ok(())
    }
}

fn session(row: &SqliteRow) -> Result<SessionRow> {
    Ok(SessionRow {
        id: Id(row.try_get("id")?),
        employee: Id(row.try_get("employee")?),
        agent: row.try_get("agent")?,
        address: row.try_get("address")?,
        created_at: from_millis(row.try_get("created_at")?),
        seen_at: from_millis(row.try_get("seen_at")?),
    })
}
