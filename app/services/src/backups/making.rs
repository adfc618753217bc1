//! Making a backup: a copy of the database, every file that it names, and the manifest at the end.

use std::{
    fs::File,
    io,
    path::{Path, PathBuf},
    sync::Arc,
};

use chrono::{DateTime, NaiveDateTime, TimeDelta, Utc};
use domain::backups::Manifest;
use store::backups::{Contents, Copied, look_into};

use super::{
    Place,
    contents::{Hashed, copy, hash_of, new_folder, remove, sync_folder},
    lock,
    tape::Writer,
};
use crate::{Result, Services, files};

/// The name of a backup, after `weft-`: when it was made, in UTC.
const NAME: &str = "%Y-%m-%dT%H-%M-%SZ";
/// The name of an encrypted one ends with this.
const ENCRYPTED: &str = ".tar.age";
/// What is not complete has this behind its name.
const PART: &str = ".part";
/// Room that a backup leaves on its disk, in bytes: the server must be able to go on.
const SPARE: u64 = 64 << 20;

/// The folder or file of a backup that is made now; a name that nothing has yet.
pub(super) fn target(place: &Place, at: DateTime<Utc>) -> PathBuf {
    let end = if place.passphrase.is_some() { ENCRYPTED } else { "" };
    let name = |at: DateTime<Utc>| place.folder.join(format!("weft-{}{end}", at.format(NAME)));
    let mut at = at;
    while name(at).exists() {
        at += TimeDelta::seconds(1);
    }
    name(at)
}

/// When a backup of this name was made; `None` when it is no name of a complete one.
pub(super) fn made_at(name: &str) -> Option<DateTime<Utc>> {
    let name = name.strip_prefix("weft-")?;
    let name = name.strip_suffix(ENCRYPTED).unwrap_or(name);
    NaiveDateTime::parse_from_str(name, NAME).ok().map(|at| at.and_utc())
}

/// Makes a backup. When it fails, nothing stays behind.
pub(super) async fn make(services: &Arc<Services>, place: &Place, target: &Path) -> Result<Manifest> {
    let data = services.store().folder().to_owned();
    let part = PathBuf::from(format!("{}{PART}", target.display()));
    // A copy that is not encrypted never touches the disk of an encrypted backup.
    let staging = if place.passphrase.is_some() { data.join(format!("backup{PART}")) } else { part.clone() };
    let work = Work { data, staging, part, target: target.to_owned(), place: place.clone() };
    let prepared = work.clone();
    let lock = tokio::task::spawn_blocking(move || {
        prepared.prepare()?;
        lock::against_sweeps(&prepared.data)
    })
    .await??;
    let room = services.store().database_size().await?;
    let made_at = services.now().at;
    let made = async {
        let database = work.staging.join("weft.db");
        check_room(&work.staging, room)?;
        services.store().copy_to(&database).await?;
        let copied = look_into(&database).await?;
        let work = work.clone();
        Ok(tokio::task::spawn_blocking(move || work.write(&copied, made_at)).await??)
    };
    let made = made.await;
    drop(lock);
    tokio::task::spawn_blocking(move || work.tidy_up()).await?;
    made
}

/// One backup on its way.
#[derive(Clone)]
struct Work {
    data: PathBuf,
    /// Where the copy of the database is made.
    staging: PathBuf,
    /// Its folder or file until it is complete.
    part: PathBuf,
    target: PathBuf,
    place: Place,
}

impl Work {
    fn prepare(&self) -> io::Result<()> {
        new_folder(&self.place.folder)?;
        // What a crash left behind; nobody else makes one now.
        for entry in std::fs::read_dir(&self.place.folder)? {
            let entry = entry?;
            let name = entry.file_name();
            let unfinished = name.to_str().and_then(|name| name.strip_suffix(PART)).and_then(made_at).is_some();
            if unfinished {
                remove(&entry.path())?;
            }
        }
        remove(&self.staging)?;
        new_folder(&self.staging)
    }

    fn tidy_up(&self) {
        for path in [&self.part, &self.staging] {
            if let Err(error) = remove(path) {
                tracing::warn!(%error, path = %path.display(), "what is left of a backup could not be removed");
            }
        }
    }

    fn write(&self, copied: &Copied, made_at: DateTime<Utc>) -> io::Result<Manifest> {
        let database = self.staging.join("weft.db");
        let (database_sha256, database_size) = hash_of(&database)?;
        let mut manifest = Manifest {
            format: Manifest::FORMAT,
            version: env!("CARGO_PKG_VERSION").to_owned(),
            schema: copied.schema,
            made_at,
            company: copied.company.clone(),
            database_size,
            database_sha256,
            files: 0,
            files_size: 0,
            employees: copied.employees,
            records: copied.records.clone(),
            findings: Vec::new(),
        };
        let mut made: Box<dyn Sink> = match &self.place.passphrase {
            Some(passphrase) => {
                let size = copied.contents.iter().map(|contents| contents.size).sum::<u64>() + database_size;
                check_room(&self.place.folder, size)?;
                Box::new(Writer::create(&self.part, passphrase)?)
            }
            None => Box::new(Folder::new(&self.part, copied, &self.data)?),
        };
        made.database(&database, database_size)?;
        for contents in &copied.contents {
            if made.contents(&files::place(&self.data, &hex::encode(&contents.hash)), contents)? {
                manifest.files += 1;
                manifest.files_size += contents.size;
            } else {
                tracing::error!(hash = hex::encode(&contents.hash), "contents of a file are missing or damaged");
                manifest.findings.push(hex::encode(&contents.hash));
            }
        }
        made.finish(&serde_json::to_vec_pretty(&manifest)?)?;
        std::fs::rename(&self.part, &self.target)?;
        sync_folder(&self.place.folder)?;
        Ok(manifest)
    }
}

