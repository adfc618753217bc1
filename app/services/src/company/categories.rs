//! The tree of product categories (row ADM-16).

use domain::{
    Action, AdminRight, FieldProblem, Id, ModuleKey, Problem, feed::Subject, org::ProductCategory, problem::ProblemKind,
};
use store::Signal;

use crate::{Context, Error, Result, audit::Before};

const MAX_NAME: usize = 100;

/// The tree of product categories; for everybody who may see products.
pub async fn product_categories(context: &Context) -> Result<Vec<ProductCategory>> {
    if !context.viewer().may_admin(AdminRight::ProductCategories) {
        context.require(ModuleKey::Product, Action::View)?;
    }
    Ok(context.read().await?.product_categories().await?)
}

/// Creates, renames or moves a category.
pub async fn save_product_category(context: &Context, category: ProductCategory) -> Result<()> {
    context.require_admin(AdminRight::ProductCategories)?;
    let category = ProductCategory { name: category.name.trim().to_owned(), ..category };
    let mut tx = context.write().await?;
    let all = tx.product_categories().await?;
    let problems = problems(&category, &all);
    if !problems.is_empty() {
        return Err(problems.into());
    }
    let before = Before::of(&mut tx, Subject::Category, category.id).await?;
    tx.save_product_category(&category).await?;
    before.log(&mut tx).await?;
    tx.tell(Signal::Config);
    tx.commit().await?;
    Ok(())
}

/// Deletes an empty category.
pub async fn delete_product_category(context: &Context, id: Id) -> Result<()> {
    context.require_admin(AdminRight::ProductCategories)?;
    let mut tx = context.write().await?;
    let all = tx.product_categories().await?;
    let category = all.iter().find(|category| category.id == id).ok_or_else(Error::not_found)?;
    let below = all.iter().filter(|other| other.parent == Some(id)).count() as u64;
    let in_use = |count: u64, what: &str| Problem::new(ProblemKind::InUse).arg("count", count).arg("what", what);
    if below > 0 {
        return Err(in_use(below, "product_category").into());
    }
    if category.products > 0 {
        return Err(in_use(u64::from(category.products), "product").into());
    }
    let before = Before::of(&mut tx, Subject::Category, id).await?;
    tx.delete_product_category(id).await?;
    before.log(&mut tx).await?;
    tx.tell(Signal::Config);
    tx.commit().await?;
    Ok(())
}

fn problems(category: &ProductCategory, all: &[ProductCategory]) -> Vec<FieldProblem> {
    let mut problems = Vec::new();
    if category.name.is_empty() {
        problems.push(FieldProblem::new("name", "check-required"));
    }
    if category.name.chars().count() > MAX_NAME {
        problems.push(FieldProblem::new("name", "check-too-long").arg("max", MAX_NAME));
    }
    let namesake = |other: &ProductCategory| {
        other.id != category.id
            && other.parent == category.parent
            && other.name.to_lowercase() == category.name.to_lowercase()
    };
    if all.iter().any(namesake) {
        problems.push(FieldProblem::new("name", "check-not-unique"));
    }
    // Walks up from the new parent; the stored tree has no cycle, so this ends.
    let mut above = category.parent;
    while let Some(parent) = above {
        if parent == category.id {
            problems.push(FieldProblem::new("parent", "check-cycle"));
            break;
        }
        let Some(found) = all.iter().find(|other| other.id == parent) else {
            problems.push(FieldProblem::new("parent", "check-unknown-reference"));
            break;
        };
        above = found.parent;
    }
    problems
}
