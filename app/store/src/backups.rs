//! Backups (row PLUS-08): copies of the database while others write, and the history of what was made.

use std::{collections::BTreeMap, path::Path};

use domain::{
    Id, ModuleKey,
    backups::{Backup, Cause},
};
use sqlx::{ConnectOptions, Connection, Row, SqliteConnection, sqlite::SqliteConnectOptions};
use uuid::Uuid;

use crate::{
    Error, Result, Store, Tx, View, migrate,
    time::{from_millis, millis},
};

/// Contents that a copied database names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contents {
    /// Their SHA-256.
    pub hash: Vec<u8>,
    /// Bytes.
    pub size: u64,
}

/// What stands in a copy of the database.
#[derive(Clone, Debug)]
pub struct Copied {
    /// Its last migration.
    pub schema: i64,
    /// The company's name.
    pub company: String,
    pub employees: u64,
    /// Records of each module, without the recycle bin.
    pub records: BTreeMap<String, u64>,
    /// Every different contents of files, by hash.
    pub contents: Vec<Contents>,
}

/// A backup that begins.
#[derive(Clone, Debug)]
pub struct BackupRow<'a> {
    pub id: Id,
    pub cause: Cause,
    pub place: &'a str,
    pub encrypted: bool,
}

/// What was made.
#[derive(Clone, Copy, Debug)]
pub struct Made {
    pub size: u64,
    pub files: u64,
    pub findings: u32,
}

impl Store {
    /// Writes a copy of the whole database as it is at this moment into a new file. Others read and write meanwhile.
    pub async fn copy_to(&self, file: &Path) -> Result<()> {
        let mut connection = self.read_connection().await?;
        sqlx::query("VACUUM INTO $1").bind(file.to_string_lossy().into_owned()).execute(&mut *connection).await?;
        Ok(())
    }

    /// Bytes of the database file, as it would be written.
    pub async fn database_size(&self) -> Result<u64> {
        let mut connection = self.read_connection().await?;
        let mut product = 1;
        for pragma in ["PRAGMA page_count", "PRAGMA page_size"] {
            let row = sqlx::query(pragma).fetch_one(&mut *connection).await?;
            product *= u64::try_from(row.try_get::<i64, _>(0)?).unwrap_or(0);
        }
        Ok(product)
    }
}

/// The last migration that this program knows.
pub fn newest_schema() -> i64 {
    migrate::newest()
}

/// Looks into a copy of the database that nobody else uses; it is not changed.
pub async fn look_into(file: &Path) -> Result<Copied> {
    let options = SqliteConnectOptions::new().filename(file).read_only(true).immutable(true);
    let mut connection = options.connect().await?;
    let copied = look(&mut connection).await;
    connection.close().await?;
    copied
}

async fn look(connection: &mut SqliteConnection) -> Result<Copied> {
    let schema = sqlx::query("SELECT MAX(version) FROM _sqlx_migrations").fetch_one(&mut *connection).await?;
    let company =
        sqlx::query("SELECT value FROM setting WHERE key = 'company'").fetch_optional(&mut *connection).await?;
    let company: Option<domain::company::Company> =
        company.map(|row| Ok::<_, Error>(serde_json::from_str(&row.try_get::<String, _>(0)?)?)).transpose()?;
    let mut records = BTreeMap::new();
    for module in ModuleKey::ALL {
        let sql = format!("SELECT COUNT(*) FROM {} WHERE deleted_at IS NULL", module.key());
        records.insert(module.key().to_owned(), count(connection, sql).await?);
    }
    let rows = sqlx::query("SELECT hash, MAX(size) AS size FROM file GROUP BY hash ORDER BY hash")
        .fetch_all(&mut *connection)
        .await?;
    let contents = rows.iter().map(|row| {
        let size = u64::try_from(row.try_get::<i64, _>("size")?).unwrap_or(0);
        Ok(Contents { hash: row.try_get("hash")?, size })
    });
    Ok(Copied {
        schema: schema.try_get::<Option<i64>, _>(0)?.unwrap_or(0),
        company: company.map(|company| company.name).unwrap_or_default(),
        employees: count(connection, "SELECT COUNT(*) FROM employee".to_owned()).await?,
        records,
        contents: contents.collect::<Result<_>>()?,
    })
}

async fn count(connection: &mut SqliteConnection, sql: String) -> Result<u64> {
    let row = sqlx::query(sqlx::AssertSqlSafe(sql)).fetch_one(connection).await?;
    Ok(u64::try_from(row.try_get::<i64, _>(0)?).unwrap_or(0))
}

