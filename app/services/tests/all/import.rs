//! Imports on a real database: the whole of a small seller's data, and what can go wrong.
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test fails by panicking; clippy.toml allows it inside test functions only"
)]

#[path = "import/tables.rs"]
mod tables;

use std::collections::BTreeMap;

use crate::support::World;
use chrono::TimeDelta;
use domain::{
    Id, Lang, ModuleKey, Value,
    import::{ImportKind, ImportPlan, ImportResult, ImportState, OnDuplicate, Source},
    list::{ListPage, ListRequest, Selection, TableFormat, ViewRef},
    org::{BuiltinRole, EmployeeQuery},
    problem::ProblemKind,
    schema::FieldSetting,
};
use services::{Context, Error, import};
use store::Signal;

const CUSTOMERS: ImportKind = ImportKind::Records(ModuleKey::Customer);
const OPPORTUNITIES: ImportKind = ImportKind::Records(ModuleKey::Opportunity);
const PRODUCTS: ImportKind = ImportKind::Records(ModuleKey::Product);

/// Uploads, starts and waits for the end.
pub(crate) async fn bring_in(
    context: &Context,
    kind: ImportKind,
    csv: &str,
    change: impl FnOnce(&mut ImportPlan),
) -> ImportResult {
    let (file, plan) = prepare(context, kind, csv, change).await;
    finish(context, kind, file, plan).await
}

pub(crate) async fn prepare(
    context: &Context,
    kind: ImportKind,
    csv: &str,
    change: impl FnOnce(&mut ImportPlan),
) -> (Id, ImportPlan) {
    let file = import::upload(context, kind, "table.csv", csv.as_bytes().to_vec()).await.unwrap();
    let mut plan = ImportPlan { columns: file.guess, ..ImportPlan::default() };
    change(&mut plan);
    (file.id, plan)
}

/// Starts an import and waits for its notification.
pub(crate) async fn finish(context: &Context, kind: ImportKind, file: Id, plan: ImportPlan) -> ImportResult {
    let mut signals = context.services().store().signals();
    let id = import::start(context, kind, file, plan).await.unwrap();
    let mine = Signal::Notice(context.me().unwrap());
    while signals.recv().await.unwrap() != mine {}
    let run = import::run(context, id).await.unwrap();
    assert_eq!((run.state, run.done), (ImportState::Finished, run.result.rows));
    run.result
}

pub(crate) fn counts(result: &ImportResult) -> [u64; 5] {
    [result.rows, result.created, result.updated, result.skipped, result.failed]
}

fn settle(plan: &mut ImportPlan, target: &str, text: &str, instead: &str) {
    plan.settled.entry(target.to_owned()).or_default().insert(text.to_owned(), Some(instead.to_owned()));
}

pub(crate) async fn list(context: &Context, selection: Selection, columns: &[&str]) -> ListPage {
    let columns = columns.iter().map(|column| (*column).to_owned()).collect();
    services::records::list(context, ListRequest { selection, columns, page: 1, size: 200 }).await.unwrap()
}

pub(crate) async fn rows(context: &Context, module: ModuleKey, columns: &[&str]) -> Vec<domain::record::Values> {
    list(context, Selection::of(module), columns).await.rows.into_iter().map(|row| row.values).collect()
}

/// What is wrong with the only failed row.
fn only_failure(result: &ImportResult) -> (u64, &str, &str) {
    let [failure] = result.failures.as_slice() else { panic!("{:?}", result.failures) };
    let [problem] = failure.problems.as_slice() else { panic!("{:?}", failure.problems) };
    (failure.line, &problem.field, &problem.message)
}

pub(crate) fn kind_of(error: &Error) -> Option<ProblemKind> {
    match error {
        Error::Problem(problem) => Some(problem.kind),
        _ => None,
    }
}

