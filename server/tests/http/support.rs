//! A server with a company, and clients that sign in to it.

use std::{
    collections::BTreeSet,
    net::SocketAddr,
    sync::{
        Arc,
        atomic::{AtomicI64, AtomicU64, Ordering},
    },
};

use chrono::{DateTime, TimeDelta, Utc, Weekday};
use domain::{
    Draft, Id, Lang, ModuleKey, Problem, Value,
    company::{Company, Setup},
    org::{BuiltinRole, EmployeeDraft},
};
use http_body_util::{BodyExt, Full};
use hyper::{
    Request, Response,
    body::{Bytes, Incoming},
    header::{HeaderMap, HeaderName, HeaderValue},
};
use hyper_util::rt::TokioIo;
use serde::de::DeserializeOwned;
use serde_json::{Value as Json, json};
use services::{Clock, Ids, Services, live::Live};
use store::Store;
use tempfile::TempDir;
use tokio::{
    net::{TcpListener, TcpStream},
    sync::oneshot,
};
use weft::{
    listen::{self, Patience},
    web::{self, Outside},
};

pub(crate) const ADMIN: &str = "admin@example.com";
pub(crate) const PASSWORD: &str = "correct horse battery staple";

/// A moment that stands still until somebody goes on to a later one.
#[derive(Default)]
struct Noon(AtomicI64);

impl Clock for Noon {
    fn now(&self) -> DateTime<Utc> {
        let noon: DateTime<Utc> = "2026-11-21T12:00:00Z".parse().unwrap();
        noon + TimeDelta::seconds(self.0.load(Ordering::SeqCst))
    }
}

/// Bytes that differ each time and are the same in every run.
struct Counted(AtomicU64);

impl Ids for Counted {
    fn fill(&self, bytes: &mut [u8]) {
        for part in bytes.chunks_mut(8) {
            // The golden ratio spreads the count over all bits.
            let count = (self.0.fetch_add(1, Ordering::Relaxed) + 1).wrapping_mul(0x9e37_79b9_7f4a_7c15);
            part.copy_from_slice(&count.to_be_bytes()[..part.len()]);
        }
    }
}

pub(crate) struct Server {
    pub(crate) services: Arc<Services>,
    pub(crate) address: SocketAddr,
    pub(crate) folder: TempDir,
    clock: Arc<Noon>,
    end: oneshot::Sender<()>,
    task: tokio::task::JoinHandle<()>,
}

impl Server {
    /// With the company Acme and its administrator.
    pub(crate) async fn start() -> Self {
        Self::seen_from(Outside::default()).await
    }

    /// The same, seen from outside like this.
    pub(crate) async fn seen_from(outside: Outside) -> Self {
        Self::empty(outside).await.with_company().await
    }

    /// With the company Acme and its administrator, for clients who are waited for so long.
    pub(crate) async fn patient(patience: Patience) -> Self {
        Self::waiting(Outside::default(), patience).await.with_company().await
    }

    async fn with_company(self) -> Self {
        let company = Company {
            name: "Acme".to_owned(),
            currency: "USD".to_owned(),
            time_zone: "UTC".to_owned(),
            lang: Lang::En,
            week_start: Weekday::Mon,
            max_file_mb: domain::files::STANDARD_MAX_FILE_MB,
            face: domain::company::Face::default(),
        };
        let setup = Setup {
            company,
            admin_name: "Ada".to_owned(),
            admin_login: ADMIN.to_owned(),
            password: PASSWORD.to_owned(),
        };
        services::sessions::setup_company(&self.services, setup).await.unwrap();
        self
    }

    /// Without a company.
    pub(crate) async fn empty(outside: Outside) -> Self {
        Self::waiting(outside, Patience::default()).await
    }

    /// Without a company, for clients who are waited for so long.
    pub(crate) async fn waiting(outside: Outside, patience: Patience) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::open(folder.path()).await.unwrap();
        let clock = Arc::new(Noon::default());
        let ids = Arc::new(Counted(AtomicU64::new(0)));
        let services = Services::start(store, Arc::clone(&clock) as Arc<dyn Clock>, ids).await.unwrap();
        let live = Live::start(&services).await.unwrap();
        let router = web::router(&services, &live, outside);
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let (end, ended) = oneshot::channel();
        let served = Arc::clone(&services);
        let task = tokio::spawn(async move {
            listen::serve(listener, router, served, live, patience, async { drop(ended.await) }).await;
        });
        Self { services, address, folder, clock, end, task }
    }

    /// Goes on to a later moment.
    pub(crate) fn later(&self, by: TimeDelta) {
        self.clock.0.fetch_add(by.num_seconds(), Ordering::SeqCst);
    }

    /// Asks the server to end, and waits until it has.
    pub(crate) async fn stop(self) {
        self.end.send(()).unwrap();
        self.task.await.unwrap();
    }

    pub(crate) fn nobody(&self) -> Client {
        Client { address: self.address, cookie: None }
    }

    pub(crate) async fn admin(&self) -> Client {
        self.signed_in(ADMIN, PASSWORD).await
    }

    pub(crate) async fn signed_in(&self, login: &str, password: &str) -> Client {
        let answer = self.nobody().post("/api/sessions/sign-in", &json!({"login": login, "password": password})).await;
        assert_eq!(answer.status, 200, "{}", answer.text());
        Client { address: self.address, cookie: Some(answer.cookie()) }
    }

    /// A new employee with these roles, signed in.
    pub(crate) async fn employee(&self, admin: &Client, name: &str, roles: &[BuiltinRole]) -> (Id, Client) {
        let id = self.services.new_id();
        let email = format!("{name}@example.com");
        let roles: BTreeSet<Id> = roles.iter().map(|role| role.id()).collect();
        let draft = EmployeeDraft {
            id,
            name: name.to_owned(),
            mobile: String::new(),
            email: email.clone(),
            sex: None,
            department: Some(Id::builtin(1)),
            position: String::new(),
            manager: None,
            roles,
            lang: Lang::En,
            password: Some("first password".to_owned()),
        };
        admin.call::<()>("org/save-employee", json!({"draft": draft})).await.unwrap();
        let client = self.signed_in(&email, "first password").await;
        let change = json!({"current": "first password", "new": PASSWORD});
        client.call::<()>("sessions/change-password", change).await.unwrap();
        (id, client)
    }

    /// A new lead with this name.
    pub(crate) async fn lead(&self, client: &Client, name: &str) -> Id {
        let id = self.services.new_id();
        save(client, ModuleKey::Lead, id, None, &[("name", name.into())]).await;
        id
    }
}

