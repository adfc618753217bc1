//! `cargo xtask setup`: what is needed beyond Rust, installed where it does not touch the rest of the machine.
//!
//! Everything comes from the ordinary registries (crates.io, npm, the distribution) and is looked for before it is
//! installed, so that a second call takes no time. Node is needed only for a release page and for the browser tests.

mod browser;
mod npm;
mod prerequisites;
mod programs;

pub(crate) use browser::chromium;
pub(crate) use prerequisites::{TARGET as WASM, room};

use crate::repo::Repo;
use crate::sh::Result;
use std::process::ExitCode;

/// The command.
pub(crate) fn run(repo: &Repo, args: &[String]) -> Result<ExitCode> {
    let tests = match args {
        [] => false,
        [flag] if flag == "--tests" => true,
        _ => return Err("`cargo xtask setup` knows only the option --tests".to_owned()),
    };
    page(repo)?;
    node(repo)?;
    say("the page can be built: wasm32 target, Trunk, wasm-bindgen and the npm packages are there");
    if tests {
        let browser = browser(repo)?;
        say(&format!("the browser tests can run, with {browser}"));
    }
    Ok(ExitCode::SUCCESS)
}

/// What a debug page needs.
pub(crate) fn page(repo: &Repo) -> Result {
    compiler_and_target(repo)?;
    programs::install(repo)
}

/// What a compilation for the browser needs.
pub(crate) fn compiler_and_target(repo: &Repo) -> Result {
    prerequisites::compiler(repo)?;
    prerequisites::wasm_target(repo)
}

/// Whether the programs are there that make a page of what was compiled.
pub(crate) fn has_programs(repo: &Repo) -> Result<bool> {
    Ok(programs::missing(repo)?.is_empty())
}

/// What a release page (wasm-opt) and the browser tests need.
pub(crate) fn node(repo: &Repo) -> Result {
    npm::install(repo)
}

/// What the browser tests need besides; returns the browser's path.
pub(crate) fn browser(repo: &Repo) -> Result<String> {
    browser::install(repo)?;
    Ok(browser::chromium(repo)?.display().to_string())
}

/// One line of progress.
fn say(text: &str) {
    eprintln!("setup: {text}");
}
