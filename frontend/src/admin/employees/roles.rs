//! Giving roles: exactly these to some employees, or those of one to others.

use std::collections::BTreeSet;

use domain::{FieldProblem, Id, org::EmployeeAction};
use leptos::prelude::*;

use super::{
    super::{form_dialog::FormDialog, problems::Problems, write::Write},
    Names,
    actions::Ask,
};
use crate::{
    fields::pickers::PeoplePicker,
    i18n::{ta, ts},
    ui::{Choice, Combobox, Field},
};

/// Sets the roles of some employees.
pub(super) fn set_dialog(
    ask: RwSignal<Option<Ask>>,
    names: Names,
    run: impl Fn(EmployeeAction) + Copy + Send + Sync + 'static,
    problems: Problems,
    busy: Signal<bool>,
) -> impl IntoView {
    let open = Signal::derive(move || ask.with(|ask| matches!(ask, Some(Ask::SetRoles(_)))));
    let chosen = RwSignal::new(BTreeSet::<Id>::new());
    crate::ui::effect(move || {
        // What all of them have already is preset.
        chosen.set(ask.with(|ask| match ask {
            Some(Ask::SetRoles(all)) => {
                let mut sets = all.iter().map(|employee| employee.roles.clone());
                let first = sets.next().unwrap_or_default();
                sets.fold(first, |common, own| common.intersection(&own).copied().collect())
            }
            _ => BTreeSet::new(),
        }));
    });
    let help = Signal::derive(move || {
        let several = ask.with(|ask| if let Some(Ask::SetRoles(all)) = ask { all.len() } else { 0 });
        ta("employee-set-roles-help", texts::args().set("count", several))
    });
    let save = move |()| {
        let roles = chosen.get_untracked();
        if problems.check(roles.is_empty().then(|| FieldProblem::new("roles", "check-required")).into_iter().collect())
        {
            run(EmployeeAction::SetRoles(roles));
        }
    };
    view! {
        <FormDialog
            open=open
            title=ts("employee-edit-roles")
            on_close=move |()| {
                problems.clear();
                ask.set(None);
            }
            on_save=save
            problems=problems
            busy=busy
        >
            <Field label=ts("employee-roles") required=true help=help error=problems.at("roles")>
                <RolesPicker names=names value=chosen on_change=move |roles| chosen.set(roles) />
            </Field>
        </FormDialog>
    }
}

/// Gives the roles of one employee to others.
pub(super) fn copy_dialog(
    ask: RwSignal<Option<Ask>>,
    problems: Problems,
    act: Write<(Vec<Id>, EmployeeAction)>,
) -> impl IntoView {
    let source = move || ask.with(|ask| if let Some(Ask::CopyRoles(one)) = ask { Some(one.clone()) } else { None });
    let to = RwSignal::new(Vec::<Id>::new());
    crate::ui::effect(move || {
        ask.track();
        to.set(Vec::new());
    });
    let label = Signal::derive(move || {
        let name = source().map(|one| one.name).unwrap_or_default();
        ta("employee-copy-roles-from", texts::args().set("name", name))
    });
    let save = move |()| {
        let ids = to.get_untracked();
        let found = ids.is_empty().then(|| FieldProblem::new("people", "check-required")).into_iter().collect();
        if problems.check(found)
            && let Some(one) = untrack(source)
        {
            act.run((ids, EmployeeAction::SetRoles(one.roles)));
        }
    };
    view! {
        <FormDialog
            open=Signal::derive(move || source().is_some())
            title=ts("employee-copy-roles")
            on_close=move |()| {
                problems.clear();
                ask.set(None);
            }
            on_save=save
            save=ts("action-copy")
            problems=problems
            busy=act.busy()
        >
            <Field label=label required=true help=ts("employee-copy-roles-help") error=problems.at("people")>
                <PeoplePicker value=to on_change=move |ids| to.set(ids) autofocus=true />
            </Field>
        </FormDialog>
    }
}

/// Several roles, as chips.
#[component]
pub(super) fn RolesPicker(
    names: Names,
    #[prop(into)] value: Signal<BTreeSet<Id>>,
    #[prop(into)] on_change: Callback<BTreeSet<Id>>,
) -> impl IntoView {
    let words = RwSignal::new(String::new());
    let all = Memo::new(move |_| names.role_choices());
    let found = Signal::derive(move || {
        let words = words.get().to_lowercase();
        let fits = |choice: &&Choice| choice.label.to_lowercase().contains(&words);
        all.with(|all| all.iter().filter(fits).cloned().collect::<Vec<_>>())
    });
    let chosen = Signal::derive(move || {
        let value = value.get();
        let picked = |choice: &&Choice| choice.value.parse().is_ok_and(|id: Id| value.contains(&id));
        all.with(|all| all.iter().filter(picked).cloned().collect::<Vec<_>>())
    });
    let choose = move |choices: Vec<Choice>| {
        on_change.run(choices.iter().filter_map(|choice| choice.value.parse().ok()).collect());
    };
    view! {
        <Combobox
            multiple=true
            options=found
            selected=chosen
            on_query=move |text| words.set(text)
            on_change=choose
        />
    }
}
