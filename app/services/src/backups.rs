//! Backups (row PLUS-08): made while the server serves, each night or when somebody asks; brought back into an empty
//! folder by [`restoring`].
//!
//! The database is copied first, as it is at one moment; then every file that the copy names. Contents of files never
//! change under their name, and none is removed while a backup is made ([`lock`]), so that the two belong together. A
//! backup is written under another name and gets its own when it is complete and durable: what is called a backup is one.

use std::{
    path::{Path, PathBuf},
    sync::{Arc, OnceLock},
};

use chrono::TimeDelta;
use domain::{
    AdminRight, Id, Problem,
    backups::{Backup, BackupSettings, Backups, Cause, Outcome},
    problem::ProblemKind,
};
use store::backups::{BackupRow, Made};

use crate::{Context, Error, Result, Services, audit::Before, error};

mod contents;
pub(crate) mod lock;
mod making;
mod passphrase;
pub mod restoring;
mod retention;
mod tape;

pub use passphrase::Passphrase;

/// How many backups the history shows.
const SHOWN: u32 = 50;
/// How long the history remembers what is not there any more.
const REMEMBERED: TimeDelta = TimeDelta::days(400);
/// Why a backup failed whose maker was broken off.
const INTERRUPTED: &str = "backup-problem-interrupted";

/// Where backups are put, and what they are encrypted with: the operator's choice, not the administrators'.
#[derive(Clone, Debug)]
pub struct Place {
    pub folder: PathBuf,
    pub passphrase: Option<Passphrase>,
}

impl Place {
    /// Beside the data, not encrypted.
    pub fn beside(data: &Path) -> Self {
        Self { folder: data.join("backups"), passphrase: None }
    }
}

/// What lives in memory only.
#[derive(Default)]
pub(crate) struct Runtime {
    place: OnceLock<Place>,
}

/// Settles where backups are put, once, when the program starts. Whoever does not gets [`Place::beside`].
pub fn settle(services: &Services, place: Place) {
    // Settled before: the first word holds.
    let _ = services.backups.place.set(place);
}

fn place(services: &Services) -> Place {
    let place = services.backups.place.get().cloned().unwrap_or_else(|| Place::beside(services.store().folder()));
    // As it stands in the history it must be understood from everywhere.
    let folder = std::path::absolute(&place.folder).unwrap_or(place.folder);
    Place { folder, ..place }
}

/// The newest backups. One that nobody makes any more was broken off: its maker's lock ended with it.
async fn history(context: &Context, limit: u32) -> Result<Vec<Backup>> {
    let is_running = |backup: &Backup| backup.outcome() == Outcome::Running;
    let mut found = context.read().await?.backups(limit).await?;
    if found.iter().any(is_running) && lock::of_backups(context.services().store().folder())?.is_some() {
        // It may have ended just now: its end is written before its lock is given back.
        found = context.read().await?.backups(limit).await?;
        for broken in found.iter_mut().filter(|backup| is_running(backup)) {
            broken.problem = Some(INTERRUPTED.to_owned());
        }
    }
    Ok(found)
}

/// What the page of the admin console shows.
pub async fn list(context: &Context) -> Result<Backups> {
    context.require_admin(AdminRight::Backups)?;
    let place = place(context.services());
    Ok(Backups {
        items: history(context, SHOWN).await?,
        settings: context.read().await?.backup_settings().await?,
        place: place.folder.display().to_string(),
        encrypted: place.passphrase.is_some(),
    })
}

/// The last backup, whatever became of it (row ADM-01).
pub async fn last(context: &Context) -> Result<Option<Backup>> {
    context.require_admin(AdminRight::Backups)?;
    Ok(history(context, 1).await?.pop())
}

/// Changes whether and how long backups are kept.
pub async fn save_settings(context: &Context, settings: BackupSettings) -> Result<()> {
    context.require_admin(AdminRight::Backups)?;
    let problems = settings.problems();
    if !problems.is_empty() {
        return Err(problems.into());
    }
    let mut tx = context.write().await?;
    let was = Before::settings(&mut tx).await?;
    tx.save_backup_settings(settings).await?;
    was.log(&mut tx).await?;
    tx.commit().await?;
    Ok(())
}

