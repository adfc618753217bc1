//! The members of a role: who they are, adding some, removing one.

use std::collections::{BTreeMap, BTreeSet};

use api::ApiError;
use domain::{
    AdminRight, FieldProblem, Id, Problem,
    list::{BatchResult, Refusal},
    org::{Employee, EmployeeAction, EmployeePage, EmployeeQuery, Role},
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
    role_name,
};
use crate::{
    fields::pickers::PeoplePicker,
    i18n::{t, ta, ts},
    state::{Loaded, query, session},
    ui::{
        Avatar, AvatarSize, Button, Cell, EmptyState, Field, HeadCell, Icon, IconButton, Pagination, Row, Size,
        SkeletonRows, Table,
    },
};

const PAGE: u32 = 50;

/// What a change of members is: whom, and whether they come or go.
type Change = (Vec<Id>, bool);

/// The list with its dialogs.
#[component]
pub(super) fn Members(
    #[prop(into)] role: Signal<Option<Role>>,
    #[prop(into)] on_change: Callback<()>,
) -> impl IntoView {
    let id = Memo::new(move |_| role.with(|role| role.as_ref().map(|role| role.id)));
    let page = RwSignal::new(1_u32);
    let members = query(
        move || EmployeeQuery { role: id.get(), page: page.get(), size: PAGE, ..EmployeeQuery::default() },
        api::org::employees,
    );
    let (adds, leaves) = (RwSignal::new(false), RwSignal::new(None::<Employee>));
    let refusals = RwSignal::new(Vec::new());
    let problems = Problems::new();
    let change = Write::new(
        move |(people, on): Change| change_members(untrack(|| id.get()), people, on),
        move |_, answer| match answer {
            Ok(result) => {
                adds.set(false);
                leaves.set(None);
                tell(result, refusals);
                members.refetch();
                on_change.run(());
            }
            Err(problem) => problems.set(problem),
        },
    );
    let name = move || role.with(|role| role.as_ref().map(role_name).unwrap_or_default());
    let leaving = Signal::derive(move || {
        let who = leaves.with(|who| who.as_ref().map(|who| who.name.clone()).unwrap_or_default());
        ta("role-members-remove-confirm", texts::args().set("who", who).set("name", name()))
    });
    view! {
        <div class="u-row">
            <Button text=ts("role-members-add") icon=Icon::UserPlus size=Size::Small on_click=move |_| adds.set(true) />
        </div>
        <Loaded
            query=members
            skeleton=|| view! { <SkeletonRows rows=5 columns=3 /> }
            children=move |found| list(found, page, leaves)
        />
        {add_dialog(adds, problems, change)}
        <ConfirmWrite
            open=Signal::derive(move || leaves.with(Option::is_some))
            title=ts("role-members-remove")
            text=leaving
            confirm=ts("action-remove")
            on_confirm=move |()| if let Some(who) = leaves.get_untracked() { change.run((vec![who.id], false)) }
            on_close=move |()| leaves.set(None)
            problems=problems
            busy=change.busy()
        />
        <Refusals refusals=refusals />
    }
}

/// Gives the role to people or takes it away. Everybody keeps his other roles, so those with the same set are changed together.
async fn change_members(role: Option<Id>, people: Vec<Id>, on: bool) -> Result<BatchResult, ApiError> {
    let mut total = BatchResult::default();
    let Some(role) = role else { return Ok(total) };
    let mut by_roles: BTreeMap<BTreeSet<Id>, Vec<Id>> = BTreeMap::new();
    for person in people {
        let Employee { name, mut roles, .. } = api::org::employee(person).await?;
        let differs = if on { roles.insert(role) } else { roles.remove(&role) };
        if roles.is_empty() {
            let problem = Problem::invalid("role-needed");
            total.refused.push(Refusal { id: person, title: name, problem });
        } else if differs {
            by_roles.entry(roles).or_default().push(person);
        }
    }
    for (roles, people) in by_roles {
        let result = api::org::act_on_employees(people, EmployeeAction::SetRoles(roles)).await?;
        total.done.extend(result.done);
        total.refused.extend(result.refused);
    }
    Ok(total)
}

