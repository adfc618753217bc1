//! Boards: what their columns count is what their cards lead to.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking; clippy.toml allows it inside test functions only")]

use std::collections::BTreeMap;

use crate::support::{World, create, customer};
use domain::{
    Id, ModuleKey, Value,
    board::{Board, BoardRequest},
    filter::{Filter, Op, Operand},
    list::{Pin, Selection, ViewPins, ViewRef},
    org::BuiltinRole,
    problem::ProblemKind,
};
use rust_decimal::Decimal;
use services::{Context, records, views};

fn request(field: &str) -> BoardRequest {
    BoardRequest {
        selection: Selection::of(ModuleKey::Opportunity),
        field: field.to_owned(),
        columns: ["name", "customer", "amount"].map(str::to_owned).to_vec(),
        cards: BTreeMap::new(),
    }
}

async fn opportunity(context: &Context, customer: Id, name: &str, stage: &str, amount: i64) -> Id {
    let values = [
        ("name", name.into()),
        ("customer", Value::Ref(customer)),
        ("stage", Value::Option(stage.to_owned())),
        ("amount", Value::Decimal(Decimal::from(amount))),
    ];
    create(context, ModuleKey::Opportunity, &values).await.id
}

/// What stands in the columns that have something: option, count, sum, names.
fn shown(board: &Board) -> Vec<(&str, u64, i64, Vec<&str>)> {
    let filled = board.columns.iter().filter(|column| column.count > 0);
    filled
        .map(|column| {
            let mut names: Vec<&str> = column.rows.iter().map(|row| row.values["name"].as_text().unwrap()).collect();
            names.sort_unstable();
            let sum = column.sums["amount"].mantissa() / 10_i128.pow(column.sums["amount"].scale());
            (column.option.as_str(), column.count, i64::try_from(sum).unwrap(), names)
        })
        .collect()
}

#[tokio::test]
async fn a_board_has_a_column_for_each_option_with_what_the_viewer_sees() {
    let world = World::new().await;
    let boss = world.employee("Boss", None, BuiltinRole::SalesManager).await;
    world.employee("Ann", Some(boss), BuiltinRole::SalesPerson).await;
    world.employee("Bob", None, BuiltinRole::SalesPerson).await;
    let (boss, ann, bob) = (world.context("Boss").await, world.context("Ann").await, world.context("Bob").await);
    let (acme, other) = (customer(&ann, "Acme").await, customer(&bob, "Other").await);
    opportunity(&ann, acme, "One", "verify", 100).await;
    opportunity(&ann, acme, "Two", "verify", 20).await;
    opportunity(&ann, acme, "Three", "won", 7).await;
    opportunity(&bob, other, "Secret", "won", 1_000).await;

    let board = records::board(&boss, request("stage")).await.unwrap();
    let options: Vec<&str> = board.columns.iter().map(|column| column.option.as_str()).collect();
    assert_eq!(options, ["verify", "analyse", "quote", "negotiate", "won", "lost", "invalid"]);
    let own = [("verify", 2, 120, vec!["One", "Two"]), ("won", 1, 7, vec!["Three"])];
    assert_eq!(shown(&board), own);
    assert_eq!(board.labels.iter().map(|label| label.text.as_str()).collect::<Vec<_>>(), ["Acme"]);
    assert_eq!(shown(&records::board(&ann, request("stage")).await.unwrap()), own);
    assert_eq!(shown(&records::board(&bob, request("stage")).await.unwrap()), [("won", 1, 1_000, vec!["Secret"])]);

    // Search, view and filter narrow the columns as they narrow the list.
    let mut narrow = request("stage");
    narrow.selection.search = "t".to_owned();
    narrow.selection.filter = Filter::is("amount", Op::AtLeast, Operand::One(Value::Integer(10)));
    assert_eq!(shown(&records::board(&boss, narrow).await.unwrap()), [("verify", 1, 20, vec!["Two"])]);
    let mut mine = request("stage");
    mine.selection.view = ViewRef::Mine;
    assert_eq!(records::board(&boss, mine).await.unwrap().count(), 0);

    // Nobody has a source yet: one column for that, behind the options.
    let by_source = records::board(&boss, request("source")).await.unwrap();
    assert_eq!(by_source.columns.last().map(|column| (column.option.as_str(), column.count)), Some(("", 3)));
}

#[tokio::test]
async fn a_column_gives_its_first_cards_and_more_on_request() {
    let world = World::new().await;
    let acme = customer(&world.admin, "Acme").await;
    for at in 1..=25 {
        opportunity(&world.admin, acme, &format!("No {at:02}"), "quote", 1).await;
    }
    let cards = async |request: BoardRequest| {
        let board = records::board(&world.admin, request).await.unwrap();
        let column = board.columns.into_iter().find(|column| column.option == "quote").unwrap();
        (column.count, column.rows.len())
    };
    assert_eq!(cards(request("stage")).await, (25, 20));
    let more = BoardRequest { cards: BTreeMap::from([("quote".to_owned(), 40)]), ..request("stage") };
    assert_eq!(cards(more).await, (25, 25));
}

#[tokio::test]
async fn only_a_choice_that_is_there_makes_a_board() {
    let world = World::new().await;
    for field in ["name", "amount", "nothing"] {
        let problem = records::board(&world.admin, request(field)).await.unwrap_err().problem();
        assert_eq!(problem.kind, ProblemKind::Invalid, "{field}");
    }
}

#[tokio::test]
async fn how_a_list_is_arranged_is_kept_within_bounds() {
    let world = World::new().await;
    let module = ModuleKey::Opportunity;
    let pin = Pin { field: "stage".to_owned(), op: Op::In };
    let mut prefs = domain::list::ListPrefs {
        frozen: vec!["amount".to_owned()],
        widths: BTreeMap::from([("amount".to_owned(), 9), ("stage".to_owned(), 9_999)]),
        guides: domain::list::Guides::Stripes,
        ..domain::list::ListPrefs::default()
    };
    prefs.set_pins(ViewPins { view: ViewRef::Mine, pins: vec![pin.clone()], collapsed: true });
    views::save_prefs(&world.admin, module, prefs.clone()).await.unwrap();
    let kept = services::boot::boot(&world.admin).await.unwrap().list_prefs.remove(&module).unwrap();
    assert_eq!(kept.widths.values().copied().collect::<Vec<_>>(), [48, 1_200]);
    assert_eq!((kept.frozen, kept.guides), (prefs.frozen.clone(), prefs.guides));
    assert_eq!(kept.pinned, prefs.pinned);

    prefs.set_pins(ViewPins { view: ViewRef::All, pins: vec![pin; 13], collapsed: false });
    let problem = views::save_prefs(&world.admin, module, prefs).await.unwrap_err().problem();
    assert_eq!(problem.kind, ProblemKind::Invalid);
}
