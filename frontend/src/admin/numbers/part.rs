//! One part of a number: a text, a date, or the running number; its place among the others.

use domain::number::{DateFormat, Part, Reset, Running};
use leptos::prelude::*;

use super::{super::problems::Problems, editor::Numbered};
use crate::{
    i18n::{t, ts},
    ui::{Choice, Field, Icon, IconButton, NumberInput, Select, Size, TextInput},
};

const DATES: [(DateFormat, &str); 3] =
    [(DateFormat::Year, "year"), (DateFormat::Month, "month"), (DateFormat::Day, "day")];
const RESETS: [(Reset, &str); 4] =
    [(Reset::Never, "never"), (Reset::Yearly, "yearly"), (Reset::Monthly, "monthly"), (Reset::Daily, "daily")];

type Parts = RwSignal<Vec<Numbered>>;

/// The row of a part.
#[component]
pub(super) fn PartRow(own: u32, parts: Parts, problems: Problems) -> impl IntoView {
    let at = Memo::new(move |_| parts.with(|parts| parts.iter().position(|(other, _)| *other == own)));
    let is_first = Signal::derive(move || at.get() == Some(0));
    let is_last = Signal::derive(move || at.get().is_some_and(|at| at + 1 == parts.with(Vec::len)));
    let swap = move |with: isize| {
        parts.update(|parts| {
            let from = parts.iter().position(|(other, _)| *other == own);
            if let Some((from, to)) = from.and_then(|from| Some((from, from.checked_add_signed(with)?)))
                && to < parts.len()
            {
                parts.swap(from, to);
            }
        });
    };
    let remove = move || parts.update(|parts| parts.retain(|(other, _)| *other != own));
    let error = move || at.get().and_then(|at| problems.at(format!("parts.{at}")).get());
    // The kind of a part never changes.
    let body = match parts.with_untracked(|parts| find(parts, own)) {
        Some(Part::Text(_)) => text(own, parts).into_any(),
        Some(Part::Date(_)) => date(own, parts).into_any(),
        Some(Part::Running(_)) => running(own, parts).into_any(),
        None => ().into_any(),
    };
    view! {
        <li class="rule__part" class:is-invalid=move || error().is_some()>
            <div class="rule__main">
                <div class="rule__fields">{body}</div>
                {move || error().map(|error| view! { <p class="field__error" role="alert">{Icon::Error}<span>{error}</span></p> })}
            </div>
            <span class="rule__actions">
                <IconButton icon=Icon::ArrowUp label=ts("action-move-up") disabled=is_first on_click=move |_| swap(-1) />
                <IconButton icon=Icon::ArrowDown label=ts("action-move-down") disabled=is_last on_click=move |_| swap(1) />
                <IconButton
                    icon=Icon::X
                    label=ts("action-remove")
                    on_click=move |_| set_timeout(remove, std::time::Duration::ZERO)
                />
            </span>
        </li>
    }
}

fn find(parts: &[Numbered], own: u32) -> Option<Part> {
    parts.iter().find(|(other, _)| *other == own).map(|(_, part)| part.clone())
}

fn change(parts: Parts, own: u32, new: Part) {
    parts.update(|parts| {
        if let Some((_, part)) = parts.iter_mut().find(|(other, _)| *other == own) {
            *part = new;
        }
    });
}

fn text(own: u32, parts: Parts) -> impl IntoView {
    let value = Signal::derive(move || match parts.with(|parts| find(parts, own)) {
        Some(Part::Text(text)) => text,
        _ => String::new(),
    });
    view! {
        <Field label=ts("number-rule-part-text")>
            <TextInput size=Size::Small value=value on_input=move |text| change(parts, own, Part::Text(text)) />
        </Field>
    }
}

fn date(own: u32, parts: Parts) -> impl IntoView {
    let value = Signal::derive(move || {
        let now = parts.with(|parts| find(parts, own));
        DATES
            .iter()
            .find(|(format, _)| now == Some(Part::Date(*format)))
            .map(|(_, key)| (*key).to_owned())
            .unwrap_or_default()
    });
    let options =
        Signal::derive(|| DATES.map(|(_, key)| Choice::new(key, t(&format!("number-rule-date-{key}")))).to_vec());
    let choose = move |chosen: String| {
        if let Some((format, _)) = DATES.iter().find(|(_, key)| *key == chosen) {
            change(parts, own, Part::Date(*format));
        }
    };
    view! {
        <Field label=ts("number-rule-part-date")>
            <Select size=Size::Small value=value options=options on_change=choose />
        </Field>
    }
}

fn running(own: u32, parts: Parts) -> impl IntoView {
    let now = Memo::new(move |_| match parts.with(|parts| find(parts, own)) {
        Some(Part::Running(running)) => running,
        _ => Running { start: 1, step: 1, digits: 4, reset: Reset::Never },
    });
    let set = move |new: Running| change(parts, own, Part::Running(new));
    let number = move |label: &'static str, read: fn(&Running) -> u64, write: fn(Running, u64) -> Running| {
        // What is no number stays as it was typed, with the reason below it; the number before it holds.
        let typed = RwSignal::new(None::<String>);
        let value = Signal::derive(move || typed.get().unwrap_or_else(|| now.with(read).to_string()));
        let error = move || typed.with(Option::is_some).then(|| t("check-not-a-whole-number"));
        let input = move |text: String| match text.trim().parse() {
            Ok(value) => {
                typed.set(None);
                set(write(now.get_untracked(), value));
            }
            Err(_) => typed.set(Some(text)),
        };
        view! {
            <Field label=ts(label) error=MaybeProp::derive(error) live=true>
                <NumberInput size=Size::Small value=value on_input=input />
            </Field>
        }
    };
    let reset = Signal::derive(move || {
        let reset = now.with(|now| now.reset);
        RESETS.iter().find(|(other, _)| *other == reset).map(|(_, key)| (*key).to_owned()).unwrap_or_default()
    });
    let resets =
        Signal::derive(|| RESETS.map(|(_, key)| Choice::new(key, t(&format!("number-rule-reset-{key}")))).to_vec());
    let choose = move |chosen: String| {
        if let Some((reset, _)) = RESETS.iter().find(|(_, key)| *key == chosen) {
            set(Running { reset: *reset, ..now.get_untracked() });
        }
    };
    let digits = |running: Running, digits: u64| Running { digits: u8::try_from(digits).unwrap_or(u8::MAX), ..running };
    view! {
        {number("number-rule-start", |running| running.start, |running, start| Running { start, ..running })}
        {number("number-rule-digits", |running| u64::from(running.digits), digits)}
        {number("number-rule-step", |running| running.step, |running, step| Running { step, ..running })}
        <Field label=ts("number-rule-reset")>
            <Select size=Size::Small value=reset options=resets on_change=choose />
        </Field>
    }
}
