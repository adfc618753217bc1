//! Building the index of what was there before it, batch by batch; and comparing the two.

use domain::{FieldDef, FieldKind, Id, ModuleDef, ModuleKey, search::is_indexed};
use sea_query::{ExprTrait, Order, Query as Sea};
use sqlx::{Row as _, SqlitePool, sqlite::SqliteRow};
use uuid::Uuid;

use super::{
    CUSTOMER, OWNER,
    entries::{Forms, Indexed},
    indexed_value, named_by_customer,
};
use crate::{
    Result, Tx, View,
    columns::{self, id_sql},
    records::{column, fetch, filter::T, list::id_of, name},
};

/// Grows whenever the normal form, the grams or the choice of searched fields change: then the index is built anew.
const VERSION: i64 = 2;

/// Marks the index of every module without records as complete: that of a new company.
pub(crate) async fn begin(pool: &SqlitePool) -> Result<()> {
    for module in ModuleKey::ALL {
        let table = module.key();
        let sql = format!(
            "INSERT INTO search_build (module, version, upto)
             SELECT '{table}', {VERSION}, NULL WHERE NOT EXISTS (SELECT 1 FROM {table})
             ON CONFLICT (module) DO UPDATE SET version = excluded.version, upto = NULL"
        );
        sqlx::query(sqlx::AssertSqlSafe(sql)).execute(pool).await?;
    }
    Ok(())
}

/// How far the index of a module is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum State {
    Ready,
    /// Records up to this one are in it.
    Building(Option<Id>),
}

impl View {
    /// Whether the index of a module is complete.
    pub async fn is_index_ready(&mut self, module: ModuleKey) -> Result<bool> {
        Ok(self.index_state(module).await? == State::Ready)
    }

    /// The modules whose index is not complete.
    pub async fn unindexed_modules(&mut self) -> Result<Vec<ModuleKey>> {
        let mut unready = Vec::new();
        for module in ModuleKey::ALL {
            if !self.is_index_ready(module).await? {
                unready.push(module);
            }
        }
        Ok(unready)
    }

    /// What is wrong with the index: entries that do not say what the records say, and grams without entries.
    pub async fn check_index(&mut self) -> Result<Vec<String>> {
        let mut findings = Vec::new();
        for module in ModuleKey::ALL {
            if !self.is_index_ready(module).await? {
                findings
                    .push(format!("the search index of {module} is not complete yet: “weft serve” goes on with it"));
                continue;
            }
            let differing = self.count_differing(module).await?;
            if differing > 0 {
                findings.push(format!("the search index does not fit {differing} records of {module}"));
            }
        }
        let row = sqlx::query(
            "SELECT (SELECT COUNT(*) FROM search_record WHERE id NOT IN (SELECT id FROM search_gram_docsize))
                  + (SELECT COUNT(*) FROM search_gram_docsize WHERE id NOT IN (SELECT id FROM search_record))
                  + (SELECT COUNT(*) FROM search_entry WHERE indexed NOT IN (SELECT id FROM search_record))",
        )
        .fetch_one(self.conn())
        .await?;
        let lost: i64 = row.try_get(0)?;
        if lost > 0 {
            findings.push(format!(
                "the search index has {lost} records without grams, or grams or entries without records"
            ));
        }
        Ok(findings)
    }

    async fn count_differing(&mut self, module: ModuleKey) -> Result<usize> {
        let def = self.whole_module(module)?.clone();
        let (mut after, mut differing) = (None, 0);
        loop {
            let records = self.wanted_after(&def, after, 1_000).await?;
            let Some((last, _)) = records.last() else { return Ok(differing) };
            after = Some(*last);
            for (id, wanted) in records {
                // Those of a field that was removed wait for it.
                let mut there = self.indexed(module, id).await?;
                there.forms.retain(|field, _| def.field(field).is_some());
                if there.forms != wanted.forms || (!there.forms.is_empty() && there.owner != wanted.owner) {
                    differing += 1;
                }
            }
        }
    }

