//! Somebody's browser, as far as the server can tell: one connection that is kept open, and a cookie.

use std::{net::SocketAddr, time::Duration};

use http_body_util::{BodyExt as _, Full};
use hyper::{
    Request, Response,
    body::{Bytes, Incoming},
    client::conn::http1::SendRequest,
};
use hyper_util::rt::TokioIo;
use serde::de::DeserializeOwned;
use serde_json::Value as Json;
use tokio::net::TcpStream;

/// Nothing that is measured takes this long.
const PATIENCE: Duration = Duration::from_mins(2);

/// A connection to the server.
pub(crate) struct Client {
    address: SocketAddr,
    cookie: Option<String>,
    sender: SendRequest<Full<Bytes>>,
}

/// What came back.
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) cookie: Option<String>,
    pub(crate) body: Bytes,
}

impl Client {
    /// Connects, with the cookie of a session or as nobody.
    pub(crate) async fn connect(address: SocketAddr, cookie: Option<String>) -> Self {
        Self { address, cookie, sender: sender(address).await }
    }

    /// Another connection of the same session.
    pub(crate) async fn again(&self) -> Self {
        Self::connect(self.address, self.cookie.clone()).await
    }

    /// Calls a server function; anything but its answer ends the bench.
    pub(crate) async fn call<T: DeserializeOwned>(&mut self, function: &str, args: &Json) -> T {
        let answer = self.post(function, args.to_string().into()).await;
        let text = String::from_utf8_lossy(&answer.body);
        assert_eq!(answer.status, 200, "{function}: {text}");
        serde_json::from_slice(&answer.body).unwrap_or_else(|error| panic!("{function}: {error}: {text}"))
    }

    /// The same without a look at the answer.
    pub(crate) async fn post(&mut self, function: &str, body: Bytes) -> Answer {
        self.send("POST", &format!("/api/{function}"), body, &[("content-type", "application/json")]).await
    }

    /// Gets a file or a page, compressed as for a browser.
    pub(crate) async fn get(&mut self, path: &str) -> Answer {
        self.send("GET", path, Bytes::new(), &[("accept-encoding", "br")]).await
    }

    /// Begins to read a stream.
    pub(crate) async fn open(&mut self, path: &str) -> Incoming {
        let response = self.ask("GET", path, Bytes::new(), &[]).await;
        assert_eq!(response.status(), 200, "{path}");
        response.into_body()
    }

    async fn send(&mut self, method: &str, path: &str, body: Bytes, headers: &[(&str, &str)]) -> Answer {
        let response = self.ask(method, path, body, headers).await;
        let cookie = response.headers().get("set-cookie").and_then(|value| value.to_str().ok());
        let cookie = cookie.and_then(|value| value.split(';').next()).map(str::to_owned);
        let status = response.status().as_u16();
        let body = tokio::time::timeout(PATIENCE, response.into_body().collect()).await;
        Answer { status, cookie, body: body.expect("an answer in time").expect("a whole answer").to_bytes() }
    }

    async fn ask(&mut self, method: &str, path: &str, body: Bytes, headers: &[(&str, &str)]) -> Response<Incoming> {
        let mut request = Request::builder()
            .method(method)
            .uri(path)
            .header("host", self.address.to_string())
            .header("sec-fetch-site", "same-origin");
        if let Some(cookie) = &self.cookie {
            request = request.header("cookie", cookie);
        }
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let request = request.body(Full::new(body)).expect("a request");
        // The server closes what is idle for long, as it does to browsers.
        if self.sender.ready().await.is_err() {
            self.sender = sender(self.address).await;
        }
        let response = tokio::time::timeout(PATIENCE, self.sender.send_request(request)).await;
        response.expect("an answer in time").expect("an answer")
    }
}

impl Client {
    /// The text of a page, not compressed.
    pub(crate) async fn get_plain(&mut self, path: &str) -> String {
        let answer = self.send("GET", path, Bytes::new(), &[]).await;
        String::from_utf8_lossy(&answer.body).into_owned()
    }
}

/// A new connection.
async fn sender(address: SocketAddr) -> SendRequest<Full<Bytes>> {
    let stream = TcpStream::connect(address).await.expect("the server listens");
    stream.set_nodelay(true).expect("a local connection");
    let (sender, connection) = hyper::client::conn::http1::handshake(TokioIo::new(stream)).await.expect("HTTP");
    tokio::spawn(connection);
    sender
}
