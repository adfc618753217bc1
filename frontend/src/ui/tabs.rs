//! Tabs: links where each tab has a URL (lists, records), buttons where it has none (inside a dialog).

use leptos::html;
use leptos::prelude::*;

use super::button::short;
use super::dom::{self, Move};
use super::icon::Icon;

/// One tab.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Tab {
    /// What the current one is compared with.
    pub value: String,
    /// Its text.
    pub label: String,
    /// Where it leads; used by [`TabLinks`].
    pub href: String,
    /// How many things are behind it.
    pub count: Option<u32>,
    /// An icon before the text.
    pub icon: Option<Icon>,
}

impl Tab {
    /// A tab that leads to a URL.
    pub fn link(value: impl Into<String>, label: impl Into<String>, href: impl Into<String>) -> Self {
        Self { value: value.into(), label: label.into(), href: href.into(), ..Self::default() }
    }

    /// A tab of a [`TabButtons`].
    pub fn new(value: impl Into<String>, label: impl Into<String>) -> Self {
        Self::link(value, label, "")
    }

    /// With a count behind the text.
    pub fn count(self, count: u32) -> Self {
        Self { count: Some(count), ..self }
    }

    fn inside(&self) -> AnyView {
        view! {
            {self.icon.map(Icon::view)}
            <span class="tabs__text">{self.label.clone()}</span>
            {self.count.map(|count| view! { <span class="tabs__count">{short(count)}</span> })}
        }
        .into_any()
    }
}

/// Tabs that are links; the row scrolls when it is too long. `extra` stands behind them (add a view, more).
#[component]
pub fn TabLinks(
    #[prop(into)] tabs: Signal<Vec<Tab>>,
    #[prop(into)] current: Signal<String>,
    #[prop(into)] label: Signal<String>,
    #[prop(optional, into)] extra: Option<ViewFn>,
) -> impl IntoView {
    let link = move |tab: Tab| {
        let inside = tab.inside();
        let value = tab.value;
        let here = Memo::new(move |_| current.with(|current| *current == value));
        view! {
            <a class="tabs__tab" href=tab.href aria-current=move || here.get().then_some("page")>
                {inside}
            </a>
        }
    };
    view! {
        <nav class="tabs" aria-label=label>
            <div class="tabs__list">{move || tabs.get().into_iter().map(link).collect_view()}</div>
            {extra.map(|extra| extra.run())}
        </nav>
    }
}

/// Tabs that switch something in place. The panel below should have `role="tabpanel"`.
#[component]
pub fn TabButtons(
    #[prop(into)] tabs: Signal<Vec<Tab>>,
    #[prop(into)] current: Signal<String>,
    #[prop(into)] label: Signal<String>,
    #[prop(into)] on_select: Callback<String>,
) -> impl IntoView {
    let list = NodeRef::<html::Div>::new();
    let button = move |tab: Tab| {
        let inside = tab.inside();
        let (value, picked) = (tab.value.clone(), tab.value);
        let here = Memo::new(move |_| current.with(|current| *current == value));
        view! {
            <button
                class="tabs__tab"
                type="button"
                role="tab"
                aria-selected=move || if here.get() { "true" } else { "false" }
                tabindex=move || if here.get() { "0" } else { "-1" }
                on:click=move |_| on_select.run(picked.clone())
            >
                {inside}
            </button>
        }
    };
    view! {
        <div class="tabs">
            <div
                class="tabs__list"
                role="tablist"
                aria-label=label
                node_ref=list
                on:keydown=move |event| {
                    if let (Some(to), Some(list)) = (Move::of_key(&event.key(), true), list.get_untracked()) {
                        event.prevent_default();
                        dom::move_focus(&list, ".tabs__tab", to);
                    }
                }
            >
                {move || tabs.get().into_iter().map(button).collect_view()}
            </div>
        </div>
    }
}
