//! Files that want to do harm: to the server when it reads them, to people when their browser opens them.

use std::io::{Cursor, Write as _};

use domain::{Problem, activity::FileInfo, import::ImportFile};
use serde_json::json;

use crate::support::{Answer, Client, Server, most_memory};

/// What the whole test, server and client, may use, in kilobytes.
const MEMORY_KB: u64 = 700_000;

/// A packed file of these parts.
fn packed(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, contents) in parts {
        archive.start_file(*name, zip::write::SimpleFileOptions::default()).unwrap();
        archive.write_all(contents).unwrap();
    }
    archive.finish().unwrap().into_inner()
}

/// A packed file in which the same part stands many times under other names.
fn repeated(contents: &[u8], times: usize) -> Vec<u8> {
    let one = packed(&[("xl/a.xml", contents)]);
    let mut source = zip::ZipArchive::new(Cursor::new(one)).unwrap();
    let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for number in 0..times {
        let part = source.by_index_raw(0).unwrap();
        archive.raw_copy_file_rename(part, format!("xl/{number}.xml")).unwrap();
    }
    archive.finish().unwrap().into_inner()
}

fn open_document(rows: &str) -> Vec<u8> {
    let content = format!(
        "<office:document-content><office:body><office:spreadsheet><table:table table:name=\"T\">\
         <table:table-row><table:table-cell office:value-type=\"string\"><text:p>name</text:p></table:table-cell>\
         </table:table-row>{rows}</table:table></office:spreadsheet></office:body></office:document-content>"
    );
    packed(&[("content.xml", content.as_bytes())])
}

async fn import(client: &Client, contents: Vec<u8>) -> Answer {
    client.upload("/import/files?name=a.xlsx&kind=leads", contents).await
}

