//! Follow-up methods (row ADM-14).

use domain::activity::FollowUpMethod;
use sqlx::Row;

use crate::{Result, Tx, View};

impl View {
    /// All methods in their order, the disabled ones too.
    pub async fn follow_up_methods(&mut self) -> Result<Vec<FollowUpMethod>> {
        let rows = sqlx::query("SELECT key, label, enabled FROM follow_up_method ORDER BY position, key")
            .fetch_all(self.conn())
            .await?;
        rows.iter()
            .map(|row| {
                Ok(FollowUpMethod {
                    key: row.try_get("key")?,
                    label: row.try_get("label")?,
                    enabled: row.try_get::<i64, _>("enabled")? != 0,
                })
            })
            .collect()
    }

    /// How many follow-ups have a method, deleted ones too: the history names it.
    pub async fn count_method_uses(&mut self, key: &str) -> Result<u64> {
        let row =
            sqlx::query("SELECT COUNT(*) FROM follow_up WHERE method = $1").bind(key).fetch_one(self.conn()).await?;
        Ok(u64::try_from(row.try_get::<i64, _>(0)?).unwrap_or(0))
    }
}

impl Tx {
    /// Keeps these methods in this order, and no others.
    pub async fn save_follow_up_methods(&mut self, methods: &[FollowUpMethod]) -> Result<()> {
        sqlx::query("DELETE FROM follow_up_method").execute(self.conn()).await?;
        for (position, method) in (0_i64..).zip(methods) {
            sqlx::query("INSERT INTO follow_up_method (key, label, enabled, position) VALUES ($1, $2, $3, $4)")
                .bind(&method.key)
                .bind(&method.label)
                .bind(i64::from(method.enabled))
                .bind(position)
                .execute(self.conn())
                .await?;
        }
        Ok(())
    }
}
