//! Bringing a database to this version: forward only, with a copy before.

use std::path::Path;

use sqlx::{Row, SqlitePool, migrate::Migrator};

use crate::{Error, Result};

/// The numbered files of `migrations/`, compiled in.
static MIGRATOR: Migrator = sqlx::migrate!("../../migrations");

/// The last migration that this program knows.
pub(crate) fn newest() -> i64 {
    MIGRATOR.iter().map(|migration| migration.version).max().unwrap_or(0)
}

/// Applies what is missing. A file that has data already is copied first, next to it, as `weft-before-<version>.db`.
pub(crate) async fn run(pool: &SqlitePool, file: &Path) -> Result<()> {
    let applied = last_applied(pool).await?;
    let newest = newest();
    if let Some(applied) = applied
        && applied < newest
    {
        let copy = file.with_file_name(format!("weft-before-{newest}.db"));
        if copy.exists() {
            std::fs::remove_file(&copy).map_err(Error::Copy)?;
        }
        sqlx::query("VACUUM INTO $1").bind(copy.to_string_lossy().into_owned()).execute(pool).await?;
        tracing::info!(from = applied, to = newest, copy = %copy.display(), "migrating the database");
    }
    MIGRATOR.run(pool).await?;
    Ok(())
}

async fn last_applied(pool: &SqlitePool) -> Result<Option<i64>> {
    let known = sqlx::query("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = '_sqlx_migrations'")
        .fetch_optional(pool)
        .await?;
    if known.is_none() {
        return Ok(None);
    }
    let row = sqlx::query("SELECT MAX(version) FROM _sqlx_migrations").fetch_one(pool).await?;
    Ok(row.try_get::<Option<i64>, _>(0)?)
}
