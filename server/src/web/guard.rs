//! Who may come in: only requests that our own page sent, and behind that only people who are signed in.

use axum::{
    extract::{Request, State},
    http::{HeaderMap, Method, header},
    middleware::Next,
    response::Response,
};
use domain::problem::ProblemKind;
use services::{Context, Error};

use super::{Failed, Meta, Web, accompany::note_employee, origin::authority_of};

/// Refuses requests that change something and come from another site: the browser adds our cookie to those as well.
pub(super) async fn same_origin(meta: Meta, request: Request, next: Next) -> Result<Response, Failed> {
    let reads = matches!(*request.method(), Method::GET | Method::HEAD | Method::OPTIONS);
    if reads || is_same_origin(request.headers(), &meta.authority) {
        return Ok(next.run(request).await);
    }
    tracing::warn!("refused: not sent by our own page");
    Err(Failed::new(ProblemKind::Forbidden))
}

fn is_same_origin(headers: &HeaderMap, authority: &str) -> bool {
    let text = |name: &str| headers.get(name).and_then(|value| value.to_str().ok());
    match text("sec-fetch-site") {
        Some(site) => matches!(site, "same-origin" | "none"),
        // Browsers leave it out where the page comes over http; they do say the origin.
        None => text(header::ORIGIN.as_str()).and_then(authority_of).is_some_and(|origin| origin == authority),
    }
}

/// Lets only those through who are signed in.
pub(super) async fn signed_in(
    State(web): State<Web>,
    meta: Meta,
    mut request: Request,
    next: Next,
) -> Result<Response, Failed> {
    let context = session(&web, &meta, request.headers()).await?.ok_or(Error::Unauthenticated)?;
    request.extensions_mut().insert(context);
    Ok(next.run(request).await)
}

/// Who asks, if a session goes with the request.
pub(super) async fn session(web: &Web, meta: &Meta, headers: &HeaderMap) -> Result<Option<Context>, Failed> {
    let Some(token) = api::cookie::read(headers, meta.caller.secure) else { return Ok(None) };
    let context = services::sessions::authenticate(&web.services, token, meta.caller.clone()).await?;
    if let Some(id) = context.as_ref().and_then(|context| context.viewer().id()) {
        note_employee(id);
    }
    Ok(context)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_our_own_page_is_believed() {
        let check = |pairs: &[(&'static str, &str)], expected: bool| {
            let headers: HeaderMap =
                pairs.iter().map(|(name, value)| (name.parse().unwrap(), value.parse().unwrap())).collect();
            assert_eq!(is_same_origin(&headers, "crm.example.com"), expected, "{pairs:?}");
        };
        check(&[], false);
        check(&[("sec-fetch-site", "same-origin")], true);
        check(&[("sec-fetch-site", "none")], true);
        check(&[("sec-fetch-site", "same-site")], false);
        check(&[("sec-fetch-site", "cross-site"), ("origin", "https://crm.example.com")], false);
        check(&[("origin", "https://crm.example.com")], true);
        check(&[("origin", "https://crm.example.com.evil.example")], false);
        check(&[("origin", "null")], false);
    }
}
