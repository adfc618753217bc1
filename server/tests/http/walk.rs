//! The guard walk: every server function is called as nobody, as an employee without any right, and with a record that
//! belongs to somebody else. A function that this table does not know fails the test.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use domain::{
    Draft, Id, ModuleKey, Problem, Value,
    activity::{ActivityRequest, FollowUpDraft},
    import::{ImportKind, ImportPlan},
    list::{BatchResult, ExportRequest, ListPage, ListPrefs, ListRequest, Selection, TableFormat},
    merge::{MergeRequest, Versioned},
    number::NumberRule,
    org::{BuiltinRole, EmployeeQuery, FormerOwner, RoleDraft, RoleGroup, TeamChange},
    problem::ProblemKind,
    record::{Label, Values},
    search::AlikeRequest,
    session::UserSettings,
    undo::{BulkEdit, BulkResult, Undo},
};
use serde_json::{Value as Json, json};

use crate::support::{PASSWORD, Server};

/// What a function answers to somebody whose business it is not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Answers {
    /// With this status.
    Status(u16),
    /// With what is his own, or everybody's.
    Harmless,
    /// With nothing: an empty list.
    Nothing,
    /// With a batch in which each record is refused as not found.
    Refused,
    /// The same within the answer of a bulk edit.
    BulkRefused,
}
use Answers::{BulkRefused, Harmless, Nothing, Refused, Status};

/// A function with arguments that are sound in every respect but one: they speak of a lead that belongs to somebody else.
pub(crate) struct Case {
    pub(crate) path: &'static str,
    pub(crate) args: Json,
    /// To somebody without any right.
    without_right: Answers,
    /// To somebody who has every right in every module, but only over his own records.
    foreign: Answers,
}

