//! A disk without room, or that cannot be written: told in words, nothing lost, and all is well when there is room again.

use std::{
    fs::File,
    io::Write,
    path::Path,
    process::{Command, Stdio},
};

use domain::{
    Id, ModuleKey, Problem, Value,
    activity::FileInfo,
    problem::ProblemKind,
    undo::{BulkEdit, BulkResult},
};
use serde_json::json;

use crate::{
    client::{Client, Failed, new_id},
    program::{PROGRAM, Server, check, good, init, text},
};

/// The problem that somebody is told, with its status.
pub(crate) fn refusal<T>(answer: Result<T, Failed>) -> Option<(u16, Problem)> {
    match answer {
        Ok(_) => None,
        Err(Failed::Refused(status, problem)) => Some((status, *problem)),
        Err(Failed::Gone) => panic!("the server is gone"),
    }
}

/// Whether this says that the server's disk is to blame.
pub(crate) fn blames_the_disk(refused: &(u16, Problem)) -> bool {
    match refused.1.kind {
        ProblemKind::NoSpace => refused.0 == 507 && refused.1.message == "problem-no-space",
        ProblemKind::CannotWrite => refused.0 == 503 && refused.1.message == "problem-cannot-write",
        _ => false,
    }
}

pub(crate) async fn write(client: &Client, bytes: usize) -> Result<Id, Failed> {
    let id = new_id();
    let remark = "All work and no play ".repeat(bytes / 21 + 1);
    client
        .save(ModuleKey::Lead, id, None, &[("name", "Lead".into()), ("remark", Value::Text(remark))])
        .await
        .map(|_| id)
}

/// Changes many at once: the operation log grows by what they were and what they became.
async fn edit(client: &Client, leads: &[Id]) -> Result<(), Failed> {
    let remark = format!("{} ", new_id()).repeat(40);
    let values = [("remark".to_owned(), Value::Text(remark))].into();
    let edit = BulkEdit { module: ModuleKey::Lead, ids: leads.to_vec(), values, preview: false };
    client.call::<BulkResult>("records/edit-many", &json!({"edit": edit})).await.map(drop)
}

/// Writes until the disk refuses; answers what was acknowledged.
async fn write_until_refused(client: &Client) -> Vec<Id> {
    let mut saved = Vec::new();
    loop {
        let answer = match write(client, 1_500).await {
            Ok(id) => {
                saved.push(id);
                edit(client, &saved[saved.len().saturating_sub(100)..]).await
            }
            Err(failed) => Err(failed),
        };
        if let Some(refused) = refusal(answer) {
            assert!(blames_the_disk(&refused), "{refused:?}");
            return saved;
        }
        assert!(saved.len() < 2_000, "the disk is never full");
    }
}

pub(crate) async fn all_there(client: &Client, leads: &[Id]) {
    for id in leads {
        assert!(client.record(ModuleKey::Lead, *id).await.is_some(), "{id} was acknowledged, and is lost");
    }
}

