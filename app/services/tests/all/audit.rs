//! What administrators change stands in the feed: who, what, from what to what (for row ADM-24).
#![expect(clippy::unwrap_used, reason = "a test fails by panicking; clippy.toml allows it inside test functions only")]

use std::collections::BTreeMap;

use crate::support::World;
use domain::{
    Id, ModuleKey, Value,
    access::{DataScope, FieldAccess, Rights},
    feed::{FeedEntry, FeedKind, SETTINGS, Subject, Topic},
    org::{BuiltinRole, DepartmentDraft, EmployeeAction, ProductCategory, RoleDraft, RoleGroup},
    schema::FieldSetting,
};
use services::{company, org};

async fn entries(world: &World, subject: Subject, id: Id) -> Vec<FeedEntry> {
    let mut view = world.admin.read().await.unwrap();
    view.feed_of(Topic::Admin(subject), id, None, 50).await.unwrap()
}

/// The newest entry: its kind, and its changes as (old, new).
async fn newest(world: &World, subject: Subject, id: Id) -> (FeedKind, BTreeMap<String, (Value, Value)>) {
    let entry = entries(world, subject, id).await.into_iter().next().unwrap();
    assert_eq!(entry.actor, world.admin.viewer().id());
    (entry.kind, entry.changes.into_iter().map(|change| (change.field, (change.old, change.new))).collect())
}

fn to(new: Value) -> (Value, Value) {
    (Value::Empty, new)
}

#[tokio::test]
async fn employees_and_what_is_done_to_them() {
    let world = World::new().await;
    let ann = world.employee("Ann", None, BuiltinRole::SalesPerson).await;
    let (kind, changes) = newest(&world, Subject::Employee, ann).await;
    assert_eq!((kind, &changes["name"]), (FeedKind::Created, &to("Ann".into())));
    assert_eq!(changes["roles"], to(Value::Refs(vec![BuiltinRole::SalesPerson.id()])));
    assert!(!serde_json::to_string(&entries(&world, Subject::Employee, ann).await).unwrap().contains("correct horse"));

    let mut draft = world.draft(ann).await;
    draft.position = "Sales".to_owned();
    org::save_employee(&world.admin, draft.clone()).await.unwrap();
    let expected = (FeedKind::Updated, BTreeMap::from([("position".to_owned(), to("Sales".into()))]));
    assert_eq!(newest(&world, Subject::Employee, ann).await, expected);
    // What is as it was leaves no entry.
    let count = entries(&world, Subject::Employee, ann).await.len();
    org::save_employee(&world.admin, draft).await.unwrap();
    assert_eq!(entries(&world, Subject::Employee, ann).await.len(), count);

    for (action, field, change) in [
        (EmployeeAction::ResetPassword("new battery staple".to_owned()), "password_reset", to(Value::Bool(true))),
        (EmployeeAction::ResetLogin, "login_reset", to(Value::Bool(true))),
        (
            EmployeeAction::Disable,
            "state",
            (Value::Option("not_activated".to_owned()), Value::Option("disabled".to_owned())),
        ),
    ] {
        org::act_on_employees(&world.admin, vec![ann], action).await.unwrap();
        let expected = BTreeMap::from([(field.to_owned(), change)]);
        assert_eq!(newest(&world, Subject::Employee, ann).await, (FeedKind::Updated, expected));
    }
    let text = serde_json::to_string(&entries(&world, Subject::Employee, ann).await).unwrap();
    assert!(!text.contains("staple"), "a password in the feed");
}

#[tokio::test]
async fn roles_departments_and_categories() {
    let world = World::new().await;
    let admin = &world.admin;
    let id = admin.new_id();
    let save = async |name: &str, rights: Rights| {
        let draft = RoleDraft { id, group: RoleGroup::Crm, name: name.to_owned(), rights };
        org::save_role(admin, draft).await.unwrap();
    };
    let mut rights = Rights::everything(&DataScope::Own);
    save("Inside", rights.clone()).await;
    assert_eq!(newest(&world, Subject::Role, id).await.0, FeedKind::Created);
    rights.set_access(ModuleKey::Lead, "mobile", FieldAccess::Hidden);
    rights.modules.get_mut(&ModuleKey::Lead).unwrap().scope = DataScope::All;
    save("Inside", rights).await;
    let expected = BTreeMap::from([
        ("fields.lead.mobile".to_owned(), to(Value::Option("hidden".to_owned()))),
        ("scope.lead".to_owned(), ("own".into(), "all".into())),
    ]);
    assert_eq!(newest(&world, Subject::Role, id).await, (FeedKind::Updated, expected));
    org::delete_role(admin, id).await.unwrap();
    let (kind, changes) = newest(&world, Subject::Role, id).await;
    assert_eq!((kind, &changes["name"]), (FeedKind::Deleted, &("Inside".into(), Value::Empty)));

    let root = org::departments(admin).await.unwrap()[0].id;
    let department = DepartmentDraft { id: admin.new_id(), name: "North".to_owned(), parent: Some(root), head: None };
    org::save_department(admin, department.clone()).await.unwrap();
    assert_eq!(newest(&world, Subject::Department, department.id).await.1["parent"], to(Value::Ref(root)));
    org::delete_department(admin, department.id).await.unwrap();
    assert_eq!(newest(&world, Subject::Department, department.id).await.0, FeedKind::Deleted);

    let category = ProductCategory { id: admin.new_id(), name: "Pipes".to_owned(), parent: None, products: 0 };
    company::save_product_category(admin, category.clone()).await.unwrap();
    assert_eq!(newest(&world, Subject::Category, category.id).await.1["name"], to("Pipes".into()));
}

#[tokio::test]
async fn settings() {
    let world = World::new().await;
    let setting = FieldSetting { required: Some(true), ..FieldSetting::default() };
    company::save_field(&world.admin, ModuleKey::Lead, "mobile", setting).await.unwrap();
    let (kind, changes) = newest(&world, Subject::Settings, SETTINGS).await;
    assert_eq!(kind, FeedKind::Updated);
    assert_eq!(changes["field.lead.mobile.required"], (Value::Bool(false), Value::Bool(true)));

    let mut acme = world.admin.company().unwrap().clone();
    acme.name = "Acme Ltd".to_owned();
    company::save(&world.admin, acme).await.unwrap();
    let expected = BTreeMap::from([("company.name".to_owned(), ("Acme".into(), "Acme Ltd".into()))]);
    assert_eq!(newest(&world, Subject::Settings, SETTINGS).await, (FeedKind::Updated, expected));
}
