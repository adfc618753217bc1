//! Saved views (row L-03): everybody's own, and those that are shared with him.

use domain::{
    Id, ModuleKey,
    list::{Audience, SavedView},
};
use sqlx::{Row, sqlite::SqliteRow};
use uuid::Uuid;

use crate::{Error, Result, Tx, View, time::millis};

const DEPARTMENT: &str = "department";
const PERSON: &str = "person";

/// Those that are the viewer's ($1) own or shared with him: with everybody, with him, or with a department that he is
/// in or below.
const HIS: &str = "(v.employee = $1 OR v.everybody = 1 OR v.id IN (
        SELECT s.view FROM view_share AS s WHERE s.kind = 'person' AND s.target = $1
        UNION ALL SELECT s.view FROM view_share AS s
            JOIN department_closure AS c ON c.ancestor = s.target
            JOIN employee AS e ON e.department = c.descendant
        WHERE s.kind = 'department' AND e.id = $1))";

/// A view as it is stored.
#[derive(Clone, Debug, PartialEq)]
pub struct StoredView {
    pub view: SavedView,
    /// Whose it is.
    pub employee: Id,
}

impl View {
    /// The viewer's own views of a module and those shared with him: first his own, each in the order in which they were
    /// made.
    pub async fn saved_views(&mut self, module: ModuleKey) -> Result<Vec<StoredView>> {
        let Some(me) = self.viewer().id() else { return Ok(Vec::new()) };
        let rows = sqlx::query(sqlx::AssertSqlSafe(format!(
            "SELECT v.id, v.employee, v.module, v.name, v.filter, v.everybody, e.name AS author FROM saved_view AS v
             JOIN employee AS e ON e.id = v.employee
             WHERE v.module = $2 AND {HIS} ORDER BY v.employee <> $1, v.created_at, v.id"
        )))
        .bind(Uuid::from(me))
        .bind(module.key())
        .fetch_all(self.conn())
        .await?;
        let mut views = Vec::with_capacity(rows.len());
        for row in &rows {
            views.push(self.stored_view(row).await?);
        }
        Ok(views)
    }

    /// One of the viewer's own views, or one that is shared with him.
    pub async fn saved_view(&mut self, id: Id) -> Result<Option<StoredView>> {
        let Some(me) = self.viewer().id() else { return Ok(None) };
        let row = sqlx::query(sqlx::AssertSqlSafe(format!(
            "SELECT v.id, v.employee, v.module, v.name, v.filter, v.everybody, e.name AS author FROM saved_view AS v
             JOIN employee AS e ON e.id = v.employee WHERE v.id = $2 AND {HIS}"
        )))
        .bind(Uuid::from(me))
        .bind(Uuid::from(id))
        .fetch_optional(self.conn())
        .await?;
        match row {
            Some(row) => Ok(Some(self.stored_view(&row).await?)),
            None => Ok(None),
        }
    }

    /// How many views of a module an employee has made.
    pub async fn count_views(&mut self, employee: Id, module: ModuleKey) -> Result<u64> {
        let row = sqlx::query("SELECT COUNT(*) FROM saved_view WHERE employee = $1 AND module = $2")
            .bind(Uuid::from(employee))
            .bind(module.key())
            .fetch_one(self.conn())
            .await?;
        Ok(u64::try_from(row.try_get::<i64, _>(0)?).unwrap_or(0))
    }

    /// Whether there is a view with this id, whoever may see it.
    pub async fn view_exists(&mut self, id: Id) -> Result<bool> {
        let row = sqlx::query("SELECT 1 FROM saved_view WHERE id = $1")
            .bind(Uuid::from(id))
            .fetch_optional(self.conn())
            .await?;
        Ok(row.is_some())
    }

    async fn stored_view(&mut self, row: &SqliteRow) -> Result<StoredView> {
        let (id, module): (Uuid, String) = (row.try_get("id")?, row.try_get("module")?);
        let employee = Id(row.try_get("employee")?);
        let shares = sqlx::query("SELECT kind, target FROM view_share WHERE view = $1 ORDER BY kind, target")
            .bind(id)
            .fetch_all(self.conn())
            .await?;
        let mut audience = Audience { everybody: row.try_get::<i64, _>("everybody")? != 0, ..Audience::default() };
        for share in &shares {
            let (kind, target): (String, Id) = (share.try_get("kind")?, Id(share.try_get("target")?));
            if kind == DEPARTMENT { audience.departments.push(target) } else { audience.people.push(target) }
        }
        let own = self.viewer().id() == Some(employee);
        Ok(StoredView {
            view: SavedView {
                id: Id(id),
                module: ModuleKey::parse(&module).ok_or_else(|| Error::Broken(format!("saved view of {module}")))?,
                name: row.try_get("name")?,
                filter: serde_json::from_str(&row.try_get::<String, _>("filter")?)?,
                audience,
                author: if own { None } else { Some(row.try_get("author")?) },
                editable: own,
            },
            employee,
        })
    }
}

impl Tx {
    /// Creates an employee's view, or gives it this name, filter and audience; whose it is never changes.
    pub async fn save_view(&mut self, employee: Id, view: &SavedView) -> Result<()> {
        let at = millis(self.now().at);
        sqlx::query(
            "INSERT INTO saved_view (id, employee, module, name, filter, created_at, everybody)
             VALUES ($1, $2, $3, $4, $5, $6, $7)
             ON CONFLICT (id) DO UPDATE
             SET name = excluded.name, filter = excluded.filter, everybody = excluded.everybody",
        )
        .bind(Uuid::from(view.id))
        .bind(Uuid::from(employee))
        .bind(view.module.key())
        .bind(&view.name)
        .bind(serde_json::to_string(&view.filter)?)
        .bind(at)
        .bind(i64::from(view.audience.everybody))
        .execute(self.conn())
        .await?;
        sqlx::query("DELETE FROM view_share WHERE view = $1").bind(Uuid::from(view.id)).execute(self.conn()).await?;
        let departments = view.audience.departments.iter().map(|id| (DEPARTMENT, *id));
        let people = view.audience.people.iter().map(|id| (PERSON, *id));
        for (kind, target) in departments.chain(people) {
            sqlx::query("INSERT INTO view_share (view, kind, target) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING")
                .bind(Uuid::from(view.id))
                .bind(kind)
                .bind(Uuid::from(target))
                .execute(self.conn())
                .await?;
        }
        Ok(())
    }

    /// Deletes a view.
    pub async fn delete_view(&mut self, id: Id) -> Result<()> {
        for sql in ["DELETE FROM view_share WHERE view = $1", "DELETE FROM saved_view WHERE id = $1"] {
            sqlx::query(sql).bind(Uuid::from(id)).execute(self.conn()).await?;
        }
        Ok(())
    }
}
