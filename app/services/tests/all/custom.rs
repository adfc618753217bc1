//! Custom fields (row ADM-09): made, changed, removed, brought back; formulas; arrangement of forms.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking; clippy.toml allows it inside test functions only")]

use crate::{
    import::{bring_in, rows},
    support::{World, create, draft, sign_in},
};
use domain::{
    Draft, FieldDef, FieldKind, Id, ModuleKey, Problem, Value,
    filter::{Filter, Op, Operand},
    import::{ImportKind, OnDuplicate},
    list::{CsvStyle, ExportRequest, ListRequest, SavedView, Selection, TableFormat, ViewRef},
    org::BuiltinRole,
    problem::ProblemKind,
    record::Values,
    schema::{Group, OptionDef, Section},
    value::Place,
};
use rust_decimal::Decimal;
use services::{Context, Error, company};
use store::Signal;

const LEAD: ModuleKey = ModuleKey::Lead;

fn problem<T: std::fmt::Debug>(result: Result<T, Error>) -> Problem {
    result.unwrap_err().problem()
}

fn first(problem: &Problem) -> (String, String) {
    (problem.fields[0].field.clone(), problem.fields[0].message.clone())
}

fn field(kind: FieldKind, label: &str) -> FieldDef {
    FieldDef { label: Some(label.to_owned()), ..FieldDef::new("", kind) }
}

fn formula(kind: FieldKind, label: &str, source: &str) -> FieldDef {
    FieldDef { formula: Some(source.to_owned()), ..field(kind, label) }
}

/// A request of the administrator that comes after the configuration changed.
async fn admin(world: &World) -> Context {
    sign_in(&world.services, "admin@example.com").await
}

async fn add(world: &World, field: FieldDef) -> String {
    company::save_custom_field(&admin(world).await, LEAD, field).await.unwrap()
}

async fn definition(world: &World, key: &str) -> FieldDef {
    let fields = company::fields(&world.admin, LEAD).await.unwrap();
    fields.module.field(key).unwrap().clone()
}

async fn value(world: &World, record: Id, key: &str) -> Value {
    let page = services::records::get(&admin(world).await, LEAD, record).await.unwrap();
    page.record.get(key).clone()
}

#[tokio::test]
async fn a_new_field_is_filled_filtered_and_exported_while_others_work() {
    let world = World::new().await;
    let before = create(&world.admin, LEAD, &[("name", "Before".into())]).await.id;
    world.employee("Ann", None, BuiltinRole::SalesPerson).await;
    let ann = world.context("Ann").await;
    let mut signals = world.services.store().signals();
    let key = add(&world, field(FieldKind::Integer, "Looms")).await;
    assert_eq!(key, "c_1");
    assert!(matches!(signals.try_recv().unwrap(), Signal::Feed(_)), "the change is in the feed");
    assert_eq!(signals.try_recv().unwrap(), Signal::Config);
    // A request that began before the column was there still works.
    create(&ann, LEAD, &[("name", "Meanwhile".into())]).await;
    let context = admin(&world).await;
    let after = create(&context, LEAD, &[("name", "After".into()), ("c_1", Value::Integer(12))]).await.id;
    assert_eq!(value(&world, after, "c_1").await, Value::Integer(12));
    assert_eq!(value(&world, before, "c_1").await, Value::Empty);
    let mut selection = Selection::of(LEAD);
    selection.filter = Filter::is("c_1", Op::AtLeast, Operand::One(Value::Integer(10)));
    let request = ListRequest { selection, columns: vec!["c_1".to_owned()], page: 1, size: 50 };
    let page = services::records::list(&context, request).await.unwrap();
    assert_eq!((page.rows.len(), page.rows[0].id), (1, after));
    let wrong = draft(&context, LEAD, &[("name", "Wrong".into()), ("c_1", "many".into())]);
    let refused = problem(services::records::save(&context, wrong).await);
    assert_eq!(first(&refused), ("c_1".to_owned(), "check-wrong-kind".to_owned()));
    let ann_may_not = company::save_custom_field(&ann, LEAD, field(FieldKind::Text, "Sly")).await;
    assert_eq!(problem(ann_may_not).kind, ProblemKind::Forbidden);
    assert_eq!(problem(company::fields(&ann, LEAD).await).kind, ProblemKind::Forbidden);
}

