//! What happened, newest first: follow-ups, changes, mails.

use leptos::prelude::*;

use super::icon::Icon;

/// The list around the items.
#[component]
pub fn Timeline(#[prop(into)] label: Signal<String>, children: Children) -> impl IntoView {
    view! { <ol class="timeline" aria-label=label>{children()}</ol> }
}

/// One thing that happened: who and what (`title`), when (`time`, exact in `exact`), the text as children.
#[component]
pub fn TimelineItem(
    icon: Icon,
    #[prop(into)] title: ViewFn,
    #[prop(into)] time: Signal<String>,
    #[prop(optional, into)] exact: MaybeProp<String>,
    /// Buttons that appear over it.
    #[prop(optional, into)]
    actions: Option<ViewFn>,
    /// Said by a person, not a change noted by the program: it gets a frame.
    #[prop(optional)]
    spoken: bool,
    #[prop(optional)] children: Option<Children>,
) -> impl IntoView {
    view! {
        <li class="timeline__item" class:timeline__item--spoken=spoken>
            <span class="timeline__icon">{icon}</span>
            <div class="timeline__main">
                <div class="timeline__head">
                    <span class="timeline__title">{title.run()}</span>
                    <time class="timeline__time" title=move || exact.get()>{time}</time>
                    {actions.map(|actions| view! { <span class="timeline__actions">{actions.run()}</span> })}
                </div>
                {children.map(|children| view! { <div class="timeline__body">{children()}</div> })}
            </div>
        </li>
    }
}
