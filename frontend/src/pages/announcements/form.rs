//! The form in which an announcement is written.

use domain::{
    Id,
    announcement::{AnnouncementDraft, MAX_TEXT, MAX_TITLE},
};
use leptos::prelude::*;

use super::Writing;
use crate::{
    admin::{form_dialog::FormDialog, problems::Problems, write::Write},
    fields::pickers::{IdPicker, Source},
    i18n::{t, ts},
    state::{self, draft_store, new_id, toast_ok},
    ui::{Checkbox, DialogSize, Field, TextArea, TextInput},
};

/// The dialog, open while something is written.
#[component]
pub(super) fn AnnouncementForm(writing: RwSignal<Option<Writing>>) -> impl IntoView {
    let draft = RwSignal::new(empty());
    let start = RwSignal::new(empty());
    let problems = Problems::new();
    // Where what was typed waits for a reload.
    let kept = move || {
        let change = match writing.get_untracked() {
            Some(Writing::Change(found)) => found.id.to_string(),
            _ => "new".to_owned(),
        };
        draft_store(&format!("announcement/{change}"))
    };
    crate::ui::effect(move || {
        let Some(writing) = writing.get() else { return };
        problems.clear();
        let first = match writing {
            Writing::New => empty(),
            Writing::Change(found) => AnnouncementDraft {
                id: found.id,
                title: found.title,
                text: found.text,
                pinned: found.pinned,
                departments: found.departments,
            },
        };
        start.set(first.clone());
        draft.set(kept().load().unwrap_or(first));
    });
    let changed = Memo::new(move |_| draft.with(|draft| start.with(|start| !same(draft, start))));
    crate::ui::effect(move || {
        if writing.with(Option::is_some) && changed.get() {
            draft.with(|draft| kept().save(draft));
        }
    });
    let close = move || {
        kept().clear();
        writing.set(None);
    };
    let save =
        Write::new(api::announcements::save, move |sent: AnnouncementDraft, answer: Result<(), domain::Problem>| {
            match answer {
                Ok(()) => {
                    close();
                    toast_ok(untrack(|| t("announcement-saved")));
                    state::go(&format!("/announcements/{}", sent.id));
                }
                Err(problem) => problems.set(problem),
            }
        });
    let send = move |()| {
        let tidy = draft.get_untracked().tidy();
        if problems.check(tidy.problems()) {
            save.run(tidy);
        }
    };
    let choose = move |ids: Vec<Id>| draft.update(|draft| draft.departments = ids);
    let title = Signal::derive(move || {
        t(if writing.with(|writing| matches!(writing, Some(Writing::Change(_)))) {
            "announcement-change"
        } else {
            "announcement-new"
        })
    });
    view! {
        <FormDialog
            open=Signal::derive(move || writing.with(Option::is_some))
            title=title
            on_close=move |()| close()
            on_save=send
            save=Signal::derive(move || t("announcement-publish"))
            problems=problems
            busy=save.busy()
            changed=changed
            size=DialogSize::Large
        >
            <Field label=ts("announcement-title") required=true error=problems.at("title")>
                <TextInput
                    value=Signal::derive(move || draft.with(|draft| draft.title.clone()))
                    max_length=u32::try_from(MAX_TITLE).unwrap_or(u32::MAX)
                    autofocus=true
                    on_input=move |text| draft.update(|draft| draft.title = text)
                />
            </Field>
            <Field label=ts("announcement-text") required=true error=problems.at("text") help=ts("announcement-text-hint")>
                <TextArea
                    value=Signal::derive(move || draft.with(|draft| draft.text.clone()))
                    max_length=u32::try_from(MAX_TEXT).unwrap_or(u32::MAX)
                    rows=10
                    on_input=move |text| draft.update(|draft| draft.text = text)
                />
            </Field>
            <Field label=ts("announcement-audience") error=problems.at("departments") help=ts("announcement-audience-hint")>
                <IdPicker
                    source=Source::Departments
                    multiple=true
                    placeholder=ts("announcement-everybody")
                    value=Signal::derive(move || draft.with(|draft| draft.departments.clone()))
                    on_change=choose
                />
            </Field>
            <Checkbox
                label=ts("announcement-pin")
                checked=Signal::derive(move || draft.with(|draft| draft.pinned))
                on_change=move |on| draft.update(|draft| draft.pinned = on)
            />
        </FormDialog>
    }
}

fn empty() -> AnnouncementDraft {
    AnnouncementDraft {
        id: new_id(),
        title: String::new(),
        text: String::new(),
        pinned: false,
        departments: Vec::new(),
    }
}

/// Whether two drafts say the same, whatever their ids.
fn same(one: &AnnouncementDraft, other: &AnnouncementDraft) -> bool {
    let said =
        |draft: &AnnouncementDraft| (draft.title.clone(), draft.text.clone(), draft.pinned, draft.departments.clone());
    said(one) == said(other)
}
