//! Follow-up methods (row ADM-14).

use std::collections::BTreeSet;

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

    /// The keys of the methods that a follow-up has, a deleted one too: the history names it.
    pub async fn used_follow_up_methods(&mut self) -> Result<BTreeSet<String>> {
        let rows = sqlx::query(
            "SELECT key FROM follow_up_method
             WHERE EXISTS (SELECT 1 FROM follow_up WHERE follow_up.method = follow_up_method.key)",
        )
        .fetch_all(self.conn())
        .await?;
        rows.iter().map(|row| Ok(row.try_get(0)?)).collect()
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
