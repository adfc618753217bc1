//! Merging duplicates (row PLUS-05): nothing is lost, nobody does what he may not.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking; clippy.toml allows it inside test functions only")]

use std::collections::BTreeMap;

use crate::support::{World, create, customer};
use domain::{
    Id, ModuleKey, Problem, Value,
    activity::FollowUpDraft,
    feed::FeedKind,
    list::{ListRequest, Selection},
    merge::{MergeRequest, Versioned},
    org::{BuiltinRole, TeamChange},
    problem::ProblemKind,
    record::{RecordPage, Values},
};
use rand::{Rng, SeedableRng, rngs::StdRng};
use services::{Context, Error, activity, records};

fn problem<T: std::fmt::Debug>(result: Result<T, Error>) -> Problem {
    result.unwrap_err().problem()
}

async fn page(context: &Context, module: ModuleKey, id: Id) -> RecordPage {
    records::get(context, module, id).await.unwrap()
}

async fn versioned(context: &Context, module: ModuleKey, id: Id) -> Versioned {
    Versioned { id, version: page(context, module, id).await.record.version }
}

async fn merge(context: &Context, module: ModuleKey, keep: Id, others: &[Id], values: Values) -> Result<Id, Error> {
    let keep = versioned(context, module, keep).await;
    let mut versions = Vec::new();
    for other in others {
        versions.push(versioned(context, module, *other).await);
    }
    let request = MergeRequest { module, keep, others: versions, values };
    Ok(records::merge(context, request).await?.id)
}

async fn follow_up(context: &Context, module: ModuleKey, record: Id, text: &str) {
    let draft = FollowUpDraft {
        id: context.new_id(),
        module,
        record,
        method: "call".to_owned(),
        text: text.to_owned(),
        next_contact_at: None,
        contact: None,
        files: Vec::new(),
    };
    activity::add(context, draft).await.unwrap();
}

#[tokio::test]
async fn two_customers_become_one() {
    let world = World::new().await;
    let ann = world.employee("Ann", None, BuiltinRole::SalesPerson).await;
    let (admin, anns) = (&world.admin, world.context("Ann").await);
    let module = ModuleKey::Customer;
    let keep = customer(admin, "Acme").await;
    world.pass(chrono::TimeDelta::seconds(1));
    let other = customer(&anns, "ACME Ltd").await;
    let email = [("name", "Zoe".into()), ("customer", other.into()), ("email", "zoe@acme.com".into())];
    let contact = create(&anns, ModuleKey::Contact, &email).await.id;
    follow_up(&anns, module, other, "of the other").await;
    records::star(&anns, module, other, true).await.unwrap();

    let preview = records::merge_preview(admin, module, vec![other, keep]).await.unwrap();
    assert_eq!(
        preview.candidates.iter().map(|one| one.record.id).collect::<Vec<_>>(),
        [keep, other],
        "the oldest first"
    );
    assert_eq!((preview.candidates[1].follow_ups, preview.candidates[1].children[0].count), (1, 1));

    let values = Values::from([("name".to_owned(), "ACME Ltd".into()), ("primary_contact".to_owned(), contact.into())]);
    assert_eq!(merge(admin, module, keep, &[other], values).await.unwrap(), keep);
    let kept = page(admin, module, keep).await;
    assert_eq!(kept.title, "ACME Ltd");
    assert_eq!(kept.summary.unwrap().follow_ups, 1);
    assert_eq!(kept.record.get("primary_contact").as_ref_id(), Some(contact));
    // The owner of the other one goes on seeing it, and his star shines on.
    assert_eq!(kept.team.iter().map(|member| (member.employee, member.write)).collect::<Vec<_>>(), [(ann, true)]);
    assert!(page(&anns, module, keep).await.starred);
    assert_eq!(page(&anns, ModuleKey::Contact, contact).await.record.get("customer").as_ref_id(), Some(keep));
    // The address of the one that went leads to the one that is there.
    assert_eq!(page(&anns, module, other).await.record.id, keep);
    let history = records::history(admin, module, keep, None).await.unwrap();
    let kinds: Vec<FeedKind> = history.entries.iter().map(|entry| entry.kind).collect();
    assert_eq!(kinds.iter().filter(|kind| **kind == FeedKind::Merged).count(), 1);
    assert_eq!(kinds.iter().filter(|kind| **kind == FeedKind::Created).count(), 2, "both histories");
}

