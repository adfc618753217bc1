//! The records of all modules: one set of statements, built from the definitions.

mod board;
mod derived;
mod filter;
mod follow_ups;
mod ids;
mod labels;
mod list;
pub mod merge;
mod neighbours;
mod reach;
mod read;
mod recycle_bin;
mod scan;
mod search;
mod sort;
mod team;
pub mod visibility;
mod write;

pub use board::OptionTotal;
pub(crate) use filter::{T, pattern};
pub use follow_ups::FollowUpRow;
pub use labels::LabelKind;
pub use list::Query;
pub(crate) use reach::{Reach, Remembered};
pub use read::{Held, TeamRow};
pub use recycle_bin::{BinQuery, Binned, Deleted, PARTS};
pub(crate) use search::begin as begin_index;
pub use search::{FoundRow, Search, indexed_value};

use sea_query::{Alias, DynIden, Expr, IntoIden, SqliteQueryBuilder};
use sea_query_sqlx::SqlxBinder;
use sqlx::{Row as _, sqlite::SqliteRow};

use crate::{Result, View};

/// An identifier that comes from a definition.
pub(crate) fn name(text: &str) -> DynIden {
    Alias::new(text).into_iden()
}

/// A column of a table in a statement.
pub(crate) fn column(table: &str, field: &str) -> Expr {
    Expr::col((name(table), name(field)))
}

/// The database's plan for a built select.
pub(crate) async fn explain(view: &mut View, statement: &sea_query::SelectStatement) -> Result<Vec<String>> {
    let (sql, values) = statement.build_sqlx(SqliteQueryBuilder);
    let sql = sqlx::AssertSqlSafe(format!("EXPLAIN QUERY PLAN {sql}"));
    let plan = sqlx::query_with(sql, values).fetch_all(view.conn()).await?;
    plan.iter().map(|row| Ok(row.try_get("detail")?)).collect()
}

/// The number that a select answers under the name `count`.
pub(crate) async fn count(view: &mut View, statement: &sea_query::SelectStatement) -> Result<u64> {
    let rows = fetch(view, statement).await?;
    let count = rows.first().map(|row| row.try_get::<i64, _>("count")).transpose()?.unwrap_or(0);
    Ok(u64::try_from(count).unwrap_or(0))
}

/// Runs a built select. Statements are made of definitions, and every value is bound.
pub(crate) async fn fetch(view: &mut View, statement: &sea_query::SelectStatement) -> Result<Vec<SqliteRow>> {
    let (sql, values) = statement.build_sqlx(SqliteQueryBuilder);
    Ok(sqlx::query_with(sqlx::AssertSqlSafe(sql), values).fetch_all(view.conn()).await?)
}
