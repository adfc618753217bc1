//! The table of employees; cards on a phone.

use domain::{
    Id,
    org::{Employee, EmployeePage, EmployeeState},
};
use leptos::prelude::*;

use super::{Page, actions, last_sign_in};
use crate::{
    fields::Labels,
    i18n::{t, ta, ts},
    ui::{
        ActsCell, Avatar, AvatarSize, Badge, Cell, EmptyState, HeadCell, Icon, Menu, Opener, Row, SelectAllHead,
        SelectCell, Table, Tone,
    },
};

const COLUMNS: [&str; 7] = [
    "employee-mobile",
    "employee-email",
    "employee-department",
    "employee-manager",
    "employee-roles",
    "employee-state",
    "employee-last-sign-in",
];

pub(super) fn table(page: Page, found: EmployeePage) -> AnyView {
    if found.employees.is_empty() {
        let narrowed = page.place.with_untracked(|place| place.url() != "/admin/employees");
        let key = if narrowed { "state-no-results" } else { "employee-empty" };
        return view! { <EmptyState icon=Icon::Users title=ts(key) /> }.into_any();
    }
    let managers = Labels::new(found.labels);
    let all = StoredValue::new(found.employees.clone());
    let count = found.employees.len();
    let chosen = move || page.selected.with(std::collections::BTreeMap::len);
    let choose_all = move |on: bool| {
        page.selected.update(|selected| {
            selected.clear();
            if on {
                selected.extend(all.get_value().into_iter().map(|employee| (employee.id, employee)));
            }
        });
    };
    let rows = found.employees.into_iter().map(|employee| row(page, employee, &managers)).collect_view();
    view! {
        <Table label=ts("employee-title") busy=page.answer.loading()>
            <thead>
                <tr>
                    <SelectAllHead
                        label=ts("action-select-all")
                        count=count
                        chosen=Signal::derive(chosen)
                        on_change=choose_all
                    />
                    <HeadCell text=ts("employee-name") stick=1 />
                    {COLUMNS.map(|key| view! { <HeadCell text=ts(key) /> }).collect_view()}
                    <HeadCell text=ts("action-more") hide_text=true />
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </Table>
    }
    .into_any()
}

fn row(page: Page, employee: Employee, managers: &Labels) -> AnyView {
    let id = employee.id;
    let selected = Signal::derive(move || page.selected.with(|all| all.contains_key(&id)));
    let current = Signal::derive(move || page.place.with(|place| place.open == Some(id)));
    let href = move || page.place.with(|place| place.with_open(Some(id)).url());
    let manager = employee.manager.map(|manager| managers.name(manager)).unwrap_or_default();
    let department = employee.department;
    let own = StoredValue::new(employee.clone());
    let choose = move |on: bool| {
        page.selected.update(|all| {
            if on {
                all.insert(id, own.get_value());
            } else {
                all.remove(&id);
            }
        });
    };
    let name = employee.name.clone();
    let select_label = Signal::derive({
        let name = name.clone();
        move || ta("label-value", texts::args().set("label", t("action-choose")).set("value", name.clone()))
    });
    let more = Signal::derive({
        let name = name.clone();
        move || ta("label-value", texts::args().set("label", t("action-more")).set("value", name.clone()))
    });
    let picture = picture(employee.picture);
    view! {
        <Row selected=selected current=current>
            <SelectCell label=select_label checked=selected on_change=choose />
            <Cell label=ts("employee-name") title=true stick=1>
                <span class="table__name">
                    <Avatar name=name.clone() picture=picture size=AvatarSize::Small />
                    <a class="table__link table__text" href=href>{name}</a>
                    {(!employee.position.is_empty()).then(|| view! { <span class="table__sub">{employee.position.clone()}</span> })}
                </span>
            </Cell>
            <Cell label=ts("employee-mobile")>{employee.mobile.clone()}</Cell>
            <Cell label=ts("employee-email")><span class="table__text">{employee.email.clone()}</span></Cell>
            <Cell label=ts("employee-department")>{move || page.names.department(department)}</Cell>
            <Cell label=ts("employee-manager")>{manager}</Cell>
            <Cell label=ts("employee-roles")>
                <span class="table__text">{move || own.with_value(|own| page.names.roles(own).join(", "))}</span>
            </Cell>
            <Cell label=ts("employee-state")>{state_badge(employee.state)}</Cell>
            <Cell label=ts("employee-last-sign-in")>{move || own.with_value(last_sign_in)}</Cell>
            <ActsCell>
                <Menu
                    opener=Opener::icon(Icon::More, more)
                    items=Signal::derive(move || own.with_value(|own| actions::menu(page.ask, own)))
                    at_end=true
                />
            </ActsCell>
        </Row>
    }
    .into_any()
}

/// The state in its colour.
pub(super) fn state_badge(state: EmployeeState) -> AnyView {
    let tone = match state {
        EmployeeState::Active => Tone::Success,
        EmployeeState::NotActivated => Tone::Warning,
        EmployeeState::Disabled => Tone::Neutral,
    };
    let text = Signal::derive(move || t(&format!("employee-state-{}", state.key().replace('_', "-"))));
    view! { <Badge text=text tone=tone dot=true /> }.into_any()
}

/// Where the picture is.
pub(super) fn picture(file: Option<Id>) -> MaybeProp<String> {
    file.map(|id| format!("/files/{id}")).into()
}
