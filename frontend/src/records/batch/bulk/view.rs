//! The dialog of a bulk edit.

use std::{sync::Arc, time::Duration};

use domain::{FieldDef, Value, list::Refusal, undo::BulkResult};
use leptos::prelude::*;

use super::{Bulk, Stage};
use crate::{
    fields::{self, Labels},
    i18n::{field_label, field_problem_text, problem_in_words, t, ta, ts},
    records::list::List,
    ui::{
        Banner, Button, ButtonKind, Choice, Dialog, DialogSize, Icon, IconButton, ProgressBar, RadioGroup, Select, Tone,
    },
};

/// As many refused records as are named.
const NAMED: usize = 20;

/// Asks for fields and values, says what would change, and does it.
#[component]
pub fn BulkEditDialog(list: List, open: RwSignal<bool>) -> impl IntoView {
    let bulk = Bulk::new(list, open);
    crate::ui::effect(move || {
        if open.get() {
            untrack(|| bulk.reset());
        }
    });
    let close = move || {
        bulk.stopped.set_value(true);
        open.set(false);
    };
    let title = Signal::derive(move || ta("bulk-title", texts::args().set("what", things(bulk, target(bulk)))));
    view! {
        <Dialog
            open=open
            on_close=move |()| close()
            title=title
            size=DialogSize::Large
            footer=move || footer(bulk)
        >
            <div class="u-stack">
                {scope(bulk)}
                <p class="dialog__text">{ts("bulk-hint")}</p>
                <For each=move || keys(bulk) key=Clone::clone let:key>{field_view(bulk, &key)}</For>
                {add(bulk)}
                {move || bulk.problem.get().map(|found| view! { <Banner text=problem_in_words(&found) tone=Tone::Danger /> })}
                <div aria-live="polite">{move || state(bulk)}</div>
            </div>
        </Dialog>
        {bulk.outcome.view()}
    }
}

/// How many records it is about.
fn target(bulk: Bulk) -> usize {
    if bulk.everything.get() {
        usize::try_from(bulk.list().total()).unwrap_or(usize::MAX)
    } else {
        bulk.list().ids().len()
    }
}

fn things(bulk: Bulk, count: usize) -> String {
    ta("count-of", texts::args().set("count", count).set("what", bulk.list().module.key()))
}

fn keys(bulk: Bulk) -> Vec<String> {
    bulk.fields.with(|fields| fields.iter().map(|(key, _)| key.clone()).collect())
}

/// What is chosen, or everything that the list shows, where that is more.
fn scope(bulk: Bulk) -> impl IntoView {
    let more = Memo::new(move |_| bulk.list().total() > bulk.list().ids().len() as u64);
    let options = Signal::derive(move || {
        let choice =
            |key: &'static str, count: u64| Choice::new(key, format!("{} ({})", t(key), crate::format::count(count)));
        vec![choice("bulk-scope-chosen", bulk.list().ids().len() as u64), choice("bulk-scope-all", bulk.list().total())]
    });
    let value =
        Signal::derive(move || if bulk.everything.get() { "bulk-scope-all" } else { "bulk-scope-chosen" }.to_owned());
    let change = move |key: String| {
        bulk.everything.set(key == "bulk-scope-all");
        bulk.again();
    };
    move || {
        more.get().then(|| {
            view! {
                <crate::ui::Field label=ts("bulk-scope") group=true>
                    <RadioGroup value=value options=options on_change=change />
                </crate::ui::Field>
            }
        })
    }
}

fn field_view(bulk: Bulk, key: &str) -> Option<AnyView> {
    let field: Arc<FieldDef> = bulk.list().def().field(key).cloned().map(Arc::new)?;
    let module = bulk.list().module;
    let own = StoredValue::new(key.to_owned());
    let value = Signal::derive(move || {
        let find = |fields: &Vec<(String, Value)>| {
            own.with_value(|own| fields.iter().find(|(key, _)| key == own).map(|(_, value)| value.clone()))
        };
        bulk.fields.with(find).unwrap_or_default()
    });
    let error = Signal::derive(move || {
        let problem = bulk.errors.with(|errors| own.with_value(|own| errors.get(own).cloned()));
        problem.map(|problem| field_problem_text(Some(module), &problem))
    });
    let change = Callback::new(move |value: Value| own.with_value(|own| bulk.set(own, value)));
    let named = Arc::clone(&field);
    let remove_label =
        Signal::derive(move || ta("bulk-field-remove", texts::args().set("field", field_label(module, &named))));
    let remove = move |_| {
        crate::state::later(move || {
            bulk.fields.update(|fields| own.with_value(|own| fields.retain(|(key, _)| key != own)));
            bulk.again();
        });
    };
    let input = fields::input(module, field, value, change, error, Labels::default());
    Some(
        view! {
            <div class="bulk__field">
                <div class="bulk__input">{input}</div>
                <IconButton icon=Icon::X label=remove_label on_click=remove />
            </div>
        }
        .into_any(),
    )
}

