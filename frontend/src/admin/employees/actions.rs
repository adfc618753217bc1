//! What is done to employees (row ADM-04), one or several: the entries of menus and bars, and their dialogs.

use domain::{
    Id,
    list::BatchResult,
    org::{Employee, EmployeeAction, EmployeeState},
};
use leptos::prelude::*;

use super::{
    super::{
        confirm::ConfirmWrite,
        form_dialog::FormDialog,
        problems::Problems,
        refusals::{Refusals, tell},
        write::Write,
    },
    Names, Page, form, password, roles,
};
use crate::{
    fields::pickers::DepartmentPicker,
    i18n::{t, ta, ts},
    ui::{Button, ButtonKind, Field, Icon, MenuEntry, MenuItem, Size},
};

/// What somebody wants to do.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Ask {
    Create,
    Edit(Employee),
    Activate(Vec<Employee>),
    Disable(Vec<Employee>),
    ResetPassword(Employee),
    ResetLogin(Vec<Employee>),
    /// Give the roles of this one to others.
    CopyRoles(Employee),
    SetRoles(Vec<Employee>),
    Move(Vec<Employee>),
}

impl Ask {
    /// Those to whom it is done.
    fn ids(&self) -> Vec<Id> {
        match self {
            Self::Activate(all)
            | Self::Disable(all)
            | Self::ResetLogin(all)
            | Self::SetRoles(all)
            | Self::Move(all) => all.iter().map(|employee| employee.id).collect(),
            Self::Edit(one) | Self::ResetPassword(one) | Self::CopyRoles(one) => vec![one.id],
            Self::Create => Vec::new(),
        }
    }
}

/// The entries of the menu of one employee.
pub(super) fn menu(ask: RwSignal<Option<Ask>>, employee: &Employee) -> Vec<MenuEntry> {
    let item =
        |key: &str, icon: Icon, make: Ask| MenuItem::new(t(key), move |()| ask.set(Some(make.clone()))).icon(icon);
    let one = || vec![employee.clone()];
    let mut entries = vec![
        item("employee-edit", Icon::Pencil, Ask::Edit(employee.clone())).into(),
        item("employee-edit-roles", Icon::Shield, Ask::SetRoles(one())).into(),
        item("employee-copy-roles", Icon::Copy, Ask::CopyRoles(employee.clone())).into(),
        item("employee-move-department", Icon::Network, Ask::Move(one())).into(),
        MenuEntry::Separator,
        item("employee-reset-password", Icon::Key, Ask::ResetPassword(employee.clone())).into(),
        item("employee-reset-login", Icon::Refresh, Ask::ResetLogin(one())).into(),
        MenuEntry::Separator,
    ];
    entries.push(if employee.state == EmployeeState::Disabled {
        item("employee-activate", Icon::Unlock, Ask::Activate(one())).into()
    } else {
        item("employee-disable", Icon::Ban, Ask::Disable(one())).danger().into()
    });
    entries
}

/// The buttons of the bar that appears with a selection; what harms stands last.
pub(super) fn batch_buttons(page: Page) -> impl IntoView {
    let button = move |key: &'static str, icon: Icon, make: fn(Vec<Employee>) -> Ask| {
        let press = move |_| page.ask.set(Some(make(page.selected.get_untracked().into_values().collect())));
        view! { <Button text=ts(key) icon=icon kind=ButtonKind::Quiet size=Size::Small on_click=press /> }
    };
    view! {
        {button("employee-edit-roles", Icon::Shield, Ask::SetRoles)}
        {button("employee-move-department", Icon::Network, Ask::Move)}
        {button("employee-reset-login", Icon::Refresh, Ask::ResetLogin)}
        {button("employee-activate", Icon::Unlock, Ask::Activate)}
        {button("employee-disable", Icon::Ban, Ask::Disable)}
    }
}

