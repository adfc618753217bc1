//! What must be on the machine already, or can only be asked for: a C compiler, the wasm32 target, room on the disk.

use super::say;
use crate::repo::Repo;
use crate::sh::{self, Result};
use std::env;
use std::path::Path;

/// What the page is compiled for.
pub(crate) const TARGET: &str = "wasm32-unknown-unknown";
/// A cold debug build with both targets and the tools fills about this much.
const ROOM_GB: u64 = 6;

/// SQLite is compiled from C.
pub(super) fn compiler(repo: &Repo) -> Result {
    let named = env::var("CC").ok();
    let compiler = named.as_deref().unwrap_or("cc");
    if sh::capture(repo.command(compiler).arg("--version")).is_some() {
        return Ok(());
    }
    Err(format!(
        "no C compiler (`{compiler}`) is installed: install one, on Debian with `apt-get install gcc libc6-dev`"
    ))
}

/// The standard library for the browser.
pub(super) fn wasm_target(repo: &Repo) -> Result {
    let sysroot = sh::capture(repo.command("rustc").args(["--print", "sysroot"]))
        .ok_or("`rustc` does not run: install Rust from your distribution or with rustup")?;
    if Path::new(&sysroot).join("lib/rustlib").join(TARGET).join("lib").is_dir() {
        return Ok(());
    }
    say(&format!("adding Rust's {TARGET} target"));
    sh::run(repo.command("rustup").args(["target", "add", TARGET]), "rustup").map_err(|problem| {
        format!(
            "{problem}. Rust's standard library for {TARGET} is missing and rustup could not fetch it: try \
             `rustup target add {TARGET}` again with a network, or install it from your distribution \
             (Debian: libstd-rust-dev-wasm32)"
        )
    })
}

/// Asked once, before the first long build: running out of disk in the middle of it is an unreadable error.
pub(crate) fn room(repo: &Repo) -> Result {
    match free_gb(repo) {
        Some(free) if free < ROOM_GB => Err(format!(
            "only {free} GB are free where {} is, and a first build needs about {ROOM_GB} GB: free some, or set \
             CARGO_TARGET_DIR to a folder on another disk",
            repo.target.display()
        )),
        _ => Ok(()),
    }
}

/// Asks `df`, because Rust's standard library cannot; where there is no `df`, nobody knows.
fn free_gb(repo: &Repo) -> Option<u64> {
    let existing = repo.target.ancestors().find(|folder| folder.is_dir())?;
    let table = sh::capture(repo.command("df").arg("-Pk").arg(existing))?;
    let kilobytes: u64 = table.lines().last()?.split_whitespace().nth(3)?.parse().ok()?;
    Some(kilobytes / (1024 * 1024))
}
