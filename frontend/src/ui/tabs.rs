//! Tabs: links where each tab has a URL (lists, records), buttons where it has none (inside a dialog).

use leptos::prelude::*;
use leptos::{ev, html};

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
    /// What there is to know besides.
    pub hint: Option<String>,
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

/// Tabs that are links; the row scrolls when it is too long, and shows the current one. `extra` stands behind them (add a view, more).
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
            <a class="tabs__tab" href=tab.href title=tab.hint aria-current=move || here.get().then_some("page")>
                {inside}
            </a>
        }
    };
    let list = NodeRef::<html::Div>::new();
    crate::ui::effect(move || {
        current.track();
        tabs.track();
        if let Some(list) = list.get() {
            request_animation_frame(move || dom::show_inside(&list, "[aria-current=page]"));
        }
    });
    let list = NodeRef::<html::Div>::new();
    let (before, after) = (RwSignal::new(false), RwSignal::new(false));
    let measure = move || {
        let Some(list) = list.try_get_untracked().flatten() else { return };
        let (start, end) = dom::goes_on(&list);
        before.maybe_update(|before| std::mem::replace(before, start) != start);
        after.maybe_update(|after| std::mem::replace(after, end) != end);
    };
    crate::ui::effect(move || {
        tabs.track();
        current.track();
        request_animation_frame(move || {
            if let Some(list) = list.try_get_untracked().flatten() {
                dom::reveal(&list, "[aria-current]");
            }
            measure();
        });
    });
    let resized = window_event_listener(ev::resize, move |_| measure());
    on_cleanup(move || resized.remove());
    // For a mouse, which cannot scroll sideways; the keyboard goes through the links themselves.
    let step = move |back: bool| {
        let go = move |_| {
            if let Some(list) = list.get_untracked() {
                let width = f64::from(list.client_width()) * 0.6;
                list.scroll_by_with_x_and_y(if back { -width } else { width }, 0.0);
            }
        };
        let (class, icon) = if back {
            ("tabs__step tabs__step--back", Icon::ChevronLeft)
        } else {
            ("tabs__step tabs__step--on", Icon::ChevronRight)
        };
        view! { <button class=class type="button" tabindex="-1" aria-hidden="true" on:click=go>{icon}</button> }
    };
    view! {
        <nav class="tabs" aria-label=label>
            <div class="tabs__row" class:goes-back=before class:goes-on=after>
                <div class="tabs__list" node_ref=list on:scroll=move |_| measure()>
                    {move || tabs.get().into_iter().map(link).collect_view()}
                </div>
                {step(true)} {step(false)}
            </div>
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
