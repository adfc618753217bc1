//! Previous and next (row D-01): found from where a record stands, never by reading the whole list.

use domain::{Id, ModuleDef, list::Neighbours};
use sea_query::{Expr, ExprTrait, Query as Sea, SelectStatement, SimpleExpr};

use super::{Query, column, fetch, filter::T, list::id_of, name, sort::Sorting};
use crate::{Result, View, columns::id_sql};

/// The two stretches of a sorted list: records with a value come first, those without one after them.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Stretch {
    Filled,
    Empty,
}

impl View {
    /// The records before and after one in the order of the selection; none where it is not in it.
    pub async fn neighbours(&mut self, query: &Query, id: Id) -> Result<Neighbours> {
        let module = self.module(query.selection.module)?.clone();
        let sorting = Sorting::of(&module, query.selection.sort.as_ref(), self.viewer().lang);
        let mut place = self.selected(&module, query).await?;
        place.expr_as(sorting.key.clone().is_null(), name("empty")).and_where(column(T, "id").eq(id_sql(id)));
        let rows = fetch(self, &place).await?;
        let Some(row) = rows.first() else { return Ok(Neighbours::default()) };
        let at = if sqlx::Row::try_get(row, "empty")? { Stretch::Empty } else { Stretch::Filled };
        Ok(Neighbours {
            previous: self.beside(&module, query, &sorting, (id, at), true).await?,
            next: self.beside(&module, query, &sorting, (id, at), false).await?,
        })
    }

    /// The nearest one in a direction: in the same stretch, else at the near end of the other one.
    async fn beside(
        &mut self,
        module: &ModuleDef,
        query: &Query,
        sorting: &Sorting,
        (id, at): (Id, Stretch),
        backward: bool,
    ) -> Result<Option<Id>> {
        let found = self.first(module, query, sorting, at, Some(id), backward).await?;
        let other = if backward { Stretch::Filled } else { Stretch::Empty };
        if found.is_some() || at == other || !sorting.has_empty {
            return Ok(found);
        }
        self.first(module, query, sorting, other, None, backward).await
    }

    /// The first record of a stretch in a direction, beyond this one.
    async fn first(
        &mut self,
        module: &ModuleDef,
        query: &Query,
        sorting: &Sorting,
        stretch: Stretch,
        beyond: Option<Id>,
        backward: bool,
    ) -> Result<Option<Id>> {
        let mut select = self.selected(module, query).await?;
        let key = || sorting.key.clone();
        let direction = sorting.direction(backward);
        let ascending = sorting.descending == backward;
        select.expr(column(T, "id")).limit(1);
        match (stretch, beyond) {
            (Stretch::Filled, Some(id)) => {
                let here = Expr::tuple([place_of(module, sorting, id), Expr::val(id_sql(id))]);
                let there = Expr::tuple([key(), column(T, "id")]);
                select.and_where(if ascending { there.gt(here) } else { there.lt(here) });
            }
            (Stretch::Filled, None) => {
                select.and_where(key().is_not_null());
            }
            (Stretch::Empty, Some(id)) => {
                let beyond = column(T, "id");
                let beyond = if ascending { beyond.gt(id_sql(id)) } else { beyond.lt(id_sql(id)) };
                select.and_where(key().is_null()).and_where(beyond);
            }
            (Stretch::Empty, None) => {
                select.and_where(key().is_null());
            }
        }
        if stretch == Stretch::Filled {
            select.order_by_expr(key(), direction.clone());
        }
        select.order_by_expr(column(T, "id"), direction);
        fetch(self, &select).await?.first().map(id_of).transpose()
    }
}

/// What a record is sorted by, asked for within the statement: its collation and type stay the database's business.
fn place_of(module: &ModuleDef, sorting: &Sorting, id: Id) -> SimpleExpr {
    let mut select: SelectStatement = Sea::select();
    select.expr(sorting.key.clone()).from_as(name(module.key.key()), name(T)).and_where(column(T, "id").eq(id_sql(id)));
    Expr::SubQuery(None, Box::new(select.into()))
}
