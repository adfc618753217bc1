//! What stands beside a record at a desk and below it on a phone: what is special to the module, how to reach somebody, people.

use leptos::prelude::*;

use super::Page;
use crate::{
    fields,
    i18n::{field_label, ts},
    modules,
    ui::{Icon, SectionCard},
};

/// Fields that are ways to reach somebody.
const REACH: [&str; 6] = ["mobile", "phone", "email", "website", "address", "place"];

/// The cards.
pub(super) fn view(page: Page) -> AnyView {
    view! {
        {modules::aside(page)}
        {reach(page)}
        {people(page)}
    }
    .into_any()
}

fn reach(page: Page) -> AnyView {
    let values: Vec<_> =
        REACH.into_iter().filter_map(|key| page.field(key)).map(|field| (page.value(&field.key), field)).collect();
    let any = {
        let values: Vec<_> = values.iter().map(|(value, _)| *value).collect();
        Memo::new(move |_| values.iter().any(|value| value.with(|value| !value.is_empty())))
    };
    let lines = move || {
        let shown = |(value, field): &(Memo<domain::Value>, std::sync::Arc<domain::FieldDef>)| {
            value.with(|value| {
                (!value.is_empty()).then(|| {
                    let cell = page.labels.with(|labels| fields::cell(page.module, field, value, labels));
                    let label = field_label(page.module, field);
                    view! { <li><span class="facts__label">{label}</span> {cell}</li> }
                })
            })
        };
        values.iter().filter_map(shown).collect_view()
    };
    let lines = StoredValue::new(lines);
    (move || {
        any.get().then(|| {
            view! {
                <SectionCard title=ts("record-reach") icon=Icon::Phone>
                    <ul class="facts">{move || lines.with_value(|lines| lines())}</ul>
                </SectionCard>
            }
        })
    })
    .into_any()
}

/// The owner and the team.
fn people(page: Page) -> AnyView {
    let owner = page.value("owner");
    let has_team = page.def().features.team;
    let owner_name = move || {
        let name = owner.get().as_ref_id().map(|id| page.labels.with(|labels| labels.name(id)));
        name.filter(|name| !name.is_empty()).map(|name| fields::person_view(&name))
    };
    let team = move || {
        let members = page.data.with(|data| data.team.clone());
        (has_team && !members.is_empty()).then(|| {
            let people =
                members.iter().map(|member| view! { <li>{fields::person_view(&member.name)}</li> }).collect_view();
            let href = page.tab_url("team");
            view! {
                <p class="facts__label"><a class="value value--link" href=href>{ts("record-tab-team")}</a></p>
                <ul class="facts">{people}</ul>
            }
        })
    };
    view! {
        <SectionCard title=ts("record-people") icon=Icon::Users>
            <p class="facts__label">{ts("field-owner")}</p>
            <ul class="facts"><li>{owner_name}</li></ul>
            {team}
        </SectionCard>
    }
    .into_any()
}
