//! Small marks: a state in words (badge), a coloured option (tag), a chosen thing that can be taken away (chip).

use leptos::prelude::*;

use super::hue::Hue;

/// What a badge or banner means.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tone {
    /// No judgement.
    #[default]
    Neutral,
    /// The accent: current, new.
    Accent,
    /// Worth knowing.
    Info,
    /// Went well.
    Success,
    /// Needs a look.
    Warning,
    /// Went wrong, overdue.
    Danger,
}

impl Tone {
    /// The value of `data-tone`.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Neutral => "neutral",
            Self::Accent => "accent",
            Self::Info => "info",
            Self::Success => "success",
            Self::Warning => "warning",
            Self::Danger => "danger",
        }
    }
}

/// A state in a word or two, or a count. With `dot` a point of its colour stands before it.
#[component]
pub fn Badge(
    #[prop(into)] text: Signal<String>,
    #[prop(optional, into)] tone: Signal<Tone>,
    #[prop(optional)] dot: bool,
) -> impl IntoView {
    view! { <span class="badge" class:badge--dot=dot data-tone=move || tone.get().name()>{text}</span> }
}

/// The value of an option field in its colour.
#[component]
pub fn Tag(#[prop(into)] text: Signal<String>, #[prop(optional, into)] hue: Signal<Hue>) -> impl IntoView {
    view! { <span class="tag" data-hue=move || hue.get().name()>{text}</span> }
}
