//! The operation log of a record (row D-09).

use std::collections::{BTreeMap, BTreeSet};

use domain::{
    Id, ModuleDef, ModuleKey,
    feed::{FeedEntry, FeedKind, History},
    record::Label,
};
use store::{View, records::LabelKind};

use crate::{Context, Error, Result};

/// Entries of one page.
const PAGE: u32 = 50;

/// The operation log of a record, newest first, older than the entry `before`.
pub async fn history(context: &Context, module: ModuleKey, id: Id, before: Option<i64>) -> Result<History> {
    let def = context.module(module)?.clone();
    let mut view = context.read().await?;
    view.record(module, id).await?.ok_or_else(Error::not_found)?;
    let (mut entries, mut before) = (Vec::new(), before);
    while entries.len() <= PAGE as usize {
        let older = view.history_of(module, id, before, PAGE + 1).await?;
        let Some(last) = older.last() else { break };
        before = Some(last.seq);
        // A change of nothing but hidden fields has not happened for this viewer.
        let shown = |entry: &FeedEntry| {
            !entry.changes.is_empty() || !matches!(entry.kind, FeedKind::Updated | FeedKind::Undone)
        };
        entries.extend(older.into_iter().filter(shown));
    }
    let more = entries.len() > PAGE as usize;
    entries.truncate(PAGE as usize);
    let labels = with_actors(&mut view, &def, &entries).await?;
    Ok(History { entries, labels, more })
}

/// The names of everything and everybody that entries mention.
pub(crate) async fn with_actors(view: &mut View, module: &ModuleDef, entries: &[FeedEntry]) -> Result<Vec<Label>> {
    let mut wanted: BTreeMap<LabelKind, BTreeSet<Id>> = BTreeMap::new();
    for entry in entries {
        wanted.entry(LabelKind::Person).or_default().extend(entry.actor);
        for change in &entry.changes {
            // Entries on teams name people under keys that are no fields.
            let kind = module.field(&change.field).map_or(Some(LabelKind::Person), |field| LabelKind::of(field.kind));
            if let Some(kind) = kind {
                wanted.entry(kind).or_default().extend(change.old.ids().iter().chain(change.new.ids()));
            }
        }
    }
    Ok(view.labels(wanted).await?)
}

/// The names of people.
pub(crate) async fn names(view: &mut View, people: impl IntoIterator<Item = Id>) -> Result<Vec<Label>> {
    Ok(view.labels([(LabelKind::Person, people.into_iter().collect())].into()).await?)
}
