//! Merging duplicates (row PLUS-05): in one transaction, with everything that belongs to them.

use std::collections::BTreeSet;

use domain::{
    Action, Draft, Id, ModuleKey, Problem, Record, Value,
    feed::FeedKind,
    merge::{self, Candidate, MergePreview, MergeRequest, Versioned},
    problem::ProblemKind,
    record::{ChildCount, Saved},
};
use store::{Tx, records::Held};

use super::{SaveOptions, save::save_in};
use crate::{Context, Error, Result, hooks};

/// Deeper than any company's structure; ends the walk should the data hold a cycle all the same.
const DEEPEST: usize = 100;

/// What is known of records that somebody may want to merge.
pub async fn merge_preview(context: &Context, module: ModuleKey, ids: Vec<Id>) -> Result<MergePreview> {
    let def = context.module(module)?.clone();
    let ids: BTreeSet<Id> = ids.into_iter().collect();
    require_mergeable(module, ids.len())?;
    let mut view = context.read().await?;
    let mut candidates = Vec::new();
    for id in ids {
        let record = view.record(module, id).await?.ok_or_else(Error::not_found)?;
        let mut children = Vec::new();
        for child in def.children.iter().filter(|child| context.viewer().may(child.module, Action::View)) {
            let count = view.count_children(child.module, &child.field, id).await?;
            if count > 0 {
                children.push(ChildCount { module: child.module, field: child.field.clone(), count });
            }
        }
        let (follow_ups, _) = view.follow_up_figures(module, id).await?;
        candidates.push(Candidate {
            title: def.title_of(&record.values).to_owned(),
            may_keep: view.may(module, id, Action::Edit).await?,
            may_go: view.may(module, id, Action::Delete).await?,
            children,
            follow_ups,
            record,
        });
    }
    let labels = view.labels_of(&def, candidates.iter().map(|candidate| &candidate.record.values)).await?;
    Ok(MergePreview { candidates, labels })
}

/// Merges records into one. It needs the right to edit the one that is kept and to delete each of the others.
pub async fn merge(context: &Context, request: MergeRequest) -> Result<Saved> {
    let MergeRequest { module, keep, others, mut values } = request;
    let seen = context.module(module)?.clone();
    let ids: BTreeSet<Id> = others.iter().map(|other| other.id).chain([keep.id]).collect();
    require_mergeable(module, ids.len())?;
    if ids.len() != others.len() + 1 {
        return Err(Problem::new(ProblemKind::Invalid).into());
    }
    let mut tx = context.write().await?;
    let kept = hold(&mut tx, module, keep, Action::Edit).await?;
    let mut gone = Vec::new();
    for other in others {
        gone.push(hold(&mut tx, module, other, Action::Delete).await?);
    }
    let whole = tx.whole_module(module)?.clone();
    let records: Vec<&Record> = gone.iter().map(Held::record).collect();
    let mut rest = merge::remains(&whole, &seen, kept.record(), &records);
    for values in [&mut values, &mut rest] {
        // A merged customer cannot be its own parent.
        values.retain(|_, value| value.as_ref_id().is_none_or(|id| !ids.contains(&id)));
    }
    let last = merge::last_follow_up(records.iter().copied().chain([kept.record()]));
    let customer = values.get("customer").unwrap_or(kept.record().get("customer")).clone();
    for other in &gone {
        // The primary contact of another customer is not one of this one's.
        if other.record().get("customer") != &customer {
            hooks::of(module).deleted(&mut tx, other.record()).await?;
        }
        tx.move_relations(other, &kept).await?;
        tx.merge_away(other, &kept).await?;
    }
    let version = tx.hold(module, keep.id, Action::Edit).await?.ok_or_else(Error::not_found)?.record().version;
    let draft = Draft { id: keep.id, module, version: Some(version), values };
    // Dates that have passed meanwhile come with the records.
    save_in(&mut tx, context, draft, SaveOptions { imported: true, ..SaveOptions::default() }).await?;
    break_cycle(&mut tx, module, keep.id).await?;
    let held = tx.hold(module, keep.id, Action::Edit).await?.ok_or_else(Error::not_found)?;
    let version = tx.update(&held, &rest, FeedKind::Updated).await?;
    if whole.field("last_follow_up_at").is_some() && !last.is_empty() {
        tx.derive(module, keep.id, &[("last_follow_up_at", last)]).await?;
    }
    tx.commit().await?;
    Ok(Saved { id: keep.id, version, change: None })
}

fn require_mergeable(module: ModuleKey, count: usize) -> Result<()> {
    if !merge::MODULES.contains(&module) {
        return Err(Error::not_found());
    }
    if merge::SIZES.contains(&count) { Ok(()) } else { Err(Problem::invalid("merge-wrong-count").into()) }
}

/// A record on the version that was looked at, under the right for what happens to it.
async fn hold(tx: &mut Tx, module: ModuleKey, wanted: Versioned, action: Action) -> Result<Held> {
    match tx.hold(module, wanted.id, action).await? {
        Some(held) if held.record().version == wanted.version => Ok(held),
        Some(_) => Err(Problem { message: "merge-changed".to_owned(), ..Problem::new(ProblemKind::Conflict) }.into()),
        None if tx.may(module, wanted.id, Action::View).await? => Err(Error::forbidden()),
        None => Err(Error::not_found()),
    }
}

/// Where a merged customer stood between the kept one and its parent, the kept one would be above itself.
async fn break_cycle(tx: &mut Tx, module: ModuleKey, kept: Id) -> Result<()> {
    if module != ModuleKey::Customer {
        return Ok(());
    }
    let mut next = tx.parent_of(module, "parent", kept).await?;
    for _ in 0..DEEPEST {
        match next {
            None => return Ok(()),
            Some(parent) if parent == kept => break,
            Some(parent) => next = tx.parent_of(module, "parent", parent).await?,
        }
    }
    let held = tx.hold(module, kept, Action::Edit).await?.ok_or_else(Error::not_found)?;
    tx.update(&held, &[("parent".to_owned(), Value::Empty)].into(), FeedKind::Updated).await?;
    Ok(())
}
