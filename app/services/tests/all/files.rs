//! Files of records: who sees and changes them, what the operation log says, what is swept and what is not.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking; clippy.toml allows it inside test functions only")]

use chrono::TimeDelta;
use domain::{
    Id, ModuleKey, Value,
    activity::{FileInfo, FollowUpDraft},
    feed::FeedKind,
    files::{FileOrigin, UploadDraft},
    org::{BuiltinRole, TeamChange},
    problem::ProblemKind,
};
use services::{
    Context, Result, activity,
    files::{self, Incoming, record, upload::Chunk},
    records,
};

use crate::support::{World, create};

const MODULE: ModuleKey = ModuleKey::Customer;

async fn upload(context: &Context, name: &str, contents: &[u8]) -> FileInfo {
    let mut incoming = Incoming::begin(context).await.unwrap();
    incoming.write(context, contents).await.unwrap();
    incoming.keep(context, name).await.unwrap()
}

async fn customer(context: &Context, name: &str) -> Id {
    create(context, MODULE, &[("name", Value::from(name))]).await.id
}

async fn names(context: &Context, customer: Id) -> Vec<String> {
    let found = record::list(context, MODULE, customer).await.unwrap();
    found.files.into_iter().map(|file| file.file.name).collect()
}

fn kind<T: std::fmt::Debug>(answer: Result<T>) -> ProblemKind {
    answer.unwrap_err().problem().kind
}

/// What lies on the shelves.
fn contents(world: &World) -> usize {
    let folder = world.services.store().folder().join("files");
    let shelves = std::fs::read_dir(folder).unwrap().map(|shelf| shelf.unwrap().path());
    shelves.filter(|shelf| !shelf.ends_with("parts")).map(|shelf| std::fs::read_dir(shelf).unwrap().count()).sum()
}

/// Makes all contents as old as the company's clock was two days ago.
fn age(world: &World) {
    let old = std::time::SystemTime::from(world.services.now().at - TimeDelta::days(2));
    for shelf in std::fs::read_dir(world.services.store().folder().join("files")).unwrap() {
        for file in std::fs::read_dir(shelf.unwrap().path()).unwrap() {
            let file = std::fs::OpenOptions::new().write(true).open(file.unwrap().path()).unwrap();
            file.set_modified(old).unwrap();
        }
    }
}

#[tokio::test]
async fn whoever_sees_the_record_sees_its_files_and_whoever_may_edit_it_changes_them() {
    let world = World::new().await;
    for name in ["Bob", "Eve", "Kim"] {
        world.employee(name, None, BuiltinRole::SalesPerson).await;
    }
    let (bob, eve, kim) = (world.context("Bob").await, world.context("Eve").await, world.context("Kim").await);
    let id = customer(&bob, "Northwind").await;
    let add = |employee: Id, write| TeamChange::Add { employees: vec![employee], write, until: None };
    records::change_team(&world.admin, MODULE, vec![id], add(eve.me().unwrap(), false)).await.unwrap();

    let offer = upload(&bob, "offer.pdf", b"%PDF-1.7").await;
    assert_eq!(kind(record::attach(&eve, MODULE, id, offer.id).await), ProblemKind::Forbidden);
    assert_eq!(kind(record::attach(&kim, MODULE, id, offer.id).await), ProblemKind::NotFound);
    // Somebody else's upload cannot be taken.
    assert_eq!(kind(record::attach(&world.admin, MODULE, id, offer.id).await), ProblemKind::NotFound);
    record::attach(&bob, MODULE, id, offer.id).await.unwrap();
    record::attach(&bob, MODULE, id, offer.id).await.unwrap();

    assert_eq!(names(&eve, id).await, ["offer.pdf"]);
    assert_eq!(records::get(&eve, MODULE, id).await.unwrap().file_count, 1);
    assert_eq!(kind(record::list(&kim, MODULE, id).await), ProblemKind::NotFound);
    assert_eq!(files::read(&eve, offer.id).await.unwrap().info.media_type, "application/pdf");
    for refused in
        [record::rename(&eve, MODULE, id, offer.id, "mine.pdf").await, record::remove(&eve, MODULE, id, offer.id).await]
    {
        assert_eq!(kind(refused), ProblemKind::Forbidden);
    }

    // With the right to write she may.
    records::change_team(&world.admin, MODULE, vec![id], add(eve.me().unwrap(), true)).await.unwrap();
    assert_eq!(kind(record::rename(&eve, MODULE, id, offer.id, " ").await), ProblemKind::Invalid);
    record::rename(&eve, MODULE, id, offer.id, "../Offer 2.pdf").await.unwrap();
    assert_eq!(names(&bob, id).await, ["Offer 2.pdf"]);
    record::remove(&eve, MODULE, id, offer.id).await.unwrap();
    assert_eq!(names(&bob, id).await, Vec::<String>::new());
    assert_eq!(kind(record::remove(&eve, MODULE, id, offer.id).await), ProblemKind::NotFound);

    let history = records::history(&bob, MODULE, id, None).await.unwrap();
    let told: Vec<_> = history.entries.iter().filter(|entry| entry.kind != FeedKind::TeamChanged).collect();
    let kinds: Vec<_> = told.iter().map(|entry| entry.kind).collect();
    assert_eq!(kinds, [FeedKind::FileDeleted, FeedKind::FileRenamed, FeedKind::FileAdded, FeedKind::Created]);
    assert_eq!(told[0].actor, eve.viewer().id());
    assert_eq!(told[1].changes[0].old, Value::from("offer.pdf"));
    assert_eq!(told[1].changes[0].new, Value::from("Offer 2.pdf"));
}