#[tokio::test]
async fn a_sellers_whole_data_comes_in() {
    let world = World::new().await;
    let admin = &world.admin;

    let teams = bring_in(admin, ImportKind::Employees, &tables::teams(), |plan| plan.create_missing = true).await;
    assert_eq!(counts(&teams), [35, 35, 0, 0, 0]);
    let people =
        services::org::employees(admin, EmployeeQuery { size: 200, ..EmployeeQuery::default() }).await.unwrap();
    assert_eq!(people.total, 1 + 35 + 6);
    let departments = services::org::departments(admin).await.unwrap();
    assert_eq!(departments.iter().filter(|department| department.parent.is_some()).count(), 3);
    let find = |name: &str| people.employees.iter().find(|employee| employee.name == name).unwrap();
    let (agent, manager) = (find("Agent 00"), find("Dana Brink"));
    assert_eq!((agent.manager, agent.department), (Some(manager.id), manager.department));
    assert_eq!(manager.roles, [BuiltinRole::SalesManager.id()].into());
    assert_eq!(agent.roles, [BuiltinRole::SalesPerson.id()].into());

    assert_eq!(counts(&bring_in(admin, PRODUCTS, &tables::products(), |_| {}).await), [7, 7, 0, 0, 0]);
    let categories = services::company::product_categories(admin).await.unwrap();
    let mut names: Vec<_> = categories.iter().map(|category| category.name.as_str()).collect();
    names.sort_unstable();
    assert_eq!(names, ["GTK", "GTX", "MG"]);

    let accounts = tables::accounts();
    let (file, mut plan) = prepare(admin, CUSTOMERS, &accounts, |_| {}).await;
    let tried = import::preview(admin, CUSTOMERS, file, plan.clone()).await.unwrap();
    let unknown = &tried.unknown["industry"];
    assert_eq!((unknown.len(), unknown[0].text.as_str(), unknown[0].rows), (1, "technolgy", 9));
    assert_eq!(unknown[0].suggestions, ["Technology"]);
    assert_eq!(tried.failed, 9);
    settle(&mut plan, "industry", "technolgy", "Technology");
    assert_eq!(counts(&finish(admin, CUSTOMERS, file, plan).await), [85, 85, 0, 0, 0]);
    let customers = rows(admin, ModuleKey::Customer, &["name", "parent", "industry", "address"]).await;
    assert_eq!(customers.iter().filter(|values| values.contains_key("parent")).count(), 15);
    assert!(customers.iter().all(|values| values.contains_key("industry") && values.contains_key("address")));

    let pipeline = tables::pipeline();
    let (file, mut plan) = prepare(admin, OPPORTUNITIES, &pipeline, |_| {}).await;
    assert_eq!(plan.columns["name"], Source::Template("{account} – {product}".to_owned()));
    let tried = import::preview(admin, OPPORTUNITIES, file, plan.clone()).await.unwrap();
    assert_eq!((tried.unknown["product"][0].text.as_str(), tried.unknown["product"][0].rows), ("GTXPro", 1_480));
    assert_eq!(tried.unknown["product"][0].suggestions[0], "GTX Pro");
    let stages: BTreeMap<_, _> = tried.unknown["stage"].iter().map(|stage| (stage.text.as_str(), stage.rows)).collect();
    assert_eq!(stages, BTreeMap::from([("Engaging", 1_589), ("Prospecting", 500)]));
    settle(&mut plan, "product", "GTXPro", "GTX Pro");
    settle(&mut plan, "stage", "Engaging", "negotiate");
    settle(&mut plan, "stage", "Prospecting", "verify");
    let result = finish(admin, OPPORTUNITIES, file, plan.clone()).await;
    assert_eq!(counts(&result), [8_800, 7_375, 0, 0, 1_425]);
    assert!(result.failures.iter().all(|failure| {
        failure.problems.iter().all(|problem| problem.field == "customer" && problem.message == "check-required")
    }));

    let optional = FieldSetting { required: Some(false), ..FieldSetting::default() };
    services::company::save_field(admin, ModuleKey::Opportunity, "customer", optional).await.unwrap();
    let admin = &import::context_of(&world.services, None).await.unwrap();
    let rest = bring_in(admin, OPPORTUNITIES, &pipeline, |guess| *guess = plan).await;
    assert_eq!(counts(&rest), [8_800, 1_425, 0, 7_375, 0]);

    let won = Selection { view: ViewRef::Builtin("won".to_owned()), ..Selection::of(ModuleKey::Opportunity) };
    let won = list(admin, won, &["name", "amount", "lines"]).await;
    assert_eq!((won.total.count, won.sums["amount"].to_string().as_str()), (4_238, "10005534"));
    let all = list(admin, Selection::of(ModuleKey::Opportunity), &["name"]).await;
    assert_eq!((all.total.count, all.sums["amount"].to_string().as_str()), (8_800, "10005534"), "nothing is made up");
    let named = |name: &str| all.rows.iter().any(|row| row.values["name"] == Value::Text(name.to_owned()));
    assert!(named("GTX Pro"), "an opportunity without an account is called by its product alone");
}

