//! Departments (row ADM-05): the tree at the start, the chosen one beside it.

use domain::{AdminRight, Id, org::Department};
use leptos::prelude::*;

use super::{
    ConsoleHeader,
    ready::Ready,
    tree::{Node, Tree, path},
};
use crate::{
    fields::Labels,
    i18n::{t, ta, ts},
    state::{Query, go, query, session},
    ui::{Button, ButtonKind, DescriptionList, Detail, EmptyState, Icon, LinkButton, SectionCard, Size, SkeletonLines},
};

mod dialogs;

use dialogs::{Ask, Dialogs};

/// The page; `id` is the chosen department, else it is the company itself.
#[component]
pub(super) fn DepartmentsPage(id: Memo<Option<String>>) -> impl IntoView {
    let departments = query(|| (), |()| api::org::departments());
    let heads = query(
        move || head_ids(departments),
        |ids: Vec<Id>| async move { if ids.is_empty() { Ok(Vec::new()) } else { api::records::people_labels(ids).await } },
    );
    let names = Signal::derive(move || Labels::new(heads.ok().unwrap_or_default()));
    let nodes = Signal::derive(move || departments.ok().unwrap_or_default().iter().map(node).collect::<Vec<_>>());
    let chosen = Signal::derive(move || {
        let all = departments.ok()?;
        let wanted: Option<Id> = id.get().and_then(|id| id.parse().ok());
        let found = all.iter().find(|department| Some(department.id) == wanted);
        found.or_else(|| all.iter().find(|department| department.parent.is_none())).cloned()
    });
    let ask = RwSignal::new(None::<Ask>);
    let create = move |_| {
        if let Some(above) = chosen.get_untracked() {
            ask.set(Some(Ask::Create(above)));
        }
    };
    view! {
        <ConsoleHeader right=AdminRight::Departments>
            <Button
                text=ts("department-create")
                icon=Icon::Plus
                kind=ButtonKind::Primary
                // Below which one is not known before they are there.
                disabled=Signal::derive(move || chosen.with(Option::is_none))
                on_click=create
            />
        </ConsoleHeader>
        <Ready query=departments skeleton=|| view! { <div class="page__body"><SkeletonLines lines=8 /></div> }>
            <div class="panes console-panes">
                <div class="panes__side">
                    <Tree
                        nodes=nodes
                        selected=Signal::derive(move || chosen.with(|chosen| chosen.as_ref().map(|chosen| chosen.id)))
                        on_select=move |id: Id| go(&format!("/admin/departments/{id}"))
                        label=ts("department-title")
                        icon=Icon::Building
                    />
                </div>
                <div class="panes__main">
                    <div class="page__body">{move || detail(chosen.get(), nodes, names, ask)}</div>
                </div>
            </div>
        </Ready>
        <Dialogs ask=ask nodes=nodes on_done=move |gone| done(departments, gone) />
    }
}

fn head_ids(departments: Query<Vec<Department>>) -> Vec<Id> {
    let mut ids: Vec<Id> =
        departments.ok().unwrap_or_default().iter().filter_map(|department| department.head).collect();
    ids.sort_unstable();
    ids.dedup();
    ids
}

fn node(department: &Department) -> Node {
    Node { id: department.id, parent: department.parent, name: department.name.clone(), count: department.people }
}

/// After a write: asks again, and leaves a department that is no more.
fn done(departments: Query<Vec<Department>>, gone: Option<Id>) {
    departments.refetch();
    if gone.is_some() {
        go("/admin/departments");
    }
}

fn detail(
    chosen: Option<Department>,
    nodes: Signal<Vec<Node>>,
    names: Signal<Labels>,
    ask: RwSignal<Option<Ask>>,
) -> AnyView {
    let Some(department) = chosen else {
        return view! { <EmptyState icon=Icon::Network title=ts("department-empty") /> }.into_any();
    };
    let id = department.id;
    let is_root = department.parent.is_none();
    let (parent, head) = (department.parent, department.head);
    let above = move || parent.map(|parent| nodes.with(|nodes| path(nodes, parent)));
    let head = move || head.map_or_else(|| t("state-none"), |head| names.with(|names| names.name(head)));
    let people = i64::from(department.people);
    let count = move || ta("department-people", texts::args().set("count", people));
    let title = department.name.clone();
    let may_people = session().may_admin(AdminRight::Employees);
    let action = move |text: &'static str, icon: Icon, make: fn(Department) -> Ask| {
        let department = department.clone();
        view! {
            <Button text=ts(text) icon=icon size=Size::Small on_click=move |_| ask.set(Some(make(department.clone()))) />
        }
    };
    let below = action("department-create-below", Icon::Plus, Ask::Create);
    let rename = action("department-rename", Icon::Pencil, Ask::Rename);
    let set_head = action("department-set-head", Icon::User, Ask::Head);
    let of_a_part = (!is_root).then(|| {
        (action("department-move", Icon::Transfer, Ask::Move), action("department-delete", Icon::Trash, Ask::Delete))
    });
    view! {
        <SectionCard title=title icon=Icon::Building>
            <DescriptionList>
                {move || above().map(|above| view! { <Detail label=ts("department-parent")>{above}</Detail> })}
                <Detail label=ts("department-head")>{head}</Detail>
                <Detail label=ts("employee-title")>{count}</Detail>
            </DescriptionList>
            <div class="console-actions">
                {below} {rename} {set_head} {of_a_part}
                {may_people
                    .then(|| {
                        view! {
                            <LinkButton
                                text=ts("department-show-people")
                                href=format!("/admin/employees?department={id}")
                                icon=Icon::Users
                                size=Size::Small
                            />
                        }
                    })}
            </div>
        </SectionCard>
    }
    .into_any()
}
