//! The form of an employee: a new one or changes of an existing one.

use std::collections::BTreeSet;

use domain::{
    Lang,
    org::{Employee, EmployeeDraft, Sex},
};
use leptos::prelude::*;

use super::{
    super::{form_dialog::FormDialog, problems::Problems, write::Write},
    Names,
    actions::Ask,
    password::strong,
    roles::RolesPicker,
};
use crate::{
    fields::pickers::{DepartmentPicker, PersonPicker},
    i18n::{attr_s, t, ts},
    state::{new_id, session, toast_ok},
    ui::{Button, Choice, DialogSize, Field, Icon, Select, Size, TextInput},
};

type Draft = RwSignal<Option<EmployeeDraft>>;

pub(super) fn form(ask: RwSignal<Option<Ask>>, names: Names, on_done: Callback<()>) -> impl IntoView {
    let problems = Problems::new();
    let draft: Draft = RwSignal::new(None);
    // What it was before anything was typed; one id for all tries to create the same person.
    let start = Memo::new(move |_| ask.with(|ask| ask.as_ref().and_then(draft_of)));
    crate::ui::effect(move || {
        problems.clear();
        draft.set(start.get());
    });
    let save = Write::new(api::org::save_employee, move |_, answer| match answer {
        Ok(()) => {
            ask.set(None);
            toast_ok(untrack(|| t("state-saved")));
            on_done.run(());
        }
        Err(problem) => problems.set(problem),
    });
    let submit = move |()| {
        if let Some(draft) = draft.get_untracked()
            && problems.check(draft.problems())
        {
            save.run(draft);
        }
    };
    let is_new = move || ask.with(|ask| matches!(ask, Some(Ask::Create)));
    view! {
        <FormDialog
            open=Signal::derive(move || ask.with(|ask| matches!(ask, Some(Ask::Create | Ask::Edit(_)))))
            title=Signal::derive(move || t(if is_new() { "employee-create" } else { "employee-edit" }))
            size=DialogSize::Large
            on_close=move |()| ask.set(None)
            on_save=submit
            problems=problems
            busy=save.busy()
            changed=Signal::derive(move || draft.with(|draft| start.with(|start| draft != start)))
        >
            <div class="form__grid">
                {person(draft, problems)} {place(draft, names, problems)}
                {move || is_new().then(|| password(draft, problems))}
            </div>
        </FormDialog>
    }
}

fn draft_of(ask: &Ask) -> Option<EmployeeDraft> {
    match ask {
        Ask::Create => Some(EmployeeDraft {
            id: new_id(),
            name: String::new(),
            mobile: String::new(),
            email: String::new(),
            sex: None,
            department: None,
            position: String::new(),
            manager: None,
            roles: BTreeSet::new(),
            lang: untrack(|| session().boot().company.lang),
            password: Some(String::new()),
        }),
        Ask::Edit(employee) => {
            let Employee { id, name, mobile, email, sex, department, position, manager, roles, lang, .. } =
                employee.clone();
            Some(EmployeeDraft {
                id,
                name,
                mobile,
                email,
                sex,
                department,
                position,
                manager,
                roles,
                lang,
                password: None,
            })
        }
        _ => None,
    }
}

/// A part of the draft as a signal.
fn part<T: Default + Send + Sync + 'static>(
    draft: Draft,
    read: impl Fn(&EmployeeDraft) -> T + Send + Sync + 'static,
) -> Signal<T> {
    Signal::derive(move || draft.with(|draft| draft.as_ref().map(&read).unwrap_or_default()))
}

fn change(draft: Draft, change: impl FnOnce(&mut EmployeeDraft)) {
    draft.update(|draft| {
        if let Some(draft) = draft {
            change(draft);
        }
    });
}