#[tokio::test]
async fn tables_that_would_take_everything_are_refused() {
    let server = Server::start().await;
    let admin = server.admin().await;
    let cell = |attributes: &str, inner: &str| {
        format!(
            "<table:table-cell office:value-type=\"string\" {attributes}><text:p>{inner}</text:p></table:table-cell>"
        )
    };
    let row = |attributes: &str, cells: &str| format!("<table:table-row {attributes}>{cells}</table:table-row>");
    let bombs = [
        ("a hundred megabytes in a few kilobytes", repeated(&vec![b' '; 4 << 20], 26)),
        ("more parts than a workbook has", repeated(b"x", 5_001)),
        ("sixteen thousand columns", open_document(&row("", &cell("table:number-columns-repeated=\"16384\"", "x")))),
        ("a million rows", open_document(&row("table:number-rows-repeated=\"1048576\"", &cell("", "x")))),
        ("four thousand million spaces", open_document(&row("", &cell("", "<text:s text:c=\"4000000000\"/>")))),
        (
            "a document that ends in the middle",
            packed(&[("content.xml", b"<table:table table:name=\"T\"><table:table-row>")]),
        ),
        ("a hundred thousand columns", format!("{}\n1,2\n", "a,".repeat(100_000)).into_bytes()),
        ("a quote that never ends", format!("a,b\n1,\"{}", "x\n".repeat(4 << 20)).into_bytes()),
        ("a packed file that is none", b"PK\x03\x04 and nothing more".to_vec()),
        ("an old workbook that is none", b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 and nothing more".to_vec()),
        ("nothing", Vec::new()),
    ];
    for (what, contents) in bombs {
        let answer = import(&admin, contents).await;
        let problem: Problem = answer.json();
        assert!(matches!(answer.status, 413 | 422), "{what}: {} {problem:?}", answer.status);
        assert_eq!(problem.fields[0].field, "file", "{what}: {problem:?}");
    }
    let wide = format!("name,note{}\nAna,x{}\n", ",".repeat(100_000), ",".repeat(100_000));
    assert_eq!(import(&admin, wide.into_bytes()).await.json::<ImportFile>().columns, ["name", "note"]);
    let left: Vec<_> = std::fs::read_dir(server.folder.path().join("imports")).unwrap().collect();
    assert_eq!(left.len(), 3, "only the table that was read is kept: {left:?}");
    assert!(most_memory().is_none_or(|memory| memory < MEMORY_KB), "{:?} kB", most_memory());
}

#[tokio::test]
async fn a_compressed_body_is_not_unpacked() {
    let server = Server::start().await;
    let admin = server.admin().await;
    let headers =
        [("content-type", "application/json"), ("sec-fetch-site", "same-origin"), ("content-encoding", "gzip")];
    let plain = admin.send("POST", "/api/records/choose-people", &headers, "{\"search\":\"\"}").await;
    assert_eq!(plain.status, 415, "what is said to be packed is not read as if it were not");
    let gzip = b"\x1f\x8b\x08\x00\x00\x00\x00\x00\x02\xff\xab\x56\x2a\x4e\x4d\x2c\x4a\xce\x50\xb2\x52\x52\xaa\x05\x00";
    assert_eq!(admin.send("POST", "/api/records/choose-people", &headers, &gzip[..]).await.status, 415);
}

#[tokio::test]
async fn no_upload_runs_in_the_browser_of_whoever_opens_it() {
    let server = Server::start().await;
    let admin = server.admin().await;
    let script = "<script>fetch('/api/sessions/end-others',{method:'POST'})</script>";
    let files: [(&str, Vec<u8>); 12] = [
        ("a.html", format!("<!doctype html>{script}").into_bytes()),
        ("a.svg", format!("<svg xmlns=\"http://www.w3.org/2000/svg\">{script}</svg>").into_bytes()),
        ("a.png", format!("<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>{script}").into_bytes()),
        ("a.gif", format!("GIF89a/*{script}*/=1;alert(1)").into_bytes()),
        ("a.png", [&b"\x89PNG\r\n\x1a\n"[..], script.as_bytes()].concat()),
        ("a.jpg", [&b"\xff\xd8\xff\xe0"[..], script.as_bytes()].concat()),
        ("a.pdf", format!("%PDF-1.7\n{script}").into_bytes()),
        (
            "a.xml",
            format!("<?xml version=\"1.0\"?><html xmlns=\"http://www.w3.org/1999/xhtml\">{script}</html>").into_bytes(),
        ),
        ("a.js", b"alert(1)".to_vec()),
        ("a.swf", b"FWS\x09aaaa".to_vec()),
        ("a.html", [&b"\xff\xfe"[..], &script.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<_>>()].concat()),
        ("a.mht", format!("MIME-Version: 1.0\r\nContent-Type: text/html\r\n\r\n{script}").into_bytes()),
    ];
    for (name, contents) in files {
        let raster = [&b"GIF8"[..], b"\x89PNG", b"\xff\xd8\xff"].iter().any(|start| contents.starts_with(start));
        let pdf = contents.starts_with(b"%PDF-");
        let answer = admin.upload(&format!("/files?name={name}"), contents.clone()).await;
        let info: FileInfo = answer.json();
        for how in ["", "?view", "?download", "?download&view"] {
            let shown = admin.get(&format!("/files/{}{how}", info.id)).await;
            let told = format!("{name}{how}: {:?}", shown.headers);
            assert_eq!(shown.status, 200, "{told}");
            let (kind, policy) = (shown.header("content-type"), shown.header("content-security-policy"));
            let inline = shown.header("content-disposition").starts_with("inline");
            let harmless =
                ["image/gif", "image/png", "image/jpeg", "application/pdf", "text/plain", "application/octet-stream"];
            assert!(harmless.contains(&kind), "{told}");
            assert!(!inline || (raster && kind.starts_with("image/")) || (pdf && kind == "application/pdf"), "{told}");
            assert!(policy.starts_with("default-src 'none'") && !policy.contains("script-src"), "{told}");
            assert!(policy.contains("sandbox") || (pdf && how.contains("view")), "{told}");
            assert_eq!(shown.header("x-content-type-options"), "nosniff", "{told}");
            assert_eq!(shown.header("cross-origin-resource-policy"), "same-origin", "{told}");
        }
    }
}

#[tokio::test]
async fn names_and_sizes_that_lie_change_nothing() {
    let server = Server::start().await;
    let admin = server.admin().await;
    // A name that would end its header, leave its folder, or turn the text around.
    let name = "..%2F..%2F%2E%2E%5Ca%22%0d%0aSet-Cookie:%20weft_session=evil%0d%0a%0d%0a%3Cscript%3E%e2%80%aefdp.html";
    let info: FileInfo = admin.upload(&format!("/files?name={name}"), "x").await.json();
    let answer = admin.get(&format!("/files/{}", info.id)).await;
    assert_eq!((answer.status, answer.header("set-cookie")), (200, ""));
    assert!(!info.name.contains(['/', '\\', '\r', '\n', '\u{202e}']), "{}", info.name);

    // More is announced than comes, or less: nothing of it becomes a file.
    let id = server.services.new_id();
    let draft = json!({"draft": {"id": id, "name": "a.txt", "size": 3}});
    admin.call::<serde_json::Value>("files/begin-upload", draft).await.unwrap();
    let put = async |query: String, contents: &'static str| {
        admin
            .send("PUT", &format!("/uploads/{id}?{query}"), &[("sec-fetch-site", "same-origin")], contents)
            .await
            .status
    };
    assert_eq!(put("offset=0".to_owned(), "four").await, 422);
    assert_eq!(put(format!("offset={}", u64::MAX), "x").await, 409);
    assert_eq!(put("offset=-1".to_owned(), "x").await, 400);
    assert_eq!(put("offset=0&offset=1".to_owned(), "x").await, 400);
    assert_eq!(admin.get(&format!("/files/{id}")).await.status, 404);
    let too_large = json!({"draft": {"id": server.services.new_id(), "name": "a", "size": u64::MAX}});
    assert_eq!(admin.call::<()>("files/begin-upload", too_large).await.unwrap_err().0, 413);
}
