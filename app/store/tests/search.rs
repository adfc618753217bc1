//! The search index: what it finds, that it is kept with the records, and that its statements read no whole table.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking; clippy.toml allows it inside test functions only")]

use std::{sync::Arc, time::Instant};

use domain::{
    Action, Draft, Id, Lang, ModuleKey, Schema, Value, Viewer,
    access::{DataScope, FieldAccess, Rights},
    check::{self, Env},
    feed::FeedKind,
    record::Values,
};
use store::{Now, Store, Tx, View};

const OWNER: Id = Id::builtin(7);

fn now() -> Now {
    Now { at: "2026-11-21T09:00:00Z".parse().unwrap(), zone: chrono_tz::UTC, week_start: chrono::Weekday::Mon }
}

fn system() -> Arc<Viewer> {
    Arc::new(Viewer::system("test"))
}

fn employee(id: Id, scope: &DataScope, hidden: &[&str]) -> Arc<Viewer> {
    let mut rights = Rights::in_all_modules(&[Action::View], scope);
    for field in hidden {
        rights.set_access(ModuleKey::Customer, field, FieldAccess::Hidden);
    }
    Arc::new(Viewer::employee(id, None, Lang::En, [&rights]))
}

async fn read(store: &Store, viewer: Arc<Viewer>) -> View {
    store.read(viewer, Arc::new(Schema::standard()), now()).await.unwrap()
}

async fn write(store: &Store) -> Tx {
    store.write(system(), Arc::new(Schema::standard()), now()).await.unwrap()
}

async fn insert(tx: &mut Tx, number: u64, module: ModuleKey, values: &[(&str, Value)]) -> Id {
    let id = Id::v7(number, [0; 10]);
    let values: Values = values.iter().map(|(key, value)| ((*key).to_owned(), value.clone())).collect();
    let day = now().today();
    let env = Env { today: day, day_start: now().day_start(day), me: None, decimals: 2, history: true };
    let def = tx.module(module).unwrap().clone();
    let checked = check::record(&def, Draft { id, module, version: None, values }, None, &env).unwrap();
    tx.insert(&checked, Some(OWNER), FeedKind::Created).await.unwrap();
    id
}

async fn found(view: &mut View, module: ModuleKey, text: &str) -> Vec<String> {
    let Some(search) = view.look_for(module, text).await.unwrap() else { return Vec::new() };
    let title = view.module(module).unwrap().title.clone();
    let rows = view.find(module, &search, 30).await.unwrap();
    rows.iter().map(|row| row.text(&title).unwrap_or_default().to_owned()).collect()
}

#[tokio::test]
async fn records_are_found_by_what_they_say_now() {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::open(folder.path()).await.unwrap();
    let mut tx = write(&store).await;
    let customer = ModuleKey::Customer;
    let phone: Value = "+40 721 000 123".into();
    let id = insert(&mut tx, 1, customer, &[("name", "Ștefan & Fiii".into()), ("mobile", phone)]).await;
    insert(&mut tx, 2, customer, &[("name", "北京科技有限公司".into()), ("email", "li@kj.example.cn".into())]).await;
    tx.commit().await.unwrap();
    let mut view = read(&store, system()).await;
    for typed in ["stefan", "fiii stef", "0721000123", "+40721000123", "0721-000", "stefan 721", "000123 fiii"] {
        assert_eq!(found(&mut view, customer, typed).await, ["Ștefan & Fiii"], "{typed}");
    }
    for typed in ["京", "科技", "beijing", "bjkj", "kj.example", "li@kj.example.cn"] {
        assert_eq!(found(&mut view, customer, typed).await, ["北京科技有限公司"], "{typed}");
    }
    for typed in ["stefan beijing", "", "…", "%", "\"", "zzz"] {
        assert!(found(&mut view, customer, typed).await.is_empty(), "{typed}");
    }
    assert!(found(&mut view, ModuleKey::Lead, "stefan").await.is_empty());
    drop(view);

    let mut tx = write(&store).await;
    let held = tx.hold(customer, id, Action::Edit).await.unwrap().unwrap();
    let changes = Values::from([("name".to_owned(), "Maria".into()), ("mobile".to_owned(), Value::Empty)]);
    tx.update(&held, &changes, FeedKind::Updated).await.unwrap();
    tx.commit().await.unwrap();
    let mut view = read(&store, system()).await;
    assert_eq!(found(&mut view, customer, "maria").await, ["Maria"]);
    for gone in ["stefan", "0721000123"] {
        assert!(found(&mut view, customer, gone).await.is_empty(), "{gone}");
    }
    assert_eq!(view.check_index().await.unwrap(), Vec::<String>::new());
    drop(view);

    let mut tx = write(&store).await;
    let held = tx.hold(customer, id, Action::Delete).await.unwrap().unwrap();
    tx.delete(&held).await.unwrap();
    tx.commit().await.unwrap();
    assert!(found(&mut read(&store, system()).await, customer, "maria").await.is_empty());
}