/// While nothing can be written: what is read is read, what is written is refused, each time.
async fn holds_out(client: &Client, saved: &[Id]) {
    let last = &saved[saved.len().saturating_sub(100)..];
    for _ in 0..5 {
        let refused = refusal(edit(client, last).await).expect("there is no room");
        assert!(blames_the_disk(&refused), "{refused:?}");
    }
    let upload = client.upload::<FileInfo>("/files?name=a.bin", vec![7; 12 << 20]).await;
    let refused = refusal(upload).expect("there is no room");
    assert!(blames_the_disk(&refused), "{refused:?}");
    all_there(client, &last[last.len().saturating_sub(20)..]).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_that_may_not_grow_stops_writing_and_nothing_else() {
    let folder = tempfile::tempdir().unwrap();
    let data = init(folder.path());
    // No file may grow over eight megabytes. The shell counts in halves of a kilobyte; the signal that would end the program
    // is not for it.
    let mut limited = Command::new("sh");
    limited.args(["-c", "trap '' XFSZ; ulimit -S -f 16384; exec \"$0\" \"$@\"", PROGRAM]);
    let server = Server::start_with(&data, &mut limited);
    let client = server.admin().await;
    let saved = write_until_refused(&client).await;
    holds_out(&client, &saved).await;

    let process = server.id().to_string();
    let freed = Command::new("prlimit").args(["--pid", &process, "--fsize=unlimited:"]).status().unwrap();
    assert!(freed.success());
    let after = write(&client, 100).await.expect("there is room again");
    all_there(&client, &saved).await;
    server.kill();
    check(&data);
    let server = Server::start(&data);
    all_there(&client.at(server.port), &[&saved[..], &[after]].concat()).await;
}

/// Whether this machine lets us have disks of our own: root may, and in some places everybody.
pub(crate) fn may_mount() -> bool {
    let mut command = Command::new("unshare");
    command.args(["--mount", "sh", "-c", "mount -t tmpfs none /mnt"]).stdout(Stdio::null()).stderr(Stdio::null());
    command.status().is_ok_and(|status| status.success())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_full_disk_stops_writing_until_there_is_room() {
    if !may_mount() {
        eprintln!("this machine gives nobody a disk of his own: only the limit of a file's size was tried");
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let data = init(folder.path());
    let disk = folder.path().join("disk");
    std::fs::create_dir(&disk).unwrap();
    let script = format!(
        "mount -t tmpfs -o size=40m none '{disk}' && cp -a '{data}' '{disk}/data' && exec \"$0\" \"$@\"",
        disk = disk.display(),
        data = data.display(),
    );
    let mut own_disk = Command::new("unshare");
    own_disk.args(["--mount", "sh", "-c", &script, PROGRAM]);
    let server = Server::start_with(&disk.join("data"), &mut own_disk);
    let client = server.admin().await;
    let before = write(&client, 1_500).await.unwrap();
    // Seen from here the disk of the server lies elsewhere.
    let seen = Path::new("/proc").join(server.id().to_string()).join("root");
    let filler = seen.join(disk.strip_prefix("/").unwrap()).join("filler");
    fill(&filler);
    let mut saved = vec![before];
    saved.extend(write_until_refused(&client).await);
    holds_out(&client, &saved).await;

    std::fs::remove_file(&filler).unwrap();
    saved.push(write(&client, 1_500).await.expect("there is room again"));
    client.upload::<FileInfo>("/files?name=a.bin", vec![7; 1 << 20]).await.expect("there is room again");
    all_there(&client, &saved).await;
    let mut inside = Command::new("nsenter");
    inside.args(["--mount", "--target", &server.id().to_string(), PROGRAM, "check", "--data"]).arg(disk.join("data"));
    good(&inside.env("WEFT_LOG", "error").output().unwrap());
}

/// Writes until the disk is full.
fn fill(path: &Path) {
    let mut file = File::create(path).unwrap();
    let mut block = vec![1; 1 << 20];
    while !block.is_empty() {
        if file.write_all(&block).is_err() {
            block.truncate(block.len() / 2);
        }
    }
}

#[test]
fn a_disk_that_cannot_be_written_is_named_when_the_server_starts() {
    if !may_mount() {
        eprintln!("this machine gives nobody a disk of his own: a read-only one was not tried");
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let data = init(folder.path());
    let script = format!("mount --bind -o ro '{data}' '{data}' && exec \"$0\" \"$@\"", data = data.display());
    let output = Command::new("unshare")
        .args(["--mount", "sh", "-c", &script, PROGRAM, "serve", "--listen", "127.0.0.1:0", "--data"])
        .arg(&data)
        .env("WEFT_LOG", "error")
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(1));
    let said = text(&output.stderr);
    assert!(said.contains(&data.display().to_string()) && said.contains("cannot be"), "{said}");
}
