//! The search index: which records have what somebody looks for (rows PLUS-03, L-04, L-07).
//!
//! Each text of a record that can be looked for is a row of `search_entry` in its normal form; `search_gram` leads from the
//! parts of a word to these rows. A record is found when every word is in some field that the viewer sees: the entries say
//! which field they belong to, so that a hidden field finds nothing.
//!
//! Where few entries have a word, the records are read through them; where very many have it, the records are read in the
//! order of the list and looked at one by one, for the page is full soon. Either way no statement reads a whole table for
//! a page.

use domain::{
    FieldDef, FieldKind, Id, ModuleDef, ModuleKey,
    search::{Pattern, Query as Words, Term, is_indexed},
};
use sea_query::{
    Condition, Expr, ExprTrait, Func, JoinType, Order, Query as Sea, SelectStatement, SqliteQueryBuilder, UnionType,
};
use sqlx::Row as _;
use uuid::Uuid;

use super::{column, fetch, filter, filter::T, list::id_of, name, visibility};
use crate::{Result, View};

mod build;
mod entries;
mod pinyin;

pub(crate) use build::begin;
pub(crate) use entries::forms;
pub use entries::indexed_value;

/// Up to so many entries of a word are read one by one.
const FEW: i64 = 10_000;
/// Up to so many records are looked at one by one.
const MANY: u64 = 5_000;
/// Grams of one word that are asked for: more would say little more.
const MOST_GRAMS: usize = 12;

/// What is looked for in a module, with what the index says of it.
#[derive(Clone, Debug)]
pub struct Search {
    text: String,
    words: Words,
    /// The word by which the records are found; `None` when every word is too frequent.
    lead: Option<usize>,
    /// False while the index is being built: then the columns themselves are looked through.
    ready: bool,
}

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

impl Search {
    /// What is looked for.
    pub fn words(&self) -> &Words {
        &self.words
    }

    /// Whether the index is complete.
    pub fn is_ready(&self) -> bool {
        self.ready
    }
}

impl View {
    /// Prepares a search in a module; `None` when nothing is looked for.
    pub async fn search_for(&mut self, module: ModuleKey, text: &str) -> Result<Option<Search>> {
        let text = text.trim();
        if text.is_empty() {
            return Ok(None);
        }
        let ready = self.is_index_ready(module).await?;
        let mut search = Search { text: text.to_owned(), words: Words::parse(text), lead: None, ready };
        if ready {
            let mut fewest = FEW + 1;
            for (index, term) in search.words.terms.iter().enumerate() {
                let mut count = self.count_entries(&match_text(module, term)).await?;
                if let Some(parent) = parent_of(self.module(module)?) {
                    count += self.count_entries(&match_text(parent, term)).await?;
                }
                if count < fewest {
                    (fewest, search.lead) = (count, Some(index));
                }
            }
        }
        Ok(Some(search))
    }

    /// The newest records of a module that the viewer sees and that have everything.
    pub async fn find(&mut self, module: ModuleKey, search: &Search, limit: u64) -> Result<Vec<FoundRow>> {
        let def = self.module(module)?.clone();
        let mut select = self.found_select(&def, search);
        select.cond_where(visibility::visible(self.viewer(), &def, T, self.now()));
        let narrow = search.lead.is_none() && self.sees_few(&def).await?;
        self.found(&def, select.limit(limit), narrow).await
    }

    /// The newest records of a module that have everything in their name or numbers, seen by the viewer or not (row L-07):
    /// what he does not see may be told to him only masked.
    pub async fn find_alike(&mut self, module: ModuleKey, search: &Search, limit: u64) -> Result<Vec<FoundRow>> {
        let def = self.module(module)?.clone();
        let fields =
            searched(&def).into_iter().filter(|field| field.key == def.title || field.kind == FieldKind::Phone);
        let source = Source { module, by: "id", children: None, fields: keys(fields) };
        let mut select = Sea::select();
        select
            .from_as(name(module.key()), name(T))
            .and_where(column(T, "deleted_at").is_null())
            .cond_where(if search.ready { all_in(search, &[source]) } else { unready(search, &def) });
        self.found(&def, select.limit(limit), false).await
    }

