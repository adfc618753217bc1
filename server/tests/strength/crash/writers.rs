//! Sixteen people who write, each in his own way, and each with a memory of what the server acknowledged.

use std::{fmt::Write as _, sync::Arc, time::Duration};

use domain::{
    Id, ModuleKey, Value,
    activity::FileInfo,
    import::{ImportFile, ImportPlan, ImportRun, ImportState},
    list::{BatchResult, ListPage, ListRequest, Selection},
    org::FormerOwner,
};
use serde_json::json;

use super::{Ground, Numbers};
use crate::client::{Client, Failed, new_id};

const LEAD: ModuleKey = ModuleKey::Lead;
/// Records that are transferred or deleted together.
const TOGETHER: usize = 20;
/// Rows of an import.
const ROWS: usize = 40;

/// Somebody who writes.
pub(crate) enum Writer {
    /// Makes contracts, whose numbers have no gaps.
    Contracts { ground: Ground, acknowledged: Vec<Id>, asked: Option<Id> },
    /// Counts in a field of one record.
    Edits { lead: Id, version: i64, acknowledged: u64, asked: Option<u64>, verified: u64 },
    /// Moves a group of records between two owners.
    Transfers { ground: Ground, leads: Vec<Id>, acknowledged: usize, asked: Option<usize>, count: u64 },
    /// Deletes a group of records and brings it back.
    Bin { leads: Vec<Id>, acknowledged: bool, asked: Option<bool>, count: u64 },
    /// Attaches files to a customer.
    Files { ground: Ground, acknowledged: Vec<(Id, Vec<u8>)>, count: u64 },
    /// Imports tables.
    Imports { finished: Vec<String>, begun: Option<(String, Option<Id>)>, count: u64 },
}

/// What the server said: yes, or nothing any more.
fn heard<T>(answer: Result<T, Failed>) -> Option<T> {
    match answer {
        Ok(answer) => Some(answer),
        Err(Failed::Gone) => None,
        Err(Failed::Refused(status, problem)) => panic!("{status} {problem}"),
    }
}

async fn leads(client: &Client, name: &str) -> Vec<Id> {
    let mut leads = Vec::new();
    for number in 0..TOGETHER {
        let id = new_id();
        client.save(LEAD, id, None, &[("name", Value::Text(format!("{name} {number}")))]).await.unwrap();
        leads.push(id);
    }
    leads
}

impl Writer {
    /// All sixteen.
    pub(crate) async fn all(client: &Client, ground: Ground) -> Vec<Self> {
        let mut writers = Vec::new();
        for _ in 0..6 {
            writers.push(Self::Contracts { ground, acknowledged: Vec::new(), asked: None });
        }
        for _ in 0..3 {
            let lead = new_id();
            let saved = client.save(LEAD, lead, None, &[("name", "Counted".into()), ("remark", "0".into())]).await;
            let version = saved.unwrap().version;
            writers.push(Self::Edits { lead, version, acknowledged: 0, asked: None, verified: 0 });
        }
        for name in ["Moved", "Moved too"] {
            let leads = leads(client, name).await;
            writers.push(Self::Transfers { ground, leads, acknowledged: 0, asked: None, count: 0 });
        }
        for name in ["Deleted", "Deleted too"] {
            let leads = leads(client, name).await;
            writers.push(Self::Bin { leads, acknowledged: false, asked: None, count: 0 });
        }
        for _ in 0..2 {
            writers.push(Self::Files { ground, acknowledged: Vec::new(), count: 0 });
        }
        writers.push(Self::Imports { finished: Vec::new(), begun: None, count: 0 });
        writers
    }

    /// Writes until the server is gone.
    pub(crate) async fn work(mut self, client: Client) -> Self {
        let client = Arc::new(client);
        while self.write(&client).await.is_some() {}
        self
    }

    /// One write; `None` when the server is gone.
    async fn write(&mut self, client: &Client) -> Option<()> {
        match self {
            Self::Contracts { ground, acknowledged, asked } => {
                let id = *asked.insert(new_id());
                let amount = Value::Decimal(100.into());
                let values =
                    [("name", "Contract".into()), ("customer", Value::Ref(ground.customer)), ("amount", amount)];
                heard(client.save(ModuleKey::Contract, id, None, &values).await)?;
                acknowledged.push(id);
                *asked = None;
            }
            Self::Edits { lead, version, acknowledged, asked, .. } => {
                let next = *asked.insert(*acknowledged + 1);
                let values = [("name", "Counted".into()), ("remark", Value::Text(next.to_string()))];
                *version = heard(client.save(LEAD, *lead, Some(*version), &values).await)?.version;
                (*acknowledged, *asked) = (next, None);
            }
            Self::Transfers { ground, leads, acknowledged, asked, count } => {
                let next = *asked.insert(1 - *acknowledged);
                let owner = ground.owners[next];
                let args = json!({"module": LEAD, "ids": leads, "owner": owner, "former": FormerOwner::Leaves});
                let done: BatchResult = heard(client.call("records/transfer", &args).await)?;
                assert_eq!(done.done.len(), TOGETHER, "{:?}", done.refused);
                (*acknowledged, *asked) = (next, None);
                *count += 1;
            }
            Self::Bin { leads, acknowledged, asked, count } => {
                let next = *asked.insert(!*acknowledged);
                let done: BatchResult = if next {
                    heard(client.call("records/delete", &json!({"module": LEAD, "ids": leads})).await)?
                } else {
                    let args = json!({"module": LEAD, "ids": leads, "parents": false});
                    heard(client.call("recycle-bin/restore", &args).await)?
                };
                assert_eq!(done.done.len(), TOGETHER, "{:?}", done.refused);
                (*acknowledged, *asked) = (next, None);
                *count += 1;
            }
            Self::Files { ground, acknowledged, count } => {
                *count += 1;
                let contents = format!("File {count} of {}", new_id()).repeat(2_000).into_bytes();
                let file: FileInfo = heard(client.upload("/files?name=a.txt", contents.clone()).await)?;
                let args = json!({"module": ModuleKey::Customer, "record": ground.customer, "file": file.id});
                heard(client.call::<()>("files/attach", &args).await)?;
                acknowledged.push((file.id, contents));
            }
            Self::Imports { finished, begun, count } => {
                let name = format!("Imported {}", new_id());
                *begun = Some((name.clone(), None));
                let mut table = "Name\n".to_owned();
                for row in 0..ROWS {
                    writeln!(table, "{name} {row}").unwrap();
                }
                let file: ImportFile =
                    heard(client.upload("/import/files?name=a.csv&kind=leads", table.into_bytes()).await)?;
                let plan = ImportPlan { columns: file.guess, ..ImportPlan::default() };
                let kind = domain::import::ImportKind::Records(LEAD);
                let args = json!({"kind": kind, "file": file.id, "plan": plan});
                let run: Id = heard(client.call("exchange/start", &args).await)?;
                *begun = Some((name.clone(), Some(run)));
                loop {
                    let state: ImportRun = heard(client.call("exchange/run", &json!({"id": run})).await)?;
                    if !state.state.is_active() {
                        assert_eq!((state.state, state.result.created), (ImportState::Finished, ROWS as u64));
                        break;
                    }
                    tokio::time::sleep(Duration::from_millis(10)).await;
                }
                finished.push(name);
                *begun = None;
                *count += 1;
            }
        }
        Some(())
    }

