//! Rights: what one may not see is as what does not exist, every page of the console has a right of its own, and sessions
//! and rights end when they end.

use std::{collections::BTreeMap, time::Duration};

use domain::{
    AdminRight, Id, ModuleKey, Problem,
    access::Rights,
    list::ExportRequest,
    org::{BuiltinRole, RoleDraft, RoleGroup},
    session::{Boot, SessionInfo},
};
use http_body_util::BodyExt;
use serde_json::{Value as Json, json};

use crate::{
    support::{ADMIN, Answer, Client, PASSWORD, Server},
    walk,
};

/// An answer without what differs each time: the ids that were asked for, and the request's own.
pub(crate) fn told(answer: &Answer, asked: Id) -> (u16, String, String) {
    let text = answer.text().replace(&asked.to_string(), "<id>");
    let request = answer.header("x-request-id");
    (answer.status, answer.header("content-type").to_owned(), text.replace(request, "<request>"))
}

#[tokio::test]
async fn what_one_may_not_see_is_as_what_is_not_there() {
    let server = Server::start().await;
    let admin = server.admin().await;
    let (_, sam) = server.employee(&admin, "sam", &[BuiltinRole::SalesManager]).await;
    let (_, nora) = server.employee(&admin, "nora", &[BuiltinRole::OfficeApproval]).await;
    let hidden = server.lead(&admin, "Hidden").await;
    let nothing = server.services.new_id();
    let mut compared = 0;
    for who in [&sam, &nora] {
        let there = walk::cases(hidden, || Id::builtin(99));
        for (there, missing) in there.iter().zip(walk::cases(nothing, || Id::builtin(99))) {
            if there.args == missing.args {
                continue;
            }
            let path = format!("/api/{}", there.path);
            let (one, other) = (who.post(&path, &there.args).await, who.post(&path, &missing.args).await);
            // The ticket of an export is new each time.
            if there.path != "exchange/export" || one.status != 200 {
                assert_eq!(told(&one, hidden), told(&other, nothing), "{}", there.path);
            }
            assert_eq!(one.status, other.status, "{}", there.path);
            compared += 1;
        }
    }
    assert!(compared >= 30, "{compared} functions take the id of a record");
}

#[tokio::test]
async fn nor_are_other_things_of_other_people() {
    let server = Server::start().await;
    let admin = server.admin().await;
    let (_, sam) = server.employee(&admin, "sam", &[BuiltinRole::SalesManager]).await;
    let lead = server.lead(&admin, "Hidden").await;
    let file: Id = id_of(&admin.upload("/files?name=a.txt", "x").await.json::<Json>()["id"]);
    let new = || server.services.new_id();
    let (upload, follow_up, task, view, phrase) = (new(), new(), new(), new(), new());
    let done = async |function: &str, args: Json| admin.call::<Json>(function, args).await.unwrap();
    done("files/begin-upload", json!({"draft": {"id": upload, "name": "a.txt", "size": 9}})).await;
    let draft =
        json!({"id": follow_up, "module": "lead", "record": lead, "method": "call", "text": "Hello", "files": []});
    done("activity/add-follow-up", json!({"draft": draft})).await;
    let boot: Boot = admin.call("sessions/boot", json!({})).await.unwrap();
    let draft = json!({"id": task, "version": null, "title": "Hidden", "text": "", "responsible": boot.me.id,
        "participants": [], "priority": "normal", "due_on": null, "links": [], "labels": [], "steps": []});
    done("tasks/save", json!({"draft": draft})).await;
    done("phrases/save", json!({"phrase": {"id": phrase, "text": "Hidden"}})).await;
    done("views/save", json!({"view": {"id": view, "module": "lead", "name": "Hidden", "filter": {"all": []}}})).await;
    let session = admin.call::<Vec<SessionInfo>>("sessions/list", json!({})).await.unwrap()[0].id;
    let export = ExportRequest {
        selection: domain::list::Selection::of(ModuleKey::Lead),
        ids: None,
        columns: vec!["name".to_owned()],
        format: domain::list::TableFormat::Csv,
        csv: domain::list::CsvStyle::default(),
    };
    let ticket: Id = admin.call("exchange/export", json!({"request": export})).await.unwrap();

    let functions = |id: Id| {
        [
            ("activity/delete-follow-up", json!({"id": id})),
            ("tasks/get", json!({"id": id})),
            ("tasks/delete", json!({"id": id})),
            ("tasks/set-state", json!({"id": id, "state": "done"})),
            ("phrases/delete", json!({"id": id})),
            ("views/delete", json!({"id": id})),
            ("sessions/end", json!({"id": id})),
            ("files/cancel-upload", json!({"id": id})),
            ("exchange/run", json!({"id": id})),
            ("sessions/save-picture", json!({"picture": id})),
            ("records/labels", json!({"module": "lead", "ids": [id]})),
        ]
    };
    for existing in [file, upload, follow_up, task, view, phrase, session, ticket, lead] {
        let missing = new();
        for ((function, there), (_, not)) in functions(existing).into_iter().zip(functions(missing)) {
            let path = format!("/api/{function}");
            let (one, other) = (sam.post(&path, &there).await, sam.post(&path, &not).await);
            assert_eq!(told(&one, existing), told(&other, missing), "{function}");
        }
        for path in ["/files/", "/export/", "/import/errors/"] {
            let (one, other) =
                (sam.get(&format!("{path}{existing}")).await, sam.get(&format!("{path}{missing}")).await);
            assert_eq!(one.status, 404, "{path}");
            assert_eq!(told(&one, existing), told(&other, missing), "{path}");
        }
    }
    assert_eq!(admin.get(&format!("/export/{ticket}")).await.status, 200, "the ticket still is the administrator's");
}

