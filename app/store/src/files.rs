//! Files: what is known of them, where they are used, and who may therefore read them. Their contents lie on the disk
//! and are the services' business.

use std::collections::HashMap;

use domain::{Action, Id, ModuleKey, activity::FileInfo};
use sqlx::{Row, sqlite::SqliteRow};
use uuid::Uuid;

use crate::{Result, Tx, View, time::millis};

mod check;
mod record;
mod uploads;

pub use check::StoredHash;
pub use uploads::UploadRow;

/// The use of a file as the picture of an employee: no module of the schema, and seen by everybody who is signed in.
const EMPLOYEE: &str = "employee";
/// The use of a file as a picture of the company, which anybody sees.
pub(crate) const COMPANY: &str = "company";
/// What the part of a record begins with that is a follow-up; its id follows.
const FOLLOW_UP: &str = "follow_up:";
const COLUMNS: &str = "f.id, f.hash, f.name, f.media_type, f.size, f.uploaded_by";

/// The types that a browser shows as a picture; all others are only ever downloaded.
pub const PICTURE_TYPES: [&str; 4] = ["image/png", "image/jpeg", "image/gif", "image/webp"];

/// A file as it is stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredFile {
    pub info: FileInfo,
    /// The SHA-256 of its contents, under which they lie on the disk.
    pub hash: Vec<u8>,
    pub uploaded_by: Id,
}

impl View {
    /// The files that are used by a part of a record, in the order in which they were uploaded. The caller has made sure
    /// that the viewer sees the record.
    pub async fn files_of(&mut self, module: ModuleKey, record: Id, part: &str) -> Result<Vec<FileInfo>> {
        let rows = sqlx::query(sqlx::AssertSqlSafe(format!(
            "SELECT {COLUMNS} FROM file_use u JOIN file f ON f.id = u.file
             WHERE u.module = $1 AND u.record = $2 AND u.part = $3 ORDER BY f.id"
        )))
        .bind(module.key())
        .bind(Uuid::from(record))
        .bind(part)
        .fetch_all(self.conn())
        .await?;
        rows.iter().map(|row| Ok(stored(row)?.info)).collect()
    }

    /// What is known of these files, in this order; unknown ones are left out. The caller has them from a record that
    /// the viewer sees.
    pub async fn file_infos(&mut self, ids: &[Id]) -> Result<Vec<FileInfo>> {
        let mut known: HashMap<Id, FileInfo> = HashMap::new();
        for file in self.files_by_id(ids).await? {
            known.insert(file.info.id, file.info);
        }
        Ok(ids.iter().filter_map(|id| known.get(id).cloned()).collect())
    }

    /// A file that the viewer may read: his own upload as long as it is used nowhere, or one of a record that he sees.
    pub async fn readable_file(&mut self, id: Id) -> Result<Option<StoredFile>> {
        let file = self.files_by_id(&[id]).await?.pop();
        let uses = sqlx::query("SELECT module, record, part FROM file_use WHERE file = $1")
            .bind(Uuid::from(id))
            .fetch_all(self.conn())
            .await?;
        if uses.is_empty() {
            let system = self.viewer().system_reason().is_some();
            let me = self.viewer().id();
            let own = file.filter(|file| system || me == Some(file.uploaded_by));
            if own.is_none() {
                // The same work as for a file of a record that he does not see: how long it takes tells nothing.
                self.may(ModuleKey::Lead, id, Action::View).await?;
            }
            return Ok(own);
        }
        for row in uses {
            let (module, record, part) = (row.try_get("module")?, Id(row.try_get("record")?), row.try_get("part")?);
            if self.sees_use(module, record, part).await? {
                return Ok(file);
            }
        }
        Ok(None)
    }

    /// A file with this id that the viewer uploaded, used or not.
    pub async fn own_upload_file(&mut self, id: Id) -> Result<Option<FileInfo>> {
        let me = self.viewer().id();
        let found = self.files_by_id(&[id]).await?.pop();
        Ok(found.filter(|file| me == Some(file.uploaded_by)).map(|file| file.info))
    }

