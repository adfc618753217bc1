//! What the parts of one list share: where one is in it, its rows, and which of them are chosen.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;

use domain::{
    FieldDef, Id, ModuleDef, ModuleKey, Problem,
    filter::Filter,
    list::{ListPage, ListPrefs, ListRequest, Parent, Row, SavedView, Selection, Sort, ViewRef},
};
use leptos::prelude::*;
use rust_decimal::Decimal;

use super::place::Place;
use super::shown::{last_page, loaded_fields, shown_columns, stage_of};
use crate::state::{Query, live_module, query, session};

/// A page of a list with the request that it answers.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Answer {
    pub(super) request: ListRequest,
    pub(super) page: ListPage,
}

/// What the body of a list shows.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Stage {
    /// The first page is on its way.
    Waiting,
    Failed(Problem),
    /// There are no records at all.
    Bare,
    /// None fits the view, the search or the filter.
    NoMatch,
    Rows,
}

/// How a list moves to another place: the place, and whether it takes the present one's turn in the history.
pub(super) type Go = Callback<(Place, bool)>;

/// One list.
#[derive(Clone, Copy)]
pub struct List {
    /// Whose records.
    pub module: ModuleKey,
    def: StoredValue<Arc<ModuleDef>>,
    pub(super) place: Signal<Place>,
    /// How the user arranged the list.
    pub prefs: Signal<ListPrefs>,
    /// Which records the list shows.
    pub selection: Memo<Selection>,
    pub(super) columns: Memo<Vec<Arc<FieldDef>>>,
    pub(super) query: Query<Answer>,
    pub(super) page: Memo<Option<ListPage>>,
    pub(super) stage: Memo<Stage>,
    pub(super) chosen: RwSignal<BTreeMap<Id, Row>>,
    pub(super) current: RwSignal<Option<Id>>,
    /// The saved view whose dialog is open.
    pub editing: RwSignal<Option<SavedView>>,
    go: Go,
    has_url: bool,
}

impl List {
    /// The list at the URL of its module.
    pub(super) fn of_module(def: Arc<ModuleDef>, place: Signal<Place>, go: Go) -> Self {
        Self::new(def, None, &BTreeSet::new(), place, go, true)
    }

    /// The list of a record's children; `known` are the fields that are the same in every row.
    pub(super) fn of_parent(def: Arc<ModuleDef>, parent: Parent, known: &BTreeSet<String>) -> Self {
        let place = RwSignal::new(Place { view: Some(ViewRef::All), ..Place::default() });
        let go = Callback::new(move |(to, _): (Place, bool)| place.set(to));
        Self::new(def, Some(parent), known, place.into(), go, false)
    }

    fn new(
        def: Arc<ModuleDef>,
        parent: Option<Parent>,
        known: &BTreeSet<String>,
        place: Signal<Place>,
        go: Go,
        has_url: bool,
    ) -> Self {
        let module = def.key;
        let session = session();
        let prefs = Signal::derive(move || session.list_prefs(module));
        let selection = Memo::new(move |_| place.get().selection(module, &prefs.get().default_view, parent.clone()));
        let columns = {
            let (def, known) = (Arc::clone(&def), known.clone());
            Memo::new(move |_| shown_columns(&def, &prefs.get(), &known))
        };
        let request = {
            let def = Arc::clone(&def);
            Memo::new(move |_| ListRequest {
                selection: selection.get(),
                columns: columns.with(|columns| loaded_fields(&def, columns)),
                page: place.with(|place| place.page),
                size: prefs.get().size(),
            })
        };
        let live = live_module(module);
        let query = query(
            move || (request.get(), live.get()),
            |(request, _)| async move {
                let page = api::records::list(request.clone()).await?;
                Ok(Answer { request, page })
            },
        );
        let page = Memo::new(move |_| query.get().and_then(Result::ok).map(|answer| answer.page));
        let stage = Memo::new(move |_| stage_of(query.get()));
        let list = Self {
            module,
            def: StoredValue::new(def),
            place,
            prefs,
            selection,
            columns,
            query,
            page,
            stage,
            chosen: RwSignal::new(BTreeMap::new()),
            current: RwSignal::new(None),
            editing: RwSignal::new(None),
            go,
            has_url,
        };
        list.keep_in_step();
        list
    }

    /// The module's definition; a changed one makes the list anew.
    pub fn def(self) -> Arc<ModuleDef> {
        self.def.get_value()
    }

    /// The URL of another place of this list, if it has URLs.
    pub(super) fn href(self, place: &Place) -> Option<String> {
        self.has_url.then(|| format!("/{}{}", self.module.path(), place.to_search()))
    }

    /// Goes to another place: a step that "back" undoes.
    pub(super) fn go(self, place: Place) {
        self.go.run((place, false));
    }

    /// Changes the place; anything but a page number leads to the first page.
    pub(super) fn change(self, change: impl FnOnce(&mut Place)) {
        let mut place = self.place.get_untracked();
        place.page = 1;
        change(&mut place);
        self.go(place);
    }

    /// The same without a step in the history: what is typed letter by letter.
    pub(super) fn correct(self, change: impl FnOnce(&mut Place)) {
        let mut place = self.place.get_untracked();
        place.page = 1;
        change(&mut place);
        self.go.run((place, true));
    }