fn list(found: EmployeePage, page: RwSignal<u32>, leaves: RwSignal<Option<Employee>>) -> AnyView {
    if found.employees.is_empty() {
        return view! {
            <EmptyState icon=Icon::Users small=true title=Signal::derive(|| ta("role-member-count", texts::args().set("count", 0))) />
        }
        .into_any();
    }
    let total = found.total;
    let last = total.div_ceil(u64::from(PAGE));
    let summary = Signal::derive(move || ta("role-member-count", texts::args().set("count", total)));
    let rows = found.employees.into_iter().map(|employee| row(employee, leaves)).collect_view();
    view! {
        <Table label=ts("role-members")>
            <thead>
                <tr>
                    <HeadCell text=ts("employee-name") />
                    <HeadCell text=ts("employee-position") />
                    <HeadCell text=ts("employee-state") />
                    <HeadCell text=ts("role-members-remove") hide_text=true />
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </Table>
        {(last > 1)
            .then(|| {
                view! {
                    <Pagination
                        page=Signal::derive(move || u64::from(page.get()))
                        last=last
                        summary=summary
                        on_page=move |to| page.set(u32::try_from(to).unwrap_or(1))
                    />
                }
            })}
    }
    .into_any()
}

fn row(employee: Employee, leaves: RwSignal<Option<Employee>>) -> AnyView {
    let Employee { id, name, position, state, picture, .. } = employee.clone();
    // Whoever has no right to the list of employees reads the name only.
    let linked = session().may_admin(AdminRight::Employees);
    let text = name.clone();
    let shown = if linked {
        view! { <a class="table__link table__text" href=format!("/admin/employees?employee={id}")>{text}</a> }
            .into_any()
    } else {
        view! { <span class="table__text">{text}</span> }.into_any()
    };
    let remove = Signal::derive({
        let name = name.clone();
        move || ta("label-value", texts::args().set("label", t("role-members-remove")).set("value", name.clone()))
    });
    let picture: MaybeProp<String> = picture.map(|file| format!("/files/{file}")).into();
    let state = Signal::derive(move || t(&format!("employee-state-{}", state.key().replace('_', "-"))));
    view! {
        <Row>
            <Cell label=ts("employee-name") title=true>
                <span class="table__name"><Avatar name=name picture=picture size=AvatarSize::Small /> {shown}</span>
            </Cell>
            <Cell label=ts("employee-position")>{position}</Cell>
            <Cell label=ts("employee-state")>{state}</Cell>
            <Cell label=ts("role-members-remove")>
                <IconButton icon=Icon::X label=remove on_click=move |_| leaves.set(Some(employee.clone())) />
            </Cell>
        </Row>
    }
    .into_any()
}

fn add_dialog(open: RwSignal<bool>, problems: Problems, change: Write<Change>) -> impl IntoView {
    let people = RwSignal::new(Vec::<Id>::new());
    crate::ui::effect(move || {
        open.track();
        problems.clear();
        people.set(Vec::new());
    });
    let save = move |()| {
        let chosen = people.get_untracked();
        let found = chosen.is_empty().then(|| FieldProblem::new("people", "check-required")).into_iter().collect();
        if problems.check(found) {
            change.run((chosen, true));
        }
    };
    view! {
        <FormDialog
            open=open
            title=ts("role-members-add")
            save=ts("action-add")
            on_close=move |()| open.set(false)
            on_save=save
            problems=problems
            busy=change.busy()
        >
            <Field label=ts("employee-title") required=true error=problems.at("people")>
                <PeoplePicker value=people on_change=move |ids| people.set(ids) autofocus=true />
            </Field>
        </FormDialog>
    }
}