#[tokio::test]
async fn a_dry_run_writes_nothing() {
    let world = World::new().await;
    let head = world.admin.read().await.unwrap().feed_head().await.unwrap();
    let (file, plan) =
        prepare(&world.admin, PRODUCTS, "product,series,price\nA,Series / Small,1\na,Other,2\n", |_| {}).await;
    let tried = import::preview(&world.admin, PRODUCTS, file, plan).await.unwrap();
    assert_eq!(counts(&tried), [2, 1, 0, 1, 0]);
    assert!(rows(&world.admin, ModuleKey::Product, &["name"]).await.is_empty());
    assert!(services::company::product_categories(&world.admin).await.unwrap().is_empty());
    assert_eq!(world.admin.read().await.unwrap().feed_head().await.unwrap(), head);
    assert!(import::runs(&world.admin, PRODUCTS).await.unwrap().is_empty());
}

#[tokio::test]
async fn duplicates_are_skipped_overwritten_or_refused() {
    let world = World::new().await;
    let admin = &world.admin;
    bring_in(admin, CUSTOMERS, "name,city,country,level\nCancity,Cluj,Romania,A\n", |_| {}).await;
    let table = "name,city,country,level\nCANCITY,Sibiu,,\nNew,,,B\nnew,,,C\n";
    let with = |what| move |plan: &mut ImportPlan| plan.on_duplicate = what;

    let (file, plan) = prepare(admin, CUSTOMERS, table, with(OnDuplicate::Create)).await;
    let tried = import::preview(admin, CUSTOMERS, file, plan).await.unwrap();
    assert_eq!(counts(&tried), [3, 1, 0, 0, 2]);
    assert!(tried.failures.iter().all(|failure| failure.problems[0].message == "check-not-unique"));

    assert_eq!(counts(&bring_in(admin, CUSTOMERS, table, with(OnDuplicate::Skip)).await), [3, 1, 0, 2, 0]);
    assert_eq!(counts(&bring_in(admin, CUSTOMERS, table, with(OnDuplicate::Overwrite)).await), [3, 0, 3, 0, 0]);
    let customers = rows(admin, ModuleKey::Customer, &["name", "address", "level"]).await;
    let cancity = customers.iter().find(|values| values["name"] == "CANCITY".into()).unwrap();
    let Value::Address(address) = &cancity["address"] else { panic!("{cancity:?}") };
    // Empty cells change nothing, and a part of an address leaves the others.
    assert_eq!((address.city.as_str(), address.country.as_str()), ("Sibiu", "Romania"));
    assert_eq!(cancity["level"], Value::Option("a".to_owned()));
}

#[tokio::test]
async fn rows_refer_to_each_other_in_any_order_but_not_in_a_circle() {
    let world = World::new().await;
    let table = "name,parent\nA,B\nB,C\nC,\nX,Y\nY,X\nZ,Nobody\n";
    let result = bring_in(&world.admin, CUSTOMERS, table, |_| {}).await;
    assert_eq!(counts(&result), [6, 3, 0, 0, 3]);
    let mut lines: Vec<_> = result.failures.iter().map(|failure| failure.line).collect();
    lines.sort_unstable();
    assert_eq!(lines, [5, 6, 7]);
    assert_eq!(result.unknown["parent"][0].text, "Nobody");
}

