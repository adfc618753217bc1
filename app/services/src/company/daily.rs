//! Formulas whose value changes with the day (those that ask for today) are computed anew on each business day of the company: what a list
//! filters, sorts and sums is never of yesterday. A server that was off catches up when it starts.

use std::{sync::Arc, time::Duration};

use domain::{ModuleDef, formula::Formula};
use store::Signal;

use crate::{Result, Services, error};

/// How often it is looked whether a new day has begun.
const GLANCE: Duration = Duration::from_mins(5);

/// Looks after the formulas as long as the server lives; dropped with the task that runs it.
pub async fn watch_formulas(services: Arc<Services>) {
    loop {
        if let Err(error) = compute_daily(&services).await {
            tracing::error!(error = %error::chain(&error), "the formulas of the day could not be computed");
        }
        tokio::time::sleep(GLANCE).await;
    }
}

/// Computes them, unless that was done today already; answers how many records changed. Each module is one transaction.
pub async fn compute_daily(services: &Arc<Services>) -> Result<u64> {
    let context = services.system("daily: formulas");
    if context.company().is_err() {
        return Ok(0);
    }
    let schema = {
        let mut view = context.read().await?;
        if view.formulas_computed_on().await?.is_some_and(|day| day >= view.now().today()) {
            return Ok(0);
        }
        view.configured_schema().await?
    };
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
    let mut tx = context.write().await?;
    let today = tx.now().today();
    tx.set_formulas_computed_on(today).await?;
    if changed > 0 {
        tx.tell(Signal::Config);
    }
    tx.commit().await?;
    Ok(changed)
}

fn is_daily(module: &ModuleDef) -> bool {
    let formulas = module.fields.iter().filter_map(|field| field.formula.as_deref());
    formulas.filter_map(|source| Formula::parse(source).ok()).any(|formula| formula.is_daily())
}
