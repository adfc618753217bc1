//! The life of records, as several people work on them.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking; clippy.toml allows it inside test functions only")]

use crate::support::{World, create, customer, draft};
use domain::{
    Draft, Id, ModuleKey, Problem, Value,
    feed::FeedKind,
    list::{ListRequest, Parent, Selection, Sort, ViewRef},
    org::{BuiltinRole, FormerOwner, TeamChange},
    problem::ProblemKind,
    record::Values,
};
use rust_decimal::Decimal;
use services::{Context, Error, records};

fn problem<T: std::fmt::Debug>(result: Result<T, Error>) -> Problem {
    result.unwrap_err().problem()
}

fn request(module: ModuleKey, view: ViewRef) -> ListRequest {
    let selection = Selection { view, ..Selection::of(module) };
    ListRequest { selection, columns: vec!["name".into(), "owner".into(), "amount".into()], page: 1, size: 50 }
}

async fn names(context: &Context, module: ModuleKey, view: ViewRef) -> Vec<String> {
    let page = records::list(context, request(module, view)).await.unwrap();
    assert_eq!(page.total.count, page.rows.len() as u64);
    page.rows.iter().map(|row| row.values["name"].as_text().unwrap().to_owned()).collect()
}

async fn change(
    context: &Context,
    module: ModuleKey,
    id: Id,
    version: i64,
    field: &str,
    value: Value,
) -> Result<i64, Error> {
    let values = Values::from([(field.to_owned(), value)]);
    Ok(records::save(context, Draft { id, module, version: Some(version), values }).await?.version)
}

#[tokio::test]
async fn a_customer_is_seen_by_owner_manager_team_and_nobody_else() {
    let world = World::new().await;
    let boss = world.employee("Boss", None, BuiltinRole::SalesManager).await;
    world.employee("Ann", Some(boss), BuiltinRole::SalesPerson).await;
    let bob = world.employee("Bob", Some(boss), BuiltinRole::SalesPerson).await;
    let (boss, ann, bobs) = (world.context("Boss").await, world.context("Ann").await, world.context("Bob").await);
    let id = customer(&ann, "Acme").await;
    assert_eq!(names(&ann, ModuleKey::Customer, ViewRef::All).await, ["Acme"]);
    assert_eq!(names(&boss, ModuleKey::Customer, ViewRef::Subordinates).await, ["Acme"]);
    assert_eq!(names(&boss, ModuleKey::Customer, ViewRef::Mine).await, Vec::<String>::new());
    assert_eq!(names(&bobs, ModuleKey::Customer, ViewRef::All).await, Vec::<String>::new());
    assert_eq!(problem(records::get(&bobs, ModuleKey::Customer, id).await).kind, ProblemKind::NotFound);
    assert_eq!(problem(records::get(&bobs, ModuleKey::Customer, bobs.new_id()).await).kind, ProblemKind::NotFound);

    let add = |write, until| TeamChange::Add { employees: vec![bob], write, until };
    let until = Some(world.services.now().today());
    let done = records::change_team(&boss, ModuleKey::Customer, vec![id], add(false, until)).await.unwrap();
    assert_eq!(done.done, [id]);
    assert_eq!(names(&bobs, ModuleKey::Customer, ViewRef::All).await, ["Acme"]);
    let page = records::get(&bobs, ModuleKey::Customer, id).await.unwrap();
    assert!(!page.rights.edit && page.rights.leave && !page.rights.transfer);
    let refused = change(&bobs, ModuleKey::Customer, id, 1, "remark", "x".into()).await;
    assert_eq!(problem(refused).kind, ProblemKind::Forbidden);

    world.pass(chrono::TimeDelta::days(2));
    let bobs = world.context_again("Bob").await;
    assert_eq!(names(&bobs, ModuleKey::Customer, ViewRef::All).await, Vec::<String>::new(), "the right has ended");
}

