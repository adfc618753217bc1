//! What a role grants: actions and data scope per module, pages of the console. Changes are saved together.

use domain::{AdminRight, access::Rights, org::Role};
use leptos::prelude::*;

use super::{editing::Editing, matrix::Matrix};
use crate::{
    i18n::{attr, t, ts},
    ui::{Checkbox, SectionCard},
};

/// The form. The super admin's rights are shown, but nobody can take them away.
#[component]
pub(super) fn RightsForm(
    #[prop(into)] role: Signal<Option<Role>>,
    #[prop(into)] on_saved: Callback<()>,
) -> impl IntoView {
    let editing = Editing::new(role, on_saved);
    let (rights, fixed) = (editing.rights, editing.fixed());
    view! {
        {editing.head()}
        <Matrix rights=rights disabled=fixed />
        <SectionCard title=ts("right-admin")>
            <div class="check-grid">{AdminRight::ALL.map(|right| page(rights, fixed, right)).collect_view()}</div>
        </SectionCard>
        {editing.foot()}
    }
}

/// The right to use a page of the console.
fn page(rights: RwSignal<Rights>, disabled: Signal<bool>, right: AdminRight) -> impl IntoView {
    let key = format!("admin-right-{}", right.key());
    let label = Signal::derive({
        let key = key.clone();
        move || t(&key)
    });
    let on_change = move |on: bool| {
        rights.update(|rights| {
            if on {
                rights.admin.insert(right);
            } else {
                rights.admin.remove(&right);
            }
        });
    };
    view! {
        <Checkbox
            label=label
            help=Signal::derive(move || attr(&key, "hint"))
            checked=Signal::derive(move || rights.with(|rights| rights.admin.contains(&right)))
            on_change=on_change
            disabled=disabled
        />
    }
}