#[tokio::test]
async fn a_removed_field_comes_back_with_everything_in_it() {
    let world = World::new().await;
    let key = add(&world, FieldDef { unique: true, ..field(FieldKind::Text, "Badge") }).await;
    let context = admin(&world).await;
    let lead = create(&context, LEAD, &[("name", "One".into()), ("c_1", "A-1".into())]).await.id;
    let twice = draft(&context, LEAD, &[("name", "Two".into()), ("c_1", "a-1".into())]);
    let refused = problem(services::records::save(&context, twice).await);
    assert_eq!(first(&refused), ("c_1".to_owned(), "check-not-unique".to_owned()));

    let asks = |field: &str| Filter::is(field, Op::Is, Operand::One("A-1".into()));
    let filter =
        Filter::All(vec![Filter::Any(vec![asks("c_1")]), Filter::is("name", Op::Is, Operand::One("One".into()))]);
    let view = SavedView { name: "Badges".to_owned(), ..SavedView::new(context.new_id(), LEAD, filter) };
    services::views::save(&context, view.clone()).await.unwrap();
    company::remove_field(&context, LEAD, &key).await.unwrap();
    let context = admin(&world).await;
    assert_eq!(value(&world, lead, "c_1").await, Value::Empty);
    // What was saved before still opens, without the condition; a filter that somebody asks for now does not.
    let asked = |selection| ListRequest { selection, columns: vec!["name".to_owned()], page: 1, size: 50 };
    let saved = Selection { view: ViewRef::Saved(view.id), ..Selection::of(LEAD) };
    assert_eq!(services::records::list(&context, asked(saved)).await.unwrap().rows.len(), 1);
    let typed = Selection { filter: asks("c_1"), ..Selection::of(LEAD) };
    assert_eq!(problem(services::records::list(&context, asked(typed)).await).kind, ProblemKind::Invalid);
    let unknown = draft(&context, LEAD, &[("name", "Three".into()), ("c_1", "B".into())]);
    assert_eq!(first(&problem(services::records::save(&context, unknown).await)).1, "check-unknown-field");
    let removed = company::fields(&context, LEAD).await.unwrap().removed;
    assert_eq!((removed.len(), removed[0].records, removed[0].by_name.as_str()), (1, 1, "Ada Admin"));
    assert_eq!(add(&world, field(FieldKind::Text, "Other")).await, "c_2", "a number is never given again");

    company::restore_field(&context, LEAD, &key).await.unwrap();
    assert_eq!(value(&world, lead, "c_1").await, "A-1".into());
    assert!(definition(&world, &key).await.unique);
    assert_eq!(problem(company::restore_field(&context, LEAD, &key).await).kind, ProblemKind::NotFound);
    assert_eq!(problem(company::remove_field(&context, LEAD, "name").await).kind, ProblemKind::NotFound);
}

#[tokio::test]
async fn a_module_has_a_hundred_custom_fields_at_most() {
    let world = World::new().await;
    for number in 0..100 {
        company::save_custom_field(&world.admin, LEAD, field(FieldKind::Text, &format!("Field {number}")))
            .await
            .unwrap();
    }
    let one_more = problem(company::save_custom_field(&world.admin, LEAD, field(FieldKind::Text, "One more")).await);
    assert_eq!(first(&one_more), ("label".to_owned(), "check-too-many-fields".to_owned()));
    company::remove_field(&world.admin, LEAD, "c_7").await.unwrap();
    company::save_custom_field(&world.admin, LEAD, field(FieldKind::Text, "One more")).await.unwrap();
    assert_eq!(first(&problem(company::restore_field(&world.admin, LEAD, "c_7").await)).1, "check-too-many-fields");
    let context = admin(&world).await;
    create(&context, LEAD, &[("name", "Wide".into()), ("c_100", "x".into())]).await;
}

#[tokio::test]
async fn a_field_that_becomes_required_or_unique_is_held_to_it() {
    let world = World::new().await;
    let key = add(&world, field(FieldKind::Text, "Region")).await;
    let context = admin(&world).await;
    for name in ["One", "Two"] {
        create(&context, LEAD, &[("name", name.into()), (&key, "North".into())]).await;
    }
    let unique = FieldDef { unique: true, ..definition(&world, &key).await };
    let refused = problem(company::save_custom_field(&context, LEAD, unique).await);
    assert_eq!(first(&refused), ("unique".to_owned(), "check-duplicates".to_owned()));
    let required = FieldDef { required: true, ..definition(&world, &key).await };
    company::save_custom_field(&context, LEAD, required).await.unwrap();
    let context = admin(&world).await;
    let without = draft(&context, LEAD, &[("name", "Three".into())]);
    let refused = problem(services::records::save(&context, without).await);
    assert_eq!(first(&refused), (key, "check-required".to_owned()));
}

