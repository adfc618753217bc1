//! Backups (row PLUS-08): what is in them, what is refused, which stay, and who is told when there is none.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking; clippy.toml allows it inside test functions only")]

use std::{
    fs,
    path::{Path, PathBuf},
};

use chrono::TimeDelta;
use domain::{
    Id, ModuleKey,
    backups::{BackupSettings, Cause, Manifest, Outcome},
    notice::NoticeKind,
    org::BuiltinRole,
    problem::ProblemKind,
};
use services::{
    Context, Services,
    backups::{self, Passphrase, Place, restoring},
    files::{self, Incoming, record},
    jobs::{self, Job},
};
use store::Store;

use crate::support::{World, customer, start};

async fn attach(context: &Context, customer: Id, name: &str, contents: &[u8]) -> Id {
    let mut incoming = Incoming::begin(context).await.unwrap();
    incoming.write(context, contents).await.unwrap();
    let file = incoming.keep(context, name).await.unwrap().id;
    record::attach(context, ModuleKey::Customer, customer, file).await.unwrap();
    file
}

fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

fn secret() -> Passphrase {
    Passphrase::new("a long passphrase").unwrap()
}

/// Everything that `weft check` finds.
async fn findings(services: &Services, context: &Context) -> Vec<String> {
    let mut view = context.read().await.unwrap();
    let mut findings = view.check().await.unwrap();
    let all = view.all_files().await.unwrap();
    drop(view);
    findings.extend(files::check(services, &all).await.unwrap());
    findings
}

/// Brings a backup back, and looks at a customer and its file there.
async fn restored(from: &str, passphrase: Option<Passphrase>, file: Id, contents: &[u8]) {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("new");
    let manifest = restoring::unpack(PathBuf::from(from), passphrase, data.clone()).await.unwrap();
    assert_eq!((manifest.company.as_str(), manifest.records["customer"]), ("Acme", 1));
    assert!(restoring::is_unfinished(&data), "nothing is in place before it was checked");
    restoring::put_in_place(data.clone()).await.unwrap();
    assert!(!restoring::is_unfinished(&data));
    let services = start(Store::open(&data).await.unwrap()).await;
    let context = services.system("test");
    assert_eq!(findings(&services, &context).await, Vec::<String>::new());
    let all = context.read().await.unwrap().all_files().await.unwrap();
    let found = all.iter().find(|found| found.file == file).unwrap();
    assert_eq!(fs::read(files::place(&data, &hex::encode(&found.hash))).unwrap(), contents);
    services.store().close().await;
}

#[tokio::test]
async fn a_backup_holds_everything_and_comes_back() {
    let world = World::new().await;
    let acme = customer(&world.admin, "Northwind").await;
    let file = attach(&world.admin, acme, "offer.txt", b"Hello").await;
    let made = backups::make(&world.services).await.unwrap();
    assert_eq!((made.outcome(), made.files, made.cause), (Outcome::Done, 1, Cause::Command));
    let place = Path::new(&made.place);
    assert_eq!(place.file_name().unwrap(), "weft-2026-11-21T09-00-00Z");
    assert_eq!(names(place), ["files", "manifest.json", "weft.db"]);
    assert_eq!(names(place.parent().unwrap()).len(), 1, "nothing unfinished stays");
    let manifest: Manifest = serde_json::from_slice(&fs::read(place.join("manifest.json")).unwrap()).unwrap();
    assert_eq!((manifest.files, manifest.files_size, manifest.employees), (1, 5, 1));
    assert_eq!(manifest.findings, Vec::<String>::new());
    restored(&made.place, None, file, b"Hello").await;

    // In the same second another one has another name.
    let again = backups::make(&world.services).await.unwrap();
    assert!(again.place.ends_with("weft-2026-11-21T09-00-01Z"), "{}", again.place);
    let list = backups::list(&world.sign_in_admin().await).await.unwrap();
    assert_eq!(list.items.len(), 2);
    assert_eq!(list.settings, BackupSettings::default());
}

