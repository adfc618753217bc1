//! Attempts to sign in that failed or are under way, for the rate limit.

use chrono::{DateTime, Utc};
use domain::Id;
use sqlx::Row;
use uuid::Uuid;

use crate::{
    Result, Tx, View,
    time::{from_millis, millis},
};

/// Who tries: the login name that was typed and the address it came from, both as SHA-256.
#[derive(Clone, Copy, Debug)]
pub struct Attempt {
    pub account: [u8; 32],
    pub address: [u8; 32],
}

impl View {
    /// When the `most`-latest attempt on the account was made, if it was after `since`: then there were too many.
    pub async fn too_many_for_account(
        &mut self,
        attempt: &Attempt,
        most: u32,
        since: DateTime<Utc>,
    ) -> Result<Option<DateTime<Utc>>> {
        let sql = "SELECT at FROM sign_in_attempt WHERE account = $1 AND at > $2 ORDER BY at DESC LIMIT 1 OFFSET $3";
        self.nth_attempt(sql, &attempt.account, most, since).await
    }

    /// The same for the address.
    pub async fn too_many_for_address(
        &mut self,
        attempt: &Attempt,
        most: u32,
        since: DateTime<Utc>,
    ) -> Result<Option<DateTime<Utc>>> {
        let sql = "SELECT at FROM sign_in_attempt WHERE address = $1 AND at > $2 ORDER BY at DESC LIMIT 1 OFFSET $3";
        self.nth_attempt(sql, &attempt.address, most, since).await
    }

    async fn nth_attempt(
        &mut self,
        sql: &'static str,
        subject: &[u8; 32],
        nth: u32,
        since: DateTime<Utc>,
    ) -> Result<Option<DateTime<Utc>>> {
        let row = sqlx::query(sql)
            .bind(subject.as_slice())
            .bind(millis(since))
            .bind(nth.saturating_sub(1))
            .fetch_optional(self.conn())
            .await?;
        row.map(|row| Ok(from_millis(row.try_get(0)?))).transpose()
    }
}

impl Tx {
    /// Notes an attempt, before its password is looked at: so that many at once do not slip through.
    pub async fn insert_attempt(&mut self, id: Id, attempt: &Attempt) -> Result<()> {
        let at = millis(self.now().at);
        sqlx::query("INSERT INTO sign_in_attempt (id, account, address, at) VALUES ($1, $2, $3, $4)")
            .bind(Uuid::from(id))
            .bind(attempt.account.as_slice())
            .bind(attempt.address.as_slice())
            .bind(at)
            .execute(self.conn())
            .await?;
        Ok(())
    }

    /// Forgets the attempts on an account: somebody signed in, or an administrator lifted the lock.
    pub async fn clear_attempts(&mut self, account: &[u8; 32]) -> Result<()> {
        sqlx::query("DELETE FROM sign_in_attempt WHERE account = $1")
            .bind(account.as_slice())
            .execute(self.conn())
            .await?;
        Ok(())
    }

    /// Forgets the attempts that no longer count.
    pub async fn prune_attempts(&mut self, before: DateTime<Utc>) -> Result<()> {
        sqlx::query("DELETE FROM sign_in_attempt WHERE at <= $1").bind(millis(before)).execute(self.conn()).await?;
        Ok(())
    }
}
