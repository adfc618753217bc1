//! Files: how they come in, and who may read them.
//!
//! The contents of a file lie in the data folder under their SHA-256, `files/ab/cdef…`. They are written, made durable
//! and put into place before the row that names them is committed: a crash leaves at most contents that nobody names,
//! which `weft check` finds.

use std::path::{Path, PathBuf};

use domain::{Id, Problem, activity::FileInfo, problem::ProblemKind};
use sha2::{Digest, Sha256};
use store::files::StoredFile;
use tokio::{fs, io::AsyncWriteExt};

use crate::{Context, Error, Result, Services};

mod check;
mod picture;

pub use check::check;

/// The largest file, in bytes.
pub const MAX_SIZE: u64 = MAX_MEGABYTES * 1024 * 1024;
const MAX_MEGABYTES: u64 = 25;
/// The longest name, in characters; the end of a longer one stays, because it says the kind.
const MAX_NAME: usize = 200;
/// The folder of unfinished uploads, beside the shelves.
const PARTS: &str = "parts";

/// A file on its way in. Dropped before [`Incoming::keep`], it leaves nothing behind.
pub struct Incoming {
    part: Part,
    file: fs::File,
    hash: Sha256,
    size: u64,
    start: Vec<u8>,
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

impl Incoming {
    /// Begins an upload by a signed-in employee.
    pub async fn begin(context: &Context) -> Result<Self> {
        context.me()?;
        context.require_settled()?;
        let folder = parts(context.services().store().folder());
        fs::create_dir_all(&folder).await?;
        let part = Part(Some(folder.join(context.new_id().to_string())));
        let file = fs::File::create_new(part.path()).await?;
        Ok(Self { part, file, hash: Sha256::new(), size: 0, start: Vec::new() })
    }

    /// Takes the next bytes; refuses a file that is too large as soon as it is known to be.
    pub async fn write(&mut self, bytes: &[u8]) -> Result<()> {
        self.size += bytes.len() as u64;
        if self.size > MAX_SIZE {
            return Err(too_large());
        }
        let missing = picture::START.saturating_sub(self.start.len());
        self.start.extend(bytes.iter().take(missing));
        self.hash.update(bytes);
        self.file.write_all(bytes).await?;
        Ok(())
    }

    /// Makes the file durable and known; answers what is known of it.
    pub async fn keep(mut self, context: &Context, name: &str) -> Result<FileInfo> {
        let uploaded_by = context.me()?;
        self.file.flush().await?;
        self.file.sync_all().await?;
        let hash = self.hash.finalize().to_vec();
        let place = place(context.services().store().folder(), &hex::encode(&hash));
        put(self.part, &place).await?;
        let media_type = picture::media_type(&self.start);
        let info = FileInfo {
            id: context.new_id(),
            name: clean_name(name),
            media_type: media_type.unwrap_or("application/octet-stream").to_owned(),
            size: self.size,
            picture: media_type.is_some(),
        };
        let mut tx = context.write().await?;
        tx.insert_file(&StoredFile { info: info.clone(), hash, uploaded_by }).await?;
        tx.commit().await?;
        Ok(info)
    }
}

/// A file, if the viewer may read it: his own upload while it is used nowhere, a file of a record that he sees, or the
/// picture of an employee.
pub async fn read(context: &Context, id: Id) -> Result<Readable> {
    let file = context.read().await?.readable_file(id).await?.ok_or_else(Error::not_found)?;
    let hash = hex::encode(file.hash);
    let path = place(context.services().store().folder(), &hash);
    Ok(Readable { info: file.info, hash, path })
}

/// Refuses an upload whose announced length is too large, before any of it arrives.
pub fn check_length(length: u64) -> Result<()> {
    if length > MAX_SIZE { Err(too_large()) } else { Ok(()) }
}

/// Removes what uploads left behind that a stopped server did not finish: before the server takes requests.
pub async fn sweep(services: &Services) -> Result<()> {
    let folder = parts(services.store().folder());
    match fs::remove_dir_all(&folder).await {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(error.into()),
        _ => Ok(()),
    }
}

/// Where contents with this hash lie.
pub fn place(folder: &Path, hash: &str) -> PathBuf {
    let (shelf, rest) = hash.split_at_checked(2).unwrap_or(("", hash));
    folder.join("files").join(shelf).join(rest)
}

fn parts(folder: &Path) -> PathBuf {
    folder.join("files").join(PARTS)
}

/// Moves finished contents to their place, durably.
async fn put(mut part: Part, place: &Path) -> Result<()> {
    let shelf = place.parent().unwrap_or(place);
    fs::create_dir_all(shelf).await?;
    // Contents that are there already are the same: the hash says so.
    fs::rename(part.path(), place).await?;
    part.0 = None;
    for folder in [Some(shelf), shelf.parent()].into_iter().flatten() {
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

fn too_large() -> Error {
    let problem = Problem { message: "problem-too-large-file".to_owned(), ..Problem::new(ProblemKind::TooLarge) };
    Error::Problem(problem.arg("max", MAX_MEGABYTES))
}

/// A name that can be shown and saved anywhere: no folders, nothing that cannot be seen or that turns the text around.
fn clean_name(name: &str) -> String {
    let last = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let turns =
        |letter: char| matches!(letter, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    let clean: Vec<char> = last.chars().filter(|letter| !letter.is_control() && !turns(*letter)).collect();
    let end = clean.len().saturating_sub(MAX_NAME);
    let clean: String = clean[end..].iter().collect();
    let clean = clean.trim();
    if clean.is_empty() || clean.chars().all(|letter| letter == '.') { "file".to_owned() } else { clean.to_owned() }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_cleaned() {
        let check = |name: &str, clean: &str| assert_eq!(clean_name(name), clean);
        check("offer.pdf", "offer.pdf");
        check("../../etc/passwd", "passwd");
        check("C:\\Users\\me\\合同.docx", "合同.docx");
        check("invoice\u{202e}fdp.exe", "invoicefdp.exe");
        check("a\r\nb\0.txt", "ab.txt");
        check("..", "file");
        check("", "file");
        check(&format!("{}.png", "x".repeat(300)), &format!("{}.png", "x".repeat(196)));
    }

    #[test]
    fn contents_lie_under_their_hash() {
        assert_eq!(place(Path::new("data"), "abcdef"), Path::new("data/files/ab/cdef"));
    }
}
