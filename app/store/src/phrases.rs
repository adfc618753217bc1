//! Quick phrases (row D-04): everybody has his own.

use domain::{Id, phrases::Phrase};
use sqlx::Row as _;
use uuid::Uuid;

use crate::{Result, Tx, View};

impl View {
    /// An employee's phrases in his order.
    pub async fn phrases(&mut self, employee: Id) -> Result<Vec<Phrase>> {
        let rows = sqlx::query("SELECT id, text FROM phrase WHERE employee = $1 ORDER BY position, id")
            .bind(Uuid::from(employee))
            .fetch_all(self.conn())
            .await?;
        rows.iter().map(|row| Ok(Phrase { id: Id(row.try_get("id")?), text: row.try_get("text")? })).collect()
    }
}

impl Tx {
    /// Adds a phrase at the end of an employee's, or changes one of them; answers false for somebody else's.
    pub async fn save_phrase(&mut self, employee: Id, phrase: &Phrase) -> Result<bool> {
        let done = sqlx::query(
            "INSERT INTO phrase (id, employee, text, position)
             VALUES ($1, $2, $3, (SELECT COALESCE(MAX(position), 0) + 1 FROM phrase WHERE employee = $2))
             ON CONFLICT (id) DO UPDATE SET text = excluded.text WHERE phrase.employee = excluded.employee",
        )
        .bind(Uuid::from(phrase.id))
        .bind(Uuid::from(employee))
        .bind(phrase.text.trim())
        .execute(self.conn())
        .await?;
        Ok(done.rows_affected() > 0)
    }

    /// Deletes one of an employee's phrases; answers whether there was one.
    pub async fn delete_phrase(&mut self, employee: Id, id: Id) -> Result<bool> {
        let done = sqlx::query("DELETE FROM phrase WHERE id = $1 AND employee = $2")
            .bind(Uuid::from(id))
            .bind(Uuid::from(employee))
            .execute(self.conn())
            .await?;
        Ok(done.rows_affected() > 0)
    }

    /// Puts an employee's phrases into this order; those that are not named stay behind them.
    pub async fn order_phrases(&mut self, employee: Id, ids: &[Id]) -> Result<()> {
        sqlx::query("UPDATE phrase SET position = position + 100000 WHERE employee = $1")
            .bind(Uuid::from(employee))
            .execute(self.conn())
            .await?;
        for (position, id) in (1_i64..).zip(ids) {
            sqlx::query("UPDATE phrase SET position = $1 WHERE id = $2 AND employee = $3")
                .bind(position)
                .bind(Uuid::from(*id))
                .bind(Uuid::from(employee))
                .execute(self.conn())
                .await?;
        }
        Ok(())
    }
}
