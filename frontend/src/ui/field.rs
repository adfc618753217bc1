//! A labelled field: label, control, help and error, tied together by ids so that screen readers say all of them.

use leptos::context::Provider;
use leptos::prelude::*;

use super::icon::Icon;
use super::ids;
use super::words::words;

/// What a control inside a [`Field`] takes over from it. Controls alone use [`FieldLink::here`] too and get an empty one.
#[derive(Clone)]
pub struct FieldLink {
    /// The id the label points at.
    pub id: String,
    /// The label's own id, for groups that are named by `aria-labelledby`.
    pub label_id: Option<String>,
    /// Ids of help and error, while they are shown.
    pub described_by: Signal<Option<String>>,
    /// Whether there is an error.
    pub invalid: Signal<bool>,
    /// Whether a value is required.
    pub required: Signal<bool>,
    /// Set by a control whose changes are no events of the browser.
    pub corrected: RwSignal<bool>,
}

/// In the context of a form that is looked over only when it is sent: an error there goes when its field is changed, and comes
/// back when it is found again. Fields that look over what is typed say so (`live`).
#[derive(Clone, Copy, Debug)]
pub struct ErrorsUntilChanged;

impl FieldLink {
    /// The link of the field around this control; outside of one, a fresh id and nothing else.
    pub fn here() -> Self {
        use_context().unwrap_or_else(|| Self {
            id: ids::fresh("control"),
            label_id: None,
            described_by: Signal::stored(None),
            invalid: Signal::stored(false),
            required: Signal::stored(false),
            corrected: RwSignal::new(false),
        })
    }

    /// The value of `aria-invalid`.
    pub(super) fn invalid_attribute(&self) -> impl Fn() -> Option<&'static str> + Copy + Send + Sync + 'static {
        let invalid = self.invalid;
        move || invalid.get().then_some("true")
    }

    /// The value of `aria-required`.
    pub(super) fn required_attribute(&self) -> impl Fn() -> Option<&'static str> + Copy + Send + Sync + 'static {
        let required = self.required;
        move || required.get().then_some("true")
    }
}

/// A label above a control, help below it, the error in place of the help.
#[component]
pub fn Field(
    #[prop(into)] label: Signal<String>,
    #[prop(optional, into)] required: Signal<bool>,
    #[prop(optional, into)] help: MaybeProp<String>,
    #[prop(optional, into)] error: MaybeProp<String>,
    /// Spans all columns of a form grid.
    #[prop(optional)]
    wide: bool,
    /// The control is a group (radios, check boxes): the label names it instead of pointing at one input.
    #[prop(optional)]
    group: bool,
    /// The error is looked for while somebody types: it goes when it is mended, not when anything is changed.
    #[prop(optional)]
    live: bool,
    /// The id of the control, for links from the summary of errors; one is made up if not given.
    #[prop(optional, into)]
    id: Option<String>,
    children: Children,
) -> impl IntoView {
    let id = id.unwrap_or_else(|| ids::fresh("field"));
    let (label_id, help_id, error_id) = (format!("{id}-label"), format!("{id}-help"), format!("{id}-error"));
    let corrected = RwSignal::new(false);
    let error = if use_context::<ErrorsUntilChanged>().is_some() && !live {
        // Whatever was found last counts, even when it is the same as before.
        super::effect(move || {
            error.get();
            corrected.set(false);
        });
        MaybeProp::derive(move || error.get().filter(|_| !corrected.get()))
    } else {
        error
    };
    let described_by =
        {
            let (help_id, error_id) = (help_id.clone(), error_id.clone());
            Signal::derive(move || {
                if error.get().is_some() { Some(error_id.clone()) } else { help.get().map(|_| help_id.clone()) }
            })
        };
    let invalid = Signal::derive(move || error.get().is_some());
    let named_by = group.then(|| label_id.clone());
    let link =
        FieldLink { id: id.clone(), label_id: Some(label_id.clone()), described_by, invalid, required, corrected };
    view! {
        <div
            class="field"
            class:field--wide=wide
            class:is-invalid=invalid
            role=group.then_some("group")
            aria-labelledby=named_by
            on:input=move |_| corrected.set(true)
            on:change=move |_| corrected.set(true)
        >
            {caption(group, id, label_id, label, required)}
            <Provider value=link>{children()}</Provider>
            {move || match (error.get(), help.get()) {
                (Some(error), _) => {
                    view! { <p class="field__error" id=error_id.clone()>{Icon::Error}<span>{error}</span></p> }.into_any()
                }
                (None, Some(help)) => view! { <p class="field__help" id=help_id.clone()>{help}</p> }.into_any(),
                (None, None) => ().into_any(),
            }}
        </div>
    }
}

fn caption(group: bool, id: String, label_id: String, label: Signal<String>, required: Signal<bool>) -> AnyView {
    let mark = move || {
        required.get().then(|| {
            view! {
                <span class="field__required" aria-hidden="true">"*"</span>
                <span class="u-hidden">{words().required}</span>
            }
        })
    };
    if group {
        view! { <span class="field__label" id=label_id>{label} {mark}</span> }.into_any()
    } else {
        view! { <label class="field__label" id=label_id for=id>{label} {mark}</label> }.into_any()
    }
}
