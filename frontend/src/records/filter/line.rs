//! One condition: field, operator, value.

use std::sync::Arc;

use domain::{
    FieldDef, FieldKind, Id, ModuleDef,
    filter::{Op, Who},
    period::Period,
};
use leptos::prelude::*;

use super::describe::op_text;
use super::draft::{FilterDraft, Line, filterable};
use super::operand::Shape;
use crate::{
    fields::{
        self,
        pickers::{IdPicker, Source},
    },
    i18n::{field_label, t, ta, ts},
    ui::{Checkbox, Choice, Combobox, DateInput, Icon, IconButton, NumberInput, Select, TextInput},
};

/// The controls of a condition.
#[component]
pub(super) fn FilterLine(def: Arc<ModuleDef>, draft: FilterDraft, line: Line, pins: bool) -> impl IntoView {
    let module = def.key;
    let def = StoredValue::new(def);
    let field = Memo::new(move |_| line.field.with(|key| def.with_value(|def| def.field(key).cloned().map(Arc::new))));
    let kind = Memo::new(move |_| field.with(|field| field.as_ref().map_or(FieldKind::Text, |field| field.kind)));
    let shape = Memo::new(move |_| Shape::of(kind.get(), line.op.get()));
    let fields = Signal::derive(move || {
        def.with_value(|def| {
            filterable(def).map(|field| Choice::new(field.key.clone(), field_label(module, field))).collect::<Vec<_>>()
        })
    });
    let choose_field = move |key: String| {
        if let Some(field) = def.with_value(|def| def.field(&key).cloned()) {
            line.set_field(&field);
        }
    };
    let ops = Signal::derive(move || {
        let kind = kind.get();
        Op::of(kind).iter().map(|op| Choice::new(op.key(), op_text(kind, *op))).collect::<Vec<_>>()
    });
    let choose_op = move |key: String| {
        if let Some(op) = Op::of(kind.get_untracked()).iter().find(|op| op.key() == key) {
            line.op.set(*op);
            line.error.set(None);
        }
    };
    let join = move || {
        let first = draft.lines.with(|lines| lines.first().is_some_and(|first| first.id == line.id));
        t(match (first, draft.any.get()) {
            (true, _) => "filter-where",
            (false, true) => "filter-or",
            (false, false) => "filter-and",
        })
    };
    let name = move || field.with(|field| field.as_ref().map(|field| field_label(module, field)).unwrap_or_default());
    let remove = Signal::derive(move || ta("filter-remove", texts::args().set("field", name())));
    view! {
        <div class="filter-row" role="group" aria-label=name>
            <span class="filter-row__join">{join}</span>
            <Select value=line.field options=fields label=ts("filter-field") on_change=choose_field />
            <Select
                value=Signal::derive(move || line.op.get().key().to_owned())
                options=ops
                label=ts("filter-op")
                on_change=choose_op
            />
            <div class="filter-row__value">
                {move || {
                    let shape = shape.get();
                    field.get().map(|field| control(module, &field, line, shape))
                }}
                {move || {
                    line.error
                        .get()
                        .map(|key| {
                            view! { <p class="field__error" role="alert">{Icon::Error}<span>{ts(key)}</span></p> }
                        })
                }}
            </div>
            <span class="filter-row__ends">
                {pins.then(|| pin(draft, line))}
                <IconButton
                    icon=Icon::X
                    label=remove
                    on_click=move |_| set_timeout(move || draft.remove(line.id), std::time::Duration::ZERO)
                />
            </span>
        </div>
    }
}

pub(super) fn control(module: domain::ModuleKey, field: &Arc<FieldDef>, line: Line, shape: Shape) -> AnyView {
    let label = {
        let field = Arc::clone(field);
        Signal::derive(move || Some(field_label(module, &field)))
    };
    match shape {
        Shape::Nothing => ().into_any(),
        Shape::Text => text(line, label),
        Shape::Number => number(line, label, false),
        Shape::Numbers => pair(number(line, label, false), number(line, label, true)),
        Shape::Day => day(line, label, false),
        Shape::Days => pair(day(line, label, false), day(line, label, true)),
        Shape::Period => period(line, label),
        Shape::YesNo => yes_no(line, label),
        Shape::Options => options(module, field, line, label),
        Shape::People => people(line, label),
        Shape::Ids(source) => ids(line, source, label),
    }
}

/// Pins the condition to the list (row L-06).
fn pin(draft: FilterDraft, line: Line) -> impl IntoView {
    view! {
        <IconButton
            icon=Icon::Pin
            label=ts("pin-condition")
            pressed=Signal::derive(move || Some(line.pinned.get() && !draft.any.get()))
            disabled=Signal::derive(move || draft.any.get())
            on_click=move |_| line.pinned.update(|pinned| *pinned = !*pinned)
        />
    }
}

pub(super) type Label = Signal<Option<String>>;

fn pair(one: AnyView, other: AnyView) -> AnyView {
    view! { <span class="filter-row__pair">{one} <span aria-hidden="true">"–"</span> {other}</span> }.into_any()
}

fn changed(line: Line, change: impl FnOnce(&mut super::operand::Entry)) {
    line.entry.update(change);
    line.error.set(None);
}

fn text(line: Line, label: Label) -> AnyView {
    let value = Signal::derive(move || line.entry.with(|entry| entry.text.clone()));
    let change = move |text| changed(line, |entry| entry.text = text);
    view! { <TextInput value=value label=label autocomplete="off" on_input=change /> }.into_any()
}

fn part(line: Line, second: bool) -> Signal<String> {
    Signal::derive(move || line.entry.with(|entry| if second { entry.until.clone() } else { entry.text.clone() }))
}

