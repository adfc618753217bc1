//! The program as the operator runs it.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking; clippy.toml allows it inside test functions only")]

use std::{
    io::{BufRead, BufReader, Read},
    path::Path,
    process::{Command, Output, Stdio},
    time::{Duration, Instant},
};

const PROGRAM: &str = env!("CARGO_BIN_EXE_weft");
const PASSWORD: &str = "correct horse battery staple";

fn weft(data: &Path, args: &[&str]) -> Output {
    Command::new(PROGRAM).args(args).arg("--data").arg(data).env("WEFT_LOG", "warn").output().unwrap()
}

fn init(folder: &Path) -> Output {
    let password = folder.join("password");
    std::fs::write(&password, format!("{PASSWORD}\n")).unwrap();
    let names = ["--company", "Acme", "--currency", "usd", "--locale", "en", "--admin", "admin@example.com"];
    let more = ["--admin-name", "Ada", "--time-zone", "Europe/Bucharest", "--week-start", "monday", "--password-file"];
    let args = [&["init"], &names[..], &more[..], &[password.to_str().unwrap()]].concat();
    weft(&folder.join("data"), &args)
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

#[test]
fn a_company_is_made_once() {
    let folder = tempfile::tempdir().unwrap();
    let first = init(folder.path());
    assert!(first.status.success(), "{}", text(&first.stderr));
    let second = init(folder.path());
    assert_eq!(second.status.code(), Some(1));
    let message = text(&second.stderr);
    assert!(message.contains("there is a company in") && message.lines().count() == 1, "{message}");
}

#[test]
fn mistakes_are_told_in_words() {
    let folder = tempfile::tempdir().unwrap();
    let password = folder.path().join("password");
    std::fs::write(&password, "short").unwrap();
    let args = ["init", "--company", "Acme", "--currency", "USD", "--admin", "a@example.com", "--password-file"];
    let answer = weft(&folder.path().join("data"), &[&args[..], &[password.to_str().unwrap()]].concat());
    assert_eq!(answer.status.code(), Some(1));
    assert_eq!(text(&answer.stderr), "weft: password: Use at least 8 characters.\n");
    let answer = weft(&folder.path().join("nowhere"), &["check"]);
    assert!(text(&answer.stderr).contains("there is no company in"), "{}", text(&answer.stderr));
}

#[cfg(unix)]
#[test]
fn the_server_says_where_it_listens_and_ends_when_asked() {
    let folder = tempfile::tempdir().unwrap();
    assert!(init(folder.path()).status.success());
    let config = folder.path().join("weft.toml");
    let data = folder.path().join("data");
    std::fs::write(&config, format!("data = {:?}\nlisten = \"127.0.0.1:0\"\nlog = \"warn\"\n", data.to_str().unwrap()))
        .unwrap();
    let mut server =
        Command::new(PROGRAM).args(["serve", "--config"]).arg(&config).stdout(Stdio::piped()).spawn().unwrap();
    let mut line = String::new();
    BufReader::new(server.stdout.take().unwrap()).read_line(&mut line).unwrap();
    let address = line.trim().strip_prefix("listening on http://127.0.0.1:").expect("the line that is promised");
    assert_ne!(address, "0");

    let mut health = std::net::TcpStream::connect(format!("127.0.0.1:{address}")).unwrap();
    std::io::Write::write_all(&mut health, b"GET /health HTTP/1.1\r\nhost: weft\r\nconnection: close\r\n\r\n").unwrap();
    let mut answer = String::new();
    health.read_to_string(&mut answer).unwrap();
    assert!(answer.starts_with("HTTP/1.1 200"), "{answer}");

    let asked = Instant::now();
    assert!(Command::new("kill").arg(server.id().to_string()).status().unwrap().success());
    assert!(server.wait().unwrap().success());
    assert!(asked.elapsed() < Duration::from_secs(10));
    assert!(weft(&data, &["check"]).status.success());
}

#[test]
fn the_operator_helps_people_to_sign_in() {
    let folder = tempfile::tempdir().unwrap();
    assert!(init(folder.path()).status.success());
    let data = folder.path().join("data");
    let list = weft(&data, &["user", "list"]);
    assert_eq!(text(&list.stdout), "not_activated\tadmin@example.com\tAda\n");
    let reset = weft(&data, &["user", "reset-password", "Admin@Example.com"]);
    assert!(text(&reset.stdout).starts_with("Ada: the new password is "), "{}", text(&reset.stderr));
    let unknown = weft(&data, &["user", "disable", "nobody@example.com"]);
    assert_eq!(unknown.status.code(), Some(1));
    assert!(text(&unknown.stderr).contains("nobody signs in as nobody@example.com"));
}

#[test]
fn the_check_finds_what_is_wrong() {
    let folder = tempfile::tempdir().unwrap();
    assert!(init(folder.path()).status.success());
    let data = folder.path().join("data");
    let shelf = data.join("files/ab");
    std::fs::create_dir_all(&shelf).unwrap();
    std::fs::write(shelf.join("cdef"), "left over").unwrap();
    let check = weft(&data, &["check"]);
    assert_eq!(check.status.code(), Some(1));
    assert!(text(&check.stdout).starts_with("no file has these contents"), "{}", text(&check.stdout));
}
