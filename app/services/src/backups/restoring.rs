//! Bringing a backup back: into an empty folder only, first beside what it becomes, where it can be checked.

use std::{
    fs::File,
    io::{self, Read},
    path::{Component, Path, PathBuf},
};

use domain::backups::Manifest;
use store::error::disk_of;

use super::{
    Passphrase,
    contents::{copy, hash_of, new_folder, remove, sync_folder},
    tape,
};
use crate::{Error, Result};

/// The folder in the data folder in which a backup is unpacked and checked.
const RESTORING: &str = "restoring";
/// The most bytes of a manifest.
const MAX_MANIFEST: u64 = 1 << 20;

/// Where a backup lies that is being brought back into this data folder.
pub fn unpacked(data: &Path) -> PathBuf {
    data.join(RESTORING)
}

/// Whether a restore into this folder was broken off: nothing may be begun there.
pub fn is_unfinished(data: &Path) -> bool {
    unpacked(data).is_dir() && !data.join("weft.db").exists()
}

/// Unpacks a backup into [`unpacked`]; refused when anything else lies in the folder. Says what the backup says of itself,
/// after having compared the database with it. The files are for the caller to check.
pub async fn unpack(from: PathBuf, passphrase: Option<Passphrase>, data: PathBuf) -> Result<Manifest> {
    tokio::task::spawn_blocking(move || {
        clear(&data)?;
        let manifest = unpack_into(&from, passphrase.as_ref(), &unpacked(&data));
        if manifest.is_err() {
            remove(&unpacked(&data))?;
        }
        manifest
    })
    .await?
}

/// Makes what was unpacked and checked the company's data: the files first, the database last, so that no server takes
/// half of it for a whole.
pub async fn put_in_place(data: PathBuf) -> Result<()> {
    tokio::task::spawn_blocking(move || {
        let unpacked = unpacked(&data);
        std::fs::rename(unpacked.join("files"), data.join("files"))?;
        sync_folder(&data)?;
        std::fs::rename(unpacked.join("weft.db"), data.join("weft.db"))?;
        sync_folder(&data)?;
        remove(&unpacked)?;
        Ok(())
    })
    .await?
}

/// Removes what was unpacked.
pub async fn discard(data: PathBuf) -> Result<()> {
    Ok(tokio::task::spawn_blocking(move || remove(&unpacked(&data))).await??)
}

/// Makes sure that the folder is there and empty, but for what an unfinished restore left.
fn clear(data: &Path) -> Result<()> {
    new_folder(data)?;
    let unfinished = is_unfinished(data);
    for entry in std::fs::read_dir(data)? {
        let name = entry?.file_name();
        let ours = unfinished && (name == RESTORING || name == "files");
        // What a file system puts into each of its disks.
        if !ours && name != "lost+found" {
            let message =
                format!("{} is not empty: a backup is only brought back into an empty folder", data.display());
            return Err(Error::Other(message));
        }
    }
    if unfinished {
        remove(&data.join("files"))?;
        remove(&unpacked(data))?;
    }
    Ok(())
}

fn unpack_into(from: &Path, passphrase: Option<&Passphrase>, to: &Path) -> Result<Manifest> {
    new_folder(&to.join("files"))?;
    let manifest = if from.is_dir() { copy_folder(from, to)? } else { unpack_tape(from, passphrase, to)? };
    let manifest = manifest.ok_or_else(|| broken("it has no manifest"))?;
    let manifest: Manifest = serde_json::from_slice(&manifest).map_err(|error| broken(&error.to_string()))?;
    if manifest.format > Manifest::FORMAT || manifest.schema > store::backups::newest_schema() {
        let message = format!("the backup was made by Weft {}, which is newer than this program", manifest.version);
        return Err(Error::Other(message));
    }
    let (hash, size) = hash_of(&to.join("weft.db")).map_err(|_| broken("it has no database"))?;
    if (hash, size) != (manifest.database_sha256.clone(), manifest.database_size) {
        return Err(broken("its database is not as it was when it was made"));
    }
    for shelf in std::fs::read_dir(to.join("files"))? {
        sync_folder(&shelf?.path())?;
    }
    sync_folder(&to.join("files"))?;
    Ok(manifest)
}

fn broken(why: &str) -> Error {
    Error::Other(format!("this is no whole backup: {why}"))
}

/// Answers the manifest.
fn copy_folder(from: &Path, to: &Path) -> Result<Option<Vec<u8>>> {
    let manifest = match File::open(from.join("manifest.json")) {
        Ok(file) => read_manifest(file)?,
        Err(_) => return Ok(None),
    };
    copy(File::open(from.join("weft.db"))?, &to.join("weft.db"))?;
    for shelf in std::fs::read_dir(from.join("files"))? {
        let shelf = shelf?.path();
        for file in std::fs::read_dir(&shelf)? {
            let path = file?.path();
            if let Some(place) = path.strip_prefix(from).ok().and_then(|inside| place(inside, to)) {
                put(File::open(&path)?, &place)?;
            }
        }
    }
    Ok(Some(manifest))
}

/// Answers the manifest.
fn unpack_tape(from: &Path, passphrase: Option<&Passphrase>, to: &Path) -> Result<Option<Vec<u8>>> {
    let mut manifest = None;
    let damaged = |error: io::Error| broken(&error.to_string());
    let mut archive = tape::open(from, passphrase)?;
    for entry in archive.entries().map_err(damaged)? {
        let entry = entry.map_err(damaged)?;
        let name = entry.path().map_err(damaged)?.into_owned();
        if name == Path::new("manifest.json") {
            manifest = Some(read_manifest(entry)?);
        } else if let Some(place) = place(&name, to) {
            put(entry, &place)
                .map_err(|error| if disk_of(&error).is_some() { error.into() } else { damaged(error) })?;
        }
    }
    Ok(manifest)
}

fn read_manifest(from: impl Read) -> io::Result<Vec<u8>> {
    let mut manifest = Vec::new();
    from.take(MAX_MANIFEST).read_to_end(&mut manifest)?;
    Ok(manifest)
}

fn put(from: impl Read, to: &Path) -> io::Result<()> {
    if let Some(shelf) = to.parent() {
        new_folder(shelf)?;
    }
    copy(from, to).map(drop)
}

/// Where something in a backup goes. Only what a backup of ours has goes anywhere: a name cannot lead out of the folder.
fn place(name: &Path, to: &Path) -> Option<PathBuf> {
    let parts: Option<Vec<&str>> = name
        .components()
        .map(|part| match part {
            Component::Normal(part) => part.to_str(),
            _ => None,
        })
        .collect();
    let is_hash = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte));
    match parts?.as_slice() {
        ["weft.db"] => Some(to.join("weft.db")),
        ["files", shelf, rest] if shelf.len() == 2 && rest.len() == 62 && is_hash(shelf) && is_hash(rest) => {
            Some(to.join("files").join(shelf).join(rest))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_leads_out_of_the_folder() {
        let to = Path::new("/data/restoring");
        let goes = |name: &str| place(Path::new(name), to);
        assert_eq!(goes("weft.db"), Some(to.join("weft.db")));
        let file = format!("files/ab/{}", "0".repeat(62));
        assert_eq!(goes(&file), Some(to.join(&file)));
        for evil in ["/etc/passwd", "../weft.db", "files/../../x", "files/ab/short", "files/..", "weft.db/x", "other"] {
            assert_eq!(goes(evil), None, "{evil}");
        }
    }
}
