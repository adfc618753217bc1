//! Imports: their history, and the look-ups by name that turn a table's texts into ids.

use chrono::{DateTime, Utc};
use domain::{
    Id, ModuleKey,
    import::{ImportKind, ImportResult, ImportState},
};
use rust_decimal::Decimal;
use sea_query::{
    Alias, DynIden, Expr, ExprTrait, Func, IntoIden, Order, Query as Sea, SelectStatement, SqliteQueryBuilder,
};
use sea_query_sqlx::SqlxBinder;
use sqlx::{Row, sqlite::SqliteRow};
use uuid::Uuid;

use crate::{
    Error, Result, Tx, View,
    columns::unscaled,
    records::visibility,
    time::{from_millis, millis},
};

/// The alias of the module's table in a look-up.
const T: &str = "t";

/// An import in the history, as it is stored.
#[derive(Clone, Debug, PartialEq)]
pub struct ImportRow {
    pub id: Id,
    pub kind: ImportKind,
    pub file: String,
    pub employee: Option<Id>,
    /// The name of the employee.
    pub by: String,
    pub at: DateTime<Utc>,
    pub state: ImportState,
    pub done: u64,
    pub result: ImportResult,
}

/// An employee as a table may name him.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PersonName {
    pub id: Id,
    pub name: String,
    /// Mobile and e-mail as they are compared at sign-in.
    pub logins: Vec<String>,
    pub active: bool,
}

/// A record that has a looked-up text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NamedRecord {
    pub id: Id,
    /// The text with ASCII letters in lower case.
    pub key: String,
    /// The record's customer, in modules that have one.
    pub customer: Option<Id>,
}

/// What a line item takes over from its product.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProductFacts {
    pub name: String,
    /// The key of the unit.
    pub unit: String,
    pub price: Decimal,
}

impl View {
    /// An import of the history.
    pub async fn import_run(&mut self, id: Id) -> Result<Option<ImportRow>> {
        let row = sqlx::query(
            "SELECT i.id, i.kind, i.file_name, i.employee, i.at, i.state, i.done, i.result, e.name AS by_name
             FROM import_run AS i LEFT JOIN employee AS e ON e.id = i.employee WHERE i.id = $1",
        )
        .bind(Uuid::from(id))
        .fetch_optional(self.conn())
        .await?;
        row.as_ref().map(import_row).transpose()
    }

    /// The latest imports of a kind, newest first; of one employee, or of everybody.
    pub async fn import_runs(&mut self, kind: ImportKind, employee: Option<Id>, limit: u32) -> Result<Vec<ImportRow>> {
        let rows = sqlx::query(
            "SELECT i.id, i.kind, i.file_name, i.employee, i.at, i.state, i.done, i.result, e.name AS by_name
             FROM import_run AS i LEFT JOIN employee AS e ON e.id = i.employee
             WHERE i.kind = $1 AND ($2 IS NULL OR i.employee = $2) ORDER BY i.at DESC, i.id DESC LIMIT $3",
        )
        .bind(kind_key(kind))
        .bind(employee.map(Uuid::from))
        .bind(limit)
        .fetch_all(self.conn())
        .await?;
        rows.iter().map(import_row).collect()
    }

    /// The imports that were running when the server stopped.
    pub async fn running_imports(&mut self) -> Result<Vec<ImportRow>> {
        let rows = sqlx::query(
            "SELECT i.id, i.kind, i.file_name, i.employee, i.at, i.state, i.done, i.result, e.name AS by_name
             FROM import_run AS i LEFT JOIN employee AS e ON e.id = i.employee WHERE i.state = 'running'",
        )
        .fetch_all(self.conn())
        .await?;
        rows.iter().map(import_row).collect()
    }

