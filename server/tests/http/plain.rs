//! The addresses that are no server functions (files, uploads, exports, imports, the live channel): to nobody, to sessions
//! that are over, to those who have to choose a password first, and to other sites they say and do nothing.

use chrono::TimeDelta;
use domain::{Id, Problem, files::UploadState, org::BuiltinRole, problem::ProblemKind};
use serde_json::{Value as Json, json};

use crate::support::{ADMIN, Client, PASSWORD, Server};

/// What the addresses lead to: all of it belongs to the administrator.
struct Things {
    file: Id,
    upload: Id,
    ticket: Id,
}

impl Things {
    async fn new(server: &Server, admin: &Client) -> Self {
        let file: Json = admin.upload("/files?name=a.txt", "confidential").await.json();
        let upload = server.services.new_id();
        let draft = json!({"draft": {"id": upload, "name": "b.txt", "size": 9}});
        admin.call::<UploadState>("files/begin-upload", draft).await.unwrap();
        server.lead(admin, "Confidential").await;
        let ticket = crate::exports::ticket(admin).await.unwrap();
        Self { file: serde_json::from_value(file["id"].clone()).unwrap(), upload, ticket }
    }

    /// Every address, with its method.
    fn addresses(&self) -> Vec<(&'static str, String)> {
        let Self { file, ticket, .. } = self;
        let reading = [
            format!("/files/{file}"),
            format!("/files/{file}?view"),
            format!("/files/{file}?download"),
            format!("/export/{ticket}"),
            "/import/template/leads".to_owned(),
            format!("/import/errors/{ticket}"),
            "/live".to_owned(),
            "/live?after=0".to_owned(),
        ];
        let both = reading.into_iter().flat_map(|path| [("GET", path.clone()), ("HEAD", path)]);
        both.chain(self.writing()).collect()
    }