#[tokio::test]
async fn files_of_follow_ups_are_listed_and_changed_only_there() {
    let world = World::new().await;
    let id = customer(&world.admin, "Northwind").await;
    let notes = upload(&world.admin, "notes.txt", b"Hello").await;
    let draft = FollowUpDraft {
        id: world.services.new_id(),
        module: MODULE,
        record: id,
        method: "call".to_owned(),
        text: "See the notes".to_owned(),
        next_contact_at: None,
        contact: None,
        files: vec![notes.id],
    };
    let follow_up = draft.id;
    activity::add(&world.admin, draft).await.unwrap();
    let found = record::list(&world.admin, MODULE, id).await.unwrap();
    assert_eq!(found.files[0].origin, FileOrigin::FollowUp(follow_up));
    assert_eq!(found.labels.len(), 1);
    for refused in [
        record::rename(&world.admin, MODULE, id, notes.id, "other.txt").await,
        record::remove(&world.admin, MODULE, id, notes.id).await,
        record::attach(&world.admin, MODULE, id, notes.id).await,
    ] {
        assert_eq!(kind(refused), ProblemKind::NotFound);
    }
    activity::delete(&world.admin, follow_up).await.unwrap();
    assert!(names(&world.admin, id).await.is_empty());
    assert_eq!(records::get(&world.admin, MODULE, id).await.unwrap().file_count, 0);
}

#[tokio::test]
async fn unused_files_are_swept_after_a_day() {
    let world = World::new().await;
    let id = customer(&world.admin, "Northwind").await;
    let (kept, same) = (upload(&world.admin, "a.txt", b"A").await, upload(&world.admin, "b.txt", b"A").await);
    record::attach(&world.admin, MODULE, id, kept.id).await.unwrap();
    let unused = upload(&world.admin, "c.txt", b"C").await;
    assert_eq!(contents(&world), 2, "the same contents lie there once");
    let used = record::storage(&world.admin).await.unwrap();
    assert_eq!((used.files, used.bytes), (3, 2));

    files::sweep(&world.services, false).await.unwrap();
    assert_eq!(files::read(&world.admin, unused.id).await.unwrap().info, unused, "not yet a day old");

    world.pass(TimeDelta::hours(25));
    let admin = world.sign_in_admin().await;
    let fresh = upload(&admin, "d.txt", b"D").await;
    age(&world);
    files::sweep(&world.services, false).await.unwrap();
    for gone in [same.id, unused.id] {
        assert_eq!(kind(files::read(&admin, gone).await), ProblemKind::NotFound);
    }
    for there in [&kept, &fresh] {
        let found = files::read(&admin, there.id).await.unwrap();
        assert!(found.path.is_file(), "{}", there.name);
    }
    assert_eq!(contents(&world), 2);
    let all = world.services.system("test").read().await.unwrap().all_files().await.unwrap();
    assert_eq!(files::check(&world.services, &all).await.unwrap(), Vec::<String>::new());
}

#[tokio::test]
async fn a_sweep_does_not_take_what_is_uploaded_again_meanwhile() {
    let world = World::new().await;
    upload(&world.admin, "a.txt", b"A").await;
    world.pass(TimeDelta::hours(25));
    age(&world);
    let admin = world.sign_in_admin().await;
    let (swept, again) =
        tokio::join!(files::sweep(&world.services, false), async { upload(&admin, "again.txt", b"A").await });
    swept.unwrap();
    assert!(files::read(&admin, again.id).await.unwrap().path.is_file());
}

#[tokio::test]
async fn uploads_that_nobody_ends_are_swept() {
    let world = World::new().await;
    let draft = UploadDraft { id: world.services.new_id(), name: "a.txt".to_owned(), size: 10 };
    let begin = async |context: &Context| files::upload::begin(context, draft.clone()).await.unwrap().received;
    assert_eq!(begin(&world.admin).await, 0);
    let mut chunk = Chunk::begin(&world.admin, draft.id, 0).await.unwrap();
    chunk.write(b"Hello").await.unwrap();
    chunk.keep(&world.admin).await.unwrap();
    // A restart keeps it.
    files::sweep_at_start(&world.services).await.unwrap();
    assert_eq!(begin(&world.admin).await, 5);
    world.pass(TimeDelta::hours(25));
    files::sweep_at_start(&world.services).await.unwrap();
    assert_eq!(std::fs::read_dir(world.services.store().folder().join("files/parts")).unwrap().count(), 0);
    assert_eq!(begin(&world.sign_in_admin().await).await, 0, "it begins anew");
}

#[tokio::test]
async fn a_newer_request_takes_an_upload_over() {
    let world = World::new().await;
    let draft = UploadDraft { id: world.services.new_id(), name: "a.txt".to_owned(), size: 10 };
    files::upload::begin(&world.admin, draft.clone()).await.unwrap();
    let mut hanging = Chunk::begin(&world.admin, draft.id, 0).await.unwrap();
    hanging.write(b"Hel").await.unwrap();
    let (old, new) = tokio::join!(
        async {
            hanging.superseded().await;
            hanging.keep(&world.admin).await
        },
        Chunk::begin(&world.admin, draft.id, 3),
    );
    assert_eq!(old.unwrap().received, 3);
    let mut new = new.unwrap();
    new.write(b"lo you!").await.unwrap();
    assert_eq!(new.keep(&world.admin).await.unwrap().file.unwrap().size, 10);
}
