//! The labels of tasks.

use domain::{Id, Problem, switches::App, tasks::TaskLabel};

use crate::{Context, Error, Result};

/// The most labels of a company.
const MAX_LABELS: usize = 300;

/// All labels of the company.
pub async fn labels(context: &Context) -> Result<Vec<TaskLabel>> {
    context.require_app(App::Tasks)?;
    Ok(context.read().await?.task_labels().await?)
}

/// Creates a label, or changes an own one. No two have the same name.
pub async fn save_label(context: &Context, label: TaskLabel) -> Result<()> {
    context.require_app(App::Tasks)?;
    context.me()?;
    let label = TaskLabel { name: label.name.trim().to_owned(), ..label };
    let problems = label.problems();
    if !problems.is_empty() {
        return Err(problems.into());
    }
    let mut tx = context.write().await?;
    let mut others = tx.task_labels().await?;
    others.retain(|other| other.id != label.id);
    if others.len() >= MAX_LABELS {
        return Err(Problem::field("name", "check-too-many-values").arg("max", MAX_LABELS).into());
    }
    if others.iter().any(|other| other.name.to_lowercase() == label.name.to_lowercase()) {
        return Err(Problem::field("name", "check-not-unique").into());
    }
    if !tx.save_task_label(&label).await? {
        return Err(Error::forbidden());
    }
    tx.commit().await?;
    Ok(())
}

/// Deletes an own label; the tasks that have it lose it.
pub async fn delete_label(context: &Context, id: Id) -> Result<()> {
    context.require_app(App::Tasks)?;
    context.me()?;
    let mut tx = context.write().await?;
    if !tx.delete_task_label(id).await? {
        return Err(Error::not_found());
    }
    tx.commit().await?;
    Ok(())
}
