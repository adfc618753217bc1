//! Taking an import back: first what would happen, then the button; afterwards what came of it.

use std::time::Duration;

use domain::{
    Id, Problem,
    import::{ImportRun, ImportState, UndoResult},
    list::Refusal,
};
use leptos::prelude::*;
use rust_decimal::{Decimal, prelude::ToPrimitive};

use crate::{
    admin::{problems::Problems, ready::Ready, write::Write},
    format,
    i18n::{problem_in_words, t, ta, ts},
    state::{Query, query},
    ui::{Banner, Button, ButtonKind, Dialog, DialogSize, Icon, ProgressBar, SectionCard, SkeletonCard, Tone},
};

/// The button that opens the dialog, while there is something to take back. `on_started` asks for the run again.
pub(super) fn button(run: Signal<Option<ImportRun>>, id: Id, on_started: Callback<()>) -> impl IntoView {
    let open = RwSignal::new(false);
    let can = Memo::new(move |_| run.with(|run| run.as_ref().is_some_and(|run| run.can_undo)));
    let again = Memo::new(move |_| run.with(|run| run.as_ref().is_some_and(|run| run.undo.is_some())));
    let text = Signal::derive(move || t(if again.get() { "import-undo-rest" } else { "import-undo" }));
    let name = Signal::derive(move || run.with(|run| run.as_ref().map(|run| run.file.clone()).unwrap_or_default()));
    let press = move |_| open.set(true);
    view! {
        {move || can.get().then(|| view! { <Button text=text icon=Icon::Undo on_click=press /> })}
        <UndoDialog id=id name=name open=open on_started=on_started />
    }
}

/// What taking it back would do, and the button that does it.
#[component]
fn UndoDialog(id: Id, name: Signal<String>, open: RwSignal<bool>, on_started: Callback<()>) -> impl IntoView {
    let problems = Problems::new();
    let preview: Query<UndoResult> = query(
        move || open.get(),
        move |open| async move { if open { api::exchange::undo_preview(id).await } else { Ok(UndoResult::default()) } },
    );
    let close = move || set_timeout(move || open.set(false), Duration::ZERO);
    let undo = Write::new(
        move |()| api::exchange::undo(id),
        move |(), answer: Result<(), Problem>| match answer {
            Ok(()) => {
                close();
                on_started.run(());
            }
            Err(problem) => problems.set(problem),
        },
    );
    let concerned = Memo::new(move |_| preview.ok().map_or(0, |result| result.deleted + result.restored));
    let footer = move || {
        view! {
            <Button text=ts("action-cancel") on_click=move |_| close() />
            <Button
                text=Signal::derive(move || ta("import-undo-start", texts::args().set("count", concerned.get())))
                kind=ButtonKind::Danger
                loading=undo.busy()
                disabled=Signal::derive(move || concerned.get() == 0)
                on_click=move |_| undo.run(())
            />
        }
    };
    let title = Signal::derive(move || ta("import-undo-title", texts::args().set("what", name.get())));
    view! {
        <Dialog open=open on_close=move |()| open.set(false) title=title size=DialogSize::Medium footer=footer>
            <div class="u-stack">
                {move || problems.summary().get().map(|text| view! { <Banner text=text tone=Tone::Danger /> })}
                <p class="dialog__text">{move || t("import-undo-text")}</p>
                <Ready query=preview skeleton=|| view! { <SkeletonCard lines=2 /> }>
                    {move || preview.ok().map(|result| outcome(&PREVIEW, &result))}
                </Ready>
            </div>
        </Dialog>
    }
}

/// How the figures are called: before, and afterwards.
struct Words {
    deleted: &'static str,
    restored: &'static str,
    kept: &'static str,
}

const PREVIEW: Words =
    Words { deleted: "import-undo-delete", restored: "import-undo-restore", kept: "import-undo-keep" };
const DONE: Words =
    Words { deleted: "import-undo-deleted", restored: "import-undo-restored", kept: "import-undo-kept" };

/// That it is being taken back, or was: by whom, how far, with what result.
pub(super) fn undone(run: Signal<Option<ImportRun>>) -> impl IntoView {
    let undo = Memo::new(move |_| {
        run.with(|run| {
            let run = run.as_ref()?;
            Some((run.undo.clone()?, run.state == ImportState::Undoing))
        })
    });
    move || {
        undo.get().map(|(undo, running)| {
            let (at, result) = (undo.at, undo.result);
            let about = move || {
                Some(ta("import-undo-about", texts::args().set("who", &undo.by).set("when", format::moment(at))))
            };
            let bar = running.then(|| progress(&result));
            view! {
                <SectionCard title=ts("import-state-undone") text=MaybeProp::derive(about) icon=Icon::Undo>
                    <div class="u-stack" aria-live="polite">{bar} {outcome(&DONE, &result)}</div>
                </SectionCard>
            }
        })
    }
}

fn progress(result: &UndoResult) -> AnyView {
    let (done, records) = (result.done, result.records);
    let share = (records > 0).then(|| (Decimal::from(done) / Decimal::from(records)).to_f64().unwrap_or_default());
    let text = ta("count-of-total", texts::args().set("count", done).set("total", records));
    view! { <ProgressBar label=ts("import-undo-progress") value=share text=text /> }.into_any()
}

/// The figures, and what stays as it is, with the reasons.
fn outcome(words: &Words, result: &UndoResult) -> AnyView {
    let figure = |key: &'static str, value: u64| {
        view! {
            <div class="figure">
                <dt class="figure__label">{t(key)}</dt>
                <dd class="figure__value">{format::count(value)}</dd>
            </div>
        }
    };
    let gone = (result.gone > 0).then(|| figure("import-undo-gone", result.gone));
    let shown = result.reasons.len();
    let more = u64::try_from(shown).is_ok_and(|shown| shown < result.kept).then(|| {
        let text = ta("import-undo-first", texts::args().set("count", shown).set("total", result.kept));
        view! { <p class="dialog__text">{text}</p> }
    });
    let list =
        (shown > 0).then(|| view! { <ul class="outcome">{result.reasons.iter().map(refusal).collect_view()}</ul> });
    view! {
        <dl class="figure-row">
            {figure(words.deleted, result.deleted)} {figure(words.restored, result.restored)}
            {figure(words.kept, result.kept)} {gone}
        </dl>
        {list}
        {more}
    }
    .into_any()
}

fn refusal(refusal: &Refusal) -> impl IntoView + use<> {
    let title = if refusal.title.is_empty() { t("import-undo-hidden") } else { refusal.title.clone() };
    let reason = problem_in_words(&refusal.problem);
    view! {
        <li class="outcome__item">
            {Icon::Error} <span><strong>{title}</strong> " " <span class="outcome__reason">{reason}</span></span>
        </li>
    }
}
