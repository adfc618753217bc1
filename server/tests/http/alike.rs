//! What one may not see is as what is not there, measured: the answers are the same in every byte, the server asks its
//! database as often, and it takes as long.

use std::time::{Duration, Instant};

use domain::{Id, ModuleKey, Value, activity::FollowUpDraft, org::BuiltinRole, search::AlikeRequest};
use serde_json::{Value as Json, json};

use crate::{
    rights::told,
    support::{Answer, Client, Server, save},
    walk,
};

mod statements;

/// A request about a thing, which is either hidden or not there.
#[derive(Clone)]
struct Ask {
    name: String,
    method: &'static str,
    path: String,
    body: String,
}

impl Ask {
    fn call(function: &str, args: &Json) -> Self {
        Self { name: function.to_owned(), method: "POST", path: format!("/api/{function}"), body: args.to_string() }
    }

    fn plain(name: &str, method: &'static str, path: String) -> Self {
        Self { name: name.to_owned(), method, path, body: String::new() }
    }

    async fn by(&self, who: &Client) -> Answer {
        let headers = [("content-type", "application/json"), ("sec-fetch-site", "same-origin")];
        who.send(self.method, &self.path, &headers, self.body.clone()).await
    }
}

/// The ids of things of the administrator's, or as many ids of nothing.
struct Things {
    lead: Id,
    customer: Id,
    unused: Id,
    of_record: Id,
    of_follow_up: Id,
    upload: Id,
    ticket: Id,
    run: Id,
}

impl Things {
    fn none(server: &Server) -> Self {
        let new = || server.services.new_id();
        let (lead, customer, unused, of_record) = (new(), new(), new(), new());
        Self { lead, customer, unused, of_record, of_follow_up: new(), upload: new(), ticket: new(), run: new() }
    }

    async fn hidden(server: &Server, admin: &Client) -> Self {
        let things = Self::none(server);
        let file = async || -> Id {
            let file: Json = admin.upload("/files?name=a.txt", "confidential").await.json();
            serde_json::from_value(file["id"].clone()).unwrap()
        };
        let (unused, of_record, of_follow_up) = (file().await, file().await, file().await);
        save(admin, ModuleKey::Lead, things.lead, None, &[("name", "Hidden".into())]).await;
        save(admin, ModuleKey::Customer, things.customer, None, &[("name", "Hidden customer".into())]).await;
        let attach = json!({"module": ModuleKey::Customer, "record": things.customer, "file": of_record});
        admin.call::<()>("files/attach", attach).await.unwrap();
        let follow_up = FollowUpDraft {
            id: server.services.new_id(),
            module: ModuleKey::Lead,
            record: things.lead,
            method: "call".to_owned(),
            text: "See attachment".to_owned(),
            next_contact_at: None,
            contact: None,
            files: vec![of_follow_up],
        };
        admin.call::<()>("activity/add-follow-up", json!({"draft": follow_up})).await.unwrap();
        let upload = json!({"draft": {"id": things.upload, "name": "a.txt", "size": 9}});
        admin.call::<Json>("files/begin-upload", upload).await.unwrap();
        let selection = domain::list::Selection::of(ModuleKey::Lead);
        let export = json!({"selection": selection, "ids": null, "columns": ["name"], "format": "csv"});
        let ticket: Id = admin.call("exchange/export", json!({"request": export})).await.unwrap();
        let table: domain::import::ImportFile =
            admin.upload("/import/files?name=a.csv&kind=leads", "name\nImported\n").await.json();
        let plan = domain::import::ImportPlan { columns: table.guess, ..domain::import::ImportPlan::default() };
        let kind = domain::import::ImportKind::Records(ModuleKey::Lead);
        let start = json!({"kind": kind, "file": table.id, "plan": plan});
        let run: Id = admin.call("exchange/start", start).await.unwrap();
        Self { unused, of_record, of_follow_up, ticket, run, ..things }
    }

    /// Every way to ask about them. What is new in the arguments is the same each time.
    fn asks(&self) -> Vec<Ask> {
        let mut asks: Vec<Ask> =
            walk::cases(self.lead, || Id::builtin(99)).iter().map(|case| Ask::call(case.path, &case.args)).collect();
        for (name, file) in [
            ("an unused file", self.unused),
            ("a file of a record", self.of_record),
            ("a file of a follow-up", self.of_follow_up),
        ] {
            asks.push(Ask::plain(name, "GET", format!("/files/{file}")));
        }
        asks.push(Ask::plain("a part", "PUT", format!("/uploads/{}?offset=0", self.upload)));
        asks.push(Ask::plain("an export", "GET", format!("/export/{}", self.ticket)));
        asks.push(Ask::plain("failed rows", "GET", format!("/import/errors/{}", self.run)));
        asks.push(Ask::call("exchange/run", &json!({"id": self.run})));
        asks.push(Ask::call("files/cancel-upload", &json!({"id": self.upload})));
        let values = [("name".to_owned(), Value::from("Mine")), ("customer".to_owned(), Value::Ref(self.customer))];
        let draft = domain::Draft {
            id: Id::builtin(98),
            module: ModuleKey::Contact,
            version: None,
            values: values.into_iter().collect(),
        };
        asks.push(Ask { name: "a reference".to_owned(), ..Ask::call("records/save", &json!({"draft": draft})) });
        let same = |name: &str| {
            let request = AlikeRequest::Same { name: name.to_owned(), phones: Vec::new(), except: Some(self.lead) };
            Ask {
                name: format!("duplicates of {name}"),
                ..Ask::call("search/duplicates", &json!({"request": request}))
            }
        };
        asks.extend([same("Hidden"), same("Somebody")]);
        asks
    }
}

