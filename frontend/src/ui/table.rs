//! The parts of a data table. A table stays a table for screen readers; under 640 px each row becomes a card through CSS alone,
//! with the column's name from `data-label`.
//!
//! The first columns stand still while the rest scrolls: `stick=0` is the check box, `stick=1` the name behind it, `stick=2`
//! what somebody froze; where those stand is said by a [`Sheet`](super::Sheet).

use leptos::ev::MouseEvent;
use leptos::prelude::*;

use super::checkbox::Checkbox;
use super::icon::Icon;

/// How a column is sorted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// From small to large.
    Ascending,
    /// From large to small.
    Descending,
}

/// The scrolling frame and the table in it; children are `<thead>`, `<tbody>`, `<tfoot>`.
#[component]
pub fn Table(
    /// The table's name for screen readers.
    #[prop(into)]
    label: Signal<String>,
    /// Rows stay rows on a phone (short tables, matrices).
    #[prop(optional)]
    keep: bool,
    #[prop(optional, into)] busy: Signal<bool>,
    #[prop(optional, into)] class: Signal<String>,
    /// For rules that are about this table alone.
    #[prop(optional, into)]
    id: Option<String>,
    children: Children,
) -> impl IntoView {
    view! {
        // A scroller must be reachable by keyboard, or what is outside of it is lost without a pointer.
        <div class="table-frame" class:is-busy=busy tabindex="0" role="region" aria-label=label>
            <table class=move || format!("table {}", class.get()) class:table--cards=!keep id=id aria-label=label aria-busy=move || busy.get().then_some("true")>
                {children()}
            </table>
        </div>
    }
}

/// The head of a column; with `on_sort` it is a button, and `sorted` says how the column is sorted now.
#[component]
pub fn HeadCell(
    #[prop(into)] text: Signal<String>,
    #[prop(optional, into)] sorted: MaybeProp<Direction>,
    #[prop(optional, into)] on_sort: Option<Callback<MouseEvent>>,
    #[prop(optional)] numeric: bool,
    #[prop(optional, into)] stick: MaybeProp<u8>,
    /// Keeps the text for screen readers only.
    #[prop(optional)]
    hide_text: bool,
    /// What arranges the column: a menu, an edge to drag.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let state = move || {
        on_sort.map(|_| match sorted.get() {
            Some(Direction::Ascending) => "ascending",
            Some(Direction::Descending) => "descending",
            None => "none",
        })
    };
    let mark = move || match sorted.get() {
        Some(Direction::Ascending) => Icon::SortAsc.view(),
        Some(Direction::Descending) => Icon::SortDesc.view(),
        None => Icon::Sort.view(),
    };
    let inside = match on_sort {
        Some(on_sort) => view! {
            <button class="table__sort" type="button" class:is-sorted=move || sorted.get().is_some() on:click=move |event| on_sort.run(event)>
                <span class="table__sort-text">{text}</span>
                {mark}
            </button>
        }
        .into_any(),
        None => view! { <span class:u-hidden=hide_text>{text}</span> }.into_any(),
    };
    // With more in it than its text, the head still has the text alone for its name.
    let named = children.is_some();
    view! {
        <th
            class="table__head"
            class:table__cell--numeric=numeric
            scope="col"
            data-stick=move || stick.get()
            aria-sort=state
            aria-label=move || named.then(|| text.get())
        >
            {inside}
            {children.map(|children| children())}
        </th>
    }
}

/// The check box over all rows.
#[component]
pub fn SelectHead(
    #[prop(into)] label: Signal<String>,
    #[prop(into)] checked: Signal<bool>,
    #[prop(into)] mixed: Signal<bool>,
    #[prop(into)] on_change: Callback<bool>,
) -> impl IntoView {
    view! {
        <th class="table__head table__select" scope="col" data-stick="0">
            <Checkbox checked=checked mixed=mixed label=label on_change=on_change hide_label=true />
        </th>
    }
}

/// The check box over all of `count` rows, of which some are chosen.
#[component]
pub fn SelectAllHead(
    #[prop(into)] label: Signal<String>,
    count: usize,
    #[prop(into)] chosen: Signal<usize>,
    #[prop(into)] on_change: Callback<bool>,
) -> impl IntoView {
    let checked = Signal::derive(move || chosen.get() == count);
    let mixed = Signal::derive(move || (1..count).contains(&chosen.get()));
    view! { <SelectHead label=label checked=checked mixed=mixed on_change=on_change /> }
}

/// The check box of a row.
#[component]
pub fn SelectCell(
    #[prop(into)] label: Signal<String>,
    #[prop(into)] checked: Signal<bool>,
    #[prop(into)] on_change: Callback<bool>,
) -> impl IntoView {
    view! {
        <td class="table__cell table__select" data-stick="0">
            <Checkbox checked=checked label=label on_change=on_change hide_label=true />
        </td>
    }
}

/// A row; `selected` by its check box, `current` by the keyboard or because it is open beside the list.
#[component]
pub fn Row(
    #[prop(optional, into)] selected: Signal<bool>,
    #[prop(optional, into)] current: Signal<bool>,
    children: Children,
) -> impl IntoView {
    view! {
        <tr
            class="table__row"
            class:is-selected=selected
            class:is-current=current
            aria-selected=move || selected.get().then_some("true")
        >
            {children()}
        </tr>
    }
}

/// A cell; `label` is its column's name, shown where rows are cards.
#[component]
pub fn Cell(
    #[prop(into)] label: Signal<String>,
    #[prop(optional)] numeric: bool,
    #[prop(optional, into)] stick: MaybeProp<u8>,
    /// The cell that names the row: a header for screen readers, the title of a card.
    #[prop(optional)]
    title: bool,
    children: Children,
) -> impl IntoView {
    if title {
        view! { <th class="table__cell table__cell--title" scope="row" data-label=label data-stick=move || stick.get()>{children()}</th> }.into_any()
    } else {
        view! {
            <td class="table__cell" class:table__cell--numeric=numeric data-label=label data-stick=move || stick.get()>{children()}</td>
        }
        .into_any()
    }
}

/// The cell with what can be done with a row: the last one of a table, the upper corner of a card.
#[component]
pub fn ActsCell(children: Children) -> impl IntoView {
    view! { <td class="table__cell table__acts">{children()}</td> }
}
