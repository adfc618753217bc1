//! Exports on a real database: what stands in the file, and who gets it.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking; clippy.toml allows it inside test functions only")]

use crate::support::World;
use chrono::TimeDelta;
use domain::{
    Id, Lang, ModuleKey, Value,
    feed::{FeedKind, Topic, WHOLE},
    import::{ImportKind, ImportPlan, OnDuplicate},
    list::{CsvStyle, ExportRequest, Selection, TableFormat},
    logs::{Operation, OperationQuery},
    org::BuiltinRole,
    problem::ProblemKind,
    value::Address,
};
use services::{Context, Error, exchange, import, logs};

fn request(module: ModuleKey, columns: &[&str]) -> ExportRequest {
    let columns = columns.iter().map(|column| (*column).to_owned()).collect();
    ExportRequest {
        selection: Selection::of(module),
        ids: None,
        columns,
        format: TableFormat::Csv,
        csv: CsvStyle::default(),
    }
}

async fn csv(context: &Context, request: ExportRequest) -> String {
    let ticket = exchange::export_ticket(context, request).await.unwrap();
    let download = exchange::download(context, ticket).await.unwrap();
    std::fs::read_to_string(&download.path).unwrap()
}

fn kind_of(error: &Error) -> Option<ProblemKind> {
    match error {
        Error::Problem(problem) => Some(problem.kind),
        _ => None,
    }
}

async fn customer(context: &Context, name: &str, values: &[(&str, Value)]) -> Id {
    let mut all = vec![("name", Value::from(name))];
    all.extend(values.iter().cloned());
    crate::support::create(context, ModuleKey::Customer, &all).await.id
}

#[tokio::test]
async fn a_table_has_labels_names_and_no_formulas() {
    let world = World::new().await;
    let address = Address { city: "Cluj".to_owned(), country: "România".to_owned(), ..Address::default() };
    let values = [
        ("level", Value::Option("a".to_owned())),
        ("annual_revenue", Value::Decimal("1100.5".parse().unwrap())),
        ("address", Value::Address(address)),
        ("remark", "=HYPERLINK(\"http://x\")".into()),
        ("mobile", "+40721000001".into()),
    ];
    customer(&world.admin, "@Cancity, \"Ltd\"", &values).await;
    let columns = ["name", "level", "annual_revenue", "address", "owner", "mobile", "remark", "nonsense", "lines"];
    let table = csv(&world.admin, request(ModuleKey::Customer, &columns)).await;
    let expected = "\u{feff}Customer name,Level,Annual revenue,Address: Street and number,Address: Postcode,\
        Address: City,Address: State or region,Address: Country,Owner,Mobile,Remark\r\n\
        \"'@Cancity, \"\"Ltd\"\"\",A (key customer),1100.50,,,Cluj,,România,Ada Admin,+40721000001,\
        \"'=HYPERLINK(\"\"http://x\"\")\"\r\n";
    assert_eq!(table, expected);
}

#[tokio::test]
async fn an_export_can_be_imported_again() {
    let world = World::new().await;
    let address = Address { city: "Cluj".to_owned(), ..Address::default() };
    let values =
        [("level", Value::Option("b".to_owned())), ("address", Value::Address(address)), ("remark", "-x".into())];
    let id = customer(&world.admin, "One", &values).await;
    let before = services::records::get(&world.admin, ModuleKey::Customer, id).await.unwrap().record;
    for format in [TableFormat::Csv, TableFormat::Xlsx] {
        let request = exchange::everything(&world.admin, ModuleKey::Customer, format).unwrap();
        let download = exchange::export(&world.admin, request).await.unwrap();
        let contents = std::fs::read(&download.path).unwrap();
        let kind = ImportKind::Records(ModuleKey::Customer);
        let file = import::upload(&world.admin, kind, &download.name, contents).await.unwrap();
        assert_eq!(file.rows, 1);
        let plan = ImportPlan { columns: file.guess, on_duplicate: OnDuplicate::Overwrite, ..ImportPlan::default() };
        let result = import::preview(&world.admin, kind, file.id, plan.clone()).await.unwrap();
        assert_eq!((result.updated, result.failed), (1, 0), "{format:?} {:?}", result.failures);
        let head = world.admin.read().await.unwrap().feed_head().await.unwrap();
        let mut signals = world.services.store().signals();
        import::start(&world.admin, kind, file.id, plan).await.unwrap();
        while !matches!(signals.recv().await.unwrap(), store::Signal::Notice(_)) {}
        // Nothing differs, so nothing is written.
        assert_eq!(world.admin.read().await.unwrap().feed_head().await.unwrap(), head, "{format:?}");
        let after = services::records::get(&world.admin, ModuleKey::Customer, id).await.unwrap().record;
        assert_eq!(after, before);
        assert!(download.path.exists());
        let path = download.path.clone();
        drop(download);
        assert!(!path.exists());
    }
}

