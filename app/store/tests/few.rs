//! Pages of somebody who sees little: complete, in order, and none twice, whoever's the records are (decision 19).
#![expect(clippy::unwrap_used, reason = "a test fails by panicking; clippy.toml allows it inside test functions only")]

use std::sync::Arc;

use chrono::TimeDelta;
use domain::{
    Action, Draft, Id, Lang, ModuleKey, Schema, Value, Viewer,
    access::{DataScope, Rights},
    check::{self, Env},
    feed::FeedKind,
    list::Selection,
    record::Values,
};
use store::{Now, Store, records::Query};

const ME: Id = Id::builtin(7);
const OTHER: Id = Id::builtin(8);

/// As many minutes after the beginning.
fn now(minutes: i64) -> Now {
    let at = "2026-11-21T09:00:00Z".parse::<chrono::DateTime<chrono::Utc>>().unwrap() + TimeDelta::minutes(minutes);
    Now { at, zone: chrono_tz::UTC, week_start: chrono::Weekday::Mon }
}

async fn insert(store: &Store, number: u64, minutes: i64, module: ModuleKey, values: Values, owner: Id) -> Id {
    let (id, now) = (Id::v7(number, [0; 10]), now(minutes));
    let viewer = Arc::new(Viewer::system("test"));
    let mut tx = store.write(viewer, Arc::new(Schema::standard()), now).await.unwrap();
    let day = now.today();
    let env = Env { today: day, day_start: now.day_start(day), me: None, decimals: 2, history: true };
    let def = tx.module(module).unwrap().clone();
    let checked = check::record(&def, Draft { id, module, version: None, values }, None, &env).unwrap();
    tx.insert(&checked, Some(owner), FeedKind::Created).await.unwrap();
    tx.commit().await.unwrap();
    id
}

#[tokio::test]
async fn pages_are_complete_and_in_order() {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::open(folder.path()).await.unwrap();
    let called = |name: &str| ("name".to_owned(), Value::from(name));
    let mine = insert(&store, 1, 0, ModuleKey::Customer, Values::from([called("Mine")]), ME).await;
    let theirs = insert(&store, 2, 0, ModuleKey::Customer, Values::from([called("Theirs")]), OTHER).await;
    let mut seen = Vec::new();
    for number in 0..90_u64 {
        // Neither in the order of their ids nor each at a time of its own.
        let minutes = i64::try_from(number * 37 % 90 / 2).unwrap();
        let owner = if number % 3 == 0 { ME } else { OTHER };
        let customer = if number % 4 == 0 { mine } else { theirs };
        let values = Values::from([called("Contact"), ("customer".to_owned(), Value::Ref(customer))]);
        let id = insert(&store, 100 + number, minutes, ModuleKey::Contact, values, owner).await;
        if owner == ME || customer == mine {
            seen.push((minutes, id));
        }
    }
    seen.sort_unstable_by(|one, other| other.cmp(one));
    let rights = Rights::in_all_modules(&[Action::View], &DataScope::Own);
    let viewer = Arc::new(Viewer::employee(ME, None, Lang::En, [&rights]));
    let mut view = store.read(viewer, Arc::new(Schema::standard()), now(100)).await.unwrap();
    for size in [1, 7, 20, 50] {
        let mut listed = Vec::new();
        for page in 1..=u32::try_from(seen.len()).unwrap().div_ceil(size) + 1 {
            let query = Query::of(Selection::of(ModuleKey::Contact));
            let rows = view.list(&query, &["name".to_owned()], page, size).await.unwrap();
            listed.extend(rows.into_iter().map(|row| row.id));
        }
        assert_eq!(listed, seen.iter().map(|(_, id)| *id).collect::<Vec<_>>(), "pages of {size}");
    }
}
