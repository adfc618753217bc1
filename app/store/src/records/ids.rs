//! The ids of a selection: for what is done to everything that a list shows.

use domain::Id;

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
}
