//! Apps that are switched off, and the pictures of the company that anybody may see.

use std::collections::BTreeSet;

use domain::{
    Id, Problem, activity::FileInfo, org::BuiltinRole, problem::ProblemKind, session::Welcome, switches::App,
};
use serde_json::json;

use crate::support::Server;

const PNG: &[u8] = b"\x89PNG\r\n\x1a\n and so on";

/// Where the functions of an app begin.
const fn prefix(app: App) -> Option<&'static str> {
    match app {
        App::Crm => None,
        App::Tasks => Some("/api/tasks/"),
        App::Announcements => Some("/api/announcements/"),
        App::AddressBook => Some("/api/book/"),
    }
}

#[tokio::test]
async fn no_function_of_an_app_that_is_off_answers() {
    let server = Server::start().await;
    let admin = server.admin().await;
    for app in App::ALL {
        let Some(prefix) = prefix(app) else { continue };
        admin.call::<()>("switches/set-app", json!({"app": app, "on": false})).await.unwrap();
        let functions: BTreeSet<&str> =
            server_fn::axum::server_fn_paths().map(|(path, _)| path).filter(|path| path.starts_with(prefix)).collect();
        assert!(!functions.is_empty(), "{prefix}");
        let known = crate::walk::cases(Id::builtin(1), || server.services.new_id());
        for path in functions {
            let case = known.iter().find(|case| path == format!("/api/{}", case.path)).unwrap();
            let answer = admin.post(path, &case.args).await;
            let problem: Problem = answer.json();
            assert_eq!((answer.status, problem.message.as_str()), (403, "problem-app-off"), "{path}");
        }
    }
}

#[tokio::test]
async fn nobody_sees_any_file_but_the_pictures_of_the_company() {
    let server = Server::start().await;
    let (admin, nobody) = (server.admin().await, server.nobody());
    let upload = async |name: &str| {
        let answer = admin.upload(&format!("/files?name={name}"), PNG).await;
        answer.json::<FileInfo>().id
    };
    let (logo, secret) = (upload("logo.png").await, upload("secret.png").await);
    assert_eq!(nobody.get("/company/logo").await.status, 404);
    admin.call::<()>("company/save-picture", json!({"picture": "logo", "file": logo})).await.unwrap();
    let welcome: Welcome = nobody.call("sessions/welcome", json!({})).await.unwrap();
    assert_eq!((welcome.logo, welcome.sign_in_picture), (Some(logo), None));

    let shown = nobody.get(&format!("/company/logo?v={logo}")).await;
    assert_eq!((shown.status, &shown.body[..]), (200, PNG));
    assert_eq!(shown.header("content-type"), "image/png");
    assert!(shown.header("content-security-policy").contains("sandbox"));
    assert_eq!(shown.header("x-content-type-options"), "nosniff");
    let kept = nobody.send("GET", "/company/logo", &[("if-none-match", shown.header("etag"))], "").await;
    assert_eq!(kept.status, 304);
    // Neither by its own address nor by another word.
    assert_eq!(nobody.get(&format!("/files/{logo}")).await.status, 401);
    for other in ["sign-in", "secret.png", &format!("{secret}"), "..%2Ffiles", "logo%2F..%2Fsign-in"] {
        assert_eq!(nobody.get(&format!("/company/{other}")).await.status, 404, "{other}");
    }
    // Somebody without the right changes nothing.
    let (_, sam) = server.employee(&admin, "sam", &[BuiltinRole::SalesManager]).await;
    let (status, problem) =
        sam.call::<()>("company/save-picture", json!({"picture": "logo", "file": null})).await.unwrap_err();
    assert_eq!((status, problem.kind), (403, ProblemKind::Forbidden));
    assert_eq!(nobody.get("/company/logo").await.status, 200);
}
