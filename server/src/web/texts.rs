//! What the page needs before anybody is signed in: its texts. And the sign of life for those who watch the server.

use std::{collections::BTreeMap, sync::LazyLock};

use ::texts::Part;
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

/// The parts of every language's texts with the tag of their contents, by file.
static TEXTS: LazyLock<BTreeMap<String, (Bytes, String)>> = LazyLock::new(|| {
    let parts = Lang::ALL.into_iter().flat_map(|lang| Part::ALL.map(|part| (lang, part)));
    parts
        .map(|(lang, part)| {
            let texts = Bytes::from(::texts::embedded_part(lang, part));
            let tag = format!("W/\"{}\"", hex::encode(&Sha256::digest(&texts)[..12]));
            (part.file(lang), (texts, tag))
        })
        .collect()
});

/// `/texts/<lang>.ftl`, and `/texts/<lang>-rest.ftl`.
pub(super) async fn texts(Path(file): Path<String>, headers: HeaderMap) -> Result<Response, Failed> {
    let (texts, tag) = TEXTS.get(&file).ok_or_else(Error::not_found)?;
    Ok(tagged(&headers, tag, "no-cache", "text/plain; charset=utf-8", || texts.clone()))
}

/// The files of texts with their tags.
pub(super) fn tags() -> impl Iterator<Item = (&'static str, &'static str)> {
    TEXTS.iter().map(|(file, (_, tag))| (file.as_str(), tag.as_str()))
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
