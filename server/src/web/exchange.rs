//! Tables on their way in and out: imports with their templates and failed rows, exports.

use axum::{body::Body, extract::Path, http::HeaderName, response::{IntoResponse, Response}};
use futures_util::{Stream, StreamExt, stream};
use services::{Error, exchange};

use super::{Failed, files::attachment, request::SignedIn};

/// A prepared export.
pub(super) async fn download(
    SignedIn(context): SignedIn,
    Path(ticket): Path<String>,
) -> Result<Response, Failed> {
    let ticket = ticket.parse().map_err(|_| Error::not_found())?;
    send(exchange::download(&context, ticket).await?).await
}
