//! What must never stand in a log: the program runs at its most talkative, and its words are looked through.

use std::{
    io::{BufRead, BufReader, Read},
    process::{Child, Command, Stdio},
};

use serde_json::{Value as Json, json};

use crate::support::{ADMIN, Client};

const FIRST: &str = "first secret passphrase";
const SECOND: &str = "second secret passphrase";
const WRONG: &str = "wrong secret passphrase";
const CONTENTS: &str = "confidential contents of a file";
const NOTE: &str = "confidential words of a customer";

/// The program, ended with the test.
struct Program(Child);

impl Drop for Program {
    fn drop(&mut self) {
        // It may have ended already.
        drop(self.0.kill());
    }
}

#[cfg(unix)]
#[tokio::test]
async fn no_secret_stands_in_the_log_however_much_is_logged() {
    let folder = tempfile::tempdir().unwrap();
    let mut program = Program(
        Command::new(env!("CARGO_BIN_EXE_weft"))
            .args(["serve", "--listen", "127.0.0.1:0", "--log", "trace", "--data"])
            .arg(folder.path())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap(),
    );
    let mut log = program.0.stderr.take().unwrap();
    let reader = std::thread::spawn(move || {
        let mut bytes = Vec::new();
        log.read_to_end(&mut bytes).map(|_| String::from_utf8_lossy(&bytes).into_owned())
    });
    let mut line = String::new();
    BufReader::new(program.0.stdout.take().unwrap()).read_line(&mut line).unwrap();
    let address = line.trim().strip_prefix("listening on http://").expect("the line that is promised");
    let mut client = Client { address: address.parse().unwrap(), cookie: None };

    let company = json!({"name": "Acme", "currency": "EUR", "time_zone": "UTC", "lang": "en", "week_start": "Mon"});
    let setup = json!({"company": company, "admin_name": "Ada", "admin_login": ADMIN, "password": FIRST});
    let answer = client.post("/api/sessions/setup", &json!({"setup": setup})).await;
    assert_eq!(answer.status, 200, "{}", answer.text());
    let mut secrets = vec![answer.cookie()];
    let wrong = json!({"login": ADMIN, "password": WRONG});
    assert_eq!(client.post("/api/sessions/sign-in", &wrong).await.status, 422);
    let answer = client.post("/api/sessions/sign-in", &json!({"login": ADMIN, "password": FIRST})).await;
    secrets.push(answer.cookie());
    client.cookie = Some(answer.cookie());
    let change = json!({"current": FIRST, "new": SECOND});
    client.call::<()>("sessions/change-password", change).await.unwrap();
    let file = client.upload("/files?name=confidential-name.txt", CONTENTS).await.json::<Json>();
    client.get(&format!("/files/{}", file["id"].as_str().unwrap())).await;
    let id = uuid::Uuid::from_u128(0x0190_0000_0000_7000_8000_0000_0000_0001);
    let values = json!({"name": {"t": "text", "v": NOTE}});
    let draft = json!({"id": id, "module": "lead", "version": null, "values": values});
    client.call::<Json>("records/save", json!({"draft": draft})).await.unwrap();
    let selection = domain::list::Selection::of(domain::ModuleKey::Lead);
    let export = json!({"selection": selection, "ids": null, "columns": ["name"], "format": "csv"});
    let ticket: String = client.call("exchange/export", json!({"request": export})).await.unwrap();
    let table = client.get(&format!("/export/{ticket}")).await;
    assert!(table.text().contains(NOTE), "{}", table.text());
    let table = client.upload("/import/files?name=a.csv&kind=leads", format!("name\n{NOTE}\n")).await;
    assert_eq!(table.status, 200, "{}", table.text());
    // A call that fails in its arguments says no more of them.
    let broken = json!({"login": [ADMIN], "password": SECOND});
    assert_eq!(client.post("/api/sessions/sign-in", &broken).await.status, 422);

    assert!(Command::new("kill").arg(program.0.id().to_string()).status().unwrap().success());
    assert!(program.0.wait().unwrap().success());
    let log = reader.join().unwrap().unwrap();
    assert!(log.contains("/api/sessions/sign-in") && log.contains("DEBUG"), "too little: {log:.3000}");
    let tokens = secrets.iter().map(|cookie| cookie.split_once('=').unwrap().1.to_owned());
    let words = [FIRST, SECOND, WRONG, CONTENTS, NOTE, "confidential-name", "$argon2", &ticket].map(str::to_owned);
    for secret in tokens.chain(words) {
        let found = log.lines().find(|line| line.contains(&secret));
        assert!(found.is_none(), "“{secret}” stands in the log: {found:?}");
    }
}
