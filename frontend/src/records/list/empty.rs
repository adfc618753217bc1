//! What stands in place of the rows: nothing yet, nothing that fits, no right, a failure.

use domain::{Action, Problem, filter::Filter, list::ViewRef, problem::ProblemKind};
use leptos::prelude::*;

use super::state::{List, Stage};
use super::{head::CreateButton, module_icon};
use crate::{
    i18n::{module_empty, module_name, problem_text, t, ta, ts},
    state::session,
    ui::{Button, EmptyState, ErrorState, Icon, LinkButton},
};

/// An empty list: what it is for and the first action, or how to see more again.
#[component]
pub(super) fn Empty(list: List) -> impl IntoView {
    move || if list.stage.get() == Stage::Bare { bare(list) } else { no_match(list) }
}

fn bare(list: List) -> AnyView {
    let module = list.module;
    let session = session();
    let imports = list.def().features.import && session.may(module, Action::Import);
    view! {
        <EmptyState
            icon=module_icon(module)
            title=Signal::derive(move || module_name(module))
            text=Signal::derive(move || module_empty(module))
        >
            {session.may(module, Action::Create).then(|| view! { <CreateButton list=list /> })}
            {imports
                .then(|| {
                    let href = format!("/{}/import", module.path());
                    view! { <LinkButton text=ts("action-import") href=href icon=Icon::Import /> }
                })}
        </EmptyState>
    }
    .into_any()
}

fn no_match(list: List) -> AnyView {
    let narrowed = list.is_narrowed();
    let (title, text) = if narrowed {
        ("state-no-results", "state-no-results-hint")
    } else {
        ("list-view-empty", "list-view-empty-hint")
    };
    let show_all = list.selection.with(|selection| selection.view != ViewRef::All);
    let clear = move |_| {
        list.change(|place| {
            place.search.clear();
            place.filter = Filter::default();
        });
    };
    let all = list.href(&list.at_view(ViewRef::All)).filter(|_| show_all);
    view! {
        <EmptyState icon=Icon::Search title=ts(title) text=ts(text)>
            {narrowed.then(|| view! { <Button text=ts("list-clear-filter") icon=Icon::X on_click=clear /> })}
            {all.map(|href| view! { <LinkButton text=ts("list-show-all") href=href /> })}
        </EmptyState>
    }
    .into_any()
}

/// A list that could not be fetched.
#[component]
pub(super) fn Problems(list: List, problem: Problem) -> impl IntoView {
    let of_view = list.selection.with_untracked(|selection| matches!(selection.view, ViewRef::Saved(_)));
    if problem.kind == ProblemKind::NotFound && of_view {
        return view_gone(list);
    }
    let denied = problem.kind == ProblemKind::Forbidden;
    let title = if denied { "state-forbidden" } else { "page-error-title" };
    let request = problem.request.clone();
    let request = move || Some(ta("problem-request", texts::args().set("request", request.clone()?)));
    let retry = move || (!denied).then(|| t("action-retry"));
    view! {
        <ErrorState
            title=ts(title)
            text=MaybeProp::derive(move || (!denied).then(|| problem_text(&problem)))
            request=MaybeProp::derive(request)
            retry=MaybeProp::derive(retry)
            on_retry=Callback::new(move |()| list.query.refetch())
            denied=denied
        />
    }
    .into_any()
}

/// The view was deleted, or is no longer shared with the user.
fn view_gone(list: List) -> AnyView {
    let all = list.href(&list.at_view(ViewRef::All));
    view! {
        <EmptyState icon=Icon::Search title=ts("views-gone") text=ts("views-gone-hint")>
            {all.map(|href| view! { <LinkButton text=ts("list-show-all") href=href /> })}
        </EmptyState>
    }
    .into_any()
}
