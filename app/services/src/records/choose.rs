//! Pickers: records and people to refer to.

use domain::{Action, Id, ModuleKey, record::Label};
use store::records::LabelKind;

use crate::{Context, Result};

/// As many as a picker shows.
const LIMIT: u32 = 20;
/// The most labels asked for at once.
const MAX_LABELS: usize = 500;

/// Records to refer to, by a part of their name; only those of the customer, when one is given.
pub async fn choose(context: &Context, module: ModuleKey, search: &str, customer: Option<Id>) -> Result<Vec<Label>> {
    context.require(module, Action::View)?;
    let mut view = context.read().await?;
    Ok(view.choose(module, &short(search), customer, LIMIT).await?)
}

/// Active employees by a part of their name: every signed-in person may know his colleagues' names.
pub async fn choose_people(context: &Context, search: &str) -> Result<Vec<Label>> {
    let mut view = context.read().await?;
    Ok(view.choose_people(&short(search), LIMIT).await?)
}

/// How records are called; only those that the viewer sees.
pub async fn labels(context: &Context, module: ModuleKey, ids: Vec<Id>) -> Result<Vec<Label>> {
    context.require(module, Action::View)?;
    let ids: Vec<Id> = ids.into_iter().take(MAX_LABELS).collect();
    let mut view = context.read().await?;
    let seen = view.visible_among(module, &ids).await?;
    Ok(view.labels([(LabelKind::Record(module), seen.into_iter().collect())].into()).await?)
}

/// How people are called.
pub async fn people_labels(context: &Context, ids: Vec<Id>) -> Result<Vec<Label>> {
    let mut view = context.read().await?;
    let ids = ids.into_iter().take(MAX_LABELS).collect();
    Ok(view.labels([(LabelKind::Person, ids)].into()).await?)
}

fn short(search: &str) -> String {
    search.chars().take(200).collect()
}
