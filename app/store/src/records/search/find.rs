//! The newest records that have everything (rows PLUS-03, L-07): read through the grams, the newest entry first, until there
//! are enough. What a frequent word finds is there as soon as what a rare one does.
//!
//! A word that few entries have leads to all there is. Where every word is frequent, somebody who sees little finds his own
//! (`own.rs`); others find entries that have all words, and only when there are none is a frequent word gone through to its
//! end, for records whose words stand in several fields.

use domain::{
    FieldKind, Id, ModuleDef, ModuleKey,
    search::{PER_MODULE, Query as Words},
};
use sea_query::{Condition, Expr, ExprTrait as _, JoinType, Order, Query as Sea, SelectStatement, SqliteQueryBuilder};
use sqlx::Row as _;
use uuid::Uuid;

use super::{MOST_GRAMS, Search, Source, besides, keys, match_text, searched, sources, unready};
use crate::{
    Result, View,
    columns::id_sql,
    records::{T, column, explain, fetch, list::id_of, name, visibility},
};

/// Up to so many entries, a word is rare.
const RARE: u64 = 1_000;
/// An entry of anybody's takes about as long as so many of the viewer's own records: it leads to a record, and this to the
/// customer by whom it may be seen.
const COST_OF_AN_ENTRY: u64 = 3;
/// Up to so many entries are counted to find the least frequent one of frequent words.
const LEAST_FREQUENT: u64 = 50_000;
/// Grams that are asked for at once, of several words: each costs as much as all entries that have it are long, and the
/// entries are looked at anyway.
const MOST_GRAMS_TOGETHER: usize = 6;
/// Grams of each of them at least.
const LEAST_GRAMS: usize = 2;

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
    pub(super) sources: &'h [Source],
    pub(super) among: Among,
    pub(super) limit: usize,
}

/// Which entries lead to the records.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Lead {
    /// Those that have all words.
    AllWords,
    /// Those that have this word; the others may be in other fields.
    Word(usize),
}

/// What is known of the words of a search.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Rarest {
    /// One of them is in no entry.
    Nowhere,
    /// The one with the fewest entries.
    Word(usize),
    /// All have more entries than were counted.
    Frequent,
}

impl View {
    /// Prepares a search for [`Self::find`] and [`Self::find_alike`]; `None` when nothing is looked for.
    pub async fn look_for(&mut self, module: ModuleKey, text: &str) -> Result<Option<Search>> {
        let text = text.trim();
        if text.is_empty() {
            return Ok(None);
        }
        let ready = self.is_index_ready(module).await?;
        Ok(Some(Search { text: text.to_owned(), words: Words::parse(text), lead: None, ready }))
    }

    /// The newest records of a module that the viewer sees and that have everything.
    pub async fn find(&mut self, module: ModuleKey, search: &Search, limit: usize) -> Result<Vec<FoundRow>> {
        let def = self.module(module)?.clone();
        let customer = self.schema().module(ModuleKey::Customer).cloned();
        let sources = sources(&def, customer.as_deref());
        self.found(Hunt { def: &def, search, sources: &sources, among: Among::Visible, limit }).await
    }

    /// The newest records of a module that have everything in their name or numbers, seen by the viewer or not (row L-07):
    /// what he does not see may be told to him only masked.
    pub async fn find_alike(&mut self, module: ModuleKey, search: &Search, limit: usize) -> Result<Vec<FoundRow>> {
        let def = self.module(module)?.clone();
        let fields =
            searched(&def).into_iter().filter(|field| field.key == def.title || field.kind == FieldKind::Phone);
        let source = Source { module, by: "id", children: None, fields: keys(fields) };
        self.found(Hunt { def: &def, search, sources: &[source], among: Among::All, limit }).await
    }

    /// The statements by which [`Self::find`] reads the records of its sources, and the database's plan for it: for the
    /// tests that watch over both.
    pub async fn explain_find(&mut self, module: ModuleKey, search: &Search) -> Result<Vec<(String, Vec<String>)>> {
        let def = self.module(module)?.clone();
        let customer = self.schema().module(ModuleKey::Customer).cloned();
        let sources = sources(&def, customer.as_deref());
        let hunt = Hunt { def: &def, search, sources: &sources, among: Among::Visible, limit: 1 };
        let mut explained = Vec::new();
        for source in &sources {
            let select = self.through(hunt, Lead::AllWords, source);
            let steps = explain(self, &select).await?;
            explained.push((select.to_string(SqliteQueryBuilder), steps));
        }
        Ok(explained)
    }

