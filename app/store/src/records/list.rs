//! Lists: one query for the page, one for total and sums, one per relation for its labels.

use std::collections::BTreeMap;

use domain::{
    Id, ModuleDef, ModuleKey,
    filter::Filter,
    list::{Row, Selection, Total, Totals, ViewRef},
    record::Values,
};
use sea_query::{Expr, ExprTrait, Func, Query as Sea, SelectStatement, SqliteQueryBuilder};
use sqlx::{Row as _, sqlite::SqliteRow};
use uuid::Uuid;

use super::{column, fetch, filter, filter::T, name, scan, sort, visibility};
use crate::{
    Error, Result, View,
    columns::{self, id_sql, unscaled},
};

/// Counting stops here: beyond it, the count would cost more than the page ("10,000+").
const COUNT_LIMIT: u64 = 10_000;

/// A selection that was checked: its saved view is resolved into a filter.
#[derive(Clone, Debug)]
pub struct Query {
    pub selection: Selection,
    /// The filter of the view, besides the selection's own.
    pub view: Filter,
    /// Only these records.
    pub ids: Option<Vec<Id>>,
    /// What the search box asks for, prepared by [`View::search_for`].
    pub search: Option<super::Search>,
}

impl Query {
    /// All records of a selection whose view needs no resolving and in which nothing is searched for.
    pub fn of(selection: Selection) -> Self {
        Self { selection, view: Filter::default(), ids: None, search: None }
    }
}

impl View {
    /// One page of rows with these fields; `page` is from 1.
    pub async fn list(&mut self, query: &Query, columns: &[String], page: u32, size: u32) -> Result<Vec<Row>> {
        let module = self.module(query.selection.module)?.clone();
        let fields: Vec<_> = module.columns().filter(|field| columns.contains(&field.key)).cloned().collect();
        let select = self.page_select(&module, query, &fields, page, size).await?;
        let rows = fetch(self, &select).await?;
        rows.iter()
            .map(|row| {
                let mut values = Values::new();
                for field in &fields {
                    let value = columns::from_row(field, row)?;
                    if !value.is_empty() {
                        values.insert(field.key.clone(), value);
                    }
                }
                Ok(Row {
                    id: id_of(row)?,
                    version: row.try_get("version")?,
                    values,
                    starred: row.try_get::<i64, _>("starred")? != 0,
                    opportunities: 0,
                })
            })
            .collect()
    }

    /// The statements behind a page of a list, its rows and its totals, with their values in them: for the bench.
    pub async fn list_statements(
        &mut self,
        query: &Query,
        columns: &[String],
        page: u32,
        size: u32,
    ) -> Result<Vec<String>> {
        let module = self.module(query.selection.module)?.clone();
        let fields: Vec<_> = module.columns().filter(|field| columns.contains(&field.key)).cloned().collect();
        let rows = self.page_select(&module, query, &fields, page, size).await?;
        let totals = self.sums_select(&module, query)?;
        Ok([rows, totals].map(|select| with_ids(&select.to_string(SqliteQueryBuilder))).into())
    }

    /// The statement of a page and the database's plan for it: for the tests that watch over both.
    pub async fn explain(&mut self, query: &Query, columns: &[String]) -> Result<(String, Vec<String>)> {
        let module = self.module(query.selection.module)?.clone();
        let fields: Vec<_> = module.columns().filter(|field| columns.contains(&field.key)).cloned().collect();
        let select = self.page_select(&module, query, &fields, 1, 50).await?;
        let steps = super::explain(self, &select).await?;
        Ok((select.to_string(SqliteQueryBuilder), steps))
    }

    async fn page_select(
        &mut self,
        module: &ModuleDef,
        query: &Query,
        fields: &[domain::FieldDef],
        page: u32,
        size: u32,
    ) -> Result<SelectStatement> {
        let (size, offset) = (u64::from(size), u64::from(page.saturating_sub(1)) * u64::from(size));
        let newest = self.newest(module, query, (offset, size)).await?;
        let is_page = newest.is_some();
        let mut select = match newest {
            Some(ids) => self.conditions(module, query, Some(ids), false)?,
            None => self.selected(module, query).await?,
        };
        select.expr(column(T, "id")).expr(column(T, "version"));
        for stored in fields.iter().flat_map(columns::of) {
            select.expr(column(T, &stored.name));
        }
        select.expr_as(self.starred(module), name("starred"));
        sort::order(&mut select, module, query.selection.sort.as_ref(), self.viewer().lang);
        if !is_page {
            select.limit(size).offset(offset);
        }
        Ok(select)
    }

