//! The feed: one append-only table of every change.

use domain::{
    Id, ModuleKey,
    feed::{Change, FeedEntry, FeedKind},
};
use sqlx::{Row, sqlite::SqliteRow};
use uuid::Uuid;

use crate::{
    Error, Result, Signal, Tx, View,
    time::{from_millis, millis},
};

/// An entry with the record it belongs to.
#[derive(Clone, Debug, PartialEq)]
pub struct FeedRow {
    pub module: ModuleKey,
    pub record: Id,
    pub entry: FeedEntry,
}

impl Tx {
    /// Adds an entry; it is told to the live channel after the commit.
    pub async fn log(&mut self, module: ModuleKey, record: Id, kind: FeedKind, changes: &[Change]) -> Result<i64> {
        let (at, actor) = (millis(self.now().at), self.viewer().id().map(Uuid::from));
        let changes = serde_json::to_string(changes)?;
        let row = sqlx::query(
            "INSERT INTO feed (at, actor, module, record, kind, changes) VALUES ($1, $2, $3, $4, $5, $6) RETURNING seq",
        )
        .bind(at)
        .bind(actor)
        .bind(module.key())
        .bind(Uuid::from(record))
        .bind(kind.key())
        .bind(changes)
        .fetch_one(self.conn())
        .await?;
        let seq = row.try_get(0)?;
        self.tell(Signal::Feed(seq));
        Ok(seq)
    }
}

impl View {
    /// A record's entries, newest first, older than `before`. The caller has made sure that the viewer sees the record.
    pub async fn feed_of(
        &mut self,
        module: ModuleKey,
        record: Id,
        before: Option<i64>,
        limit: u32,
    ) -> Result<Vec<FeedEntry>> {
        let rows = sqlx::query(
            "SELECT seq, at, actor, module, record, kind, changes FROM feed
             WHERE module = $1 AND record = $2 AND seq < $3 ORDER BY seq DESC LIMIT $4",
        )
        .bind(module.key())
        .bind(Uuid::from(record))
        .bind(before.unwrap_or(i64::MAX))
        .bind(limit)
        .fetch_all(self.conn())
        .await?;
        rows.iter().map(|row| Ok(feed_row(row)?.entry)).collect()
    }

    /// The entries after `seq`, oldest first: for those who follow the feed.
    pub async fn feed_after(&mut self, seq: i64, limit: u32) -> Result<Vec<FeedRow>> {
        let rows = sqlx::query(
            "SELECT seq, at, actor, module, record, kind, changes FROM feed WHERE seq > $1 ORDER BY seq LIMIT $2",
        )
        .bind(seq)
        .bind(limit)
        .fetch_all(self.conn())
        .await?;
        rows.iter().map(feed_row).collect()
    }

    /// The number of the newest entry; 0 when there is none.
    pub async fn feed_head(&mut self) -> Result<i64> {
        let row = sqlx::query("SELECT COALESCE(MAX(seq), 0) FROM feed").fetch_one(self.conn()).await?;
        Ok(row.try_get(0)?)
    }
}

fn feed_row(row: &SqliteRow) -> Result<FeedRow> {
    let (module, kind): (String, String) = (row.try_get("module")?, row.try_get("kind")?);
    let broken = || Error::Broken(format!("feed entry of {module}: {kind}"));
    Ok(FeedRow {
        module: ModuleKey::parse(&module).ok_or_else(broken)?,
        record: Id(row.try_get("record")?),
        entry: FeedEntry {
            seq: row.try_get("seq")?,
            at: from_millis(row.try_get("at")?),
            actor: row.try_get::<Option<Uuid>, _>("actor")?.map(Id),
            kind: FeedKind::parse(&kind).ok_or_else(broken)?,
            changes: serde_json::from_str(&row.try_get::<String, _>("changes")?)?,
        },
    })
}
