//! What the server refuses before it looks at the contents, and what every answer carries.

use domain::{Problem, problem::ProblemKind};
use serde_json::json;

use crate::support::{ADMIN, PASSWORD, Server};

#[tokio::test]
async fn requests_of_other_sites_are_refused() {
    let server = Server::start().await;
    let (nobody, admin) = (server.nobody(), server.admin().await);
    let own = format!("http://{}", server.address);
    let json_type = ("content-type", "application/json");
    let sign_in = json!({"login": ADMIN, "password": PASSWORD}).to_string();
    let cases: [(&[(&str, &str)], u16); 6] = [
        (&[json_type], 403),
        (&[json_type, ("sec-fetch-site", "cross-site")], 403),
        (&[json_type, ("sec-fetch-site", "same-site"), ("origin", &own)], 403),
        (&[json_type, ("origin", "http://evil.example")], 403),
        (&[json_type, ("origin", &own)], 200),
        (&[("content-type", "text/plain"), ("sec-fetch-site", "same-origin")], 415),
    ];
    for (headers, status) in cases {
        let answer = nobody.send("POST", "/api/sessions/sign-in", headers, sign_in.clone()).await;
        assert_eq!(answer.status, status, "{headers:?}: {}", answer.text());
    }
    let foreign = [("sec-fetch-site", "cross-site")];
    assert_eq!(admin.send("POST", "/files?name=a.txt", &foreign, "a").await.status, 403);
    assert_eq!(admin.send("POST", "/import/files?name=a.csv&kind=leads", &foreign, "a").await.status, 403);
}

#[tokio::test]
async fn bodies_are_limited() {
    let server = Server::start().await;
    let admin = server.admin().await;
    let long = json!({"search": "x".repeat(1024 * 1024)});
    let answer = admin.post("/api/records/choose-people", &long).await;
    assert_eq!(answer.status, 413);
    assert_eq!(answer.json::<Problem>().kind, ProblemKind::TooLarge);
}

#[tokio::test]
async fn calls_that_no_page_makes_are_problems_too() {
    let server = Server::start().await;
    let admin = server.admin().await;
    let check = async |method: &str, path: &str, body: &str, status: u16| {
        let headers = [("content-type", "application/json"), ("sec-fetch-site", "same-origin")];
        let answer = admin.send(method, path, &headers, body.to_owned()).await;
        assert_eq!(answer.status, status, "{method} {path}: {}", answer.text());
        assert_eq!(answer.json::<Problem>().request.as_deref(), Some(answer.header("x-request-id")), "{path}");
    };
    check("POST", "/api/records/unheard-of", "{}", 404).await;
    check("GET", "/api/sessions/boot", "", 405).await;
    check("DELETE", "/leads", "", 405).await;
    check("GET", "/files/not-an-id", "", 404).await;
    check("GET", "/texts/xx.ftl", "", 404).await;
    check("POST", "/api/records/choose-people", "{\"search\": 1}", 422).await;
    check("POST", "/api/records/choose-people", "not json", 422).await;
}

#[tokio::test]
async fn every_answer_carries_the_headers() {
    let server = Server::start().await;
    let admin = server.admin().await;
    for (client, path) in [
        (&server.nobody(), "/health"),
        (&server.nobody(), "/live"),
        (&server.nobody(), "/leads"),
        (&admin, "/texts/en.ftl"),
    ] {
        let answer = client.get(path).await;
        let policy = answer.header("content-security-policy");
        assert!(policy.starts_with("default-src 'none'; script-src 'self' 'wasm-unsafe-eval'"), "{path}: {policy}");
        assert!(policy.contains("frame-ancestors 'none'"), "{path}");
        for (name, value) in [
            ("x-content-type-options", "nosniff"),
            ("referrer-policy", "same-origin"),
            ("cross-origin-opener-policy", "same-origin"),
        ] {
            assert_eq!(answer.header(name), value, "{path}");
        }
        assert!(answer.header("permissions-policy").contains("geolocation=(self)"), "{path}");
        assert_eq!(answer.header("x-request-id").len(), 36, "{path}");
    }
}
