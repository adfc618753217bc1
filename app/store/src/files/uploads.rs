//! Uploads in parts, and what may be swept: uploads that nobody ended, files that nothing uses.

use chrono::{DateTime, Utc};
use domain::{Id, files::UploadDraft};
use sqlx::{Row, sqlite::SqliteRow};
use uuid::Uuid;

use crate::{Result, Tx, View, time::millis};

/// An upload that is under way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UploadRow {
    pub id: Id,
    pub employee: Id,
    pub name: String,
    /// How many bytes there will be, and how many are durable.
    pub size: u64,
    pub received: u64,
}

impl View {
    /// An upload of the viewer's that is under way.
    pub async fn own_upload(&mut self, id: Id) -> Result<Option<UploadRow>> {
        let me = self.viewer().id().map(Uuid::from);
        let row = sqlx::query("SELECT id, employee, name, size, received FROM upload WHERE id = $1 AND employee = $2")
            .bind(Uuid::from(id))
            .bind(me)
            .fetch_optional(self.conn())
            .await?;
        row.as_ref().map(upload).transpose()
    }

    /// Whether an upload has this id, anybody's.
    pub async fn is_upload(&mut self, id: Id) -> Result<bool> {
        let row =
            sqlx::query("SELECT 1 FROM upload WHERE id = $1").bind(Uuid::from(id)).fetch_optional(self.conn()).await?;
        Ok(row.is_some())
    }

    /// Whether some file has these contents.
    pub async fn is_hash_known(&mut self, hash: &[u8]) -> Result<bool> {
        let row =
            sqlx::query("SELECT 1 FROM file WHERE hash = $1 LIMIT 1").bind(hash).fetch_optional(self.conn()).await?;
        Ok(row.is_some())
    }

    /// The ids of all uploads under way.
    pub async fn uploads(&mut self) -> Result<Vec<Id>> {
        let rows = sqlx::query("SELECT id FROM upload").fetch_all(self.conn()).await?;
        rows.iter().map(|row| Ok(Id(row.try_get("id")?))).collect()
    }
}

impl Tx {
    /// Begins an upload of the viewer's.
    pub async fn insert_upload(&mut self, draft: &UploadDraft) -> Result<()> {
        let (me, at) = (self.viewer().id().map(Uuid::from), millis(self.now().at));
        sqlx::query("INSERT INTO upload (id, employee, name, size, received, begun_at) VALUES ($1, $2, $3, $4, 0, $5)")
            .bind(Uuid::from(draft.id))
            .bind(me)
            .bind(&draft.name)
            .bind(i64::try_from(draft.size).unwrap_or(i64::MAX))
            .bind(at)
            .execute(self.conn())
            .await?;
        Ok(())
    }

    /// So many bytes of an upload are durable now.
    pub async fn set_received(&mut self, id: Id, received: u64) -> Result<()> {
        sqlx::query("UPDATE upload SET received = $2 WHERE id = $1")
            .bind(Uuid::from(id))
            .bind(i64::try_from(received).unwrap_or(i64::MAX))
            .execute(self.conn())
            .await?;
        Ok(())
    }

    /// Ends an upload: all of it has arrived, or nobody wants it any more.
    pub async fn delete_upload(&mut self, id: Id) -> Result<()> {
        sqlx::query("DELETE FROM upload WHERE id = $1").bind(Uuid::from(id)).execute(self.conn()).await?;
        Ok(())
    }

    /// Forgets uploads that began before this moment, and files that were uploaded before it and are used nowhere.
    pub async fn forget_unused_files(&mut self, before: DateTime<Utc>) -> Result<()> {
        sqlx::query("DELETE FROM upload WHERE begun_at < $1").bind(millis(before)).execute(self.conn()).await?;
        sqlx::query("DELETE FROM file WHERE uploaded_at < $1 AND id NOT IN (SELECT file FROM file_use)")
            .bind(millis(before))
            .execute(self.conn())
            .await?;
        Ok(())
    }
}

fn upload(row: &SqliteRow) -> Result<UploadRow> {
    let number = |name: &str| Ok::<_, crate::Error>(u64::try_from(row.try_get::<i64, _>(name)?).unwrap_or(0));
    Ok(UploadRow {
        id: Id(row.try_get("id")?),
        employee: Id(row.try_get("employee")?),
        name: row.try_get("name")?,
        size: number("size")?,
        received: number("received")?,
    })
}