    /// Compares what was acknowledged since the last time with what is there; answers how much that was.
    pub(crate) async fn verify(&mut self, client: &Client, numbers: &mut Numbers) -> u64 {
        match self {
            Self::Contracts { acknowledged, asked, .. } => {
                let mut number = |record: &domain::Record| match record.get("number") {
                    Value::Text(number) => numbers.given(number),
                    other => panic!("a contract without a number: {other:?}"),
                };
                for id in acknowledged.iter() {
                    let record = client.record(ModuleKey::Contract, *id).await;
                    number(&record.unwrap_or_else(|| panic!("contract {id} was acknowledged, and is lost")));
                }
                if let Some(id) = asked.take()
                    && let Some(record) = client.record(ModuleKey::Contract, id).await
                {
                    number(&record);
                }
                std::mem::take(acknowledged).len() as u64
            }
            Self::Edits { lead, version, acknowledged, asked, verified } => {
                let record = client.record(LEAD, *lead).await.unwrap();
                let Value::Text(found) = record.get("remark") else { panic!("the count is gone") };
                let found: u64 = found.parse().unwrap();
                assert!(
                    found == *acknowledged || Some(found) == *asked,
                    "{found} is neither {acknowledged} nor {asked:?}"
                );
                (*version, *acknowledged, *asked) = (record.version, found, None);
                let count = found - *verified;
                *verified = found;
                count
            }
            Self::Transfers { ground, leads, acknowledged, asked, count } => {
                let mut owners = Vec::new();
                for lead in leads.iter() {
                    let record = client.record(LEAD, *lead).await.unwrap();
                    owners.push(
                        ground.owners.iter().position(|owner| record.get("owner") == &Value::Ref(*owner)).unwrap(),
                    );
                }
                let first = owners[0];
                assert!(owners.iter().all(|owner| *owner == first), "transferred by half: {owners:?}");
                assert!(first == *acknowledged || Some(first) == *asked, "a transfer was lost");
                (*acknowledged, *asked) = (first, None);
                std::mem::take(count)
            }
            Self::Bin { leads, acknowledged, asked, count } => {
                let mut deleted = Vec::new();
                for lead in leads.iter() {
                    deleted.push(client.record(LEAD, *lead).await.is_none());
                }
                let first = deleted[0];
                assert!(deleted.iter().all(|one| *one == first), "deleted by half: {deleted:?}");
                assert!(first == *acknowledged || Some(first) == *asked, "a deletion was lost");
                (*acknowledged, *asked) = (first, None);
                std::mem::take(count)
            }
            Self::Files { acknowledged, .. } => {
                for (id, contents) in acknowledged.iter() {
                    let (status, found) = client.get(&format!("/files/{id}")).await.unwrap();
                    assert!(status == 200 && found == *contents, "file {id} was acknowledged, and is lost");
                }
                std::mem::take(acknowledged).len() as u64
            }
            Self::Imports { finished, begun, count } => {
                for name in finished.drain(..) {
                    assert_eq!(named(client, &name).await, ROWS as u64, "{name}");
                }
                if let Some((name, run)) = begun.take() {
                    let found = named(client, &name).await;
                    // A table this small is one transaction.
                    assert!(found == 0 || found == ROWS as u64, "imported by half: {found}");
                    if let Some(run) = run {
                        let state: ImportRun = client.call("exchange/run", &json!({"id": run})).await.unwrap();
                        assert!(!state.state.is_active(), "an import runs that nobody brings in");
                        assert_eq!(state.result.created, found, "{name}: the history tells something else");
                    }
                }
                std::mem::take(count)
            }
        }
    }
}

/// How many leads have this in their name.
async fn named(client: &Client, name: &str) -> u64 {
    let search = name.to_owned();
    let selection = Selection { search, ..Selection::of(LEAD) };
    let request = ListRequest { selection, columns: vec!["name".to_owned()], page: 1, size: 200 };
    let page: ListPage = client.call("records/list", &json!({"request": request})).await.unwrap();
    page.rows.len() as u64
}