/// Begins a backup that goes on by itself; answers its id in the history.
pub async fn start(context: &Context) -> Result<Id> {
    context.require_admin(AdminRight::Backups)?;
    let begun = Begun::begin(context, Cause::Person, place(context.services())).await?;
    let (id, context) = (begun.id, context.clone());
    tokio::spawn(async move {
        if let Err(error) = begun.make(&context).await {
            tracing::error!(error = %error::chain(&error), "a backup failed");
        }
    });
    Ok(id)
}

/// Makes a backup and waits for it; for the command line.
pub async fn make(services: &Arc<Services>) -> Result<Backup> {
    make_as(services, Cause::Command).await
}

/// The work of the night: a backup, when the company wants one.
pub(crate) async fn nightly(services: &Arc<Services>) -> Result<()> {
    let wanted = services.system("nightly: backup").read().await?.backup_settings().await?.on;
    if wanted {
        make_as(services, Cause::Schedule).await?;
    }
    Ok(())
}

async fn make_as(services: &Arc<Services>, cause: Cause) -> Result<Backup> {
    let context = services.system("make a backup");
    let begun = Begun::begin(&context, cause, place(services)).await?;
    let id = begun.id;
    begun.make(&context).await?;
    let found = context.read().await?.backups(SHOWN).await?.into_iter().find(|backup| backup.id == id);
    found.ok_or_else(Error::not_found)
}

/// Ends what a program that is gone left unfinished in the history.
pub async fn recover(services: &Arc<Services>) -> Result<()> {
    let Some(_lock) = lock::of_backups(services.store().folder())? else { return Ok(()) };
    let mut tx = services.system("end broken backups").write().await?;
    tx.end_broken_backups(INTERRUPTED).await?;
    tx.commit().await?;
    Ok(())
}

/// A backup that stands in the history and is not made yet. No other one can begin.
struct Begun {
    id: Id,
    cause: Cause,
    place: Place,
    /// The name of the folder or file that it becomes.
    target: PathBuf,
    _lock: lock::Lock,
}

impl Begun {
    async fn begin(context: &Context, cause: Cause, place: Place) -> Result<Self> {
        let running = || Problem::new(ProblemKind::Conflict).with_message("backup-problem-running");
        let lock = lock::of_backups(context.services().store().folder())?.ok_or_else(running)?;
        let target = making::target(&place, context.now().at);
        let id = context.new_id();
        let mut tx = context.write().await?;
        tx.end_broken_backups(INTERRUPTED).await?;
        tx.forget_backups_before(context.now().at - REMEMBERED).await?;
        let shown = target.display().to_string();
        tx.insert_backup(&BackupRow { id, cause, place: &shown, encrypted: place.passphrase.is_some() }).await?;
        tx.commit().await?;
        Ok(Self { id, cause, place, target, _lock: lock })
    }

    /// Makes it and enters what became of it; the one of the night removes older ones that need not stay.
    async fn make(self, context: &Context) -> Result<()> {
        let services = context.services();
        let made = making::make(services, &self.place, &self.target).await;
        // Time has passed: the context of the request that asked for it is old.
        let context = services.system("enter a backup");
        let entered = match &made {
            Ok(manifest) => Ok(Made {
                size: manifest.database_size + manifest.files_size,
                files: manifest.files,
                findings: u32::try_from(manifest.findings.len()).unwrap_or(u32::MAX),
            }),
            Err(error) => Err(problem_of(error)),
        };
        let mut tx = context.write().await?;
        tx.end_backup(self.id, entered).await?;
        tx.commit().await?;
        let manifest = made?;
        tracing::info!(place = %self.target.display(), files = manifest.files, "a backup was made");
        // What somebody asked for takes nothing away.
        if self.cause == Cause::Schedule {
            retention::remove_old(&context, &self.place.folder).await?;
        }
        Ok(())
    }
}

/// Why there is no backup: the key of a text.
fn problem_of(error: &Error) -> &'static str {
    match error.disk() {
        Some(store::Disk::Full) => "backup-problem-full",
        Some(store::Disk::CannotWrite) => "backup-problem-write",
        None => "backup-problem-other",
    }
}