#[tokio::test]
async fn formulas_are_computed_on_each_save_and_for_all_when_they_change() {
    let world = World::new().await;
    let price = add(&world, field(FieldKind::Money, "Price")).await;
    let count = add(&world, field(FieldKind::Integer, "Count")).await;
    let context = admin(&world).await;
    let values = [("name", "Loom".into()), ("c_1", Value::Integer(5)), ("c_2", Value::Integer(3))];
    let lead = create(&context, LEAD, &values).await.id;
    let total = add(&world, formula(FieldKind::Money, "Total", "{c_1} * {c_2}")).await;
    assert_eq!(value(&world, lead, &total).await, Value::Decimal(Decimal::from(15)), "what was there is computed");
    let share = add(&world, formula(FieldKind::Percent, "Share", "{c_3} / ({c_2} - 3)")).await;
    assert_eq!(value(&world, lead, &share).await, Value::Empty, "a division by zero is empty");

    let context = admin(&world).await;
    let changes = Values::from([(count.clone(), Value::Integer(4))]);
    let change = Draft { id: lead, module: LEAD, version: Some(1), values: changes };
    services::records::save(&context, change).await.unwrap();
    assert_eq!(value(&world, lead, &total).await, Value::Decimal(Decimal::from(20)));
    assert_eq!(value(&world, lead, &share).await, Value::Decimal(Decimal::from(20)));
    let typed = Values::from([(total.clone(), Value::Integer(1))]);
    let typed = Draft { id: lead, module: LEAD, version: Some(2), values: typed };
    assert_eq!(first(&problem(services::records::save(&context, typed).await)).1, "check-read-only");

    let half = FieldDef { formula: Some("{c_1} * {c_2} / 2".to_owned()), ..definition(&world, &total).await };
    company::save_custom_field(&context, LEAD, half).await.unwrap();
    assert_eq!(value(&world, lead, &total).await, Value::Decimal(Decimal::from(10)));
    assert_eq!(value(&world, lead, &share).await, Value::Decimal(Decimal::from(10)), "what builds on it follows");

    let circle = FieldDef { formula: Some("{c_4} + 1".to_owned()), ..definition(&world, &total).await };
    let refused = problem(company::save_custom_field(&context, LEAD, circle).await);
    assert_eq!(refused.fields[0].args["what"], "{c_3} → {c_4} → {c_3}");
    let in_use = problem(company::remove_field(&context, LEAD, &price).await);
    assert_eq!(first(&in_use).1, "check-field-in-formula");
    assert_eq!(in_use.fields[0].args["what"], "Total");
}

#[tokio::test]
async fn options_are_renamed_and_retired_but_never_lost() {
    let world = World::new().await;
    let option = |key: &str, label: &str| OptionDef {
        key: key.to_owned(),
        colour: Some("red".to_owned()),
        label: Some(label.to_owned()),
        retired: false,
    };
    let risk = FieldDef { options: vec![option("", "Low"), option("", "High")], ..field(FieldKind::Choice, "Risk") };
    let key = add(&world, risk).await;
    let context = admin(&world).await;
    let low = || Value::Option("o1".to_owned());
    let lead = create(&context, LEAD, &[("name", "One".into()), (&key, low())]).await.id;
    let fewer = FieldDef { options: vec![option("o2", "Severe")], ..definition(&world, &key).await };
    company::save_custom_field(&context, LEAD, fewer).await.unwrap();
    let context = admin(&world).await;
    assert_eq!(value(&world, lead, &key).await, low());
    let other = draft(&context, LEAD, &[("name", "Two".into()), (&key, low())]);
    assert_eq!(first(&problem(services::records::save(&context, other).await)).1, "check-unknown-option");
    let rename = Draft {
        id: lead,
        module: LEAD,
        version: Some(1),
        values: Values::from([("name".to_owned(), "Renamed".into()), (key.clone(), low())]),
    };
    services::records::save(&context, rename).await.unwrap();
}

#[tokio::test]
async fn a_form_is_arranged_with_groups_of_the_companys_own() {
    let world = World::new().await;
    let key = add(&world, field(FieldKind::Text, "Region")).await;
    let section = |group, label: Option<&str>, fields: &[&str]| Section {
        group,
        label: label.map(str::to_owned),
        fields: fields.iter().map(|&key| key.to_owned()).collect(),
    };
    let own = Group::Custom(1);
    let layout = vec![section(own, Some("Sales"), &[&key, "level"]), section(Group::Basic, None, &["source", "name"])];
    company::save_form_layout(&world.admin, LEAD, layout).await.unwrap();
    let module = company::fields(&world.admin, LEAD).await.unwrap().module;
    assert_eq!((module.fields[0].key.as_str(), module.fields[0].group), (key.as_str(), own));
    assert_eq!(module.group_label(own), Some("Sales"));
    let moved = FieldDef { group: Group::Contact, ..definition(&world, &key).await };
    company::save_custom_field(&world.admin, LEAD, moved).await.unwrap();
    assert_eq!(definition(&world, &key).await.group, Group::Contact);
    assert_eq!(definition(&world, "level").await.group, own);
}