#[tokio::test]
async fn who_may_not_edit_the_one_and_delete_the_others_merges_nothing() {
    let world = World::new().await;
    let ann = world.employee("Ann", None, BuiltinRole::SalesPerson).await;
    let anns = world.context("Ann").await;
    let module = ModuleKey::Lead;
    let mine = create(&anns, module, &[("name", "Mine".into())]).await;
    let theirs = create(&world.admin, module, &[("name", "Theirs".into())]).await;
    let request = |keep: &domain::record::Saved, other: &domain::record::Saved| MergeRequest {
        module,
        keep: Versioned { id: keep.id, version: keep.version },
        others: vec![Versioned { id: other.id, version: other.version }],
        values: Values::new(),
    };
    for request in [request(&mine, &theirs), request(&theirs, &mine)] {
        assert_eq!(problem(records::merge(&anns, request).await).kind, ProblemKind::NotFound);
    }
    let ids = vec![mine.id, theirs.id];
    assert_eq!(problem(records::merge_preview(&anns, module, ids).await).kind, ProblemKind::NotFound);
    let add = TeamChange::Add { employees: vec![ann], write: false, until: None };
    records::change_team(&world.admin, module, vec![theirs.id], add).await.unwrap();
    assert_eq!(problem(records::merge(&anns, request(&theirs, &mine)).await).kind, ProblemKind::Forbidden);
    // Somebody changed one of them since it was looked at.
    let stale = MergeRequest { keep: Versioned { id: mine.id, version: 7 }, ..request(&mine, &theirs) };
    assert_eq!(problem(records::merge(&world.admin, stale).await).kind, ProblemKind::Conflict);
    for (count, ids) in [(1, vec![mine.id]), (6, (0..6).map(|_| anns.new_id()).collect())] {
        let refused = problem(records::merge_preview(&anns, module, ids).await);
        assert_eq!(refused.message, "merge-wrong-count", "{count}");
    }
}

#[tokio::test]
async fn a_merged_parent_leaves_no_cycle() {
    let world = World::new().await;
    let (admin, module) = (&world.admin, ModuleKey::Customer);
    let top = customer(admin, "Top").await;
    let middle = create(admin, module, &[("name", "Middle".into()), ("parent", top.into())]).await.id;
    let low = create(admin, module, &[("name", "Low".into()), ("parent", middle.into())]).await.id;
    merge(admin, module, low, &[top], Values::new()).await.unwrap();
    assert_eq!(page(admin, module, middle).await.record.get("parent").as_ref_id(), Some(low));
    assert_eq!(*page(admin, module, low).await.record.get("parent"), Value::Empty);
}

async fn count(context: &Context, module: ModuleKey) -> u64 {
    let request = ListRequest { selection: Selection::of(module), columns: vec!["name".into()], page: 1, size: 200 };
    records::list(context, request).await.unwrap().total.count
}

/// Whatever is merged into whatever: what belonged to them belongs to somebody who is there.
#[tokio::test]
async fn nothing_is_lost() {
    let mut random = StdRng::seed_from_u64(5);
    let world = World::new().await;
    let (admin, module) = (&world.admin, ModuleKey::Customer);
    let mut alive = Vec::new();
    for number in 0..8 {
        alive.push(customer(admin, &format!("Customer {number}")).await);
    }
    let (mut contacts, mut follow_ups) = (0_u64, 0_u64);
    for round in 0..30 {
        let to = alive[random.random_range(0..alive.len())];
        let name = format!("C {round}");
        create(admin, ModuleKey::Contact, &[("name", name.as_str().into()), ("customer", to.into())]).await;
        contacts += 1;
        if random.random_bool(0.7) {
            follow_up(admin, module, to, &name).await;
            follow_ups += 1;
        }
    }
    while alive.len() > 1 {
        let keep = alive.swap_remove(random.random_range(0..alive.len()));
        let going = alive.len().min(random.random_range(1..=3));
        let others: Vec<Id> = alive.drain(..going).collect();
        merge(admin, module, keep, &others, Values::new()).await.unwrap();
        alive.push(keep);
        let mut found = BTreeMap::from([("contacts", 0), ("follow-ups", 0)]);
        for id in &alive {
            let page = page(admin, module, *id).await;
            let children = page.children.iter().find(|child| child.module == ModuleKey::Contact).unwrap().count;
            *found.get_mut("contacts").unwrap() += children;
            *found.get_mut("follow-ups").unwrap() += page.summary.unwrap().follow_ups;
        }
        assert_eq!(found, BTreeMap::from([("contacts", contacts), ("follow-ups", follow_ups)]));
        assert_eq!(count(admin, module).await, alive.len() as u64);
        assert_eq!(count(admin, ModuleKey::Contact).await, contacts);
        for gone in others {
            assert_eq!(page(admin, module, gone).await.record.id, keep);
        }
    }
}
