//! What a form holds: the stored record, what was changed, what is wrong.

use std::{collections::BTreeSet, sync::Arc};

use domain::{
    Draft, FieldDef, FieldKind, FieldProblem, Id, ModuleDef, ModuleKey, Problem, Record, Value, check,
    formula::{self, Formula},
    money,
    record::{Saved, Values},
};
use leptos::prelude::*;

use super::{draft, env::env, fill};
use crate::{
    fields::Labels,
    format,
    i18n::field_problem_text,
    records::lines::decimals,
    state::{DraftStore, new_id},
};

/// One form. A copy is a handle to the same form.
#[derive(Clone, Copy)]
pub struct Form {
    def: StoredValue<Arc<ModuleDef>>,
    pub(super) labels: RwSignal<Labels>,
    pub(super) on_saved: Callback<Saved>,
    /// The stored record; `None` for a new one.
    pub(super) base: RwSignal<Option<Record>>,
    /// The id that a new record will have.
    pub(super) id: RwSignal<Id>,
    /// The version on which the changes are based.
    pub(super) version: RwSignal<Option<i64>>,
    /// What differs from the stored record; all values of a new one.
    pub(super) changes: RwSignal<Values>,
    /// What a new record starts with.
    start: StoredValue<Values>,
    store: StoredValue<DraftStore>,
    /// A draft of an earlier visit was brought back.
    pub(super) restored: RwSignal<bool>,
    /// Fields that were left, or all once somebody tried to save.
    visited: RwSignal<BTreeSet<String>>,
    pub(super) tried: RwSignal<bool>,
    /// What the rules say about the values as they are.
    rules: Memo<Vec<FieldProblem>>,
    /// What the server said; a field's goes when the field is changed.
    pub(super) server: RwSignal<Vec<FieldProblem>>,
    /// Numbers in lines that cannot be read.
    pub(super) unreadable: RwSignal<Vec<FieldProblem>>,
    pub(super) failure: RwSignal<Option<Problem>>,
    pub(super) conflict: RwSignal<Option<super::conflict::Conflict>>,
    pub(super) saving: RwSignal<bool>,
    /// The amount was typed by hand, so the lines do not give it.
    amount_typed: RwSignal<bool>,
}

impl Form {
    pub(super) fn new(
        def: Arc<ModuleDef>,
        record: Option<Record>,
        initial: Values,
        labels: Labels,
        on_saved: Callback<Saved>,
    ) -> Self {
        let store = draft::place(def.key, record.as_ref(), &initial);
        let mut start = Values::new();
        if record.is_none() {
            start = check::defaults(&def, &env());
            start.extend(initial.into_iter().filter(|(key, _)| is_entered(&def, key)));
        }
        let base = RwSignal::new(record);
        let changes = RwSignal::new(start.clone());
        let (id, version) = base.with_untracked(|base| {
            base.as_ref().map_or_else(|| (new_id(), None), |record| (record.id, Some(record.version)))
        });
        let rules_def = Arc::clone(&def);
        let rules = Memo::new(move |_| {
            changes.with(|changes| base.with(|base| problems(&rules_def, base.as_ref(), id, changes)))
        });
        let form = Self {
            def: StoredValue::new(def),
            labels: RwSignal::new(labels),
            on_saved,
            base,
            id: RwSignal::new(id),
            version: RwSignal::new(version),
            changes,
            start: StoredValue::new(start),
            store: StoredValue::new(store),
            restored: RwSignal::new(false),
            visited: RwSignal::new(BTreeSet::new()),
            tried: RwSignal::new(false),
            rules,
            server: RwSignal::new(Vec::new()),
            unreadable: RwSignal::new(Vec::new()),
            failure: RwSignal::new(None),
            conflict: RwSignal::new(None),
            saving: RwSignal::new(false),
            amount_typed: RwSignal::new(false),
        };
        form.restore();
        if form.is_new() && !form.restored.get_untracked() {
            fill::initial(form);
        }
        form.amount_typed.set(!form.amount_is_derived());
        crate::ui::effect(move || form.keep());
        form
    }

    /// The module of the record.
    pub fn module(self) -> ModuleKey {
        self.def().key
    }

    /// The module's definition.
    pub fn def(self) -> Arc<ModuleDef> {
        self.def.get_value()
    }

    /// Whether the record does not exist yet.
    pub fn is_new(self) -> bool {
        self.base.with_untracked(Option::is_none)
    }

