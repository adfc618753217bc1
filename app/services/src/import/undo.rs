//! Taking an import back: what it made goes to the recycle bin, what it overwrote gets its former values from the feed. A
//! record that somebody changed or built on since is left alone, and told with the reason.

use std::{
    collections::{BTreeMap, HashSet},
    fs::File,
    sync::Arc,
};

use domain::{
    Action, Draft, Id, ModuleDef, ModuleKey, Problem, Value,
    feed::FeedKind,
    import::{ImportKind, ImportState, UndoResult},
    list::Refusal,
    problem::ProblemKind,
    record::Values,
};
use store::{
    Tx, View,
    imports::{ImportRow, ImportedRecord},
};

use super::history::{can_undo, seen};
use crate::{
    Context, Error, Result, Services,
    error::chain,
    exchange::place,
    hooks,
    records::{SaveOptions, save_in},
};

/// Records of one transaction: others wait no longer than that for their turn.
const CHUNK: usize = 200;
/// Records that are left alone and told by name.
const TOLD: usize = 50;
/// Records that depend on one, of which it is asked whether the import made them too.
const HOLDERS: u64 = 1_000;

/// A future that can go to another thread.
type Boxed<'a, T> = std::pin::Pin<Box<dyn Future<Output = T> + Send + 'a>>;

/// What is to be done with a record.
enum Verdict {
    Delete,
    /// These values are put back, on this version.
    Restore(i64, Values),
    /// Deleted by somebody already, or as it was.
    Gone,
    Keep(Problem),
}

/// What taking an import back would do.
pub async fn undo_preview(context: &Context, run: Id) -> Result<UndoResult> {
    let (_, module) = undoable(context, run).await?;
    let mut view = context.read().await?;
    let records = view.imported_records(run).await?;
    let mut undoing = Undoing::new(context, module, run, records.len())?;
    for record in records {
        let verdict = undoing.judge(&mut view, record).await?;
        undoing.count(&mut view, record, &verdict).await?;
    }
    Ok(undoing.result)
}

/// Takes an import back, beside other work: the history tells how far it is.
pub async fn undo(context: &Context, run: Id) -> Result<()> {
    let (_, module) = undoable(context, run).await?;
    place::prepare(context.services()).await?;
    let lock = File::create(place::import(context.services(), run, "undo"))?;
    if lock.try_lock().is_err() {
        return Err(busy());
    }
    let mut tx = context.write().await?;
    // Asked again behind the writer's lock: of two at once, one is late.
    let row = tx.import_run(run).await?.ok_or_else(Error::not_found)?;
    if row.state.is_active() {
        return Err(busy());
    }
    tx.update_undo(run, ImportState::Undoing, &UndoResult::default()).await?;
    tx.commit().await?;
    let context = context.clone();
    tokio::spawn(async move {
        let done = take_back(&context, module, run).await;
        if let Err(error) = done {
            tracing::error!(import = %run, error = %chain(&error), "an import could not be taken back");
            if let Err(error) = end(context.services(), run).await {
                tracing::error!(import = %run, error = %chain(&error), "an undo that broke off was not marked");
            }
        }
        drop(lock);
        // What cannot be removed now is swept later.
        let _ = tokio::fs::remove_file(place::import(context.services(), run, "undo")).await;
    });
    Ok(())
}

/// Marks an undo that stopped in the middle: what was taken back stays so, the rest can be taken back again.
pub(super) async fn end(services: &std::sync::Arc<Services>, run: Id) -> Result<()> {
    let context = services.system("mark an undo that stopped in the middle");
    let mut tx = context.write().await?;
    tx.end_undo(run).await?;
    tx.commit().await?;
    Ok(())
}

/// An import that the caller may take back now, and its module.
async fn undoable(context: &Context, run: Id) -> Result<(ImportRow, ModuleKey)> {
    let row = seen(context, run).await?;
    match row.kind {
        ImportKind::Records(module) if can_undo(context.services(), &row) => Ok((row, module)),
        _ => Err(Problem::invalid("import-undo-nothing").into()),
    }
}

fn busy() -> Error {
    Problem::invalid("import-undo-busy").into()
}

async fn take_back(context: &Context, module: ModuleKey, run: Id) -> Result<()> {
    let records = context.read().await?.imported_records(run).await?;
    let mut undoing = Undoing::new(context, module, run, records.len())?;
    for chunk in records.chunks(CHUNK) {
        let context = context.later();
        let mut tx = context.write().await?;
        for record in chunk {
            let mut verdict = undoing.judge(&mut tx, *record).await?;
            tx.mark().await?;
            match undoing.act(&mut tx, &context, *record, &verdict).await {
                Ok(()) => tx.keep_marked().await?,
                Err(Error::Problem(problem)) => {
                    tx.undo_marked().await?;
                    verdict = Verdict::Keep(problem);
                }
                Err(error) => return Err(error),
            }
            undoing.count(&mut tx, *record, &verdict).await?;
        }
        let over = undoing.result.done >= undoing.result.records;
        let state = if over { ImportState::Undone } else { ImportState::Undoing };
        tx.update_undo(run, state, &undoing.result).await?;
        tx.commit().await?;
    }
    let UndoResult { deleted, restored, kept, .. } = undoing.result;
    tracing::info!(import = %run, deleted, restored, kept, "an import was taken back");
    Ok(())
}

