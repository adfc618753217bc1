//! The library: a button for each kind of field that can be added.

use domain::{
    FieldDef, FieldKind,
    schema::{OptionDef, custom},
};
use leptos::prelude::*;

use super::{Page, kinds};
use crate::{
    i18n::{t, ta, ts},
    ui::{Icon, SectionCard},
};

/// The kinds with what is left of the limit.
pub(super) fn view(page: Page) -> AnyView {
    let used = Memo::new(move |_| page.def.with(|def| def.fields.iter().filter(|field| field.is_custom()).count()));
    let full = Signal::derive(move || used.get() >= custom::MAX_FIELDS);
    let left = Signal::derive(move || {
        Some(ta("custom-used", texts::args().set("count", used.get()).set("max", custom::MAX_FIELDS)))
    });
    let item = move |icon: Icon, key: &'static str, make: fn() -> FieldDef| {
        let add = move |_| {
            page.adding.set(false);
            page.editing.set(Some(make()));
        };
        view! {
            <li>
                <button class="kind-list__item" type="button" disabled=full on:click=add>
                    {icon.view()} <span>{move || t(&format!("field-kind-{key}"))}</span>
                </button>
            </li>
        }
    };
    let kinds = custom::LIBRARY
        .into_iter()
        .map(|kind| {
            let add = move |_| {
                page.adding.set(false);
                page.editing.set(Some(new(kind)));
            };
            view! {
                <li>
                    <button class="kind-list__item" type="button" disabled=full on:click=add>
                        {kinds::of(kind).view()} <span>{move || kinds::of_kind(kind)}</span>
                    </button>
                </li>
            }
        })
        .collect_view();
    view! {
        <SectionCard title=ts("custom-library") text=left>
            <ul class="kind-list">{kinds} {item(Icon::Calculator, "formula", new_formula)}</ul>
        </SectionCard>
    }
    .into_any()
}

/// A new field of a kind, with what it needs to begin with.
fn new(kind: FieldKind) -> FieldDef {
    let mut field = FieldDef { label: Some(String::new()), column: true, ..FieldDef::new("", kind) };
    let empty = |label: String, colour: &str| OptionDef {
        key: String::new(),
        colour: Some(colour.to_owned()),
        label: Some(label),
        retired: false,
    };
    if matches!(kind, FieldKind::Choice | FieldKind::Choices) {
        let name = |number: u32| untrack(|| ta("custom-option-new", texts::args().set("number", number)));
        field.options = vec![empty(name(1), "blue"), empty(name(2), "green")];
    }
    if kind == FieldKind::Table {
        let label = Some(untrack(|| t("custom-column-first")));
        field.columns = vec![FieldDef { label, ..FieldDef::new("", FieldKind::Text) }];
    }
    field.column &=
        !matches!(kind, FieldKind::Table | FieldKind::Signature | FieldKind::LongText | FieldKind::Pictures);
    field
}

fn new_formula() -> FieldDef {
    FieldDef { formula: Some(String::new()), ..new(FieldKind::Decimal) }
}
