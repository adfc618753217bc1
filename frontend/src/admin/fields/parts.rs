//! What the parts of the editor share: the draft, and lists whose rows keep their identity while they are edited and moved.

use std::sync::atomic::{AtomicU32, Ordering};

use domain::FieldDef;
use leptos::prelude::*;

use super::super::problems::Problems;
use crate::{
    i18n::{t, ta, ts},
    ui::{Icon, IconButton, Switch},
};

static NEXT: AtomicU32 = AtomicU32::new(1);

/// A field in the editor. A copy is a handle to the same one.
#[derive(Clone, Copy)]
pub(super) struct Edit {
    pub(super) page: super::Page,
    pub(super) draft: RwSignal<FieldDef>,
    pub(super) problems: Problems,
}

impl Edit {
    /// Something of the draft, followed.
    pub(super) fn get<T: Send + Sync + 'static>(
        self,
        get: impl Fn(&FieldDef) -> T + Send + Sync + 'static,
    ) -> Signal<T> {
        Signal::derive(move || self.draft.with(&get))
    }

    /// A switch of the draft.
    pub(super) fn switch(
        self,
        label: &'static str,
        help: Option<&'static str>,
        get: fn(&FieldDef) -> bool,
        set: fn(&mut FieldDef, bool),
        disabled: Signal<bool>,
    ) -> AnyView {
        let help = Signal::derive(move || help.map(t));
        view! {
            <Switch
                checked=self.get(get)
                label=ts(label)
                help=help
                disabled=disabled
                on_change=move |on| self.draft.update(|draft| set(draft, on))
            />
        }
        .into_any()
    }
}

/// Rows that can be added, changed, moved and taken away; every change is told.
pub(super) struct Rows<T: Send + Sync + 'static> {
    rows: RwSignal<Vec<(u32, T)>>,
    told: Callback<Vec<T>>,
}

impl<T: Send + Sync + 'static> Clone for Rows<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T: Send + Sync + 'static> Copy for Rows<T> {}

impl<T: Clone + PartialEq + Send + Sync + 'static> Rows<T> {
    pub(super) fn new(items: Vec<T>, told: impl Fn(Vec<T>) + Send + Sync + 'static) -> Self {
        let rows = items.into_iter().map(|item| (fresh(), item)).collect();
        Self { rows: RwSignal::new(rows), told: Callback::new(told) }
    }

    fn tell(self) {
        self.told.run(self.rows.with_untracked(|rows| rows.iter().map(|(_, item)| item.clone()).collect()));
    }

    /// Adds one at the end.
    pub(super) fn add(self, item: T) {
        self.rows.update(|rows| rows.push((fresh(), item)));
        self.tell();
    }

    /// How many there are.
    pub(super) fn len(self) -> usize {
        self.rows.with(Vec::len)
    }

    /// The ids, for `For`.
    pub(super) fn ids(self) -> Signal<Vec<u32>> {
        Signal::derive(move || self.rows.with(|rows| rows.iter().map(|(id, _)| *id).collect()))
    }

    /// A row.
    pub(super) fn row(self, id: u32) -> Signal<Option<T>> {
        let found =
            move || self.rows.with(|rows| rows.iter().find(|(other, _)| *other == id).map(|(_, item)| item.clone()));
        Memo::new(move |_| found()).into()
    }

    /// Where a row stands.
    pub(super) fn position(self, id: u32) -> usize {
        self.rows.with(|rows| rows.iter().position(|(other, _)| *other == id)).unwrap_or_default()
    }

    /// Changes a row.
    pub(super) fn change(self, id: u32, change: impl FnOnce(&mut T)) {
        self.rows.update(|rows| {
            if let Some((_, item)) = rows.iter_mut().find(|(other, _)| *other == id) {
                change(item);
            }
        });
        self.tell();
    }

    fn remove(self, id: u32) {
        // Its button must outlive the click.
        set_timeout(
            move || {
                self.rows.update(|rows| rows.retain(|(other, _)| *other != id));
                self.tell();
            },
            std::time::Duration::ZERO,
        );
    }

    fn step(self, id: u32, down: bool) {
        self.rows.update(|rows| {
            let at = rows.iter().position(|(other, _)| *other == id);
            if let Some((from, to)) = at.and_then(|at| Some((at, if down { at + 1 } else { at.checked_sub(1)? })))
                && to < rows.len()
            {
                rows.swap(from, to);
            }
        });
        self.tell();
    }

    /// The buttons of a row: up, down, away.
    pub(super) fn buttons(self, id: u32, name: Signal<String>) -> AnyView {
        let named = move |action: &'static str| {
            Signal::derive(move || ta("label-value", texts::args().set("label", t(action)).set("value", name.get())))
        };
        let first = Signal::derive(move || self.position(id) == 0);
        let last = Signal::derive(move || self.position(id) + 1 >= self.len());
        view! {
            <span class="part-row__buttons">
                <IconButton icon=Icon::ArrowUp label=named("action-move-up") disabled=first on_click=move |_| self.step(id, false) />
                <IconButton icon=Icon::ArrowDown label=named("action-move-down") disabled=last on_click=move |_| self.step(id, true) />
                <IconButton icon=Icon::X label=named("action-remove") on_click=move |_| self.remove(id) />
            </span>
        }
        .into_any()
    }
}

fn fresh() -> u32 {
    NEXT.fetch_add(1, Ordering::Relaxed)
}
