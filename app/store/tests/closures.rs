//! The closure tables after many random moves are what the parent pointers say.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking; clippy.toml allows it inside test functions only")]

use std::{collections::BTreeMap, sync::Arc};

use chrono_tz::Tz;
use domain::{
    Id, Lang, Schema, Viewer,
    org::{DepartmentDraft, EmployeeDraft},
};
use sqlx::{Row, SqlitePool};
use store::{Now, Store, Tx};
use uuid::Uuid;

const NODES: u64 = 40;
const MOVES: usize = 120;

/// Numbers that look random and are the same in each run.
struct Dice(u64);

impl Dice {
    fn below(&mut self, end: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % end
    }
}

type Parents = BTreeMap<Id, Option<Id>>;
type Pairs = Vec<(Id, Id, i64)>;

/// Every node with each one above it and the distance, from the pointers alone.
fn expected(parents: &Parents) -> Pairs {
    let mut pairs = Vec::new();
    for &node in parents.keys() {
        let (mut above, mut depth) = (parents[&node], 1);
        while let Some(one) = above {
            pairs.push((one, node, depth));
            (above, depth) = (parents[&one], depth + 1);
        }
    }
    pairs.sort_unstable();
    pairs
}

fn is_below(parents: &Parents, node: Id, ancestor: Id) -> bool {
    std::iter::successors(Some(node), |node| parents[node]).any(|node| node == ancestor)
}

async fn stored(pool: &SqlitePool, sql: &'static str) -> Pairs {
    let rows = sqlx::query(sql).fetch_all(pool).await.unwrap();
    let id = |row: &sqlx::sqlite::SqliteRow, index: usize| Id(row.try_get::<Uuid, _>(index).unwrap());
    let mut pairs: Pairs = rows.iter().map(|row| (id(row, 0), id(row, 1), row.try_get(2).unwrap())).collect();
    pairs.sort_unstable();
    pairs
}

fn person(id: Id, manager: Option<Id>) -> EmployeeDraft {
    EmployeeDraft {
        id,
        name: "Somebody".to_owned(),
        mobile: String::new(),
        email: format!("{id}@example.com"),
        sex: None,
        department: None,
        position: String::new(),
        manager,
        roles: std::collections::BTreeSet::new(),
        lang: Lang::En,
        password: None,
    }
}

struct World {
    store: Store,
    pool: SqlitePool,
    _folder: tempfile::TempDir,
}

impl World {
    async fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::open(folder.path()).await.unwrap();
        let path = folder.path().join("weft.db");
        let pool = SqlitePool::connect(&format!("sqlite://{}", path.display())).await.unwrap();
        Self { store, pool, _folder: folder }
    }

    async fn write(&self) -> Tx {
        let at = "2026-11-21T09:00:00Z".parse().unwrap();
        let now = Now { at, zone: Tz::UTC, week_start: chrono::Weekday::Mon };
        self.store.write(Arc::new(Viewer::system("test")), Arc::new(Schema::standard()), now).await.unwrap()
    }
}

#[tokio::test]
async fn managers_after_random_moves() {
    let world = World::new().await;
    let mut dice = Dice(7);
    let mut parents = Parents::new();
    for turn in 0..MOVES {
        let mut tx = world.write().await;
        for _ in 0..3 {
            let node = Id::builtin(dice.below(NODES));
            let manager = Id::builtin(dice.below(NODES));
            let manager = (dice.below(5) > 0 && parents.contains_key(&manager)).then_some(manager);
            let cycle = manager.is_some_and(|manager| node == manager || is_below(&parents, manager, node));
            // The closure says the same of a cycle as the pointers, before anything is written.
            if let Some(manager) = manager.filter(|manager| *manager != node) {
                assert_eq!(tx.manages(node, manager).await.unwrap(), cycle, "turn {turn}");
            }
            if !cycle {
                tx.save_employee(&person(node, manager)).await.unwrap();
                parents.insert(node, manager);
            }
        }
        tx.commit().await.unwrap();
        let pairs = stored(&world.pool, "SELECT manager, employee, depth FROM manager_closure").await;
        assert_eq!(pairs, expected(&parents), "turn {turn}");
    }
    assert!(expected(&parents).iter().any(|(_, _, depth)| *depth > 3), "the moves made no deep tree");
}

#[tokio::test]
async fn departments_after_random_moves_and_deletions() {
    let world = World::new().await;
    let mut dice = Dice(11);
    let mut parents = Parents::from([(Id::builtin(0), None)]);
    let draft = |id: Id, parent| DepartmentDraft { id, name: id.to_string(), parent, head: None };
    let mut tx = world.write().await;
    tx.save_department(&draft(Id::builtin(0), None)).await.unwrap();
    tx.commit().await.unwrap();
    for turn in 0..MOVES {
        let mut tx = world.write().await;
        for _ in 0..3 {
            let node = Id::builtin(1 + dice.below(NODES));
            let known: Vec<Id> = parents.keys().copied().collect();
            let parent = known[usize::try_from(dice.below(known.len() as u64)).unwrap()];
            let empty = !parents.values().any(|parent| *parent == Some(node));
            if empty && parents.contains_key(&node) && dice.below(6) == 0 {
                tx.delete_department(node).await.unwrap();
                parents.remove(&node);
            } else if !is_below(&parents, parent, node) {
                tx.save_department(&draft(node, Some(parent))).await.unwrap();
                parents.insert(node, Some(parent));
            } else {
                assert!(tx.department_within(parent, node).await.unwrap());
            }
        }
        tx.commit().await.unwrap();
        let mut expected = expected(&parents);
        expected.extend(parents.keys().map(|node| (*node, *node, 0)));
        expected.sort_unstable();
        let pairs = stored(&world.pool, "SELECT ancestor, descendant, depth FROM department_closure").await;
        assert_eq!(pairs, expected, "turn {turn}");
    }
}