fn id_of(json: &Json) -> Id {
    serde_json::from_value(json.clone()).unwrap()
}

/// For every function of the console, the rights that open it: a new one must be looked at here.
#[tokio::test]
async fn every_page_of_the_console_has_a_right_of_its_own() {
    let server = Server::start().await;
    let admin = server.admin().await;
    let (_, nora) = server.employee(&admin, "nora", &[BuiltinRole::OfficeApproval]).await;
    let lead = server.lead(&admin, "Lead").await;
    let mut refused = Vec::new();
    for case in walk::cases(lead, || server.services.new_id()) {
        let answer = nora.post(&format!("/api/{}", case.path), &case.args).await;
        if answer.status == 403 {
            refused.push(case.path);
        }
    }
    let mut opened: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for (number, right) in AdminRight::ALL.into_iter().enumerate() {
        let role = Id::builtin(900 + number as u64);
        let rights = Rights { admin: [right].into(), ..Rights::default() };
        let draft = RoleDraft { id: role, group: RoleGroup::System, name: right.key().to_owned(), rights };
        admin.call::<Json>("org/save-role", json!({"draft": draft})).await.unwrap();
        let client = employee_with(&server, &admin, right.key(), role).await;
        for case in walk::cases(lead, || server.services.new_id()) {
            let path = format!("/api/{}", case.path);
            if refused.contains(&case.path) && client.post(&path, &case.args).await.status != 403 {
                opened.entry(case.path).or_default().push(right.key());
            }
        }
    }
    let table: Vec<String> = opened.iter().map(|(path, rights)| format!("{path}: {}", rights.join(", "))).collect();
    insta::assert_snapshot!("console", table.join("\n"));
}

/// A new employee with one role of the company's own.
async fn employee_with(server: &Server, admin: &Client, name: &str, role: Id) -> Client {
    let email = format!("{name}@example.com");
    let draft = json!({
        "id": server.services.new_id(), "name": name, "mobile": "", "email": email, "sex": null,
        "department": Id::builtin(1), "position": "", "manager": null, "roles": [role], "lang": "en",
        "password": "first password",
    });
    admin.call::<()>("org/save-employee", json!({"draft": draft})).await.unwrap();
    let client = server.signed_in(&email, "first password").await;
    let change = json!({"current": "first password", "new": PASSWORD});
    client.call::<()>("sessions/change-password", change).await.unwrap();
    client
}

