//! The editor of one field: a dialog with everything that can be said about it.

use domain::{
    FieldDef, FieldKind, FieldProblem, ModuleKey, Problem,
    schema::{Check, FieldSetting, Group, custom, modules},
};
use leptos::prelude::*;
use rust_decimal::Decimal;

use super::{
    super::{confirm::ConfirmWrite, form_dialog::FormDialog, problems::Problems, write::Write},
    Page, columns, defaults, formula, kinds, options,
    parts::Edit,
};
use crate::{
    fields::{parse_number, plain_number},
    i18n::{field_label, group_label, t, ta, ts},
    ui::{Button, ButtonKind, Choice, DialogSize, Field, Icon, NumberInput, Select, TextInput},
};

/// The dialog, while a field is in it.
pub(super) fn view(page: Page) -> AnyView {
    (move || page.editing.get().map(|field| dialog(page, field))).into_any()
}

fn dialog(page: Page, field: FieldDef) -> AnyView {
    let edit = Edit { page, draft: RwSignal::new(field.clone()), problems: Problems::new() };
    let (custom, is_new) = (field.is_custom() || field.key.is_empty(), field.key.is_empty());
    let before = StoredValue::new(field.clone());
    let close = move || set_timeout(move || page.editing.set(None), std::time::Duration::ZERO);
    let save = Write::new(
        move |field: FieldDef| store(page, before.get_value(), field, custom),
        move |_, answer: Result<(), Problem>| match answer {
            Ok(()) => {
                close();
                page.changed();
            }
            Err(problem) => edit.problems.set(readable(page, problem)),
        },
    );
    let submit = move |()| {
        if page.arranging.busy().get_untracked() {
            return;
        }
        let draft = edit.draft.get_untracked();
        let found =
            if custom { page.def.with_untracked(|def| custom::prepare(def, draft.clone())).err() } else { None };
        let found = found.unwrap_or_default();
        let readable = readable(page, Problem::fields(found)).fields;
        if edit.problems.check(readable) {
            save.run(draft);
        }
    };
    let title = Signal::derive(move || {
        before.with_value(|field| {
            let kind = kinds::name(field);
            let what = if is_new { kind } else { field_label(page.module, field) };
            ta(if is_new { "custom-new-title" } else { "custom-edit-title" }, texts::args().set("what", what))
        })
    });
    // The arrangement on its way may hold the group that this field goes to.
    let busy = Signal::derive(move || save.busy().get() || page.arranging.busy().get());
    let changed = Signal::derive(move || before.with_value(|before| edit.draft.with(|draft| draft != before)));
    view! {
        <FormDialog
            open=Signal::stored(true)
            title=title
            on_close=move |()| close()
            on_save=submit
            problems=edit.problems
            busy=busy
            changed=changed
            size=DialogSize::Large
        >
            {body(edit, custom, is_new)}
        </FormDialog>
    }
    .into_any()
}

fn body(edit: Edit, custom: bool, is_new: bool) -> AnyView {
    let field = edit.draft.get_untracked();
    let choice = matches!(field.kind, FieldKind::Choice | FieldKind::Choices);
    let possible = edit.get(defaults::is_possible);
    let number = custom && field.kind.is_number() && !field.is_formula();
    view! {
        <div class="form__grid">{name(edit, custom, is_new)} {group(edit)}</div>
        {field.is_formula().then(|| formula::view(edit))}
        {(choice && (custom || field.has_open_options())).then(|| options::view(edit))}
        {(field.kind == FieldKind::Table).then(|| columns::view(edit))}
        {move || {
            (possible.get() || number)
                .then(|| {
                    view! {
                        <div class="form__grid">
                            {possible.get().then(|| defaults::view(edit))} {number.then(|| bounds(edit))}
                        </div>
                    }
                })
        }}
        {switches(edit, custom)}
        {(custom && !is_new).then(|| remove(edit))}
    }
    .into_any()
}

