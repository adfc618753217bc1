//! The same statement without a server: prepared once and stepped through by SQLite itself.

use std::time::{Duration, Instant};

use rusqlite::{Connection, OpenFlags, types::ValueRef};

use crate::{company::Company, measure::Figures, paths::Statements};

/// The time of a path's statement, all rows and columns read.
pub(crate) async fn time(company: &Company, query: &Statements, time: Duration) -> Figures {
    let context = company.context(&query.login).await;
    let mut view = context.read().await.expect("a transaction");
    let mut sql = view.list_statements(&query.query, &query.columns, query.page, 50).await.expect("statements");
    let sql = sql.swap_remove(usize::from(query.totals));
    drop(view);
    let file = company.services.store().folder().join("weft.db");
    tokio::task::spawn_blocking(move || {
        let connection = Connection::open_with_flags(file, OpenFlags::SQLITE_OPEN_READ_ONLY).expect("the database");
        connection.pragma_update(None, "mmap_size", 268_435_456).expect("a pragma");
        connection.pragma_update(None, "cache_size", -65_536).expect("a pragma");
        for (name, compare) in store::collations() {
            connection.create_collation(name.as_str(), compare).expect("a collation");
        }
        let mut statement = connection.prepare(&sql).expect("a statement");
        let width = statement.column_count();
        let (begin, mut took) = (Instant::now(), Vec::new());
        while took.len() < 3 || (begin.elapsed() < time && took.len() < 2_000) {
            let start = Instant::now();
            let mut rows = statement.query([]).expect("rows");
            while let Some(row) = rows.next().expect("a row") {
                for column in 0..width {
                    std::hint::black_box(row.get_ref(column).unwrap_or(ValueRef::Null));
                }
            }
            took.push(start.elapsed());
        }
        Figures::of(took, begin.elapsed())
    })
    .await
    .expect("the bare statements")
}
