//! A browser that takes it calmly when the server is gone in the middle of a word.

use std::{collections::BTreeMap, time::Duration};

use domain::{Draft, Id, ModuleKey, Problem, Value};
use http_body_util::{BodyExt, Full};
use hyper::{
    Request, Response,
    body::{Bytes, Incoming},
};
use hyper_util::rt::TokioIo;
use rand::RngCore;
use serde::de::DeserializeOwned;
use serde_json::{Value as Json, json};
use tokio::{net::TcpStream, task::AbortHandle};

/// What became of a request.
#[derive(Debug)]
pub(crate) enum Failed {
    /// The server did not answer: what was asked for may have happened or not.
    Gone,
    /// It answered that it did nothing.
    Refused(u16, Box<Problem>),
}

pub(crate) type Answer<T> = Result<T, Failed>;

/// Signed in.
#[derive(Clone)]
pub(crate) struct Client {
    pub(crate) port: u16,
    pub(crate) cookie: String,
}

impl Client {
    pub(crate) async fn sign_in(port: u16, login: &str, password: &str) -> Answer<Self> {
        let nobody = Self { port, cookie: String::new() };
        let body = json!({"login": login, "password": password}).to_string();
        let (status, cookie, body) = nobody.send("POST", "/api/sessions/sign-in", body.into_bytes()).await?;
        if status != 200 {
            return Err(refused(status, &body));
        }
        Ok(Self { port, cookie })
    }

    /// The same person at a server that was started anew.
    pub(crate) fn at(&self, port: u16) -> Self {
        Self { port, ..self.clone() }
    }

    /// Calls a server function.
    pub(crate) async fn call<T: DeserializeOwned>(&self, function: &str, args: &Json) -> Answer<T> {
        let (status, _, body) = self.send("POST", &format!("/api/{function}"), args.to_string().into_bytes()).await?;
        if status == 200 { Ok(serde_json::from_slice(&body).unwrap()) } else { Err(refused(status, &body)) }
    }

    /// Sends a file; answers what the server says of it.
    pub(crate) async fn upload<T: DeserializeOwned>(&self, path: &str, contents: Vec<u8>) -> Answer<T> {
        let (status, _, body) = self.send("POST", path, contents).await?;
        if status == 200 { Ok(serde_json::from_slice(&body).unwrap()) } else { Err(refused(status, &body)) }
    }

    pub(crate) async fn get(&self, path: &str) -> Answer<(u16, Bytes)> {
        let (status, _, body) = self.send("GET", path, Vec::new()).await?;
        Ok((status, body))
    }

    /// Saves a record.
    pub(crate) async fn save(
        &self,
        module: ModuleKey,
        id: Id,
        version: Option<i64>,
        values: &[(&str, Value)],
    ) -> Answer<domain::record::Saved> {
        let values: BTreeMap<String, Value> =
            values.iter().map(|(key, value)| ((*key).to_owned(), value.clone())).collect();
        self.call("records/save", &json!({"draft": Draft { id, module, version, values }})).await
    }

    /// A record; `None` when it does not exist.
    pub(crate) async fn record(&self, module: ModuleKey, id: Id) -> Option<domain::Record> {
        match self.call::<domain::record::RecordPage>("records/get", &json!({"module": module, "id": id})).await {
            Ok(page) => Some(page.record),
            Err(Failed::Refused(404, _)) => None,
            Err(failed) => panic!("{failed:?}"),
        }
    }

    /// Sends something that is not a call; the problem with which it is refused.
    pub(crate) async fn refused(&self, method: &str, path: &str, body: Vec<u8>) -> Option<(u16, Problem)> {
        let (status, _, body) = self.send(method, path, body).await.unwrap();
        (status != 200).then(|| (status, serde_json::from_slice(&body).unwrap()))
    }

    /// Opens the live channel.
    pub(crate) async fn live(&self) -> Live {
        let response = self.open("GET", "/live", Vec::new()).await.unwrap().0;
        assert_eq!(response.status(), 200);
        Live(response.into_body())
    }

    async fn send(&self, method: &str, path: &str, body: Vec<u8>) -> Answer<(u16, String, Bytes)> {
        self.try_send(method, path, body).await.map_err(|_| Failed::Gone)
    }

    async fn try_send(
        &self,
        method: &str,
        path: &str,
        body: Vec<u8>,
    ) -> Result<(u16, String, Bytes), Box<dyn std::error::Error + Send + Sync>> {
        let (response, connection) = self.open(method, path, body).await?;
        let status = response.status().as_u16();
        let cookie = response.headers().get("set-cookie").and_then(|cookie| cookie.to_str().ok()).unwrap_or_default();
        let cookie = cookie.split(';').next().unwrap_or_default().to_owned();
        let body = response.into_body().collect().await?.to_bytes();
        connection.abort();
        Ok((status, cookie, body))
    }

    async fn open(
        &self,
        method: &str,
        path: &str,
        body: Vec<u8>,
    ) -> Result<(Response<Incoming>, AbortHandle), Box<dyn std::error::Error + Send + Sync>> {
        let stream = TcpStream::connect(("127.0.0.1", self.port)).await?;
        let (mut sender, connection) = hyper::client::conn::http1::handshake(TokioIo::new(stream)).await?;
        let connection = tokio::spawn(connection);
        let request = Request::builder()
            .method(method)
            .uri(path)
            .header("host", format!("127.0.0.1:{}", self.port))
            .header("sec-fetch-site", "same-origin")
            .header("content-type", "application/json")
            .header("cookie", &self.cookie)
            .body(Full::new(Bytes::from(body)))?;
        Ok((sender.send_request(request).await?, connection.abort_handle()))
    }
}

/// A stream of the live channel.
pub(crate) struct Live(Incoming);

impl Live {
    /// Waits until it tells of a record.
    pub(crate) async fn tells(&mut self, record: Id) {
        let mut told = String::new();
        while !told.contains(&record.to_string()) {
            let frame = tokio::time::timeout(Duration::from_secs(30), self.0.frame()).await.expect("news in time");
            let data = frame.expect("the stream goes on").unwrap().into_data().unwrap();
            told.push_str(std::str::from_utf8(&data).unwrap());
        }
    }
}

fn refused(status: u16, body: &[u8]) -> Failed {
    let problem =
        serde_json::from_slice(body).unwrap_or_else(|_| panic!("{status}: {}", String::from_utf8_lossy(body)));
    Failed::Refused(status, Box::new(problem))
}

/// A new id, as a page makes it.
pub(crate) fn new_id() -> Id {
    let mut random = [0; 10];
    rand::rng().fill_bytes(&mut random);
    // Their order means nothing here: the moment may be any.
    Id::v7(u64::from(rand::rng().next_u32()), random)
}
