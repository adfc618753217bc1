//! The search index: which records have what somebody looks for (rows PLUS-03, L-04, L-07).
//!
//! Each text of a record that can be looked for is a row of `search_entry` in its normal form; `search_gram` leads from the
//! parts of a word to these rows. A record is found when every word is in some field that the viewer sees: the entries say
//! which field they belong to, so that a hidden field finds nothing.
//!
//! In a list: where few entries have a word, the records are read through them; where very many have it, the records are
//! read in the order of the list and looked at one by one, for the page is full soon. Either way no statement reads a whole
//! table for a page. Where no order is asked for, [`find`] reads no more than it shows.

use domain::{
    FieldDef, FieldKind, ModuleDef, ModuleKey,
    search::{Pattern, Query as Words, Term, is_indexed},
};
use sea_query::{Condition, Expr, ExprTrait, JoinType, Query as Sea, SelectStatement, UnionType};
use sqlx::Row as _;

use super::{column, filter, filter::T, name};
use crate::{Result, View};

mod build;
mod entries;
mod find;
mod own;
mod pinyin;

pub(crate) use build::begin;
pub(crate) use entries::forms;
pub use entries::indexed_value;
pub use find::FoundRow;

/// Up to so many entries of a word are read one by one.
const FEW: i64 = 5_000;
/// Grams of one word that are asked for: more would say little more, and each takes as long as the other ones.
const MOST_GRAMS: usize = 4;

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
    /// Prepares a search in a list; `None` when nothing is looked for.
    pub async fn search_for(&mut self, module: ModuleKey, text: &str) -> Result<Option<Search>> {
        let Some(mut search) = self.look_for(module, text).await? else { return Ok(None) };
        if search.ready {
            let mut fewest = FEW + 1;
            for (index, term) in search.words.terms.iter().enumerate() {
                let mut count = self.count_entries(&match_text(module, term, MOST_GRAMS), FEW).await?;
                if let Some(parent) = parent_of(self.module(module)?) {
                    count += self.count_entries(&match_text(parent, term, MOST_GRAMS), FEW).await?;
                }
                if count < fewest {
                    (fewest, search.lead) = (count, Some(index));
                }
            }
        }
        Ok(Some(search))
    }

    /// How many entries have a word, up to one more than `most`.
    async fn count_entries(&mut self, matched: &str, most: i64) -> Result<i64> {
        let row = sqlx::query(
            "SELECT COUNT(*) FROM (SELECT 1 FROM search_gram WHERE search_gram MATCH $1 LIMIT $2) AS counted",
        )
        .bind(matched)
        .bind(most + 1)
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
    all_in(search, &sources(def, customer))
}

/// The entries that say something of the records of a definition (as the viewer sees it).
fn sources(def: &ModuleDef, customer: Option<&ModuleDef>) -> Vec<Source> {
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
    sources
}

/// Every word is in one of the sources.
fn all_in(search: &Search, sources: &[Source]) -> Condition {
    if search.words.is_empty() {
        return Condition::all().add(Expr::val(1).eq(0));
    }
    let rest = besides(search, sources, search.lead);
    match search.lead.and_then(|lead| search.words.terms.get(lead)) {
        Some(lead) => rest.add(through_grams(sources, lead)),
        None => rest,
    }
}

/// Every word but this one is in one of the sources, looked at record by record.
fn besides(search: &Search, sources: &[Source], lead: Option<usize>) -> Condition {
    let terms = search.words.terms.iter().enumerate().filter(|(index, _)| Some(*index) != lead);
    terms.fold(Condition::all(), |all, (_, term)| {
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
            .and_where(Expr::cust_with_values(
                r#""g"."search_gram" MATCH ?"#,
                [match_text(self.module, term, MOST_GRAMS)],
            ))
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

/// The columns themselves, while there is no index of them yet.
fn unready(search: &Search, def: &ModuleDef) -> Condition {
    searched(def)
        .iter()
        .filter(|field| field.searched || field.key == def.title)
        .fold(Condition::any(), |any, field| {
            any.add(column(T, &field.key).like(filter::pattern("%", &search.text, "%")))
        })
}

/// What the table of grams is asked for, with so many grams of the word.
fn match_text(module: ModuleKey, term: &Term, most: usize) -> String {
    let code = code(module);
    let all_of = |pattern: &Pattern| {
        let grams = pattern.grams();
        let every = grams.len().div_ceil(most.max(1)).max(1);
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
