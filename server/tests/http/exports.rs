//! Exports as a browser fetches them, and what the log says of them.

use domain::{
    Id, Lang, ModuleKey,
    feed::FeedKind,
    list::{CsvStyle, ExportRequest, Selection, TableFormat},
    logs::{OperationPage, OperationQuery},
    org::BuiltinRole,
};
use serde_json::json;

use crate::support::{Client, Server};

/// The ticket for all leads that somebody sees.
pub(crate) async fn ticket(client: &Client) -> Result<Id, u16> {
    let request = ExportRequest {
        selection: Selection::of(ModuleKey::Lead),
        ids: None,
        columns: vec!["name".to_owned()],
        format: TableFormat::Csv,
        csv: CsvStyle::default(),
    };
    client.call("exchange/export", json!({"request": request})).await.map_err(|(status, _)| status)
}

/// The exports in the log: who, and what was taken.
async fn logged(admin: &Client) -> Vec<(String, Vec<String>)> {
    let query = OperationQuery { kind: Some(FeedKind::Exported), ..OperationQuery::default() };
    let arguments = json!({"query": query, "after": null, "lang": Lang::En});
    let page: OperationPage = admin.call("logs/operations", arguments).await.unwrap();
    let taken = |entry: domain::logs::Operation| {
        let changes = entry.changes.into_iter().map(|change| format!("{}: {}", change.field, change.new));
        (entry.actor.unwrap().text, changes.collect())
    };
    page.entries.into_iter().map(taken).collect()
}

#[tokio::test]
async fn every_fetched_export_is_logged_once_and_no_refused_one() {
    let server = Server::start().await;
    let admin = server.admin().await;
    let (_, mia) = server.employee(&admin, "mia", &[BuiltinRole::SalesManager]).await;
    let (_, ben) = server.employee(&admin, "ben", &[BuiltinRole::SalesPerson]).await;
    for name in ["One", "Two"] {
        server.lead(&mia, name).await;
    }
    assert_eq!(ticket(&ben).await, Err(403));
    let own = ticket(&mia).await.unwrap();
    assert_eq!(admin.get(&format!("/export/{own}")).await.status, 404, "somebody else's ticket");
    assert_eq!(logged(&admin).await, []);

    let file = mia.get(&format!("/export/{own}")).await;
    assert_eq!((file.status, file.text().lines().count()), (200, 3));
    assert_eq!(mia.get(&format!("/export/{own}")).await.status, 404, "a ticket is good for once");
    let taken = vec!["File format: CSV".to_owned(), "Rows: 2".to_owned()];
    assert_eq!(logged(&admin).await, [("mia".to_owned(), taken)]);
}
