//! Every change of the whole system: the feed as the viewer may see it.
//!
//! Whose record he does not see, its entries he does not see; what of an entry is hidden from him is left out (rules.md, "Who
//! sees what"). Entries of what is removed for good are left to those who see the whole module: nobody can say any more
//! who else saw it. What administrators changed, and what is about a module but none of its records, belongs to the log's own
//! right.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use domain::{
    Action, Id, ModuleKey,
    feed::{FeedKind, Topic, WHOLE},
    logs::Cursor,
};
use sea_query::{ExprTrait, Query as Sea, SelectStatement};
use sqlx::{Row as _, sqlite::SqliteRow};

use super::{Period, T, behind, cursor};
use crate::{
    Result, View,
    columns::id_sql,
    feed::{FeedRow, feed_row, seen},
    records::{column, fetch, name},
};

/// Which changes.
#[derive(Clone, Copy, Debug, Default)]
pub struct OperationFilter {
    pub actor: Option<Id>,
    pub topic: Option<Topic>,
    pub kind: Option<FeedKind>,
    pub period: Period,
}

/// What was found in a stretch of the feed.
#[derive(Clone, Debug)]
pub struct Window {
    /// What the viewer may see of it, newest first.
    pub rows: Vec<FeedRow>,
    /// Where the stretch ended; `None` when nothing is behind it.
    pub end: Option<Cursor>,
}

/// How a record or task is called.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecordTitle {
    pub id: Id,
    pub title: String,
    /// It lies in the recycle bin, or was deleted.
    pub deleted: bool,
}

impl View {
    /// Looks through the next `size` entries behind the cursor. The caller has made sure of the viewer's right to the log.
    pub async fn operations(&mut self, filter: &OperationFilter, after: Option<Cursor>, size: u32) -> Result<Window> {
        let found = fetch(self, &select(filter, after, size)).await?;
        let more = found.len() >= size as usize;
        let end = if more { found.last().map(cursor).transpose()? } else { None };
        let rows = found.iter().map(feed_row).collect::<Result<Vec<_>>>()?;
        let unseen = self.unseen(&rows).await?;
        let rows = rows.into_iter().filter(|row| !unseen.contains(&(row.topic, row.record)));
        let viewer = self.viewer();
        let rows = rows.map(|row| {
            let (topic, record) = (row.topic, row.record);
            FeedRow { topic, record, entry: seen(viewer, row) }
        });
        // A change of nothing but hidden fields has not happened for this viewer.
        let rows = rows.filter(|row| {
            !row.entry.changes.is_empty() || !matches!(row.entry.kind, FeedKind::Updated | FeedKind::Undone)
        });
        Ok(Window { rows: rows.collect(), end })
    }

    /// What of these is not the viewer's to see: one question for each module.
    async fn unseen(&mut self, rows: &[FeedRow]) -> Result<HashSet<(Topic, Id)>> {
        let mut asked: BTreeMap<Topic, BTreeSet<Id>> = BTreeMap::new();
        for row in rows.iter().filter(|row| row.record != WHOLE) {
            asked.entry(row.topic).or_default().insert(row.record);
        }
        let mut unseen = HashSet::new();
        for (topic, ids) in asked {
            let ids: Vec<Id> = ids.into_iter().collect();
            let visible: HashSet<Id> = match topic {
                Topic::Admin(_) => continue,
                Topic::Module(module) if self.sees_all(module)? => continue,
                Topic::Module(module) => self.visible_among(module, &ids).await?.into_iter().collect(),
                Topic::Task if self.viewer().id().is_none() => continue,
                Topic::Task => self.visible_tasks_among(&ids).await?.into_iter().collect(),
            };
            unseen.extend(ids.into_iter().filter(|id| !visible.contains(id)).map(|id| (topic, id)));
        }
        Ok(unseen)
    }

    /// Whether the viewer sees every record of a module.
    fn sees_all(&self, module: ModuleKey) -> Result<bool> {
        let scopes = self.viewer().scopes(module, Action::View);
        let company_wide = self.whole_module(module)?.features.company_wide;
        Ok(scopes.is_some_and(|scopes| scopes.all || company_wide))
    }

    /// How records are called that the viewer is known to see, deleted or not.
    pub async fn titles(&mut self, module: ModuleKey, ids: &[Id]) -> Result<Vec<RecordTitle>> {
        let title = self.module(module)?.title.clone();
        self.titled(module.key(), &title, ids).await
    }

    /// The same for tasks.
    pub async fn task_titles(&mut self, ids: &[Id]) -> Result<Vec<RecordTitle>> {
        self.titled("task", "title", ids).await
    }

    async fn titled(&mut self, table: &str, title: &str, ids: &[Id]) -> Result<Vec<RecordTitle>> {
        let mut select = Sea::select();
        select
            .expr(column(T, "id"))
            .expr_as(column(T, title), name("title"))
            .expr_as(column(T, "deleted_at").is_not_null(), name("deleted"))
            .from_as(name(table), name(T))
            .and_where(column(T, "id").is_in(ids.iter().copied().map(id_sql)));
        let title = |row: &SqliteRow| {
            Ok(RecordTitle {
                id: Id(row.try_get("id")?),
                title: row.try_get::<Option<String>, _>("title")?.unwrap_or_default(),
                deleted: row.try_get::<i64, _>("deleted")? != 0,
            })
        };
        fetch(self, &select).await?.iter().map(title).collect()
    }

    /// The database's plan for a stretch of the log: for the test that watches over it.
    pub async fn explain_operations(&mut self, filter: &OperationFilter, after: Option<Cursor>) -> Result<Vec<String>> {
        crate::records::explain(self, &select(filter, after, 50)).await
    }
}

fn select(filter: &OperationFilter, after: Option<Cursor>, size: u32) -> SelectStatement {
    let mut select = Sea::select();
    for field in ["seq", "at", "actor", "module", "record", "kind", "changes"] {
        select.expr(column(T, field));
    }
    select.from_as(name("feed"), name(T));
    if let Some(actor) = filter.actor {
        select.and_where(column(T, "actor").eq(id_sql(actor)));
    }
    if let Some(topic) = filter.topic {
        select.and_where(column(T, "module").eq(topic.key()));
    }
    if let Some(kind) = filter.kind {
        select.and_where(column(T, "kind").eq(kind.key()));
    }
    behind(&mut select, filter.period, after, size);
    select
}
