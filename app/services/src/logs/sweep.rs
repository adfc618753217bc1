//! Forgetting the sign-ins that are kept for long enough ([`crate::jobs`] says when). The log of changes is kept for good.

use std::sync::Arc;

use chrono::TimeDelta;
use domain::logs::SIGN_INS_KEPT_DAYS;

use crate::{Result, Services};

/// Entries of one transaction: others who write do not wait for long.
const STEP: u32 = 1_000;

/// Forgets what is older than it is kept; answers how many entries. Doing it twice, or too late, does no harm.
pub async fn forget_old(services: &Arc<Services>) -> Result<u64> {
    let context = services.system("nightly: sign-ins");
    let before = context.now().at - TimeDelta::days(i64::from(SIGN_INS_KEPT_DAYS));
    let mut forgotten = 0;
    loop {
        let mut tx = context.write().await?;
        let count = tx.forget_sign_ins(before, STEP).await?;
        if count == 0 {
            return Ok(forgotten);
        }
        tx.commit().await?;
        forgotten += count;
    }
}
