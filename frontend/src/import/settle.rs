//! Step 3: texts that name nothing known are settled once for all their rows.

use domain::{
    Problem,
    import::{ImportResult, UnknownValue},
};
use leptos::prelude::*;

use super::{
    Step, Wizard,
    targets::{Known, Target, targets},
};
use crate::{
    admin::{problems::Problems, write::Write},
    i18n::{ta, ts},
    ui::{Banner, Button, ButtonKind, HeadCell, Icon, SectionCard, Size, Table, Tone},
};

mod known;
mod row;

/// So many values of a target are shown at first, and with each click more.
const PAGE: usize = 50;

/// The step.
#[component]
pub(super) fn SettleStep(wizard: Wizard) -> impl IntoView {
    let problems = Problems::new();
    let check = Write::new(
        move |(file, plan)| api::exchange::preview(wizard.kind, file, plan),
        move |_, answer: Result<ImportResult, Problem>| match answer {
            Ok(result) => {
                wizard.checked.set(result);
                wizard.step.set(Step::Check);
            }
            Err(problem) => problems.set(problem),
        },
    );
    let next = move |_| {
        if let Some(file) = wizard.file_id() {
            problems.clear();
            check.run((file, wizard.plan.get_untracked()));
        }
    };
    let all = untrack(|| targets(wizard.kind));
    let unknown = wizard.found.with_untracked(|found| found.unknown.clone());
    let cards = unknown.into_iter().filter(|(_, values)| !values.is_empty()).map(|(key, values)| {
        let target = all.iter().find(|target| target.key == key).cloned();
        card(wizard, key, target, values)
    });
    let left = move || left(wizard);
    let banner = move || match left() {
        (0, _) => view! { <Banner text=ts("import-settle-done") tone=Tone::Success /> },
        (values, rows) => {
            let text =
                Signal::derive(move || ta("import-settle-left", texts::args().set("count", values).set("rows", rows)));
            view! { <Banner text=text tone=Tone::Warning /> }
        }
    };
    view! {
        <div class="wizard__body wizard__body--wide">
            {move || problems.summary().get().map(|text| view! { <Banner text=text tone=Tone::Danger /> })}
            <p class="u-quiet">{move || crate::i18n::t("import-settle-intro")}</p>
            {banner}
            {cards.collect_view()}
        </div>
        <footer class="wizard__foot">
            <Button text=ts("action-back") on_click=move |_| wizard.step.set(Step::Map) />
            <Button
                text=ts("action-next")
                kind=ButtonKind::Primary
                icon_after=Icon::ArrowRight
                loading=check.busy()
                on_click=next
            />
        </footer>
    }
}

/// How many values are not settled, and how many rows they stand in; a row with two of them counts twice.
fn left(wizard: Wizard) -> (usize, u64) {
    wizard.plan.with(|plan| {
        wizard.found.with(|found| {
            let open = found.unknown.iter().flat_map(|(target, values)| {
                let settled = plan.settled.get(target);
                values.iter().filter(move |value| !settled.is_some_and(|settled| settled.contains_key(&value.text)))
            });
            open.fold((0, 0), |(values, rows), value| (values + 1, rows + value.rows))
        })
    })
}

fn card(wizard: Wizard, key: String, target: Option<Target>, values: Vec<UnknownValue>) -> AnyView {
    let known = target.as_ref().map_or(Known::Free, |target| target.known.clone());
    let total = values.len();
    let shown = RwSignal::new(PAGE);
    let values = StoredValue::new(values);
    let rows = move || {
        let count = shown.get().min(total);
        (0..count).collect::<Vec<_>>()
    };
    let title = {
        let key = key.clone();
        let target = target.clone();
        Signal::derive(move || target.as_ref().map_or_else(|| key.clone(), Target::label))
    };
    let text = move || Some(ta("import-settle-values", texts::args().set("count", total)));
    let slot = StoredValue::new((key, known, target));
    let make = move |at: usize| {
        let value = values.with_value(|values| values.get(at).cloned());
        let (key, known, target) = slot.get_value();
        value.map(|value| row::row(wizard, key, known, target, value))
    };
    let more = move || {
        (shown.get() < total).then(|| {
            view! {
                <div class="import-settle__more">
                    <Button text=ts("action-more") size=Size::Small on_click=move |_| shown.update(|shown| *shown += PAGE) />
                </div>
            }
        })
    };
    view! {
        <SectionCard title=title text=MaybeProp::derive(text) flush=true>
            <Table label=title class="import-settle">
                <thead>
                    <tr>
                        <HeadCell text=ts("import-unknown") />
                        <HeadCell text=ts("import-rows") numeric=true />
                        <HeadCell text=ts("import-settled-as") />
                    </tr>
                </thead>
                <tbody><For each=rows key=|at| *at children=make /></tbody>
            </Table>
            {more}
        </SectionCard>
    }
    .into_any()
}
