//! What the page needs before anybody is signed in: its texts. And the sign of life for those who watch the server.

use std::{collections::BTreeMap, sync::LazyLock};

use axum::{
    body::Bytes,
    extract::{Path, State},
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use domain::Lang;
use services::Error;
use sha2::{Digest, Sha256};

use super::{Failed, Web};

/// Every language's texts with the tag of their contents.
static TEXTS: LazyLock<BTreeMap<Lang, (Bytes, String)>> = LazyLock::new(|| {
    Lang::ALL
        .into_iter()
        .map(|lang| {
            let texts = Bytes::from(texts::embedded(lang));
            let tag = format!("W/\"{}\"", hex::encode(&Sha256::digest(&texts)[..12]));
            (lang, (texts, tag))
        })
        .collect()
});

/// `/texts/<lang>.ftl`
pub(super) async fn texts(Path(file): Path<String>, headers: HeaderMap) -> Result<Response, Failed> {
    let lang = file.strip_suffix(".ftl").and_then(|code| Lang::ALL.into_iter().find(|lang| lang.code() == code));
    let (texts, tag) = lang.and_then(|lang| TEXTS.get(&lang)).ok_or_else(Error::not_found)?;
    Ok(tagged(&headers, tag, "no-cache", "text/plain; charset=utf-8", || texts.clone()))
}

/// The languages with the tags of their texts.
pub(super) fn tags() -> impl Iterator<Item = (Lang, &'static str)> {
    TEXTS.iter().map(|(lang, (_, tag))| (*lang, tag.as_str()))
}

/// Answers 200 when the database answers.
pub(super) async fn health(State(web): State<Web>) -> Response {
    let no_store = [(header::CACHE_CONTROL, "no-store")];
    match web.services.store().ping().await {
        Ok(()) => (no_store, "ok").into_response(),
        Err(error) => {
            tracing::error!(error = %services::error::chain(&error), "the database does not answer");
            (StatusCode::SERVICE_UNAVAILABLE, no_store, "the database does not answer").into_response()
        }
    }
}

/// Something that the browser may keep, and asks about by its tag.
pub(super) fn tagged(
    headers: &HeaderMap,
    tag: &str,
    keep: &'static str,
    media_type: &'static str,
    contents: impl FnOnce() -> Bytes,
) -> Response {
    let known = headers.get(header::IF_NONE_MATCH).and_then(|known| known.to_str().ok()).unwrap_or_default();
    let kept = [
        (header::ETAG, HeaderValue::from_str(tag).unwrap_or_else(|_| HeaderValue::from_static("W/\"0\""))),
        (header::CACHE_CONTROL, HeaderValue::from_static(keep)),
        (header::VARY, HeaderValue::from_static("accept-encoding")),
    ];
    if known.split(',').any(|known| known.trim() == tag) {
        return (StatusCode::NOT_MODIFIED, kept).into_response();
    }
    (kept, [(header::CONTENT_TYPE, media_type)], contents()).into_response()
}