    async fn index_state(&mut self, module: ModuleKey) -> Result<State> {
        let row = sqlx::query("SELECT upto FROM search_build WHERE module = $1 AND version = $2")
            .bind(module.key())
            .bind(VERSION)
            .fetch_optional(self.conn())
            .await?;
        let Some(row) = row else { return Ok(State::Building(None)) };
        Ok(match row.try_get::<Option<Uuid>, _>("upto")? {
            Some(upto) => State::Building(Some(Id(upto))),
            None => State::Ready,
        })
    }

    /// What should stand in the index of the records after one, in the order of their ids, deleted ones too.
    async fn wanted_after(&mut self, def: &ModuleDef, after: Option<Id>, limit: u64) -> Result<Vec<(Id, Indexed)>> {
        let fields: Vec<FieldDef> =
            def.fields.iter().filter(|field| is_indexed(field) && field.kind != FieldKind::Lines).cloned().collect();
        let mut select = Sea::select();
        select.expr(column(T, "id")).expr(column(T, OWNER)).from_as(name(def.key.key()), name(T));
        for stored in fields.iter().flat_map(columns::of) {
            select.expr(column(T, &stored.name));
        }
        let named_by_customer = named_by_customer(def);
        if named_by_customer {
            select.expr(column(T, CUSTOMER));
        }
        if let Some(after) = after {
            select.and_where(column(T, "id").gt(id_sql(after)));
        }
        select.order_by_expr(column(T, "id"), Order::Asc).limit(limit);
        let rows = fetch(self, &select).await?;
        let customer = |row: &SqliteRow| -> Result<Option<Id>> {
            Ok(if named_by_customer { row.try_get::<Option<Uuid>, _>(CUSTOMER)?.map(Id) } else { None })
        };
        let ids = rows.iter().filter_map(|row| customer(row).transpose()).collect::<Result<_>>()?;
        let customers = self.customer_forms(ids).await?;
        let mut all = Vec::with_capacity(rows.len());
        for row in &rows {
            let mut forms = Forms::new();
            for field in &fields {
                if let Some(form) = indexed_value(field, &columns::from_row(field, row)?) {
                    forms.insert(field.key.clone(), form);
                }
            }
            if let Some(form) = customer(row)?.and_then(|customer| customers.get(&customer)) {
                forms.insert(CUSTOMER.to_owned(), form.clone());
            }
            let owner = row.try_get::<Option<Uuid>, _>(OWNER)?.map(Id);
            all.push((id_of(row)?, Indexed { owner, forms }));
        }
        Ok(all)
    }
}

impl Tx {
    /// Puts the next records of a module into the index; answers how many, 0 when it is complete.
    pub async fn build_index(&mut self, module: ModuleKey, batch: u64) -> Result<usize> {
        let State::Building(after) = self.index_state(module).await? else { return Ok(0) };
        let def = self.whole_module(module)?.clone();
        let records = self.wanted_after(&def, after, batch).await?;
        // What was changed meanwhile, or stood there by an older version.
        let ids = records.iter().map(|(id, _)| *id).collect::<Vec<_>>();
        for id in self.indexed_of(module, &ids).await? {
            self.unindex(module, id).await?;
        }
        self.add_to_index(module, &records).await?;
        sqlx::query(
            "INSERT INTO search_build (module, version, upto) VALUES ($1, $2, $3)
             ON CONFLICT (module) DO UPDATE SET version = excluded.version, upto = excluded.upto",
        )
        .bind(module.key())
        .bind(VERSION)
        .bind(ids.last().copied().map(Uuid::from))
        .execute(self.conn())
        .await?;
        Ok(records.len())
    }

    /// Those of these records that stand in the index.
    async fn indexed_of(&mut self, module: ModuleKey, ids: &[Id]) -> Result<Vec<Id>> {
        let mut select = Sea::select();
        select
            .expr_as(column("r", "record"), name("id"))
            .from_as(name("search_record"), name("r"))
            .and_where(column("r", "module").eq(module.key()))
            .and_where(column("r", "record").is_in(ids.iter().copied().map(id_sql)));
        fetch(self, &select).await?.iter().map(id_of).collect()
    }

    /// Forgets how far the index is, so that it is built anew.
    pub async fn forget_index(&mut self) -> Result<()> {
        sqlx::query("DELETE FROM search_build").execute(self.conn()).await?;
        Ok(())
    }
}
