//! The program as a process: made ready, served, killed, asked for its findings.

use std::{
    io::{BufRead, BufReader},
    path::{Path, PathBuf},
    process::{Child, Command, Output, Stdio},
    time::{Duration, Instant},
};

use crate::client::Client;

pub(crate) const PROGRAM: &str = env!("CARGO_BIN_EXE_weft");
pub(crate) const LOGIN: &str = "admin@example.com";
pub(crate) const PASSWORD: &str = "correct horse battery staple";

/// Runs a command of the program on a data folder.
pub(crate) fn weft(data: &Path, args: &[&str]) -> Output {
    Command::new(PROGRAM).args(args).arg("--data").arg(data).env("WEFT_LOG", "warn").output().unwrap()
}

pub(crate) fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

/// What a command prints, when it succeeds.
pub(crate) fn good(output: &Output) -> String {
    assert!(output.status.success(), "{}{}", text(&output.stdout), text(&output.stderr));
    text(&output.stdout)
}

/// Makes a company in `<folder>/data`.
pub(crate) fn init(folder: &Path) -> PathBuf {
    let (data, password) = (folder.join("data"), folder.join("password"));
    std::fs::write(&password, PASSWORD).unwrap();
    let args = ["init", "--company", "Acme", "--currency", "EUR", "--admin", LOGIN, "--password-file"];
    good(&weft(&data, &[&args[..], &[password.to_str().unwrap()]].concat()));
    data
}

/// Says that `weft check` finds nothing; what is to be swept is nothing wrong.
pub(crate) fn check(data: &Path) {
    let output = weft(data, &["check"]);
    let findings = text(&output.stdout);
    let wrong: Vec<&str> = findings
        .lines()
        .filter(|line| *line != "everything is as it should be" && !line.starts_with("no file has these contents"))
        .collect();
    assert!(wrong.is_empty(), "{wrong:?} {}", text(&output.stderr));
}

/// A running server; killed when dropped.
pub(crate) struct Server {
    child: Child,
    pub(crate) port: u16,
    /// From the start of the process until it took connections.
    pub(crate) started_in: Duration,
}

impl Server {
    pub(crate) fn start(data: &Path) -> Self {
        Self::start_with(data, &mut Command::new(PROGRAM))
    }

    /// Starts it by a command of one's own, which gets the arguments of `weft`.
    pub(crate) fn start_with(data: &Path, command: &mut Command) -> Self {
        let begun = Instant::now();
        let mut child = command
            .args(["serve", "--listen", "127.0.0.1:0", "--data"])
            .arg(data)
            .env("WEFT_LOG", "error")
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut line = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
        let started_in = begun.elapsed();
        let port = line.trim().rsplit(':').next().unwrap().parse().expect("the server says where it listens");
        Self { child, port, started_in }
    }

    pub(crate) fn id(&self) -> u32 {
        self.child.id()
    }

    pub(crate) async fn admin(&self) -> Client {
        Client::sign_in(self.port, LOGIN, PASSWORD).await.unwrap()
    }

    /// As a failing power supply does it.
    pub(crate) fn kill(mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // Dead already after `kill`.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
