//! How long after a change the last one of many clients hears of it.

use std::time::{Duration, Instant};

use domain::{Draft, ModuleKey, Value, record::RecordPage};
use http_body_util::BodyExt as _;
use hyper::body::Incoming;
use serde_json::{Value as Json, json};
use tokio::sync::mpsc;

use crate::{client::Client, company::Company, measure::Figures, server::Server};

/// Channels of one session that the server allows.
pub(crate) const PER_SESSION: usize = 10;

/// An open live channel of somebody who sees everything.
pub(crate) async fn channel(client: &Client) -> Incoming {
    let mut body = client.again().await.open("/live").await;
    // The first message says where the channel stands.
    next(&mut body).await;
    body
}

/// The next piece of a stream, whatever it says.
async fn next(body: &mut Incoming) -> String {
    let frame = body.frame().await.expect("the channel stays open").expect("the channel is whole");
    String::from_utf8_lossy(&frame.into_data().unwrap_or_default()).into_owned()
}

/// From the request that changes a customer to the moment at which the last client was told.
pub(crate) async fn run(server: &Server, company: &Company, clients: usize, rounds: usize) -> Figures {
    let mut admin = server.sign_in(&company.admin).await;
    let (told, mut hears) = mpsc::unbounded_channel();
    let mut tasks = Vec::new();
    let mut session = server.sign_in(&company.admin).await;
    for number in 0..clients {
        if number > 0 && number % PER_SESSION == 0 {
            session = server.sign_in(&company.admin).await;
        }
        let (mut body, told) = (channel(&session).await, told.clone());
        tasks.push(tokio::spawn(async move {
            loop {
                let text = next(&mut body).await;
                let now = Instant::now();
                if text.contains("\"customer\"") && told.send(now).is_err() {
                    break;
                }
            }
        }));
    }
    let begin = Instant::now();
    let mut took = Vec::new();
    let (id, _) = company.customers[0];
    for round in 0..rounds {
        let ask = json!({"module": ModuleKey::Customer, "id": id});
        let version = admin.call::<RecordPage>("records/get", &ask).await.record.version;
        let values = [("remark".to_owned(), Value::Text(format!("Told {round}")))].into();
        let draft = Draft { id, module: ModuleKey::Customer, version: Some(version), values };
        let start = Instant::now();
        admin.call::<Json>("records/save", &json!({"draft": draft})).await;
        let mut last = start;
        for _ in 0..clients {
            let heard = tokio::time::timeout(Duration::from_secs(20), hears.recv()).await;
            last = last.max(heard.expect("everybody hears of it").expect("a client"));
        }
        took.push(last - start);
    }
    for task in tasks {
        task.abort();
    }
    Figures::of(took, begin.elapsed())
}
