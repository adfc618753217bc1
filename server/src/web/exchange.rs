//! Tables on their way in and out: imports with their templates and failed rows, exports.

use std::io;

use axum::{
    body::{Body, Bytes},
    extract::{Path, Query, Request},
    http::header,
    response::{IntoResponse, Json, Response},
};
use domain::{
    Id, Lang, ModuleKey,
    import::{ImportFile, ImportKind},
    list::TableFormat,
};
use futures_util::{Stream, stream};
use serde::Deserialize;
use services::{
    Error,
    exchange::{self, Download},
    import,
};
use tokio::io::AsyncReadExt;

use super::{
    Failed,
    files::{announced_length, attachment, next},
    request::SignedIn,
};

/// How much of a file is read at once.
const CHUNK: usize = 64 * 1024;

#[derive(Deserialize)]
pub(super) struct UploadQuery {
    #[serde(default)]
    name: String,
    kind: String,
}

/// Takes a table to import; the body is its contents, which go to the disk as they come.
pub(super) async fn upload(
    SignedIn(context): SignedIn,
    Query(query): Query<UploadQuery>,
    request: Request,
) -> Result<Json<ImportFile>, Failed> {
    let kind = kind(&query.kind)?;
    import::check_length(announced_length(request.headers()))?;
    let mut incoming = import::Incoming::begin(&context, kind).await?;
    let mut body = request.into_body().into_data_stream();
    while let Some(bytes) = next(&mut body).await? {
        incoming.write(&bytes).await?;
    }
    Ok(Json(incoming.finish(&context, kind, &query.name).await?))
}

#[derive(Deserialize)]
pub(super) struct TemplateQuery {
    #[serde(default)]
    format: TableFormat,
    #[serde(default)]
    lang: Lang,
}

/// An empty table with the heads that an import understands.
pub(super) async fn template(
    SignedIn(context): SignedIn,
    Path(path): Path<String>,
    Query(query): Query<TemplateQuery>,
) -> Result<Response, Failed> {
    send(import::template(&context, kind(&path)?, query.format, query.lang).await?).await
}

/// The rows of an import that failed.
pub(super) async fn errors(SignedIn(context): SignedIn, Path(run): Path<String>) -> Result<Response, Failed> {
    send(import::error_file(&context, id(&run)?).await?).await
}

/// A prepared export.
pub(super) async fn download(SignedIn(context): SignedIn, Path(ticket): Path<String>) -> Result<Response, Failed> {
    send(exchange::download(&context, id(&ticket)?).await?).await
}

fn id(text: &str) -> Result<Id, Error> {
    text.parse().map_err(|_| Error::not_found())
}

/// What is imported: a module by the path of its list, or employees.
fn kind(path: &str) -> Result<ImportKind, Error> {
    if path == "employees" {
        return Ok(ImportKind::Employees);
    }
    ModuleKey::parse(path).map(ImportKind::Records).ok_or_else(Error::not_found)
}

async fn send(download: Download) -> Result<Response, Failed> {
    let file = tokio::fs::File::open(&download.path).await?;
    let length = file.metadata().await?.len();
    let headers = attachment(&download.name, download.media_type);
    Ok((headers, [(header::CONTENT_LENGTH, length)], Body::from_stream(contents(file, download))).into_response())
}

/// The contents of a file that is there until the last of it is sent.
fn contents(file: tokio::fs::File, download: Download) -> impl Stream<Item = io::Result<Bytes>> {
    stream::try_unfold((file, download), |(mut file, download)| async move {
        let mut chunk = Vec::with_capacity(CHUNK);
        let read = file.read_buf(&mut chunk).await?;
        Ok((read > 0).then(|| (Bytes::from(chunk), (file, download))))
    })
}
