//! Tasks as rows of a list, and as items of a timeline.

use std::sync::Arc;

use domain::{
    Id,
    tasks::{TaskRow, TaskState},
};
use leptos::prelude::*;

use super::{
    set_state,
    words::{due_view, labels_view, priority_view},
};
use crate::{
    fields::Labels,
    format,
    i18n::{t, ta, ts},
    ui::{Avatar, AvatarSize, Checkbox, Icon, TimelineItem},
};

/// The rows. One that is there stays, and only what changed in it changes.
pub(super) fn list(
    rows: Memo<Arc<Vec<TaskRow>>>,
    people: Memo<Labels>,
    label: &'static str,
    again: Callback<()>,
) -> AnyView {
    let ids = move || rows.with(|rows| rows.iter().map(|row| row.id).collect::<Vec<_>>());
    view! {
        <ul class="tasks" aria-label=ts(label)>
            <For each=ids key=|id| *id children=move |id| row(id, rows, people, again) />
        </ul>
    }
    .into_any()
}

fn row(id: Id, rows: Memo<Arc<Vec<TaskRow>>>, people: Memo<Labels>, again: Callback<()>) -> AnyView {
    // The last one that was there: the row goes when the list says so.
    let own = Memo::new(move |before: Option<&Option<TaskRow>>| {
        let now = rows.with(|rows| rows.iter().find(|row| row.id == id).cloned());
        now.or_else(|| before.cloned().flatten())
    });
    let done = Signal::derive(move || own.with(|row| row.as_ref().is_some_and(|row| row.state == TaskState::Done)));
    let title = move || own.with(|row| row.as_ref().map(|row| row.title.clone()).unwrap_or_default());
    let locked = Signal::derive(move || own.with(|row| row.as_ref().is_none_or(|row| !row.may_edit)));
    let said = Signal::derive(move || {
        let key = if done.get() { "task-reopen-named" } else { "task-finish-named" };
        ta(key, texts::args().set("what", title()))
    });
    let turn = move |on: bool| set_state(id, if on { TaskState::Done } else { TaskState::Open }, again);
    view! {
        <li class="tasks__row" class:is-done=done>
            <Checkbox checked=done label=said hide_label=true disabled=locked on_change=turn />
            <div class="tasks__main">
                <a class="tasks__title" href=format!("/tasks/{id}")>{title}</a>
                <div class="tasks__facts">{move || own.get().map(|row| facts(&row, &people.get()))}</div>
            </div>
            {move || own.get().map(|row| {
                let name = people.with(|people| people.name(row.responsible));
                view! { <span class="tasks__who"><Avatar name=name.clone() size=AvatarSize::Small /> <span>{name}</span></span> }
            })}
        </li>
    }
    .into_any()
}

fn facts(row: &TaskRow, people: &Labels) -> AnyView {
    let count = |icon: Icon, text: String, said: String| {
        let title = said.clone();
        view! {
            <span class="tasks__fact" title=title>
                {icon.view()} <span aria-hidden="true">{text}</span> <span class="u-hidden">{said}</span>
            </span>
        }
    };
    let steps = (row.steps > 0).then(|| {
        let said = texts::args().set("done", row.steps_done).set("count", row.steps);
        count(Icon::Check, format!("{}/{}", row.steps_done, row.steps), ta("task-steps-done", said))
    });
    let comments = (row.comments > 0).then(|| {
        let said = ta("task-comments-count", texts::args().set("count", row.comments));
        count(Icon::Message, format::count(u64::from(row.comments)), said)
    });
    let from = (row.created_by != row.responsible).then(|| {
        let text = ta("task-from", texts::args().set("who", people.name(row.created_by)));
        view! { <span class="tasks__fact">{text}</span> }
    });
    view! {
        {row.due_on.map(|day| due_view(day, row.state))}
        {priority_view(row.priority)}
        {labels_view(&row.labels)}
        {steps} {comments} {from}
    }
    .into_any()
}

/// A task in the timeline of a record.
pub(crate) fn timeline_item(task: &TaskRow, labels: &Labels) -> AnyView {
    let (id, at, state, responsible) = (task.id, task.created_at, task.state, task.responsible);
    let (creator, name) = (labels.name(task.created_by), labels.name(responsible));
    let said = move || ta("task-timeline", texts::args().set("who", &creator).set("person", &name));
    let (title, body) = (task.title.clone(), facts(task, labels));
    let done = state == TaskState::Done;
    view! {
        <TimelineItem
            icon=Icon::Todo
            title=said
            time=Signal::derive(move || format::relative(at))
            exact=Signal::derive(move || Some(format::moment(at)))
            spoken=true
        >
            <div class="tasks__row tasks__row--plain" class:is-done=done>
                <div class="tasks__main">
                    <a class="tasks__title" href=format!("/tasks/{id}")>{title}</a>
                    <div class="tasks__facts">
                        {done.then(|| view! { <span class="tasks__fact">{Icon::Check.view()} {move || t("task-state-done")}</span> })}
                        {body}
                    </div>
                </div>
                <a class="tasks__open" href=format!("/tasks/{id}")>{ts("task-details")}</a>
            </div>
        </TimelineItem>
    }
    .into_any()
}
