//! Field rights (row ADM-08): a hidden field does not exist for the viewer, a visible one is not his to change.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking; clippy.toml allows it inside test functions only")]

use std::collections::{BTreeMap, BTreeSet};

use crate::support::{World, create, draft};
use domain::{
    Action, Draft, Id, ModuleKey, Problem, Value,
    access::{DataScope, FieldAccess, Grant, Rights},
    filter::{Filter, Op, Operand},
    import::{ImportKind, ImportPlan},
    list::{ExportRequest, ListRequest, SavedView, Selection, Sort, TableFormat, ViewRef},
    org::{BuiltinRole, RoleDraft, RoleGroup},
    problem::ProblemKind,
    record::Values,
};
use services::{Context, Error, exchange, import, org, records, views};

fn problem<T: std::fmt::Debug>(result: Result<T, Error>) -> Problem {
    result.unwrap_err().problem()
}

fn message_at(problem: &Problem, field: &str) -> String {
    let found = problem.fields.iter().find(|problem| problem.field == field);
    found.map(|problem| problem.message.clone()).unwrap_or_default()
}

/// Every action in every module over everything, but for these fields.
fn rights(fields: &[(ModuleKey, &str, FieldAccess)]) -> Rights {
    let mut rights = Rights::everything(&DataScope::All);
    for (module, field, access) in fields {
        rights.set_access(*module, field, *access);
    }
    rights
}

fn role(context: &Context, name: &str, rights: Rights) -> RoleDraft {
    RoleDraft { id: context.new_id(), group: RoleGroup::Crm, name: name.to_owned(), rights }
}

/// Ann, who has one role with these limits.
async fn ann(world: &World, fields: &[(ModuleKey, &str, FieldAccess)]) -> (Context, RoleDraft) {
    let draft = role(&world.admin, "Limited", rights(fields));
    org::save_role(&world.admin, draft.clone()).await.unwrap();
    world.employee_in("Ann", None, None, BTreeSet::from([draft.id])).await;
    (world.context("Ann").await, draft)
}

fn request(module: ModuleKey, columns: &[&str]) -> ListRequest {
    let columns = columns.iter().map(|column| (*column).to_owned()).collect();
    ListRequest { selection: Selection::of(module), columns, page: 1, size: 50 }
}

async fn save(
    context: &Context,
    module: ModuleKey,
    id: Id,
    version: i64,
    values: &[(&str, Value)],
) -> Result<(), Error> {
    let values: Values = values.iter().map(|(key, value)| ((*key).to_owned(), value.clone())).collect();
    records::save(context, Draft { id, module, version: Some(version), values }).await.map(|_| ())
}

const HIDDEN: FieldAccess = FieldAccess::Hidden;
const VISIBLE: FieldAccess = FieldAccess::Visible;