/// What a backup is written to.
trait Sink {
    fn database(&mut self, from: &Path, size: u64) -> io::Result<()>;
    /// Answers false when the contents are not there, or are not what they should be.
    fn contents(&mut self, from: &Path, contents: &Contents) -> io::Result<bool>;
    /// Adds the manifest, and makes everything durable.
    fn finish(self: Box<Self>, manifest: &[u8]) -> io::Result<()>;
}

impl Sink for Writer {
    fn database(&mut self, from: &Path, size: u64) -> io::Result<()> {
        self.add("weft.db", size, File::open(from)?)
    }

    fn contents(&mut self, from: &Path, contents: &Contents) -> io::Result<bool> {
        let Some(file) = existing(from)? else { return Ok(false) };
        let mut hashed = Hashed::new(&file);
        self.add(&inside(&contents.hash), file.metadata()?.len(), &mut hashed)?;
        Ok(hashed.end() == (contents.hash.clone(), contents.size))
    }

    fn finish(mut self: Box<Self>, manifest: &[u8]) -> io::Result<()> {
        self.add("manifest.json", manifest.len() as u64, manifest)?;
        Self::finish(*self)
    }
}

/// A backup as a folder. On the disk of the data the files are second names of the same contents, which take no room;
/// elsewhere they are copied.
struct Folder {
    path: PathBuf,
    links: bool,
}

impl Folder {
    fn new(path: &Path, copied: &Copied, data: &Path) -> io::Result<Self> {
        new_folder(&path.join("files"))?;
        let first = copied.contents.iter().map(|contents| files::place(data, &hex::encode(&contents.hash)));
        let trial = path.join("link");
        let links = first.into_iter().any(|first| std::fs::hard_link(first, &trial).is_ok());
        remove(&trial)?;
        if !links {
            check_room(path, copied.contents.iter().map(|contents| contents.size).sum())?;
        }
        Ok(Self { path: path.to_owned(), links })
    }
}

impl Sink for Folder {
    fn database(&mut self, from: &Path, _size: u64) -> io::Result<()> {
        // It was made in its place.
        File::open(from)?.sync_all()
    }

    fn contents(&mut self, from: &Path, contents: &Contents) -> io::Result<bool> {
        let Some(file) = existing(from)? else { return Ok(false) };
        let to = self.path.join(inside(&contents.hash));
        new_folder(to.parent().unwrap_or(&self.path))?;
        if self.links && std::fs::hard_link(from, &to).is_ok() {
            return Ok(file.metadata()?.len() == contents.size);
        }
        Ok(copy(file, &to)? == (contents.hash.clone(), contents.size))
    }

    fn finish(self: Box<Self>, manifest: &[u8]) -> io::Result<()> {
        copy(manifest, &self.path.join("manifest.json"))?;
        for shelf in std::fs::read_dir(self.path.join("files"))? {
            sync_folder(&shelf?.path())?;
        }
        sync_folder(&self.path.join("files"))?;
        sync_folder(&self.path)
    }
}

/// The name of contents in a backup.
fn inside(hash: &[u8]) -> String {
    // A backup has the shape of a data folder.
    files::place(Path::new(""), &hex::encode(hash)).to_string_lossy().into_owned()
}

fn existing(path: &Path) -> io::Result<Option<File>> {
    match File::open(path) {
        Ok(file) => Ok(Some(file)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}

/// Refuses to begin what would fill the disk.
#[cfg(unix)]
fn check_room(folder: &Path, bytes: u64) -> io::Result<()> {
    let disk = rustix::fs::statvfs(folder)?;
    if disk.f_bavail.saturating_mul(disk.f_frsize) < bytes.saturating_add(SPARE) {
        return Err(io::ErrorKind::StorageFull.into());
    }
    Ok(())
}

#[cfg(not(unix))]
fn check_room(_folder: &Path, _bytes: u64) -> io::Result<()> {
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_tell_when_a_backup_was_made() {
        let at = Some("2026-11-22T01:30:05Z".parse().unwrap());
        assert_eq!(made_at("weft-2026-11-22T01-30-05Z"), at);
        assert_eq!(made_at("weft-2026-11-22T01-30-05Z.tar.age"), at);
        for other in ["weft-2026-11-22T01-30-05Z.part", "weft.db", "weft-2026", "2026-11-22T01-30-05Z"] {
            assert_eq!(made_at(other), None, "{other}");
        }
        assert_eq!(inside(&[0xab, 0xcd]), "files/ab/cd");
    }
}
