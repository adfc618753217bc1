//! Search over everything (row PLUS-03), the search box of lists (row L-04), the duplicate check (row L-07).
#![expect(clippy::unwrap_used, reason = "a test fails by panicking; clippy.toml allows it inside test functions only")]

use crate::support::{World, create, customer};
use domain::{
    ModuleKey,
    list::{ListRequest, Selection},
    org::{BuiltinRole, FormerOwner},
    problem::ProblemKind,
    search::{AlikeRequest, Found, PER_MODULE},
};
use services::{Context, duplicates, records, search};

fn titles(found: &Found) -> Vec<(ModuleKey, String)> {
    let title = |hit: &domain::search::Hit| hit.title.iter().map(|piece| piece.text.as_str()).collect::<String>();
    found.groups.iter().flat_map(|group| group.hits.iter().map(move |hit| (group.module, title(hit)))).collect()
}

async fn everything(context: &Context, text: &str) -> Vec<(ModuleKey, String)> {
    titles(&search::everything(context, text).await.unwrap())
}

async fn listed(context: &Context, module: ModuleKey, text: &str) -> u64 {
    let selection = Selection { search: text.to_owned(), ..Selection::of(module) };
    let request = ListRequest { selection, columns: vec!["name".into()], page: 1, size: 50 };
    let page = records::list(context, request).await.unwrap();
    assert_eq!(page.total.count, page.rows.len() as u64);
    page.total.count
}

#[tokio::test]
async fn everything_is_searched_and_only_what_one_sees_is_found() {
    let world = World::new().await;
    let ann = world.employee("Ann", None, BuiltinRole::SalesPerson).await;
    world.employee("Bob", None, BuiltinRole::SalesPerson).await;
    let (anns, bobs) = (world.context("Ann").await, world.context("Bob").await);
    let id = customer(&anns, "Ștefan & Fiii").await;
    create(&anns, ModuleKey::Lead, &[("name", "Stefan Pop".into()), ("mobile", "+40 721 000 123".into())]).await;
    let contact = [("name", "Ioana".into()), ("customer", id.into()), ("email", "io@stefan.ro".into())];
    create(&anns, ModuleKey::Contact, &contact).await;

    let lead = (ModuleKey::Lead, "Stefan Pop".to_owned());
    let all = [lead.clone(), (ModuleKey::Customer, "Ștefan & Fiii".into()), (ModuleKey::Contact, "Ioana".into())];
    assert_eq!(everything(&anns, "stefan").await, all);
    assert_eq!(everything(&anns, "0721000123").await, std::slice::from_ref(&lead));
    let found = search::everything(&anns, "0721 000 123").await.unwrap();
    assert_eq!(found.groups[0].hits[0].by.as_ref().unwrap().field, "mobile");
    assert_eq!(listed(&anns, ModuleKey::Lead, "0721000123").await, 1);
    assert_eq!(listed(&anns, ModuleKey::Lead, "pop stefan").await, 1);
    for text in ["stefan", "0721000123", "ioana"] {
        assert!(everything(&bobs, text).await.is_empty(), "{text}");
        assert_eq!(listed(&bobs, ModuleKey::Lead, text).await, 0);
    }
    // What becomes his is found at the next request, and what is not any more is not.
    let bob = bobs.me().unwrap();
    records::transfer(&world.admin, ModuleKey::Customer, vec![id], bob, FormerOwner::Leaves).await.unwrap();
    assert_eq!(everything(&bobs, "stefan").await, all[1..]);
    assert_eq!(everything(&anns, "fiii").await, []);
    records::transfer(&world.admin, ModuleKey::Customer, vec![id], ann, FormerOwner::Leaves).await.unwrap();
    assert!(everything(&bobs, "stefan").await.is_empty());
    let unread = search::everything(&anns, &"x".repeat(201)).await.unwrap_err().problem();
    assert_eq!(unread.kind, ProblemKind::Invalid);
}

