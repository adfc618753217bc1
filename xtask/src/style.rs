//! `cargo xtask style`: one style sheet from style/main.css and the files that it imports, in its order.
//!
//! Trunk copies a style sheet without following its imports, and imports in the browser would be one request each.
//! What is understood is what we write: `@import "file.css";` and `@import "file.css" layer(name);`, one on a line.

use crate::repo::{self, Repo};
use crate::sh::{self, Result};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// The command. The result is target/style.css, which frontend/index.html names.
pub(crate) fn run(repo: &Repo) -> Result<ExitCode> {
    let folder = repo.root.join("style");
    let mut seen = Vec::new();
    let css = without_comments(&bundle(&folder.join("main.css"), &mut seen)?);
    for file in repo::files(&folder, &["css"])? {
        if !seen.contains(&file) {
            return Err(format!("{} is imported nowhere: add it to style/main.css or delete it", file.display()));
        }
    }
    let result = repo.work("style.css")?;
    fs::write(&result, css).map_err(sh::io(&result))?;
    Ok(ExitCode::SUCCESS)
}

fn bundle(file: &Path, seen: &mut Vec<PathBuf>) -> Result<String> {
    let text = fs::read_to_string(file).map_err(sh::io(file))?;
    seen.push(file.to_path_buf());
    let mut css = String::with_capacity(text.len());
    for line in text.lines() {
        let Some(import) = line.trim_start().strip_prefix("@import") else {
            css.push_str(line);
            css.push('\n');
            continue;
        };
        let (name, layer) =
            parse_import(import).ok_or_else(|| format!("{}: cannot read `{}`", file.display(), line.trim()))?;
        let imported = file.with_file_name(name);
        if seen.contains(&imported) {
            return Err(format!("{} is imported twice", imported.display()));
        }
        let inner = bundle(&imported, seen)?;
        match layer {
            Some(layer) => css.extend(["@layer ", layer, " {\n", &inner, "}\n"]),
            None => css.push_str(&inner),
        }
    }
    Ok(css)
}

/// The file and the layer of ` "file.css" layer(name);`.
fn parse_import(text: &str) -> Option<(&str, Option<&str>)> {
    // A comment may follow the semicolon.
    let (statement, _) = text.split_once(';')?;
    let statement = statement.trim();
    let statement = statement.strip_prefix("url(").map_or(statement, |inner| inner.trim_start());
    let (name, rest) = statement.strip_prefix('"')?.split_once('"')?;
    let rest = rest.trim_start().trim_start_matches(')').trim();
    match rest {
        "" => Some((name, None)),
        _ => Some((name, Some(rest.strip_prefix("layer(")?.strip_suffix(')')?.trim()))),
    }
}

/// Comments and indentation are for us, not for the browser. Text in quotes stays as it is.
fn without_comments(css: &str) -> String {
    let mut kept = String::with_capacity(css.len());
    let mut rest = css;
    while let Some(at) = rest.find(['"', '\'', '/']) {
        let (before, here) = rest.split_at(at);
        kept.push_str(before);
        let end = match here.as_bytes() {
            [b'/', b'*', ..] => {
                rest = here.split_once("*/").map_or("", |(_, after)| after);
                continue;
            }
            [b'/', ..] => 1,
            [quote, ..] => quoted(here, *quote),
            [] => 0,
        };
        kept.push_str(&here[..end]);
        rest = &here[end..];
    }
    kept.push_str(rest);
    let lines = kept.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.collect::<Vec<_>>().join("\n") + "\n"
}

/// How long the quoted text is with which this begins, with its quotes.
fn quoted(text: &str, quote: u8) -> usize {
    let mut escaped = false;
    for (index, byte) in text.bytes().enumerate().skip(1) {
        if byte == quote && !escaped {
            return index + 1;
        }
        escaped = byte == b'\\' && !escaped;
    }
    text.len()
}

#[cfg(test)]
mod tests {
    use super::{parse_import, without_comments};

    #[test]
    fn imports_with_and_without_a_layer() {
        assert_eq!(parse_import(r#" "base.css";"#), Some(("base.css", None)));
        assert_eq!(
            parse_import(r#" url("ui/button.css") layer(components); /* why */"#),
            Some(("ui/button.css", Some("components")))
        );
        assert_eq!(parse_import(r#" "print.css" print;"#), None);
    }

    #[test]
    fn comments_go_and_quoted_text_stays() {
        let css = "/* one\n two */\n.a {\n  content: \"/* no */ \\\"\";\n\n  width: calc(1px / 2); /* x */\n}\n";
        assert_eq!(without_comments(css), ".a {\ncontent: \"/* no */ \\\"\";\nwidth: calc(1px / 2);\n}\n");
    }
}
