//! The labels of tasks: chosen in the form, managed in a dialog (name, colour; own ones can be changed and deleted).

use domain::{FieldProblem, Id, tasks::TaskLabel};
use leptos::prelude::*;

use crate::{
    admin::{problems::Problems, write::Write},
    i18n::{t, ta, ts},
    state::{Query, new_id, toast_ok, toast_problem},
    ui::{
        Button, ButtonKind, Choice, Combobox, Confirm, Dialog, EmptyState, Field, Hue, Icon, IconButton, Select, Size,
        Tag, TextInput,
    },
};

/// Chooses labels by their names.
#[component]
pub(super) fn LabelPicker(
    labels: Query<Vec<TaskLabel>>,
    #[prop(into)] value: Signal<Vec<Id>>,
    #[prop(into)] on_change: Callback<Vec<Id>>,
    /// Opens the dialog in which labels are managed.
    managing: RwSignal<bool>,
) -> impl IntoView {
    let asked = RwSignal::new(String::new());
    let all = Memo::new(move |_| labels.ok().unwrap_or_default());
    let choice = |label: &TaskLabel| Choice::new(label.id.to_string(), label.name.clone());
    let options = Signal::derive(move || {
        let words = asked.get().to_lowercase();
        all.with(|all| {
            all.iter().filter(|label| label.name.to_lowercase().contains(&words)).map(choice).collect::<Vec<_>>()
        })
    });
    let selected = Signal::derive(move || {
        let value = value.get();
        all.with(|all| all.iter().filter(|label| value.contains(&label.id)).map(choice).collect::<Vec<_>>())
    });
    let change = move |chosen: Vec<Choice>| {
        on_change.run(chosen.iter().filter_map(|choice| choice.value.parse().ok()).collect());
    };
    view! {
        <div class="task-labels">
            <Combobox
                options=options
                selected=selected
                on_change=change
                on_query=move |words| asked.set(words)
                multiple=true
                loading=labels.loading()
                icon=Icon::Tag
            />
            <IconButton icon=Icon::Settings label=ts("task-labels-manage") on_click=move |_| managing.set(true) />
        </div>
    }
}

/// The dialog in which labels are made, changed and deleted.
#[component]
pub(super) fn ManageLabels(open: RwSignal<bool>, labels: Query<Vec<TaskLabel>>) -> impl IntoView {
    let editing = RwSignal::new(None::<TaskLabel>);
    let deleting = RwSignal::new(None::<TaskLabel>);
    let problems = Problems::new();
    let save = Write::new(api::tasks::save_label, move |_, answer: Result<(), domain::Problem>| match answer {
        Ok(()) => {
            editing.set(None);
            problems.clear();
            labels.refetch();
            toast_ok(untrack(|| t("state-saved")));
        }
        Err(problem) => problems.set(problem),
    });
    let delete = Write::new(api::tasks::delete_label, move |_, answer: Result<(), domain::Problem>| {
        deleting.set(None);
        match answer {
            Ok(()) => labels.refetch(),
            Err(problem) => toast_problem(&problem),
        }
    });
    let begin = move |label: TaskLabel| {
        problems.clear();
        editing.set(Some(label));
    };
    let row = move |label: TaskLabel| {
        let (edited, deleted, name) = (label.clone(), label.clone(), label.name.clone());
        let named = move |action: &'static str| {
            let name = name.clone();
            Signal::derive(move || ta("label-value", texts::args().set("label", t(action)).set("value", &name)))
        };
        let actions = label.mine.then(|| {
            view! {
                <IconButton icon=Icon::Pencil label=named("action-edit") on_click=move |_| begin(edited.clone()) />
                <IconButton icon=Icon::Trash label=named("action-delete") on_click=move |_| deleting.set(Some(deleted.clone())) />
            }
        });
        view! {
            <li class="card-list__item">
                <span class="card-list__main"><Tag text=label.name hue=Hue::named(&label.hue) /></span>
                {actions}
            </li>
        }
    };
    let all = Memo::new(move |_| labels.ok().unwrap_or_default());
    view! {
        <Dialog open=open on_close=move |()| open.set(false) title=ts("task-labels-manage")>
            <p class="u-quiet">{ts("task-labels-text")}</p>
            {move || all.with(Vec::is_empty).then(|| view! { <EmptyState icon=Icon::Tag title=ts("task-labels-empty") small=true /> })}
            <ul class="task-label-list">{move || all.get().into_iter().map(row).collect_view()}</ul>
            {move || editing.get().map(|label| editor(label, editing, problems, save))}
            {move || editing.with(Option::is_none).then(|| {
                let new = move |_| {
                    let hue = Hue::Teal.name().to_owned();
                    let label = TaskLabel { id: new_id(), name: String::new(), hue, mine: true };
                    crate::state::later(move || begin(label));
                };
                view! { <Button text=ts("task-label-new") icon=Icon::Plus size=Size::Small on_click=new /> }
            })}
        </Dialog>
        <Confirm
            open=Signal::derive(move || deleting.with(Option::is_some))
            title=ts("task-label-delete-title")
            text=ts("task-label-delete-text")
            confirm=ts("action-delete")
            cancel=ts("action-cancel")
            busy=delete.busy()
            on_confirm=move |()| {
                if let Some(label) = deleting.get_untracked() {
                    delete.run(label.id);
                }
            }
            on_cancel=move |()| deleting.set(None)
        />
    }
}

fn editor(
    label: TaskLabel,
    editing: RwSignal<Option<TaskLabel>>,
    problems: Problems,
    save: Write<TaskLabel>,
) -> AnyView {
    let draft = RwSignal::new(label);
    let hues =
        Signal::derive(|| Hue::ALL.map(|hue| Choice::new(hue.name(), t(&format!("task-hue-{}", hue.name())))).to_vec());
    let send = move || {
        let label = draft.get_untracked();
        let found: Vec<FieldProblem> = label.problems();
        if problems.check(found) {
            save.run(label);
        }
    };
    view! {
        <form
            class="task-label-form"
            novalidate
            on:submit=move |event| {
                event.prevent_default();
                send();
            }
        >
            <Field label=ts("task-label-name") required=true error=problems.at("name")>
                <TextInput
                    value=Signal::derive(move || draft.with(|draft| draft.name.clone()))
                    on_input=move |name| draft.update(|draft| draft.name = name)
                    max_length=40
                    autofocus=true
                />
            </Field>
            <Field label=ts("task-label-hue") error=problems.at("hue")>
                <Select
                    value=Signal::derive(move || draft.with(|draft| draft.hue.clone()))
                    options=hues
                    on_change=move |hue| draft.update(|draft| draft.hue = hue)
                />
            </Field>
            <div class="task-label-form__foot">
                <Tag
                    text=Signal::derive(move || draft.with(|draft| draft.name.clone()))
                    hue=Signal::derive(move || draft.with(|draft| Hue::named(&draft.hue)))
                />
                <Button text=ts("action-cancel") size=Size::Small on_click=move |_| crate::state::later(move || editing.set(None)) />
                <Button text=ts("action-save") size=Size::Small kind=ButtonKind::Primary r#type="submit" loading=save.busy() />
            </div>
        </form>
    }
    .into_any()
}