    /// `narrow` reads the records through who may see them, instead of through their order.
    async fn found(&mut self, def: &ModuleDef, select: &mut SelectStatement, narrow: bool) -> Result<Vec<FoundRow>> {
        let fields = searched(def);
        let has_customer = def.field("customer").is_some();
        select.expr(column(T, "id")).expr(column(T, "owner"));
        if has_customer {
            select.expr(column(T, "customer"));
        }
        for field in &fields {
            select.expr(column(T, &field.key));
        }
        let seen = Condition::all().add(visibility::visible(self.viewer(), def, T, self.now()));
        select.expr_as(Expr::from(seen), name("seen"));
        newest_first(select, narrow);
        let rows = fetch(self, select).await?;
        rows.iter()
            .map(|row| {
                let mut texts = Vec::new();
                for field in &fields {
                    if let Some(text) = row.try_get::<Option<String>, _>(field.key.as_str())? {
                        texts.push((field.key.clone(), text));
                    }
                }
                let id = |name: &str| Ok::<_, sqlx::Error>(row.try_get::<Option<Uuid>, _>(name)?.map(Id));
                let customer = if has_customer { id("customer")? } else { None };
                let seen = row.try_get::<i64, _>("seen")? != 0;
                Ok(FoundRow { id: id_of(row)?, owner: id("owner")?, customer, seen, texts })
            })
            .collect()
    }

    /// The statement of [`Self::find`] and the database's plan for it: for the tests that watch over both.
    pub async fn explain_find(&mut self, module: ModuleKey, search: &Search) -> Result<(String, Vec<String>)> {
        let def = self.module(module)?.clone();
        let mut select = self.found_select(&def, search);
        select.cond_where(visibility::visible(self.viewer(), &def, T, self.now()));
        select.expr(column(T, "id"));
        newest_first(&mut select, false);
        select.limit(30);
        let steps = super::explain(self, &select).await?;
        Ok((select.to_string(SqliteQueryBuilder), steps))
    }

    fn found_select(&self, def: &ModuleDef, search: &Search) -> SelectStatement {
        let mut select = Sea::select();
        select
            .from_as(name(def.key.key()), name(T))
            .and_where(column(T, "deleted_at").is_null())
            .cond_where(condition(search, def, self.schema().module(ModuleKey::Customer).map(AsRef::as_ref)));
        select
    }

    /// Whether the viewer sees so few records of a module that they are best looked at one by one: with a frequent word the
    /// newest would be gone through in vain.
    async fn sees_few(&mut self, def: &ModuleDef) -> Result<bool> {
        if self.viewer().scopes(def.key, domain::Action::View).is_none_or(|scopes| scopes.all) {
            return Ok(false);
        }
        let mut seen = Sea::select();
        seen.expr(Expr::val(1))
            .from_as(name(def.key.key()), name(T))
            .and_where(column(T, "deleted_at").is_null())
            .cond_where(visibility::visible(self.viewer(), def, T, self.now()))
            .limit(MANY + 1);
        let mut count = Sea::select();
        count.expr_as(Func::count(Expr::val(1)), name("count")).from_subquery(seen, name("counted"));
        Ok(super::count(self, &count).await? <= MANY)
    }

    /// How many entries have a word, up to one more than [`FEW`].
    async fn count_entries(&mut self, matched: &str) -> Result<i64> {
        let row = sqlx::query(
            "SELECT COUNT(*) FROM (SELECT 1 FROM search_gram WHERE search_gram MATCH $1 LIMIT $2) AS counted",
        )
        .bind(matched)
        .bind(FEW + 1)
        .fetch_one(self.conn())
        .await?;
        Ok(row.try_get(0)?)
    }
}

/// The fields by which the viewer can search, the title first. A definition as he sees it has no others.
pub(super) fn searched(def: &ModuleDef) -> Vec<FieldDef> {
    let mut fields: Vec<FieldDef> =
        def.fields.iter().filter(|field| is_indexed(field) && !field.hidden).cloned().collect();
    fields.sort_by_key(|field| field.key != def.title);
    fields
}

/// The records of a definition (as the viewer sees it) that stand in `t` and have everything.
pub(super) fn condition(search: &Search, def: &ModuleDef, customer: Option<&ModuleDef>) -> Condition {
    if !search.ready {
        return unready(search, def);
    }
    let mut sources = vec![Source { module: def.key, by: "id", children: None, fields: keys(searched(def)) }];
    // What has no name but a number is looked for by its customer too (row L-04). Whoever sees it sees the customer's name.
    if let (Some(parent), Some(customer)) = (parent_of(def), customer) {
        sources.push(Source {
            module: parent,
            by: "customer",
            children: Some(def.key),
            fields: vec![customer.title.clone()],
        });
    }
    all_in(search, &sources)
}

/// Every word is in one of the sources.
fn all_in(search: &Search, sources: &[Source]) -> Condition {
    if search.words.is_empty() {
        return Condition::all().add(Expr::val(1).eq(0));
    }
    search.words.terms.iter().enumerate().fold(Condition::all(), |all, (index, term)| {
        if search.lead == Some(index) {
            return all.add(through_grams(sources, term));
        }
        all.add(sources.iter().fold(Condition::any(), |any, source| any.add(source.one_by_one(term))))
    })
}

