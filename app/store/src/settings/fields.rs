//! Unique fields: each has an index over the records that are not deleted.

use domain::{FieldDef, FieldKind, ModuleKey};
use sqlx::Row;

use crate::{Result, Tx, View};

/// The name of a unique field's index.
pub fn unique_index(module: ModuleKey, field: &FieldDef) -> String {
    format!("unique_{}_{}", module.key(), field.key)
}

/// What must not occur twice: texts are the same but for the case of A to Z.
fn subject(field: &FieldDef) -> String {
    if field.kind == FieldKind::Integer { field.key.clone() } else { format!("lower({})", field.key) }
}

impl View {
    /// How many values of a field stand in more than one record that is not deleted.
    pub async fn count_duplicates(&mut self, module: ModuleKey, field: &FieldDef) -> Result<u64> {
        let (table, subject) = (module.key(), subject(field));
        // Both identifiers come from the definition.
        let sql = format!(
            "SELECT COUNT(*) FROM (SELECT 1 FROM {table} WHERE deleted_at IS NULL AND {key} IS NOT NULL
             GROUP BY {subject} HAVING COUNT(*) > 1) AS twice",
            key = field.key
        );
        let row = sqlx::query(sqlx::AssertSqlSafe(sql)).fetch_one(self.conn()).await?;
        Ok(u64::try_from(row.try_get::<i64, _>(0)?).unwrap_or(0))
    }
}

impl Tx {
    /// Makes or drops the index of a field that became or no longer is unique. The caller has counted duplicates.
    pub async fn set_unique(&mut self, module: ModuleKey, field: &FieldDef, unique: bool) -> Result<()> {
        let index = unique_index(module, field);
        let sql = if unique {
            let (table, subject) = (module.key(), subject(field));
            format!("CREATE UNIQUE INDEX IF NOT EXISTS {index} ON {table} ({subject}) WHERE deleted_at IS NULL")
        } else {
            format!("DROP INDEX IF EXISTS {index}")
        };
        sqlx::query(sqlx::AssertSqlSafe(sql)).execute(self.conn()).await?;
        Ok(())
    }
}