    /// A value as it stands in the form.
    pub fn get(self, key: &str) -> Value {
        let changed = self.changes.with(|changes| changes.get(key).cloned());
        changed.unwrap_or_else(|| {
            self.base.with(|base| base.as_ref().map(|base| base.get(key).clone()).unwrap_or_default())
        })
    }

    /// The same without following it.
    pub fn now(self, key: &str) -> Value {
        untrack(|| self.get(key))
    }

    /// A value as a signal.
    pub fn value(self, key: &str) -> Signal<Value> {
        let key = key.to_owned();
        Memo::new(move |_| self.get(&key)).into()
    }

    /// What a formula gives over the values as they stand in the form. One that refers to a field which the viewer does not see stays as
    /// it is stored: the server knows better.
    pub fn computed(self, key: &str) -> Signal<Value> {
        let (key, def) = (key.to_owned(), self.def());
        let compute = move || {
            let source = def.field(&key).and_then(|field| field.formula.as_deref()).unwrap_or_default();
            let known = Formula::parse(source).is_ok_and(|formula| formula.check(&def).is_ok());
            let fresh = known.then(|| formula::compute(&def, &|other| self.get(other), format::today()).remove(&key));
            fresh.flatten().unwrap_or_else(|| self.get(&key))
        };
        Memo::new(move |_| compute()).into()
    }

    /// The person changed a value: what follows from it is filled in.
    pub fn change(self, key: &str, value: Value) {
        if key == "amount" {
            self.amount_typed.set(!value.is_empty());
        }
        self.set(key, value);
        self.derive_amount(key);
        fill::after(self, key);
    }

    /// Sets a value without anything following from it but the amount.
    pub fn set(self, key: &str, value: Value) {
        if !self.def.with_value(|def| is_entered(def, key)) {
            return;
        }
        let stored = self.base.with_untracked(|base| base.as_ref().map(|base| base.get(key).clone()));
        self.changes.update(|changes| {
            if stored.as_ref() == Some(&value) {
                changes.remove(key);
            } else {
                changes.insert(key.to_owned(), value);
            }
        });
        let part = format!("{key}.");
        self.server.update(|all| all.retain(|problem| problem.field != key && !problem.field.starts_with(&part)));
    }

    /// Sets what another record brings; an amount that was typed by hand stays.
    pub fn bring(self, key: &str, value: Value) {
        if key == "amount" && self.amount_typed.get_untracked() {
            return;
        }
        self.set(key, value);
        self.derive_amount(key);
    }

    /// The customer to which contacts, opportunities and contracts are restricted.
    pub(super) fn customer(self) -> Signal<Option<Id>> {
        let own = self.module() == ModuleKey::Customer;
        Signal::derive(move || if own { Some(self.id.get()) } else { self.get("customer").as_ref_id() })
    }

    /// Whether something was entered that is not stored.
    pub fn is_changed(self) -> bool {
        self.changes.with_untracked(|changes| self.start.with_value(|start| changes != start))
    }

    fn amount_is_derived(self) -> bool {
        let amount = self.now("amount");
        amount.is_empty() || (self.def().lines().is_some() && amount.as_decimal() == self.lines_total())
    }

    fn lines_total(self) -> Option<rust_decimal::Decimal> {
        let discount = self.now("discount").as_decimal().unwrap_or_default();
        money::total(self.now("lines").as_lines(), discount, untrack(decimals))
    }

    fn derive_amount(self, key: &str) {
        if matches!(key, "lines" | "discount") && !self.amount_typed.get_untracked() {
            let empty = self.now("lines").is_empty();
            self.set("amount", self.lines_total().filter(|_| !empty).map_or(Value::Empty, Value::Decimal));
        }
    }
}

/// Checks and messages.
impl Form {
    /// A field was left: from now on its problems are shown. A form that goes away loses the focus too, when nothing of it is left.
    pub fn visit(self, key: &str) {
        if self.visited.try_with_untracked(|visited| visited.contains(key)) == Some(false) {
            self.visited.try_update(|visited| {
                visited.insert(key.to_owned());
            });
        }
    }

    /// Every problem, whether it is shown yet or not.
    pub(super) fn all_problems(self) -> Vec<FieldProblem> {
        let mut all = self.server.get();
        all.extend(self.unreadable.get());
        for problem in self.rules.get() {
            if !all.iter().any(|other| other.field == problem.field) {
                all.push(problem);
            }
        }
        all
    }

