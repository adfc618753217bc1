//! Where files of imports and exports lie in the data folder, and when they are swept.
//!
//! Each is named by an id of version 7, which begins with the moment at which it was made: its age needs no clock of the
//! file system.

use std::path::{Path, PathBuf};

use chrono::{DateTime, TimeDelta, Utc};
use domain::Id;
use tokio::fs;

use crate::{Context, Result, Services};

/// How long the failed rows of an import are kept (rules.md, "Limits").
pub(crate) const ERRORS_DAYS: i64 = 7;

/// A path for a file on its way out.
pub(crate) async fn outgoing(context: &Context) -> Result<PathBuf> {
    let folder = context.services().store().folder().join("exports");
    fs::create_dir_all(&folder).await?;
    Ok(folder.join(context.new_id().to_string()))
}

/// The path of a file of an import.
pub(crate) fn import(services: &Services, id: Id, extension: &str) -> PathBuf {
    services.store().folder().join("imports").join(format!("{id}.{extension}"))
}

/// Makes the folder of the imports.
pub(crate) async fn prepare(services: &Services) -> Result<()> {
    Ok(fs::create_dir_all(services.store().folder().join("imports")).await?)
}

/// The moment at which an id was made.
pub(crate) fn made_at(id: Id) -> Option<DateTime<Utc>> {
    let (seconds, nanos) = id.0.get_timestamp()?.to_unix();
    DateTime::from_timestamp(i64::try_from(seconds).ok()?, nanos)
}

/// Removes what is out of date: uploads that nobody used for a day, failed rows after seven days, exports after an hour.
pub(crate) async fn sweep(services: &Services) -> Result<()> {
    let now = services.now().at;
    for folder in ["imports", "exports"] {
        sweep_folder(&services.store().folder().join(folder), now).await?;
    }
    Ok(())
}

async fn sweep_folder(folder: &Path, now: DateTime<Utc>) -> Result<()> {
    let mut entries = match fs::read_dir(folder).await {
        Ok(entries) => entries,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(()),
        Err(error) => return Err(error.into()),
    };
    while let Some(entry) = entries.next_entry().await? {
        let path = entry.path();
        let name = path.file_name().and_then(std::ffi::OsStr::to_str).unwrap_or_default();
        let (id, extension) = name.split_once('.').unwrap_or((name, ""));
        let Some(made) = id.parse().ok().and_then(made_at) else { continue };
        let age = match extension {
            "" => TimeDelta::hours(1),
            errors if errors.starts_with("errors") => TimeDelta::days(ERRORS_DAYS),
            _ => TimeDelta::days(1),
        };
        if now - made > age {
            fs::remove_file(&path).await?;
        }
    }
    Ok(())
}