fn add(bulk: Bulk) -> impl IntoView {
    let module = bulk.list().module;
    let options = Signal::derive(move || {
        let choice = |field: Arc<FieldDef>| Choice::new(field.key.clone(), field_label(module, &field));
        bulk.offered().into_iter().map(choice).collect::<Vec<_>>()
    });
    let none = RwSignal::new(String::new());
    let choose = move |key: String| {
        if !key.is_empty() {
            bulk.fields.update(|fields| fields.push((key, Value::Empty)));
            bulk.again();
            none.set(String::new());
        }
    };
    move || {
        (!options.with(Vec::is_empty)).then(|| {
            view! {
                <div class="bulk__add">
                    <Select
                        value=none
                        options=options
                        empty=ts("bulk-field-add")
                        label=ts("bulk-field-add")
                        on_change=choose
                    />
                </div>
            }
        })
    }
}

/// How far it is, or what would change.
fn state(bulk: Bulk) -> Option<AnyView> {
    let progress = |key: &'static str, done: usize, total: usize| {
        let text = ta(key, texts::args().set("done", done).set("total", total));
        #[expect(clippy::cast_precision_loss, reason = "a bar has no use for more")]
        let value = if total == 0 { 0.0 } else { done as f64 / total as f64 };
        view! { <ProgressBar label=text.clone() value=value text=text /> }.into_any()
    };
    match bulk.stage.get() {
        Stage::Filling => None,
        Stage::Checking(done, total) => Some(progress("bulk-checking", done, total)),
        Stage::Editing(done, total) => Some(progress("bulk-editing", done, total)),
        Stage::Checked => Some(preview(bulk, &bulk.preview.get())),
    }
}

fn changing(found: &BulkResult) -> usize {
    found.result.done.len().saturating_sub(found.unchanged as usize)
}

fn preview(bulk: Bulk, found: &BulkResult) -> AnyView {
    let line = |key: &'static str, count: usize| {
        (count > 0)
            .then(|| view! { <p class="dialog__text">{ta(key, texts::args().set("what", things(bulk, count)))}</p> })
    };
    let refused = &found.result.refused;
    let rest = refused.len().saturating_sub(NAMED);
    let rows = refused.iter().take(NAMED).map(refusal).collect_view();
    let list = (!refused.is_empty()).then(|| view! { <ul class="outcome">{rows}</ul> });
    let nothing =
        (changing(found) == 0).then(|| view! { <p class="dialog__text"><strong>{t("bulk-nothing")}</strong></p> });
    view! {
        <div class="u-stack">
            {line("bulk-would-change", changing(found))}
            {nothing}
            {line("bulk-would-stay", found.unchanged as usize)}
            {line("bulk-would-refuse", refused.len())}
            {list}
            {line("bulk-more-refused", rest)}
        </div>
    }
    .into_any()
}

fn refusal(refusal: &Refusal) -> impl IntoView + use<> {
    let title = if refusal.title.is_empty() { t("list-untitled") } else { refusal.title.clone() };
    let reason = problem_in_words(&refusal.problem);
    view! {
        <li class="outcome__item">
            {Icon::Error} <span><strong>{title}</strong> " " <span class="outcome__reason">{reason}</span></span>
        </li>
    }
}

fn footer(bulk: Bulk) -> AnyView {
    let busy = Memo::new(move |_| matches!(bulk.stage.get(), Stage::Checking(..) | Stage::Editing(..)));
    let empty = Signal::derive(move || bulk.fields.with(Vec::is_empty));
    let cancel = move |_| {
        if busy.get_untracked() {
            bulk.stopped.set_value(true);
        } else {
            set_timeout(move || bulk.open.set(false), Duration::ZERO);
        }
    };
    let count = Memo::new(move |_| bulk.preview.with(changing));
    let checked = Memo::new(move |_| bulk.stage.get() == Stage::Checked);
    let main = move || {
        if checked.get() && count.get() > 0 {
            let text = Signal::derive(move || ta("bulk-apply", texts::args().set("what", things(bulk, count.get()))));
            view! { <Button text=text kind=ButtonKind::Primary on_click=move |_| bulk.apply() /> }.into_any()
        } else {
            view! {
                <Button
                    text=ts("bulk-check")
                    kind=ButtonKind::Primary
                    loading=busy
                    disabled=empty
                    on_click=move |_| bulk.check()
                />
            }
            .into_any()
        }
    };
    let cancel_text = Signal::derive(move || t(if busy.get() { "bulk-stop" } else { "action-cancel" }));
    view! {
        <Button text=cancel_text on_click=cancel />
        {main}
    }
    .into_any()
}
