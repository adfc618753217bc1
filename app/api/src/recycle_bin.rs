//! The recycle bin.

use domain::{
    Id, ModuleKey,
    list::BatchResult,
    recycle_bin::{BinPage, BinRequest, BinSettings},
};
use leptos::prelude::*;

#[cfg(not(target_arch = "wasm32"))]
use crate::Answer;
use crate::{ApiError, Wire};

/// One page of the deleted records of a module.
#[server(name = ListCall, endpoint = "recycle-bin/list", prefix = "/api", protocol = Wire)]
pub async fn list(request: BinRequest) -> Result<BinPage, ApiError> {
    let answer = Answer::new()?;
    answer.of(services::recycle_bin::list(&answer.context, request).await)
}

/// Brings deleted records back; with `parents`, also the deleted ones that they belong to.
#[server(name = RestoreCall, endpoint = "recycle-bin/restore", prefix = "/api", protocol = Wire)]
pub async fn restore(module: ModuleKey, ids: Vec<Id>, parents: bool) -> Result<BatchResult, ApiError> {
    let answer = Answer::new()?;
    answer.of(services::recycle_bin::restore(&answer.context, module, ids, parents).await)
}

/// Removes deleted records for good.
#[server(name = PurgeCall, endpoint = "recycle-bin/purge", prefix = "/api", protocol = Wire)]
pub async fn purge(module: ModuleKey, ids: Vec<Id>) -> Result<BatchResult, ApiError> {
    let answer = Answer::new()?;
    answer.of(services::recycle_bin::purge(&answer.context, module, ids).await)
}

/// Changes how long deleted records are kept.
#[server(name = SaveSettingsCall, endpoint = "recycle-bin/save-settings", prefix = "/api", protocol = Wire)]
pub async fn save_settings(settings: BinSettings) -> Result<(), ApiError> {
    let answer = Answer::new()?;
    answer.of(services::recycle_bin::save_settings(&answer.context, settings).await)
}
