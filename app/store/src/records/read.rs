//! Single records: read as a viewer, or held for a change that the viewer may make.

use chrono::NaiveDate;
use domain::{
    Action, Id, ModuleDef, ModuleKey, Record, Value,
    record::{Line, Values},
};
use sea_query::{Condition, Expr, ExprTrait, Query as Sea};
use sqlx::Row as _;
use uuid::Uuid;

use super::{column, fetch, filter::T, name, visibility};
use crate::{
    Result, View,
    columns::{self, id_sql, unscaled},
};

/// A record that the viewer may change in one way: the proof that the writing functions ask for.
#[derive(Clone, Debug)]
pub struct Held {
    record: Record,
    action: Action,
}

impl Held {
    /// The record as it is stored.
    pub fn record(&self) -> &Record {
        &self.record
    }

    /// What it was held for.
    pub fn action(&self) -> Action {
        self.action
    }
}

/// A team member as he is stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TeamRow {
    pub employee: Id,
    pub write: bool,
    pub until: Option<NaiveDate>,
}

impl View {
    /// A record that the viewer sees, with the values that he sees; `None` for everything else, existing or not.
    pub async fn record(&mut self, module: ModuleKey, id: Id) -> Result<Option<Record>> {
        let def = self.module(module)?;
        let condition = visibility::visible(self.viewer(), def, T, self.now());
        let def = def.clone();
        self.load(&def, id, condition, false).await
    }

    /// A record that the viewer sees, with the values that are hidden from him too: for rules, never for an answer.
    pub async fn whole_record(&mut self, module: ModuleKey, id: Id) -> Result<Option<Record>> {
        let def = self.whole_module(module)?.clone();
        let condition = visibility::visible(self.viewer(), &def, T, self.now());
        self.load(&def, id, condition, false).await
    }

    /// A record that the viewer may change in this way, with all its values; `None` for everything else.
    pub async fn hold(&mut self, module: ModuleKey, id: Id, action: Action) -> Result<Option<Held>> {
        let def = self.whole_module(module)?.clone();
        let condition = visibility::allowed(self.viewer(), &def, action, T, self.now());
        Ok(self.load(&def, id, condition, false).await?.map(|record| Held { record, action }))
    }

    /// Whether the viewer may do this with a record.
    pub async fn may(&mut self, module: ModuleKey, id: Id, action: Action) -> Result<bool> {
        let def = self.module(module)?.clone();
        let mut select = Sea::select();
        select
            .expr(column(T, "id"))
            .from_as(name(module.key()), name(T))
            .and_where(column(T, "id").eq(id_sql(id)))
            .and_where(column(T, "deleted_at").is_null())
            .cond_where(visibility::allowed(self.viewer(), &def, action, T, self.now()));
        Ok(!fetch(self, &select).await?.is_empty())
    }

    /// Whether an id of the module is taken, by a record that the viewer sees or not, deleted ones too.
    pub async fn exists(&mut self, module: ModuleKey, id: Id) -> Result<bool> {
        let mut select = Sea::select();
        select.expr(column(T, "id")).from_as(name(module.key()), name(T)).and_where(column(T, "id").eq(id_sql(id)));
        Ok(!fetch(self, &select).await?.is_empty())
    }

    /// A record that the viewer could change in this way if it belonged to this owner: for taking back that he gave it
    /// away himself.
    pub async fn hold_as_of(
        &mut self,
        module: ModuleKey,
        id: Id,
        action: Action,
        owner: Option<Id>,
    ) -> Result<Option<Held>> {
        let def = self.whole_module(module)?.clone();
        let condition = visibility::allowed(self.viewer(), &def, action, "before", self.now());
        let owner = owner.map_or(sea_query::Value::Uuid(None), id_sql);
        let mut before = Sea::select();
        before.expr_as(id_sql(id), name("id")).expr_as(owner, name("owner"));
        let mut allowed = Sea::select();
        allowed.column(name("id")).from_subquery(before, name("before")).cond_where(condition);
        let condition = Condition::all().add(Expr::exists(allowed));
        Ok(self.load(&def, id, condition, false).await?.map(|record| Held { record, action }))
    }

    pub(super) async fn load(
        &mut self,
        def: &ModuleDef,
        id: Id,
        condition: Condition,
        deleted: bool,
    ) -> Result<Option<Record>> {
        let module = def.key;
        let gone = column(T, "deleted_at");
        let mut select = Sea::select();
        select
            .expr(column(T, "id"))
            .expr(column(T, "version"))
            .from_as(name(module.key()), name(T))
            .and_where(column(T, "id").eq(id_sql(id)))
            .and_where(if deleted { gone.is_not_null() } else { gone.is_null() })
            .cond_where(condition);
        for stored in def.fields.iter().flat_map(columns::of) {
            select.expr(column(T, &stored.name));
        }
        let rows = fetch(self, &select).await?;
        let Some(row) = rows.first() else { return Ok(None) };
        let mut values = Values::new();
        for field in &def.fields {
            let value = columns::from_row(field, row)?;
            if !value.is_empty() {
                values.insert(field.key.clone(), value);
            }
        }
        let version = row.try_get("version")?;
        if let Some(field) = def.lines() {
            let lines = self.lines(module, id).await?;
            if !lines.is_empty() {
                values.insert(field.key.clone(), Value::Lines(lines));
            }
        }
        Ok(Some(Record { id, module, version, values }))
    }

    async fn lines(&mut self, module: ModuleKey, record: Id) -> Result<Vec<Line>> {
        let rows = sqlx::query(
            "SELECT product, name, unit, price, quantity, discount FROM line
             WHERE module = $1 AND record = $2 ORDER BY position",
        )
        .bind(module.key())
        .bind(Uuid::from(record))
        .fetch_all(self.conn())
        .await?;
        rows.iter()
            .map(|row| {
                Ok(Line {
                    product: Id(row.try_get("product")?),
                    name: row.try_get("name")?,
                    unit: row.try_get("unit")?,
                    price: unscaled(row.try_get("price")?),
                    quantity: unscaled(row.try_get("quantity")?),
                    discount: unscaled(row.try_get("discount")?),
                })
            })
            .collect()
    }

    /// The team of a record, ended rights left out. The caller has made sure that the viewer sees the record.
    pub async fn team(&mut self, module: ModuleKey, record: Id) -> Result<Vec<TeamRow>> {
        let today = crate::time::iso(self.now().today());
        let rows = sqlx::query(
            "SELECT employee, can_write, until FROM team
             WHERE module = $1 AND record = $2 AND (until IS NULL OR until >= $3) ORDER BY added_at, employee",
        )
        .bind(module.key())
        .bind(Uuid::from(record))
        .bind(today)
        .fetch_all(self.conn())
        .await?;
        rows.iter()
            .map(|row| {
                Ok(TeamRow {
                    employee: Id(row.try_get("employee")?),
                    write: row.try_get::<i64, _>("can_write")? != 0,
                    until: row.try_get::<Option<String>, _>("until")?.and_then(|day| day.parse().ok()),
                })
            })
            .collect()
    }

    /// Whether the viewer has starred a record.
    pub async fn is_starred(&mut self, module: ModuleKey, record: Id) -> Result<bool> {
        let me = self.viewer().id().map(Uuid::from);
        let row = sqlx::query("SELECT 1 FROM star WHERE employee = $1 AND module = $2 AND record = $3")
            .bind(me)
            .bind(module.key())
            .bind(Uuid::from(record))
            .fetch_optional(self.conn())
            .await?;
        Ok(row.is_some())
    }
}
