//! The page when the server could not be asked who is there.

use std::time::Duration;

use domain::{Problem, problem::ProblemKind};
use leptos::{ev, prelude::*};

use crate::{
    i18n::{problem_text, t, ta, ts},
    state::{self, Phase},
    ui::ErrorState,
};

/// What happened, and another try.
#[component]
pub(crate) fn StartFailedPage(problem: Problem) -> impl IntoView {
    let offline = problem.kind == ProblemKind::Network;
    if offline {
        wait_for_connection();
    }
    let heading = ts(if offline { "pwa-offline-title" } else { "shell-start-failed" });
    let request = problem.request.clone();
    let text = move || if offline { t("pwa-offline-text") } else { problem_text(&problem) };
    let request = move || Some(ta("problem-request", texts::args().set("request", request.clone()?)));
    state::title(heading);
    view! {
        <main class="failure">
            <ErrorState
                title=heading
                text=MaybeProp::derive(move || Some(text()))
                request=MaybeProp::derive(request)
                retry=MaybeProp::derive(|| Some(t("action-retry")))
                on_retry=|()| state::begin()
            />
        </main>
    }
}

/// Begins anew as soon as the server answers. The browser says when its own connection is back; a server that was down is
/// asked.
fn wait_for_connection() {
    const EVERY: Duration = Duration::from_secs(5);
    let ask = || {
        state::perform(async {
            if state::http::get_text("/health").await.is_ok() && matches!(untrack(state::phase), Phase::Failed(_)) {
                state::begin();
            }
        });
    };
    let back = window_event_listener(ev::online, move |_| ask());
    let asking = set_interval_with_handle(ask, EVERY);
    on_cleanup(move || {
        back.remove();
        if let Ok(asking) = asking {
            asking.clear();
        }
    });
}