#[tokio::test]
async fn a_hidden_field_is_nowhere() {
    let world = World::new().await;
    let values = [("name", "Acme".into()), ("mobile", "0721000001".into()), ("remark", "secret".into())];
    let id = create(&world.admin, ModuleKey::Customer, &values).await.id;
    create(&world.admin, ModuleKey::Customer, &[("name", "Beta".into()), ("mobile", "0721000000".into())]).await;
    save(&world.admin, ModuleKey::Customer, id, 1, &[("mobile", "0721000002".into())]).await.unwrap();
    save(&world.admin, ModuleKey::Customer, id, 2, &[("mobile", "0721000003".into()), ("website", "acme.com".into())])
        .await
        .unwrap();
    let (ann, _) = ann(&world, &[(ModuleKey::Customer, "mobile", HIDDEN)]).await;

    let boot = services::boot::boot(&ann).await.unwrap();
    let text = serde_json::to_string(boot.schema.module(ModuleKey::Customer).unwrap()).unwrap();
    assert!(!text.contains("mobile"), "{text}");

    let page = records::list(&ann, request(ModuleKey::Customer, &["name", "mobile"])).await.unwrap();
    assert_eq!(page.total.count, 2);
    assert!(page.rows.iter().all(|row| row.values.keys().eq(["name"])));

    // A search, a filter and an order by it are those by a field that does not exist.
    let mut searched = request(ModuleKey::Customer, &["name"]);
    searched.selection.search = "0721".to_owned();
    assert_eq!(records::list(&ann, searched.clone()).await.unwrap().rows.len(), 0);
    assert_eq!(records::list(&world.admin, searched).await.unwrap().rows.len(), 2);
    assert_eq!(records::choose(&ann, ModuleKey::Customer, "0721", None).await.unwrap().len(), 0);
    let filtered = |field: &str| {
        let mut request = request(ModuleKey::Customer, &["name"]);
        request.selection.filter = Filter::is(field, Op::Contains, Operand::One("0721".into()));
        request
    };
    let refused = problem(records::list(&ann, filtered("mobile")).await);
    assert_eq!(refused, problem(records::list(&ann, filtered("nonsense")).await));
    assert_eq!(refused.message, "problem-filter-field");
    let sorted = async |field: &str| {
        let mut request = request(ModuleKey::Customer, &["name"]);
        request.selection.sort = Some(Sort { field: field.to_owned(), descending: false });
        let page = records::list(&ann, request).await.unwrap();
        page.rows.into_iter().map(|row| row.id).collect::<Vec<_>>()
    };
    assert_eq!(sorted("mobile").await, sorted("nonsense").await);

    let page = records::get(&ann, ModuleKey::Customer, id).await.unwrap();
    assert!(!page.record.values.contains_key("mobile") && page.record.get("remark").as_text() == Some("secret"));
    let history = records::history(&ann, ModuleKey::Customer, id, None).await.unwrap();
    let text = serde_json::to_string(&history).unwrap();
    assert!(!text.contains("0721") && !text.contains("mobile"), "{text}");
    // The change of nothing but the mobile is not there at all.
    assert_eq!(history.entries.len(), 2);
    assert_eq!(records::history(&world.admin, ModuleKey::Customer, id, None).await.unwrap().entries.len(), 3);
}

#[tokio::test]
async fn a_hidden_field_neither_leaves_nor_enters_by_tables() {
    let world = World::new().await;
    create(&world.admin, ModuleKey::Customer, &[("name", "Acme".into()), ("mobile", "0721000001".into())]).await;
    let limits = [(ModuleKey::Customer, "mobile", HIDDEN), (ModuleKey::Customer, "phone", VISIBLE)];
    let (ann, _) = ann(&world, &limits).await;

    let columns = ["name", "mobile"].map(str::to_owned).to_vec();
    let selection = Selection::of(ModuleKey::Customer);
    let export = ExportRequest {
        selection: selection.clone(),
        ids: None,
        columns,
        format: TableFormat::Csv,
        csv: domain::list::CsvStyle::default(),
    };
    let ticket = exchange::export_ticket(&ann, export).await.unwrap();
    let table = std::fs::read_to_string(&exchange::download(&ann, ticket).await.unwrap().path).unwrap();
    assert_eq!(table, "\u{feff}Customer name\r\nAcme\r\n");
    let only = ExportRequest {
        selection,
        ids: None,
        columns: vec!["mobile".to_owned()],
        format: TableFormat::Csv,
        csv: domain::list::CsvStyle::default(),
    };
    assert_eq!(problem(exchange::export_ticket(&ann, only).await).kind, ProblemKind::Invalid);

    let kind = ImportKind::Records(ModuleKey::Customer);
    let template = import::template(&ann, kind, TableFormat::Csv, domain::Lang::En).await.unwrap();
    let heads = std::fs::read_to_string(&template.path).unwrap();
    assert!(heads.contains("E-mail") && !heads.contains("Mobile") && !heads.contains("Phone"), "{heads}");
    let contents = b"name,mobile,phone\nBeta,0721000009,0211\n".to_vec();
    let file = import::upload(&ann, kind, "customers.csv", contents).await.unwrap();
    assert_eq!(file.guess.keys().collect::<Vec<_>>(), ["name"]);
    let forced = ["name", "mobile"].map(|key| (key.to_owned(), domain::import::Source::Column(key.to_owned())));
    let plan = ImportPlan { columns: BTreeMap::from(forced), ..ImportPlan::default() };
    assert!(import::preview(&ann, kind, file.id, plan).await.is_err(), "a target that she does not have");
}

