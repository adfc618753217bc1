//! The recycle bin (row PLUS-04).
#![expect(clippy::unwrap_used, reason = "a test fails by panicking; clippy.toml allows it inside test functions only")]

use crate::support::{World, create, customer};
use chrono::TimeDelta;
use domain::{
    Id, ModuleKey, Problem, Value,
    feed::FeedKind,
    org::{BuiltinRole, TeamChange},
    problem::ProblemKind,
    recycle_bin::{BinPage, BinRequest, BinSettings},
    value::Address,
};
use services::{Context, Error, records, recycle_bin as bin};

fn problem<T: std::fmt::Debug>(result: Result<T, Error>) -> Problem {
    result.unwrap_err().problem()
}

async fn listed(context: &Context, module: ModuleKey) -> BinPage {
    bin::list(context, BinRequest::of(module)).await.unwrap()
}

async fn titles(context: &Context, module: ModuleKey) -> Vec<String> {
    let page = listed(context, module).await;
    assert_eq!(page.total, page.rows.len() as u64);
    page.rows.into_iter().map(|row| row.title).collect()
}

async fn delete(context: &Context, module: ModuleKey, id: Id) {
    let done = records::delete(context, module, vec![id]).await.unwrap();
    assert_eq!(done.done, [id], "{:?}", done.refused);
}

#[tokio::test]
async fn what_was_deleted_is_listed_for_those_who_saw_it_and_comes_back_with_everything() {
    let world = World::new().await;
    let boss = world.employee("Boss", None, BuiltinRole::SalesManager).await;
    let ann = world.employee("Ann", Some(boss), BuiltinRole::SalesManager).await;
    world.employee("Bob", None, BuiltinRole::SalesManager).await;
    let bert = world.employee("Bert", None, BuiltinRole::SalesPerson).await;
    let (boss, anns, bob, berts) = (
        world.context("Boss").await,
        world.context("Ann").await,
        world.context("Bob").await,
        world.context("Bert").await,
    );
    let id = customer(&anns, "Acme").await;
    let add = TeamChange::Add { employees: vec![bert], write: false, until: None };
    records::change_team(&anns, ModuleKey::Customer, vec![id], add).await.unwrap();
    records::star(&anns, ModuleKey::Customer, id, true).await.unwrap();
    delete(&boss, ModuleKey::Customer, id).await;

    assert_eq!(titles(&anns, ModuleKey::Customer).await, ["Acme"]);
    assert_eq!(titles(&boss, ModuleKey::Customer).await, ["Acme"]);
    assert!(titles(&bob, ModuleKey::Customer).await.is_empty(), "who did not see it does not see it deleted");
    assert_eq!(problem(bin::list(&berts, BinRequest::of(ModuleKey::Customer)).await).kind, ProblemKind::Forbidden);
    let row = listed(&anns, ModuleKey::Customer).await.rows.remove(0);
    assert_eq!((row.by, row.owner, row.restore, row.purge), (boss.viewer().id(), Some(ann), true, true));
    assert_eq!(row.ends, "2026-12-21".parse().unwrap());

    let by = |by| BinRequest { by: Some(by), ..BinRequest::of(ModuleKey::Customer) };
    assert_eq!(bin::list(&anns, by(ann)).await.unwrap().total, 0);
    let search = |search: &str| BinRequest { search: search.to_owned(), ..BinRequest::of(ModuleKey::Customer) };
    assert_eq!(bin::list(&anns, search("acm")).await.unwrap().total, 1);
    assert_eq!(bin::list(&anns, search("nothing")).await.unwrap().total, 0);
    let until = BinRequest { until: Some("2026-11-20".parse().unwrap()), ..BinRequest::of(ModuleKey::Customer) };
    assert_eq!(bin::list(&anns, until).await.unwrap().total, 0);

    let refused = bin::restore(&bob, ModuleKey::Customer, vec![id], true).await.unwrap();
    assert_eq!((refused.refused[0].problem.kind, refused.refused[0].title.as_str()), (ProblemKind::NotFound, ""));
    let done = bin::restore(&anns, ModuleKey::Customer, vec![id], false).await.unwrap();
    assert_eq!(done.done, [id]);
    let page = records::get(&anns, ModuleKey::Customer, id).await.unwrap();
    assert!(page.starred);
    assert_eq!(page.team.len(), 1);
    assert!(titles(&anns, ModuleKey::Customer).await.is_empty());
    let again = bin::restore(&anns, ModuleKey::Customer, vec![id], false).await.unwrap();
    assert_eq!(again.refused[0].problem.message, "bin-restored-already");
    let history = records::history(&anns, ModuleKey::Customer, id, None).await.unwrap();
    assert_eq!((history.entries[0].kind, history.entries[1].kind), (FeedKind::Restored, FeedKind::Deleted));
}

#[tokio::test]
async fn a_child_comes_back_after_or_with_its_parent() {
    let world = World::new().await;
    let admin = &world.admin;
    let acme = customer(admin, "Acme").await;
    let contact = create(admin, ModuleKey::Contact, &[("name", "Carl".into()), ("customer", acme.into())]).await.id;
    delete(admin, ModuleKey::Contact, contact).await;
    delete(admin, ModuleKey::Customer, acme).await;
    let refused = bin::restore(admin, ModuleKey::Contact, vec![contact], false).await.unwrap();
    let refusal = &refused.refused[0].problem;
    assert_eq!((refusal.message.as_str(), refusal.args["name"].as_str()), ("bin-parent-deleted", "Acme"));
    let done = bin::restore(admin, ModuleKey::Contact, vec![contact], true).await.unwrap();
    assert_eq!(done.done, [contact]);
    let page = records::get(admin, ModuleKey::Customer, acme).await.unwrap();
    assert_eq!(page.record.get("primary_contact"), &Value::Ref(contact), "the contact is the primary one again");
}

