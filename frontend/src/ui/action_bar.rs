//! The quiet bar that floats above the foot of a list while rows are selected.

use leptos::prelude::*;

use super::button::IconButton;
use super::icon::Icon;

/// How many are selected, what can be done with them (children), and a way out.
#[component]
pub fn ActionBar(
    #[prop(into)] open: Signal<bool>,
    /// "3 selected".
    #[prop(into)]
    text: Signal<String>,
    /// "Clear selection".
    #[prop(into)]
    clear: Signal<String>,
    #[prop(into)] on_clear: Callback<()>,
    children: ChildrenFn,
) -> impl IntoView {
    let bar = move || {
        view! {
            <div class="action-bar" role="toolbar" aria-label=text>
                <span class="action-bar__text" aria-live="polite">{text}</span>
                <div class="action-bar__actions">{children()}</div>
                <IconButton icon=Icon::X label=clear on_click=move |_| super::dialog::close_later(on_clear) />
            </div>
        }
    };
    move || open.get().then(&bar)
}
