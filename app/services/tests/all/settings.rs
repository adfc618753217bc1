//! The company's settings, its fields, and what everybody arranges for himself.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking; clippy.toml allows it inside test functions only")]

use std::collections::BTreeMap;

use crate::support::{World, create, customer};
use domain::{
    Id, ModuleKey, Problem, Value,
    activity::{FollowUpDraft, FollowUpMethod},
    company::Company,
    filter::{Filter, Op, Operand},
    list::{ListPrefs, SavedView},
    notice::NoticeKind,
    number::{NumberRule, Part},
    org::{BuiltinRole, ProductCategory},
    problem::ProblemKind,
    schema::FieldSetting,
};
use services::{Context, Error, company, notices, views};
use store::Signal;

fn problem<T: std::fmt::Debug>(result: Result<T, Error>) -> Problem {
    result.unwrap_err().problem()
}

fn message_at(problem: &Problem, field: &str) -> String {
    problem
        .fields
        .iter()
        .find(|problem| problem.field == field)
        .map(|problem| problem.message.clone())
        .unwrap_or_default()
}

async fn lead(context: &Context, name: &str) -> Result<Id, Error> {
    let draft =
        crate::support::draft(context, ModuleKey::Lead, &[("name", name.into()), ("email", "a@example.com".into())]);
    Ok(services::records::save(context, draft).await?.id)
}

async fn product(context: &Context, name: &str, field: &str, value: Value) -> Id {
    let price = Value::Integer(10);
    create(context, ModuleKey::Product, &[("name", name.into()), ("price", price), (field, value)]).await.id
}

#[tokio::test]
async fn a_field_becomes_unique_only_when_its_values_are() {
    let world = World::new().await;
    let admin = world.admin.clone();
    let set = |unique: Option<bool>| {
        let admin = admin.clone();
        let setting = FieldSetting { unique, ..FieldSetting::default() };
        async move { company::save_field(&admin, ModuleKey::Lead, "email", setting).await }
    };
    let (first, second) = (lead(&admin, "One").await.unwrap(), lead(&admin, "Two").await.unwrap());
    let refused = problem(set(Some(true)).await);
    assert_eq!(message_at(&refused, "unique"), "check-duplicates");
    assert_eq!(refused.fields[0].args["count"], "1");
    assert!(!world.services.config().schema.module(ModuleKey::Lead).unwrap().field("email").unwrap().unique);

    services::records::delete(&admin, ModuleKey::Lead, vec![second]).await.unwrap();
    let mut signals = world.services.store().signals();
    let before = world.services.config().schema.version;
    set(Some(true)).await.unwrap();
    let config = world.services.config();
    assert_eq!(config.schema.version, before + 1);
    assert!(config.schema.module(ModuleKey::Lead).unwrap().field("email").unwrap().unique);
    assert!(matches!(signals.try_recv().unwrap(), Signal::Feed(_)), "the change is in the feed");
    assert_eq!(signals.try_recv().unwrap(), Signal::Config);
    let admin = crate::support::sign_in(&world.services, "admin@example.com").await;
    let taken = problem(lead(&admin, "Three").await);
    assert_eq!(message_at(&taken, "email"), "check-not-unique");
    set(None).await.unwrap();
    let admin = crate::support::sign_in(&world.services, "admin@example.com").await;
    lead(&admin, "Three").await.unwrap();
    assert!(services::records::get(&admin, ModuleKey::Lead, first).await.is_ok());
}

#[tokio::test]
async fn a_standard_unique_field_can_be_freed_and_bound_again() {
    let world = World::new().await;
    let admin = &world.admin;
    let save = |unique| {
        company::save_field(admin, ModuleKey::Product, "code", FieldSetting { unique, ..FieldSetting::default() })
    };
    save(Some(false)).await.unwrap();
    let admin2 = crate::support::sign_in(&world.services, "admin@example.com").await;
    for name in ["Loom", "Shuttle"] {
        product(&admin2, name, "code", "P-1".into()).await;
    }
    assert_eq!(message_at(&problem(save(None).await), "unique"), "check-duplicates");
}

