//! One column of a board: its name, how many it has, what they sum to, its cards, more of them.

use std::sync::Arc;

use domain::{
    Action, FieldKind, Id, Value,
    board::{BoardColumn, FIRST_CARDS, MOST_CARDS, column_filter},
    record::Values,
};
use leptos::prelude::*;

use super::{Board, card};
use crate::{
    fields::Labels,
    format,
    i18n::{field_label, lang, ta, ts},
    records::list::row::{Entry, entries},
    state::{open_create, session},
    ui::{Button, ButtonKind, Hue, Icon, IconButton, LinkButton, Size, Tag},
};

/// The column of an option.
pub(super) fn view(board: Board, options: Memo<Vec<String>>, option: String) -> AnyView {
    let list = board.list();
    let key = StoredValue::new(option);
    let column = Memo::new(move |_| {
        list.board.with(|board| {
            key.with_value(|key| board.as_ref()?.columns.iter().find(|column| column.option == *key).cloned())
        })
    });
    let labels = Memo::new(move |_| {
        list.board.with(|board| Labels::new(board.iter().flat_map(|board| board.labels.iter().cloned())))
    });
    let name = Signal::derive(move || key.with_value(|key| board.name(key)));
    let hue = board.field.with_value(|field| {
        let colour = key.with_value(|key| field.option(key).and_then(|option| option.colour.clone()));
        colour.as_deref().map_or(Hue::Gray, Hue::named)
    });
    let count = Memo::new(move |_| column.with(|column| column.as_ref().map_or(0, |column| column.count)));
    let shown = Memo::new(move |_| column.with(|column| column.as_ref().map_or(0, |column| column.rows.len() as u64)));
    let over = move || {
        let here = board.over.with(|over| key.with_value(|key| over.as_deref() == Some(key.as_str())));
        here && board.dragged.with(Option::is_some)
    };
    let entries = Memo::new(move |_| {
        column.with(|column| {
            let rows = column.as_ref().map_or(&[][..], |column| &column.rows);
            labels.with(|labels| entries(rows, labels))
        })
    });
    let ids = Memo::new(move |before: Option<&Vec<Id>>| match before {
        Some(before) if board.is_held() => before.clone(),
        _ => entries.with(|entries| entries.iter().map(|entry| entry.row.id).collect()),
    });
    // A card stays when what it says changes: its menu may be open, or the focus in it. One that has gone while it was held says
    // what it said last.
    let entry_of = move |id| {
        Memo::new(move |before: Option<&Option<Entry>>| {
            let now = entries.with(|all| all.iter().find(|entry| entry.row.id == id).cloned());
            now.or_else(|| before.cloned().flatten())
        })
    };
    let cards = move || {
        // Labels inside the cards are made once: another language makes them anew.
        let _ = lang();
        view! {
            <For each=move || ids.get() key=|id| *id children=move |id| card::view(board, options, id, entry_of(id)) />
        }
    };
    let label =
        Signal::derive(move || ta("board-column", texts::args().set("name", name.get()).set("count", count.get())));
    view! {
        <section class="board__column" class:is-over=over data-column=key.get_value() aria-label=label>
            <header class="board__head">
                <Tag text=name hue=hue />
                <span class="board__count">{move || format::count(count.get())}</span>
                <span class="board__sums">{move || column.get().map(|column| sums(board, &column))}</span>
                {create(board, key)}
            </header>
            <ul class="board__cards">{cards}</ul>
            {move || {
                (count.get() > shown.get()).then(|| more(board, key, count.get(), shown.get()))
            }}
        </section>
    }
    .into_any()
}

/// What the column sums to: the first sum of the module, as the others would not fit.
fn sums(board: Board, column: &BoardColumn) -> AnyView {
    let def = board.list().def();
    let sum = def.sums.first().and_then(|key| Some((def.field(key)?, *column.sums.get(key)?)));
    let Some((field, value)) = sum.filter(|_| column.count > 0) else { return ().into_any() };
    let text = match field.kind {
        FieldKind::Money => format::money(value),
        FieldKind::Percent => format::percent(value),
        _ => format::number(value),
    };
    let label = field_label(board.list().module, field);
    view! { <span title=label.clone()><span class="u-hidden">{label.clone()} " "</span>{text}</span> }.into_any()
}

/// A new record begins with the column's option.
fn create(board: Board, key: StoredValue<String>) -> impl IntoView {
    let module = board.list().module;
    let offered = board
        .field
        .with_value(|field| !field.is_locked() && key.with_value(|key| key.is_empty() || field.option(key).is_some()));
    let open = move |_| {
        let option = key.get_value();
        let field = board.field.with_value(|field| field.key.clone());
        let value = if option.is_empty() { Value::Empty } else { Value::Option(option) };
        open_create(module, Values::from([(field, value)]), false);
    };
    let label =
        Signal::derive(move || ta("board-create", texts::args().set("name", key.with_value(|key| board.name(key)))));
    move || {
        (offered && session().may(module, Action::Create))
            .then(|| view! { <IconButton icon=Icon::Plus label=label class="board__create" on_click=open /> })
    }
}

/// More cards; when there are too many for a board, the way to the table of all of them.
fn more(board: Board, key: StoredValue<String>, count: u64, shown: u64) -> AnyView {
    let list = board.list();
    if shown >= u64::from(MOST_CARDS) {
        let href = Signal::derive(move || {
            let mut place = list.place.get();
            let field = board.field.with_value(|field| field.key.clone());
            place.filter = place.filter.and(key.with_value(|key| column_filter(&field, key)));
            place.board = None;
            list.href(&place).unwrap_or_default()
        });
        return view! {
            <LinkButton text=ts("board-in-table") href=href icon=Icon::Table kind=ButtonKind::Quiet size=Size::Small />
        }
        .into_any();
    }
    let load = move |_| {
        let next = u32::try_from(shown).unwrap_or(u32::MAX).saturating_add(FIRST_CARDS).min(MOST_CARDS);
        list.cards.update(|cards| {
            cards.insert(key.get_value(), next);
        });
    };
    let text = Signal::derive(move || ta("board-more", texts::args().set("count", count - shown)));
    view! {
        <Button
            text=text
            icon=Icon::ChevronDown
            kind=ButtonKind::Quiet
            size=Size::Small
            class="board__more"
            loading=list.query.loading()
            on_click=load
        />
    }
    .into_any()
}

/// The fields that a card shows, in their order.
pub(super) fn card_fields(board: Board) -> Vec<Arc<domain::FieldDef>> {
    let field = board.field.with_value(|field| field.key.clone());
    crate::records::list::shown::card_fields(&board.list().def(), &field)
}
