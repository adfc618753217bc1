//! Search over everything (row PLUS-03), and keeping its index.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use domain::{
    Action, Id, ModuleKey, Problem,
    search::{Found, Group, Hit, HitField, MAX_SEARCH, PER_MODULE, Query, pieces, rank},
};
use futures_util::{StreamExt as _, TryStreamExt as _, stream};
use store::{
    View,
    records::{FoundRow, LabelKind, indexed_value},
};

use crate::{Context, Result, Services};

/// The newest hits of a module among which the best are chosen.
const LOOKED_AT: usize = 40;
/// Modules that are searched at once, each in a transaction of its own: whoever types does not wait for their sum, and a
/// single search leaves readers for others.
const AT_ONCE: usize = 3;
/// Records that enter the index in one transaction: others wait no longer than for a save.
const BATCH: u64 = 200;

/// What the caller may see of what was typed, module by module in the order of the sections.
pub async fn everything(context: &Context, text: &str) -> Result<Found> {
    if text.chars().count() > MAX_SEARCH {
        return Err(Problem::field("text", "check-too-long").arg("max", MAX_SEARCH).into());
    }
    let schema = context.schema();
    let sections = ModuleKey::ALL.into_iter().filter(|module| {
        let is_section = schema.module(*module).is_some_and(|def| def.features.section);
        is_section && context.viewer().may(*module, Action::View)
    });
    let in_modules: Vec<_> =
        stream::iter(sections.map(|module| in_module(context, module, text))).buffered(AT_ONCE).try_collect().await?;
    let mut found = Found::default();
    for in_module in in_modules.into_iter().flatten() {
        found.unready |= !in_module.is_ready;
        found.groups.extend(in_module.group);
    }
    Ok(found)
}

/// What a module has of what was typed.
struct InModule {
    group: Option<Group>,
    is_ready: bool,
}

/// `None` when nothing is looked for.
async fn in_module(context: &Context, module: ModuleKey, text: &str) -> Result<Option<InModule>> {
    let mut view = context.read().await?;
    let Some(search) = view.look_for(module, text).await? else { return Ok(None) };
    let rows = view.find(module, &search, LOOKED_AT).await?;
    let group = if rows.is_empty() { None } else { Some(group(&mut view, module, rows, text, search.words()).await?) };
    Ok(Some(InModule { group, is_ready: search.is_ready() }))
}

async fn group(
    view: &mut View,
    module: ModuleKey,
    mut rows: Vec<FoundRow>,
    text: &str,
    query: &Query,
) -> Result<Group> {
    let title_key = view.module(module)?.title.clone();
    let title = |row: &FoundRow| row.text(&title_key).unwrap_or_default().to_owned();
    // Those that are equally good stay in their order.
    rows.sort_by_key(|row| rank(&title(row), text, query));
    let more = rows.len() > PER_MODULE;
    rows.truncate(PER_MODULE);
    let names = names(view, &rows).await?;
    let def = view.module(module)?;
    let hit = |row: &FoundRow| {
        let detail = row.customer.or(row.owner).and_then(|id| names.get(&id).cloned());
        Hit { id: row.id, title: pieces(&title(row), query), by: found_by(def, row, query), detail }
    };
    Ok(Group { module, hits: rows.iter().map(hit).collect(), more })
}

/// The field by which a record was found, when its title does not say it all.
fn found_by(def: &domain::ModuleDef, row: &FoundRow, query: &Query) -> Option<HitField> {
    let has = |key: &String, text: &String, term: &domain::search::Term| {
        let form = def.field(key).and_then(|field| indexed_value(field, &domain::Value::Text(text.clone())));
        form.is_some_and(|form| term.is_in(&form))
    };
    let missing = query
        .terms
        .iter()
        .find(|term| !row.texts.iter().any(|(key, text)| *key == def.title && has(key, text, term)))?;
    let (key, text) = row.texts.iter().find(|(key, text)| has(key, text, missing))?;
    Some(HitField { field: key.clone(), text: pieces(text, query) })
}

/// How the customers and owners of records are called.
pub(crate) async fn names(view: &mut View, rows: &[FoundRow]) -> Result<BTreeMap<Id, String>> {
    let customers: BTreeSet<Id> = rows.iter().filter_map(|row| row.customer).collect();
    let owners: BTreeSet<Id> = rows.iter().filter_map(|row| row.owner).collect();
    let wanted = [(LabelKind::Record(ModuleKey::Customer), customers), (LabelKind::Person, owners)].into();
    Ok(view.labels(wanted).await?.into_iter().map(|label| (label.id, label.text)).collect())
}

/// Builds the index of what was there before it, and goes on where an earlier start broke off. Meanwhile lists are searched
/// without it. Runs beside the server.
pub async fn build_index(services: Arc<Services>) {
    if let Err(error) = build(&services).await {
        tracing::error!(error = crate::error::chain(&error), "the search index was not built; the next start goes on");
    }
}

async fn build(services: &Arc<Services>) -> Result<()> {
    let unready = services.system("build the search index").read().await?.unindexed_modules().await?;
    for module in unready {
        let mut done = 0;
        loop {
            let mut tx = services.system("build the search index").write().await?;
            let count = tx.build_index(module, BATCH).await?;
            tx.commit().await?;
            if count == 0 {
                break;
            }
            done += count;
            if done % 10_000 < count {
                tracing::info!(%module, done, "building the search index");
            }
        }
        tracing::info!(%module, done, "the search index is complete");
    }
    Ok(())
}
