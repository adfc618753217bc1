//! Which records a viewer sees and changes: the one predicate that decides it everywhere (rules.md, "Who sees what").

use domain::{Action, ModuleKey, Scopes, Viewer};
use sea_query::{Condition, Expr, ExprTrait, Query, SelectStatement, UnionType};

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

/// The ids of all records that the viewer sees, one part for each way in which he may see them, so that each is found by an
/// index: an alternative of conditions would be looked at record by record. They are exactly those of [`visible`] that are not
/// deleted. `None` when he sees all of them.
pub(super) fn visible_ids(viewer: &Viewer, module: &domain::ModuleDef, now: Now) -> Option<SelectStatement> {
    union(visible_parts(viewer, module, now, Part::Id)?)
}

/// What a part of [`visible_ids`] says of a record.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    Id,
    /// Also when it was made, which stands in the same indexes.
    Dated,
}

/// The parts of [`visible_ids`].
pub(super) fn visible_parts(
    viewer: &Viewer,
    module: &domain::ModuleDef,
    now: Now,
    part: Part,
) -> Option<Vec<SelectStatement>> {
    let mut me = Query::select();
    me.expr(Expr::val(viewer.id().map_or(sea_query::Value::Uuid(None), id_sql)));
    let mut parts = vec![owned_ids(module.key, me, part)];
    parts.extend(shared_parts(viewer, module, now, part)?);
    Some(parts)
}

/// The same without the viewer's own.
pub(super) fn shared_parts(
    viewer: &Viewer,
    module: &domain::ModuleDef,
    now: Now,
    part: Part,
) -> Option<Vec<SelectStatement>> {
    let scopes = viewer.scopes(module.key, Action::View)?;
    if scopes.all || module.features.company_wide {
        return None;
    }
    let people = others(viewer, &scopes).into_iter();
    let mut parts: Vec<_> = people.map(|people| owned_ids(module.key, people, part)).collect();
    if module.features.team {
        parts.push(ids_where(module.key, "id", team_ids(viewer, module.key, now, false), part));
    }
    if module.features.by_customer && viewer.may(ModuleKey::Customer, Action::View) {
        let customers = visible_ids(viewer, &domain::schema::modules::definition(ModuleKey::Customer), now)?;
        parts.push(ids_where(module.key, "customer", customers, part));
    }
    Some(parts)
}

/// All parts together; a record may be in several.
pub(super) fn union(parts: Vec<SelectStatement>) -> Option<SelectStatement> {
    parts.into_iter().reduce(|mut all, more| all.union(UnionType::All, more).to_owned())
}

/// The records of these people that are not deleted.
pub(super) fn owned_ids(module: ModuleKey, people: SelectStatement, part: Part) -> SelectStatement {
    ids_where(module, "owner", people, part)
}

fn ids_where(module: ModuleKey, field: &str, set: SelectStatement, part: Part) -> SelectStatement {
    let mut ids = Query::select();
    ids.expr_as(column("v", "id"), name("id"));
    if part == Part::Dated {
        ids.expr_as(column("v", "created_at"), name("created_at"));
    }
    ids.from_as(name(module.key()), name("v"))
        .and_where(column("v", "deleted_at").is_null())
        .and_where(column("v", field).in_subquery(set));
    ids
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

/// Records of all below the viewer. The plus keeps it from leading to the records: they may be nearly all.
pub(crate) fn subordinates(viewer: &Viewer, table: &str) -> Expr {
    Expr::cust_with_expr("+?", column(table, "owner")).in_subquery(subordinate_ids(viewer))
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
    let mine = Condition::any().add(mine(viewer, table));
    others(viewer, scopes).into_iter().fold(mine, |any, people| any.add(column(table, "owner").in_subquery(people)))
}

/// The people besides the viewer whose records his scopes cover.
fn others(viewer: &Viewer, scopes: &Scopes) -> Vec<SelectStatement> {
    let mut people = Vec::new();
    if scopes.subordinates {
        people.push(subordinate_ids(viewer));
    }
    if let Some(department) = viewer.department() {
        if scopes.department {
            let mut colleagues = Query::select();
            colleagues
                .column(name("id"))
                .from(name("employee"))
                .and_where(Expr::col(name("department")).eq(id_sql(department)));
            people.push(colleagues);
        }
        if scopes.department_below {
            people.push(department_people([department]));
        }
    }
    if !scopes.departments.is_empty() {
        people.push(department_people(scopes.departments.iter().copied()));
    }
    people
}

/// Shared with the viewer by a team right that has not ended.
fn in_team(viewer: &Viewer, module: ModuleKey, table: &str, now: Now, write: bool) -> Expr {
    column(table, "id").in_subquery(team_ids(viewer, module, now, write))
}

fn team_ids(viewer: &Viewer, module: ModuleKey, now: Now, write: bool) -> SelectStatement {
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
    records
}

/// Belongs to a customer that the viewer sees.
fn of_visible_customer(viewer: &Viewer, table: &str, now: Now) -> Condition {
    let customer = domain::schema::modules::definition(ModuleKey::Customer);
    if !viewer.may(ModuleKey::Customer, Action::View) {
        return never();
    }
    // Asked of each record by its id: all customers that somebody sees may be very many.
    let mut customers = Query::select();
    customers
        .expr(Expr::val(1))
        .from_as(name("customer"), name("vc"))
        .and_where(column("vc", "id").equals((name(table), name("customer"))))
        .cond_where(visible(viewer, &customer, "vc", now))
        .and_where(column("vc", "deleted_at").is_null());
    Condition::all().add(Expr::exists(customers))
}
