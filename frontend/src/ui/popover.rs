//! A panel that opens at a button and closes on a click elsewhere or Esc: view options, columns, a filter's value.
//! On the browser's own popover: it lies above everything, dialogs too, and gives the focus back by itself.

use leptos::prelude::*;

use super::button::{ButtonKind, Size};
use super::dom;
use super::icon::Icon;
use super::ids;

/// What a button that opens something looks like.
#[derive(Clone, Default)]
pub struct Opener {
    /// Its text; the name for screen readers alone when `icon_only`.
    pub text: Signal<String>,
    /// Its icon.
    pub icon: Option<Icon>,
    /// Shows no text.
    pub icon_only: bool,
    /// A chevron behind the text.
    pub chevron: bool,
    /// How much it asks for attention.
    pub kind: ButtonKind,
    /// Its height.
    pub size: Size,
    /// More classes, for one place.
    pub class: String,
    /// Something else inside than text and icon: an avatar, a tag.
    pub content: Option<ViewFn>,
}

impl Opener {
    /// A small quiet button with an icon alone.
    pub fn icon(icon: Icon, label: impl Into<Signal<String>>) -> Self {
        Self {
            text: label.into(),
            icon: Some(icon),
            icon_only: true,
            kind: ButtonKind::Quiet,
            size: Size::Small,
            ..Self::default()
        }
    }

    /// A small button with a text and a chevron.
    pub fn text(text: impl Into<Signal<String>>) -> Self {
        Self { text: text.into(), chevron: true, size: Size::Small, ..Self::default() }
    }

    /// A bare button around something of one's own; `label` is its name.
    pub fn custom(label: impl Into<Signal<String>>, content: impl Into<ViewFn>) -> Self {
        Self {
            text: label.into(),
            icon_only: true,
            content: Some(content.into()),
            kind: ButtonKind::Quiet,
            class: "btn--bare".to_owned(),
            ..Self::default()
        }
    }

    /// The same with an icon before the text.
    pub fn with_icon(mut self, icon: Icon) -> Self {
        self.icon = Some(icon);
        self
    }

    /// The same in another kind.
    pub fn with_kind(mut self, kind: ButtonKind) -> Self {
        self.kind = kind;
        self
    }

    /// The button; `target` is the id of the popover, `haspopup` what it is.
    pub(super) fn view(
        self,
        target: String,
        haspopup: &'static str,
        open: RwSignal<bool>,
        disabled: Signal<bool>,
    ) -> AnyView {
        let Self { text, icon, icon_only, chevron, kind, size, class, content } = self;
        let content = content.as_ref().map(ViewFn::run);
        view! {
            <button
                class=format!("btn {} {} {class}", kind.class(), size.class())
                class:btn--icon=icon_only
                type="button"
                popovertarget=target
                aria-haspopup=haspopup
                aria-expanded=move || if open.get() { "true" } else { "false" }
                aria-label=move || icon_only.then(|| text.get())
                title=move || icon_only.then(|| text.get())
                disabled=disabled
            >
                {icon.map(Icon::view)} {content} {(!icon_only).then(|| view! { <span class="btn__text">{text}</span> })}
                {chevron.then(|| Icon::ChevronDown.view())}
            </button>
        }
        .into_any()
    }
}

/// A button and the panel it opens. The panel's inside is made when it opens. `close` inside it: [`use_popover`].
#[component]
pub fn Popover(
    opener: Opener,
    /// The panel's name for screen readers.
    #[prop(into)]
    label: Signal<String>,
    #[prop(optional, into)] disabled: Signal<bool>,
    /// Aligns the panel with the end of the button instead of its start.
    #[prop(optional)]
    at_end: bool,
    #[prop(optional)] wide: bool,
    children: ChildrenFn,
) -> impl IntoView {
    let id = ids::fresh("popover");
    let open = RwSignal::new(false);
    let panel = NodeRef::<leptos::html::Div>::new();
    let handle = PopoverHandle { panel };
    let body = move || {
        let children = children.clone();
        view! { <leptos::context::Provider value=handle>{children()}</leptos::context::Provider> }
    };
    view! {
        {opener.view(id.clone(), "dialog", open, disabled)}
        <div
            class="popover popover--panel"
            class:popover--end=at_end
            class:popover--wide=wide
            popover="auto"
            role="dialog"
            aria-label=label
            id=id
            node_ref=panel
            on:beforetoggle=move |event| dom::follow(&event, open)
            on:toggle=move |event| dom::follow(&event, open)
        >
            {move || open.get().then(&body)}
        </div>
    }
}

/// Closes the popover around the caller.
#[derive(Clone, Copy)]
pub struct PopoverHandle {
    panel: NodeRef<leptos::html::Div>,
}

impl PopoverHandle {
    /// Closes it; the focus goes back to its button.
    pub fn close(self) {
        if let Some(panel) = self.panel.get_untracked() {
            dom::hide_popover(&panel);
        }
    }
}

/// The popover around the caller, if there is one.
pub fn use_popover() -> Option<PopoverHandle> {
    use_context()
}