pub(crate) fn cases(lead: Id, new: impl Fn() -> Id) -> Vec<Case> {
    let mut cases = Vec::new();
    let mut case = |path, args, without_right, foreign| cases.push(Case { path, args, without_right, foreign });
    let module = ModuleKey::Lead;
    let kind = ImportKind::Records(module);
    let follow_up = FollowUpDraft {
        id: new(),
        module,
        record: lead,
        method: "call".to_owned(),
        text: "Hello".to_owned(),
        next_contact_at: None,
        contact: None,
        files: Vec::new(),
    };
    let activity = ActivityRequest {
        module,
        record: lead,
        kind: domain::activity::ActivityKind::All,
        from: None,
        until: None,
        before: None,
    };
    case("activity/list", json!({"request": activity}), Status(403), Status(404));
    case("activity/add-follow-up", json!({"draft": follow_up}), Status(403), Status(404));
    case("activity/edit-follow-up", json!({"draft": follow_up}), Status(404), Status(404));
    case("activity/delete-follow-up", json!({"id": new()}), Status(404), Status(404));

    case("announcements/list", json!({"skip": 0}), Harmless, Harmless);
    case("announcements/open", json!({"id": new()}), Status(404), Status(404));
    let draft = json!({"id": new(), "title": "Evil", "text": "Evil", "pinned": true, "departments": []});
    case("announcements/save", json!({"draft": draft}), Status(403), Status(403));
    case("announcements/withdraw", json!({"id": new()}), Status(403), Status(403));

    let bin = domain::recycle_bin::BinRequest::of(module);
    case("recycle-bin/list", json!({"request": bin}), Status(403), Harmless);
    case("recycle-bin/restore", json!({"module": module, "ids": [lead], "parents": true}), Status(403), Refused);
    case("recycle-bin/purge", json!({"module": module, "ids": [lead]}), Status(403), Refused);
    case("recycle-bin/save-settings", json!({"settings": {"days": 1}}), Status(403), Status(403));

    case("backups/list", json!({}), Status(403), Status(403));
    case("backups/last", json!({}), Status(403), Status(403));
    case("backups/start", json!({}), Status(403), Status(403));
    case("backups/save-settings", json!({"settings": {"on": false}}), Status(403), Status(403));

    let upload = json!({"id": new(), "name": "a.txt", "size": 1});
    case("files/list", json!({"module": module, "record": lead}), Status(403), Status(404));
    case("files/attach", json!({"module": module, "record": lead, "file": new()}), Status(403), Status(404));
    let renamed = json!({"module": module, "record": lead, "file": new(), "name": "a.txt"});
    case("files/rename", renamed, Status(403), Status(404));
    case("files/remove", json!({"module": module, "record": lead, "file": new()}), Status(403), Status(404));
    case("files/storage", json!({}), Status(403), Status(403));
    case("files/begin-upload", json!({"draft": upload}), Harmless, Harmless);
    case("files/cancel-upload", json!({"id": new()}), Status(404), Status(404));

    let company = json!({"name": "Evil", "currency": "USD", "time_zone": "UTC", "lang": "en", "week_start": "Mon"});
    case("company/save", json!({"company": company}), Status(403), Status(403));
    case("company/home", json!({}), Status(403), Status(403));
    case("company/save-picture", json!({"picture": "logo", "file": null}), Status(403), Status(403));
    case("switches/set-app", json!({"app": "tasks", "on": false}), Status(403), Status(403));
    case("switches/set-lab", json!({"lab": "quiet_cards", "on": true}), Status(403), Status(403));
    case("company/number-rules", json!({}), Status(403), Status(403));
    let rule = NumberRule::standard(ModuleKey::Contract);
    case("company/save-number-rule", json!({"rule": rule}), Status(403), Status(403));
    case("company/save-follow-up-methods", json!({"methods": []}), Status(403), Status(403));
    case("company/product-categories", json!({}), Status(403), Harmless);
    let category = json!({"id": new(), "name": "Evil", "parent": null});
    case("company/save-product-category", json!({"category": category}), Status(403), Status(403));
    case("company/delete-product-category", json!({"id": new()}), Status(403), Status(403));
    let setting = json!({"label": "Evil", "required": null, "unique": null, "hidden": null});
    case(
        "company/save-field",
        json!({"module": module, "field": "remark", "setting": setting}),
        Status(403),
        Status(403),
    );

    let field = domain::FieldDef::new("", domain::FieldKind::Text);
    case("company/fields", json!({"module": module}), Status(403), Status(403));
    case("company/save-custom-field", json!({"module": module, "field": field}), Status(403), Status(403));
    case("company/remove-field", json!({"module": module, "field": "c_1"}), Status(403), Status(403));
    case("company/restore-field", json!({"module": module, "field": "c_1"}), Status(403), Status(403));
    case("company/save-form-layout", json!({"module": module, "layout": []}), Status(403), Status(403));

    let selection = Selection::of(module);
    let export = ExportRequest {
        selection: selection.clone(),
        ids: Some(vec![lead]),
        columns: vec!["name".to_owned()],
        format: TableFormat::Csv,
        csv: domain::list::CsvStyle::default(),
    };
    case("exchange/export", json!({"request": export}), Status(403), Harmless);
    let import = json!({"kind": kind, "file": new(), "plan": ImportPlan::default()});
    case("exchange/preview", import.clone(), Status(403), Status(422));
    case("exchange/start", import, Status(403), Status(422));
    case("exchange/run", json!({"id": new()}), Status(404), Status(404));
    let again = json!({"kind": kind, "file": new(), "reading": domain::import::Reading::default()});
    case("exchange/read", again, Status(403), Status(422));
    case("exchange/cancel", json!({"id": new()}), Status(404), Status(404));
    case("exchange/undo-preview", json!({"id": new()}), Status(404), Status(404));
    case("exchange/undo", json!({"id": new()}), Status(404), Status(404));
    case("exchange/runs", json!({"kind": kind}), Status(403), Nothing);

    // Everybody who is signed in may look up his colleagues, and read the guide.
    case("book/list", json!({"query": {}}), Harmless, Harmless);
    case("help/guide", json!({"lang": "en"}), Harmless, Harmless);
    let guide = json!({"topic": "customers", "lang": "en", "text": "Evil"});
    case("help/save-guide", json!({"text": guide}), Status(403), Status(403));
    case("help/reset-guide", json!({"topic": "customers", "lang": "en"}), Status(403), Status(403));
    let feedback = json!({"id": new(), "page": "/", "text": "Hello"});
    case("help/send-feedback", json!({"draft": feedback}), Harmless, Harmless);
    case("help/feedback", json!({}), Status(403), Status(403));

    // The logs have a right of their own (row ADM-24).
    case("logs/sign-ins", json!({"query": {}, "after": null}), Status(403), Status(403));
    case("logs/operations", json!({"query": {}, "after": null, "lang": "en"}), Status(403), Status(403));
    let log = json!({"log": {"t": "operations"}, "format": "csv", "lang": "en"});
    case("logs/export", json!({"export": log}), Status(403), Status(403));

    case("notices/list", json!({"before": null}), Harmless, Harmless);
    case("notices/read", json!({"ids": [new()]}), Harmless, Harmless);
    case("notices/read-all", json!({}), Harmless, Harmless);
    case("notices/settings", json!({}), Harmless, Harmless);
    case("notices/save-settings", json!({"settings": {"off": []}}), Harmless, Harmless);

    case("org/employees", json!({"query": EmployeeQuery::default()}), Status(403), Status(403));
    case("org/employee", json!({"id": new()}), Status(403), Status(403));
    let employee = json!({
        "id": new(), "name": "Evil", "mobile": "", "email": "evil@example.com", "sex": null, "department": null,
        "position": "", "manager": null, "roles": [BuiltinRole::SuperAdmin.id()], "lang": "en", "password": PASSWORD,
    });
    case("org/save-employee", json!({"draft": employee}), Status(403), Status(403));
    case("org/act-on-employees", json!({"ids": [new()], "action": {"t": "disable"}}), Status(403), Status(403));
    case("org/departments", json!({}), Harmless, Harmless);
    let department = json!({"id": new(), "name": "Evil", "parent": Id::builtin(1), "head": null});
    case("org/save-department", json!({"draft": department}), Status(403), Status(403));
    case("org/delete-department", json!({"id": new()}), Status(403), Status(403));
    case("org/roles", json!({}), Status(403), Status(403));
    case("org/whole-schema", json!({}), Status(403), Status(403));
    let role = RoleDraft {
        id: BuiltinRole::OfficeApproval.id(),
        group: RoleGroup::Office,
        name: String::new(),
        rights: BuiltinRole::SuperAdmin.rights(),
    };
    case("org/save-role", json!({"draft": role}), Status(403), Status(403));
    case("org/delete-role", json!({"id": new()}), Status(403), Status(403));

    case("phrases/list", json!({}), Nothing, Nothing);
    let phrase = json!({"id": new(), "text": "Hello"});
    case("phrases/save", json!({"phrase": phrase}), Harmless, Harmless);
    case("phrases/delete", json!({"id": new()}), Status(404), Status(404));
    case("phrases/order", json!({"ids": [new()]}), Harmless, Harmless);

    let list = ListRequest { selection: selection.clone(), columns: vec!["name".to_owned()], page: 1, size: 50 };
    case("records/list", json!({"request": list}), Status(403), Nothing);
    case("records/page", json!({"request": list}), Status(403), Nothing);
    case("records/totals", json!({"selection": selection}), Status(403), Harmless);
    // A board of nothing: columns without a count.
    let board = json!({"selection": selection, "field": "level", "columns": ["name"], "cards": {}});
    case("records/board", json!({"request": board}), Status(403), Harmless);
    case("records/get", json!({"module": module, "id": lead}), Status(403), Status(404));
    let name = BTreeMap::from([("name".to_owned(), Value::from("Evil"))]);
    let draft = Draft { id: lead, module, version: Some(1), values: name };
    case("records/save", json!({"draft": draft}), Status(403), Status(404));
    let undo = Undo::Entry { module, id: lead, seq: 1 };
    case("records/undo", json!({"undo": undo}), Status(403), Status(404));
    case("records/ids", json!({"selection": selection}), Status(403), Nothing);
    let values = BTreeMap::from([("remark".to_owned(), Value::from("Evil"))]);
    let edit = BulkEdit { module, ids: vec![lead], values, preview: false };
    case("records/edit-many", json!({"edit": edit}), Status(403), BulkRefused);
    case("records/delete", json!({"module": module, "ids": [lead]}), Status(403), Refused);
    let transfer = json!({"module": module, "ids": [lead], "owner": new(), "former": FormerOwner::Leaves});
    case("records/transfer", transfer, Status(403), Status(422));
    let until = NaiveDate::from_ymd_opt(2027, 1, 1);
    let team = TeamChange::Add { employees: vec![new()], write: true, until };
    case("records/change-team", json!({"module": module, "ids": [lead], "change": team}), Status(403), Status(422));
    case("records/star", json!({"module": module, "id": lead, "starred": true}), Status(403), Status(404));
    case("records/neighbours", json!({"selection": selection, "id": lead}), Status(403), Harmless);
    case("records/choose", json!({"module": module, "search": "", "customer": null}), Status(403), Nothing);
    // Whoever is signed in may know who works here: records name people.
    case("records/choose-people", json!({"search": ""}), Harmless, Harmless);
    case("records/labels", json!({"module": module, "ids": [lead]}), Status(403), Nothing);
    case("records/people-labels", json!({"ids": [new()]}), Harmless, Harmless);
    case("records/history", json!({"module": module, "id": lead, "before": null}), Status(403), Status(404));

    case("records/merge-preview", json!({"module": module, "ids": [lead, new()]}), Status(403), Status(404));
    let merge = MergeRequest {
        module,
        keep: Versioned { id: lead, version: 1 },
        others: vec![Versioned { id: new(), version: 1 }],
        values: Values::new(),
    };
    case("records/merge", json!({"request": merge}), Status(403), Status(404));
    case("search/everything", json!({"text": "Zephyranthes"}), Harmless, Harmless);
    let alike = AlikeRequest::Search { text: "Zephyranthes".to_owned() };
    case("search/duplicates", json!({"request": alike}), Status(403), Harmless);

    case("sessions/boot", json!({}), Harmless, Harmless);
    case("sessions/change-password", json!({"current": "not it", "new": PASSWORD}), Status(422), Status(422));
    case("sessions/list", json!({}), Harmless, Harmless);
    case("sessions/end", json!({"id": new()}), Status(404), Status(404));
    case("sessions/end-others", json!({}), Harmless, Harmless);
    case("sessions/save-settings", json!({"settings": UserSettings::default()}), Harmless, Harmless);
    case("sessions/save-picture", json!({"picture": new()}), Status(422), Status(422));

    // Everybody may have tasks; what is somebody else's does not exist.
    let mine = json!({"scope": "all", "about": {"module": "customer", "id": new()}});
    case("tasks/list", json!({"query": mine}), Status(404), Status(404));
    case("tasks/get", json!({"id": new()}), Status(404), Status(404));
    let task = |version: Option<i64>, responsible: Id| {
        json!({"draft": {"id": new(), "version": version, "title": "Evil", "text": "", "responsible": responsible,
            "participants": [], "priority": "normal", "due_on": null, "links": [], "labels": [], "steps": []}})
    };
    case("tasks/save", task(Some(1), new()), Status(404), Status(404));
    case("tasks/set-state", json!({"id": new(), "state": "done"}), Status(404), Status(404));
    case("tasks/tick", json!({"step": new(), "done": true}), Status(404), Status(404));
    case("tasks/delete", json!({"id": new()}), Status(404), Status(404));
    let comment = json!({"id": new(), "task": new(), "text": "Evil"});
    case("tasks/comment", json!({"draft": comment}), Status(404), Status(404));
    case("tasks/edit-comment", json!({"draft": comment}), Status(404), Status(404));
    case("tasks/delete-comment", json!({"id": new()}), Status(404), Status(404));
    case("tasks/labels", json!({}), Nothing, Nothing);
    let label = json!({"id": new(), "name": "", "hue": "teal"});
    case("tasks/save-label", json!({"label": label}), Status(422), Status(422));
    case("tasks/delete-label", json!({"id": new()}), Status(404), Status(404));

    case("views/list", json!({"module": module}), Status(403), Nothing);
    let view = json!({"id": new(), "module": module, "name": "Evil", "filter": selection.filter});
    case("views/save", json!({"view": view}), Status(403), Harmless);
    case("views/delete", json!({"id": new()}), Status(404), Status(404));
    case("views/save-prefs", json!({"module": module, "prefs": ListPrefs::default()}), Status(403), Harmless);
    // Last, because it ends the session.
    case("sessions/sign-out", json!({}), Harmless, Harmless);
    cases
}

