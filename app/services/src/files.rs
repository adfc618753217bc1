//! Files: how they come in, and who may read them.
//!
//! The contents of a file lie in the data folder under their SHA-256, `files/ab/cdef…`. They are written, made durable
//! and put into place before the row that names them is committed: a crash leaves at most contents that nobody names,
//! which are swept.

use std::path::{Path, PathBuf};

use domain::{Id, Problem, activity::FileInfo, problem::ProblemKind};

use crate::{Context, Error, Result};

mod check;
mod incoming;
mod kind;
mod name;
pub mod record;
mod sweep;
pub mod upload;

pub use check::check;
pub use incoming::Incoming;
pub use sweep::{sweep, sweep_at_start};

/// The folder of unfinished uploads, beside the shelves.
const PARTS: &str = "parts";

/// What lives in memory only.
#[derive(Default)]
pub(crate) struct Runtime {
    /// Read: contents are being put into their place and made known. Write: contents without a file are removed.
    contents: tokio::sync::RwLock<()>,
    turns: upload::Turns,
}

/// A file that the viewer may read.
#[derive(Clone, Debug)]
pub struct Readable {
    pub info: FileInfo,
    /// The hash of its contents, in hexadecimal: they never change under the same one.
    pub hash: String,
    /// Where the contents lie.
    pub path: PathBuf,
}

/// A file, if the viewer may read it: his own upload while it is used nowhere, a file of a record that he sees, or the
/// picture of an employee.
pub async fn read(context: &Context, id: Id) -> Result<Readable> {
    let file = context.read().await?.readable_file(id).await?.ok_or_else(Error::not_found)?;
    let hash = hex::encode(file.hash);
    let path = place(context.services().store().folder(), &hash);
    Ok(Readable { info: file.info, hash, path })
}

/// Refuses a file that is larger than the company allows, before any of it arrives.
pub fn check_length(context: &Context, length: u64) -> Result<()> {
    let max = context.company()?.max_file_mb;
    if length <= u64::from(max) * 1024 * 1024 {
        return Ok(());
    }
    let problem = Problem { message: "problem-too-large-file".to_owned(), ..Problem::new(ProblemKind::TooLarge) };
    Err(problem.arg("max", max).into())
}

/// Where contents with this hash lie.
pub fn place(folder: &Path, hash: &str) -> PathBuf {
    let (shelf, rest) = hash.split_at_checked(2).unwrap_or(("", hash));
    folder.join("files").join(shelf).join(rest)
}

fn parts(folder: &Path) -> PathBuf {
    folder.join("files").join(PARTS)
}

/// Where an unfinished upload lies.
fn part_of(folder: &Path, id: Id) -> PathBuf {
    parts(folder).join(id.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn contents_lie_under_their_hash() {
        assert_eq!(place(Path::new("data"), "abcdef"), Path::new("data/files/ab/cdef"));
    }
}
