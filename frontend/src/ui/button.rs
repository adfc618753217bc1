//! Buttons: what a click does right here. What leads elsewhere is a [`LinkButton`].

use leptos::ev::MouseEvent;
use leptos::prelude::*;

use super::icon::Icon;
use super::spinner::Spinner;

/// How much a button asks for attention. One primary button a screen, at most.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ButtonKind {
    /// The one thing to do here.
    Primary,
    /// Everything else with a border.
    #[default]
    Default,
    /// No border until the pointer is over it: tool rows, cancel.
    Quiet,
    /// Destroys something.
    Danger,
}

impl ButtonKind {
    pub(super) const fn class(self) -> &'static str {
        match self {
            Self::Primary => "btn--primary",
            Self::Default => "btn--default",
            Self::Quiet => "btn--quiet",
            Self::Danger => "btn--danger",
        }
    }
}

/// The height of a control: 28, 32 or 40 px at a desk, at least 44 px by touch.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Size {
    /// Tool rows, tables, cards.
    Small,
    /// Forms and dialogs.
    #[default]
    Medium,
    /// Sign-in and first steps.
    Large,
}

impl Size {
    pub(super) const fn class(self) -> &'static str {
        match self {
            Self::Small => "is-small",
            Self::Medium => "",
            Self::Large => "is-large",
        }
    }
}

/// A button with a text, perhaps an icon before it. While `loading` it keeps its width, shows a spinner and does nothing.
#[component]
pub fn Button(
    #[prop(into)] text: Signal<String>,
    #[prop(optional)] kind: ButtonKind,
    #[prop(optional)] size: Size,
    #[prop(optional, into)] icon: MaybeProp<Icon>,
    /// An icon behind the text, a chevron for instance.
    #[prop(optional, into)]
    icon_after: MaybeProp<Icon>,
    #[prop(optional, into)] loading: Signal<bool>,
    #[prop(optional, into)] disabled: Signal<bool>,
    /// For a button that stays down: filter on, panel open.
    #[prop(optional, into)]
    pressed: MaybeProp<bool>,
    /// `submit` in forms; the default is `button`.
    #[prop(default = "button")]
    r#type: &'static str,
    /// Takes the whole width.
    #[prop(optional)]
    wide: bool,
    #[prop(optional, into)] class: String,
    #[prop(optional, into)] on_click: Option<Callback<MouseEvent>>,
) -> impl IntoView {
    let class = format!("btn {} {} {class}", kind.class(), size.class());
    view! {
        <button
            class=class
            class:btn--wide=wide
            class:is-loading=loading
            type=r#type
            disabled=disabled
            aria-busy=move || loading.get().then_some("true")
            aria-disabled=move || loading.get().then_some("true")
            aria-pressed=move || pressed.get().map(|down| if down { "true" } else { "false" })
            on:click=move |event| press(event, loading, on_click)
        >
            {move || loading.get().then(|| view! { <Spinner /> })}
            {move || icon.get().map(Icon::view)}
            <span class="btn__text">{text}</span>
            {move || icon_after.get().map(Icon::view)}
        </button>
    }
}

/// A square button of an icon alone; the label is its name for screen readers and its tooltip.
#[component]
pub fn IconButton(
    #[prop(into)] icon: Signal<Icon>,
    #[prop(into)] label: Signal<String>,
    #[prop(default = ButtonKind::Quiet)] kind: ButtonKind,
    #[prop(default = Size::Small)] size: Size,
    #[prop(optional, into)] loading: Signal<bool>,
    #[prop(optional, into)] disabled: Signal<bool>,
    #[prop(optional, into)] pressed: MaybeProp<bool>,
    /// A count in the corner, such as unread notifications.
    #[prop(optional, into)]
    count: MaybeProp<u32>,
    #[prop(optional, into)] class: String,
    #[prop(optional, into)] on_click: Option<Callback<MouseEvent>>,
) -> impl IntoView {
    let class = format!("btn btn--icon {} {} {class}", kind.class(), size.class());
    view! {
        <button
            class=class
            class:is-loading=loading
            type="button"
            disabled=disabled
            title=label
            aria-label=label
            aria-pressed=move || pressed.get().map(|down| if down { "true" } else { "false" })
            on:click=move |event| press(event, loading, on_click)
        >
            {move || if loading.get() { view! { <Spinner /> }.into_any() } else { icon.get().view() }}
            {move || count.get().filter(|count| *count > 0).map(|count| view! { <span class="btn__count">{short(count)}</span> })}
        </button>
    }
}

/// A link that looks like a button: leads to a URL, opens in a tab with the middle button.
#[component]
pub fn LinkButton(
    #[prop(into)] text: Signal<String>,
    #[prop(into)] href: Signal<String>,
    #[prop(optional)] kind: ButtonKind,
    #[prop(optional)] size: Size,
    #[prop(optional, into)] icon: MaybeProp<Icon>,
    /// Shows the icon alone; the text becomes its name and tooltip.
    #[prop(optional)]
    icon_only: bool,
    /// Downloads instead of opening.
    #[prop(optional)]
    download: bool,
    #[prop(optional, into)] class: String,
) -> impl IntoView {
    let class = format!("btn {} {} {class}", kind.class(), size.class());
    view! {
        <a
            class=class
            class:btn--icon=icon_only
            href=href
            download=download.then_some("")
            rel=download.then_some("external")
            title=move || icon_only.then(|| text.get())
            aria-label=move || icon_only.then(|| text.get())
        >
            {move || icon.get().map(Icon::view)}
            {(!icon_only).then(|| view! { <span class="btn__text">{text}</span> })}
        </a>
    }
}

fn press(event: MouseEvent, loading: Signal<bool>, on_click: Option<Callback<MouseEvent>>) {
    if loading.get_untracked() {
        event.prevent_default();
    } else if let Some(on_click) = on_click {
        on_click.run(event);
    }
}

/// Counts in corners stay two digits wide.
pub(crate) fn short(count: u32) -> String {
    if count > 99 { "99+".to_owned() } else { count.to_string() }
}
