//! Follow-ups of records. The caller has made sure that the viewer sees, or may work on, the record.

use chrono::{DateTime, Utc};
use domain::{Id, ModuleKey, activity::FollowUpDraft};
use sqlx::{Row, sqlite::SqliteRow};
use uuid::Uuid;

use crate::{
    Error, Result, Tx, View,
    time::{from_millis, millis},
};

/// A follow-up as it is stored.
#[derive(Clone, Debug, PartialEq)]
pub struct FollowUpRow {
    pub id: Id,
    pub module: ModuleKey,
    pub record: Id,
    pub author: Id,
    pub at: DateTime<Utc>,
    pub method: String,
    pub text: String,
    pub next_contact_at: Option<DateTime<Utc>>,
    pub contact: Option<Id>,
    pub edited_at: Option<DateTime<Utc>>,
}

const COLUMNS: &str = "id, module, record, author, at, method, text, next_contact_at, contact, edited_at";

impl View {
    /// A record's follow-ups within a time, newest first.
    pub async fn follow_ups(
        &mut self,
        module: ModuleKey,
        record: Id,
        from: Option<DateTime<Utc>>,
        before: Option<DateTime<Utc>>,
        limit: u32,
    ) -> Result<Vec<FollowUpRow>> {
        let rows = sqlx::query(sqlx::AssertSqlSafe(format!(
            "SELECT {COLUMNS} FROM follow_up
             WHERE module = $1 AND record = $2 AND deleted_at IS NULL AND at >= $3 AND at < $4
             ORDER BY at DESC, id DESC LIMIT $5"
        )))
        .bind(module.key())
        .bind(Uuid::from(record))
        .bind(from.map_or(i64::MIN, millis))
        .bind(before.map_or(i64::MAX, millis))
        .bind(limit)
        .fetch_all(self.conn())
        .await?;
        rows.iter().map(follow_up).collect()
    }

    /// One follow-up that is not deleted.
    pub async fn follow_up(&mut self, id: Id) -> Result<Option<FollowUpRow>> {
        let row = sqlx::query(sqlx::AssertSqlSafe(format!(
            "SELECT {COLUMNS} FROM follow_up WHERE id = $1 AND deleted_at IS NULL"
        )))
        .bind(Uuid::from(id))
        .fetch_optional(self.conn())
        .await?;
        row.as_ref().map(follow_up).transpose()
    }

    /// How many follow-ups a record has, and when the last one was.
    pub async fn follow_up_figures(&mut self, module: ModuleKey, record: Id) -> Result<(u64, Option<DateTime<Utc>>)> {
        let row = sqlx::query(
            "SELECT COUNT(*), MAX(at) FROM follow_up WHERE module = $1 AND record = $2 AND deleted_at IS NULL",
        )
        .bind(module.key())
        .bind(Uuid::from(record))
        .fetch_one(self.conn())
        .await?;
        let count = u64::try_from(row.try_get::<i64, _>(0)?).unwrap_or(0);
        Ok((count, row.try_get::<Option<i64>, _>(1)?.map(from_millis)))
    }
}

impl Tx {
    /// Writes a follow-up by the viewer; answers false when its id is known already (a repeated request).
    pub async fn insert_follow_up(&mut self, draft: &FollowUpDraft, at: DateTime<Utc>) -> Result<bool> {
        let author = self.viewer().id().map(Uuid::from);
        let done = sqlx::query(
            "INSERT INTO follow_up (id, module, record, author, at, method, text, next_contact_at, contact)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT (id) DO NOTHING",
        )
        .bind(Uuid::from(draft.id))
        .bind(draft.module.key())
        .bind(Uuid::from(draft.record))
        .bind(author)
        .bind(millis(at))
        .bind(&draft.method)
        .bind(draft.text.trim())
        .bind(draft.next_contact_at.map(millis))
        .bind(draft.contact.map(Uuid::from))
        .execute(self.conn())
        .await?;
        Ok(done.rows_affected() == 1)
    }

    /// Changes a follow-up.
    pub async fn update_follow_up(&mut self, draft: &FollowUpDraft) -> Result<()> {
        let at = millis(self.now().at);
        sqlx::query(
            "UPDATE follow_up SET method = $2, text = $3, next_contact_at = $4, contact = $5, edited_at = $6 WHERE id = $1",
        )
        .bind(Uuid::from(draft.id))
        .bind(&draft.method)
        .bind(draft.text.trim())
        .bind(draft.next_contact_at.map(millis))
        .bind(draft.contact.map(Uuid::from))
        .bind(at)
        .execute(self.conn())
        .await?;
        Ok(())
    }

    /// Marks a follow-up as deleted.
    pub async fn delete_follow_up(&mut self, id: Id) -> Result<()> {
        let at = millis(self.now().at);
        sqlx::query("UPDATE follow_up SET deleted_at = $2 WHERE id = $1")
            .bind(Uuid::from(id))
            .bind(at)
            .execute(self.conn())
            .await?;
        Ok(())
    }
}

fn follow_up(row: &SqliteRow) -> Result<FollowUpRow> {
    let module: String = row.try_get("module")?;
    Ok(FollowUpRow {
        id: Id(row.try_get("id")?),
        module: ModuleKey::parse(&module).ok_or_else(|| Error::Broken(format!("follow-up of {module}")))?,
        record: Id(row.try_get("record")?),
        author: Id(row.try_get("author")?),
        at: from_millis(row.try_get("at")?),
        method: row.try_get("method")?,
        text: row.try_get("text")?,
        next_contact_at: row.try_get::<Option<i64>, _>("next_contact_at")?.map(from_millis),
        contact: row.try_get::<Option<Uuid>, _>("contact")?.map(Id),
        edited_at: row.try_get::<Option<i64>, _>("edited_at")?.map(from_millis),
    })
}
