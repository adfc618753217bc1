//! The page when the server could not be asked who is there.

use domain::Problem;
use leptos::prelude::*;

use crate::{
    i18n::{problem_text, t, ta, ts},
    state,
    ui::ErrorState,
};

/// What happened, and another try.
#[component]
pub(crate) fn StartFailedPage(problem: Problem) -> impl IntoView {
    state::title(ts("shell-start-failed"));
    let request = problem.request.clone();
    let request = move || Some(ta("problem-request", texts::args().set("request", request.clone()?)));
    view! {
        <main class="failure">
            <ErrorState
                title=ts("shell-start-failed")
                text=MaybeProp::derive(move || Some(problem_text(&problem)))
                request=MaybeProp::derive(request)
                retry=MaybeProp::derive(|| Some(t("action-retry")))
                on_retry=|()| state::begin()
            />
        </main>
    }
}
