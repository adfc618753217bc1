//! Slow clients: however many they are and whatever they leave undone, the others are served as before, and the server gets rid
//! of them.

use std::{
    fmt::Write as _,
    time::{Duration, Instant},
};

use domain::{
    Id, ModuleKey, Value,
    files::UploadState,
    list::{CsvStyle, ExportRequest, Selection, TableFormat},
};
use serde_json::json;
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{TcpSocket, TcpStream},
};
use weft::listen::Patience;

use crate::{
    live::Stream,
    support::{Client, Server, save},
};

/// Nothing takes this long, unless it never comes.
const PATIENCE: Duration = Duration::from_secs(20);
/// What the server's is in these tests, where it is waited for.
const SHORT: Patience = Patience { head: Duration::from_secs(2), taking: Duration::from_secs(2) };
/// Rows of a table that is longer than what waits on its way to somebody.
const ROWS: u64 = 400;
/// Slow clients of one kind.
const MANY: usize = 150;

/// A connection that keeps next to nothing of what it does not read.
async fn connect(server: &Server) -> TcpStream {
    let socket = TcpSocket::new_v4().unwrap();
    socket.set_recv_buffer_size(4096).unwrap();
    socket.connect(server.address).await.unwrap()
}

/// A connection on which this was said, and nothing is read.
async fn say(server: &Server, words: &str) -> TcpStream {
    let mut stream = connect(server).await;
    stream.write_all(words.as_bytes()).await.unwrap();
    stream
}

fn head(server: &Server, client: &Client, line: &str, more: &str) -> String {
    let cookie = client.cookie.as_deref().unwrap_or("none=1");
    format!(
        "{line} HTTP/1.1\r\nhost: {}\r\nsec-fetch-site: same-origin\r\ncookie: {cookie}\r\n{more}\r\n",
        server.address
    )
}

/// Reads until the server closes the connection, or breaks it off; answers what came.
async fn until_closed(mut stream: TcpStream) -> String {
    let mut bytes = Vec::new();
    let read =
        tokio::time::timeout(2 * PATIENCE, stream.read_to_end(&mut bytes)).await.expect("the connection is closed");
    // Broken off is as good.
    drop(read);
    String::from_utf8_lossy(&bytes).into_owned()
}

/// Somebody who works as always, in time.
async fn work(server: &Server, client: &Client, text: &str) {
    let begun = Instant::now();
    let lead = server.lead(client, text).await;
    save(client, ModuleKey::Lead, lead, Some(1), &[("remark", Value::from(text))]).await;
    let file: serde_json::Value = client.upload("/files?name=a.txt", text.to_owned()).await.json();
    assert_eq!(client.get(&format!("/files/{}", file["id"].as_str().unwrap())).await.text(), text);
    let table = client.upload("/import/files?name=a.csv&kind=leads", format!("name\n{text}\n")).await;
    assert_eq!(table.status, 200, "{}", table.text());
    assert!(export(client).await.contains(text));
    assert_eq!(server.nobody().get("/health").await.status, 200);
    assert!(begun.elapsed() < PATIENCE, "work took {:?}", begun.elapsed());
}

async fn ticket(client: &Client) -> Id {
    let export = ExportRequest {
        selection: Selection::of(ModuleKey::Lead),
        ids: None,
        columns: vec!["name".to_owned(), "remark".to_owned()],
        format: TableFormat::Csv,
        csv: CsvStyle::default(),
    };
    client.call("exchange/export", json!({"request": export})).await.unwrap()
}

async fn export(client: &Client) -> String {
    let ticket = ticket(client).await;
    client.get(&format!("/export/{ticket}")).await.text()
}

