//! The tasks' page (row NAV-03): whose tasks, which of them, page by page; all of it in the URL.

use std::sync::Arc;

use domain::tasks::{TaskDraft, TaskDue, TaskLabel, TaskPage, TaskScope};
use leptos::prelude::*;
use leptos_router::hooks::use_location;

use super::{
    TaskForm,
    labels::ManageLabels,
    place::{Place, SIZE, Shown},
    rows,
};
use crate::{
    fields::Labels,
    format,
    i18n::{t, ts},
    paging,
    state::{KeyGroup, Loaded, Query, bind_key, go, go_instead, live_tasks, new_id, query, session, title},
    ui::{
        Button, ButtonKind, Choice, EmptyState, Icon, IconButton, PageHeader, SearchInput, Select, Size, SkeletonRows,
        Tab, TabLinks,
    },
};

/// The page.
#[component]
pub(crate) fn TasksPage() -> impl IntoView {
    title(ts("nav-tasks"));
    let location = use_location();
    let place = Memo::new(move |_| Place::parse(&location.search.get()));
    let found = query(move || (place.get().query(), live_tasks().get()), |(query, _)| api::tasks::list(query));
    let labels = query(|| live_tasks().get(), |_| api::tasks::labels());
    let (form, managing) = (RwSignal::new(None::<TaskDraft>), RwSignal::new(false));
    let new = move || form.set(Some(TaskDraft::new(new_id(), untrack(|| session().me().id))));
    bind_key("c", KeyGroup::List, ts("task-new"), new);
    let count = MaybeProp::derive(move || found.ok().map(|page| format::count(page.total)));
    view! {
        <div class="list tasks-page">
            <PageHeader title=ts("nav-tasks") count=count>
                <Button text=ts("task-new") icon=Icon::Plus kind=ButtonKind::Primary on_click=move |_| new() />
            </PageHeader>
            <div class="list__tabs">{tabs(place)}</div>
            {tools(place, labels, managing)}
            <div class="list__body tasks-body">{body(place, found, new)}</div>
            {foot(place, found)}
        </div>
        <TaskForm draft=form on_saved=move |_| found.refetch() />
        <ManageLabels open=managing labels=labels />
    }
}

fn tabs(place: Memo<Place>) -> AnyView {
    let tabs = Signal::derive(move || {
        let place = place.get();
        TaskScope::ALL
            .map(|scope| {
                let there = Place { scope, page: 1, ..place.clone() };
                Tab::link(scope.key(), t(&format!("task-scope-{}", scope.key())), there.url())
            })
            .to_vec()
    });
    let current = Signal::derive(move || place.with(|place| place.scope.key().to_owned()));
    view! { <TabLinks tabs=tabs current=current label=ts("task-scope") /> }.into_any()
}

fn tools(place: Memo<Place>, labels: Query<Vec<TaskLabel>>, managing: RwSignal<bool>) -> AnyView {
    let change = move |change: &dyn Fn(&mut Place)| {
        let mut there = place.get_untracked();
        change(&mut there);
        there.page = 1;
        there.url()
    };
    let search = move |text: String| go_instead(&change(&|place| text.clone_into(&mut place.search)));
    let states = Signal::derive(|| {
        Shown::ALL.map(|shown| Choice::new(shown.key(), t(&format!("task-shown-{}", shown.key())))).to_vec()
    });
    let dues = Signal::derive(|| {
        TaskDue::ALL.map(|due| Choice::new(due.key(), t(&format!("task-due-{}", due.key())))).to_vec()
    });
    let offered = Signal::derive(move || {
        let labels = labels.ok().unwrap_or_default();
        labels.into_iter().map(|label| Choice::new(label.id.to_string(), label.name)).collect::<Vec<_>>()
    });
    view! {
        <div class="list__tools">
            <div class="list__search">
                <SearchInput value=Signal::derive(move || place.with(|place| place.search.clone())) on_search=search placeholder=ts("task-search") label=ts("task-search") />
            </div>
            <Select
                size=Size::Small
                label=ts("task-shown")
                options=states
                value=Signal::derive(move || place.with(|place| place.state.key().to_owned()))
                on_change=move |key: String| go(&change(&|place| place.state = Shown::parse(&key)))
            />
            <Select
                size=Size::Small
                label=ts("task-due")
                options=dues
                value=Signal::derive(move || place.with(|place| place.due.key().to_owned()))
                on_change=move |key: String| go(&change(&|place| place.due = TaskDue::parse(&key).unwrap_or_default()))
            />
            <Select
                size=Size::Small
                label=ts("task-field-labels")
                options=offered
                empty=ts("task-label-any")
                value=Signal::derive(move || place.with(|place| place.label.map(|id| id.to_string()).unwrap_or_default()))
                on_change=move |id: String| go(&change(&|place| place.label = id.parse().ok()))
            />
            <IconButton icon=Icon::Tag label=ts("task-labels-manage") on_click=move |_| managing.set(true) />
        </div>
    }
    .into_any()
}

fn body(place: Memo<Place>, found: Query<TaskPage>, new: impl Fn() + Copy + Send + Sync + 'static) -> AnyView {
    let there = Memo::new(move |_| matches!(found.get(), Some(Ok(_))));
    let rows = Memo::new(move |_| Arc::new(found.ok().map(|page| page.rows).unwrap_or_default()));
    let people = Memo::new(move |_| Labels::new(found.ok().map(|page| page.people).unwrap_or_default()));
    let empty = move || {
        if place.with(Place::is_narrowed) {
            return view! {
                <EmptyState icon=Icon::Search title=ts("state-no-results") text=ts("state-no-results-hint")>
                    <Button text=ts("action-reset") size=Size::Small on_click=move |_| go(&Place {
                        scope: place.get_untracked().scope,
                        ..Place::default()
                    }.url()) />
                </EmptyState>
            }
            .into_any();
        }
        view! {
            <EmptyState icon=Icon::Todo title=ts("task-empty") text=ts("task-empty-text")>
                <Button text=ts("task-new") icon=Icon::Plus on_click=move |_| new() />
            </EmptyState>
        }
        .into_any()
    };
    let again = Callback::new(move |()| found.refetch());
    (move || {
        if !there.get() {
            let skeleton = || view! { <SkeletonRows rows=10 columns=3 /> };
            return view! { <Loaded query=found skeleton=skeleton children=|_: TaskPage| ().into_any() /> }.into_any();
        }
        let none = Memo::new(move |_| rows.with(|rows| rows.is_empty()));
        (move || if none.get() { empty() } else { rows::list(rows, people, "nav-tasks", again) }).into_any()
    })
    .into_any()
}

fn foot(place: Memo<Place>, found: Query<TaskPage>) -> AnyView {
    let total = Memo::new(move |_| found.ok().map_or(0, |page| page.total));
    let page = Signal::derive(move || place.with(|place| u64::from(place.page.max(1))));
    let step = move |page: u64| {
        let page = u32::try_from(page).unwrap_or(1);
        go(&Place { page, ..place.get_untracked() }.url());
    };
    paging::foot(page, total, u64::from(SIZE), Callback::new(step))
}
