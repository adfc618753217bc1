//! What is known of a request before anybody looks at its session.

use axum::{
    extract::{FromRequestParts, Request},
    http::request::Parts,
};
use services::{Error, context::Caller};

use super::{Failed, Web};

/// What is known of a request: an extension that [`super::accompany`] adds.
#[derive(Clone, Debug)]
pub struct Meta {
    /// Request id, address, browser.
    pub caller: Caller,
    /// Host and port as the browser names them.
    pub authority: String,
}

impl Meta {
    pub(super) fn of(web: &Web, request: &Request) -> Self {
        let headers = request.headers();
        let peer = request
            .extensions()
            .get::<axum::extract::ConnectInfo<std::net::SocketAddr>>()
            .map(|axum::extract::ConnectInfo(peer)| peer.ip());
        let agent = headers.get(axum::http::header::USER_AGENT).and_then(|value| value.to_str().ok()).unwrap_or("");
        let caller = Caller {
            request: web.services.new_id().to_string(),
            address: web.outside.address(headers, peer),
            agent: agent.chars().take(300).collect(),
            secure: web.outside.secure(headers),
        };
        Self { caller, authority: web.outside.authority(headers) }
    }
}

impl<S: Sync> FromRequestParts<S> for Meta {
    type Rejection = Failed;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Failed> {
        let missing = || Error::Other("the request was not accompanied".to_owned());
        Ok(parts.extensions.get::<Self>().cloned().ok_or_else(missing)?)
    }
}

/// Who asks, as [`super::guard::signed_in`] found him.
pub(super) struct SignedIn(pub(super) services::Context);

impl<S: Sync> FromRequestParts<S> for SignedIn {
    type Rejection = Failed;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Failed> {
        Ok(Self(parts.extensions.get::<services::Context>().cloned().ok_or(Error::Unauthenticated)?))
    }
}
