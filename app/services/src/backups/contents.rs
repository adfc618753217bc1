//! Copying with a look at what is copied.

use std::{
    fs::File,
    io::{self, Read},
    path::Path,
};

use sha2::{Digest, Sha256};

/// Reads something and computes its SHA-256 on the way.
pub(super) struct Hashed<R> {
    inner: R,
    hash: Sha256,
    read: u64,
}

impl<R: Read> Hashed<R> {
    pub(super) fn new(inner: R) -> Self {
        Self { inner, hash: Sha256::new(), read: 0 }
    }

    /// The SHA-256 of what was read, and how many bytes that were.
    pub(super) fn end(self) -> (Vec<u8>, u64) {
        (self.hash.finalize().to_vec(), self.read)
    }
}

impl<R: Read> Read for Hashed<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.inner.read(buffer)?;
        self.hash.update(&buffer[..count]);
        self.read += count as u64;
        Ok(count)
    }
}

/// The SHA-256 of a file in hexadecimal, and its bytes.
pub(super) fn hash_of(path: &Path) -> io::Result<(String, u64)> {
    let mut hashed = Hashed::new(File::open(path)?);
    io::copy(&mut hashed, &mut io::sink())?;
    let (hash, size) = hashed.end();
    Ok((hex::encode(hash), size))
}

/// Copies what is read into a new file, durably; answers its SHA-256 and its bytes.
pub(super) fn copy(from: impl Read, to: &Path) -> io::Result<(Vec<u8>, u64)> {
    let mut from = Hashed::new(from);
    let mut file = new_file(to)?;
    io::copy(&mut from, &mut file)?;
    file.sync_all()?;
    Ok(from.end())
}

/// A new file that nobody else on the machine reads.
pub(super) fn new_file(path: &Path) -> io::Result<File> {
    let mut options = File::options();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

/// A new folder that nobody else on the machine reads, with those above it.
pub(super) fn new_folder(path: &Path) -> io::Result<()> {
    let mut folder = std::fs::DirBuilder::new();
    folder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut folder, 0o700);
    folder.create(path)
}

/// Makes the names in a folder durable.
#[cfg(unix)]
pub(super) fn sync_folder(path: &Path) -> io::Result<()> {
    File::open(path)?.sync_all()
}

#[cfg(not(unix))]
pub(super) fn sync_folder(_path: &Path) -> io::Result<()> {
    Ok(())
}

/// Removes a file or a folder with everything in it; nothing there is no error.
pub(super) fn remove(path: &Path) -> io::Result<()> {
    let removed = if path.is_dir() { std::fs::remove_dir_all(path) } else { std::fs::remove_file(path) };
    match removed {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}
