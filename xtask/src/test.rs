//! `cargo xtask test`: the whole CI in one command, the quick and telling steps first.
//!
//! A failed step does not stop the others, unless they need its result: one run shows everything there is to mend.

use crate::repo::Repo;
use crate::report::{Count, Report};
use crate::sh::{self, Result};
use crate::{bench, build, check, e2e, setup};
use std::process::{Command, ExitCode};

/// The crates below the page and the network, whose tests answer in seconds.
const QUICK: [&str; 3] = ["domain", "store", "services"];

/// The command.
pub(crate) fn run(repo: &Repo, args: &[String]) -> Result<ExitCode> {
    let quick = match args {
        [] => false,
        [flag] if flag == "--quick" => true,
        _ => return Err("`cargo xtask test` knows only the option --quick".to_owned()),
    };
    let mut report = Report::default();
    if quick {
        report.check("formatting", || formatting(repo));
        report.check("walls and tidiness", || check::all(repo));
        report.tests("tests", || tests(repo, &QUICK));
    } else {
        everything(repo, &mut report);
    }
    Ok(report.finish())
}

fn everything(repo: &Repo, report: &mut Report) {
    // The server names this folder at compile time; the page comes into it later.
    drop(std::fs::create_dir_all(repo.dist()));
    let page_tools = report.check("set-up: page", || setup::page(repo));
    let browser = report.check("set-up: browser tests", || {
        setup::node(repo)?;
        setup::browser(repo).map(drop)
    });
    report.check("formatting", || formatting(repo));
    report.check("clippy", || clippy(repo, &["--all-targets"]));
    if page_tools {
        report.check("clippy, page", || clippy(repo, &["-p", "frontend", "--target", setup::WASM]));
    } else {
        report.not_run("clippy, page");
    }
    report.check("walls and tidiness", || check::all(repo));
    report.tests("tests", || tests(repo, &[]));
    report.check("documentation", || documentation(repo));
    report.check("bench, small", || bench::works(repo));
    let page = page_tools && report.check("build: page", || build::page(repo, false));
    let server = report.check("build: server", || build::server(repo, false).map(drop));
    if page && server && browser {
        report.tests("browser tests", || e2e::playwright(repo, &[]));
    } else {
        report.not_run("browser tests");
    }
}

fn formatting(repo: &Repo) -> Result {
    sh::run(repo.cargo().args(["fmt", "--all", "--check"]), "cargo fmt --check (`cargo fmt --all` mends it)")
}

fn clippy(repo: &Repo, what: &[&str]) -> Result {
    let mut cargo = repo.cargo();
    // --locked: a lock file that does not fit its Cargo.toml files must not pass unseen.
    sh::run(cargo.args(["clippy", "--locked"]).args(what).args(["--", "-D", "warnings"]), "cargo clippy")
}

fn documentation(repo: &Repo) -> Result {
    let mut cargo = repo.cargo();
    // Weft is a program, not a library: its documentation is for those who work on it, private items included.
    cargo.args(["doc", "--locked", "--no-deps", "--document-private-items"]);
    cargo.env("RUSTDOCFLAGS", "-D warnings -A rustdoc::private_intra_doc_links");
    sh::run(&mut cargo, "cargo doc")
}

/// The Rust tests of these packages, or of all default members.
fn tests(repo: &Repo, packages: &[&str]) -> Result<Count> {
    let nextest = sh::capture(repo.command("cargo-nextest").arg("--version")).is_some();
    let mut cargo = repo.cargo();
    if nextest {
        cargo.args([
            "nextest",
            "run",
            "--no-fail-fast",
            "--no-tests=pass",
            "--status-level=fail",
            "--final-status-level=fail",
        ]);
    } else {
        eprintln!("cargo-nextest is not installed: the tests run with `cargo test`");
        cargo.args(["test", "--no-fail-fast"]);
    }
    cargo.arg("--locked");
    for package in packages {
        cargo.args(["-p", package]);
    }
    if sh::watched() {
        cargo.args(["--color", "always"]);
    }
    counted(&mut cargo, if nextest { nextest_count } else { cargo_test_count })
}

fn counted(cargo: &mut Command, count: fn(&str) -> Count) -> Result<Count> {
    let (success, output) = sh::stream(cargo)?;
    let mut count = count(&output);
    // Tests that do not compile are counted by nobody.
    if !success && count.failed == 0 {
        count.failed = 1;
    }
    Ok(count)
}

/// Reads `Summary [ 0.1s] 12 tests run: 10 passed (1 slow), 2 failed, 0 skipped`.
fn nextest_count(output: &str) -> Count {
    let Some(summary) = output.lines().rev().find(|line| line.trim_start().starts_with("Summary [")) else {
        return Count::default();
    };
    let bad = ["failed", "timed out", "exec failed"];
    Count {
        passed: number_before(summary, "passed"),
        failed: bad.iter().map(|word| number_before(summary, word)).sum(),
    }
}

/// Adds up `test result: ok. 5 passed; 0 failed; 0 ignored; …`, one for each test program.
fn cargo_test_count(output: &str) -> Count {
    let results = output.lines().filter(|line| line.starts_with("test result:"));
    results.fold(Count::default(), |sum, line| Count {
        passed: sum.passed + number_before(line, "passed"),
        failed: sum.failed + number_before(line, "failed"),
    })
}

/// The number directly before a word, or zero.
fn number_before(line: &str, word: &str) -> u64 {
    let parts = line.split([',', ';', ':', '(', ')', '.']).map(str::trim);
    let numbers = parts.filter_map(|part| part.strip_suffix(word)?.trim_end().parse::<u64>().ok());
    numbers.sum()
}

#[cfg(test)]
mod tests {
    use super::{Count, cargo_test_count, nextest_count};

    #[test]
    fn nextest_summaries() {
        let one = "   Summary [   0.123s] 12 tests run: 10 passed (1 slow, 2 leaky), 2 failed, 3 skipped\n  FAIL a b\n";
        assert_eq!(nextest_count(one), Count { passed: 10, failed: 2 });
        let two = "Summary [ 61.1s] 4/9 tests run: 2 passed, 1 failed, 1 timed out, 0 skipped";
        assert_eq!(nextest_count(two), Count { passed: 2, failed: 2 });
        assert_eq!(nextest_count("error: could not compile"), Count::default());
    }

    #[test]
    fn cargo_test_results_are_added_up() {
        let output =
            "test result: ok. 5 passed; 0 failed; 0 ignored\ntest result: FAILED. 1 passed; 2 failed; 0 ignored\n";
        assert_eq!(cargo_test_count(output), Count { passed: 6, failed: 2 });
    }
}
