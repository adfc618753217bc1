//! One row of a list: check box, star, title, values.

use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::Arc;

use domain::{
    FieldDef, Id, ModuleKey, Value,
    list::{Row as Data, ViewRef},
};
use leptos::prelude::*;

use super::place::{record_tab_url, record_url};
use super::{shown::is_numeric, state::List, widths::Widths};
use crate::{
    fields,
    i18n::{field_label, t, ta, ts},
    state::{submit, toast_problem},
    ui::{ButtonKind, Cell, Icon, IconButton, LinkButton, Row, SelectCell, Size},
};

/// A row with the names that it mentions.
#[derive(Clone)]
pub(super) struct Entry {
    pub(super) row: Data,
    pub(super) labels: fields::Labels,
    /// Which row, and what it says: a row that says the same as before is not made again.
    key: (Id, u64),
}

/// The entries of rows, with the labels of their answer.
pub(super) fn entries(rows: &[Data], labels: &fields::Labels) -> Vec<Entry> {
    let entry = |row: &Data| {
        let mut hasher = DefaultHasher::new();
        serde_json::to_string(row).unwrap_or_default().hash(&mut hasher);
        for id in row.values.values().flat_map(Value::ids) {
            labels.name(*id).hash(&mut hasher);
        }
        Entry { row: row.clone(), labels: labels.clone(), key: (row.id, hasher.finish()) }
    };
    rows.iter().map(entry).collect()
}

impl Entry {
    pub(super) const fn key(&self) -> (Id, u64) {
        self.key
    }
}

impl PartialEq for Entry {
    /// Whether it says the same.
    fn eq(&self, other: &Self) -> bool {
        self.key == other.key
    }
}

/// What a list does with its rows beyond showing them.
#[derive(Clone, Copy)]
pub(super) struct RowHooks {
    /// A check box was turned: the row, and whether it is on now.
    pub(super) on_choose: Callback<(Data, bool)>,
    /// More buttons behind the title.
    pub(super) actions: Option<Callback<Data, AnyView>>,
}

/// The view of a row.
pub(super) fn record_row(
    list: List,
    widths: Widths,
    columns: &[Arc<FieldDef>],
    entry: Entry,
    hooks: RowHooks,
) -> AnyView {
    let Entry { row, labels, .. } = entry;
    let id = row.id;
    let title = title_of(list, &row, &labels);
    let chosen = Memo::new(move |_| list.chosen.with(|chosen| chosen.contains_key(&id)));
    let current = Memo::new(move |_| list.current.get() == Some(id) || list.place.with(|place| place.peek) == Some(id));
    let cells = columns.iter().map(|field| {
        let frozen = untrack(|| widths.is_frozen(&field.key));
        value_cell(list.module, field, &row, &labels, frozen)
    });
    let cells = cells.collect_view();
    let select_label = {
        let title = title.clone();
        Signal::derive(move || ta("list-select", texts::args().set("name", &title)))
    };
    let data = row.clone();
    view! {
        <Row selected=chosen current=current>
            <SelectCell label=select_label checked=chosen on_change=move |on| hooks.on_choose.run((data.clone(), on)) />
            {title_cell(list, row, title, hooks)}
            {cells}
        </Row>
    }
    .into_any()
}

/// How the row is called; a word for one without a title.
pub(super) fn title_of(list: List, row: &Data, labels: &fields::Labels) -> String {
    let def = list.def();
    let text = def
        .field(&def.title)
        .map(|field| fields::text(list.module, field, row.values.get(&def.title).unwrap_or(&Value::Empty), labels));
    text.filter(|text| !text.is_empty()).unwrap_or_else(|| t("list-untitled"))
}

