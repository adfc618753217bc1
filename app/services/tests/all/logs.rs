//! The logs of the company (row ADM-24): who came in and who did not, every change, and who sees which of them.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking; clippy.toml allows it inside test functions only")]

use std::collections::BTreeSet;

use crate::support::{PASSWORD, World, create, customer};
use chrono::{NaiveDate, TimeDelta};
use domain::{
    AdminRight, Draft, Id, Lang, ModuleKey, Value,
    access::{DataScope, FieldAccess, Rights},
    feed::{FeedKind, Subject, Topic},
    list::{CsvStyle, TableFormat},
    logs::{LogExport, LogQuery, Operation, OperationQuery, PAGE, SignIn, SignInQuery, SignInResult},
    org::{BuiltinRole, EmployeeAction, RoleDraft, RoleGroup},
    problem::ProblemKind,
    tasks::{Priority, TaskDraft},
};
use services::{Context, context::Caller, exchange, logs, org, recycle_bin, sessions};

async fn try_from(world: &World, address: &str, login: &str, password: &str) -> bool {
    let caller = Caller { address: address.to_owned(), agent: "Firefox/150 Linux".to_owned(), ..Caller::default() };
    sessions::sign_in(&world.services.door(caller), login, password).await.is_ok()
}

/// All sign-ins that match, the latest first.
async fn sign_ins(world: &World, query: SignInQuery) -> Vec<SignIn> {
    let mut all = Vec::new();
    let mut after = None;
    loop {
        let page = logs::sign_ins(&world.admin, query.clone(), after).await.unwrap();
        assert!(page.entries.len() <= PAGE as usize);
        all.extend(page.entries);
        after = page.next;
        if after.is_none() {
            return all;
        }
    }
}

async fn results(world: &World, employee: Option<Id>) -> Vec<SignInResult> {
    let query = SignInQuery { employee, ..SignInQuery::default() };
    sign_ins(world, query)
        .await
        .into_iter()
        .filter(|entry| entry.employee == employee)
        .map(|entry| entry.result)
        .collect()
}

/// All changes that match and that the viewer sees, the latest first.
async fn operations(context: &Context, query: OperationQuery) -> Vec<Operation> {
    let mut all = Vec::new();
    let mut after = None;
    loop {
        let page = logs::operations(context, query.clone(), after, Lang::En).await.unwrap();
        assert!(page.entries.len() <= PAGE as usize);
        all.extend(page.entries);
        after = page.next;
        if after.is_none() {
            return all;
        }
    }
}

/// Somebody with the right to the logs and these others.
async fn auditor(world: &World, name: &str, mut rights: Rights) -> Context {
    rights.admin.insert(AdminRight::Logs);
    let id = world.services.new_id();
    let role = RoleDraft { id, group: RoleGroup::System, name: format!("Auditor {name}"), rights };
    org::save_role(&world.admin, role).await.unwrap();
    world.employee_in(name, None, None, BTreeSet::from([id])).await;
    world.context(name).await
}

/// Changes a customer that was just made.
async fn change(context: &Context, id: Id, values: &[(&str, Value)]) {
    let values = values.iter().map(|(key, value)| ((*key).to_owned(), value.clone())).collect();
    let draft = Draft { id, module: ModuleKey::Customer, version: Some(1), values };
    services::records::save(context, draft).await.unwrap();
}

