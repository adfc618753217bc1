//! Search over everything (row PLUS-03): records of all modules, pages and actions, by Ctrl or ⌘ K from anywhere.

use std::time::Duration;

use domain::search::{Found, Piece};
use leptos::{ev::KeyboardEvent, html, leptos_dom::helpers::TimeoutHandle, prelude::*, web_sys::ScrollIntoViewOptions};

use super::Panels;
use crate::{
    i18n::{t, ta, ts},
    state::{go, later, query},
    ui::{Dialog, Icon, Kbd, Spinner},
};

mod entries;

use entries::{Entry, Group, Run, groups, recent};

/// How long somebody pauses before what he typed is searched for.
const PAUSE: Duration = Duration::from_millis(120);

/// The box in the top bar; it opens the search.
#[component]
pub(super) fn SearchBox(open: RwSignal<bool>) -> impl IntoView {
    view! {
        <button class="topbar__search" type="button" aria-haspopup="dialog" on:click=move |_| open.set(true)>
            {Icon::Search}
            <span class="topbar__search-text">{ts("nav-search")}</span>
            <Kbd keys=if is_mac() { "⌘ K" } else { "Ctrl K" } />
        </button>
    }
}

/// Opens it by Ctrl or ⌘ K, also while somebody types; not over another dialog.
pub(super) fn listen(open: RwSignal<bool>) {
    let handle = window_event_listener(leptos::ev::keydown, move |event| {
        let wanted = event.key().eq_ignore_ascii_case("k") && (event.ctrl_key() || event.meta_key());
        if !wanted || event.alt_key() || event.shift_key() {
            return;
        }
        event.prevent_default();
        let covered = document().query_selector("dialog[open]").ok().flatten().is_some();
        if open.get_untracked() || !covered {
            later(move || open.update(|open| *open = !*open));
        }
    });
    on_cleanup(move || handle.remove());
}

fn is_mac() -> bool {
    window().navigator().platform().is_ok_and(|platform| platform.starts_with("Mac") || platform.starts_with("iP"))
}

/// The dialog.
#[component]
pub(super) fn Palette(open: RwSignal<bool>, panels: Panels) -> impl IntoView {
    view! {
        <Dialog open=open on_close=move |()| open.set(false) title=ts("nav-search")>
            <Body open=open panels=panels />
        </Dialog>
    }
}

#[component]
fn Body(open: RwSignal<bool>, panels: Panels) -> impl IntoView {
    let typed = RwSignal::new(String::new());
    let wanted = RwSignal::new(String::new());
    let timer = StoredValue::new_local(None::<TimeoutHandle>);
    let stop = move || {
        if let Some(Some(timer)) = timer.try_update_value(Option::take) {
            timer.clear();
        }
    };
    on_cleanup(stop);
    let found = query(
        move || wanted.get(),
        |text: String| async move {
            if text.is_empty() { Ok(Found::default()) } else { api::search::everything(text).await }
        },
    );
    let recent = recent();
    // What was found last stays while the next answer is awaited, pages and actions follow each letter.
    let shown = Memo::new(move |_| groups(typed.get().trim(), found.ok(), recent.ok().unwrap_or_default(), panels));
    let active = RwSignal::new(0_usize);
    let count = Memo::new(move |_| shown.with(|groups| groups.iter().map(|group| group.entries.len()).sum::<usize>()));
    let run = move |entry: Entry| {
        later(move || {
            open.set(false);
            match entry.run {
                Run::Go(href) => go(&href),
                Run::Do(run) => run.run(()),
            }
        });
    };
    let input = move |text: String| {
        typed.set(text.clone());
        active.set(0);
        stop();
        let text = text.trim().to_owned();
        timer.set_value(set_timeout_with_handle(move || wanted.set(text), PAUSE).ok());
    };
    let move_to = move |at: usize| {
        active.set(at);
        request_animation_frame(move || {
            if let Some(row) = document().get_element_by_id(&row_id(at)) {
                let options = ScrollIntoViewOptions::new();
                options.set_block(leptos::web_sys::ScrollLogicalPosition::Nearest);
                row.scroll_into_view_with_scroll_into_view_options(&options);
            }
        });
    };
    let key = move |event: KeyboardEvent| {
        if event.is_composing() {
            return;
        }
        let (at, count) = (active.get_untracked(), count.get_untracked());
        match event.key().as_str() {
            "ArrowDown" if count > 0 => move_to((at + 1) % count),
            "ArrowUp" if count > 0 => move_to((at + count - 1) % count),
            "Enter" => {
                let entry =
                    shown.with_untracked(|groups| groups.iter().flat_map(|group| &group.entries).nth(at).cloned());
                if let Some(entry) = entry {
                    run(entry);
                }
            }
            _ => return,
        }
        event.prevent_default();
    };
    let node = NodeRef::<html::Input>::new();
    let busy = Memo::new(move |_| found.loading().get() || typed.with(|typed| typed.trim() != wanted.get()));
    let note = move || {
        let nothing = count.get() == 0 && !busy.get();
        let unready = found.ok().is_some_and(|found| found.unready);
        nothing.then(|| t("search-nothing")).or_else(|| unready.then(|| t("search-unready")))
    };
    let rows = move || {
        let mut at = 0;
        shown.with(|groups| {
            let view = |group: &Group| {
                let first = at;
                at += group.entries.len();
                group_view(group, first, active, Callback::new(run))
            };
            groups.iter().map(view).collect_view()
        })
    };
    view! {
        <div class="palette">
            <div class="palette__input">
                {Icon::Search}
                <input
                    class="palette__control"
                    node_ref=node
                    type="search"
                    role="combobox"
                    autocomplete="off"
                    spellcheck="false"
                    maxlength=200
                    placeholder=ts("search-hint")
                    aria-label=ts("nav-search")
                    aria-expanded="true"
                    aria-autocomplete="list"
                    aria-controls="palette-results"
                    aria-activedescendant=move || (count.get() > 0).then(|| row_id(active.get()))
                    prop:value=typed
                    on:input=move |event| input(event_target_value(&event))
                    on:keydown=key
                />
                {move || busy.get().then(|| view! { <Spinner /> })}
            </div>
            <div class="palette__results" id="palette-results" role="listbox" aria-label=ts("nav-search")>{rows}</div>
            <p class="palette__note" role="status">{note}</p>
        </div>
    }
}