#[tokio::test]
async fn sums_and_figures_leave_a_hidden_amount_out() {
    let world = World::new().await;
    let customer = create(&world.admin, ModuleKey::Customer, &[("name", "Acme".into())]).await.id;
    let amount = Value::Decimal(500.into());
    let values = [("name", "Deal".into()), ("customer", customer.into()), ("amount", amount)];
    create(&world.admin, ModuleKey::Contract, &values).await;
    // Who makes contracts has to enter their amount: this role only views them.
    let mut limited = rights(&[(ModuleKey::Contract, "amount", HIDDEN)]);
    let view = Grant { actions: BTreeSet::from([Action::View]), scope: DataScope::All };
    limited.modules.insert(ModuleKey::Contract, view);
    let draft = role(&world.admin, "Viewing", limited);
    org::save_role(&world.admin, draft.clone()).await.unwrap();
    world.employee_in("Ann", None, None, BTreeSet::from([draft.id])).await;
    let ann = world.context("Ann").await;
    let page = records::list(&ann, request(ModuleKey::Contract, &["name", "amount"])).await.unwrap();
    assert_eq!((page.rows.len(), page.sums), (1, BTreeMap::new()));
    let summary = records::get(&ann, ModuleKey::Customer, customer).await.unwrap().summary.unwrap();
    assert_eq!((summary.deals, summary.amount), (1, None));
    let whole = records::get(&world.admin, ModuleKey::Customer, customer).await.unwrap().summary.unwrap();
    assert_eq!(whole.amount, Some(500.into()));
}

#[tokio::test]
async fn only_editable_fields_are_entered_and_the_others_stay_as_they_are() {
    let world = World::new().await;
    let level = |key: &str| Value::Option(key.to_owned());
    let values = [("name", "Acme".into()), ("mobile", "0721000001".into()), ("level", level("a"))];
    let id = create(&world.admin, ModuleKey::Customer, &values).await.id;
    let limits = [(ModuleKey::Customer, "mobile", HIDDEN), (ModuleKey::Customer, "level", VISIBLE)];
    let (ann, _) = ann(&world, &limits).await;

    let refused = problem(save(&ann, ModuleKey::Customer, id, 1, &[("level", level("b"))]).await);
    assert_eq!(message_at(&refused, "level"), "check-read-only");
    for field in ["mobile", "nonsense"] {
        let refused = problem(save(&ann, ModuleKey::Customer, id, 1, &[(field, "0721000009".into())]).await);
        assert_eq!(message_at(&refused, field), "check-unknown-field");
    }
    save(&ann, ModuleKey::Customer, id, 1, &[("name", "Acme Ltd".into())]).await.unwrap();
    let whole = records::get(&world.admin, ModuleKey::Customer, id).await.unwrap().record;
    assert_eq!(whole.get("mobile").as_text(), Some("0721000001"));
    assert_eq!(*whole.get("level"), level("a"));

    let new = draft(&ann, ModuleKey::Customer, &[("name", "Beta".into()), ("level", level("b"))]);
    assert_eq!(message_at(&problem(records::save(&ann, new).await), "level"), "check-read-only");
    let made = create(&ann, ModuleKey::Customer, &[("name", "Beta".into())]).await;
    assert!(records::get(&ann, ModuleKey::Customer, made.id).await.is_ok());
}