#[tokio::test]
async fn who_sees_a_customer_sees_what_belongs_to_it() {
    let world = World::new().await;
    let ann = world.employee("Ann", None, BuiltinRole::SalesPerson).await;
    world.employee("Bob", None, BuiltinRole::SalesPerson).await;
    let (ann_context, bob) = (world.context("Ann").await, world.context("Bob").await);
    let id = customer(&world.admin, "Acme").await;
    create(&world.admin, ModuleKey::Contact, &[("name", "Carl".into()), ("customer", id.into())]).await;
    assert!(names(&ann_context, ModuleKey::Contact, ViewRef::All).await.is_empty());
    records::transfer(&world.admin, ModuleKey::Customer, vec![id], ann, FormerOwner::Leaves).await.unwrap();
    assert_eq!(names(&ann_context, ModuleKey::Contact, ViewRef::All).await, ["Carl"]);
    assert!(names(&bob, ModuleKey::Contact, ViewRef::All).await.is_empty());
    let children = records::get(&ann_context, ModuleKey::Customer, id).await.unwrap().children;
    assert_eq!(children.iter().find(|child| child.module == ModuleKey::Contact).unwrap().count, 1);
}

#[tokio::test]
async fn a_repeated_create_makes_one_record_and_a_strangers_id_is_not_told() {
    let world = World::new().await;
    world.employee("Ann", None, BuiltinRole::SalesPerson).await;
    let ann = world.context("Ann").await;
    let new = draft(&world.admin, ModuleKey::Lead, &[("name", "Twice".into())]);
    records::save(&world.admin, new.clone()).await.unwrap();
    records::save(&world.admin, new.clone()).await.unwrap();
    assert_eq!(names(&world.admin, ModuleKey::Lead, ViewRef::All).await, ["Twice"]);
    assert_eq!(problem(records::save(&ann, new).await).kind, ProblemKind::NotFound);
}

#[tokio::test]
async fn two_people_editing_lose_nothing() {
    let world = World::new().await;
    let id = customer(&world.admin, "Acme").await;
    assert_eq!(change(&world.admin, ModuleKey::Customer, id, 1, "remark", "mine".into()).await.unwrap(), 2);
    // Another field, on the old version: both changes are kept.
    assert_eq!(change(&world.admin, ModuleKey::Customer, id, 1, "mobile", "0721 000 000".into()).await.unwrap(), 3);
    // The same field: refused, and named.
    let conflict = problem(change(&world.admin, ModuleKey::Customer, id, 1, "remark", "theirs".into()).await);
    assert_eq!(conflict.kind, ProblemKind::Conflict);
    assert_eq!((conflict.args["who"].as_str(), conflict.fields[0].field.as_str()), ("Ada Admin", "remark"));
    // The same value is no conflict.
    assert_eq!(change(&world.admin, ModuleKey::Customer, id, 1, "remark", "mine".into()).await.unwrap(), 3);
}

#[tokio::test]
async fn a_name_is_unique_until_its_record_is_deleted() {
    let world = World::new().await;
    let id = customer(&world.admin, "Acme").await;
    let again = draft(&world.admin, ModuleKey::Customer, &[("name", " ACME ".into())]);
    let refused = problem(records::save(&world.admin, again.clone()).await);
    assert_eq!((refused.fields[0].field.as_str(), refused.fields[0].message.as_str()), ("name", "check-not-unique"));
    records::delete(&world.admin, ModuleKey::Customer, vec![id]).await.unwrap();
    records::save(&world.admin, again).await.unwrap();
}

#[tokio::test]
async fn nothing_is_deleted_while_others_depend_on_it_and_each_is_answered() {
    let world = World::new().await;
    let (used, free) = (customer(&world.admin, "Used").await, customer(&world.admin, "Free").await);
    create(&world.admin, ModuleKey::Contact, &[("name", "Carl".into()), ("customer", used.into())]).await;
    let unknown = world.services.new_id();
    let result = records::delete(&world.admin, ModuleKey::Customer, vec![used, free, unknown]).await.unwrap();
    assert_eq!(result.done, [free]);
    let refused: Vec<_> = result.refused.iter().map(|refusal| (refusal.title.as_str(), refusal.problem.kind)).collect();
    assert_eq!(refused, [("Used", ProblemKind::InUse), ("", ProblemKind::NotFound)]);
    assert_eq!(result.refused[0].problem.args["what"], "contact");
}

