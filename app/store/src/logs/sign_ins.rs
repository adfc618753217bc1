//! Who signed in and out. What succeeds is written with the session that it begins or ends; see [`crate::sessions`].

use chrono::{DateTime, Utc};
use domain::{
    Id,
    logs::{Cursor, SignIn, SignInResult},
};
use sea_query::{ExprTrait, Query as Sea, SelectStatement};
use sqlx::{Row as _, sqlite::SqliteRow};
use uuid::Uuid;

use super::{Period, T, behind, cursor};
use crate::{
    Error, Result, Tx, View,
    columns::id_sql,
    records::{column, fetch, name},
    time::millis,
};

/// Which entries.
#[derive(Clone, Copy, Debug, Default)]
pub struct SignInFilter {
    pub employee: Option<Id>,
    pub result: Option<SignInResult>,
    pub period: Period,
}

/// Somebody who was not let in.
#[derive(Clone, Copy, Debug)]
pub struct Refused<'a> {
    /// `None`: nobody has the name that was typed.
    pub employee: Option<Id>,
    pub result: SignInResult,
    pub address: &'a str,
    pub agent: &'a str,
}

impl View {
    /// Sign-ins, the latest first, behind the cursor. The caller has made sure of the viewer's right to the log.
    pub async fn sign_ins(&mut self, filter: &SignInFilter, after: Option<Cursor>, limit: u32) -> Result<Vec<SignIn>> {
        fetch(self, &select(filter, after, limit)).await?.iter().map(sign_in).collect()
    }

    /// The database's plan for a page of sign-ins: for the test that watches over it.
    pub async fn explain_sign_ins(&mut self, filter: &SignInFilter, after: Option<Cursor>) -> Result<Vec<String>> {
        crate::records::explain(self, &select(filter, after, 50)).await
    }

    /// Whether a refusal like this one was noted after a moment.
    pub async fn was_refused(&mut self, refused: &Refused<'_>, after: DateTime<Utc>) -> Result<bool> {
        let row = sqlx::query(
            "SELECT 1 FROM sign_in
             WHERE result = $1 AND at > $2 AND address = $3 AND employee IS NOT DISTINCT FROM $4 LIMIT 1",
        )
        .bind(refused.result.key())
        .bind(millis(after))
        .bind(refused.address)
        .bind(refused.employee.map(Uuid::from))
        .fetch_optional(self.conn())
        .await?;
        Ok(row.is_some())
    }
}

impl Tx {
    /// Notes that somebody was not let in.
    pub async fn note_refusal(&mut self, refused: &Refused<'_>) -> Result<()> {
        let Refused { employee, result, address, agent } = *refused;
        self.note_at_door(employee, None, result, address, agent).await
    }

    /// Writes an entry.
    pub(crate) async fn note_at_door(
        &mut self,
        employee: Option<Id>,
        actor: Option<Id>,
        result: SignInResult,
        address: &str,
        agent: &str,
    ) -> Result<()> {
        let at = millis(self.now().at);
        sqlx::query(
            "INSERT INTO sign_in (at, employee, actor, result, address, agent) VALUES ($1, $2, $3, $4, $5, $6)",
        )
        .bind(at)
        .bind(employee.map(Uuid::from))
        .bind(actor.map(Uuid::from))
        .bind(result.key())
        .bind(address)
        .bind(agent)
        .execute(self.conn())
        .await?;
        Ok(())
    }

    /// Forgets at most so many entries of before a moment; answers how many there were.
    pub async fn forget_sign_ins(&mut self, before: DateTime<Utc>, most: u32) -> Result<u64> {
        let done = sqlx::query(
            "DELETE FROM sign_in WHERE seq IN (SELECT seq FROM sign_in WHERE at < $1 ORDER BY at, seq LIMIT $2)",
        )
        .bind(millis(before))
        .bind(most)
        .execute(self.conn())
        .await?;
        Ok(done.rows_affected())
    }
}

fn select(filter: &SignInFilter, after: Option<Cursor>, limit: u32) -> SelectStatement {
    let mut select = Sea::select();
    for field in ["seq", "at", "employee", "actor", "result", "address", "agent"] {
        select.expr(column(T, field));
    }
    select.from_as(name("sign_in"), name(T));
    if let Some(employee) = filter.employee {
        select.and_where(column(T, "employee").eq(id_sql(employee)));
    }
    if let Some(result) = filter.result {
        select.and_where(column(T, "result").eq(result.key()));
    }
    behind(&mut select, filter.period, after, limit);
    select
}

fn sign_in(row: &SqliteRow) -> Result<SignIn> {
    let Cursor { at, seq } = cursor(row)?;
    let result: String = row.try_get("result")?;
    Ok(SignIn {
        seq,
        at,
        employee: row.try_get::<Option<Uuid>, _>("employee")?.map(Id),
        actor: row.try_get::<Option<Uuid>, _>("actor")?.map(Id),
        result: SignInResult::parse(&result).ok_or_else(|| Error::Broken(format!("sign-in: {result}")))?,
        address: row.try_get("address")?,
        agent: row.try_get("agent")?,
    })
}