fn set_part(line: Line, second: bool, text: String) {
    changed(line, |entry| if second { entry.until = text } else { entry.text = text });
}

/// The name of one of two controls: “Amount: from”, “Amount: to”.
fn part_label(label: Label, line: Line, second: bool) -> Label {
    Signal::derive(move || {
        let name = label.get()?;
        let both = line.op.get() == Op::Between;
        let part = if second { "filter-until" } else { "filter-from" };
        Some(if both { ta("label-value", texts::args().set("label", name).set("value", t(part))) } else { name })
    })
}

fn number(line: Line, label: Label, second: bool) -> AnyView {
    let label = part_label(label, line, second);
    view! { <NumberInput value=part(line, second) label=label on_input=move |text| set_part(line, second, text) /> }
        .into_any()
}

fn day(line: Line, label: Label, second: bool) -> AnyView {
    let label = part_label(label, line, second);
    view! { <DateInput value=part(line, second) label=label on_change=move |text| set_part(line, second, text) /> }
        .into_any()
}

fn period(line: Line, label: Label) -> AnyView {
    let value =
        Signal::derive(move || line.entry.with(|entry| entry.period.map(Period::key).unwrap_or_default().to_owned()));
    let options = Signal::derive(|| Period::ALL.map(|period| Choice::new(period.key(), period_text(period))).to_vec());
    let change = move |key: String| {
        let period = Period::ALL.into_iter().find(|period| period.key() == key);
        changed(line, |entry| entry.period = period);
    };
    view! { <Select value=value options=options label=label empty=ts("action-choose") on_change=change /> }.into_any()
}

/// “this month”.
pub(super) fn period_text(period: Period) -> String {
    t(&format!("period-{}", period.key()))
}

fn yes_no(line: Line, label: Label) -> AnyView {
    let value = Signal::derive(move || if line.entry.with(|entry| entry.yes) { "yes" } else { "no" }.to_owned());
    let options = Signal::derive(|| vec![Choice::new("yes", t("state-yes")), Choice::new("no", t("state-no"))]);
    let change = move |value: String| changed(line, |entry| entry.yes = value == "yes");
    view! { <Select value=value options=options label=label on_change=change /> }.into_any()
}

fn options(module: domain::ModuleKey, field: &Arc<FieldDef>, line: Line, label: Label) -> AnyView {
    let field = Arc::clone(field);
    let all = Memo::new(move |_| fields::choices(module, &field));
    let words = RwSignal::new(String::new());
    let offered = Signal::derive(move || {
        let words = words.get().trim().to_lowercase();
        all.with(|all| {
            all.iter().filter(|choice| choice.label.to_lowercase().contains(&words)).cloned().collect::<Vec<_>>()
        })
    });
    let selected = Signal::derive(move || {
        let keys = line.entry.with(|entry| entry.options.clone());
        all.with(|all| all.iter().filter(|choice| keys.contains(&choice.value)).cloned().collect::<Vec<_>>())
    });
    let change = move |choices: Vec<Choice>| {
        changed(line, |entry| entry.options = choices.into_iter().map(|choice| choice.value).collect());
    };
    view! {
        <Combobox
            options=offered
            selected=selected
            multiple=true
            label=label
            placeholder=ts("action-choose")
            on_query=move |text| words.set(text)
            on_change=change
        />
    }
    .into_any()
}

fn ids(line: Line, source: Source, label: Label) -> AnyView {
    let value = Signal::derive(move || line.entry.with(|entry| entry.ids.clone()));
    let change = move |ids: Vec<Id>| changed(line, |entry| entry.ids = ids);
    view! { <IdPicker source=source value=value multiple=true label=label on_change=change /> }.into_any()
}

/// People by name, by department, and relative to who looks.
fn people(line: Line, label: Label) -> AnyView {
    let is = move |who: Who| Signal::derive(move || line.entry.with(|entry| entry.who.contains(&who)));
    let turn = move |who: Who| {
        move |on: bool| {
            changed(line, |entry| {
                entry.who.retain(|other| *other != who);
                if on {
                    entry.who.push(who);
                }
            });
        }
    };
    let of = move |pick: fn(&Who) -> Option<Id>| {
        Signal::derive(move || line.entry.with(|entry| entry.who.iter().filter_map(pick).collect::<Vec<_>>()))
    };
    let set = move |pick: fn(&Who) -> Option<Id>, make: fn(Id) -> Who| {
        move |ids: Vec<Id>| {
            changed(line, |entry| {
                entry.who.retain(|who| pick(who).is_none());
                entry.who.extend(ids.into_iter().map(make));
            });
        }
    };
    let departments = ts("filter-departments");
    view! {
        <div class="filter-row__people">
            <Checkbox checked=is(Who::Me) label=ts("filter-me") on_change=turn(Who::Me) />
            <Checkbox checked=is(Who::Subordinates) label=ts("filter-subordinates") on_change=turn(Who::Subordinates) />
            <IdPicker
                source=Source::People
                value=of(employee)
                multiple=true
                label=label
                on_change=set(employee, Who::Employee)
            />
            <IdPicker
                source=Source::Departments
                value=of(department)
                multiple=true
                label=departments
                placeholder=departments
                on_change=set(department, Who::Department)
            />
        </div>
    }
    .into_any()
}

fn employee(who: &Who) -> Option<Id> {
    match who {
        Who::Employee(id) => Some(*id),
        _ => None,
    }
}

fn department(who: &Who) -> Option<Id> {
    match who {
        Who::Department(id) => Some(*id),
        _ => None,
    }
}
