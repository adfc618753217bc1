//! Formulas whose value changes with the day (those that ask for today) are computed anew on each business day of the company: what a list
//! filters, sorts and sums is never of yesterday. A server that was off catches up when it starts.

use std::sync::Arc;

use domain::{ModuleDef, formula::Formula};
use store::Signal;

use crate::{Result, Services};

/// Computes them ([`crate::jobs`] says when); answers how many records changed. Each module is one transaction.
pub async fn compute_daily(services: &Arc<Services>) -> Result<u64> {
    let context = services.system("daily: formulas");
    let schema = context.read().await?.configured_schema().await?;
    let mut changed = 0;
    for module in schema.modules.values().filter(|module| is_daily(module)) {
        let mut tx = context.write().await?;
        // Another formula may have been saved meanwhile.
        let current = tx.configured_schema().await?;
        if let Some(module) = current.module(module.key) {
            changed += tx.recompute(module).await?;
        }
        tx.commit().await?;
    }
    if changed > 0 {
        services.store().signal(Signal::Config);
    }
    Ok(changed)
}

fn is_daily(module: &ModuleDef) -> bool {
    let formulas = module.fields.iter().filter_map(|field| field.formula.as_deref());
    formulas.filter_map(|source| Formula::parse(source).ok()).any(|formula| formula.is_daily())
}
