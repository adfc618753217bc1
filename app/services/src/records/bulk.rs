//! Setting fields of many records at once (row PLUS-04): every record goes through the save of a form.

use domain::{
    Action, Draft, FieldProblem, Id, Problem,
    list::Selection,
    problem::ProblemKind,
    undo::{BULK_STEP, BulkEdit, BulkResult, MAX_BULK},
};

use super::{SaveOptions, batch, list::resolve, save_in};
use crate::{Context, Error, Result};

/// The ids of everything that a list selects, in its order; refused when there are more than a bulk edit may change.
pub async fn ids(context: &Context, selection: Selection) -> Result<Vec<Id>> {
    let module = context.module(selection.module)?.clone();
    let mut view = context.read().await?;
    let query = resolve(&mut view, &module, selection).await?;
    let ids = view.ids(&query, MAX_BULK + 1).await?;
    if ids.len() > MAX_BULK as usize {
        return Err(Problem::new(ProblemKind::TooLarge).with_message("bulk-too-many").arg("max", MAX_BULK).into());
    }
    Ok(ids)
}

/// Gives the same values to several records, or only says what would happen: then everything is done the same way and
/// nothing of it is kept.
pub async fn edit_many(context: &Context, edit: BulkEdit) -> Result<BulkResult> {
    let BulkEdit { module, ids, values, preview } = edit;
    let def = context.module(module)?.clone();
    context.require(module, Action::Edit)?;
    if ids.len() > BULK_STEP {
        return Err(Problem::new(ProblemKind::TooLarge).with_message("bulk-too-many").arg("max", BULK_STEP).into());
    }
    let wrong: Vec<FieldProblem> = values
        .keys()
        .filter(|key| !def.field(key).is_some_and(|field| domain::undo::may_bulk_edit(&def, field)))
        .map(|key| FieldProblem::new(key, "check-read-only"))
        .collect();
    if !wrong.is_empty() {
        return Err(wrong.into());
    }
    let mut tx = context.write().await?;
    let mut done = BulkResult::default();
    for id in batch::distinct(ids)? {
        let Some(record) = tx.record(module, id).await? else {
            batch::refuse(&mut tx, &def, id, Problem::not_found(), &mut done.result).await?;
            continue;
        };
        let draft = Draft { id, module, version: Some(record.version), values: values.clone() };
        tx.mark().await?;
        match save_in(&mut tx, context, draft, SaveOptions::default()).await {
            Ok(saved) => {
                tx.keep_marked().await?;
                done.unchanged += u32::from(saved.version == record.version);
                done.result.done.push(id);
            }
            Err(Error::Problem(problem)) => {
                tx.undo_marked().await?;
                batch::refuse(&mut tx, &def, id, problem, &mut done.result).await?;
            }
            Err(error) => return Err(error),
        }
    }
    if preview {
        return Ok(done);
    }
    done.result.change = tx.change();
    tx.commit().await?;
    Ok(done)
}
