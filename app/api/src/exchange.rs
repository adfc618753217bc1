//! Import and export.

use domain::{
    Id,
    import::{ImportFile, ImportKind, ImportPlan, ImportResult, ImportRun, Reading, UndoResult},
    list::ExportRequest,
};
use leptos::prelude::*;

#[cfg(not(target_arch = "wasm32"))]
use crate::Answer;
use crate::{ApiError, Wire};

/// Prepares an export; the file is then at `/export/<id>` for a short time.
#[server(name = ExportCall, endpoint = "exchange/export", prefix = "/api", protocol = Wire)]
pub async fn export(request: ExportRequest) -> Result<Id, ApiError> {
    let answer = Answer::new()?;
    answer.of(services::exchange::export_ticket(&answer.context, request).await)
}

/// What an import would do; nothing is written.
#[server(name = PreviewCall, endpoint = "exchange/preview", prefix = "/api", protocol = Wire)]
pub async fn preview(kind: ImportKind, file: Id, plan: ImportPlan) -> Result<ImportResult, ApiError> {
    let answer = Answer::new()?;
    answer.of(services::import::preview(&answer.context, kind, file, plan).await)
}

/// Starts an import; answers its id.
#[server(name = StartCall, endpoint = "exchange/start", prefix = "/api", protocol = Wire)]
pub async fn start(kind: ImportKind, file: Id, plan: ImportPlan) -> Result<Id, ApiError> {
    let answer = Answer::new()?;
    answer.of(services::import::start(&answer.context, kind, file, plan).await)
}

/// Where an import stands.
#[server(name = RunCall, endpoint = "exchange/run", prefix = "/api", protocol = Wire)]
pub async fn run(id: Id) -> Result<ImportRun, ApiError> {
    let answer = Answer::new()?;
    answer.of(services::import::run(&answer.context, id).await)
}

/// The latest imports that the user may see.
#[server(name = RunsCall, endpoint = "exchange/runs", prefix = "/api", protocol = Wire)]
pub async fn runs(kind: ImportKind) -> Result<Vec<ImportRun>, ApiError> {
    let answer = Answer::new()?;
    answer.of(services::import::runs(&answer.context, kind).await)
}

/// Reads an uploaded file once more, in another encoding, with another separator, or another sheet.
#[server(name = ReadCall, endpoint = "exchange/read", prefix = "/api", protocol = Wire)]
pub async fn read(kind: ImportKind, file: Id, reading: Reading) -> Result<ImportFile, ApiError> {
    let answer = Answer::new()?;
    answer.of(services::import::read_again(&answer.context, kind, file, reading).await)
}

/// Stops a running import.
#[server(name = CancelCall, endpoint = "exchange/cancel", prefix = "/api", protocol = Wire)]
pub async fn cancel(id: Id) -> Result<(), ApiError> {
    let answer = Answer::new()?;
    answer.of(services::import::cancel(&answer.context, id).await)
}

/// What taking an import back would do; nothing is written.
#[server(name = UndoPreviewCall, endpoint = "exchange/undo-preview", prefix = "/api", protocol = Wire)]
pub async fn undo_preview(id: Id) -> Result<UndoResult, ApiError> {
    let answer = Answer::new()?;
    answer.of(services::import::undo_preview(&answer.context, id).await)
}

/// Takes an import back, beside other work.
#[server(name = UndoCall, endpoint = "exchange/undo", prefix = "/api", protocol = Wire)]
pub async fn undo(id: Id) -> Result<(), ApiError> {
    let answer = Answer::new()?;
    answer.of(services::import::undo(&answer.context, id).await)
}
