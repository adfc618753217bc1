//! A busy day: many clients with an open live channel, and requests of all kinds at a steady pace, whether or not the
//! earlier ones are answered.

use std::{
    fmt,
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
    time::{Duration, Instant},
};

use http_body_util::BodyExt as _;
use hyper::body::Bytes;
use serde_json::json;
use tokio::sync::Mutex;

use crate::{client::Client, company::Company, live, measure::Figures, paths, server::Server};

const CLIENTS: usize = 300;
const PER_SECOND: u32 = 60;

/// What came of it.
pub(crate) struct Load {
    requests: Figures,
    errors: u64,
    events: u64,
    /// Megabytes when all were connected, and at the end.
    memory: (f64, f64),
    most: f64,
}

/// Lets them work for so long.
pub(crate) async fn run(server: &Server, company: &Company, time: Duration) -> Load {
    let mut people = Vec::new();
    for (_, login) in company.sellers.iter().cycle().take(20) {
        people.push(server.sign_in(login).await);
    }
    let events = Arc::new(AtomicU64::new(0));
    for client in people.iter().cycle().take(CLIENTS) {
        let (mut body, events) = (live::channel(client).await, Arc::clone(&events));
        tokio::spawn(async move {
            while let Some(Ok(_)) = body.frame().await {
                events.fetch_add(1, Ordering::Relaxed);
            }
        });
    }
    let admin = server.sign_in(&company.admin).await;
    let mut calls: Vec<(String, Bytes)> = Vec::new();
    for path in paths::all(server, company, &admin).await {
        // Signing in is limited per account, and nobody does it sixty times a second.
        let steady = path.calls.into_iter().filter(|(function, _)| *function != "sessions/sign-in").take(20);
        calls.extend(steady.map(|(function, args)| (function.to_owned(), args.to_string().into())));
    }
    for (id, _) in company.customers.iter().step_by(20) {
        // What cannot be told from a repeated request is answered as one: each save is a new star.
        for starred in [true, false] {
            let args = json!({"module": "customer", "id": id, "starred": starred});
            calls.push(("records/star".to_owned(), args.to_string().into()));
        }
    }
    let before = server.memory();
    let (took, errors) = (Arc::new(Mutex::new(Vec::new())), Arc::new(AtomicU64::new(0)));
    let idle: Arc<Mutex<Vec<Client>>> = Arc::default();
    let (begin, mut most) = (Instant::now(), before);
    let mut pace = tokio::time::interval(Duration::from_secs(1) / PER_SECOND);
    let mut count = 0;
    let mut waiting = Vec::new();
    while begin.elapsed() < time {
        pace.tick().await;
        // A stride that has no part in common with their number mixes them.
        let (function, body) = calls[count * 7919 % calls.len()].clone();
        count += 1;
        let client = idle.lock().await.pop();
        let mut client = match client {
            Some(client) => client,
            None => admin.again().await,
        };
        let (took, errors, idle) = (Arc::clone(&took), Arc::clone(&errors), Arc::clone(&idle));
        waiting.push(tokio::spawn(async move {
            let start = Instant::now();
            let answer = client.post(&function, body).await;
            took.lock().await.push(start.elapsed());
            if answer.status != 200 {
                errors.fetch_add(1, Ordering::Relaxed);
                eprintln!("{function}: {} {}", answer.status, String::from_utf8_lossy(&answer.body));
            }
            idle.lock().await.push(client);
        }));
        if count % 600 == 0 {
            most = most.max(server.memory());
            waiting.retain(|task| !task.is_finished());
        }
    }
    for task in waiting {
        task.await.expect("a request");
    }
    let took = std::mem::take(&mut *took.lock().await);
    Load {
        requests: Figures::of(took, begin.elapsed()),
        errors: errors.load(Ordering::Relaxed),
        events: events.load(Ordering::Relaxed),
        memory: (before, server.memory()),
        most,
    }
}

impl fmt::Display for Load {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Figures { p50, p95, p99, worst, per_second, requests } = self.requests;
        writeln!(f, "{CLIENTS} clients with the live channel, {per_second:.1} requests a second, {requests} requests")?;
        writeln!(f, "ms: p50 {p50:.1}, p95 {p95:.1}, p99 {p99:.1}, worst {worst:.1}")?;
        writeln!(f, "errors: {}, pieces heard on live channels: {}", self.errors, self.events)?;
        let (before, after) = self.memory;
        write!(f, "MB: {before:.0} when connected, {most:.0} at most, {after:.0} at the end", most = self.most)
    }
}
