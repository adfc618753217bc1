//! Roles (rows ADM-06 to ADM-08): the three groups at the start, the chosen role with its rights, field rights and members
//! beside them.

use domain::{
    AdminRight, Id,
    org::{BuiltinRole, Role, RoleGroup},
};
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

use super::{ConsoleHeader, ready::Ready};
use crate::{
    i18n::{attr, t, ta, ts},
    state::{Query, go, query},
    ui::{
        Badge, Button, ButtonKind, EmptyState, Icon, Menu, MenuEntry, MenuItem, Opener, PageHeader, Size,
        SkeletonLines, Tab, TabLinks, Tone,
    },
};

mod dialogs;
mod editing;
mod fields;
mod matrix;
mod members;
mod rights;
mod scope;

use dialogs::{Ask, Dialogs};

/// The tabs of a role; the first one needs no name in the URL.
const RIGHTS: &str = "rights";
const FIELDS: &str = "fields";
const MEMBERS: &str = "members";
const TABS: [&str; 2] = [FIELDS, MEMBERS];

/// How a role is called: by its own name, a built-in one by the texts until the company renames it.
pub(crate) fn role_name(role: &Role) -> String {
    match role.builtin {
        Some(builtin) if role.name.is_empty() => t(&builtin_key(builtin)),
        _ => role.name.clone(),
    }
}

fn builtin_key(role: BuiltinRole) -> String {
    format!("role-{}", role.key().replace('_', "-"))
}

/// The page; `id` is the chosen role. Without one the first is shown at a desk, the list alone on a phone.
#[component]
pub(super) fn RolesPage(id: Memo<Option<String>>) -> impl IntoView {
    let roles = query(|| (), |()| api::org::roles());
    let ask = RwSignal::new(None::<Ask>);
    let wanted = Memo::new(move |_| id.get().and_then(|id| id.parse::<Id>().ok()));
    let chosen = Memo::new(move |_| {
        let all = roles.ok()?;
        match wanted.get() {
            Some(id) => all.into_iter().find(|role| role.id == id),
            None => in_group(&all, RoleGroup::System).into_iter().next(),
        }
    });
    let done = move |gone: Option<Id>| {
        roles.refetch();
        if gone.is_some() {
            go("/admin/roles");
        }
    };
    view! {
        <ConsoleHeader right=AdminRight::Roles text=ts("role-add-up")>
            <Button
                text=ts("role-create")
                icon=Icon::Plus
                kind=ButtonKind::Primary
                on_click=move |_| ask.set(Some(Ask::Create(RoleGroup::Crm)))
            />
        </ConsoleHeader>
        <Ready query=roles skeleton=|| view! { <div class="page__body"><SkeletonLines lines=8 /></div> }>
            <div class="panes console-panes console-panes--pages" class:console-panes--chosen=move || wanted.get().is_some()>
                <nav class="panes__side" aria-label=ts("role-title")>{list(roles, chosen)}</nav>
                <div class="panes__main">{detail(roles, chosen, ask)}</div>
            </div>
        </Ready>
        <Dialogs ask=ask on_done=done />
    }
}

fn in_group(all: &[Role], group: RoleGroup) -> Vec<Role> {
    all.iter().filter(|role| role.group == group).cloned().collect()
}

fn list(roles: Query<Vec<Role>>, chosen: Memo<Option<Role>>) -> impl IntoView {
    let link = move |role: Role| {
        let id = role.id;
        let here =
            move || chosen.with(|chosen| chosen.as_ref().is_some_and(|chosen| chosen.id == id)).then_some("page");
        let members = (role.members > 0).then(|| crate::format::count(u64::from(role.members)));
        view! {
            <a class="side-nav__link" href=format!("/admin/roles/{id}") aria-current=here>
                <span class="tree__label">{move || role_name(&role)}</span>
                {members.map(|members| view! { <span class="tree__count">{members}</span> })}
            </a>
        }
    };
    let group = move |group: RoleGroup| {
        let own = roles.ok().map(|all| in_group(&all, group)).unwrap_or_default();
        (!own.is_empty()).then(|| {
            view! {
                <h2 class="side-nav__heading">{move || t(&group_key(group))}</h2>
                {own.into_iter().map(link).collect_view()}
            }
        })
    };
    move || RoleGroup::ALL.into_iter().map(group).collect_view()
}

