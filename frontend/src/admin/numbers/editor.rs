//! The editor of one rule: its parts in order, an example, what is wrong at which part.

use domain::number::{DateFormat, NumberRule, Part, Reset, Running};
use leptos::prelude::*;

use super::{
    super::{problems::Problems, write::Write},
    part::PartRow,
};
use crate::{
    format,
    i18n::{module_name, t, ta, ts},
    state::{toast_ok, toast_problem},
    ui::{Banner, Button, ButtonKind, Icon, Menu, MenuEntry, MenuItem, Opener, SectionCard, Size, Tone},
};

/// The most parts of a rule.
const MOST: usize = 8;

/// A part with a number of its own, so that moving it takes its input along.
pub(super) type Numbered = (u32, Part);

/// The card of a rule.
#[component]
pub(super) fn RuleEditor(stored: Memo<NumberRule>, #[prop(into)] on_saved: Callback<()>) -> impl IntoView {
    let module = stored.get_untracked().module;
    let next = StoredValue::new(0_u32);
    let numbered = move |part: Part| {
        let own = next.get_value();
        next.set_value(own + 1);
        (own, part)
    };
    let parts = RwSignal::new(Vec::<Numbered>::new());
    let reset = move |rule: NumberRule| parts.set(rule.parts.into_iter().map(numbered).collect());
    crate::ui::effect(move || reset(stored.get()));
    let rule = Memo::new(move |_| NumberRule {
        module,
        parts: parts.with(|parts| parts.iter().map(|(_, part)| part.clone()).collect()),
    });
    let problems = Problems::new();
    // What can be said here is said while the rule is edited.
    crate::ui::effect(move || {
        rule.with(|rule| problems.check(rule.problems()));
    });
    let save = Write::new(api::company::save_number_rule, move |_, answer| match answer {
        Ok(()) => {
            toast_ok(untrack(|| t("state-saved")));
            on_saved.run(());
        }
        // What belongs to a part stands there; the rest may be tried again.
        Err(problem) if problem.fields.is_empty() => toast_problem(&problem),
        Err(problem) => problems.set(problem),
    });
    let changed = Memo::new(move |_| rule.with(|rule| stored.with(|stored| rule != stored)));
    let submit = move |_| {
        let rule = rule.get_untracked();
        if problems.check(rule.problems()) {
            save.run(rule);
        }
    };
    let example = move || {
        let number = rule.with(|rule| rule.format(format::today(), rule.next(None).unwrap_or(1)));
        ta("number-rule-example", texts::args().set("number", number))
    };
    let whole = problems.at("parts");
    let buttons = move || {
        changed.get().then(|| {
            view! {
                <Button text=ts("unsaved-discard") size=Size::Small on_click=move |_| reset(stored.get_untracked()) />
                <Button
                    text=ts("action-save")
                    size=Size::Small
                    kind=ButtonKind::Primary
                    loading=save.busy()
                    disabled=Signal::derive(move || problems.summary().get().is_some())
                    on_click=submit
                />
            }
        })
    };
    view! {
        <SectionCard title=Signal::derive(move || module_name(module)) icon=Icon::Hash actions=move || buttons>
            <div class="u-stack">
                <p class="rule__example" aria-live="polite">{example}</p>
                <ol class="rule" aria-label=ts("number-rule-parts")>
                    <For each=move || parts.get() key=|(own, _)| *own children=move |(own, _)| view! { <PartRow own=own parts=parts problems=problems /> } />
                </ol>
                {move || whole.get().map(|text| view! { <Banner text=text tone=Tone::Danger /> })}
                {add_menu(parts, numbered)}
            </div>
        </SectionCard>
    }
}

fn add_menu(
    parts: RwSignal<Vec<Numbered>>,
    numbered: impl Fn(Part) -> Numbered + Copy + Send + Sync + 'static,
) -> impl IntoView {
    let items = Signal::derive(move || {
        let has_running = parts.with(|parts| parts.iter().any(|(_, part)| matches!(part, Part::Running(_))));
        let item = |key: &str, icon: Icon, part: Part| {
            MenuItem::new(t(key), move |()| parts.update(|parts| parts.push(numbered(part.clone())))).icon(icon)
        };
        let running = Part::Running(Running { start: 1, step: 1, digits: 4, reset: Reset::Never });
        let items: Vec<MenuEntry> = vec![
            item("number-rule-part-text", Icon::Text, Part::Text(String::new())).into(),
            item("number-rule-part-date", Icon::Calendar, Part::Date(DateFormat::Day)).into(),
            item("number-rule-part-running", Icon::Hash, running).disabled(has_running).into(),
        ];
        items
    });
    let full = Signal::derive(move || parts.with(Vec::len) >= MOST);
    view! { <span><Menu opener=Opener::text(ts("number-rule-part-add")).with_icon(Icon::Plus) items=items disabled=full /></span> }
}
