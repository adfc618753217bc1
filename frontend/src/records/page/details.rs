//! The details (row D-05): every field in its group, edited where it stands; what the system keeps is read-only.

use std::sync::Arc;

use domain::{FieldDef, FieldKind, Value, schema::Group};
use leptos::prelude::*;

use super::{InlineValue, Page};
use crate::{
    i18n::{field_label, group_label, ts},
    records::lines::LinesView,
    ui::{Button, DescriptionList, Icon, SectionCard, Size},
};

/// A card for each group.
pub(super) fn view(page: Page) -> AnyView {
    let def = page.def();
    let card = |group: Group| {
        let fields: Vec<_> =
            def.fields.iter().filter(|field| field.group == group && !field.hidden).cloned().map(Arc::new).collect();
        if fields.is_empty() {
            return None;
        }
        Some(if fields.iter().any(|field| field.kind == FieldKind::Lines) {
            products(page)
        } else {
            card(page, group, fields)
        })
    };
    def.groups().into_iter().filter_map(card).collect_view().into_any()
}

fn card(page: Page, group: Group, fields: Vec<Arc<FieldDef>>) -> AnyView {
    let def = page.def();
    let title = Signal::derive(move || group_label(&def, group));
    let item = move |field: Arc<FieldDef>| {
        let own = Arc::clone(&field);
        let label = Signal::derive(move || field_label(page.module, &own));
        let wide = field.wide;
        view! {
            <div class="details__item" class:details__item--wide=wide>
                <dt class="details__label">{label}</dt>
                <dd class="details__value"><InlineValue page=page field=field /></dd>
            </div>
        }
    };
    view! {
        <SectionCard title=title>
            <DescriptionList>{fields.into_iter().map(item).collect_view()}</DescriptionList>
        </SectionCard>
    }
    .into_any()
}

/// The line items; they are edited together, in the form.
fn products(page: Page) -> AnyView {
    let def = page.def();
    let (lines, discount) = (page.value("lines"), page.value("discount"));
    let table = move || {
        let rows = lines.with(|lines| lines.as_lines().to_vec());
        let percent = discount.with(Value::as_decimal).unwrap_or_default();
        if rows.is_empty() {
            return view! { <p class="details__empty">{ts("lines-none")}</p> }.into_any();
        }
        view! { <LinesView lines=rows discount=percent /> }.into_any()
    };
    let edit = move || {
        page.rights.get().edit.then(|| {
            view! { <Button text=ts("action-edit") icon=Icon::Pencil size=Size::Small on_click=move |_| page.editing.set(true) /> }
        })
    };
    view! {
        <SectionCard title=Signal::derive(move || group_label(&def, Group::Products)) icon=Icon::Product actions=edit>
            {table}
        </SectionCard>
    }
    .into_any()
}
