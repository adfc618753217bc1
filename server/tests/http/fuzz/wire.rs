//! One connection that is used again: a long run would otherwise use up the ports of the machine.

use http_body_util::{BodyExt, Full};
use hyper::{Request, body::Bytes, client::conn::http1::SendRequest, header::HeaderValue};
use hyper_util::rt::TokioIo;
use std::net::SocketAddr;
use tokio::net::TcpStream;

use crate::support::Answer;

pub(super) struct Wire {
    address: SocketAddr,
    sender: Option<SendRequest<Full<Bytes>>>,
}

impl Wire {
    pub(super) fn to(address: SocketAddr) -> Self {
        Self { address, sender: None }
    }

    /// Sends a request. The server may have closed the connection after the last one: then a new one is made.
    pub(super) async fn send(&mut self, method: &str, path: &str, headers: &[(&str, String)], body: Vec<u8>) -> Answer {
        let body = Bytes::from(body);
        for _ in 0..3 {
            let mut sender = self.sender().await;
            let request = self.request(method, path, headers, body.clone());
            let Ok(response) = sender.send_request(request).await else { continue };
            let (status, headers) = (response.status().as_u16(), response.headers().clone());
            let Ok(body) = response.into_body().collect().await else { continue };
            self.sender = Some(sender);
            return Answer { status, headers, body: body.to_bytes() };
        }
        panic!("the server does not answer {method} {path}");
    }

    async fn sender(&mut self) -> SendRequest<Full<Bytes>> {
        if let Some(mut sender) = self.sender.take()
            && sender.ready().await.is_ok()
        {
            return sender;
        }
        let stream = TcpStream::connect(self.address).await.unwrap();
        let (sender, connection) = hyper::client::conn::http1::handshake(TokioIo::new(stream)).await.unwrap();
        tokio::spawn(connection);
        sender
    }

    fn request(&self, method: &str, path: &str, headers: &[(&str, String)], body: Bytes) -> Request<Full<Bytes>> {
        let mut request = Request::builder().method(method).uri(path).body(Full::new(body)).unwrap();
        let host = HeaderValue::from_str(&self.address.to_string()).unwrap();
        request.headers_mut().insert("host", host);
        for (name, value) in headers {
            let name: hyper::header::HeaderName = name.parse().unwrap();
            request.headers_mut().insert(name, HeaderValue::from_bytes(value.as_bytes()).unwrap());
        }
        request
    }
}
