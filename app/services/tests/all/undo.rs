//! Taking changes back, and changing fields of many records at once (row PLUS-04).
#![expect(clippy::unwrap_used, reason = "a test fails by panicking; clippy.toml allows it inside test functions only")]

use crate::support::{World, create, customer};
use chrono::TimeDelta;
use domain::{
    Draft, Id, ModuleKey, Problem, Value,
    feed::FeedKind,
    list::{BatchResult, Selection},
    org::{BuiltinRole, FormerOwner, TeamChange},
    problem::ProblemKind,
    record::{Saved, Values},
    undo::{BulkEdit, Undo},
};
use services::{Context, Error, records};

fn problem<T: std::fmt::Debug>(result: Result<T, Error>) -> Problem {
    result.unwrap_err().problem()
}

async fn set(context: &Context, module: ModuleKey, id: Id, values: &[(&str, Value)]) -> Saved {
    let version = records::get(context, module, id).await.unwrap().record.version;
    let values: Values = values.iter().map(|(key, value)| ((*key).to_owned(), value.clone())).collect();
    records::save(context, Draft { id, module, version: Some(version), values }).await.unwrap()
}

async fn value(context: &Context, module: ModuleKey, id: Id, field: &str) -> Value {
    records::get(context, module, id).await.unwrap().record.get(field).clone()
}

async fn own(context: &Context, change: Option<i64>) -> Result<BatchResult, Error> {
    records::undo(context, Undo::Own { change: change.unwrap() }).await
}

#[tokio::test]
async fn an_edit_is_taken_back_by_who_made_it_unless_somebody_changed_it_since() {
    let world = World::new().await;
    let boss = world.employee("Boss", None, BuiltinRole::SalesManager).await;
    world.employee("Ann", Some(boss), BuiltinRole::SalesPerson).await;
    let (boss, ann) = (world.context("Boss").await, world.context("Ann").await);
    let deal = |stage: &str| [("stage", Value::Option(stage.to_owned()))];
    let acme = customer(&ann, "Acme").await;
    let values = [("name", Value::from("Deal")), ("customer", acme.into()), ("stage", Value::Option("verify".into()))];
    let id = create(&ann, ModuleKey::Opportunity, &values[..2]).await.id;
    let before = value(&ann, ModuleKey::Opportunity, id, "probability").await;
    let won = set(&ann, ModuleKey::Opportunity, id, &deal("won")).await;
    assert!(!value(&ann, ModuleKey::Opportunity, id, "closed_on").await.is_empty());

    assert_eq!(problem(own(&boss, won.change).await).kind, ProblemKind::NotFound, "only one's own");
    assert_eq!(own(&ann, won.change).await.unwrap().done, [id]);
    assert_eq!(value(&ann, ModuleKey::Opportunity, id, "probability").await, before, "what follows from it follows");
    assert!(value(&ann, ModuleKey::Opportunity, id, "closed_on").await.is_empty());
    let history = records::history(&ann, ModuleKey::Opportunity, id, None).await.unwrap();
    assert_eq!(history.entries[0].kind, FeedKind::Undone);

    let first = set(&ann, ModuleKey::Opportunity, id, &[("remark", "one".into())]).await;
    set(&boss, ModuleKey::Opportunity, id, &[("remark", "two".into())]).await;
    let refused = own(&ann, first.change).await.unwrap();
    assert_eq!(refused.refused[0].problem.message, "undo-changed");
    assert_eq!(refused.refused[0].problem.fields[0].field, "remark");
    assert_eq!(value(&ann, ModuleKey::Opportunity, id, "remark").await, "two".into());

    let late = set(&ann, ModuleKey::Opportunity, id, &[("remark", "three".into())]).await;
    world.pass(TimeDelta::minutes(11));
    let ann = world.context_again("Ann").await;
    assert_eq!(problem(own(&ann, late.change).await).message, "undo-too-late");
    // The operation log has no end, and anybody may use it who may edit.
    let boss = world.context_again("Boss").await;
    let seq = records::history(&boss, ModuleKey::Opportunity, id, None).await.unwrap().entries[0].seq;
    let entry = Undo::Entry { module: ModuleKey::Opportunity, id, seq };
    assert_eq!(records::undo(&boss, entry).await.unwrap().done, [id]);
    assert_eq!(value(&boss, ModuleKey::Opportunity, id, "remark").await, "two".into());
}

