//! Step 2: which column fills what, how the file writes dates and numbers, and what happens to rows that are there already.

use std::collections::BTreeMap;

use domain::import::{DateOrder, DecimalMark, ImportKind, ImportPlan, OnDuplicate, distance};
use leptos::prelude::*;

use super::{
    Step, Wizard,
    reading::reading,
    targets::{Target, Writing, targets, unique_labels},
};
use crate::{
    admin::{problems::Problems, write::Write},
    i18n::{attr, t, ta, ts},
    ui::{
        Banner, Button, ButtonKind, Checkbox, Choice, Field, HeadCell, Icon, RadioGroup, SectionCard, Select, Table,
        Tone,
    },
};

mod row;

/// A suggestion that is at most so far from the text is taken without being asked for.
const NEAR: u32 = 20;

/// The step.
#[component]
pub(super) fn MapStep(wizard: Wizard) -> impl IntoView {
    let all = Memo::new(move |_| targets(wizard.kind));
    let problems = Problems::new();
    let check = Write::new(
        move |(file, plan)| api::exchange::preview(wizard.kind, file, plan),
        move |_, answer: Result<domain::import::ImportResult, domain::Problem>| match answer {
            Ok(result) => {
                let settled = preset(&result.unknown, &wizard.plan.get_untracked(), &all.get_untracked());
                wizard.plan.update(|plan| plan.settled = settled);
                let clear = result.unknown.values().all(Vec::is_empty);
                wizard.checked.set(result.clone());
                wizard.found.set(result);
                wizard.step.set(if clear { Step::Check } else { Step::Settle });
            }
            Err(problem) => problems.set(problem),
        },
    );
    let next = move |_| {
        if let Some(file) = wizard.file_id() {
            problems.clear();
            // With nothing settled the answer names everything that is unknown.
            let plan = ImportPlan { settled: BTreeMap::new(), ..wizard.plan.get_untracked() };
            check.run((file, plan));
        }
    };
    let nothing = Signal::derive(move || wizard.plan.with(|plan| plan.columns.is_empty()));
    let missing = move || {
        let mapped = wizard.plan.with(|plan| plan.columns.keys().cloned().collect::<Vec<_>>());
        let lacks = |target: &&Target| target.required && !mapped.contains(&target.key);
        let names: Vec<String> = all.with(|all| all.iter().filter(lacks).map(Target::label).collect());
        (!names.is_empty()).then(|| ta("import-map-missing", texts::args().set("fields", names)))
    };
    let about = move || {
        wizard.file.with(|file| {
            let file = file.as_ref()?;
            Some(ta("import-map-intro", texts::args().set("file", &file.name).set("count", file.rows)))
        })
    };
    let rows = move || all.get().into_iter().map(|target| row::row(wizard, target)).collect_view();
    view! {
        <div class="wizard__body wizard__body--wide">
            {move || problems.summary().get().map(|text| view! { <Banner text=text tone=Tone::Danger /> })}
            {reading(wizard)}
            <SectionCard title=ts("import-step-map") text=MaybeProp::derive(about) flush=true>
                <Table label=ts("import-step-map") class="import-map">
                    <thead>
                        <tr>
                            <HeadCell text=ts("import-target") />
                            <HeadCell text=ts("import-source") />
                            <HeadCell text=ts("import-sample") />
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </Table>
            </SectionCard>
            {notation(wizard, all)} {duplicates(wizard)}
            {move || missing().map(|text| view! { <Banner text=text tone=Tone::Warning /> })}
        </div>
        <footer class="wizard__foot">
            <Button text=ts("action-back") on_click=move |_| wizard.restart() />
            <Button
                text=ts("action-next")
                kind=ButtonKind::Primary
                icon_after=Icon::ArrowRight
                loading=check.busy()
                disabled=nothing
                on_click=next
            />
        </footer>
    }
}

type Unknown = BTreeMap<String, Vec<domain::import::UnknownValue>>;
type Settled = BTreeMap<String, BTreeMap<String, Option<String>>>;

/// What is settled at the start: what was settled before and still is unknown, and suggestions that are near.
fn preset(unknown: &Unknown, plan: &ImportPlan, targets: &[Target]) -> Settled {
    let mut settled = Settled::new();
    for (target, values) in unknown {
        let before = plan.settled.get(target);
        let choices = targets.iter().find(|other| other.key == *target).and_then(Target::choices).unwrap_or_default();
        // A suggestion may be the key of an option: its name in the user's language is what people compare.
        let apart = |text: &str, suggestion: &str| {
            let named =
                choices.iter().find(|choice| choice.value == suggestion).map(|choice| distance(text, &choice.label));
            named.map_or_else(|| distance(text, suggestion), |named| named.min(distance(text, suggestion)))
        };
        for value in values {
            let kept = before.and_then(|before| before.get(&value.text)).cloned();
            let near = value.suggestions.iter().find(|suggestion| apart(&value.text, suggestion) <= NEAR);
            if let Some(taken) = kept.or_else(|| near.map(|near| Some(near.clone()))) {
                settled.entry(target.clone()).or_default().insert(value.text.clone(), taken);
            }
        }
    }
    settled
}

