//! The migrations make what the definitions say, and `migrations/schema.sql` shows it.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking; clippy.toml allows it inside test functions only")]

use std::{fmt::Write as _, sync::Arc};

use domain::{Schema, Viewer};
use store::{Now, Store, columns};

fn now() -> Now {
    Now { at: "2026-11-21T09:00:00Z".parse().unwrap(), zone: chrono_tz::UTC, week_start: chrono::Weekday::Mon }
}

async fn open() -> (tempfile::TempDir, Store) {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::open(folder.path()).await.unwrap();
    (folder, store)
}

#[tokio::test]
async fn every_module_has_the_columns_of_its_definition() {
    let (_folder, store) = open().await;
    let schema = Arc::new(Schema::standard());
    let mut view = store.read(Arc::new(Viewer::system("test")), Arc::clone(&schema), now()).await.unwrap();
    for module in schema.modules.values() {
        let stored = view.table_columns(module.key.key()).await.unwrap();
        let mut wanted = vec!["id".to_owned(), "version".to_owned()];
        wanted.extend(module.fields.iter().flat_map(columns::of).map(|column| column.name));
        wanted.push("deleted_at".to_owned());
        assert_eq!(stored, wanted, "{}: write a migration; columns::create_table shows the statement", module.key);
    }
}

/// `UPDATE_SCHEMA=1 cargo test -p store` writes the picture anew.
#[tokio::test]
async fn schema_sql_shows_the_present() {
    let (_folder, store) = open().await;
    let mut view = store.read(Arc::new(Viewer::system("test")), Arc::new(Schema::standard()), now()).await.unwrap();
    let mut picture =
        "-- The present shape of the database, as the migrations make it. Generated; compared by a test.\n".to_owned();
    for statement in view.schema_statements().await.unwrap() {
        write!(picture, "\n{statement};\n").unwrap();
    }
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/../../migrations/schema.sql");
    if std::env::var_os("UPDATE_SCHEMA").is_some() {
        std::fs::write(file, &picture).unwrap();
    }
    let shown = std::fs::read_to_string(file).unwrap_or_default();
    assert!(
        shown == picture,
        "migrations/schema.sql is out of date: UPDATE_SCHEMA=1 cargo test -p store --test schema"
    );
}

#[tokio::test]
async fn opening_twice_changes_nothing_and_the_readers_cannot_write() {
    let (folder, store) = open().await;
    store.close().await;
    let store = Store::open(folder.path()).await.unwrap();
    store.ping().await.unwrap();
    assert!(!folder.path().join("weft-before-2.db").exists(), "nothing to migrate, nothing to copy");
}

/// A table that keeps something of records must be emptied when a record is removed for good, or say here why not.
#[tokio::test]
async fn nothing_of_a_purged_record_is_left_behind() {
    let (_folder, store) = open().await;
    let mut view = store.read(Arc::new(Viewer::system("test")), Arc::new(Schema::standard()), now()).await.unwrap();
    let mut tables = Vec::new();
    for statement in view.schema_statements().await.unwrap() {
        let Some(rest) = statement.trim().strip_prefix("CREATE TABLE ") else { continue };
        let table = rest.split([' ', '(']).next().unwrap().trim_matches('"').to_owned();
        let columns = view.table_columns(&table).await.unwrap();
        if columns.iter().any(|name| name == "module") && columns.iter().any(|name| name == "record") {
            tables.push(table);
        }
    }
    // The feed keeps what happened; the others are emptied by their own functions; a merged record is still led on.
    let apart = ["feed", "deleted_record", "search_record", "merged"];
    let left: Vec<_> = tables
        .iter()
        .filter(|table| !apart.contains(&table.as_str()) && !store::records::PARTS.contains(&table.as_str()))
        .collect();
    assert!(left.is_empty(), "{left:?}: add them to store::records::PARTS");
}
