//! The summary of a form's errors, each a link to its field.

use domain::FieldProblem;
use leptos::{prelude::*, wasm_bindgen::JsCast, web_sys::HtmlElement};

use super::Form;
use crate::{
    fields::control_id,
    i18n::{field_label, field_problem_text, ta},
    ui::{Banner, Tone},
};

const ID: &str = "form-summary";

/// The summary; it appears when somebody tried to save.
pub(super) fn view(form: Form) -> AnyView {
    let problems = Memo::new(move |_| {
        let mut problems = if form.tried.get() { form.shown_problems() } else { Vec::new() };
        // From the top of the form to its end.
        let def = form.def();
        problems.sort_by_key(|problem| def.fields.iter().position(|field| field.key == key_of(problem)));
        problems
    });
    let summary = move || {
        let problems = problems.get();
        (!problems.is_empty()).then(|| {
            let text = ta("problem-summary", texts::args().set("count", problems.len()));
            let links = problems.into_iter().map(|problem| link(form, &problem)).collect_view();
            view! { <Banner text=text tone=Tone::Danger><ul class="form__errors">{links}</ul></Banner> }
        })
    };
    view! { <div class="form__summary" id=ID tabindex="-1">{summary}</div> }.into_any()
}

fn link(form: Form, problem: &FieldProblem) -> AnyView {
    let module = form.module();
    let key = key_of(problem);
    let label = form.def().field(key).map_or_else(|| key.to_owned(), |field| field_label(module, field));
    let message = field_problem_text(Some(module), problem);
    let id = control_id(module, key);
    let href = format!("#{id}");
    view! {
        <li>
            <a
                href=href
                on:click=move |event| {
                    // The hash must not become part of the URL: it is no place to come back to.
                    event.prevent_default();
                    focus_control(&id);
                }
            >
                {ta("label-value", texts::args().set("label", label).set("value", message))}
            </a>
        </li>
    }
    .into_any()
}

/// The field of a problem; that of a line item's part is the whole of them.
fn key_of(problem: &FieldProblem) -> &str {
    problem.field.split('.').next().unwrap_or_default()
}

/// The control itself, or the first one in a group of that id.
fn focus_control(id: &str) {
    let found = document().get_element_by_id(id).or_else(|| {
        let label = document().get_element_by_id(&format!("{id}-label"))?;
        label.parent_element()?.query_selector("input, select, textarea, button").ok().flatten()
    });
    if let Some(element) = found.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        let _ = element.focus();
    }
}

/// Moves the focus to the summary, once it is there.
pub(super) fn focus() {
    request_animation_frame(|| {
        if let Some(element) =
            document().get_element_by_id(ID).and_then(|element| element.dyn_into::<HtmlElement>().ok())
        {
            let _ = element.focus();
            element.scroll_into_view();
        }
    });
}
