//! Writing the sub-tasks of a task: title, person, date.

use domain::{
    Id,
    tasks::{MAX_TITLE, StepDraft, TaskDraft},
};
use leptos::prelude::*;

use crate::{
    admin::problems::Problems,
    fields::pickers::PersonPicker,
    i18n::{ta, ts},
    state::{later, new_id},
    ui::{Button, DateInput, Icon, IconButton, Size, TextInput},
};

/// The sub-tasks with a button for one more.
pub(super) fn view(draft: RwSignal<TaskDraft>, problems: Problems) -> AnyView {
    let ids = Memo::new(move |_| draft.with(|draft| draft.steps.iter().map(|step| step.id).collect::<Vec<_>>()));
    let fresh = RwSignal::new(None::<Id>);
    let add = move |_| {
        let step = StepDraft { id: new_id(), title: String::new(), person: None, due_on: None };
        fresh.set(Some(step.id));
        draft.update(|draft| draft.steps.push(step));
    };
    view! {
        <fieldset class="task-steps">
            <legend class="field__label">{ts("task-field-steps")}</legend>
            <ol class="task-steps__list">
                <For each=move || ids.get() key=|id| *id children=move |id| row(id, draft, problems, fresh) />
            </ol>
            <Button text=ts("task-step-add") icon=Icon::Plus size=Size::Small on_click=add />
        </fieldset>
    }
    .into_any()
}

fn row(id: Id, draft: RwSignal<TaskDraft>, problems: Problems, fresh: RwSignal<Option<Id>>) -> AnyView {
    let at = Memo::new(move |_| draft.with(|draft| draft.steps.iter().position(|step| step.id == id)));
    let number = Memo::new(move |_| at.get().map_or(0, |at| at + 1));
    let change = move |change: &dyn Fn(&mut StepDraft)| {
        draft.update(|draft| draft.steps.iter_mut().filter(|step| step.id == id).for_each(change));
    };
    let own = move || draft.with(|draft| draft.steps.iter().find(|step| step.id == id).cloned());
    let title = Signal::derive(move || own().map(|step| step.title).unwrap_or_default());
    let person = Signal::derive(move || own().and_then(|step| step.person));
    let due = Signal::derive(move || own().and_then(|step| step.due_on).map(|day| day.to_string()).unwrap_or_default());
    let named = move |key: &'static str| Signal::derive(move || ta(key, texts::args().set("number", number.get())));
    let problem = move || at.get().and_then(|at| problems.at(format!("steps.{at}")).get());
    let remove = move |_| later(move || draft.update(|draft| draft.steps.retain(|step| step.id != id)));
    view! {
        <li class="task-steps__item">
            <div class="task-steps__title">
                <TextInput
                    value=title
                    on_input=move |text: String| change(&|step| step.title.clone_from(&text))
                    label=named("task-step-title")
                    placeholder=ts("task-step-placeholder")
                    max_length=u32::try_from(MAX_TITLE).unwrap_or(200)
                    autofocus=fresh.get_untracked() == Some(id)
                />
                {move || problem().map(|text| view! { <p class="field__error" role="alert">{Icon::Error}<span>{text}</span></p> })}
            </div>
            <div class="task-steps__person">
                <PersonPicker
                    value=person
                    on_change=move |person| change(&|step| step.person = person)
                    label=named("task-step-person")
                    placeholder=ts("task-field-responsible")
                />
            </div>
            <div class="task-steps__due">
                <DateInput
                    value=due
                    on_change=move |day: String| change(&|step| step.due_on = day.parse().ok())
                    label=named("task-step-due")
                />
            </div>
            <IconButton icon=Icon::Trash label=named("task-step-remove") on_click=remove />
        </li>
    }
    .into_any()
}
