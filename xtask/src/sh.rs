//! Running other programs: with a sentence when one cannot be started, and with its output kept when it is needed.

use std::io::{BufRead as _, BufReader, IsTerminal as _, Read, Write};
use std::process::{Child, Command, Stdio};
use std::thread;

/// A problem is a sentence for the person at the terminal; nothing here is handled by code.
pub(crate) type Result<T = ()> = std::result::Result<T, String>;

/// Runs a program on our terminal; `what` names the work in the message when it fails.
pub(crate) fn run(command: &mut Command, what: &str) -> Result {
    let status = command.status().map_err(|error| not_started(command, &error))?;
    if status.success() { Ok(()) } else { Err(format!("{what} failed ({status}); the reason is printed above")) }
}

/// What a program prints on its standard output, or nothing when it is missing or fails.
pub(crate) fn capture(command: &mut Command) -> Option<String> {
    let output = command.stderr(Stdio::null()).stdin(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// Runs a program, passes its output on as it comes, and returns it too, without colours: for reading results out of it.
pub(crate) fn stream(command: &mut Command) -> Result<(bool, String)> {
    command.stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child: Child = command.spawn().map_err(|error| not_started(command, &error))?;
    let (out, err) = (child.stdout.take(), child.stderr.take());
    let out = thread::spawn(move || tee(out, std::io::stdout()));
    let err = thread::spawn(move || tee(err, std::io::stderr()));
    let mut text = out.join().unwrap_or_default();
    text.push_str(&err.join().unwrap_or_default());
    let status = child.wait().map_err(|error| not_started(command, &error))?;
    Ok((status.success(), text))
}

/// Whether a person is watching: progress bars and colours are for him, not for a log file.
pub(crate) fn watched() -> bool {
    std::io::stderr().is_terminal()
}

/// An error of the file system with the path in it, which `std` leaves out.
pub(crate) fn io(path: &std::path::Path) -> impl Fn(std::io::Error) -> String + '_ {
    move |error| format!("{}: {error}", path.display())
}

fn not_started(command: &Command, error: &std::io::Error) -> String {
    format!("could not run `{}`: {error}", command.get_program().to_string_lossy())
}

fn tee(from: Option<impl Read>, mut to: impl Write) -> String {
    let mut text = String::new();
    let Some(from) = from else { return text };
    let mut reader = BufReader::new(from);
    let mut line = Vec::new();
    // A closed terminal is no reason to lose the results.
    while reader.read_until(b'\n', &mut line).is_ok_and(|read| read > 0) {
        drop(to.write_all(&line));
        drop(to.flush());
        text.push_str(&plain(&String::from_utf8_lossy(&line)));
        line.clear();
    }
    text
}

/// The text without terminal colours.
fn plain(text: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(start) = rest.find('\u{1b}') {
        kept.push_str(&rest[..start]);
        rest = &rest[start..];
        let end = rest.find(|c: char| c.is_ascii_alphabetic()).map_or(rest.len(), |letter| letter + 1);
        rest = &rest[end..];
    }
    kept.push_str(rest);
    kept
}

#[cfg(test)]
mod tests {
    #[test]
    fn colours_are_taken_out() {
        assert_eq!(super::plain("\u{1b}[32;1m Summary\u{1b}[0m 3 tests"), " Summary 3 tests");
        assert_eq!(super::plain("plain"), "plain");
    }
}
