//! The details of one employee, in a drawer beside the list.

use domain::{
    Id,
    org::{Employee, EmployeeState},
};
use leptos::prelude::*;

use super::{
    Page, actions,
    actions::Ask,
    last_sign_in,
    table::{picture, state_badge},
};
use crate::{
    fields::Labels,
    format,
    i18n::{t, ts},
    state::{Loaded, query},
    ui::{Avatar, AvatarSize, Badge, Button, DescriptionList, Detail, Drawer, Icon, Menu, Opener, Size, SkeletonLines},
};

/// The drawer; it is open while the URL names an employee.
pub(super) fn drawer(page: Page, managers: Signal<Labels>) -> impl IntoView {
    let id = Memo::new(move |_| page.place.with(|place| place.open));
    let answer = query(
        move || (id.get(), page.changes.get()),
        |(id, _): (Option<Id>, u32)| async move {
            match id {
                Some(id) => api::org::employee(id).await.map(Some),
                None => Ok(None),
            }
        },
    );
    let employee = Memo::new(move |_| answer.ok().flatten().filter(|employee| Some(employee.id) == id.get()));
    let close = move |()| page.place.get_untracked().with_open(None).go();
    let title = Signal::derive(move || {
        employee.with(|employee| employee.as_ref().map(|one| one.name.clone()).unwrap_or_default())
    });
    let edit = move || {
        employee.get().map(|one| {
            let entries = one.clone();
            view! {
                <Button
                    text=ts("action-edit")
                    icon=Icon::Pencil
                    size=Size::Small
                    on_click=move |_| page.ask.set(Some(Ask::Edit(one.clone())))
                />
                <Menu
                    opener=Opener::icon(Icon::More, ts("action-more"))
                    items=Signal::derive(move || actions::menu(page.ask, &entries))
                    at_end=true
                />
            }
        })
    };
    view! {
        <Drawer open=Signal::derive(move || id.get().is_some()) on_close=close title=title actions=move || edit>
            <Loaded
                query=answer
                skeleton=|| view! { <SkeletonLines lines=8 /> }
                children=move |_| (move || employee.get().map(|one| details(page, one, managers))).into_any()
            />
        </Drawer>
    }
}

fn details(page: Page, employee: Employee, managers: Signal<Labels>) -> AnyView {
    let own = StoredValue::new(employee.clone());
    let Employee { name, mobile, email, sex, department, position, manager, state, lang, created_at, .. } = employee;
    let manager_label = query(
        move || manager,
        |id: Option<Id>| async move {
            match id {
                Some(id) => api::records::people_labels(vec![id]).await,
                None => Ok(Vec::new()),
            }
        },
    );
    let manager_name = move || {
        let id = manager?;
        let known = managers.with(|names| names.get(id).map(|label| label.text.clone()));
        known.or_else(|| Some(Labels::new(manager_label.ok()?).name(id)))
    };
    let or_none = |text: String| move || if text.is_empty() { t("state-not-set") } else { text.clone() };
    let roles = move || {
        let all = own.with_value(|own| page.names.roles(own));
        all.into_iter().map(|role| view! { <Badge text=role /> }).collect_view()
    };
    view! {
        <div class="u-stack">
            <div class="u-row">
                <Avatar name=name picture=picture(own.with_value(|own| own.picture)) size=AvatarSize::Huge />
                {state_badge(state)}
            </div>
            {(state == EmployeeState::NotActivated).then(|| view! { <p class="u-quiet">{move || t("employee-not-activated-hint")}</p> })}
            <DescriptionList>
                <Detail label=ts("employee-mobile")>{or_none(mobile)}</Detail>
                <Detail label=ts("employee-email")>{or_none(email)}</Detail>
                <Detail label=ts("employee-sex")>
                    {move || sex.map_or_else(|| t("state-not-set"), |sex| t(&format!("employee-sex-{}", sex.key())))}
                </Detail>
                <Detail label=ts("employee-department")>{move || page.names.department(department)}</Detail>
                <Detail label=ts("employee-position")>{or_none(position)}</Detail>
                <Detail label=ts("employee-manager")>{move || manager_name().unwrap_or_else(|| t("state-none"))}</Detail>
                <Detail label=ts("employee-roles") wide=true><span class="u-row u-row--wrap">{roles}</span></Detail>
                <Detail label=ts("employee-lang")>{lang.name()}</Detail>
                <Detail label=ts("employee-created-at")>{move || format::moment(created_at)}</Detail>
                <Detail label=ts("employee-last-sign-in")>{move || own.with_value(last_sign_in)}</Detail>
            </DescriptionList>
        </div>
    }
    .into_any()
}
