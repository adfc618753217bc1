//! What the database itself says of its shape: for tests and `weft check`.

use sqlx::Row;

use crate::{Result, View};

impl View {
    /// The columns of a table in their order; empty when there is no such table.
    pub async fn table_columns(&mut self, table: &str) -> Result<Vec<String>> {
        let rows = sqlx::query("SELECT name FROM pragma_table_info($1) ORDER BY cid")
            .bind(table)
            .fetch_all(self.conn())
            .await?;
        rows.iter().map(|row| Ok(row.try_get(0)?)).collect()
    }

    /// The statements that make the present tables, indexes and triggers.
    pub async fn schema_statements(&mut self) -> Result<Vec<String>> {
        let rows = sqlx::query(
            "SELECT sql FROM sqlite_master
             WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '_sqlx_%' ORDER BY tbl_name, type DESC, name",
        )
        .fetch_all(self.conn())
        .await?;
        rows.iter().map(|row| Ok(row.try_get(0)?)).collect()
    }
}
