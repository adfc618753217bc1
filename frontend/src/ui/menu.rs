//! A button with a menu: the rarer actions of a record, a row, a list. Keys after the menu-button pattern of WAI-ARIA.

use std::sync::Arc;
use std::time::Duration;

use leptos::html;
use leptos::prelude::*;

use super::dom::{self, Move};
use super::icon::Icon;
use super::ids;
use super::popover::Opener;

/// One line of a menu.
#[derive(Clone)]
pub enum MenuEntry {
    /// Something to do or a place to go to.
    Item(MenuItem),
    /// A line between groups.
    Separator,
    /// The name of a group.
    Heading(String),
}

/// An action in a menu. Build it with [`MenuItem::new`] or [`MenuItem::link`] and the methods behind.
#[derive(Clone)]
pub struct MenuItem {
    label: String,
    detail: Option<String>,
    icon: Option<Icon>,
    danger: bool,
    disabled: bool,
    checked: Option<bool>,
    href: Option<String>,
    external: bool,
    // Not a `Callback`: items are mostly made inside a derived signal, whose callbacks are gone when the menu closes.
    on_select: Option<Arc<dyn Fn() + Send + Sync>>,
}

/// What an item may do: a closure with or without the empty value. A `Callback` may be gone when it is run.
pub trait OnSelect<Marker> {
    /// The same, in a form that outlives the menu.
    fn shared(self) -> Arc<dyn Fn() + Send + Sync>;
}

impl<F: Fn() + Send + Sync + 'static> OnSelect<()> for F {
    fn shared(self) -> Arc<dyn Fn() + Send + Sync> {
        Arc::new(self)
    }
}

impl<F: Fn(()) + Send + Sync + 'static> OnSelect<((),)> for F {
    fn shared(self) -> Arc<dyn Fn() + Send + Sync> {
        Arc::new(move || self(()))
    }
}

impl MenuItem {
    /// An item that does something.
    pub fn new<M>(label: impl Into<String>, on_select: impl OnSelect<M>) -> Self {
        Self { on_select: Some(on_select.shared()), ..Self::bare(label.into()) }
    }

    /// An item that leads to a URL.
    pub fn link(label: impl Into<String>, href: impl Into<String>) -> Self {
        Self { href: Some(href.into()), ..Self::bare(label.into()) }
    }

    fn bare(label: String) -> Self {
        Self {
            label,
            detail: None,
            icon: None,
            danger: false,
            disabled: false,
            checked: None,
            href: None,
            external: false,
            on_select: None,
        }
    }

    /// The URL is no page of ours but something the browser fetches, such as a download.
    pub fn external(self) -> Self {
        Self { external: true, ..self }
    }

    /// With an icon.
    pub fn icon(self, icon: Icon) -> Self {
        Self { icon: Some(icon), ..self }
    }

    /// With a quiet text at the end: a key, a count.
    pub fn detail(self, detail: impl Into<String>) -> Self {
        Self { detail: Some(detail.into()), ..self }
    }

    /// Destroys something; put it last, behind a separator.
    pub fn danger(self) -> Self {
        Self { danger: true, ..self }
    }

    /// Cannot be chosen now.
    pub fn disabled(self, disabled: bool) -> Self {
        Self { disabled, ..self }
    }

    /// Carries a mark when it is on.
    pub fn checked(self, checked: bool) -> Self {
        Self { checked: Some(checked), ..self }
    }
}

impl From<MenuItem> for MenuEntry {
    fn from(item: MenuItem) -> Self {
        Self::Item(item)
    }
}

/// A button that opens a menu of `items`.
#[component]
pub fn Menu(
    opener: Opener,
    #[prop(into)] items: Signal<Vec<MenuEntry>>,
    #[prop(optional, into)] disabled: Signal<bool>,
    /// Aligns the menu with the end of the button instead of its start.
    #[prop(optional)]
    at_end: bool,
    /// Says whether it is open, to whoever holds something still meanwhile.
    #[prop(default = RwSignal::new(false))]
    open: RwSignal<bool>,
) -> impl IntoView {
    let id = ids::fresh("menu");
    let list = NodeRef::<html::Div>::new();
    let close = move || {
        if let Some(list) = list.get_untracked() {
            dom::hide_popover(&list);
        }
    };
    let label = opener.text;
    view! {
        {opener.view(id.clone(), "menu", open, disabled)}
        <div
            class="popover menu"
            class:popover--end=at_end
            popover="auto"
            role="menu"
            aria-label=label
            id=id
            node_ref=list
            on:beforetoggle=move |event| dom::follow(&event, open)
            on:toggle=move |event| {
                dom::follow(&event, open);
                // The event comes a little later: whoever is quick has gone on to another item by then.
                if dom::opens(&event) && let Some(list) = list.get_untracked() && !dom::has_focus(&list) {
                    dom::move_focus(&list, ITEM, Move::First);
                }
            }
            on:keydown=move |event| {
                if let (Some(to), Some(list)) = (Move::of_key(&event.key(), false), list.get_untracked()) {
                    event.prevent_default();
                    dom::move_focus(&list, ITEM, to);
                } else if event.key() == "Tab" {
                    close();
                }
                // The keys of the page (`j`, `e`, ...) are not meant while a menu is open.
                event.stop_propagation();
            }
        >
            {move || open.get().then(|| items.get().into_iter().map(|entry| line(entry, close)).collect_view())}
        </div>
    }
}

const ITEM: &str = ".menu__item:not([aria-disabled])";

fn line(entry: MenuEntry, close: impl Fn() + Copy + 'static) -> AnyView {
    let item = match entry {
        MenuEntry::Item(item) => item,
        MenuEntry::Separator => return view! { <div class="menu__line" role="separator"></div> }.into_any(),
        MenuEntry::Heading(text) => {
            return view! { <div class="menu__heading" role="presentation">{text}</div> }.into_any();
        }
    };
    let MenuItem { label, detail, icon, danger, disabled, checked, href, external, on_select } = item;
    let role = if checked.is_some() { "menuitemcheckbox" } else { "menuitem" };
    let inside = view! {
        {icon.map(Icon::view)} <span class="menu__label">{label}</span> {detail.map(|detail| view! { <span class="menu__detail">{detail}</span> })}
        {checked.unwrap_or(false).then(|| Icon::Check.view())}
    };
    let class = if danger { "menu__item menu__item--danger" } else { "menu__item" };
    let off = disabled.then_some("true");
    let is_on = checked.map(|on| if on { "true" } else { "false" });
    if let (Some(href), false) = (href, disabled) {
        let rel = external.then_some("external");
        return view! {
            <a class=class role=role tabindex="-1" aria-checked=is_on href=href rel=rel on:click=move |_| close()>
                {inside}
            </a>
        }
        .into_any();
    }
    let select = move |_| {
        if !disabled {
            close();
            if let Some(on_select) = on_select.clone() {
                // After the menu is gone, so that a dialog opened by it remembers the right focus.
                set_timeout(move || on_select(), Duration::ZERO);
            }
        }
    };
    view! {
        <button
            class=class
            type="button"
            role=role
            tabindex="-1"
            aria-disabled=off
            aria-checked=is_on
            on:click=select
        >
            {inside}
        </button>
    }
    .into_any()
}
