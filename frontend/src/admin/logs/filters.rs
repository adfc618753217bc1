//! The filters over a log: who, what, what it is about, when.

use domain::{
    feed::{FeedKind, Topic},
    logs::SignInResult,
};
use leptos::prelude::*;

use super::{
    place::Place,
    rows::{kind_name, result_name, topic_name},
};
use crate::{
    fields::pickers::PersonPicker,
    i18n::ts,
    ui::{Choice, DateInput, Select, Size},
};

/// The filters of one of the logs.
pub(super) fn filters(place: Memo<Place>, operations: bool) -> AnyView {
    let go = move |change: &dyn Fn(&mut Place)| place.get_untracked().go_with(|place| change(place));
    let kinds = Signal::derive(move || {
        if operations {
            FeedKind::ALL.map(|kind| Choice::new(kind.key(), kind_name(kind))).to_vec()
        } else {
            SignInResult::ALL.map(|result| Choice::new(result.key(), result_name(result))).to_vec()
        }
    });
    let (label, any) = if operations { ("log-kind", "log-any-kind") } else { ("log-result", "log-any-result") };
    let topics =
        Signal::derive(|| Topic::all().map(|topic| Choice::new(topic.key(), topic_name(topic))).collect::<Vec<_>>());
    let topic = operations.then(|| {
        view! {
            <div class="bin__filter">
                <Select
                    size=Size::Small
                    label=ts("log-topic")
                    value=Signal::derive(move || place.with(|place| place.topic.clone()))
                    empty=ts("log-any-topic")
                    options=topics
                    on_change=move |key: String| go(&|place| place.topic.clone_from(&key))
                />
            </div>
        }
    });
    let day = |text: &str| text.parse().ok();
    let shown = |day: Option<chrono::NaiveDate>| day.map(|day| day.to_string()).unwrap_or_default();
    let who = if operations { "log-by" } else { "log-who" };
    view! {
        <div class="bin__filter">
            <PersonPicker
                size=Size::Small
                label=ts(who)
                placeholder=ts(who)
                value=Signal::derive(move || place.with(|place| place.who))
                on_change=move |who| go(&|place| place.who = who)
            />
        </div>
        <div class="bin__filter">
            <Select
                size=Size::Small
                label=ts(label)
                value=Signal::derive(move || place.with(|place| place.what.clone()))
                empty=ts(any)
                options=kinds
                on_change=move |key: String| go(&|place| place.what.clone_from(&key))
            />
        </div>
        {topic}
        <div class="bin__days">
            <DateInput
                size=Size::Small
                label=ts("log-from")
                value=Signal::derive(move || shown(place.with(|place| place.from)))
                on_change=move |text: String| go(&|place| place.from = day(&text))
            />
            <span aria-hidden="true">"–"</span>
            <DateInput
                size=Size::Small
                label=ts("log-until")
                value=Signal::derive(move || shown(place.with(|place| place.until)))
                on_change=move |text: String| go(&|place| place.until = day(&text))
            />
        </div>
    }
    .into_any()
}
