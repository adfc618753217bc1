//! `cargo xtask check`: what the compiler does not see. Which crate may know which, and the tidiness of the files.

mod tidy;
mod walls;

use crate::repo::Repo;
use crate::sh::Result;
use std::process::ExitCode;

/// The command.
pub(crate) fn run(repo: &Repo) -> Result<ExitCode> {
    all(repo).map(|()| ExitCode::SUCCESS)
}

/// All checks; every finding is printed before it fails.
pub(crate) fn all(repo: &Repo) -> Result {
    let mut findings = walls::check(repo)?;
    findings.extend(tidy::check(repo)?);
    for finding in &findings {
        eprintln!("check: {finding}");
    }
    if findings.is_empty() { Ok(()) } else { Err(format!("{} findings, printed above", findings.len())) }
}
