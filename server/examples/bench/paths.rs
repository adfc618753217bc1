//! What is measured with one and with sixteen clients: each path is a set of calls that are asked for in turn.

use domain::{
    ModuleKey, Value,
    filter::{Filter, Op, Operand},
    list::{ListRequest, Selection, Sort, ViewRef},
    search::AlikeRequest,
};
use serde_json::{Value as Json, json};
use store::records::Query;

use crate::{
    client::Client,
    company::{Company, PASSWORD},
    server::Server,
};

/// A path with its calls: function and arguments.
pub(crate) struct Path {
    pub(crate) name: &'static str,
    /// The budget for the server's time, in milliseconds (docs/performance.md).
    pub(crate) budget: Option<f64>,
    pub(crate) client: Client,
    pub(crate) calls: Vec<(&'static str, Json)>,
    pub(crate) bare: Option<Statements>,
}

/// The statements behind a path, as this person's rights make them.
pub(crate) struct Statements {
    pub(crate) login: String,
    pub(crate) lists: Vec<(Query, Vec<String>, u32)>,
}

/// A list that everybody has: the columns of a list that nobody arranged.
struct List {
    selection: Selection,
    page: u32,
}

fn list(selection: Selection) -> List {
    List { selection, page: 1 }
}

fn choice(field: &str, option: &str) -> Filter {
    Filter::is(field, Op::In, Operand::Many(vec![Value::Option(option.to_owned())]))
}

/// All of them.
pub(crate) async fn all(server: &Server, company: &Company, admin: &Client) -> Vec<Path> {
    let leader = server.sign_in(&company.leader).await;
    let seller = server.sign_in(&company.seller).await;
    let customers = || Selection::of(ModuleKey::Customer);
    let two = Filter::All(vec![choice("industry", "medical"), choice("level", "a")]);
    let own = choice(&company.own_field.0, &company.own_field.1);
    let by = |field: &str, descending| Some(Sort { field: field.to_owned(), descending });
    let budget = Some(20.0);
    let people = [(&company.admin, admin), (&company.leader, &leader), (&company.seller, &seller)];
    let mut paths = Vec::new();
    for (name, budget, person, lists) in [
        ("list: customers, first page", budget, 0, vec![list(customers())]),
        ("list: customers, page 1,000", budget, 0, vec![List { selection: customers(), page: 1_000 }]),
        (
            "list: filter on two fields, newest first",
            budget,
            0,
            vec![list(Selection { filter: two.clone(), ..customers() })],
        ),
        (
            "list: filter on two fields, by next contact",
            budget,
            0,
            vec![list(Selection { filter: two, sort: by("next_contact_at", false), ..customers() })],
        ),
        ("list: sorted by name", None, 0, vec![list(Selection { sort: by("name", false), ..customers() })]),
        ("list: filter on the company's own field", budget, 0, vec![list(Selection { filter: own, ..customers() })]),
        ("list: a leader's, own and subordinates'", budget, 1, vec![list(customers())]),
        (
            "list: a leader's subordinates'",
            budget,
            1,
            vec![list(Selection { view: ViewRef::Subordinates, ..customers() })],
        ),
        ("list: a seller's own", budget, 2, vec![list(customers())]),
        ("list: a seller's contacts", budget, 2, vec![list(Selection::of(ModuleKey::Contact))]),
        ("list: opportunities with their sums", budget, 0, vec![list(Selection::of(ModuleKey::Opportunity))]),
    ] {
        let (login, client) = people[person];
        paths.push(listed(company, name, budget, (login, client), lists).await);
    }
    paths.extend(others(company, admin, &seller).await);
    let sign_in = json!({"login": company.seller, "password": PASSWORD});
    paths.push(plain("sign-in", None, admin.again().await, vec![("sessions/sign-in", sign_in)]));
    paths
}

async fn listed(
    company: &Company,
    name: &'static str,
    budget: Option<f64>,
    (login, client): (&String, &Client),
    lists: Vec<List>,
) -> Path {
    let context = company.context(login).await;
    let mut calls = Vec::new();
    let mut statements = Vec::new();
    for List { selection, page } in lists {
        let module = context.module(selection.module).expect("a module");
        let columns: Vec<String> =
            module.columns().filter(|field| field.column).map(|field| field.key.clone()).collect();
        statements.push((Query::of(selection.clone()), columns.clone(), page));
        let request = ListRequest { selection, columns, page, size: 50 };
        calls.push(("records/list", json!({"request": request})));
    }
    let bare = Some(Statements { login: login.clone(), lists: statements });
    Path { name, budget, client: client.again().await, calls, bare }
}

fn plain(name: &'static str, budget: Option<f64>, client: Client, calls: Vec<(&'static str, Json)>) -> Path {
    Path { name, budget, client, calls, bare: None }
}

/// Search, the duplicate check and the record page.
async fn others(company: &Company, admin: &Client, seller: &Client) -> Vec<Path> {
    let customers = || company.customers.iter().step_by(7);
    // Four letters out of the middle of a name, as somebody types who remembers a part.
    let fragments: Vec<String> = customers()
        .map(|(_, name)| name.chars().skip(1).take(4).collect::<String>().trim().to_owned())
        .filter(|part| part.chars().count() >= 3)
        .collect();
    let search = fragments.iter().map(|text| ("search/everything", json!({"text": text}))).collect::<Vec<_>>();
    let names = customers().map(|(_, name)| ("search/everything", json!({"text": name}))).collect();
    let columns = vec!["name".to_owned(), "level".to_owned(), "owner".to_owned()];
    let in_list = fragments.iter().map(|text| {
        let selection = Selection { search: text.clone(), ..Selection::of(ModuleKey::Customer) };
        let request = ListRequest { selection, columns: columns.clone(), page: 1, size: 50 };
        ("records/list", json!({"request": request}))
    });
    let same = customers().map(|(_, name)| {
        let request =
            AlikeRequest::Same { name: name.clone(), phones: vec!["+44 20 7946 0000".to_owned()], except: None };
        ("search/duplicates", json!({"request": request}))
    });
    let pages = customers().map(|(id, _)| ("records/get", json!({"module": ModuleKey::Customer, "id": id})));
    let budget = Some(50.0);
    vec![
        plain("search: a fragment of a name", budget, admin.again().await, search.clone()),
        plain("search: a fragment, by a seller", budget, seller.again().await, search),
        plain("search: a whole name", budget, admin.again().await, names),
        plain("list: search for a fragment", budget, admin.again().await, in_list.collect()),
        plain("duplicate check of a new customer", budget, seller.again().await, same.collect()),
        plain("record page of a customer", Some(20.0), admin.again().await, pages.collect()),
    ]
}