    /// All employees with the names that a table may call them by.
    pub async fn people_names(&mut self) -> Result<Vec<PersonName>> {
        let rows =
            sqlx::query("SELECT id, name, mobile_login, email_login, state FROM employee ORDER BY created_at, id")
                .fetch_all(self.conn())
                .await?;
        rows.iter()
            .map(|row| {
                let logins = ["mobile_login", "email_login"].map(|column| row.try_get::<Option<String>, _>(column));
                let mut known = Vec::new();
                for login in logins {
                    known.extend(login?);
                }
                Ok(PersonName {
                    id: Id(row.try_get("id")?),
                    name: row.try_get("name")?,
                    logins: known,
                    active: row.try_get::<String, _>("state")? != "disabled",
                })
            })
            .collect()
    }

    /// The first employee who got a role and is not disabled.
    pub async fn first_with_role(&mut self, role: Id) -> Result<Option<Id>> {
        let row = sqlx::query(
            "SELECT e.id FROM employee AS e JOIN employee_role AS er ON er.employee = e.id
             WHERE er.role = $1 AND e.state <> 'disabled' ORDER BY e.created_at, e.id LIMIT 1",
        )
        .bind(Uuid::from(role))
        .fetch_optional(self.conn())
        .await?;
        Ok(row.map(|row| row.try_get(0)).transpose()?.map(Id))
    }

    /// The records that the viewer sees whose `field` is one of the texts; ASCII case does not tell apart.
    pub async fn records_named(&mut self, module: ModuleKey, field: &str, keys: &[String]) -> Result<Vec<NamedRecord>> {
        let mut select = self.named(module, field)?;
        select.and_where(lower(field).is_in(keys.iter().map(String::as_str)));
        let rows = self.run(&select).await?;
        rows.iter()
            .map(|row| {
                Ok(NamedRecord {
                    id: Id(row.try_get("id")?),
                    key: row.try_get("key")?,
                    customer: row.try_get::<Option<Uuid>, _>("customer")?.map(Id),
                })
            })
            .collect()
    }

    /// Texts that stand in `field` of records that the viewer sees, the latest first: what a misspelt one may mean.
    pub async fn known_texts(&mut self, module: ModuleKey, field: &str, limit: u32) -> Result<Vec<String>> {
        let mut select = self.named(module, field)?;
        select
            .expr_as(column(field), name("text"))
            .and_where(column(field).is_not_null())
            .order_by((name(T), name("created_at")), Order::Desc)
            .limit(u64::from(limit));
        let rows = self.run(&select).await?;
        rows.iter().map(|row| Ok(row.try_get("text")?)).collect()
    }

    /// What a line item takes over from a product.
    pub async fn product_facts(&mut self, id: Id) -> Result<Option<ProductFacts>> {
        let row = sqlx::query("SELECT name, unit, price FROM product WHERE id = $1 AND deleted_at IS NULL")
            .bind(Uuid::from(id))
            .fetch_optional(self.conn())
            .await?;
        row.map(|row| {
            Ok(ProductFacts {
                name: row.try_get::<Option<String>, _>("name")?.unwrap_or_default(),
                unit: row.try_get::<Option<String>, _>("unit")?.unwrap_or_default(),
                price: unscaled(row.try_get::<Option<i64>, _>("price")?.unwrap_or(0)),
            })
        })
        .transpose()
    }

    fn named(&self, module: ModuleKey, field: &str) -> Result<SelectStatement> {
        let def = self.module(module)?;
        let mut select = Sea::select();
        select
            .expr(column("id"))
            .expr_as(lower(field), name("key"))
            .from_as(name(module.key()), name(T))
            .and_where(column("deleted_at").is_null())
            .cond_where(visibility::visible(self.viewer(), def, T, self.now()));
        if def.field("customer").is_some() {
            select.expr(column("customer"));
        } else {
            select.expr_as(Expr::cust("NULL"), name("customer"));
        }
        Ok(select)
    }

    async fn run(&mut self, select: &SelectStatement) -> Result<Vec<SqliteRow>> {
        let (sql, values) = select.build_sqlx(SqliteQueryBuilder);
        Ok(sqlx::query_with(sqlx::AssertSqlSafe(sql), values).fetch_all(self.conn()).await?)
    }
}

