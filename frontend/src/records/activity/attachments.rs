//! The files of a follow-up while it is written: chosen, dropped or pasted, on their way, there.

use domain::{Id, activity::FileInfo};
use leptos::{html, prelude::*};

use crate::{
    fields::upload::{self, Uploads},
    i18n::ts,
    ui::{Chip, Icon, IconButton, PickedFile},
};

/// What is attached.
#[derive(Clone, Copy)]
pub(super) struct Attachments {
    pub(super) files: RwSignal<Vec<FileInfo>>,
    uploads: Uploads,
}

impl Attachments {
    pub(super) fn new(files: Vec<FileInfo>) -> Self {
        let files = RwSignal::new(files);
        let uploads = Uploads::new(move |info| {
            files.try_update(|files| files.push(info));
        });
        Self { files, uploads }
    }

    /// The ids of what has arrived.
    pub(super) fn ids(self) -> Vec<Id> {
        self.files.with_untracked(|files| files.iter().map(|file| file.id).collect())
    }

    /// Whether something is still on its way.
    pub(super) fn is_busy(self) -> bool {
        self.uploads.is_busy()
    }

    pub(super) fn clear(self) {
        self.files.set(Vec::new());
    }

    /// Sends files to the server, one after the other.
    pub(super) fn add(self, picked: Vec<PickedFile>) {
        if !picked.is_empty() {
            self.uploads.add(picked);
        }
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
        view! {
            <div class="composer__files">{move || self.files.get().into_iter().map(attached).collect_view()}</div>
            {self.uploads.view()}
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