    /// How many the selection has, and the sums of the module's summed fields.
    pub async fn totals(&mut self, query: &Query) -> Result<Totals> {
        let module = self.module(query.selection.module)?.clone();
        let select = self.sums_select(&module, query)?;
        let rows = fetch(self, &select).await?;
        let Some(row) = rows.first() else { return Err(Error::Broken("a count answers nothing".to_owned())) };
        let count = u64::try_from(row.try_get::<i64, _>("count")?).unwrap_or(0);
        let mut sums = BTreeMap::new();
        for (index, field) in module.sums.iter().enumerate() {
            let sum = row.try_get::<Option<i64>, _>(format!("sum{index}").as_str())?;
            sums.insert(field.clone(), unscaled(sum.unwrap_or(0)));
        }
        // Where something is summed, everything is counted on the way.
        let exact = !sums.is_empty() || count <= COUNT_LIMIT;
        let count = if exact { count } else { COUNT_LIMIT };
        Ok(Totals { total: Total { count, exact }, sums })
    }

    /// Without sums, counting ends where it would cost more than the page.
    pub(super) fn sums_select(&self, module: &ModuleDef, query: &Query) -> Result<SelectStatement> {
        let mut select = self.whole(module, query)?;
        if module.sums.is_empty() {
            select.expr(Expr::val(1)).limit(COUNT_LIMIT + 1);
            let mut count = Sea::select();
            count.expr_as(Func::count(Expr::val(1)), name("count")).from_subquery(select, name("counted"));
            return Ok(count);
        }
        select.expr_as(Func::count(Expr::val(1)), name("count"));
        for (index, field) in module.sums.iter().enumerate() {
            select.expr_as(Func::sum(column(T, field)), name(&format!("sum{index}")));
        }
        Ok(select)
    }

    /// How many children of a parent the viewer sees, for several kinds of children.
    pub async fn count_children(&mut self, module: ModuleKey, field: &str, parent: Id) -> Result<u64> {
        let mut selection = Selection::of(module);
        selection.parent = Some(domain::list::Parent { field: field.to_owned(), id: parent });
        self.count_of(selection).await
    }

    /// How many records of a module the viewer sees, to the last one.
    pub async fn count_visible(&mut self, module: ModuleKey) -> Result<u64> {
        self.count_of(Selection::of(module)).await
    }

    async fn count_of(&mut self, selection: Selection) -> Result<u64> {
        let module = selection.module;
        let def = self.module(module)?.clone();
        let mut select = self.whole(&def, &Query::of(selection))?;
        select.expr_as(Func::count(Expr::val(1)), name("count"));
        super::count(self, &select).await
    }

    /// Per customer, how many opportunities the viewer sees (row CUST-08): one query for a page.
    pub async fn opportunities_of(&mut self, customers: &[Id]) -> Result<BTreeMap<Id, u32>> {
        if customers.is_empty() || !self.viewer().may(ModuleKey::Opportunity, domain::Action::View) {
            return Ok(BTreeMap::new());
        }
        let module = self.module(ModuleKey::Opportunity)?.clone();
        let mut select = Sea::select();
        select
            .expr_as(column(T, "customer"), name("id"))
            .expr_as(Func::count(Expr::val(1)), name("count"))
            .from_as(name(module.key.key()), name(T))
            .and_where(column(T, "deleted_at").is_null())
            .and_where(column(T, "customer").is_in(customers.iter().copied().map(id_sql)))
            .cond_where(visibility::visible(self.viewer(), &module, T, self.now()))
            .group_by_col((name(T), name("customer")));
        let rows = fetch(self, &select).await?;
        rows.iter().map(|row| Ok((id_of(row)?, u32::try_from(row.try_get::<i64, _>("count")?).unwrap_or(0)))).collect()
    }

    /// Of these records, those that the viewer sees; deleted ones count as seen by those who saw them before.
    pub async fn visible_among(&mut self, module: ModuleKey, ids: &[Id]) -> Result<Vec<Id>> {
        let def = self.module(module)?.clone();
        let mut select = Sea::select();
        select
            .expr(column(T, "id"))
            .from_as(name(module.key()), name(T))
            .and_where(column(T, "id").is_in(ids.iter().copied().map(id_sql)))
            .cond_where(visibility::visible(self.viewer(), &def, T, self.now()));
        let rows = fetch(self, &select).await?;
        rows.iter().map(id_of).collect()
    }