#[tokio::test]
async fn ten_of_a_module_are_shown_the_best_first() {
    let world = World::new().await;
    create(&world.admin, ModuleKey::Lead, &[("name", "Blue".into())]).await;
    for number in 0..12 {
        create(&world.admin, ModuleKey::Lead, &[("name", format!("Big Blue {number}").as_str().into())]).await;
    }
    let found = search::everything(&world.admin, "blue").await.unwrap();
    assert_eq!((found.groups.len(), found.groups[0].hits.len(), found.groups[0].more), (1, PER_MODULE, true));
    assert_eq!(titles(&found)[0].1, "Blue");
}

#[tokio::test]
async fn payments_are_found_by_their_customer_too() {
    let world = World::new().await;
    let id = customer(&world.admin, "Zephyr").await;
    let amount: domain::Value = rust_decimal::Decimal::from(10).into();
    let contract = [("name", "C".into()), ("customer", id.into()), ("amount", amount.clone())];
    let contract = create(&world.admin, ModuleKey::Contract, &contract).await.id;
    create(&world.admin, ModuleKey::Payment, &[("contract", contract.into()), ("amount", amount)]).await;
    assert_eq!(listed(&world.admin, ModuleKey::Payment, "zeph").await, 1);
    assert_eq!(listed(&world.admin, ModuleKey::Payment, "acme").await, 0);
}

#[tokio::test]
async fn duplicates_are_told_masked_to_whoever_may_not_see_them() {
    let world = World::new().await;
    world.employee("Ann", None, BuiltinRole::SalesPerson).await;
    world.employee("Bob", None, BuiltinRole::SalesPerson).await;
    let (ann, bob) = (world.context("Ann").await, world.context("Bob").await);
    create(&ann, ModuleKey::Lead, &[("name", "Lena Weber".into()), ("mobile", "+49 170 1234567".into())]).await;
    let search = |text: &str| AlikeRequest::Search { text: text.to_owned() };
    let own = duplicates::check(&ann, search("weber")).await.unwrap();
    assert!(own.hits[0].id.is_some() && own.hits[0].title == "Lena Weber" && !own.more);
    for text in ["weber", "0170 1234567", "+49 170 1234567"] {
        let found = duplicates::check(&bob, search(text)).await.unwrap();
        let hit = &found.hits[0];
        assert_eq!((hit.module, hit.id, hit.title.as_str()), (ModuleKey::Lead, None, "L** W**"), "{text}");
        assert_eq!(hit.owner.as_deref(), Some("Ann"));
    }
    let same = |name: &str, phones: &[&str]| AlikeRequest::Same {
        name: name.to_owned(),
        phones: phones.iter().map(|phone| (*phone).to_owned()).collect(),
        except: None,
    };
    assert_eq!(duplicates::check(&bob, same("LENA WEBER", &[])).await.unwrap().hits.len(), 1);
    assert_eq!(duplicates::check(&bob, same("", &["0170-1234567"])).await.unwrap().hits[0].field, "mobile");
    assert!(duplicates::check(&bob, same("Lena", &["0170 123456"])).await.unwrap().hits.is_empty());
    let short = duplicates::check(&bob, search("le")).await.unwrap_err().problem();
    assert_eq!(short.fields[0].message, "check-search-too-short");

    for number in 0..12 {
        create(&ann, ModuleKey::Lead, &[("name", format!("Weber {number}").as_str().into())]).await;
    }
    let many = duplicates::check(&bob, search("weber")).await.unwrap();
    assert_eq!((many.hits.len(), many.more), (10, true));
    // Nobody spells out the company's customers.
    let mut refused = None;
    for _ in 0..130 {
        if let Err(error) = duplicates::check(&bob, search("weber")).await {
            refused = Some(error.problem().kind);
            break;
        }
    }
    assert_eq!(refused, Some(ProblemKind::TooMany));
    assert!(duplicates::check(&ann, search("weber")).await.is_ok(), "each for himself");
}
