//! Views that are shared with others (row L-03).
#![expect(clippy::unwrap_used, reason = "a test fails by panicking; clippy.toml allows it inside test functions only")]

use crate::support::{World, create};
use domain::{
    ModuleKey, Problem, Value,
    filter::{Filter, Op, Operand},
    list::{Audience, ListRequest, SavedView, Selection, ViewRef},
    org::BuiltinRole,
    problem::ProblemKind,
};
use services::{Context, Error, records, views};

fn problem<T: std::fmt::Debug>(result: Result<T, Error>) -> Problem {
    result.unwrap_err().problem()
}

async fn names(context: &Context) -> Vec<String> {
    views::list(context, ModuleKey::Lead).await.unwrap().into_iter().map(|view| view.name).collect()
}

#[tokio::test]
async fn a_shared_view_is_everybodys_and_shows_nobody_more() {
    let world = World::new().await;
    world.employee("Ann", None, BuiltinRole::SalesManager).await;
    let bob = world.employee("Bob", None, BuiltinRole::SalesPerson).await;
    world.employee("Cid", None, BuiltinRole::SalesPerson).await;
    let (ann, bobs, cid) = (world.context("Ann").await, world.context("Bob").await, world.context("Cid").await);
    for (context, name) in [(&ann, "Anna"), (&bobs, "Albert")] {
        create(context, ModuleKey::Lead, &[("name", Value::from(name))]).await;
    }
    let filter = Filter::is("name", Op::Contains, Operand::One("a".into()));
    let view = SavedView { name: "With A".into(), ..SavedView::new(ann.new_id(), ModuleKey::Lead, filter) };
    let to = |audience: Audience| SavedView { audience, ..view.clone() };
    views::save(&ann, to(Audience { people: vec![bob], ..Audience::default() })).await.unwrap();
    assert_eq!((names(&ann).await.len(), names(&bobs).await.len(), names(&cid).await.len()), (1, 1, 0));
    let shared = views::list(&bobs, ModuleKey::Lead).await.unwrap().remove(0);
    assert_eq!((shared.author.as_deref(), shared.editable, shared.audience), (Some("Ann"), false, Audience::default()));

    let selection = Selection { view: ViewRef::Saved(view.id), ..Selection::of(ModuleKey::Lead) };
    let request = ListRequest { selection, columns: vec!["name".into()], page: 1, size: 50 };
    let page = records::list(&bobs, request.clone()).await.unwrap();
    assert_eq!(page.rows.len(), 1);
    assert_eq!(page.rows[0].values["name"], "Albert".into());
    assert_eq!(problem(records::list(&cid, request.clone()).await).kind, ProblemKind::NotFound);

    assert_eq!(problem(views::save(&bobs, to(Audience::default())).await).kind, ProblemKind::Forbidden);
    assert_eq!(problem(views::delete(&bobs, view.id).await).kind, ProblemKind::Forbidden);
    assert_eq!(problem(views::delete(&cid, view.id).await).kind, ProblemKind::NotFound);
    let own = SavedView { id: bobs.new_id(), ..to(Audience { everybody: true, ..Audience::default() }) };
    assert_eq!(problem(views::save(&bobs, own).await).kind, ProblemKind::Forbidden, "sharing needs its right");

    let root = services::org::departments(&world.admin).await.unwrap()[0].id;
    views::save(&ann, to(Audience { departments: vec![root], ..Audience::default() })).await.unwrap();
    assert_eq!(names(&cid).await, ["With A"], "a department with everything below it");
    views::save(
        &world.admin,
        SavedView { name: "Renamed".into(), ..to(Audience { everybody: true, ..Audience::default() }) },
    )
    .await
    .unwrap();
    assert_eq!((names(&cid).await, names(&ann).await), (vec!["Renamed".to_owned()], vec!["Renamed".to_owned()]));
    let kept = views::list(&ann, ModuleKey::Lead).await.unwrap().remove(0);
    assert_eq!(kept.author, None, "it stays its author's");
    views::save(&ann, to(Audience::default())).await.unwrap();
    assert!(names(&cid).await.is_empty());
    let unknown = Audience { people: vec![ann.new_id()], ..Audience::default() };
    assert_eq!(problem(views::save(&ann, to(unknown)).await).fields[0].field, "audience");
}
