//! Employees as the admin console lists and changes them (rows ADM-03, ADM-04).

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Utc};
use domain::{
    Id, Lang,
    org::{Employee, EmployeeDraft, EmployeeState, Sex, normal_login},
};
use sqlx::{
    Row, Sqlite,
    query::Query,
    sqlite::{SqliteArguments, SqliteRow},
};
use uuid::Uuid;

use super::accounts::state;
use crate::{
    Error, Result, Tx, View,
    connect::collation_name,
    time::{from_millis, millis},
};

/// Which employees; the tab is left to the counts.
#[derive(Clone, Debug, Default)]
pub struct EmployeeFilter {
    /// In name, mobile, e-mail.
    pub search: String,
    /// The department and those below it.
    pub department: Option<Id>,
    pub role: Option<Id>,
    pub state: Option<EmployeeState>,
    /// Made at or after this moment.
    pub made_since: Option<DateTime<Utc>>,
}

/// The condition of a filter: $1 search, $2 department, $3 role.
const CONDITION: &str = "($1 = '' OR lower(e.name) LIKE $1 ESCAPE '\\' OR e.mobile LIKE $1 ESCAPE '\\'
        OR lower(e.email) LIKE $1 ESCAPE '\\')
     AND ($2 IS NULL OR e.department IN (SELECT descendant FROM department_closure WHERE ancestor = $2))
     AND ($3 IS NULL OR EXISTS (SELECT 1 FROM employee_role AS er WHERE er.employee = e.id AND er.role = $3))";

const COLUMNS: &str = "e.id, e.name, e.mobile, e.email, e.sex, e.department, e.position, e.manager, e.state, e.lang,
     e.picture, e.created_at, e.last_sign_in_at";

impl View {
    /// A page of employees by name in the viewer's language.
    pub async fn employees(&mut self, filter: &EmployeeFilter, limit: u32, offset: u64) -> Result<Vec<Employee>> {
        let collation = collation_name(self.viewer().lang);
        let sql = format!(
            "SELECT {COLUMNS} FROM employee AS e WHERE {CONDITION}
             AND ($4 IS NULL OR e.state = $4) AND ($5 IS NULL OR e.created_at >= $5)
             ORDER BY e.name COLLATE {collation}, e.id LIMIT $6 OFFSET $7"
        );
        let rows = bind(sqlx::query(sqlx::AssertSqlSafe(sql)), filter)
            .bind(filter.state.map(EmployeeState::key))
            .bind(filter.made_since.map(millis))
            .bind(limit)
            .bind(i64::try_from(offset).unwrap_or(i64::MAX))
            .fetch_all(self.conn())
            .await?;
        let mut employees = rows.iter().map(employee).collect::<Result<Vec<_>>>()?;
        self.add_roles(&mut employees).await?;
        Ok(employees)
    }

    /// How many employees the filter has, its state aside: all, those made since `new`, active, not activated, disabled.
    pub async fn count_employees(&mut self, filter: &EmployeeFilter, new: DateTime<Utc>) -> Result<[u64; 5]> {
        let sql = format!(
            "SELECT COUNT(*), COALESCE(SUM(CASE WHEN e.created_at >= $4 THEN 1 ELSE 0 END), 0),
                COALESCE(SUM(CASE WHEN e.state = 'active' THEN 1 ELSE 0 END), 0),
                COALESCE(SUM(CASE WHEN e.state = 'not_activated' THEN 1 ELSE 0 END), 0),
                COALESCE(SUM(CASE WHEN e.state = 'disabled' THEN 1 ELSE 0 END), 0)
             FROM employee AS e WHERE {CONDITION}"
        );
        let row = bind(sqlx::query(sqlx::AssertSqlSafe(sql)), filter).bind(millis(new)).fetch_one(self.conn()).await?;
        let mut counts = [0; 5];
        for (index, count) in counts.iter_mut().enumerate() {
            *count = u64::try_from(row.try_get::<i64, _>(index)?).unwrap_or(0);
        }
        Ok(counts)
    }

    /// One employee.
    pub async fn employee(&mut self, id: Id) -> Result<Option<Employee>> {
        let sql = format!("SELECT {COLUMNS} FROM employee AS e WHERE e.id = $1");
        let row = sqlx::query(sqlx::AssertSqlSafe(sql)).bind(Uuid::from(id)).fetch_optional(self.conn()).await?;
        let Some(row) = row else { return Ok(None) };
        let mut employees = [employee(&row)?];
        self.add_roles(&mut employees).await?;
        let [employee] = employees;
        Ok(Some(employee))
    }

