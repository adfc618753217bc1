//! Who may do what at the same time, also in another process of the same machine: locks on files beside the database,
//! which end with whoever holds them.

use std::{
    fs::{File, TryLockError},
    io,
    path::Path,
};

/// Held as long as it lives.
pub(crate) struct Lock {
    _file: File,
}

/// Taken by whoever makes a backup: `None` while another one is made.
pub(crate) fn of_backups(data: &Path) -> io::Result<Option<Lock>> {
    try_take(&data.join("backup.lock"))
}

/// Taken by whoever removes contents of files: `None` while a backup needs them.
pub(crate) fn of_sweeps(data: &Path) -> io::Result<Option<Lock>> {
    try_take(&data.join("sweep.lock"))
}

/// Taken by a backup, so that no contents go. Waits for the sweep that is at it, on a thread that may wait.
pub(super) fn against_sweeps(data: &Path) -> io::Result<Lock> {
    let file = open(&data.join("sweep.lock"))?;
    file.lock()?;
    Ok(Lock { _file: file })
}

fn try_take(path: &Path) -> io::Result<Option<Lock>> {
    let file = open(path)?;
    match file.try_lock() {
        Ok(()) => Ok(Some(Lock { _file: file })),
        Err(TryLockError::WouldBlock) => Ok(None),
        Err(TryLockError::Error(error)) => Err(error),
    }
}

fn open(path: &Path) -> io::Result<File> {
    File::options().create(true).truncate(false).write(true).open(path)
}
