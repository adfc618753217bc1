//! The npm packages of the lock file: wasm-opt for a release page, Playwright and axe for the browser tests.

use super::say;
use crate::repo::Repo;
use crate::sh::{self, Result};

const OLDEST_NODE: u32 = 20;

/// Installs them when the lock file is not the one that was installed last.
pub(super) fn install(repo: &Repo) -> Result {
    let lock = repo.root.join("package-lock.json");
    let wanted = std::fs::read(&lock).map_err(sh::io(&lock))?;
    let installed = repo.root.join("node_modules").join(".installed-lock.json");
    if std::fs::read(&installed).is_ok_and(|installed| installed == wanted) {
        return Ok(());
    }
    node(repo)?;
    say("installing the npm packages");
    let mut npm = repo.command("npm");
    // The browser is the distribution's: see `browser`.
    npm.args(["ci", "--no-audit", "--no-fund", "--loglevel=error"]).env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    sh::run(&mut npm, "npm ci")
        .map_err(|problem| format!("{problem}. It needs npm and the network to its registry"))?;
    std::fs::write(&installed, wanted).map_err(sh::io(&installed))
}

fn node(repo: &Repo) -> Result {
    let version = sh::capture(repo.command("node").arg("--version")).unwrap_or_default();
    let major = version.trim_start_matches('v').split('.').next().and_then(|major| major.parse::<u32>().ok());
    match major {
        Some(major) if major >= OLDEST_NODE => Ok(()),
        Some(_) => Err(format!("Node.js {version} is too old: install version {OLDEST_NODE} or later")),
        None => Err(format!(
            "Node.js is not installed: install version {OLDEST_NODE} or later with npm (it is needed for a release page and \
             for the browser tests, not for `cargo xtask serve`)"
        )),
    }
}
