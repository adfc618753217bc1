//! Power cuts: whoever was told that his change is kept finds it again, whatever the disk had not written yet.
//!
//! The server is not killed here, as in `server/tests/strength/crash.rs`, where the system keeps what was handed to it: the
//! files are those that lie on the disk when the machine itself stops (`app/powercut`).
#![expect(clippy::unwrap_used, reason = "a test fails by panicking; clippy.toml allows it inside test functions only")]

use std::{collections::BTreeSet, path::Path, sync::Arc};

use domain::{
    Id, ModuleKey, Schema, Value, Viewer,
    feed::{Change, FeedKind, Topic},
};
use powercut::Recording;
use rand::Rng as _;
use store::{Now, Store};

/// Changes that are acknowledged: enough for the log to be written back into the database more than once.
const CHANGES: u64 = 160;
/// Power cuts that are tried.
const CUTS: usize = 50;

fn now() -> Now {
    Now { at: "2026-11-21T09:00:00Z".parse().unwrap(), zone: chrono_tz::UTC, week_start: chrono::Weekday::Mon }
}

fn everybody() -> (Arc<Viewer>, Arc<Schema>) {
    (Arc::new(Viewer::system("test")), Arc::new(Schema::standard()))
}

/// A change of so many bytes.
async fn change(store: &Store, record: Id, bytes: usize) -> i64 {
    let (viewer, schema) = everybody();
    let mut tx = store.write(viewer, schema, now()).await.unwrap();
    let text = Value::Text("Lorem ipsum ".repeat(bytes / 12));
    let changes = [Change { field: "remark".to_owned(), old: Value::Empty, new: text }];
    let seq = tx.log(Topic::Module(ModuleKey::Lead), record, FeedKind::Purged, &changes).await.unwrap();
    tx.commit().await.unwrap();
    seq
}

/// What is missing of what people had been told, or found wrong, after a power cut.
async fn lost(recording: &Recording, step: usize, honest: fn(&str) -> bool) -> Vec<String> {
    let folder = tempfile::tempdir().unwrap();
    let told = recording.told_before(step);
    recording.after_power_cut(step, honest, |sides| rand::rng().random_range(0..sides), folder.path()).unwrap();
    match found(folder.path()).await {
        Ok((there, mut findings)) => {
            findings.extend(told.iter().filter(|seq| !there.contains(seq)).map(|seq| format!("{seq} is lost")));
            findings
        }
        Err(error) => vec![format!("it cannot be opened: {error:?}")],
    }
}

/// The changes that are there, and what is wrong with the database.
async fn found(folder: &Path) -> store::Result<(BTreeSet<i64>, Vec<String>)> {
    let store = Store::open(folder).await?;
    let (viewer, schema) = everybody();
    let mut view = store.read(viewer, schema, now()).await?;
    let there = view.feed_after(0, 10_000).await?.into_iter().map(|row| row.entry.seq).collect();
    let findings = view.check().await?;
    drop(view);
    store.close().await;
    Ok((there, findings))
}

#[tokio::test]
async fn what_was_acknowledged_survives_a_power_cut() {
    let folder = tempfile::tempdir().unwrap();
    let recording = powercut::record(folder.path()).unwrap();
    let store = Store::open(folder.path()).await.unwrap();
    let begun = recording.len();
    for number in 1..=CHANGES {
        // From one page to more than the log holds before it is written back: three dice for the size.
        let bytes =
            rand::rng().random_range(20..200_usize) * rand::rng().random_range(1..40) * rand::rng().random_range(1..20);
        recording.told(change(&store, Id::builtin(number), bytes).await);
    }
    let ended = recording.len();
    let mut cuts: Vec<usize> = (0..CUTS).map(|_| rand::rng().random_range(begun..=ended)).collect();
    cuts.push(ended);
    for cut in cuts {
        let lost = lost(recording, cut, |_| true).await;
        assert!(lost.is_empty(), "after a power cut before step {cut} of {ended}: {lost:?}");
    }
    // If the log were not synced before anybody is told, this test would see it.
    let mut seen = false;
    for _ in 0..CUTS {
        seen = seen || !lost(recording, ended, |file| file == "weft.db").await.is_empty();
    }
    assert!(seen, "a log that is never synced loses nothing: the test proves nothing");
    store.close().await;
}
