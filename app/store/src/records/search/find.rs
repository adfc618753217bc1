//! The newest records that have everything (rows PLUS-03, L-07): read through the grams, the newest first, until there are
//! enough. What a frequent word finds is there as soon as what a rare one does. Where the grams lead to many records, somebody
//! who sees few finds his own (`own.rs`).

use domain::{FieldKind, Id, ModuleDef, ModuleKey, search::Query as Words};
use sea_query::{Condition, Expr, ExprTrait as _, JoinType, Order, Query as Sea, SelectStatement, SqliteQueryBuilder};
use sqlx::Row as _;
use uuid::Uuid;

use super::{Entries, Search, keys, matched, searched, unready};
use crate::{
    Result, View,
    columns::id_sql,
    records::{T, column, explain, fetch, list::id_of, name, visibility},
};

/// Up to so many records are looked at for whoever asks: that takes as long as finding out what he sees.
const LITTLE: u64 = 300;

/// A record that was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FoundRow {
    pub id: Id,
    pub owner: Option<Id>,
    /// The customer that it belongs to.
    pub customer: Option<Id>,
    /// Whether the viewer sees the record: true for what [`View::find`] finds.
    pub seen: bool,
    /// The texts of the fields that the viewer sees and that are searched, the title first.
    pub texts: Vec<(String, String)>,
}

impl FoundRow {
    /// The text of a field.
    pub fn text(&self, field: &str) -> Option<&str> {
        self.texts.iter().find(|(key, _)| key == field).map(|(_, text)| text.as_str())
    }
}

/// Whose records are looked through.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Among {
    Visible,
    /// Also what the viewer does not see.
    All,
}

/// What is looked for, where, and among what.
#[derive(Clone, Copy)]
pub(super) struct Hunt<'h> {
    pub(super) def: &'h ModuleDef,
    pub(super) search: &'h Search,
    pub(super) entries: &'h Entries,
    pub(super) among: Among,
    pub(super) limit: usize,
}

impl View {
    /// Prepares a search for [`Self::find`] and [`Self::find_alike`]; `None` when nothing is looked for.
    pub async fn look_for(&mut self, module: ModuleKey, text: &str) -> Result<Option<Search>> {
        let text = text.trim();
        if text.is_empty() {
            return Ok(None);
        }
        let ready = self.is_index_ready(module).await?;
        Ok(Some(Search { text: text.to_owned(), words: Words::parse(text), few: false, ready }))
    }

    /// The newest records of a module that the viewer sees and that have everything; where he sees few, his own come first.
    pub async fn find(&mut self, module: ModuleKey, search: &Search, limit: usize) -> Result<Vec<FoundRow>> {
        let def = self.module(module)?.clone();
        let customer = self.schema().module(ModuleKey::Customer).cloned();
        let entries = Entries::of(&def, customer.as_deref());
        self.found(Hunt { def: &def, search, entries: &entries, among: Among::Visible, limit }).await
    }

    /// The newest records of a module that have everything in their name or numbers, seen by the viewer or not (row L-07):
    /// what he does not see may be told to him only masked.
    pub async fn find_alike(&mut self, module: ModuleKey, search: &Search, limit: usize) -> Result<Vec<FoundRow>> {
        let def = self.module(module)?.clone();
        let fields =
            searched(&def).into_iter().filter(|field| field.key == def.title || field.kind == FieldKind::Phone);
        let entries = Entries { module, fields: keys(fields) };
        self.found(Hunt { def: &def, search, entries: &entries, among: Among::All, limit }).await
    }

    /// The statement by which [`Self::find`] reads records through their entries, and the database's plan for it: for the
    /// tests that watch over both.
    pub async fn explain_find(&mut self, module: ModuleKey, search: &Search) -> Result<(String, Vec<String>)> {
        let def = self.module(module)?.clone();
        let customer = self.schema().module(ModuleKey::Customer).cloned();
        let entries = Entries::of(&def, customer.as_deref());
        let hunt = Hunt { def: &def, search, entries: &entries, among: Among::Visible, limit: 1 };
        let select = self.through(hunt);
        let steps = explain(self, &select).await?;
        Ok((select.to_string(SqliteQueryBuilder), steps))
    }

