//! One task: what it is, its sub-tasks, who takes part, comments, history.

use domain::{
    Id,
    tasks::{Step, StepDraft, Task, TaskDraft, TaskState},
};
use leptos::prelude::*;

use super::{TaskForm, aside, comments, history, save_part, set_state, words::due_view};
use crate::{
    fields::Labels,
    i18n::{t, ts},
    records::activity::text::linked,
    state::{
        KeyGroup, Loaded, Query, bind_key, go_instead, live_record, new_id, path_id, perform, query, submit, title,
        toast_ok, toast_problem,
    },
    ui::{
        Badge, Breadcrumb, Button, ButtonKind, Checkbox, Confirm, Crumb, ErrorState, Icon, IconButton, SectionCard,
        Size, SkeletonCard, SkeletonLines, TextInput, Tone,
    },
};

/// The handle to the task of a page. A copy is a handle to the same one.
#[derive(Clone, Copy)]
pub(super) struct Shown {
    pub(super) id: Id,
    /// What the server said about it last.
    pub(super) task: RwSignal<Task>,
    pub(super) people: Memo<Labels>,
    pub(super) may_edit: Memo<bool>,
    pub(super) again: Callback<()>,
}

impl Shown {
    fn new(first: Task, found: Query<Task>) -> Self {
        let id = first.id;
        let task = RwSignal::new(first);
        crate::ui::effect(move || {
            if let Some(Ok(new)) = found.get()
                && task.with_untracked(|old| *old != new)
            {
                task.set(new);
            }
        });
        Self {
            id,
            task,
            people: Memo::new(move |_| task.with(|task| Labels::new(task.people.clone()))),
            may_edit: Memo::new(move |_| task.with(|task| task.rights.edit)),
            again: Callback::new(move |()| found.refetch()),
        }
    }

    /// Saves it with one part changed.
    pub(super) fn change(self, change: impl FnOnce(&mut TaskDraft)) {
        self.task.with_untracked(|task| save_part(task, change, self.again));
    }
}

/// The page of the task that the path names.
#[component]
pub(crate) fn TaskPage() -> impl IntoView {
    let Some(id) = untrack(path_id) else {
        return view! { <ErrorState title=ts("page-not-found-title") text=ts("page-not-found-text") missing=true whole=true /> }
            .into_any();
    };
    let found = query(move || live_record(id).get(), move |_| api::tasks::get(id));
    let there = Memo::new(move |_| matches!(found.get(), Some(Ok(_))));
    (move || {
        if !there.get() {
            return view! { <Loaded query=found skeleton=skeleton children=|_: Task| ().into_any() /> }.into_any();
        }
        match found.ok_untracked() {
            Some(task) => view! { <Sheet task=task found=found /> }.into_any(),
            None => ().into_any(),
        }
    })
    .into_any()
}

#[component]
fn Sheet(task: Task, found: Query<Task>) -> impl IntoView {
    let shown = Shown::new(task, found);
    title(Signal::derive(move || shown.task.with(|task| task.title.clone())));
    view! {
        <article class="record">
            {head(shown)}
            <div class="record__body">
                <div class="record__main">
                    {text(shown)}
                    {steps(shown)}
                    {comments::view(shown)}
                    {history::view(shown)}
                </div>
                <aside class="record__aside" aria-label=ts("task-facts")>{aside::view(shown)}</aside>
            </div>
        </article>
    }
}

fn head(shown: Shown) -> AnyView {
    let (form, deleting, busy) = (RwSignal::new(None::<TaskDraft>), RwSignal::new(false), RwSignal::new(false));
    let edit = move || {
        if shown.may_edit.get_untracked() {
            form.set(Some(shown.task.with_untracked(Task::draft)));
        }
    };
    bind_key("e", KeyGroup::Record, ts("keys-edit"), edit);
    let done = Memo::new(move |_| shown.task.with(|task| task.state == TaskState::Done));
    let name = move || shown.task.with(|task| task.title.clone());
    let crumbs = Signal::derive(move || vec![Crumb::link(t("nav-tasks"), "/tasks"), Crumb::here(name())]);
    let turn =
        move |_| set_state(shown.id, if done.get_untracked() { TaskState::Open } else { TaskState::Done }, shown.again);
    let buttons = move || {
        shown.may_edit.get().then(|| {
            let (text, kind) =
                if done.get() { ("task-reopen", ButtonKind::Default) } else { ("task-finish", ButtonKind::Primary) };
            view! {
                <Button text=ts(text) icon=Icon::Check kind=kind size=Size::Small on_click=turn />
                <Button text=ts("action-edit") icon=Icon::Pencil size=Size::Small on_click=move |_| edit() />
            }
        })
    };
    let remove = move || {
        shown.task.with(|task| task.rights.delete).then(|| {
            view! { <IconButton icon=Icon::Trash label=ts("task-delete") on_click=move |_| deleting.set(true) /> }
        })
    };
    let delete = move |()| {
        busy.set(true);
        perform(async move {
            match submit(api::tasks::delete(shown.id)).await {
                Ok(()) => {
                    toast_ok(untrack(|| t("state-deleted")));
                    go_instead("/tasks");
                }
                Err(problem) => toast_problem(&problem),
            }
            busy.try_set(false);
        });
    };
    let state = move || {
        let (text, tone) =
            if done.get() { ("task-state-done", Tone::Success) } else { ("task-state-open", Tone::Accent) };
        view! { <Badge text=ts(text) tone=tone dot=true /> }
    };
    view! {
        <header class="record__head">
            <div class="record__top">
                <Breadcrumb crumbs=crumbs />
                <div class="record__actions task-actions">{buttons} {remove}</div>
            </div>
            <div class="record__title-row">
                <span class="record__icon">{Icon::Todo.view()}</span>
                <h1 class="record__title">{name}</h1>
                <span role="status">{state}</span>
            </div>
        </header>
        <TaskForm draft=form on_saved=move |_| shown.again.run(()) />
        <Confirm
            open=deleting
            title=ts("task-delete-title")
            text=ts("task-delete-text")
            confirm=ts("action-delete")
            cancel=ts("action-cancel")
            busy=busy
            on_confirm=delete
            on_cancel=move |()| deleting.set(false)
        />
    }
    .into_any()
}

