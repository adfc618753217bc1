//! What is served before anybody signs in.

use crate::support::Server;

#[tokio::test]
async fn health_needs_no_session() {
    let server = Server::start().await;
    let answer = server.nobody().get("/health").await;
    assert_eq!((answer.status, answer.text().as_str()), (200, "ok"));
}

#[tokio::test]
async fn texts_are_kept_by_their_tag() {
    let server = Server::start().await;
    let nobody = server.nobody();
    for lang in domain::Lang::ALL {
        let answer = nobody.get(&format!("/texts/{lang}.ftl")).await;
        assert_eq!(answer.status, 200);
        assert!(answer.text().contains("problem-not-found ="), "{lang}");
        let again =
            nobody.send("GET", &format!("/texts/{lang}.ftl"), &[("if-none-match", answer.header("etag"))], "").await;
        assert_eq!((again.status, again.body.len()), (304, 0), "{lang}");
        let rest = nobody.get(&format!("/texts/{lang}-rest.ftl")).await;
        assert_eq!((rest.status, rest.text().contains("import-")), (200, true), "{lang}");
    }
    let small = nobody.send("GET", "/texts/en.ftl", &[("accept-encoding", "br, gzip")], "").await;
    assert_eq!(small.header("content-encoding"), "br");
}

#[tokio::test]
async fn a_file_of_another_version_of_the_page_is_not_the_page() {
    let server = Server::start().await;
    let answer = server.nobody().get("/frontend-0123456789abcdef_bg.wasm").await;
    assert_eq!(answer.status, 404);
}

#[tokio::test]
async fn nothing_outside_the_page_is_served() {
    let server = Server::start().await;
    for path in ["/../Cargo.toml", "/%2e%2e/Cargo.toml", "/..%2fCargo.toml", "/.git/config", "//etc/passwd"] {
        let answer = server.nobody().get(path).await;
        assert!(!answer.text().contains("[package]") && !answer.text().contains("root:"), "{path}");
    }
}
