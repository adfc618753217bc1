//! The choice of a data scope; with chosen departments, which ones.

use domain::access::DataScope;
use leptos::prelude::*;

use crate::{
    fields::pickers::{IdPicker, Source},
    i18n::{t, ts},
    ui::{Choice, Select, Size},
};

/// The scopes by their names in the texts.
const SCOPES: [(&str, DataScope); 6] = [
    ("self", DataScope::Own),
    ("self-and-subordinates", DataScope::OwnAndSubordinates),
    ("department", DataScope::Department),
    ("department-and-below", DataScope::DepartmentAndBelow),
    ("all", DataScope::All),
    ("departments", DataScope::Departments(Vec::new())),
];

fn key(scope: &DataScope) -> &'static str {
    match scope {
        DataScope::Own => "self",
        DataScope::OwnAndSubordinates => "self-and-subordinates",
        DataScope::Department => "department",
        DataScope::DepartmentAndBelow => "department-and-below",
        DataScope::All => "all",
        DataScope::Departments(_) => "departments",
    }
}

/// The choice; `empty` is shown while there is no scope.
#[component]
pub(super) fn ScopeCell(
    #[prop(into)] scope: Signal<Option<DataScope>>,
    #[prop(into)] label: Signal<String>,
    #[prop(into)] empty: Signal<String>,
    #[prop(into)] on_change: Callback<DataScope>,
    #[prop(into)] disabled: Signal<bool>,
) -> impl IntoView {
    let value = Memo::new(move |_| scope.with(|scope| scope.as_ref().map(key).unwrap_or_default().to_owned()));
    let options = Signal::derive(|| SCOPES.map(|(key, _)| Choice::new(key, t(&format!("scope-{key}")))).to_vec());
    let choose = move |chosen: String| {
        if let Some((_, scope)) = SCOPES.into_iter().find(|(key, _)| *key == chosen) {
            on_change.run(scope);
        }
    };
    let departments = Signal::derive(move || match scope.get() {
        Some(DataScope::Departments(ids)) => ids,
        _ => Vec::new(),
    });
    view! {
        <span class="scope">
            <Select
                size=Size::Small
                value=value
                options=options
                empty=MaybeProp::derive(move || value.with(String::is_empty).then(|| empty.get()))
                label=label
                on_change=choose
                disabled=disabled
            />
            {move || {
                (value.get() == "departments")
                    .then(|| {
                        view! {
                            <IdPicker
                                source=Source::Departments
                                size=Size::Small
                                multiple=true
                                label=ts("scope-departments-choose")
                                placeholder=ts("scope-departments-choose")
                                value=departments
                                on_change=move |ids| on_change.run(DataScope::Departments(ids))
                                disabled=disabled
                            />
                        }
                    })
            }}
        </span>
    }
}
