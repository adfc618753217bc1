//! A chosen thing in a row of such: a filter in force, a value of a multiple picker.

use leptos::prelude::*;

use super::icon::Icon;
use super::words::words;

/// A chip; with `on_remove` it has a button to take it away, with `on_click` its text is a button (change this filter).
#[component]
pub fn Chip(
    #[prop(into)] text: Signal<String>,
    #[prop(optional, into)] icon: MaybeProp<Icon>,
    #[prop(optional, into)] on_remove: Option<Callback<()>>,
    #[prop(optional, into)] on_click: Option<Callback<()>>,
    #[prop(optional, into)] disabled: Signal<bool>,
) -> impl IntoView {
    let inside = move || view! { {move || icon.get().map(Icon::view)} <span class="chip__text">{text}</span> };
    let name = move || format!("{} {}", words().remove.get(), text.get());
    view! {
        <span class="chip" class:is-disabled=disabled>
            {match on_click {
                Some(on_click) => {
                    view! {
                        <button class="chip__main" type="button" disabled=disabled on:click=move |_| on_click.run(())>
                            {inside()}
                        </button>
                    }
                        .into_any()
                }
                None => view! { <span class="chip__main">{inside()}</span> }.into_any(),
            }}
            {on_remove
                .map(|on_remove| {
                    view! {
                        <button
                            class="chip__remove"
                            type="button"
                            aria-label=name
                            title=name
                            disabled=disabled
                            on:click=move |event| {
                                event.stop_propagation();
                                super::dialog::close_later(on_remove);
                            }
                        >
                            {Icon::X}
                        </button>
                    }
                })}
        </span>
    }
}
