//! Small words and marks that several parts share.

use chrono::NaiveDate;
use domain::tasks::{Priority, TaskLabel, TaskState};
use leptos::prelude::*;

use crate::{
    format,
    i18n::{t, ta},
    ui::{Badge, Hue, Tag, Tone},
};

/// When something is due: near days in words, overdue ones marked.
pub(super) fn due_view(day: NaiveDate, state: TaskState) -> AnyView {
    let text = move || {
        let days = (day - format::today()).num_days();
        match (state, days) {
            (TaskState::Done, _) => format::date(day),
            (_, 0) => t("time-today"),
            (_, 1) => t("time-tomorrow"),
            (_, days) if days < 0 => ta("time-overdue", texts::args().set("count", -days)),
            _ => format::date(day),
        }
    };
    let tone = Signal::derive(move || match (state, (day - format::today()).num_days()) {
        (TaskState::Open, days) if days < 0 => Tone::Danger,
        (TaskState::Open, 0 | 1) => Tone::Warning,
        _ => Tone::Neutral,
    });
    let exact =
        move || ta("label-value", texts::args().set("label", t("task-field-due-on")).set("value", format::date(day)));
    view! { <span title=exact><Badge text=Signal::derive(text) tone=tone /></span> }.into_any()
}

/// The priority, unless it is the usual one.
pub(super) fn priority_view(priority: Priority) -> Option<AnyView> {
    let tone = match priority {
        Priority::Normal => return None,
        Priority::High => Tone::Danger,
        Priority::Low => Tone::Neutral,
    };
    Some(view! { <Badge text=Signal::derive(move || priority_name(priority)) tone=tone dot=true /> }.into_any())
}

/// A priority in the user's language.
pub(super) fn priority_name(priority: Priority) -> String {
    t(&format!("task-priority-{}", priority.key()))
}

/// Labels in their colours.
pub(super) fn labels_view(labels: &[TaskLabel]) -> AnyView {
    labels
        .iter()
        .map(|label| view! { <Tag text=label.name.clone() hue=Hue::named(&label.hue) /> })
        .collect_view()
        .into_any()
}
