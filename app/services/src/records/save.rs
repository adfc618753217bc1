//! The life of a record, from a draft to the feed: one function, readable from top to bottom.

use domain::{
    Action, Draft, Id, Record, Value,
    check::{self, Checked},
    feed::FeedKind,
    record::Saved,
};
use store::{Tx, records::Held};

use super::{beyond, conflict, references};
use crate::{Context, Error, Result, hooks};

/// How a save differs from that of a person at a form.
#[derive(Clone, Copy, Debug, Default)]
pub struct SaveOptions {
    /// The owner of a new record; `None`: who saves.
    pub owner: Option<Id>,
    /// The record comes from a file: dates in the past are history, and the feed says so.
    pub imported: bool,
    /// A change is taken back: what was there before may lie in the past too, and the feed says so.
    pub undone: bool,
}

/// Saves a new record, or changes of an existing one.
pub async fn save(context: &Context, draft: Draft) -> Result<Saved> {
    let (context, mut tx) = context.write_fresh().await?;
    let saved = save_in(&mut tx, &context, draft, SaveOptions::default()).await?;
    let change = tx.change();
    tx.commit().await?;
    Ok(Saved { change, ..saved })
}

/// The same within a transaction that does more: right → check → unique → references → behaviour → write → behaviour.
pub async fn save_in(tx: &mut Tx, context: &Context, mut draft: Draft, options: SaveOptions) -> Result<Saved> {
    let seen = context.module(draft.module)?;
    let module = context.checking_module(draft.module)?;
    let held = match draft.version {
        None => {
            context.require(draft.module, Action::Create)?;
            if let Some(saved) = repeated(tx, context, &draft).await? {
                return Ok(saved);
            }
            beyond::refuse(seen, &draft)?;
            references::fill_customer(tx, &module, &mut draft).await?;
            None
        }
        Some(version) => {
            let held = hold(tx, &draft, Action::Edit).await?;
            beyond::refuse(seen, &draft)?;
            conflict::refuse(tx, held.record(), version, &draft.values).await?;
            Some(held)
        }
    };
    let base = held.as_ref().map(Held::record);
    let env = context.check_env(options.imported || options.undone)?;
    let mut checked = check::record(&module, draft, base, &env).map_err(|problems| beyond::told(seen, problems))?;
    references::check(tx, &module, &checked, base).await?;
    hooks::of(module.key).before(tx, &mut checked, base).await?;
    give_number(tx, &module, &mut checked, base).await?;
    checked.compute(&module, base, &env);
    refuse_taken(tx, &module, &checked).await?;
    let version = write(tx, context, &checked, held.as_ref(), options).await?;
    references::keep_files(tx, &module, &checked).await?;
    hooks::of(module.key).after(tx, &checked, base).await?;
    Ok(Saved { id: checked.id(), version, change: None })
}

/// A record that the viewer may change in this way. What he sees but may not change is forbidden, the rest not found.
pub(super) async fn hold(tx: &mut Tx, draft: &Draft, action: Action) -> Result<Held> {
    match tx.hold(draft.module, draft.id, action).await? {
        Some(held) => Ok(held),
        None if tx.may(draft.module, draft.id, Action::View).await? => Err(Error::forbidden()),
        None => Err(Error::not_found()),
    }
}

/// A request that arrives twice (a lost answer, an offline client) makes one record. An id that belongs to somebody
/// else's record is not told apart from a broken one.
async fn repeated(tx: &mut Tx, context: &Context, draft: &Draft) -> Result<Option<Saved>> {
    if !tx.exists(draft.module, draft.id).await? {
        return Ok(None);
    }
    match tx.whole_record(draft.module, draft.id).await? {
        Some(record) if record.get("created_by").as_ref_id() == context.viewer().id() => {
            Ok(Some(Saved { id: record.id, version: record.version, change: None }))
        }
        _ => Err(Error::not_found()),
    }
}

/// A numbered record without a number gets the next one (row ADM-21); an existing one keeps its own.
async fn give_number(
    tx: &mut Tx,
    module: &domain::ModuleDef,
    checked: &mut Checked,
    base: Option<&Record>,
) -> Result<()> {
    let Some(field) = module.fields.iter().find(|field| field.kind == domain::FieldKind::Number) else { return Ok(()) };
    match base {
        None if checked.get(&field.key).is_empty() => {
            let number = tx.take_number(module.key).await?;
            checked.derive(&field.key, Value::Text(number));
        }
        Some(base) if checked.values().contains_key(&field.key) && checked.get(&field.key).is_empty() => {
            checked.derive(&field.key, base.get(&field.key).clone());
        }
        _ => {}
    }
    Ok(())
}

async fn refuse_taken(tx: &mut Tx, module: &domain::ModuleDef, checked: &Checked) -> Result<()> {
    let mut problems = Vec::new();
    for field in module.fields.iter().filter(|field| field.unique) {
        let Some(value) = checked.values().get(&field.key).filter(|value| !value.is_empty()) else { continue };
        if tx.find_unique(module.key, &field.key, value, Some(checked.id())).await?.is_some() {
            problems.push(domain::FieldProblem::new(&field.key, "check-not-unique"));
        }
    }
    if problems.is_empty() { Ok(()) } else { Err(problems.into()) }
}

async fn write(
    tx: &mut Tx,
    context: &Context,
    checked: &Checked,
    held: Option<&Held>,
    options: SaveOptions,
) -> Result<i64> {
    match held {
        None => {
            let kind = if options.imported { FeedKind::Imported } else { FeedKind::Created };
            tx.insert(checked, options.owner.or(context.viewer().id()), kind).await?;
            Ok(1)
        }
        Some(held) => {
            let kind = if options.undone { FeedKind::Undone } else { FeedKind::Updated };
            Ok(tx.update(held, checked.values(), kind).await?)
        }
    }
}