fn name(edit: Edit, custom: bool, is_new: bool) -> AnyView {
    let standard = edit.draft.with_untracked(|draft| FieldDef { label: None, ..draft.clone() });
    let module = edit.page.module;
    let help = Signal::derive(move || {
        (!custom).then(|| {
            let args =
                texts::args().set("label", t("field-setting-original")).set("value", field_label(module, &standard));
            ta("label-value", args)
        })
    });
    let typed = move |text: String| {
        edit.draft.update(|draft| draft.label = Some(text).filter(|text| custom || !text.is_empty()));
    };
    view! {
        <Field label=ts("field-setting-name") required=custom help=help error=edit.problems.at("label")>
            <TextInput
                value=edit.get(|draft| draft.label.clone().unwrap_or_default())
                on_input=typed
                max_length=60
                autofocus=is_new
            />
        </Field>
    }
    .into_any()
}

fn group(edit: Edit) -> AnyView {
    let fixed = edit.draft.with_untracked(|draft| {
        matches!(draft.group, Group::Products | Group::System) && !(draft.is_formula() || draft.is_custom())
    });
    if fixed {
        return ().into_any();
    }
    let def = edit.page.def;
    let groups = move || {
        let all = def.with(|def| def.groups());
        all.into_iter().filter(|group| !matches!(group, Group::Products | Group::System)).collect::<Vec<_>>()
    };
    let options = Signal::derive(move || {
        groups().into_iter().map(|group| Choice::new(key(group), group_label(&def.get(), group))).collect::<Vec<_>>()
    });
    let choose = move |chosen: String| {
        if let Some(group) = groups().into_iter().find(|group| key(*group) == chosen) {
            edit.draft.update(|draft| draft.group = group);
        }
    };
    view! {
        <Field label=ts("field-setting-group")>
            <Select value=edit.get(|draft| key(draft.group)) options=options on_change=choose />
        </Field>
    }
    .into_any()
}

fn key(group: Group) -> String {
    match group {
        Group::Custom(number) => number.to_string(),
        group => group.key().to_owned(),
    }
}

/// The smallest and the largest number.
fn bounds(edit: Edit) -> AnyView {
    let (least, most) = edit.draft.with_untracked(|draft| match draft.checks.first() {
        Some(Check::AtLeast(least)) => (Some(*least), None),
        Some(Check::Between(least, most)) => (Some(*least).filter(|least| *least != -largest()), Some(*most)),
        _ => (None, None),
    });
    let shown = |number: Option<Decimal>| RwSignal::new(number.map(plain_number).unwrap_or_default());
    let (least, most) = (shown(least), shown(most));
    let told = move || {
        let checks = match (parse_number(&least.get_untracked()), parse_number(&most.get_untracked())) {
            (None, None) => Vec::new(),
            (Some(least), None) => vec![Check::AtLeast(least)],
            (least, Some(most)) => vec![Check::Between(least.unwrap_or(-largest()), most)],
        };
        edit.draft.update(|draft| draft.checks = checks);
    };
    let input = move |value: RwSignal<String>| {
        view! {
            <NumberInput
                value=value
                on_input=move |text| {
                    value.set(text);
                    told();
                }
            />
        }
    };
    view! {
        <Field label=ts("custom-least") error=edit.problems.at("min")>{input(least)}</Field>
        <Field label=ts("custom-most") error=edit.problems.at("max")>{input(most)}</Field>
    }
    .into_any()
}

/// Beyond every number that a field takes.
fn largest() -> Decimal {
    Decimal::from(99_999_999_999_i64)
}

