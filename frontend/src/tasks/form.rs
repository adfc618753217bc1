//! The form of a task: a new one, from a record or on its own, or all of an existing one.

use domain::{
    Id, Problem,
    problem::ProblemKind,
    tasks::{Priority, TaskDraft},
};
use leptos::prelude::*;

use super::{
    labels::{LabelPicker, ManageLabels},
    links, steps,
    words::priority_name,
};
use crate::{
    admin::{form_dialog::FormDialog, problems::Problems, write::Write},
    fields::pickers::{PeoplePicker, PersonPicker},
    i18n::{t, ts},
    state::{draft_store, live_tasks, query, submit, toast_ok},
    ui::{Choice, DateInput, DialogSize, Field, Segmented, TextArea, TextInput},
};

/// The dialog; it is open while there is a draft. What was typed into a new task survives a reload of the page.
#[component]
pub(crate) fn TaskForm(draft: RwSignal<Option<TaskDraft>>, #[prop(into)] on_saved: Callback<Id>) -> impl IntoView {
    move || draft.get().map(|first| inside(first, draft, on_saved))
}

fn inside(first: TaskDraft, open: RwSignal<Option<TaskDraft>>, on_saved: Callback<Id>) -> AnyView {
    let is_new = first.version.is_none();
    let store = StoredValue::new(is_new.then(|| draft_store(&format!("task/new/{}", about(&first)))));
    let kept = store.with_value(|store| store.as_ref().and_then(crate::state::DraftStore::load::<TaskDraft>));
    let first = StoredValue::new(first);
    let draft = RwSignal::new(kept.unwrap_or_else(|| first.get_value()));
    let labels = query(|| live_tasks().get(), |_| api::tasks::labels());
    let (problems, managing) = (Problems::new(), RwSignal::new(false));
    let changed = Memo::new(move |_| {
        draft.with(|now| {
            first.with_value(|first| TaskDraft { id: now.id, version: now.version, ..first.clone() } != *now)
        })
    });
    crate::ui::effect(move || {
        let (draft, changed) = (draft.get(), changed.get());
        store.with_value(|store| match store {
            Some(store) if changed => store.save(&draft),
            Some(store) => store.clear(),
            None => {}
        });
    });
    let close = move || {
        store.with_value(|store| store.as_ref().map(crate::state::DraftStore::clear));
        open.set(None);
    };
    let save = Write::new(api::tasks::save, move |sent: TaskDraft, answer: Result<(), Problem>| match answer {
        Ok(()) => {
            toast_ok(untrack(|| t(if is_new { "task-created" } else { "state-saved" })));
            close();
            on_saved.try_run(sent.id);
        }
        Err(problem) => {
            if problem.kind == ProblemKind::Conflict {
                take_over(draft, first, sent.id);
            }
            problems.set(problem);
        }
    });
    let send = move |()| {
        let sent = draft.get_untracked();
        if problems.check(sent.problems()) {
            save.run(sent);
        }
    };
    view! {
        <FormDialog
            open=true
            title=ts(if is_new { "task-new" } else { "task-edit" })
            on_close=move |()| close()
            on_save=send
            problems=problems
            busy=save.busy()
            changed=changed
            size=DialogSize::Large
        >
            {fields(draft, problems)}
            <Field label=ts("task-field-labels") error=problems.at("labels")>
                <LabelPicker
                    labels=labels
                    value=Signal::derive(move || draft.with(|draft| draft.labels.clone()))
                    on_change=move |labels| draft.update(|draft| draft.labels = labels)
                    managing=managing
                />
            </Field>
            {steps::view(draft, problems)}
            <fieldset class="task-links">
                <legend class="field__label">{ts("task-field-links")}</legend>
                <div class="task-form__pair">
                    {links::view(
                        Signal::derive(move || draft.with(|draft| draft.links.clone())),
                        Callback::new(move |links| draft.update(|draft| draft.links = links)),
                    )}
                </div>
            </fieldset>
        </FormDialog>
        <ManageLabels open=managing labels=labels />
    }
    .into_any()
}

fn fields(draft: RwSignal<TaskDraft>, problems: Problems) -> AnyView {
    let part = move |read: fn(&TaskDraft) -> String| Signal::derive(move || draft.with(read));
    let priorities =
        Signal::derive(|| Priority::ALL.map(|priority| Choice::new(priority.key(), priority_name(priority))).to_vec());
    let assign = move |person: Option<Id>| {
        if let Some(person) = person {
            draft.update(|draft| draft.responsible = person);
        }
    };
    view! {
        <Field label=ts("task-field-title") required=true error=problems.at("title")>
            <TextInput
                value=part(|draft| draft.title.clone())
                on_input=move |title| draft.update(|draft| draft.title = title)
                autofocus=true
            />
        </Field>
        <Field label=ts("task-field-text") error=problems.at("text")>
            <TextArea
                value=part(|draft| draft.text.clone())
                on_input=move |text| draft.update(|draft| draft.text = text)
                rows=3
            />
        </Field>
        <div class="task-form__pair">
            <Field label=ts("task-field-responsible") required=true error=problems.at("responsible")>
                <PersonPicker
                    value=Signal::derive(move || Some(draft.with(|draft| draft.responsible)))
                    on_change=assign
                    clearable=false
                />
            </Field>
            <Field label=ts("task-field-participants") error=problems.at("participants")>
                <PeoplePicker
                    value=Signal::derive(move || draft.with(|draft| draft.participants.clone()))
                    on_change=move |people| draft.update(|draft| draft.participants = people)
                />
            </Field>
            <Field label=ts("task-field-due-on")>
                <DateInput
                    value=part(|draft| draft.due_on.map(|day| day.to_string()).unwrap_or_default())
                    on_change=move |day: String| draft.update(|draft| draft.due_on = day.parse().ok())
                />
            </Field>
            <Field label=ts("task-field-priority") group=true>
                <Segmented
                    value=part(|draft| draft.priority.key().to_owned())
                    options=priorities
                    on_change=move |key: String| {
                        draft.update(|draft| draft.priority = Priority::parse(&key).unwrap_or_default());
                    }
                    label=ts("task-field-priority")
                />
            </Field>
        </div>
    }
    .into_any()
}

/// Somebody changed the task meanwhile; the person was told so. What he left as it was becomes what it is now, and saving
/// again is on top of that.
fn take_over(draft: RwSignal<TaskDraft>, first: StoredValue<TaskDraft>, id: Id) {
    crate::state::perform(async move {
        if let Ok(task) = submit(api::tasks::get(id)).await {
            let now = task.draft();
            draft.try_update(|draft| first.with_value(|first| draft.rebase(first, &now)));
            first.set_value(now);
        }
    });
}

/// What a new task is about, for the place of its draft.
fn about(draft: &TaskDraft) -> String {
    draft.links.first().map_or_else(|| "-".to_owned(), |link| link.id.to_string())
}
