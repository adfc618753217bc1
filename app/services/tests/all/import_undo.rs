//! Imports taken back, stopped, and broken off.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking; clippy.toml allows it inside test functions only")]

use std::fmt::Write as _;

use crate::{
    import::{bring_in, counts, finish, kind_of, prepare, rows},
    support::World,
};
use chrono::TimeDelta;
use domain::{
    Draft, Id, ModuleKey, Value,
    activity::FollowUpDraft,
    import::{ImportKind, ImportPlan, ImportRun, ImportState, OnDuplicate, UndoResult},
    org::BuiltinRole,
    problem::ProblemKind,
    record::Values,
};
use services::{Context, import};
use store::Signal;

const CUSTOMERS: ImportKind = ImportKind::Records(ModuleKey::Customer);
const CONTACTS: ImportKind = ImportKind::Records(ModuleKey::Contact);

async fn latest(context: &Context, kind: ImportKind) -> ImportRun {
    import::runs(context, kind).await.unwrap().remove(0)
}

/// Takes an import back and waits for the end.
async fn undo(context: &Context, run: Id) -> ImportRun {
    import::undo(context, run).await.unwrap();
    loop {
        let now = import::run(context, run).await.unwrap();
        if !now.state.is_active() {
            return now;
        }
        tokio::task::yield_now().await;
    }
}

/// Records, deleted, restored, gone, kept.
fn figures(result: &UndoResult) -> [u64; 5] {
    [result.records, result.deleted, result.restored, result.gone, result.kept]
}

fn reasons(result: &UndoResult) -> Vec<(&str, &str)> {
    let mut reasons: Vec<_> =
        result.reasons.iter().map(|kept| (kept.title.as_str(), kept.problem.message.as_str())).collect();
    reasons.sort_unstable();
    reasons
}

async fn customers(context: &Context) -> Vec<Values> {
    rows(context, ModuleKey::Customer, &["name", "level", "phone", "parent", "remark"]).await
}

async fn id_of(context: &Context, module: ModuleKey, name: &str) -> Id {
    let mut view = context.read().await.unwrap();
    view.find_unique(module, "name", &name.into(), None).await.unwrap().unwrap()
}

async fn change(context: &Context, name: &str, field: &str, value: &str) {
    let id = id_of(context, ModuleKey::Customer, name).await;
    let record = services::records::get(context, ModuleKey::Customer, id).await.unwrap().record;
    let values = Values::from([(field.to_owned(), Value::from(value))]);
    let draft = Draft { id, module: ModuleKey::Customer, version: Some(record.version), values };
    services::records::save(context, draft).await.unwrap();
}

#[tokio::test]
async fn created_records_go_and_overwritten_ones_get_their_former_values_back() {
    let world = World::new().await;
    let admin = &world.admin;
    bring_in(admin, CUSTOMERS, "name,phone,level\nOld,+40 21 000 001,A\nSame,+40 21 000 002,B\n", |_| {}).await;
    let before = customers(admin).await;
    world.pass(TimeDelta::seconds(1));
    // A mother and her daughter in one file; one row overwrites what another one of it made.
    let table = "name,phone,level,parent\nOld,+40 21 111 111,B,\nSame,+40 21 000 002,B,\nMother,,,\n\
        Daughter,,,Mother\nMother,+40 21 222 222,C,\n";
    let result = bring_in(admin, CUSTOMERS, table, |plan| plan.on_duplicate = OnDuplicate::Overwrite).await;
    assert_eq!(counts(&result), [5, 2, 3, 0, 0]);
    let run = latest(admin, CUSTOMERS).await;
    assert!(run.can_undo && run.undo.is_none());

    let preview = import::undo_preview(admin, run.id).await.unwrap();
    assert_eq!(figures(&preview), [3, 2, 1, 0, 0]);
    assert_eq!(customers(admin).await.len(), 4, "nothing is written");
    let done = undo(admin, run.id).await;
    assert_eq!((done.state, done.can_undo), (ImportState::Undone, false));
    let told = done.undo.unwrap();
    assert_eq!((told.by.as_str(), figures(&told.result), told.result.done), ("Ada Admin", [3, 2, 1, 0, 0], 3));
    assert_eq!(customers(admin).await, before);
    // A second time there is nothing left.
    assert_eq!(kind_of(&import::undo(admin, run.id).await.unwrap_err()), Some(ProblemKind::Invalid));
    assert!(import::undo_preview(admin, run.id).await.is_err());
    // The same file comes in again.
    assert_eq!(counts(&bring_in(admin, CUSTOMERS, "name\nMother\n", |_| {}).await), [1, 1, 0, 0, 0]);
}