/// A batch checks each record, not only the last one (rules.md, "Mistakes others made").
#[tokio::test]
async fn a_batch_touches_only_what_its_caller_may() {
    let world = World::new().await;
    let boss = world.employee("Boss", None, BuiltinRole::SalesManager).await;
    let ann = world.employee("Ann", Some(boss), BuiltinRole::SalesPerson).await;
    let boss = world.context("Boss").await;
    let foreign = customer(&world.admin, "Foreign").await;
    let own = customer(&boss, "Own").await;
    let result = records::transfer(&boss, ModuleKey::Customer, vec![foreign, own], ann, FormerOwner::KeepsReading)
        .await
        .unwrap();
    assert_eq!(result.done, [own]);
    assert_eq!(result.refused[0].problem.kind, ProblemKind::NotFound);
    let page = records::get(&world.admin, ModuleKey::Customer, own).await.unwrap();
    assert_eq!(page.record.owner(), Some(ann));
    assert_eq!(page.team.len(), 1);
    let notices = services::notices::list(&world.context("Ann").await, None).await.unwrap();
    assert_eq!((notices.unread, notices.items[0].args["what"].as_str()), (1, "Own"));
    let history = records::history(&world.admin, ModuleKey::Customer, own, None).await.unwrap();
    let kinds: Vec<_> = history.entries.iter().map(|entry| entry.kind).collect();
    assert_eq!(kinds, [FeedKind::TeamChanged, FeedKind::Transferred, FeedKind::Created]);
}

#[tokio::test]
async fn numbers_have_no_gap_after_a_failed_save() {
    let world = World::new().await;
    let id = customer(&world.admin, "Acme").await;
    let contract = |name: &str, amount: i64| {
        let values = [("name", name.into()), ("customer", Value::Ref(id)), ("amount", Value::Integer(amount))];
        draft(&world.admin, ModuleKey::Contract, &values)
    };
    let number = async |id| {
        let page = records::get(&world.admin, ModuleKey::Contract, id).await.unwrap();
        page.record.get("number").as_text().unwrap().to_owned()
    };
    let first = records::save(&world.admin, contract("One", 1)).await.unwrap().id;
    let mut bad = contract("Bad", 1);
    bad.values.insert("opportunity".to_owned(), Value::Ref(world.services.new_id()));
    assert!(records::save(&world.admin, bad).await.is_err());
    let second = records::save(&world.admin, contract("Two", 2)).await.unwrap().id;
    assert_eq!(
        (number(first).await.as_str(), number(second).await.as_str()),
        ("CTR-20261121-0001", "CTR-20261121-0002")
    );
    let mut typed = contract("Typed", 3);
    typed.values.insert("number".to_owned(), "CTR-20261121-0003".into());
    records::save(&world.admin, typed).await.unwrap();
    let third = records::save(&world.admin, contract("Three", 3)).await.unwrap().id;
    assert_eq!(number(third).await, "CTR-20261121-0004", "a number typed in by hand is passed over");
}

#[tokio::test]
async fn payments_count_at_their_plan_and_belong_to_its_contract() {
    let world = World::new().await;
    let id = customer(&world.admin, "Acme").await;
    let contract = |name: &str| [("name", name.into()), ("customer", Value::Ref(id)), ("amount", Value::Integer(100))];
    let one = create(&world.admin, ModuleKey::Contract, &contract("One")).await.id;
    let two = create(&world.admin, ModuleKey::Contract, &contract("Two")).await.id;
    let due = Value::Date("2026-12-01".parse().unwrap());
    let plan = [("contract", Value::Ref(one)), ("amount", Value::Integer(60)), ("due_on", due)];
    let plan = create(&world.admin, ModuleKey::PaymentPlan, &plan).await.id;
    let pay = |contract: Id, amount: &str| {
        let values = [
            ("contract", Value::Ref(contract)),
            ("plan", Value::Ref(plan)),
            ("amount", Value::Decimal(amount.parse().unwrap())),
        ];
        draft(&world.admin, ModuleKey::Payment, &values)
    };
    let paid = records::save(&world.admin, pay(one, "20.50")).await.unwrap();
    let open = async || {
        let record = records::get(&world.admin, ModuleKey::PaymentPlan, plan).await.unwrap().record;
        (record.get("received").as_decimal().unwrap(), record.get("open").as_decimal().unwrap())
    };
    assert_eq!(open().await, (Decimal::new(2_050, 2), Decimal::new(3_950, 2)));
    let refused = problem(records::save(&world.admin, pay(two, "1")).await);
    assert_eq!(refused.fields[0].message, "check-other-contract");
    let payment = records::get(&world.admin, ModuleKey::Payment, paid.id).await.unwrap().record;
    assert_eq!(payment.get("customer").as_ref_id(), Some(id), "the contract's customer");
    records::delete(&world.admin, ModuleKey::Payment, vec![paid.id]).await.unwrap();
    assert_eq!(open().await, (Decimal::ZERO, Decimal::from(60)));
}

