//! What a list shows of its module: columns, pages, cards, and which kind of thing stands in the body.

use std::collections::BTreeSet;
use std::sync::Arc;

use domain::{
    FieldDef, FieldKind, ModuleDef, Problem,
    board::{BoardColumn, BoardRequest, QUIET_FIELDS},
    list::{ListPage, ListPrefs, Row, Selection, ViewRef},
};

use super::state::{Answer, Ask, Content, Stage};

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
        Some(Ok(answer)) if answer.content.has_records() => match answer.content {
            Content::Page(_) => Stage::Rows,
            Content::Board(_) => Stage::Board,
        },
        Some(Ok(answer)) => {
            let Selection { view, search, filter, .. } = answer.ask.selection();
            if *view == ViewRef::All && search.is_empty() && filter.is_trivial() { Stage::Bare } else { Stage::NoMatch }
        }
    }
}

impl Ask {
    /// Which records are asked for.
    pub(super) const fn selection(&self) -> &Selection {
        match self {
            Self::Page(request) => &request.selection,
            Self::Board(request) => &request.selection,
        }
    }
}

impl Content {
    /// Every record that it shows.
    pub(super) fn rows(&self) -> Vec<&Row> {
        match self {
            Self::Page(page) => page.rows.iter().collect(),
            Self::Board(board) => board.columns.iter().flat_map(|column: &BoardColumn| &column.rows).collect(),
        }
    }

    fn has_records(&self) -> bool {
        match self {
            Self::Page(page) => !page.rows.is_empty() || page.total.count > 0,
            Self::Board(board) => board.count() > 0,
        }
    }
}

/// The fields of a card: the title, the head of a record, and what is summed.
pub(super) fn card_fields(def: &ModuleDef, board: &str) -> Vec<Arc<FieldDef>> {
    let head = def.head.iter().filter(|key| **key != def.title && *key != board && *key != "owner");
    head.filter_map(|key| def.columns().find(|field| field.key == *key).cloned().map(Arc::new)).collect()
}

/// What a board asks for; with `tries_quiet` also what says for how long nobody was in touch.
pub(super) fn board_request(
    def: &ModuleDef,
    field: &str,
    selection: Selection,
    cards: std::collections::BTreeMap<String, u32>,
    tries_quiet: bool,
) -> BoardRequest {
    let mut columns = vec![def.title.clone(), "owner".to_owned(), field.to_owned()];
    columns.extend(card_fields(def, field).iter().map(|field| field.key.clone()));
    for key in &def.sums {
        if !columns.contains(key) {
            columns.push(key.clone());
        }
    }
    if tries_quiet {
        let known =
            QUIET_FIELDS.iter().filter(|key| def.field(key).is_some() && !columns.iter().any(|one| one == *key));
        columns.extend(known.map(|key| (*key).to_owned()).collect::<Vec<_>>());
    }
    BoardRequest { selection, field: field.to_owned(), columns, cards }
}

/// The columns after the title, as the user arranged them: frozen ones first (row L-09).
pub(super) fn shown_columns(def: &ModuleDef, prefs: &ListPrefs, known: &BTreeSet<String>) -> Vec<Arc<FieldDef>> {
    let mut keys = if prefs.columns.is_empty() { def.default_columns() } else { prefs.columns.clone() };
    // A stable sort: what is not frozen stays in its order.
    keys.sort_by_key(|key| prefs.frozen.iter().position(|frozen| frozen == key).unwrap_or(usize::MAX));
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
