//! Hostile calls: every server function is called with what no page of ours sends, by nobody, by people who may little and
//! by an administrator. Whatever is sent, the answer is one that was meant: no failure of the server, nothing that belongs
//! to somebody else, in bounded time and memory.
//!
//! The sound arguments of the guard walk are the schema: mutations begin from them, so that a new function is attacked from
//! its first day. The same seed makes the same calls. `WEFT_FUZZ_CASES` and `WEFT_FUZZ_SEED` make a run longer or
//! different; `cargo xtask fuzz-api` sets them.

use std::{
    collections::BTreeMap,
    sync::{Arc, Mutex},
    time::{Duration, Instant},
};

use domain::{Id, ModuleKey, Problem, list::ListPage, org::BuiltinRole, problem::ProblemKind};
use serde_json::{Value as Json, json};
use weft::web::Outside;

use crate::{
    support::{ADMIN, Answer, Client, PASSWORD, Server, most_memory, save},
    walk,
};

mod mutate;
mod random;
mod shapes;
mod wire;

use mutate::Stock;
use random::Random;
use wire::Wire;

/// Calls of each test when nothing else is said.
const CASES: u64 = 400;
/// No answer takes longer, on a busy machine and unoptimised.
const PATIENCE: Duration = Duration::from_secs(20);
/// No answer to these calls is larger, in bytes.
const LARGEST: usize = 16 << 20;
/// The server and its clients together stay below this, in kilobytes.
const MEMORY_KB: u64 = 1_500_000;
/// What only the administrator may see.
const SECRET: &str = "Zephyranthes";
/// Functions that end the session that calls them, or all others; they are attacked elsewhere.
const ENDS_SESSIONS: [&str; 3] = ["sessions/sign-out", "sessions/end-others", "sessions/change-password"];

/// Who calls.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Who {
    /// Without a cookie, or with one that means nothing.
    Nobody,
    /// With a session that was ended.
    Gone,
    /// Without a right in any module.
    Nora,
    /// With every right over his own records.
    Sam,
    Admin,
}

#[tokio::test]
async fn hostile_calls_of_people_who_may_little() {
    let mut attack = Attack::begin(&[Who::Nobody, Who::Gone, Who::Nora, Who::Sam]).await;
    attack.run().await;
    let admin = &attack.admin;
    let page: ListPage = admin.call("records/list", leads()).await.unwrap();
    let secret = page.rows.iter().find(|row| row.id == attack.lead).expect("the administrator's lead is still there");
    assert_eq!((secret.version, &secret.values["name"]), (1, &SECRET.into()), "nobody else changed it");
    assert_eq!(attack.server.services.config().company.as_ref().unwrap().name, "Acme");
    attack.end();
}

#[tokio::test]
async fn hostile_calls_of_an_administrator() {
    let mut attack = Attack::begin(&[Who::Admin]).await;
    attack.run().await;
    let answer = attack.admin.post("/api/records/list", &leads()).await;
    assert_eq!(answer.status, 200, "{}", answer.text());
    attack.end();
}

struct Attack {
    server: Server,
    admin: Client,
    lead: Id,
    cases: Vec<walk::Case>,
    stock: Stock,
    callers: Vec<(Who, Option<String>)>,
    random: Random,
    seed: u64,
    count: u64,
    wrong: Vec<String>,
    panics: Arc<Mutex<Vec<String>>>,
    statuses: BTreeMap<u16, u64>,
    slowest: (Duration, String),
}