#[tokio::test]
async fn an_encrypted_backup_is_one_file_that_needs_its_passphrase() {
    let world = World::new().await;
    let folder = tempfile::tempdir().unwrap();
    let place = Place { folder: folder.path().join("backups"), passphrase: Some(secret()) };
    backups::settle(&world.services, place);
    let acme = customer(&world.admin, "Northwind").await;
    let contents = b"Northwind is a secret".repeat(1000);
    let file = attach(&world.admin, acme, "offer.txt", &contents).await;
    let made = backups::make(&world.services).await.unwrap();
    assert!(made.encrypted && made.place.ends_with("weft-2026-11-21T09-00-00Z.tar.age"), "{}", made.place);
    assert_eq!(names(&folder.path().join("backups")).len(), 1);
    let bytes = fs::read(&made.place).unwrap();
    assert!(bytes.starts_with(b"age-encryption.org/v1\n"));
    assert!(!bytes.windows(9).any(|window| window == b"Northwind"));
    assert!(!world.services.store().folder().join("backup.part").exists());

    let nowhere = || tempfile::tempdir().unwrap().keep();
    let from = PathBuf::from(&made.place);
    let missing = restoring::unpack(from.clone(), None, nowhere()).await.unwrap_err().to_string();
    assert!(missing.contains("its passphrase is needed"), "{missing}");
    let other = Passphrase::new("another passphrase").unwrap();
    let wrong = restoring::unpack(from.clone(), Some(other), nowhere()).await.unwrap_err().to_string();
    assert!(wrong.contains("cannot be decrypted"), "{wrong}");
    // Cut off in the middle, it is none.
    fs::write(&from, &bytes[..bytes.len() / 2]).unwrap();
    let cut = restoring::unpack(from.clone(), Some(secret()), nowhere()).await.unwrap_err().to_string();
    assert!(cut.contains("this is no whole backup"), "{cut}");
    fs::write(&from, &bytes).unwrap();
    restored(&made.place, Some(secret()), file, &contents).await;
    assert!(Passphrase::new("short").is_err());
    assert_eq!(format!("{:?}", secret()), "Passphrase(…)");
}

#[tokio::test]
async fn a_backup_comes_back_only_whole_and_only_into_an_empty_folder() {
    let world = World::new().await;
    let made = backups::make(&world.services).await.unwrap();
    let from = PathBuf::from(&made.place);
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().to_owned();
    fs::write(data.join("important.txt"), "mine").unwrap();
    let refused = restoring::unpack(from.clone(), None, data.clone()).await.unwrap_err().to_string();
    assert!(refused.contains("is not empty"), "{refused}");
    fs::remove_file(data.join("important.txt")).unwrap();

    // Broken off in the middle, it can be begun anew.
    restoring::unpack(from.clone(), None, data.clone()).await.unwrap();
    fs::rename(data.join("restoring/files"), data.join("files")).unwrap();
    restoring::unpack(from.clone(), None, data.clone()).await.unwrap();
    restoring::discard(data.clone()).await.unwrap();
    assert_eq!(names(&data), Vec::<String>::new());

    let refuse = async |expected: &str| {
        let refused = restoring::unpack(from.clone(), None, data.clone()).await.unwrap_err().to_string();
        assert!(refused.contains(expected), "{refused}");
        restoring::discard(data.clone()).await.unwrap();
    };
    let database = fs::read(from.join("weft.db")).unwrap();
    let mut changed = database.clone();
    changed[database.len() / 2] ^= 1;
    fs::write(from.join("weft.db"), changed).unwrap();
    refuse("its database is not as it was").await;
    fs::write(from.join("weft.db"), database).unwrap();
    let manifest = fs::read_to_string(from.join("manifest.json")).unwrap();
    fs::write(from.join("manifest.json"), manifest.replace("\"schema\": ", "\"schema\": 9")).unwrap();
    refuse("which is newer than this program").await;
    fs::remove_file(from.join("manifest.json")).unwrap();
    refuse("it has no manifest").await;
}

#[tokio::test]
async fn what_is_missing_before_is_told_and_the_rest_is_saved() {
    let world = World::new().await;
    let acme = customer(&world.admin, "Northwind").await;
    attach(&world.admin, acme, "a.txt", b"A").await;
    attach(&world.admin, acme, "b.txt", b"B").await;
    let all = world.services.system("test").read().await.unwrap().all_files().await.unwrap();
    fs::remove_file(files::place(world.services.store().folder(), &hex::encode(&all[0].hash))).unwrap();
    let made = backups::make(&world.services).await.unwrap();
    assert_eq!((made.outcome(), made.files, made.findings), (Outcome::Incomplete, 1, 1));
}

