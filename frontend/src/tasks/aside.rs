//! What stands beside a task: who, when, which labels, which records it is about.

use domain::{Id, tasks::LinkedRecord};
use leptos::prelude::*;

use super::{
    page::Shown,
    words::{due_view, labels_view, priority_name},
};
use crate::{
    fields::{self, pickers::PeoplePicker},
    format,
    i18n::{t, ts},
    records::list::module_icon,
    ui::{Button, Icon, SectionCard, Size},
};

/// The cards.
pub(super) fn view(shown: Shown) -> AnyView {
    view! {
        <SectionCard title=ts("task-facts") icon=Icon::Info>
            <ul class="facts">{move || facts(shown)}</ul>
        </SectionCard>
        {people(shown)}
        {links(shown)}
    }
    .into_any()
}

fn facts(shown: Shown) -> AnyView {
    let line = |label: &'static str, value: AnyView| {
        view! { <li><span class="facts__label">{ts(label)}</span> {value}</li> }
    };
    let name = |id: Id| shown.people.with(|people| people.name(id));
    let task = shown.task.get();
    let made = task.created_at;
    let created = move || format::moment(made);
    let done = task.done_at.map(|at| line("task-done-at", (move || format::moment(at)).into_any()));
    let labels = (!task.labels.is_empty()).then(|| {
        let labels = view! { <span class="tasks__facts">{labels_view(&task.labels)}</span> };
        line("task-field-labels", labels.into_any())
    });
    view! {
        {line("task-field-responsible", fields::person_view(&name(task.responsible)))}
        {task.due_on.map(|day| line("task-field-due-on", due_view(day, task.state)))}
        {line("task-field-priority", (move || priority_name(task.priority)).into_any())}
        {labels}
        {line("task-created-by", fields::person_view(&name(task.created_by)))}
        {line("task-created-at", created.into_any())}
        {done}
    }
    .into_any()
}

/// The participants; those who may change the task add and remove them here.
fn people(shown: Shown) -> AnyView {
    let ids = Memo::new(move |_| shown.task.with(|task| task.participants.clone()));
    let choosing = RwSignal::new(false);
    let names = move || {
        let name = |id: Id| shown.people.with(|people| people.name(id));
        let rows = ids.get().into_iter().map(|id| view! { <li>{fields::person_view(&name(id))}</li> }).collect_view();
        let none = ids.with(Vec::is_empty).then(|| view! { <li class="u-quiet">{t("state-none")}</li> });
        view! { <ul class="facts">{rows} {none}</ul> }
    };
    let picker = move || {
        let change = move |people: Vec<Id>| shown.change(|draft| draft.participants = people);
        view! {
            <PeoplePicker
                value=ids
                on_change=change
                labels=shown.people.get_untracked()
                label=ts("task-field-participants")
                autofocus=true
            />
            <div class="task-people__foot">
                <Button text=ts("action-done") size=Size::Small on_click=move |_| crate::state::later(move || choosing.set(false)) />
            </div>
        }
    };
    let add = move || {
        (shown.may_edit.get() && !choosing.get()).then(|| {
            view! {
                <Button
                    text=ts("task-people-change")
                    icon=Icon::UserPlus
                    size=Size::Small
                    on_click=move |_| crate::state::later(move || choosing.set(true))
                />
            }
        })
    };
    view! {
        <SectionCard title=ts("task-field-participants") icon=Icon::Users>
            {move || if choosing.get() { picker().into_any() } else { names().into_any() }}
            <div class="task-people">{add}</div>
        </SectionCard>
    }
    .into_any()
}

fn links(shown: Shown) -> AnyView {
    let links = Memo::new(move |_| shown.task.with(|task| task.links.clone()));
    let row = |linked: LinkedRecord| {
        let (icon, title) = (module_icon(linked.link.module), linked.title);
        let href = format!("/{}/{}", linked.link.module.path(), linked.link.id);
        let name = if linked.open {
            view! { <a class="value value--link" href=href>{title}</a> }.into_any()
        } else {
            view! { <span class="value">{title}</span> }.into_any()
        };
        view! { <li class="task-link">{icon.view()} {name}</li> }
    };
    (move || {
        links.with(|links| !links.is_empty()).then(|| {
            view! {
                <SectionCard title=ts("task-field-links") icon=Icon::Link>
                    <ul class="facts">{move || links.get().into_iter().map(row).collect_view()}</ul>
                </SectionCard>
            }
        })
    })
    .into_any()
}
