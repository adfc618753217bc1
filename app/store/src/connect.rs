//! Opening the database: one file, many readers, one writer.

use std::{
    path::{Path, PathBuf},
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    time::Duration,
};

use domain::{Lang, Viewer};
use icu_collator::{Collator, CollatorBorrowed, options::CollatorOptions};
use sqlx::{
    Connection, Sqlite, SqliteConnection,
    pool::PoolConnection,
    sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePool, SqlitePoolOptions, SqliteSynchronous},
};
use tokio::sync::broadcast;

use crate::{Error, Now, Result, Signal, Tx, View, migrate, name_orders, records::Remembered, seen::Seen};

/// The most readers at once; more would only queue for the processors.
const READERS: u32 = 8;

/// What a reader keeps of pages, in negative KiB: those of the log that are not in the file yet; the file itself is mapped, and
/// all readers share what the system keeps of it (docs/decisions/0022-mapped.md).
const READERS_CACHE: &str = "-8192";
/// What the writer keeps: the pages that a transaction changes stay in memory until it ends, if they are not too many.
const WRITERS_CACHE: &str = "-65536";

/// The company's database.
#[derive(Clone)]
pub struct Store {
    read: SqlitePool,
    write: SqlitePool,
    signals: broadcast::Sender<Signal>,
    file: Arc<PathBuf>,
    seen: Arc<Seen>,
    remembered: Arc<Remembered>,
}

impl Store {
    /// Opens or creates `weft.db` in the folder and brings it to this version; before a migration a copy is made.
    pub async fn open(folder: &Path) -> Result<Self> {
        std::fs::create_dir_all(folder).map_err(|error| Error::Database(error.into()))?;
        let file = folder.join("weft.db");
        let options = options(&file);
        // One writer: SQLite has one anyway, and a queue in the pool is fairer than its busy loop.
        let only_reads = Arc::new(AtomicBool::new(false));
        let opened = Arc::clone(&only_reads);
        let write = SqlitePoolOptions::new()
            .max_connections(1)
            .acquire_timeout(Duration::from_secs(30))
            .after_connect(move |connection, _| {
                let opened = Arc::clone(&opened);
                Box::pin(async move {
                    opened.store(only_reads_with(connection).await, Ordering::SeqCst);
                    Ok(())
                })
            })
            .before_acquire(move |connection, _| {
                let fresh = is_fresh(connection) && !only_reads.load(Ordering::SeqCst);
                Box::pin(async move { Ok(fresh) })
            })
            .connect_with(options.clone())
            .await?;
        migrate::run(&write, &file).await?;
        name_orders::renew(&write).await?;
        crate::records::begin_index(&write).await?;
        let read = SqlitePoolOptions::new()
            .max_connections(READERS)
            .acquire_timeout(Duration::from_secs(30))
            .before_acquire(|connection, _| Box::pin(async move { Ok(is_fresh(connection)) }))
            .connect_with(options.read_only(true).optimize_on_close(false, None).pragma("cache_size", READERS_CACHE))
            .await?;
        let (signals, _) = broadcast::channel(4096);
        Ok(Self { read, write, signals, file: Arc::new(file), seen: Arc::default(), remembered: Arc::default() })
    }

    /// A consistent view for reading, as this viewer.
    pub async fn read(&self, viewer: Arc<Viewer>, schema: Arc<domain::Schema>, now: Now) -> Result<View> {
        let transaction = self.read.begin().await?;
        let seen = self.seen_by(&viewer, &schema);
        Ok(View::new(transaction, viewer, schema, seen, Arc::clone(&self.remembered), now))
    }

    /// The one writing transaction, as this viewer. Others wait until it is committed or dropped.
    pub async fn write(&self, viewer: Arc<Viewer>, schema: Arc<domain::Schema>, now: Now) -> Result<Tx> {
        let transaction = self.write.begin_with("BEGIN IMMEDIATE").await?;
        let seen = self.seen_by(&viewer, &schema);
        Ok(Tx::new(
            View::new(transaction, viewer, schema, seen, Arc::clone(&self.remembered), now),
            self.signals.clone(),
        ))
    }

    /// The definitions as this viewer sees them.
    pub fn seen_by(&self, viewer: &Viewer, schema: &Arc<domain::Schema>) -> Arc<domain::Schema> {
        self.seen.of(viewer, schema)
    }

    /// A reading connection without a transaction.
    pub(crate) async fn read_connection(&self) -> Result<PoolConnection<Sqlite>> {
        Ok(self.read.acquire().await?)
    }

    /// What is told after each commit.
    pub fn signals(&self) -> broadcast::Receiver<Signal> {
        self.signals.subscribe()
    }

    /// Tells those who listen without a change of the database.
    pub fn signal(&self, signal: Signal) {
        // Nobody listening is no error.
        let _ = self.signals.send(signal);
    }

