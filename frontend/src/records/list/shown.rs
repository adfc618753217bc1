//! What a list shows of its module: columns, pages, and which kind of thing stands in the body.

use std::collections::BTreeSet;
use std::sync::Arc;

use domain::{
    FieldDef, FieldKind, ModuleDef, Problem,
    list::{ListPage, ListPrefs, Selection, ViewRef},
};

use super::state::{Answer, Stage};

/// The number of the last page, when the rows were counted to the end.
pub(super) fn last_page(page: &ListPage, size: u32) -> Option<u32> {
    let size = u64::from(size.max(1));
    page.total.exact.then(|| u32::try_from(page.total.count.div_ceil(size).max(1)).unwrap_or(u32::MAX))
}

/// What the body shows for an answer.
pub(super) fn stage_of(answer: Option<Result<Answer, Problem>>) -> Stage {
    match answer {
        None => Stage::Waiting,
        Some(Err(problem)) => Stage::Failed(problem),
        Some(Ok(answer)) if !answer.page.rows.is_empty() || answer.page.total.count > 0 => Stage::Rows,
        Some(Ok(answer)) => {
            let Selection { view, search, filter, .. } = answer.request.selection;
            if view == ViewRef::All && search.is_empty() && filter.is_trivial() { Stage::Bare } else { Stage::NoMatch }
        }
    }
}

/// The columns after the title, as the user arranged them.
pub(super) fn shown_columns(def: &ModuleDef, prefs: &ListPrefs, known: &BTreeSet<String>) -> Vec<Arc<FieldDef>> {
    let keys = if prefs.columns.is_empty() { def.default_columns() } else { prefs.columns.clone() };
    keys.into_iter()
        .filter(|key| *key != def.title && !known.contains(key))
        .filter_map(|key| def.columns().find(|field| field.key == key).cloned().map(Arc::new))
        .collect()
}

/// The fields to ask for: what is shown, the title, and what is summed.
pub(super) fn loaded_fields(def: &ModuleDef, columns: &[Arc<FieldDef>]) -> Vec<String> {
    let mut fields = vec![def.title.clone()];
    for key in columns.iter().map(|field| &field.key).chain(&def.sums) {
        if !fields.contains(key) {
            fields.push(key.clone());
        }
    }
    fields
}

/// Whether the column's figures stand at its end.
pub(super) fn is_numeric(field: &FieldDef) -> bool {
    matches!(field.kind, FieldKind::Integer | FieldKind::Decimal | FieldKind::Money | FieldKind::Percent)
}
