//! What the parts of one list share: where one is in it, its rows, and which of them are chosen.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use api::ApiError;
use domain::{
    FieldDef, Id, ModuleDef, ModuleKey, Problem,
    board::{Board, BoardRequest, is_board_field},
    list::{ListPage, ListPrefs, ListRequest, Parent, Row, SavedView, Selection, Sort, Total, ViewRef},
    switches::Lab,
};
use leptos::prelude::*;

use super::place::Place;
use super::shown::{board_request, loaded_fields, shown_columns, stage_of};
use crate::state::{Query, live_module, query, session};

/// What a list asks the server for.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Ask {
    Page(ListRequest),
    Board(BoardRequest),
}

/// What the server gave.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Content {
    Page(ListPage),
    Board(Board),
}

/// The content of a list with the question that it answers.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Answer {
    pub(super) ask: Ask,
    pub(super) content: Content,
}

async fn answer(ask: Ask) -> Result<Answer, ApiError> {
    let content = match &ask {
        Ask::Page(request) => Content::Page(api::records::page(request.clone()).await?),
        Ask::Board(request) => Content::Board(api::records::board(request.clone()).await?),
    };
    Ok(Answer { ask, content })
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
    Board,
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
    /// The columns of the board, where the list is shown as one.
    pub(super) board: Memo<Option<Board>>,
    /// How many cards of each column somebody asked for.
    pub(super) cards: RwSignal<BTreeMap<String, u32>>,
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
        let cards = RwSignal::new(BTreeMap::new());
        let follows_up = def.features.follow_ups;
        let quiet = Memo::new(move |_| follows_up && session.tries(Lab::QuietCards));
        let ask = {
            let def = Arc::clone(&def);
            Memo::new(move |_| {
                let selection = selection.get();
                let board = place.with(|place| place.board.clone()).filter(|key| has_board(&def, key));
                match board {
                    Some(field) => Ask::Board(board_request(&def, &field, selection, cards.get(), quiet.get())),
                    None => Ask::Page(ListRequest {
                        selection,
                        columns: columns.with(|columns| loaded_fields(&def, columns)),
                        page: place.with(|place| place.page),
                        size: place.with(|place| place.size).unwrap_or_else(|| prefs.get().size()),
                    }),
                }
            })
        };
        let live = live_module(module);
        let query = query(move || (ask.get(), live.get()), |(ask, _)| answer(ask));
        let page = counted_page(query, live);
        let board = Memo::new(move |_| match query.ok()?.content {
            Content::Board(board) => Some(board),
            Content::Page(_) => None,
        });
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
            board,
            cards,
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

    /// Opens a record beside the list, or closes it. Stepping through records takes no steps in the history.
    pub(super) fn peek(self, id: Option<Id>) {
        let place = self.place.get_untracked();
        if place.peek != id {
            let instead = place.peek.is_some();
            self.go.run((Place { peek: id, ..place }, instead));
        }
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
        self.go(untrack(|| self.at_view(view)));
    }

    /// The URL of a view.
    pub fn view_url(self, view: &ViewRef) -> String {
        self.href(&self.at_view(view.clone())).unwrap_or_default()
    }

    /// Another view of the same list, as a table or a board as before.
    pub(super) fn at_view(self, view: ViewRef) -> Place {
        Place { view: Some(view), board: self.place.with(|place| place.board.clone()), ..Place::default() }
    }

    /// The field of the board, where the list is shown as one.
    pub(super) fn board_field(self) -> Option<Arc<FieldDef>> {
        let key = self.place.with(|place| place.board.clone())?;
        self.def.with_value(|def| def.field(&key).filter(|field| is_board_field(field)).cloned().map(Arc::new))
    }

    /// Rows on a page.
    pub(super) fn size(self) -> u32 {
        self.place.with(|place| place.size).unwrap_or_else(|| self.prefs.get().size())
    }

    /// Every record that is shown, in order: of a page or of a board.
    pub(super) fn rows(self) -> Vec<Row> {
        let rows = |answer: &Answer| answer.content.rows().into_iter().cloned().collect();
        self.query.ok().as_ref().map(rows).unwrap_or_default()
    }

    /// How many records there are, as far as they were counted; `None` before that.
    pub fn counted(self) -> Option<Total> {
        let of_page = self.page.with(|page| page.as_ref().filter(|page| !page.pending).map(|page| page.total));
        of_page.or_else(|| self.board.with(|board| Some(Total { count: board.as_ref()?.count(), exact: true })))
    }

    /// The same as a number.
    pub fn total(self) -> u64 {
        self.counted().map_or(0, |total| total.count)
    }

    /// The fields that the list shows, its title first.
    pub fn shown_fields(self) -> Vec<String> {
        let title = self.def().title.clone();
        std::iter::once(title).chain(self.columns.get().iter().map(|field| field.key.clone())).collect()
    }

    /// Asks again.
    pub fn refresh(self) {
        self.query.refetch();
    }
}

/// The page of a list; its total and sums come after its rows, where they had to be counted.
fn counted_page(list: Query<Answer>, live: Signal<u64>) -> Memo<Option<ListPage>> {
    let uncounted = Memo::new(move |_| {
        let answer = list.ok()?;
        matches!(&answer.content, Content::Page(page) if page.pending).then(|| answer.ask.selection().clone())
    });
    let totals = query(
        move || (uncounted.get(), live.get()),
        |(selection, _)| async {
            let Some(selection) = selection else { return Ok(None) };
            let totals = api::records::totals(selection.clone()).await?;
            Ok(Some((selection, totals)))
        },
    );
    Memo::new(move |_| {
        let Answer { ask, content: Content::Page(mut page) } = list.ok()? else { return None };
        if page.pending
            && let Some(Some((selection, totals))) = totals.ok()
            && selection == *ask.selection()
        {
            page = ListPage { total: totals.total, sums: totals.sums, pending: false, ..page };
        }
        Some(page)
    })
}

fn has_board(def: &ModuleDef, field: &str) -> bool {
    def.field(field).is_some_and(is_board_field)
}
