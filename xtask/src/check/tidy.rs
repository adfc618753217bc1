//! The tidiness of our Rust files: each says what it is for, none grows without end, nothing is left half done.

use crate::repo::{self, Repo};
use crate::sh::{self, Result};
use std::fs;

/// A file of this length should be looked at.
const LONG: usize = 300;
/// A file of this length is two files.
const TOO_LONG: usize = 500;
/// Files that may be longer, with the reason. The list may only shrink.
const MAY_BE_LONG: [(&str, &str); 0] = [];

/// Written in two halves, so that this file does not find itself.
const LEFT_OVER: [(&str, &str); 4] = [
    (concat!("#[", "allow("), "use #[expect(…, reason = \"…\")], which complains when it is no longer needed"),
    (concat!("#![", "allow("), "use #![expect(…, reason = \"…\")], which complains when it is no longer needed"),
    (concat!("todo", "!("), "finish it or leave it out"),
    (concat!("unimplemented", "!("), "finish it or leave it out"),
];

/// What is untidy, one sentence each. Notices are printed and do not fail.
pub(super) fn check(repo: &Repo) -> Result<Vec<String>> {
    let mut findings = Vec::new();
    for file in repo::files(&repo.root, &["rs"])? {
        let text = fs::read_to_string(&file).map_err(sh::io(&file))?;
        let name = file.strip_prefix(&repo.root).unwrap_or(&file).to_string_lossy().replace('\\', "/");
        findings.extend(untidy(&name, &text));
    }
    for (name, _) in MAY_BE_LONG {
        if !fs::read_to_string(repo.root.join(name)).is_ok_and(|text| text.lines().count() > TOO_LONG) {
            findings.push(format!("{name} is no longer too long: take it out of the list in xtask/src/check/tidy.rs"));
        }
    }
    Ok(findings)
}

fn untidy(name: &str, text: &str) -> Vec<String> {
    let mut findings = Vec::new();
    if !text.starts_with("//!") {
        findings.push(format!("{name}:1: starts without `//!`: say what lives here, what does not, and why"));
    }
    let lines = text.lines().count();
    if lines > TOO_LONG && !MAY_BE_LONG.iter().any(|(long, _)| *long == name) {
        findings.push(format!("{name}: {lines} lines; split it, {TOO_LONG} are the limit"));
    } else if lines > LONG {
        eprintln!("check: notice: {name} has {lines} lines; does it hold two ideas?");
    }
    for (number, line) in text.lines().enumerate() {
        let code = line.trim_start();
        if code.starts_with("//") {
            continue;
        }
        for (left_over, advice) in LEFT_OVER {
            if code.contains(left_over) {
                findings.push(format!("{name}:{}: `{left_over}`: {advice}", number + 1));
            }
        }
    }
    findings
}

#[cfg(test)]
mod tests {
    use super::{TOO_LONG, untidy};

    #[test]
    fn a_tidy_file_is_left_alone() {
        assert!(
            untidy("a.rs", concat!("//! What this is.\n// In a comment todo", "!() is only a word.\nfn main() {}\n"))
                .is_empty()
        );
    }

    #[test]
    fn each_kind_of_mess_is_found() {
        let bare = concat!("#[", "allow(dead_code)]\nfn a() { todo", "!() }\n");
        let found = untidy("a.rs", bare);
        assert_eq!(found.len(), 3, "{found:?}");
        assert!(found[0].starts_with("a.rs:1: starts without"));
        let long = format!("//! Long.\n{}", "\n".repeat(TOO_LONG));
        assert_eq!(
            untidy("a.rs", &long),
            [format!("a.rs: {} lines; split it, {TOO_LONG} are the limit", TOO_LONG + 1)]
        );
    }
}
