//! The activity of a record (row D-03): writing follow-ups, and the timeline of follow-ups and main events.

use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    Id, ModuleKey,
    activity::{ActivityItem, ActivityKind, ActivityPage, ActivityRequest},
    record::Label,
};
use leptos::prelude::*;

use crate::{
    fields::Labels,
    format,
    i18n::ts,
    records::{history::entry_view, page::Page},
    state::{Loaded, live_record, perform, query, submit, toast_problem},
    ui::{Button, EmptyState, Icon, SkeletonCard, Timeline},
};

mod attachments;
mod composer;
mod entry;
mod filter;
mod text;

use composer::Composer;
use entry::Entry;

/// What the timeline shows.
#[derive(Clone, Copy)]
struct Choice {
    kind: RwSignal<ActivityKind>,
    from: RwSignal<Option<NaiveDate>>,
    until: RwSignal<Option<NaiveDate>>,
}

impl Choice {
    fn request(self, module: ModuleKey, record: Id, before: Option<DateTime<Utc>>) -> ActivityRequest {
        ActivityRequest {
            module,
            record,
            kind: self.kind.get(),
            from: self.from.get().map(format::day_start),
            until: self.until.get().map(format::day_end),
            before,
        }
    }

    fn is_narrowed(self) -> bool {
        self.kind.get() != ActivityKind::All || self.from.get().is_some() || self.until.get().is_some()
    }
}

/// Older pages that were asked for.
#[derive(Clone, Debug, Default)]
struct Older {
    items: Vec<ActivityItem>,
    labels: Vec<Label>,
    more: Option<bool>,
}

/// The tab.
#[component]
pub fn Activity(page: Page) -> impl IntoView {
    let choice =
        Choice { kind: RwSignal::new(ActivityKind::All), from: RwSignal::new(None), until: RwSignal::new(None) };
    let live = live_record(page.id);
    let newest = query(
        move || (choice.request(page.module, page.id, None), live.get()),
        |(request, _)| api::activity::list(request),
    );
    let older = RwSignal::new(Older::default());
    // Other filters: what was loaded before belongs to the old ones.
    let request = Memo::new(move |_| choice.request(page.module, page.id, None));
    Effect::new(move |_| {
        request.track();
        older.set(Older::default());
    });
    let again = Callback::new(move |()| {
        newest.refetch();
        page.refetch();
    });
    let can_write = Memo::new(move |_| page.rights.get().follow_up);
    let loading = RwSignal::new(false);
    let more = Callback::new(move |()| load_older(page, choice, newest.ok_untracked(), older, loading));
    let show = move |first: ActivityPage| items(page, choice, first, older.get(), again, more, loading);
    view! {
        {move || can_write.get().then(|| view! { <Composer page=page on_done=again /> })}
        {filter::view(choice)}
        <Loaded query=newest skeleton=|| view! { <SkeletonCard lines=6 /> } small=true children=show />
    }
}

fn items(
    page: Page,
    choice: Choice,
    first: ActivityPage,
    older: Older,
    again: Callback<()>,
    more: Callback<()>,
    loading: RwSignal<bool>,
) -> AnyView {
    let labels = Labels::new(first.labels.into_iter().chain(older.labels));
    let known: Vec<Key> = first.items.iter().map(key).collect();
    let rest = older.items.into_iter().filter(|item| !known.contains(&key(item)));
    let all: Vec<ActivityItem> = first.items.into_iter().chain(rest).collect();
    if all.is_empty() {
        let (title, text) = if choice.is_narrowed() {
            ("state-no-results", "state-no-results-hint")
        } else {
            ("activity-empty", "activity-empty-hint")
        };
        return view! { <EmptyState icon=Icon::Message title=ts(title) text=ts(text) small=true /> }.into_any();
    }
    let has_more = older.more.unwrap_or(first.more);
    let item = move |item: ActivityItem| match item {
        ActivityItem::FollowUp(follow_up) => {
            view! { <Entry page=page follow_up=follow_up labels=labels.clone() on_changed=again /> }.into_any()
        }
        ActivityItem::Event(event) => entry_view(page.module, &event, &labels),
    };
    view! {
        <Timeline label=ts("record-tab-activity")>{all.into_iter().map(item).collect_view()}</Timeline>
        {has_more.then(|| view! { <Button text=ts("activity-older") loading=loading on_click=move |_| more.run(()) /> })}
    }
    .into_any()
}

/// What tells an item from all others.
#[derive(PartialEq, Eq)]
enum Key {
    FollowUp(Id),
    Event(i64),
}

fn key(item: &ActivityItem) -> Key {
    match item {
        ActivityItem::FollowUp(follow_up) => Key::FollowUp(follow_up.id),
        ActivityItem::Event(event) => Key::Event(event.seq),
    }
}

fn at(item: &ActivityItem) -> DateTime<Utc> {
    match item {
        ActivityItem::FollowUp(follow_up) => follow_up.at,
        ActivityItem::Event(event) => event.at,
    }
}

fn load_older(
    page: Page,
    choice: Choice,
    first: Option<ActivityPage>,
    older: RwSignal<Older>,
    loading: RwSignal<bool>,
) {
    if loading.get_untracked() {
        return;
    }
    let last = older.with_untracked(|older| older.items.last().map(at));
    let before = last.or_else(|| first.and_then(|first| first.items.last().map(at)));
    let request = untrack(|| choice.request(page.module, page.id, before));
    loading.set(true);
    perform(async move {
        match submit(api::activity::list(request)).await {
            Ok(found) => {
                older.try_update(|older| {
                    older.items.extend(found.items);
                    older.labels.extend(found.labels);
                    older.more = Some(found.more);
                });
            }
            Err(problem) => toast_problem(&problem),
        }
        loading.try_set(false);
    });
}
