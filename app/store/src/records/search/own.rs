//! Search by somebody who sees few records of a module, for words that lead to many: most of these would be somebody else's.
//! So only what is among the numbers of what he sees is looked at: first his own, and what he sees by other ways when his own
//! are not enough. Very few are looked at one by one; else the grams are followed, for going through their numbers costs
//! little as long as there are hits among them.

use domain::{Id, search::PER_MODULE};
use sea_query::{Condition, Expr, ExprTrait as _, JoinType, Order, Query as Sea, SelectStatement};

use super::find::Hunt;
use crate::{
    Result, View,
    columns::id_sql,
    records::{
        column, fetch,
        list::id_of,
        name,
        visibility::{self, Part},
    },
};

/// Up to so many are looked at one by one (10 ms); the grams of a word that a million others have, and none of his, take a
/// tenth of a second.
const ONE_BY_ONE: u64 = 2_000;

impl View {
    /// What is found among the few records that the viewer sees, his own first.
    pub(super) async fn found_among_few(&mut self, hunt: Hunt<'_>, reach: u64) -> Result<Vec<Id>> {
        let Some(me) = self.viewer().id() else { return Ok(Vec::new()) };
        let mut ids = self.found_among(hunt, reach, own(hunt, me)).await?;
        // One more than is shown says that there are more.
        if ids.len() <= PER_MODULE
            && let Some(shared) = self.shared(hunt)
        {
            for id in self.found_among(hunt, reach, shared).await? {
                if !ids.contains(&id) {
                    ids.push(id);
                }
            }
        }
        ids.truncate(hunt.limit);
        Ok(ids)
    }

    async fn found_among(&mut self, hunt: Hunt<'_>, reach: u64, numbers: SelectStatement) -> Result<Vec<Id>> {
        let select = if reach <= ONE_BY_ONE {
            let mut select = Sea::select();
            select
                .from_as(name("search_record"), name("r"))
                .and_where(column("r", "id").in_subquery(numbers))
                .order_by((name("r"), name("id")), Order::Desc);
            self.that_have_everything(select, hunt)
        } else {
            let mut select = self.through(hunt);
            // Of the grams' numbers; the other way round each number would be a question of its own to the grams.
            let number = Expr::cust_with_exprs("+?", [column("g", "rowid")]);
            select.and_where(number.in_subquery(numbers));
            select
        };
        fetch(self, &select).await?.iter().map(id_of).collect()
    }

    /// The numbers of what he sees that is not his own; `None` when there can be none.
    fn shared(&self, hunt: Hunt<'_>) -> Option<SelectStatement> {
        let ids = visibility::union(visibility::shared_parts(self.viewer(), hunt.def, self.now(), Part::Id)?)?;
        let mut numbers = Sea::select();
        numbers
            .expr(column("o", "id"))
            .from_subquery(ids, name("u"))
            // The order of the two is meant: the records first. An `ON` does not go with it.
            .join_as(JoinType::CrossJoin, name("search_record"), name("o"), Condition::all())
            .and_where(column("o", "record").equals((name("u"), name("id"))))
            .and_where(column("o", "module").eq(hunt.def.key.key()));
        Some(numbers)
    }
}

/// The numbers of his own records.
fn own(hunt: Hunt<'_>, me: Id) -> SelectStatement {
    let mut numbers = Sea::select();
    numbers
        .expr(column("o", "id"))
        .from_as(name("search_record"), name("o"))
        .and_where(column("o", "owner").eq(id_sql(me)))
        .and_where(column("o", "module").eq(hunt.def.key.key()));
    numbers
}