fn switches(edit: Edit, custom: bool) -> AnyView {
    let module = edit.page.module;
    let field = edit.draft.get_untracked();
    let free = custom || edit.page.def.with_untracked(|def| def.can_be_optional(&field));
    let demands = free && !field.is_formula() && field.kind != FieldKind::Bool;
    let unique = free && field.kind.can_be_unique() && !field.is_formula();
    let never = Signal::stored(false);
    let titled = modules::definition(module).title == field.key;
    view! {
        <div class="field-switches">
            {demands.then(|| {
                edit.switch("field-setting-required", None, |draft| draft.required, |draft, on| {
                    draft.required = on;
                    draft.hidden &= !on;
                }, never)
            })}
            {unique.then(|| {
                edit.switch("field-setting-unique", Some("custom-unique-help"), |draft| draft.unique, |draft, on| draft.unique = on, never)
            })}
            {edit.switch("custom-wide", None, |draft| draft.wide, |draft, on| draft.wide = on, never)}
            {custom.then(|| edit.switch("custom-column", None, |draft| draft.column, |draft, on| draft.column = on, never))}
            {(free && !titled).then(|| {
                let required = edit.get(|draft| draft.required);
                edit.switch("field-setting-hidden", Some("custom-hidden-help"), |draft| draft.hidden, |draft, on| draft.hidden = on, required)
            })}
        </div>
    }
    .into_any()
}

/// The button that removes the field, and the question before it.
fn remove(edit: Edit) -> AnyView {
    let page = edit.page;
    let (asks, problems) = (RwSignal::new(false), Problems::new());
    let key = edit.draft.with_untracked(|draft| draft.key.clone());
    let call = Write::new(
        move |(): ()| api::company::remove_field(page.module, key.clone()),
        move |(), answer: Result<(), Problem>| match answer {
            Ok(()) => {
                asks.set(false);
                set_timeout(move || page.editing.set(None), std::time::Duration::ZERO);
                page.changed();
            }
            // The reason belongs to no field of the question.
            Err(problem) => problems.set(match problem.fields.first() {
                Some(found) => Problem { args: found.args.clone(), ..Problem::invalid(&found.message) },
                None => problem,
            }),
        },
    );
    let text = Signal::derive(move || {
        let name = edit.draft.with(|draft| field_label(page.module, draft));
        ta("field-setting-remove-confirm", texts::args().set("name", name))
    });
    view! {
        <div>
            <Button text=ts("field-setting-remove") icon=Icon::Trash kind=ButtonKind::Danger on_click=move |_| asks.set(true) />
        </div>
        <ConfirmWrite
            open=asks
            title=ts("field-setting-remove")
            text=text
            confirm=ts("field-setting-remove")
            on_confirm=move |()| call.run(())
            on_close=move |()| asks.set(false)
            problems=problems
            busy=call.busy()
        />
    }
    .into_any()
}

async fn store(page: Page, before: FieldDef, field: FieldDef, custom: bool) -> Result<(), api::ApiError> {
    if custom {
        return api::company::save_custom_field(page.module, field).await.map(|_| ());
    }
    api::company::save_field(page.module, field.key.clone(), setting(page.module, &field)).await?;
    if field.group == before.group {
        return Ok(());
    }
    let mut layout = page.def.with_untracked(|def| def.layout());
    for section in &mut layout {
        section.fields.retain(|key| *key != field.key);
    }
    if let Some(section) = layout.iter_mut().find(|section| section.group == field.group) {
        section.fields.push(field.key);
    }
    api::company::save_form_layout(page.module, layout).await
}

/// What differs from the standard definition.
fn setting(module: ModuleKey, field: &FieldDef) -> FieldSetting {
    let definition = modules::definition(module);
    let standard = definition.field(&field.key);
    let differs =
        |get: fn(&FieldDef) -> bool| standard.is_none_or(|standard| get(standard) != get(field)).then(|| get(field));
    FieldSetting {
        label: field.label.clone(),
        required: differs(|field| field.required),
        unique: differs(|field| field.unique),
        hidden: differs(|field| field.hidden),
        wide: differs(|field| field.wide),
        default: standard.is_none_or(|standard| standard.default != field.default).then(|| field.default.clone()),
        options: standard.is_none_or(|standard| standard.options != field.options).then(|| field.options.clone()),
    }
}

/// Problems with the fields of a formula by their labels.
fn readable(page: Page, mut problem: Problem) -> Problem {
    let label = |found: &mut FieldProblem| {
        if let Some(what) = found.args.get_mut("what") {
            *what = page.def.with_untracked(|def| formula::in_labels(def, what));
        }
    };
    problem.fields.iter_mut().for_each(label);
    problem
}
