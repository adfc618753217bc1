//! Files: uploads, and what people uploaded.

use std::time::Duration;

use axum::{
    body::{Body, BodyDataStream},
    extract::{Path, Query, Request, State},
    http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header},
    response::{IntoResponse, Json, Response},
};
use domain::{
    Id,
    activity::FileInfo,
    company::FacePicture,
    files::{Preview, TEXT_PREVIEW, UploadState},
    problem::ProblemKind,
};
use futures_util::StreamExt;
use serde::Deserialize;
use services::{
    Context, Error,
    files::{self, upload::Chunk},
};
use tokio::io::AsyncReadExt;
use tokio_util::io::ReaderStream;

use super::{
    Failed, Meta, Web,
    headers::{FILE_POLICY, PDF_POLICY},
    request::SignedIn,
};

/// How long a sender may pause.
const PAUSE: Duration = Duration::from_secs(30);
/// How much of a file is read at once.
const CHUNK: usize = 64 * 1024;

#[derive(Deserialize)]
pub(super) struct UploadQuery {
    #[serde(default)]
    name: String,
}

/// Takes a file; the body is its contents.
pub(super) async fn upload(
    SignedIn(context): SignedIn,
    Query(query): Query<UploadQuery>,
    request: Request,
) -> Result<Json<FileInfo>, Failed> {
    let incoming = receive(&context, request).await?;
    Ok(Json(incoming.keep(&context, &query.name).await?))
}

/// Writes the body of a request to the disk, never more of it in memory than has just arrived.
async fn receive(context: &Context, request: Request) -> Result<files::Incoming, Failed> {
    files::check_length(context, announced_length(request.headers()))?;
    let mut incoming = files::Incoming::begin(context).await?;
    let mut body = request.into_body().into_data_stream();
    while let Some(bytes) = next(&mut body).await? {
        incoming.write(context, &bytes).await?;
    }
    Ok(incoming)
}

/// How long a body says that it will be; 0 when it does not say.
pub(super) fn announced_length(headers: &HeaderMap) -> u64 {
    headers.get(header::CONTENT_LENGTH).and_then(|value| value.to_str().ok()?.parse().ok()).unwrap_or(0)
}

/// The next bytes of a body.
pub(super) async fn next(body: &mut BodyDataStream) -> Result<Option<axum::body::Bytes>, Failed> {
    match tokio::time::timeout(PAUSE, body.next()).await {
        Ok(Some(Ok(bytes))) => Ok(Some(bytes)),
        Ok(Some(Err(_))) => Err(Failed::new(ProblemKind::Invalid).with_status(StatusCode::BAD_REQUEST)),
        Ok(None) => Ok(None),
        Err(_) => Err(Failed::new(ProblemKind::Invalid).with_status(StatusCode::REQUEST_TIMEOUT)),
    }
}

#[derive(Deserialize)]
pub(super) struct ChunkQuery {
    offset: u64,
}

/// Takes the next bytes of an upload in parts. What arrived before the connection broke stays.
pub(super) async fn receive_chunk(
    SignedIn(context): SignedIn,
    Path(id): Path<String>,
    Query(query): Query<ChunkQuery>,
    request: Request,
) -> Result<Json<UploadState>, Failed> {
    let id: Id = id.parse().map_err(|_| Error::not_found())?;
    let mut chunk = Chunk::begin(&context, id, query.offset).await?;
    let mut body = request.into_body().into_data_stream();
    let broke = loop {
        let arrived = tokio::select! {
            arrived = next(&mut body) => arrived,
            () = chunk.superseded() => Err(Failed::new(ProblemKind::Conflict)),
        };
        match arrived {
            Ok(Some(bytes)) => chunk.write(&bytes).await?,
            Ok(None) => break None,
            Err(failed) => break Some(failed),
        }
    };
    let state = chunk.keep(&context).await?;
    broke.map_or(Ok(Json(state)), Err)
}

#[derive(Deserialize)]
pub(super) struct DownloadQuery {
    /// Present: to be saved, not shown.
    download: Option<String>,
    /// Present: to be looked at in a preview.
    view: Option<String>,
}

/// How a file is given out.
struct Shown {
    media_type: String,
    /// Not to be saved, but shown by the browser.
    inline: bool,
    policy: &'static str,
    length: u64,
}

impl Shown {
    /// Pictures are shown by the browser, in a preview also PDFs; of texts a preview gets the beginning, as data. Whatever
    /// else people upload could pretend to be a page of ours and can only be saved.
    fn of(info: &FileInfo, query: &DownloadQuery) -> Self {
        let saved = |media_type: &str, length| Self {
            media_type: media_type.to_owned(),
            inline: false,
            policy: FILE_POLICY,
            length,
        };
        match info.preview() {
            Some(Preview::Picture) if query.download.is_none() => {
                Self { inline: true, ..saved(&info.media_type, info.size) }
            }
            Some(Preview::Pdf) if query.view.is_some() => {
                Self { inline: true, policy: PDF_POLICY, ..saved(&info.media_type, info.size) }
            }
            Some(Preview::Text) if query.view.is_some() => saved("text/plain", info.size.min(TEXT_PREVIEW)),
            _ => saved("application/octet-stream", info.size),
        }
    }
}