#[tokio::test]
async fn what_may_not_be_entered_gets_its_default_or_stays_empty() {
    let world = World::new().await;
    // Each of the two has a default value; that a hidden one is required holds nobody up.
    let limits = [(ModuleKey::Opportunity, "stage", HIDDEN), (ModuleKey::Customer, "deal_status", HIDDEN)];
    let (ann, _) = ann(&world, &limits).await;
    let customer = create(&ann, ModuleKey::Customer, &[("name", "Acme".into())]).await.id;
    let id = create(&ann, ModuleKey::Opportunity, &[("name", "Deal".into()), ("customer", customer.into())]).await.id;
    let whole = records::get(&world.admin, ModuleKey::Opportunity, id).await.unwrap().record;
    assert_eq!(*whole.get("stage"), Value::Option("verify".to_owned()));
    assert_eq!(*whole.get("probability"), Value::Decimal(20.into()));

    // A field that becomes required later does not lock people out who cannot enter it.
    let draft = role(&world.admin, "Blind", rights(&[(ModuleKey::Lead, "source", HIDDEN)]));
    org::save_role(&world.admin, draft.clone()).await.unwrap();
    world.employee_in("Bea", None, None, BTreeSet::from([draft.id])).await;
    let required = domain::schema::FieldSetting { required: Some(true), ..domain::schema::FieldSetting::default() };
    services::company::save_field(&world.admin, ModuleKey::Lead, "source", required).await.unwrap();
    let bea = world.context("Bea").await;
    create(&bea, ModuleKey::Lead, &[("name", "Someone".into())]).await;
}

#[tokio::test]
async fn rules_on_hidden_fields_hold_and_tell_nothing_of_them() {
    let world = World::new().await;
    let customer = create(&world.admin, ModuleKey::Customer, &[("name", "Acme".into())]).await.id;
    let date = |text: &str| Value::Date(text.parse().unwrap());
    let values = [
        ("name", "Deal".into()),
        ("customer", customer.into()),
        ("amount", Value::Decimal(1.into())),
        ("starts_on", date("2026-03-01")),
        ("ends_on", date("2026-06-01")),
    ];
    let id = create(&world.admin, ModuleKey::Contract, &values).await.id;
    let limits = [(ModuleKey::Contract, "starts_on", HIDDEN)];
    let (ann, mut draft) = ann(&world, &limits).await;
    let refused = problem(save(&ann, ModuleKey::Contract, id, 1, &[("ends_on", date("2026-02-01"))]).await);
    assert_eq!(message_at(&refused, "ends_on"), "check-hidden-field");
    assert!(!serde_json::to_string(&refused).unwrap().contains("starts_on"));

    draft.rights = rights(&[(ModuleKey::Contract, "ends_on", HIDDEN)]);
    org::save_role(&world.admin, draft).await.unwrap();
    let ann = world.context_again("Ann").await;
    let refused = problem(save(&ann, ModuleKey::Contract, id, 1, &[("starts_on", date("2026-07-01"))]).await);
    assert_eq!((refused.message.as_str(), refused.fields.len()), ("problem-hidden-field", 0));
}

#[tokio::test]
async fn a_changed_role_holds_at_the_next_request_and_roles_add_up() {
    let world = World::new().await;
    let id =
        create(&world.admin, ModuleKey::Customer, &[("name", "Acme".into()), ("mobile", "0721000001".into())]).await.id;
    let sees = async |context: &Context| {
        let page = records::get(context, ModuleKey::Customer, id).await.unwrap();
        page.record.values.contains_key("mobile")
    };
    let (ann, mut draft) = ann(&world, &[(ModuleKey::Customer, "mobile", HIDDEN)]).await;
    assert!(!sees(&ann).await);
    draft.rights = rights(&[(ModuleKey::Customer, "mobile", VISIBLE)]);
    org::save_role(&world.admin, draft.clone()).await.unwrap();
    let again = world.context_again("Ann").await;
    assert!(sees(&again).await);
    let refused = save(&again, ModuleKey::Customer, id, 1, &[("mobile", "0721000002".into())]).await;
    assert_eq!(message_at(&problem(refused), "mobile"), "check-read-only");

    // A second role opens the field; one without the module does not.
    draft.rights = rights(&[(ModuleKey::Customer, "mobile", HIDDEN)]);
    org::save_role(&world.admin, draft.clone()).await.unwrap();
    for (second, open) in [(BuiltinRole::OfficeApproval, false), (BuiltinRole::SalesPerson, true)] {
        let roles = BTreeSet::from([draft.id, second.id()]);
        let ids = vec![again.me().unwrap()];
        let done =
            org::act_on_employees(&world.admin, ids, domain::org::EmployeeAction::SetRoles(roles)).await.unwrap();
        assert_eq!(done.refused, []);
        assert_eq!(sees(&world.context_again("Ann").await).await, open);
    }
}

