//! What happened to a task, in words.

use domain::{
    Value,
    feed::{Change, FeedEntry, FeedKind},
    tasks::{Priority, TaskState},
};
use leptos::prelude::*;

use super::{page::Shown, words::priority_name};
use crate::{
    fields::Labels,
    format,
    i18n::{t, ta, ts},
    records::history::icon,
    ui::{Icon, SectionCard, Timeline, TimelineItem},
};

/// The card.
pub(super) fn view(shown: Shown) -> AnyView {
    let entries = Memo::new(move |_| shown.task.with(|task| task.history.clone()));
    let rows = move || {
        let people = shown.people.get();
        entries.get().into_iter().map(|entry| row(&entry, &people)).collect_view()
    };
    view! {
        <SectionCard title=ts("record-tab-history") icon=Icon::History>
            <Timeline label=ts("record-tab-history")>{rows}</Timeline>
        </SectionCard>
    }
    .into_any()
}

fn row(entry: &FeedEntry, people: &Labels) -> AnyView {
    let at = entry.at;
    let texts = sentences(entry, people);
    view! {
        <TimelineItem
            icon=icon(entry.kind)
            title=move || texts.iter().map(|text| view! { <span class="task-history">{text.clone()}</span> }).collect_view()
            time=Signal::derive(move || format::relative(at))
            exact=Signal::derive(move || Some(format::moment(at)))
        />
    }
    .into_any()
}

/// A sentence for each thing that changed.
fn sentences(entry: &FeedEntry, people: &Labels) -> Vec<String> {
    let who = entry.actor.map_or_else(|| t("feed-system"), |id| people.name(id));
    let args = || texts::args().set("who", &who);
    match entry.kind {
        FeedKind::Created => vec![ta("task-history-created", args())],
        FeedKind::Updated => entry
            .changes
            .iter()
            .filter(|change| change.field != "step_people" || entry.changes.len() == 1)
            .map(|change| changed(change, people, args()))
            .collect(),
        _ => vec![ta("task-history-deleted", args())],
    }
}

fn changed(change: &Change, people: &Labels, args: texts::Args) -> String {
    let what = |value: &Value| value.as_text().unwrap_or_default().to_owned();
    match change.field.as_str() {
        "state" if change.new.as_text() == Some(TaskState::Done.key()) => ta("task-history-done", args),
        "state" => ta("task-history-open", args),
        "step_done" if change.old.is_empty() => ta("task-history-ticked", args.set("what", what(&change.new))),
        "step_done" => ta("task-history-unticked", args.set("what", what(&change.old))),
        // What it says now stands above.
        "text" => ta("task-history-text", args),
        field => {
            let label = t(&format!("task-field-{}", field.replace('_', "-")));
            let value = |value: &Value| {
                let text = value_text(field, value, people);
                if text.is_empty() { t("field-empty") } else { text }
            };
            ta("feed-changed", args.set("field", label).set("old", value(&change.old)).set("new", value(&change.new)))
        }
    }
}

fn value_text(field: &str, value: &Value, people: &Labels) -> String {
    match value {
        Value::Option(key) if field == "priority" => Priority::parse(key).map(priority_name).unwrap_or_default(),
        Value::Text(text) | Value::Option(text) => text.clone(),
        Value::Date(day) => format::date(*day),
        value => value.ids().iter().map(|id| people.name(*id)).collect::<Vec<_>>().join(", "),
    }
}
