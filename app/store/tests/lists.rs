//! The statements of lists and the database's plans for them: reviewed whenever they change.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking; clippy.toml allows it inside test functions only")]

use std::{collections::BTreeSet, sync::Arc};

use domain::{
    Action, Draft, Id, Lang, ModuleKey, Schema, Value, Viewer,
    access::{DataScope, Rights},
    check::{self, Env},
    feed::FeedKind,
    filter::{Filter, Op, Operand},
    list::{Selection, Sort, ViewRef},
    period::Period,
    record::Values,
};
use store::{Now, Store, records::Query};

async fn shown(selection: Selection, scope: &DataScope) -> String {
    shown_as(selection, scope, None).await
}

/// The statement of a list, or that of its board by a field.
async fn shown_as(selection: Selection, scope: &DataScope, board: Option<&str>) -> String {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::open(folder.path()).await.unwrap();
    let rights = Rights::in_all_modules(&[Action::View], scope);
    let viewer = Viewer::employee(Id::builtin(7), Some(Id::builtin(8)), Lang::Zh, [&rights]);
    let now =
        Now { at: "2026-11-21T09:00:00Z".parse().unwrap(), zone: chrono_tz::UTC, week_start: chrono::Weekday::Mon };
    let mut view = store.read(Arc::new(viewer), Arc::new(Schema::standard()), now).await.unwrap();
    let search = view.search_for(selection.module, &selection.search).await.unwrap();
    let query = Query { selection, view: Filter::default(), ids: None, search };
    let (sql, plan) = match board {
        Some(field) => view.explain_totals(&query, field).await.unwrap(),
        None => view.explain(&query, &["name".to_owned(), "owner".to_owned()]).await.unwrap(),
    };
    let clauses = [" FROM ", " WHERE ", " AND ", " OR ", " GROUP BY ", " ORDER BY "];
    let sql = clauses.iter().fold(sql, |sql, clause| sql.replace(clause, &format!("\n{}", clause.trim_start())));
    let tables: BTreeSet<&str> = plan.iter().map(String::as_str).filter(|step| step.starts_with("SCAN t ")).collect();
    assert!(tables.iter().all(|step| step.contains("INDEX")), "a scan of the whole table: {plan:?}");
    format!("{sql}\n\n{}", plan.join("\n"))
}

#[tokio::test]
async fn all_of_everybody_newest_first() {
    insta::assert_snapshot!(shown(Selection::of(ModuleKey::Customer), &DataScope::All).await);
}

#[tokio::test]
async fn own_and_subordinates() {
    insta::assert_snapshot!(shown(Selection::of(ModuleKey::Customer), &DataScope::OwnAndSubordinates).await);
}

#[tokio::test]
async fn contacts_by_their_customers() {
    insta::assert_snapshot!(shown(Selection::of(ModuleKey::Contact), &DataScope::DepartmentAndBelow).await);
}

#[tokio::test]
async fn a_board_of_own_opportunities_by_stage() {
    let selection = Selection::of(ModuleKey::Opportunity);
    insta::assert_snapshot!(shown_as(selection, &DataScope::OwnAndSubordinates, Some("stage")).await);
}

#[tokio::test]
async fn filtered_searched_and_sorted() {
    let filter = Filter::All(vec![
        Filter::is("stage", Op::In, Operand::Many(vec![Value::Option("won".to_owned())])),
        Filter::is("created_at", Op::During, Operand::Period(Period::ThisMonth)),
        Filter::is("amount", Op::AtLeast, Operand::One(Value::Integer(100))),
    ]);
    let selection = Selection {
        view: ViewRef::Starred,
        search: "50%".to_owned(),
        filter,
        sort: Some(Sort { field: "customer".to_owned(), descending: false }),
        ..Selection::of(ModuleKey::Opportunity)
    };
    insta::assert_snapshot!(shown(selection, &DataScope::All).await);
}

/// A list by name is read from the index of the viewer's language; without one it is sorted, and says the same.
#[tokio::test]
async fn by_name_in_the_order_of_a_language() {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::open(folder.path()).await.unwrap();
    let now =
        Now { at: "2026-11-21T09:00:00Z".parse().unwrap(), zone: chrono_tz::UTC, week_start: chrono::Weekday::Mon };
    let schema = Arc::new(Schema::standard());
    let rights = Rights::in_all_modules(&[Action::View], &DataScope::All);
    let reader = Arc::new(Viewer::employee(Id::builtin(7), None, Lang::Es, [&rights]));
    let mut tx = store.write(Arc::new(Viewer::system("test")), Arc::clone(&schema), now).await.unwrap();
    let def = tx.module(ModuleKey::Customer).unwrap().clone();
    for (number, name) in (0_u64..).zip(["Zorro", "Ñandú", "Nube", "Ébano", "nácar", "Oro"]) {
        let id = Id::v7(number, [0; 10]);
        let values = Values::from([("name".to_owned(), name.into())]);
        let day = now.today();
        let env = Env { today: day, day_start: now.day_start(day), me: None, decimals: 2, history: true };
        let draft = Draft { id, module: ModuleKey::Customer, version: None, values };
        tx.insert(&check::record(&def, draft, None, &env).unwrap(), None, FeedKind::Created).await.unwrap();
    }
    tx.commit().await.unwrap();
    let listed = async |descending| {
        let sort = Some(Sort { field: "name".to_owned(), descending });
        let query = Query::of(Selection { sort, ..Selection::of(ModuleKey::Customer) });
        let mut view = store.read(Arc::clone(&reader), Arc::clone(&schema), now).await.unwrap();
        let columns = ["name".to_owned()];
        let rows = view.list(&query, &columns, 1, 50).await.unwrap();
        let names: Vec<String> = rows.iter().map(|row| row.values["name"].as_text().unwrap().to_owned()).collect();
        let (_, plan) = view.explain(&query, &columns).await.unwrap();
        (names, plan)
    };
    let expected = ["Ébano", "nácar", "Nube", "Ñandú", "Oro", "Zorro"];
    for made in [false, true] {
        let (names, plan) = listed(false).await;
        assert_eq!(names, expected);
        assert_eq!(plan.iter().any(|step| step == "SCAN t USING INDEX customer_by_name_es"), made, "{plan:?}");
        assert_eq!(plan.iter().any(|step| step.contains("ORDER BY")), !made, "{plan:?}");
        let (names, backward) = listed(true).await;
        assert!(names.iter().eq(expected.iter().rev()), "{names:?}");
        assert_eq!(backward.iter().any(|step| step.contains("ORDER BY")), !made, "{backward:?}");
        let mut tx = store.write(Arc::new(Viewer::system("test")), Arc::clone(&schema), now).await.unwrap();
        tx.make_name_order(ModuleKey::Customer, Lang::Es).await.unwrap();
        tx.commit().await.unwrap();
    }
}
