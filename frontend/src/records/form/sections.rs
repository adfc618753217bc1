//! The fields of a form in their groups.

use std::sync::Arc;

use domain::{FieldDef, FieldKind, FieldProblem, Value, record::Line, schema::Group};
use leptos::prelude::*;

use super::Form;
use crate::{
    duplicates,
    fields::{self, parse_number, plain_number},
    i18n::{field_label, group_label},
    records::lines::{LinesEditor, WholeDiscount},
    ui::Field,
};

/// All groups that have fields.
pub(super) fn view(form: Form) -> AnyView {
    let def = form.def();
    // A computed field is shown where it stands, with what it would be.
    // So is one that the viewer may not change, unless there is nothing in it yet.
    let known = untrack(|| !form.is_new());
    let shown = |field: &&FieldDef| {
        let fixed = known && field.read_only && field.kind != FieldKind::Lines;
        !field.hidden && (field.is_formula() || fixed || def.form_fields().any(|own| own.key == field.key))
    };
    let section = |group: Group| {
        let own = def.fields.iter().filter(|field| field.group == group).filter(shown);
        let fields: Vec<_> = own.cloned().map(Arc::new).collect();
        (!fields.is_empty()).then(|| section(form, group, fields))
    };
    def.groups().into_iter().filter_map(section).collect_view().into_any()
}

fn section(form: Form, group: Group, fields: Vec<Arc<FieldDef>>) -> AnyView {
    let def = form.def();
    let has_lines = fields.iter().any(|field| field.kind == FieldKind::Lines);
    let entry = move |field: Arc<FieldDef>| match field.kind {
        FieldKind::Lines => lines(form, field),
        // It stands below the lines, whose total it changes.
        FieldKind::Percent if has_lines && field.key == "discount" => ().into_any(),
        _ => entry(form, field, group),
    };
    view! {
        <fieldset class="form__section">
            <legend class="form__legend">{move || group_label(&def, group)}</legend>
            <div class="form__grid">{fields.into_iter().map(entry).collect_view()}</div>
        </fieldset>
    }
    .into_any()
}

/// Whether a field is called like its section: its label need not be read twice.
fn repeats(form: Form, field: &Arc<FieldDef>, group: Group) -> impl Fn() -> bool + Send + Sync + 'static {
    let (module, field) = (form.module(), Arc::clone(field));
    let def = form.def();
    move || field_label(module, &field) == group_label(&def, group)
}

fn entry(form: Form, field: Arc<FieldDef>, group: Group) -> AnyView {
    let key = field.key.clone();
    if field.is_formula() || field.read_only {
        return read_only(form, field);
    }
    if field.fixed && untrack(|| !form.is_new()) {
        return read_only(form, field);
    }
    let (changed, left) = (key.clone(), key.clone());
    let change = Callback::new(move |value: Value| form.change(&changed, value));
    let (wide, titled) = (field.wide, repeats(form, &field, group));
    let hint = untrack(|| form.is_new()).then(|| duplicates::hint(form.module(), &field, form.value(&key)));
    let control =
        fields::input(form.module(), field, form.value(&key), change, form.error(&key), form.labels.get_untracked());
    view! {
        <div
            class="form__cell"
            class:field--wide=wide
            class:form__cell--titled=titled
            on:focusout=move |_| form.visit(&left)
        >
            {control}
            {hint}
        </div>
    }
    .into_any()
}

/// A field that is entered once (row VISIT-01): shown as it is.
fn read_only(form: Form, field: Arc<FieldDef>) -> AnyView {
    let (module, own) = (form.module(), Arc::clone(&field));
    let label = Signal::derive(move || field_label(module, &own));
    let value = if field.is_formula() { form.computed(&field.key) } else { form.value(&field.key) };
    let shown = move || form.labels.with(|labels| value.with(|value| fields::cell(module, &field, value, labels)));
    view! {
        <div class="form__cell">
            <Field label=label group=true><div class="form__fixed">{shown}</div></Field>
        </div>
    }
    .into_any()
}

fn lines(form: Form, field: Arc<FieldDef>) -> AnyView {
    let (module, own) = (form.module(), Arc::clone(&field));
    let label = Signal::derive(move || field_label(module, &own));
    let value = form.value("lines");
    let shown = Signal::derive(move || value.with(|value| value.as_lines().to_vec()));
    let change = move |lines: Vec<Line>| {
        form.change("lines", if lines.is_empty() { Value::Empty } else { Value::Lines(lines) });
    };
    let has_discount = form.def().form_fields().any(|field| field.key == "discount");
    let errors = Signal::derive(move || {
        form.shown_problems()
            .into_iter()
            .filter(|problem| problem.field.starts_with("lines."))
            .collect::<Vec<FieldProblem>>()
    });
    let id = fields::control_id(module, "lines");
    let editor = match has_discount.then(|| discount(form)) {
        Some(discount) => view! {
            <LinesEditor
                lines=shown
                on_change=change
                discount=discount
                errors=errors
                problems=move |problems| form.unreadable.set(problems)
            />
        }
        .into_any(),
        None => view! {
            <LinesEditor lines=shown on_change=change errors=errors problems=move |problems| form.unreadable.set(problems) />
        }
        .into_any(),
    };
    view! {
        // The section is theirs alone, and called like them.
        <div class="form__cell form__cell--titled field--wide" on:focusout=move |_| form.visit("lines")>
            <Field label=label error=form.error("lines") wide=true group=true id=id>
                {editor}
            </Field>
        </div>
    }
    .into_any()
}

fn discount(form: Form) -> WholeDiscount {
    let value = form.value("discount");
    let typed = |value: &Value| match value {
        Value::Text(text) => text.clone(),
        value => value.as_decimal().map(plain_number).unwrap_or_default(),
    };
    let text = RwSignal::new(typed(&value.get_untracked()));
    let read = |text: &str| match (text.trim().is_empty(), parse_number(text)) {
        (true, _) => Value::Empty,
        (false, Some(number)) => Value::Decimal(number),
        (false, None) => Value::Text(text.to_owned()),
    };
    crate::ui::effect(move || {
        let value = value.get();
        if read(&text.get_untracked()) != value {
            text.set(typed(&value));
        }
    });
    WholeDiscount {
        module: form.module(),
        text: text.into(),
        on_input: Callback::new(move |new: String| {
            text.set(new.clone());
            form.change("discount", read(&new));
            form.visit("discount");
        }),
        percent: Signal::derive(move || value.with(|value| value.as_decimal().unwrap_or_default())),
        error: form.error("discount"),
    }
}