/// The same questions about what is hidden and about what is not there, where they differ.
struct Ground {
    server: Server,
    sam: Client,
    hidden: Things,
    missing: Things,
}

impl Ground {
    async fn new() -> Self {
        let server = Server::start().await;
        let admin = server.admin().await;
        let (_, sam) = server.employee(&admin, "sam", &[BuiltinRole::SalesManager]).await;
        let (hidden, missing) = (Things::hidden(&server, &admin).await, Things::none(&server));
        Self { server, sam, hidden, missing }
    }

    fn pairs(&self) -> Vec<(Ask, Ask)> {
        let pairs = self.hidden.asks().into_iter().zip(self.missing.asks());
        pairs.filter(|(one, other)| (&one.path, &one.body) != (&other.path, &other.body)).collect()
    }

    /// The id by which two answers may differ.
    fn asked(ask: &Ask, things: &Things) -> Id {
        let said = format!("{}{}", ask.path, ask.body);
        let ids = [
            things.lead,
            things.customer,
            things.unused,
            things.of_record,
            things.of_follow_up,
            things.upload,
            things.ticket,
            things.run,
        ];
        ids.into_iter().find(|id| said.contains(&id.to_string())).unwrap()
    }
}

/// What an answer's head says, but for what differs each time.
fn head(answer: &Answer) -> Vec<(String, String)> {
    let mut head: Vec<(String, String)> = answer
        .headers
        .iter()
        .map(|(name, value)| (name.as_str().to_owned(), value.to_str().unwrap().to_owned()))
        .filter(|(name, _)| !["date", "x-request-id"].contains(&name.as_str()))
        .collect();
    head.sort();
    head
}

#[tokio::test]
async fn the_hidden_and_the_missing_are_told_and_looked_for_alike() {
    statements::count();
    let ground = Ground::new().await;
    // How far somebody sees is remembered once it was counted, whatever he asked for.
    for (_, other) in ground.pairs() {
        other.by(&ground.sam).await;
    }
    let mut asked = Vec::new();
    for (one, other) in ground.pairs() {
        // The ticket of an export is new each time; both get one, for nothing.
        let differs = one.name == "exchange/export";
        let (hidden, missing) = (one.by(&ground.sam).await, other.by(&ground.sam).await);
        if !differs {
            let (here, there) = (Ground::asked(&one, &ground.hidden), Ground::asked(&other, &ground.missing));
            assert_eq!(told(&hidden, here), told(&missing, there), "{}", one.name);
        }
        assert_eq!(hidden.body.len(), missing.body.len(), "{}", one.name);
        assert_eq!(head(&hidden), head(&missing), "{}", one.name);
        let request = |answer: &Answer| answer.header("x-request-id").to_owned();
        asked.push((one.name, request(&hidden), request(&missing)));
    }
    assert!(asked.len() >= 25, "{} questions name a thing", asked.len());
    // The last words of a connection come after its answer: all have been said when the server has ended.
    ground.server.stop().await;
    let counts: Vec<(String, usize, usize)> =
        asked.iter().map(|(name, one, other)| (name.clone(), statements::of(one), statements::of(other))).collect();
    assert!(counts.iter().any(|(_, one, _)| *one > 2), "nothing was counted: {counts:?}");
    let different: Vec<_> = counts.iter().filter(|(_, one, other)| one != other).collect();
    assert!(different.is_empty(), "statements for the hidden and the missing: {different:?}");
}

/// Requests of each kind whose times are compared.
const TIMES: usize = 25;

#[tokio::test]
async fn the_hidden_and_the_missing_take_as_long() {
    let ground = Ground::new().await;
    let timed = [
        "records/get",
        "an unused file",
        "a file of a record",
        "a file of a follow-up",
        "a part",
        "an export",
        "a reference",
        "duplicates of Hidden",
    ];
    let pairs: Vec<_> = ground.pairs().into_iter().filter(|(one, _)| timed.contains(&one.name.as_str())).collect();
    assert_eq!(pairs.len(), timed.len());
    for (one, other) in pairs {
        let (mut hidden, mut missing) = (Vec::new(), Vec::new());
        for round in 0..TIMES {
            // Who comes first changes: the second one may find something warm.
            let first = round % 2 == 0;
            for is_hidden in [first, !first] {
                let (ask, times) = if is_hidden { (&one, &mut hidden) } else { (&other, &mut missing) };
                let begun = Instant::now();
                ask.by(&ground.sam).await;
                times.push(begun.elapsed());
            }
        }
        let (hidden, missing) = (middle(hidden), middle(missing));
        // One more statement costs a fifth of a millisecond; a busy machine makes more of a difference than that, and what
        // is counted above is exact. This finds what is looked at and no statement: a file, a hash, a wait.
        let bound = hidden.min(missing) + Duration::from_millis(5);
        assert!(hidden.max(missing) < bound * 3 / 2, "{}: {hidden:?} hidden, {missing:?} missing", one.name);
    }
}

fn middle(mut times: Vec<Duration>) -> Duration {
    times.sort();
    times[times.len() / 2]
}
