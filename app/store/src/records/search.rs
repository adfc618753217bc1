//! The search index: which records have what somebody looks for (rows PLUS-03, L-04, L-07).
//!
//! Each record that can be looked for has a number in `search_record`, its texts in their normal form in `search_entry`;
//! `search_gram` leads from the parts of words to these numbers. A record is found when every word is in some field that the
//! viewer sees: the entries say which field they belong to, so that a hidden field finds nothing.
//!
//! In a list: what leads to few records is read through the grams; where very many have all words, the records are read in
//! the order of the list and looked at one by one, for the page is full soon. Either way no statement reads a whole table
//! for a page. Where no order is asked for, [`find`] reads no more than it shows.

use domain::{
    FieldDef, FieldKind, ModuleDef, ModuleKey,
    search::{Pattern, Query as Words, Term, is_indexed},
};
use sea_query::{Condition, Expr, ExprTrait, JoinType, Query as Sea, SelectStatement};
use sqlx::Row as _;

use super::{column, filter, filter::T, name};
use crate::{Result, View};

mod build;
mod entries;
mod find;
mod own;
mod pinyin;

pub(crate) use build::begin;
pub use entries::indexed_value;
pub use find::FoundRow;

/// The field that says which customer a record belongs to.
const CUSTOMER: &str = "customer";
/// The field that says whose it is.
const OWNER: &str = "owner";
/// Up to so many records to which the grams lead are looked at one by one.
const FEW: u64 = 5_000;
/// Grams of one word that are asked for: more would say little more, and each takes as long as the other ones.
const MOST_GRAMS: usize = 4;
/// Grams of several words together.
const MOST_GRAMS_TOGETHER: usize = 6;
/// Grams of each of them at least.
const LEAST_GRAMS: usize = 2;

/// What is looked for in a module, with what the index says of it.
#[derive(Clone, Debug)]
pub struct Search {
    text: String,
    words: Words,
    /// Whether the grams lead to few records.
    few: bool,
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
        search.few = search.ready && self.count_led(module, &search.words, FEW).await? <= FEW;
        Ok(Some(search))
    }

    /// To how many records the grams of the words lead, up to one more than `most`.
    async fn count_led(&mut self, module: ModuleKey, words: &Words, most: u64) -> Result<u64> {
        if words.is_empty() {
            return Ok(0);
        }
        let row = sqlx::query(
            "SELECT COUNT(*) FROM (SELECT 1 FROM search_gram WHERE search_gram MATCH $1 LIMIT $2) AS counted",
        )
        .bind(match_text(module, words))
        .bind(i64::try_from(most).unwrap_or(i64::MAX - 1) + 1)
        .fetch_one(self.conn())
        .await?;
        Ok(u64::try_from(row.try_get::<i64, _>(0)?).unwrap_or(0))
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
    if search.words.is_empty() {
        return Condition::all().add(Expr::val(1).eq(0));
    }
    let entries = Entries::of(def, customer);
    let found = if search.few {
        column(T, "id").in_subquery(entries.led_to(&search.words))
    } else {
        entries.looked_at(&search.words)
    };
    Condition::all().add(found)
}

/// Whether records of the module are looked for by the name of their customer too: what has no name but a number (row L-04).
/// Their entries under [`CUSTOMER`] have it.
fn named_by_customer(def: &ModuleDef) -> bool {
    let number = def.field(&def.title).is_some_and(|title| title.kind == FieldKind::Number);
    let customer = FieldKind::Reference(ModuleKey::Customer);
    number && def.field(CUSTOMER).is_some_and(|field| field.kind == customer)
}

/// The entries that say something of the records of a module: those of some of its fields.
struct Entries {
    module: ModuleKey,
    fields: Vec<String>,
}

impl Entries {
    /// The entries by which whoever sees these definitions may search.
    fn of(def: &ModuleDef, customer: Option<&ModuleDef>) -> Self {
        let mut fields = keys(searched(def));
        // Whoever sees which customer it is sees the customer's name, unless names of customers are hidden from him.
        let named = customer.and_then(|customer| customer.field(&customer.title)).is_some_and(|title| !title.hidden);
        if named && named_by_customer(def) && def.field(CUSTOMER).is_some_and(|field| !field.hidden) {
            fields.push(CUSTOMER.to_owned());
        }
        Self { module: def.key, fields }
    }

    /// The records that have every word, as the grams lead to them.
    fn led_to(&self, words: &Words) -> SelectStatement {
        let mut records = Sea::select();
        records
            .expr(column("r", "record"))
            .from_as(name("search_gram"), name("g"))
            // The order of the two is meant: the grams first. An `ON` does not go with it.
            .join_as(JoinType::CrossJoin, name("search_record"), name("r"), Condition::all())
            .and_where(matched(self.module, words))
            .and_where(column("r", "id").equals((name("g"), name("rowid"))))
            .cond_where(self.have(words));
        records
    }

    /// Whether the record in `t` has every word.
    fn looked_at(&self, words: &Words) -> Expr {
        let mut records = Sea::select();
        records
            .expr(Expr::val(1))
            .from_as(name("search_record"), name("r"))
            .and_where(column("r", "record").equals((name(T), name("id"))))
            .and_where(column("r", "module").eq(self.module.key()))
            .cond_where(self.have(words));
        Expr::exists(records)
    }

    /// Whether every word is in one of the entries of the indexed record `r`.
    fn have(&self, words: &Words) -> Condition {
        words.terms.iter().fold(Condition::all(), |all, term| {
            let mut entries = Sea::select();
            entries
                .expr(Expr::val(1))
                .from_as(name("search_entry"), name("e"))
                .and_where(column("e", "indexed").equals((name("r"), name("id"))))
                .cond_where(self.has(term));
            all.add(Expr::exists(entries))
        })
    }

    /// What grams promise is looked at: their order is not in the index, nor whose business a field is.
    fn has(&self, term: &Term) -> Condition {
        let any = term.any.iter().fold(Condition::any(), |any, pattern| {
            any.add(Expr::cust_with_exprs("instr(?, ?) > 0", [column("e", "text"), Expr::val(pattern.needle())]))
        });
        // SQLite would look for one field after the other instead of at the few entries that there are.
        let field = Expr::cust_with_exprs("+?", [column("e", "field")]);
        Condition::all().add(field.is_in(self.fields.iter().map(String::as_str))).add(any)
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

/// The numbers of the records to which the grams of all words lead.
fn matched(module: ModuleKey, words: &Words) -> Expr {
    Expr::cust_with_values(r#""g"."search_gram" MATCH ?"#, [match_text(module, words)])
}

/// What the table of grams is asked for.
fn match_text(module: ModuleKey, words: &Words) -> String {
    let most = (MOST_GRAMS_TOGETHER / words.terms.len().max(1)).clamp(LEAST_GRAMS, MOST_GRAMS);
    let code = code(module);
    let all_of = |pattern: &Pattern| {
        let grams = pattern.grams();
        let every = grams.len().div_ceil(most).max(1);
        let grams: Vec<String> = grams.iter().step_by(every).map(|gram| format!("\"{code}{gram}\"")).collect();
        format!("({})", grams.join(" AND "))
    };
    let one_of = |term: &Term| format!("({})", term.any.iter().map(all_of).collect::<Vec<_>>().join(" OR "));
    words.terms.iter().map(one_of).collect::<Vec<_>>().join(" AND ")
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
