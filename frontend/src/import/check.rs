//! Step 4: what the import would do. Nothing is written yet.

use domain::Problem;
use leptos::prelude::*;

use super::{Step, Wizard, address, failures::failures, figures::figures};
use crate::{
    admin::{problems::Problems, write::Write},
    i18n::{ta, ts},
    state::go_instead,
    ui::{Banner, Button, ButtonKind, Icon, SectionCard, Tone},
};

/// The step.
#[component]
pub(super) fn CheckStep(wizard: Wizard) -> impl IntoView {
    let problems = Problems::new();
    // Between the answer and the page of the run the button must not start it again.
    let started = RwSignal::new(false);
    let start = Write::new(
        move |(file, plan)| api::exchange::start(wizard.kind, file, plan),
        move |_, answer: Result<domain::Id, Problem>| match answer {
            Ok(run) => {
                started.set(true);
                go_instead(&address(wizard.kind, Some(run)));
            }
            Err(problem) => problems.set(problem),
        },
    );
    let result = wizard.checked;
    let comes = move || result.with(|result| result.created + result.updated);
    let fails = move || result.with(|result| result.failed);
    let press = move |_| {
        if let Some(file) = wizard.file_id() {
            problems.clear();
            start.run((file, wizard.plan.get_untracked()));
        }
    };
    let back = move |_| {
        let has_unknown = wizard.found.with_untracked(|found| found.unknown.values().any(|values| !values.is_empty()));
        wizard.step.set(if has_unknown { Step::Settle } else { Step::Map });
    };
    let warning = move || {
        let text = move || ta("import-check-fails", texts::args().set("count", fails()));
        (fails() > 0).then(|| view! { <Banner text=Signal::derive(text) tone=Tone::Warning /> })
    };
    let rows = move || result.with(|result| failures(wizard.kind, result.failures.clone(), result.failed));
    view! {
        <div class="wizard__body wizard__body--wide">
            {move || problems.summary().get().map(|text| view! { <Banner text=text tone=Tone::Danger /> })}
            <SectionCard title=ts("import-step-check") text=ts("import-check-intro")>{figures(result.into())}</SectionCard>
            {warning} {rows}
        </div>
        <footer class="wizard__foot">
            <Button text=ts("action-back") on_click=back />
            <Button
                text=Signal::derive(move || ta("import-start", texts::args().set("count", comes())))
                icon=Icon::Import
                kind=ButtonKind::Primary
                loading=start.busy()
                disabled=Signal::derive(move || comes() == 0 || started.get())
                on_click=press
            />
        </footer>
    }
}
