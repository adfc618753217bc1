//! `cargo xtask`: everything one does with this repository, as plain Rust, so that it works the same on every machine.
//!
//! One file per command. What several commands share is in `repo` (where things are) and `sh` (how programs are run).
//! Nothing here knows what Weft does: only how it is set up, built, started and checked.

mod bench;
mod build;
mod check;
mod crash;
mod e2e;
mod fuzz_api;
mod repo;
mod report;
mod serve;
mod setup;
mod sh;
mod split;
mod style;
mod test;

use std::process::ExitCode;

const USAGE: &str = "\
cargo xtask COMMAND

  setup [--tests]        install what is missing to build the page; with --tests also what the browser tests need
  build [--release]      build the page into dist/ and the server program
  serve [--demo] [--release] [--port N] [ARGS…]
                         build, then run the server on this machine; ARGS go to `weft serve`
  test [--quick]         the whole CI; with --quick only formatting, walls and the tests below the page
  e2e [FILTER…]          the browser tests, or those whose file or name matches
  bench [--size S] [--data DIR] [--compare FILE] [--seconds N] [--load SECONDS]
                         measure the release build on a million customers; figures in docs/performance.md
  crash [--rounds N]     kill the server again and again while people write, and look at what is left
  fuzz-api [--cases N] [--seed N]
                         many hostile calls of all server functions (a few hundred of them are among the tests)
  check                  the walls between crates and the tidiness of the files
  style                  bundle style/ into target/style.css (Trunk calls this)
  split                  divide the program of a release page into two halves (Trunk calls this)";

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    match dispatch(&args) {
        Ok(code) => code,
        Err(problem) => {
            eprintln!("xtask: {problem}");
            ExitCode::FAILURE
        }
    }
}

fn dispatch(args: &[String]) -> sh::Result<ExitCode> {
    let (command, args) = args.split_first().ok_or(USAGE)?;
    let repo = repo::Repo::find()?;
    match command.as_str() {
        "setup" => setup::run(&repo, args),
        "build" => build::run(&repo, args),
        "serve" => serve::run(&repo, args),
        "test" => test::run(&repo, args),
        "e2e" => e2e::run(&repo, args),
        "bench" => bench::run(&repo, args),
        "crash" => crash::run(&repo, args),
        "fuzz-api" => fuzz_api::run(&repo, args),
        "check" => check::run(&repo),
        "style" => style::run(&repo),
        "split" => split::run(&repo),
        "help" | "--help" | "-h" => {
            println!("{USAGE}");
            Ok(ExitCode::SUCCESS)
        }
        other => Err(format!("there is no command `{other}`.\n\n{USAGE}")),
    }
}
