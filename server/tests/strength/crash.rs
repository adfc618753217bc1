//! Crashes: the server is killed at random moments while sixteen people write, and started again. What it acknowledged is
//! there, nothing is there by half, no number is missing or given twice, and `weft check` finds nothing.
//!
//! A few rounds run with the other tests; `cargo xtask crash --rounds 300` runs many.

use std::{
    collections::{BTreeMap, BTreeSet},
    path::Path,
    time::Duration,
};

use domain::{Id, ModuleKey, org::BuiltinRole};
use rand::Rng;
use serde_json::json;

use crate::{
    client::{Client, new_id},
    program::{PASSWORD, Server, check, init},
};

mod writers;

use writers::Writer;

/// How often the server is killed when nobody says otherwise.
const ROUNDS: usize = 3;
/// How long people write before that, in milliseconds.
const LIFE: std::ops::Range<u64> = 20..1_500;
/// After so many rounds everything is checked.
const CHECK_EVERY: usize = 10;

/// The numbers of contracts that were given, by what stands before the running part.
#[derive(Default)]
pub(crate) struct Numbers {
    highest: BTreeMap<String, u64>,
    round: BTreeMap<String, BTreeSet<u64>>,
}

impl Numbers {
    /// A number that was given in this round; refuses one that was given before.
    pub(crate) fn given(&mut self, number: &str) {
        let (start, running) = number.rsplit_once('-').unwrap();
        let running = running.parse().unwrap();
        let fresh = self.round.entry(start.to_owned()).or_default().insert(running);
        assert!(fresh && self.highest.get(start).is_none_or(|highest| *highest < running), "{number} was given twice");
    }

    /// Says that those of the round follow those of the rounds before, without a gap.
    fn end_round(&mut self) {
        for (start, given) in std::mem::take(&mut self.round) {
            let highest = self.highest.entry(start.clone()).or_default();
            for running in given {
                assert_eq!(running, *highest + 1, "a number is missing after {start}{highest}");
                *highest = running;
            }
        }
    }
}

/// What the writers write about.
#[derive(Clone, Copy)]
pub(crate) struct Ground {
    pub(crate) customer: Id,
    pub(crate) owners: [Id; 2],
}

async fn prepare(client: &Client) -> Ground {
    let customer = new_id();
    client.save(ModuleKey::Customer, customer, None, &[("name", "Northwind".into())]).await.unwrap();
    let boot: domain::session::Boot = client.call("sessions/boot", &json!({})).await.unwrap();
    let bob = new_id();
    let draft = domain::org::EmployeeDraft {
        id: bob,
        name: "Bob".to_owned(),
        mobile: String::new(),
        email: "bob@example.com".to_owned(),
        sex: None,
        department: Some(Id::builtin(1)),
        position: String::new(),
        manager: None,
        roles: [BuiltinRole::SalesManager.id()].into(),
        lang: domain::Lang::En,
        password: Some(PASSWORD.to_owned()),
    };
    client.call::<()>("org/save-employee", &json!({"draft": draft})).await.unwrap();
    Ground { customer, owners: [boot.me.id, bob] }
}

struct Record {
    kills: usize,
    acknowledged: u64,
    starts: Vec<Duration>,
}

impl Record {
    /// The middle one of all starts, and the slowest.
    fn starts(&self) -> (Duration, Duration) {
        let mut starts = self.starts.clone();
        starts.sort();
        (starts[starts.len() / 2], starts[starts.len() - 1])
    }
}

async fn run(folder: &Path, rounds: usize) -> Record {
    let data = init(folder);
    let mut server = Server::start(&data);
    let mut client = server.admin().await;
    let ground = prepare(&client).await;
    let mut writers = Writer::all(&client, ground).await;
    let mut numbers = Numbers::default();
    let mut record = Record { kills: 0, acknowledged: 0, starts: vec![server.started_in] };
    for round in 1..=rounds {
        let tasks: Vec<_> = writers.into_iter().map(|writer| tokio::spawn(writer.work(client.clone()))).collect();
        let life = rand::rng().random_range(LIFE);
        tokio::time::sleep(Duration::from_millis(life)).await;
        server.kill();
        record.kills += 1;
        writers = Vec::new();
        for task in tasks {
            writers.push(task.await.unwrap());
        }
        server = Server::start(&data);
        record.starts.push(server.started_in);
        client = client.at(server.port);
        for writer in &mut writers {
            record.acknowledged += writer.verify(&client, &mut numbers).await;
        }
        numbers.end_round();
        if round % CHECK_EVERY == 0 || round == rounds {
            check(&data);
            let (middle, slowest) = record.starts();
            eprintln!(
                "{round} kills, {} writes acknowledged, starts: {middle:?} in the middle, {slowest:?} at most",
                record.acknowledged
            );
        }
    }
    record
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_acknowledged_survives_a_crash_and_nothing_is_half_done() {
    let rounds = std::env::var("WEFT_CRASH_ROUNDS").ok().and_then(|rounds| rounds.parse().ok()).unwrap_or(ROUNDS);
    let folder = tempfile::tempdir().unwrap();
    let record = run(folder.path(), rounds).await;
    assert_eq!(record.kills, rounds);
    assert!(record.acknowledged > 0);
    // A second is promised (docs/how-to/back-up-and-restore.md); a loaded machine and an unoptimised program get more.
    assert!(record.starts().1 < Duration::from_secs(15), "{:?}", record.starts());
}