#[tokio::test]
async fn nobody_finds_what_he_does_not_see() {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::open(folder.path()).await.unwrap();
    let mut tx = write(&store).await;
    let values = [("name", Value::from("Acme")), ("mobile", "0721 000 123".into()), ("phone", "0721 000 123".into())];
    insert(&mut tx, 1, ModuleKey::Customer, &values).await;
    tx.commit().await.unwrap();
    let search = async |viewer, text| found(&mut read(&store, viewer).await, ModuleKey::Customer, text).await;
    assert_eq!(search(employee(OWNER, &DataScope::Own, &[]), "acme").await, ["Acme"]);
    assert!(search(employee(Id::builtin(8), &DataScope::Own, &[]), "acme").await.is_empty());
    // By a field that is hidden from him he finds nothing, by another that says the same he does.
    let hidden = |fields: &[&str]| employee(Id::builtin(8), &DataScope::All, fields);
    assert_eq!(search(hidden(&["mobile"]), "0721000123").await, ["Acme"]);
    assert!(search(hidden(&["mobile", "phone"]), "0721000123").await.is_empty());
    assert_eq!(search(hidden(&["mobile", "phone"]), "acme").await, ["Acme"]);
}

/// What has no name but a number is looked for by its customer's name, as it is now (row L-04).
#[tokio::test]
async fn a_payment_follows_its_customers_name() {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::open(folder.path()).await.unwrap();
    let mut tx = write(&store).await;
    let acme = insert(&mut tx, 1, ModuleKey::Customer, &[("name", "Acme Steel".into())]).await;
    let other = insert(&mut tx, 2, ModuleKey::Customer, &[("name", "北京科技".into())]).await;
    let (day, amount) = (Value::Date(now().today()), Value::Decimal(100.into()));
    let of_acme = [("customer", Value::Ref(acme)), ("amount", amount)];
    let signed = [("number", "HT-1".into()), ("name", "Steel".into()), ("signed_on", day.clone())];
    let contract = insert(&mut tx, 3, ModuleKey::Contract, &[&of_acme[..], &signed].concat()).await;
    let paid = [("number", "HK-77".into()), ("contract", Value::Ref(contract)), ("paid_on", day)];
    let id = insert(&mut tx, 4, ModuleKey::Payment, &[&of_acme[..], &paid].concat()).await;
    tx.commit().await.unwrap();
    let payments = async |viewer, text| found(&mut read(&store, viewer).await, ModuleKey::Payment, text).await;
    let change = async |module, id, field: &str, value: Value| {
        let mut tx = write(&store).await;
        let held = tx.hold(module, id, Action::Edit).await.unwrap().unwrap();
        tx.update(&held, &Values::from([(field.to_owned(), value)]), FeedKind::Updated).await.unwrap();
        tx.commit().await.unwrap();
        let mut view = read(&store, system()).await;
        assert_eq!(view.check_index().await.unwrap(), Vec::<String>::new());
    };
    for typed in ["acme", "steel hk 77", "hk-77", "ste"] {
        assert_eq!(payments(system(), typed).await, ["HK-77"], "{typed}");
    }
    change(ModuleKey::Customer, acme, "name", "Müller".into()).await;
    assert_eq!(payments(system(), "muller 77").await, ["HK-77"]);
    assert!(payments(system(), "acme").await.is_empty(), "the customer is called otherwise now");
    change(ModuleKey::Payment, id, "customer", Value::Ref(other)).await;
    assert_eq!(payments(system(), "beijing").await, ["HK-77"]);
    assert!(payments(system(), "muller").await.is_empty(), "it belongs to another one now");
    assert_eq!(payments(employee(OWNER, &DataScope::Own, &[]), "beijing").await, ["HK-77"]);
    assert!(payments(employee(Id::builtin(8), &DataScope::Own, &[]), "beijing").await.is_empty());
    change(ModuleKey::Payment, id, "owner", Value::Ref(Id::builtin(8))).await;
    assert_eq!(payments(employee(Id::builtin(8), &DataScope::Own, &[]), "beijing").await, ["HK-77"]);
}

