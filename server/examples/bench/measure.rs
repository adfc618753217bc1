//! Many requests, and how long they took.

use std::{
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    time::{Duration, Instant},
};

use domain::{Draft, Id, ModuleKey, Value, record::RecordPage};
use serde::{Deserialize, Serialize};
use serde_json::{Value as Json, json};
use tokio::task::JoinHandle;

use crate::{company::Company, paths::Path, server::Server};

/// The most requests of one measurement.
const MOST: usize = 20_000;

/// What came of a measurement; times in milliseconds.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub(crate) struct Figures {
    pub(crate) p50: f64,
    pub(crate) p95: f64,
    pub(crate) p99: f64,
    pub(crate) worst: f64,
    pub(crate) per_second: f64,
    pub(crate) requests: usize,
}

impl Figures {
    /// Of what each request took, and all together.
    pub(crate) fn of(mut took: Vec<Duration>, all: Duration) -> Self {
        took.sort_unstable();
        let at = |part: usize| {
            let index = (took.len() * part).div_ceil(100).max(1) - 1;
            took.get(index).map_or(f64::NAN, |time| time.as_secs_f64() * 1_000.0)
        };
        Self {
            p50: at(50),
            p95: at(95),
            p99: at(99),
            worst: at(100),
            per_second: f64::from(u32::try_from(took.len()).unwrap_or(u32::MAX)) / all.as_secs_f64(),
            requests: took.len(),
        }
    }
}

/// So many clients ask for the path's calls, one after the other, for so long; at least each client once.
pub(crate) async fn run(path: &Path, clients: usize, time: Duration) -> Figures {
    let next = Arc::new(AtomicUsize::new(0));
    let calls = Arc::new(path.calls.clone());
    // The first request of a connection is not what is measured.
    let mut connections = Vec::new();
    for number in 0..clients {
        let person = if clients == 1 { None } else { path.crowd.get(number) };
        let mut client = person.unwrap_or(&path.client).again().await;
        let (function, args) = &calls[0];
        client.call::<Json>(function, args).await;
        connections.push(client);
    }
    let begin = Instant::now();
    let tasks = connections
        .into_iter()
        .map(|mut client| {
            let (next, calls) = (Arc::clone(&next), Arc::clone(&calls));
            tokio::spawn(async move {
                let mut took = Vec::new();
                while took.is_empty() || (begin.elapsed() < time && next.load(Ordering::Relaxed) < MOST) {
                    let (function, args) = &calls[next.fetch_add(1, Ordering::Relaxed) % calls.len()];
                    let body = args.to_string();
                    let start = Instant::now();
                    let answer = client.post(function, body.into()).await;
                    if answer.status == 429 {
                        // One person may ask so often and no more: what was measured until then is what there is.
                        break;
                    }
                    took.push(start.elapsed());
                    assert_eq!(answer.status, 200, "{function}: {}", String::from_utf8_lossy(&answer.body));
                }
                took
            })
        })
        .collect();
    together(tasks, begin).await
}

/// So many clients change customers, each his own ones, for so long.
pub(crate) async fn saves(server: &Server, company: &Company, clients: usize, time: Duration) -> Figures {
    let admin = server.sign_in(&company.admin).await;
    let mut lots = Vec::new();
    for lot in company.customers.chunks(company.customers.len().div_ceil(clients)).take(clients) {
        lots.push((admin.again().await, lot.iter().map(|(id, _)| *id).collect::<Vec<Id>>()));
    }
    let begin = Instant::now();
    let tasks = lots
        .into_iter()
        .map(|(mut client, customers)| {
            tokio::spawn(async move {
                let mut took = Vec::new();
                for (count, id) in customers.into_iter().cycle().enumerate() {
                    if !took.is_empty() && begin.elapsed() >= time {
                        break;
                    }
                    let ask = json!({"module": ModuleKey::Customer, "id": id});
                    let version = client.call::<RecordPage>("records/get", &ask).await.record.version;
                    let remark = Value::Text(format!("Measured for the {count}. time"));
                    let values = [("remark".to_owned(), remark)].into();
                    let draft = Draft { id, module: ModuleKey::Customer, version: Some(version), values };
                    let start = Instant::now();
                    client.call::<Json>("records/save", &json!({"draft": draft})).await;
                    took.push(start.elapsed());
                }
                took
            })
        })
        .collect();
    together(tasks, begin).await
}

/// What all clients measured since they began.
async fn together(tasks: Vec<JoinHandle<Vec<Duration>>>, begin: Instant) -> Figures {
    let mut took = Vec::new();
    for task in tasks {
        took.extend(task.await.expect("a client"));
    }
    Figures::of(took, begin.elapsed())
}
