//! What nobody needs any more: uploads that were not ended, files that nothing uses, contents without a file.
//!
//! First the database forgets, then the disk: a crash in between leaves contents without a file, which the next sweep
//! takes. Contents go only while no upload is being made known, and only after another look at the database; what was
//! written within the last day stays in any case.

use std::{
    collections::HashSet,
    path::{Path, PathBuf},
    sync::Arc,
    time::SystemTime,
};

use chrono::TimeDelta;
use domain::Id;
use tokio::fs;

use super::{PARTS, parts, place};
use crate::{Result, Services, backups::lock};

/// How long an upload may stay unused or unfinished.
const DAY: TimeDelta = TimeDelta::days(1);

/// Sweeps once, before the server takes requests: what unfinished requests left behind goes at once.
pub async fn sweep_at_start(services: &Arc<Services>) -> Result<()> {
    sweep(services, true).await
}

/// Sweeps once. With `all_parts` no request is being answered: every part that belongs to no upload can go.
pub async fn sweep(services: &Arc<Services>, all_parts: bool) -> Result<()> {
    let context = services.system("sweep unused files");
    let before = context.now().at - DAY;
    let mut tx = context.write().await?;
    tx.forget_unused_files(before).await?;
    tx.commit().await?;

    let mut view = context.read().await?;
    let uploads = view.uploads().await?;
    let known: HashSet<PathBuf> =
        view.all_files().await?.iter().map(|file| place(services.store().folder(), &hex::encode(&file.hash))).collect();
    drop(view);
    services.files.turns.retain(&uploads);
    let before = SystemTime::from(before);
    sweep_parts(services, &uploads, (!all_parts).then_some(before)).await?;
    sweep_contents(services, &known, before).await
}

/// Removes parts that belong to no upload; only older ones, where it matters.
async fn sweep_parts(services: &Services, uploads: &[Id], before: Option<SystemTime>) -> Result<()> {
    let uploads: HashSet<String> = uploads.iter().map(Id::to_string).collect();
    for part in entries(&parts(services.store().folder())).await? {
        let belongs = part.file_name().and_then(|name| name.to_str()).is_some_and(|name| uploads.contains(name));
        if !belongs && is_older(&part, before).await {
            remove(&part).await?;
        }
    }
    Ok(())
}

async fn sweep_contents(services: &Arc<Services>, known: &HashSet<PathBuf>, before: SystemTime) -> Result<()> {
    // A backup that is being made needs what its copy of the database names. The next sweep takes it.
    let Some(_lock) = lock::of_sweeps(services.store().folder())? else { return Ok(()) };
    for shelf in entries(&services.store().folder().join("files")).await? {
        if shelf.file_name().is_some_and(|name| name == PARTS) {
            continue;
        }
        for contents in entries(&shelf).await? {
            if !known.contains(&contents) {
                sweep_one(services, &shelf, &contents, before).await?;
            }
        }
    }
    Ok(())
}

/// Removes contents that still belong to no file, now that no upload can bring them back.
async fn sweep_one(services: &Arc<Services>, shelf: &Path, contents: &Path, before: SystemTime) -> Result<()> {
    let name = |path: &Path| path.file_name().and_then(|name| name.to_str()).unwrap_or_default().to_owned();
    // What is not ours is left alone.
    let Ok(hash) = hex::decode(format!("{}{}", name(shelf), name(contents))) else { return Ok(()) };
    let _no_upload = services.files.contents.write().await;
    let mut view = services.system("sweep unused files").read().await?;
    if !view.is_hash_known(&hash).await? && is_older(contents, Some(before)).await {
        remove(contents).await?;
    }
    Ok(())
}

async fn is_older(path: &Path, before: Option<SystemTime>) -> bool {
    let Some(before) = before else { return true };
    fs::metadata(path).await.and_then(|found| found.modified()).is_ok_and(|changed| changed < before)
}

async fn entries(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    let mut entries = match fs::read_dir(folder).await {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(found),
        entries => entries?,
    };
    while let Some(entry) = entries.next_entry().await? {
        found.push(entry.path());
    }
    Ok(found)
}

async fn remove(path: &Path) -> Result<()> {
    match fs::remove_file(path).await {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(error.into()),
        _ => Ok(()),
    }
}
