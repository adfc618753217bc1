//! Uploads, and who may read them.

use domain::{
    Id, ModuleKey, Problem, Value,
    activity::{FileInfo, FollowUpDraft},
    files::UploadState,
    org::BuiltinRole,
};
use serde_json::json;

use crate::support::{Answer, Client, Server, save};

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

#[tokio::test]
async fn previews_cannot_become_pages() {
    static LONG: [u8; 300 * 1024] = [b'a'; 300 * 1024];
    let server = Server::start().await;
    let admin = server.admin().await;
    let pdf = upload(&admin, "a.pdf", b"%PDF-1.7 and so on").await;
    let shown = admin.get(&format!("/files/{}?view", pdf.id)).await;
    assert_eq!(shown.header("content-type"), "application/pdf");
    assert!(shown.header("content-disposition").starts_with("inline"));
    let policy = shown.header("content-security-policy");
    assert!(policy.starts_with("default-src 'none';") && policy.contains("frame-ancestors 'self'"), "{policy}");
    assert!(!policy.contains("script-src"), "{policy}");
    assert_eq!(shown.header("x-content-type-options"), "nosniff");

    // What calls itself a PDF and is a page, is a text.
    let page = upload(&admin, "a.pdf", b"<script>alert(1)</script>").await;
    assert_eq!(page.media_type, "text/plain");
    let shown = admin.get(&format!("/files/{}?view", page.id)).await;
    assert_eq!(shown.header("content-type"), "text/plain");
    assert!(shown.header("content-disposition").starts_with("attachment"));
    assert!(shown.header("content-security-policy").contains("sandbox"));

    let long = upload(&admin, "long.txt", &LONG).await;
    assert_eq!(admin.get(&format!("/files/{}?view", long.id)).await.body.len(), 256 * 1024);
    assert_eq!(admin.get(&format!("/files/{}?download", long.id)).await.body.len(), 300 * 1024);

    let other = upload(&admin, "a.zip", b"PK\x03\x04").await;
    let shown = admin.get(&format!("/files/{}?view", other.id)).await;
    assert_eq!(shown.header("content-type"), "application/octet-stream");
}

async fn put(client: &Client, id: Id, offset: u64, contents: &'static [u8]) -> Answer {
    client.send("PUT", &format!("/uploads/{id}?offset={offset}"), &[("sec-fetch-site", "same-origin")], contents).await
}

#[tokio::test]
async fn an_upload_goes_on_where_it_broke_off() {
    let server = Server::start().await;
    let admin = server.admin().await;
    let (_, bob) = server.employee(&admin, "bob", &[BuiltinRole::SalesPerson]).await;
    let id = server.services.new_id();
    let draft = json!({"draft": {"id": id, "name": "offer.txt", "size": 10}});
    let begin = async |client: &Client| client.call::<UploadState>("files/begin-upload", draft.clone()).await;
    assert_eq!(begin(&bob).await.unwrap(), UploadState { received: 0, file: None });
    assert_eq!(put(&bob, id, 0, b"Hello").await.json::<UploadState>().received, 5);
    // Somebody else neither sees nor continues it.
    assert_eq!(begin(&admin).await.unwrap_err().0, 404);
    assert_eq!(put(&admin, id, 5, b"evil!").await.status, 404);
    // A sender who believes it elsewhere asks again.
    assert_eq!(put(&bob, id, 0, b"Hello").await.status, 409);
    assert_eq!(begin(&bob).await.unwrap().received, 5);
    assert_eq!(put(&bob, id, 5, b" world").await.status, 422, "more than was announced");
    let file = put(&bob, id, 5, b" you!").await.json::<UploadState>().file.unwrap();
    assert_eq!((file.id, file.name.as_str(), file.size, file.media_type.as_str()), (id, "offer.txt", 10, "text/plain"));
    assert_eq!(&bob.get(&format!("/files/{id}")).await.body[..], b"Hello you!");
    // The answer was lost: the same again.
    assert_eq!(begin(&bob).await.unwrap().file, Some(file));
    assert_eq!(std::fs::read_dir(server.folder.path().join("files/parts")).unwrap().count(), 0);

    let too_large = json!({"draft": {"id": server.services.new_id(), "name": "a", "size": 25 * 1024 * 1024 + 1}});
    assert_eq!(bob.call::<UploadState>("files/begin-upload", too_large).await.unwrap_err().0, 413);
}

#[tokio::test]
async fn a_cancelled_upload_leaves_nothing() {
    let server = Server::start().await;
    let admin = server.admin().await;
    let id = server.services.new_id();
    let draft = json!({"draft": {"id": id, "name": "a.txt", "size": 10}});
    admin.call::<UploadState>("files/begin-upload", draft).await.unwrap();
    assert_eq!(put(&admin, id, 0, b"Hello").await.status, 200);
    admin.call::<()>("files/cancel-upload", json!({"id": id})).await.unwrap();
    assert_eq!(put(&admin, id, 5, b" you!").await.status, 404);
    assert_eq!(std::fs::read_dir(server.folder.path().join("files/parts")).unwrap().count(), 0);
}