#[tokio::test]
async fn title_and_system_fields_are_protected_but_can_be_named() {
    let world = World::new().await;
    let save = |field: &'static str, setting| company::save_field(&world.admin, ModuleKey::Customer, field, setting);
    let off = || FieldSetting { required: Some(false), ..FieldSetting::default() };
    let hidden = || FieldSetting { hidden: Some(true), ..FieldSetting::default() };
    assert_eq!(message_at(&problem(save("name", off()).await), "required"), "check-read-only");
    assert_eq!(message_at(&problem(save("owner", hidden()).await), "hidden"), "check-read-only");
    assert_eq!(message_at(&problem(save("deal_status", hidden()).await), "hidden"), "check-required-hidden");
    let unique = FieldSetting { unique: Some(true), ..FieldSetting::default() };
    assert_eq!(message_at(&problem(save("level", unique).await), "unique"), "check-wrong-kind");
    assert_eq!(problem(save("nothing", off()).await).kind, ProblemKind::NotFound);
    let named = FieldSetting { label: Some(" Firm ".to_owned()), ..FieldSetting::default() };
    save("name", named).await.unwrap();
    save("level", hidden()).await.unwrap();
    let config = world.services.config();
    let module = config.schema.module(ModuleKey::Customer).unwrap();
    assert_eq!(module.field("name").unwrap().label.as_deref(), Some("Firm"));
    assert!(module.field("name").unwrap().required && module.field("level").unwrap().hidden);
}

#[tokio::test]
async fn the_company_keeps_its_currency_and_gives_its_name_to_the_root() {
    let world = World::new().await;
    let company = world.admin.company().unwrap().clone();
    let other = Company { currency: "EUR".to_owned(), time_zone: "Mars/Base".to_owned(), ..company.clone() };
    let refused = problem(company::save(&world.admin, other).await);
    assert_eq!(message_at(&refused, "currency"), "check-read-only");
    assert_eq!(message_at(&refused, "time_zone"), "check-unknown-option");
    let renamed = Company { name: "Acme II".to_owned(), time_zone: "Asia/Shanghai".to_owned(), ..company };
    company::save(&world.admin, renamed.clone()).await.unwrap();
    assert_eq!(world.services.config().company.as_ref(), Some(&renamed));
    assert_eq!(world.services.now().zone, chrono_tz::Asia::Shanghai);
    assert_eq!(services::org::departments(&world.admin).await.unwrap()[0].name, "Acme II");
}

#[tokio::test]
async fn number_rules_are_checked() {
    let world = World::new().await;
    let rules = company::number_rules(&world.admin).await.unwrap();
    assert_eq!(rules.len(), 4);
    let none = NumberRule { parts: vec![Part::Text("X".to_owned())], ..rules[0].clone() };
    assert_eq!(
        message_at(&problem(company::save_number_rule(&world.admin, none).await), "parts"),
        "check-number-one-running"
    );
    let lead = NumberRule { module: ModuleKey::Lead, ..rules[0].clone() };
    assert_eq!(problem(company::save_number_rule(&world.admin, lead).await).kind, ProblemKind::NotFound);
    let mut changed = rules[0].clone();
    changed.parts[0] = Part::Text("K-".to_owned());
    company::save_number_rule(&world.admin, changed.clone()).await.unwrap();
    assert_eq!(company::number_rules(&world.admin).await.unwrap()[0], changed);
}

