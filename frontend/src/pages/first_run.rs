//! The first start: names the company and makes its first administrator.

use api::ApiError;
use chrono::Weekday;
use domain::{
    FieldProblem, Lang,
    company::{Company, Setup},
    money::CURRENCIES,
    session::password_problems,
};
use leptos::prelude::*;

use super::{
    form::{SmallForm, required, same},
    welcome::{LanguageChoice, WelcomeFrame},
};
use crate::{
    format::{currency_name, zone_here, zones},
    i18n::{attr, lang, t, ts},
    state,
    ui::{Button, ButtonKind, Choice, Combobox, Field, Select, Size, TextInput},
};

const FIELDS: [&str; 8] =
    ["name", "currency", "time_zone", "week_start", "admin_name", "admin_login", "password", "repeat"];

/// What is typed, field by field.
#[derive(Clone, Copy)]
struct Typed {
    name: RwSignal<String>,
    currency: RwSignal<String>,
    time_zone: RwSignal<String>,
    week_start: RwSignal<String>,
    admin_name: RwSignal<String>,
    admin_login: RwSignal<String>,
    password: RwSignal<String>,
    repeat: RwSignal<String>,
}

impl Typed {
    fn new() -> Self {
        let empty = || RwSignal::new(String::new());
        Self {
            name: empty(),
            currency: empty(),
            time_zone: RwSignal::new(zone_here()),
            week_start: RwSignal::new("monday".to_owned()),
            admin_name: empty(),
            admin_login: empty(),
            password: empty(),
            repeat: empty(),
        }
    }

    fn setup(self, lang: Lang) -> Setup {
        let company = Company {
            name: self.name.get_untracked().trim().to_owned(),
            currency: self.currency.get_untracked(),
            time_zone: self.time_zone.get_untracked(),
            lang,
            week_start: self.week_start.get_untracked().parse().unwrap_or(Weekday::Mon),
            max_file_mb: domain::files::STANDARD_MAX_FILE_MB,
            face: domain::company::Face::default(),
        };
        Setup {
            company,
            admin_name: self.admin_name.get_untracked().trim().to_owned(),
            admin_login: self.admin_login.get_untracked().trim().to_owned(),
            password: self.password.get_untracked(),
        }
    }

    fn wrong(self, setup: &Setup) -> Vec<FieldProblem> {
        let mut wrong = setup.company.problems();
        wrong.extend(required(&setup.admin_name, "admin_name"));
        wrong.extend(required(&setup.admin_login, "admin_login"));
        wrong.extend(password_problems(&setup.password, "password"));
        wrong.extend(same(&setup.password, &self.repeat.get_untracked(), "repeat"));
        wrong
    }
}

/// The page of a server without a company.
#[component]
pub(crate) fn FirstRunPage() -> impl IntoView {
    let form = SmallForm::new(&FIELDS);
    let typed = Typed::new();
    let send = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let setup = typed.setup(untrack(lang));
        let wrong = typed.wrong(&setup);
        form.send(wrong, async move { api::sessions::setup(setup).await.map_err(at_own_fields) }, async |()| {
            state::enter().await
        });
    };
    view! {
        <WelcomeFrame
            title=ts("setup-title")
            text=MaybeProp::derive(|| Some(t("setup-intro")))
            without_language=true
        >
            <form class="sign-in__fields" novalidate on:submit=send>
                {form.banner()}
                {company_fields(form, typed)}
                {admin_fields(form, typed)}
                <Button
                    text=ts("setup-submit")
                    kind=ButtonKind::Primary
                    size=Size::Large
                    r#type="submit"
                    loading=form.busy()
                    wide=true
                />
            </form>
        </WelcomeFrame>
    }
}

/// The server names the company's fields by their place in the set-up (`company.name`).
fn at_own_fields(mut error: ApiError) -> ApiError {
    for problem in &mut error.0.fields {
        if let Some(own) = problem.field.strip_prefix("company.") {
            problem.field = own.to_owned();
        }
    }
    error
}