    async fn found(&mut self, hunt: Hunt<'_>) -> Result<Vec<FoundRow>> {
        let search = hunt.search;
        if !search.ready {
            let ids = self.look_through(hunt).await?;
            return self.rows_of(hunt.def, &ids).await;
        }
        if search.words.is_empty() {
            return Ok(Vec::new());
        }
        let reach = if hunt.among == Among::Visible { self.reach(hunt.def).await? } else { None };
        let ids = match reach {
            Some(reach) if self.count_led(hunt.def.key, &search.words, LITTLE).await? > LITTLE => {
                self.found_among_few(hunt, reach).await?
            }
            // Whoever sees much has found enough soon, however frequent it is.
            _ => {
                let select = self.through(hunt);
                fetch(self, &select).await?.iter().map(id_of).collect::<Result<_>>()?
            }
        };
        self.rows_of(hunt.def, &ids).await
    }

    /// The records to which the grams lead, the newest in the index first.
    pub(super) fn through(&self, hunt: Hunt<'_>) -> SelectStatement {
        let mut select = Sea::select();
        select
            .from_as(name("search_gram"), name("g"))
            // The order of the two is meant: the grams first. An `ON` does not go with it.
            .join_as(JoinType::CrossJoin, name("search_record"), name("r"), Condition::all())
            .and_where(matched(hunt.def.key, &hunt.search.words))
            .and_where(column("r", "id").equals((name("g"), name("rowid"))))
            .order_by((name("g"), name("rowid")), Order::Desc);
        self.that_have_everything(select, hunt)
    }

    /// Those of the indexed records `r` that have everything, and that the viewer sees unless all are asked for.
    pub(super) fn that_have_everything(&self, mut select: SelectStatement, hunt: Hunt<'_>) -> SelectStatement {
        let Hunt { def, search, entries, among, limit } = hunt;
        select
            .expr(column(T, "id"))
            .join_as(JoinType::CrossJoin, name(def.key.key()), name(T), Condition::all())
            .cond_where(entries.have(&search.words))
            .and_where(column(T, "id").equals((name("r"), name("record"))))
            .and_where(column(T, "deleted_at").is_null())
            .limit(u64::try_from(limit).unwrap_or(u64::MAX));
        if among == Among::Visible {
            select.cond_where(visibility::visible(self.viewer(), def, T, self.now()));
        }
        select
    }

    /// The same in the columns, while there is no index of them yet.
    async fn look_through(&mut self, hunt: Hunt<'_>) -> Result<Vec<Id>> {
        let Hunt { def, search, among, limit, .. } = hunt;
        let mut select = Sea::select();
        select
            .expr(column(T, "id"))
            .from_as(name(def.key.key()), name(T))
            .and_where(column(T, "deleted_at").is_null())
            .cond_where(unready(search, def))
            .order_by((name(T), name("created_at")), Order::Desc)
            .order_by((name(T), name("id")), Order::Desc)
            .limit(u64::try_from(limit).unwrap_or(u64::MAX));
        if among == Among::Visible {
            select.cond_where(visibility::visible(self.viewer(), def, T, self.now()));
        }
        fetch(self, &select).await?.iter().map(id_of).collect()
    }

    /// What is shown of these records, in their order.
    async fn rows_of(&mut self, def: &ModuleDef, ids: &[Id]) -> Result<Vec<FoundRow>> {
        if ids.is_empty() {
            return Ok(Vec::new());
        }
        let fields = searched(def);
        let has_customer = def.field("customer").is_some();
        let mut select = Sea::select();
        select.expr(column(T, "id")).expr(column(T, "owner")).from_as(name(def.key.key()), name(T));
        if has_customer {
            select.expr(column(T, "customer"));
        }
        for field in &fields {
            select.expr(column(T, &field.key));
        }
        let seen = Condition::all().add(visibility::visible(self.viewer(), def, T, self.now()));
        select.expr_as(Expr::from(seen), name("seen"));
        select.and_where(column(T, "id").is_in(ids.iter().copied().map(id_sql)));
        let mut rows = Vec::new();
        for row in fetch(self, &select).await? {
            let mut texts = Vec::new();
            for field in &fields {
                if let Some(text) = row.try_get::<Option<String>, _>(field.key.as_str())? {
                    texts.push((field.key.clone(), text));
                }
            }
            let id = |name: &str| Ok::<_, sqlx::Error>(row.try_get::<Option<Uuid>, _>(name)?.map(Id));
            let customer = if has_customer { id("customer")? } else { None };
            let seen = row.try_get::<i64, _>("seen")? != 0;
            rows.push(FoundRow { id: id_of(&row)?, owner: id("owner")?, customer, seen, texts });
        }
        rows.sort_by_key(|row| ids.iter().position(|id| *id == row.id));
        Ok(rows)
    }
}
