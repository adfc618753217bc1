//! Signing in and out, and the first run.

use domain::session::{Boot, SessionInfo, Start, Welcome};
use serde_json::json;
use weft::web::Outside;

use crate::support::{ADMIN, PASSWORD, Server};

#[tokio::test]
async fn a_session_begins_and_ends() {
    let server = Server::start().await;
    let nobody = server.nobody();
    let welcome: Welcome = nobody.call("sessions/welcome", json!({})).await.unwrap();
    assert_eq!((welcome.company.as_deref(), welcome.signed_in), (Some("Acme"), false));

    let admin = server.admin().await;
    let welcome: Welcome = admin.call("sessions/welcome", json!({})).await.unwrap();
    assert!(welcome.signed_in);
    let boot: Boot = admin.call("sessions/boot", json!({})).await.unwrap();
    assert_eq!(boot.me.login, ADMIN);

    let out = admin.post("/api/sessions/sign-out", &json!({})).await;
    assert_eq!(out.status, 200, "{}", out.text());
    assert!(out.header("set-cookie").contains("Max-Age=0"), "{:?}", out.headers);
    assert_eq!(admin.call::<Boot>("sessions/boot", json!({})).await.unwrap_err().0, 401);
    let welcome: Welcome = admin.call("sessions/welcome", json!({})).await.unwrap();
    assert!(!welcome.signed_in);
}

#[tokio::test]
async fn the_first_question_of_a_page_is_answered_with_all_that_it_needs() {
    let server = Server::start().await;
    let (nobody, admin) = (server.nobody(), server.admin().await);
    let told: Start = nobody.call("sessions/start", json!({})).await.unwrap();
    assert_eq!((told.welcome.company.as_deref(), told.welcome.signed_in), (Some("Acme"), false));
    assert!(told.boot.is_none());

    let told: Start = admin.call("sessions/start", json!({})).await.unwrap();
    assert!(told.welcome.signed_in);
    let boot: Boot = admin.call("sessions/boot", json!({})).await.unwrap();
    let started = *told.boot.unwrap();
    assert_eq!(Boot { now: started.now, ..boot }, started);

    // A session that has ended is none.
    admin.post("/api/sessions/sign-out", &json!({})).await;
    let told: Start = admin.call("sessions/start", json!({})).await.unwrap();
    assert_eq!((told.welcome.signed_in, told.boot), (false, None));

    let empty = Server::empty(Outside::default()).await;
    let told: Start = empty.nobody().call("sessions/start", json!({})).await.unwrap();
    assert_eq!((told.welcome.company, told.boot), (None, None));
}

#[tokio::test]
async fn a_wrong_password_gives_no_session() {
    let server = Server::start().await;
    let answer = server.nobody().post("/api/sessions/sign-in", &json!({"login": ADMIN, "password": "wrong one"})).await;
    assert!((400..500).contains(&answer.status), "{}", answer.text());
    assert_eq!(answer.header("set-cookie"), "");
}

#[tokio::test]
async fn the_cookie_is_for_the_server_alone() {
    let server = Server::start().await;
    let sign_in = json!({"login": ADMIN, "password": PASSWORD});
    let answer = server.nobody().post("/api/sessions/sign-in", &sign_in).await;
    let cookie = answer.header("set-cookie");
    assert!(cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax") && !cookie.contains("Secure"), "{cookie}");
    assert_eq!(answer.header("strict-transport-security"), "");

    let server = Server::empty(Outside { trust_proxy: true, ..Outside::default() }).await;
    let answer = server
        .nobody()
        .send("GET", "/health", &[("x-forwarded-proto", "https"), ("x-forwarded-for", "10.0.0.7")], "")
        .await;
    assert!(answer.header("strict-transport-security").starts_with("max-age="), "{:?}", answer.headers);
}

#[tokio::test]
async fn over_https_the_cookie_is_bound_to_its_host() {
    let server = Server::seen_from(Outside { trust_proxy: true, ..Outside::default() }).await;
    let secure =
        [("content-type", "application/json"), ("sec-fetch-site", "same-origin"), ("x-forwarded-proto", "https")];
    let sign_in = json!({"login": ADMIN, "password": PASSWORD}).to_string();
    let answer = server.nobody().send("POST", "/api/sessions/sign-in", &secure, sign_in).await;
    let cookie = answer.header("set-cookie").to_owned();
    assert!(cookie.starts_with("__Host-weft_session=") && cookie.contains("Path=/") && cookie.contains("; Secure"));
    assert!(!cookie.contains("Domain"), "{cookie}");
    let boot = async |cookie: String| {
        let mut client = server.nobody();
        client.cookie = Some(cookie);
        client.send("POST", "/api/sessions/boot", &secure, "{}").await.status
    };
    assert_eq!(boot(answer.cookie()).await, 200);
    // What a neighbour under the same domain could set is not looked at.
    assert_eq!(boot(answer.cookie().replace("__Host-", "")).await, 401);
}

#[tokio::test]
async fn the_first_run_makes_a_company_once() {
    let server = Server::empty(Outside::default()).await;
    let nobody = server.nobody();
    let welcome: Welcome = nobody.call("sessions/welcome", json!({})).await.unwrap();
    assert_eq!(welcome.company, None);
    let company =
        json!({"name": "Acme", "currency": "EUR", "time_zone": "Europe/Bucharest", "lang": "ro", "week_start": "Mon"});
    let setup = json!({"setup": {"company": company, "admin_name": "Ada", "admin_login": ADMIN, "password": PASSWORD}});
    let answer = nobody.post("/api/sessions/setup", &setup).await;
    assert_eq!(answer.status, 200, "{}", answer.text());
    let mut ada = nobody.clone();
    ada.cookie = Some(answer.cookie());
    let sessions: Vec<SessionInfo> = ada.call("sessions/list", json!({})).await.unwrap();
    assert_eq!(sessions.len(), 1);
    assert_eq!(sessions[0].address, "127.0.0.1");
    assert_eq!(nobody.post("/api/sessions/setup", &setup).await.status, 403);
}

#[tokio::test]
async fn the_server_ends_in_order() {
    let server = Server::start().await;
    let admin = server.admin().await;
    let address = server.address;
    let stream = admin.open("GET", "/live", &[], "").await;
    assert_eq!(stream.status(), 200);
    server.stop().await;
    assert!(tokio::net::TcpStream::connect(address).await.is_err());
}
