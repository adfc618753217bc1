//! Which records a viewer sees and changes: the one predicate that decides it everywhere (rules.md, "Who sees what").

use domain::{Action, ModuleKey, Scopes, Viewer};
use sea_query::{Condition, Expr, ExprTrait, Query, SelectStatement};

use super::{column, name};
use crate::{Now, columns::id_sql, time::iso};

/// Whether the viewer sees the records of the module that stand in `table`. Deleted ones are not looked at here.
pub fn visible(viewer: &Viewer, module: &domain::ModuleDef, table: &str, now: Now) -> Condition {
    let Some(scopes) = viewer.scopes(module.key, Action::View) else { return never() };
    if scopes.all || module.features.company_wide {
        return Condition::all();
    }
    let mut any = owned(viewer, &scopes, table);
    if module.features.team {
        any = any.add(in_team(viewer, module.key, table, now, false));
    }
    if module.features.by_customer {
        any = any.add(of_visible_customer(viewer, table, now));
    }
    any
}

/// Whether the viewer may do this with the records that stand in `table`. It covers seeing them.
pub fn allowed(viewer: &Viewer, module: &domain::ModuleDef, action: Action, table: &str, now: Now) -> Condition {
    if action == Action::View || action == Action::Export {
        let see = visible(viewer, module, table, now);
        return if viewer.may(module.key, action) { see } else { never() };
    }
    let Some(scopes) = viewer.scopes(module.key, action).filter(|_| viewer.may(module.key, Action::View)) else {
        return never();
    };
    if scopes.all {
        return Condition::all();
    }
    let mut any = owned(viewer, &scopes, table);
    if action == Action::Edit && module.features.team {
        any = any.add(in_team(viewer, module.key, table, now, true));
    }
    any
}

/// Records of the viewer himself.
pub(crate) fn mine(viewer: &Viewer, table: &str) -> Expr {
    viewer.id().map_or_else(|| Expr::val(1).eq(0), |me| column(table, "owner").eq(id_sql(me)))
}

/// Records of all below the viewer.
pub(crate) fn subordinates(viewer: &Viewer, table: &str) -> Expr {
    column(table, "owner").in_subquery(subordinate_ids(viewer))
}

/// The ids of all below the viewer.
pub(crate) fn subordinate_ids(viewer: &Viewer) -> SelectStatement {
    let mut select = Query::select();
    select
        .column(name("employee"))
        .from(name("manager_closure"))
        .and_where(Expr::col(name("manager")).eq(viewer.id().map_or(sea_query::Value::Uuid(None), id_sql)));
    select
}

/// The ids of the people of a department and of those below it.
pub(crate) fn department_people(departments: impl IntoIterator<Item = domain::Id>) -> SelectStatement {
    let mut select = Query::select();
    select
        .expr(column("e", "id"))
        .from_as(name("employee"), name("e"))
        .join_as(
            sea_query::JoinType::InnerJoin,
            name("department_closure"),
            name("c"),
            column("c", "descendant").equals((name("e"), name("department"))),
        )
        .and_where(column("c", "ancestor").is_in(departments.into_iter().map(id_sql)));
    select
}

fn never() -> Condition {
    Condition::all().add(Expr::val(1).eq(0))
}

fn owned(viewer: &Viewer, scopes: &Scopes, table: &str) -> Condition {
    let owner = || column(table, "owner");
    let mut any = Condition::any().add(mine(viewer, table));
    if scopes.subordinates {
        any = any.add(subordinates(viewer, table));
    }
    if let Some(department) = viewer.department() {
        if scopes.department {
            let mut people = Query::select();
            people
                .column(name("id"))
                .from(name("employee"))
                .and_where(Expr::col(name("department")).eq(id_sql(department)));
            any = any.add(owner().in_subquery(people));
        }
        if scopes.department_below {
            any = any.add(owner().in_subquery(department_people([department])));
        }
    }
    if !scopes.departments.is_empty() {
        any = any.add(owner().in_subquery(department_people(scopes.departments.iter().copied())));
    }
    any
}

/// Shared with the viewer by a team right that has not ended.
fn in_team(viewer: &Viewer, module: ModuleKey, table: &str, now: Now, write: bool) -> Expr {
    let mut records = Query::select();
    records
        .column(name("record"))
        .from(name("team"))
        .and_where(Expr::col(name("module")).eq(module.key()))
        .and_where(Expr::col(name("employee")).eq(viewer.id().map_or(sea_query::Value::Uuid(None), id_sql)))
        .cond_where(
            Condition::any()
                .add(Expr::col(name("until")).is_null())
                .add(Expr::col(name("until")).gte(iso(now.today()))),
        );
    if write {
        records.and_where(Expr::col(name("can_write")).eq(1));
    }
    column(table, "id").in_subquery(records)
}

/// Belongs to a customer that the viewer sees.
fn of_visible_customer(viewer: &Viewer, table: &str, now: Now) -> Condition {
    let customer = domain::schema::modules::definition(ModuleKey::Customer);
    if !viewer.may(ModuleKey::Customer, Action::View) {
        return never();
    }
    let mut customers = Query::select();
    customers
        .expr(column("vc", "id"))
        .from_as(name("customer"), name("vc"))
        .cond_where(visible(viewer, &customer, "vc", now))
        .and_where(column("vc", "deleted_at").is_null());
    Condition::all().add(column(table, "customer").in_subquery(customers))
}
