//! Removing deleted records for good, by whoever has the right.

use domain::{Action, Id, ModuleKey, Problem, list::BatchResult};

use super::refuse;
use crate::{Context, Result, records::distinct};

/// Removes deleted records for good; nothing brings them back.
pub async fn purge(context: &Context, module: ModuleKey, ids: Vec<Id>) -> Result<BatchResult> {
    context.module(module)?;
    context.require(module, Action::Purge)?;
    let mut tx = context.write().await?;
    let (mut result, mut binned) = (BatchResult::default(), Vec::new());
    for id in distinct(ids)? {
        if let Some(held) = tx.hold_binned(module, id, Action::Purge).await? {
            binned.push(held);
            result.done.push(id);
        } else {
            let seen = tx.hold_binned(module, id, Action::Delete).await?.is_some();
            let problem = if seen { Problem::forbidden() } else { Problem::not_found() };
            refuse(&mut tx, module, id, problem, &mut result).await?;
        }
    }
    tx.purge(module, &binned).await?;
    tx.commit().await?;
    Ok(result)
}
