//! The table of a list: heads that sort, rows that are chosen one by one, as a range, or all of the page.

use std::{sync::Arc, time::Duration};

use domain::{
    Id,
    list::{ListPage, Row as Data},
};
use leptos::prelude::*;

use super::row::{Entry, RowHooks, entries, record_row};
use super::{column_head::column_head, state::List, widths::Widths};
use crate::{
    fields::Labels,
    i18n::{lang, module_name, ts},
    ui::{SelectHead, Table},
};

/// The least height of a row, in pixels.
const LEAST_HEIGHT: f64 = 36.0;
/// For so long the rows that fit on the screen have the processor for themselves: nobody scrolls sooner than he sees.
const SIGHT: Duration = Duration::from_millis(150);

/// The table; rows that stay the same keep their elements, so that focus and scrolling survive fresh data.
#[component]
pub(super) fn RecordTable(
    list: List,
    #[prop(optional_no_strip)] row_actions: Option<Callback<Data, AnyView>>,
) -> impl IntoView {
    let module = list.module;
    // The check boxes only say that they changed: whether Shift was held is heard on the way.
    let shift = StoredValue::new(false);
    let anchor = StoredValue::new(None::<Id>);
    let on_choose = Callback::new(move |(row, on): (Data, bool)| {
        let id = row.id;
        let rows = match anchor.get_value() {
            Some(anchor) if shift.get_value() => list.between(anchor, id),
            _ => vec![row],
        };
        list.choose(rows, on);
        anchor.set_value(Some(id));
    });
    let hooks = RowHooks { on_choose, actions: row_actions };
    let widths = Widths::of(list);
    let drawn = drawn(list);
    let rows = move || {
        let most = drawn.get();
        list.page.with(|page| {
            let of = |page: &ListPage| {
                let rows = page.rows.get(..most).unwrap_or(&page.rows);
                entries(rows, &Labels::new(page.labels.iter().cloned()))
            };
            page.as_ref().map(of).unwrap_or_default()
        })
    };
    // What is frozen stands at its place in heads and rows alike. It is read there, for a memo that is only tracked is computed
    // with the first change of anything below it, and counts as changed by that.
    let frozen = Memo::new(move |_| list.prefs.with(|prefs| prefs.frozen.clone()));
    let follow_frozen = move || frozen.with(|_| ());
    let body = move || {
        follow_frozen();
        // Labels inside the cells are made once: another language makes the rows anew.
        let _ = lang();
        let columns = list.columns.get();
        view! { <For each=rows key=Entry::key children=move |entry| record_row(list, widths, &columns, entry, hooks) /> }
    };
    view! {
        <Table
            label=Signal::derive(move || module_name(module))
            busy=list.query.loading()
            class=Signal::derive(move || format!("record-list table--{}", list.prefs.with(|prefs| prefs.guides.key())))
            id=Widths::table_id(list)
        >
            <thead>
                <tr>
                    {select_all(list)}
                    {list.def().field(&list.def().title).cloned().map(|field| column_head(list, widths, &Arc::new(field), true))}
                    {move || {
                        follow_frozen();
                        list.columns.get().iter().map(|field| column_head(list, widths, field, false)).collect_view()
                    }}
                </tr>
            </thead>
            <tbody
                on:mousedown=move |event| shift.set_value(event.shift_key())
                on:keydown=move |event| shift.set_value(event.shift_key())
            >
                {body}
            </tbody>
        </Table>
    }
}

/// How many rows are drawn: first those for which a screen has place, and the others when these stand on it. Whoever opens a
/// list waits for half as much.
fn drawn(list: List) -> RwSignal<usize> {
    let height = window().inner_height().ok().and_then(|height| height.as_f64()).unwrap_or_default();
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a screen has few rows")]
    let drawn = RwSignal::new((height / LEAST_HEIGHT).ceil() as usize);
    let all = move || {
        // The list may be gone by then.
        if drawn.try_get_untracked().is_some_and(|drawn| drawn < usize::MAX) {
            drawn.set(usize::MAX);
        }
    };
    crate::ui::effect(move || {
        if list.page.with(Option::is_some) {
            set_timeout(all, SIGHT);
        }
    });
    drawn
}

fn select_all(list: List) -> impl IntoView {
    // How many rows of the page are chosen, and how many it has.
    let counts = Memo::new(move |_| {
        list.page.with(|page| {
            let rows = page.as_ref().map_or(&[][..], |page| &page.rows);
            let chosen = list.chosen.with(|chosen| rows.iter().filter(|row| chosen.contains_key(&row.id)).count());
            (chosen, rows.len())
        })
    });
    let all = Signal::derive(move || matches!(counts.get(), (chosen, rows) if rows > 0 && chosen == rows));
    let some = Signal::derive(move || matches!(counts.get(), (chosen, rows) if chosen > 0 && chosen < rows));
    let choose = move |on: bool| {
        let rows = list.page.with_untracked(|page| page.as_ref().map(|page| page.rows.clone()).unwrap_or_default());
        list.choose(rows, on);
    };
    view! { <SelectHead label=ts("list-select-page") checked=all mixed=some on_change=choose /> }
}