fn company_fields(form: SmallForm, typed: Typed) -> AnyView {
    let currencies = Signal::derive(|| {
        let name = |code: &str| t_label(code, &currency_name(lang(), code));
        CURRENCIES.iter().map(|code| Choice::new(*code, name(code))).collect::<Vec<_>>()
    });
    let days = Signal::derive(|| {
        let day = |key: &str| Choice::new(key, t(&format!("setup-week-start-{key}")));
        ["monday", "saturday", "sunday"].map(day).to_vec()
    });
    view! {
        <fieldset class="form__section">
            <legend class="form__legend">{ts("setup-company-section")}</legend>
            <Field label=ts("setup-language") help=hint("setup-language")>
                <LanguageChoice />
            </Field>
            <Field label=ts("setup-company") required=true error=form.error("name")>
                <TextInput
                    value=typed.name
                    on_input=move |text| typed.name.set(text)
                    autocomplete="organization"
                    max_length=100
                    autofocus=true
                />
            </Field>
            <Field label=ts("setup-currency") required=true help=hint("setup-currency") error=form.error("currency")>
                <Select
                    value=typed.currency
                    options=currencies
                    on_change=move |code| typed.currency.set(code)
                    empty=MaybeProp::derive(|| Some(t("action-choose")))
                />
            </Field>
            <Field label=ts("setup-time-zone") required=true help=hint("setup-time-zone") error=form.error("time_zone")>
                <ZonePicker zone=typed.time_zone />
            </Field>
            <Field label=ts("setup-week-start") error=form.error("week_start")>
                <Select value=typed.week_start options=days on_change=move |day| typed.week_start.set(day) />
            </Field>
        </fieldset>
    }
    .into_any()
}

fn admin_fields(form: SmallForm, typed: Typed) -> AnyView {
    view! {
        <fieldset class="form__section">
            <legend class="form__legend">{ts("setup-admin-section")}</legend>
            <Field label=ts("setup-name") required=true error=form.error("admin_name")>
                <TextInput
                    value=typed.admin_name
                    on_input=move |text| typed.admin_name.set(text)
                    autocomplete="name"
                    max_length=100
                />
            </Field>
            <Field label=ts("setup-login") required=true help=hint("setup-login") error=form.error("admin_login")>
                <TextInput
                    value=typed.admin_login
                    on_input=move |text| typed.admin_login.set(text)
                    autocomplete="username"
                    max_length=255
                />
            </Field>
            <Field label=ts("setup-password") required=true error=form.error("password")>
                <TextInput
                    value=typed.password
                    on_input=move |text| typed.password.set(text)
                    r#type="password"
                    autocomplete="new-password"
                />
            </Field>
            <Field label=ts("setup-password-repeat") required=true error=form.error("repeat")>
                <TextInput
                    value=typed.repeat
                    on_input=move |text| typed.repeat.set(text)
                    r#type="password"
                    autocomplete="new-password"
                />
            </Field>
        </fieldset>
    }
    .into_any()
}

/// A time zone by a part of its name.
#[component]
fn ZonePicker(zone: RwSignal<String>) -> impl IntoView {
    const SHOWN: usize = 60;
    let all = StoredValue::new(zones());
    let typed = RwSignal::new(String::new());
    let choice = |zone: &str| Choice::new(zone, zone.replace('_', " "));
    let options = Signal::derive(move || {
        let wanted = typed.get().trim().to_lowercase().replace(' ', "_");
        let fits = |zone: &&String| zone.to_lowercase().contains(&wanted);
        all.with_value(|all| all.iter().filter(fits).take(SHOWN).map(|zone| choice(zone)).collect::<Vec<_>>())
    });
    let pick = move |picked: Vec<Choice>| {
        let picked = picked.into_iter().next();
        zone.set(picked.map(|one| one.value).unwrap_or_default());
    };
    view! {
        <Combobox
            options=options
            selected=Signal::derive(move || vec![choice(&zone.get())])
            on_change=pick
            on_query=move |text| typed.set(text)
            clearable=false
        />
    }
}

fn hint(key: &'static str) -> MaybeProp<String> {
    MaybeProp::derive(move || Some(attr(key, "hint")))
}

/// “EUR – Euro”
fn t_label(code: &str, name: &str) -> String {
    if code == name { code.to_owned() } else { format!("{code} – {name}") }
}
