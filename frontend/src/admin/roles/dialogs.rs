//! What is done to a role as a whole: create, copy, rename, delete.

use domain::{
    Id, Problem,
    access::Rights,
    org::{Role, RoleDraft, RoleGroup},
};
use leptos::prelude::*;

use super::{
    super::{confirm::ConfirmWrite, form_dialog::FormDialog, problems::Problems, write::Write},
    group_key, role_name,
};
use crate::{
    i18n::{t, ta, ts},
    state::{go, new_id, toast_ok},
    ui::{Choice, Field, RadioGroup, TextInput},
};

/// What somebody wants to do.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Ask {
    /// A new one in this group.
    Create(RoleGroup),
    Copy(Role),
    Edit(Role),
    Delete(Role),
}

impl Ask {
    fn draft(&self) -> Option<RoleDraft> {
        match self {
            Self::Create(group) => {
                Some(RoleDraft { id: new_id(), group: *group, name: String::new(), rights: Rights::default() })
            }
            Self::Copy(role) => {
                let name = untrack(|| ta("role-copy-name", texts::args().set("name", role_name(role))));
                Some(RoleDraft { id: new_id(), group: role.group, name, rights: role.rights.clone() })
            }
            Self::Edit(role) => {
                Some(RoleDraft { id: role.id, group: role.group, name: role.name.clone(), rights: role.rights.clone() })
            }
            Self::Delete(_) => None,
        }
    }

    fn is_builtin(&self) -> bool {
        matches!(self, Self::Edit(role) if role.builtin.is_some())
    }

    const fn title(&self) -> &'static str {
        match self {
            Self::Create(_) => "role-create",
            Self::Copy(_) => "role-copy",
            Self::Edit(_) => "role-edit",
            Self::Delete(_) => "role-delete",
        }
    }
}

/// The dialogs; `on_done` hears which role is gone, if one is.
#[component]
pub(super) fn Dialogs(ask: RwSignal<Option<Ask>>, #[prop(into)] on_done: Callback<Option<Id>>) -> impl IntoView {
    let problems = Problems::new();
    let start = Memo::new(move |_| ask.with(|ask| ask.as_ref().and_then(Ask::draft)));
    let draft = RwSignal::new(None::<RoleDraft>);
    crate::ui::effect(move || {
        problems.clear();
        draft.set(start.get());
    });
    let finish = move |answer: Result<(), Problem>, key: &str, gone: Option<Id>| match answer {
        Ok(()) => {
            ask.set(None);
            toast_ok(untrack(|| t(key)));
            on_done.run(gone);
            true
        }
        Err(problem) => {
            problems.set(problem);
            false
        }
    };
    let save = Write::new(api::org::save_role, move |saved: RoleDraft, answer| {
        let is_new = ask.with_untracked(|ask| matches!(ask, Some(Ask::Create(_) | Ask::Copy(_))));
        if finish(answer, "state-saved", None) && is_new {
            go(&format!("/admin/roles/{}", saved.id));
        }
    });
    let delete = Write::new(api::org::delete_role, move |id, answer| {
        finish(answer, "state-deleted", Some(id));
    });
    let submit = move |()| {
        let builtin = ask.with_untracked(|ask| ask.as_ref().is_some_and(Ask::is_builtin));
        if let Some(draft) = draft.get_untracked()
            && problems.check(draft.problems(builtin))
        {
            save.run(draft);
        }
    };
    let doomed = move || ask.with(|ask| if let Some(Ask::Delete(role)) = ask { Some(role.clone()) } else { None });
    let title = Signal::derive(move || ask.with(|ask| ask.as_ref().map(|ask| t(ask.title())).unwrap_or_default()));
    view! {
        <FormDialog
            open=Signal::derive(move || ask.with(Option::is_some) && doomed().is_none())
            title=title
            on_close=move |()| ask.set(None)
            on_save=submit
            problems=problems
            busy=save.busy()
            changed=Signal::derive(move || draft.with(|draft| start.with(|start| draft != start)))
        >
            {move || fields(ask, draft, problems)}
        </FormDialog>
        <ConfirmWrite
            open=Signal::derive(move || doomed().is_some())
            title=title
            text=Signal::derive(move || {
                let name = doomed().as_ref().map(role_name).unwrap_or_default();
                ta("role-delete-confirm", texts::args().set("name", name))
            })
            confirm=ts("action-delete")
            on_confirm=move |()| if let Some(role) = untrack(doomed) { delete.run(role.id) }
            on_close=move |()| ask.set(None)
            problems=problems
            busy=delete.busy()
        />
    }
}

fn fields(ask: RwSignal<Option<Ask>>, draft: RwSignal<Option<RoleDraft>>, problems: Problems) -> AnyView {
    let builtin = ask.with(|ask| ask.as_ref().is_some_and(Ask::is_builtin));
    // A built-in role without a name of its own shows the one of the texts behind the caret.
    let standard = ask.with(|ask| match ask {
        Some(Ask::Edit(role)) if builtin => role_name(&Role { name: String::new(), ..role.clone() }),
        _ => String::new(),
    });
    let name =
        Signal::derive(move || draft.with(|draft| draft.as_ref().map(|draft| draft.name.clone()).unwrap_or_default()));
    let group = Signal::derive(move || {
        draft.with(|draft| draft.as_ref().map(|draft| draft.group.key().to_owned()).unwrap_or_default())
    });
    let groups = Signal::derive(|| RoleGroup::ALL.map(|group| Choice::new(group.key(), t(&group_key(group)))).to_vec());
    let change = move |change: &dyn Fn(&mut RoleDraft)| {
        draft.update(|draft| {
            if let Some(draft) = draft {
                change(draft);
            }
        });
    };
    view! {
        <Field label=ts("role-name") required=!builtin error=problems.at("name")>
            <TextInput
                value=name
                placeholder=standard
                max_length=60
                autofocus=true
                on_input=move |text: String| change(&|draft| draft.name.clone_from(&text))
            />
        </Field>
        {(!builtin)
            .then(|| {
                view! {
                    <Field label=ts("role-group") group=true error=problems.at("group")>
                        <RadioGroup
                            value=group
                            options=groups
                            on_change=move |key: String| {
                                if let Some(group) = RoleGroup::parse(&key) {
                                    change(&|draft| draft.group = group);
                                }
                            }
                        />
                    </Field>
                }
            })}
    }
    .into_any()
}
