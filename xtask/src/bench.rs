//! `cargo xtask bench`: the release build measured on a large company; the figures go into docs/performance.md.
//!
//! The company is made once and kept outside the repository; an interrupted making goes on where it stopped. What is
//! measured and how: server/examples/bench, and end2end/bench for the browser.

use crate::build;
use crate::repo::Repo;
use crate::setup;
use crate::sh::{self, Result};
use std::env;
use std::fs;
use std::io::{BufRead as _, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, ExitCode, Stdio};

/// Of every invented company.
const PASSWORD: &str = "demo-weft-2026";
const LOGIN: &str = "admin@weft.example";

#[derive(Debug, PartialEq, Eq)]
struct Options {
    size: String,
    data: Option<PathBuf>,
    /// Passed on: `--compare FILE`, `--seconds N`, `--load SECONDS`.
    rest: Vec<String>,
}

/// The command.
pub(crate) fn run(repo: &Repo, args: &[String]) -> Result<ExitCode> {
    let options = parse(args)?;
    build::page(repo, true)?;
    let (program, bench) = programs(repo, true)?;
    let data = match options.data {
        Some(data) => data,
        None => company(repo, &program, &options.size)?,
    };
    let mut command = repo.command(bench);
    command.arg("--program").arg(&program).arg("--data").arg(&data);
    let million = options.size == "million";
    if !options.rest.iter().any(|arg| arg == "--load" || arg == "--only") {
        let visit = repo.work("visit.json")?;
        visits(repo, &program, &data, &visit)?;
        command.arg("--visit").arg(visit).arg("--json").arg(repo.work(&format!("bench-{}.json", options.size))?);
        // The document is of the one company that has budgets.
        if million {
            command.arg("--out").arg(repo.root.join("docs").join("performance.md"));
        }
    }
    sh::run(command.args(options.rest), "the bench")?;
    Ok(ExitCode::SUCCESS)
}

/// The bench on a small company with the debug build: that it works, not how fast.
pub(crate) fn works(repo: &Repo) -> Result {
    let (program, bench) = programs(repo, false)?;
    let data = repo.work("bench-small")?;
    if data.exists() {
        fs::remove_dir_all(&data).map_err(sh::io(&data))?;
    }
    sh::run(repo.command(&program).args(["demo", "--data"]).arg(&data), "weft demo")?;
    let mut command = repo.command(bench);
    command.arg("--quick").arg("--program").arg(program).arg("--data").arg(&data);
    sh::run(&mut command, "the bench")?;
    fs::remove_dir_all(&data).map_err(sh::io(&data))
}

fn parse(args: &[String]) -> Result<Options> {
    let mut options = Options { size: "million".to_owned(), data: None, rest: Vec::new() };
    let mut args = args.iter();
    while let Some(arg) = args.next() {
        let mut value = || args.next().cloned().ok_or(format!("{arg} needs a value"));
        match arg.as_str() {
            "--size" => options.size = value()?,
            "--data" => options.data = Some(value()?.into()),
            "--compare" | "--seconds" | "--load" | "--only" => {
                let value = value()?;
                options.rest.extend([arg.clone(), value]);
            }
            _ => {
                return Err("`cargo xtask bench` knows --size small|medium|million, --data DIR, --compare FILE, \
                            --seconds N, --only TEXT and --load SECONDS"
                    .to_owned());
            }
        }
    }
    Ok(options)
}

/// The server and the program that measures it, built together so that they share every crate.
fn programs(repo: &Repo, release: bool) -> Result<(PathBuf, PathBuf)> {
    let mut cargo = repo.cargo();
    cargo.args(["build", "-p", "weft", "--bin", "weft", "--example", "bench"]);
    if release {
        cargo.arg("--release");
    }
    sh::run(&mut cargo, "building the bench")?;
    let program = repo.server(release);
    let bench = program.with_file_name("examples").join(format!("bench{}", env::consts::EXE_SUFFIX));
    Ok((program, bench))
}

/// The folder of the company, made when it is not there or not whole.
fn company(repo: &Repo, program: &Path, size: &str) -> Result<PathBuf> {
    let cache = env::var_os("XDG_CACHE_HOME").map(PathBuf::from);
    let cache = cache.or_else(|| env::home_dir().map(|home| home.join(".cache")));
    let folder =
        cache.ok_or("no home folder: say where the company lies with --data DIR")?.join("weft-bench").join(size);
    let whole = folder.join("whole");
    if !whole.is_file() {
        fs::create_dir_all(&folder).map_err(sh::io(&folder))?;
        eprintln!("bench: making the company in {} (a million customers take an hour or more, once)", folder.display());
        let mut weft = repo.command(program);
        sh::run(weft.args(["demo", "--size", size, "--until", "2026-11-20", "--data"]).arg(&folder), "weft demo")?;
        fs::write(&whole, "").map_err(sh::io(&whole))?;
    }
    Ok(folder)
}

/// Measures a first and a second visit in Chromium.
fn visits(repo: &Repo, program: &Path, data: &Path, file: &Path) -> Result {
    setup::node(repo)?;
    setup::browser(repo)?;
    let mut server = repo.command(program);
    server.args(["serve", "--listen", "127.0.0.1:0", "--data"]).arg(data).stdout(Stdio::piped());
    let mut server = server.spawn().map_err(|error| format!("could not start the server: {error}"))?;
    let result = address(&mut server).and_then(|address| {
        eprintln!("bench: visits in Chromium");
        let mut node = repo.command("node");
        node.arg(repo.root.join("end2end/bench/visit.mjs")).args([&address, LOGIN, PASSWORD]).arg(file);
        node.env("CHROMIUM", setup::chromium(repo)?);
        sh::run(&mut node, "the visits")
    });
    drop(server.kill());
    drop(server.wait());
    result
}

/// Where a server listens, as soon as it says so.
fn address(server: &mut Child) -> Result<String> {
    let output = server.stdout.take().ok_or("the server has no output")?;
    let mut lines = BufReader::new(output).lines().map_while(std::result::Result::ok);
    let address = lines.find_map(|line| line.strip_prefix("listening on ").map(str::to_owned));
    // What it prints later is read, so that it never waits for us.
    std::thread::spawn(move || lines.for_each(drop));
    address.ok_or_else(|| "the server did not start".to_owned())
}

#[cfg(test)]
mod tests {
    use super::{Options, parse};

    #[test]
    fn options_are_its_own_or_passed_on() -> super::Result {
        let args = ["--size", "small", "--compare", "before.json", "--load", "60"].map(str::to_owned);
        let rest = ["--compare", "before.json", "--load", "60"].map(str::to_owned).to_vec();
        assert_eq!(parse(&args)?, Options { size: "small".to_owned(), data: None, rest });
        assert!(parse(&["--size".to_owned()]).is_err() && parse(&["--fast".to_owned()]).is_err());
        Ok(())
    }
}
