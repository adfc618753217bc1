//! Contents on their way in: into a part of their own first, then durably under their hash, then known.

use std::path::{Path, PathBuf};

use domain::{Id, activity::FileInfo};
use sha2::{Digest, Sha256};
use store::{Tx, files::StoredFile};
use tokio::{
    fs,
    io::{AsyncReadExt, AsyncWriteExt},
};

use super::{check_length, kind, name, part_of, parts, place};
use crate::{Context, Result};

/// How much of a part is read at once.
const BLOCK: usize = 64 * 1024;

/// A file that comes in one request. Dropped before [`Incoming::keep`], it leaves nothing behind.
pub struct Incoming {
    part: Part,
    file: fs::File,
    seen: Seen,
}

impl Incoming {
    /// Begins an upload by a signed-in employee.
    pub async fn begin(context: &Context) -> Result<Self> {
        context.me()?;
        context.require_settled()?;
        let folder = context.services().store().folder();
        fs::create_dir_all(parts(folder)).await?;
        let part = Part(Some(part_of(folder, context.new_id())));
        let file = fs::File::create_new(part.path()).await?;
        Ok(Self { part, file, seen: Seen::default() })
    }

    /// Takes the next bytes; refuses a file that is too large as soon as it is known to be.
    pub async fn write(&mut self, context: &Context, bytes: &[u8]) -> Result<()> {
        check_length(context, self.seen.size + bytes.len() as u64)?;
        self.seen.take(bytes);
        self.file.write_all(bytes).await?;
        Ok(())
    }

    /// Makes the file durable and known; answers what is known of it.
    pub async fn keep(mut self, context: &Context, name: &str) -> Result<FileInfo> {
        self.file.flush().await?;
        self.file.sync_all().await?;
        let _contents = context.services().files.contents.read().await;
        put(self.part.path(), &self.seen.place(context)).await?;
        self.part.0 = None;
        let mut tx = context.write().await?;
        let info = self.seen.insert(&mut tx, context, context.new_id(), name).await?;
        tx.commit().await?;
        Ok(info)
    }
}

/// What has been seen of the contents of a file.
#[derive(Default)]
pub(super) struct Seen {
    hash: Sha256,
    size: u64,
    start: Vec<u8>,
}

impl Seen {
    /// All of a part.
    pub(super) async fn of(part: &Path) -> Result<Self> {
        let mut seen = Self::default();
        let mut file = fs::File::open(part).await?;
        let mut block = vec![0; BLOCK];
        loop {
            let read = file.read(&mut block).await?;
            if read == 0 {
                return Ok(seen);
            }
            seen.take(&block[..read]);
        }
    }

    fn take(&mut self, bytes: &[u8]) {
        let missing = kind::START.saturating_sub(self.start.len());
        self.start.extend(bytes.iter().take(missing));
        self.hash.update(bytes);
        self.size += bytes.len() as u64;
    }

    /// Where these contents lie.
    pub(super) fn place(&self, context: &Context) -> PathBuf {
        place(context.services().store().folder(), &hex::encode(self.hash.clone().finalize()))
    }

    /// Makes a file with these contents known. They are in their place already.
    pub(super) async fn insert(self, tx: &mut Tx, context: &Context, id: Id, name: &str) -> Result<FileInfo> {
        let info = FileInfo {
            id,
            name: name::clean(name),
            media_type: kind::media_type(&self.start).to_owned(),
            size: self.size,
            picture: kind::picture(&self.start).is_some(),
        };
        let hash = self.hash.finalize().to_vec();
        tx.insert_file(&StoredFile { info: info.clone(), hash, uploaded_by: context.me()? }).await?;
        Ok(info)
    }
}

/// Moves finished contents to their place, durably.
pub(super) async fn put(part: &Path, place: &Path) -> Result<()> {
    let shelf = place.parent().unwrap_or(place);
    fs::create_dir_all(shelf).await?;
    // Contents that are there already are the same: the hash says so.
    fs::rename(part, place).await?;
    // Up to the data folder: the first upload of all makes the folder of the files too.
    for folder in shelf.ancestors().take(3) {
        sync_folder(folder).await?;
    }
    Ok(())
}

/// A new name in a folder is durable when the folder is.
#[cfg(unix)]
async fn sync_folder(folder: &Path) -> Result<()> {
    Ok(fs::File::open(folder).await?.sync_all().await?)
}

#[cfg(not(unix))]
async fn sync_folder(_folder: &Path) -> Result<()> {
    Ok(())
}

/// A file that is not finished; removed when dropped.
struct Part(Option<PathBuf>);

impl Part {
    fn path(&self) -> &Path {
        self.0.as_deref().unwrap_or(Path::new(""))
    }
}

impl Drop for Part {
    fn drop(&mut self) {
        if let Some(path) = self.0.take() {
            // What cannot be removed now is swept at the next start.
            drop(std::fs::remove_file(path));
        }
    }
}
