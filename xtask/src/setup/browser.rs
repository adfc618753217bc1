//! Chromium for the browser tests: the distribution's, because a downloaded one comes from a host of its own.

use super::say;
use crate::repo::Repo;
use crate::sh::{self, Result};
use std::env;
use std::path::{Path, PathBuf};

const NAMES: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
/// Without it Chinese pages are tested with empty boxes.
const CHINESE_FONT: &str = "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc";

/// The browser to test with; the environment variable CHROMIUM names another one.
pub(crate) fn chromium(repo: &Repo) -> Result<PathBuf> {
    match env::var_os("CHROMIUM").map(PathBuf::from) {
        Some(path) if path.is_file() => Ok(path),
        Some(path) => Err(format!("CHROMIUM is {}, where there is no file", path.display())),
        None => NAMES.iter().find_map(|name| repo.which(name)).ok_or_else(|| {
            "no Chromium is installed for the browser tests: install it (Debian: `apt-get install chromium \
             fonts-noto-cjk`), or set CHROMIUM to its path"
                .to_owned()
        }),
    }
}

/// On Debian as root (a container, a CI machine) it is installed; elsewhere it is asked for.
pub(super) fn install(repo: &Repo) -> Result {
    let wanted: Vec<&str> =
        [("chromium", chromium(repo).is_ok()), ("fonts-noto-cjk", Path::new(CHINESE_FONT).exists())]
            .into_iter()
            .filter_map(|(package, present)| (!present).then_some(package))
            .collect();
    if wanted.is_empty() || env::var_os("CHROMIUM").is_some() || !may_install(repo) {
        return Ok(());
    }
    say(&format!("installing {} from Debian", wanted.join(" and ")));
    let apt = || {
        let mut apt = repo.command("apt-get");
        apt.env("DEBIAN_FRONTEND", "noninteractive").arg("-qq");
        apt
    };
    sh::run(apt().arg("update"), "apt-get update")?;
    sh::run(apt().args(["install", "-y", "--no-install-recommends"]).args(&wanted), "apt-get install")
}

fn may_install(repo: &Repo) -> bool {
    repo.which("apt-get").is_some() && sh::capture(repo.command("id").arg("-u")).as_deref() == Some("0")
}