fn person(draft: Draft, problems: Problems) -> impl IntoView {
    let sexes = Signal::derive(|| {
        [Sex::Female, Sex::Male, Sex::Other]
            .map(|sex| Choice::new(sex.key(), t(&format!("employee-sex-{}", sex.key()))))
            .to_vec()
    });
    view! {
        <Field label=ts("employee-name") required=true error=problems.at("name")>
            <TextInput
                value=part(draft, |draft| draft.name.clone())
                on_input=move |text| change(draft, |draft| draft.name = text)
                max_length=100
                autofocus=true
            />
        </Field>
        <Field label=ts("employee-mobile") help=attr_s("employee-mobile", "hint") error=problems.at("mobile")>
            <TextInput
                r#type="tel"
                value=part(draft, |draft| draft.mobile.clone())
                on_input=move |text| change(draft, |draft| draft.mobile = text)
            />
        </Field>
        <Field label=ts("employee-email") error=problems.at("email")>
            <TextInput
                r#type="email"
                value=part(draft, |draft| draft.email.clone())
                on_input=move |text| change(draft, |draft| draft.email = text)
            />
        </Field>
        <Field label=ts("employee-sex") error=problems.at("sex")>
            <Select
                value=part(draft, |draft| draft.sex.map(|sex| sex.key().to_owned()).unwrap_or_default())
                options=sexes
                empty=ts("state-not-set")
                on_change=move |key: String| change(draft, |draft| draft.sex = Sex::parse(&key))
            />
        </Field>
    }
}

fn place(draft: Draft, names: Names, problems: Problems) -> impl IntoView {
    let languages: Vec<Choice> = Lang::ALL.into_iter().map(|lang| Choice::new(lang.code(), lang.name())).collect();
    view! {
        <Field label=ts("employee-department") error=problems.at("department")>
            <DepartmentPicker
                value=part(draft, |draft| draft.department)
                on_change=move |id| change(draft, |draft| draft.department = id)
            />
        </Field>
        <Field label=ts("employee-position") error=problems.at("position")>
            <TextInput
                value=part(draft, |draft| draft.position.clone())
                on_input=move |text| change(draft, |draft| draft.position = text)
                max_length=100
            />
        </Field>
        <Field label=ts("employee-manager") error=problems.at("manager")>
            <PersonPicker
                value=part(draft, |draft| draft.manager)
                on_change=move |id| change(draft, |draft| draft.manager = id)
            />
        </Field>
        <Field label=ts("employee-lang") error=problems.at("lang")>
            <Select
                value=part(draft, |draft| draft.lang.code().to_owned())
                options=languages
                on_change=move |code: String| {
                    if let Some(lang) = Lang::from_tag(&code) {
                        change(draft, |draft| draft.lang = lang);
                    }
                }
            />
        </Field>
        <Field label=ts("employee-roles") required=true wide=true help=ts("role-add-up") error=problems.at("roles")>
            <RolesPicker
                names=names
                value=part(draft, |draft| draft.roles.clone())
                on_change=move |roles| change(draft, |draft| draft.roles = roles)
            />
        </Field>
    }
}

/// The first password: typed, or made and then read off here before it is saved.
fn password(draft: Draft, problems: Problems) -> impl IntoView {
    let made = RwSignal::new(false);
    let value = part(draft, |draft| draft.password.clone().unwrap_or_default());
    let put = move |text: String| change(draft, |draft| draft.password = Some(text));
    let input = move || {
        // One that was made is shown: it has to be handed on.
        let kind = if made.get() { "text" } else { "password" };
        view! { <TextInput r#type=kind autocomplete="new-password" value=value on_input=put /> }
    };
    view! {
        <Field
            label=ts("employee-password")
            required=true
            wide=true
            help=attr_s("employee-password", "hint")
            error=problems.at("password")
        >
            <span class="secret">
                {input}
                <Button
                    text=ts("employee-password-generate")
                    icon=Icon::Key
                    size=Size::Small
                    on_click=move |_| {
                        made.set(true);
                        put(strong());
                    }
                />
            </span>
        </Field>
    }
}
