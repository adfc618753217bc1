//! Step 5: a run that was started. It goes on without the page, which can be left and found again.

use std::time::Duration;

use domain::{
    Id,
    import::{ImportKind, ImportRun, ImportState},
};
use leptos::prelude::*;
use rust_decimal::{Decimal, prelude::ToPrimitive};

use super::{
    address,
    failures::failures,
    figures::figures,
    history::{error_file, state_badge},
    home, home_name, module_of, undo,
};
use crate::{
    admin::{ready::Ready, write::Write},
    format,
    i18n::{t, ta, ts},
    state::{go, live_module, query, toast_ok, toast_problem},
    ui::{Banner, Button, ButtonKind, Icon, LinkButton, ProgressBar, SectionCard, SkeletonCard, Tone},
};

/// While a run is on its way, it is asked about so often; live events make it sooner.
const POLL: Duration = Duration::from_secs(1);

/// The run.
#[component]
pub(super) fn RunStep(kind: ImportKind, id: Id) -> impl IntoView {
    let live = module_of(kind).map(live_module);
    let run = query(move || (id, live.map(|live| live.get())), |(id, _)| api::exchange::run(id));
    let is_running = Memo::new(move |_| run.ok().is_some_and(|run| run.state.is_active()));
    crate::ui::effect(move || {
        if is_running.get()
            && let Ok(poll) = set_interval_with_handle(move || run.refetch(), POLL)
        {
            on_cleanup(move || poll.clear());
        }
    });
    let now = Signal::derive(move || run.ok());
    view! {
        <div class="wizard__body">
            <Ready query=run skeleton=|| view! { <SkeletonCard lines=3 /> }>
                {move || body(kind, now)}
            </Ready>
        </div>
        <footer class="wizard__foot">
            <span class="u-row u-row--wrap">
                {stop(now, id, Callback::new(move |()| run.refetch()))}
                {undo::button(now, id, Callback::new(move |()| run.refetch()))}
            </span>
            <span class="u-row u-row--wrap">
                <Button text=ts("import-again") icon=Icon::Import on_click=move |_| go(&address(kind, None)) />
                <LinkButton
                    text=Signal::derive(move || ta("import-open-list", texts::args().set("what", home_name(kind))))
                    href=home(kind)
                    kind=ButtonKind::Primary
                />
            </span>
        </footer>
    }
}

fn body(kind: ImportKind, run: Signal<Option<ImportRun>>) -> AnyView {
    let state = Memo::new(move |_| run.with(|run| run.as_ref().map(|run| run.state)));
    let title = Signal::derive(move || run.with(|run| run.as_ref().map(|run| run.file.clone()).unwrap_or_default()));
    let about = move || {
        run.with(|run| {
            let run = run.as_ref()?;
            Some(ta("import-run-about", texts::args().set("who", &run.by).set("when", format::moment(run.at))))
        })
    };
    let result = Signal::derive(move || run.with(|run| run.as_ref().map(|run| run.result.clone()).unwrap_or_default()));
    let hint = move || {
        Some(match state.get()? {
            ImportState::Running => view! { <Banner text=ts("import-running-hint") tone=Tone::Info /> },
            ImportState::Interrupted => view! { <Banner text=ts("import-interrupted-hint") tone=Tone::Warning /> },
            ImportState::Cancelled => view! { <Banner text=ts("import-cancelled-hint") tone=Tone::Warning /> },
            ImportState::Undoing | ImportState::Undone => return None,
            ImportState::Finished => {
                let failed = result.with(|result| result.failed > 0);
                let key = if failed { "import-finished-some" } else { "import-finished" };
                view! { <Banner text=ts(key) tone=if failed { Tone::Warning } else { Tone::Success } /> }
            }
        })
    };
    let errors = Memo::new(move |_| run.with(|run| run.as_ref().filter(|run| run.errors).map(|run| run.id)));
    let file = move || {
        errors.get().map(|id| {
            view! { <p class="import__errors">{error_file(id, None)} <span class="u-faint">{move || t("import-errors-kept")}</span></p> }
        })
    };
    // While it runs the list of failures would jump about: it stands below the result.
    let rows = move || {
        let over = state.get().is_some_and(|state| !state.is_active());
        over.then(|| result.with(|result| failures(kind, result.failures.clone(), result.failed))).flatten()
    };
    view! {
        <div class="u-stack">
            <SectionCard title=title text=MaybeProp::derive(about) actions=move || move || state.get().map(state_badge)>
                <div class="u-stack" aria-live="polite">{progress(run)} {figures(result)} {file}</div>
            </SectionCard>
            {undo::undone(run)} {hint} {rows}
        </div>
    }
    .into_any()
}

/// Stops the run while it is on its way.
fn stop(run: Signal<Option<ImportRun>>, id: Id, on_done: Callback<()>) -> impl IntoView {
    let running = Memo::new(move |_| run.with(|run| run.as_ref().is_some_and(|run| run.state == ImportState::Running)));
    let cancel = Write::new(
        move |()| api::exchange::cancel(id),
        move |(), answer: Result<(), domain::Problem>| match answer {
            Ok(()) => {
                toast_ok(t("import-stopping"));
                on_done.run(());
            }
            Err(problem) => toast_problem(&problem),
        },
    );
    move || {
        running.get().then(|| {
            view! { <Button text=ts("import-stop") loading=cancel.busy() on_click=move |_| cancel.run(()) /> }
        })
    }
}

/// How far it is, as a bar and in numbers.
fn progress(run: Signal<Option<ImportRun>>) -> impl IntoView {
    let counts = Memo::new(move |_| run.with(|run| run.as_ref().map_or((0, 0), |run| (run.done, run.result.rows))));
    let share = move || {
        let (done, rows) = counts.get();
        (rows > 0).then(|| (Decimal::from(done) / Decimal::from(rows)).to_f64().unwrap_or_default())
    };
    let text = move || {
        let (done, rows) = counts.get();
        (rows > 0).then(|| ta("count-of-total", texts::args().set("count", done).set("total", rows)))
    };
    view! { <ProgressBar label=ts("import-progress") value=MaybeProp::derive(share) text=MaybeProp::derive(text) /> }
}