/// How the file writes dates and numbers; asked only when there are any.
fn notation(wizard: Wizard, all: Memo<Vec<Target>>) -> impl IntoView {
    let writes = move |writing: Writing| {
        Memo::new(move |_| {
            let mapped = |target: &Target| wizard.plan.with(|plan| plan.columns.contains_key(&target.key));
            all.with(|all| all.iter().any(|target| target.notation == Some(writing) && mapped(target)))
        })
    };
    let (dates, numbers) = (writes(Writing::Date), writes(Writing::Number));
    let order = Signal::derive(move || {
        let now = wizard.plan.with(|plan| plan.notation.dates);
        DATES.iter().find(|(order, _)| *order == now).map(|(_, key)| (*key).to_owned()).unwrap_or_default()
    });
    let orders = Signal::derive(|| DATES.map(|(_, key)| Choice::new(key, t(&format!("import-dates-{key}")))).to_vec());
    let mark = Signal::derive(move || {
        let comma = wizard.plan.with(|plan| plan.notation.decimals == DecimalMark::Comma);
        if comma { "comma" } else { "point" }.to_owned()
    });
    let marks = Signal::derive(|| {
        ["point", "comma"].map(|key| Choice::new(key, t(&format!("import-decimals-{key}")))).to_vec()
    });
    let fields = move || {
        view! {
            {move || dates.get().then(|| view! {
                <Field label=ts("import-dates")>
                    <Select
                        value=order
                        options=orders
                        on_change=move |chosen: String| {
                            if let Some((order, _)) = DATES.iter().find(|(_, key)| *key == chosen) {
                                wizard.plan.update(|plan| plan.notation.dates = *order);
                            }
                        }
                    />
                </Field>
            })}
            {move || numbers.get().then(|| view! {
                <Field label=ts("import-decimals")>
                    <Select
                        value=mark
                        options=marks
                        on_change=move |chosen: String| {
                            let mark = if chosen == "comma" { DecimalMark::Comma } else { DecimalMark::Point };
                            wizard.plan.update(|plan| plan.notation.decimals = mark);
                        }
                    />
                </Field>
            })}
        }
    };
    move || {
        (dates.get() || numbers.get()).then(|| {
            view! { <SectionCard title=ts("import-notation")><div class="form"><div class="form__grid">{fields()}</div></div></SectionCard> }
        })
    }
}

const DATES: [(DateOrder, &str); 3] =
    [(DateOrder::YearMonthDay, "ymd"), (DateOrder::DayMonthYear, "dmy"), (DateOrder::MonthDayYear, "mdy")];

const DUPLICATES: [(OnDuplicate, &str); 3] =
    [(OnDuplicate::Skip, "skip"), (OnDuplicate::Overwrite, "overwrite"), (OnDuplicate::Create, "create")];

fn duplicates(wizard: Wizard) -> impl IntoView {
    let value = Signal::derive(move || {
        let now = wizard.plan.with(|plan| plan.on_duplicate);
        DUPLICATES.iter().find(|(on, _)| *on == now).map(|(_, key)| (*key).to_owned()).unwrap_or_default()
    });
    let options = Signal::derive(|| {
        let choice = |(_, key): (OnDuplicate, &str)| {
            Choice::new(key, t(&format!("import-duplicates-{key}")))
                .with_detail(attr(&format!("import-duplicates-{key}"), "hint"))
        };
        DUPLICATES.map(choice).to_vec()
    });
    let text = move || {
        let unique = unique_labels(wizard.kind);
        Some(if unique.is_empty() {
            t("import-duplicates-none")
        } else {
            ta("import-duplicates-text", texts::args().set("fields", unique))
        })
    };
    let missing = move || {
        (wizard.kind == ImportKind::Employees).then(|| {
            view! {
                <Checkbox
                    label=ts("import-create-missing")
                    checked=Signal::derive(move || wizard.plan.with(|plan| plan.create_missing))
                    on_change=move |on| wizard.plan.update(|plan| plan.create_missing = on)
                />
            }
        })
    };
    view! {
        <SectionCard title=ts("import-duplicates") text=MaybeProp::derive(text)>
            <div class="u-stack">
                <RadioGroup
                    label=ts("import-duplicates")
                    value=value
                    options=options
                    on_change=move |chosen: String| {
                        if let Some((on, _)) = DUPLICATES.iter().find(|(_, key)| *key == chosen) {
                            wizard.plan.update(|plan| plan.on_duplicate = *on);
                        }
                    }
                />
                {missing()}
            </div>
        </SectionCard>
    }
}
