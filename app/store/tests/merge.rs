//! What moves when records are merged is everything that there is.

use std::{collections::BTreeSet, sync::Arc};

use domain::{Schema, Viewer};
use store::{Now, Store, records::merge::MOVED};

/// Tables that speak of records, and why their rows do not move.
const STAY: [&str; 6] = [
    // What happened, happened to the one that went; whoever reads the history of the kept one reads both.
    "feed",
    "merged",
    "deleted_record",
    // Follows the values of the record, as line items do.
    "search_record",
    "line",
    // Moved person by person: rights add up.
    "team",
];

#[tokio::test]
async fn every_table_of_a_record_is_thought_of() {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::open(folder.path()).await.unwrap();
    let now =
        Now { at: "2026-11-21T09:00:00Z".parse().unwrap(), zone: chrono_tz::UTC, week_start: chrono::Weekday::Mon };
    let mut view = store.read(Arc::new(Viewer::system("test")), Arc::new(Schema::standard()), now).await.unwrap();
    let mut of_records = BTreeSet::new();
    for statement in view.schema_statements().await.unwrap() {
        let Some(table) = statement.strip_prefix("CREATE TABLE ").and_then(|rest| rest.split([' ', '(']).next()) else {
            continue;
        };
        let columns = view.table_columns(table).await.unwrap();
        if ["module", "record"].iter().all(|wanted| columns.iter().any(|column| column == wanted)) {
            of_records.insert(table.to_owned());
        }
    }
    let known: BTreeSet<&str> = MOVED.iter().map(|(table, _)| *table).chain(STAY).collect();
    let forgotten: Vec<&String> = of_records.iter().filter(|table| !known.contains(table.as_str())).collect();
    assert!(forgotten.is_empty(), "say in store::records::merge what becomes of {forgotten:?}");
    assert!(of_records.len() >= 10, "{of_records:?}");
}
