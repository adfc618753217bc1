//! The head of a page: crumbs, title with a count, actions at the end.

use leptos::prelude::*;

use super::icon::Icon;
use super::words::words;

/// One crumb; the last one has no link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Crumb {
    /// Its text.
    pub text: String,
    /// Where it leads.
    pub href: Option<String>,
}

impl Crumb {
    /// A crumb that leads somewhere.
    pub fn link(text: impl Into<String>, href: impl Into<String>) -> Self {
        Self { text: text.into(), href: Some(href.into()) }
    }

    /// Where one is.
    pub fn here(text: impl Into<String>) -> Self {
        Self { text: text.into(), href: None }
    }
}

/// The way from the start page to here.
#[component]
pub fn Breadcrumb(#[prop(into)] crumbs: Signal<Vec<Crumb>>) -> impl IntoView {
    let crumb = |crumb: Crumb| match crumb.href {
        Some(href) => {
            view! { <li class="breadcrumb__item"><a href=href>{crumb.text}</a>{Icon::ChevronRight}</li> }.into_any()
        }
        None => view! { <li class="breadcrumb__item" aria-current="page">{crumb.text}</li> }.into_any(),
    };
    view! {
        <nav class="breadcrumb" aria-label=words().breadcrumb>
            <ol class="breadcrumb__list">{move || crumbs.get().into_iter().map(crumb).collect_view()}</ol>
        </nav>
    }
}

/// The title of a page, the count of what it lists, its actions.
#[component]
pub fn PageHeader(
    #[prop(into)] title: Signal<String>,
    #[prop(optional, into)] icon: MaybeProp<Icon>,
    #[prop(optional, into)] count: MaybeProp<String>,
    #[prop(optional, into)] text: MaybeProp<String>,
    /// The actions.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    view! {
        <header class="page-header">
            {move || icon.get().map(|icon| view! { <span class="page-header__icon">{icon}</span> })}
            <div class="page-header__main">
                <h1 class="page-header__title">
                    {title} {move || count.get().map(|count| view! { <span class="page-header__count">{count}</span> })}
                </h1>
                {move || text.get().map(|text| view! { <p class="page-header__text">{text}</p> })}
            </div>
            {children.map(|children| view! { <div class="page-header__actions">{children()}</div> })}
        </header>
    }
}
