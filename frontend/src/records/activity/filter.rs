//! The filter of the timeline: what, and when.

use chrono::NaiveDate;
use domain::activity::ActivityKind;
use leptos::prelude::*;

use super::Choice;
use crate::{
    i18n::{t, ts},
    ui::{self, Button, ButtonKind, DateInput, Segmented, Size},
};

const KINDS: [(ActivityKind, &str, &str); 4] = [
    (ActivityKind::All, "all", "activity-kind-all"),
    (ActivityKind::FollowUps, "follow-ups", "activity-kind-follow-ups"),
    (ActivityKind::Tasks, "tasks", "activity-kind-tasks"),
    (ActivityKind::Events, "events", "activity-kind-events"),
];

/// The bar above the timeline; `tasks` says whether there can be tasks in it.
pub(super) fn view(choice: Choice, tasks: bool) -> AnyView {
    let options = Signal::derive(move || {
        let offered = KINDS.iter().filter(|(kind, ..)| tasks || *kind != ActivityKind::Tasks);
        offered.map(|(_, key, text)| ui::Choice::new(*key, t(text))).collect::<Vec<_>>()
    });
    let current = Signal::derive(move || {
        let kind = choice.kind.get();
        KINDS.iter().find(|(own, ..)| *own == kind).map(|(_, key, _)| (*key).to_owned()).unwrap_or_default()
    });
    let choose = move |key: String| {
        if let Some((kind, ..)) = KINDS.iter().find(|(_, own, _)| *own == key) {
            choice.kind.set(*kind);
        }
    };
    let day = |value: RwSignal<Option<NaiveDate>>, label: &'static str| {
        let shown = Signal::derive(move || value.get().map(|day| day.to_string()).unwrap_or_default());
        view! {
            <label class="activity-filter__day">
                <span>{ts(label)}</span>
                <DateInput value=shown on_change=move |text: String| value.set(text.parse().ok()) label=ts(label) size=Size::Small />
            </label>
        }
    };
    let reset = move || {
        choice.kind.set(ActivityKind::All);
        choice.from.set(None);
        choice.until.set(None);
    };
    view! {
        <div class="activity-filter" role="group" aria-label=ts("action-filter")>
            <Segmented value=current options=options on_change=choose label=ts("activity-kind") />
            {day(choice.from, "activity-from")}
            {day(choice.until, "activity-until")}
            {move || {
                choice
                    .is_narrowed()
                    .then(|| {
                        let reset = move |_| set_timeout(reset, std::time::Duration::ZERO);
                        view! { <Button text=ts("action-reset") kind=ButtonKind::Quiet size=Size::Small on_click=reset /> }
                    })
            }}
        </div>
    }
    .into_any()
}
