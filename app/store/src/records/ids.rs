//! The ids of a selection: for what is done to everything that a list shows.

use domain::Id;
use sea_query::SqliteQueryBuilder;
use sea_query_sqlx::SqlxBinder as _;
use sqlx::AssertSqlSafe;
use uuid::Uuid;

use super::{Query, column, fetch, filter::T, list::id_of, sort};
use crate::{Result, View};

impl View {
    /// The ids of the selection in its order, at most so many.
    pub async fn ids(&mut self, query: &Query, limit: u32) -> Result<Vec<Id>> {
        let module = self.module(query.selection.module)?.clone();
        let mut select = self.selected(&module, query).await?;
        select.expr(column(T, "id"));
        sort::order(&mut select, &module, query.selection.sort.as_ref(), self.viewer().lang);
        select.limit(u64::from(limit));
        fetch(self, &select).await?.iter().map(id_of).collect()
    }

    /// The ids of the whole selection in its order: for what reads all of it piece by piece. Sixteen bytes for each record; pages of
    /// a list would count from its beginning each time.
    pub async fn all_ids(&mut self, query: &Query) -> Result<Vec<Id>> {
        let module = self.module(query.selection.module)?.clone();
        let mut select = self.whole(&module, query)?;
        select.expr(column(T, "id"));
        sort::order(&mut select, &module, query.selection.sort.as_ref(), self.viewer().lang);
        let (sql, values) = select.build_sqlx(SqliteQueryBuilder);
        let ids: Vec<Uuid> = sqlx::query_scalar_with(AssertSqlSafe(sql), values).fetch_all(self.conn()).await?;
        Ok(ids.into_iter().map(Id).collect())
    }
}
