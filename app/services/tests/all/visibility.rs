//! What a user can count, sum, export, search, choose, read the history of or is told of live is what he can open; and what
//! he cannot open cannot be told from what does not exist. Held over random companies, against a model of the rules
//! (rules.md, "Who sees what") that knows nothing of the store.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking; clippy.toml allows it inside test functions only")]

mod company;

use std::collections::{BTreeMap, BTreeSet};

use crate::support::World;
use company::{MODULES, Random, RandomCompany};
use domain::{
    Action, Draft, Id, ModuleKey, Problem, Value,
    activity::{ActivityKind, ActivityRequest},
    feed::LiveEvent,
    filter::{Filter, Op, Operand},
    list::{ExportRequest, ListRequest, Parent, Selection, TableFormat},
    org::TeamChange,
    record::{RecordPage, Values},
};
use rust_decimal::Decimal;
use services::{Context, Error, context::Caller, exchange, live::Live, records};

fn problem<T: std::fmt::Debug>(result: Result<T, Error>) -> Problem {
    result.unwrap_err().problem()
}

fn columns(columns: &[&str]) -> Vec<String> {
    columns.iter().map(|column| (*column).to_owned()).collect()
}

async fn listed(context: &Context, selection: Selection) -> (BTreeSet<Id>, Vec<Values>) {
    let request = ListRequest { selection, columns: columns(&["name", "amount", "remark"]), page: 1, size: 200 };
    let page = records::list(context, request.clone()).await.unwrap();
    assert_eq!(page.total.count, page.rows.len() as u64, "what is counted is what is listed");
    let totals = records::totals(context, request.selection.clone()).await.unwrap();
    assert_eq!((totals.total, &totals.sums), (page.total, &page.sums), "counted apart, the same is counted");
    let rows = records::page(context, request.clone()).await.unwrap();
    assert_eq!((&rows.rows, rows.total), (&page.rows, page.total), "without totals, the rows are the same");
    let beyond = records::page(context, ListRequest { page: 9, ..request }).await.unwrap();
    let expected = (true, false, page.total);
    assert_eq!(
        (beyond.rows.is_empty(), beyond.pending, beyond.total),
        expected,
        "beyond the end it is known where that is"
    );
    let ids = page.rows.iter().map(|row| row.id).collect();
    (ids, page.rows.into_iter().map(|row| row.values).collect())
}

async fn exported(context: &Context, module: ModuleKey) -> BTreeSet<String> {
    let request = ExportRequest {
        selection: Selection::of(module),
        ids: None,
        columns: columns(&["name"]),
        format: TableFormat::Csv,
        csv: domain::list::CsvStyle::default(),
    };
    let download = exchange::export(context, request).await.unwrap();
    let table = std::fs::read_to_string(&download.path).unwrap();
    table.lines().skip(1).map(str::to_owned).collect()
}

/// Everything that one person can read of one module, against what he can open.
async fn reads_what_he_opens(company: &RandomCompany, who: usize, module: ModuleKey, seed: u64) {
    let context = &company.people[who].context;
    let at = format!("seed {seed}, person {who}, {module}");
    let viewer = context.viewer();
    if !viewer.may(module, Action::View) {
        let refused = problem(records::get(context, module, company.of(module).next().unwrap().id).await);
        assert_eq!(refused, problem(records::get(context, module, context.new_id()).await), "{at}");
        assert!(
            records::list(
                context,
                ListRequest { selection: Selection::of(module), columns: Vec::new(), page: 1, size: 1 }
            )
            .await
            .is_err()
        );
        return;
    }
    let mut open: BTreeMap<Id, RecordPage> = BTreeMap::new();
    for record in company.of(module) {
        match records::get(context, module, record.id).await {
            Ok(page) => {
                assert!(company.sees(who, record), "{at}: {} is open", record.name);
                open.insert(record.id, page);
            }
            Err(error) => {
                assert!(!company.sees(who, record), "{at}: {} is not open", record.name);
                assert_eq!(error.problem(), Problem::not_found(), "{at}");
            }
        }
    }
    let ids: BTreeSet<Id> = open.keys().copied().collect();
    let names: BTreeSet<String> = open.values().map(|page| page.title.clone()).collect();

    let (found, rows) = listed(context, Selection::of(module)).await;
    assert_eq!(found, ids, "{at}: list");
    let amount_seen = context.schema().module(module).unwrap().field("amount").is_some();
    for row in &rows {
        assert!(amount_seen || !row.contains_key("amount"), "{at}: a hidden amount in a list");
    }
    let sum: Decimal = open.values().filter_map(|page| page.record.get("amount").as_decimal()).sum();
    let request = ListRequest { selection: Selection::of(module), columns: Vec::new(), page: 1, size: 1 };
    let sums = records::list(context, request).await.unwrap().sums;
    let summed = amount_seen && module == ModuleKey::Opportunity;
    assert_eq!(sums.get("amount").copied(), summed.then_some(sum), "{at}: sum");

    let search = Selection { search: company::TOKEN.to_owned(), ..Selection::of(module) };
    assert_eq!(listed(context, search).await.0, ids, "{at}: search box");
    let filter = Filter::is("name", Op::Contains, Operand::One(company::TOKEN.into()));
    let filtered = Selection { filter, ..Selection::of(module) };
    assert_eq!(listed(context, filtered).await.0, ids, "{at}: filter");
    // What stands in a field that is hidden from him finds nothing.
    let hidden = viewer.hides(module, "remark");
    let by_remark = Selection {
        filter: Filter::is("remark", Op::Contains, Operand::One("secret".into())),
        ..Selection::of(module)
    };
    let request = ListRequest { selection: by_remark, columns: Vec::new(), page: 1, size: 200 };
    match records::list(context, request).await {
        Ok(page) => assert_eq!((hidden, page.total.count), (false, ids.len() as u64), "{at}: filter by a field"),
        Err(error) => assert!(hidden, "{at}: {error}"),
    }
    if viewer.may(module, Action::Export) {
        assert_eq!(exported(context, module).await, names, "{at}: export");
    }
    let all: Vec<Id> = company.of(module).map(|record| record.id).collect();
    let labelled: BTreeSet<Id> =
        records::labels(context, module, all.clone()).await.unwrap().into_iter().map(|label| label.id).collect();
    assert_eq!(labelled, ids, "{at}: labels");
    for record in company.of(module) {
        let chosen = records::choose(context, module, &record.name, None).await.unwrap();
        assert_eq!(chosen.iter().any(|label| label.id == record.id), ids.contains(&record.id), "{at}: choose");
    }
    for page in open.values() {
        children_are_open(company, who, page, &at).await;
        let text = serde_json::to_string(&(
            &page.record,
            &records::history(context, module, page.record.id, None).await.unwrap(),
        ));
        let text = text.unwrap();
        assert_eq!(text.contains("secret"), !hidden, "{at}: a hidden field in a record or its history");
    }
    hides_the_rest(company, who, module, &ids, &at).await;
}