    fn writing(&self) -> [(&'static str, String); 3] {
        [
            ("POST", "/files?name=evil.txt".to_owned()),
            ("POST", "/import/files?name=evil.csv&kind=leads".to_owned()),
            ("PUT", format!("/uploads/{}?offset=0", self.upload)),
        ]
    }

    /// Nothing of it was taken, changed or added to.
    async fn are_untouched(&self, server: &Server, admin: &Client) {
        let draft = json!({"draft": {"id": self.upload, "name": "b.txt", "size": 9}});
        let upload: UploadState = admin.call("files/begin-upload", draft).await.unwrap();
        assert_eq!(upload, UploadState { received: 0, file: None });
        let names = |folder: &str| std::fs::read_dir(server.folder.path().join(folder)).map_or(0, Iterator::count);
        // One shelf with the one file, and that of the parts.
        assert_eq!((names("files"), names("imports"), names("exports")), (2, 0, 0));
        assert_eq!(admin.get(&format!("/files/{}", self.file)).await.text(), "confidential");
        assert!(admin.get(&format!("/export/{}", self.ticket)).await.text().contains("Confidential"));
    }
}

/// What this client is told at every address, as our own page would ask.
async fn is_refused(client: &Client, things: &Things, who: &str, status: u16, kind: ProblemKind) {
    for (method, path) in things.addresses() {
        let answer = client.send(method, &path, &[("sec-fetch-site", "same-origin")], "name\nEvil\n").await;
        assert_eq!(answer.status, status, "{who}: {method} {path}: {}", answer.text());
        assert!(!answer.text().to_lowercase().contains("confidential"), "{who}: {method} {path}");
        assert_eq!(answer.header("content-disposition"), "", "{who}: {method} {path}");
        if method != "HEAD" {
            assert_eq!(answer.json::<Problem>().kind, kind, "{who}: {method} {path}");
        }
    }
}

#[tokio::test]
async fn without_a_session_that_goes_on_nothing_is_given_out_or_taken() {
    let server = Server::start().await;
    let admin = server.admin().await;
    let things = Things::new(&server, &admin).await;
    let nobody = async |client: &Client, who: &str| {
        is_refused(client, &things, who, 401, ProblemKind::Unauthenticated).await;
    };
    nobody(&server.nobody(), "nobody").await;
    let stranger = Client { cookie: Some(format!("weft_session={}", "ab".repeat(32))), ..admin.clone() };
    nobody(&stranger, "a stranger").await;

    let signed_out = server.admin().await;
    signed_out.call::<()>("sessions/sign-out", json!({})).await.unwrap();
    nobody(&signed_out, "a cookie after the sign-out").await;

    let ended = server.admin().await;
    admin.call::<()>("sessions/end-others", json!({})).await.unwrap();
    nobody(&ended, "a session that was ended from another one").await;

    let (bob, bobs) = server.employee(&admin, "bob", &[BuiltinRole::SuperAdmin]).await;
    let disable = json!({"ids": [bob], "action": {"t": "disable"}});
    admin.call::<Json>("org/act-on-employees", disable).await.unwrap();
    nobody(&bobs, "a disabled employee").await;
    things.are_untouched(&server, &admin).await;
}

#[tokio::test]
async fn an_expired_session_is_nobody() {
    let server = Server::start().await;
    let admin = server.admin().await;
    let things = Things::new(&server, &admin).await;
    let week = TimeDelta::days(7);
    server.later(week - TimeDelta::seconds(1));
    let old = Client { cookie: admin.cookie.clone(), ..admin };
    let later = server.admin().await;
    server.later(TimeDelta::seconds(1));
    is_refused(&old, &things, "after a week without use", 401, ProblemKind::Unauthenticated).await;
    let boot = later.post("/api/sessions/boot", &json!({})).await;
    assert_eq!(boot.status, 200, "the one that is a second old goes on");
}

#[tokio::test]
async fn whoever_must_choose_a_password_first_gets_nothing_either() {
    let server = Server::start().await;
    let admin = server.admin().await;
    let things = Things::new(&server, &admin).await;
    let draft = json!({
        "id": server.services.new_id(), "name": "Eve", "mobile": "", "email": "eve@example.com", "sex": null,
        "department": Id::builtin(1), "position": "", "manager": null, "roles": [BuiltinRole::SuperAdmin.id()],
        "lang": "en", "password": "first password",
    });
    admin.call::<()>("org/save-employee", json!({"draft": draft})).await.unwrap();
    let eve = server.signed_in("eve@example.com", "first password").await;
    for (method, path) in things.addresses() {
        // She is somebody: the channel tells her what concerns herself, which is nothing yet.
        if path.starts_with("/live") {
            continue;
        }
        let answer = eve.send(method, &path, &[("sec-fetch-site", "same-origin")], "name\nEvil\n").await;
        assert!(matches!(answer.status, 403 | 404), "{method} {path}: {} {}", answer.status, answer.text());
    }
    things.are_untouched(&server, &admin).await;
}

#[tokio::test]
async fn other_sites_can_neither_send_nor_read() {
    let server = Server::start().await;
    let admin = server.admin().await;
    let things = Things::new(&server, &admin).await;
    let own = format!("http://{}", server.address);
    let foreign: [&[(&str, &str)]; 6] = [
        &[],
        &[("sec-fetch-site", "cross-site")],
        &[("sec-fetch-site", "same-site"), ("origin", &own)],
        &[("origin", "http://evil.example")],
        &[("origin", "null")],
        // What a form of another site can send.
        &[("origin", "http://evil.example"), ("content-type", "multipart/form-data; boundary=x")],
    ];
    for headers in foreign {
        for (method, path) in things.writing() {
            let answer = admin.send(method, &path, headers, "name\nEvil\n").await;
            assert_eq!(answer.status, 403, "{method} {path} {headers:?}: {}", answer.text());
        }
    }
    // A page of another site that asks with the cookie (which the browser does not send along) may not look at the answer.
    for (method, path) in
        things.addresses().into_iter().filter(|(method, path)| *method == "GET" && path.starts_with("/files"))
    {
        let answer =
            admin.send(method, &path, &[("sec-fetch-site", "cross-site"), ("origin", "http://evil.example")], "").await;
        assert_eq!(answer.header("cross-origin-resource-policy"), "same-origin", "{path}");
        assert_eq!(answer.header("access-control-allow-origin"), "", "{path}");
    }
    // Before it sends, a browser asks whether it may.
    for (_, path) in things.writing() {
        let ask = [("origin", "http://evil.example"), ("access-control-request-method", "PUT")];
        let answer = admin.send("OPTIONS", &path, &ask, "").await;
        assert!(!(200..300).contains(&answer.status), "{path}: {}", answer.status);
        assert_eq!(answer.header("access-control-allow-origin"), "", "{path}");
    }
    things.are_untouched(&server, &admin).await;
}

#[tokio::test]
async fn the_right_password_opens_them_again() {
    let server = Server::start().await;
    let admin = server.admin().await;
    let things = Things::new(&server, &admin).await;
    let again = server.signed_in(ADMIN, PASSWORD).await;
    things.are_untouched(&server, &again).await;
}
