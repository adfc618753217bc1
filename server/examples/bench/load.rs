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

use domain::Id;
use http_body_util::BodyExt as _;
use hyper::body::Bytes;
use serde_json::{Value as Json, json};
use tokio::sync::Mutex;

use crate::{
    client::Client,
    company::Company,
    live,
    measure::Figures,
    paths::{self, Path},
    server::Server,
};

const CLIENTS: usize = 300;
const PER_SECOND: u32 = 60;
/// What is asked for in twenty requests, as people do who go through their lists and records: pages of lists, totals, record
/// pages, searches, duplicate checks, changes.
const MIX: [(Kind, usize); 6] =
    [(Kind::List, 6), (Kind::Total, 2), (Kind::Record, 6), (Kind::Search, 2), (Kind::Duplicates, 1), (Kind::Change, 3)];

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    List,
    Total,
    Record,
    Search,
    Duplicates,
    Change,
}

impl Kind {
    /// That of a path; `None` for what nobody does all the time.
    fn of(path: &Path) -> Option<Self> {
        let (function, _) = path.calls.first()?;
        Some(match *function {
            "records/page" => Self::List,
            "records/totals" => Self::Total,
            "records/get" => Self::Record,
            "search/everything" => Self::Search,
            "search/duplicates" => Self::Duplicates,
            _ => return None,
        })
    }
}

/// One of many requests: by whose client (those of the paths, then those of the people), and what.
#[derive(Clone)]
struct Call {
    person: usize,
    function: String,
    body: Bytes,
}

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
    for (_, login) in company.sellers.iter().cycle().take(CLIENTS / live::PER_SESSION) {
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
    let paths = paths::all(server, company, &admin).await;
    let mut kinds: Vec<Vec<Vec<Call>>> = MIX.iter().map(|_| Vec::new()).collect();
    let mut add = |kind: Kind, calls: Vec<Call>| {
        for (_, of_kind) in MIX.iter().zip(&mut kinds).filter(|((other, _), _)| *other == kind) {
            of_kind.push(calls.clone());
        }
    };
    for (index, path) in paths.iter().enumerate() {
        let Some(kind) = Kind::of(path) else { continue };
        let call = |(turn, (function, args)): (usize, &(&str, Json))| {
            // One person may check for duplicates so often, and no more for a while.
            let person = if kind == Kind::Duplicates { paths.len() + turn % people.len() } else { index };
            Call { person, function: (*function).to_owned(), body: args.to_string().into() }
        };
        add(kind, path.calls.iter().enumerate().map(call).collect());
    }
    // What cannot be told from a repeated request is answered as one: each change is a new star.
    let star = |id: &Id, starred: bool| {
        let args = json!({"module": "customer", "id": id, "starred": starred});
        Call { person: 0, function: "records/star".to_owned(), body: args.to_string().into() }
    };
    add(Kind::Change, company.customers.iter().flat_map(|(id, _)| [true, false].map(|on| star(id, on))).collect());
    let turns: Vec<usize> =
        MIX.iter().enumerate().flat_map(|(kind, (_, share))| std::iter::repeat_n(kind, *share)).collect();
    let mut asked = vec![0; kinds.len()];
    let before = server.memory();
    let (took, errors) = (Arc::new(Mutex::new(Vec::new())), Arc::new(AtomicU64::new(0)));
    let idle: Arc<Vec<Mutex<Vec<Client>>>> =
        Arc::new((0..paths.len() + people.len()).map(|_| Mutex::default()).collect());
    let (begin, mut most) = (Instant::now(), before);
    let mut pace = tokio::time::interval(Duration::from_secs(1) / PER_SECOND);
    let mut count = 0;
    let mut waiting = Vec::new();
    while begin.elapsed() < time {
        pace.tick().await;
        // A stride that has no part in common with their number mixes them.
        let kind = turns[count * 7 % turns.len()];
        let (of_kind, turn) = (&kinds[kind], asked[kind]);
        let calls = &of_kind[turn % of_kind.len()];
        let Call { person, function, body } = calls[turn / of_kind.len() % calls.len()].clone();
        asked[kind] += 1;
        count += 1;
        let client = idle[person].lock().await.pop();
        let mut client = match client {
            Some(client) => client,
            None => paths.get(person).map_or_else(|| &people[person - paths.len()], |path| &path.client).again().await,
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
            idle[person].lock().await.push(client);
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
