//! `cargo xtask e2e`: the browser tests, against the page and the server just built.

use crate::repo::{self, Repo};
use crate::report::{Count, Report};
use crate::sh::Result;
use crate::{build, setup};
use serde_json::Value;
use std::fs;
use std::process::ExitCode;

/// The command. Each argument is a part of a file's name or of a test's title.
pub(crate) fn run(repo: &Repo, filters: &[String]) -> Result<ExitCode> {
    setup::node(repo)?;
    setup::browser(repo)?;
    build::page(repo, false)?;
    build::server(repo, false)?;
    let mut report = Report::default();
    report.tests("browser tests", || playwright(repo, filters));
    Ok(report.finish())
}

/// Runs Playwright on what is built, and counts.
pub(crate) fn playwright(repo: &Repo, filters: &[String]) -> Result<Count> {
    let results = repo.root.join("end2end").join("results").join("report.json");
    drop(fs::remove_file(&results));
    let mut node = repo.command("node");
    node.arg(repo.root.join("node_modules/@playwright/test/cli.js")).args([
        "test",
        "--config",
        "end2end/playwright.config.ts",
    ]);
    node.args(arguments(repo, filters)?);
    node.env("WEFT_PROGRAM", repo.server(false)).env("CHROMIUM", setup::chromium(repo)?);
    let status = node.status().map_err(|error| format!("could not run node: {error}"))?;
    let report = fs::read(&results).map_err(|_missing| format!("Playwright wrote no results ({status})"))?;
    let mut count = count(&report).ok_or_else(|| format!("{}: not a report of Playwright", results.display()))?;
    if !status.success() && count.failed == 0 {
        count.failed = 1;
    }
    Ok(count)
}

/// A filter that is part of a spec file's path selects files, any other one selects titles.
fn arguments(repo: &Repo, filters: &[String]) -> Result<Vec<String>> {
    if filters.is_empty() {
        return Ok(vec!["--pass-with-no-tests".to_owned()]);
    }
    let folder = repo.root.join("end2end");
    let specs: Vec<String> = repo::files(&folder, &["ts"])?
        .iter()
        .filter_map(|spec| Some(spec.strip_prefix(&folder).ok()?.to_string_lossy().into_owned()))
        .collect();
    let (files, titles): (Vec<_>, Vec<_>) = filters
        .iter()
        .cloned()
        .partition(|filter| filter.starts_with('-') || specs.iter().any(|spec| spec.contains(filter.as_str())));
    let mut arguments = files;
    if !titles.is_empty() {
        arguments.extend(["--grep".to_owned(), titles.join("|")]);
    }
    Ok(arguments)
}

fn count(report: &[u8]) -> Option<Count> {
    let report: Value = serde_json::from_slice(report).ok()?;
    let number = |key: &str| report["stats"][key].as_u64();
    let flaky = number("flaky")?;
    if flaky > 0 {
        // Only CI tries again (end2end/playwright.config.ts); Playwright names them above.
        println!("e2e: {flaky} passed only when tried again");
    }
    Some(Count { passed: number("expected")? + flaky, failed: number("unexpected")? })
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_report_is_counted() {
        let report = br#"{"stats":{"expected":4,"skipped":1,"unexpected":1,"flaky":1}}"#;
        assert_eq!(super::count(report), Some(super::Count { passed: 5, failed: 1 }));
        assert_eq!(super::count(b"no"), None);
    }
}