impl Attack {
    async fn begin(who: &[Who]) -> Self {
        let number = |name: &str, otherwise| std::env::var(name).ok().map_or(otherwise, |text| text.parse().unwrap());
        let (count, seed) = (number("WEFT_FUZZ_CASES", CASES), number("WEFT_FUZZ_SEED", 1));
        // Behind a proxy, so that people can sign in again from ever new addresses: the limit is tested elsewhere.
        let server = Server::seen_from(Outside { trust_proxy: true, ..Outside::default() }).await;
        let admin = server.admin().await;
        let (nora_id, nora) = server.employee(&admin, "nora", &[BuiltinRole::OfficeApproval]).await;
        let (sam_id, sam) = server.employee(&admin, "sam", &[BuiltinRole::SalesManager]).await;
        let gone = server.signed_in("sam@example.com", PASSWORD).await;
        gone.call::<()>("sessions/sign-out", json!({})).await.unwrap();
        let lead = server.lead(&admin, SECRET).await;
        let customer = server.services.new_id();
        save(&admin, ModuleKey::Customer, customer, None, &[("name", SECRET.into())]).await;
        let own = server.lead(&sam, "Sam's own").await;
        let file = admin.upload("/files?name=Zephyranthes.txt", SECRET).await.json::<Json>()["id"].clone();
        let file: Id = serde_json::from_value(file).unwrap();
        let phrase = json!({"id": server.services.new_id(), "text": SECRET});
        admin.call::<()>("phrases/save", json!({"phrase": phrase})).await.unwrap();

        let cases = walk::cases(lead, || server.services.new_id());
        let arguments: Vec<Json> = cases.iter().map(|case| case.args.clone()).collect();
        let stock = Stock::of(&arguments, vec![lead, customer, own, file, nora_id, sam_id, Id::builtin(1)]);
        let cookie = |who: Who| match who {
            Who::Nobody => None,
            Who::Gone => gone.cookie.clone(),
            Who::Nora => nora.cookie.clone(),
            Who::Sam => sam.cookie.clone(),
            Who::Admin => admin.cookie.clone(),
        };
        // Those who are let in are the more interesting ones.
        let callers = who
            .iter()
            .flat_map(|who| {
                let times = if matches!(who, Who::Nobody | Who::Gone) { 1 } else { 5 };
                std::iter::repeat_n((*who, cookie(*who)), times)
            })
            .collect();
        Self {
            admin: admin.clone(),
            server,
            lead,
            cases,
            stock,
            callers,
            random: Random::new(seed),
            seed,
            count,
            wrong: Vec::new(),
            panics: watch_panics(),
            statuses: BTreeMap::new(),
            slowest: (Duration::ZERO, String::new()),
        }
    }

    async fn run(&mut self) {
        let mut wire = Wire::to(self.server.address);
        for case in 0..self.count {
            let call = self.call();
            let began = Instant::now();
            let answer = wire.send(call.method, &call.path, &call.headers, call.body.clone()).await;
            let took = began.elapsed();
            *self.statuses.entry(answer.status).or_default() += 1;
            if took > self.slowest.0 {
                self.slowest = (took, format!("{} ({} bytes)", call.path, call.body.len()));
            }
            let panics = std::mem::take(&mut *self.panics.lock().unwrap());
            let mut faults = faults(&call, &answer, took);
            faults.extend(panics);
            if !faults.is_empty() {
                self.wrong.push(call.told(self.seed, case, &answer, &faults));
                assert!(self.wrong.len() < 20, "{}", self.wrong.join("\n\n"));
            }
            // The administrator may have ended his own session, by whatever way.
            if call.who == Who::Admin && answer.status == 401 && !call.spoiled {
                self.sign_in_again(case).await;
            }
        }
    }

    async fn sign_in_again(&mut self, case: u64) {
        let sign_in = json!({"login": ADMIN, "password": PASSWORD}).to_string();
        let address = format!("10.{}.{}.{}", (case >> 16) & 255, (case >> 8) & 255, case & 255);
        let headers =
            [("content-type", "application/json"), ("sec-fetch-site", "same-origin"), ("x-forwarded-for", &address)];
        let answer = self.server.nobody().send("POST", "/api/sessions/sign-in", &headers, sign_in).await;
        assert_eq!(answer.status, 200, "the administrator cannot sign in any more: {}", answer.text());
        self.admin.cookie = Some(answer.cookie());
        self.callers = vec![(Who::Admin, self.admin.cookie.clone())];
    }

