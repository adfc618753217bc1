//! What `weft check` asks the disk: whether the contents of every file are there and as they were, and nothing else is.

use std::{
    collections::BTreeMap,
    io,
    path::{Path, PathBuf},
};

use sha2::{Digest, Sha256};
use store::files::StoredHash;

use super::{PARTS, place};
use crate::{Result, Services};

/// What is wrong with the contents of files, one sentence each.
pub async fn check(services: &Services, files: &[StoredHash]) -> Result<Vec<String>> {
    let (folder, files) = (services.store().folder().to_owned(), files.to_vec());
    Ok(tokio::task::spawn_blocking(move || look(&folder, &files)).await??)
}

fn look(folder: &Path, files: &[StoredHash]) -> io::Result<Vec<String>> {
    let mut findings = Vec::new();
    let mut expected: BTreeMap<PathBuf, &StoredHash> = BTreeMap::new();
    for file in files {
        expected.insert(place(folder, &hex::encode(&file.hash)), file);
    }
    let found = contents(&folder.join("files"))?;
    for (path, file) in &expected {
        if !found.contains(path) {
            findings.push(format!("the contents of file {} are not there: {}", file.file, path.display()));
            continue;
        }
        let mut hash = Sha256::new();
        let size = io::copy(&mut std::fs::File::open(path)?, &mut hash)?;
        if hash.finalize().as_slice() != file.hash || i64::try_from(size).ok() != Some(file.size) {
            findings.push(format!("the contents of file {} are not as they were: {}", file.file, path.display()));
        }
    }
    for path in found.iter().filter(|path| !expected.contains_key(*path)) {
        findings.push(format!("no file has these contents; the server will remove them: {}", path.display()));
    }
    Ok(findings)
}

/// Everything that lies on the shelves; unfinished uploads lie beside them.
fn contents(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let shelves = match std::fs::read_dir(folder) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        shelves => shelves?,
    };
    let mut found = Vec::new();
    for shelf in shelves {
        let shelf = shelf?;
        if shelf.file_name() == PARTS {
            continue;
        }
        for file in std::fs::read_dir(shelf.path())? {
            found.push(file?.path());
        }
    }
    found.sort();
    Ok(found)
}