#[tokio::test]
async fn a_follow_up_method_that_was_used_stays() {
    let world = World::new().await;
    let admin = &world.admin;
    let record = customer(admin, "Acme").await;
    let follow_up = FollowUpDraft {
        id: admin.new_id(),
        module: ModuleKey::Customer,
        record,
        method: "call".to_owned(),
        text: "Spoke".to_owned(),
        next_contact_at: None,
        contact: None,
        files: Vec::new(),
    };
    services::activity::add(admin, follow_up).await.unwrap();
    let methods = services::boot::boot(admin).await.unwrap().follow_up_methods;
    let without_call: Vec<_> = methods.iter().filter(|method| method.key != "call").cloned().collect();
    let held = problem(company::save_follow_up_methods(admin, without_call).await);
    assert_eq!((held.kind, held.args["what"].as_str()), (ProblemKind::InUse, "follow_up"));

    let own =
        |key: &str, label: &str| FollowUpMethod { key: key.to_owned(), label: Some(label.to_owned()), enabled: true };
    let call = FollowUpMethod { enabled: false, ..methods[0].clone() };
    company::save_follow_up_methods(admin, vec![own("", "Fair"), call.clone(), own("x y", " Visit ")]).await.unwrap();
    let saved = services::boot::boot(admin).await.unwrap().follow_up_methods;
    let labels: Vec<_> = saved.iter().map(|method| method.label.as_deref().unwrap_or(&method.key)).collect();
    assert_eq!(labels, ["Fair", "call", "Visit"]);
    assert!(!saved[1].enabled && saved[0].key.parse::<Id>().is_ok() && saved[2].key.parse::<Id>().is_ok());
    let twice = vec![call, own("", "Fair"), own("", "fair"), FollowUpMethod { label: None, ..own("", "") }];
    let wrong = problem(company::save_follow_up_methods(admin, twice).await);
    assert_eq!(message_at(&wrong, "methods.2"), "check-not-unique");
    assert_eq!(message_at(&wrong, "methods.3"), "check-required");
}

#[tokio::test]
async fn product_categories_are_a_tree_that_holds_its_products() {
    let world = World::new().await;
    let admin = &world.admin;
    let category =
        |name: &str, parent| ProductCategory { id: admin.new_id(), name: name.to_owned(), parent, products: 0 };
    let yarn = category("Yarn", None);
    let wool = category("Wool", Some(yarn.id));
    company::save_product_category(admin, yarn.clone()).await.unwrap();
    company::save_product_category(admin, wool.clone()).await.unwrap();
    let save = |category| company::save_product_category(admin, category);
    let circle = ProductCategory { parent: Some(wool.id), ..yarn.clone() };
    assert_eq!(message_at(&problem(save(circle).await), "parent"), "check-cycle");
    assert_eq!(message_at(&problem(save(category("yarn", None)).await), "name"), "check-not-unique");
    assert_eq!(
        message_at(&problem(save(category("Silk", Some(admin.new_id()))).await), "parent"),
        "check-unknown-reference"
    );
    let product = product(admin, "Merino", "category", wool.id.into()).await;
    let held = problem(company::delete_product_category(admin, yarn.id).await);
    assert_eq!(held.args["what"], "product_category");
    let held = problem(company::delete_product_category(admin, wool.id).await);
    assert_eq!((held.kind, held.args["what"].as_str()), (ProblemKind::InUse, "product"));
    services::records::delete(admin, ModuleKey::Product, vec![product]).await.unwrap();
    company::delete_product_category(admin, wool.id).await.unwrap();
    company::delete_product_category(admin, yarn.id).await.unwrap();
    assert!(company::product_categories(admin).await.unwrap().is_empty());
}