    async fn found(&mut self, hunt: Hunt<'_>) -> Result<Vec<FoundRow>> {
        if !hunt.search.ready {
            let ids = self.look_through(hunt).await?;
            return self.rows_of(hunt.def, &ids).await;
        }
        let reach = if hunt.among == Among::Visible { self.reach(hunt.def).await? } else { None };
        let words = hunt.search.words.terms.len();
        if words == 0 {
            return Ok(Vec::new());
        }
        // Whoever sees much has found enough of one word soon, however frequent it is.
        let rarest = match (reach, words) {
            (None, 1) => Rarest::Frequent,
            (Some(reach), _) => self.rarest(hunt, std::cmp::max(reach / COST_OF_AN_ENTRY, RARE)).await?,
            (None, _) => self.rarest(hunt, RARE).await?,
        };
        let mut ids = Vec::new();
        match (rarest, reach) {
            (Rarest::Nowhere, _) => {}
            (Rarest::Word(word), _) => self.collect(&mut ids, hunt, Lead::Word(word)).await?,
            (Rarest::Frequent, Some(_)) => ids = self.found_among_few(hunt).await?,
            (Rarest::Frequent, None) => {
                self.collect(&mut ids, hunt, Lead::AllWords).await?;
                if ids.is_empty() && words > 1 {
                    let rarest = self.rarest(hunt, LEAST_FREQUENT).await?;
                    let word = if let Rarest::Word(word) = rarest { word } else { 0 };
                    self.collect(&mut ids, hunt, Lead::Word(word)).await?;
                }
            }
        }
        self.rows_of(hunt.def, &ids).await
    }

    /// The word with the fewest entries in all sources together, when these are at most so many.
    async fn rarest(&mut self, hunt: Hunt<'_>, most: u64) -> Result<Rarest> {
        let (mut rarest, mut fewest) = (Rarest::Frequent, i64::try_from(most).unwrap_or(i64::MAX - 1) + 1);
        for (index, term) in hunt.search.words.terms.iter().enumerate() {
            let mut count = 0;
            for source in hunt.sources {
                count += self.count_entries(&match_text(source.module, term, MOST_GRAMS), fewest - 1).await?;
            }
            if count == 0 {
                return Ok(Rarest::Nowhere);
            }
            if count < fewest {
                (rarest, fewest) = (Rarest::Word(index), count);
            }
        }
        Ok(rarest)
    }

    async fn collect(&mut self, ids: &mut Vec<Id>, hunt: Hunt<'_>, lead: Lead) -> Result<()> {
        for source in hunt.sources {
            self.collect_from(ids, hunt, lead, source).await?;
        }
        Ok(())
    }

    /// Adds what the entries of a source lead to. A record has several entries: it is read on until there are enough records.
    async fn collect_from(&mut self, ids: &mut Vec<Id>, hunt: Hunt<'_>, lead: Lead, source: &Source) -> Result<()> {
        // What is found by its customer is as good as any other of these: the best need not be chosen among many.
        let limit = if source.children.is_some() { hunt.limit.min(ids.len() + PER_MODULE + 1) } else { hunt.limit };
        let step = limit.saturating_add(limit / 2);
        let select = self.through(hunt, lead, source);
        let mut before: Option<i64> = None;
        while ids.len() < limit {
            let mut page = select.clone();
            page.limit(u64::try_from(step).unwrap_or(u64::MAX));
            if let Some(before) = before {
                page.and_where(column("g", "rowid").lt(before));
            }
            let rows = fetch(self, &page).await?;
            for row in &rows {
                let id = id_of(row)?;
                if ids.len() < limit && !ids.contains(&id) {
                    ids.push(id);
                }
            }
            before = rows.last().map(|row| row.try_get("entry")).transpose()?;
            if rows.len() < step {
                break;
            }
        }
        Ok(())
    }

    /// The records to which the entries of a source lead, the newest entry first.
    fn through(&self, hunt: Hunt<'_>, lead: Lead, source: &Source) -> SelectStatement {
        let Hunt { def, search, sources, among, .. } = hunt;
        let mut select = Sea::select();
        let (terms, rest) = match lead {
            Lead::AllWords => (search.words.terms.as_slice(), None),
            Lead::Word(word) => (search.words.terms.get(word..=word).unwrap_or_default(), Some(word)),
        };
        let grams = (MOST_GRAMS_TOGETHER / terms.len().max(1)).clamp(LEAST_GRAMS, MOST_GRAMS);
        let matched: Vec<String> =
            terms.iter().map(|term| format!("({})", match_text(source.module, term, grams))).collect();
        select
            .expr(column(T, "id"))
            .expr_as(column("g", "rowid"), name("entry"))
            .from_as(name("search_gram"), name("g"))
            // The order of the three is meant: the grams first. An `ON` does not go with it.
            .join_as(JoinType::CrossJoin, name("search_entry"), name("e"), Condition::all())
            .join_as(JoinType::CrossJoin, name(def.key.key()), name(T), Condition::all())
            .and_where(Expr::cust_with_values(r#""g"."search_gram" MATCH ?"#, [matched.join(" AND ")]))
            .and_where(column("e", "id").equals((name("g"), name("rowid"))))
            .cond_where(terms.iter().fold(Condition::all(), |all, term| all.add(source.has(term))))
            .and_where(column(T, source.by).equals((name("e"), name("record"))))
            .and_where(column(T, "deleted_at").is_null())
            .order_by((name("g"), name("rowid")), Order::Desc);
        if rest.is_some() {
            select.cond_where(besides(search, sources, rest));
        }
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
