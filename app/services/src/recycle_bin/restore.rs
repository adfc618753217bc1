//! Bringing deleted records back, with everything that belonged to them: lines, files, follow-ups, team and stars have
//! stayed where they were.

use domain::{Action, FieldProblem, Id, ModuleKey, Problem, Record, Value, list::BatchResult};
use store::{Tx, records::LabelKind};

use super::refuse;
use crate::{Context, Error, Result, hooks, records::distinct};

/// As deep as records can belong to each other: a payment to a contract to an opportunity to a contact to a customer.
const DEEPEST: u32 = 8;

/// Brings deleted records back. One that belongs to a deleted record is refused, unless `parents` says that this comes
/// back too.
pub async fn restore(context: &Context, module: ModuleKey, ids: Vec<Id>, parents: bool) -> Result<BatchResult> {
    context.module(module)?;
    context.require(module, Action::Delete)?;
    let mut tx = context.write().await?;
    let mut result = BatchResult::default();
    for id in distinct(ids)? {
        tx.mark().await?;
        match restore_in(&mut tx, context, module, id, parents).await {
            Ok(()) => {
                tx.keep_marked().await?;
                result.done.push(id);
            }
            Err(Error::Problem(problem)) => {
                tx.undo_marked().await?;
                refuse(&mut tx, module, id, problem, &mut result).await?;
            }
            Err(error) => return Err(error),
        }
    }
    tx.commit().await?;
    Ok(result)
}

/// The same for one record within a transaction that does more; what it refuses may have been half done.
pub(crate) async fn restore_in(tx: &mut Tx, context: &Context, module: ModuleKey, id: Id, parents: bool) -> Result<()> {
    // First what the record belongs to, then itself: a stack instead of a recursion.
    let mut open = vec![(module, id)];
    while let Some((module, id)) = open.last().copied() {
        let Some(binned) = tx.hold_binned(module, id, Action::Delete).await? else {
            return Err(missing(tx, module, id, open.len() > 1).await?);
        };
        match deleted_parent(tx, context, binned.record()).await? {
            Some(parent) if parents && open.len() < DEEPEST as usize && !open.contains(&parent) => open.push(parent),
            Some((module, id)) => return Err(parent_problem(tx, module, id).await?.into()),
            None => {
                refuse_taken(tx, binned.record()).await?;
                refuse_orphan(tx, binned.record())?;
                tx.restore(&binned).await?;
                forget_categories(tx, binned.record()).await?;
                hooks::of(module).restored(tx, binned.record()).await?;
                open.pop();
            }
        }
    }
    Ok(())
}

async fn missing(tx: &mut Tx, module: ModuleKey, id: Id, is_parent: bool) -> Result<Error> {
    if is_parent {
        return Ok(Problem::forbidden().with_message("bin-parent-forbidden").into());
    }
    // Somebody may have been faster: then it is there again.
    let there = tx.may(module, id, Action::View).await?;
    Ok(if there { Problem::invalid("bin-restored-already").into() } else { Error::not_found() })
}

/// The deleted record to which this one belongs: one that cannot be deleted while it has such children.
async fn deleted_parent(tx: &mut Tx, context: &Context, record: &Record) -> Result<Option<(ModuleKey, Id)>> {
    for module in context.config().schema.modules.values() {
        for child in module.children.iter().filter(|child| child.holds && child.module == record.module) {
            if let Some(id) = record.get(&child.field).as_ref_id()
                && tx.is_deleted(module.key, id).await?
            {
                return Ok(Some((module.key, id)));
            }
        }
    }
    Ok(None)
}

async fn parent_problem(tx: &mut Tx, module: ModuleKey, id: Id) -> Result<Problem> {
    let seen = tx.hold_binned(module, id, Action::Delete).await?;
    Ok(match seen {
        Some(binned) => {
            let title = tx.whole_module(module)?.title_of(&binned.record().values).to_owned();
            Problem::invalid("bin-parent-deleted").arg("name", title)
        }
        None => Problem::forbidden().with_message("bin-parent-forbidden"),
    })
}

/// A deleted record's unique values are free for others (rules.md, "Records"): who took one has to give it back first.
async fn refuse_taken(tx: &mut Tx, record: &Record) -> Result<()> {
    let module = tx.whole_module(record.module)?.clone();
    let mut problems = Vec::new();
    for field in module.fields.iter().filter(|field| field.unique) {
        let value = record.get(&field.key);
        if value.is_empty() {
            continue;
        }
        let Some(other) = tx.find_unique(module.key, &field.key, value, Some(record.id)).await? else { continue };
        let problem = FieldProblem::new(&field.key, "bin-taken").arg("other", &field.key);
        problems.push(match tx.record(module.key, other).await? {
            Some(seen) => problem.arg("name", module.title_of(&seen.values)).arg("id", other),
            None => FieldProblem { message: "bin-taken-hidden".to_owned(), ..problem },
        });
    }
    if problems.is_empty() { Ok(()) } else { Err(problems.into()) }
}

/// A category that was deleted meanwhile cannot come back: the record is without one.
async fn forget_categories(tx: &mut Tx, record: &Record) -> Result<()> {
    let module = tx.whole_module(record.module)?.clone();
    for field in module.fields.iter().filter(|field| field.kind == domain::FieldKind::Category) {
        let Some(category) = record.get(&field.key).as_ref_id() else { continue };
        if tx.labels([(LabelKind::Category, [category].into())].into()).await?.is_empty() {
            tx.derive(record.module, record.id, &[(&field.key, Value::Empty)]).await?;
        }
    }
    Ok(())
}

/// What it belonged to was removed for good, and it cannot be without.
fn refuse_orphan(tx: &Tx, record: &Record) -> Result<()> {
    let module = tx.whole_module(record.module)?;
    // By the standard definition: what the company made required later may be missing in old records.
    let standard = domain::schema::modules::definition(record.module);
    let needed = |key: &str| standard.field(key).is_some_and(|field| field.required && !field.system);
    let reference = |field: &&domain::FieldDef| matches!(field.kind, domain::FieldKind::Reference(_));
    let orphan =
        module.fields.iter().filter(reference).find(|field| needed(&field.key) && record.get(&field.key).is_empty());
    match orphan {
        Some(field) => Err(vec![FieldProblem::new(&field.key, "bin-parent-gone").arg("other", &field.key)].into()),
        None => Ok(()),
    }
}
