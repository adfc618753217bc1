//! The matrix of modules and actions, with the data scope at the end of each row; its first row stands for all modules.

use std::collections::BTreeSet;

use domain::{
    Action, ModuleDef, ModuleKey,
    access::{DataScope, Grant, Rights},
    schema::modules,
};
use leptos::prelude::*;

use super::scope::ScopeCell;
use crate::{
    i18n::{module_name, t, ta, ts},
    ui::Checkbox,
};

/// The matrix.
#[component]
pub(super) fn Matrix(rights: RwSignal<Rights>, #[prop(into)] disabled: Signal<bool>) -> impl IntoView {
    let head = |action: Action| view! { <th class="table__head matrix__column" scope="col">{move || action_name(action)}</th> };
    view! {
        <div class="table-frame matrix-frame" tabindex="0" role="region" aria-label=ts("right-title")>
            <table class="table matrix" aria-label=ts("right-title")>
                <thead>
                    <tr>
                        <th class="table__head" scope="col" data-stick="first">{move || t("right-module")}</th>
                        {Action::ALL.map(head).collect_view()}
                        <th class="table__head matrix__scope" scope="col">{move || t("scope-title")}</th>
                    </tr>
                </thead>
                <tbody>
                    {all_modules(rights, disabled)}
                    {ModuleKey::ALL.map(|module| row(rights, disabled, modules::definition(module))).collect_view()}
                </tbody>
            </table>
        </div>
    }
}

/// The row that applies to all modules at once.
fn all_modules(rights: RwSignal<Rights>, disabled: Signal<bool>) -> impl IntoView {
    let cell = move |action: Action| {
        let having: Vec<ModuleKey> = ModuleKey::ALL
            .into_iter()
            .filter(|module| modules::definition(*module).actions.contains(&action))
            .collect();
        let total = having.len();
        let given = {
            let having = having.clone();
            Signal::derive(move || {
                rights.with(|rights| having.iter().filter(|module| grants(rights, **module, action)).count())
            })
        };
        let set = move |on: bool| {
            rights.update(|rights| having.iter().for_each(|module| set_action(rights, *module, action, on)));
        };
        view! {
            <td class="table__cell matrix__cell">
                <Checkbox
                    hide_label=true
                    label=Signal::derive(move || cell_name(&t("right-all-modules"), action))
                    checked=Signal::derive(move || given.get() == total)
                    mixed=Signal::derive(move || (1..total).contains(&given.get()))
                    on_change=set
                    disabled=disabled
                />
            </td>
        }
    };
    // The common scope, if all modules that have one have the same.
    let common = Signal::derive(move || {
        rights.with(|rights| {
            let mut scopes = rights.modules.values().filter(|grant| !grant.actions.is_empty());
            let first = scopes.next()?.scope.clone();
            scopes.all(|grant| grant.scope == first).then_some(first)
        })
    });
    let set_scope = move |scope: DataScope| {
        rights.update(|rights| {
            for module in ModuleKey::ALL {
                set_scope(rights, module, &scope);
            }
        });
    };
    view! {
        <tr class="table__row matrix__all">
            <th class="table__cell" scope="row" data-stick="first">{move || t("right-all-modules")}</th>
            {Action::ALL.map(cell).collect_view()}
            <td class="table__cell matrix__scope">
                <ScopeCell
                    scope=common
                    label=Signal::derive(move || t("scope-apply-to-all"))
                    empty=ts("scope-various")
                    on_change=set_scope
                    disabled=disabled
                />
            </td>
        </tr>
    }
}

fn row(rights: RwSignal<Rights>, disabled: Signal<bool>, definition: ModuleDef) -> impl IntoView {
    let module = definition.key;
    let has = definition.actions;
    let cell = move |action: Action| {
        let checkbox = has.contains(&action).then(|| {
            view! {
                <Checkbox
                    hide_label=true
                    label=Signal::derive(move || cell_name(&module_name(module), action))
                    checked=Signal::derive(move || rights.with(|rights| grants(rights, module, action)))
                    on_change=move |on| rights.update(|rights| set_action(rights, module, action, on))
                    disabled=disabled
                />
            }
        });
        view! { <td class="table__cell matrix__cell">{checkbox}</td> }
    };
    let scope =
        Signal::derive(move || rights.with(|rights| rights.modules.get(&module).map(|grant| grant.scope.clone())));
    let nothing =
        move || rights.with(|rights| rights.modules.get(&module).is_none_or(|grant| grant.actions.is_empty()));
    let label = Signal::derive(move || {
        ta("label-value", texts::args().set("label", t("scope-title")).set("value", module_name(module)))
    });
    view! {
        <tr class="table__row">
            <th class="table__cell" scope="row" data-stick="first">{move || module_name(module)}</th>
            {Action::ALL.map(cell).collect_view()}
            <td class="table__cell matrix__scope">
                <ScopeCell
                    scope=scope
                    label=label
                    empty=ts("right-none")
                    on_change=move |scope| rights.update(|rights| set_scope(rights, module, &scope))
                    disabled=Signal::derive(move || disabled.get() || nothing())
                />
            </td>
        </tr>
    }
}

fn action_name(action: Action) -> String {
    t(&format!("right-{}", action.key()))
}

fn cell_name(row: &str, action: Action) -> String {
    ta("label-value", texts::args().set("label", row).set("value", action_name(action)))
}

fn grants(rights: &Rights, module: ModuleKey, action: Action) -> bool {
    rights.modules.get(&module).is_some_and(|grant| grant.actions.contains(&action))
}

/// Gives or takes an action. Everything needs the right to see; without it nothing is left.
fn set_action(rights: &mut Rights, module: ModuleKey, action: Action, on: bool) {
    let grant =
        rights.modules.entry(module).or_insert_with(|| Grant { actions: BTreeSet::new(), scope: DataScope::Own });
    if on {
        grant.actions.insert(Action::View);
        grant.actions.insert(action);
    } else if action == Action::View {
        grant.actions.clear();
    } else {
        grant.actions.remove(&action);
    }
    if grant.actions.is_empty() {
        rights.modules.remove(&module);
    }
}

fn set_scope(rights: &mut Rights, module: ModuleKey, scope: &DataScope) {
    if let Some(grant) = rights.modules.get_mut(&module) {
        grant.scope = scope.clone();
    }
}
