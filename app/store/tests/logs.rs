//! The database's plans for the logs (row ADM-24): whatever the filter, a page is read from an index in its order, never sorted and
//! never looked for in the whole table.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking; clippy.toml allows it inside test functions only")]

use std::sync::Arc;

use domain::{
    Id, ModuleKey, Schema, Viewer,
    feed::{FeedKind, Topic},
    logs::{Cursor, SignInResult},
};
use store::{
    Now, Store, View,
    logs::{OperationFilter, Period, SignInFilter},
};

fn now() -> Now {
    Now { at: "2026-11-21T09:00:00Z".parse().unwrap(), zone: chrono_tz::UTC, week_start: chrono::Weekday::Mon }
}

async fn view(folder: &std::path::Path) -> View {
    let store = Store::open(folder).await.unwrap();
    store.read(Arc::new(Viewer::system("test")), Arc::new(Schema::standard()), now()).await.unwrap()
}

fn periods() -> [Period; 2] {
    [Period::default(), Period { from: Some(now().at), before: Some(now().at) }]
}

fn cursors() -> [Option<Cursor>; 2] {
    [None, Some(Cursor { at: now().at, seq: 7 })]
}

fn is_read_in_order(plan: &[String]) -> bool {
    plan.len() == 1 && plan[0].contains("USING INDEX")
}

#[tokio::test]
async fn sign_ins_are_read_in_order() {
    let folder = tempfile::tempdir().unwrap();
    let mut view = view(folder.path()).await;
    for period in periods() {
        for after in cursors() {
            for employee in [None, Some(Id::builtin(1))] {
                for result in [None, Some(SignInResult::LockedOut)] {
                    let filter = SignInFilter { employee, result, period };
                    let plan = view.explain_sign_ins(&filter, after).await.unwrap();
                    assert!(is_read_in_order(&plan), "{filter:?} {after:?}: {plan:?}");
                }
            }
        }
    }
}

#[tokio::test]
async fn changes_are_read_in_order() {
    let folder = tempfile::tempdir().unwrap();
    let mut view = view(folder.path()).await;
    for period in periods() {
        for after in cursors() {
            for actor in [None, Some(Id::builtin(1))] {
                for topic in [None, Some(Topic::Module(ModuleKey::Lead))] {
                    for kind in [None, Some(FeedKind::Purged)] {
                        let filter = OperationFilter { actor, topic, kind, period };
                        let plan = view.explain_operations(&filter, after).await.unwrap();
                        assert!(is_read_in_order(&plan), "{filter:?} {after:?}: {plan:?}");
                    }
                }
            }
        }
    }
}