    /// Says how it went; fails with every wrong answer.
    fn end(self) {
        let memory = most_memory();
        let Self { wrong, statuses, slowest, count, seed, .. } = self;
        eprintln!(
            "{count} calls, seed {seed}: {statuses:?}; slowest {:?} {}; memory {memory:?} kB",
            slowest.0, slowest.1
        );
        assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
        assert!(memory.is_none_or(|memory| memory < MEMORY_KB), "{memory:?} kB of memory were used");
    }

    fn call(&mut self) -> Call {
        let random = &mut self.random;
        let (who, cookie) = random.one(&self.callers).clone();
        let mut call = if random.once_in(3) && !matches!(who, Who::Nobody | Who::Gone) {
            let (path, args) = shapes::call(&self.stock, random);
            let args = if random.once_in(4) { self.stock.mutated(&args, random) } else { args };
            Call::post(who, path, args.to_string().into_bytes())
        } else {
            let case = random.one(&self.cases);
            let path = if ENDS_SESSIONS.contains(&case.path) { "sessions/boot" } else { case.path };
            let body = if random.once_in(8) {
                mutate::raw_body(&case.args, random)
            } else {
                self.stock.mutated(&case.args, random).to_string().into_bytes()
            };
            Call::post(who, path, body)
        };
        if let Some(cookie) = cookie {
            call.headers.push(("cookie", cookie));
        } else if random.once_in(2) {
            call.headers.push(("cookie", format!("weft_session={}", hex(&random.bytes(32)))));
        }
        match random.below(24) {
            0 => call.spoil_form(random),
            1 => call.elsewhere(&self.stock, random),
            _ => {}
        }
        call
    }
}

/// A request.
struct Call {
    who: Who,
    method: &'static str,
    path: String,
    headers: Vec<(&'static str, String)>,
    body: Vec<u8>,
    /// Sent as no page of ours does: by another site, in another form.
    spoiled: bool,
    foreign: bool,
}

impl Call {
    fn post(who: Who, function: &str, body: Vec<u8>) -> Self {
        let headers =
            vec![("content-type", "application/json".to_owned()), ("sec-fetch-site", "same-origin".to_owned())];
        Self { who, method: "POST", path: format!("/api/{function}"), headers, body, spoiled: false, foreign: false }
    }

    fn set(&mut self, name: &'static str, value: &str) {
        self.headers.retain(|(own, _)| *own != name);
        self.headers.push((name, value.to_owned()));
    }

