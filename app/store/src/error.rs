//! What can go wrong below the services.

/// A failed access to the database.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The database refused or could not be reached.
    #[error("the database failed")]
    Database(#[from] sqlx::Error),
    /// The database file could not be brought to this version.
    #[error("the database could not be migrated")]
    Migration(#[from] sqlx::migrate::MigrateError),
    /// A copy of the database before its migration could not be made.
    #[error("the copy before the migration could not be made")]
    Copy(#[source] std::io::Error),
    /// A stored value is not what its definition says.
    #[error("stored data is broken: {0}")]
    Broken(String),
    /// A statement for this definition cannot be made.
    #[error("{0}")]
    Definition(String),
}

/// What is wrong with the disk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Disk {
    /// There is no space left.
    Full,
    /// It is read-only, or it fails.
    CannotWrite,
}

impl Error {
    /// Whether the database file's disk is full or cannot be written.
    pub fn disk(&self) -> Option<Disk> {
        let database = match self {
            Self::Database(sqlx::Error::Database(error)) => error,
            Self::Database(sqlx::Error::Io(error)) | Self::Copy(error) => return disk_of(error),
            _ => return None,
        };
        // SQLITE_FULL (13), SQLITE_READONLY (8), SQLITE_IOERR (10), SQLITE_CANTOPEN (14); extended codes keep them in the
        // low byte.
        match database.code().and_then(|code| code.parse::<u32>().ok())? & 0xff {
            13 => Some(Disk::Full),
            8 | 10 | 14 => Some(Disk::CannotWrite),
            _ => None,
        }
    }
}

/// What a failed access to a file says about the disk.
pub fn disk_of(error: &std::io::Error) -> Option<Disk> {
    use std::io::ErrorKind::{FileTooLarge, PermissionDenied, QuotaExceeded, ReadOnlyFilesystem, StorageFull};
    match error.kind() {
        StorageFull | QuotaExceeded | FileTooLarge => Some(Disk::Full),
        ReadOnlyFilesystem | PermissionDenied => Some(Disk::CannotWrite),
        _ => None,
    }
}

impl From<serde_json::Error> for Error {
    fn from(error: serde_json::Error) -> Self {
        Self::Broken(error.to_string())
    }
}

/// A result of the store.
pub type Result<T, E = Error> = std::result::Result<T, E>;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_disk_says_is_told_apart() {
        let of = |number| disk_of(&std::io::Error::from_raw_os_error(number));
        // ENOSPC, EROFS, EACCES, ENOENT.
        assert_eq!([28, 30, 13, 2].map(of), [Some(Disk::Full), Some(Disk::CannotWrite), Some(Disk::CannotWrite), None]);
    }
}
