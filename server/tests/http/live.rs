//! The live channel.

use std::{
    collections::{BTreeMap, BTreeSet},
    time::Duration,
};

use domain::{
    Id, ModuleKey, Value,
    feed::LiveEvent,
    list::BatchResult,
    org::{BuiltinRole, FormerOwner},
};
use http_body_util::BodyExt;
use hyper::body::Incoming;
use rand::Rng as _;
use serde_json::json;

use crate::support::{Client, Server, save};

/// Nothing takes this long, unless it never comes.
const PATIENCE: Duration = Duration::from_secs(10);

pub(crate) struct Stream {
    body: Incoming,
    text: String,
    /// What a browser would say when it comes back.
    pub(crate) last: String,
}

impl Stream {
    /// Opens a stream, and waits until it says where it stands.
    pub(crate) async fn open(client: &Client, last: Option<&str>) -> Self {
        let headers: Vec<(&str, &str)> = last.map(|id| ("last-event-id", id)).into_iter().collect();
        let response = client.open("GET", "/live", &headers, "").await;
        assert_eq!(response.status(), 200);
        assert_eq!(response.headers()["content-type"], "text/event-stream");
        let mut stream = Self { body: response.into_body(), text: String::new(), last: String::new() };
        if last.is_none() {
            assert_eq!(stream.message().await, Some(None));
        }
        stream
    }

    /// The next event; `None` when the stream has ended.
    pub(crate) async fn next(&mut self) -> Option<LiveEvent> {
        loop {
            if let Some(event) = self.message().await? {
                return Some(event);
            }
        }
    }

    async fn message(&mut self) -> Option<Option<LiveEvent>> {
        while !self.text.contains("\n\n") {
            let frame = tokio::time::timeout(PATIENCE, self.body.frame()).await.expect("an event")?;
            self.text.push_str(std::str::from_utf8(&frame.unwrap().into_data().unwrap()).unwrap());
        }
        let (message, rest) = self.text.split_once("\n\n").map(|(one, two)| (one.to_owned(), two.to_owned())).unwrap();
        self.text = rest;
        let field = |name: &str| message.lines().find_map(|line| line.strip_prefix(name)).map(str::to_owned);
        if let Some(id) = field("id: ") {
            self.last = id;
        }
        Some(field("data: ").map(|data| serde_json::from_str(&data).unwrap()))
    }

    /// The next event that is not about the configuration: what was changed just before the stream began may still be
    /// told.
    async fn news(&mut self) -> Option<LiveEvent> {
        loop {
            let event = self.next().await;
            if event != Some(LiveEvent::Boot) {
                return event;
            }
        }
    }

    /// The ids of leads in the next event that names records.
    pub(crate) async fn leads(&mut self) -> Vec<Id> {
        match self.news().await {
            Some(LiveEvent::Records { module: ModuleKey::Lead, ids, .. }) => ids,
            other => panic!("{other:?}"),
        }
    }
}

#[tokio::test]
async fn changes_reach_those_who_may_know_of_them() {
    let server = Server::start().await;
    let admin = server.admin().await;
    let (_, bob) = server.employee(&admin, "bob", &[BuiltinRole::SalesPerson]).await;
    let (mut admins, mut bobs) = (Stream::open(&admin, None).await, Stream::open(&bob, None).await);

    let hidden = server.lead(&admin, "Hidden").await;
    assert_eq!(admins.leads().await, [hidden]);
    let own = server.lead(&bob, "Bob's").await;
    assert_eq!(admins.leads().await, [own]);
    // Bob was told nothing of the first one.
    assert_eq!(bobs.leads().await, [own]);
}

#[tokio::test]
async fn who_loses_a_record_is_told() {
    let server = Server::start().await;
    let admin = server.admin().await;
    let (_, bob) = server.employee(&admin, "bob", &[BuiltinRole::SalesPerson]).await;
    let (eve, _) = server.employee(&admin, "eve", &[BuiltinRole::SalesPerson]).await;
    let lead = server.lead(&bob, "Bob's").await;
    let mut bobs = Stream::open(&bob, None).await;
    let transfer = json!({"module": "lead", "ids": [lead], "owner": eve, "former": FormerOwner::Leaves});
    let result: BatchResult = admin.call("records/transfer", transfer).await.unwrap();
    assert_eq!(result.done, [lead]);
    assert_eq!(bobs.leads().await, [lead]);
}

#[tokio::test]
async fn a_broken_stream_goes_on_where_it_stopped() {
    let server = Server::start().await;
    let admin = server.admin().await;
    let mut stream = Stream::open(&admin, None).await;
    let first = server.lead(&admin, "First").await;
    assert_eq!(stream.leads().await, [first]);
    let last = stream.last.clone();
    drop(stream);

    let missed = server.lead(&admin, "Missed").await;
    let mut stream = Stream::open(&admin, Some(&last)).await;
    assert_eq!(stream.news().await, Some(LiveEvent::Notice { unread: 0 }));
    assert_eq!(stream.news().await, Some(LiveEvent::Announcements { unread: 0 }));
    assert_eq!(stream.leads().await, [missed]);

    // From before the server's start, what else has changed is not known.
    let mut stream = Stream::open(&admin, Some("0")).await;
    assert_eq!(stream.next().await, Some(LiveEvent::Boot));
    // From another database, nothing is.
    for unknown in ["999999", "what?"] {
        let mut stream = Stream::open(&admin, Some(unknown)).await;
        assert_eq!(stream.next().await, Some(LiveEvent::Reset), "{unknown}");
    }
}

