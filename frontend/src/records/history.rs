//! The operation log of a record (row D-09): every change with field, old and new value, who and when. Nothing here edits.

use api::ApiError;
use domain::{
    Id, ModuleKey,
    feed::{FeedEntry, History},
};
use leptos::prelude::*;

use crate::{
    fields::Labels,
    format,
    i18n::ts,
    state::{Loaded, live_record, perform, query, submit, toast_problem},
    ui::{Button, EmptyState, Icon, SectionCard, SkeletonLines, Timeline, TimelineItem},
};

mod undo;
mod words;

use undo::{can_be_undone, undo_button};
pub use words::{change_view, icon, sentence};

/// Older pages that were asked for.
#[derive(Clone, Debug, Default)]
struct Older {
    entries: Vec<FeedEntry>,
    labels: Vec<domain::record::Label>,
    /// `None` before the first older page: then the newest one says it.
    more: Option<bool>,
}

/// The tab; `may_edit` says whether the viewer may take changes back.
#[component]
pub fn HistoryTab(module: ModuleKey, id: Id, #[prop(into)] may_edit: Signal<bool>) -> impl IntoView {
    let undoing = RwSignal::new(None::<i64>);
    let newest = query(move || (module, id, live_record(id).get()), |(module, id, _)| first(module, id));
    let older = RwSignal::new(Older::default());
    let loading = RwSignal::new(false);
    let load = move || {
        let last = older.with_untracked(|older| older.entries.last().map(|entry| entry.seq));
        let before = last.or_else(|| newest.ok_untracked().and_then(|page| page.entries.last().map(|entry| entry.seq)));
        if loading.get_untracked() {
            return;
        }
        loading.set(true);
        perform(async move {
            match submit(api::records::history(module, id, before)).await {
                Ok(page) => {
                    older.try_update(|older| {
                        older.entries.extend(page.entries);
                        older.labels.extend(page.labels);
                        older.more = Some(page.more);
                    });
                }
                Err(problem) => toast_problem(&problem),
            }
            loading.try_set(false);
        });
    };
    let show = move |page: History| {
        let older = older.get();
        let labels = Labels::new(page.labels.into_iter().chain(older.labels));
        let mut entries = page.entries;
        // New entries push the newest page on; what is on an older page already is not shown twice.
        let known: Vec<i64> = entries.iter().map(|entry| entry.seq).collect();
        entries.extend(older.entries.into_iter().filter(|entry| !known.contains(&entry.seq)));
        if entries.is_empty() {
            return view! { <EmptyState icon=Icon::History title=ts("state-empty") small=true /> }.into_any();
        }
        let more = older.more.unwrap_or(page.more);
        let rows = entries
            .into_iter()
            .map(|entry| {
                let undo = can_be_undone(&entry).then(|| undo_button(entry.seq, undoing, may_edit));
                entry_with(module, &entry, &labels, undo)
            })
            .collect_view();
        view! {
            <Timeline label=ts("record-tab-history")>{rows}</Timeline>
            {more.then(|| view! { <Button text=ts("activity-older") loading=loading on_click=move |_| load() /> })}
        }
        .into_any()
    };
    view! {
        <SectionCard title=ts("record-tab-history") icon=Icon::History>
            <Loaded query=newest skeleton=|| view! { <SkeletonLines lines=8 /> } small=true children=show />
        </SectionCard>
        {undo::dialog(module, id, undoing)}
    }
}

async fn first(module: ModuleKey, id: Id) -> Result<History, ApiError> {
    api::records::history(module, id, None).await
}

/// One entry: who did what when, and below it the fields with their old and new values.
pub fn entry_view(module: ModuleKey, entry: &FeedEntry, labels: &Labels) -> AnyView {
    entry_with(module, entry, labels, None)
}

fn entry_with(module: ModuleKey, entry: &FeedEntry, labels: &Labels, extra: Option<AnyView>) -> AnyView {
    let at = entry.at;
    let text = sentence(module, entry, labels);
    let changes = words::listed(entry).map(|change| change_view(module, change, labels)).collect::<Vec<_>>();
    let changes = (!changes.is_empty()).then(|| view! { <ul class="changes">{changes}</ul> });
    view! {
        <TimelineItem
            icon=icon(entry.kind)
            title=move || text.clone()
            time=Signal::derive(move || format::relative(at))
            exact=Signal::derive(move || Some(format::moment(at)))
        >
            {changes}
            {extra}
        </TimelineItem>
    }
    .into_any()
}
