//! `cargo xtask serve`: from a fresh clone to a running server in one command.

use crate::build;
use crate::repo::Repo;
use crate::sh::{self, Result};
use std::fs;
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

const PORT: u16 = 8080;

struct Options {
    demo: bool,
    release: bool,
    port: u16,
    /// Passed on to `weft serve`.
    rest: Vec<String>,
}

/// The command.
pub(crate) fn run(repo: &Repo, args: &[String]) -> Result<ExitCode> {
    let options = parse(args)?;
    // Before the build, which may take minutes.
    check_port(options.port)?;
    let program = build::all(repo, options.release)?;
    let data = if options.demo { demo(repo, &program)? } else { repo.root.join("data") };
    let mut server = repo.command(program);
    server.arg("serve").arg("--data").arg(data).arg("--listen").arg(format!("127.0.0.1:{}", options.port));
    server.args(options.rest);
    become_program(&mut server)
}

fn parse(args: &[String]) -> Result<Options> {
    let mut options = Options { demo: false, release: false, port: PORT, rest: Vec::new() };
    let mut args = args.iter();
    while let Some(arg) = args.next() {
        match arg.as_str() {
            "--demo" => options.demo = true,
            "--release" => options.release = true,
            "--port" => {
                let port = args.next().and_then(|port| port.parse().ok());
                options.port = port.ok_or("--port needs a number from 1 to 65535")?;
            }
            other => options.rest.push(other.to_owned()),
        }
    }
    Ok(options)
}

fn check_port(port: u16) -> Result {
    TcpListener::bind(("127.0.0.1", port)).map(drop).map_err(|error| {
        format!(
            "port {port} of this machine cannot be used ({error}): stop the program that has it, or choose another \
             one with `cargo xtask serve --port {}`",
            if port == PORT { PORT + 1 } else { PORT }
        )
    })
}

/// The folder of the demonstration company, made when it is not there yet.
fn demo(repo: &Repo, program: &Path) -> Result<PathBuf> {
    let (folder, half) = (repo.root.join("data").join("demo"), repo.root.join("data").join("demo.half"));
    if folder.is_dir() {
        return Ok(folder);
    }
    // Renamed when complete: an interrupted start must not leave half a company behind that looks like a whole one.
    if half.exists() {
        fs::remove_dir_all(&half).map_err(sh::io(&half))?;
    }
    fs::create_dir_all(repo.root.join("data")).map_err(sh::io(&half))?;
    eprintln!("serve: making the demonstration company in {}", folder.display());
    let mut weft = repo.command(program);
    sh::run(weft.args(["demo", "--size", "small", "--data"]).arg(&half), "weft demo")?;
    fs::rename(&half, &folder).map_err(sh::io(&half))?;
    Ok(folder)
}

/// Puts the server in our place, so that Ctrl-C and signals of a supervisor reach it and nothing stands between.
#[cfg(unix)]
fn become_program(server: &mut Command) -> Result<ExitCode> {
    use std::os::unix::process::CommandExt as _;
    Err(format!("could not start the server: {}", server.exec()))
}

#[cfg(not(unix))]
fn become_program(server: &mut Command) -> Result<ExitCode> {
    sh::run(server, "the server").map(|()| ExitCode::SUCCESS)
}

#[cfg(test)]
mod tests {
    #[test]
    fn own_options_are_taken_and_others_passed_on() -> super::Result {
        let args = ["--demo", "--port", "9000", "--log", "debug"].map(str::to_owned);
        let options = super::parse(&args)?;
        assert!(options.demo && !options.release);
        assert_eq!(options.port, 9000);
        assert_eq!(options.rest, ["--log", "debug"]);
        assert!(super::parse(&["--port".to_owned()]).is_err());
        Ok(())
    }
}