#[tokio::test]
async fn a_stream_begins_where_the_page_did() {
    let server = Server::start().await;
    let admin = server.admin().await;
    let boot: domain::session::Boot = admin.call("sessions/boot", json!({})).await.unwrap();
    // Between the page's first request and its stream.
    let meanwhile = server.lead(&admin, "Meanwhile").await;
    let response = admin.open("GET", &format!("/live?after={}", boot.feed), &[], "").await;
    assert_eq!(response.status(), 200);
    let mut stream = Stream { body: response.into_body(), text: String::new(), last: String::new() };
    assert_eq!(stream.next().await, Some(LiveEvent::Notice { unread: 0 }));
    assert_eq!(stream.next().await, Some(LiveEvent::Announcements { unread: 0 }));
    assert_eq!(stream.leads().await, [meanwhile]);
}

#[tokio::test]
async fn an_announcement_arrives_at_once() {
    let server = Server::start().await;
    let admin = server.admin().await;
    let (_, bob) = server.employee(&admin, "bob", &[BuiltinRole::SalesPerson]).await;
    let mut bobs = Stream::open(&bob, None).await;
    let draft =
        json!({"id": Id::builtin(900), "title": "Party", "text": "At six.", "pinned": false, "departments": []});
    let () = admin.call("announcements/save", json!({"draft": draft})).await.unwrap();
    assert_eq!(bobs.news().await, Some(LiveEvent::Announcements { unread: 1 }));
}

#[tokio::test]
async fn a_stream_ends_with_its_session() {
    let server = Server::start().await;
    let admin = server.admin().await;
    let (bob, bobs) = server.employee(&admin, "bob", &[BuiltinRole::SalesPerson]).await;
    let mut stream = Stream::open(&bobs, None).await;
    let disable = json!({"ids": [bob], "action": {"t": "disable"}});
    let result: BatchResult = admin.call("org/act-on-employees", disable).await.unwrap();
    assert_eq!(result.done, [bob]);
    assert_eq!(stream.news().await, None);
    assert_eq!(bobs.get("/live").await.status, 401);
}

#[tokio::test]
async fn signing_out_ends_the_streams_of_that_session_alone() {
    let server = Server::start().await;
    let (here, there) = (server.admin().await, server.admin().await);
    let (mut one, mut other) = (Stream::open(&here, None).await, Stream::open(&there, None).await);
    here.call::<()>("sessions/sign-out", json!({})).await.unwrap();
    assert_eq!(one.news().await, None);
    let lead = server.lead(&there, "Still there").await;
    assert_eq!(other.leads().await, [lead]);
}

#[tokio::test]
async fn new_rights_and_settings_are_told() {
    let server = Server::start().await;
    let admin = server.admin().await;
    let (bob, bobs) = server.employee(&admin, "bob", &[BuiltinRole::OfficeApproval]).await;
    let mut stream = Stream::open(&bobs, None).await;
    let roles = json!({"ids": [bob], "action": {"t": "set_roles", "v": [BuiltinRole::CrmAdmin.id()]}});
    admin.call::<BatchResult>("org/act-on-employees", roles).await.unwrap();
    assert_eq!(stream.next().await, Some(LiveEvent::Boot));
    // From now on he is told of what his new role lets him see.
    let lead = server.lead(&admin, "Visible").await;
    assert_eq!(stream.leads().await, [lead]);
    save(&admin, ModuleKey::Lead, lead, Some(1), &[("remark", Value::from("changed"))]).await;
    assert_eq!(stream.leads().await, [lead]);
}

#[tokio::test]
async fn a_session_has_ten_streams() {
    let server = Server::start().await;
    let admin = server.admin().await;
    let mut streams = Vec::new();
    for _ in 0..10 {
        streams.push(Stream::open(&admin, None).await);
    }
    assert_eq!(admin.get("/live").await.status, 429);
    assert_eq!(server.admin().await.open("GET", "/live", &[], "").await.status(), 200);
}

#[tokio::test]
async fn a_stream_that_breaks_again_and_again_tells_everything_once() {
    const LEADS: usize = 60;
    let server = Server::start().await;
    let admin = server.admin().await;
    let boot: domain::session::Boot = admin.call("sessions/boot", json!({})).await.unwrap();
    let mut told: BTreeMap<Id, usize> = BTreeMap::new();
    let mut last = boot.feed.to_string();
    let writing = async {
        let mut written = Vec::new();
        for number in 0..LEADS {
            written.push(server.lead(&admin, &format!("Lead {number}")).await);
        }
        written
    };
    let mut breaks = 0;
    let reading = async {
        while told.len() < LEADS {
            let mut stream = Stream::open(&admin, Some(&last)).await;
            // Sometimes it breaks before anything was told.
            for _ in 0..rand::rng().random_range(0..5) {
                match stream.next().await {
                    Some(LiveEvent::Records { module: ModuleKey::Lead, ids, .. }) => {
                        for id in ids {
                            *told.entry(id).or_default() += 1;
                        }
                    }
                    Some(LiveEvent::Notice { .. } | LiveEvent::Announcements { .. } | LiveEvent::Boot) => {}
                    other => panic!("{other:?}"),
                }
                if !stream.last.is_empty() {
                    last.clone_from(&stream.last);
                }
                if told.len() == LEADS {
                    break;
                }
            }
            breaks += 1;
        }
    };
    let (written, ()) = tokio::join!(writing, reading);
    assert!(breaks > 5, "it broke only {breaks} times");
    assert_eq!(told.keys().copied().collect::<BTreeSet<_>>(), written.into_iter().collect());
    let twice: Vec<_> = told.iter().filter(|(_, times)| **times != 1).collect();
    assert!(twice.is_empty(), "told more than once: {twice:?}");
}