    /// Sorts by a column: upwards, then downwards, then as it was.
    pub(super) fn sort_by(self, field: &str) {
        self.change(|place| {
            place.sort = match place.sort.take() {
                Some(sort) if sort.field == field && sort.descending => None,
                Some(sort) if sort.field == field => Some(Sort { descending: true, ..sort }),
                _ => Some(Sort { field: field.to_owned(), descending: false }),
            };
        });
    }

    /// The advanced filter in force.
    pub fn filter(self) -> Filter {
        self.place.with(|place| place.filter.clone())
    }

    /// Sets the advanced filter.
    pub fn set_filter(self, filter: Filter) {
        self.change(|place| place.filter = filter);
    }

    /// Whether search or filter narrow the list.
    pub(super) fn is_narrowed(self) -> bool {
        self.place.with(|place| !place.search.is_empty() || !place.filter.is_trivial())
    }

    /// Whether the list has views to choose among: that of a module has, that of a record's children has not.
    pub const fn has_views(self) -> bool {
        self.has_url
    }

    /// Opens the dialog of a saved view: a new one, or one that exists.
    pub fn edit_view(self, view: SavedView) {
        self.editing.set(Some(view));
    }

    /// Shows a view, without search and filter.
    pub fn show_view(self, view: ViewRef) {
        self.go(Place { view: Some(view), ..Place::default() });
    }

    /// The URL of a view.
    pub fn view_url(self, view: &ViewRef) -> String {
        self.href(&Place { view: Some(view.clone()), ..Place::default() }).unwrap_or_default()
    }

    /// The ids of the chosen rows.
    pub fn ids(self) -> Vec<Id> {
        self.chosen.with(|chosen| chosen.keys().copied().collect())
    }

    /// How many records there are, as far as they were counted.
    pub fn total(self) -> u64 {
        self.page.with(|page| page.as_ref().map_or(0, |page| page.total.count))
    }

    /// The fields that the list shows, its title first.
    pub fn shown_fields(self) -> Vec<String> {
        let title = self.def().title.clone();
        std::iter::once(title).chain(self.columns.get().iter().map(|field| field.key.clone())).collect()
    }

    /// Chooses rows, or lets them go.
    pub(super) fn choose(self, rows: Vec<Row>, on: bool) {
        self.chosen.update(|chosen| {
            for row in rows {
                if on {
                    chosen.insert(row.id, row);
                } else {
                    chosen.remove(&row.id);
                }
            }
        });
    }

    /// Lets the choice go.
    pub(super) fn choose_none(self) {
        self.chosen.set(BTreeMap::new());
    }

    /// The rows between two, both included, in the order of the page.
    pub(super) fn between(self, one: Id, other: Id) -> Vec<Row> {
        self.page.with_untracked(|page| {
            let rows = page.as_ref().map_or(&[][..], |page| &page.rows);
            let at = |id: Id| rows.iter().position(|row| row.id == id);
            match (at(one), at(other)) {
                (Some(a), Some(b)) => rows[a.min(b)..=a.max(b)].to_vec(),
                _ => rows.iter().filter(|row| row.id == other).cloned().collect(),
            }
        })
    }

    /// Asks again.
    pub fn refresh(self) {
        self.query.refetch();
    }

    /// Asks again and forgets the choice: something was done to the chosen rows.
    pub(super) fn done(self) {
        self.choose_none();
        self.query.refetch();
    }

    /// The sum of a field over the chosen rows.
    pub(super) fn chosen_sum(self, field: &str) -> Decimal {
        self.chosen.with(|chosen| {
            chosen.values().filter_map(|row| row.values.get(field)).filter_map(domain::Value::as_decimal).sum()
        })
    }

    /// Another selection forgets the choice; new data replace what is chosen, and what has left the page leaves the
    /// choice; a page behind the last one leads to the last one.
    fn keep_in_step(self) {
        Effect::new(move |before: Option<Selection>| {
            let now = Selection { sort: None, ..self.selection.get() };
            if before.is_some_and(|before| before != now) {
                self.chosen.set(BTreeMap::new());
                self.current.set(None);
            }
            now
        });
        Effect::new(move |before: Option<Option<Answer>>| {
            let now = self.query.get().and_then(Result::ok);
            let Some(answer) = &now else { return before.flatten() };
            let gone: BTreeSet<Id> = match before.flatten() {
                Some(before) if before.request == answer.request => before.page.rows.iter().map(|row| row.id).collect(),
                _ => BTreeSet::new(),
            };
            if self.chosen.with_untracked(|chosen| !chosen.is_empty()) {
                let rows: HashMap<Id, &Row> = answer.page.rows.iter().map(|row| (row.id, row)).collect();
                self.chosen.update(|chosen| {
                    chosen.retain(|id, _| rows.contains_key(id) || !gone.contains(id));
                    for (id, row) in chosen.iter_mut() {
                        if let Some(new) = rows.get(id) {
                            (*new).clone_into(row);
                        }
                    }
                });
            }
            if answer.page.rows.is_empty() && answer.request.page > 1 {
                let last = last_page(&answer.page, answer.request.size).unwrap_or(1);
                self.correct(|place| place.page = last);
            }
            now
        });
    }
}