/// Saves a record.
pub(crate) async fn save(client: &Client, module: ModuleKey, id: Id, version: Option<i64>, values: &[(&str, Value)]) {
    let values = values.iter().map(|(key, value)| ((*key).to_owned(), value.clone())).collect();
    let draft = Draft { id, module, version, values };
    client.call::<domain::record::Saved>("records/save", json!({"draft": draft})).await.unwrap();
}

/// Somebody's browser, as far as the server can tell.
#[derive(Clone)]
pub(crate) struct Client {
    pub(crate) address: SocketAddr,
    pub(crate) cookie: Option<String>,
}

#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Bytes,
}

impl Client {
    /// Calls a server function as our page does.
    pub(crate) async fn call<T: DeserializeOwned>(&self, function: &str, args: Json) -> Result<T, (u16, Problem)> {
        let answer = self.post(&format!("/api/{function}"), &args).await;
        if answer.status == 200 { Ok(answer.json()) } else { Err((answer.status, answer.json())) }
    }

    pub(crate) async fn post(&self, path: &str, body: &Json) -> Answer {
        let headers = [("content-type", "application/json"), ("sec-fetch-site", "same-origin")];
        self.send("POST", path, &headers, body.to_string()).await
    }

    pub(crate) async fn upload(&self, path: &str, contents: impl Into<Bytes>) -> Answer {
        self.send("POST", path, &[("sec-fetch-site", "same-origin")], contents).await
    }

    pub(crate) async fn get(&self, path: &str) -> Answer {
        self.send("GET", path, &[], "").await
    }

    pub(crate) async fn send(
        &self,
        method: &str,
        path: &str,
        headers: &[(&str, &str)],
        body: impl Into<Bytes>,
    ) -> Answer {
        let response = self.open(method, path, headers, body).await;
        let (status, headers) = (response.status().as_u16(), response.headers().clone());
        let body = response.into_body().collect().await.unwrap().to_bytes();
        Answer { status, headers, body }
    }

    /// Sends a request and leaves the answer's body to the caller.
    pub(crate) async fn open(
        &self,
        method: &str,
        path: &str,
        headers: &[(&str, &str)],
        body: impl Into<Bytes>,
    ) -> Response<Incoming> {
        let stream = TcpStream::connect(self.address).await.unwrap();
        let (mut sender, connection) = hyper::client::conn::http1::handshake(TokioIo::new(stream)).await.unwrap();
        tokio::spawn(connection);
        let mut request = Request::builder().method(method).uri(path).body(Full::new(body.into())).unwrap();
        let host = HeaderValue::from_str(&self.address.to_string()).unwrap();
        request.headers_mut().insert("host", host);
        if let Some(cookie) = &self.cookie {
            request.headers_mut().insert("cookie", cookie.parse().unwrap());
        }
        for (name, value) in headers {
            request.headers_mut().insert(name.parse::<HeaderName>().unwrap(), value.parse().unwrap());
        }
        sender.send_request(request).await.unwrap()
    }
}

impl Answer {
    pub(crate) fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    pub(crate) fn json<T: DeserializeOwned>(&self) -> T {
        serde_json::from_slice(&self.body).unwrap_or_else(|error| panic!("{error}: {} {}", self.status, self.text()))
    }

    pub(crate) fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().unwrap())
    }

    /// The session's cookie, as a browser sends it back.
    pub(crate) fn cookie(&self) -> String {
        self.header("set-cookie").split(';').next().unwrap_or_default().to_owned()
    }
}

/// The most memory that this process has used, in kilobytes, where the system tells.
pub(crate) fn most_memory() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    status.lines().find_map(|line| line.strip_prefix("VmHWM:")?.trim().strip_suffix(" kB")?.trim().parse().ok())
}
