//! Removing what has been in the recycle bin for long enough, once in each night of the company ([`crate::jobs`] says when).
//!
//! A crash in the middle loses nothing and does nothing twice: each step is one transaction that removes records and
//! writes their entries.

use std::sync::Arc;

use chrono::TimeDelta;
use domain::ModuleKey;

use crate::{Result, Services};

/// Records of one transaction: others who write do not wait for long.
const STEP: u32 = 100;

/// Removes for good what was deleted longer ago than the company keeps it; answers how many records.
pub async fn purge_expired(services: &Arc<Services>) -> Result<u64> {
    let context = services.system("nightly: recycle bin");
    let (today, days) = {
        let mut view = context.read().await?;
        (view.now().today(), view.bin_settings().await?.days)
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
    if removed > 0 {
        tracing::info!(removed, "the recycle bin was emptied of what was old");
    }
    Ok(removed)
}
