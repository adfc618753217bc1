//! Grey shapes of what is on its way, of the same form as what will stand there.

use leptos::prelude::*;

use super::words::words;

/// Lines of text.
#[component]
pub fn SkeletonLines(#[prop(default = 3)] lines: u32) -> impl IntoView {
    let bars = (0..lines).map(|_| view! { <span class="skeleton skeleton--line"></span> }).collect_view();
    view! { <div class="skeleton-lines" role="status" aria-label=words().loading>{bars}</div> }
}

/// Rows of a table.
#[component]
pub fn SkeletonRows(#[prop(default = 12)] rows: u32, #[prop(default = 6)] columns: u32) -> impl IntoView {
    let row = move || {
        let cells = (0..columns).map(|_| view! { <span class="skeleton skeleton--line"></span> }).collect_view();
        view! { <div class="skeleton-row">{cells}</div> }
    };
    let rows = (0..rows).map(|_| row()).collect_view();
    view! { <div class="skeleton-rows" role="status" aria-label=words().loading>{rows}</div> }
}

/// A card with a head and some lines.
#[component]
pub fn SkeletonCard(#[prop(default = 4)] lines: u32) -> impl IntoView {
    view! {
        <div class="skeleton-card">
            <span class="skeleton skeleton--title"></span>
            <SkeletonLines lines=lines />
        </div>
    }
}