#[tokio::test]
async fn what_was_built_on_since_stays_with_its_reason() {
    let world = World::new().await;
    let admin = &world.admin;
    bring_in(admin, CUSTOMERS, "name,phone\nOne,+40 21 000 001\nTwo,+40 21 000 002\n", |_| {}).await;
    world.pass(TimeDelta::seconds(1));
    let table = "name,phone\nOne,+40 21 111 111\nTwo,+40 21 222 222\nChanged,\nFollowed,\nHeld,\nGone,\nFree,\n";
    bring_in(admin, CUSTOMERS, table, |plan| plan.on_duplicate = OnDuplicate::Overwrite).await;
    let run = latest(admin, CUSTOMERS).await;

    change(admin, "Two", "phone", "+40 21 999 999").await;
    change(admin, "One", "remark", "another field").await;
    change(admin, "Changed", "remark", "mine").await;
    let followed = id_of(admin, ModuleKey::Customer, "Followed").await;
    let follow_up = FollowUpDraft {
        id: world.services.new_id(),
        module: ModuleKey::Customer,
        record: followed,
        method: "call".to_owned(),
        text: "Hello".to_owned(),
        next_contact_at: None,
        contact: None,
        files: Vec::new(),
    };
    services::activity::add(admin, follow_up).await.unwrap();
    bring_in(admin, CONTACTS, "name,customer\nJo,Held\n", |_| {}).await;
    let contacts = latest(admin, CONTACTS).await;
    let gone = id_of(admin, ModuleKey::Customer, "Gone").await;
    services::records::delete(admin, ModuleKey::Customer, vec![gone]).await.unwrap();

    let preview = import::undo_preview(admin, run.id).await.unwrap();
    assert_eq!(figures(&preview), [7, 1, 1, 1, 4]);
    let expected = [
        ("Changed", "import-undo-changed"),
        ("Followed", "import-undo-changed"),
        ("Held", "problem-in-use"),
        ("Two", "import-undo-changed"),
    ];
    assert_eq!(reasons(&preview), expected);
    let done = undo(admin, run.id).await;
    let told = done.undo.as_ref().unwrap();
    assert_eq!((figures(&told.result), done.state), ([7, 1, 1, 1, 4], ImportState::Undone));
    assert_eq!(reasons(&told.result), expected);
    let left = customers(admin).await;
    let find = |name: &str| left.iter().find(|values| values["name"] == name.into());
    assert_eq!(find("One").unwrap()["phone"], "+40 21 000 001".into());
    assert_eq!(find("One").unwrap()["remark"], "another field".into());
    assert_eq!(find("Two").unwrap()["phone"], "+40 21 999 999".into());
    assert!(find("Free").is_none() && find("Held").is_some() && find("Followed").is_some());

    // When the contacts are taken back, nothing holds their customer any more.
    assert!(done.can_undo);
    assert_eq!(figures(&undo(admin, contacts.id).await.undo.unwrap().result), [1, 1, 0, 0, 0]);
    let rest = undo(admin, run.id).await.undo.unwrap().result;
    assert_eq!(figures(&rest), [4, 1, 0, 0, 3]);
    assert_eq!(reasons(&rest).len(), 3);
}

#[tokio::test]
async fn only_who_may_change_the_records_takes_them_back() {
    let world = World::new().await;
    world.employee("Max", None, BuiltinRole::SalesManager).await;
    world.employee("Mia", None, BuiltinRole::SalesManager).await;
    let (max, mia) = (world.context("Max").await, world.context("Mia").await);
    bring_in(&max, CUSTOMERS, "name,owner\nMine,\nGiven,Mia\n", |_| {}).await;
    let run = latest(&max, CUSTOMERS).await;
    // Another's import is as unknown as one that does not exist.
    assert_eq!(kind_of(&import::undo_preview(&mia, run.id).await.unwrap_err()), Some(ProblemKind::NotFound));
    assert_eq!(kind_of(&import::undo(&mia, run.id).await.unwrap_err()), Some(ProblemKind::NotFound));
    assert_eq!(kind_of(&import::cancel(&mia, run.id).await.unwrap_err()), Some(ProblemKind::NotFound));
    // What he gave away is not his to delete, and he is not told what it is called.
    let preview = import::undo_preview(&max, run.id).await.unwrap();
    assert_eq!((figures(&preview), reasons(&preview)), ([2, 1, 0, 0, 1], vec![("", "problem-not-found")]));
    undo(&max, run.id).await;
    assert_eq!(customers(&world.admin).await.len(), 1);
    // Whose reach is everything takes back the rest.
    assert_eq!(figures(&undo(&world.admin, run.id).await.undo.unwrap().result), [1, 1, 0, 0, 0]);
    assert!(customers(&world.admin).await.is_empty());
}

