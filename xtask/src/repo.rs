//! Where things are: the repository, the target folder, the tools that `setup` put there.

use crate::sh::{self, Result};
use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The repository that this command works on.
pub(crate) struct Repo {
    /// The folder of the workspace's Cargo.toml.
    pub(crate) root: PathBuf,
    /// Cargo's target folder, which may be outside the repository and shared by several clones.
    pub(crate) target: PathBuf,
}

impl Repo {
    /// Asks the environment that cargo gives us: a program built in another clone with the same target folder
    /// must not work on that clone.
    pub(crate) fn find() -> Result<Self> {
        let own =
            env::var_os("CARGO_MANIFEST_DIR").map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
        let root = own.parent().ok_or("xtask is not inside a repository")?.to_path_buf();
        let target = match env::var_os("CARGO_TARGET_DIR") {
            Some(dir) => env::current_dir().map_err(|error| format!("no current folder: {error}"))?.join(dir),
            None => root.join("target"),
        };
        Ok(Self { root, target })
    }

    /// Where Trunk puts the finished page.
    pub(crate) fn dist(&self) -> PathBuf {
        self.root.join("dist")
    }

    /// Our own small files between two steps. Always inside the repository: each clone has its own page.
    pub(crate) fn work(&self, name: &str) -> Result<PathBuf> {
        let folder = self.root.join("target");
        std::fs::create_dir_all(&folder).map_err(sh::io(&folder))?;
        Ok(folder.join(name))
    }

    /// Where `setup` installs programs, as `cargo install --root` wants it.
    pub(crate) fn tools(&self) -> PathBuf {
        self.target.join("tools")
    }

    /// The server program, once built.
    pub(crate) fn server(&self, release: bool) -> PathBuf {
        self.target.join(if release { "release" } else { "debug" }).join(format!("weft{}", env::consts::EXE_SUFFIX))
    }

    /// A program run in the repository, finding our tools first.
    pub(crate) fn command(&self, program: impl AsRef<std::ffi::OsStr>) -> Command {
        let mut command = Command::new(program);
        command.current_dir(&self.root).env("PATH", self.path()).env("CARGO_TARGET_DIR", &self.target);
        // What `cargo run` says about xtask is no business of a cargo that we start: build scripts would see it,
        // and a build by hand would not share its results with ours.
        for (name, _) in env::vars_os() {
            let name = name.to_string_lossy().into_owned();
            if name.starts_with("CARGO_PKG_") || name.starts_with("CARGO_MANIFEST_") {
                command.env_remove(name);
            }
        }
        command
    }

    /// Cargo, in the repository.
    pub(crate) fn cargo(&self) -> Command {
        self.command(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
    }

    /// Where the first program of this name is that our commands would find.
    pub(crate) fn which(&self, name: &str) -> Option<PathBuf> {
        let file = format!("{name}{}", env::consts::EXE_SUFFIX);
        env::split_paths(&self.path()).map(|folder| folder.join(&file)).find(|path| path.is_file())
    }

    fn path(&self) -> OsString {
        let ours = [self.tools().join("bin"), self.root.join("node_modules").join(".bin")];
        let theirs = env::var_os("PATH").unwrap_or_default();
        env::join_paths(ours.into_iter().chain(env::split_paths(&theirs))).unwrap_or(theirs)
    }
}

/// All files below a folder with one of these endings, in a stable order. What is made by tools is left out.
pub(crate) fn files(folder: &Path, endings: &[&str]) -> Result<Vec<PathBuf>> {
    const MADE: [&str; 6] = ["target", "dist", "data", "node_modules", ".git", "results"];
    let mut found = Vec::new();
    let mut open = vec![folder.to_path_buf()];
    while let Some(folder) = open.pop() {
        for entry in std::fs::read_dir(&folder).map_err(sh::io(&folder))? {
            let entry = entry.map_err(sh::io(&folder))?;
            let (path, name) = (entry.path(), entry.file_name());
            if entry.file_type().is_ok_and(|kind| kind.is_dir()) {
                if !MADE.iter().any(|made| name == *made) {
                    open.push(path);
                }
            } else if endings.is_empty() || path.extension().is_some_and(|end| endings.iter().any(|ours| end == *ours))
            {
                found.push(path);
            }
        }
    }
    found.sort();
    Ok(found)
}
