//! Bringing a database to this version: forward only, with a copy before.

use std::{path::Path, sync::LazyLock};

use sqlx::{
    Row, SqlSafeStr as _, SqlitePool,
    migrate::{Migration, MigrationType, Migrator},
};

use crate::{Error, Result};

/// The numbered files of `migrations/`, compiled in: number, name, statements. A list, because the macro of sqlx would have
/// `SQLite` and half of sqlx compiled a second time, for the compiler.
const FILES: [(i64, &str, &str); 14] = [
    (1, "company", include_str!("../../../migrations/0001_company.sql")),
    (2, "modules", include_str!("../../../migrations/0002_modules.sql")),
    (3, "files", include_str!("../../../migrations/0003_files.sql")),
    (4, "custom fields", include_str!("../../../migrations/0004_custom_fields.sql")),
    (6, "recycle bin", include_str!("../../../migrations/0006_recycle_bin.sql")),
    (7, "tasks", include_str!("../../../migrations/0007_tasks.sql")),
    (8, "search", include_str!("../../../migrations/0008_search.sql")),
    (9, "import undo", include_str!("../../../migrations/0009_import_undo.sql")),
    (10, "announcements", include_str!("../../../migrations/0010_announcements.sql")),
    (11, "sign ins", include_str!("../../../migrations/0011_sign_ins.sql")),
    (13, "backups", include_str!("../../../migrations/0013_backups.sql")),
    (14, "reach", include_str!("../../../migrations/0014_reach.sql")),
    (15, "newest", include_str!("../../../migrations/0015_newest.sql")),
    (16, "search records", include_str!("../../../migrations/0016_search_records.sql")),
];

static MIGRATOR: LazyLock<Migrator> = LazyLock::new(|| {
    let migration = |&(version, name, statements): &(i64, &'static str, &'static str)| {
        Migration::new(version, name.into(), MigrationType::Simple, statements.into_sql_str(), false)
    };
    Migrator::with_migrations(FILES.iter().map(migration).collect())
});

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

#[cfg(test)]
mod tests {
    use std::path::Path;

    use sqlx::migrate::Migrator;

    use super::MIGRATOR;

    #[tokio::test]
    async fn the_list_is_the_folder() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../migrations");
        let files = Migrator::new(folder).await.unwrap();
        let told = |migrator: &Migrator| {
            let one = |m: &sqlx::migrate::Migration| (m.version, m.description.to_string(), m.checksum.to_vec());
            migrator.iter().map(one).collect::<Vec<_>>()
        };
        assert_eq!(told(&MIGRATOR), told(&files));
    }
}