    async fn add_roles(&mut self, employees: &mut [Employee]) -> Result<()> {
        if employees.is_empty() {
            return Ok(());
        }
        let places: Vec<_> = (1..=employees.len()).map(|place| format!("${place}")).collect();
        let sql = format!("SELECT employee, role FROM employee_role WHERE employee IN ({})", places.join(", "));
        let mut query = sqlx::query(sqlx::AssertSqlSafe(sql));
        for employee in employees.iter() {
            query = query.bind(Uuid::from(employee.id));
        }
        let mut roles: BTreeMap<Id, BTreeSet<Id>> = BTreeMap::new();
        for row in query.fetch_all(self.conn()).await? {
            roles.entry(Id(row.try_get("employee")?)).or_default().insert(Id(row.try_get("role")?));
        }
        for employee in employees {
            employee.roles = roles.remove(&employee.id).unwrap_or_default();
        }
        Ok(())
    }
}

impl Tx {
    /// Creates an employee who has not signed in yet, or changes one; roles and password are set by themselves. The
    /// caller has made sure that the logins are free, and that nobody becomes his own manager at any distance.
    pub async fn save_employee(&mut self, draft: &EmployeeDraft) -> Result<()> {
        let at = millis(self.now().at);
        let text = |text: &str| (!text.is_empty()).then(|| text.to_owned());
        sqlx::query(
            "INSERT INTO employee (id, name, mobile, email, mobile_login, email_login, sex, department, position,
                manager, state, lang, created_at, updated_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 'not_activated', $11, $12, $12)
             ON CONFLICT (id) DO UPDATE SET name = excluded.name, mobile = excluded.mobile, email = excluded.email,
                mobile_login = excluded.mobile_login, email_login = excluded.email_login, sex = excluded.sex,
                department = excluded.department, position = excluded.position, manager = excluded.manager,
                lang = excluded.lang, updated_at = excluded.updated_at",
        )
        .bind(Uuid::from(draft.id))
        .bind(&draft.name)
        .bind(text(&draft.mobile))
        .bind(text(&draft.email))
        .bind(text(&normal_login(&draft.mobile)))
        .bind(text(&normal_login(&draft.email)))
        .bind(draft.sex.map(Sex::key))
        .bind(draft.department.map(Uuid::from))
        .bind(text(&draft.position))
        .bind(draft.manager.map(Uuid::from))
        .bind(draft.lang.code())
        .bind(at)
        .execute(self.conn())
        .await?;
        self.relink_employee(draft.id).await
    }

    /// Sets an employee's state.
    pub async fn set_employee_state(&mut self, id: Id, state: EmployeeState) -> Result<()> {
        let at = millis(self.now().at);
        sqlx::query("UPDATE employee SET state = $1, updated_at = $2 WHERE id = $3")
            .bind(state.key())
            .bind(at)
            .bind(Uuid::from(id))
            .execute(self.conn())
            .await?;
        Ok(())
    }

    /// Moves an employee to a department.
    pub async fn set_employee_department(&mut self, id: Id, department: Id) -> Result<()> {
        let at = millis(self.now().at);
        sqlx::query("UPDATE employee SET department = $1, updated_at = $2 WHERE id = $3")
            .bind(Uuid::from(department))
            .bind(at)
            .bind(Uuid::from(id))
            .execute(self.conn())
            .await?;
        Ok(())
    }
}

fn bind<'q>(query: Query<'q, Sqlite, SqliteArguments>, filter: &EmployeeFilter) -> Query<'q, Sqlite, SqliteArguments> {
    let search = filter.search.trim().to_ascii_lowercase();
    let pattern = if search.is_empty() {
        search
    } else {
        let escaped = search.replace('\\', "\\\\").replace('%', "\\%").replace('_', "\\_");
        format!("%{escaped}%")
    };
    query.bind(pattern).bind(filter.department.map(Uuid::from)).bind(filter.role.map(Uuid::from))
}

fn employee(row: &SqliteRow) -> Result<Employee> {
    let text = |column| Ok::<_, Error>(row.try_get::<Option<String>, _>(column)?.unwrap_or_default());
    let id = |column| Ok::<_, Error>(row.try_get::<Option<Uuid>, _>(column)?.map(Id));
    Ok(Employee {
        id: Id(row.try_get("id")?),
        name: row.try_get("name")?,
        mobile: text("mobile")?,
        email: text("email")?,
        sex: row.try_get::<Option<String>, _>("sex")?.as_deref().and_then(Sex::parse),
        department: id("department")?,
        position: text("position")?,
        manager: id("manager")?,
        roles: BTreeSet::new(),
        state: state(row)?,
        lang: Lang::from_tag(&row.try_get::<String, _>("lang")?).unwrap_or_default(),
        picture: id("picture")?,
        created_at: from_millis(row.try_get("created_at")?),
        last_sign_in_at: row.try_get::<Option<i64>, _>("last_sign_in_at")?.map(from_millis),
    })
}
