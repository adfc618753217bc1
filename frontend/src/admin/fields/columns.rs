//! The columns of a line table.

use domain::{
    FieldDef, FieldKind,
    schema::{OptionDef, custom},
};
use leptos::prelude::*;

use super::{
    kinds,
    parts::{Edit, Rows},
};
use crate::{
    i18n::ts,
    ui::{Button, Checkbox, Choice, Field, Icon, Select, Size, TextInput},
};

/// The editor of the columns.
pub(super) fn view(edit: Edit) -> AnyView {
    let shown = edit.draft.with_untracked(|draft| draft.shown_columns().cloned().collect());
    let rows = Rows::new(shown, move |columns: Vec<FieldDef>| edit.draft.update(|draft| draft.columns = columns));
    let full = Signal::derive(move || rows.len() >= custom::MAX_COLUMNS);
    view! {
        <Field label=ts("custom-columns") group=true error=edit.problems.at("columns")>
            <ul class="part-rows">
                <For each=move || rows.ids().get() key=|id| *id children=move |id| row(edit, rows, id) />
            </ul>
            <Button
                text=ts("custom-column-add")
                icon=Icon::Plus
                size=Size::Small
                disabled=full
                on_click=move |_| {
                    rows.add(FieldDef { label: Some(String::new()), ..FieldDef::new("", FieldKind::Text) });
                }
            />
        </Field>
    }
    .into_any()
}

fn row(edit: Edit, rows: Rows<FieldDef>, id: u32) -> AnyView {
    let column = rows.row(id);
    let of = move |get: fn(&FieldDef) -> String| {
        Signal::derive(move || column.with(|column| column.as_ref().map(get).unwrap_or_default()))
    };
    let name = of(|column| column.label.clone().unwrap_or_default());
    let kind = of(|column| kinds::key(column.kind).to_owned());
    let is_new = column.with_untracked(|column| column.as_ref().is_some_and(|column| column.key.is_empty()));
    let fresh = is_new && name.get_untracked().is_empty();
    let choices = Signal::derive(move || {
        let all = custom::COLUMN_KINDS.into_iter();
        all.map(|kind| Choice::new(kinds::key(kind), kinds::of_kind(kind))).collect::<Vec<_>>()
    });
    let choose = move |key: String| {
        let Some(kind) = custom::COLUMN_KINDS.into_iter().find(|kind| kinds::key(*kind) == key) else { return };
        rows.change(id, |column| *column = FieldDef { label: column.label.clone(), ..FieldDef::new("", kind) });
    };
    let error = Signal::derive(move || edit.problems.at(format!("columns.{}", rows.position(id))).get());
    let is_choice =
        Memo::new(move |_| column.with(|column| column.as_ref().is_some_and(|one| one.kind == FieldKind::Choice)));
    let options = of(|column| {
        let shown = column.options.iter().filter(|option| !option.retired);
        shown.filter_map(|option| option.label.clone()).collect::<Vec<_>>().join(", ")
    });
    let required = Signal::derive(move || column.with(|column| column.as_ref().is_some_and(|column| column.required)));
    view! {
        <li class="part-row">
            <span class="part-row__main">
                <Field label=ts("custom-column-name") error=error>
                    <TextInput
                        value=name
                        label=ts("custom-column-name")
                        max_length=60
                        autofocus=fresh
                        on_input=move |text: String| rows.change(id, |column| column.label = Some(text))
                    />
                </Field>
            </span>
            <span class="part-row__side">
                <Select value=kind options=choices label=ts("field-setting-kind") disabled=!is_new on_change=choose />
            </span>
            <Checkbox
                checked=required
                label=ts("field-setting-required")
                on_change=move |on| rows.change(id, |column| column.required = on)
            />
            {rows.buttons(id, name)}
            {move || {
                is_choice
                    .get()
                    .then(|| {
                        view! {
                            <span class="part-row__below">
                                <TextInput
                                    value=options.get_untracked()
                                    label=ts("custom-column-options")
                                    placeholder=ts("custom-column-options")
                                    on_input=move |text: String| rows.change(id, |column| set_options(column, &text))
                                />
                            </span>
                        }
                    })
            }}
        </li>
    }
    .into_any()
}

/// The options as they are typed, between commas; one that keeps its name keeps its key.
fn set_options(column: &mut FieldDef, text: &str) {
    let named = |label: &str| column.options.iter().find(|option| option.label.as_deref() == Some(label)).cloned();
    let option = |label: &str| {
        let new = || OptionDef { key: String::new(), colour: None, label: Some(label.to_owned()), retired: false };
        OptionDef { retired: false, ..named(label).unwrap_or_else(new) }
    };
    column.options =
        text.split([',', '，', '、']).map(str::trim).filter(|label| !label.is_empty()).map(option).collect();
}