fn group_key(group: RoleGroup) -> String {
    format!("role-group-{}", group.key())
}

fn detail(roles: Query<Vec<Role>>, chosen: Memo<Option<Role>>, ask: RwSignal<Option<Ask>>) -> impl IntoView {
    let tab = Memo::new({
        let map = use_query_map();
        move |_| TABS.into_iter().find(|tab| map.with(|map| map.get("tab").is_some_and(|wanted| wanted == *tab)))
    });
    // Another role is another form: what was changed and not saved must not move to it.
    let id = Memo::new(move |_| chosen.with(|chosen| chosen.as_ref().map(|role| role.id)));
    move || {
        let Some(id) = id.get() else {
            return view! { <EmptyState icon=Icon::Shield title=ts("page-not-found-title") /> }.into_any();
        };
        let role = Signal::derive(move || chosen.with(|chosen| chosen.clone().filter(|role| role.id == id)));
        let panel = move || {
            let refetch = move |()| roles.refetch();
            match tab.get() {
                Some(MEMBERS) => view! { <members::Members role=role on_change=refetch /> }.into_any(),
                Some(FIELDS) => view! { <fields::FieldRights role=role on_saved=refetch /> }.into_any(),
                _ => view! { <rights::RightsForm role=role on_saved=refetch /> }.into_any(),
            }
        };
        view! {
            {head(role, ask)}
            <div class="list__tabs">{tabs(id, role, tab)}</div>
            <div class="page__body">{panel}</div>
        }
        .into_any()
    }
}

fn head(role: Signal<Option<Role>>, ask: RwSignal<Option<Ask>>) -> impl IntoView {
    let name = Signal::derive(move || role.with(|role| role.as_ref().map(role_name).unwrap_or_default()));
    let hint = move || {
        let builtin = role.with(|role| role.as_ref().and_then(|role| role.builtin))?;
        Some(attr(&builtin_key(builtin), "hint"))
    };
    let builtin = Memo::new(move |_| role.with(|role| role.as_ref().is_some_and(|role| role.builtin.is_some())));
    let put = move |make: fn(Role) -> Ask| {
        if let Some(role) = role.get_untracked() {
            ask.set(Some(make(role)));
        }
    };
    let more = Signal::derive(move || {
        let mut entries: Vec<MenuEntry> =
            vec![MenuItem::new(t("role-copy"), move |()| put(Ask::Copy)).icon(Icon::Copy).into()];
        if !builtin.get() {
            entries.push(MenuEntry::Separator);
            entries.push(MenuItem::new(t("role-delete"), move |()| put(Ask::Delete)).icon(Icon::Trash).danger().into());
        }
        entries
    });
    view! {
        <a class="console-back u-phone" href="/admin/roles">{Icon::ChevronLeft} {move || t("role-title")}</a>
        <PageHeader title=name text=MaybeProp::derive(hint)>
            {move || builtin.get().then(|| view! { <Badge text=ts("role-built-in") tone=Tone::Info /> })}
            <Button text=ts("action-rename") icon=Icon::Pencil size=Size::Small on_click=move |_| put(Ask::Edit) />
            <Menu opener=Opener::icon(Icon::More, ts("action-more")) items=more at_end=true />
        </PageHeader>
    }
}

fn tabs(id: Id, role: Signal<Option<Role>>, tab: Memo<Option<&'static str>>) -> impl IntoView {
    let tabs = Signal::derive(move || {
        let count = role.with(|role| role.as_ref().map_or(0, |role| role.members));
        let at = |tab: &str| format!("/admin/roles/{id}?tab={tab}");
        vec![
            Tab::link(RIGHTS, t("right-title"), format!("/admin/roles/{id}")),
            Tab::link(FIELDS, t("right-fields"), at(FIELDS)),
            Tab::link(MEMBERS, t("role-members"), at(MEMBERS)).count(count),
        ]
    });
    let current = Signal::derive(move || tab.get().unwrap_or(RIGHTS).to_owned());
    let label = Signal::derive(move || {
        let name = role.with(|role| role.as_ref().map(role_name).unwrap_or_default());
        ta("label-value", texts::args().set("label", t("role-title")).set("value", name))
    });
    view! { <TabLinks tabs=tabs current=current label=label /> }
}
