//! Reads: the one place where the page asks for data. Offline work plugs in here.

use std::future::Future;

use api::ApiError;
use domain::{Problem, problem::ProblemKind};
use leptos::{prelude::*, task::spawn_local};

use super::{live, rest::Underway};
use crate::{
    i18n::{problem_text, t, ta},
    ui::ErrorState,
};

type Answer<T> = Result<T, Problem>;

/// Data that is fetched, and fetched again when its key changes. A copy is a handle to the same data.
pub struct Query<T: Send + Sync + 'static> {
    value: RwSignal<Option<Answer<T>>>,
    loading: RwSignal<bool>,
    turns: RwSignal<Turns>,
}

/// How often was asked again, and how often an answer was put in.
#[derive(Clone, Copy, Default)]
struct Turns {
    again: u32,
    put: u32,
}

impl<T: Send + Sync + 'static> Clone for Query<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T: Send + Sync + 'static> Copy for Query<T> {}

/// Fetches `fetch(key())` now and whenever the key becomes another one; meanwhile the old value stays.
///
/// It also asks again after signing in anew and when the connection was lost for a while. An answer that comes in after
/// a later question is dropped; one that equals what is there disturbs nothing.
pub fn query<K, T, F>(
    key: impl Fn() -> K + Send + Sync + 'static,
    fetch: impl Fn(K) -> F + Send + Sync + 'static,
) -> Query<T>
where
    K: Clone + PartialEq + Send + Sync + 'static,
    T: PartialEq + Send + Sync + 'static,
    F: Future<Output = Result<T, ApiError>> + 'static,
{
    let query =
        Query { value: RwSignal::new(None), loading: RwSignal::new(true), turns: RwSignal::new(Turns::default()) };
    let latest = StoredValue::new(0_u32);
    let key = Memo::new(move |_| key());
    let shown = StoredValue::new(None::<K>);
    crate::ui::effect(move || {
        let key = key.get();
        let Turns { put, .. } = query.turns.get();
        live::epoch();
        let own = latest.get_value().wrapping_add(1);
        latest.set_value(own);
        query.loading.set(true);
        let answer = untrack(|| fetch(key.clone()));
        let underway = Underway::begin();
        spawn_local(async move {
            let _underway = underway;
            let answer = answer.await.map_err(|error| error.0);
            // The component may be gone, have asked for something else since, or know better.
            if latest.try_get_value() != Some(own) || query.turns.get_untracked().put != put {
                return;
            }
            query.loading.set(false);
            if let Err(problem) = &answer {
                super::saving::notice(problem);
                let same = shown.with_value(|shown| shown.as_ref() == Some(&key));
                if same && keeps_old(problem.kind) && query.value.with_untracked(|old| matches!(old, Some(Ok(_)))) {
                    return;
                }
            }
            shown.set_value(Some(key));
            if query.value.with_untracked(|old| old.as_ref() != Some(&answer)) {
                query.value.set(Some(answer));
            }
        });
    });
    query
}

/// Whether what is on the screen is better than the message.
fn keeps_old(kind: ProblemKind) -> bool {
    matches!(kind, ProblemKind::Network | ProblemKind::Unauthenticated)
}

impl<T: Clone + Send + Sync + 'static> Query<T> {
    /// What came last; `None` before the first answer.
    pub fn get(&self) -> Option<Result<T, Problem>> {
        self.value.get()
    }

    /// The data that came last, without problems.
    pub fn ok(&self) -> Option<T> {
        self.value.with(|value| value.as_ref()?.as_ref().ok().cloned())
    }

    /// The same without following it.
    pub fn ok_untracked(&self) -> Option<T> {
        self.value.with_untracked(|value| value.as_ref()?.as_ref().ok().cloned())
    }
}

impl<T: Send + Sync + 'static> Query<T> {
    /// Asks again.
    pub fn refetch(&self) {
        self.turns.try_update(|turns| turns.again = turns.again.wrapping_add(1));
    }

    /// Puts in what a write answered: it is newer than every answer that is still on its way.
    pub fn put(&self, value: T) {
        self.turns.try_update_untracked(|turns| turns.put = turns.put.wrapping_add(1));
        self.loading.try_set(false);
        self.value.try_set(Some(Ok(value)));
    }

    /// Shows again what came last, and asks: what was shown in its place did not become true.
    pub fn anew(&self) {
        self.value.try_update(|_| ());
        self.refetch();
    }

    /// Whether an answer is awaited.
    pub fn loading(&self) -> Signal<bool> {
        self.loading.into()
    }

    /// Changes what is shown, before the server says the same.
    pub fn patch(&self, change: impl FnOnce(&mut T)) {
        self.value.try_update(|value| {
            if let Some(Ok(value)) = value {
                change(value);
            }
        });
    }
}

/// The four states of data: on its way (skeleton), there (children), refused (no right) and failed (another try).
#[component]
pub fn Loaded<T, F>(
    query: Query<T>,
    #[prop(into)] skeleton: ViewFn,
    /// Inside a card: less air.
    #[prop(optional)]
    small: bool,
    children: F,
) -> impl IntoView
where
    T: Clone + Send + Sync + 'static,
    F: Fn(T) -> AnyView + Send + Sync + 'static,
{
    move || match query.get() {
        None => skeleton.run(),
        Some(Ok(value)) => children(value),
        Some(Err(problem)) => problem_view(problem, small, Callback::new(move |()| query.refetch())),
    }
}

/// A problem in place of a page or card.
fn problem_view(problem: Problem, small: bool, retry: Callback<()>) -> AnyView {
    let denied = problem.kind == ProblemKind::Forbidden;
    let lasting = matches!(problem.kind, ProblemKind::Forbidden | ProblemKind::NotFound);
    let request = problem.request.clone();
    let kind = problem.kind;
    let heading = move || match kind {
        ProblemKind::Forbidden => t("state-forbidden"),
        ProblemKind::NotFound => t("page-not-found-title"),
        ProblemKind::Network => t("shell-offline-title"),
        _ => t("page-error-title"),
    };
    let text = move || (!denied).then(|| problem_text(&problem));
    let request = move || Some(ta("problem-request", texts::args().set("request", request.clone()?)));
    let again = move || (!lasting).then(|| t("action-retry"));
    view! {
        <ErrorState
            title=Signal::derive(heading)
            text=MaybeProp::derive(text)
            request=MaybeProp::derive(request)
            retry=MaybeProp::derive(again)
            on_retry=retry
            denied=denied
            missing=kind == ProblemKind::NotFound
            small=small
        />
    }
    .into_any()
}
