//! A disk that turns read-only while the server works, and can be written again later.
//!
//! The system gives no file system up for reading only while somebody has a file open for writing, except when it is broken;
//! so each half of that is made by itself: over the data folder lies a view of it in which nothing can be created or
//! opened for writing, and no write to what is open already succeeds.

use std::{
    path::Path,
    process::{Command, Stdio},
};

use domain::{
    Id, ModuleKey, Problem,
    activity::FileInfo,
    files::UploadState,
    list::{CsvStyle, ExportRequest, ListPage, ListRequest, Selection, TableFormat},
    problem::ProblemKind,
};
use serde_json::{Value as Json, json};

use crate::{
    client::{Client, new_id},
    disk::{all_there, may_mount, refusal, write},
    program::{LOGIN, PASSWORD, PROGRAM, Server, check, init},
};

const LEAD: ModuleKey = ModuleKey::Lead;

/// Where the server lives: the folder of its data, of which it has a view of its own.
struct Ground<'s> {
    server: &'s Server,
    data: &'s Path,
}

impl Ground<'_> {
    fn turn_read_only(&self) {
        let data = self.data.display();
        self.inside(&format!("mount --bind '{data}' '{data}' && mount -o remount,bind,ro '{data}'"));
        self.writes_up_to("0");
    }

    fn turn_writable(&self) {
        self.inside(&format!("mount -o remount,bind,rw '{}'", self.data.display()));
        self.writes_up_to("unlimited");
    }

    fn inside(&self, script: &str) {
        let process = self.server.id().to_string();
        let mut command = Command::new("nsenter");
        command.args(["--mount", "--target", &process, "sh", "-c", script]);
        assert!(command.status().unwrap().success(), "{script}");
    }

    fn writes_up_to(&self, size: &str) {
        let (process, limit) = (self.server.id().to_string(), format!("--fsize={size}:"));
        assert!(Command::new("prlimit").args(["--pid", &process, &limit]).status().unwrap().success());
    }
}

/// Says that this is refused because the server cannot write.
fn cannot_write(what: &str, refused: Option<(u16, Problem)>) {
    let (status, problem) = refused.unwrap_or_else(|| panic!("{what} succeeds on a disk that cannot be written"));
    assert_eq!((status, problem.kind), (503, ProblemKind::CannotWrite), "{what}: {problem:?}");
    assert_eq!(problem.message, "problem-cannot-write", "{what}");
    assert!(problem.request.is_some(), "{what} is told without the number of the request");
}

/// Everything that writes, each in its own way.
async fn try_to_write(client: &Client, lead: Id, upload: Id) {
    let call = async |function: &str, args: Json| refusal(client.call::<Json>(function, &args).await);
    cannot_write("a new record", refusal(write(client, 1_000).await));
    let edited = client.save(LEAD, lead, Some(1), &[("name", "Edited".into())]).await;
    cannot_write("a change", refusal(edited));
    cannot_write("a deletion", call("records/delete", json!({"module": LEAD, "ids": [lead]})).await);
    let star = json!({"module": LEAD, "id": lead, "starred": true});
    cannot_write("a star", call("records/star", star).await);
    let settings = json!({"settings": {"off": []}});
    cannot_write("a setting", call("notices/save-settings", settings).await);
    cannot_write("a sign-in", refusal(Client::sign_in(client.port, LOGIN, PASSWORD).await));
    cannot_write("a file", client.refused("POST", "/files?name=a.txt", vec![7; 9]).await);
    cannot_write("a part", client.refused("PUT", &format!("/uploads/{upload}?offset=4"), vec![7; 5]).await);
    let import = client.refused("POST", "/import/files?name=a.csv&kind=leads", b"name\nNew\n".to_vec()).await;
    cannot_write("an import", import);
    let export = ExportRequest {
        selection: Selection::of(LEAD),
        ids: None,
        columns: vec!["name".to_owned()],
        format: TableFormat::Csv,
        csv: CsvStyle::default(),
    };
    let ticket: Id = client.call("exchange/export", &json!({"request": export})).await.unwrap();
    cannot_write("an export", client.refused("GET", &format!("/export/{ticket}"), Vec::new()).await);
}

