//! Saved views (row L-03).

use domain::{Id, ModuleKey, list::SavedView};
use sqlx::{Row, sqlite::SqliteRow};
use uuid::Uuid;

use crate::{Error, Result, Tx, View, time::millis};

impl View {
    /// An employee's views of a module, in the order in which they were made.
    pub async fn saved_views(&mut self, employee: Id, module: ModuleKey) -> Result<Vec<SavedView>> {
        let rows = sqlx::query(
            "SELECT id, module, name, filter FROM saved_view WHERE employee = $1 AND module = $2
             ORDER BY created_at, id",
        )
        .bind(Uuid::from(employee))
        .bind(module.key())
        .fetch_all(self.conn())
        .await?;
        rows.iter().map(saved_view).collect()
    }

    /// One of the viewer's own views.
    pub async fn saved_view(&mut self, id: Id) -> Result<Option<SavedView>> {
        let Some(me) = self.viewer().id() else { return Ok(None) };
        let row = sqlx::query("SELECT id, module, name, filter FROM saved_view WHERE id = $1 AND employee = $2")
            .bind(Uuid::from(id))
            .bind(Uuid::from(me))
            .fetch_optional(self.conn())
            .await?;
        row.as_ref().map(saved_view).transpose()
    }
}

impl Tx {
    /// Creates an employee's view, or gives it this name and filter. Answers false when the id is that of somebody
    /// else's view or of another module's.
    pub async fn save_view(&mut self, employee: Id, view: &SavedView) -> Result<bool> {
        let at = millis(self.now().at);
        let done = sqlx::query(
            "INSERT INTO saved_view (id, employee, module, name, filter, created_at) VALUES ($1, $2, $3, $4, $5, $6)
             ON CONFLICT (id) DO UPDATE SET name = excluded.name, filter = excluded.filter
             WHERE saved_view.employee = excluded.employee AND saved_view.module = excluded.module",
        )
        .bind(Uuid::from(view.id))
        .bind(Uuid::from(employee))
        .bind(view.module.key())
        .bind(&view.name)
        .bind(serde_json::to_string(&view.filter)?)
        .bind(at)
        .execute(self.conn())
        .await?;
        Ok(done.rows_affected() > 0)
    }

    /// Deletes one of an employee's views; answers whether there was one.
    pub async fn delete_view(&mut self, employee: Id, id: Id) -> Result<bool> {
        let done = sqlx::query("DELETE FROM saved_view WHERE id = $1 AND employee = $2")
            .bind(Uuid::from(id))
            .bind(Uuid::from(employee))
            .execute(self.conn())
            .await?;
        Ok(done.rows_affected() > 0)
    }
}

fn saved_view(row: &SqliteRow) -> Result<SavedView> {
    let module: String = row.try_get("module")?;
    Ok(SavedView {
        id: Id(row.try_get("id")?),
        module: ModuleKey::parse(&module).ok_or_else(|| Error::Broken(format!("saved view of {module}")))?,
        name: row.try_get("name")?,
        filter: serde_json::from_str(&row.try_get::<String, _>("filter")?)?,
    })
}