impl Tx {
    /// Enters an import in the history.
    pub async fn insert_import(&mut self, run: &ImportRow) -> Result<()> {
        sqlx::query(
            "INSERT INTO import_run (id, kind, file_name, employee, at, state, done, result)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        )
        .bind(Uuid::from(run.id))
        .bind(kind_key(run.kind))
        .bind(&run.file)
        .bind(run.employee.map(Uuid::from))
        .bind(millis(run.at))
        .bind(state_key(run.state))
        .bind(i64::try_from(run.done).unwrap_or(i64::MAX))
        .bind(serde_json::to_string(&run.result)?)
        .execute(self.conn())
        .await?;
        Ok(())
    }

    /// Keeps how far an import has come.
    pub async fn update_import(&mut self, id: Id, state: ImportState, done: u64, result: &ImportResult) -> Result<()> {
        sqlx::query("UPDATE import_run SET state = $1, done = $2, result = $3 WHERE id = $4")
            .bind(state_key(state))
            .bind(i64::try_from(done).unwrap_or(i64::MAX))
            .bind(serde_json::to_string(result)?)
            .bind(Uuid::from(id))
            .execute(self.conn())
            .await?;
        Ok(())
    }

    /// A point within the transaction to which one row of a table can be taken back.
    pub async fn mark(&mut self) -> Result<()> {
        sqlx::query("SAVEPOINT weft_row").execute(self.conn()).await?;
        Ok(())
    }

    /// Keeps what was written since [`Tx::mark`].
    pub async fn keep_marked(&mut self) -> Result<()> {
        sqlx::query("RELEASE weft_row").execute(self.conn()).await?;
        Ok(())
    }

    /// Takes back what was written since [`Tx::mark`].
    pub async fn undo_marked(&mut self) -> Result<()> {
        sqlx::query("ROLLBACK TO weft_row").execute(self.conn()).await?;
        self.keep_marked().await
    }
}

fn name(text: &str) -> DynIden {
    Alias::new(text).into_iden()
}

fn column(field: &str) -> Expr {
    Expr::col((name(T), name(field)))
}

fn lower(field: &str) -> Expr {
    Expr::expr(Func::lower(column(field)))
}

fn import_row(row: &SqliteRow) -> Result<ImportRow> {
    let (kind, state): (String, String) = (row.try_get("kind")?, row.try_get("state")?);
    let broken = || Error::Broken(format!("import of {kind}: {state}"));
    Ok(ImportRow {
        id: Id(row.try_get("id")?),
        kind: parse_kind(&kind).ok_or_else(broken)?,
        file: row.try_get("file_name")?,
        employee: row.try_get::<Option<Uuid>, _>("employee")?.map(Id),
        by: row.try_get::<Option<String>, _>("by_name")?.unwrap_or_default(),
        at: from_millis(row.try_get("at")?),
        state: parse_state(&state).ok_or_else(broken)?,
        done: u64::try_from(row.try_get::<i64, _>("done")?).unwrap_or(0),
        result: serde_json::from_str(&row.try_get::<String, _>("result")?)?,
    })
}

fn kind_key(kind: ImportKind) -> &'static str {
    match kind {
        ImportKind::Records(module) => module.key(),
        ImportKind::Employees => "employee",
    }
}

fn parse_kind(key: &str) -> Option<ImportKind> {
    if key == "employee" { Some(ImportKind::Employees) } else { ModuleKey::parse(key).map(ImportKind::Records) }
}

fn state_key(state: ImportState) -> &'static str {
    match state {
        ImportState::Running => "running",
        ImportState::Finished => "finished",
        ImportState::Interrupted => "interrupted",
    }
}

fn parse_state(key: &str) -> Option<ImportState> {
    [ImportState::Running, ImportState::Finished, ImportState::Interrupted]
        .into_iter()
        .find(|state| state_key(*state) == key)
}
