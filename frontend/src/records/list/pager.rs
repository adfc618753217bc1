//! The paging of a list (row L-13): how many rows a page has, which of how many these are, page numbers.

use domain::list::{ListPage, PAGE_SIZES};
use leptos::prelude::*;

use super::place::Place;
use super::{shown::last_page, state::List};
use crate::{
    format,
    i18n::{t, ta, ts},
    state::session,
    ui::{Choice, Icon, Select, Size},
};

/// Page size, range and total, and the steps.
#[component]
pub(super) fn Pager(list: List) -> impl IntoView {
    let size = Signal::derive(move || list.size().to_string());
    let sizes = PAGE_SIZES.map(|size| Choice::new(size.to_string(), size.to_string())).to_vec();
    let set_size = move |text: String| {
        if let Ok(page_size) = text.parse() {
            let prefs = domain::list::ListPrefs { page_size, ..list.prefs.get_untracked() };
            session().set_list_prefs(list.module, prefs);
            // Back to the first page, without a step in the history.
            list.correct(|place| place.size = Some(page_size));
        }
    };
    view! {
        <div class="pagination">
            <Select
                value=size
                options=Signal::stored(sizes)
                on_change=set_size
                label=ts("paging-size")
                size=Size::Small
            />
            <span class="pagination__summary" aria-live="polite">
                {move || list.page.get().map(|page| summary(list, &page))}
            </span>
            {move || list.page.get().map(|page| steps(list, &page))}
        </div>
    }
}

/// “51–100 of 1,234”, or “of 10,000+” when there were too many to count.
fn summary(list: List, page: &ListPage) -> String {
    let size = u64::from(list.size());
    let first = u64::from(list.place.with(|place| place.page) - 1) * size;
    let rows = page.rows.len() as u64;
    let args = texts::args()
        .set("from", format::count(if rows == 0 { 0 } else { first + 1 }))
        .set("to", format::count(first + rows))
        .set("total", format::count(page.total.count));
    ta(
        match page.total.exact {
            true => "paging-range",
            false if page.pending => "paging-range-counting",
            false => "paging-range-more-than",
        },
        args,
    )
}

fn steps(list: List, page: &ListPage) -> Option<AnyView> {
    let size = list.size();
    let at = list.place.with(|place| place.page);
    let last = last_page(page, size);
    let full = page.rows.len() as u64 >= u64::from(size);
    // Where the count was cut off, a full page has a next one.
    let end = last.unwrap_or(if full { at + 1 } else { at });
    if end <= 1 && at <= 1 {
        return None;
    }
    let number = |number: Option<u32>| match number {
        Some(number) => step(list, number, at, page_name(number, last), Face::Number(number)),
        None => view! { <span class="pager__gap" aria-hidden="true">"…"</span> }.into_any(),
    };
    let numbers = numbers(at, end).into_iter().map(number).collect_view();
    Some(
        view! {
            <nav class="pager" aria-label=ts("paging-label")>
                {step(list, at.saturating_sub(1), at, t("paging-previous"), Face::Icon(Icon::ChevronLeft, at > 1))}
                {numbers}
                {step(list, at + 1, at, t("paging-next"), Face::Icon(Icon::ChevronRight, at < end))}
            </nav>
        }
        .into_any(),
    )
}

fn page_name(page: u32, last: Option<u32>) -> String {
    let args = texts::args().set("page", page);
    match last {
        Some(pages) => ta("paging-page", args.set("pages", pages)),
        None => ta("paging-page-short", args),
    }
}

/// What a step shows.
enum Face {
    Number(u32),
    /// An icon, and whether there is a page that way.
    Icon(Icon, bool),
}

/// A link where the list has URLs, a button where it has none.
fn step(list: List, to: u32, at: u32, name: String, face: Face) -> AnyView {
    let (inside, possible, class) = match face {
        Face::Number(number) => (format::count(u64::from(number)).into_any(), true, "pager__step pager__step--number"),
        Face::Icon(icon, possible) => (icon.view(), possible, "pager__step"),
    };
    let here = (to == at).then_some("page");
    if !possible {
        return view! { <span class=class aria-disabled="true" aria-hidden="true">{inside}</span> }.into_any();
    }
    let place = Place { page: to, ..list.place.get() };
    match list.href(&place) {
        Some(href) => view! {
            <a class=class href=href data-noscroll="true" aria-label=name aria-current=here>
                {inside}
            </a>
        }
        .into_any(),
        None => view! {
            <button
                class=class
                type="button"
                aria-label=name
                aria-current=here
                on:click=move |_| list.go(place.clone())
            >
                {inside}
            </button>
        }
        .into_any(),
    }
}

/// The numbers that are shown: both ends, and the neighbours of the present page; `None` is a gap.
fn numbers(at: u32, end: u32) -> Vec<Option<u32>> {
    let mut shown: Vec<u32> =
        [1, at.saturating_sub(1), at, at + 1, end].into_iter().filter(|n| (1..=end).contains(n)).collect();
    if at <= 3 {
        shown.extend((1..=4).filter(|n| *n <= end));
    }
    if at + 2 >= end {
        shown.extend((end.saturating_sub(3)..=end).filter(|n| *n >= 1));
    }
    shown.sort_unstable();
    shown.dedup();
    let mut numbers = Vec::new();
    for number in shown {
        match numbers.last() {
            Some(Some(before)) if number - before == 2 => numbers.push(Some(number - 1)),
            Some(Some(before)) if number - before > 2 => numbers.push(None),
            _ => {}
        }
        numbers.push(Some(number));
    }
    numbers
}