    /// The problems that are shown now.
    pub(super) fn shown_problems(self) -> Vec<FieldProblem> {
        let (tried, visited) = (self.tried.get(), self.visited.get());
        let server = self.server.get();
        let field_of = |problem: &FieldProblem| problem.field.split('.').next().unwrap_or_default().to_owned();
        self.all_problems()
            .into_iter()
            .filter(|problem| tried || visited.contains(&field_of(problem)) || server.contains(problem))
            .collect()
    }

    /// The message at a field.
    pub(super) fn error(self, key: &str) -> Signal<Option<String>> {
        let (key, module) = (key.to_owned(), self.module());
        Memo::new(move |_| {
            let shown = self.shown_problems();
            shown.iter().find(|problem| problem.field == key).map(|problem| field_problem_text(Some(module), problem))
        })
        .into()
    }

    /// What the server would be sent.
    pub(super) fn draft(self) -> Draft {
        untrack(|| {
            let changes = self.changes.get();
            let values = if self.is_new() {
                // An emptied field is sent too, else it would get its default again.
                let mut values = changes;
                for field in self.def().form_fields() {
                    values.entry(field.key.clone()).or_default();
                }
                values
            } else {
                changes
            };
            Draft { id: self.id.get(), module: self.module(), version: self.version.get(), values }
        })
    }
}

/// The draft in the browser.
impl Form {
    fn restore(self) {
        let Some(mut kept) = self.store.with_value(DraftStore::load::<draft::Kept>) else { return };
        // What he may not enter any more is no loss: nobody would take it.
        self.def.with_value(|def| kept.changes.retain(|key, _| is_entered(def, key)));
        let fits = kept.version.is_some() != self.is_new() && !kept.changes.is_empty();
        if fits {
            self.id.set(kept.id);
            // An older version than the stored one: the server will say what changed meanwhile.
            self.version.set(kept.version);
            self.changes.set(kept.changes);
            self.restored.set(true);
        }
    }

    fn keep(self) {
        let (changes, id, version) = (self.changes.get(), self.id.get(), self.version.get());
        self.store.with_value(|store| {
            if self.start.with_value(|start| changes == *start) {
                store.clear();
            } else {
                store.save(&draft::Kept { id, version, changes });
            }
        });
    }

    /// Whether the dialog was closed while something was on its way.
    pub(super) fn is_gone(self) -> bool {
        self.saving.try_get_untracked().is_none()
    }

    /// Where the draft lies, for the time after the dialog.
    pub(super) fn draft_place(self) -> DraftStore {
        self.store.get_value()
    }

    /// Forgets what was typed.
    pub(super) fn forget(self) {
        self.changes.set(self.start.get_value());
        self.store.with_value(DraftStore::clear);
    }

    /// Back to the stored record or the empty form.
    pub(super) fn start_over(self) {
        self.forget();
        self.version.set(self.base.with_untracked(|base| base.as_ref().map(|base| base.version)));
        self.visited.set(BTreeSet::new());
        self.tried.set(false);
        self.server.set(Vec::new());
        self.failure.set(None);
        self.conflict.set(None);
        self.restored.set(false);
        self.amount_typed.set(!self.amount_is_derived());
    }
}

/// Whether the viewer enters this field at all: what he may not, no other record brings him either.
fn is_entered(def: &ModuleDef, key: &str) -> bool {
    def.form_fields().any(|field| field.key == key)
}

fn problems(def: &ModuleDef, base: Option<&Record>, id: Id, changes: &Values) -> Vec<FieldProblem> {
    let mut values = changes.clone();
    if base.is_none() {
        for field in def.form_fields() {
            values.entry(field.key.clone()).or_default();
        }
    }
    let draft = Draft { id, module: def.key, version: base.map(|base| base.version), values };
    let mut problems = check::record(def, draft, base, &env()).err().unwrap_or_default();
    for problem in &mut problems {
        better(def.field(&problem.field), problem);
    }
    problems
}

/// A text in a field of numbers is what could not be read as one.
pub(crate) fn better(field: Option<&FieldDef>, problem: &mut FieldProblem) {
    let Some(field) = field.filter(|_| problem.message == "check-wrong-kind") else { return };
    if field.kind.is_number() {
        "check-not-a-number".clone_into(&mut problem.message);
    } else if field.kind == FieldKind::Place {
        "check-not-a-place".clone_into(&mut problem.message);
    }
}