#[tokio::test]
async fn the_owner_must_be_an_active_employee() {
    let world = World::new().await;
    let ana = world.employee("Ana", None, BuiltinRole::SalesPerson).await;
    let bo = world.employee("Bo", None, BuiltinRole::SalesPerson).await;
    services::org::act_on_employees(&world.admin, vec![bo], domain::org::EmployeeAction::Disable).await.unwrap();
    let table = "name,owner\nOne,ana\nTwo,ANA@example.com\nThree,Bo\nFour,\n";
    let result = bring_in(&world.admin, CUSTOMERS, table, |_| {}).await;
    assert_eq!(counts(&result), [4, 3, 0, 0, 1]);
    assert_eq!(only_failure(&result), (4, "owner", "table-employee-inactive"));
    let owners = rows(&world.admin, ModuleKey::Customer, &["owner"]).await;
    assert_eq!(owners.iter().filter(|values| values["owner"] == Value::Ref(ana)).count(), 2);
    // The importer owns what names nobody.
    let me = Value::Ref(world.admin.me().unwrap());
    assert_eq!(owners.iter().filter(|values| values["owner"] == me).count(), 1);
}

#[tokio::test]
async fn failed_rows_come_back_with_their_reasons_for_seven_days() {
    let world = World::new().await;
    let table = "name,level,note\nGood,A,\n,B,\"a\nb\"\nBad,Z,=1+1\n";
    let result = bring_in(&world.admin, CUSTOMERS, table, |_| {}).await;
    assert_eq!(counts(&result), [3, 1, 0, 0, 2]);
    let run = import::runs(&world.admin, CUSTOMERS).await.unwrap().remove(0);
    assert!(run.errors);
    assert_eq!((run.file.as_str(), run.by.as_str()), ("table.csv", "Ada Admin"));
    let file = import::error_file(&world.admin, run.id).await.unwrap();
    let file = std::fs::read_to_string(&file.path).unwrap();
    let expected = "\u{feff}Line,Reason,name,level,note\r\n\
        3,Customer name: Please fill this in.,,B,\"a\nb\"\r\n\
        5,Level: “Z” is none of the options.,Bad,Z,'=1+1\r\n";
    assert_eq!(file, expected);
    world.pass(TimeDelta::days(7) + TimeDelta::seconds(1));
    let later = import::context_of(&world.services, None).await.unwrap();
    assert!(!import::run(&later, run.id).await.unwrap().errors);
    assert!(import::error_file(&later, run.id).await.is_err());
}

#[tokio::test]
async fn a_spreadsheet_keeps_its_numbers_and_dates_whatever_the_notation() {
    let world = World::new().await;
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet();
    let date = rust_xlsxwriter::Format::new().set_num_format("dd.mm.yyyy");
    for (column, head) in ["Name", "Amount", "Expected on", "Customer"].into_iter().enumerate() {
        sheet.write(0, u16::try_from(column).unwrap(), head).unwrap();
    }
    let day: chrono::NaiveDate = "2027-02-01".parse().unwrap();
    sheet.write(1, 0, "Deal").unwrap();
    sheet.write(1, 1, 1234.5).unwrap();
    sheet.write_date_with_format(1, 2, day, &date).unwrap();
    sheet.write(1, 3, "Cancity").unwrap();
    sheet.write(2, 1, "1.234,75").unwrap();
    sheet.write(2, 0, "Text").unwrap();
    sheet.write(2, 2, "03.02.2027").unwrap();
    sheet.write(2, 3, "Cancity").unwrap();
    let contents = book.save_to_buffer().unwrap();
    crate::support::customer(&world.admin, "Cancity").await;
    let file = import::upload(&world.admin, OPPORTUNITIES, "deals.xlsx", contents).await.unwrap();
    assert_eq!(file.sample[0], ["Deal", "1234.5", "2027-02-01", "Cancity"]);
    let mut plan = ImportPlan { columns: file.guess, ..ImportPlan::default() };
    plan.notation.decimals = domain::import::DecimalMark::Comma;
    plan.notation.dates = domain::import::DateOrder::DayMonthYear;
    assert_eq!(counts(&finish(&world.admin, OPPORTUNITIES, file.id, plan).await), [2, 2, 0, 0, 0]);
    let deals = rows(&world.admin, ModuleKey::Opportunity, &["name", "amount", "expected_on"]).await;
    let deal = |name: &str| deals.iter().find(|values| values["name"] == name.into()).unwrap();
    assert_eq!(deal("Deal")["amount"], Value::Decimal("1234.5".parse().unwrap()));
    assert_eq!(deal("Deal")["expected_on"], Value::Date(day));
    assert_eq!(deal("Text")["amount"], Value::Decimal("1234.75".parse().unwrap()));
    assert_eq!(deal("Text")["expected_on"], Value::Date("2027-02-03".parse().unwrap()));
}

