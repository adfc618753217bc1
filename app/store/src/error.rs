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

impl Error {
    /// Whether the database file's disk is full or cannot be written.
    pub fn is_disk(&self) -> bool {
        let Self::Database(sqlx::Error::Database(error)) = self else { return false };
        // SQLITE_FULL (13), SQLITE_READONLY (8), SQLITE_IOERR (10), whose extended codes keep them in the low byte.
        error.code().and_then(|code| code.parse::<u32>().ok()).is_some_and(|code| matches!(code & 0xff, 8 | 10 | 13))
    }
}

impl From<serde_json::Error> for Error {
    fn from(error: serde_json::Error) -> Self {
        Self::Broken(error.to_string())
    }
}

/// A result of the store.
pub type Result<T, E = Error> = std::result::Result<T, E>;
