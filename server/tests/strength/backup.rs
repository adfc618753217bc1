//! Row PLUS-08 from end to end: backed up while people write, brought back into a new server, and read there.

use std::{
    collections::BTreeSet,
    path::Path,
    process::Command,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
};

use domain::{Id, ModuleKey, Value, activity::FileInfo};
use serde_json::json;

use crate::{
    client::{Client, new_id},
    program::{PROGRAM, Server, check, good, init, text, weft},
};

/// Saves leads one after the other until it is told to stop; answers those that the server acknowledged.
async fn write(client: Client, name: String, stop: Arc<AtomicBool>) -> Vec<Id> {
    let mut saved = Vec::new();
    while !stop.load(Ordering::Relaxed) {
        let id = new_id();
        client
            .save(ModuleKey::Lead, id, None, &[("name", Value::Text(format!("{name} {}", saved.len())))])
            .await
            .unwrap();
        saved.push(id);
    }
    saved
}

/// A file at a customer; answers its id.
async fn attach(client: &Client, customer: Id, contents: &[u8]) -> Id {
    let file: FileInfo = client.upload("/files?name=offer.pdf", contents.to_vec()).await.unwrap();
    let args = json!({"module": ModuleKey::Customer, "record": customer, "file": file.id});
    client.call::<()>("files/attach", &args).await.unwrap();
    file.id
}

fn backup(data: &Path, to: &Path, passphrase: Option<&str>) -> String {
    let mut command = Command::new(PROGRAM);
    command.arg("backup").arg("--to").arg(to).arg("--data").arg(data).env("WEFT_LOG", "warn");
    if let Some(passphrase) = passphrase {
        command.env("WEFT_BACKUP_PASSPHRASE", passphrase);
    }
    good(&command.output().unwrap()).trim().to_owned()
}

#[tokio::test(flavor = "multi_thread")]
async fn plus_08_what_was_backed_up_while_people_write_is_served_by_a_new_server() {
    let folder = tempfile::tempdir().unwrap();
    let data = init(folder.path());
    let server = Server::start(&data);
    let admin = server.admin().await;
    let customer = new_id();
    admin.save(ModuleKey::Customer, customer, None, &[("name", "Northwind".into())]).await.unwrap();
    let contents = b"%PDF-1.7 An offer".repeat(10_000);
    let file = attach(&admin, customer, &contents).await;

    let stop = Arc::new(AtomicBool::new(false));
    let writers: Vec<_> =
        (0..4).map(|name| tokio::spawn(write(admin.clone(), format!("Writer {name}"), Arc::clone(&stop)))).collect();
    let before = new_id();
    admin.save(ModuleKey::Lead, before, None, &[("name", "Before the backups".into())]).await.unwrap();
    let to = folder.path().join("elsewhere");
    let (source, plain_to, secret_to) = (data.clone(), to.clone(), to.clone());
    let (plain, secret) = tokio::task::spawn_blocking(move || {
        (backup(&source, &plain_to, None), backup(&source, &secret_to, Some("a long passphrase")))
    })
    .await
    .unwrap();
    stop.store(true, Ordering::Relaxed);
    let mut written = BTreeSet::new();
    for writer in writers {
        written.extend(writer.await.unwrap());
    }
    drop(server);
    assert!(secret.ends_with(".tar.age"), "{secret}");
    check(&data);

    let refused = weft(&data, &["restore", &plain]);
    assert!(text(&refused.stderr).contains("is not empty"), "{}", text(&refused.stderr));
    let locked = weft(&folder.path().join("locked"), &["restore", &secret]);
    assert!(text(&locked.stderr).contains("its passphrase is needed"), "{}", text(&locked.stderr));
    for (name, from) in [("plain", &plain), ("secret", &secret)] {
        let new = folder.path().join(name);
        let passphrase = folder.path().join("passphrase");
        std::fs::write(&passphrase, "a long passphrase\n").unwrap();
        let told = good(&weft(&new, &["restore", from, "--passphrase-file", passphrase.to_str().unwrap()]));
        assert!(told.starts_with("Acme of ") && told.trim().ends_with("everything was checked"), "{told}");
        check(&new);
        let server = Server::start(&new);
        let client = admin.at(server.port);
        assert!(client.record(ModuleKey::Lead, before).await.is_some());
        let mut found = 0;
        for id in &written {
            found += usize::from(client.record(ModuleKey::Lead, *id).await.is_some());
        }
        assert!(found <= written.len());
        let (status, body) = client.get(&format!("/files/{file}")).await.unwrap();
        assert_eq!((status, &body[..]), (200, &contents[..]));
        // Life goes on there.
        client.save(ModuleKey::Lead, new_id(), None, &[("name", "After the restore".into())]).await.unwrap();
    }
}

#[test]
fn plus_08_a_damaged_backup_is_not_brought_back_in_silence() {
    let folder = tempfile::tempdir().unwrap();
    let data = init(folder.path());
    let runtime = tokio::runtime::Runtime::new().unwrap();
    runtime.block_on(async {
        let server = Server::start(&data);
        let admin = server.admin().await;
        let customer = new_id();
        admin.save(ModuleKey::Customer, customer, None, &[("name", "Northwind".into())]).await.unwrap();
        attach(&admin, customer, b"%PDF-1.7").await;
    });
    let made = backup(&data, &folder.path().join("elsewhere"), None);
    let shelf = std::fs::read_dir(Path::new(&made).join("files")).unwrap().next().unwrap().unwrap().path();
    let contents = std::fs::read_dir(shelf).unwrap().next().unwrap().unwrap().path();
    // The same contents lie in the data folder under another name of the same file: only this one is changed.
    std::fs::remove_file(&contents).unwrap();
    std::fs::write(&contents, b"%PDF-1.8").unwrap();
    let new = folder.path().join("new");
    let refused = weft(&new, &["restore", &made]);
    assert_eq!(refused.status.code(), Some(1));
    assert!(text(&refused.stdout).contains("are not as they were"), "{}", text(&refused.stdout));
    assert!(!new.join("weft.db").exists());
    let taken = weft(&new, &["restore", &made, "--despite-findings"]);
    assert!(good(&taken).contains("1 findings"), "{}", text(&taken.stdout));
    assert!(new.join("weft.db").exists());
}
