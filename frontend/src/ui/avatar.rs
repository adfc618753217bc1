//! People: a picture, or initials on a colour that is the same for the same name everywhere.

use leptos::prelude::*;

use super::hue::Hue;

/// The diameter of an avatar: 20, 24, 32 or 64 px.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum AvatarSize {
    /// In a table cell.
    Small,
    /// Beside a name.
    #[default]
    Medium,
    /// In a head or time line.
    Large,
    /// On a profile.
    Huge,
}

/// A person. The name is given beside it in text as a rule: then it is decoration (`named` is off).
#[component]
pub fn Avatar(
    #[prop(into)] name: Signal<String>,
    #[prop(optional, into)] picture: MaybeProp<String>,
    #[prop(optional)] size: AvatarSize,
    /// No text beside it: the name becomes its label and tooltip.
    #[prop(optional)]
    named: bool,
    /// A company: square corners.
    #[prop(optional)]
    square: bool,
) -> impl IntoView {
    let class = match size {
        AvatarSize::Small => "avatar avatar--small",
        AvatarSize::Medium => "avatar",
        AvatarSize::Large => "avatar avatar--large",
        AvatarSize::Huge => "avatar avatar--huge",
    };
    let shown = move || {
        let source = picture.get()?;
        Some(view! { <img class="avatar__picture" src=source alt="" loading="lazy" /> })
    };
    view! {
        <span
            class=class
            class:avatar--square=square
            data-hue=move || Hue::of_text(&name.get()).name()
            // Drawn by the style sheet: initials are no text that could be read out or called by voice.
            data-initials=move || picture.get().is_none().then(|| initials(&name.get()))
            role=named.then_some("img")
            aria-label=move || named.then(|| name.get())
            title=move || named.then(|| name.get())
            aria-hidden=(!named).then_some("true")
        >
            {shown}
        </span>
    }
}

/// Several people, overlapping; from the fifth on a number.
#[component]
pub fn AvatarGroup(#[prop(into)] names: Signal<Vec<String>>, #[prop(optional)] size: AvatarSize) -> impl IntoView {
    const SHOWN: usize = 4;
    let people = move || {
        let all = names.get();
        let more = all.len().saturating_sub(SHOWN);
        let shown =
            all.into_iter().take(SHOWN).map(|name| view! { <Avatar name=name size=size named=true /> }).collect_view();
        view! { {shown} {(more > 0).then(|| view! { <span class="avatar-group__more">"+"{more}</span> })} }
    };
    view! { <span class="avatar-group">{people}</span> }
}

/// First and last initial; of a Chinese, Japanese or Korean name the first character, which is the family name.
fn initials(name: &str) -> String {
    let mut words = name.split_whitespace();
    let first = words.next().and_then(|word| word.chars().next());
    let last = words.next_back().and_then(|word| word.chars().next());
    match (first, last) {
        (Some(first), _) if first >= '\u{2e80}' => first.to_string(),
        (Some(first), Some(last)) => first.to_uppercase().chain(last.to_uppercase()).collect(),
        (Some(first), None) => first.to_uppercase().collect(),
        _ => "?".to_owned(),
    }
}
