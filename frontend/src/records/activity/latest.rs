//! What happened last to a record, where there is no room for all of it.

use domain::activity::{ActivityItem, ActivityKind, ActivityPage, ActivityRequest};
use leptos::prelude::*;

use super::{entry::Entry, key};
use crate::{
    fields::Labels,
    i18n::ts,
    records::{history::entry_view, page::Page},
    state::{Loaded, live_record, query},
    tasks::timeline_item,
    ui::{EmptyState, Icon, LinkButton, SectionCard, Size, SkeletonLines, Timeline},
};

/// How many entries.
const FEW: usize = 3;

/// The last entries of the timeline, and the way to all of them.
#[component]
pub fn Latest(page: Page) -> impl IntoView {
    let live = live_record(page.id);
    let request = ActivityRequest {
        module: page.module,
        record: page.id,
        kind: ActivityKind::All,
        from: None,
        until: None,
        before: None,
    };
    let found = query(move || live.get(), move |_| api::activity::list(request.clone()));
    let again = Callback::new(move |()| {
        found.refetch();
        page.refetch();
    });
    let all = move || {
        view! { <LinkButton text=ts("peek-all-activity") href=page.tab_url("activity") size=Size::Small /> }
    };
    let skeleton = || view! { <SkeletonLines lines=3 /> };
    let show = move |found: ActivityPage| {
        if found.items.is_empty() {
            return view! { <EmptyState icon=Icon::Message title=ts("activity-empty") small=true /> }.into_any();
        }
        let labels = Labels::new(found.labels);
        let few: Vec<ActivityItem> = found.items.into_iter().take(FEW).collect();
        let item = move |item: ActivityItem| match item {
            ActivityItem::FollowUp(follow_up) => {
                view! { <Entry page=page follow_up=follow_up labels=labels.clone() on_changed=again /> }.into_any()
            }
            ActivityItem::Task(task) => timeline_item(&task, &labels),
            ActivityItem::Event(event) => entry_view(page.module, &event, &labels),
        };
        view! {
            <Timeline label=ts("peek-latest")>
                <For each=move || few.clone() key=key children=item />
            </Timeline>
        }
        .into_any()
    };
    view! {
        <SectionCard title=ts("peek-latest") icon=Icon::History actions=all>
            <Loaded query=found skeleton=skeleton small=true children=show />
        </SectionCard>
    }
}
