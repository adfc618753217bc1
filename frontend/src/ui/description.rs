//! Labels with values: the details of a record.

use leptos::prelude::*;

use super::button::IconButton;
use super::icon::Icon;

/// A grid of details: one, two or three columns by the room there is.
#[component]
pub fn DescriptionList(
    /// Labels above the values instead of before them.
    #[prop(optional)]
    stacked: bool,
    children: Children,
) -> impl IntoView {
    view! {
        <div class="details-frame">
            <dl class="details" class:details--stacked=stacked>{children()}</dl>
        </div>
    }
}

/// A label and its value (children). With `on_edit` a pencil appears over it (always, on a touch screen).
#[component]
pub fn Detail(
    #[prop(into)] label: Signal<String>,
    /// The pencil's name: "Edit phone".
    #[prop(optional, into)]
    edit: MaybeProp<String>,
    #[prop(optional, into)] on_edit: Option<Callback<()>>,
    #[prop(optional)] wide: bool,
    children: Children,
) -> impl IntoView {
    let pencil = on_edit.map(|on_edit| {
        let name = Signal::derive(move || edit.get().unwrap_or_else(|| label.get()));
        view! { <IconButton icon=Icon::Pencil label=name class="details__edit" on_click=move |_| super::dialog::close_later(on_edit) /> }
    });
    view! {
        <div class="details__item" class:details__item--wide=wide>
            <dt class="details__label">{label}</dt>
            <dd class="details__value">
                <span class="details__content">{children()}</span>
                {pencil}
            </dd>
        </div>
    }
}
