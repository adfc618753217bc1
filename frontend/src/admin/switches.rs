//! Apps that are switched on and off (row ADM-02), and features that are being tried (row ADM-23). Each switch holds at once,
//! for everybody.

use domain::{
    Problem,
    switches::{App, Lab},
};
use leptos::prelude::*;

use super::{ConsoleHeader, place::ConsolePage, write::Write};
use crate::{
    i18n::{attr, t, ta, ts},
    state::{session, toast_ok, toast_problem},
    ui::{Badge, Switch, Tone},
};

/// The apps.
#[component]
pub(super) fn AppsPage() -> impl IntoView {
    let set = Write::new(
        |(app, on): (App, bool)| api::switches::set_app(app, on),
        |(app, on): (App, bool), answer| done(answer, &app_text(app), on),
    );
    let switches = Memo::new(|_| session().boot().switches.clone());
    let row = move |app: App| {
        let text = app_text(app);
        let control = if app.can_be_off() {
            let on = Signal::derive(move || switches.with(|switches| switches.has(app)));
            toggle(text.clone(), on, set.busy(), Callback::new(move |on| set.run((app, on))))
        } else {
            view! { <Badge text=ts("apps-stays") tone=Tone::Success /> }.into_any()
        };
        setting(text, control)
    };
    view! {
        <ConsoleHeader right=ConsolePage::Apps text=ts("apps-intro") />
        <div class="page__body page__body--narrow">
            <div class="card"><div class="card__body settings">{App::ALL.map(row)}</div></div>
        </div>
    }
}

/// The features that are being tried.
#[component]
pub(super) fn LabsPage() -> impl IntoView {
    let set = Write::new(
        |(lab, on): (Lab, bool)| api::switches::set_lab(lab, on),
        |(lab, on): (Lab, bool), answer| done(answer, &lab_text(lab), on),
    );
    let switches = Memo::new(|_| session().boot().switches.clone());
    let row = move |lab: Lab| {
        let on = Signal::derive(move || switches.with(|switches| switches.tries(lab)));
        let text = lab_text(lab);
        setting(text.clone(), toggle(text, on, set.busy(), Callback::new(move |on| set.run((lab, on)))))
    };
    view! {
        <ConsoleHeader right=ConsolePage::Labs text=ts("labs-intro") />
        <div class="page__body page__body--narrow">
            <div class="card"><div class="card__body settings">{Lab::ALL.map(row)}</div></div>
        </div>
    }
}

fn app_text(app: App) -> String {
    format!("managed-app-{}", app.key().replace('_', "-"))
}

fn lab_text(lab: Lab) -> String {
    format!("lab-{}", lab.key().replace('_', "-"))
}

/// Says what is so now. The page hears of it through the live channel like every other one, and asks at once all the same.
fn done(answer: Result<(), Problem>, text: &str, on: bool) {
    match answer {
        Ok(()) => {
            let said = if on { "apps-now-on" } else { "apps-now-off" };
            toast_ok(untrack(|| ta(said, texts::args().set("app", t(text)))));
        }
        Err(problem) => toast_problem(&problem),
    }
    // Of a switch that was refused the true position is shown again.
    session().reload();
}

fn toggle(text: String, on: Signal<bool>, busy: Signal<bool>, change: Callback<bool>) -> AnyView {
    view! {
        <Switch
            checked=on
            label=Signal::derive(move || t(&text))
            hide_label=true
            disabled=busy
            on_change=move |on| change.run(on)
        />
    }
    .into_any()
}

/// A row: name and meaning of the text, and what to do with it.
fn setting(text: String, control: AnyView) -> AnyView {
    let hint = text.clone();
    view! {
        <div class="setting">
            <div class="setting__main">
                <span class="setting__label">{move || t(&text)}</span>
                <p class="setting__text">{move || attr(&hint, "hint")}</p>
            </div>
            <div class="setting__control">{control}</div>
        </div>
    }
    .into_any()
}
