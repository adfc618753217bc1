//! Lists of tasks.

use chrono::TimeDelta;
use chrono::{DateTime, Utc};
use domain::{
    Id,
    tasks::{TaskDue, TaskQuery, TaskRow, TaskScope, TaskState},
};
use sea_query::{Condition, Expr, ExprTrait, Func, Order, Query as Sea, SelectStatement};
use sqlx::sqlite::SqliteRow;

use super::{COLUMNS, T, stored, visibility};
use crate::{
    Result, View,
    columns::id_sql,
    records::{column, fetch, name, pattern, visibility::subordinate_ids},
    time::{iso, millis},
};

/// Which part of a record's tasks its timeline asks for.
#[derive(Clone, Copy, Debug, Default)]
pub struct TaskFilter {
    /// Made at or after.
    pub from: Option<DateTime<Utc>>,
    /// Made before.
    pub until: Option<DateTime<Utc>>,
}

impl View {
    /// A page of the tasks that a query selects among those that the viewer sees: the open ones first, by their date.
    pub async fn tasks(&mut self, query: &TaskQuery, size: u32, offset: u64) -> Result<Vec<TaskRow>> {
        let mut select = self.selected_tasks(query);
        select
            .columns(COLUMNS.map(|field| (name(T), name(field))))
            .order_by_expr(column(T, "state").eq(TaskState::Done.key()), Order::Asc)
            .order_by_expr(column(T, "due_on").is_null(), Order::Asc)
            .order_by((name(T), name("due_on")), Order::Asc)
            .order_by((name(T), name("created_at")), Order::Desc)
            .order_by((name(T), name("id")), Order::Desc)
            .limit(u64::from(size))
            .offset(offset);
        let rows = fetch(self, &select).await?;
        self.task_rows(&rows).await
    }

    /// How many there are in all.
    pub async fn count_tasks(&mut self, query: &TaskQuery) -> Result<u64> {
        let mut select = self.selected_tasks(query);
        select.expr_as(Func::count(column(T, "id")), name("count"));
        crate::records::count(self, &select).await
    }

    /// The tasks about a record that the viewer sees, newest first: for its timeline.
    pub async fn tasks_about(&mut self, query: &TaskQuery, filter: TaskFilter, size: u32) -> Result<Vec<TaskRow>> {
        let mut select = self.selected_tasks(query);
        select
            .columns(COLUMNS.map(|field| (name(T), name(field))))
            .order_by((name(T), name("created_at")), Order::Desc)
            .order_by((name(T), name("id")), Order::Desc)
            .limit(u64::from(size));
        if let Some(from) = filter.from {
            select.and_where(column(T, "created_at").gte(millis(from)));
        }
        if let Some(until) = filter.until {
            select.and_where(column(T, "created_at").lt(millis(until)));
        }
        let rows = fetch(self, &select).await?;
        self.task_rows(&rows).await
    }

    async fn task_rows(&mut self, rows: &[SqliteRow]) -> Result<Vec<TaskRow>> {
        let mut tasks = Vec::with_capacity(rows.len());
        for row in rows {
            let task = stored(row)?;
            let (steps, steps_done) = self.count_steps(task.id).await?;
            tasks.push(TaskRow {
                may_edit: visibility::may_edit(self.viewer(), &task),
                comments: self.count_comments(task.id).await?,
                labels: self.labels_of_task(task.id).await?,
                id: task.id,
                title: task.title,
                state: task.state,
                responsible: task.responsible,
                created_by: task.created_by,
                created_at: task.created_at,
                priority: task.priority,
                due_on: task.due_on,
                steps,
                steps_done,
            });
        }
        Ok(tasks)
    }

    fn selected_tasks(&self, query: &TaskQuery) -> SelectStatement {
        let (viewer, now) = (self.viewer(), self.now());
        let mut select = Sea::select();
        select
            .from_as(name("task"), name(T))
            .and_where(column(T, "deleted_at").is_null())
            .cond_where(visibility::visible(viewer, T, now));
        let is_me = |field: &str| match viewer.id() {
            Some(me) => column(T, field).eq(id_sql(me)),
            None => Expr::val(1).eq(0),
        };
        match query.scope {
            TaskScope::Responsible => select.and_where(is_me("responsible")),
            TaskScope::TakesPart => select.cond_where(visibility::takes_part(viewer, T)),
            TaskScope::Created => select.and_where(is_me("created_by")),
            TaskScope::Subordinates => select.and_where(column(T, "responsible").in_subquery(subordinate_ids(viewer))),
            TaskScope::All => &mut select,
        };
        if let Some(about) = query.about {
            let mut linked = Sea::select();
            linked
                .column(name("task"))
                .from(name("task_link"))
                .and_where(Expr::col(name("module")).eq(about.module.key()))
                .and_where(Expr::col(name("record")).eq(id_sql(about.id)));
            select.and_where(column(T, "id").in_subquery(linked));
        }
        if let Some(state) = query.state {
            select.and_where(column(T, "state").eq(state.key()));
        }
        if let Some(label) = query.label {
            select.and_where(column(T, "id").in_subquery(with_label(label)));
        }
        due(&mut select, query.due, now.today());
        let search = query.search.trim();
        if !search.is_empty() {
            let any = ["title", "text"]
                .into_iter()
                .fold(Condition::any(), |any, field| any.add(column(T, field).like(pattern("%", search, "%"))));
            select.cond_where(any);
        }
        select
    }
}

fn due(select: &mut SelectStatement, due: TaskDue, today: chrono::NaiveDate) {
    let day = || column(T, "due_on");
    match due {
        TaskDue::Any => {}
        TaskDue::Overdue => {
            select.and_where(day().lt(iso(today))).and_where(column(T, "state").eq(TaskState::Open.key()));
        }
        TaskDue::Today => {
            select.and_where(day().eq(iso(today)));
        }
        TaskDue::Week => {
            let last = today.checked_add_signed(TimeDelta::days(6)).unwrap_or(today);
            select.and_where(day().gte(iso(today))).and_where(day().lte(iso(last)));
        }
        TaskDue::Never => {
            select.and_where(day().is_null());
        }
    }
}

fn with_label(label: Id) -> SelectStatement {
    let mut tasks = Sea::select();
    tasks.column(name("task")).from(name("task_labelled")).and_where(Expr::col(name("label")).eq(id_sql(label)));
    tasks
}
