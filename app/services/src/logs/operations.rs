//! Every change of the whole system, a page at a time.

use domain::{
    AdminRight, Lang,
    feed::{Subject, Topic},
    logs::{Cursor, Operation, OperationPage, OperationQuery, PAGE},
};
use store::{Now, View, feed::FeedRow, logs::OperationFilter};

use super::{
    names::Names,
    words::{Teller, role_name},
};
use crate::{Context, Result};

/// Entries that are looked at in one step when the viewer sees few of them.
pub(super) const STEP: u32 = 1_000;
/// Entries that are looked at for one answer: it comes in time however few of them the viewer sees.
const MOST_LOOKED_AT: u32 = 20_000;
/// A longer text is cut on the page; an export has all of it.
const MOST_SHOWN: usize = 500;

/// One page of the changes, the latest first, behind the cursor, in words of this language.
pub async fn operations(
    context: &Context,
    query: OperationQuery,
    after: Option<Cursor>,
    lang: Lang,
) -> Result<OperationPage> {
    context.require_admin(AdminRight::Logs)?;
    let mut view = context.read().await?;
    let filter = filter(&query, view.now());
    let (mut rows, mut end, mut looked_at) = (Vec::new(), after, 0);
    // Whoever sees everything has his page with the first step.
    let mut step = PAGE + 1;
    loop {
        let window = view.operations(&filter, end, step).await?;
        rows.extend(window.rows);
        end = window.end;
        looked_at += step;
        if rows.len() >= PAGE as usize || end.is_none() || looked_at >= MOST_LOOKED_AT {
            break;
        }
        step = STEP;
    }
    if rows.len() > PAGE as usize {
        rows.truncate(PAGE as usize);
        end = rows.last().map(|row| Cursor { at: row.entry.at, seq: row.entry.seq });
    }
    let teller = Teller::new(context, lang, MOST_SHOWN)?;
    Ok(OperationPage { entries: told(&mut view, &teller, rows).await?, next: end })
}

pub(super) fn filter(query: &OperationQuery, now: Now) -> OperationFilter {
    OperationFilter {
        actor: query.actor,
        topic: query.topic,
        kind: query.kind,
        period: super::period(query.from, query.until, now),
    }
}

/// Entries in words.
pub(super) async fn told(view: &mut View, teller: &Teller<'_>, rows: Vec<FeedRow>) -> Result<Vec<Operation>> {
    let names = Names::of(view, &rows, |role| role_name(teller.texts, role)).await?;
    let operation = |row: FeedRow| {
        let FeedRow { topic, record, entry } = row;
        let changes = entry.changes.iter().filter_map(|change| teller.change(topic, change, &names)).collect();
        let known = names.title(topic, record);
        Operation {
            seq: entry.seq,
            at: entry.at,
            actor: entry.actor.and_then(|actor| names.person(actor)),
            kind: entry.kind,
            topic,
            record,
            there: known.as_ref().is_some_and(|title| !title.deleted),
            title: known.map_or_else(|| last_name(teller, topic, &entry.changes), |title| title.title),
            changes,
        }
    };
    Ok(rows.into_iter().map(operation).collect())
}

/// How something was called that is gone: an entry about its beginning or end says so.
fn last_name(teller: &Teller<'_>, topic: Topic, changes: &[domain::feed::Change]) -> String {
    let key = match topic {
        Topic::Module(module) => teller.module(module).map_or("name", |module| module.title.as_str()),
        Topic::Task => "title",
        Topic::Admin(Subject::Settings) => return String::new(),
        Topic::Admin(_) => "name",
    };
    let change = changes.iter().find(|change| change.field == key);
    let text = change.and_then(|change| change.new.as_text().or_else(|| change.old.as_text()));
    text.unwrap_or_default().to_owned()
}