/// The records to which the grams of a word lead, as one set of ids: an alternative of two sets would be answered by
/// looking at every record.
fn through_grams(sources: &[Source], term: &Term) -> Expr {
    let mut sets = sources.iter().map(|source| source.ids(term));
    let Some(mut ids) = sets.next() else { return Expr::val(1).eq(0) };
    for more in sets {
        ids.union(UnionType::All, more);
    }
    column(T, "id").in_subquery(ids)
}

/// Whether records of the module are looked for by the name of their customer, too.
fn parent_of(def: &ModuleDef) -> Option<ModuleKey> {
    let number = def.field(&def.title).is_some_and(|title| title.kind == FieldKind::Number);
    let customer = def.field("customer").is_some_and(|field| !field.hidden);
    (number && customer).then_some(ModuleKey::Customer)
}

/// Entries that say something of the records in `t`.
struct Source {
    /// Whose entries.
    module: ModuleKey,
    /// The column of `t` that says which entries belong to the record.
    by: &'static str,
    /// The module in `t`, when the entries are not its own.
    children: Option<ModuleKey>,
    fields: Vec<String>,
}

impl Source {
    fn ids(&self, term: &Term) -> SelectStatement {
        let mut entries = Sea::select();
        entries
            .expr(column("e", "record"))
            .from_as(name("search_gram"), name("g"))
            // The order of the two is meant: the grams first. An `ON` does not go with it.
            .join_as(JoinType::CrossJoin, name("search_entry"), name("e"), Condition::all())
            .and_where(Expr::cust_with_values(r#""g"."search_gram" MATCH ?"#, [match_text(self.module, term)]))
            .and_where(column("e", "id").equals((name("g"), name("rowid"))))
            .cond_where(self.has(term));
        let Some(children) = self.children else { return entries };
        let mut ids = Sea::select();
        ids.expr(column("p", "id"))
            .from_as(name(children.key()), name("p"))
            .and_where(column("p", self.by).in_subquery(entries));
        ids
    }

    fn one_by_one(&self, term: &Term) -> Expr {
        let mut entries = Sea::select();
        entries
            .expr(Expr::val(1))
            .from_as(name("search_entry"), name("e"))
            .and_where(column("e", "record").equals((name(T), name(self.by))))
            .and_where(column("e", "module").eq(self.module.key()))
            .cond_where(self.has(term));
        Expr::exists(entries)
    }

    /// What grams promise is looked at: their order is not in the index, nor whose business a field is.
    fn has(&self, term: &Term) -> Condition {
        let any = term.any.iter().fold(Condition::any(), |any, pattern| {
            any.add(Expr::cust_with_exprs("instr(?, ?) > 0", [column("e", "text"), Expr::val(pattern.needle())]))
        });
        Condition::all().add(column("e", "field").is_in(self.fields.iter().map(String::as_str))).add(any)
    }
}

fn keys(fields: impl IntoIterator<Item = FieldDef>) -> Vec<String> {
    fields.into_iter().map(|field| field.key).collect()
}

/// The newest first; `sorted` when the order is not to be read from its index.
fn newest_first(select: &mut SelectStatement, sorted: bool) {
    let at = column(T, "created_at");
    let at = if sorted { Expr::cust_with_expr("+?", at) } else { at };
    select.order_by_expr(at, Order::Desc).order_by_expr(column(T, "id"), Order::Desc);
}

/// The columns themselves, while there is no index of them yet.
fn unready(search: &Search, def: &ModuleDef) -> Condition {
    searched(def)
        .iter()
        .filter(|field| field.searched || field.key == def.title)
        .fold(Condition::any(), |any, field| {
            any.add(column(T, &field.key).like(filter::pattern("%", &search.text, "%")))
        })
}

/// What the table of grams is asked for.
fn match_text(module: ModuleKey, term: &Term) -> String {
    let code = code(module);
    let all_of = |pattern: &Pattern| {
        let grams = pattern.grams();
        let every = grams.len().div_ceil(MOST_GRAMS).max(1);
        let grams: Vec<String> = grams.iter().step_by(every).map(|gram| format!("\"{code}{gram}\"")).collect();
        format!("({})", grams.join(" AND "))
    };
    term.any.iter().map(all_of).collect::<Vec<_>>().join(" OR ")
}

/// The letter with which the grams of a module begin; it is stored, so it never changes.
const fn code(module: ModuleKey) -> char {
    match module {
        ModuleKey::Lead => 'a',
        ModuleKey::Customer => 'b',
        ModuleKey::Contact => 'c',
        ModuleKey::Opportunity => 'd',
        ModuleKey::Contract => 'e',
        ModuleKey::Payment => 'f',
        ModuleKey::PaymentPlan => 'g',
        ModuleKey::TaxInvoice => 'h',
        ModuleKey::Visit => 'i',
        ModuleKey::Product => 'j',
        ModuleKey::Campaign => 'k',
        ModuleKey::CustomerAddress => 'l',
        ModuleKey::Expense => 'm',
    }
}
