//! What a power cut leaves of a database: for tests alone.
//!
//! SQLite writes through a file system of its own making here, which passes everything on and notes what was written and
//! what was synced, in order ([`record`]). A test notes when somebody was told that his change is kept
//! ([`Recording::told`]), and asks for the files as they could lie on the disk if the power had failed at some moment
//! ([`Recording::after_power_cut`]): what was synced by then is there; of everything else each write is there, is not
//! there, or is there in part. How the database is used is the business of the test.

use std::{
    collections::BTreeMap,
    io,
    path::{Path, PathBuf},
    sync::{Mutex, MutexGuard, OnceLock, PoisonError},
};

mod vfs;

/// What a disk writes whole or not at all.
const SECTOR: usize = 512;

static RECORDING: OnceLock<Recording> = OnceLock::new();

/// What happened to the databases of a folder and their logs, in order.
#[derive(Debug)]
pub struct Recording {
    folder: PathBuf,
    steps: Mutex<Vec<Step>>,
}

#[derive(Debug)]
enum Step {
    Write {
        file: String,
        at: usize,
        bytes: Vec<u8>,
    },
    Truncate {
        file: String,
        size: usize,
    },
    /// What came before the step of this number is on the disk.
    Sync {
        file: String,
        before: usize,
    },
    Told(i64),
}

/// Records what SQLite does in a folder from now on, in this process. Once: another recording is an error.
pub fn record(folder: &Path) -> io::Result<&'static Recording> {
    let recording = Recording { folder: folder.to_owned(), steps: Mutex::new(Vec::new()) };
    RECORDING.set(recording).map_err(|_| io::Error::other("this process records already"))?;
    vfs::install()?;
    RECORDING.get().ok_or_else(|| io::Error::other("nothing is recorded"))
}

impl Recording {
    /// Notes that somebody was told that this is kept.
    pub fn told(&self, what: i64) {
        self.steps().push(Step::Told(what));
    }

    /// How many steps there were.
    pub fn len(&self) -> usize {
        self.steps().len()
    }

    /// Whether nothing was recorded.
    pub fn is_empty(&self) -> bool {
        self.steps().is_empty()
    }

    /// What somebody had been told before this step.
    pub fn told_before(&self, step: usize) -> Vec<i64> {
        self.steps()[..step]
            .iter()
            .filter_map(|step| if let Step::Told(what) = step { Some(*what) } else { None })
            .collect()
    }

    /// Writes the files into a folder as they could be after a power cut before this step. `dice` gives a number below the
    /// one that it is asked with; syncs of files that are not `honest` did nothing.
    pub fn after_power_cut(
        &self,
        step: usize,
        honest: impl Fn(&str) -> bool,
        mut dice: impl FnMut(usize) -> usize,
        into: &Path,
    ) -> io::Result<()> {
        let mut files: BTreeMap<&str, File<'_>> = BTreeMap::new();
        let steps = self.steps();
        for (number, step) in steps[..step].iter().enumerate() {
            match step {
                Step::Write { file, .. } | Step::Truncate { file, .. } => {
                    files.entry(file).or_default().waiting.push((number, step));
                }
                Step::Sync { file, before } if honest(file) => files.entry(file).or_default().sync(*before),
                Step::Sync { .. } | Step::Told(_) => {}
            }
        }
        for (name, mut file) in files {
            for (_, step) in std::mem::take(&mut file.waiting) {
                match dice(3) {
                    0 => {}
                    1 => file.apply(step),
                    _ => file.tear(step, &mut dice),
                }
            }
            std::fs::write(into.join(name), &file.contents)?;
        }
        Ok(())
    }

    fn steps(&self) -> MutexGuard<'_, Vec<Step>> {
        self.steps.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The name of a file of the folder.
    fn name_of(&self, path: &Path) -> Option<String> {
        let inside = path.parent() == Some(&self.folder);
        path.file_name().and_then(|name| name.to_str()).filter(|_| inside).map(str::to_owned)
    }
}

/// A file on a disk with what has not reached it yet.
#[derive(Default)]
struct File<'s> {
    contents: Vec<u8>,
    waiting: Vec<(usize, &'s Step)>,
}

impl File<'_> {
    fn sync(&mut self, before: usize) {
        // They wait in the order of their numbers.
        let reached = self.waiting.partition_point(|(number, _)| *number < before);
        let later = self.waiting.split_off(reached);
        for (_, step) in std::mem::replace(&mut self.waiting, later) {
            self.apply(step);
        }
    }

    fn apply(&mut self, step: &Step) {
        match step {
            Step::Write { at, bytes, .. } => self.write(*at, bytes),
            Step::Truncate { size, .. } => self.contents.resize(*size, 0),
            Step::Sync { .. } | Step::Told(_) => {}
        }
    }

    /// Some of the sectors of a write.
    fn tear(&mut self, step: &Step, dice: &mut impl FnMut(usize) -> usize) {
        let Step::Write { at, bytes, .. } = step else { return };
        let mut done = 0;
        while done < bytes.len() {
            // Sectors are those of the disk, wherever the write begins.
            let end = bytes.len().min(done + SECTOR - (at + done) % SECTOR);
            if dice(2) == 0 {
                self.write(at + done, &bytes[done..end]);
            }
            done = end;
        }
    }

    fn write(&mut self, at: usize, bytes: &[u8]) {
        let end = at + bytes.len();
        if self.contents.len() < end {
            self.contents.resize(end, 0);
        }
        self.contents[at..end].copy_from_slice(bytes);
    }
}
