//! The activity of a record (row D-03): writing follow-ups, and the timeline of follow-ups and main events.

use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    Id, ModuleKey,
    activity::{ActivityItem, ActivityKind, ActivityPage, ActivityRequest},
    record::Label,
    tasks::TaskState,
};
use leptos::prelude::*;

use crate::{
    fields::Labels,
    format,
    i18n::ts,
    records::{history::entry_view, page::Page},
    state::{Loaded, Query, live_record, live_tasks, perform, query, submit, toast_problem},
    tasks::{has_tasks, timeline_item},
    ui::{Button, EmptyState, Icon, SkeletonCard, Timeline},
};

mod attachments;
mod composer;
mod entry;
mod filter;
mod latest;
mod phrases;
pub(crate) mod text;

pub use latest::Latest;

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
        move || (choice.request(page.module, page.id, None), live.get(), live_tasks().get()),
        |(request, ..)| api::activity::list(request),
    );
    let older = RwSignal::new(Older::default());
    // Other filters: what was loaded before belongs to the old ones.
    let request = Memo::new(move |_| choice.request(page.module, page.id, None));
    crate::ui::effect(move || {
        request.with(|_| ());
        older.set(Older::default());
    });
    let again = Callback::new(move |()| {
        newest.refetch();
        page.refetch();
    });
    let tasks = Memo::new(move |_| has_tasks(page.module));
    let can_write = Memo::new(move |_| page.rights.get().follow_up);
    let loading = RwSignal::new(false);
    let more = Callback::new(move |()| load_older(page, choice, newest.ok_untracked(), older, loading));
    let there = Memo::new(move |_| matches!(newest.get(), Some(Ok(_))));
    let list = move || {
        if !there.get() {
            let skeleton = || view! { <SkeletonCard lines=6 /> };
            return view! { <Loaded query=newest skeleton=skeleton small=true children=|_: ActivityPage| ().into_any() /> }
                .into_any();
        }
        untrack(|| entries(page, choice, newest, older, again, more, loading))
    };
    view! {
        {move || can_write.get().then(|| view! { <Composer page=page on_done=again /> })}
        {move || filter::view(choice, tasks.get())}
        {list}
    }
}

/// The entries. One that says the same as before stays: somebody may be changing it.
fn entries(
    page: Page,
    choice: Choice,
    newest: Query<ActivityPage>,
    older: RwSignal<Older>,
    again: Callback<()>,
    more: Callback<()>,
    loading: RwSignal<bool>,
) -> AnyView {
    let first = Memo::new(move |_| newest.ok());
    let labels = Memo::new(move |_| {
        let newest = first.with(|first| first.as_ref().map(|first| first.labels.clone()).unwrap_or_default());
        Labels::new(newest.into_iter().chain(older.with(|older| older.labels.clone())))
    });
    let all = Memo::new(move |_| {
        let newest = first.with(|first| first.as_ref().map(|first| first.items.clone()).unwrap_or_default());
        let known: Vec<Key> = newest.iter().map(key).collect();
        let rest = older.with(|older| older.items.clone()).into_iter().filter(|item| !known.contains(&key(item)));
        newest.into_iter().chain(rest).collect::<Vec<_>>()
    });
    let is_empty = Memo::new(move |_| all.with(Vec::is_empty));
    let has_more = Memo::new(move |_| {
        let newest = first.with(|first| first.as_ref().is_some_and(|first| first.more));
        older.with(|older| older.more).unwrap_or(newest)
    });
    let item = move |item: ActivityItem| {
        let labels = labels.get_untracked();
        match item {
            ActivityItem::FollowUp(follow_up) => {
                view! { <Entry page=page follow_up=follow_up labels=labels on_changed=again /> }.into_any()
            }
            ActivityItem::Task(task) => timeline_item(&task, &labels),
            ActivityItem::Event(event) => entry_view(page.module, &event, &labels),
        }
    };
    let empty = move || {
        is_empty.get().then(|| {
            let (title, text) = if choice.is_narrowed() {
                ("state-no-results", "state-no-results-hint")
            } else {
                ("activity-empty", "activity-empty-hint")
            };
            view! { <EmptyState icon=Icon::Message title=ts(title) text=ts(text) small=true /> }
        })
    };
    view! {
        {empty}
        <Timeline label=ts("record-tab-activity")>
            <For each=move || all.get() key=key let:entry>{item(entry)}</For>
        </Timeline>
        {move || {
            has_more
                .get()
                .then(|| view! { <Button text=ts("activity-older") loading=loading on_click=move |_| more.run(()) /> })
        }}
    }
    .into_any()
}

/// What tells an item from all others.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
enum Key {
    FollowUp(Id, Option<DateTime<Utc>>),
    /// Its marks are its state: another state is another item.
    Task(Id, TaskState, u32, u32),
    Event(i64),
}

fn key(item: &ActivityItem) -> Key {
    match item {
        ActivityItem::FollowUp(follow_up) => Key::FollowUp(follow_up.id, follow_up.edited_at),
        ActivityItem::Task(task) => Key::Task(task.id, task.state, task.steps_done, task.comments),
        ActivityItem::Event(event) => Key::Event(event.seq),
    }
}

fn at(item: &ActivityItem) -> DateTime<Utc> {
    match item {
        ActivityItem::FollowUp(follow_up) => follow_up.at,
        ActivityItem::Task(task) => task.created_at,
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
