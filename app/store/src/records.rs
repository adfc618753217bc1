//! The records of all modules: one set of statements, built from the definitions.

mod derived;
mod filter;
mod follow_ups;
mod labels;
mod list;
mod read;
mod sort;
mod team;
pub mod visibility;
mod write;

pub use follow_ups::FollowUpRow;
pub use labels::LabelKind;
pub use list::Query;
pub use read::{Held, TeamRow};

use sea_query::{Alias, DynIden, Expr, IntoIden, SqliteQueryBuilder};
use sea_query_sqlx::SqlxBinder;
use sqlx::sqlite::SqliteRow;

use crate::{Result, View};

/// An identifier that comes from a definition.
fn name(text: &str) -> DynIden {
    Alias::new(text).into_iden()
}

/// A column of a table in a statement.
fn column(table: &str, field: &str) -> Expr {
    Expr::col((name(table), name(field)))
}

/// Runs a built select. Statements are made of definitions, and every value is bound.
async fn fetch(view: &mut View, statement: &sea_query::SelectStatement) -> Result<Vec<SqliteRow>> {
    let (sql, values) = statement.build_sqlx(SqliteQueryBuilder);
    Ok(sqlx::query_with(sqlx::AssertSqlSafe(sql), values).fetch_all(view.conn()).await?)
}
