//! The order of lists (row L-08): texts by the viewer's language, choices by their order, references by name.

use domain::{FieldDef, FieldKind, Lang, ModuleDef, ModuleKey, list::Sort};
use sea_query::{CaseStatement, Expr, ExprTrait, NullOrdering, Order, Query, SelectStatement};

use super::{column, filter::T, name};
use crate::connect::collation_name;

/// Adds the order to a select over `t`; newest first when none is asked for. The id makes it total.
pub(super) fn order(select: &mut SelectStatement, module: &ModuleDef, sort: Option<&Sort>, lang: Lang) {
    let asked = sort.and_then(|sort| {
        let field = module.field(&sort.field).filter(|field| field.kind.is_sortable() && !field.hidden)?;
        Some((field, if sort.descending { Order::Desc } else { Order::Asc }))
    });
    if let Some((field, direction)) = asked {
        select.order_by_expr_with_nulls(key(field, lang), direction.clone(), NullOrdering::Last);
        select.order_by_expr(column(T, "id"), direction);
    } else {
        select.order_by_expr(column(T, "created_at"), Order::Desc);
        select.order_by_expr(column(T, "id"), Order::Desc);
    }
}

/// What a field is sorted by.
fn key(field: &FieldDef, lang: Lang) -> Expr {
    let stored = || column(T, &field.key);
    match field.kind {
        kind if kind.is_text() => collated(stored(), lang),
        FieldKind::Address => collated(column(T, &format!("{}_country", field.key)), lang),
        FieldKind::Choice => field
            .options
            .iter()
            .zip(0_i32..)
            .fold(CaseStatement::new(), |case, (option, position)| {
                case.case(stored().eq(option.key.as_str()), position)
            })
            .into(),
        FieldKind::Person => collated(name_of("employee", stored()), lang),
        FieldKind::Department => collated(name_of("department", stored()), lang),
        FieldKind::Category => collated(name_of("product_category", stored()), lang),
        FieldKind::Reference(module) => collated(title_of(module, stored()), lang),
        _ => stored(),
    }
}

fn collated(text: Expr, lang: Lang) -> Expr {
    Expr::cust_with_expr(format!("? COLLATE {}", collation_name(lang)), text)
}

fn name_of(table: &str, id: Expr) -> Expr {
    scalar(table, "name", id)
}

fn title_of(module: ModuleKey, id: Expr) -> Expr {
    let title = domain::schema::modules::definition(module).title;
    scalar(module.key(), &title, id)
}

fn scalar(table: &str, field: &str, id: Expr) -> Expr {
    let mut select = Query::select();
    select.expr(column("o", field)).from_as(name(table), name("o")).and_where(column("o", "id").eq(id));
    Expr::SubQuery(None, Box::new(select.into()))
}