    /// The folder of the company's data.
    pub fn folder(&self) -> &Path {
        self.file.parent().unwrap_or(Path::new("."))
    }

    /// Whether the database answers: for the health endpoint.
    pub async fn ping(&self) -> Result<()> {
        sqlx::query("SELECT 1").execute(&self.read).await?;
        Ok(())
    }

    /// Closes the file after the running transactions.
    pub async fn close(&self) {
        self.read.close().await;
        self.write.close().await;
    }
}

/// Whether a connection can be given out again. When the disk is full SQLite takes a transaction back by itself; sqlx
/// then fails to take it back once more, believes for ever that it is in one, and refuses to begin another. Such a
/// connection is closed, and a new one is opened.
fn is_fresh(connection: &SqliteConnection) -> bool {
    !connection.is_in_transaction()
}

/// Whether a connection cannot write. While the disk is read-only SQLite opens the file for reading without a word, and the
/// connection stays so when the disk can be written again: it is closed as soon as somebody wants it.
async fn only_reads_with(connection: &mut SqliteConnection) -> bool {
    // Begins to write and has nothing to do: our files are never vacuumed step by step.
    let tried = sqlx::query("PRAGMA incremental_vacuum(1)").execute(connection).await;
    tried.is_err_and(|error| Error::from(error).disk().is_some())
}

fn options(file: &Path) -> SqliteConnectOptions {
    let mut options = SqliteConnectOptions::new()
        .filename(file)
        .create_if_missing(true)
        .journal_mode(SqliteJournalMode::Wal)
        // Durable before it is acknowledged: NORMAL would lose the last commits in a power failure.
        .synchronous(SqliteSynchronous::Full)
        .foreign_keys(true)
        .busy_timeout(Duration::from_secs(10))
        .statement_cache_capacity(500)
        .pragma("cache_size", WRITERS_CACHE)
        // All of the file (a terabyte: the limit in `.cargo/config.toml`); where SQLite was built otherwise, its own limit.
        .pragma("mmap_size", "1099511627776")
        .pragma("temp_store", "memory");
    for (name, compare) in collations() {
        options = options.collation(name, compare);
    }
    options
}

/// How this database compares texts: the name of each order and the order itself, for whoever opens the file by other means.
pub fn collations() -> Vec<(String, impl Fn(&str, &str) -> std::cmp::Ordering + Send + Sync + 'static)> {
    let of = |lang| Some((collation_name(lang), collator(lang)?));
    let all = Lang::ALL.into_iter().filter_map(of);
    all.map(|(name, collator)| (name, move |one: &str, other: &str| collator.compare(one, other))).collect()
}

/// The name under which a language's order of texts is known to the database (row L-08).
pub(crate) fn collation_name(lang: Lang) -> String {
    format!("weft_{}", lang.code())
}

fn collator(lang: Lang) -> Option<CollatorBorrowed<'static>> {
    // Simplified Chinese sorts by pinyin by default in CLDR; the tag says it all the same.
    let tag = if lang == Lang::Zh { "zh-u-co-pinyin" } else { lang.code() };
    let locale: icu_locale_core::Locale = tag.parse().ok()?;
    let mut options = CollatorOptions::default();
    options.strength = Some(icu_collator::options::Strength::Tertiary);
    Collator::try_new(locale.into(), options).ok()
}

#[cfg(test)]
mod tests {
    use domain::Schema;

    use super::*;
    use crate::Disk;

    #[tokio::test]
    async fn after_the_disk_was_full_writing_goes_on() {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::open(folder.path()).await.unwrap();
        let now = Now {
            at: "2026-11-21T12:00:00Z".parse().unwrap(),
            zone: chrono_tz::Tz::UTC,
            week_start: chrono::Weekday::Mon,
        };
        let write = async || {
            let viewer = Arc::new(Viewer::system("test"));
            store.write(viewer, Arc::new(Schema::standard()), now).await.unwrap()
        };
        let insert = "INSERT INTO setting (key, value) VALUES (hex(randomblob(8)), hex(randomblob(10000)))";
        for _ in 0..2 {
            let mut tx = write().await;
            // Fewer than there are: none may be added.
            sqlx::query("PRAGMA max_page_count = 1").execute(tx.conn()).await.unwrap();
            let refused = crate::Error::from(sqlx::query(insert).execute(tx.conn()).await.unwrap_err());
            assert_eq!(refused.disk(), Some(Disk::Full));
            let taken_back = sqlx::query("ROLLBACK").execute(tx.conn()).await.unwrap_err().to_string();
            assert!(taken_back.contains("no transaction is active"), "SQLite did it itself: {taken_back}");
            drop(tx);
            let mut tx = write().await;
            sqlx::query(insert).execute(tx.conn()).await.unwrap();
            tx.commit().await.unwrap();
        }
    }
}
