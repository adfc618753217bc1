//! The tasks of a record: a tab of its page, and new ones that are about it.

use std::sync::Arc;

use domain::{
    ModuleKey,
    switches::App,
    tasks::{LINKED, TaskDraft, TaskLink, TaskPage, TaskQuery, TaskScope},
};
use leptos::prelude::*;

use super::{TaskForm, place::Shown, rows};
use crate::{
    fields::Labels,
    i18n::{t, ts},
    records::page::Page,
    state::{Loaded, live_tasks, new_id, query, session},
    ui::{Button, ButtonKind, Choice, EmptyState, Icon, SectionCard, Segmented, Size, SkeletonLines},
};

/// Whether records of the module have tasks.
pub(crate) fn has_tasks(module: ModuleKey) -> bool {
    LINKED.contains(&module) && session().has_app(App::Tasks)
}

/// A new task about the record: its owner is responsible, whoever makes it takes part. `None` where tasks are about other
/// things.
pub(crate) fn draft_about(page: Page) -> Option<TaskDraft> {
    if !has_tasks(page.module) {
        return None;
    }
    let me = session().me().id;
    let owner = page.data.with(|data| data.record.owner()).unwrap_or(me);
    Some(TaskDraft {
        participants: vec![me],
        links: vec![TaskLink { module: page.module, id: page.id }],
        ..TaskDraft::new(new_id(), owner)
    })
}

/// The tab.
#[component]
pub(crate) fn TasksTab(page: Page) -> impl IntoView {
    let shown = RwSignal::new(Shown::Open);
    let about = TaskLink { module: page.module, id: page.id };
    let asked = move || TaskQuery {
        scope: TaskScope::All,
        about: Some(about),
        state: shown.get().state(),
        size: 200,
        ..TaskQuery::default()
    };
    let found = query(move || (asked(), live_tasks().get()), |(query, _)| api::tasks::list(query));
    let form = RwSignal::new(None::<TaskDraft>);
    let there = Memo::new(move |_| matches!(found.get(), Some(Ok(_))));
    let all = Memo::new(move |_| Arc::new(found.ok().map(|page| page.rows).unwrap_or_default()));
    let people = Memo::new(move |_| Labels::new(found.ok().map(|page| page.people).unwrap_or_default()));
    let again = Callback::new(move |()| found.refetch());
    let states = Signal::derive(|| {
        Shown::ALL.map(|shown| Choice::new(shown.key(), t(&format!("task-shown-{}", shown.key())))).to_vec()
    });
    let none = Memo::new(move |_| all.with(|rows| rows.is_empty()));
    let list = move || {
        if none.get() {
            return view! { <EmptyState icon=Icon::Todo title=ts("task-about-empty") small=true /> }.into_any();
        }
        rows::list(all, people, "nav-tasks", again)
    };
    let actions = move || {
        let new = move |_| form.set(untrack(|| draft_about(page)));
        view! { <Button text=ts("task-new") icon=Icon::Plus kind=ButtonKind::Primary size=Size::Small on_click=new /> }
    };
    view! {
        <SectionCard title=ts("nav-tasks") icon=Icon::Todo flush=true actions=actions>
            <div class="tasks-filter">
                <Segmented
                    value=Signal::derive(move || shown.get().key().to_owned())
                    options=states
                    on_change=move |key: String| shown.set(Shown::parse(&key))
                    label=ts("task-shown")
                />
            </div>
            {move || {
                if there.get() {
                    return list().into_any();
                }
                let skeleton = || view! { <SkeletonLines lines=4 /> };
                view! { <Loaded query=found skeleton=skeleton small=true children=|_: TaskPage| ().into_any() /> }.into_any()
            }}
        </SectionCard>
        <TaskForm draft=form on_saved=move |_| found.refetch() />
    }
}