#[tokio::test]
async fn every_function_is_known_to_the_walk() {
    let known: BTreeSet<String> = cases(Id::builtin(1), || Id::builtin(2))
        .into_iter()
        .map(|case| format!("/api/{}", case.path))
        .chain(api::PUBLIC.map(str::to_owned))
        .collect();
    // The router links them all; without it the list would be empty.
    let _server = Server::start().await;
    let all: BTreeSet<String> = server_fn::axum::server_fn_paths().map(|(path, _)| path.to_owned()).collect();
    assert!(all.len() >= 50, "{all:?}");
    assert_eq!(all, known, "say in this file what the new function answers to whom");
}

#[tokio::test]
async fn nobody_is_answered_by_the_public_functions_alone() {
    let server = Server::start().await;
    let nobody = server.nobody();
    let mut stranger = nobody.clone();
    stranger.cookie = Some(format!("weft_session={}", "ab".repeat(32)));
    let mut answered = BTreeSet::new();
    for (path, _) in server_fn::axum::server_fn_paths() {
        for client in [&nobody, &stranger] {
            let answer = client.post(path, &json!({})).await;
            if answer.status == 401 && answer.json::<Problem>().kind == ProblemKind::Unauthenticated {
                continue;
            }
            answered.insert(path);
        }
    }
    assert_eq!(answered, BTreeSet::from(api::PUBLIC));
    for path in ["/live", "/files/1", "/export/1", "/import/errors/1", "/import/template/leads"] {
        assert_eq!(nobody.get(path).await.status, 401, "{path}");
    }
    for path in ["/files?name=a", "/uploads/1?offset=0", "/import/files?name=a&kind=leads", "/api/unheard-of"] {
        assert_eq!(nobody.post(path, &json!({})).await.status, 401, "{path}");
    }
}

