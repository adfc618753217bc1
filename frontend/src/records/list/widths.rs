//! How wide the columns of a list are (row L-10) and where frozen ones stand (row L-09): rules of a style sheet of the
//! list's own, on wide screens only, where rows are rows.

use std::fmt::Write as _;

use domain::list::{COLUMN_WIDTHS, ListPrefs};
use leptos::{prelude::*, wasm_bindgen::JsCast, web_sys::HtmlElement};

use super::state::List;
use crate::{state::session, ui::Sheet};

/// How much wider or narrower one press of an arrow key makes a column, in CSS pixels.
const STEP: i32 = 16;

/// The columns of one list as they stand on the screen.
#[derive(Clone, Copy)]
pub(super) struct Widths {
    list: List,
    sheet: Sheet,
    /// The column whose edge is being dragged, and its width for now.
    draft: RwSignal<Option<(String, u16)>>,
}

impl Widths {
    /// Keeps the rules of the list's table in step with its columns.
    pub(super) fn of(list: List) -> Self {
        let widths = Self { list, sheet: Sheet::default(), draft: RwSignal::new(None) };
        crate::ui::effect(move || widths.sheet.set(&widths.rules(None)));
        widths
    }

    /// The id of the table that the rules are for.
    pub(super) fn table_id(list: List) -> String {
        format!("table-{}", list.module.text_key())
    }

    fn keys(self) -> Vec<String> {
        self.list.shown_fields()
    }

    /// `fitted` is a column that shall be as wide as what it shows.
    fn rules(self, fitted: Option<&str>) -> String {
        let mut widths = self.list.prefs.with(|prefs| prefs.widths.clone());
        if let Some((key, width)) = self.draft.get() {
            widths.insert(key, width);
        }
        if let Some(key) = fitted {
            widths.remove(key);
        }
        let frozen = self.list.prefs.with(|prefs| prefs.frozen.clone());
        let id = Self::table_id(self.list);
        let mut rules = String::new();
        // The check boxes stand before the first column.
        let mut before = Some("2.25rem".to_owned());
        for (at, key) in self.keys().iter().enumerate() {
            let cells = format!("#{id} tr > :nth-child({})", at + 2);
            let is_frozen = frozen.contains(key);
            if let (true, Some(before)) = (is_frozen, &before) {
                let _ = write!(rules, "{cells} {{ inset-inline-start: calc({before}); }}");
            }
            if let Some(width) = widths.get(key) {
                let size = format!("inline-size: {width}px; min-inline-size: {width}px; max-inline-size: {width}px");
                let _ = write!(rules, "{cells} {{ {size}; overflow: clip; }}");
                let _ = write!(rules, "{cells} .table__text {{ max-inline-size: none; }}");
            } else if fitted == Some(key) {
                let _ = write!(rules, "{cells} {{ inline-size: 1px; min-inline-size: 0; }}");
                let _ = write!(rules, "{cells} .table__text {{ max-inline-size: none; }}");
            }
            if at == 0 || is_frozen {
                before = before.zip(widths.get(key)).map(|(before, width)| format!("{before} + {width}px"));
            }
        }
        format!("@media (width > 640px) {{ {rules} }}")
    }

    fn head(self, key: &str) -> Option<HtmlElement> {
        let at = self.keys().iter().position(|other| other == key)?;
        let selector = format!("#{} th:nth-child({})", Self::table_id(self.list), at + 2);
        document().query_selector(&selector).ok()??.dyn_into().ok()
    }

    /// How wide a column stands on the screen.
    pub(super) fn now(self, key: &str) -> Option<u16> {
        let kept = self.draft.with(|draft| draft.as_ref().filter(|(own, _)| own == key).map(|(_, width)| *width));
        kept.or_else(|| self.list.prefs.with(|prefs| prefs.widths.get(key).copied())).or_else(|| self.measured(key))
    }

    fn measured(self, key: &str) -> Option<u16> {
        untrack(|| self.head(key)).map(|head| within(head.offset_width()))
    }

    /// A width while its edge is dragged.
    pub(super) fn try_out(self, key: &str, width: i32) {
        self.draft.set(Some((key.to_owned(), within(width))));
    }

    /// Keeps the width that was tried out last.
    pub(super) fn keep(self) {
        if let Some((key, width)) = self.draft.get_untracked() {
            self.change(|prefs| {
                prefs.widths.insert(key, width);
            });
            self.draft.set(None);
        }
    }

    /// Lets go of the width that was tried out.
    pub(super) fn drop_draft(self) {
        self.draft.set(None);
    }

    /// A little wider or narrower.
    pub(super) fn step(self, key: &str, wider: bool) {
        if let Some(now) = untrack(|| self.now(key)) {
            let width = within(i32::from(now) + if wider { STEP } else { -STEP });
            self.change(|prefs| {
                prefs.widths.insert(key.to_owned(), width);
            });
        }
    }

    /// As wide as what it shows.
    pub(super) fn fit(self, key: &str) {
        let rules = untrack(|| self.rules(Some(key)));
        self.sheet.set(&rules);
        let width = self.measured(key);
        let before = untrack(|| self.rules(None));
        self.sheet.set(&before);
        if let Some(width) = width {
            self.change(|prefs| {
                prefs.widths.insert(key.to_owned(), width);
            });
        }
    }

    /// Whether the column is frozen.
    pub(super) fn is_frozen(self, key: &str) -> bool {
        self.list.prefs.with(|prefs| prefs.frozen.iter().any(|frozen| frozen == key))
    }

    /// Freezes a column behind the title and those frozen before, or lets it go to its place again. The widths of what
    /// stands still are kept from then on: they say where the next one stands.
    pub(super) fn turn_frozen(self, key: &str) {
        let frozen = untrack(|| self.is_frozen(key));
        let title = self.list.def().title.clone();
        let measured: Vec<(String, u16)> =
            [title.as_str(), key].into_iter().filter_map(|key| Some((key.to_owned(), self.measured(key)?))).collect();
        self.change(|prefs| {
            if frozen {
                prefs.frozen.retain(|other| other != key);
                return;
            }
            for (key, width) in measured {
                prefs.widths.entry(key).or_insert(width);
            }
            prefs.frozen.push(key.to_owned());
        });
    }

    /// Takes a column out of the list.
    pub(super) fn hide(self, key: &str) {
        let shown: Vec<String> = untrack(|| self.keys()).into_iter().skip(1).filter(|other| other != key).collect();
        self.change(|prefs| {
            prefs.columns = shown;
            prefs.frozen.retain(|other| other != key);
        });
    }

    fn change(self, change: impl FnOnce(&mut ListPrefs)) {
        let mut prefs = self.list.prefs.get_untracked();
        change(&mut prefs);
        session().set_list_prefs(self.list.module, prefs);
    }
}

fn within(width: i32) -> u16 {
    let width = u16::try_from(width.max(0)).unwrap_or(u16::MAX);
    width.clamp(*COLUMN_WIDTHS.start(), *COLUMN_WIDTHS.end())
}