/// The work on one import.
struct Undoing {
    run: Id,
    module: Arc<ModuleDef>,
    /// Records that are deleted, or would be: what only they depend on can go too.
    deleted: HashSet<Id>,
    result: UndoResult,
}

impl Undoing {
    fn new(context: &Context, module: ModuleKey, run: Id, records: usize) -> Result<Self> {
        let module = context.module(module)?.clone();
        let result = UndoResult { records: records as u64, ..UndoResult::default() };
        Ok(Self { run, module, deleted: HashSet::new(), result })
    }

    /// What is to be done with a record, by the state of things and the viewer's rights.
    async fn judge(&self, view: &mut View, record: ImportedRecord) -> Result<Verdict> {
        let (key, id) = (self.module.key, record.id);
        let entries = view.import_entries(self.run, record).await?;
        let made = entries.first().is_some_and(|row| row.entry.kind == FeedKind::Imported);
        // Deleted, or even purged.
        if view.is_deleted(key, id).await? || !view.exists(key, id).await? {
            return Ok(Verdict::Gone);
        }
        let Some(current) = view.whole_record(key, id).await? else { return Ok(Verdict::Keep(Problem::not_found())) };
        if made {
            if view.is_touched_since(self.run, key, record).await? {
                return Ok(Verdict::Keep(changed()));
            }
            if !view.may(key, id, Action::Delete).await? {
                return Ok(Verdict::Keep(Problem::forbidden()));
            }
            return Ok(self.held_by(view, id).await?.map_or(Verdict::Delete, Verdict::Keep));
        }
        // Several rows may have overwritten it: the first one knows what was before, the last one what is now.
        let mut fields: BTreeMap<&str, (&Value, &Value)> = BTreeMap::new();
        for change in entries.iter().flat_map(|row| &row.entry.changes) {
            let (_, new) = fields.entry(&change.field).or_insert((&change.old, &change.new));
            *new = &change.new;
        }
        // What Weft derives follows from the others.
        fields.retain(|field, _| self.module.field(field).is_some_and(|field| !field.system && !field.read_only));
        if fields.iter().any(|(field, (_, new))| current.get(field) != *new) {
            return Ok(Verdict::Keep(changed()));
        }
        let values: Values = fields
            .into_iter()
            .filter(|(_, (old, new))| old != new)
            .map(|(field, (old, _))| (field.to_owned(), old.clone()))
            .collect();
        if values.is_empty() {
            return Ok(Verdict::Gone);
        }
        if !view.may(key, id, Action::Edit).await? {
            return Ok(Verdict::Keep(Problem::forbidden()));
        }
        Ok(Verdict::Restore(current.version, values))
    }

    /// Why a record cannot be deleted: others depend on it that do not go with it.
    async fn held_by(&self, view: &mut View, id: Id) -> Result<Option<Problem>> {
        for child in self.module.children.iter().filter(|child| child.holds) {
            let holders = view.holders(child.module, &child.field, id, HOLDERS).await?;
            let count = holders.iter().filter(|holder| !self.deleted.contains(holder)).count();
            if count > 0 {
                let problem = Problem::new(ProblemKind::InUse).arg("count", count).arg("what", child.module.key());
                return Ok(Some(problem));
            }
        }
        Ok(None)
    }

    /// Does it. Boxed, so that the compiler sees that the whole can go to another thread.
    fn act<'a>(
        &'a self,
        tx: &'a mut Tx,
        context: &'a Context,
        record: ImportedRecord,
        verdict: &'a Verdict,
    ) -> Boxed<'a, Result<()>> {
        Box::pin(self.act_on(tx, context, record, verdict))
    }

    async fn act_on(&self, tx: &mut Tx, context: &Context, record: ImportedRecord, verdict: &Verdict) -> Result<()> {
        let (module, id) = (self.module.key, record.id);
        match verdict {
            Verdict::Keep(_) => return Ok(()),
            Verdict::Gone => {}
            Verdict::Delete => {
                let held = tx.hold(module, id, Action::Delete).await?.ok_or_else(Error::forbidden)?;
                tx.delete(&held).await?;
                hooks::of(module).deleted(tx, held.record()).await?;
            }
            Verdict::Restore(version, values) => {
                let draft = Draft { id, module, version: Some(*version), values: values.clone() };
                let options = SaveOptions { imported: true, undone: true, ..SaveOptions::default() };
                save_in(tx, context, draft, options).await?;
            }
        }
        tx.forget_imported(self.run, record).await?;
        Ok(())
    }

    async fn count(&mut self, view: &mut View, record: ImportedRecord, verdict: &Verdict) -> Result<()> {
        self.result.done += 1;
        match verdict {
            Verdict::Delete => {
                self.deleted.insert(record.id);
                self.result.deleted += 1;
            }
            Verdict::Restore(..) => self.result.restored += 1,
            Verdict::Gone => self.result.gone += 1,
            Verdict::Keep(problem) => {
                self.result.kept += 1;
                if self.result.reasons.len() < TOLD {
                    let seen = view.record(self.module.key, record.id).await?;
                    let title = seen.map(|seen| self.module.title_of(&seen.values).to_owned()).unwrap_or_default();
                    self.result.reasons.push(Refusal { id: record.id, title, problem: problem.clone() });
                }
            }
        }
        Ok(())
    }
}

/// Somebody changed it since.
fn changed() -> Problem {
    Problem::new(ProblemKind::Conflict).with_message("import-undo-changed")
}