#[tokio::test]
async fn only_who_may_import_does_and_sees_only_his_own() {
    let world = World::new().await;
    world.employee("Ana", None, BuiltinRole::SalesPerson).await;
    world.employee("Max", None, BuiltinRole::SalesManager).await;
    let (ana, max) = (world.context("Ana").await, world.context("Max").await);
    let upload = import::upload(&ana, CUSTOMERS, "a.csv", b"name\nA\n".to_vec()).await;
    assert_eq!(kind_of(&upload.unwrap_err()), Some(ProblemKind::Forbidden));
    let people = import::upload(&max, ImportKind::Employees, "a.csv", b"name\nA\n".to_vec()).await;
    assert_eq!(kind_of(&people.unwrap_err()), Some(ProblemKind::Forbidden));

    let (file, plan) = prepare(&world.admin, CUSTOMERS, "name\nA\n", |_| {}).await;
    for answer in [
        import::preview(&ana, CUSTOMERS, file, plan.clone()).await.map(|_| ()),
        import::start(&ana, CUSTOMERS, file, plan.clone()).await.map(|_| ()),
        import::template(&ana, CUSTOMERS, TableFormat::Csv, Lang::En).await.map(|_| ()),
        import::runs(&ana, CUSTOMERS).await.map(|_| ()),
    ] {
        assert_eq!(kind_of(&answer.unwrap_err()), Some(ProblemKind::Forbidden));
    }
    // Another's upload is as unknown as one that does not exist, and so is his import.
    assert!(import::preview(&max, CUSTOMERS, file, plan.clone()).await.is_err());
    assert!(import::start(&max, CUSTOMERS, file, plan.clone()).await.is_err());
    finish(&world.admin, CUSTOMERS, file, plan.clone()).await;
    assert_eq!(kind_of(&import::run(&max, file).await.unwrap_err()), Some(ProblemKind::NotFound));
    assert!(import::error_file(&max, file).await.is_err());
    assert!(import::runs(&max, CUSTOMERS).await.unwrap().is_empty());
    assert_eq!(import::runs(&world.admin, CUSTOMERS).await.unwrap().len(), 1);
    // Started again, it does not run again.
    assert_eq!(import::start(&world.admin, CUSTOMERS, file, plan).await.unwrap(), file);
    assert_eq!(rows(&world.admin, ModuleKey::Customer, &["name"]).await.len(), 1);
}

#[tokio::test]
async fn a_name_that_the_importer_may_not_see_is_unknown() {
    let world = World::new().await;
    world.employee("Max", None, BuiltinRole::SalesManager).await;
    let max = world.context("Max").await;
    crate::support::customer(&world.admin, "Hidden").await;
    let result = bring_in(&max, ImportKind::Records(ModuleKey::Contact), "name,customer\nJo,Hidden\n", |_| {}).await;
    assert_eq!(only_failure(&result), (2, "customer", "table-no-record"));
    // A taken name that he does not see is not told apart from any other, and is not overwritten.
    let change = |plan: &mut ImportPlan| plan.on_duplicate = OnDuplicate::Overwrite;
    let result = bring_in(&max, CUSTOMERS, "name,level\nhidden,A\n", change).await;
    assert_eq!(only_failure(&result), (2, "name", "check-not-unique"));
}

