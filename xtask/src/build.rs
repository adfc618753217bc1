//! `cargo xtask build`: first the page (Trunk, into dist/), then the server program, which carries the page in release.
//!
//! The page is left alone when nothing it is made of has changed, so that starting the server twice takes seconds.

use crate::repo::{self, Repo};
use crate::setup;
use crate::sh::{self, Result};
use std::fs;
use std::hash::{DefaultHasher, Hasher as _};
use std::path::PathBuf;
use std::process::ExitCode;

/// All that ends up in the page. `app/store` and `app/services` do not: the page cannot depend on them.
const PAGE_INPUTS: [&str; 11] = [
    "app/api",
    "app/domain",
    "app/texts",
    "frontend",
    "style",
    ".cargo/config.toml",
    "Cargo.lock",
    "Cargo.toml",
    "Trunk.toml",
    "xtask/src/split",
    "xtask/src/split.rs",
];

/// The command.
pub(crate) fn run(repo: &Repo, args: &[String]) -> Result<ExitCode> {
    let release = match args {
        [] => false,
        [flag] if flag == "--release" => true,
        _ => return Err("`cargo xtask build` knows only the option --release".to_owned()),
    };
    let program = all(repo, release)?;
    eprintln!("build: {}", program.display());
    Ok(ExitCode::SUCCESS)
}

/// Builds the page and the server program, and says where that is.
pub(crate) fn all(repo: &Repo, release: bool) -> Result<PathBuf> {
    if !release && !setup::has_programs(repo)? {
        with_tools(repo)?;
    }
    page(repo, release)?;
    server(repo, release)
}

/// The first build on a machine: Trunk and wasm-bindgen beside the crates of the page and the server. Each of these ends
/// with a long stretch that keeps one processor busy and leaves the others to it: together they take minutes less.
fn with_tools(repo: &Repo) -> Result {
    setup::compiler_and_target(repo)?;
    // Before minutes of work, not after.
    setup::room(repo)?;
    eprintln!("build: the first one compiles its tools too and takes some minutes");
    std::thread::scope(|scope| {
        let crates = scope.spawn(|| {
            let page = sh::run(repo.cargo().args(["build", "-p", "frontend", "--target", setup::WASM]), "the page");
            page.and_then(|()| server(repo, false).map(drop))
        });
        let tools = setup::page(repo);
        // What does not compile is told again, and better, by the step that needs it.
        drop(crates.join());
        tools
    })
}

/// Builds the page into dist/, unless it is there and up to date.
pub(crate) fn page(repo: &Repo, release: bool) -> Result {
    setup::page(repo)?;
    let (stamp, state) = (repo.work("page.stamp")?, page_state(repo, release)?);
    if repo.dist().join("index.html").is_file() && fs::read_to_string(&stamp).is_ok_and(|built| built == state) {
        return Ok(());
    }
    eprintln!("build: the page{}", if release { ", optimised (some minutes)" } else { "" });
    let mut trunk = repo.command("trunk");
    // Trunk reads NO_COLOR as true or false and stops at the usual 1.
    trunk.env_remove("NO_COLOR").args(["build", "--log", "warn"]);
    if release {
        setup::node(repo)?;
        trunk.args(["--release", "--cargo-profile", "wasm-release"]);
        // Names with the types in them: what divides the page goes by those. Added to what .cargo/config.toml says.
        trunk.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", "-Csymbol-mangling-version=v0");
    }
    drop(fs::remove_file(&stamp));
    sh::run(&mut trunk, "building the page")?;
    if release {
        print_sizes(repo)?;
    }
    fs::write(&stamp, state).map_err(sh::io(&stamp))
}

/// Builds the server program and says where it is.
pub(crate) fn server(repo: &Repo, release: bool) -> Result<PathBuf> {
    let mut cargo = repo.cargo();
    cargo.args(["build", "-p", "weft"]);
    if release {
        cargo.arg("--release");
    }
    sh::run(&mut cargo, "building the server")?;
    Ok(repo.server(release))
}

/// A fingerprint of everything the page is made of: by content, so that a switch of branches and back builds nothing.
fn page_state(repo: &Repo, release: bool) -> Result<String> {
    let mut hasher = DefaultHasher::new();
    for input in PAGE_INPUTS {
        let path = repo.root.join(input);
        let files = if path.is_dir() { repo::files(&path, &[])? } else { vec![path] };
        for file in files {
            hasher.write(file.strip_prefix(&repo.root).unwrap_or(&file).as_os_str().as_encoded_bytes());
            let content = fs::read(&file).map_err(sh::io(&file))?;
            hasher.write_usize(content.len());
            hasher.write(&content);
        }
    }
    Ok(format!("{} {:016x}", if release { "release" } else { "debug" }, hasher.finish()))
}

/// The most that a first visit may load before it shows something, in compressed KB; texts and data come to it.
const BUDGET: u64 = 660;

/// What the files of the page weigh, compressed as the server sends them.
fn print_sizes(repo: &Repo) -> Result {
    let mut first = 0;
    for file in repo::files(&repo.dist(), &["br"])? {
        let bytes = fs::metadata(&file).map_err(sh::io(&file))?.len();
        let name = file.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        eprintln!("build: {:>6} KB  {name}", bytes.div_ceil(1024));
        if !name.starts_with("rest-") {
            first += bytes;
        }
    }
    let first = first.div_ceil(1024);
    eprintln!("build: {first:>6} KB  together for a first visit, {BUDGET} KB is the budget (docs/page-size.md)");
    if first > BUDGET {
        eprintln!("build: WARNING: the first visit is over its budget; see what xtask/src/split/later.txt could take");
    }
    Ok(())
}
