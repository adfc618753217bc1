//! Line tables: rows with columns of their own, shown as a small table and edited cell by cell.

use std::sync::{
    Arc,
    atomic::{AtomicU32, Ordering},
};

use domain::{FieldDef, ModuleKey, Value, record::Values};
use leptos::prelude::*;

use super::{Labels, control::control};
use crate::{
    i18n::{field_label, ta, ts},
    ui::{Button, Field, Icon, IconButton, Size},
};

static NEXT: AtomicU32 = AtomicU32::new(1);

/// The rows as a table.
pub fn table_view(module: ModuleKey, field: &FieldDef, rows: &[Values]) -> AnyView {
    let columns: Vec<&FieldDef> = field.shown_columns().collect();
    let head = |column: &&FieldDef| {
        view! { <th class="rowgrid__head" class:rowgrid__head--number=column.kind.is_number() scope="col">{field_label(module, column)}</th> }
    };
    let row = |row: &Values| {
        let cell = |column: &&FieldDef| {
            let value = row.get(&column.key).unwrap_or(&Value::Empty);
            let shown = super::cell(module, column, value, &Labels::default());
            view! {
                <td class="rowgrid__cell" class:rowgrid__cell--number=column.kind.is_number() data-label=field_label(module, column)>
                    {shown}
                </td>
            }
        };
        view! { <tr class="rowgrid__row">{columns.iter().map(cell).collect_view()}</tr> }
    };
    view! {
        <table class="rowgrid" aria-label=field_label(module, field)>
            <thead>
                <tr>{columns.iter().map(head).collect_view()}</tr>
            </thead>
            <tbody>{rows.iter().map(row).collect_view()}</tbody>
        </table>
    }
    .into_any()
}

/// The rows as one line of text: how many there are.
pub(super) fn count(rows: &[Values]) -> String {
    ta("field-table-count", texts::args().set("count", rows.len()))
}

/// A row as it is edited; it keeps its key while it is there.
#[derive(Clone)]
struct Row {
    key: u32,
    cells: ArcRwSignal<Values>,
}

impl Row {
    fn new(cells: Values) -> Self {
        Self { key: NEXT.fetch_add(1, Ordering::Relaxed), cells: ArcRwSignal::new(cells) }
    }
}

/// Edits the rows; every cell has the control of its column's kind.
pub(super) fn editor(
    module: ModuleKey,
    field: &Arc<FieldDef>,
    value: Signal<Value>,
    on_change: Callback<Value>,
) -> AnyView {
    let of_value = |value: &Value| value.as_rows().iter().cloned().map(Row::new).collect::<Vec<_>>();
    let rows = RwSignal::new(value.with_untracked(of_value));
    let to_value = move || {
        let rows: Vec<Values> = rows.with_untracked(|rows| rows.iter().map(|row| row.cells.get_untracked()).collect());
        if rows.is_empty() { Value::Empty } else { Value::Table(rows) }
    };
    // Rows that come from elsewhere (a draft was restored) replace those that are shown.
    crate::ui::effect(move || {
        let value = value.get();
        if value != to_value() {
            rows.set(of_value(&value));
        }
    });
    let told = Callback::new(move |()| on_change.run(to_value()));
    let columns: Arc<Vec<Arc<FieldDef>>> = Arc::new(field.shown_columns().cloned().map(Arc::new).collect());
    let head = columns
        .iter()
        .map(|column| {
            let required =
                column.required.then(|| view! { <span class="field__required" aria-hidden="true">"*"</span> });
            view! { <th class="rowgrid__head" scope="col">{field_label(module, column)} {required}</th> }
        })
        .collect_view();
    let row = move |row: Row| row_view(module, row, &columns, rows, told);
    view! {
        <div
            class="rowgrid-editor"
            on:keydown=move |event| {
                // Enter goes on in the table; it must not send the whole form.
                if event.key() == "Enter" && !event.ctrl_key() && !event.meta_key() {
                    event.stop_propagation();
                }
            }
        >
            <table class="rowgrid rowgrid--edited" aria-label=field_label(module, field)>
                <thead>
                    <tr>{head} <th class="rowgrid__head" scope="col"><span class="u-hidden">{ts("action-remove")}</span></th></tr>
                </thead>
                <tbody>
                    <For each=move || rows.get() key=|row| row.key children=row />
                </tbody>
            </table>
            <Button
                text=ts("field-table-add")
                icon=Icon::Plus
                size=Size::Small
                on_click=move |_| {
                    rows.update(|rows| rows.push(Row::new(Values::new())));
                    told.run(());
                }
            />
        </div>
    }
    .into_any()
}

fn row_view(
    module: ModuleKey,
    row: Row,
    columns: &[Arc<FieldDef>],
    rows: RwSignal<Vec<Row>>,
    told: Callback<()>,
) -> AnyView {
    let (key, cells) = (row.key, RwSignal::from(row.cells));
    let cell = move |column: &Arc<FieldDef>| {
        let (own, name) = (column.key.clone(), column.key.clone());
        let value = Signal::derive(move || cells.with(|cells| cells.get(&own).cloned().unwrap_or_default()));
        let change = Callback::new(move |value: Value| {
            cells.update(|cells| {
                if value.is_empty() {
                    cells.remove(&name)
                } else {
                    cells.insert(name.clone(), value)
                };
            });
            told.run(());
        });
        let (labelled, entered) = (Arc::clone(column), Arc::clone(column));
        let label = Signal::derive(move || field_label(module, &labelled));
        view! {
            <td class="rowgrid__cell" data-label=label>
                <Field label=label>{control(module, entered, value, change, Labels::default())}</Field>
            </td>
        }
    };
    let position = move || rows.with(|rows| rows.iter().position(|row| row.key == key)).unwrap_or_default() + 1;
    let label = Signal::derive(move || ta("field-table-remove", texts::args().set("number", position())));
    let remove = move |_| {
        // Its button must outlive the click.
        set_timeout(
            move || {
                rows.update(|rows| rows.retain(|row| row.key != key));
                told.run(());
            },
            std::time::Duration::ZERO,
        );
    };
    view! {
        <tr class="rowgrid__row">
            {columns.iter().map(cell).collect_view()}
            <td class="rowgrid__cell rowgrid__cell--remove"><IconButton icon=Icon::Trash label=label on_click=remove /></td>
        </tr>
    }
    .into_any()
}