fn text(shown: Shown) -> AnyView {
    let text = Memo::new(move |_| shown.task.with(|task| task.text.clone()));
    (move || {
        let text = text.get();
        (!text.is_empty()).then(|| {
            view! {
                <SectionCard title=ts("task-field-text") icon=Icon::FileText>
                    <div class="follow-up__text">{linked(&text)}</div>
                </SectionCard>
            }
        })
    })
    .into_any()
}

fn steps(shown: Shown) -> AnyView {
    let ids =
        Memo::new(move |_| shown.task.with(|task| task.steps.iter().map(|step| step.draft.id).collect::<Vec<_>>()));
    let count = MaybeProp::derive(move || {
        shown.task.with(|task| {
            let done = task.steps.iter().filter(|step| step.done).count();
            (!task.steps.is_empty()).then(|| format!("{done}/{}", task.steps.len()))
        })
    });
    let visible = Memo::new(move |_| shown.may_edit.get() || ids.with(|ids| !ids.is_empty()));
    (move || {
        visible.get().then(|| {
            view! {
                <SectionCard title=ts("task-field-steps") icon=Icon::List count=count flush=true>
                    <ul class="task-step-list">
                        <For each=move || ids.get() key=|id| *id children=move |id| step(shown, id) />
                    </ul>
                    {move || shown.may_edit.get().then(|| add_step(shown))}
                </SectionCard>
            }
        })
    })
    .into_any()
}

fn step(shown: Shown, id: Id) -> AnyView {
    let own = Memo::new(move |before: Option<&Option<Step>>| {
        let now = shown.task.with(|task| task.steps.iter().find(|step| step.draft.id == id).cloned());
        now.or_else(|| before.cloned().flatten())
    });
    let done = Signal::derive(move || own.with(|step| step.as_ref().is_some_and(|step| step.done)));
    let locked = Signal::derive(move || own.with(|step| step.as_ref().is_none_or(|step| !step.may_tick)));
    let title =
        Signal::derive(move || own.with(|step| step.as_ref().map(|step| step.draft.title.clone()).unwrap_or_default()));
    let tick = move |done: bool| {
        perform(async move {
            if let Err(problem) = submit(api::tasks::tick(id, done)).await {
                toast_problem(&problem);
            }
            shown.again.try_run(());
        });
    };
    let facts = move || {
        own.get().map(|step| {
            let who = step.draft.person.map(|person| shown.people.with(|people| people.name(person)));
            let state = if step.done { TaskState::Done } else { TaskState::Open };
            view! {
                {who.map(|who| crate::fields::person_view(&who))}
                {step.draft.due_on.map(|day| due_view(day, state))}
            }
        })
    };
    view! {
        <li class="card-list__item task-step" class:is-done=done>
            <Checkbox checked=done label=title disabled=locked on_change=tick />
            <span class="task-step__facts">{facts}</span>
        </li>
    }
    .into_any()
}

fn add_step(shown: Shown) -> AnyView {
    let text = RwSignal::new(String::new());
    let add = move || {
        let title = text.get_untracked().trim().to_owned();
        if !title.is_empty() {
            text.set(String::new());
            shown.change(|draft| draft.steps.push(StepDraft { id: new_id(), title, person: None, due_on: None }));
        }
    };
    let label = ts("task-step-add");
    view! {
        <form
            class="task-step-new"
            on:submit=move |event| {
                event.prevent_default();
                add();
            }
        >
            <TextInput value=text on_input=move |typed| text.set(typed) label=label placeholder=label size=Size::Small max_length=200 />
            <Button text=ts("action-add") icon=Icon::Plus size=Size::Small r#type="submit" />
        </form>
    }
    .into_any()
}

fn skeleton() -> AnyView {
    view! {
        <div class="record">
            <div class="record__head"><SkeletonLines lines=2 /></div>
            <div class="record__body">
                <div class="record__main"><SkeletonCard lines=6 /></div>
                <div class="record__aside"><SkeletonCard lines=4 /></div>
            </div>
        </div>
    }
    .into_any()
}
