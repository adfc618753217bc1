//! Departments (row ADM-05).

use domain::{
    Id,
    org::{Department, DepartmentDraft},
};
use sqlx::{Row, sqlite::SqliteRow};
use uuid::Uuid;

use crate::{Result, Tx, View, connect::collation_name, time::millis};

impl View {
    /// All departments, by name in the viewer's language; the people in each are those who are not disabled.
    pub async fn departments(&mut self) -> Result<Vec<Department>> {
        let collation = collation_name(self.viewer().lang);
        let sql = format!(
            "SELECT d.id, d.name, d.parent, d.head, COALESCE(e.people, 0) AS people FROM department AS d
             LEFT JOIN (SELECT department, COUNT(*) AS people FROM employee
                        WHERE state <> 'disabled' AND department IS NOT NULL GROUP BY department) AS e
             ON e.department = d.id ORDER BY d.name COLLATE {collation}, d.id"
        );
        let rows = sqlx::query(sqlx::AssertSqlSafe(sql)).fetch_all(self.conn()).await?;
        rows.iter().map(department).collect()
    }

    /// How many people are directly in a department, disabled ones too, and how many departments.
    pub async fn department_contents(&mut self, id: Id) -> Result<(u64, u64)> {
        let row = sqlx::query(
            "SELECT (SELECT COUNT(*) FROM employee WHERE department = $1) AS people,
                    (SELECT COUNT(*) FROM department WHERE parent = $1) AS departments",
        )
        .bind(Uuid::from(id))
        .fetch_one(self.conn())
        .await?;
        let count = |column| Ok::<_, sqlx::Error>(u64::try_from(row.try_get::<i64, _>(column)?).unwrap_or(0));
        Ok((count("people")?, count("departments")?))
    }
}

impl Tx {
    /// Creates a department, or gives it this name, parent and head. The caller has made sure that there is no cycle.
    pub async fn save_department(&mut self, draft: &DepartmentDraft) -> Result<()> {
        let at = millis(self.now().at);
        sqlx::query(
            "INSERT INTO department (id, name, parent, head, created_at) VALUES ($1, $2, $3, $4, $5)
             ON CONFLICT (id) DO UPDATE SET name = excluded.name, parent = excluded.parent, head = excluded.head",
        )
        .bind(Uuid::from(draft.id))
        .bind(&draft.name)
        .bind(draft.parent.map(Uuid::from))
        .bind(draft.head.map(Uuid::from))
        .bind(at)
        .execute(self.conn())
        .await?;
        self.relink_department(draft.id).await
    }

    /// Deletes an empty department.
    pub async fn delete_department(&mut self, id: Id) -> Result<()> {
        for sql in ["DELETE FROM department_closure WHERE descendant = $1", "DELETE FROM department WHERE id = $1"] {
            sqlx::query(sql).bind(Uuid::from(id)).execute(self.conn()).await?;
        }
        Ok(())
    }
}

fn department(row: &SqliteRow) -> Result<Department> {
    Ok(Department {
        id: Id(row.try_get("id")?),
        name: row.try_get("name")?,
        parent: row.try_get::<Option<Uuid>, _>("parent")?.map(Id),
        head: row.try_get::<Option<Uuid>, _>("head")?.map(Id),
        people: u32::try_from(row.try_get::<i64, _>("people")?).unwrap_or(u32::MAX),
    })
}