    /// A select over the records of the selection that the viewer sees, without columns and order: for a page of them.
    pub(super) async fn selected(&mut self, module: &ModuleDef, query: &Query) -> Result<SelectStatement> {
        let few = self.few(module, query).await?;
        self.conditions(module, query, few, false)
    }

    /// The same for what reads all of them.
    pub(super) fn whole(&self, module: &ModuleDef, query: &Query) -> Result<SelectStatement> {
        let all = self.all(module, query);
        let row_by_row = all.is_none() && scan::is_best(module, query);
        self.conditions(module, query, all, row_by_row)
    }

    /// `among`: ids which lead to the records sooner than their order; `row_by_row`: nothing does.
    fn conditions(
        &self,
        module: &ModuleDef,
        query: &Query,
        among: Option<SelectStatement>,
        row_by_row: bool,
    ) -> Result<SelectStatement> {
        let (viewer, now) = (self.viewer(), self.now());
        let mut select = Sea::select();
        if let Some(ids) = among {
            select.and_where(column(T, "id").in_subquery(ids));
        }
        select
            .from_as(name(module.key.key()), name(T))
            .and_where(scan::not_deleted(row_by_row))
            .cond_where(visibility::visible(viewer, module, T, now));
        match &query.selection.view {
            ViewRef::Mine => {
                select.and_where(visibility::mine(viewer, T));
            }
            ViewRef::Subordinates => {
                select.and_where(visibility::subordinates(viewer, T));
            }
            ViewRef::Starred => {
                select.and_where(self.starred(module));
            }
            ViewRef::All | ViewRef::Builtin(_) | ViewRef::Saved(_) => {}
        }
        for part in [&query.view, &query.selection.filter] {
            if !part.is_trivial() {
                select.cond_where(filter::condition(part, module, viewer, now)?);
            }
        }
        if let Some(parent) = &query.selection.parent {
            match module.field(&parent.field) {
                Some(field) => select.and_where(column(T, &field.key).eq(id_sql(parent.id))),
                None => select.and_where(Expr::val(1).eq(0)),
            };
        }
        if let Some(ids) = &query.ids {
            select.and_where(column(T, "id").is_in(ids.iter().copied().map(id_sql)));
        }
        if let Some(search) = &query.search {
            select.cond_where(super::search::condition(
                search,
                module,
                self.schema().module(ModuleKey::Customer).map(AsRef::as_ref),
            ));
        }
        Ok(select)
    }

    fn starred(&self, module: &ModuleDef) -> Expr {
        if !module.features.star {
            return Expr::val(1).eq(0);
        }
        let mut stars = Sea::select();
        stars
            .column(name("record"))
            .from(name("star"))
            .and_where(Expr::col(name("employee")).eq(self.viewer().id().map_or(sea_query::Value::Uuid(None), id_sql)))
            .and_where(Expr::col(name("module")).eq(module.key.key()));
        column(T, "id").in_subquery(stars)
    }
}

/// The statement with its ids as the database has them: written out, they are texts, which no record has.
fn with_ids(sql: &str) -> String {
    let mut written = String::with_capacity(sql.len());
    for (index, piece) in sql.split('\'').enumerate() {
        let quote = if index == 0 { "" } else { "'" };
        match Uuid::try_parse(piece) {
            // Between quotes.
            Ok(id) if index % 2 == 1 => written.extend(["x", quote, &id.simple().to_string()]),
            _ => written.extend([quote, piece]),
        }
    }
    written
}

pub(super) fn id_of(row: &SqliteRow) -> Result<Id> {
    Ok(Id(row.try_get::<Uuid, _>("id")?))
}

#[cfg(test)]
mod tests {
    #[test]
    fn ids_are_written_as_they_are_stored() {
        let sql = "SELECT 'it''s', '00000000-0000-8000-8000-000000000007' FROM t WHERE a = 'b'";
        assert_eq!(super::with_ids(sql), "SELECT 'it''s', x'00000000000080008000000000000007' FROM t WHERE a = 'b'");
    }
}
