//! Imports: the look-ups by name that turn a table's texts into ids; their history; what they changed.

use domain::{Id, ModuleKey};
use rust_decimal::Decimal;
use sea_query::{
    Alias, DynIden, Expr, ExprTrait, Func, IntoIden, Order, Query as Sea, SelectStatement, SqliteQueryBuilder,
};
use sea_query_sqlx::SqlxBinder;
use sqlx::{Row, sqlite::SqliteRow};
use uuid::Uuid;

use crate::{Result, Tx, View, columns::unscaled, records::visibility};

mod changes;
mod history;

pub use changes::ImportedRecord;
pub use history::{ImportRow, UndoRow};

/// The alias of the module's table in a look-up.
const T: &str = "t";

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
