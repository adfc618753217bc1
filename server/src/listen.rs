//! Taking connections, and ending without breaking off what runs.

use std::{convert::Infallible, io, net::SocketAddr, sync::Arc, time::Duration};

use axum::{Router, body::Body, extract::ConnectInfo};
use hyper::{Request, body::Incoming, service::service_fn};
use hyper_util::{
    rt::{TokioIo, TokioTimer},
    server::graceful::GracefulShutdown,
};
use services::{Services, live::Live};
use tokio::net::{TcpListener, TcpStream};
use tower::ServiceExt;

mod open_files;
mod taking;

pub(crate) use open_files::allow_many;
use taking::Taking;

/// How long clients are waited for.
#[derive(Clone, Copy, Debug)]
pub struct Patience {
    /// To send the head of a request.
    pub head: Duration,
    /// To take anything of what they are sent.
    pub taking: Duration,
}

impl Default for Patience {
    fn default() -> Self {
        Self { head: Duration::from_secs(15), taking: Duration::from_mins(2) }
    }
}

/// How long running requests may take when the server ends.
const LAST_REQUESTS: Duration = Duration::from_secs(7);
/// How long the store may take to close after that.
const LAST_WRITES: Duration = Duration::from_secs(2);
/// The pause after a connection could not be taken: usually there are too many open files.
const EXHAUSTED: Duration = Duration::from_millis(500);

/// Serves until `end` comes; then finishes the running requests, ends the live streams and closes the store.
pub async fn serve(
    listener: TcpListener,
    router: Router,
    services: Arc<Services>,
    live: Arc<Live>,
    patience: Patience,
    end: impl Future<Output = ()>,
) {
    let connections = GracefulShutdown::new();
    tokio::pin!(end);
    loop {
        let taken = tokio::select! {
            taken = listener.accept() => taken,
            () = &mut end => break,
        };
        match taken {
            Ok((stream, peer)) => connect(stream, peer, router.clone(), patience, &connections),
            Err(error) if is_clients(&error) => {}
            Err(error) => {
                tracing::error!(%error, "a connection could not be taken");
                tokio::time::sleep(EXHAUSTED).await;
            }
        }
    }
    drop(listener);
    tracing::info!("ending");
    live.stop();
    if tokio::time::timeout(LAST_REQUESTS, connections.shutdown()).await.is_err() {
        tracing::warn!("some requests are broken off");
    }
    if tokio::time::timeout(LAST_WRITES, services.store().close()).await.is_err() {
        tracing::warn!("the database is left as it is: the next start will tidy it up");
    }
}

fn connect(stream: TcpStream, peer: SocketAddr, router: Router, patience: Patience, connections: &GracefulShutdown) {
    // News of the live channel are small and should not wait for more. A stream that refuses works all the same.
    let _ = stream.set_nodelay(true);
    let service = service_fn(move |request: Request<Incoming>| {
        let router = router.clone();
        async move {
            let mut request = request.map(Body::new);
            request.extensions_mut().insert(ConnectInfo(peer));
            router.oneshot(request).await.map_err(|never: Infallible| never)
        }
    });
    let connection = hyper::server::conn::http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(patience.head)
        .serve_connection(TokioIo::new(Taking::new(stream, patience.taking)), service);
    let connection = connections.watch(connection);
    tokio::spawn(async move {
        if let Err(error) = connection.await {
            tracing::debug!(%error, "a connection broke off");
        }
    });
}

/// Whether a connection failed by the client's doing, before it was taken.
fn is_clients(error: &io::Error) -> bool {
    use io::ErrorKind::{ConnectionAborted, ConnectionRefused, ConnectionReset};
    matches!(error.kind(), ConnectionAborted | ConnectionRefused | ConnectionReset)
}