#[tokio::test]
async fn an_import_that_a_stop_interrupted_is_told() {
    let world = World::new().await;
    let run = store::imports::ImportRow {
        id: world.services.new_id(),
        kind: CUSTOMERS,
        file: "big.csv".to_owned(),
        employee: world.admin.viewer().id(),
        by: String::new(),
        at: world.admin.now().at,
        state: ImportState::Running,
        done: 200,
        result: ImportResult { rows: 500, created: 200, ..ImportResult::default() },
        has_changes: false,
        undo: None,
    };
    let mut tx = world.admin.write().await.unwrap();
    tx.insert_import(&run).await.unwrap();
    tx.commit().await.unwrap();
    crate::support::start(world.services.store().clone()).await;
    let told = import::run(&world.admin, run.id).await.unwrap();
    assert_eq!((told.state, told.done, told.result.created), (ImportState::Interrupted, 200, 200));
    let notices = services::notices::list(&world.admin, None).await.unwrap();
    assert_eq!(notices.items[0].args["created"], "200");
}

#[tokio::test]
async fn odd_files_are_read_or_refused() {
    let world = World::new().await;
    let upload = |contents: &[u8]| {
        let contents = contents.to_vec();
        let admin = world.admin.clone();
        async move { import::upload(&admin, CUSTOMERS, "odd.csv", contents).await }
    };
    let file = upload("\u{feff}Firma;Ort;;Ort\r\n\"A; B\";\"zwei\nZeilen\";x\r\n".as_bytes()).await.unwrap();
    assert_eq!(file.columns, ["Firma", "Ort", "#3", "Ort (2)"]);
    assert_eq!(file.sample, [["A; B", "zwei\nZeilen", "x", ""]]);
    for refused in [&b""[..], b"name\n", b"\xD0\xCF\x11\xE0old", b"PK\x03\x04broken", b"\n\n\n"] {
        let error = upload(refused).await.unwrap_err();
        assert_eq!(kind_of(&error), Some(ProblemKind::Invalid), "{refused:?}");
    }
    let wide = vec!["x"; 201].join(",");
    assert!(upload(format!("{wide}\n{wide}\n").as_bytes()).await.is_err());
    let long = "name\n".to_owned() + &"row\n".repeat(10_001);
    assert!(upload(long.as_bytes()).await.is_err());
    // A row with more cells than heads fails: something is wrong with its quotes.
    let result = bring_in(&world.admin, CUSTOMERS, "name,city\nA,B,C\n", |_| {}).await;
    assert_eq!(only_failure(&result), (2, "", "table-too-many-cells"));
}

#[tokio::test]
async fn employees_come_in_with_what_the_importer_may_give() {
    let world = World::new().await;
    world.employee("Hr", None, BuiltinRole::PeopleDepartments).await;
    let hr = world.context("Hr").await;
    let table = "name,mobile,manager,department,roles\n\
        Ion,0721 000 001,Eva,Sales,\n\
        Eva,0721 000 002,,Sales,\n\
        Bob,0721 000 003,,Sales,Super admin\n";
    let plain = bring_in(&hr, ImportKind::Employees, table, |_| {}).await;
    assert_eq!(counts(&plain), [3, 0, 0, 0, 3]);
    assert_eq!(plain.unknown["department"][0].rows, 3);
    let result = bring_in(&hr, ImportKind::Employees, table, |plan| plan.create_missing = true).await;
    assert_eq!(counts(&result), [3, 2, 0, 0, 1]);
    assert_eq!(only_failure(&result), (4, "roles", "problem-role-beyond"));
    let people =
        services::org::employees(&world.admin, EmployeeQuery { size: 200, ..EmployeeQuery::default() }).await.unwrap();
    let find = |name: &str| people.employees.iter().find(|employee| employee.name == name).unwrap();
    assert_eq!(find("Ion").manager, Some(find("Eva").id));
    // The role of a manager reaches further than own records: not his to give.
    assert_eq!(find("Eva").roles, [BuiltinRole::SalesPerson.id()].into());
    let again =
        bring_in(&hr, ImportKind::Employees, "name,mobile,position\nIon,+40721,x\nIon B,0721000001,Boss\n", |plan| {
            plan.on_duplicate = OnDuplicate::Overwrite;
        })
        .await;
    assert_eq!(counts(&again), [2, 1, 1, 0, 0]);
}
