//! Backups (row PLUS-08).

use domain::{
    Id,
    backups::{Backup, BackupSettings, Backups},
};
use leptos::prelude::*;

#[cfg(not(target_arch = "wasm32"))]
use crate::Answer;
use crate::{ApiError, Wire};

/// What was made, where, and how long it is kept.
#[server(name = ListCall, endpoint = "backups/list", prefix = "/api", protocol = Wire)]
pub async fn list() -> Result<Backups, ApiError> {
    let answer = Answer::new()?;
    answer.of(services::backups::list(&answer.context).await)
}

/// The last one, whatever became of it.
#[server(name = LastCall, endpoint = "backups/last", prefix = "/api", protocol = Wire)]
pub async fn last() -> Result<Option<Backup>, ApiError> {
    let answer = Answer::new()?;
    answer.of(services::backups::last(&answer.context).await)
}

/// Begins one; answers its id.
#[server(name = StartCall, endpoint = "backups/start", prefix = "/api", protocol = Wire)]
pub async fn start() -> Result<Id, ApiError> {
    let answer = Answer::new()?;
    answer.of(services::backups::start(&answer.context).await)
}

/// Changes whether one is made each night, and how long they are kept.
#[server(name = SaveSettingsCall, endpoint = "backups/save-settings", prefix = "/api", protocol = Wire)]
pub async fn save_settings(settings: BackupSettings) -> Result<(), ApiError> {
    let answer = Answer::new()?;
    answer.of(services::backups::save_settings(&answer.context, settings).await)
}
