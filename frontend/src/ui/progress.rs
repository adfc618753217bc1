//! Long work with numbers, and how far a target is reached.

use leptos::prelude::*;

use super::badge::Tone;

/// A bar from 0 to 1; without a value it moves to and fro. `text` says the same in words ("120 of 400").
#[component]
pub fn ProgressBar(
    #[prop(into)] label: Signal<String>,
    #[prop(optional, into)] value: MaybeProp<f64>,
    #[prop(optional, into)] text: MaybeProp<String>,
    #[prop(optional, into)] tone: Signal<Tone>,
    /// The bar alone; the label is for screen readers.
    #[prop(optional)]
    bare: bool,
) -> impl IntoView {
    view! {
        <div class="progress" class:progress--bare=bare data-tone=move || tone.get().name()>
            {(!bare)
                .then(|| {
                    view! {
                        <div class="progress__head">
                            <span>{label}</span>
                            <span class="progress__text">{move || text.get()}</span>
                        </div>
                    }
                })}
            // The native element draws its width without any style of ours.
            <progress class="progress__bar" max="1" value=move || value.get() aria-label=label aria-valuetext=move || text.get()></progress>
        </div>
    }
}