/// Gives a file to somebody who may read it.
pub(super) async fn download(
    SignedIn(context): SignedIn,
    Path(id): Path<String>,
    Query(query): Query<DownloadQuery>,
    headers: HeaderMap,
) -> Result<Response, Failed> {
    let id: Id = id.parse().map_err(|_| Error::not_found())?;
    let file = files::read(&context, id).await?;
    let shown = Shown::of(&file.info, &query);
    let tag = format!("\"{}\"", file.hash);
    // The contents under a hash never change, but the right to read them may end.
    let kept = [(header::ETAG, text(&tag)), (header::CACHE_CONTROL, HeaderValue::from_static("private, no-cache"))];
    let framed = [
        (header::CONTENT_DISPOSITION, disposition(shown.inline, &file.info.name)),
        (header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(shown.policy)),
    ];
    if headers.get(header::IF_NONE_MATCH).is_some_and(|known| known.as_bytes() == tag.as_bytes()) {
        return Ok((StatusCode::NOT_MODIFIED, kept, framed).into_response());
    }
    let contents = tokio::fs::File::open(&file.path).await?.take(shown.length);
    let described =
        [(header::CONTENT_TYPE, text(&shown.media_type)), (header::CONTENT_LENGTH, HeaderValue::from(shown.length))];
    let body = Body::from_stream(ReaderStream::with_capacity(contents, CHUNK));
    Ok((kept, framed, described, body).into_response())
}

/// Gives a picture of the company to anybody: the sign-in page shows them. It is one of the two that the settings name, never
/// another file; its address changes with it (`?v=`), so that it is kept for a while.
pub(super) async fn of_company(
    State(web): State<Web>,
    meta: Meta,
    Path(picture): Path<String>,
    headers: HeaderMap,
) -> Result<Response, Failed> {
    let picture = FacePicture::parse(&picture).ok_or_else(Error::not_found)?;
    let file = services::company::picture(&web.services.door(meta.caller), picture).await?;
    let tag = format!("\"{}\"", file.hash);
    let kept = [(header::ETAG, text(&tag)), (header::CACHE_CONTROL, HeaderValue::from_static("public, max-age=86400"))];
    if headers.get(header::IF_NONE_MATCH).is_some_and(|known| known.as_bytes() == tag.as_bytes()) {
        return Ok((StatusCode::NOT_MODIFIED, kept).into_response());
    }
    let described = [
        (header::CONTENT_TYPE, text(&file.info.media_type)),
        (header::CONTENT_LENGTH, HeaderValue::from(file.info.size)),
        (header::CONTENT_DISPOSITION, HeaderValue::from_static("inline")),
        (header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(FILE_POLICY)),
    ];
    let contents = tokio::fs::File::open(&file.path).await?;
    let body = Body::from_stream(ReaderStream::with_capacity(contents, CHUNK));
    Ok((kept, described, body).into_response())
}

/// The name under which a browser saves a file: once for old programs, once exactly.
pub(super) fn disposition(shown: bool, name: &str) -> HeaderValue {
    let plain: String = name
        .chars()
        .map(|letter| if letter.is_ascii_alphanumeric() || "-_.() ".contains(letter) { letter } else { '_' })
        .collect();
    let exact: String = name.bytes().map(exact).collect();
    let kind = if shown { "inline" } else { "attachment" };
    text(&format!("{kind}; filename=\"{plain}\"; filename*=UTF-8''{exact}"))
}

/// A byte of a name as RFC 5987 writes it.
fn exact(byte: u8) -> String {
    if byte.is_ascii_alphanumeric() || b"-_.".contains(&byte) {
        char::from(byte).to_string()
    } else {
        format!("%{byte:02X}")
    }
}

fn text(value: &str) -> HeaderValue {
    HeaderValue::from_str(value).unwrap_or_else(|_| HeaderValue::from_static(""))
}

/// An attachment under a name, made by Weft itself.
pub(super) fn attachment(name: &str, media_type: &str) -> [(HeaderName, HeaderValue); 4] {
    [
        (header::CONTENT_TYPE, text(media_type)),
        (header::CONTENT_DISPOSITION, disposition(false, name)),
        (header::CACHE_CONTROL, HeaderValue::from_static("private, no-store")),
        (header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(FILE_POLICY)),
    ]
}

#[cfg(test)]
mod tests {
    use super::disposition;

    #[test]
    fn names_cannot_break_out_of_their_header() {
        let check = |name: &str, expected: &str| assert_eq!(disposition(false, name), expected);
        check("a.pdf", "attachment; filename=\"a.pdf\"; filename*=UTF-8''a.pdf");
        check("合同.pdf", "attachment; filename=\"__.pdf\"; filename*=UTF-8''%E5%90%88%E5%90%8C.pdf");
        check("a\"; x=\"b\r\n", "attachment; filename=\"a__ x__b__\"; filename*=UTF-8''a%22%3B%20x%3D%22b%0D%0A");
    }
}
