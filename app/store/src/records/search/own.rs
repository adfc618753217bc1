//! Search by somebody who sees little of a module, for words that very many entries have: most of these entries would be
//! somebody else's. So what he sees is gone through instead, the newest first, until there is enough.

use domain::Id;
use sea_query::{Condition, ExprTrait as _, JoinType, Order, Query as Sea, SelectStatement};

use super::{
    besides,
    find::{Among, Hunt},
};
use crate::{
    Result, View,
    records::{T, column, fetch, list::id_of, name, reach, visibility},
};

/// More entries than this, a word is frequent.
const FREQUENT: i64 = 10_000;

impl View {
    /// What is found among the few records that the viewer sees; `None` when he sees many, or when a word is rare wherever it
    /// may stand: then the entries lead to the records sooner.
    pub(super) async fn found_among_few(&mut self, hunt: Hunt<'_>) -> Result<Option<Vec<Id>>> {
        if hunt.among == Among::All || hunt.search.words.is_empty() {
            return Ok(None);
        }
        let Some(ids) = self.few_of(hunt.def, reach::MOST).await? else { return Ok(None) };
        let mut frequent = false;
        for source in hunt.sources {
            frequent |= self.rarest(hunt.search, source, FREQUENT).await?.is_none();
        }
        if !frequent {
            return Ok(None);
        }
        let select = self.among(hunt, ids);
        fetch(self, &select).await?.iter().map(id_of).collect::<Result<_>>().map(Some)
    }

    /// Ids begin with the time at which they were made: their order is that of the records, and needs no look at them.
    fn among(&self, hunt: Hunt<'_>, ids: SelectStatement) -> SelectStatement {
        let mut newest = Sea::select();
        newest
            .distinct()
            .expr_as(column("u", "id"), name("id"))
            .from_subquery(ids, name("u"))
            .order_by((name("u"), name("id")), Order::Desc)
            // Without a limit, SQLite would take the order for a wish that nobody has.
            .limit(reach::MOST + 1);
        let mut select = Sea::select();
        select
            .expr(column(T, "id"))
            .from_subquery(newest, name("s"))
            .join_as(JoinType::CrossJoin, name(hunt.def.key.key()), name(T), Condition::all())
            .and_where(column(T, "id").equals((name("s"), name("id"))))
            .and_where(column(T, "deleted_at").is_null())
            .cond_where(visibility::visible(self.viewer(), hunt.def, T, self.now()))
            .cond_where(besides(hunt.search, hunt.sources, None))
            .limit(u64::try_from(hunt.limit).unwrap_or(u64::MAX));
        select
    }
}
