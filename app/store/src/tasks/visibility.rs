//! Which tasks a viewer sees and changes: the one predicate that decides it everywhere.
//!
//! A task is seen by who made it, who is responsible, who takes part or has a sub-task, by the managers of who is
//! responsible, and by whoever sees one of the records that it is about: there it stands in the activity. It is changed by
//! who made it and who is responsible.

use domain::{Action, Viewer, tasks::LINKED};
use sea_query::{Condition, Expr, ExprTrait, JoinType, Query as Sea};

use super::StoredTask;
use crate::{
    Now,
    columns::id_sql,
    records::{
        column, name,
        visibility::{subordinate_ids, visible as sees_record},
    },
};

/// Whether the viewer sees the tasks that stand in `table`. Deleted ones are not looked at here.
pub fn visible(viewer: &Viewer, table: &str, now: Now) -> Condition {
    let Some(me) = viewer.id() else { return Condition::all() };
    let mut any = Condition::any()
        .add(column(table, "responsible").eq(id_sql(me)))
        .add(column(table, "created_by").eq(id_sql(me)))
        .add(takes_part(viewer, table))
        .add(column(table, "responsible").in_subquery(subordinate_ids(viewer)));
    for module in LINKED {
        if !viewer.may(module, Action::View) {
            continue;
        }
        let record = domain::schema::modules::definition(module);
        let mut linked = Sea::select();
        linked
            .expr(Expr::val(1))
            .from_as(name("task_link"), name("tl"))
            .join_as(
                JoinType::InnerJoin,
                name(module.key()),
                name("tr"),
                column("tr", "id").equals((name("tl"), name("record"))),
            )
            .and_where(column("tl", "task").equals((name(table), name("id"))))
            .and_where(column("tl", "module").eq(module.key()))
            .and_where(column("tr", "deleted_at").is_null())
            .cond_where(sees_record(viewer, &record, "tr", now));
        any = any.add(Expr::exists(linked));
    }
    any
}

/// Whether the viewer is a participant, or has a sub-task.
pub(super) fn takes_part(viewer: &Viewer, table: &str) -> Condition {
    let me = || viewer.id().map_or(sea_query::Value::Uuid(None), id_sql);
    let in_table = |other: &str, person: &str| {
        let mut tasks = Sea::select();
        tasks.column(name("task")).from(name(other)).and_where(Expr::col(name(person)).eq(me()));
        column(table, "id").in_subquery(tasks)
    };
    Condition::any().add(in_table("task_person", "employee")).add(in_table("task_step", "person"))
}

/// Whether the viewer may change a task that he sees.
pub fn may_edit(viewer: &Viewer, task: &StoredTask) -> bool {
    viewer.id().is_none_or(|me| task.created_by == me || task.responsible == me)
}
