//! Custom fields (row ADM-09): their definitions, and the columns of the modules' tables that they stand in.

use std::collections::BTreeMap;

use domain::{
    FieldDef, Id, ModuleDef, ModuleKey, Value,
    record::Values,
    schema::{Section, custom},
};
use sea_query::{Expr, ExprTrait, Query as Sea, SqliteQueryBuilder};
use sea_query_sqlx::SqlxBinder;
use sqlx::{Row, sqlite::SqliteRow};
use uuid::Uuid;

use crate::{
    Error, Result, Tx, View,
    columns::{self, id_sql},
    records::{self, column, name},
    time::{from_millis, millis},
};

/// Records that are computed anew at a time.
const BATCH: u64 = 500;

/// A custom field as it is stored.
#[derive(Clone, Debug, PartialEq)]
pub struct CustomRow {
    pub module: ModuleKey,
    pub field: FieldDef,
    pub removed_at: Option<chrono::DateTime<chrono::Utc>>,
    pub removed_by: Option<Id>,
}

impl View {
    /// All custom fields in the order in which they were made, removed ones too.
    pub async fn custom_fields(&mut self) -> Result<Vec<CustomRow>> {
        let rows = sqlx::query("SELECT module, number, def, removed_at, removed_by FROM custom_field ORDER BY number")
            .fetch_all(self.conn())
            .await?;
        // A module that this version does not know was written by a later one: it is left alone.
        rows.iter().filter_map(|row| custom_row(row).transpose()).collect()
    }

    /// The arrangements of the forms.
    pub async fn form_layouts(&mut self) -> Result<BTreeMap<ModuleKey, Vec<Section>>> {
        let rows = sqlx::query("SELECT module, layout FROM form_layout").fetch_all(self.conn()).await?;
        let mut layouts = BTreeMap::new();
        for row in rows {
            let Some(module) = ModuleKey::parse(row.try_get("module")?) else { continue };
            layouts.insert(module, serde_json::from_str(&row.try_get::<String, _>("layout")?)?);
        }
        Ok(layouts)
    }

    /// In how many records, deleted ones too, a field has a value.
    pub async fn count_filled(&mut self, module: ModuleKey, field: &FieldDef) -> Result<u64> {
        let filled = columns::of(field).into_iter().map(|part| format!("{} IS NOT NULL", part.name));
        let filled = filled.collect::<Vec<_>>().join(" OR ");
        // All identifiers come from the definition.
        let sql = format!("SELECT COUNT(*) FROM {} WHERE {filled}", module.key());
        let row = sqlx::query(sqlx::AssertSqlSafe(sql)).fetch_one(self.conn()).await?;
        Ok(u64::try_from(row.try_get::<i64, _>(0)?).unwrap_or(0))
    }

    /// The version of the configuration as it is stored now.
    pub async fn stored_schema_version(&mut self) -> Result<i64> {
        self.schema_version().await
    }
}

impl Tx {
    /// Makes a custom field: gives it a key, adds its columns and keeps its definition.
    pub async fn add_custom_field(&mut self, module: ModuleKey, field: FieldDef) -> Result<FieldDef> {
        let row = sqlx::query("SELECT COALESCE(MAX(number), 0) + 1 FROM custom_field WHERE module = $1")
            .bind(module.key())
            .fetch_one(self.conn())
            .await?;
        let number: i64 = row.try_get(0)?;
        let field = FieldDef { key: custom::custom_key(number), ..field };
        for part in columns::of(&field) {
            // All words come from the definition.
            let sql = format!("ALTER TABLE {} ADD COLUMN {} {}", module.key(), part.name, part.sql_type);
            sqlx::query(sqlx::AssertSqlSafe(sql)).execute(self.conn()).await?;
        }
        let (at, by) = (millis(self.now().at), self.viewer().id().map(Uuid::from));
        sqlx::query(
            "INSERT INTO custom_field (module, number, def, created_at, created_by) VALUES ($1, $2, $3, $4, $5)",
        )
        .bind(module.key())
        .bind(number)
        .bind(serde_json::to_string(&field)?)
        .bind(at)
        .bind(by)
        .execute(self.conn())
        .await?;
        Ok(field)
    }

    /// Keeps a changed definition.
    pub async fn save_custom_field(&mut self, module: ModuleKey, field: &FieldDef) -> Result<()> {
        sqlx::query("UPDATE custom_field SET def = $3 WHERE module = $1 AND number = $2")
            .bind(module.key())
            .bind(custom::custom_number(&field.key))
            .bind(serde_json::to_string(field)?)
            .execute(self.conn())
            .await?;
        Ok(())
    }

    /// Removes a custom field, or brings a removed one back; column and data stay.
    pub async fn set_field_removed(&mut self, module: ModuleKey, key: &str, removed: bool) -> Result<()> {
        let (at, by) = (millis(self.now().at), self.viewer().id().map(Uuid::from));
        sqlx::query("UPDATE custom_field SET removed_at = $3, removed_by = $4 WHERE module = $1 AND number = $2")
            .bind(module.key())
            .bind(custom::custom_number(key))
            .bind(removed.then_some(at))
            .bind(by.filter(|_| removed))
            .execute(self.conn())
            .await?;
        Ok(())
    }

