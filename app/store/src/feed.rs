//! The feed: one append-only table of every change.

use domain::{
    Id, Viewer,
    feed::{Change, FeedEntry, FeedKind, Topic},
};
use sqlx::{Row, sqlite::SqliteRow};
use uuid::Uuid;

use crate::{
    Error, Result, Signal, Tx, View,
    time::{from_millis, millis},
};

/// An entry with what it is about.
#[derive(Clone, Debug, PartialEq)]
pub struct FeedRow {
    pub topic: Topic,
    pub record: Id,
    pub entry: FeedEntry,
}

impl Tx {
    /// Adds an entry; it is told to the live channel after the commit.
    pub async fn log(
        &mut self,
        topic: impl Into<Topic>,
        record: Id,
        kind: FeedKind,
        changes: &[Change],
    ) -> Result<i64> {
        let (at, actor) = (millis(self.now().at), self.viewer().id().map(Uuid::from));
        let changes = serde_json::to_string(changes)?;
        let first = self.change();
        let row = sqlx::query(
            "INSERT INTO feed (at, actor, module, record, kind, changes, batch) VALUES ($1, $2, $3, $4, $5, $6, $7)
             RETURNING seq",
        )
        .bind(at)
        .bind(actor)
        .bind(topic.into().key())
        .bind(Uuid::from(record))
        .bind(kind.key())
        .bind(changes)
        .bind(first)
        .fetch_one(self.conn())
        .await?;
        let seq = row.try_get(0)?;
        self.changed(seq);
        self.tell(Signal::Feed(seq));
        Ok(seq)
    }
}

impl View {
    /// A record's entries, newest first, older than `before`, without the changes of fields that are hidden from the
    /// viewer. The caller has made sure that he sees the record.
    pub async fn feed_of(
        &mut self,
        topic: impl Into<Topic>,
        record: Id,
        before: Option<i64>,
        limit: u32,
    ) -> Result<Vec<FeedEntry>> {
        let rows = sqlx::query(
            "SELECT seq, at, actor, module, record, kind, changes FROM feed
             WHERE module = $1 AND record = $2 AND seq < $3 ORDER BY seq DESC LIMIT $4",
        )
        .bind(topic.into().key())
        .bind(Uuid::from(record))
        .bind(before.unwrap_or(i64::MAX))
        .bind(limit)
        .fetch_all(self.conn())
        .await?;
        rows.iter().map(|row| Ok(seen(self.viewer(), feed_row(row)?))).collect()
    }

    /// The same for whoever reads a record's history: the entries of what was merged into it belong to it.
    pub async fn history_of(
        &mut self,
        topic: impl Into<Topic>,
        record: Id,
        before: Option<i64>,
        limit: u32,
    ) -> Result<Vec<FeedEntry>> {
        let rows = sqlx::query(
            "SELECT seq, at, actor, module, record, kind, changes FROM feed
             WHERE module = $1 AND seq < $3 AND (record = $2 OR kind <> 'merged' AND record IN (
                 SELECT record FROM merged WHERE module = $1 AND kept = $2))
             ORDER BY seq DESC LIMIT $4",
        )
        .bind(topic.into().key())
        .bind(Uuid::from(record))
        .bind(before.unwrap_or(i64::MAX))
        .bind(limit)
        .fetch_all(self.conn())
        .await?;
        rows.iter().map(|row| Ok(seen(self.viewer(), feed_row(row)?))).collect()
    }

    /// Everything that one transaction changed, newest first. The caller looks at each record with the viewer's rights.
    pub async fn feed_of_change(&mut self, change: i64) -> Result<Vec<FeedRow>> {
        let rows = sqlx::query(
            "SELECT seq, at, actor, module, record, kind, changes FROM feed
             WHERE seq = $1 AND batch IS NULL OR batch = $1 ORDER BY seq DESC",
        )
        .bind(change)
        .fetch_all(self.conn())
        .await?;
        rows.iter().map(feed_row).collect()
    }

    /// One entry of a record. The caller has made sure that the viewer sees the record.
    pub async fn feed_entry(&mut self, topic: impl Into<Topic>, record: Id, seq: i64) -> Result<Option<FeedEntry>> {
        let row = sqlx::query(
            "SELECT seq, at, actor, module, record, kind, changes FROM feed
             WHERE seq = $1 AND module = $2 AND record = $3",
        )
        .bind(seq)
        .bind(topic.into().key())
        .bind(Uuid::from(record))
        .fetch_optional(self.conn())
        .await?;
        row.map(|row| Ok(feed_row(&row)?.entry)).transpose()
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

/// The entry without what is hidden from the viewer. An entry of which nothing is left stays: it counts as a version.
pub(crate) fn seen(viewer: &Viewer, row: FeedRow) -> FeedEntry {
    let mut entry = row.entry;
    if let Topic::Module(module) = row.topic {
        entry.changes.retain(|change| !viewer.hides(module, &change.field));
    }
    entry
}

pub(crate) fn feed_row(row: &SqliteRow) -> Result<FeedRow> {
    let (topic, kind): (String, String) = (row.try_get("module")?, row.try_get("kind")?);
    let broken = || Error::Broken(format!("feed entry of {topic}: {kind}"));
    Ok(FeedRow {
        topic: Topic::parse(&topic).ok_or_else(broken)?,
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
