//! Whether one is made each night, how long they are kept, and where they lie.

use domain::backups::{BackupSettings, Backups};
use leptos::prelude::*;

use crate::{
    admin::{problems::Problems, write::Write},
    i18n::{attr_s, t, ta, ts},
    state::{Query, toast_ok},
    ui::{Banner, Button, ButtonKind, Field, Icon, NumberInput, SectionCard, Switch, Tone},
};

/// What is typed, before it is sent.
#[derive(Clone, PartialEq, Eq)]
struct Typed {
    on: bool,
    days: String,
    weeks: String,
}

impl Typed {
    fn of(settings: BackupSettings) -> Self {
        Self { on: settings.on, days: settings.days.to_string(), weeks: settings.weeks.to_string() }
    }

    /// What is no number is too large: then it is told at the field.
    fn read(&self) -> BackupSettings {
        let number = |text: &str| text.trim().parse().unwrap_or(u32::MAX);
        BackupSettings { on: self.on, days: number(&self.days), weeks: number(&self.weeks) }
    }
}

/// The form.
pub(super) fn card(now: Memo<Option<Backups>>, found: Query<Backups>) -> AnyView {
    let stored = Memo::new(move |_| now.with(|now| now.as_ref().map(|now| now.settings).unwrap_or_default()));
    let typed = RwSignal::new(Typed::of(stored.get_untracked()));
    let problems = Problems::new();
    let save = Write::new(api::backups::save_settings, move |_, answer| match answer {
        Ok(()) => {
            problems.clear();
            toast_ok(untrack(|| t("backup-settings-saved")));
            found.refetch();
        }
        Err(problem) => problems.set(problem),
    });
    let changed = Signal::derive(move || typed.with(Typed::read) != stored.get());
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let settings = typed.with_untracked(Typed::read);
        if problems.check(settings.problems()) {
            save.run(settings);
        }
    };
    let place = move || {
        now.with(|now| {
            let now = now.as_ref()?;
            let key = if now.encrypted { "backup-where-encrypted" } else { "backup-where" };
            Some(ta(key, texts::args().set("place", &now.place)))
        })
    };
    view! {
        <SectionCard title=ts("backup-settings") icon=Icon::Settings>
            <form class="form" novalidate on:submit=submit>
                {move || problems.summary().get().map(|text| view! { <Banner text=text tone=Tone::Danger /> })}
                <Switch
                    checked=Signal::derive(move || typed.with(|typed| typed.on))
                    label=ts("backup-on")
                    help=attr_s("backup-on", "hint")
                    on_change=move |on| typed.update(|typed| typed.on = on)
                />
                <div class="form__grid">
                    <Field label=ts("backup-days") required=true help=attr_s("backup-days", "hint") error=problems.at("days")>
                        <NumberInput
                            value=Signal::derive(move || typed.with(|typed| typed.days.clone()))
                            on_input=move |text| typed.update(|typed| typed.days = text)
                        />
                    </Field>
                    <Field
                        label=ts("backup-weeks")
                        required=true
                        help=attr_s("backup-weeks", "hint")
                        error=problems.at("weeks")
                    >
                        <NumberInput
                            value=Signal::derive(move || typed.with(|typed| typed.weeks.clone()))
                            on_input=move |text| typed.update(|typed| typed.weeks = text)
                        />
                    </Field>
                </div>
                <p class="u-quiet u-small">{place} " " {ts("backup-where-hint")}</p>
                <div class="form__actions">
                    <Button
                        text=ts("action-reset")
                        disabled=Signal::derive(move || !changed.get())
                        on_click=move |_| typed.set(Typed::of(stored.get_untracked()))
                    />
                    <Button
                        text=ts("action-save")
                        kind=ButtonKind::Primary
                        r#type="submit"
                        loading=save.busy()
                        disabled=Signal::derive(move || !changed.get())
                    />
                </div>
            </form>
        </SectionCard>
    }
    .into_any()
}
