//! The company's settings: what holds for everybody.

use std::sync::Arc;

use chrono_tz::Tz;
use domain::{AdminRight, FieldProblem, company::Company, number::NumberRule, org::DepartmentDraft};
use store::{Signal, Tx, numbers::NUMBERED};
use tokio::sync::Mutex;

use crate::{Context, Error, Result, Services, audit::Before};

mod categories;
mod custom;
mod daily;
mod face;
mod fields;
mod home;
mod methods;

pub use categories::{delete_product_category, product_categories, save_product_category};
pub use custom::{fields, remove_field, restore_field, save_custom_field, save_form_layout};
pub use daily::compute_daily;
pub use face::{picture, save_picture};
pub use fields::save_field;
pub use home::home;
pub use methods::save_follow_up_methods;

/// Changes the company's settings; the currency stays what it is, because every amount is in it.
pub async fn save(context: &Context, company: Company) -> Result<()> {
    context.require_admin(AdminRight::Company)?;
    let company = company.tidy();
    let mut problems = company.problems();
    if !company.time_zone.is_empty() && company.time_zone.parse::<Tz>().is_err() {
        problems.push(FieldProblem::new("time_zone", "check-unknown-option"));
    }
    let mut tx = context.write().await?;
    let before = tx.company().await?.ok_or_else(Error::not_found)?;
    if company.currency != before.currency {
        problems.push(FieldProblem::new("currency", "check-read-only"));
    }
    let company = Company { face: face::kept(company.face, &before.face), ..company };
    if !problems.is_empty() {
        return Err(problems.into());
    }
    let was = Before::settings(&mut tx).await?;
    tx.save_company(&company).await?;
    was.log(&mut tx).await?;
    // The root department is called like the company until somebody gives it a name of its own.
    let root = tx.departments().await?.into_iter().find(|department| department.parent.is_none());
    if let Some(root) = root.filter(|root| root.name == before.name && root.name != company.name) {
        let draft = DepartmentDraft { id: root.id, name: company.name.clone(), parent: None, head: root.head };
        tx.save_department(&draft).await?;
    }
    publish(context.services(), tx).await
}

/// The number rules.
pub async fn number_rules(context: &Context) -> Result<Vec<NumberRule>> {
    context.require_admin(AdminRight::Numbers)?;
    let mut view = context.read().await?;
    let mut rules = Vec::with_capacity(NUMBERED.len());
    for module in NUMBERED {
        rules.push(view.number_rule(module).await?);
    }
    Ok(rules)
}

/// Changes a number rule.
pub async fn save_number_rule(context: &Context, rule: NumberRule) -> Result<()> {
    context.require_admin(AdminRight::Numbers)?;
    if !NUMBERED.contains(&rule.module) {
        return Err(Error::not_found());
    }
    let problems = rule.problems();
    if !problems.is_empty() {
        return Err(problems.into());
    }
    let mut tx = context.write().await?;
    let before = Before::settings(&mut tx).await?;
    tx.save_number_rule(&rule).await?;
    before.log(&mut tx).await?;
    tx.tell(Signal::Config);
    tx.commit().await?;
    Ok(())
}

/// Commits a change of the configuration, puts it into force and then tells the pages. This happens in a task of its
/// own: a caller who goes away in the middle must not leave the server with the configuration of before. One after the
/// other: of two at once, the later commit must also be the later one in force.
pub(crate) async fn publish(services: &Arc<Services>, tx: Tx) -> Result<()> {
    static TURN: Mutex<()> = Mutex::const_new(());
    let services = Arc::clone(services);
    tokio::spawn(async move {
        let _turn = TURN.lock().await;
        tx.commit().await?;
        services.reload().await?;
        services.store().signal(Signal::Config);
        Ok(())
    })
    .await?
}
