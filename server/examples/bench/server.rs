//! The server program as it runs at a company's.

use std::{
    collections::BTreeMap,
    io::{BufRead as _, BufReader},
    net::SocketAddr,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};

use serde_json::json;

use crate::{client::Client, company::PASSWORD};

/// A running server.
pub(crate) struct Server {
    program: PathBuf,
    data: PathBuf,
    child: Child,
    pub(crate) address: SocketAddr,
    /// From the start of the process to its first answer.
    pub(crate) started: Duration,
    /// Megabytes in memory before the first request.
    pub(crate) idle: f64,
}

impl Server {
    /// Starts the program at a free port and waits for its first answer.
    pub(crate) async fn start(program: &Path, data: &Path) -> Self {
        let begin = Instant::now();
        let mut child = Command::new(program)
            .args(["serve", "--listen", "127.0.0.1:0", "--data"])
            .arg(data)
            // A line for each request, read by nobody here, would be measured too.
            .env("WEFT_LOG", "error")
            .stdout(Stdio::piped())
            .spawn()
            .expect("the server program runs");
        let mut lines = BufReader::new(child.stdout.take().expect("its output")).lines();
        let address = loop {
            let line = lines.next().expect("it listens").expect("its output");
            if let Some(address) = line.strip_prefix("listening on http://") {
                break address.parse().expect("an address");
            }
        };
        // What it prints later is read, so that it never waits for us.
        std::thread::spawn(move || lines.all(|line| line.is_ok()));
        let answer = Client::connect(address, None).await.get("/health").await;
        assert_eq!(answer.status, 200, "/health");
        let started = begin.elapsed();
        let mut server =
            Self { program: program.to_path_buf(), data: data.to_path_buf(), child, address, started, idle: 0.0 };
        server.idle = server.memory();
        server
    }

    /// The time of another start on the same data.
    pub(crate) async fn start_again(&mut self) -> Duration {
        *self = Self::start(&self.program, &self.data).await;
        self.started
    }

    /// Signs somebody of the demo in.
    pub(crate) async fn sign_in(&self, login: &str) -> Client {
        let mut nobody = Client::connect(self.address, None).await;
        let args = json!({"login": login, "password": PASSWORD});
        let answer = nobody.post("sessions/sign-in", args.to_string().into()).await;
        assert_eq!(answer.status, 200, "{login}: {}", String::from_utf8_lossy(&answer.body));
        Client::connect(self.address, answer.cookie).await
    }

    /// Megabytes of physical memory that are its own, without pages of the database file that the system keeps for it.
    pub(crate) fn memory(&self) -> f64 {
        let path = format!("/proc/{}/status", self.child.id());
        let status = std::fs::read_to_string(path).unwrap_or_default();
        let line = status.lines().find_map(|line| line.strip_prefix("RssAnon:"));
        let kilobytes = line.and_then(|line| line.split_whitespace().next()?.parse::<f64>().ok());
        kilobytes.unwrap_or(f64::NAN) / 1024.0
    }

    /// What a first visit loads before the page shows anything, compressed: by path, in bytes.
    pub(crate) async fn first_visit(&self) -> BTreeMap<String, usize> {
        let mut client = Client::connect(self.address, None).await;
        // A compressed answer is not read, the page itself is asked for as it is.
        let html = client.get_plain("/").await;
        let parts = html.split(['"', '\'']).filter(|part| {
            let file = part.split('?').next().unwrap_or_default();
            // The second half of the program follows the first list.
            file.starts_with('/')
                && !file.starts_with("/rest-")
                && [".wasm", ".js", ".css", ".svg", ".webmanifest"].iter().any(|end| file.ends_with(end))
        });
        let mut sizes = BTreeMap::from([("/".to_owned(), client.get("/").await.body.len())]);
        for path in parts.map(str::to_owned).chain(["/texts/en.ftl".to_owned()]) {
            let answer = client.get(&path).await;
            if answer.status == 200 {
                sizes.insert(path, answer.body.len());
            }
        }
        sizes
    }

    /// Asks it to end, as a supervisor does, and waits.
    pub(crate) fn stop(&mut self) {
        let asked = Command::new("kill").args(["-TERM", &self.child.id().to_string()]).status();
        assert!(asked.is_ok_and(|status| status.success()), "the server is asked to end");
        assert!(self.child.wait().is_ok_and(|status| status.success()), "the server ends well");
    }
}

impl Drop for Server {
    /// A broken bench leaves no server behind; one that has ended is not there to be killed.
    fn drop(&mut self) {
        drop(self.child.kill());
    }
}