#[tokio::test]
async fn what_cannot_be_is_refused_where_the_role_is_made() {
    let world = World::new().await;
    let refused = async |rights: Rights| problem(org::save_role(&world.admin, role(&world.admin, "R", rights)).await);
    for (module, field) in
        [(ModuleKey::Customer, "name"), (ModuleKey::Customer, "owner"), (ModuleKey::Payment, "contract")]
    {
        let found = refused(rights(&[(module, field, HIDDEN)])).await;
        assert_eq!(message_at(&found, &format!("fields.{module}.{field}")), "check-field-needed");
    }
    let found = refused(rights(&[(ModuleKey::Contract, "amount", VISIBLE)])).await;
    assert_eq!(message_at(&found, "fields.contract.amount"), "check-field-must-be-entered");
    // Who makes no contracts needs no amount.
    let mut viewing = rights(&[(ModuleKey::Contract, "amount", HIDDEN), (ModuleKey::Lead, "nonsense", HIDDEN)]);
    let view = Grant { actions: BTreeSet::from([Action::View]), scope: DataScope::All };
    viewing.modules.insert(ModuleKey::Contract, view);
    let draft = role(&world.admin, "Viewing", viewing);
    org::save_role(&world.admin, draft.clone()).await.unwrap();
    let stored = org::roles(&world.admin).await.unwrap().into_iter().find(|role| role.id == draft.id).unwrap();
    // What says nothing is not kept: a field that does not exist.
    assert_eq!(stored.rights.fields.keys().collect::<Vec<_>>(), [&ModuleKey::Contract]);
    // The super admin sees everything.
    let found = problem(
        org::save_role(
            &world.admin,
            RoleDraft {
                id: BuiltinRole::SuperAdmin.id(),
                group: RoleGroup::System,
                name: String::new(),
                rights: {
                    let mut rights = BuiltinRole::SuperAdmin.rights();
                    rights.set_access(ModuleKey::Lead, "mobile", HIDDEN);
                    rights
                },
            },
        )
        .await,
    );
    assert_eq!(message_at(&found, "rights"), "check-read-only");
    // Only who manages roles sees the fields that others do not.
    world.employee("Sam", None, BuiltinRole::SalesManager).await;
    assert_eq!(problem(org::whole_schema(&world.context("Sam").await).await).kind, ProblemKind::Forbidden);
}

#[tokio::test]
async fn a_view_by_a_field_that_is_hidden_now_opens_without_it() {
    let world = World::new().await;
    let (ann, mut draft) = ann(&world, &[]).await;
    create(&ann, ModuleKey::Customer, &[("name", "Reachable".into()), ("mobile", "+40 721 000 000".into())]).await;
    create(&ann, ModuleKey::Customer, &[("name", "Silent".into())]).await;
    let filter = Filter::is("mobile", Op::NotEmpty, Operand::None);
    let template = serde_json::json!({
        "id": ann.new_id(), "module": "customer", "name": "With mobile", "filter": filter,
    });
    let view: SavedView = serde_json::from_value(template).unwrap();
    views::save(&ann, view.clone()).await.unwrap();
    let mut request = request(ModuleKey::Customer, &["name"]);
    request.selection.view = ViewRef::Saved(view.id);
    assert_eq!(records::list(&ann, request.clone()).await.unwrap().total.count, 1);

    draft.rights = rights(&[(ModuleKey::Customer, "mobile", HIDDEN)]);
    org::save_role(&world.admin, draft).await.unwrap();
    let ann = world.context_again("Ann").await;
    // The condition is left out, so that the rows say nothing of the field; a filter of his own by it is refused.
    assert_eq!(records::list(&ann, request.clone()).await.unwrap().total.count, 2);
    request.selection.view = ViewRef::All;
    request.selection.filter = Filter::is("mobile", Op::NotEmpty, Operand::None);
    assert_eq!(problem(records::list(&ann, request).await).message, "problem-filter-field");
}