/// The children that a record's page counts are those that open.
async fn children_are_open(company: &RandomCompany, who: usize, page: &RecordPage, at: &str) {
    let context = &company.people[who].context;
    for child in page.children.iter().filter(|child| MODULES.contains(&child.module) && child.field == "customer") {
        let open = company.of(child.module).filter(|record| record.customer == Some(page.record.id));
        let open: BTreeSet<Id> = open.filter(|record| company.sees(who, record)).map(|record| record.id).collect();
        assert_eq!(child.count, open.len() as u64, "{at}: children of {}", page.title);
        let parent = Parent { field: child.field.clone(), id: page.record.id };
        let selection = Selection { parent: Some(parent), ..Selection::of(child.module) };
        assert_eq!(listed(context, selection).await.0, open, "{at}: children of {}", page.title);
    }
}

/// Each way to a record that he does not see answers as for one that does not exist.
async fn hides_the_rest(company: &RandomCompany, who: usize, module: ModuleKey, open: &BTreeSet<Id>, at: &str) {
    let context = &company.people[who].context;
    let Some(closed) = company.of(module).find(|record| !open.contains(&record.id)) else { return };
    let nothing = context.new_id();
    let save = async |id: Id| {
        let values = Values::from([("name".to_owned(), "x".into())]);
        records::save(context, Draft { id, module, version: Some(1), values }).await
    };
    assert_eq!(problem(save(closed.id).await), problem(save(nothing).await), "{at}: save");
    let history = async |id: Id| records::history(context, module, id, None).await;
    assert_eq!(problem(history(closed.id).await), problem(history(nothing).await), "{at}: history");
    let activity = async |record: Id| {
        let request =
            ActivityRequest { module, record, kind: ActivityKind::All, from: None, until: None, before: None };
        services::activity::list(context, request).await
    };
    assert_eq!(problem(activity(closed.id).await), problem(activity(nothing).await), "{at}: activity");
    let refusal = |result: domain::list::BatchResult| {
        assert_eq!(result.done, [], "{at}");
        result.refused.into_iter().map(|refusal| (refusal.title, refusal.problem)).collect::<Vec<_>>()
    };
    let leave =
        async |id: Id| refusal(records::change_team(context, module, vec![id], TeamChange::Leave).await.unwrap());
    assert_eq!(leave(closed.id).await, leave(nothing).await, "{at}: team");
    if context.viewer().may(module, Action::Delete) {
        let delete = async |id: Id| refusal(records::delete(context, module, vec![id]).await.unwrap());
        assert_eq!(delete(closed.id).await, delete(nothing).await, "{at}: delete");
    }
}

#[tokio::test]
async fn what_is_counted_is_what_can_be_opened() {
    for seed in 1..=3 {
        let world = World::new().await;
        let company = RandomCompany::new(&world, &mut Random::new(seed)).await;
        for who in 0..company.people.len() {
            for module in MODULES {
                reads_what_he_opens(&company, who, module, seed).await;
            }
        }
    }
}

/// The live channel names to each person the records that he can open, and no others.
#[tokio::test]
async fn what_is_told_live_is_what_can_be_opened() {
    let world = World::new().await;
    let company = RandomCompany::new(&world, &mut Random::new(9)).await;
    let live = Live::start(&world.services).await.unwrap();
    let mut followers = Vec::new();
    for who in [1, 3, 5] {
        let token = company.token(&world, who).await;
        followers.push((who, live.follow(&token, Caller::default(), None).await.unwrap()));
    }
    for module in MODULES {
        for record in company.of(module) {
            let version = records::get(&world.admin, module, record.id).await.unwrap().record.version;
            let values = Values::from([("remark".to_owned(), Value::from("secret again"))]);
            let draft = Draft { id: record.id, module, version: Some(version), values };
            records::save(&world.admin, draft).await.unwrap();
        }
    }
    let marker = company::marker(&world).await;
    for (who, mut follower) in followers {
        let mut told: BTreeSet<Id> = BTreeSet::new();
        while !told.contains(&marker) {
            match follower.next().await.unwrap().event {
                Some(LiveEvent::Records { ids, .. }) => told.extend(ids),
                Some(LiveEvent::Reset) => panic!("nothing was lost"),
                _ => {}
            }
        }
        told.remove(&marker);
        let open = MODULES.into_iter().flat_map(|module| company.of(module));
        let open: BTreeSet<Id> = open.filter(|record| company.sees(who, record)).map(|record| record.id).collect();
        assert_eq!(told, open, "person {who}");
    }
    live.stop();
}