    fn spoil_form(&mut self, random: &mut Random) {
        self.spoiled = true;
        match random.below(6) {
            0 => {
                self.foreign = true;
                self.set("sec-fetch-site", random.word(&["cross-site", "same-site", "", "SAME-ORIGIN"]));
            }
            1 => {
                self.foreign = true;
                self.headers.retain(|(name, _)| *name != "sec-fetch-site");
                self.set("origin", random.word(&["null", "http://evil.example", "https://localhost", "file://"]));
            }
            2 => self.set("content-type", random.word(&["text/plain", "multipart/form-data", "", "application/json5"])),
            3 => self.set("content-encoding", random.word(&["gzip", "br", "deflate", "zstd"])),
            4 => {
                self.method = random.word(&["GET", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS", "TRACE"]);
            }
            _ => self.path.push_str(random.word(&["/", "/..", "%00", "%2e%2e", "?a=b", "//", ";x"])),
        }
    }

    /// Another address than that of a function.
    fn elsewhere(&mut self, stock: &Stock, random: &mut Random) {
        self.spoiled = true;
        let id = match random.below(4) {
            0 => escaped(&stock.text(random).chars().take(500).collect::<String>()),
            _ => random.one(&stock.ids).to_string(),
        };
        let number = random.word(&["0", "-1", "18446744073709551615", "x", ""]);
        let name = escaped(&stock.text(random).chars().take(2_000).collect::<String>());
        let (method, path) = match random.below(12) {
            0 => ("GET", format!("/files/{id}?view")),
            1 => ("GET", format!("/files/{id}?download={name}")),
            2 => ("POST", format!("/files?name={name}")),
            3 => ("PUT", format!("/uploads/{id}?offset={number}")),
            4 => ("GET", format!("/export/{id}")),
            5 => ("GET", format!("/import/errors/{id}")),
            6 => ("GET", format!("/import/template/leads?format={name}&lang={number}")),
            7 => ("GET", format!("/import/template/{id}")),
            8 => ("GET", format!("/texts/{id}.ftl")),
            9 => ("GET", format!("/{id}")),
            10 => ("POST", format!("/import/files?name={name}&kind={id}")),
            _ => ("POST", format!("/import/files?name={name}&kind=leads")),
        };
        (self.method, self.path) = (method, path);
        if method != "GET" && random.once_in(2) {
            let start = *random.one(&[
                &b"PK\x03\x04"[..],
                b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1",
                b"name,email\n",
                b"BEGIN:VCARD\n",
            ]);
            let count = random.below(3_000);
            self.body = [start, &random.bytes(count)].concat();
        }
    }

    fn told(&self, seed: u64, case: u64, answer: &Answer, faults: &[String]) -> String {
        let body: String = String::from_utf8_lossy(&self.body).chars().take(1_500).collect();
        let text: String = answer.text().chars().take(500).collect();
        format!(
            "seed {seed}, case {case}, {:?}: {} {} {body}\n  answered {}: {text}\n  {}",
            self.who,
            self.method,
            self.path,
            answer.status,
            faults.join("\n  ")
        )
    }
}

/// What is wrong with an answer.
fn faults(call: &Call, answer: &Answer, took: Duration) -> Vec<String> {
    let mut faults = Vec::new();
    let mut fault = |text: String| faults.push(text);
    // The page may not have been built where the tests run.
    let unbuilt =
        answer.status == 503 && !call.path.starts_with("/api/") && answer.text().contains("has not been built");
    if answer.status >= 500 && !unbuilt {
        fault("a failure of the server".to_owned());
    }
    if took > PATIENCE {
        fault(format!("took {took:?}"));
    }
    if answer.body.len() > LARGEST {
        fault(format!("{} bytes", answer.body.len()));
    }
    if call.who != Who::Admin && answer.text().contains(SECRET) {
        fault("tells what belongs to somebody else".to_owned());
    }
    let function = call.path.strip_prefix("/api/");
    if function.is_some() && matches!(call.who, Who::Nobody | Who::Gone) && answer.status < 400 {
        fault("answers somebody who is not signed in".to_owned());
    }
    if call.foreign && !matches!(call.method, "GET" | "HEAD" | "OPTIONS") && answer.status != 403 {
        fault("believes another site".to_owned());
    }
    if function.is_some() && answer.status >= 400 && call.method != "HEAD" {
        match serde_json::from_slice::<Problem>(&answer.body) {
            Ok(problem) if problem.kind == ProblemKind::Internal && !unbuilt => fault("an internal problem".to_owned()),
            Ok(problem) if problem.request.is_none() => fault("a problem without the request's id".to_owned()),
            Ok(_) => {}
            Err(_) => fault("a refusal that is no problem".to_owned()),
        }
    }
    if answer.header("x-content-type-options") != "nosniff" || answer.header("content-security-policy").is_empty() {
        fault("without the headers".to_owned());
    }
    faults
}

/// Notes every panic of the process, wherever it happens and whoever catches it.
fn watch_panics() -> Arc<Mutex<Vec<String>>> {
    let seen = Arc::new(Mutex::new(Vec::new()));
    let (noted, before) = (Arc::clone(&seen), std::panic::take_hook());
    std::panic::set_hook(Box::new(move |panic| {
        // A reader of foreign files may fall over one: that is caught and told to whoever brought the file.
        if panic.location().is_none_or(|place| !place.file().contains("calamine")) {
            noted.lock().unwrap().push(panic.to_string());
        }
        before(panic);
    }));
    seen
}

fn leads() -> Json {
    let selection = domain::list::Selection::of(ModuleKey::Lead);
    json!({"request": {"selection": selection, "columns": ["name"], "page": 1, "size": 200}})
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect::<Vec<_>>().concat()
}

/// A text as a part of an address.
fn escaped(text: &str) -> String {
    text.bytes().map(|byte| format!("%{byte:02x}")).collect::<Vec<_>>().concat()
}
