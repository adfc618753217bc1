//! The page of one record (rows D-01 to D-11): head, tabs in the URL, what stands beside.
//!
//! [`Page`] is the handle that every part of it takes: the record, what the viewer may do, how to save one field.

use std::sync::Arc;

use domain::{Id, ModuleDef, ModuleKey, problem::ProblemKind, record::RecordPage as Data};
use leptos::prelude::*;

use crate::{
    fields::Scope,
    i18n::{lang, ts},
    records::{
        activity::Activity,
        files::{FilesTab, RecordUploads},
        history::HistoryTab,
        team::TeamTab,
    },
    state::{
        Loaded, Query, go_instead, later, live_module, live_record, path_id, path_module, path_param, query,
        remember_record, session, title,
    },
    tasks::TasksTab,
    ui::{ErrorState, Icon, LinkButton, Size, SkeletonCard, SkeletonLines},
};

mod actions;
mod aside;
mod children;
mod details;
mod handle;
mod head;
mod inline;
mod link;
mod neighbours;
mod peek;
mod tabs;

pub use handle::Page;
pub use inline::InlineValue;
pub use peek::Peek;

/// The page of the record that the path names.
#[component]
pub fn RecordPage() -> impl IntoView {
    let place = Memo::new(|_| Some((path_module()?, path_id()?)));
    // The tab may change without anything else being made anew.
    let tab = Memo::new(|_| path_param("tab").unwrap_or_default());
    // The session changes often, a module's definition hardly ever.
    let def = Memo::new(move |_| place.get().and_then(|(module, _)| session().module(module)));
    move || {
        let Some((_, id)) = place.get() else {
            return view! { <ErrorState title=ts("page-not-found-title") text=ts("page-not-found-text") /> }.into_any();
        };
        match def.get() {
            Some(def) => view! { <Record def=def id=id tab=tab /> }.into_any(),
            None => view! { <ErrorState title=ts("state-forbidden") denied=true whole=true /> }.into_any(),
        }
    }
}

/// Loads the record; once it is there its parts stay, and only what changed in it changes.
#[component]
fn Record(def: Arc<ModuleDef>, id: Id, tab: Memo<String>) -> impl IntoView {
    let module = def.key;
    let kin: Vec<ModuleKey> = def.children.iter().map(|child| child.module).collect();
    let changes = Memo::new(move |_| {
        // What is counted in the tabs changes with the children.
        let children: u64 = kin.iter().map(|module| live_module(*module).get()).sum();
        live_record(id).get() + children
    });
    let found = query(move || (module, id, changes.get()), |(module, id, _)| api::records::get(module, id));
    let there = Memo::new(move |_| matches!(found.get(), Some(Ok(_))));
    let missing =
        Memo::new(move |_| matches!(found.get(), Some(Err(problem)) if problem.kind == ProblemKind::NotFound));
    move || {
        if missing.get() {
            return not_there(module);
        }
        if !there.get() {
            return view! { <Loaded query=found skeleton=skeleton children=|_: Data| ().into_any() /> }.into_any();
        }
        match found.ok_untracked() {
            // It was merged into another one: the address of that one takes the place of this one's (row PLUS-05).
            Some(data) if data.record.id != id => {
                let kept = data.record.id;
                later(move || go_instead(&format!("/{}/{kept}", module.path())));
                skeleton()
            }
            Some(data) => view! { <Sheet def=Arc::clone(&def) data=data found=found tab=tab /> }.into_any(),
            None => ().into_any(),
        }
    }
}

#[component]
fn Sheet(def: Arc<ModuleDef>, data: Data, found: Query<Data>, tab: Memo<String>) -> impl IntoView {
    let page = Page::new(def, data, found);
    provide_context(Scope { customer: page.customer() });
    provide_context(RecordUploads::new(page.module, page.id));
    title(Signal::derive(move || page.title.get()));
    remember_record(page.module, page.id);
    let current = Memo::new(move |_| tabs::current(page, &tab.get()));
    let body = move || {
        // Made anew for another tab or language, and for nothing else: somebody may be writing in it.
        lang();
        let tab = current.get();
        untrack(|| content(page, &tab))
    };
    view! {
        <article class="record">
            {head::view(page, current)}
            <div class="record__tabs">{tabs::view(page, current)}</div>
            <div class="record__body">
                <div class="record__main">{body}</div>
                <aside class="record__aside" aria-label=ts("record-aside")>{aside::view(page)}</aside>
            </div>
        </article>
    }
}

fn content(page: Page, tab: &str) -> AnyView {
    match tab {
        "activity" => view! { <Activity page=page /> }.into_any(),
        "details" => details::view(page),
        "tasks" => view! { <TasksTab page=page /> }.into_any(),
        "team" => view! { <TeamTab page=page /> }.into_any(),
        "files" => view! { <FilesTab page=page /> }.into_any(),
        "history" => view! { <HistoryTab module=page.module id=page.id may_edit=Signal::derive(move || page.rights.get().edit) /> }.into_any(),
        child => children::view(page, child),
    }
}

/// What is not there, or not for the viewer, with the way to what is.
fn not_there(module: ModuleKey) -> AnyView {
    let href = format!("/{}", module.path());
    let back = has_list(module).then(|| {
        view! { <LinkButton text=ts("record-back-to-list") href=href icon=Icon::ArrowLeft size=Size::Small /> }
    });
    view! {
        <ErrorState title=ts("page-not-found-title") text=ts("problem-not-found") missing=true whole=true>
            {back}
        </ErrorState>
    }
    .into_any()
}

/// Whether the module has a list of its own.
fn has_list(module: ModuleKey) -> bool {
    session().module(module).is_some_and(|def| def.features.section)
}

fn skeleton() -> AnyView {
    view! {
        <div class="record">
            <div class="record__head"><SkeletonLines lines=3 /></div>
            <div class="record__body">
                <div class="record__main"><SkeletonCard lines=8 /></div>
                <div class="record__aside"><SkeletonCard lines=4 /></div>
            </div>
        </div>
    }
    .into_any()
}
