//! Removing what has been in the recycle bin for long enough, once in each night of the company.
//!
//! A crash in the middle loses nothing and does nothing twice: each step is one transaction that removes records and
//! writes their entries, and the night counts as done only when the last step is. A server that was off at night catches
//! up when it starts.

use std::{sync::Arc, time::Duration};

use chrono::TimeDelta;
use domain::ModuleKey;

use crate::{Result, Services, error};

/// How often it is looked whether a night has come.
const GLANCE: Duration = Duration::from_mins(10);
/// Records of one transaction: others who write do not wait for long.
const STEP: u32 = 100;

/// Looks after the recycle bin as long as the server lives; dropped with the task that runs it.
pub async fn watch(services: Arc<Services>) {
    loop {
        if let Err(error) = purge_expired(&services).await {
            tracing::error!(error = %error::chain(&error), "the recycle bin could not be emptied tonight");
        }
        tokio::time::sleep(GLANCE).await;
    }
}

/// Removes for good what was deleted longer ago than the company keeps it, unless that was done today already; answers
/// how many records.
pub async fn purge_expired(services: &Arc<Services>) -> Result<u64> {
    let context = services.system("nightly: recycle bin");
    if context.company().is_err() {
        return Ok(0);
    }
    let (today, days) = {
        let mut view = context.read().await?;
        let today = view.now().today();
        if view.bin_emptied_on().await?.is_some_and(|day| day >= today) {
            return Ok(0);
        }
        (today, view.bin_settings().await?.days)
    };
    let before = context.now().day_start(today) - TimeDelta::days(i64::from(days));
    let mut removed = 0;
    for module in ModuleKey::ALL {
        loop {
            let mut tx = context.write().await?;
            let ids = tx.expired(module, before, STEP).await?;
            if ids.is_empty() {
                break;
            }
            let mut binned = Vec::with_capacity(ids.len());
            for id in &ids {
                match tx.hold_binned(module, *id, domain::Action::Purge).await? {
                    Some(held) => binned.push(held),
                    // Its row is gone in another way: nothing is left to remove.
                    None => tx.forget_deleted(module, *id).await?,
                }
            }
            tx.purge(module, &binned).await?;
            removed += binned.len() as u64;
            tx.commit().await?;
        }
    }
    let mut tx = context.write().await?;
    tx.set_bin_emptied_on(today).await?;
    tx.commit().await?;
    if removed > 0 {
        tracing::info!(removed, "the recycle bin was emptied of what was old");
    }
    Ok(removed)
}
