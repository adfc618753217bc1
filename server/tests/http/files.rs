//! Uploads, and who may read them.

use domain::{
    Id, ModuleKey, Problem, Value,
    activity::{FileInfo, FollowUpDraft},
    org::BuiltinRole,
};
use serde_json::json;

use crate::support::{Client, Server, save};

const PNG: &[u8] = b"\x89PNG\r\n\x1a\n and so on";

async fn upload(client: &Client, name: &str, contents: &'static [u8]) -> FileInfo {
    let answer = client.upload(&format!("/files?name={name}"), contents).await;
    assert_eq!(answer.status, 200, "{}", answer.text());
    answer.json()
}

#[tokio::test]
async fn a_file_comes_back_as_it_was() {
    let server = Server::start().await;
    let admin = server.admin().await;
    let info = upload(&admin, "../%E5%90%88%E5%90%8C.pdf", b"%PDF-1.7").await;
    assert_eq!((info.name.as_str(), info.size, info.picture), ("合同.pdf", 8, false));
    let answer = admin.get(&format!("/files/{}", info.id)).await;
    assert_eq!((answer.status, &answer.body[..]), (200, &b"%PDF-1.7"[..]));
    assert_eq!(answer.header("content-type"), "application/octet-stream");
    assert!(answer.header("content-disposition").starts_with("attachment; "));
    assert!(answer.header("content-security-policy").contains("sandbox"));
    let again =
        admin.send("GET", &format!("/files/{}", info.id), &[("if-none-match", answer.header("etag"))], "").await;
    assert_eq!(again.status, 304);
    assert_eq!(std::fs::read_dir(server.folder.path().join("files/parts")).unwrap().count(), 0);
}

#[tokio::test]
async fn only_real_pictures_are_shown() {
    let server = Server::start().await;
    let admin = server.admin().await;
    let png = upload(&admin, "a.png", PNG).await;
    let shown = admin.get(&format!("/files/{}", png.id)).await;
    assert_eq!(shown.header("content-type"), "image/png");
    assert!(shown.header("content-disposition").starts_with("inline"));
    let saved = admin.get(&format!("/files/{}?download", png.id)).await;
    assert!(saved.header("content-disposition").starts_with("attachment"));
    for (name, contents) in [("a.html", &b"<script>alert(1)</script>"[..]), ("a.png", b"<svg onload='alert(1)'/>")] {
        let info = upload(&admin, name, contents).await;
        let answer = admin.get(&format!("/files/{}", info.id)).await;
        assert_eq!(answer.header("content-type"), "application/octet-stream", "{name}");
        assert!(answer.header("content-disposition").starts_with("attachment"), "{name}");
    }
}

#[tokio::test]
async fn a_file_is_read_by_whoever_sees_its_record() {
    let server = Server::start().await;
    let admin = server.admin().await;
    let (_, bob) = server.employee(&admin, "bob", &[BuiltinRole::SalesPerson]).await;
    let (_, eve) = server.employee(&admin, "eve", &[BuiltinRole::SalesPerson]).await;
    let status = async |client: &Client, id: Id| client.get(&format!("/files/{id}")).await.status;

    // Not used yet: the uploader alone.
    let file = upload(&bob, "offer.pdf", b"%PDF").await.id;
    assert_eq!((status(&bob, file).await, status(&eve, file).await, status(&admin, file).await), (200, 404, 404));
    assert_eq!(status(&server.nobody(), file).await, 401);

    // Somebody else cannot take it for his own record.
    let evils = server.lead(&eve, "Evil").await;
    let draft = |id, record| FollowUpDraft {
        id,
        module: ModuleKey::Lead,
        record,
        method: "call".to_owned(),
        text: "See attachment".to_owned(),
        next_contact_at: None,
        contact: None,
        files: vec![file],
    };
    let theft = json!({"draft": draft(server.services.new_id(), evils)});
    eve.call::<()>("activity/add-follow-up", theft).await.unwrap_err();
    assert_eq!(status(&eve, file).await, 404);

    // Used: whoever sees the record.
    let bobs = server.lead(&bob, "Bob's").await;
    let follow_up = server.services.new_id();
    bob.call::<()>("activity/add-follow-up", json!({"draft": draft(follow_up, bobs)})).await.unwrap();
    assert_eq!((status(&bob, file).await, status(&eve, file).await, status(&admin, file).await), (200, 404, 200));

    // Its follow-up is gone: nobody.
    bob.call::<()>("activity/delete-follow-up", json!({"id": follow_up})).await.unwrap();
    assert_ne!(status(&admin, file).await, 200);
}

#[tokio::test]
async fn everybody_sees_the_pictures_of_employees() {
    let server = Server::start().await;
    let admin = server.admin().await;
    let (_, bob) = server.employee(&admin, "bob", &[BuiltinRole::OfficeApproval]).await;
    let picture = upload(&admin, "me.png", PNG).await.id;
    assert_eq!(bob.get(&format!("/files/{picture}")).await.status, 404);
    admin.call::<()>("sessions/save-picture", json!({"picture": picture})).await.unwrap();
    assert_eq!(bob.get(&format!("/files/{picture}")).await.status, 200);
}

#[tokio::test]
async fn pictures_of_a_product_follow_the_product() {
    let server = Server::start().await;
    let admin = server.admin().await;
    let (_, bob) = server.employee(&admin, "bob", &[BuiltinRole::OfficeApproval]).await;
    let picture = upload(&admin, "product.png", PNG).await.id;
    let values = [
        ("name", Value::from("Cable")),
        ("unit", Value::Option("piece".to_owned())),
        ("price", Value::Decimal("2.5".parse().unwrap())),
        ("pictures", Value::Refs(vec![picture])),
    ];
    save(&admin, ModuleKey::Product, server.services.new_id(), None, &values).await;
    assert_eq!(admin.get(&format!("/files/{picture}")).await.status, 200);
    assert_eq!(bob.get(&format!("/files/{picture}")).await.status, 404);
}

#[tokio::test]
async fn a_file_that_is_too_large_leaves_nothing() {
    let server = Server::start().await;
    let admin = server.admin().await;
    let answer = admin.upload("/files?name=big.bin", vec![0_u8; 25 * 1024 * 1024 + 1]).await;
    assert_eq!(answer.status, 413);
    let problem: Problem = answer.json();
    assert_eq!((problem.message.as_str(), problem.args["max"].as_str()), ("problem-too-large-file", "25"));
    let largest = admin.upload("/files?name=big.bin", vec![0_u8; 25 * 1024 * 1024]).await;
    assert_eq!(largest.status, 200, "{}", largest.text());
    assert_eq!(std::fs::read_dir(server.folder.path().join("files/parts")).unwrap().count(), 0);
}
