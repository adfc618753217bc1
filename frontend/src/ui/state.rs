//! What stands where nothing can be shown: empty, failed.

use leptos::prelude::*;

use super::button::{Button, Size};
use super::icon::Icon;

/// Nothing here yet: what this is for and the first action.
#[component]
pub fn EmptyState(
    icon: Icon,
    #[prop(into)] title: Signal<String>,
    #[prop(optional, into)] text: MaybeProp<String>,
    /// Inside a card: less air.
    #[prop(optional)]
    small: bool,
    /// There is nothing else on the page: its title is the page's.
    #[prop(optional)]
    whole: bool,
    /// The actions.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    view! {
        <div class="state" class:state--small=small>
            <span class="state__icon">{icon}</span>
            {heading(title, whole)}
            {move || text.get().map(|text| view! { <p class="state__text">{text}</p> })}
            {children.map(|children| view! { <div class="state__actions">{children()}</div> })}
        </div>
    }
}

/// Something went wrong: what, the id by which the operator finds it in the log, and another try.
#[expect(clippy::fn_params_excessive_bools, reason = "each is a property of its own, named where it is given")]
#[component]
pub fn ErrorState(
    #[prop(into)] title: Signal<String>,
    #[prop(optional, into)] text: MaybeProp<String>,
    /// "Request 0192f…", with its word.
    #[prop(optional, into)]
    request: MaybeProp<String>,
    #[prop(optional, into)] retry: MaybeProp<String>,
    #[prop(optional, into)] on_retry: Option<Callback<()>>,
    /// No right to see it is no failure: a lock instead of a warning.
    #[prop(optional)]
    denied: bool,
    /// What is not there is no failure either.
    #[prop(optional)]
    missing: bool,
    #[prop(optional)] small: bool,
    /// There is nothing else on the page: its title is the page's.
    #[prop(optional)]
    whole: bool,
    /// Where to go on from here.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let icon = match (denied, missing) {
        (true, _) => Icon::Lock,
        (false, true) => Icon::Ban,
        (false, false) => Icon::Warning,
    };
    let again = move || {
        let (text, on_retry) = (retry.get()?, on_retry?);
        Some(view! {
            <div class="state__actions">
                <Button text=text icon=Icon::Refresh size=Size::Small on_click=move |_| super::dialog::close_later(on_retry) />
            </div>
        })
    };
    view! {
        <div class="state" class:state--error=!(denied || missing) class:state--small=small role="alert">
            <span class="state__icon">{icon}</span>
            {heading(title, whole)}
            {move || text.get().map(|text| view! { <p class="state__text">{text}</p> })}
            {again}
            {children.map(|children| view! { <div class="state__actions">{children()}</div> })}
            {move || request.get().map(|request| view! { <p class="state__request">{request}</p> })}
        </div>
    }
}

fn heading(title: Signal<String>, whole: bool) -> AnyView {
    if whole {
        view! { <h1 class="state__title">{title}</h1> }.into_any()
    } else {
        view! { <h2 class="state__title">{title}</h2> }.into_any()
    }
}
