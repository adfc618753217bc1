//! The logs of the company (row ADM-24), for whoever holds the right to them: sign-ins, and every change of the whole system.
//!
//! The right opens the log; it does not open records. Entries are shown of what the viewer sees anyway, without what is hidden
//! from him (decision 14).

use std::collections::BTreeSet;

use chrono::NaiveDate;
use domain::{
    AdminRight, Id,
    logs::{Cursor, PAGE, SignInPage, SignInQuery},
};
use store::{
    Now,
    logs::{Period, SignInFilter},
    records::LabelKind,
};

use crate::{Context, Result};

mod export;
mod names;
mod operations;
mod sweep;
mod words;

pub use export::export_ticket;
pub(crate) use export::write;
pub use operations::operations;
pub use sweep::forget_old;

/// One page of the sign-ins, the latest first, behind the cursor.
pub async fn sign_ins(context: &Context, query: SignInQuery, after: Option<Cursor>) -> Result<SignInPage> {
    context.require_admin(AdminRight::Logs)?;
    let mut view = context.read().await?;
    let filter = sign_in_filter(&query, view.now());
    // One more than a page: whether there are older ones.
    let mut entries = view.sign_ins(&filter, after, PAGE + 1).await?;
    let more = entries.len() > PAGE as usize;
    entries.truncate(PAGE as usize);
    let next = entries.last().filter(|_| more).map(|last| Cursor { at: last.at, seq: last.seq });
    let people: BTreeSet<Id> = entries.iter().flat_map(|entry| [entry.employee, entry.actor]).flatten().collect();
    let labels = view.labels([(LabelKind::Person, people)].into()).await?;
    Ok(SignInPage { entries, labels, next })
}

fn sign_in_filter(query: &SignInQuery, now: Now) -> SignInFilter {
    SignInFilter { employee: query.employee, result: query.result, period: period(query.from, query.until, now) }
}

/// From the start of the first day to the end of the last one, in the company's zone.
fn period(from: Option<NaiveDate>, until: Option<NaiveDate>, now: Now) -> Period {
    Period {
        from: from.map(|day| now.day_start(day)),
        before: until.and_then(|day| day.succ_opt()).map(|day| now.day_start(day)),
    }
}
