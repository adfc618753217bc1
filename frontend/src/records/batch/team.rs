//! Changing the teams of records (row L-19): people with a right and its last day, or without.

use std::time::Duration;

use chrono::NaiveDate;
use domain::{Id, ModuleKey, org::TeamChange};
use leptos::prelude::*;

use super::outcome::Outcome;
use crate::{
    fields::pickers::PeoplePicker,
    format,
    i18n::{attr, t, ta, ts},
    state::submit,
    ui::{Button, ButtonKind, Choice, DateInput, Dialog, Field, RadioGroup, Segmented},
};

/// What the dialog holds.
#[derive(Clone, Copy)]
struct Form {
    removes: RwSignal<bool>,
    people: RwSignal<Vec<Id>>,
    write: RwSignal<bool>,
    until: RwSignal<String>,
    missing: RwSignal<bool>,
}

impl Form {
    fn new() -> Self {
        Self {
            removes: RwSignal::new(false),
            people: RwSignal::new(Vec::new()),
            write: RwSignal::new(false),
            until: RwSignal::new(String::new()),
            missing: RwSignal::new(false),
        }
    }

    fn reset(self) {
        self.removes.set(false);
        self.people.set(Vec::new());
        self.write.set(false);
        self.until.set(String::new());
        self.missing.set(false);
    }

    /// The last day must not be over already.
    fn is_past(self) -> bool {
        self.until.get().parse::<NaiveDate>().is_ok_and(|day| day < format::today())
    }

    fn change(self) -> Option<TeamChange> {
        let employees = self.people.get_untracked();
        self.missing.set(employees.is_empty());
        if employees.is_empty() || (!self.removes.get_untracked() && untrack(|| self.is_past())) {
            return None;
        }
        Some(if self.removes.get_untracked() {
            TeamChange::Remove { employees }
        } else {
            let until = self.until.get_untracked().parse().ok();
            TeamChange::Add { employees, write: self.write.get_untracked(), until }
        })
    }
}

/// Adds people to the teams of the records, or removes them.
#[component]
pub fn TeamDialog(
    module: ModuleKey,
    #[prop(into)] ids: Signal<Vec<Id>>,
    open: RwSignal<bool>,
    #[prop(into)] on_done: Callback<()>,
) -> impl IntoView {
    let form = Form::new();
    crate::ui::effect(move || {
        if open.get() {
            form.reset();
        }
    });
    let outcome = Outcome::new(module, "batch-team-changed", on_done);
    let save = Action::new_local(move |(ids, change): &(Vec<Id>, TeamChange)| {
        let call = api::records::change_team(module, ids.clone(), change.clone());
        async move {
            if outcome.take(submit(call).await) {
                open.try_set(false);
            }
        }
    });
    let run = move || {
        if let Some(change) = form.change() {
            save.dispatch_local((ids.get_untracked(), change));
        }
    };
    let title = Signal::derive(move || {
        let what = ta("count-of", texts::args().set("count", ids.get().len()).set("what", module.key()));
        ta("batch-team-title", texts::args().set("what", what))
    });
    let footer = move || {
        let text = Signal::derive(move || t(if form.removes.get() { "action-remove" } else { "action-add" }));
        view! {
            <Button text=ts("action-cancel") on_click=move |_| set_timeout(move || open.set(false), Duration::ZERO) />
            <Button text=text kind=ButtonKind::Primary loading=save.pending() on_click=move |_| run() />
        }
    };
    view! {
        <Dialog open=open on_close=move |()| open.set(false) title=title footer=footer>
            <div class="u-stack">{fields(form)}</div>
        </Dialog>
        {outcome.view()}
    }
}

fn fields(form: Form) -> impl IntoView {
    let mode = Signal::derive(move || if form.removes.get() { "remove" } else { "add" }.to_owned());
    let modes =
        Signal::derive(|| vec![Choice::new("add", t("batch-team-add")), Choice::new("remove", t("batch-team-remove"))]);
    let missing =
        MaybeProp::derive(move || (form.missing.get() && form.people.with(Vec::is_empty)).then(|| t("check-required")));
    let right = Signal::derive(move || if form.write.get() { "write" } else { "read" }.to_owned());
    let rights =
        Signal::derive(|| vec![Choice::new("read", t("batch-team-read")), Choice::new("write", t("batch-team-write"))]);
    let past = MaybeProp::derive(move || form.is_past().then(|| t("check-before-today")));
    let hint = MaybeProp::derive(|| Some(attr("batch-team-until", "hint")));
    let today = MaybeProp::derive(|| Some(format::today().to_string()));
    view! {
        <Segmented
            value=mode
            options=modes
            label=ts("batch-team")
            on_change=move |mode: String| form.removes.set(mode == "remove")
        />
        <Field label=ts("batch-team-people") required=true error=missing>
            <PeoplePicker value=form.people on_change=move |ids| form.people.set(ids) autofocus=true />
        </Field>
        {move || {
            (!form.removes.get())
                .then(|| {
                    view! {
                        <Field label=ts("batch-team-right") group=true>
                            <RadioGroup
                                value=right
                                options=rights
                                inline=true
                                on_change=move |right: String| form.write.set(right == "write")
                            />
                        </Field>
                        <Field label=ts("batch-team-until") help=hint error=past>
                            <DateInput value=form.until min=today on_change=move |day| form.until.set(day) />
                        </Field>
                    }
                })
        }}
    }
}
