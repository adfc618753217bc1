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
    /// Others, where one person may not ask as often as many clients do.
    pub(crate) crowd: Vec<Client>,
    pub(crate) calls: Vec<(&'static str, Json)>,
    pub(crate) bare: Option<Statements>,
}

/// The statement behind a path, as this person's rights make it.
pub(crate) struct Statements {
    pub(crate) login: String,
    pub(crate) query: Query,
    pub(crate) columns: Vec<String>,
    pub(crate) page: u32,
    /// That of total and sums, not that of the rows.
    pub(crate) totals: bool,
}

/// What is asked of a list.
struct List {
    selection: Selection,
    page: u32,
    totals: bool,
}

fn list(selection: Selection) -> List {
    List { selection, page: 1, totals: false }
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
    let filtered = |sort| list(Selection { filter: two.clone(), sort, ..customers() });
    let totals = |list: List| List { totals: true, ..list };
    let of = |view| list(Selection { view, ..customers() });
    let opportunities = || list(Selection::of(ModuleKey::Opportunity));
    for (name, budget, person, list) in [
        ("list: customers, first page", budget, 0, list(customers())),
        ("list: customers, page 1,000", budget, 0, List { page: 1_000, ..list(customers()) }),
        ("list: filter on two fields, newest first", budget, 0, filtered(None)),
        ("list: filter on two fields, by next contact", budget, 0, filtered(by("next_contact_at", false))),
        ("its total, asked for apart", None, 0, totals(filtered(None))),
        ("list: filter on the company's own field", budget, 0, list(Selection { filter: own, ..customers() })),
        ("list: sorted by name", None, 0, list(Selection { sort: by("name", false), ..customers() })),
        ("list: a leader's, own and subordinates'", budget, 1, list(customers())),
        ("its total, asked for apart", None, 1, totals(list(customers()))),
        ("list: a leader's subordinates'", budget, 1, of(ViewRef::Subordinates)),
        ("list: a seller's own", budget, 2, list(customers())),
        ("list: a seller's contacts", budget, 2, list(Selection::of(ModuleKey::Contact))),
        ("list: opportunities", budget, 0, opportunities()),
        ("their total and sums, asked for apart", None, 0, totals(opportunities())),
    ] {
        let (login, client) = people[person];
        paths.push(listed(company, name, budget, (login, client), list).await);
    }
    let mut crowd = Vec::new();
    for (_, login) in company.sellers.iter().rev().take(16) {
        crowd.push(server.sign_in(login).await);
    }
    paths.extend(others(company, admin, &seller, crowd).await);
    // Each by another one: who tries too often at once is told to wait.
    let sign_in = |login: &String| ("sessions/sign-in", json!({"login": login, "password": PASSWORD}));
    let sign_ins = company.sellers.iter().map(|(_, login)| sign_in(login)).collect();
    paths.push(plain("sign-in", None, admin.again().await, sign_ins));
    paths
}

async fn listed(
    company: &Company,
    name: &'static str,
    budget: Option<f64>,
    (login, client): (&String, &Client),
    List { selection, page, totals }: List,
) -> Path {
    let context = company.context(login).await;
    let module = context.module(selection.module).expect("a module");
    let columns: Vec<String> = module.columns().filter(|field| field.column).map(|field| field.key.clone()).collect();
    let query = Query::of(selection.clone());
    let call = if totals {
        ("records/totals", json!({"selection": selection}))
    } else {
        let request = ListRequest { selection, columns: columns.clone(), page, size: 50 };
        ("records/page", json!({"request": request}))
    };
    let bare = Some(Statements { login: login.clone(), query, columns, page, totals });
    Path { name, budget, client: client.again().await, crowd: Vec::new(), calls: vec![call], bare }
}

fn plain(name: &'static str, budget: Option<f64>, client: Client, calls: Vec<(&'static str, Json)>) -> Path {
    Path { name, budget, client, crowd: Vec::new(), calls, bare: None }
}

/// Search, the duplicate check and the record page.
async fn others(company: &Company, admin: &Client, seller: &Client, crowd: Vec<Client>) -> Vec<Path> {
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
        ("records/page", json!({"request": request}))
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
        Path { crowd, ..plain("duplicate check of a new customer", budget, seller.again().await, same.collect()) },
        plain("record page of a customer", Some(20.0), admin.again().await, pages.collect()),
    ]
}
