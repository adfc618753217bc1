//! Trunk and wasm-bindgen, compiled from crates.io into target/tools.
//!
//! Their prebuilt downloads come from hosts that many companies' networks refuse, crates.io is needed anyway. Compiled
//! without optimisation they cost a few minutes once instead of a quarter of an hour.

use super::{prerequisites, say};
use crate::repo::Repo;
use crate::sh::{self, Result};

/// 0.22 needs a newer compiler than the one we promise to build with.
const TRUNK: &str = "0.21.14";

/// Those of wasm-bindgen's crates that chew on a page of many megabytes: optimised, or every edit would wait for them.
const BUSY: &[&str] = &["walrus", "wasmparser", "wasm-encoder", "wasm-bindgen-cli-support", "id-arena", "hashbrown"];

/// A program that is compiled by `cargo install`.
pub(super) struct Program {
    krate: &'static str,
    command: &'static str,
    version: String,
    options: &'static [&'static str],
    optimised: &'static [&'static str],
}

/// Installs what is missing or has another version than needed.
pub(super) fn install(repo: &Repo) -> Result {
    let missing = missing(repo)?;
    if missing.is_empty() {
        return Ok(());
    }
    prerequisites::room(repo)?;
    for program in missing {
        compile(repo, &program)?;
    }
    // A gigabyte that nobody needs again.
    let scratch = repo.tools().join("build");
    std::fs::remove_dir_all(&scratch).map_err(sh::io(&scratch))
}

/// What is not there in the version that is needed.
pub(super) fn missing(repo: &Repo) -> Result<Vec<Program>> {
    let trunk = Program {
        krate: "trunk",
        command: "trunk",
        version: TRUNK.to_owned(),
        // No TLS, no update check: our Trunk downloads nothing.
        options: &["--locked", "--no-default-features"],
        optimised: &[],
    };
    let bindgen = Program {
        krate: "wasm-bindgen-cli",
        command: "wasm-bindgen",
        version: wasm_bindgen(repo)?,
        // Without --locked: the lock file in its package is out of date and refused.
        options: &[],
        optimised: BUSY,
    };
    Ok([trunk, bindgen].into_iter().filter(|program| !present(repo, program)).collect())
}

fn present(repo: &Repo, program: &Program) -> bool {
    let answer = repo.which(program.command).and_then(|path| sh::capture(repo.command(path).arg("--version")));
    // "trunk 0.21.14", "wasm-bindgen 0.2.130"
    answer.is_some_and(|answer| answer.split_whitespace().nth(1) == Some(program.version.as_str()))
}

fn compile(repo: &Repo, program: &Program) -> Result {
    say(&format!("compiling {} {} (some minutes, only once)", program.krate, program.version));
    let mut cargo = repo.cargo();
    for krate in program.optimised {
        cargo.arg("--config").arg(format!("profile.release.package.{krate}.opt-level=2"));
    }
    cargo.args(["install", program.krate, "--version", &program.version, "--bin", program.command, "--force"]);
    cargo.args(program.options).arg("--root").arg(repo.tools());
    cargo.env("CARGO_TARGET_DIR", repo.tools().join("build"));
    cargo.env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "0");
    cargo.env("CARGO_PROFILE_RELEASE_DEBUG", "0");
    cargo.env("CARGO_PROFILE_RELEASE_LTO", "off");
    cargo.env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16");
    if !sh::watched() {
        cargo.arg("--quiet");
    }
    sh::run(&mut cargo, &format!("cargo install {}", program.krate)).map_err(|problem| {
        format!("{problem}. It needs the network to crates.io and a C compiler; `cargo xtask setup` goes on where it stopped")
    })
}

/// The page and the program that binds it must agree to the last digit.
fn wasm_bindgen(repo: &Repo) -> Result<String> {
    let path = repo.root.join("Cargo.lock");
    let lock = std::fs::read_to_string(&path).map_err(sh::io(&path))?;
    locked_version(&lock, "wasm-bindgen").ok_or_else(|| format!("{}: no wasm-bindgen in it", path.display()))
}

fn locked_version(lock: &str, krate: &str) -> Option<String> {
    let mut lines = lock.lines().skip_while(|line| *line != format!("name = \"{krate}\""));
    Some(lines.nth(1)?.strip_prefix("version = \"")?.strip_suffix('"')?.to_owned())
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_version_is_read_from_the_lock_file() {
        let lock = "[[package]]\nname = \"wasm-bindgen-futures\"\nversion = \"0.4.9\"\n\n[[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\n";
        assert_eq!(super::locked_version(lock, "wasm-bindgen").as_deref(), Some("0.2.130"));
        assert_eq!(super::locked_version(lock, "leptos"), None);
    }
}