#[tokio::test]
async fn after_thirty_days_an_import_stays() {
    let world = World::new().await;
    bring_in(&world.admin, CUSTOMERS, "name\nA\n", |_| {}).await;
    let run = latest(&world.admin, CUSTOMERS).await;
    world.pass(TimeDelta::days(30) + TimeDelta::seconds(1));
    let later = import::context_of(&world.services, None).await.unwrap();
    assert!(!import::run(&later, run.id).await.unwrap().can_undo);
    assert!(import::undo(&later, run.id).await.is_err());
    // Employees are never deleted: their imports are final.
    bring_in(&later, ImportKind::Employees, "name,mobile\nIon,0721000001\n", |_| {}).await;
    assert!(!latest(&later, ImportKind::Employees).await.can_undo);
}

fn many(rows: usize) -> String {
    let mut table = "name\n".to_owned();
    for row in 0..rows {
        writeln!(table, "Customer {row}").unwrap();
    }
    table
}

#[tokio::test]
async fn a_stopped_import_keeps_what_is_in_and_can_be_taken_back() {
    let world = World::new().await;
    let admin = &world.admin;
    let (file, plan) = prepare(admin, CUSTOMERS, &many(2_000), |_| {}).await;
    let mut signals = world.services.store().signals();
    import::start(admin, CUSTOMERS, file, plan).await.unwrap();
    // After the first rows are in.
    while !matches!(signals.recv().await.unwrap(), Signal::Feed(_)) {}
    import::cancel(admin, file).await.unwrap();
    let run = loop {
        let run = import::run(admin, file).await.unwrap();
        if !run.state.is_active() {
            break run;
        }
        tokio::task::yield_now().await;
    };
    assert_eq!(run.state, ImportState::Cancelled);
    assert!(run.done > 0 && run.done < 2_000 && run.result.created == run.done, "{run:?}");
    // Stopping what is over changes nothing.
    import::cancel(admin, file).await.unwrap();
    let told = undo(admin, file).await.undo.unwrap().result;
    assert_eq!((told.deleted, told.kept), (run.done, 0));
    assert!(customers(admin).await.is_empty());
}

#[tokio::test]
async fn an_import_that_breaks_off_in_the_middle_is_told_and_taken_back() {
    let world = World::new().await;
    let admin = &world.admin;
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("big.csv");
    std::fs::write(&path, many(1_000)).unwrap();
    // The program is gone after 400 rows: nothing that follows in it happens.
    let (stopped, stop) = tokio::sync::oneshot::channel();
    let mut stopped = Some(stopped);
    let mut progress = |done: u64, _: &domain::import::ImportResult| {
        if done == 400
            && let Some(stopped) = stopped.take()
        {
            stopped.send(()).unwrap();
        }
    };
    let job = import::FileJob { plan: ImportPlan::default(), ..import::FileJob::default() };
    let work = import::import_file(admin, CUSTOMERS, &path, job, &mut progress);
    tokio::select! {
        biased;
        _ = stop => {}
        done = work => { done.unwrap(); }
    }
    let left = latest(admin, CUSTOMERS).await;
    assert_eq!((left.state, left.done), (ImportState::Running, 400));
    // The next start finds it.
    crate::support::start(world.services.store().clone()).await;
    let run = import::run(admin, left.id).await.unwrap();
    assert_eq!((run.state, run.done, run.result.created), (ImportState::Interrupted, 400, 400));
    assert_eq!(
        crate::import::list(admin, domain::list::Selection::of(ModuleKey::Customer), &["name"]).await.total.count,
        400
    );
    assert_eq!(undo(admin, run.id).await.undo.unwrap().result.deleted, 400);
    // And the file comes in as a whole.
    let (file, plan) = prepare(admin, CUSTOMERS, &many(1_000), |_| {}).await;
    assert_eq!(counts(&finish(admin, CUSTOMERS, file, plan).await), [1_000, 1_000, 0, 0, 0]);
}

#[tokio::test]
async fn an_undo_that_breaks_off_can_be_taken_up_again() {
    let world = World::new().await;
    let admin = &world.admin;
    bring_in(admin, CUSTOMERS, "name\nA\nB\n", |_| {}).await;
    let run = latest(admin, CUSTOMERS).await;
    // As a server leaves it that stops in the middle.
    let mut tx = admin.write().await.unwrap();
    let half = UndoResult { records: 2, done: 1, deleted: 1, ..UndoResult::default() };
    tx.update_undo(run.id, ImportState::Undoing, &half).await.unwrap();
    tx.commit().await.unwrap();
    assert!(import::undo(admin, run.id).await.is_err(), "it is being undone");
    crate::support::start(world.services.store().clone()).await;
    let told = import::run(admin, run.id).await.unwrap();
    assert_eq!((told.state, told.can_undo, told.undo.unwrap().result), (ImportState::Undone, true, half));
    undo(admin, run.id).await;
    assert!(customers(admin).await.is_empty());
}
