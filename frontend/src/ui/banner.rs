//! A message that belongs to the page and stays: a lock, a duplicate, a lost connection, the summary of a form's errors.

use leptos::prelude::*;

use super::badge::Tone;
use super::button::IconButton;
use super::icon::Icon;
use super::words::words;

/// A banner; children are more text, links or buttons.
#[component]
pub fn Banner(
    #[prop(into)] text: Signal<String>,
    #[prop(default = Tone::Info)] tone: Tone,
    #[prop(optional, into)] on_close: Option<Callback<()>>,
    #[prop(optional)] children: Option<Children>,
) -> impl IntoView {
    let icon = match tone {
        Tone::Success => Icon::Success,
        Tone::Warning => Icon::Warning,
        Tone::Danger => Icon::Error,
        Tone::Neutral | Tone::Accent | Tone::Info => Icon::Info,
    };
    view! {
        <div class="banner" data-tone=tone.name() role=if tone == Tone::Danger { "alert" } else { "status" }>
            {icon}
            <div class="banner__main">
                <p class="banner__text">{text}</p>
                {children.map(|children| view! { <div class="banner__more">{children()}</div> })}
            </div>
            {on_close
                .map(|on_close| {
                    view! { <IconButton icon=Icon::X label=words().close on_click=move |_| super::dialog::close_later(on_close) /> }
                })}
        </div>
    }
}
