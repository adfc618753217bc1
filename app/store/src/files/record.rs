//! The files of a record (row D-08): its own ones, and those of its follow-ups and fields.

use domain::{
    Id, ModuleKey,
    files::{FileOrigin, RecordFile, StorageUse},
};
use sqlx::{Row, sqlite::SqliteRow};
use uuid::Uuid;

use super::{COLUMNS, FOLLOW_UP, stored};
use crate::{Result, Tx, View, records::Held, time::from_millis};

/// The part of a record at which its own files stand. No field's key has a colon.
const OWN: &str = "own:";

impl View {
    /// The files of a record, newest first; those of deleted follow-ups went with them. The caller has made sure that the
    /// viewer sees the record.
    pub async fn record_files(&mut self, module: ModuleKey, record: Id) -> Result<Vec<RecordFile>> {
        let rows = sqlx::query(sqlx::AssertSqlSafe(format!(
            "SELECT {COLUMNS}, f.uploaded_at, u.part FROM file_use u JOIN file f ON f.id = u.file
             WHERE u.module = $1 AND u.record = $2 ORDER BY f.uploaded_at DESC, f.id DESC"
        )))
        .bind(module.key())
        .bind(Uuid::from(record))
        .fetch_all(self.conn())
        .await?;
        let mut files = Vec::with_capacity(rows.len());
        for row in &rows {
            let file = record_file(row)?;
            let there = match &file.origin {
                FileOrigin::FollowUp(follow_up) => self.follow_up(*follow_up).await?.is_some(),
                FileOrigin::Own => true,
                FileOrigin::Field(field) => !self.viewer().hides(module, field),
            };
            if there {
                files.push(file);
            }
        }
        Ok(files)
    }

    /// One of a record's own files.
    pub async fn own_file(&mut self, module: ModuleKey, record: Id, file: Id) -> Result<Option<RecordFile>> {
        let files = self.record_files(module, record).await?;
        Ok(files.into_iter().find(|found| found.file.id == file && found.origin == FileOrigin::Own))
    }

    /// Whether a file is used anywhere.
    pub async fn is_used(&mut self, file: Id) -> Result<bool> {
        let row = sqlx::query("SELECT 1 FROM file_use WHERE file = $1 LIMIT 1")
            .bind(Uuid::from(file))
            .fetch_optional(self.conn())
            .await?;
        Ok(row.is_some())
    }

    /// How many files the company has, and how much they take; the same contents count once.
    pub async fn storage_use(&mut self) -> Result<StorageUse> {
        let row = sqlx::query(
            "SELECT (SELECT COUNT(*) FROM file),
                    (SELECT COALESCE(SUM(size), 0) FROM (SELECT DISTINCT hash, size FROM file) AS contents)",
        )
        .fetch_one(self.conn())
        .await?;
        let number = |index: usize| Ok::<_, crate::Error>(u64::try_from(row.try_get::<i64, _>(index)?).unwrap_or(0));
        Ok(StorageUse { files: number(0)?, bytes: number(1)? })
    }
}

impl Tx {
    /// Makes an upload of the viewer a file of a held record.
    pub async fn add_own_file(&mut self, held: &Held, file: Id) -> Result<()> {
        let record = held.record();
        sqlx::query("INSERT INTO file_use (file, module, record, part) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING")
            .bind(Uuid::from(file))
            .bind(record.module.key())
            .bind(Uuid::from(record.id))
            .bind(OWN)
            .execute(self.conn())
            .await?;
        Ok(())
    }

    /// Gives a file of a held record another name.
    pub async fn rename_own_file(&mut self, held: &Held, file: Id, name: &str) -> Result<()> {
        let record = held.record();
        sqlx::query(
            "UPDATE file SET name = $5 WHERE id = $1
             AND id IN (SELECT file FROM file_use WHERE module = $2 AND record = $3 AND part = $4)",
        )
        .bind(Uuid::from(file))
        .bind(record.module.key())
        .bind(Uuid::from(record.id))
        .bind(OWN)
        .bind(name)
        .execute(self.conn())
        .await?;
        Ok(())
    }

    /// Takes a file from a held record; its contents are swept when nothing else uses them.
    pub async fn remove_own_file(&mut self, held: &Held, file: Id) -> Result<()> {
        let record = held.record();
        sqlx::query("DELETE FROM file_use WHERE file = $1 AND module = $2 AND record = $3 AND part = $4")
            .bind(Uuid::from(file))
            .bind(record.module.key())
            .bind(Uuid::from(record.id))
            .bind(OWN)
            .execute(self.conn())
            .await?;
        Ok(())
    }
}

fn record_file(row: &SqliteRow) -> Result<RecordFile> {
    let stored = stored(row)?;
    let part: String = row.try_get("part")?;
    let origin = match part.strip_prefix(FOLLOW_UP).and_then(|id| id.parse().ok()) {
        Some(follow_up) => FileOrigin::FollowUp(follow_up),
        None if part == OWN => FileOrigin::Own,
        None => FileOrigin::Field(part),
    };
    Ok(RecordFile { file: stored.info, at: from_millis(row.try_get("uploaded_at")?), by: stored.uploaded_by, origin })
}