#[tokio::test]
async fn one_at_a_time_and_one_that_was_broken_off_is_told() {
    let world = World::new().await;
    // Somebody else on this machine makes one.
    let lock = fs::File::create(world.services.store().folder().join("backup.lock")).unwrap();
    lock.lock().unwrap();
    let refused = backups::start(&world.admin).await.unwrap_err().problem();
    assert_eq!((refused.kind, refused.message.as_str()), (ProblemKind::Conflict, "backup-problem-running"));
    drop(lock);
    backups::start(&world.admin).await.unwrap();
    let ended = async || backups::last(&world.admin).await.unwrap().unwrap();
    while ended().await.outcome() == Outcome::Running {
        tokio::time::sleep(std::time::Duration::from_millis(10)).await;
    }
    assert_eq!((ended().await.cause, ended().await.by.as_str()), (Cause::Person, "Ada Admin"));

    // As a crash leaves it.
    world.pass(TimeDelta::minutes(1));
    let context = world.services.system("test");
    let mut tx = context.write().await.unwrap();
    let id = context.new_id();
    let row = store::backups::BackupRow { id, cause: Cause::Schedule, place: "/nowhere", encrypted: false };
    tx.insert_backup(&row).await.unwrap();
    tx.commit().await.unwrap();
    let unfinished = world.services.store().folder().join("backups/weft-2026-11-20T02-00-00Z.part");
    fs::create_dir_all(&unfinished).unwrap();
    assert_eq!(backups::last(&world.admin).await.unwrap().unwrap().outcome(), Outcome::Failed, "nobody makes it");
    backups::recover(&world.services).await.unwrap();
    let broken = backups::list(&world.admin).await.unwrap().items.into_iter().find(|backup| backup.id == id).unwrap();
    assert_eq!(broken.problem.as_deref(), Some("backup-problem-interrupted"));
    backups::make(&world.services).await.unwrap();
    assert!(!unfinished.exists());
}

#[tokio::test]
async fn each_night_has_one_and_old_ones_go() {
    let world = World::new().await;
    let admin = &world.admin;
    let settings = BackupSettings { on: true, days: 2, weeks: 0 };
    backups::save_settings(admin, settings).await.unwrap();
    let mine = world.services.store().folder().join("backups");
    assert!(!jobs::run_due(&world.services).await.contains(&Job::Backup), "a new company waits for its first night");
    assert!(!mine.exists());
    fs::create_dir_all(mine.join("my own folder")).unwrap();
    for night in 1..=4 {
        world.pass(TimeDelta::days(1));
        assert!(jobs::run_due(&world.services).await.contains(&Job::Backup), "night {night}");
        assert!(!jobs::run_due(&world.services).await.contains(&Job::Backup), "once in a night");
    }
    let expected = ["my own folder", "weft-2026-11-24T09-00-00Z", "weft-2026-11-25T09-00-00Z"];
    assert_eq!(names(&mine), expected);
    let admin = world.sign_in_admin().await;
    let removed: Vec<bool> = backups::list(&admin).await.unwrap().items.iter().map(|backup| backup.removed).collect();
    assert_eq!(removed, [false, false, true, true]);

    backups::save_settings(&admin, BackupSettings { on: false, ..settings }).await.unwrap();
    world.pass(TimeDelta::days(1));
    jobs::run_due(&world.services).await;
    assert_eq!(names(&mine), expected);
    world.employee("Bob", None, BuiltinRole::SalesPerson).await;
    let bob = world.context("Bob").await;
    let refused = [
        backups::list(&bob).await.map(drop),
        backups::last(&bob).await.map(drop),
        backups::start(&bob).await.map(drop),
        backups::save_settings(&bob, settings).await,
    ];
    for refused in refused {
        assert_eq!(refused.unwrap_err().problem().kind, ProblemKind::Forbidden);
    }
}

#[tokio::test]
async fn a_night_without_a_backup_is_told_once_and_tried_again() {
    let world = World::new().await;
    jobs::run_due(&world.services).await;
    // A file where the folder should be.
    let blocked = world.services.store().folder().join("backups");
    fs::write(&blocked, "in the way").unwrap();
    world.pass(TimeDelta::days(1));
    let told = async || {
        let notices = services::notices::list(&world.sign_in_admin().await, None).await.unwrap().items;
        notices.iter().filter(|notice| notice.kind == NoticeKind::BackupFailed).count()
    };
    assert!(!jobs::run_due(&world.services).await.contains(&Job::Backup));
    assert_eq!(told().await, 1);
    assert!(backups::last(&world.sign_in_admin().await).await.unwrap().unwrap().problem.is_some());
    world.pass(TimeDelta::minutes(61));
    jobs::run_due(&world.services).await;
    assert_eq!(told().await, 1, "once a day");
    fs::remove_file(&blocked).unwrap();
    world.pass(TimeDelta::minutes(30));
    assert!(!jobs::run_due(&world.services).await.contains(&Job::Backup), "not before an hour has passed");
    world.pass(TimeDelta::minutes(31));
    assert!(jobs::run_due(&world.services).await.contains(&Job::Backup));
    assert_eq!(told().await, 1);
}
