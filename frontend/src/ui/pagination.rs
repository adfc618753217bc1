//! The paging at the foot of a list.

use leptos::prelude::*;

use super::button::{IconButton, Size};
use super::choice::Choice;
use super::icon::Icon;
use super::select::Select;
use super::words::words;

/// Where one is (`summary`: "1–50 of 1,234"), steps, and how many rows a page has.
#[component]
pub fn Pagination(
    /// Counted from 1.
    #[prop(into)]
    page: Signal<u64>,
    /// The last page; 0 when it is not known, then "next" stays possible.
    #[prop(into)]
    last: Signal<u64>,
    #[prop(into)] summary: Signal<String>,
    #[prop(into)] on_page: Callback<u64>,
    /// The page sizes on offer; none: no select.
    #[prop(optional, into)]
    sizes: Signal<Vec<Choice>>,
    #[prop(optional, into)] size: Signal<String>,
    #[prop(optional, into)] size_label: MaybeProp<String>,
    #[prop(optional, into)] on_size: Option<Callback<String>>,
) -> impl IntoView {
    let words = words();
    let at_start = Signal::derive(move || page.get() <= 1);
    let at_end = Signal::derive(move || last.get() > 0 && page.get() >= last.get());
    let no_last = Signal::derive(move || last.get() == 0 || at_end.get());
    let step = move |forward: bool| {
        let now = page.get_untracked();
        on_page.run(if forward { now + 1 } else { now.saturating_sub(1).max(1) });
    };
    view! {
        <div class="pagination">
            {on_size
                .map(|on_size| {
                    view! { <Select value=size options=sizes on_change=on_size label=size_label size=Size::Small /> }
                })}
            <span class="pagination__summary" aria-live="polite">{summary}</span>
            <div class="pagination__steps">
                <IconButton icon=Icon::ChevronFirst label=words.first_page disabled=at_start on_click=move |_| on_page.run(1) />
                <IconButton icon=Icon::ChevronLeft label=words.previous_page disabled=at_start on_click=move |_| step(false) />
                <IconButton icon=Icon::ChevronRight label=words.next_page disabled=at_end on_click=move |_| step(true) />
                <IconButton
                    icon=Icon::ChevronLast
                    label=words.last_page
                    disabled=no_last
                    on_click=move |_| on_page.run(last.get_untracked())
                />
            </div>
        </div>
    }
}
