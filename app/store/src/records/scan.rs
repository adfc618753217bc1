//! When a whole table is best read as it lies. All records that are not deleted are in several indexes, and `SQLite` takes one
//! of these for the shorter way, also when it says nothing of what is asked: then it reads the table in the order of names,
//! say, which among a million takes ten times as long.

use domain::{FieldKind, ModuleDef, ModuleKey, list::ViewRef};
use sea_query::{Expr, ExprTrait as _};

use super::{Query, column, filter::T};

/// Whether no index leads to the records of a selection or says all that is asked of them.
pub(super) fn is_best(module: &ModuleDef, query: &Query) -> bool {
    let leads = query.search.is_some() || query.ids.is_some() || query.selection.parent.is_some();
    if leads || matches!(query.selection.view, ViewRef::Mine | ViewRef::Subordinates | ViewRef::Starred) {
        return false;
    }
    let conditions = query.view.conditions().into_iter().chain(query.selection.filter.conditions());
    let mut asked: Vec<&str> = conditions.map(|condition| condition.field.as_str()).collect();
    asked.extend(module.sums.iter().map(String::as_str));
    let may_lead = |key: &&str| {
        let kind = module.field(key).map(|field| field.kind);
        matches!(kind, Some(FieldKind::Reference(_) | FieldKind::Person | FieldKind::Date | FieldKind::DateTime))
    };
    let said = in_orders(module.key);
    !asked.iter().any(may_lead) && asked.iter().any(|key| !said.contains(key))
}

/// The condition that a record is not deleted; `row_by_row`: written so that no index promises it.
pub(super) fn not_deleted(row_by_row: bool) -> Expr {
    let deleted_at = column(T, "deleted_at");
    if row_by_row { Expr::cust_with_expr("+?", deleted_at).is_null() } else { deleted_at.is_null() }
}

/// What the indexes of a module's orders say of its records besides (migration 15).
fn in_orders(module: ModuleKey) -> &'static [&'static str] {
    match module {
        ModuleKey::Lead => &["level", "industry", "source"],
        ModuleKey::Customer => &["level", "industry", "deal_status", "source"],
        ModuleKey::Opportunity => &["stage", "source", "amount"],
        _ => &[],
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use domain::{
        Action, Id, Lang, Schema, Value, Viewer,
        access::{DataScope, Rights},
        filter::{Filter, Op, Operand},
        list::Selection,
    };

    use super::*;
    use crate::{Now, Store, records::explain};

    /// How SQLite counts and sums a selection.
    async fn counted(selection: Selection) -> Vec<String> {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::open(folder.path()).await.unwrap();
        let now =
            Now { at: "2026-11-21T12:00:00Z".parse().unwrap(), zone: chrono_tz::UTC, week_start: chrono::Weekday::Mon };
        let rights = Rights::in_all_modules(&[Action::View], &DataScope::All);
        let viewer = Arc::new(Viewer::employee(Id::builtin(7), None, Lang::En, [&rights]));
        let mut view = store.read(viewer, Arc::new(Schema::standard()), now).await.unwrap();
        let module = view.module(selection.module).unwrap().clone();
        let select = view.sums_select(&module, &Query::of(selection)).unwrap();
        explain(&mut view, &select).await.unwrap()
    }

    #[tokio::test]
    async fn what_an_index_says_is_read_there_and_the_rest_as_it_lies() {
        let option =
            |field: &str, key: &str| Filter::is(field, Op::In, Operand::Many(vec![Value::Option(key.to_owned())]));
        let customers = |filter| Selection { filter, ..Selection::of(ModuleKey::Customer) };
        let said = customers(option("industry", "medical").and(option("level", "a")));
        let plan = counted(said).await;
        assert!(plan.iter().any(|step| step.starts_with("SCAN t USING COVERING INDEX customer_")), "{plan:?}");
        let plan = counted(Selection::of(ModuleKey::Opportunity)).await;
        assert!(plan.iter().any(|step| step.starts_with("SCAN t USING COVERING INDEX opportunity_")), "{plan:?}");
        let website = Filter::is("website", Op::Contains, Operand::One(Value::from("example")));
        let plan = counted(customers(website.clone())).await;
        assert!(plan.contains(&"SCAN t".to_owned()), "{plan:?}");
        let own = Filter::is("owner", Op::In, Operand::Many(vec![Value::Ref(Id::builtin(7))]));
        let plan = counted(customers(website.and(own))).await;
        assert!(plan.iter().any(|step| step.starts_with("SEARCH t USING INDEX customer_owner")), "{plan:?}");
    }
}
