//! Search by somebody who sees little of a module, for words that very many entries have: most of these entries would be
//! somebody else's. So what he sees is gone through instead, until there is enough: his own records first, the newest of them
//! first, by an index in that very order; what he sees by other ways is collected only when his own are not enough.

use std::cmp::Reverse;

use domain::{Id, search::PER_MODULE};
use sea_query::{Condition, ExprTrait as _, JoinType, Order, Query as Sea, SelectStatement};

use super::find::Hunt;
use crate::{
    Result, View,
    columns::id_sql,
    records::{
        T, column, fetch,
        list::id_of,
        name, reach,
        visibility::{self, Part},
    },
};

impl View {
    /// What is found among the few records that the viewer sees, the newest first.
    pub(super) async fn found_among_few(&mut self, hunt: Hunt<'_>) -> Result<Vec<Id>> {
        let Some(me) = self.viewer().id() else { return Ok(Vec::new()) };
        let own = self.own(hunt, me);
        let mut ids = self.ids_of(&own).await?;
        // One more than is shown says that there are more.
        if ids.len() <= PER_MODULE
            && let Some(shared) = self.shared(hunt)
        {
            for id in self.ids_of(&shared).await? {
                if !ids.contains(&id) {
                    ids.push(id);
                }
            }
        }
        // Ids begin with the time at which they were made.
        ids.sort_by_key(|id| Reverse(*id));
        Ok(ids)
    }

    async fn ids_of(&mut self, select: &SelectStatement) -> Result<Vec<Id>> {
        fetch(self, select).await?.iter().map(id_of).collect()
    }

    /// The viewer's own records that have everything.
    fn own(&self, hunt: Hunt<'_>, me: Id) -> SelectStatement {
        let mut select = Sea::select();
        select
            .from_as(name(hunt.def.key.key()), name(T))
            .and_where(column(T, "owner").eq(id_sql(me)))
            .and_where(column(T, "deleted_at").is_null())
            .order_by((name(T), name("created_at")), Order::Desc)
            .order_by((name(T), name("id")), Order::Desc);
        that_have_everything(select, T, hunt)
    }

    /// Those that he sees by other ways; `None` when there can be none.
    fn shared(&self, hunt: Hunt<'_>) -> Option<SelectStatement> {
        let ids = visibility::union(visibility::shared_parts(self.viewer(), hunt.def, self.now(), Part::Id)?)?;
        // The order of ids is that of the records, and needs no look at them.
        let mut newest = Sea::select();
        newest
            .distinct()
            .expr_as(column("u", "id"), name("id"))
            .from_subquery(ids, name("u"))
            .order_by((name("u"), name("id")), Order::Desc)
            // Without a limit, SQLite would take the order for a wish that nobody has.
            .limit(reach::MOST + 1);
        let mut select = Sea::select();
        select.from_subquery(newest, name("s"));
        Some(that_have_everything(select, "s", hunt))
    }
}

/// Those of these rows that have everything: half as many as are chosen among elsewhere, for between two of them lie all the
/// others of his. Indexes alone say it; whether the viewer sees them is asked when they are read.
fn that_have_everything(mut select: SelectStatement, row: &str, hunt: Hunt<'_>) -> SelectStatement {
    select
        .expr(column(row, "id"))
        // The order of the two is meant: the rows first. An `ON` does not go with it.
        .join_as(JoinType::CrossJoin, name("search_record"), name("r"), Condition::all())
        .cond_where(hunt.entries.stands_for(row, &hunt.search.words))
        .limit(u64::try_from(hunt.limit / 2).unwrap_or(u64::MAX));
    select
}
