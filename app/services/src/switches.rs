//! Apps that the company switches off (row ADM-02), and features that it tries (row ADM-23). Every page hears of it at once.

use domain::{
    AdminRight, Problem,
    switches::{App, Lab, Switches},
};

use crate::{Context, Result, audit::Before, company::publish};

/// Switches an app on or off. Nothing of what is in it is lost.
pub async fn set_app(context: &Context, app: App, on: bool) -> Result<()> {
    change(context, |switches| switches.set_app(app, on)).await
}

/// Tries a feature, or ceases to.
pub async fn set_lab(context: &Context, lab: Lab, on: bool) -> Result<()> {
    let set = |switches: &mut Switches| {
        switches.set_lab(lab, on);
        true
    };
    change(context, set).await
}

/// Changes what is switched; `change` answers false for what cannot be.
async fn change(context: &Context, change: impl FnOnce(&mut Switches) -> bool) -> Result<()> {
    context.require_admin(AdminRight::Company)?;
    let mut tx = context.write().await?;
    let before = Before::settings(&mut tx).await?;
    let mut switches = tx.switches().await?;
    if !change(&mut switches) {
        return Err(Problem::invalid("problem-app-stays").into());
    }
    tx.save_switches(&switches).await?;
    before.log(&mut tx).await?;
    publish(context.services(), tx).await
}