    async fn sees_use(&mut self, module: &str, record: Id, part: &str) -> Result<bool> {
        let Some(module) = ModuleKey::parse(module) else { return Ok([EMPLOYEE, COMPANY].contains(&module)) };
        if !self.may(module, record, Action::View).await? {
            return Ok(false);
        }
        // The files of a follow-up go with it when it is deleted.
        match part.strip_prefix(FOLLOW_UP).and_then(|id| id.parse().ok()) {
            Some(follow_up) => Ok(self.follow_up(follow_up).await?.is_some()),
            None => Ok(!self.viewer().hides(module, part)),
        }
    }

    async fn files_by_id(&mut self, ids: &[Id]) -> Result<Vec<StoredFile>> {
        if ids.is_empty() {
            return Ok(Vec::new());
        }
        let marks: Vec<String> = (1..=ids.len()).map(|number| format!("${number}")).collect();
        let sql = format!("SELECT {COLUMNS} FROM file f WHERE f.id IN ({})", marks.join(", "));
        let mut query = sqlx::query(sqlx::AssertSqlSafe(sql));
        for id in ids {
            query = query.bind(Uuid::from(*id));
        }
        query.fetch_all(self.conn()).await?.iter().map(stored).collect()
    }
}

impl Tx {
    /// Keeps what is known of a file that the viewer uploaded. Its contents lie on the disk already.
    pub async fn insert_file(&mut self, file: &StoredFile) -> Result<()> {
        let at = millis(self.now().at);
        sqlx::query(
            "INSERT INTO file (id, hash, name, media_type, size, uploaded_by, uploaded_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7)",
        )
        .bind(Uuid::from(file.info.id))
        .bind(&file.hash)
        .bind(&file.info.name)
        .bind(&file.info.media_type)
        .bind(i64::try_from(file.info.size).unwrap_or(i64::MAX))
        .bind(Uuid::from(file.uploaded_by))
        .bind(at)
        .execute(self.conn())
        .await?;
        Ok(())
    }

    /// Makes these the files of a part (a field's key, or `follow_up:<id>`) of a record that the viewer may work on.
    /// Answers false, and changes nothing, when one of them is neither used there already nor the viewer's own upload.
    pub async fn use_files(&mut self, module: ModuleKey, record: Id, part: &str, ids: &[Id]) -> Result<bool> {
        let used = sqlx::query("SELECT file FROM file_use WHERE module = $1 AND record = $2 AND part = $3")
            .bind(module.key())
            .bind(Uuid::from(record))
            .bind(part)
            .fetch_all(self.conn())
            .await?;
        let used: Vec<Id> = used.iter().map(|row| Ok(Id(row.try_get("file")?))).collect::<Result<_>>()?;
        let new: Vec<Id> = ids.iter().copied().filter(|id| !used.contains(id)).collect();
        let found = self.files_by_id(&new).await?;
        let (me, system) = (self.viewer().id(), self.viewer().system_reason().is_some());
        let fits = |id: &Id| found.iter().any(|file| file.info.id == *id && (system || me == Some(file.uploaded_by)));
        if !new.iter().all(fits) {
            return Ok(false);
        }
        for gone in used.iter().filter(|id| !ids.contains(id)) {
            sqlx::query("DELETE FROM file_use WHERE file = $1 AND module = $2 AND record = $3 AND part = $4")
                .bind(Uuid::from(*gone))
                .bind(module.key())
                .bind(Uuid::from(record))
                .bind(part)
                .execute(self.conn())
                .await?;
        }
        for id in new {
            sqlx::query(
                "INSERT INTO file_use (file, module, record, part) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING",
            )
            .bind(Uuid::from(id))
            .bind(module.key())
            .bind(Uuid::from(record))
            .bind(part)
            .execute(self.conn())
            .await?;
        }
        Ok(true)
    }
}

fn stored(row: &SqliteRow) -> Result<StoredFile> {
    let media_type: String = row.try_get("media_type")?;
    Ok(StoredFile {
        info: FileInfo {
            id: Id(row.try_get("id")?),
            name: row.try_get("name")?,
            picture: PICTURE_TYPES.contains(&media_type.as_str()),
            media_type,
            size: u64::try_from(row.try_get::<i64, _>("size")?).unwrap_or(0),
        },
        hash: row.try_get("hash")?,
        uploaded_by: Id(row.try_get("uploaded_by")?),
    })
}