#[tokio::test]
async fn a_table_has_every_row_that_the_viewer_sees_and_no_other() {
    let world = World::new().await;
    world.employee("Max", None, BuiltinRole::SalesManager).await;
    let max = world.context("Max").await;
    for index in 0..1_005 {
        customer(&max, &format!("Customer {index}"), &[]).await;
    }
    let hidden = customer(&world.admin, "Hidden", &[]).await;
    let lines = |table: &str| table.lines().count() - 1;
    assert_eq!(lines(&csv(&world.admin, request(ModuleKey::Customer, &["name"])).await), 1_006);
    let his = csv(&max, request(ModuleKey::Customer, &["name"])).await;
    assert_eq!((lines(&his), his.contains("Hidden")), (1_005, false));
    let named = ExportRequest { ids: Some(vec![hidden]), ..request(ModuleKey::Customer, &["name"]) };
    assert_eq!(lines(&csv(&max, named).await), 0);
}

#[tokio::test]
async fn an_export_is_in_the_log_with_who_what_and_how_many() {
    let world = World::new().await;
    world.employee("Max", None, BuiltinRole::SalesManager).await;
    let max = world.context("Max").await;
    let mut ids = Vec::new();
    for index in 0..3 {
        ids.push(customer(&max, &format!("Customer {index}"), &[]).await);
    }
    let logged = async || {
        let query = OperationQuery {
            topic: Some(Topic::Module(ModuleKey::Customer)),
            kind: Some(FeedKind::Exported),
            ..OperationQuery::default()
        };
        let page = logs::operations(&world.admin, query, None, Lang::En).await.unwrap();
        let line = |entry: Operation| {
            let changes: Vec<_> = entry.changes.iter().map(|one| format!("{} {}", one.field, one.new)).collect();
            (entry.actor.unwrap().text, entry.title, entry.record, changes.join(", "))
        };
        page.entries.into_iter().map(line).collect::<Vec<_>>()
    };
    let entry =
        |who: &str, title: &str, record: Id, what: &str| (who.to_owned(), title.to_owned(), record, what.to_owned());

    // A ticket that nobody fetches has taken nothing out.
    exchange::export_ticket(&max, request(ModuleKey::Customer, &["name"])).await.unwrap();
    assert_eq!(logged().await, []);
    csv(&max, request(ModuleKey::Customer, &["name"])).await;
    let all = entry("Max", "", WHOLE, "File format CSV, Rows 3");
    assert_eq!(logged().await, std::slice::from_ref(&all));

    // One record alone: its own history tells of it as well.
    let one = |id| ExportRequest { ids: Some(vec![id]), ..request(ModuleKey::Customer, &["name"]) };
    let book = ExportRequest { format: TableFormat::Xlsx, ..one(ids[1]) };
    exchange::export(&max, book).await.unwrap();
    let single = entry("Max", "Customer 1", ids[1], "File format XLSX, Rows 1");
    assert_eq!(logged().await, [single.clone(), all.clone()]);
    let history = services::records::history(&max, ModuleKey::Customer, ids[1], None).await.unwrap();
    assert_eq!(history.entries.first().map(|entry| entry.kind), Some(FeedKind::Exported));

    // What somebody may not see he takes out no row of, and no entry is about it.
    let hidden = customer(&world.admin, "Hidden", &[]).await;
    csv(&max, one(hidden)).await;
    assert_eq!(logged().await, [entry("Max", "", WHOLE, "File format CSV, Rows 0"), single, all]);
}

#[tokio::test]
async fn a_ticket_is_for_one_person_once_and_ten_minutes() {
    let world = World::new().await;
    world.employee("Ana", None, BuiltinRole::SalesPerson).await;
    world.employee("Max", None, BuiltinRole::SalesManager).await;
    let (ana, max) = (world.context("Ana").await, world.context("Max").await);
    let wanted = || request(ModuleKey::Customer, &["name"]);
    let refused = exchange::export_ticket(&ana, wanted()).await.unwrap_err();
    assert_eq!(kind_of(&refused), Some(ProblemKind::Forbidden));
    let ticket = exchange::export_ticket(&world.admin, wanted()).await.unwrap();
    assert_eq!(kind_of(&exchange::download(&max, ticket).await.unwrap_err()), Some(ProblemKind::NotFound));
    assert!(exchange::download(&world.admin, ticket).await.is_ok());
    assert!(exchange::download(&world.admin, ticket).await.is_err());
    let ticket = exchange::export_ticket(&world.admin, wanted()).await.unwrap();
    world.pass(TimeDelta::minutes(11));
    let later = import::context_of(&world.services, None).await.unwrap();
    assert!(exchange::download(&later, ticket).await.is_err());
}

#[tokio::test]
async fn templates_map_themselves_in_every_language() {
    let world = World::new().await;
    for lang in domain::Lang::ALL {
        for kind in [
            ImportKind::Employees,
            ImportKind::Records(ModuleKey::Opportunity),
            ImportKind::Records(ModuleKey::Contact),
        ] {
            for format in [TableFormat::Csv, TableFormat::Xlsx] {
                let template = import::template(&world.admin, kind, format, lang).await.unwrap();
                let mut contents = std::fs::read(&template.path).unwrap();
                if format == TableFormat::Xlsx {
                    continue;
                }
                let heads = String::from_utf8(contents.clone()).unwrap().matches([',', ';']).count() + 1;
                contents.extend(b"x\r\n");
                let file = import::upload(&world.admin, kind, "template.csv", contents).await.unwrap();
                assert_eq!(file.guess.len(), heads, "{lang} {kind:?} {:?} {:?}", file.columns, file.guess);
            }
        }
    }
}
