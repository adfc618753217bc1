//! A value that is edited where it stands: Enter saves, Esc cancels, and what was typed survives a failure.

use std::sync::Arc;

use domain::{FieldDef, FieldKind, Problem, Value, problem::ProblemKind};
use leptos::{ev::KeyboardEvent, html, prelude::*, wasm_bindgen::JsCast, web_sys::HtmlElement};

use super::Page;
use crate::{
    fields,
    i18n::{field_label, field_problem_text, problem_text, t, ta, ts},
    state::perform,
    ui::{Button, ButtonKind, Field, Icon, IconButton, Size},
};

/// The value of a field, with a pencil where the viewer may change it.
#[component]
pub fn InlineValue(page: Page, field: Arc<FieldDef>) -> impl IntoView {
    let editing = RwSignal::new(false);
    let value = page.value(&field.key);
    let frame = NodeRef::<html::Span>::new();
    let (shown_field, own) = (Arc::clone(&field), Arc::clone(&field));
    let may = Memo::new(move |_| page.may_edit(&own));
    let shown = move || {
        page.labels.with(|labels| {
            value.with(|value| match value {
                Value::Table(rows) => fields::table_view(page.module, &shown_field, rows),
                value => fields::cell(page.module, &shown_field, value, labels),
            })
        })
    };
    let close = move || {
        editing.set(false);
        focus_first(frame, "button");
    };
    let name_field = Arc::clone(&field);
    let name = Signal::derive(move || {
        ta("record-edit-field", texts::args().set("field", field_label(page.module, &name_field)))
    });
    view! {
        <span class="inline" class:is-editing=editing node_ref=frame>
            {move || {
                if editing.get() {
                    view! { <Editor page=page field=Arc::clone(&field) on_close=move |()| close() /> }.into_any()
                } else {
                    view! {
                        <span class="details__content">{shown.clone()}</span>
                        {move || {
                            may.get()
                                .then(|| {
                                    let open = move |_| {
                                        set_timeout(
                                            move || {
                                                editing.set(true);
                                                focus_first(frame, "input, select, textarea");
                                            },
                                            std::time::Duration::ZERO,
                                        );
                                    };
                                    view! {
                                        <IconButton icon=Icon::Pencil label=name class="details__edit" on_click=open />
                                    }
                                })
                        }}
                    }
                        .into_any()
                }
            }}
        </span>
    }
}

#[component]
fn Editor(page: Page, field: Arc<FieldDef>, #[prop(into)] on_close: Callback<()>) -> impl IntoView {
    let key = StoredValue::new(field.key.clone());
    let typed = RwSignal::new(page.value(&field.key).get_untracked());
    let (saving, error) = (RwSignal::new(false), RwSignal::new(None::<String>));
    let kind = field.kind;
    let close = move || set_timeout(move || on_close.try_run(()).unwrap_or(()), std::time::Duration::ZERO);
    let save = move || {
        if saving.get_untracked() {
            return;
        }
        let key = key.get_value();
        if page.value(&key).get_untracked() == typed.get_untracked() {
            close();
            return;
        }
        saving.set(true);
        perform(async move {
            match page.save(&key, typed.get_untracked()).await {
                Ok(()) => close(),
                Err(problem) => {
                    error.try_set(Some(message(page, &key, &problem)));
                }
            }
            saving.try_set(false);
        });
    };
    let keys = move |event: KeyboardEvent| match event.key().as_str() {
        _ if event.is_composing() => {}
        "Escape" if !event.default_prevented() => {
            event.prevent_default();
            event.stop_propagation();
            close();
        }
        // In several lines Enter begins a new one; Ctrl Enter saves there.
        "Enter" if kind != FieldKind::LongText || event.ctrl_key() || event.meta_key() => {
            let on_button = event
                .target()
                .and_then(|target| target.dyn_into::<HtmlElement>().ok())
                .is_some_and(|element| element.tag_name().eq_ignore_ascii_case("button"));
            if !on_button {
                event.prevent_default();
                save();
            }
        }
        _ => {}
    };
    let change = Callback::new(move |value: Value| {
        typed.set(value);
        error.set(None);
    });
    let labels = page.labels.get_untracked();
    let own = Arc::clone(&field);
    let label = Signal::derive(move || field_label(page.module, &own));
    let control = move || fields::control(page.module, Arc::clone(&field), typed.into(), change, labels.clone());
    view! {
        <div class="inline__editor" on:keydown=keys>
            <Field label=label error=error group=fields::is_group(kind)>
                {control()}
            </Field>
            <div class="inline__buttons">
                <Button text=ts("action-save") kind=ButtonKind::Primary size=Size::Small loading=saving on_click=move |_| save() />
                <Button text=ts("action-cancel") size=Size::Small on_click=move |_| close() />
            </div>
            <span class="u-hidden" aria-live="polite">{move || saving.get().then(|| t("state-saving"))}</span>
        </div>
    }
}

/// What is wrong, at this field or as a whole.
fn message(page: Page, key: &str, problem: &Problem) -> String {
    untrack(|| {
        let own = problem.fields.iter().find(|field| field.field.split('.').next() == Some(key));
        match own.or(problem.fields.first()) {
            Some(field) if problem.kind == ProblemKind::Invalid => field_problem_text(Some(page.module), field),
            _ => problem_text(problem),
        }
    })
}

fn focus_first(frame: NodeRef<html::Span>, selector: &'static str) {
    request_animation_frame(move || {
        let found = frame.try_get_untracked().flatten().and_then(|frame| frame.query_selector(selector).ok().flatten());
        if let Some(element) = found.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
            let _ = element.focus();
        }
    });
}