#[tokio::test]
async fn lists_sum_sort_and_page() {
    let world = World::new().await;
    let id = customer(&world.admin, "Acme").await;
    for (name, amount) in [("张伟", 30), ("李娜", 10), ("Ábel", 20), ("Zoe", 40)] {
        let values = [("name", name.into()), ("customer", id.into()), ("amount", Value::Integer(amount))];
        create(&world.admin, ModuleKey::Opportunity, &values).await;
    }
    let mut all = request(ModuleKey::Opportunity, ViewRef::All);
    all.selection.sort = Some(Sort { field: "name".to_owned(), descending: false });
    all.selection.parent = Some(Parent { field: "customer".to_owned(), id });
    let page = records::list(&world.admin, all.clone()).await.unwrap();
    let sorted: Vec<_> = page.rows.iter().map(|row| row.values["name"].as_text().unwrap()).collect();
    assert_eq!(sorted[..2], ["Ábel", "Zoe"]);
    assert_eq!(page.sums["amount"], Decimal::from(100));
    all.size = 3;
    all.page = 2;
    assert_eq!(records::list(&world.admin, all.clone()).await.unwrap().rows.len(), 1);
    let middle = page.rows[1].id;
    let neighbours = records::neighbours(&world.admin, all.selection.clone(), middle).await.unwrap();
    assert_eq!((neighbours.previous, neighbours.next), (Some(page.rows[0].id), Some(page.rows[2].id)));
    all.selection.search = "%".to_owned();
    assert_eq!(records::list(&world.admin, all).await.unwrap().total.count, 0, "a % stands for itself");
}

#[tokio::test]
async fn the_first_contact_becomes_the_primary_one() {
    let world = World::new().await;
    let id = customer(&world.admin, "Acme").await;
    let contact = |name: &str| [("name", name.into()), ("customer", Value::Ref(id))];
    let first = create(&world.admin, ModuleKey::Contact, &contact("First")).await.id;
    create(&world.admin, ModuleKey::Contact, &contact("Second")).await;
    let primary = async || {
        let page = records::get(&world.admin, ModuleKey::Customer, id).await.unwrap();
        page.record.get("primary_contact").as_ref_id()
    };
    assert_eq!(primary().await, Some(first));
    records::delete(&world.admin, ModuleKey::Contact, vec![first]).await.unwrap();
    assert_eq!(primary().await, None);
}

#[tokio::test]
async fn a_customer_is_not_below_itself() {
    let world = World::new().await;
    let (one, two) = (customer(&world.admin, "One").await, customer(&world.admin, "Two").await);
    change(&world.admin, ModuleKey::Customer, two, 1, "parent", one.into()).await.unwrap();
    let cycle = problem(change(&world.admin, ModuleKey::Customer, one, 1, "parent", two.into()).await);
    assert_eq!(cycle.fields[0].message, "check-cycle");
}

/// Products and campaigns are seen by everybody with the right; changing them follows the scope like everything else.
#[tokio::test]
async fn company_wide_records_are_seen_by_all_and_changed_by_their_owners() {
    let world = World::new().await;
    world.employee("Ann", None, BuiltinRole::SalesPerson).await;
    let ann = world.context("Ann").await;
    let values = [("name", "GTX Pro".into()), ("price", Value::Integer(4_821))];
    let product = create(&world.admin, ModuleKey::Product, &values).await.id;
    assert_eq!(names(&ann, ModuleKey::Product, ViewRef::All).await, ["GTX Pro"]);
    let refused = change(&ann, ModuleKey::Product, product, 1, "price", Value::Integer(1)).await;
    assert_eq!(problem(refused).kind, ProblemKind::Forbidden);
    let own = create(&ann, ModuleKey::Product, &[("name", "Service".into()), ("price", Value::Integer(1))]).await.id;
    assert_eq!(change(&ann, ModuleKey::Product, own, 1, "price", Value::Integer(2)).await.unwrap(), 2);
}
