//! The files of a record (row D-08): added, looked at, renamed, deleted. Those of follow-ups and fields stand here too, and
//! are changed where they belong.

use domain::{
    Id, ModuleKey,
    files::{RecordFile, RecordFiles},
};
use leptos::prelude::*;

use crate::{
    fields::{Labels, upload::Uploads},
    i18n::{ta, ts},
    records::page::Page,
    state::{Loaded, Query, live_record, perform, query, session, submit, toast_problem},
    ui::{EmptyState, FileDrop, Icon, SectionCard, SkeletonLines},
};

mod dialogs;
mod preview;
mod rows;

/// The handle that every part of the tab takes.
#[derive(Clone, Copy)]
struct Files {
    page: Page,
    found: Query<RecordFiles>,
    all: Memo<Vec<RecordFile>>,
    labels: Memo<Labels>,
    /// What is looked at, renamed, deleted.
    shown: RwSignal<Option<Id>>,
    renaming: RwSignal<Option<RecordFile>>,
    deleting: RwSignal<Option<RecordFile>>,
}

impl Files {
    /// Asks again, here and for the count at the tab.
    fn refetch(self) {
        self.found.refetch();
        self.page.refetch();
    }
}

/// What is on its way to a record: made with its page, so that it is still seen after a look at another tab.
#[derive(Clone, Copy)]
pub struct RecordUploads(Uploads);

impl RecordUploads {
    /// For a record. What has begun arrives even when its page is left.
    pub fn new(module: ModuleKey, record: Id) -> Self {
        Self(Uploads::lasting(move |info| {
            perform(async move {
                // The page hears of it through the live channel, as everybody's does.
                if let Err(problem) = submit(api::files::attach(module, record, info.id)).await {
                    toast_problem(&problem);
                }
            });
        }))
    }
}

/// The tab.
#[component]
pub fn FilesTab(page: Page) -> impl IntoView {
    let (module, id) = (page.module, page.id);
    let found = query(move || (module, id, live_record(id).get()), |(module, id, _)| api::files::list(module, id));
    let all = Memo::new(move |_| found.ok().map(|found| found.files).unwrap_or_default());
    let labels = Memo::new(move |_| Labels::new(found.ok().map(|found| found.labels).unwrap_or_default()));
    let files = Files {
        page,
        found,
        all,
        labels,
        shown: RwSignal::new(None),
        renaming: RwSignal::new(None),
        deleting: RwSignal::new(None),
    };
    let uploads = use_context::<RecordUploads>().map_or_else(|| RecordUploads::new(module, id).0, |uploads| uploads.0);
    let there = Memo::new(move |_| matches!(found.get(), Some(Ok(_))));
    let content = move || {
        if there.get() {
            view! { <Content files=files /> }.into_any()
        } else {
            let skeleton = || view! { <SkeletonLines lines=4 /> };
            view! { <Loaded query=found skeleton=skeleton small=true children=|_: RecordFiles| ().into_any() /> }
                .into_any()
        }
    };
    view! {
        <SectionCard title=ts("record-tab-files") icon=Icon::Paperclip>
            {move || page.rights.get().edit.then(|| add(uploads))}
            {uploads.view()}
            {content}
        </SectionCard>
        {preview::view(files)}
        {dialogs::rename(files)}
        {dialogs::delete(files)}
    }
}

fn add(uploads: Uploads) -> impl IntoView {
    let limit = move || ta("files-limit", texts::args().set("max", session().boot().company.max_file_mb));
    view! {
        <FileDrop
            text=ts("files-add")
            button=ts("files-choose")
            help=MaybeProp::derive(move || Some(limit()))
            multiple=true
            on_files=move |picked| uploads.add(picked)
        />
    }
}

/// The table, which stays while files come and go.
#[component]
fn Content(files: Files) -> impl IntoView {
    let empty = Memo::new(move |_| files.all.with(Vec::is_empty));
    move || {
        if empty.get() {
            view! { <EmptyState icon=Icon::Paperclip title=ts("files-empty") text=ts("files-empty-hint") small=true /> }
                .into_any()
        } else {
            rows::table(files)
        }
    }
}
