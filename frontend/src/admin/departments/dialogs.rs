//! What is done to a department: create one below it, rename, move, name its head, delete.

use domain::{
    FieldProblem, Id,
    org::{Department, DepartmentDraft},
};
use leptos::prelude::*;

use super::super::{
    confirm::ConfirmWrite,
    form_dialog::FormDialog,
    problems::Problems,
    tree::{Node, Tree, with_below},
    write::Write,
};
use crate::{
    fields::pickers::PersonPicker,
    i18n::{t, ta, ts},
    state::{new_id, toast_ok},
    ui::{Field, Icon, TextInput},
};

/// What somebody wants to do with a department.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Ask {
    /// Create one below it.
    Create(Department),
    Rename(Department),
    Move(Department),
    Head(Department),
    Delete(Department),
}

impl Ask {
    const fn title(&self) -> &'static str {
        match self {
            Self::Create(_) => "department-create",
            Self::Rename(_) => "department-rename",
            Self::Move(_) => "department-move",
            Self::Head(_) => "department-set-head",
            Self::Delete(_) => "department-delete",
        }
    }

    /// The department to be saved, before the person changes anything.
    fn draft(&self) -> Option<DepartmentDraft> {
        match self {
            Self::Create(above) => {
                Some(DepartmentDraft { id: new_id(), name: String::new(), parent: Some(above.id), head: None })
            }
            Self::Rename(own) | Self::Move(own) | Self::Head(own) => {
                Some(DepartmentDraft { id: own.id, name: own.name.clone(), parent: own.parent, head: own.head })
            }
            Self::Delete(_) => None,
        }
    }
}

/// The dialogs; `on_done` hears which department is gone, if one is.
#[component]
pub(super) fn Dialogs(
    ask: RwSignal<Option<Ask>>,
    nodes: Signal<Vec<Node>>,
    #[prop(into)] on_done: Callback<Option<Id>>,
) -> impl IntoView {
    let problems = Problems::new();
    let draft = RwSignal::new(None::<DepartmentDraft>);
    crate::ui::effect(move || {
        problems.clear();
        draft.set(ask.with(|ask| ask.as_ref().and_then(Ask::draft)));
    });
    let saved = move |answer: Result<(), domain::Problem>, gone: Option<Id>| match answer {
        Ok(()) => {
            ask.set(None);
            toast_ok(untrack(|| t(if gone.is_some() { "state-deleted" } else { "state-saved" })));
            on_done.run(gone);
        }
        Err(problem) => problems.set(problem),
    };
    let save = Write::new(api::org::save_department, move |_, answer| saved(answer, None));
    let delete = Write::new(api::org::delete_department, move |id, answer| saved(answer, Some(id)));
    let submit = move |()| {
        if let Some(draft) = draft.get_untracked() {
            let empty = draft.name.trim().is_empty();
            if problems.check(empty.then(|| FieldProblem::new("name", "check-required")).into_iter().collect()) {
                save.run(draft);
            }
        }
    };
    let doomed = move || ask.with(|ask| if let Some(Ask::Delete(own)) = ask { Some(own.clone()) } else { None });
    let form_open = Signal::derive(move || ask.with(Option::is_some) && doomed().is_none());
    let title = Signal::derive(move || ask.with(|ask| ask.as_ref().map(|ask| t(ask.title())).unwrap_or_default()));
    let changed = move || {
        let before = ask.with(|ask| ask.as_ref().and_then(Ask::draft));
        draft.with(|now| match (before, now) {
            (Some(before), Some(now)) => {
                (&before.name, before.parent, before.head) != (&now.name, now.parent, now.head)
            }
            _ => false,
        })
    };
    view! {
        <FormDialog
            open=form_open
            title=title
            on_close=move |()| ask.set(None)
            on_save=submit
            problems=problems
            busy=save.busy()
            changed=Signal::derive(changed)
        >
            {move || match ask.get() {
                Some(Ask::Create(_)) => view! { {name_field(draft, problems)} {head_field(draft, problems)} }.into_any(),
                Some(Ask::Rename(_)) => name_field(draft, problems),
                Some(Ask::Head(_)) => head_field(draft, problems),
                Some(Ask::Move(own)) => place_field(&own, nodes, draft, problems),
                Some(Ask::Delete(_)) | None => ().into_any(),
            }}
        </FormDialog>
        <ConfirmWrite
            open=Signal::derive(move || doomed().is_some())
            title=title
            text=Signal::derive(move || {
                let name = doomed().map(|own| own.name).unwrap_or_default();
                ta("department-delete-confirm", texts::args().set("name", name))
            })
            confirm=ts("action-delete")
            on_confirm=move |()| if let Some(own) = untrack(doomed) { delete.run(own.id) }
            on_close=move |()| ask.set(None)
            problems=problems
            busy=delete.busy()
        />
    }
}

type Draft = RwSignal<Option<DepartmentDraft>>;

fn change(draft: Draft, change: impl FnOnce(&mut DepartmentDraft)) {
    draft.update(|draft| {
        if let Some(draft) = draft {
            change(draft);
        }
    });
}

fn name_field(draft: Draft, problems: Problems) -> AnyView {
    let name =
        Signal::derive(move || draft.with(|draft| draft.as_ref().map(|draft| draft.name.clone()).unwrap_or_default()));
    view! {
        <Field label=ts("department-name") required=true error=problems.at("name")>
            <TextInput value=name max_length=100 autofocus=true on_input=move |text| change(draft, |draft| draft.name = text) />
        </Field>
    }
    .into_any()
}

fn head_field(draft: Draft, problems: Problems) -> AnyView {
    let head = Signal::derive(move || draft.with(|draft| draft.as_ref().and_then(|draft| draft.head)));
    view! {
        <Field label=ts("department-head") error=problems.at("head")>
            <PersonPicker value=head on_change=move |head| change(draft, |draft| draft.head = head) />
        </Field>
    }
    .into_any()
}

/// Where it is to stand: everywhere but below itself.
fn place_field(own: &Department, nodes: Signal<Vec<Node>>, draft: Draft, problems: Problems) -> AnyView {
    let id = own.id;
    let blocked = Signal::derive(move || nodes.with(|nodes| with_below(nodes, id)));
    let parent = Signal::derive(move || draft.with(|draft| draft.as_ref().and_then(|draft| draft.parent)));
    view! {
        <Field label=ts("department-parent") group=true error=problems.at("parent")>
            <Tree
                nodes=nodes
                selected=parent
                blocked=blocked
                on_select=move |parent| change(draft, |draft| draft.parent = Some(parent))
                label=ts("department-parent")
                icon=Icon::Building
            />
        </Field>
    }
    .into_any()
}
