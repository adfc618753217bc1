//! Building the index of what was there before it, batch by batch; and comparing the two.

use domain::{FieldDef, FieldKind, Id, ModuleDef, ModuleKey, Value, search::is_indexed};
use sea_query::{ExprTrait, Order, Query as Sea};
use sqlx::{Row as _, SqlitePool, sqlite::SqliteRow};
use uuid::Uuid;

use super::{forms, indexed_value};
use crate::{
    Result, Tx, View,
    columns::{self, id_sql},
    records::{column, fetch, filter::T, list::id_of, name},
};

/// Grows whenever the normal form, the grams or the choice of searched fields change: then the index is built anew.
const VERSION: i64 = 1;

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
            "SELECT (SELECT COUNT(*) FROM search_entry WHERE id NOT IN (SELECT id FROM search_gram_docsize))
                  + (SELECT COUNT(*) FROM search_gram_docsize WHERE id NOT IN (SELECT id FROM search_entry))",
        )
        .fetch_one(self.conn())
        .await?;
        let lost: i64 = row.try_get(0)?;
        if lost > 0 {
            findings.push(format!("the search index has {lost} entries without grams or grams without entries"));
        }
        Ok(findings)
    }

    async fn count_differing(&mut self, module: ModuleKey) -> Result<usize> {
        let def = self.whole_module(module)?.clone();
        let (mut after, mut differing) = (None, 0);
        loop {
            let records = self.texts_after(&def, after, 1_000).await?;
            let Some((last, _)) = records.last() else { return Ok(differing) };
            after = Some(*last);
            for (id, values) in &records {
                let mut wanted: Vec<(String, String)> = values
                    .iter()
                    .filter_map(|(field, value)| Some((field.key.clone(), indexed_value(field, value)?)))
                    .collect();
                wanted.sort();
                if self.entries_of(&def, *id).await? != wanted {
                    differing += 1;
                }
            }
        }
    }

    /// The entries of the fields that there are: those of a field that was removed wait for it.
    async fn entries_of(&mut self, def: &ModuleDef, record: Id) -> Result<Vec<(String, String)>> {
        let rows = sqlx::query("SELECT field, text FROM search_entry WHERE record = $1 AND module = $2 ORDER BY field")
            .bind(Uuid::from(record))
            .bind(def.key.key())
            .fetch_all(self.conn())
            .await?;
        let entries: Vec<(String, String)> =
            rows.iter().map(|row| Ok((row.try_get("field")?, row.try_get("text")?))).collect::<Result<_>>()?;
        Ok(entries.into_iter().filter(|(field, _)| def.field(field).is_some()).collect())
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

    /// The searched texts of the records after one, in the order of their ids, deleted ones too.
    async fn texts_after(
        &mut self,
        def: &ModuleDef,
        after: Option<Id>,
        limit: u64,
    ) -> Result<Vec<(Id, Vec<(FieldDef, Value)>)>> {
        let fields: Vec<FieldDef> =
            def.fields.iter().filter(|field| is_indexed(field) && field.kind != FieldKind::Lines).cloned().collect();
        let mut select = Sea::select();
        select.expr(column(T, "id")).from_as(name(def.key.key()), name(T));
        for stored in fields.iter().flat_map(columns::of) {
            select.expr(column(T, &stored.name));
        }
        if let Some(after) = after {
            select.and_where(column(T, "id").gt(id_sql(after)));
        }
        select.order_by_expr(column(T, "id"), Order::Asc).limit(limit);
        let rows = fetch(self, &select).await?;
        let values = |row: &SqliteRow| -> Result<Vec<(FieldDef, Value)>> {
            fields.iter().map(|field| Ok((field.clone(), columns::from_row(field, row)?))).collect()
        };
        rows.iter().map(|row| Ok((id_of(row)?, values(row)?))).collect()
    }
}

impl Tx {
    /// Puts the next records of a module into the index; answers how many, 0 when it is complete.
    pub async fn build_index(&mut self, module: ModuleKey, batch: u64) -> Result<usize> {
        let State::Building(after) = self.index_state(module).await? else { return Ok(0) };
        let def = self.whole_module(module)?.clone();
        let records = self.texts_after(&def, after, batch).await?;
        for (id, values) in &records {
            let forms = forms(&def, values.iter().map(|(field, value)| (&field.key, value)));
            self.index(module, *id, forms, false).await?;
        }
        sqlx::query(
            "INSERT INTO search_build (module, version, upto) VALUES ($1, $2, $3)
             ON CONFLICT (module) DO UPDATE SET version = excluded.version, upto = excluded.upto",
        )
        .bind(module.key())
        .bind(VERSION)
        .bind(records.last().map(|(id, _)| Uuid::from(*id)))
        .execute(self.conn())
        .await?;
        Ok(records.len())
    }

    /// Forgets how far the index is, so that it is built anew.
    pub async fn forget_index(&mut self) -> Result<()> {
        sqlx::query("DELETE FROM search_build").execute(self.conn()).await?;
        Ok(())
    }
}
