//! `cargo xtask split`: divides the program of a release page into a half that shows the first list and a half that follows.
//!
//! Trunk calls this when the page is built and optimised, and before it becomes dist/. Why and how: docs/page-size.md.

mod choose;
mod code;
mod format;
mod halves;
mod module;

use crate::repo::{self, Repo};
use crate::sh::{self, Result};
use std::fs;
use std::hash::{DefaultHasher, Hasher as _};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// What the first list does without, as it is called in the program: pages that [`later`](../../frontend/src/app/later.rs)
/// draws, and what opens over a page.
const LATER: &str = include_str!("split/later.txt");

/// The function of the page that sees to it that the second half is there (frontend/src/state/rest.rs).
const NOW: &str = "__wbg_rest_";

/// The command. Trunk says in the environment what it builds and where.
pub(crate) fn run(repo: &Repo) -> Result<ExitCode> {
    let says = |name| std::env::var(name).map_err(|_| format!("{name} is not set: Trunk calls this"));
    // A page that is worked on is large anyway, and its names are needed.
    if says("TRUNK_PROFILE")? == "release" {
        divide(&PathBuf::from(says("TRUNK_STAGING_DIR")?))?;
        sh::run(
            repo.command("node").arg("xtask/src/split/compress.mjs").arg(says("TRUNK_STAGING_DIR")?),
            "compressing",
        )?;
    }
    Ok(ExitCode::SUCCESS)
}

fn divide(folder: &Path) -> Result {
    let programs = repo::files(folder, &["wasm"])?;
    let [program] = &programs[..] else { return Err(format!("{} programs in {}", programs.len(), folder.display())) };
    let whole = fs::read(program).map_err(sh::io(program))?;
    let module = module::Module::read(&whole)?;
    if module.names.is_empty() {
        return Err("the program has no names: see data-wasm-opt-params in frontend/index.html".to_owned());
    }
    let places: Vec<&str> = LATER.lines().filter(|line| !line.is_empty() && !line.starts_with('#')).collect();
    let later = choose::choose(&module, &places)?;
    let (first, second) = halves::halves(&module, &later, NOW)?;

    let mut hash = DefaultHasher::new();
    hash.write(&second);
    let name = format!("rest-{:016x}.wasm", hash.finish());
    let page = folder.join("index.html");
    let text = fs::read_to_string(&page).map_err(sh::io(&page))?;
    let marked =
        text.replacen("<meta name=\"weft-page\"", &format!("<meta name=\"weft-page\" data-rest=\"/{name}\""), 1);
    if marked == text {
        return Err(format!("{}: nothing in it says where the program is", page.display()));
    }
    fs::write(&page, marked).map_err(sh::io(&page))?;
    fs::write(program, first).map_err(sh::io(program))?;
    let second_path = folder.join(name);
    fs::write(&second_path, second).map_err(sh::io(&second_path))
}

#[cfg(test)]
mod tests;
