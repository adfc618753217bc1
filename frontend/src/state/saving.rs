//! Writes: the one place where the page changes something on the server. Offline work plugs in here.

use std::future::Future;

use api::ApiError;
use domain::{Problem, problem::ProblemKind};
use leptos::{prelude::*, task::spawn_local};

use super::{live, phase};

thread_local! {
    static RUNNING: ArcRwSignal<u32> = ArcRwSignal::new(0);
}

/// Sends a change. When the session has ended meanwhile, the sign-in dialog opens over the page; nothing typed is lost.
pub async fn submit<T>(call: impl Future<Output = Result<T, ApiError>>) -> Result<T, Problem> {
    let _running = Running::start();
    let answer = call.await.map_err(|error| error.0);
    match &answer {
        Ok(_) => live::set_online(true),
        Err(problem) => notice(problem),
    }
    answer
}

/// Runs a piece of work that calls [`submit`], from an event handler.
pub fn perform(work: impl Future<Output = ()> + 'static) {
    spawn_local(work);
}

/// Whether a change is on its way.
pub fn is_saving() -> bool {
    RUNNING.with(|running| running.get() > 0)
}

/// What every problem means for the page as a whole.
pub(super) fn notice(problem: &Problem) {
    match problem.kind {
        ProblemKind::Unauthenticated => phase::session_expired(),
        ProblemKind::Network => live::set_online(false),
        _ => {}
    }
}

/// Counts what is running, also when the future is dropped.
struct Running;

impl Running {
    fn start() -> Self {
        RUNNING.with(|running| running.update(|count| *count += 1));
        Self
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        RUNNING.with(|running| running.update(|count| *count = count.saturating_sub(1)));
    }
}