fn title_cell(list: List, row: Data, title: String, hooks: RowHooks) -> AnyView {
    let (id, whole) = (row.id, title.clone());
    let def = list.def();
    let label = Signal::derive({
        let def = Arc::clone(&def);
        move || def.field(&def.title).map(|field| field_label(def.key, field)).unwrap_or_default()
    });
    let star = def.features.star.then(|| star(list, id, row.starred));
    let more = hooks.actions.map(|actions| actions.run(row.clone()));
    // A list inside of a record has no place for another one beside it.
    let peek = list.has_views().then(|| peek_button(list, id));
    let opportunities = (row.opportunities > 0).then(|| {
        let text = Signal::derive(move || {
            ta("count-of", texts::args().set("count", row.opportunities).set("what", ModuleKey::Opportunity.key()))
        });
        let href = Signal::derive(move || record_tab_url(id, ModuleKey::Opportunity.path(), &list.selection.get()));
        view! {
            <LinkButton
                text=text
                href=href
                kind=ButtonKind::Quiet
                size=Size::Small
                icon=Icon::Opportunity
                icon_only=true
                class="record-list__mark"
            />
        }
    });
    view! {
        <Cell label=label stick=1 title=true>
            <span class="table__name">
                {star}
                <a
                    class="table__link table__text"
                    title=whole
                    href=move || record_url(id, &list.selection.get())
                    data-row=id.to_string()
                    on:focus=move |_| list.current.set(Some(id))
                >
                    {title}
                </a>
                {opportunities}
                {(more.is_some() || peek.is_some())
                    .then(|| view! { <span class="table__row-actions">{more} {peek}</span> })}
            </span>
        </Cell>
    }
    .into_any()
}

/// Opens the record beside the list, or closes it.
pub(super) fn peek_button(list: List, id: Id) -> impl IntoView {
    let open = Memo::new(move |_| list.place.with(|place| place.peek) == Some(id));
    let turn = move |_| list.peek((!open.get_untracked()).then_some(id));
    view! {
        <IconButton
            icon=Icon::Peek
            label=ts("peek-row")
            pressed=Signal::derive(move || Some(open.get()))
            class="record-list__peek"
            on_click=turn
        />
    }
}

fn star(list: List, id: Id, starred: bool) -> impl IntoView {
    let on = RwSignal::new(starred);
    let save = Action::new_local(move |wanted: &bool| {
        let wanted = *wanted;
        async move {
            match submit(api::records::star(list.module, id, wanted)).await {
                // The view of what is starred loses the row.
                Ok(()) if list.selection.with_untracked(|selection| selection.view == ViewRef::Starred) => {
                    list.query.refetch();
                }
                Ok(()) => {}
                Err(problem) => {
                    on.try_set(!wanted);
                    toast_problem(&problem);
                }
            }
        }
    });
    let toggle = move |_| {
        let wanted = !on.get_untracked();
        on.set(wanted);
        save.dispatch_local(wanted);
    };
    let icon = Signal::derive(move || if on.get() { Icon::StarFilled } else { Icon::Star });
    let label = Signal::derive(move || t(if on.get() { "action-unstar" } else { "action-star" }));
    view! {
        <span class="record-list__star" class:is-starred=on>
            <IconButton icon=icon label=label pressed=Signal::derive(move || Some(on.get())) on_click=toggle />
        </span>
    }
}

fn value_cell(module: ModuleKey, field: &Arc<FieldDef>, row: &Data, labels: &fields::Labels, frozen: bool) -> AnyView {
    let value = row.values.get(&field.key).unwrap_or(&Value::Empty);
    // A long value is cut: the whole of it is its tooltip. A moment has a better one.
    let whole = (!matches!(value, Value::Instant(_))).then(|| fields::text(module, field, value, labels));
    let inside = (!value.is_empty()).then(|| {
        view! { <span class="table__text" title=whole>{fields::cell(module, field, value, labels)}</span> }.into_any()
    });
    let label = {
        let field = Arc::clone(field);
        Signal::derive(move || field_label(module, &field))
    };
    view! { <Cell label=label numeric=is_numeric(field) stick=frozen.then_some(2)>{inside}</Cell> }.into_any()
}
