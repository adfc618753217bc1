//! The files of a follow-up while it is written: chosen, dropped or pasted, on their way, there.

use domain::{Id, activity::FileInfo};
use leptos::{html, prelude::*};

use crate::{
    fields::upload::{self, Upload},
    i18n::{problem_text, ta, ts},
    ui::{Chip, Icon, IconButton, PickedFile, ProgressBar},
};

/// What is attached.
#[derive(Clone, Copy)]
pub(super) struct Attachments {
    pub(super) files: RwSignal<Vec<FileInfo>>,
    running: RwSignal<Vec<Upload>>,
    problem: RwSignal<Option<String>>,
}

impl Attachments {
    pub(super) fn new(files: Vec<FileInfo>) -> Self {
        Self { files: RwSignal::new(files), running: RwSignal::new(Vec::new()), problem: RwSignal::new(None) }
    }

    /// The ids of what has arrived.
    pub(super) fn ids(self) -> Vec<Id> {
        self.files.with_untracked(|files| files.iter().map(|file| file.id).collect())
    }

    /// Whether something is still on its way.
    pub(super) fn is_busy(self) -> bool {
        self.running.with(|running| !running.is_empty())
    }

    pub(super) fn clear(self) {
        self.files.set(Vec::new());
        self.problem.set(None);
    }

    /// Sends files to the server, one after the other.
    pub(super) fn add(self, picked: Vec<PickedFile>) {
        if picked.is_empty() {
            return;
        }
        self.problem.set(None);
        let uploads: Vec<Upload> =
            picked.iter().map(|file| Upload { name: file.name.clone(), progress: RwSignal::new(0.0) }).collect();
        self.running.update(|running| running.extend(uploads.clone()));
        crate::state::perform(async move {
            for (file, entry) in picked.into_iter().zip(uploads) {
                let answer = upload::send(&file, entry.progress).await;
                self.running.try_update(|running| running.retain(|other| other.progress != entry.progress));
                match answer {
                    Ok(info) => {
                        self.files.try_update(|files| files.push(info));
                    }
                    Err(problem) => {
                        let text = untrack(|| problem_text(&problem));
                        let args = texts::args().set("label", &entry.name).set("value", text);
                        self.problem.try_set(Some(untrack(|| ta("label-value", args))));
                    }
                }
            }
        });
    }

    /// What is attached, with previews of pictures.
    pub(super) fn view(self) -> AnyView {
        let attached = move |file: FileInfo| {
            let id = file.id;
            let remove = move |()| self.files.update(|files| files.retain(|other| other.id != id));
            let preview = file.picture.then(|| {
                view! { <img class="composer__preview" src=format!("/files/{id}") alt="" loading="lazy" /> }
            });
            view! {
                <span class="composer__file">
                    {preview} <Chip text=file.name.clone() icon=Icon::Paperclip on_remove=remove />
                </span>
            }
        };
        let sending = |upload: Upload| {
            view! { <ProgressBar label=upload.name value=Signal::derive(move || Some(upload.progress.get())) /> }
        };
        view! {
            <div class="composer__files">
                {move || self.files.get().into_iter().map(attached).collect_view()}
                {move || self.running.get().into_iter().map(sending).collect_view()}
            </div>
            {move || {
                self.problem.get().map(|text| view! { <p class="field__error" role="alert">{Icon::Error}<span>{text}</span></p> })
            }}
        }
        .into_any()
    }

    /// The buttons that choose pictures and files.
    pub(super) fn buttons(self) -> AnyView {
        view! {
            {self.button("activity-add-picture", Icon::Image, Some("image/*"))}
            {self.button("activity-add-file", Icon::Paperclip, None)}
        }
        .into_any()
    }

    fn button(self, label: &'static str, icon: Icon, accept: Option<&'static str>) -> AnyView {
        let input = NodeRef::<html::Input>::new();
        let choose = move |_| {
            if let Some(input) = input.get_untracked() {
                input.click();
            }
        };
        view! {
            <IconButton icon=icon label=ts(label) on_click=choose />
            <input
                class="u-hidden"
                type="file"
                tabindex="-1"
                aria-hidden="true"
                multiple
                accept=accept
                node_ref=input
                on:change=move |_| {
                    if let Some(input) = input.get_untracked() {
                        self.add(upload::files_of(&input));
                        // So that the same file can be chosen again.
                        input.set_value("");
                    }
                }
            />
        }
        .into_any()
    }
}
