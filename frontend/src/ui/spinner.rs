//! The turning ring: something small is on its way. What has a shape shows a skeleton instead.

use leptos::prelude::*;

/// A ring of the height of the text. With a `label` it is announced, without one it is decoration.
#[component]
pub fn Spinner(#[prop(optional, into)] label: MaybeProp<String>) -> impl IntoView {
    view! {
        <span
            class="spinner"
            role=move || label.get().map(|_| "status")
            aria-label=move || label.get()
            aria-hidden=move || label.get().is_none().then_some("true")
        ></span>
    }
}
