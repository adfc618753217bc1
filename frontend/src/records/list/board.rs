//! A list as a board (row OPP-03: opportunities by stage): a column for each option of a choice, and cards that are moved
//! between them by pointer, by touch after a long press, by keys and by a menu.

mod card;
mod column;
mod drag;
mod moving;

use std::{collections::BTreeMap, sync::Arc};

use domain::{Action, FieldDef, Id};
use leptos::prelude::*;

use super::{
    keys::focus,
    state::{Ask, Content, List},
};
use crate::{
    i18n::{field_label, option_label, t, ta, ts},
    state::{KeyGroup, bind_key, session},
    ui::{SkeletonCard, SkeletonLines},
};

/// What the parts of a board share.
#[derive(Clone, Copy)]
struct Board {
    held: StoredValue<List, LocalStorage>,
    field: StoredValue<Arc<FieldDef>>,
    /// The card under the pointer, and the column it is over.
    dragged: RwSignal<Option<Id>>,
    over: RwSignal<Option<String>>,
    /// The card whose menu is open.
    menu: RwSignal<Option<Id>>,
    /// Where each card is to go that is being saved.
    wanted: RwSignal<BTreeMap<Id, String>>,
    /// The card that was moved last: while fresh data put it at its place, the focus stays on it.
    carried: StoredValue<Option<Id>>,
    /// What a screen reader says.
    said: RwSignal<String>,
}

/// The board by the field that the URL names.
#[component]
pub(super) fn BoardBody(list: List) -> impl IntoView {
    let field = Memo::new(move |_| match list.query.ok().map(|answer| answer.ask) {
        Some(Ask::Board(request)) => list.def().field(&request.field).cloned().map(Arc::new),
        _ => None,
    });
    move || field.get().map(|field| columns(list, field))
}

fn columns(list: List, field: Arc<FieldDef>) -> AnyView {
    let module = list.module;
    let board = Board {
        held: StoredValue::new_local(list),
        field: StoredValue::new(Arc::clone(&field)),
        dragged: RwSignal::new(None),
        over: RwSignal::new(None),
        menu: RwSignal::new(None),
        wanted: RwSignal::new(BTreeMap::new()),
        carried: StoredValue::new(None),
        said: RwSignal::new(String::new()),
    };
    let name = Signal::derive(move || ta("layout-board", texts::args().set("field", field_label(module, &field))));
    let options = Memo::new(move |_| {
        list.board.with(|board| {
            let columns = board.as_ref().map_or(&[][..], |board| &board.columns);
            columns.iter().map(|column| column.option.clone()).collect::<Vec<_>>()
        })
    });
    bind_keys(board);
    crate::ui::effect(move || {
        list.board.track();
        if let Some(id) = board.carried.get_value() {
            Board::focus_card(id);
        }
    });
    view! {
        <div
            class="board"
            class:is-busy=list.query.loading()
            class:is-dragging=move || board.dragged.with(Option::is_some)
            role="region"
            tabindex="0"
            aria-label=name
            on:keydown=move |event| card::walk(board, &event)
            on:pointerdown=move |_| board.carried.set_value(None)
        >
            <For
                each=move || options.get()
                key=Clone::clone
                children=move |option| column::view(board, options, option)
            />
        </div>
        <p class="u-hidden" aria-live="polite">{board.said}</p>
    }
    .into_any()
}

fn bind_keys(board: Board) {
    for (key, name, forward) in
        [("Shift+ArrowLeft", "board-key-back", false), ("Shift+ArrowRight", "board-key-on", true)]
    {
        bind_key(key, KeyGroup::List, ts(name), move || {
            if let Some(id) = board.list().current.get_untracked() {
                board.shift(id, forward);
            }
        });
    }
}

/// The shape of a board that is on its way.
pub(super) fn board_skeleton() -> AnyView {
    let column = || {
        view! {
            <div class="board__column">
                <div class="board__head"><SkeletonLines lines=1 /></div>
                <div class="board__cards"><SkeletonCard lines=3 /><SkeletonCard lines=3 /></div>
            </div>
        }
    };
    view! { <div class="board" aria-hidden="true">{(0..4).map(|_| column()).collect_view()}</div> }.into_any()
}

impl Board {
    /// The list that the board shows.
    fn list(self) -> List {
        self.held.get_value()
    }

    /// Whether cards can be moved: somebody may change the field, and records for that matter. Each one is checked when it
    /// is saved.
    fn can_move(self) -> bool {
        let open = self.field.with_value(|field| !field.fixed && !field.is_locked());
        open && session().may(self.list().module, Action::Edit)
    }

    /// Whether somebody has a card in hand, or its menu open: then every card stays where it is, whatever comes in.
    fn is_held(self) -> bool {
        self.dragged.with(Option::is_some) || self.menu.with(Option::is_some)
    }

    /// How a column is called.
    fn name(self, option: &str) -> String {
        if option.is_empty() {
            return t("board-none");
        }
        self.field.with_value(|field| option_label(self.list().module, field, option))
    }

    /// The columns in their order.
    fn options(self) -> Vec<String> {
        self.list().board.with(|board| {
            board
                .as_ref()
                .map_or_else(Vec::new, |board| board.columns.iter().map(|column| column.option.clone()).collect())
        })
    }

    /// Where a card is.
    fn column_of(self, id: Id) -> Option<String> {
        self.list().board.with(|board| {
            let has = |column: &&domain::board::BoardColumn| column.rows.iter().any(|row| row.id == id);
            board.as_ref()?.columns.iter().find(has).map(|column| column.option.clone())
        })
    }

    /// Moves a card one column on or back.
    fn shift(self, id: Id, forward: bool) {
        let (options, now) = untrack(|| (self.options(), self.column_of(id)));
        let at = now.and_then(|now| options.iter().position(|option| *option == now));
        let to = at.and_then(|at| if forward { at.checked_add(1) } else { at.checked_sub(1) });
        if let Some(to) = to.and_then(|to| options.get(to)) {
            self.move_to(id, to.clone());
        }
    }

    /// Changes what is shown, before the server says the same.
    fn patch(self, change: impl FnOnce(&mut domain::board::Board)) {
        self.list().query.patch(|answer| {
            if let Content::Board(board) = &mut answer.content {
                change(board);
            }
        });
    }

    /// Gives the focus to a card when it is at its place, unless something else has it.
    fn focus_card(id: Id) {
        request_animation_frame(move || {
            let lost =
                document().active_element().is_none_or(|element| element.tag_name().eq_ignore_ascii_case("body"));
            if lost {
                focus(&format!("[data-row='{id}']"));
            }
        });
    }
}
