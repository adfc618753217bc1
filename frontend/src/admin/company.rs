//! The company's settings (row ADM-01).

use chrono::Weekday;
use domain::{AdminRight, Lang, company::Company};
use leptos::prelude::*;

use super::{ConsoleHeader, problems::Problems, write::Write};
use crate::{
    format::{currency_name, zones},
    i18n::{attr_s, lang, t, ts},
    state::{session, toast_ok},
    ui::{Banner, Button, ButtonKind, Choice, Combobox, Field, Select, TextInput, Tone},
};

mod face;
mod storage;

const WEEK_STARTS: [(Weekday, &str); 3] = [
    (Weekday::Mon, "setup-week-start-monday"),
    (Weekday::Sat, "setup-week-start-saturday"),
    (Weekday::Sun, "setup-week-start-sunday"),
];

/// The form.
#[component]
pub(super) fn CompanyPage() -> impl IntoView {
    let stored = Memo::new(move |_| session().boot().company.clone());
    let draft = RwSignal::new(stored.get_untracked());
    let problems = Problems::new();
    let save = Write::new(api::company::save, move |_, answer| match answer {
        Ok(()) => {
            problems.clear();
            toast_ok(untrack(|| t("company-saved")));
            session().reload();
        }
        Err(problem) => problems.set(problem),
    });
    let changed = move || draft.with(|draft| stored.with(|stored| draft != stored));
    // The pictures are changed by themselves, also by others: what is typed here stays.
    crate::ui::effect(move || {
        let face = stored.with(|stored| stored.face.clone());
        draft.update(|draft| {
            draft.face.logo = face.logo;
            draft.face.sign_in_picture = face.sign_in_picture;
        });
    });
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let company = draft.get_untracked().tidy();
        if problems.check(company.problems()) {
            save.run(company);
        }
    };
    view! {
        <ConsoleHeader right=AdminRight::Company />
        <div class="page__body page__body--narrow">
            <form class="form" novalidate on:submit=submit>
                {move || problems.summary().get().map(|text| view! { <Banner text=text tone=Tone::Danger /> })}
                <div class="form__grid">{fields(draft, problems)}</div>
                <div class="form__actions">
                    <Button
                        text=ts("action-reset")
                        disabled=Signal::derive(move || !changed())
                        on_click=move |_| draft.set(stored.get_untracked())
                    />
                    <Button
                        text=ts("action-save")
                        kind=ButtonKind::Primary
                        r#type="submit"
                        loading=save.busy()
                        disabled=Signal::derive(move || !changed())
                    />
                </div>
            </form>
            <face::Pictures />
        </div>
    }
}

/// The web address; the one that the server was started with cannot be changed here.
fn base_url(draft: RwSignal<Company>, problems: Problems) -> impl IntoView {
    let fixed = Memo::new(|_| session().boot().fixed_base_url.clone());
    let value = Signal::derive(move || fixed.get().unwrap_or_else(|| draft.with(|draft| draft.face.base_url.clone())));
    let help = Signal::derive(move || {
        Some(t(if fixed.with(Option::is_some) { "company-base-url-fixed" } else { "company-base-url-hint" }))
    });
    view! {
        <Field label=ts("company-base-url") wide=true help=help error=problems.at("base_url")>
            <TextInput
                value=value
                r#type="url"
                inputmode="url"
                autocomplete="off"
                max_length=200
                readonly=fixed.with_untracked(Option::is_some)
                on_input=move |text| draft.update(|draft| draft.face.base_url = text)
            />
        </Field>
    }
}

fn fields(draft: RwSignal<Company>, problems: Problems) -> impl IntoView {
    let name = Signal::derive(move || draft.with(|draft| draft.name.clone()));
    let currency = Signal::derive(move || {
        let code = draft.with(|draft| draft.currency.clone());
        format!("{code} · {}", currency_name(lang(), &code))
    });
    let code = Signal::derive(move || draft.with(|draft| draft.lang.code().to_owned()));
    let languages: Vec<Choice> = Lang::ALL.into_iter().map(|lang| Choice::new(lang.code(), lang.name())).collect();
    let week_start = Signal::derive(move || draft.with(|draft| draft.week_start.to_string()));
    let week_starts = Signal::derive(|| WEEK_STARTS.map(|(day, key)| Choice::new(day.to_string(), t(key))).to_vec());
    view! {
        <Field label=ts("company-name") required=true wide=true error=problems.at("name")>
            <TextInput value=name max_length=100 on_input=move |text| draft.update(|draft| draft.name = text) />
        </Field>
        <Field label=ts("company-currency") help=attr_s("company-currency", "hint")>
            <TextInput value=currency readonly=true />
        </Field>
        <Field label=ts("company-time-zone") required=true error=problems.at("time_zone")>
            {time_zone(draft)}
        </Field>
        <Field label=ts("company-language") help=attr_s("company-language", "hint")>
            <Select
                value=code
                options=languages
                on_change=move |code: String| {
                    if let Some(lang) = Lang::from_tag(&code) {
                        draft.update(|draft| draft.lang = lang);
                    }
                }
            />
        </Field>
        <Field label=ts("company-week-start")>
            <Select
                value=week_start
                options=week_starts
                on_change=move |text: String| {
                    if let Ok(day) = text.parse() {
                        draft.update(|draft| draft.week_start = day);
                    }
                }
            />
        </Field>
        {storage::limit(draft, problems)}
        {base_url(draft, problems)}
    }
}

fn time_zone(draft: RwSignal<Company>) -> impl IntoView {
    let words = RwSignal::new(String::new());
    let all = StoredValue::new(zones());
    let found = Signal::derive(move || {
        let words = words.get().to_lowercase().replace(' ', "_");
        let fits = |zone: &&String| zone.to_lowercase().contains(&words);
        all.with_value(|all| all.iter().filter(fits).map(|zone| zone_choice(zone)).collect::<Vec<_>>())
    });
    let chosen = Signal::derive(move || draft.with(|draft| vec![zone_choice(&draft.time_zone)]));
    let choose = move |choices: Vec<Choice>| {
        if let Some(choice) = choices.into_iter().next() {
            draft.update(|draft| draft.time_zone = choice.value);
        }
    };
    view! {
        <Combobox
            options=found
            selected=chosen
            clearable=false
            on_query=move |text| words.set(text)
            on_change=choose
        />
    }
}

fn zone_choice(zone: &str) -> Choice {
    Choice::new(zone, zone.replace('_', " "))
}