impl View {
    /// The newest backups, newest first.
    pub async fn backups(&mut self, limit: u32) -> Result<Vec<Backup>> {
        let rows = sqlx::query(
            "SELECT b.*, e.name AS by_name FROM backup AS b LEFT JOIN employee AS e ON e.id = b.employee
             ORDER BY b.at DESC, b.id DESC LIMIT $1",
        )
        .bind(limit)
        .fetch_all(self.conn())
        .await?;
        let number = |value: i64| u64::try_from(value).unwrap_or(0);
        rows.iter()
            .map(|row| {
                let cause: String = row.try_get("cause")?;
                Ok(Backup {
                    id: Id(row.try_get("id")?),
                    at: from_millis(row.try_get("at")?),
                    ended_at: row.try_get::<Option<i64>, _>("ended_at")?.map(from_millis),
                    cause: Cause::parse(&cause).ok_or_else(|| Error::Broken(format!("backup by {cause}")))?,
                    by: row.try_get::<Option<String>, _>("by_name")?.unwrap_or_default(),
                    place: row.try_get("place")?,
                    encrypted: row.try_get::<i64, _>("encrypted")? != 0,
                    size: number(row.try_get("size")?),
                    files: number(row.try_get("files")?),
                    findings: u32::try_from(row.try_get::<i64, _>("findings")?).unwrap_or(u32::MAX),
                    problem: row.try_get("problem")?,
                    removed: row.try_get::<Option<i64>, _>("removed_at")?.is_some(),
                })
            })
            .collect()
    }
}

impl Tx {
    /// Enters a backup that begins now, asked for by the viewer.
    pub async fn insert_backup(&mut self, backup: &BackupRow<'_>) -> Result<()> {
        let (at, by) = (millis(self.now().at), self.viewer().id());
        sqlx::query("INSERT INTO backup (id, at, cause, employee, place, encrypted) VALUES ($1, $2, $3, $4, $5, $6)")
            .bind(Uuid::from(backup.id))
            .bind(at)
            .bind(backup.cause.key())
            .bind(by.map(Uuid::from))
            .bind(backup.place)
            .bind(backup.encrypted)
            .execute(self.conn())
            .await?;
        Ok(())
    }

    /// Enters what became of a backup: what was made, or why there is nothing.
    pub async fn end_backup(&mut self, id: Id, made: Result<Made, &str>) -> Result<()> {
        let at = millis(self.now().at);
        let (made, problem) = match made {
            Ok(made) => (made, None),
            Err(problem) => (Made { size: 0, files: 0, findings: 0 }, Some(problem)),
        };
        sqlx::query(
            "UPDATE backup SET ended_at = $2, size = $3, files = $4, findings = $5, problem = $6 WHERE id = $1",
        )
        .bind(Uuid::from(id))
        .bind(at)
        .bind(i64::try_from(made.size).unwrap_or(i64::MAX))
        .bind(i64::try_from(made.files).unwrap_or(i64::MAX))
        .bind(made.findings)
        .bind(problem)
        .execute(self.conn())
        .await?;
        Ok(())
    }

    /// Ends every backup that did not end: whoever made it was broken off.
    pub async fn end_broken_backups(&mut self, problem: &str) -> Result<()> {
        let at = millis(self.now().at);
        sqlx::query("UPDATE backup SET ended_at = $1, problem = $2 WHERE ended_at IS NULL")
            .bind(at)
            .bind(problem)
            .execute(self.conn())
            .await?;
        Ok(())
    }

    /// Remembers that a backup was removed from its place.
    pub async fn set_backup_removed(&mut self, place: &str) -> Result<()> {
        let at = millis(self.now().at);
        sqlx::query("UPDATE backup SET removed_at = $1 WHERE place = $2 AND removed_at IS NULL AND problem IS NULL")
            .bind(at)
            .bind(place)
            .execute(self.conn())
            .await?;
        Ok(())
    }

    /// Forgets backups that are no longer there and began before this moment.
    pub async fn forget_backups_before(&mut self, before: chrono::DateTime<chrono::Utc>) -> Result<()> {
        sqlx::query("DELETE FROM backup WHERE at < $1 AND (removed_at IS NOT NULL OR problem IS NOT NULL)")
            .bind(millis(before))
            .execute(self.conn())
            .await?;
        Ok(())
    }
}
