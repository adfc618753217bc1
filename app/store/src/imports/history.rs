//! The history of imports: how far each one is, and what came of it.

use chrono::{DateTime, Utc};
use domain::{
    Id, ModuleKey,
    import::{ImportKind, ImportResult, ImportState, UndoResult},
};
use sqlx::{Row, sqlite::SqliteRow};
use uuid::Uuid;

use crate::{
    Error, Result, Tx, View,
    time::{from_millis, millis},
};

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
    /// Whether there is something left that can be taken back.
    pub has_changes: bool,
    pub undo: Option<UndoRow>,
}

/// That an import was taken back, as it is stored.
#[derive(Clone, Debug, PartialEq)]
pub struct UndoRow {
    pub employee: Option<Id>,
    /// The name of the employee.
    pub by: String,
    pub at: DateTime<Utc>,
    pub result: UndoResult,
}

impl View {
    /// An import of the history.
    pub async fn import_run(&mut self, id: Id) -> Result<Option<ImportRow>> {
        let row = sqlx::query(
            "SELECT i.id, i.kind, i.file_name, i.employee, i.at, i.state, i.done, i.result, e.name AS by_name,
                    i.undone_by, i.undone_at, i.undo, u.name AS undone_name,
                    EXISTS (SELECT 1 FROM import_change AS c WHERE c.run = i.id) AS has_changes
             FROM import_run AS i LEFT JOIN employee AS e ON e.id = i.employee LEFT JOIN employee AS u ON u.id = i.undone_by
             WHERE i.id = $1",
        )
        .bind(Uuid::from(id))
        .fetch_optional(self.conn())
        .await?;
        row.as_ref().map(import_row).transpose()
    }

    /// The latest imports of a kind, newest first; of one employee, or of everybody.
    pub async fn import_runs(&mut self, kind: ImportKind, employee: Option<Id>, limit: u32) -> Result<Vec<ImportRow>> {
        let rows = sqlx::query(
            "SELECT i.id, i.kind, i.file_name, i.employee, i.at, i.state, i.done, i.result, e.name AS by_name,
                    i.undone_by, i.undone_at, i.undo, u.name AS undone_name,
                    EXISTS (SELECT 1 FROM import_change AS c WHERE c.run = i.id) AS has_changes
             FROM import_run AS i LEFT JOIN employee AS e ON e.id = i.employee LEFT JOIN employee AS u ON u.id = i.undone_by
             WHERE i.kind = $1 AND ($2 IS NULL OR i.employee = $2) ORDER BY i.at DESC, i.id DESC LIMIT $3",
        )
        .bind(kind_key(kind))
        .bind(employee.map(Uuid::from))
        .bind(limit)
        .fetch_all(self.conn())
        .await?;
        rows.iter().map(import_row).collect()
    }

    /// The imports that were running, or being taken back, when the server stopped.
    pub async fn active_imports(&mut self) -> Result<Vec<ImportRow>> {
        let rows = sqlx::query(
            "SELECT i.id, i.kind, i.file_name, i.employee, i.at, i.state, i.done, i.result, e.name AS by_name,
                    i.undone_by, i.undone_at, i.undo, u.name AS undone_name,
                    EXISTS (SELECT 1 FROM import_change AS c WHERE c.run = i.id) AS has_changes
             FROM import_run AS i LEFT JOIN employee AS e ON e.id = i.employee LEFT JOIN employee AS u ON u.id = i.undone_by
             WHERE i.state IN ('running', 'undoing')",
        )
        .fetch_all(self.conn())
        .await?;
        rows.iter().map(import_row).collect()
    }

    /// Whether somebody wants an import to stop.
    pub async fn is_import_cancelled(&mut self, id: Id) -> Result<bool> {
        let row = sqlx::query("SELECT 1 FROM import_run WHERE id = $1 AND cancelled_at IS NOT NULL")
            .bind(Uuid::from(id))
            .fetch_optional(self.conn())
            .await?;
        Ok(row.is_some())
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
        .bind(run.state.key())
        .bind(i64::try_from(run.done).unwrap_or(i64::MAX))
        .bind(serde_json::to_string(&run.result)?)
        .execute(self.conn())
        .await?;
        Ok(())
    }

    /// Keeps how far an import has come.
    pub async fn update_import(&mut self, id: Id, state: ImportState, done: u64, result: &ImportResult) -> Result<()> {
        sqlx::query("UPDATE import_run SET state = $1, done = $2, result = $3 WHERE id = $4")
            .bind(state.key())
            .bind(i64::try_from(done).unwrap_or(i64::MAX))
            .bind(serde_json::to_string(result)?)
            .bind(Uuid::from(id))
            .execute(self.conn())
            .await?;
        Ok(())
    }

    /// Asks a running import to stop; answers whether it was running.
    pub async fn cancel_import(&mut self, id: Id) -> Result<bool> {
        let at = millis(self.now().at);
        let done = sqlx::query(
            "UPDATE import_run SET cancelled_at = COALESCE(cancelled_at, $1) WHERE id = $2 AND state = 'running'",
        )
        .bind(at)
        .bind(Uuid::from(id))
        .execute(self.conn())
        .await?;
        Ok(done.rows_affected() > 0)
    }

    /// Marks that an import is not being taken back any more.
    pub async fn end_undo(&mut self, id: Id) -> Result<()> {
        sqlx::query("UPDATE import_run SET state = 'undone' WHERE id = $1 AND state = 'undoing'")
            .bind(Uuid::from(id))
            .execute(self.conn())
            .await?;
        Ok(())
    }

    /// Keeps how far an import is taken back, by the viewer.
    pub async fn update_undo(&mut self, id: Id, state: ImportState, result: &UndoResult) -> Result<()> {
        let (at, by) = (millis(self.now().at), self.viewer().id().map(Uuid::from));
        sqlx::query("UPDATE import_run SET state = $1, undone_by = $2, undone_at = $3, undo = $4 WHERE id = $5")
            .bind(state.key())
            .bind(by)
            .bind(at)
            .bind(serde_json::to_string(result)?)
            .bind(Uuid::from(id))
            .execute(self.conn())
            .await?;
        Ok(())
    }
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
        state: ImportState::parse(&state).ok_or_else(broken)?,
        done: u64::try_from(row.try_get::<i64, _>("done")?).unwrap_or(0),
        result: serde_json::from_str(&row.try_get::<String, _>("result")?)?,
        has_changes: row.try_get::<i64, _>("has_changes")? != 0,
        undo: undo_row(row)?,
    })
}

fn undo_row(row: &SqliteRow) -> Result<Option<UndoRow>> {
    let Some(at) = row.try_get::<Option<i64>, _>("undone_at")? else { return Ok(None) };
    let result = row.try_get::<Option<String>, _>("undo")?;
    Ok(Some(UndoRow {
        employee: row.try_get::<Option<Uuid>, _>("undone_by")?.map(Id),
        by: row.try_get::<Option<String>, _>("undone_name")?.unwrap_or_default(),
        at: from_millis(at),
        result: result.map(|result| serde_json::from_str(&result)).transpose()?.unwrap_or_default(),
    }))
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
