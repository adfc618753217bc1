//! What an import made or changed: its entries in the feed, by which it can be taken back.

use chrono::{DateTime, Utc};
use domain::{Id, ModuleKey};
use sea_query::{Expr, ExprTrait, Query as Sea};
use sqlx::Row;
use uuid::Uuid;

use super::name;
use crate::{
    Result, Tx, View,
    columns::id_sql,
    feed::{FeedRow, feed_row},
    time::millis,
};

/// A record that an import made or changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ImportedRecord {
    pub id: Id,
    /// The import's first entry of it.
    pub first: i64,
    /// Its last one.
    pub last: i64,
}

impl View {
    /// The records that an import made or changed and that were not taken back, the latest first: what refers to another
    /// record of the file comes before it.
    pub async fn imported_records(&mut self, run: Id) -> Result<Vec<ImportedRecord>> {
        let rows = sqlx::query(
            "SELECT f.record, MIN(f.seq) AS first_seq, MAX(f.seq) AS last_seq
             FROM import_change AS c JOIN feed AS f ON f.seq = c.seq
             WHERE c.run = $1 GROUP BY f.record ORDER BY first_seq DESC",
        )
        .bind(Uuid::from(run))
        .fetch_all(self.conn())
        .await?;
        rows.iter()
            .map(|row| {
                Ok(ImportedRecord {
                    id: Id(row.try_get("record")?),
                    first: row.try_get("first_seq")?,
                    last: row.try_get("last_seq")?,
                })
            })
            .collect()
    }

    /// The entries that an import wrote of a record, the oldest first.
    pub async fn import_entries(&mut self, run: Id, record: ImportedRecord) -> Result<Vec<FeedRow>> {
        let rows = sqlx::query(
            "SELECT f.seq, f.at, f.actor, f.module, f.record, f.kind, f.changes
             FROM import_change AS c JOIN feed AS f ON f.seq = c.seq
             WHERE c.run = $1 AND c.seq BETWEEN $2 AND $3 AND f.record = $4 ORDER BY f.seq",
        )
        .bind(Uuid::from(run))
        .bind(record.first)
        .bind(record.last)
        .bind(Uuid::from(record.id))
        .fetch_all(self.conn())
        .await?;
        rows.iter().map(feed_row).collect()
    }

    /// The records that are not deleted and hold this one in a field, seen by the viewer or not; at most so many.
    pub async fn holders(&mut self, module: ModuleKey, field: &str, id: Id, most: u64) -> Result<Vec<Id>> {
        let mut select = Sea::select();
        select
            .column(name("id"))
            .from(name(module.key()))
            .and_where(Expr::col(name(field)).eq(id_sql(id)))
            .and_where(Expr::col(name("deleted_at")).is_null())
            .limit(most);
        self.run(&select).await?.iter().map(|row| Ok(Id(row.try_get("id")?))).collect()
    }

    /// Whether something happened to a record since an import made it that the import did not do itself.
    pub async fn is_touched_since(&mut self, run: Id, module: ModuleKey, record: ImportedRecord) -> Result<bool> {
        let row = sqlx::query(
            "SELECT 1 FROM feed AS f WHERE f.module = $1 AND f.record = $2 AND f.seq > $3 AND f.kind <> 'exported'
             AND NOT EXISTS (SELECT 1 FROM import_change AS c WHERE c.run = $4 AND c.seq = f.seq) LIMIT 1",
        )
        .bind(module.key())
        .bind(Uuid::from(record.id))
        .bind(record.first)
        .bind(Uuid::from(run))
        .fetch_optional(self.conn())
        .await?;
        Ok(row.is_some())
    }
}

impl Tx {
    /// Notes the entries that an import wrote of a record after `before`.
    pub async fn note_import(&mut self, run: Id, module: ModuleKey, record: Id, before: i64) -> Result<()> {
        sqlx::query(
            "INSERT INTO import_change (run, seq)
             SELECT $1, f.seq FROM feed AS f WHERE f.module = $2 AND f.record = $3 AND f.seq > $4",
        )
        .bind(Uuid::from(run))
        .bind(module.key())
        .bind(Uuid::from(record))
        .bind(before)
        .execute(self.conn())
        .await?;
        Ok(())
    }

    /// Lets go of a record that was taken back.
    pub async fn forget_imported(&mut self, run: Id, record: ImportedRecord) -> Result<()> {
        sqlx::query(
            "DELETE FROM import_change WHERE run = $1 AND seq BETWEEN $2 AND $3
             AND seq IN (SELECT f.seq FROM feed AS f WHERE f.record = $4 AND f.seq BETWEEN $2 AND $3)",
        )
        .bind(Uuid::from(run))
        .bind(record.first)
        .bind(record.last)
        .bind(Uuid::from(record.id))
        .execute(self.conn())
        .await?;
        Ok(())
    }

    /// Lets go of what imports before a moment did: they cannot be taken back any more.
    pub async fn forget_imports_before(&mut self, at: DateTime<Utc>) -> Result<()> {
        sqlx::query("DELETE FROM import_change WHERE run IN (SELECT id FROM import_run WHERE at < $1)")
            .bind(millis(at))
            .execute(self.conn())
            .await?;
        Ok(())
    }
}