    /// Keeps how a form is arranged.
    pub async fn save_form_layout(&mut self, module: ModuleKey, layout: &[Section]) -> Result<()> {
        sqlx::query(
            "INSERT INTO form_layout (module, layout) VALUES ($1, $2)
             ON CONFLICT (module) DO UPDATE SET layout = excluded.layout",
        )
        .bind(module.key())
        .bind(serde_json::to_string(layout)?)
        .execute(self.conn())
        .await?;
        Ok(())
    }

    /// Computes the formulas of all records of a module anew, deleted ones too; answers how many changed. What is derived has no
    /// entry in the feed and no version of its own.
    pub async fn recompute(&mut self, module: &ModuleDef) -> Result<u64> {
        if !module.fields.iter().any(FieldDef::is_formula) {
            return Ok(0);
        }
        let (mut after, mut changed) = (None, 0);
        loop {
            let rows = self.formula_values(module, after, BATCH).await?;
            let Some((last, _)) = rows.last() else { return Ok(changed) };
            after = Some(*last);
            for (id, values) in rows {
                changed += u64::from(self.write_formulas(module, id, &values).await?);
            }
        }
    }

    /// Computes the formulas of one record anew, after values were derived that they may refer to.
    pub(crate) async fn recompute_one(&mut self, module: &ModuleDef, id: Id) -> Result<()> {
        if !module.fields.iter().any(FieldDef::is_formula) {
            return Ok(());
        }
        let mut select = selected(module);
        select.and_where(Expr::col(name("id")).eq(id_sql(id)));
        for (id, values) in self.fetch_values(module, &select).await? {
            self.write_formulas(module, id, &values).await?;
        }
        Ok(())
    }

    async fn write_formulas(&mut self, module: &ModuleDef, id: Id, values: &Values) -> Result<bool> {
        let Some(update) = formula_update(module, id, values, self.now().today())? else { return Ok(false) };
        let (sql, bound) = update.build_sqlx(SqliteQueryBuilder);
        sqlx::query_with(sqlx::AssertSqlSafe(sql), bound).execute(self.conn()).await?;
        Ok(true)
    }

    async fn formula_values(&mut self, module: &ModuleDef, after: Option<Id>, limit: u64) -> Result<Vec<(Id, Values)>> {
        let mut select = selected(module);
        if let Some(after) = after {
            select.and_where(column(records::T, "id").gt(id_sql(after)));
        }
        select.order_by((name(records::T), name("id")), sea_query::Order::Asc).limit(limit);
        self.fetch_values(module, &select).await
    }

    async fn fetch_values(
        &mut self,
        module: &ModuleDef,
        select: &sea_query::SelectStatement,
    ) -> Result<Vec<(Id, Values)>> {
        let rows = records::fetch(self, select).await?;
        rows.iter()
            .map(|row| {
                let mut values = Values::new();
                for field in usable(module) {
                    values.insert(field.key.clone(), columns::from_row(field, row)?);
                }
                Ok((Id(row.try_get::<Uuid, _>("id")?), values))
            })
            .collect()
    }
}

/// The statement that writes the formulas of a record that come out differently; `None` when there are none.
fn formula_update(
    module: &ModuleDef,
    id: Id,
    values: &Values,
    today: chrono::NaiveDate,
) -> Result<Option<sea_query::UpdateStatement>> {
    let computed = domain::formula::compute(module, &|key| values.get(key).cloned().unwrap_or_default(), today);
    let mut update = Sea::update();
    update.table(name(module.key.key())).and_where(Expr::col(name("id")).eq(id_sql(id)));
    let mut changes = false;
    for (key, value) in computed {
        let Some(field) = module.field(&key).filter(|_| *values.get(&key).unwrap_or(&Value::Empty) != value) else {
            continue;
        };
        for (column, sql) in columns::to_sql(field, &value)? {
            update.value(name(&column), sql);
            changes = true;
        }
    }
    Ok(changes.then_some(update))
}

/// The fields that formulas can refer to.
fn usable(module: &ModuleDef) -> impl Iterator<Item = &FieldDef> {
    module.fields.iter().filter(|field| domain::formula::Type::of(field.kind).is_some())
}

fn selected(module: &ModuleDef) -> sea_query::SelectStatement {
    let mut select = Sea::select();
    select.expr(column(records::T, "id")).from_as(name(module.key.key()), name(records::T));
    for part in usable(module).flat_map(columns::of) {
        select.expr(column(records::T, &part.name));
    }
    select
}

fn custom_row(row: &SqliteRow) -> Result<Option<CustomRow>> {
    let Some(module) = ModuleKey::parse(row.try_get("module")?) else { return Ok(None) };
    let number: i64 = row.try_get("number")?;
    let field: FieldDef = serde_json::from_str(&row.try_get::<String, _>("def")?)?;
    if field.key != custom::custom_key(number) {
        return Err(Error::Broken(format!("{module}: the custom field {number} is called {}", field.key)));
    }
    Ok(Some(CustomRow {
        module,
        field,
        removed_at: row.try_get::<Option<i64>, _>("removed_at")?.map(from_millis),
        removed_by: row.try_get::<Option<Uuid>, _>("removed_by")?.map(Id),
    }))
}