#[tokio::test]
async fn sessions_end_with_the_password_the_employee_and_the_role() {
    let server = Server::start().await;
    let admin = server.admin().await;
    let (id, first) = server.employee(&admin, "bob", &[BuiltinRole::SalesPerson]).await;
    let second = server.signed_in("bob@example.com", PASSWORD).await;
    let boot = async |client: &Client| client.post("/api/sessions/boot", &json!({})).await.status;
    let list = async |client: &Client| {
        let selection = domain::list::Selection::of(ModuleKey::Lead);
        let request = json!({"selection": selection, "columns": ["name"], "page": 1, "size": 20});
        client.post("/api/records/list", &json!({"request": request})).await.status
    };

    // A new password ends the others, and a stream that runs.
    let mut stream = second.open("GET", "/live", &[], "").await;
    assert_eq!((boot(&first).await, boot(&second).await, stream.status().as_u16()), (200, 200, 200));
    let change = json!({"current": PASSWORD, "new": "another good password"});
    first.call::<()>("sessions/change-password", change).await.unwrap();
    assert_eq!((boot(&first).await, boot(&second).await), (200, 401));
    let ended = async { while stream.frame().await.is_some() {} };
    tokio::time::timeout(Duration::from_secs(10), ended).await.expect("the stream ends with its session");

    // A lost role holds at the next request; a disabled employee is nobody.
    assert_eq!(list(&first).await, 200);
    let draft = json!({"id": id, "name": "bob", "mobile": "", "email": "bob@example.com", "sex": null,
        "department": Id::builtin(1), "position": "", "manager": null, "roles": [BuiltinRole::OfficeApproval.id()],
        "lang": "en", "password": null});
    admin.call::<()>("org/save-employee", json!({"draft": draft})).await.unwrap();
    assert_eq!((list(&first).await, boot(&first).await), (403, 200));
    let act = async |action: Json| {
        admin.call::<Json>("org/act-on-employees", json!({"ids": [id], "action": action})).await.unwrap()
    };
    act(json!({"t": "disable"})).await;
    assert_eq!(boot(&first).await, 401);
    for path in ["/live", "/texts/en.ftl"] {
        let expected = if path == "/live" { 401 } else { 200 };
        assert_eq!(first.get(path).await.status, expected, "{path}");
    }
    act(json!({"t": "activate"})).await;
    assert_eq!(boot(&first).await, 401, "the old session stays ended");
}

#[tokio::test]
async fn passwords_cannot_be_tried_often_and_accounts_not_be_told_apart() {
    let server = Server::start().await;
    let nobody = server.nobody();
    let try_in = async |login: &str| {
        let answer = nobody.post("/api/sessions/sign-in", &json!({"login": login, "password": "wrong one"})).await;
        assert_eq!(answer.header("set-cookie"), "");
        (answer.status, answer.text().replace(answer.header("x-request-id"), "<request>"))
    };
    for attempt in 1..=7 {
        let (known, unknown) = (try_in(ADMIN).await, try_in("nobody@example.com").await);
        assert_eq!(known, unknown, "attempt {attempt}");
        assert_eq!(known.0 == 429, attempt > 5, "attempt {attempt}: {known:?}");
    }
    // The right password does not help while the account is locked.
    let answer = nobody.post("/api/sessions/sign-in", &json!({"login": ADMIN, "password": PASSWORD})).await;
    assert_eq!(answer.status, 429);
    assert!(answer.json::<Problem>().args.contains_key("seconds"));
}

#[tokio::test]
async fn a_cookie_of_another_kind_is_nobody() {
    let server = Server::start().await;
    let admin = server.admin().await;
    let cookie = admin.cookie.clone().unwrap();
    let token = cookie.split_once('=').unwrap().1;
    let with = |cookie: String| Client { cookie: Some(cookie), ..admin.clone() };
    for cookie in [
        format!("weft_session={}", token.to_uppercase()),
        format!("weft_session={token}0"),
        format!("weft_session={}", &token[1..]),
        format!("weft_session=\"{token}\""),
        format!("weft_session2={token}"),
        "weft_session=".to_owned(),
        format!("weft_session=' OR 1=1 --; weft_session={token}"),
        format!("weft_session={}", "a".repeat(7_000)),
    ] {
        assert_eq!(with(cookie.clone()).post("/api/sessions/boot", &json!({})).await.status, 401, "{cookie}");
    }
    // Signed out, it can be replayed by nobody.
    assert_eq!(admin.post("/api/sessions/boot", &json!({})).await.status, 200);
    admin.call::<()>("sessions/sign-out", json!({})).await.unwrap();
    for path in ["/api/sessions/boot", "/api/records/list", "/files?name=a"] {
        assert_eq!(admin.post(path, &json!({})).await.status, 401, "{path}");
    }
}
