//! A backup as one encrypted file: a tar archive in the age format, which `age` and `tar` can open too.

use std::{
    fs::File,
    io::{self, BufReader, BufWriter, Read, Write},
    path::Path,
};

use super::{Passphrase, contents::new_file};
use crate::Error;

/// How hard a passphrase is to try, as a power of two: 128 MiB and about half a second for each.
const WORK: u8 = 17;
/// The hardest that is read.
const MOST_WORK: u8 = 22;
/// The first bytes of an encrypted backup.
const MAGIC: &[u8] = b"age-encryption.org/";

/// A backup that is written.
pub(super) struct Writer {
    tar: tar::Builder<age::stream::StreamWriter<BufWriter<File>>>,
}

impl Writer {
    pub(super) fn create(path: &Path, passphrase: &Passphrase) -> io::Result<Self> {
        let mut recipient = age::scrypt::Recipient::new(passphrase.secret());
        recipient.set_work_factor(WORK);
        let recipients = std::iter::once(&recipient as &dyn age::Recipient);
        let encryptor = age::Encryptor::with_recipients(recipients).map_err(io::Error::other)?;
        let stream = encryptor.wrap_output(BufWriter::new(new_file(path)?))?;
        Ok(Self { tar: tar::Builder::new(stream) })
    }

    /// Adds a file of so many bytes.
    pub(super) fn add(&mut self, name: &str, size: u64, from: impl Read) -> io::Result<()> {
        let mut header = tar::Header::new_gnu();
        header.set_size(size);
        header.set_mode(0o600);
        header.set_mtime(0);
        self.tar.append_data(&mut header, name, from)
    }

    /// Ends it, durably.
    pub(super) fn finish(self) -> io::Result<()> {
        let mut file = self.tar.into_inner()?.finish()?;
        file.flush()?;
        file.into_inner().map_err(io::IntoInnerError::into_error)?.sync_all()
    }
}

/// Opens a backup in one file: encrypted, or what `age` made of it.
pub(super) fn open(path: &Path, passphrase: Option<&Passphrase>) -> Result<tar::Archive<Box<dyn Read>>, Error> {
    let mut start = [0; MAGIC.len()];
    let encrypted = File::open(path)?.read_exact(&mut start).is_ok() && start == MAGIC;
    let file = BufReader::new(File::open(path)?);
    if !encrypted {
        return Ok(tar::Archive::new(Box::new(file)));
    }
    let missing = || Error::Other("the backup is encrypted: its passphrase is needed".to_owned());
    let passphrase = passphrase.ok_or_else(missing)?;
    let mut identity = age::scrypt::Identity::new(passphrase.secret());
    identity.set_max_work_factor(MOST_WORK);
    let wrong = |error: age::DecryptError| Error::Other(format!("the backup cannot be decrypted: {error}"));
    let identities = std::iter::once(&identity as &dyn age::Identity);
    let stream =
        age::Decryptor::new_buffered(file).and_then(|decryptor| decryptor.decrypt(identities)).map_err(wrong)?;
    Ok(tar::Archive::new(Box::new(stream)))
}
