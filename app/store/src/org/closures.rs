//! The closure tables of departments and managers. They follow the parent pointers: after a node got another parent,
//! the pairs of its old ancestors with everything below it go, and those of the new ancestors come. Only that part of
//! the tree is touched.

use domain::Id;
use uuid::Uuid;

use crate::{Result, Tx, View};

impl View {
    /// Whether `manager` stands above `employee`, at any distance.
    pub async fn manages(&mut self, manager: Id, employee: Id) -> Result<bool> {
        let row = sqlx::query("SELECT 1 FROM manager_closure WHERE manager = $1 AND employee = $2")
            .bind(Uuid::from(manager))
            .bind(Uuid::from(employee))
            .fetch_optional(self.conn())
            .await?;
        Ok(row.is_some())
    }

    /// Whether `department` is `ancestor` or lies below it.
    pub async fn department_within(&mut self, department: Id, ancestor: Id) -> Result<bool> {
        let row = sqlx::query("SELECT 1 FROM department_closure WHERE ancestor = $1 AND descendant = $2")
            .bind(Uuid::from(ancestor))
            .bind(Uuid::from(department))
            .fetch_optional(self.conn())
            .await?;
        Ok(row.is_some())
    }
}

impl Tx {
    /// Brings the closure in line after an employee was made or got another manager.
    pub(super) async fn relink_employee(&mut self, id: Id) -> Result<()> {
        sqlx::query(
            "DELETE FROM manager_closure
             WHERE manager IN (SELECT manager FROM manager_closure WHERE employee = $1)
             AND (employee = $1 OR employee IN (SELECT employee FROM manager_closure WHERE manager = $1))",
        )
        .bind(Uuid::from(id))
        .execute(self.conn())
        .await?;
        sqlx::query(
            "INSERT INTO manager_closure (manager, employee, depth)
             WITH RECURSIVE above (id, depth) AS (
                 SELECT manager, 1 FROM employee WHERE id = $1 AND manager IS NOT NULL
                 UNION ALL
                 SELECT e.manager, above.depth + 1 FROM employee AS e JOIN above ON e.id = above.id
                 WHERE e.manager IS NOT NULL
             ), below (id, depth) AS (
                 SELECT id, 0 FROM employee WHERE id = $1
                 UNION ALL
                 SELECT e.id, below.depth + 1 FROM employee AS e JOIN below ON e.manager = below.id
             )
             SELECT above.id, below.id, above.depth + below.depth FROM above CROSS JOIN below",
        )
        .bind(Uuid::from(id))
        .execute(self.conn())
        .await?;
        Ok(())
    }

    /// Brings the closure in line after a department was made or got another parent.
    pub(super) async fn relink_department(&mut self, id: Id) -> Result<()> {
        sqlx::query(
            "DELETE FROM department_closure
             WHERE ancestor IN (SELECT ancestor FROM department_closure WHERE descendant = $1 AND ancestor <> $1)
             AND descendant IN (SELECT descendant FROM department_closure WHERE ancestor = $1)",
        )
        .bind(Uuid::from(id))
        .execute(self.conn())
        .await?;
        sqlx::query(
            "INSERT INTO department_closure (ancestor, descendant, depth) VALUES ($1, $1, 0) ON CONFLICT DO NOTHING",
        )
        .bind(Uuid::from(id))
        .execute(self.conn())
        .await?;
        sqlx::query(
            "INSERT INTO department_closure (ancestor, descendant, depth)
             WITH RECURSIVE above (id, depth) AS (
                 SELECT parent, 1 FROM department WHERE id = $1 AND parent IS NOT NULL
                 UNION ALL
                 SELECT d.parent, above.depth + 1 FROM department AS d JOIN above ON d.id = above.id
                 WHERE d.parent IS NOT NULL
             ), below (id, depth) AS (
                 SELECT id, 0 FROM department WHERE id = $1
                 UNION ALL
                 SELECT d.id, below.depth + 1 FROM department AS d JOIN below ON d.parent = below.id
             )
             SELECT above.id, below.id, above.depth + below.depth FROM above CROSS JOIN below",
        )
        .bind(Uuid::from(id))
        .execute(self.conn())
        .await?;
        Ok(())
    }
}
