//! The logs of the company (row ADM-24): sign-ins have a table of their own, changes are the feed as the viewer may see it.
//!
//! Both are read from the newest entry back, each page behind the last entry of the one before it. That costs the same at the
//! millionth entry as at the first, and no entry is missed or shown twice when new ones come in meanwhile.

use chrono::{DateTime, Utc};
use domain::logs::Cursor;
use sea_query::{ExprTrait, Order, SelectStatement};
use sqlx::{Row as _, sqlite::SqliteRow};

use crate::{
    Result,
    records::{column, name},
    time::{from_millis, millis},
};

mod operations;
mod sign_ins;

pub use operations::{OperationFilter, RecordTitle, Window};
pub use sign_ins::{Refused, SignInFilter};

/// The name of the table in a statement.
const T: &str = "t";

/// Between these moments; the end is not included.
#[derive(Clone, Copy, Debug, Default)]
pub struct Period {
    pub from: Option<DateTime<Utc>>,
    pub before: Option<DateTime<Utc>>,
}

/// Newest first, within the period, behind the cursor.
fn behind(select: &mut SelectStatement, period: Period, after: Option<Cursor>, limit: u32) {
    let at = || column(T, "at");
    if let Some(from) = period.from {
        select.and_where(at().gte(millis(from)));
    }
    if let Some(before) = period.before {
        select.and_where(at().lt(millis(before)));
    }
    if let Some(Cursor { at: last, seq }) = after {
        // Not (at, seq) < (…, …) as one comparison of rows: this form is read from an index as well, and all databases have it.
        select.and_where(at().lte(millis(last))).and_where(at().lt(millis(last)).or(column(T, "seq").lt(seq)));
    }
    select
        .order_by((name(T), name("at")), Order::Desc)
        .order_by((name(T), name("seq")), Order::Desc)
        .limit(u64::from(limit));
}

fn cursor(row: &SqliteRow) -> Result<Cursor> {
    Ok(Cursor { at: from_millis(row.try_get("at")?), seq: row.try_get("seq")? })
}
