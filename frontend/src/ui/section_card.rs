//! A card with a title: related records, settings, a figure.

use leptos::prelude::*;

use super::icon::Icon;

/// A titled section; `flush` lets its inside (a table, a list) touch the edges.
#[component]
pub fn SectionCard(
    #[prop(into)] title: Signal<String>,
    #[prop(optional, into)] icon: MaybeProp<Icon>,
    #[prop(optional, into)] count: MaybeProp<String>,
    #[prop(optional, into)] text: MaybeProp<String>,
    #[prop(optional)] flush: bool,
    #[prop(optional, into)] actions: Option<ViewFn>,
    children: Children,
) -> impl IntoView {
    view! {
        <section class="card" class:card--flush=flush>
            <header class="card__head">
                {move || icon.get().map(Icon::view)}
                <h2 class="card__title">{title}</h2>
                {move || count.get().map(|count| view! { <span class="card__count">{count}</span> })}
                {actions.map(|actions| view! { <div class="card__actions">{actions.run()}</div> })}
            </header>
            {move || text.get().map(|text| view! { <p class="card__text">{text}</p> })}
            <div class="card__body">{children()}</div>
        </section>
    }
}
