//! Which backups stay, and the removal of the others.

use std::path::Path;

use chrono::{DateTime, NaiveDate, Utc};

use super::{contents, making};
use crate::{Context, Result};

/// Removes the backups in a folder that need not stay. What has another name there is none of ours.
pub(super) async fn remove_old(context: &Context, folder: &Path) -> Result<()> {
    let settings = context.read().await?.backup_settings().await?;
    let now = context.now();
    let day = |at: &DateTime<Utc>| at.with_timezone(&now.zone).date_naive();
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder)? {
        let entry = entry?;
        if let Some(at) = entry.file_name().to_str().and_then(making::made_at) {
            found.push((at, entry.path()));
        }
    }
    found.sort();
    let days: Vec<NaiveDate> = found.iter().map(|(at, _)| day(at)).collect();
    let kept = settings.kept(&days, now.today());
    for (index, (_, path)) in found.into_iter().enumerate() {
        if kept.contains(&index) {
            continue;
        }
        let (gone, shown) = (path.clone(), path.display().to_string());
        tokio::task::spawn_blocking(move || contents::remove(&gone)).await??;
        let mut tx = context.write().await?;
        tx.set_backup_removed(&shown).await?;
        tx.commit().await?;
        tracing::info!(place = shown, "an old backup was removed");
    }
    Ok(())
}