#[tokio::test]
async fn who_gave_a_record_away_may_take_it_back() {
    let world = World::new().await;
    let boss = world.employee("Boss", None, BuiltinRole::SalesManager).await;
    let ann = world.employee("Ann", None, BuiltinRole::SalesManager).await;
    world.employee("Eve", None, BuiltinRole::SalesManager).await;
    let (anns, eve) = (world.context("Ann").await, world.context("Eve").await);
    let id = customer(&anns, "Acme").await;
    let add = TeamChange::Add { employees: vec![boss], write: true, until: Some("2026-12-31".parse().unwrap()) };
    records::change_team(&anns, ModuleKey::Customer, vec![id], add).await.unwrap();
    let given = records::transfer(&anns, ModuleKey::Customer, vec![id], boss, FormerOwner::Leaves).await.unwrap();
    assert_eq!(problem(records::get(&anns, ModuleKey::Customer, id).await).kind, ProblemKind::NotFound);
    assert_eq!(problem(own(&eve, given.change).await).kind, ProblemKind::NotFound);
    assert_eq!(own(&anns, given.change).await.unwrap().done, [id]);
    let page = records::get(&anns, ModuleKey::Customer, id).await.unwrap();
    assert_eq!(page.record.owner(), Some(ann));
    let member = &page.team[0];
    assert_eq!((member.employee, member.write, member.until), (boss, true, Some("2026-12-31".parse().unwrap())));

    let remove = TeamChange::Remove { employees: vec![boss] };
    let removed = records::change_team(&anns, ModuleKey::Customer, vec![id], remove).await.unwrap();
    assert_eq!(own(&anns, removed.change).await.unwrap().done, [id]);
    assert_eq!(records::get(&anns, ModuleKey::Customer, id).await.unwrap().team.len(), 1);
}

#[tokio::test]
async fn a_deletion_is_taken_back_as_a_whole() {
    let world = World::new().await;
    let admin = &world.admin;
    let (one, two) = (customer(admin, "One").await, customer(admin, "Two").await);
    let done = records::delete(admin, ModuleKey::Customer, vec![one, two]).await.unwrap();
    let back = own(admin, done.change).await.unwrap();
    assert_eq!(back.done, [two, one]);
    assert_eq!(value(admin, ModuleKey::Customer, one, "name").await, "One".into());
}

#[tokio::test]
async fn a_bulk_edit_says_first_what_it_would_do_and_is_one_change() {
    let world = World::new().await;
    world.employee("Ann", None, BuiltinRole::SalesPerson).await;
    let (admin, ann) = (&world.admin, world.context("Ann").await);
    let mut ids = Vec::new();
    for number in 0..3 {
        ids.push(create(admin, ModuleKey::Lead, &[("name", format!("Lead {number}").as_str().into())]).await.id);
    }
    set(admin, ModuleKey::Lead, ids[0], &[("remark", "New".into())]).await;
    ids.push(admin.new_id());
    let edit = |preview| BulkEdit {
        module: ModuleKey::Lead,
        ids: ids.clone(),
        values: Values::from([("remark".to_owned(), "New".into())]),
        preview,
    };
    let preview = records::edit_many(admin, edit(true)).await.unwrap();
    assert_eq!((preview.result.done.len(), preview.unchanged, preview.result.refused.len()), (3, 1, 1));
    assert!(value(admin, ModuleKey::Lead, ids[1], "remark").await.is_empty(), "only looked");
    let done = records::edit_many(admin, edit(false)).await.unwrap();
    assert_eq!((done.result.done.clone(), done.result.refused.clone()), (preview.result.done, preview.result.refused));
    assert_eq!(value(admin, ModuleKey::Lead, ids[1], "remark").await, "New".into());
    assert_eq!(own(admin, done.result.change).await.unwrap().done.len(), 2);
    assert!(value(admin, ModuleKey::Lead, ids[1], "remark").await.is_empty());

    let foreign = records::edit_many(&ann, edit(false)).await.unwrap();
    assert!(foreign.result.done.is_empty());
    assert!(foreign.result.refused.iter().all(|refusal| refusal.problem.kind == ProblemKind::NotFound));
    let system = BulkEdit { values: Values::from([("owner".to_owned(), ann.me().unwrap().into())]), ..edit(false) };
    assert_eq!(problem(records::edit_many(admin, system).await).fields[0].message, "check-read-only");
    let wrong = BulkEdit { values: Values::from([("email".to_owned(), "no address".into())]), ..edit(true) };
    assert_eq!(records::edit_many(admin, wrong).await.unwrap().result.refused.len(), 4);
    assert_eq!(records::ids(admin, Selection::of(ModuleKey::Lead)).await.unwrap().len(), 3);
    assert!(records::ids(&ann, Selection::of(ModuleKey::Lead)).await.unwrap().is_empty());
}