#[tokio::test]
async fn a_unique_value_that_was_taken_meanwhile_keeps_the_record_in_the_bin() {
    let world = World::new().await;
    let admin = &world.admin;
    let acme = customer(admin, "Acme").await;
    let contract = |number: &str| {
        let amount = Value::Decimal(100.into());
        [("name", Value::from("Deal")), ("customer", acme.into()), ("number", number.into()), ("amount", amount)]
    };
    let first = create(admin, ModuleKey::Contract, &contract("X-1")).await.id;
    delete(admin, ModuleKey::Contract, first).await;
    let second = create(admin, ModuleKey::Contract, &contract("X-1")).await.id;
    let refused = bin::restore(admin, ModuleKey::Contract, vec![first], false).await.unwrap();
    let field = &refused.refused[0].problem.fields[0];
    assert_eq!((field.field.as_str(), field.message.as_str()), ("number", "bin-taken"));
    assert_eq!(field.args["id"], second.to_string());
    delete(admin, ModuleKey::Contract, second).await;
    assert_eq!(bin::restore(admin, ModuleKey::Contract, vec![first], false).await.unwrap().done, [first]);
}

#[tokio::test]
async fn purging_removes_everything_but_the_entries() {
    let world = World::new().await;
    world.employee("Ann", None, BuiltinRole::SalesPerson).await;
    let ann = world.context("Ann").await;
    let admin = &world.admin;
    let acme = customer(admin, "Acme").await;
    let lead = create(admin, ModuleKey::Lead, &[("name", "Lea".into())]).await.id;
    let refers = create(admin, ModuleKey::Customer, &[("name", "Acme East".into()), ("parent", acme.into())]).await.id;
    let place = Value::Address(Address { city: "Cluj".to_owned(), ..Address::default() });
    let values = [("name", Value::from("Gate")), ("customer", acme.into()), ("address", place)];
    let address = create(admin, ModuleKey::CustomerAddress, &values).await.id;
    records::star(admin, ModuleKey::Lead, lead, true).await.unwrap();
    for (module, id) in [(ModuleKey::Lead, lead), (ModuleKey::Customer, refers), (ModuleKey::Customer, acme)] {
        delete(admin, module, id).await;
    }
    assert_eq!(problem(bin::purge(&ann, ModuleKey::Lead, vec![lead]).await).kind, ProblemKind::Forbidden);
    assert_eq!(bin::purge(admin, ModuleKey::Lead, vec![lead]).await.unwrap().done, [lead]);
    let other = customer(admin, "Other").await;
    let purged = bin::purge(admin, ModuleKey::Customer, vec![acme, other]).await.unwrap();
    assert_eq!(purged.done, [acme], "only deleted ones");
    assert_eq!(bin::restore(admin, ModuleKey::Customer, vec![refers], false).await.unwrap().done, [refers]);
    assert!(titles(admin, ModuleKey::Lead).await.is_empty());
    let gone = bin::restore(admin, ModuleKey::Lead, vec![lead], false).await.unwrap();
    assert_eq!(gone.refused[0].problem.kind, ProblemKind::NotFound);
    let page = records::get(admin, ModuleKey::Customer, refers).await.unwrap();
    assert!(page.record.get("parent").is_empty(), "nothing refers to what is gone");
    let mut view = admin.read().await.unwrap();
    assert!(!view.exists(ModuleKey::CustomerAddress, address).await.unwrap(), "an address goes with its customer");
    let entries = view.feed_of(ModuleKey::Lead, lead, None, 10).await.unwrap();
    assert_eq!(entries[0].kind, FeedKind::Purged);
    assert_eq!(entries[0].changes[0].old, "Lea".into());
}

#[tokio::test]
async fn what_is_old_goes_at_night_once() {
    let world = World::new().await;
    let admin = &world.admin;
    let lead = |name: &str| [("name", Value::from(name))];
    let old = create(admin, ModuleKey::Lead, &lead("Old")).await.id;
    delete(admin, ModuleKey::Lead, old).await;
    assert_eq!(bin::purge_expired(&world.services).await.unwrap(), 0);
    bin::save_settings(admin, BinSettings { days: 7 }).await.unwrap();
    assert_eq!(problem(bin::save_settings(admin, BinSettings { days: 0 }).await).fields[0].field, "days");

    world.pass(TimeDelta::days(5));
    let admin = world.sign_in_admin().await;
    let young = create(&admin, ModuleKey::Lead, &lead("Young")).await.id;
    delete(&admin, ModuleKey::Lead, young).await;
    assert_eq!(bin::purge_expired(&world.services).await.unwrap(), 0);
    world.pass(TimeDelta::days(3));
    assert_eq!(bin::purge_expired(&world.services).await.unwrap(), 1);
    assert_eq!(bin::purge_expired(&world.services).await.unwrap(), 0, "once in a night");
    let admin = world.sign_in_admin().await;
    assert_eq!(titles(&admin, ModuleKey::Lead).await, ["Young"]);
    world.pass(TimeDelta::days(60));
    assert_eq!(bin::purge_expired(&world.services).await.unwrap(), 1, "a server that was off catches up");
}
