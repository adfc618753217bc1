//! The router: which address is answered by what, and what every answer has in common.
//!
//! Outermost is [`accompany`] (request id, panics, log, headers), then compression, then the refusal of requests from
//! other sites. Behind them, everything but [`api::PUBLIC`], the page, its texts and the health check needs a session.

use std::{collections::BTreeSet, sync::Arc};

use axum::{
    Extension, Router,
    middleware::{from_fn, from_fn_with_state},
    routing::{any, get, post, put},
};
use services::{Services, live::Live};
use tower_http::compression::{
    CompressionLayer, Predicate,
    predicate::{DefaultPredicate, NotForContentType},
};

mod accompany;
mod exchange;
mod failed;
mod files;
mod functions;
mod guard;
mod headers;
mod live;
mod origin;
mod page;
mod request;
mod texts;
mod worker;

pub use failed::Failed;
pub use origin::{BaseUrl, Outside};
pub use request::Meta;

/// What every handler may need.
#[derive(Clone)]
pub struct Web {
    services: Arc<Services>,
    live: Arc<Live>,
    outside: Arc<Outside>,
    functions: Arc<BTreeSet<&'static str>>,
    page: Arc<page::Page>,
}

/// The whole server but for the sockets.
pub fn router(services: &Arc<Services>, live: &Arc<Live>, outside: Outside) -> Router {
    if let Some(url) = &outside.base_url {
        services.fix_base_url(url.to_string());
    }
    let web = Web {
        services: Arc::clone(services),
        live: Arc::clone(live),
        outside: Arc::new(outside),
        functions: Arc::new(functions::paths()),
        page: Arc::new(page::Page::new()),
    };
    let private = Router::new()
        .route("/files", post(files::upload))
        .route("/files/{id}", get(files::download))
        .route("/uploads/{id}", put(files::receive_chunk))
        .route("/import/files", post(exchange::upload))
        .route("/import/template/{kind}", get(exchange::template))
        .route("/import/errors/{run}", get(exchange::errors))
        .route("/export/{ticket}", get(exchange::download))
        .route("/live", get(live::stream))
        .route_layer(from_fn_with_state(web.clone(), guard::signed_in));
    Router::new()
        // Guarded by the handler itself: some of them are public.
        .route("/api/{*function}", any(functions::call))
        .merge(private)
        .route("/health", get(texts::health))
        .route("/company/{picture}", get(files::of_company))
        .route("/texts/{file}", get(texts::texts))
        .route("/sw.js", get(worker::script))
        .route("/manifest.webmanifest", get(worker::manifest))
        .fallback(page::page)
        .layer(from_fn(guard::same_origin))
        .layer(CompressionLayer::new().compress_when(shrinks()))
        .layer(from_fn_with_state(web.clone(), accompany::accompany))
        .layer(Extension(Arc::clone(&web.outside)))
        .with_state(web)
}

/// What is worth the time. Files that people uploaded and Excel files are compressed already, as a rule.
fn shrinks() -> impl Predicate {
    DefaultPredicate::new()
        .and(NotForContentType::const_new("application/octet-stream"))
        .and(NotForContentType::const_new("application/vnd."))
}
