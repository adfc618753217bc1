//! Keys, as on a keyboard.

use leptos::prelude::*;

/// One key or several pressed together, separated by a space: `Ctrl K`.
#[component]
pub fn Kbd(#[prop(into)] keys: String) -> impl IntoView {
    let keys = keys.split(' ').map(|key| view! { <kbd class="kbd">{key.to_owned()}</kbd> }).collect_view();
    view! { <span class="kbd-group">{keys}</span> }
}
