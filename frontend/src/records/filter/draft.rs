//! A filter while it is being built.

use std::cell::Cell;

use domain::{
    FieldDef, FieldKind, ModuleDef,
    filter::{Condition, Filter, FilterFault, Op},
    list::{Pin, pins::MOST_PINS},
};
use leptos::prelude::*;

use super::operand::{Entry, Shape};

thread_local! {
    static NEXT: Cell<u32> = const { Cell::new(0) };
}

/// One condition while it is being built.
#[derive(Clone, Copy, PartialEq)]
pub(super) struct Line {
    /// Tells the lines apart.
    pub(super) id: u32,
    pub(super) field: RwSignal<String>,
    pub(super) op: RwSignal<Op>,
    pub(super) entry: RwSignal<Entry>,
    /// Its control stands on the list too (row L-06).
    pub(super) pinned: RwSignal<bool>,
    /// The key of what is wrong with it.
    pub(super) error: RwSignal<Option<&'static str>>,
}

impl Line {
    pub(super) fn new(field: &str, op: Op, entry: Entry) -> Self {
        let id = NEXT.with(|next| next.replace(next.get().wrapping_add(1)));
        Self {
            id,
            field: RwSignal::new(field.to_owned()),
            op: RwSignal::new(op),
            entry: RwSignal::new(entry),
            pinned: RwSignal::new(false),
            error: RwSignal::new(None),
        }
    }

    /// Takes another field, with the first operator of its kind if the present one does not fit.
    pub(super) fn set_field(self, field: &FieldDef) {
        let ops = Op::of(field.kind);
        if !ops.contains(&self.op.get_untracked()) {
            self.op.set(first_op(field.kind));
        }
        self.entry.set(Entry::default());
        self.pinned.set(false);
        self.error.set(None);
        self.field.set(field.key.clone());
    }

    /// What it would be pinned as.
    pub(super) fn pin(self) -> Pin {
        Pin { field: self.field.get_untracked(), op: self.op.get_untracked() }
    }

    fn condition(self, def: &ModuleDef) -> Option<Condition> {
        let field = self.field.get_untracked();
        let kind = def.field(&field)?.kind;
        let op = self.op.get_untracked();
        let operand = self.entry.with_untracked(|entry| entry.operand(Shape::of(kind, op)));
        self.error.set(operand.as_ref().err().copied());
        Some(Condition { field, op, value: operand.ok()? })
    }
}

fn first_op(kind: FieldKind) -> Op {
    Op::of(kind).first().copied().unwrap_or(Op::NotEmpty)
}

/// A filter while it is being built: conditions of which all or any must hold.
#[derive(Clone, Copy)]
pub struct FilterDraft {
    pub(super) any: RwSignal<bool>,
    pub(super) lines: RwSignal<Vec<Line>>,
    /// Groups inside of the filter, which came with a link: they stay as they are, or go.
    pub(super) kept: RwSignal<Vec<Filter>>,
    /// The key of what is wrong with the whole.
    pub(super) error: RwSignal<Option<&'static str>>,
    /// Whom the signals of the lines belong to: not the effect or event in which a line is made.
    owner: StoredValue<Owner>,
}

impl Default for FilterDraft {
    fn default() -> Self {
        Self {
            any: RwSignal::new(false),
            lines: RwSignal::new(Vec::new()),
            kept: RwSignal::new(Vec::new()),
            error: RwSignal::new(None),
            owner: StoredValue::new(Owner::new()),
        }
    }
}

impl FilterDraft {
    fn line(self, field: &str, op: Op, entry: Entry) -> Line {
        self.owner.with_value(|owner| owner.with(|| Line::new(field, op, entry)))
    }

    /// Begins with a filter; with an empty line where there is none.
    pub fn load(self, def: &ModuleDef, filter: &Filter) {
        let (any, parts) = match filter {
            Filter::All(parts) => (false, parts.as_slice()),
            Filter::Any(parts) => (true, parts.as_slice()),
            Filter::Is(_) => (false, std::slice::from_ref(filter)),
        };
        let (mut lines, mut kept) = (Vec::new(), Vec::new());
        for part in parts {
            match part {
                Filter::Is(Condition { field, op, value }) if def.field(field).is_some() => {
                    lines.push(self.line(field, *op, Entry::of(value)));
                }
                Filter::Is(_) => {}
                group => kept.push(group.clone()),
            }
        }
        self.any.set(any);
        self.lines.set(lines);
        self.kept.set(kept);
        self.error.set(None);
        if self.lines.with_untracked(Vec::is_empty) {
            self.add(def);
        }
    }

    /// Adds a line, on the first field that has none yet.
    pub(super) fn add(self, def: &ModuleDef) {
        let used: Vec<String> =
            self.lines.with_untracked(|lines| lines.iter().map(|line| line.field.get_untracked()).collect());
        let mut fields = filterable(def);
        let field = fields.clone().find(|field| !used.contains(&field.key)).or_else(|| fields.next());
        if let Some(field) = field {
            let line = self.line(&field.key, first_op(field.kind), Entry::default());
            self.lines.update(|lines| lines.push(line));
        }
    }

    /// Takes a line away.
    pub(super) fn remove(self, id: u32) {
        self.lines.update(|lines| lines.retain(|line| line.id != id));
    }

    /// Marks the lines that are pinned: of two of one kind the first.
    pub fn mark_pins(self, pins: &[Pin]) {
        self.lines.with_untracked(|lines| {
            for pin in pins {
                if let Some(line) = lines.iter().find(|line| line.pin() == *pin) {
                    line.pinned.set(true);
                }
            }
        });
    }

    /// What is pinned now: the pins that have no line here stay, those of lines are as the lines say, in the order of
    /// the lines. Conditions of which any may hold cannot be pinned.
    pub fn pins(self, before: &[Pin], mentioned: &[Pin]) -> Vec<Pin> {
        let mut pins: Vec<Pin> = before.iter().filter(|pin| !mentioned.contains(pin)).cloned().collect();
        if self.any.get_untracked() {
            return pins;
        }
        for line in self.lines.get_untracked() {
            let pin = line.pin();
            if line.pinned.get_untracked() && !pins.contains(&pin) {
                pins.push(pin);
            }
        }
        pins.truncate(MOST_PINS);
        pins
    }

    /// The filter; `None` when something is wrong, which is then shown at its line.
    pub fn filter(self, def: &ModuleDef) -> Option<Filter> {
        let lines = self.lines.get_untracked();
        let conditions: Vec<Option<Condition>> = lines.iter().map(|line| line.condition(def)).collect();
        let mut parts = Vec::with_capacity(lines.len());
        for condition in conditions {
            parts.push(Filter::Is(condition?));
        }
        parts.extend(self.kept.get_untracked());
        let filter =
            if self.any.get_untracked() && !parts.is_empty() { Filter::Any(parts) } else { Filter::All(parts) };
        let fault = filter.check(def).err();
        self.error.set(fault.as_ref().map(|fault| match fault {
            FilterFault::TooLarge => "filter-too-large",
            FilterFault::UnknownField(_) | FilterFault::Misfit(_) => "filter-misfit",
        }));
        fault.is_none().then_some(filter)
    }
}

/// The fields that can be filtered.
pub(super) fn filterable(def: &ModuleDef) -> impl Iterator<Item = &FieldDef> + Clone {
    def.fields.iter().filter(|field| !field.hidden && field.kind.is_filterable())
}
