//! One target and where its text comes from: a column, the same text in every row, or a text put together from columns.

use domain::import::{ImportFile, Source};
use leptos::prelude::*;

use super::super::{Wizard, targets::Target};
use crate::{
    i18n::{t, ta, ts},
    ui::{Cell, Choice, Icon, Menu, MenuEntry, MenuItem, Opener, Row, Select, Size, TextInput},
};

/// How many values of a column are shown.
const SAMPLES: usize = 3;

pub(super) fn row(wizard: Wizard, target: Target) -> AnyView {
    let required = target.required;
    let key = StoredValue::new(target.key.clone());
    let target = StoredValue::new(target);
    let source = Memo::new(move |_| key.with_value(|key| wizard.plan.with(|plan| plan.columns.get(key).cloned())));
    let set = Callback::new(move |source: Option<Source>| {
        wizard.plan.update(|plan| {
            match source {
                Some(source) => plan.columns.insert(key.get_value(), source),
                None => plan.columns.remove(&key.get_value()),
            };
        });
    });
    let label = Signal::derive(move || target.with_value(Target::label));
    let kind = Memo::new(move |_| {
        source.with(|source| match source {
            Some(Source::Constant(_)) => Some(true),
            Some(Source::Template(_)) => Some(false),
            _ => None,
        })
    });
    let input = move || match kind.get() {
        Some(true) => constant(target, source, set, label),
        Some(false) => template(wizard, source, set, label),
        None => ().into_any(),
    };
    let sample = move || wizard.file.with(|file| file.as_ref().map(|file| sample(file, source.get().as_ref())));
    view! {
        <Row>
            <Cell label=ts("import-target") title=true>
                <span class="import-map__target">
                    {label}
                    {required.then(|| view! {
                        <span class="field__required" aria-hidden="true">"*"</span>
                        <span class="u-hidden">{move || t("state-required")}</span>
                    })}
                </span>
            </Cell>
            <Cell label=ts("import-source")>
                <div class="import-map__source">{choice(wizard, source, set, label)} {input}</div>
            </Cell>
            <Cell label=ts("import-sample")><span class="table__text u-quiet">{sample}</span></Cell>
        </Row>
    }
    .into_any()
}

fn columns(wizard: Wizard) -> Vec<String> {
    wizard.file.with(|file| file.as_ref().map(|file| file.columns.clone()).unwrap_or_default())
}

/// Nothing, one of the columns, a fixed text, a combined one.
fn choice(
    wizard: Wizard,
    source: Memo<Option<Source>>,
    set: Callback<Option<Source>>,
    label: Signal<String>,
) -> impl IntoView {
    let options = Signal::derive(move || {
        let columns = columns(wizard).into_iter().enumerate().map(|(at, name)| Choice::new(at.to_string(), name));
        let others = [
            Choice::new("constant", t("import-source-constant")),
            Choice::new("template", t("import-source-template")),
        ];
        columns.chain(others).collect::<Vec<_>>()
    });
    let value = Signal::derive(move || {
        source.with(|source| match source {
            None => String::new(),
            Some(Source::Constant(_)) => "constant".to_owned(),
            Some(Source::Template(_)) => "template".to_owned(),
            Some(Source::Column(name)) => {
                columns(wizard).iter().position(|column| column == name).map(|at| at.to_string()).unwrap_or_default()
            }
        })
    });
    let choose = move |chosen: String| {
        let before = source.get_untracked();
        set.run(match chosen.as_str() {
            "" => None,
            "constant" => Some(Source::Constant(String::new())),
            "template" => Some(Source::Template(match before {
                Some(Source::Column(name)) => format!("{{{name}}}"),
                _ => String::new(),
            })),
            at => {
                let at: Option<usize> = at.parse().ok();
                at.and_then(|at| untrack(|| columns(wizard)).into_iter().nth(at)).map(Source::Column)
            }
        });
    };
    view! { <Select size=Size::Small value=value options=options empty=ts("import-source-none") label=label on_change=choose /> }
}

fn constant(
    target: StoredValue<Target>,
    source: Memo<Option<Source>>,
    set: Callback<Option<Source>>,
    label: Signal<String>,
) -> AnyView {
    let value = Signal::derive(move || match source.get() {
        Some(Source::Constant(text)) => text,
        _ => String::new(),
    });
    let name = Signal::derive(move || named(&label.get(), "import-source-constant"));
    let put = move |text: String| set.run(Some(Source::Constant(text)));
    if target.with_value(|target| untrack(|| target.choices()).is_some()) {
        let options = Signal::derive(move || target.with_value(Target::choices).unwrap_or_default());
        return view! {
            <Select size=Size::Small value=value options=options empty=ts("state-not-set") label=name on_change=put />
        }
        .into_any();
    }
    view! { <TextInput size=Size::Small value=value label=name on_input=put /> }.into_any()
}

fn template(
    wizard: Wizard,
    source: Memo<Option<Source>>,
    set: Callback<Option<Source>>,
    label: Signal<String>,
) -> AnyView {
    let value = Signal::derive(move || match source.get() {
        Some(Source::Template(text)) => text,
        _ => String::new(),
    });
    let name = Signal::derive(move || named(&label.get(), "import-source-template"));
    let put = move |text: String| set.run(Some(Source::Template(text)));
    let items = Signal::derive(move || {
        let item = |column: String| -> MenuEntry {
            let name = column.clone();
            MenuItem::new(column, move |()| put(format!("{}{{{name}}}", value.get_untracked()))).into()
        };
        columns(wizard).into_iter().map(item).collect::<Vec<_>>()
    });
    view! {
        <span class="import-map__template">
            <TextInput size=Size::Small value=value label=name placeholder=ts("import-template-example") on_input=put />
            <Menu opener=Opener::icon(Icon::Plus, ts("import-column-add")) items=items at_end=true />
        </span>
    }
    .into_any()
}

fn named(label: &str, key: &str) -> String {
    ta("label-value", texts::args().set("label", label).set("value", t(key)))
}

/// The first values that the target would get.
fn sample(file: &ImportFile, source: Option<&Source>) -> String {
    let cell = |row: &[String], name: &str| {
        let at = file.columns.iter().position(|column| column == name);
        at.and_then(|at| row.get(at).cloned()).unwrap_or_default()
    };
    let value = |row: &Vec<String>| match source {
        None => String::new(),
        Some(Source::Constant(text)) => text.clone(),
        Some(Source::Column(name)) => cell(row, name),
        Some(Source::Template(text)) => {
            file.columns.iter().fold(text.clone(), |text, name| text.replace(&format!("{{{name}}}"), &cell(row, name)))
        }
    };
    let mut shown: Vec<String> = Vec::new();
    for text in file.sample.iter().map(value).filter(|text| !text.trim().is_empty()) {
        if !shown.contains(&text) {
            shown.push(text);
        }
        if shown.len() == SAMPLES {
            break;
        }
    }
    shown.join(" · ")
}
