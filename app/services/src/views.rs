//! Saved views (row L-03) and how a person arranged his lists (rows L-02, L-11, L-13).

use domain::{
    FieldProblem, Id, ModuleKey, Problem,
    list::{ListPrefs, PAGE_SIZES, SavedView},
};

use crate::{Context, Error, Result};

/// The keys of [`ListPrefs`] among a person's settings: this, then the module's.
pub(crate) const PREFS: &str = "list:";

const MAX_NAME: usize = 60;
const MAX_VIEWS: usize = 100;
/// The most entries of a list in the preferences: more than there can be columns or views.
const MAX_ENTRIES: usize = 300;

/// The user's own views of a module.
pub async fn list(context: &Context, module: ModuleKey) -> Result<Vec<SavedView>> {
    context.module(module)?;
    Ok(context.read().await?.saved_views(context.me()?, module).await?)
}

/// Creates or changes a view.
pub async fn save(context: &Context, view: SavedView) -> Result<()> {
    let me = context.me()?;
    let view = SavedView { name: view.name.trim().to_owned(), ..view };
    let mut problems = Vec::new();
    if view.name.is_empty() {
        problems.push(FieldProblem::new("name", "check-required"));
    }
    if view.name.chars().count() > MAX_NAME {
        problems.push(FieldProblem::new("name", "check-too-long").arg("max", MAX_NAME));
    }
    if view.filter.check(context.module(view.module)?).is_err() {
        problems.push(FieldProblem::new("filter", "check-filter"));
    }
    if !problems.is_empty() {
        return Err(problems.into());
    }
    let mut tx = context.write().await?;
    let others = tx.saved_views(me, view.module).await?.into_iter().filter(|other| other.id != view.id).count();
    if others >= MAX_VIEWS {
        return Err(Problem::field("name", "check-too-many-values").arg("max", MAX_VIEWS).into());
    }
    if !tx.save_view(me, &view).await? {
        return Err(Error::not_found());
    }
    tx.commit().await?;
    Ok(())
}

/// Deletes a view.
pub async fn delete(context: &Context, id: Id) -> Result<()> {
    let me = context.me()?;
    let mut tx = context.write().await?;
    if !tx.delete_view(me, id).await? {
        return Err(Error::not_found());
    }
    tx.commit().await?;
    Ok(())
}

/// Keeps how the user arranged a list. Columns and views that do not exist are kept too: they may come back.
pub async fn save_prefs(context: &Context, module: ModuleKey, prefs: ListPrefs) -> Result<()> {
    context.module(module)?;
    let me = context.me()?;
    for (field, length) in
        [("columns", prefs.columns.len()), ("views", prefs.views.len()), ("hidden_views", prefs.hidden_views.len())]
    {
        if length > MAX_ENTRIES {
            return Err(Problem::field(field, "check-too-many-values").arg("max", MAX_ENTRIES).into());
        }
    }
    if prefs.columns.iter().any(|column| column.len() > 100) {
        return Err(Problem::field("columns", "check-unknown-field").into());
    }
    let page_size = if PAGE_SIZES.contains(&prefs.page_size) { prefs.page_size } else { 0 };
    let mut tx = context.write().await?;
    tx.save_user_setting(me, &format!("{PREFS}{module}"), &ListPrefs { page_size, ..prefs }).await?;
    tx.commit().await?;
    Ok(())
}