#[tokio::test]
async fn every_way_in_and_out_is_written_down() {
    use SignInResult::{
        Disabled, EndedByAdmin, EndedByOwner, EndedByPassword, LockedOut, SignedIn, SignedOut, UnknownLogin,
        WrongPassword,
    };
    let world = World::new().await;
    let ann = world.employee("Ann", None, BuiltinRole::SalesPerson).await;
    assert!(try_from(&world, "192.0.2.7", "ann@example.com", PASSWORD).await);
    assert!(!try_from(&world, "192.0.2.8", "ann@example.com", "wrong").await);
    let entries = sign_ins(&world, SignInQuery { employee: Some(ann), ..SignInQuery::default() }).await;
    let found: Vec<_> =
        entries.iter().map(|entry| (entry.result, entry.address.as_str(), entry.agent.as_str())).collect();
    let agent = "Firefox/150 Linux";
    assert_eq!(found, [(WrongPassword, "192.0.2.8", agent), (SignedIn, "192.0.2.7", agent)]);

    // A new password ends the other sessions; the own one goes on until it is ended.
    let context = world.context("Ann").await;
    assert_eq!(results(&world, Some(ann)).await[..2], [SignedIn, EndedByPassword]);
    let other = world.context_again("Ann").await;
    sessions::end_others(&other).await.unwrap();
    assert_eq!(results(&world, Some(ann)).await[..3], [EndedByOwner, EndedByOwner, SignedIn]);
    drop(context);
    sessions::sign_out(&other).await.unwrap();
    assert_eq!(results(&world, Some(ann)).await[0], SignedOut);

    world.context_again("Ann").await;
    org::act_on_employees(&world.admin, vec![ann], EmployeeAction::ResetLogin).await.unwrap();
    let last = sign_ins(&world, SignInQuery { employee: Some(ann), ..SignInQuery::default() }).await.remove(0);
    assert_eq!((last.result, last.actor), (EndedByAdmin, world.admin.viewer().id()));
    world.context_again("Ann").await;
    org::act_on_employees(&world.admin, vec![ann], EmployeeAction::Disable).await.unwrap();
    assert!(!try_from(&world, "", "ann@example.com", "another horse").await);
    assert_eq!(results(&world, Some(ann)).await[..3], [Disabled, EndedByAdmin, SignedIn]);

    // What was typed in place of a login is kept nowhere.
    assert!(!try_from(&world, "192.0.2.9", "my secret password", "x").await);
    assert_eq!(results(&world, None).await, [UnknownLogin]);
    assert!(!serde_json::to_string(&sign_ins(&world, SignInQuery::default()).await).unwrap().contains("secret"));

    // Whoever goes on trying is noted once while he is locked out, and once more when he tries again later.
    for _ in 0..4 {
        try_from(&world, "192.0.2.9", "admin@example.com", "wrong").await;
    }
    let admin = world.admin.viewer().id();
    assert_eq!(results(&world, admin).await[0], WrongPassword);
    assert!(!try_from(&world, "192.0.2.9", "admin@example.com", "wrong").await);
    for _ in 0..3 {
        assert!(!try_from(&world, "192.0.2.9", "admin@example.com", PASSWORD).await);
    }
    let locked = SignInQuery { result: Some(LockedOut), ..SignInQuery::default() };
    assert_eq!(sign_ins(&world, locked.clone()).await.len(), 1);
    assert!(!try_from(&world, "192.0.2.10", "admin@example.com", PASSWORD).await);
    assert_eq!(sign_ins(&world, locked.clone()).await.len(), 2, "from another address it is another one");
}

#[tokio::test]
async fn sign_ins_are_filtered_and_kept_for_half_a_year() {
    let world = World::new().await;
    let day = |day| NaiveDate::from_ymd_opt(2026, 11, day);
    world.pass(TimeDelta::days(1));
    assert!(try_from(&world, "", "admin@example.com", PASSWORD).await);
    let on = |from, until| SignInQuery { from, until, ..SignInQuery::default() };
    let before = sign_ins(&world, on(None, day(21))).await.len();
    assert!(before > 0);
    assert_eq!(sign_ins(&world, on(day(22), day(22))).await.len(), 1);
    assert_eq!(sign_ins(&world, on(day(23), None)).await.len(), 0);
    let refused = SignInQuery { result: Some(SignInResult::WrongPassword), ..SignInQuery::default() };
    assert_eq!(sign_ins(&world, refused).await.len(), 0);

    world.pass(TimeDelta::days(179));
    assert_eq!(logs::forget_old(&world.services).await.unwrap(), 0);
    world.pass(TimeDelta::hours(1));
    assert_eq!(logs::forget_old(&world.services).await.unwrap(), before as u64);
    assert_eq!(logs::forget_old(&world.services).await.unwrap(), 0, "twice does no harm");
    assert_eq!(sign_ins(&world, SignInQuery::default()).await.len(), 1);
}

#[tokio::test]
async fn pages_are_complete_and_without_doubles_at_one_moment() {
    let world = World::new().await;
    // All of them at the same moment: the clock stands still.
    for index in 0..130 {
        customer(&world.admin, &format!("Customer {index}")).await;
    }
    let query = || OperationQuery { topic: Some(Topic::Module(ModuleKey::Customer)), ..OperationQuery::default() };
    let first = logs::operations(&world.admin, query(), None, Lang::En).await.unwrap();
    assert_eq!(first.entries.len(), PAGE as usize);
    // New ones that come in meanwhile move nothing.
    customer(&world.admin, "Late").await;
    let mut titles: Vec<String> = first.entries.iter().map(|entry| entry.title.clone()).collect();
    let mut after = first.next;
    while let Some(cursor) = after {
        let page = logs::operations(&world.admin, query(), Some(cursor), Lang::En).await.unwrap();
        titles.extend(page.entries.into_iter().map(|entry| entry.title));
        after = page.next;
    }
    let expected: Vec<String> = (0..130).rev().map(|index| format!("Customer {index}")).collect();
    assert_eq!(titles, expected);

    for _ in 0..PAGE + 5 {
        try_from(&world, "", "admin@example.com", PASSWORD).await;
    }
    let all = sign_ins(&world, SignInQuery::default()).await;
    let seqs: BTreeSet<i64> = all.iter().map(|entry| entry.seq).collect();
    assert_eq!(seqs.len(), all.len());
    assert!(all.len() > PAGE as usize + 5);
}