#[tokio::test]
async fn who_does_not_end_his_question_is_not_waited_for() {
    let server = Server::patient(SHORT).await;
    let admin = server.admin().await;
    let mut slow = Vec::new();
    for number in 0..MANY {
        slow.push(match number % 3 {
            0 => connect(&server).await,
            1 => say(&server, "GET /health HTTP/1.1\r\nhost: ").await,
            _ => say(&server, &head(&server, &admin, "GET /health", "").replace("\r\n\r\n", "\r\nx-more: ")).await,
        });
    }
    // One who goes on all the time, and comes to no end.
    let mut endless = say(&server, "GET /health HTTP/1.1\r\n").await;
    let trickle = tokio::spawn(async move {
        let mut every = tokio::time::interval(Duration::from_millis(200));
        let mut answer = [0; 1];
        loop {
            tokio::select! {
                _ = every.tick() => if endless.write_all(b"x-more: 1\r\n").await.is_err() { return },
                read = endless.read(&mut answer) => if !matches!(read, Ok(1..)) { return },
            }
        }
    });
    work(&server, &admin, "Meanwhile").await;
    for stream in slow {
        let told = until_closed(stream).await;
        assert!(!told.starts_with("HTTP/1.1 200"), "{told}");
    }
    tokio::time::timeout(PATIENCE, trickle).await.expect("the endless head is ended").unwrap();
    server.stop().await;
}

#[tokio::test]
async fn who_does_not_end_his_call_or_his_file_holds_nobody_up() {
    let server = Server::start().await;
    let admin = server.admin().await;
    let json_type = "content-type: application/json\r\ncontent-length: 1000\r\n";
    let (mut calls, mut files) = (Vec::new(), Vec::new());
    for number in 0..MANY / 3 {
        // Signing in needs no session: anybody can begin.
        let call = if number % 2 == 0 { "POST /api/sessions/sign-in" } else { "POST /api/records/save" };
        calls.push(say(&server, &format!("{}{{", head(&server, &admin, call, json_type))).await);
        let file = if number % 2 == 0 { "POST /files?name=a.txt" } else { "POST /import/files?name=a.csv&kind=leads" };
        files.push(say(&server, &format!("{}n", head(&server, &admin, file, "content-length: 1000\r\n"))).await);
    }
    let upload = server.services.new_id();
    let draft = json!({"draft": {"id": upload, "name": "a.txt", "size": 1000}});
    admin.call::<UploadState>("files/begin-upload", draft.clone()).await.unwrap();
    let part = format!("PUT /uploads/{upload}?offset=0");
    files.push(say(&server, &format!("{}part", head(&server, &admin, &part, "content-length: 1000\r\n"))).await);
    // A stranger's part of a call is not waited for at all.
    let stranger = say(&server, &head(&server, &server.nobody(), "POST /api/records/save", json_type)).await;
    for text in ["Meanwhile", "And again"] {
        work(&server, &admin, text).await;
    }
    let mut answer = [0; 12];
    let mut stranger = stranger;
    tokio::time::timeout(PATIENCE, stranger.read_exact(&mut answer)).await.expect("an answer at once").unwrap();
    assert_eq!(&answer, b"HTTP/1.1 401");
    drop(stranger);
    for stream in calls.into_iter().chain(files) {
        let told = until_closed(stream).await;
        assert!(told.starts_with("HTTP/1.1 408"), "{told}");
    }
    // What had come of the part stays for whoever goes on; of the others nothing does.
    let state: UploadState = admin.call("files/begin-upload", draft).await.unwrap();
    assert_eq!(state, UploadState { received: 4, file: None });
    assert_eq!(std::fs::read_dir(server.folder.path().join("files/parts")).unwrap().count(), 1);
    server.stop().await;
}

/// Imports leads whose table is long.
async fn fill(server: &Server, admin: &Client) {
    let mut table = "name,remark\n".to_owned();
    for number in 0..ROWS {
        writeln!(table, "Filler {number},{}", "long ".repeat(2_400)).unwrap();
    }
    let file: domain::import::ImportFile = admin.upload("/import/files?name=a.csv&kind=leads", table).await.json();
    let kind = domain::import::ImportKind::Records(ModuleKey::Lead);
    let plan = domain::import::ImportPlan { columns: file.guess, ..domain::import::ImportPlan::default() };
    let run: Id = admin.call("exchange/start", json!({"kind": kind, "file": file.id, "plan": plan})).await.unwrap();
    let mut signals = server.services.store().signals();
    loop {
        let run: domain::import::ImportRun = admin.call("exchange/run", json!({"id": run})).await.unwrap();
        if !run.state.is_active() {
            assert_eq!(run.result.created, ROWS, "{run:?}");
            return;
        }
        // Each batch is a change that is told.
        drop(tokio::time::timeout(Duration::from_millis(500), signals.recv()).await);
    }
}