#[tokio::test]
async fn formulas_that_ask_for_today_follow_the_days() {
    let world = World::new().await;
    let since = add(&world, field(FieldKind::Date, "Since")).await;
    let age = add(&world, formula(FieldKind::Integer, "Days", "days({c_1}, today())")).await;
    let day = Value::Date("2026-11-11".parse().unwrap());
    let lead = create(&admin(&world).await, LEAD, &[("name", "Old".into()), (&since, day)]).await.id;
    assert_eq!(value(&world, lead, &age).await, Value::Integer(10));
    assert_eq!(company::compute_daily(&world.services).await.unwrap(), 0, "nothing is old yet");
    world.pass(chrono::TimeDelta::days(3));
    assert_eq!(company::compute_daily(&world.services).await.unwrap(), 1);
    assert_eq!(value(&world, lead, &age).await, Value::Integer(13));
    assert_eq!(company::compute_daily(&world.services).await.unwrap(), 0, "once a day");
}

#[tokio::test]
async fn an_export_has_the_custom_fields_and_an_import_fills_them() {
    let world = World::new().await;
    let option = OptionDef { key: String::new(), colour: None, label: Some("High".to_owned()), retired: false };
    add(&world, FieldDef { options: vec![option], ..field(FieldKind::Choice, "Risk") }).await;
    add(&world, field(FieldKind::Decimal, "Weight")).await;
    add(&world, formula(FieldKind::Decimal, "Double", "{c_2} * 2")).await;
    let columns = vec![field(FieldKind::Text, "Part"), field(FieldKind::Integer, "Pieces")];
    add(&world, FieldDef { columns, ..field(FieldKind::Table, "Parts") }).await;
    add(&world, field(FieldKind::Place, "Site")).await;
    let context = admin(&world).await;
    let kind = ImportKind::Records(LEAD);
    let result = bring_in(&context, kind, "Lead name,Risk,Weight\nLoom,High,2.5\nWheel,Low,\n", |_| ()).await;
    assert_eq!((result.created, result.failed), (1, 1), "an option that is not there is told");
    let found = rows(&context, LEAD, &["c_1", "c_2", "c_3"]).await;
    assert_eq!(found[0]["c_1"], Value::Option("o1".to_owned()));
    assert_eq!(found[0]["c_3"], Value::Decimal(Decimal::from(5)));

    let part = |name: &str, count: i64| {
        Values::from([("k1".to_owned(), name.into()), ("k2".to_owned(), Value::Integer(count))])
    };
    let table = Value::Table(vec![part("Shuttle", 2), part("Reed", 1)]);
    let site = Value::Place(Place { latitude: 44_426_800, longitude: -26_102_500 });
    create(&context, LEAD, &[("name", "Frame".into()), ("c_4", table.clone()), ("c_5", site.clone())]).await;
    let mut selection = Selection::of(LEAD);
    selection.filter = Filter::is("c_4", Op::NotEmpty, Operand::None);
    let columns = ["name", "c_1", "c_3", "c_4", "c_5"].map(str::to_owned).to_vec();
    let request = ExportRequest { selection, ids: None, columns, format: TableFormat::Csv, csv: CsvStyle::default() };
    let ticket = services::exchange::export_ticket(&context, request).await.unwrap();
    let download = services::exchange::download(&context, ticket).await.unwrap();
    let text = std::fs::read_to_string(&download.path).unwrap();
    let expected = "\u{feff}Lead name,Risk,Double,Parts: Part,Parts: Pieces,Site\r\n\
                    Frame,,,\"Shuttle\nReed\",\"2\n1\",\"44.4268, -26.1025\"\r\n";
    assert_eq!(text, expected);

    // What went out comes in again, and what is wrong in a cell is told of its column.
    let again = bring_in(&context, kind, &text, |plan| plan.on_duplicate = OnDuplicate::Create).await;
    assert_eq!((again.created, again.failed), (1, 0), "{:?}", again.failures);
    let found = rows(&context, LEAD, &["name", "c_4", "c_5"]).await;
    let frames: Vec<&Values> = found.iter().filter(|row| row["name"] == Value::from("Frame")).collect();
    assert_eq!(frames.len(), 2);
    assert!(frames.iter().all(|row| row["c_4"] == table && row["c_5"] == site), "{frames:?}");
    let wrong = "Lead name,Parts: Pieces,Site\nBobbin,\"1\nmany\",nowhere\n";
    let wrong = bring_in(&context, kind, wrong, |_| ()).await;
    let told: Vec<(&str, &str)> =
        wrong.failures[0].problems.iter().map(|problem| (&*problem.field, &*problem.message)).collect();
    assert_eq!(told, [("c_4.k2", "table-not-a-number"), ("c_5", "table-not-a-place")]);
}