#[tokio::test]
async fn views_belong_to_who_saved_them() {
    let world = World::new().await;
    world.employee("Ann", None, BuiltinRole::SalesPerson).await;
    let (ann, admin) = (world.context("Ann").await, &world.admin);
    let filter = Filter::is("name", Op::Contains, Operand::One("a".into()));
    let view = |name: &str| SavedView {
        name: name.to_owned(),
        ..SavedView::new(admin.new_id(), ModuleKey::Lead, filter.clone())
    };
    let mine = view(" Mine ");
    views::save(admin, mine.clone()).await.unwrap();
    assert_eq!(
        views::list(admin, ModuleKey::Lead).await.unwrap(),
        [SavedView { name: "Mine".to_owned(), ..mine.clone() }]
    );
    assert!(views::list(&ann, ModuleKey::Lead).await.unwrap().is_empty());
    assert_eq!(problem(views::save(&ann, mine.clone()).await).kind, ProblemKind::NotFound);
    assert_eq!(problem(views::delete(&ann, mine.id).await).kind, ProblemKind::NotFound);

    let wrong = SavedView { filter: Filter::is("nothing", Op::Empty, Operand::None), ..view("") };
    let refused = problem(views::save(admin, wrong).await);
    assert_eq!(
        (message_at(&refused, "name"), message_at(&refused, "filter")),
        ("check-required".into(), "check-filter".into())
    );
    for number in 1..100 {
        views::save(admin, view(&format!("View {number}"))).await.unwrap();
    }
    assert_eq!(message_at(&problem(views::save(admin, view("One more")).await), "name"), "check-too-many-values");
    views::save(admin, SavedView { name: "Renamed".to_owned(), ..mine.clone() }).await.unwrap();
    views::delete(admin, mine.id).await.unwrap();
    assert_eq!(views::list(admin, ModuleKey::Lead).await.unwrap().len(), 99);

    let prefs = ListPrefs { columns: vec!["name".to_owned()], page_size: 7, ..ListPrefs::default() };
    views::save_prefs(admin, ModuleKey::Lead, prefs.clone()).await.unwrap();
    let boot = services::boot::boot(admin).await.unwrap();
    assert_eq!(boot.list_prefs, BTreeMap::from([(ModuleKey::Lead, ListPrefs { page_size: 0, ..prefs })]));
}

#[tokio::test]
async fn notifications_are_paged_and_read_by_their_owner() {
    let world = World::new().await;
    let ann = world.employee("Ann", None, BuiltinRole::SalesPerson).await;
    let context = world.context("Ann").await;
    let me = world.admin.me().unwrap();
    let mut tx = world.admin.write().await.unwrap();
    let args = BTreeMap::from([("what".to_owned(), "Acme".to_owned())]);
    for _ in 0..35 {
        tx.notify(NoticeKind::Transferred, ann, Some(ModuleKey::Lead), Some(ann), &args).await.unwrap();
    }
    // What one does oneself is no news; that an import has ended is.
    tx.notify(NoticeKind::Team, me, None, None, &args).await.unwrap();
    tx.notify(NoticeKind::ImportFinished, me, None, None, &args).await.unwrap();
    let mut signals = world.services.store().signals();
    tx.commit().await.unwrap();
    assert_eq!(signals.try_recv().unwrap(), Signal::Notice(ann));
    assert_eq!(notices::list(&world.admin, None).await.unwrap().items.len(), 1);

    let first = notices::list(&context, None).await.unwrap();
    assert_eq!((first.items.len(), first.unread, first.more), (30, 35, true));
    assert_eq!((first.items[0].actor_name.as_str(), &first.items[0].args), ("Ada Admin", &args));
    assert!(first.items.is_sorted_by(|one, next| one.id > next.id));
    let second = notices::list(&context, first.items.last().map(|notice| notice.id)).await.unwrap();
    assert_eq!((second.items.len(), second.more), (5, false));
    let ids: Vec<_> = second.items.iter().map(|notice| notice.id).collect();
    assert_eq!(notices::mark_read(&world.admin, ids.clone()).await.unwrap(), 1, "those of others stay unread");
    assert_eq!(notices::mark_read(&context, ids).await.unwrap(), 30);
    notices::mark_all_read(&context).await.unwrap();
    assert_eq!(notices::list(&context, None).await.unwrap().unread, 0);
}
