//! Renaming and deleting a file.

use domain::{Problem, files::file_name_problems};
use leptos::prelude::*;

use super::Files;
use crate::{
    i18n::{field_problem_text, problem_text, t, ta, ts},
    state::{later, perform, submit, toast_ok, toast_problem},
    ui::{Button, ButtonKind, Confirm, Dialog, DialogSize, Field, TextInput},
};

/// The form for another name.
pub(super) fn rename(files: Files) -> AnyView {
    let open = Signal::derive(move || files.renaming.with(Option::is_some));
    let (name, error, busy) = (RwSignal::new(String::new()), RwSignal::new(None::<String>), RwSignal::new(false));
    crate::ui::effect(move || {
        if let Some(file) = files.renaming.get() {
            name.set(file.file.name);
            error.set(None);
        }
    });
    let close = move || files.renaming.set(None);
    let said = move |problem: &Problem| {
        let text = match problem.fields.first() {
            Some(field) => field_problem_text(Some(files.page.module), field),
            None => problem_text(problem),
        };
        error.try_set(Some(text));
    };
    let save = move || {
        let Some(file) = files.renaming.get_untracked().filter(|_| !busy.get_untracked()) else { return };
        let new = name.get_untracked().trim().to_owned();
        let problems = file_name_problems(&new);
        if !problems.is_empty() {
            untrack(|| said(&Problem::fields(problems)));
            return;
        }
        busy.set(true);
        perform(async move {
            let call = api::files::rename(files.page.module, files.page.id, file.file.id, new);
            match submit(call).await {
                Ok(()) => {
                    toast_ok(untrack(|| t("state-saved")));
                    files.refetch();
                    files.renaming.try_set(None);
                }
                Err(problem) => untrack(|| said(&problem)),
            }
            busy.try_set(false);
        });
    };
    let footer = move || {
        view! {
            <Button text=ts("action-cancel") on_click=move |_| later(close) />
            <Button text=ts("action-rename") kind=ButtonKind::Primary loading=busy on_click=move |_| save() />
        }
    };
    view! {
        <Dialog open=open on_close=move |()| close() title=ts("files-rename-title") size=DialogSize::Small footer=footer>
            <form
                on:submit=move |event| {
                    event.prevent_default();
                    save();
                }
            >
                <Field label=ts("files-name") required=true error=error>
                    <TextInput value=name max_length=200 autofocus=true on_input=move |text| name.set(text) />
                </Field>
            </form>
        </Dialog>
    }
    .into_any()
}

/// The question before a file is deleted.
pub(super) fn delete(files: Files) -> AnyView {
    let open = Signal::derive(move || files.deleting.with(Option::is_some));
    let busy = RwSignal::new(false);
    // The name stays readable while the dialog closes.
    let name = Memo::new(move |before: Option<&String>| {
        let now = files.deleting.with(|file| file.as_ref().map(|file| file.file.name.clone()));
        now.or_else(|| before.cloned()).unwrap_or_default()
    });
    let delete = move |()| {
        let Some(file) = files.deleting.get_untracked() else { return };
        busy.set(true);
        perform(async move {
            match submit(api::files::remove(files.page.module, files.page.id, file.file.id)).await {
                Ok(()) => {
                    toast_ok(untrack(|| t("state-deleted")));
                    files.refetch();
                    files.deleting.try_set(None);
                }
                Err(problem) => toast_problem(&problem),
            }
            busy.try_set(false);
        });
    };
    view! {
        <Confirm
            open=open
            title=ts("files-delete-title")
            text=Signal::derive(move || ta("files-delete-text", texts::args().set("name", name.get())))
            confirm=ts("action-delete")
            cancel=ts("action-cancel")
            busy=busy
            on_confirm=delete
            on_cancel=move |()| files.deleting.set(None)
        />
    }
    .into_any()
}