fn row_id(at: usize) -> String {
    format!("palette-{at}")
}

fn group_view(group: &Group, first: usize, active: RwSignal<usize>, run: Callback<Entry>) -> AnyView {
    let heading = format!("palette-group-{first}");
    let labelled = heading.clone();
    let rows = group
        .entries
        .iter()
        .enumerate()
        .map(|(index, entry)| row(entry.clone(), first + index, active, run))
        .collect_view();
    view! {
        <div role="group" aria-labelledby=labelled>
            <div class="palette__heading" id=heading role="presentation">{group.heading.clone()}</div>
            {rows}
        </div>
    }
    .into_any()
}

fn row(entry: Entry, at: usize, active: RwSignal<usize>, run: Callback<Entry>) -> AnyView {
    let is_active = Memo::new(move |_| active.get() == at);
    let selected = move || if is_active.get() { "true" } else { "false" };
    let detail = entry.detail.clone().map(|detail| view! { <span class="palette__detail">{pieces(&detail)}</span> });
    let inside = view! {
        {entry.icon}
        <span class="palette__label">{pieces(&entry.label)}</span>
        {detail}
    };
    match entry.run.clone() {
        // A link, so that it opens in another tab as every link does.
        Run::Go(href) => view! {
            <a
                class="palette__item"
                class:is-active=is_active
                id=row_id(at)
                role="option"
                tabindex="-1"
                aria-selected=selected
                href=href
                on:mousemove=move |_| active.set(at)
                on:click=move |event| {
                    if !event.ctrl_key() && !event.meta_key() && !event.shift_key() {
                        event.prevent_default();
                        run.run(entry.clone());
                    }
                }
            >
                {inside}
            </a>
        }
        .into_any(),
        Run::Do(_) => view! {
            <button
                class="palette__item"
                class:is-active=is_active
                type="button"
                id=row_id(at)
                role="option"
                tabindex="-1"
                aria-selected=selected
                on:mousemove=move |_| active.set(at)
                on:click=move |_| run.run(entry.clone())
            >
                {inside}
            </button>
        }
        .into_any(),
    }
}

fn pieces(pieces: &[Piece]) -> Vec<AnyView> {
    let piece = |piece: &Piece| {
        let text = piece.text.clone();
        if piece.hit { view! { <mark>{text}</mark> }.into_any() } else { text.into_any() }
    };
    pieces.iter().map(piece).collect()
}

/// The last row of a group that has more than are shown.
fn more(module: domain::ModuleKey, text: &str) -> Entry {
    let selection = domain::list::Selection { search: text.to_owned(), ..domain::list::Selection::of(module) };
    let all = ta("search-all", texts::args().set("module", crate::i18n::module_name(module)));
    Entry::new(Icon::ArrowRight, all, Run::Go(crate::records::list::place::list_url(&selection)))
}
