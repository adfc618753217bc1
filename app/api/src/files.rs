//! Files of records, and uploads in parts. The bytes themselves go another way: `PUT /uploads/{id}`.

use domain::{
    Id, ModuleKey,
    files::{RecordFiles, StorageUse, UploadDraft, UploadState},
};
use leptos::prelude::*;

#[cfg(not(target_arch = "wasm32"))]
use crate::Answer;
use crate::{ApiError, Wire};

/// The files of a record, newest first.
#[server(name = ListCall, endpoint = "files/list", prefix = "/api", protocol = Wire)]
pub async fn list(module: ModuleKey, record: Id) -> Result<RecordFiles, ApiError> {
    let answer = Answer::new()?;
    answer.of(services::files::record::list(&answer.context, module, record).await)
}

/// Adds an own upload to a record; repeated it changes nothing.
#[server(name = AttachCall, endpoint = "files/attach", prefix = "/api", protocol = Wire)]
pub async fn attach(module: ModuleKey, record: Id, file: Id) -> Result<(), ApiError> {
    let answer = Answer::new()?;
    answer.of(services::files::record::attach(&answer.context, module, record, file).await)
}

/// Gives a file of a record another name.
#[server(name = RenameCall, endpoint = "files/rename", prefix = "/api", protocol = Wire)]
pub async fn rename(module: ModuleKey, record: Id, file: Id, name: String) -> Result<(), ApiError> {
    let answer = Answer::new()?;
    answer.of(services::files::record::rename(&answer.context, module, record, file, &name).await)
}

/// Takes a file from a record, for good.
#[server(name = RemoveCall, endpoint = "files/remove", prefix = "/api", protocol = Wire)]
pub async fn remove(module: ModuleKey, record: Id, file: Id) -> Result<(), ApiError> {
    let answer = Answer::new()?;
    answer.of(services::files::record::remove(&answer.context, module, record, file).await)
}

/// How much room the company's files take.
#[server(name = StorageCall, endpoint = "files/storage", prefix = "/api", protocol = Wire)]
pub async fn storage() -> Result<StorageUse, ApiError> {
    let answer = Answer::new()?;
    answer.of(services::files::record::storage(&answer.context).await)
}

/// Begins an upload in parts, or says how far one is that broke off.
#[server(name = BeginUploadCall, endpoint = "files/begin-upload", prefix = "/api", protocol = Wire)]
pub async fn begin_upload(draft: UploadDraft) -> Result<UploadState, ApiError> {
    let answer = Answer::new()?;
    answer.of(services::files::upload::begin(&answer.context, draft).await)
}

/// Gives an upload up.
#[server(name = CancelUploadCall, endpoint = "files/cancel-upload", prefix = "/api", protocol = Wire)]
pub async fn cancel_upload(id: Id) -> Result<(), ApiError> {
    let answer = Answer::new()?;
    answer.of(services::files::upload::cancel(&answer.context, id).await)
}
