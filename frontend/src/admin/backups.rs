//! Backups (row PLUS-08): what was made, one more at once, and how long they are kept.

use std::time::Duration;

use domain::{
    AdminRight,
    backups::{Backup, Backups, Cause, Outcome},
};
use leptos::prelude::*;

use super::{ConsoleHeader, ConsolePage, ready::Ready, write::Write};
use crate::{
    format,
    i18n::{t, ta, ts},
    state::{Query, query, toast_ok, toast_problem},
    ui::{Badge, Button, ButtonKind, Cell, EmptyState, HeadCell, Icon, Row, SectionCard, SkeletonCard, Table, Tone},
};

mod settings;

/// While one is being made, it is asked about so often.
const POLL: Duration = Duration::from_secs(1);

/// The page.
#[component]
pub(super) fn BackupsPage() -> impl IntoView {
    let found = query(|| (), |()| api::backups::list());
    let running = Memo::new(move |_| found.ok().is_some_and(|found| found.items.iter().any(is_running)));
    Effect::new(move |_| {
        if running.get()
            && let Ok(poll) = set_interval_with_handle(move || found.refetch(), POLL)
        {
            on_cleanup(move || poll.clear());
        }
    });
    let start = Write::new(
        |()| api::backups::start(),
        move |(), answer| {
            match answer {
                Ok(_id) => toast_ok(untrack(|| t("backup-started"))),
                Err(problem) => toast_problem(&problem),
            }
            found.refetch();
        },
    );
    let busy = start.busy();
    view! {
        <ConsoleHeader right=AdminRight::Backups text=ts("backup-intro")>
            <Button
                text=ts("backup-now")
                icon=Icon::Archive
                kind=ButtonKind::Primary
                loading=Signal::derive(move || busy.get() || running.get())
                on_click=move |_| start.run(())
            />
        </ConsoleHeader>
        <div class="page__body backups">
            <Ready query=found skeleton=|| view! { <SkeletonCard lines=6 /> }>
                {move || content(found)}
            </Ready>
        </div>
    }
}

fn is_running(backup: &Backup) -> bool {
    backup.outcome() == Outcome::Running
}

fn content(found: Query<Backups>) -> AnyView {
    let now = Memo::new(move |_| found.ok());
    let items = Memo::new(move |_| now.with(|now| now.as_ref().map(|now| now.items.clone()).unwrap_or_default()));
    let list = move || if items.with(Vec::is_empty) { empty() } else { table(items) };
    view! {
        <SectionCard title=ts("backup-made-list") icon=Icon::History flush=true>
            {list}
        </SectionCard>
        {settings::card(now, found)}
    }
    .into_any()
}

fn empty() -> AnyView {
    view! {
        <EmptyState icon=Icon::Archive title=ts("backup-empty") text=ts("backup-empty-hint") small=true />
    }
    .into_any()
}

fn table(items: Memo<Vec<Backup>>) -> AnyView {
    let heads = ["backup-at", "backup-result", "backup-size", "backup-files", "backup-asked-by", "backup-place"];
    let head = |key: &'static str| {
        view! { <HeadCell text=ts(key) numeric=matches!(key, "backup-size" | "backup-files") /> }
    };
    view! {
        <Table label=ts("backup-made-list")>
            <thead>
                <tr>{heads.map(head).collect_view()}</tr>
            </thead>
            <tbody>
                <For each=move || items.get() key=|backup| (backup.id, backup.ended_at, backup.removed) let:backup>
                    {row(backup)}
                </For>
            </tbody>
        </Table>
    }
    .into_any()
}

fn row(backup: Backup) -> AnyView {
    let (at, size, files, cause, made) = (
        backup.at,
        backup.size,
        backup.files,
        backup.cause,
        matches!(backup.outcome(), Outcome::Done | Outcome::Incomplete),
    );
    let by = backup.by.clone();
    let asked = move || match cause {
        Cause::Person => by.clone(),
        _ => t(&format!("backup-cause-{}", cause.key())),
    };
    let place = made.then(|| backup.place.clone());
    let encrypted =
        (made && backup.encrypted).then(|| view! { <Badge text=ts("backup-encrypted") tone=Tone::Neutral /> });
    view! {
        <Row>
            <Cell label=ts("backup-at") title=true>
                <time datetime=at.to_rfc3339()>{move || format::moment(at)}</time>
            </Cell>
            <Cell label=ts("backup-result")>{result(&backup)}</Cell>
            <Cell label=ts("backup-size") numeric=true>{move || made.then(|| format::file_size(size))}</Cell>
            <Cell label=ts("backup-files") numeric=true>{move || made.then(|| format::count(files))}</Cell>
            <Cell label=ts("backup-asked-by")>{asked}</Cell>
            <Cell label=ts("backup-place")>
                <span class="u-row u-row--wrap"><span class="backups__place">{place}</span> {encrypted}</span>
            </Cell>
        </Row>
    }
    .into_any()
}

/// What became of a backup, and what one should know of it.
pub(super) fn result(backup: &Backup) -> AnyView {
    let (outcome, findings, removed) = (backup.outcome(), backup.findings, backup.removed);
    let tone = match outcome {
        Outcome::Running => Tone::Info,
        Outcome::Done if removed => Tone::Neutral,
        Outcome::Done => Tone::Success,
        Outcome::Incomplete => Tone::Warning,
        Outcome::Failed => Tone::Danger,
    };
    let problem = backup.problem.clone();
    let name = Signal::derive(move || match (outcome, removed) {
        (Outcome::Done, true) => t("backup-removed"),
        _ => t(&format!("backup-outcome-{}", outcome.key())),
    });
    let hint = move || match &problem {
        Some(problem) => Some(t(problem)),
        None if removed => Some(t("backup-removed-hint")),
        None if findings > 0 => Some(ta("backup-incomplete-hint", texts::args().set("count", i64::from(findings)))),
        None => None,
    };
    view! {
        <span class="backups__result">
            <Badge text=name tone=tone dot=true />
            {move || hint().map(|hint| view! { <span class="u-quiet u-small">{hint}</span> })}
        </span>
    }
    .into_any()
}

/// The last backup, for the home of the console; nothing for those who do not look after backups.
pub(super) fn last() -> AnyView {
    if !untrack(|| crate::state::session().may_admin(AdminRight::Backups)) {
        return ().into_any();
    }
    let found = query(|| (), |()| api::backups::last());
    let line = move || {
        let text = match found.ok()? {
            Some(last) => {
                let outcome = t(&format!("backup-outcome-{}", last.outcome().key()));
                format!("{} · {outcome} · {}", format::moment(last.at), format::file_size(last.size))
            }
            None => t("backup-never"),
        };
        Some(view! {
            <p class="u-quiet u-small">
                <a href=ConsolePage::from(AdminRight::Backups).href()>{t("backup-last")}</a> ": " {text}
            </p>
        })
    };
    line.into_any()
}
