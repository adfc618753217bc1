//! What is long by nature: how long it takes from the request to its end.

use std::{fmt::Write as _, process::Command, time::Instant};

use domain::{
    Id, ModuleKey,
    list::{BatchResult, CsvStyle, ExportRequest, Selection, TableFormat},
    org::FormerOwner,
};
use serde::{Deserialize, Serialize};
use serde_json::json;

use crate::{Args, client::Client, company::Company, server::Server};

/// What one of them took.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Single {
    pub(crate) name: String,
    /// The middle one of the rounds.
    pub(crate) seconds: f64,
    pub(crate) records: usize,
}

fn middle(mut seconds: Vec<f64>) -> f64 {
    seconds.sort_by(f64::total_cmp);
    seconds.get(seconds.len() / 2).copied().unwrap_or(f64::NAN)
}

/// Gives customers from one to another, with their contacts, and so on.
pub(crate) async fn transfer(company: &Company, admin: &Client, rounds: usize) -> Single {
    let mut client = admin.again().await;
    let ids: Vec<Id> = company.customers.iter().map(|(id, _)| *id).take(500).collect();
    let mut seconds = Vec::new();
    for round in 0..rounds {
        let (owner, _) = &company.sellers[1 + round % 3];
        let former = FormerOwner::Leaves;
        let args = json!({"module": ModuleKey::Customer, "ids": ids, "owner": owner, "former": former});
        let start = Instant::now();
        let result: BatchResult = client.call("records/transfer", &args).await;
        seconds.push(start.elapsed().as_secs_f64());
        assert_eq!(result.done.len() + result.refused.len(), ids.len(), "each record is answered");
    }
    Single { name: "transfer of customers".to_owned(), seconds: middle(seconds), records: ids.len() }
}

/// A leader takes the contacts of his people with him.
pub(crate) async fn export(server: &Server, company: &Company) -> Single {
    let mut client = server.sign_in(&company.leader).await;
    let request = ExportRequest {
        selection: Selection::of(ModuleKey::Contact),
        ids: None,
        columns: ["name", "customer", "position", "mobile", "email", "owner", "created_at"].map(str::to_owned).to_vec(),
        format: TableFormat::Csv,
        csv: CsvStyle::default(),
    };
    let start = Instant::now();
    let ticket: Id = client.call("exchange/export", &json!({"request": request})).await;
    let table = client.get_plain(&format!("/export/{ticket}")).await;
    let seconds = start.elapsed().as_secs_f64();
    assert!(table.lines().count() > 1, "the export: {table}");
    Single { name: "export of contacts to CSV".to_owned(), seconds, records: table.lines().count() - 1 }
}

/// New leads from a file, by the command line beside the running server.
pub(crate) fn import(args: &Args, company: &Company) -> Single {
    let records = if args.quick { 20 } else { 10_000 };
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("leads.csv");
    let mut text = "Name,Mobile,Email,Source\n".to_owned();
    let salt = company.services.new_id();
    for row in 0..records {
        writeln!(text, "Bench {salt} {row},+44 7700 {row:06},bench{row}@mail.example,website").expect("a text");
    }
    std::fs::write(&file, text).expect("a file");
    let start = Instant::now();
    let mut command = Command::new(&args.program);
    command.args(["import", "leads"]).arg(&file).args(["--as", &company.admin, "--data"]).arg(&args.data);
    let output = command.output().expect("the import runs");
    let seconds = start.elapsed().as_secs_f64();
    let told = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success() && told.contains(&format!("\"created\":{records},")), "{told}{output:?}");
    Single { name: "import of leads from CSV".to_owned(), seconds, records }
}
