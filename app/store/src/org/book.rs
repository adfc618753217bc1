//! The address book (row NAV-10).

use domain::{Id, book::BookEntry};
use sqlx::Row as _;
use uuid::Uuid;

use crate::{Result, View};

impl View {
    /// Everybody who works here, by name in the viewer's language; of a department those in it and below it.
    pub async fn book(&mut self, department: Option<Id>) -> Result<Vec<BookEntry>> {
        let collation = crate::connect::collation_name(self.viewer().lang);
        let rows = sqlx::query(sqlx::AssertSqlSafe(format!(
            "SELECT e.id, e.name, e.position, e.mobile, e.email, e.department, e.manager, e.picture FROM employee AS e
             WHERE e.state <> 'disabled' AND ($1 IS NULL OR e.department IN
                 (SELECT descendant FROM department_closure WHERE ancestor = $1))
             ORDER BY e.name COLLATE {collation}, e.id"
        )))
        .bind(department.map(Uuid::from))
        .fetch_all(self.conn())
        .await?;
        rows.iter()
            .map(|row| {
                let text =
                    |field: &str| Ok::<_, crate::Error>(row.try_get::<Option<String>, _>(field)?.unwrap_or_default());
                let id = |field: &str| Ok::<_, crate::Error>(row.try_get::<Option<Uuid>, _>(field)?.map(Id));
                Ok(BookEntry {
                    id: Id(row.try_get("id")?),
                    name: row.try_get("name")?,
                    position: text("position")?,
                    mobile: text("mobile")?,
                    email: text("email")?,
                    department: id("department")?,
                    manager: id("manager")?,
                    picture: id("picture")?,
                })
            })
            .collect()
    }
}