#[tokio::test]
async fn changes_are_told_in_words_and_found_by_every_filter() {
    let world = World::new().await;
    let ann = world.employee("Ann", None, BuiltinRole::SalesManager).await;
    let ann_there = world.context("Ann").await;
    let id = customer(&ann_there, "Globex").await;
    let changes =
        [("level", Value::Option("a".to_owned())), ("annual_revenue", Value::Decimal("1250.5".parse().unwrap()))];
    change(&ann_there, id, &changes).await;
    world.pass(TimeDelta::days(1));
    let draft = domain::company::Company { name: "Acme Ltd".to_owned(), ..world.admin.company().unwrap().clone() };
    services::company::save(&world.admin.later(), draft).await.unwrap();
    services::records::delete(&ann_there.later(), ModuleKey::Customer, vec![id]).await.unwrap();

    let all = operations(&world.admin, OperationQuery::default()).await;
    let of = |query: OperationQuery| operations(&world.admin, query);
    let by_ann = of(OperationQuery { actor: Some(ann), ..OperationQuery::default() }).await;
    let told: Vec<_> = by_ann.iter().map(|entry| (entry.kind, entry.title.as_str(), entry.there)).collect();
    let globex = "Globex";
    assert_eq!(
        told,
        [(FeedKind::Deleted, globex, false), (FeedKind::Updated, globex, false), (FeedKind::Created, globex, false)]
    );
    let said: Vec<_> = by_ann[1].changes.iter().map(|c| (c.field.as_str(), c.old.as_str(), c.new.as_str())).collect();
    assert_eq!(said, [("Annual revenue", "", "1,250.50"), ("Level", "", "A (key customer)")]);
    assert_eq!(by_ann[0].actor.as_ref().map(|actor| actor.text.as_str()), Some("Ann"));

    let settings =
        of(OperationQuery { topic: Some(Topic::Admin(Subject::Settings)), ..OperationQuery::default() }).await;
    let change = &settings[0].changes[0];
    assert_eq!((change.field.as_str(), change.old.as_str()), ("Company settings: Company name", "Acme"));
    let chinese = logs::operations(
        &world.admin,
        OperationQuery { actor: Some(ann), ..OperationQuery::default() },
        None,
        Lang::Zh,
    );
    assert_eq!(chinese.await.unwrap().entries[1].changes[0].field, "年营业额");

    let created = of(OperationQuery { kind: Some(FeedKind::Created), ..OperationQuery::default() }).await;
    assert!(!created.is_empty() && created.iter().all(|entry| entry.kind == FeedKind::Created));
    assert!(
        created
            .iter()
            .any(|entry| entry.topic == Topic::Admin(Subject::Employee) && entry.title == "Ann" && entry.there)
    );
    let today = NaiveDate::from_ymd_opt(2026, 11, 22);
    let late = of(OperationQuery { from: today, until: today, ..OperationQuery::default() }).await;
    assert_eq!(late.len(), 2, "{late:?}");
    assert!(all.len() > late.len());
    // Every entry tells its times in order.
    assert!(all.is_sorted_by(|a, b| (a.at, a.seq) > (b.at, b.seq)));
}