/// All dialogs of the page.
#[component]
pub(super) fn Dialogs(ask: RwSignal<Option<Ask>>, names: Names, #[prop(into)] on_done: Callback<()>) -> impl IntoView {
    let refusals = RwSignal::new(Vec::new());
    let problems = Problems::new();
    let told = move |answer: Result<BatchResult, domain::Problem>| match answer {
        Ok(result) => {
            ask.set(None);
            tell(result, refusals);
            on_done.run(());
        }
        Err(problem) => problems.set(problem),
    };
    let act = Write::new(
        |(ids, action): (Vec<Id>, EmployeeAction)| api::org::act_on_employees(ids, action),
        move |_, answer| told(answer),
    );
    let run = move |action: EmployeeAction| {
        if let Some(ids) = ask.with_untracked(|ask| ask.as_ref().map(Ask::ids)) {
            problems.clear();
            act.run((ids, action));
        }
    };
    let question = move || ask.with(|ask| ask.as_ref().and_then(question));
    view! {
        <ConfirmWrite
            open=Signal::derive(move || question().is_some())
            title=Signal::derive(move || question().map(|(title, ..)| t(title)).unwrap_or_default())
            text=Signal::derive(move || question().map(|(_, text, _)| text).unwrap_or_default())
            confirm=Signal::derive(move || question().map(|(title, ..)| t(title)).unwrap_or_default())
            on_confirm=move |()| if let Some((.., action)) = untrack(question) { run(action) }
            on_close=move |()| ask.set(None)
            problems=problems
            busy=act.busy()
        />
        {form::form(ask, names, on_done)}
        {password::dialog(ask, on_done)}
        {roles::set_dialog(ask, names, run, problems, act.busy())}
        {roles::copy_dialog(ask, problems, act)}
        {move_dialog(ask, run, problems, act.busy())}
        <Refusals refusals=refusals />
    }
}

/// What is asked before it is done: title, text, and what then happens.
fn question(ask: &Ask) -> Option<(&'static str, String, EmployeeAction)> {
    let count = |key: &str, all: &[Employee]| ta(key, texts::args().set("count", all.len()));
    match ask {
        Ask::Activate(all) => {
            Some(("employee-activate", count("employee-activate-confirm", all), EmployeeAction::Activate))
        }
        Ask::Disable(all) => {
            Some(("employee-disable", count("employee-disable-confirm", all), EmployeeAction::Disable))
        }
        Ask::ResetLogin(_) => {
            Some(("employee-reset-login", t("employee-reset-login-confirm"), EmployeeAction::ResetLogin))
        }
        _ => None,
    }
}

fn move_dialog(
    ask: RwSignal<Option<Ask>>,
    run: impl Fn(EmployeeAction) + Copy + Send + Sync + 'static,
    problems: Problems,
    busy: Signal<bool>,
) -> impl IntoView {
    let open = Signal::derive(move || ask.with(|ask| matches!(ask, Some(Ask::Move(_)))));
    let department = RwSignal::new(None::<Id>);
    crate::ui::effect(move || {
        // Several people who are in the same one start there.
        department.set(ask.with(|ask| match ask {
            Some(Ask::Move(all)) => {
                let first = all.first().and_then(|employee| employee.department);
                first.filter(|_| all.iter().all(|employee| employee.department == first))
            }
            _ => None,
        }));
    });
    let save = move |()| {
        let missing = domain::FieldProblem::new("department", "check-required");
        let chosen = department.get_untracked();
        if problems.check(if chosen.is_some() { Vec::new() } else { vec![missing] })
            && let Some(chosen) = chosen
        {
            run(EmployeeAction::MoveDepartment(chosen));
        }
    };
    let close = move |()| {
        problems.clear();
        ask.set(None);
    };
    view! {
        <FormDialog
            open=open
            title=ts("employee-move-department")
            save=ts("action-move")
            on_close=close
            on_save=save
            problems=problems
            busy=busy
        >
            <Field label=ts("employee-department") required=true error=problems.at("department")>
                <DepartmentPicker value=department on_change=move |id| department.set(id) autofocus=true />
            </Field>
        </FormDialog>
    }
}