#[tokio::test]
async fn whose_business_it_is_not_is_told_nothing() {
    let server = Server::start().await;
    let admin = server.admin().await;
    let secret = "Zephyranthes Ltd";
    let lead = server.lead(&admin, secret).await;
    let (_, without_right) = server.employee(&admin, "nora", &[BuiltinRole::OfficeApproval]).await;
    let (_, foreign) = server.employee(&admin, "sam", &[BuiltinRole::SalesManager]).await;
    let mut wrong = Vec::new();
    for (who, client) in [("without a right", without_right), ("with own records only", foreign)] {
        for case in cases(lead, || server.services.new_id()) {
            let expected = if who == "without a right" { case.without_right } else { case.foreign };
            let answer = client.post(&format!("/api/{}", case.path), &case.args).await;
            let text = answer.text();
            let as_expected = match expected {
                Status(status) => answer.status == status,
                Harmless => answer.status == 200,
                Nothing if matches!(case.path, "records/list" | "records/page") => {
                    answer.status == 200 && answer.json::<ListPage>() == empty_page()
                }
                Nothing if matches!(case.path, "records/choose" | "records/labels") => {
                    answer.status == 200 && answer.json::<Vec<Label>>().is_empty()
                }
                Nothing => answer.status == 200 && answer.json::<Json>() == json!([]),
                Refused => answer.status == 200 && all_not_found(&answer.json()),
                BulkRefused => answer.status == 200 && all_not_found(&answer.json::<BulkResult>().result),
            };
            if !as_expected || text.contains(secret) {
                wrong.push(format!("{} {who}: {} {text}, not {expected:?}", case.path, answer.status));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    let page: ListPage = admin.call("records/list", leads()).await.unwrap();
    assert_eq!(page.rows.len(), 1, "nothing was created, nothing deleted");
    assert_eq!(page.rows[0].values["name"], Value::from(secret));
    assert_eq!(page.rows[0].version, 1);
}

fn leads() -> Json {
    let selection = Selection::of(ModuleKey::Lead);
    json!({"request": ListRequest { selection, columns: vec!["name".to_owned()], page: 1, size: 50 }})
}

fn empty_page() -> ListPage {
    ListPage {
        rows: Vec::new(),
        total: domain::list::Total { count: 0, exact: true },
        sums: BTreeMap::new(),
        labels: Vec::new(),
        pending: false,
    }
}

fn all_not_found(result: &BatchResult) -> bool {
    let hidden =
        |refusal: &domain::list::Refusal| refusal.problem.kind == ProblemKind::NotFound && refusal.title.is_empty();
    result.done.is_empty() && !result.refused.is_empty() && result.refused.iter().all(hidden)
}
