//! The logs of the company (row ADM-24): who signed in and out, and every change of the whole system. Nothing here edits.

use api::ApiError;
use domain::{
    AdminRight, Lang,
    logs::{Cursor, OperationPage, SIGN_INS_KEPT_DAYS, SignInPage},
};
use leptos::prelude::*;

use super::ConsoleHeader;
use crate::{
    fields::Labels,
    i18n::{attr_s, lang, t, ta, ts},
    state::{Loaded, Query, perform, query, submit, title, toast_problem},
    ui::{Button, EmptyState, HeadCell, Icon, SkeletonRows, Tab, TabLinks, Table},
};

mod export;
mod filters;
mod place;
mod rows;

use place::Place;

/// One page of either log.
#[derive(Clone, Debug, PartialEq)]
enum Found {
    SignIns(SignInPage),
    Operations(OperationPage),
}

impl Found {
    fn next(&self) -> Option<Cursor> {
        match self {
            Self::SignIns(page) => page.next,
            Self::Operations(page) => page.next,
        }
    }

    fn is_empty(&self) -> bool {
        match self {
            Self::SignIns(page) => page.entries.is_empty(),
            Self::Operations(page) => page.entries.is_empty(),
        }
    }
}

async fn fetch(place: Place, after: Option<Cursor>, lang: Lang) -> Result<Found, ApiError> {
    if place.operations {
        api::logs::operations(place.operation_query(), after, lang).await.map(Found::Operations)
    } else {
        api::logs::sign_ins(place.sign_in_query(), after).await.map(Found::SignIns)
    }
}

/// What the parts of the page share.
#[derive(Clone, Copy)]
struct Log {
    place: Memo<Place>,
    newest: Query<Found>,
    /// Older pages that were asked for, in their order.
    older: RwSignal<Vec<Found>>,
    loading: RwSignal<bool>,
}

impl Log {
    /// Where the next page begins, if there is one.
    fn next(self) -> Option<Cursor> {
        self.older.with(|older| match older.last() {
            Some(last) => last.next(),
            None => self.newest.ok().and_then(|page| page.next()),
        })
    }

    fn load_older(self) {
        let Some(after) = untrack(|| self.next()).filter(|_| !self.loading.get_untracked()) else { return };
        let (place, lang) = (self.place.get_untracked(), untrack(lang));
        self.loading.set(true);
        perform(async move {
            let found = submit(fetch(place.clone(), Some(after), lang)).await;
            self.loading.try_set(false);
            // The filters may be others by now.
            if self.place.try_get_untracked().as_ref() != Some(&place) {
                return;
            }
            match found {
                Ok(page) => {
                    self.older.try_update(|older| older.push(page));
                }
                Err(problem) => toast_problem(&problem),
            }
        });
    }
}

/// The page; `id` says which log.
#[component]
pub(super) fn LogsPage(id: Memo<Option<String>>) -> impl IntoView {
    let place = Place::here(id);
    let tab = Memo::new(move |_| place.with(|place| place.operations));
    title(Signal::derive(move || t(name(tab.get()))));
    let newest = query(move || (place.get(), lang()), |(place, lang)| fetch(place, None, lang));
    let older = RwSignal::new(Vec::new());
    crate::ui::effect(move || {
        place.track();
        lang();
        older.set(Vec::new());
    });
    let log = Log { place, newest, older, loading: RwSignal::new(false) };
    let exporting = RwSignal::new(false);
    view! {
        <div class="list">
            <ConsoleHeader right=AdminRight::Logs text=ts("log-intro")>
                <Button text=ts("action-export") icon=Icon::Download on_click=move |_| exporting.set(true) />
            </ConsoleHeader>
            <div class="list__tabs">{tabs(place)}</div>
            <div class="list__tools">{move || filters::filters(place, tab.get())}</div>
            <div class="list__body">{body(log)}</div>
        </div>
        {export::dialog(place, exporting)}
    }
}

fn name(operations: bool) -> &'static str {
    if operations { "log-operations" } else { "log-sign-ins" }
}

fn tabs(place: Memo<Place>) -> impl IntoView {
    let tabs = Signal::derive(|| {
        [false, true]
            .map(|operations| Tab::link(name(operations), t(name(operations)), Place::of(operations).url()))
            .to_vec()
    });
    let current = Signal::derive(move || name(place.with(|place| place.operations)).to_owned());
    view! { <TabLinks tabs=tabs current=current label=ts("admin-right-logs") /> }
}

fn body(log: Log) -> AnyView {
    let children = move |page: Found| {
        let page = StoredValue::new(page);
        let none = Memo::new(move |_| {
            page.with_value(Found::is_empty) && log.older.with(|older| older.iter().all(Found::is_empty))
        });
        view! {
            {move || if none.get() { empty(log) } else { table(log, &page.get_value()) }}
            {foot(log)}
        }
        .into_any()
    };
    view! { <Loaded query=log.newest skeleton=|| view! { <SkeletonRows columns=5 /> } children=children /> }.into_any()
}

/// The newest page, and the older ones below it as they come.
fn table(log: Log, page: &Found) -> AnyView {
    let heads = match page {
        Found::SignIns(_) => rows::SIGN_IN_HEADS,
        Found::Operations(_) => rows::OPERATION_HEADS,
    };
    let label = name(matches!(page, Found::Operations(_)));
    let heads = heads.into_iter().map(|key| view! { <HeadCell text=ts(key) /> }).collect_view();
    let newest = lines(page);
    let older = move || log.older.get().into_iter().enumerate().collect::<Vec<_>>();
    view! {
        <Table label=ts(label) busy=log.newest.loading() class="log">
            <thead>
                <tr>{heads}</tr>
            </thead>
            <tbody>
                {newest}
                <For each=older key=|(index, _)| *index let((_, page))>
                    {lines(&page)}
                </For>
            </tbody>
        </Table>
    }
    .into_any()
}

fn lines(page: &Found) -> AnyView {
    match page {
        Found::SignIns(page) => {
            let labels = Labels::new(page.labels.clone());
            page.entries.iter().map(|entry| rows::sign_in(entry, &labels)).collect_view().into_any()
        }
        Found::Operations(page) => page.entries.iter().map(rows::operation).collect_view().into_any(),
    }
}

/// Without entries: nothing at all, nothing for these filters, or nothing in the part that was looked through.
fn empty(log: Log) -> AnyView {
    let key = if untrack(|| log.next()).is_some() {
        "log-none-yet"
    } else if log.place.with_untracked(Place::is_narrowed) {
        return view! {
            <EmptyState icon=Icon::History title=ts("state-no-results") text=ts("state-no-results-hint") />
        }
        .into_any();
    } else {
        "log-empty"
    };
    view! { <EmptyState icon=Icon::History title=ts(key) text=attr_s(key, "hint") /> }.into_any()
}

fn foot(log: Log) -> AnyView {
    let more = Memo::new(move |_| log.next().is_some());
    let older = move || {
        more.get().then(|| {
            view! { <Button text=ts("log-older") loading=log.loading on_click=move |_| log.load_older() /> }
        })
    };
    let kept = move || {
        let end = !more.get() && log.place.with(|place| !place.operations);
        end.then(|| ta("log-kept", texts::args().set("days", SIGN_INS_KEPT_DAYS)))
    };
    view! {
        <div class="log__foot">{older} <p class="u-quiet u-small">{kept}</p></div>
    }
    .into_any()
}
