//! Saved views (row L-03) and how a person arranged his lists (rows L-02, L-06, L-09 to L-13).

use std::collections::BTreeSet;

use domain::{
    Action, FieldProblem, Id, ModuleKey, Problem,
    list::{Audience, COLUMN_WIDTHS, ListPrefs, PAGE_SIZES, SavedView, pins::MOST_PINS},
};

use store::{Signal, Tx, records::LabelKind, views::StoredView};

use crate::{Context, Error, Result};

/// The keys of [`ListPrefs`] among a person's settings: this, then the module's.
pub(crate) const PREFS: &str = "list:";

const MAX_NAME: usize = 60;
const MAX_VIEWS: u64 = 100;
/// The most departments and people that a view is shared with by name.
const MAX_SHARES: usize = 200;
/// The most entries of a list in the preferences: more than there can be columns or views.
const MAX_ENTRIES: usize = 300;

/// The user's own views of a module, and those that are shared with him.
pub async fn list(context: &Context, module: ModuleKey) -> Result<Vec<SavedView>> {
    context.module(module)?;
    context.me()?;
    let shares = context.viewer().may(module, Action::Share);
    let views = context.read().await?.saved_views(module).await?;
    let told = |stored: StoredView| {
        let view = stored.view;
        // Whoever only looks at a view need not know who else has it.
        let editable = view.editable || shares;
        let audience = if editable { view.audience } else { Audience::default() };
        SavedView { editable, audience, ..view }
    };
    Ok(views.into_iter().map(told).collect())
}

/// Creates or changes a view: one's own, or one that is shared with others when one has the right to share.
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
    if view.audience.departments.len() + view.audience.people.len() > MAX_SHARES {
        problems.push(FieldProblem::new("audience", "check-too-many-values").arg("max", MAX_SHARES));
    }
    if view.filter.check(context.module(view.module)?).is_err() {
        problems.push(FieldProblem::new("filter", "check-filter"));
    }
    if !problems.is_empty() {
        return Err(problems.into());
    }
    let mut tx = context.write().await?;
    let before = editable(context, &mut tx, view.id).await?;
    if before.as_ref().is_some_and(|before| before.view.module != view.module) {
        return Err(Error::not_found());
    }
    let audience_before = before.as_ref().map(|before| before.view.audience.clone()).unwrap_or_default();
    // To take a view back from others its author needs no right.
    if view.audience != audience_before && !view.audience.is_private() {
        context.require(view.module, Action::Share)?;
        known(&mut tx, &view.audience).await?;
    }
    let author = before.map_or(me, |before| before.employee);
    if !tx.view_exists(view.id).await? && tx.count_views(me, view.module).await? >= MAX_VIEWS {
        return Err(Problem::field("name", "check-too-many-values").arg("max", MAX_VIEWS).into());
    }
    tx.save_view(author, &view).await?;
    told(context, tx, &[&audience_before, &view.audience]).await
}

/// Deletes a view, for everybody who has it.
pub async fn delete(context: &Context, id: Id) -> Result<()> {
    context.me()?;
    let mut tx = context.write().await?;
    let before = editable(context, &mut tx, id).await?.ok_or_else(Error::not_found)?;
    tx.delete_view(id).await?;
    told(context, tx, &[&before.view.audience]).await
}

/// A view that exists and that the viewer may change: his own, or a shared one with the right to share. `None` when
/// there is none with this id; one that he may not see is not found.
async fn editable(context: &Context, tx: &mut Tx, id: Id) -> Result<Option<StoredView>> {
    match tx.saved_view(id).await? {
        Some(stored) if stored.view.editable || context.viewer().may(stored.view.module, Action::Share) => {
            Ok(Some(stored))
        }
        Some(_) => Err(Error::forbidden()),
        None if tx.view_exists(id).await? => Err(Error::not_found()),
        None => Ok(None),
    }
}

/// Everybody and everything that a view is shared with exists.
async fn known(tx: &mut Tx, audience: &Audience) -> Result<()> {
    let wanted = [
        (LabelKind::Department, audience.departments.iter().copied().collect()),
        (LabelKind::Person, audience.people.iter().copied().collect()),
    ];
    let count = wanted.iter().map(|(_, ids): &(_, BTreeSet<Id>)| ids.len()).sum::<usize>();
    let found = tx.labels(wanted.into()).await?.len();
    if found == count { Ok(()) } else { Err(Problem::field("audience", "check-unknown-reference").into()) }
}

/// Commits, and lets the pages of those whose views changed ask again.
async fn told(context: &Context, mut tx: Tx, audiences: &[&Audience]) -> Result<()> {
    if audiences.iter().any(|audience| audience.everybody || !audience.departments.is_empty()) {
        tx.tell(Signal::Config);
    } else {
        let people: BTreeSet<Id> = audiences.iter().flat_map(|audience| &audience.people).copied().collect();
        for person in people {
            tx.tell(Signal::Person(person));
        }
    }
    if audiences.iter().any(|audience| !audience.is_private()) {
        tx.tell(Signal::Person(context.me()?));
    }
    tx.commit().await?;
    Ok(())
}

/// Keeps how the user arranged a list. Columns and views that do not exist are kept too: they may come back.
pub async fn save_prefs(context: &Context, module: ModuleKey, prefs: ListPrefs) -> Result<()> {
    context.module(module)?;
    let me = context.me()?;
    let prefs = within_limits(prefs)?;
    let mut tx = context.write().await?;
    tx.save_user_setting(me, &format!("{PREFS}{module}"), &prefs).await?;
    tx.commit().await?;
    Ok(())
}

/// Refuses what no page sends, and brings figures within their bounds.
fn within_limits(mut prefs: ListPrefs) -> Result<ListPrefs> {
    let most_pins = prefs.pinned.iter().map(|view| view.pins.len()).max().unwrap_or(0);
    for (field, length, max) in [
        ("columns", prefs.columns.len(), MAX_ENTRIES),
        ("views", prefs.views.len(), MAX_ENTRIES),
        ("hidden_views", prefs.hidden_views.len(), MAX_ENTRIES),
        ("frozen", prefs.frozen.len(), MAX_ENTRIES),
        ("widths", prefs.widths.len(), MAX_ENTRIES),
        ("pinned", prefs.pinned.len(), MAX_ENTRIES),
        ("pinned", most_pins, MOST_PINS),
    ] {
        if length > max {
            return Err(Problem::field(field, "check-too-many-values").arg("max", max).into());
        }
    }
    let pinned = prefs.pinned.iter().flat_map(|view| &view.pins).map(|pin| &pin.field);
    let mut fields = prefs.columns.iter().chain(&prefs.frozen).chain(prefs.widths.keys()).chain(pinned);
    if fields.any(|field| field.len() > 100) {
        return Err(Problem::field("columns", "check-unknown-field").into());
    }
    if !PAGE_SIZES.contains(&prefs.page_size) {
        prefs.page_size = 0;
    }
    for width in prefs.widths.values_mut() {
        *width = (*width).clamp(*COLUMN_WIDTHS.start(), *COLUMN_WIDTHS.end());
    }
    Ok(prefs)
}