#[tokio::test]
async fn the_right_to_the_log_opens_no_record() {
    let world = World::new().await;
    world.employee("Max", None, BuiltinRole::SalesManager).await;
    let max = world.context("Max").await;
    assert_eq!(
        logs::operations(&max, OperationQuery::default(), None, Lang::En).await.unwrap_err().problem().kind,
        ProblemKind::Forbidden
    );
    assert_eq!(
        logs::sign_ins(&max, SignInQuery::default(), None).await.unwrap_err().problem().kind,
        ProblemKind::Forbidden
    );

    let secret = customer(&max, "Secret deal").await;
    let task = TaskDraft {
        id: max.new_id(),
        version: None,
        title: "Secret task".to_owned(),
        text: String::new(),
        responsible: max.viewer().id().unwrap(),
        participants: Vec::new(),
        priority: Priority::Normal,
        due_on: None,
        links: Vec::new(),
        labels: Vec::new(),
        steps: Vec::new(),
    };
    services::tasks::save(&max, task).await.unwrap();
    let nobody = auditor(&world, "Ida", Rights::default()).await;
    let own = auditor(&world, "Olga", Rights::everything(&DataScope::Own)).await;
    let mut limited = Rights::everything(&DataScope::All);
    limited.set_access(ModuleKey::Customer, "mobile", FieldAccess::Hidden);
    let all = auditor(&world, "Alma", limited).await;

    let open = create(&max, ModuleKey::Customer, &[("name", "Open".into()), ("mobile", "+40721000001".into())]).await;
    change(&max, open.id, &[("mobile", "+40721000002".into())]).await;

    for context in [&nobody, &own] {
        let seen = operations(context, OperationQuery::default()).await;
        assert!(seen.iter().all(|entry| matches!(entry.topic, Topic::Admin(_))), "{seen:?}");
        assert!(seen.iter().any(|entry| entry.title == "Auditor Ida"), "what administrators do belongs to the log");
        assert!(!serde_json::to_string(&seen).unwrap().contains("Secret"));
    }
    let seen = operations(&all, OperationQuery::default()).await;
    let about = |id| seen.iter().filter(move |entry| entry.record == id).collect::<Vec<_>>();
    assert_eq!(about(secret).len(), 1);
    assert_eq!(about(open.id).len(), 1, "a change of nothing but a hidden field has not happened for her");
    let text = serde_json::to_string(&seen).unwrap();
    assert!(!text.contains("+4072100000") && !text.contains("Secret task"), "a task is for its people");
    assert!(
        serde_json::to_string(&operations(&world.admin, OperationQuery::default()).await)
            .unwrap()
            .contains("+40721000002")
    );

    // What is removed for good is told to those who see all of the module.
    services::records::delete(&max, ModuleKey::Customer, vec![secret]).await.unwrap();
    recycle_bin::purge(&world.admin, ModuleKey::Customer, vec![secret]).await.unwrap();
    let purged = OperationQuery { kind: Some(FeedKind::Purged), ..OperationQuery::default() };
    let seen = operations(&all, purged.clone()).await;
    assert_eq!((seen.len(), seen[0].title.as_str(), seen[0].there), (1, "Secret deal", false));
    assert!(operations(&own, purged).await.is_empty());
}

#[tokio::test]
async fn whoever_sees_little_gets_his_answer_in_pieces() {
    let world = World::new().await;
    let own = auditor(&world, "Olga", Rights::everything(&DataScope::Own)).await;
    let mine = customer(&own, "Mine").await;
    let mut tx = world.admin.write().await.unwrap();
    let foreign = world.admin.new_id();
    for _ in 0..21_000 {
        tx.log(ModuleKey::Customer, foreign, FeedKind::Updated, &[]).await.unwrap();
    }
    tx.commit().await.unwrap();
    let query = OperationQuery { topic: Some(Topic::Module(ModuleKey::Customer)), ..OperationQuery::default() };
    let first = logs::operations(&own, query.clone(), None, Lang::En).await.unwrap();
    assert!(first.entries.is_empty() && first.next.is_some());
    let found = operations(&own, query).await;
    assert_eq!(found.iter().map(|entry| entry.record).collect::<Vec<_>>(), [mine]);
}

#[tokio::test]
async fn a_log_is_exported_as_it_is_seen() {
    let world = World::new().await;
    for index in 0..1_200 {
        customer(&world.admin, &format!("=Customer {index}")).await;
    }
    try_from(&world, "192.0.2.9", "nobody@example.com", "x").await;
    let export = |log, format| LogExport { log, format, csv: CsvStyle::default(), lang: Lang::En };
    let text = async |context: &Context, log| {
        let ticket = logs::export_ticket(context, export(log, TableFormat::Csv)).await.unwrap();
        let download = exchange::download(context, ticket).await.unwrap();
        std::fs::read_to_string(&download.path).unwrap()
    };
    let topic = Some(Topic::Module(ModuleKey::Customer));
    let changes = || LogQuery::Operations(OperationQuery { topic, ..OperationQuery::default() });
    let table = text(&world.admin, changes()).await;
    assert_eq!(table.matches("Created").count(), 1_200);
    assert!(table.starts_with("\u{feff}Time,By,What,Area,Record,Changes\r\n2026-11-21 11:00:00,Ada Admin,Created,Customers,'=Customer 1199,"), "{}", &table[..300]);
    let table = text(&world.admin, LogQuery::SignIns(SignInQuery::default())).await;
    assert!(table.contains("2026-11-21 11:00:00,Unknown,Unknown login,,192.0.2.9,Firefox/150 Linux\r\n"), "{table}");

    let own = auditor(&world, "Olga", Rights::everything(&DataScope::Own)).await;
    assert_eq!(text(&own, changes()).await.lines().count(), 1, "the heads alone");
    world.employee("Max", None, BuiltinRole::SalesManager).await;
    let max = world.context("Max").await;
    let refused = logs::export_ticket(&max, export(changes(), TableFormat::Xlsx)).await.unwrap_err();
    assert_eq!(refused.problem().kind, ProblemKind::Forbidden);
    let ticket = logs::export_ticket(&world.admin, export(changes(), TableFormat::Xlsx)).await.unwrap();
    let sheet = exchange::download(&world.admin, ticket).await.unwrap();
    assert!(std::fs::read(&sheet.path).unwrap().starts_with(b"PK"));
}
