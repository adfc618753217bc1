//! Setting fields of many records at once (row PLUS-04): first it is said what would change and what not and why, then it
//! is done, and all of it can be taken back.

use std::{collections::BTreeMap, sync::Arc};

use domain::{
    FieldDef, FieldProblem, Id, Problem, Value, check,
    list::BatchResult,
    record::Values,
    undo::{BULK_STEP, BulkEdit, BulkResult, may_bulk_edit},
};
use leptos::prelude::*;

use super::outcome::Outcome;
use crate::{
    records::list::List,
    state::{perform, submit},
};

mod view;

pub use view::BulkEditDialog;

/// Where the dialog is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Stage {
    /// Fields are chosen and filled in.
    Filling,
    /// It is looked what would change: so many of so many.
    Checking(usize, usize),
    /// It was looked.
    Checked,
    Editing(usize, usize),
}

/// What the parts of the dialog share.
#[derive(Clone, Copy)]
struct Bulk {
    held: StoredValue<List, LocalStorage>,
    open: RwSignal<bool>,
    /// Everything that the list shows instead of what is chosen.
    everything: RwSignal<bool>,
    /// The chosen fields in the order in which they were added, with their values.
    fields: RwSignal<Vec<(String, Value)>>,
    errors: RwSignal<BTreeMap<String, FieldProblem>>,
    stage: RwSignal<Stage>,
    preview: RwSignal<BulkResult>,
    /// The records that were looked at: these are changed, and no others.
    ids: StoredValue<Vec<Id>>,
    problem: RwSignal<Option<Problem>>,
    stopped: StoredValue<bool>,
    outcome: Outcome,
}

impl Bulk {
    /// The list over which the dialog stands.
    fn list(self) -> List {
        self.held.get_value()
    }

    fn new(list: List, open: RwSignal<bool>) -> Self {
        let done = Callback::new(move |()| list.done());
        Self {
            held: StoredValue::new_local(list),
            open,
            everything: RwSignal::new(false),
            fields: RwSignal::new(Vec::new()),
            errors: RwSignal::new(BTreeMap::new()),
            stage: RwSignal::new(Stage::Filling),
            preview: RwSignal::new(BulkResult::default()),
            ids: StoredValue::new(Vec::new()),
            problem: RwSignal::new(None),
            stopped: StoredValue::new(false),
            outcome: Outcome::new(list.module, "bulk-done", done),
        }
    }

    fn reset(self) {
        self.everything.set(false);
        self.fields.set(Vec::new());
        self.again();
    }

    /// What was said about the records holds no more.
    fn again(self) {
        self.errors.set(BTreeMap::new());
        self.problem.set(None);
        self.stage.set(Stage::Filling);
    }

    /// The fields that can be set and are not chosen yet.
    fn offered(self) -> Vec<Arc<FieldDef>> {
        let def = self.list().def();
        let chosen = |key: &str| self.fields.with(|fields| fields.iter().any(|(other, _)| other == key));
        let fields = def.fields.iter().filter(|field| may_bulk_edit(&def, field) && !chosen(&field.key));
        fields.cloned().map(Arc::new).collect()
    }

    fn set(self, key: &str, value: Value) {
        self.fields.update(|fields| {
            if let Some(field) = fields.iter_mut().find(|(other, _)| other == key) {
                field.1 = value;
            }
        });
        self.again();
    }

    /// The values as they are sent; `None` when one of them cannot be right, which then stands at its field.
    fn values(self) -> Option<Values> {
        let def = self.list().def();
        let (mut values, mut errors) = (Values::new(), BTreeMap::new());
        for (key, value) in self.fields.get_untracked() {
            let Some(field) = def.field(&key) else { continue };
            match check::normalise(field, value) {
                Ok(value) if value.is_empty() && field.required => {
                    errors.insert(key.clone(), FieldProblem::new(key, "check-required"));
                }
                Ok(value) => {
                    values.insert(key, value);
                }
                Err(problem) => {
                    errors.insert(key, problem);
                }
            }
        }
        let fine = errors.is_empty() && !values.is_empty();
        self.errors.set(errors);
        fine.then_some(values)
    }

    /// Looks what would change.
    fn check(self) {
        let Some(values) = self.values() else { return };
        self.problem.set(None);
        self.stopped.set_value(false);
        self.stage.set(Stage::Checking(0, 0));
        perform(async move {
            let ids = if self.everything.get_untracked() {
                submit(api::records::ids(self.list().selection.get_untracked())).await
            } else {
                Ok(untrack(|| self.list().ids()))
            };
            let found = match ids {
                Ok(ids) => {
                    self.ids.try_set_value(ids.clone());
                    self.each(ids, values, true).await.1
                }
                Err(problem) => Err(problem),
            };
            match found {
                Ok(()) => {
                    let stage =
                        if self.stopped.try_get_value() == Some(true) { Stage::Filling } else { Stage::Checked };
                    self.stage.try_set(stage);
                }
                Err(problem) => self.failed(problem),
            }
        });
    }

    /// Changes what was looked at.
    fn apply(self) {
        let Some(values) = self.values() else { return };
        self.stopped.set_value(false);
        perform(async move {
            let ids = self.ids.try_get_value().unwrap_or_default();
            let (changes, ended) = self.each(ids, values, false).await;
            let result = self.preview.try_get_untracked().unwrap_or_default();
            match ended {
                Ok(()) => {
                    self.open.try_set(false);
                }
                Err(problem) => self.failed(problem),
            }
            let BulkResult { result: BatchResult { mut done, refused, .. }, unchanged } = result;
            // What had these values already was not changed.
            done.truncate(done.len().saturating_sub(unchanged as usize));
            self.outcome.show(BatchResult { done, refused, change: None }, changes);
        });
    }

    fn failed(self, problem: Problem) {
        self.problem.try_set(Some(problem));
        self.stage.try_set(Stage::Filling);
    }

    /// Goes through the records step by step; answers the numbers of what was changed, and how it ended. What came of it
    /// stands in `preview`.
    async fn each(self, ids: Vec<Id>, values: Values, preview: bool) -> (Vec<i64>, Result<(), Problem>) {
        let total = ids.len();
        let mut changes = Vec::new();
        let mut all = BulkResult::default();
        self.preview.try_set(BulkResult::default());
        for (step, ids) in ids.chunks(BULK_STEP).enumerate() {
            if self.stopped.try_get_value() != Some(false) {
                break;
            }
            let done = step * BULK_STEP;
            self.stage.try_set(if preview { Stage::Checking(done, total) } else { Stage::Editing(done, total) });
            let edit = BulkEdit { module: self.list().module, ids: ids.to_vec(), values: values.clone(), preview };
            match submit(api::records::edit_many(edit)).await {
                Ok(found) => {
                    changes.extend(found.result.change);
                    all.result.done.extend(found.result.done);
                    all.result.refused.extend(found.result.refused);
                    all.unchanged += found.unchanged;
                    self.preview.try_set(all.clone());
                }
                Err(problem) => return (changes, Err(problem)),
            }
        }
        (changes, Ok(()))
    }
}
