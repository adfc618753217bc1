//! The order of lists (row L-08): texts by the viewer's language, choices by their order, references by name.

use domain::{FieldDef, FieldKind, Lang, ModuleDef, ModuleKey, list::Sort};
use sea_query::{CaseStatement, Expr, ExprTrait, NullOrdering, Order, Query, SelectStatement};

use super::{column, filter::T, name};
use crate::connect::collation_name;

/// What a list is sorted by. Empty values stand last in both directions; the id makes the order total.
pub(super) struct Sorting {
    pub(super) key: Expr,
    pub(super) descending: bool,
    /// Whether there are records without a value.
    pub(super) has_empty: bool,
}

impl Sorting {
    /// The order that is asked for; newest first when none is.
    pub(super) fn of(module: &ModuleDef, sort: Option<&Sort>, lang: Lang) -> Self {
        let asked = sort.and_then(|sort| {
            let field = module.field(&sort.field).filter(|field| field.kind.is_sortable() && !field.hidden)?;
            Some(Self { key: key(field, lang), descending: sort.descending, has_empty: true })
        });
        asked.unwrap_or_else(|| Self { key: column(T, "created_at"), descending: true, has_empty: false })
    }

    /// The direction, or the opposite one.
    pub(super) fn direction(&self, backward: bool) -> Order {
        if self.descending == backward { Order::Asc } else { Order::Desc }
    }
}

/// Adds the order to a select over `t`.
pub(super) fn order(select: &mut SelectStatement, module: &ModuleDef, sort: Option<&Sort>, lang: Lang) {
    let sorting = Sorting::of(module, sort, lang);
    let direction = sorting.direction(false);
    if sorting.has_empty {
        select.order_by_expr_with_nulls(sorting.key, direction.clone(), NullOrdering::Last);
    } else {
        select.order_by_expr(sorting.key, direction.clone());
    }
    select.order_by_expr(column(T, "id"), direction);
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