#[tokio::test]
async fn who_does_not_take_his_answer_holds_nobody_up_and_is_left() {
    let server = Server::patient(SHORT).await;
    let admin = server.admin().await;
    fill(&server, &admin).await;
    let mut slow = Vec::new();
    // More than exports are written at once.
    for _ in 0..6 {
        let ticket = ticket(&admin).await;
        let mut stream = say(&server, &head(&server, &admin, &format!("GET /export/{ticket}"), "")).await;
        let mut first = [0; 12];
        tokio::time::timeout(PATIENCE, stream.read_exact(&mut first)).await.expect("an answer").unwrap();
        assert_eq!(&first, b"HTTP/1.1 200");
        slow.push(stream);
    }
    work(&server, &admin, "Meanwhile").await;
    let exports = server.folder.path().join("exports");
    assert_eq!(std::fs::read_dir(&exports).unwrap().count(), slow.len(), "the whole table was on its way");
    tokio::time::timeout(PATIENCE, async {
        let mut every = tokio::time::interval(Duration::from_millis(100));
        // A table is removed as soon as nobody waits for it.
        while std::fs::read_dir(&exports).unwrap().count() > 0 {
            every.tick().await;
        }
    })
    .await
    .expect("who takes nothing is left, and his table is removed");
    for stream in slow {
        let told = until_closed(stream).await;
        assert!(told.len() < 3_000_000, "all of it: {}", told.len());
    }
    // One who takes it slowly gets all of it.
    let ticket = ticket(&admin).await;
    let question = head(&server, &admin, &format!("GET /export/{ticket}"), "connection: close\r\n");
    let mut stream = TcpStream::connect(server.address).await.unwrap();
    stream.write_all(question.as_bytes()).await.unwrap();
    let (mut taken, mut bytes) = (0, vec![0; 64 * 1024]);
    let mut every = tokio::time::interval(Duration::from_millis(20));
    loop {
        every.tick().await;
        match stream.read(&mut bytes).await.unwrap() {
            0 => break,
            read => taken += read,
        }
    }
    assert!(taken > 4_500_000, "{taken}");
    server.stop().await;
}

#[tokio::test]
async fn who_does_not_read_the_live_channel_holds_nobody_up() {
    let server = Server::start().await;
    let admin = server.admin().await;
    let mut deaf = Vec::new();
    for _ in 0..4 {
        let client = server.admin().await;
        for _ in 0..10 {
            deaf.push(say(&server, &head(&server, &client, "GET /live", "")).await);
        }
    }
    let mut stream = Stream::open(&admin, None).await;
    for number in 0..30 {
        let lead = server.lead(&admin, &format!("Lead {number}")).await;
        assert_eq!(stream.leads().await, [lead]);
    }
    work(&server, &admin, "Meanwhile").await;
    // Who begins to listen late is told everything, or that he has to ask for everything.
    let mut late = deaf.pop().unwrap();
    let (mut told, mut bytes) = (String::new(), [0; 1024]);
    while !told.contains("reset") && told.matches("\"records\"").count() < 30 {
        let read = tokio::time::timeout(PATIENCE, late.read(&mut bytes)).await.expect("news").unwrap();
        assert!(read > 0, "the stream ended: {told}");
        told.push_str(std::str::from_utf8(&bytes[..read]).unwrap());
    }
    // The server ends in spite of those who never do.
    let begun = Instant::now();
    server.stop().await;
    assert!(begun.elapsed() < Duration::from_secs(12), "{:?}", begun.elapsed());
    drop(deaf);
}