/// The index of an older database is built batch by batch, from where it broke off; until then lists are searched without.
#[tokio::test]
async fn the_index_is_built_anew() {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::open(folder.path()).await.unwrap();
    let mut tx = write(&store).await;
    for number in 0..25_u64 {
        insert(&mut tx, number, ModuleKey::Lead, &[("name", format!("Lead {number}").as_str().into())]).await;
    }
    tx.forget_index().await.unwrap();
    tx.commit().await.unwrap();
    let mut view = read(&store, system()).await;
    assert!(view.unindexed_modules().await.unwrap().contains(&ModuleKey::Lead));
    assert!(!view.check_index().await.unwrap().is_empty());
    assert_eq!(found(&mut view, ModuleKey::Lead, "ead 24").await, ["Lead 24"], "searched in the columns");
    drop(view);
    for expected in [10, 10, 5, 0, 0] {
        let mut tx = write(&store).await;
        assert_eq!(tx.build_index(ModuleKey::Lead, 10).await.unwrap(), expected);
        tx.commit().await.unwrap();
    }
    let mut view = read(&store, system()).await;
    assert!(view.is_index_ready(ModuleKey::Lead).await.unwrap());
    assert_eq!(found(&mut view, ModuleKey::Lead, "ead 24").await, ["Lead 24"]);
    drop(view);
    // The next start finds the modules without records complete.
    store.close().await;
    let store = Store::open(folder.path()).await.unwrap();
    let mut view = read(&store, system()).await;
    assert_eq!(view.unindexed_modules().await.unwrap(), []);
    assert_eq!(view.check_index().await.unwrap(), Vec::<String>::new());
}

async fn planned(text: &str, scope: &DataScope, module: ModuleKey) -> String {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::open(folder.path()).await.unwrap();
    let mut view = read(&store, employee(OWNER, scope, &[])).await;
    let search = view.look_for(module, text).await.unwrap().unwrap();
    let (sql, plan) = view.explain_find(module, &search).await.unwrap();
    let clauses = [" FROM ", " WHERE ", " AND ", " OR ", " ORDER BY "];
    let sql = clauses.iter().fold(sql, |sql, clause| sql.replace(clause, &format!("\n{}", clause.trim_start())));
    assert!(!plan.iter().any(|step| step == "SCAN t" || step == "SCAN e"), "a scan of a whole table: {plan:?}");
    format!("{sql}\n\n{}", plan.join("\n"))
}

#[tokio::test]
async fn a_rare_word_leads_to_the_records() {
    insta::assert_snapshot!(planned("stefan 0721", &DataScope::OwnAndSubordinates, ModuleKey::Contact).await);
}

#[tokio::test]
async fn a_payment_is_found_by_its_customer() {
    insta::assert_snapshot!(planned("acme", &DataScope::All, ModuleKey::Payment).await);
}