/// Everything that only reads.
async fn read(client: &Client, leads: &[Id], file: Id) {
    all_there(client, leads).await;
    let request = ListRequest { selection: Selection::of(LEAD), columns: vec!["name".to_owned()], page: 1, size: 200 };
    let page: ListPage = client.call("records/list", &json!({"request": request})).await.unwrap();
    assert_eq!(page.rows.len(), leads.len());
    let _: Json = client.call("search/everything", &json!({"text": "Lead"})).await.unwrap();
    let _: Json = client.call("sessions/boot", &json!({})).await.unwrap();
    assert_eq!(client.get(&format!("/files/{file}")).await.unwrap(), (200, vec![7; 1_000].into()));
    assert_eq!(client.get("/health").await.unwrap().0, 200);
}

/// What is told stands in every language.
async fn it_can_be_said_in_every_language(client: &Client) {
    let mut said = std::collections::BTreeSet::new();
    for lang in domain::Lang::ALL {
        let (_, texts) = client.get(&format!("/texts/{}.ftl", lang.code())).await.unwrap();
        let texts = String::from_utf8(texts.to_vec()).unwrap();
        let text = texts.lines().find_map(|line| line.strip_prefix("problem-cannot-write = ")).map(str::to_owned);
        said.insert(text.unwrap_or_else(|| panic!("{lang:?} has no words for it")));
    }
    assert_eq!(said.len(), domain::Lang::ALL.len());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_disk_that_turns_read_only_stops_writing_until_it_can_be_written_again() {
    if !may_mount() {
        eprintln!("this machine gives nobody a view of the disk of his own: a disk that turns read-only was not tried");
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let data = init(folder.path());
    let mut own_view = Command::new("unshare");
    own_view.args(["--mount", "sh", "-c", "trap '' XFSZ; exec \"$0\" \"$@\"", PROGRAM]).stdin(Stdio::null());
    let server = Server::start_with(&data, &mut own_view);
    let ground = Ground { server: &server, data: &data };
    let client = server.admin().await;
    let file: FileInfo = client.upload("/files?name=a.bin", vec![7; 1_000]).await.unwrap();
    let upload = new_id();
    let draft = json!({"draft": {"id": upload, "name": "b.bin", "size": 9}});
    let begun: UploadState = client.call("files/begin-upload", &draft).await.unwrap();
    assert_eq!(begun.received, 0);
    assert_eq!(client.refused("PUT", &format!("/uploads/{upload}?offset=0"), vec![7; 4]).await, None);
    let mut saved = vec![write(&client, 1_000).await.unwrap()];
    let mut live = client.live().await;

    // Twice: what the first time left behind must not spoil the second one.
    for _ in 0..2 {
        saved.push(write(&client, 1_000).await.unwrap());
        live.tells(saved[saved.len() - 1]).await;
        ground.turn_read_only();
        for _ in 0..3 {
            try_to_write(&client, saved[0], upload).await;
            read(&client, &saved, file.id).await;
        }
        it_can_be_said_in_every_language(&client).await;
        ground.turn_writable();
        saved.push(write(&client, 1_000).await.expect("the disk can be written again"));
        // It is the stream that was open all the time.
        live.tells(saved[saved.len() - 1]).await;
    }
    assert_eq!(client.refused("PUT", &format!("/uploads/{upload}?offset=4"), vec![7; 5]).await, None);
    assert!(Client::sign_in(client.port, LOGIN, PASSWORD).await.is_ok());
    read(&client, &saved, file.id).await;

    server.kill();
    check(&data);
    let server = Server::start(&data);
    let client = client.at(server.port);
    read(&client, &saved, file.id).await;
    assert_eq!(client.get(&format!("/files/{upload}")).await.unwrap(), (200, vec![7; 9].into()));
}
