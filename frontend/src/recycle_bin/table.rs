//! The deleted records; cards on a phone.

use std::collections::BTreeSet;

use domain::{
    Id,
    recycle_bin::{BinPage, BinRow},
};
use leptos::prelude::*;

use super::{Page, named};
use crate::{
    fields::{Labels, person_view},
    format,
    i18n::{t, ta, ts},
    ui::{Cell, EmptyState, HeadCell, Icon, IconButton, Row, SelectAllHead, SelectCell, Table},
};

pub(super) fn table(page: Page, found: BinPage) -> AnyView {
    if found.rows.is_empty() {
        return empty(page);
    }
    let labels = Labels::new(found.labels);
    let ids: Vec<Id> = found.rows.iter().map(|row| row.id).collect();
    let count = ids.len();
    let chosen = move || page.chosen.with(BTreeSet::len);
    let choose_all = move |on: bool| page.chosen.set(if on { ids.iter().copied().collect() } else { BTreeSet::new() });
    let rows = found.rows.into_iter().map(|row| row_view(page, row, &labels)).collect_view();
    view! {
        <Table label=ts("bin-title") busy=page.found.loading()>
            <thead>
                <tr>
                    <SelectAllHead
                        label=ts("action-select-all")
                        count=count
                        chosen=Signal::derive(chosen)
                        on_change=choose_all
                    />
                    <HeadCell text=ts("field-name") stick=1 />
                    <HeadCell text=ts("field-owner") />
                    <HeadCell text=ts("bin-by") />
                    <HeadCell text=ts("bin-at") />
                    <HeadCell text=ts("bin-ends") />
                    <HeadCell text=ts("action-more") hide_text=true />
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </Table>
    }
    .into_any()
}

fn empty(page: Page) -> AnyView {
    let narrowed = page.place.with_untracked(super::Place::is_narrowed);
    let (title, text) =
        if narrowed { ("state-no-results", "state-no-results-hint") } else { ("bin-empty", "bin-empty-hint") };
    view! { <EmptyState icon=Icon::Trash title=ts(title) text=ts(text) /> }.into_any()
}

fn row_view(page: Page, row: BinRow, labels: &Labels) -> AnyView {
    let BinRow { id, title, owner, at, by, ends, restore, purge } = row;
    let name = named(&title);
    let own = StoredValue::new(name.clone());
    let with_name =
        move |key: &'static str| Signal::derive(move || ta(key, texts::args().set("name", own.get_value())));
    let chosen = Signal::derive(move || page.chosen.with(|chosen| chosen.contains(&id)));
    let choose = move |on: bool| {
        page.chosen.update(|chosen| {
            if on {
                chosen.insert(id);
            } else {
                chosen.remove(&id);
            }
        });
    };
    let person = |id: Id| person_view(&labels.name(id));
    let owner = owner.map(person);
    let by = by.map_or_else(|| t("feed-system").into_any(), person);
    let (bring_back, remove) = (with_name("bin-restore-named"), with_name("bin-purge-named"));
    let tools = view! {
        <span class="bin__acts">
            {restore
                .then(|| {
                    view! {
                        <IconButton
                            icon=Icon::Undo
                            label=bring_back
                            on_click=move |_| page.acts.restore(vec![id], false)
                        />
                    }
                })}
            {purge
                .then(|| {
                    view! {
                        <IconButton icon=Icon::Trash label=remove on_click=move |_| page.acts.ask_purge(vec![id]) />
                    }
                })}
        </span>
    };
    view! {
        <Row selected=chosen>
            <SelectCell label=with_name("list-select") checked=chosen on_change=choose />
            <Cell label=ts("field-name") title=true stick=1><span class="table__text">{name}</span></Cell>
            <Cell label=ts("field-owner")>{owner}</Cell>
            <Cell label=ts("bin-by")>{by}</Cell>
            <Cell label=ts("bin-at")>
                <span title=move || format::moment(at)>{move || format::relative(at)}</span>
            </Cell>
            <Cell label=ts("bin-ends")>{move || format::date(ends)}</Cell>
            <Cell label="">{tools}</Cell>
        </Row>
    }
    .into_any()
}