/// Of what very many entries have, somebody who sees little finds his own, the newest first.
#[tokio::test]
async fn a_frequent_word_finds_what_somebody_sees() {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::open(folder.path()).await.unwrap();
    let mut tx = write(&store).await;
    // More than are gone through for somebody who sees few of the records.
    for number in 0..3_400_u64 {
        let values = [
            ("name", Value::from(format!("Common Goods {number}").as_str())),
            ("email", format!("common{number}@common.example").as_str().into()),
            ("website", "https://common.example".into()),
        ];
        insert(&mut tx, number, ModuleKey::Customer, &values).await;
    }
    tx.commit().await.unwrap();
    let own = async |viewer: Id, typed| {
        let mut view = read(&store, employee(viewer, &DataScope::Own, &[])).await;
        found(&mut view, ModuleKey::Customer, typed).await
    };
    let newest: Vec<String> = (0..30).map(|back| format!("Common Goods {}", 3_399 - back)).collect();
    for typed in ["common", "ommo", "common goods", "goods example"] {
        assert_eq!(own(OWNER, typed).await, newest, "{typed}");
        assert!(own(Id::builtin(8), typed).await.is_empty(), "{typed}");
    }
    assert_eq!(own(OWNER, "common 3377").await, ["Common Goods 3377"]);
    let mut view = read(&store, system()).await;
    assert_eq!(found(&mut view, ModuleKey::Customer, "common").await, newest, "whoever sees all finds the same");
    drop(view);
    // Of somebody who has one of them, and by it sees what others have.
    let (colleague, given) = (Id::builtin(9), Id::v7(7, [0; 10]));
    let mut tx = write(&store).await;
    let held = tx.hold(ModuleKey::Customer, given, Action::Edit).await.unwrap().unwrap();
    let changes = Values::from([("owner".to_owned(), Value::Ref(colleague))]);
    tx.update(&held, &changes, FeedKind::Updated).await.unwrap();
    for number in 0..400 {
        let customer = if number % 100 == 0 { given } else { Id::v7(8, [0; 10]) };
        let values = [("name", Value::from(format!("Frequent {number}").as_str())), ("customer", Value::Ref(customer))];
        insert(&mut tx, 10_000 + number, ModuleKey::Contact, &values).await;
    }
    tx.commit().await.unwrap();
    let mut view = read(&store, employee(colleague, &DataScope::Own, &[])).await;
    assert_eq!(found(&mut view, ModuleKey::Customer, "common").await, ["Common Goods 7"]);
    let his = ["Frequent 300", "Frequent 200", "Frequent 100", "Frequent 0"];
    assert_eq!(found(&mut view, ModuleKey::Contact, "frequ").await, his);
}

/// How long it takes with as many customers as `WEFT_SEARCH_RECORDS` says, for whoever wants to measure; with the few of
/// an ordinary run it only shows that frequent words are found too.
#[tokio::test]
async fn frequent_and_rare_words_are_found_among_many() {
    let many: u64 = std::env::var("WEFT_SEARCH_RECORDS").ok().and_then(|many| many.parse().ok()).unwrap_or(300);
    let folder = tempfile::tempdir().unwrap();
    let store = Store::open(folder.path()).await.unwrap();
    let firsts = ["Ștefan", "Maria", "Acme", "Nord", "Blue", "Sun", "Müller", "北京", "上海", "深圳"];
    let seconds = ["Trading", "Software", "科技", "Logistics", "贸易", "Foods", "Médica", "Travel", "Steel", "Labs"];
    let began = Instant::now();
    for from in (0..many).step_by(2_000) {
        let mut tx = write(&store).await;
        for number in from..(from + 2_000).min(many) {
            let (first, second) = (firsts[(number % 10) as usize], seconds[(number / 10 % 10) as usize]);
            let values = [
                ("name", Value::from(format!("{first} {second} {number} 有限公司").as_str())),
                ("mobile", format!("+40 7{:08}", number * 7919 % 100_000_000).as_str().into()),
                ("email", format!("info{number}@example.com").as_str().into()),
            ];
            insert(&mut tx, number, ModuleKey::Customer, &values).await;
        }
        tx.commit().await.unwrap();
    }
    println!("{many} customers written in {:?}", began.elapsed());
    for scope in [DataScope::All, DataScope::Own] {
        for (viewer, own) in [(OWNER, true), (Id::builtin(8), false)] {
            let mut view = read(&store, employee(viewer, &scope, &[])).await;
            let (last, number) = (many - 1, format!("07{:08}", (many - 1) * 7919 % 100_000_000));
            for typed in [
                &last.to_string(),
                &number,
                "stefan",
                "公司",
                "司",
                "com",
                "st",
                "a",
                "beijing keji",
                "北京 科技 7",
                "zzz",
            ] {
                let began = Instant::now();
                let count = found(&mut view, ModuleKey::Customer, typed).await.len();
                println!("{scope:?} {own} {typed}: {count} in {:?}", began.elapsed());
                let sees = own || scope == DataScope::All;
                assert_eq!(count > 0, sees && typed != "zzz", "{typed}");
            }
        }
    }
}
