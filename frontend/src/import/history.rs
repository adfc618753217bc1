//! The imports before: which file, by whom, when, what came of it.

use domain::{
    Id,
    import::{ImportKind, ImportRun, ImportState},
};
use leptos::prelude::*;

use super::address;
use crate::{
    format,
    i18n::{t, ta, ts},
    state::{Loaded, query},
    ui::{Badge, Cell, EmptyState, HeadCell, Icon, LinkButton, Row, SectionCard, Size, SkeletonRows, Table, Tone},
};

const COUNTS: [&str; 4] = ["import-created", "import-updated", "import-skipped", "import-failed"];

/// The list.
#[component]
pub(super) fn History(kind: ImportKind) -> impl IntoView {
    let runs = query(move || kind, api::exchange::runs);
    view! {
        <SectionCard title=ts("import-history") icon=Icon::History flush=true>
            <Loaded query=runs small=true skeleton=|| view! { <SkeletonRows rows=3 columns=6 /> } children=move |runs| list(kind, runs) />
        </SectionCard>
    }
}

fn list(kind: ImportKind, runs: Vec<ImportRun>) -> AnyView {
    if runs.is_empty() {
        return view! { <EmptyState icon=Icon::Import small=true title=ts("import-history-empty") /> }.into_any();
    }
    view! {
        <Table label=ts("import-history")>
            <thead>
                <tr>
                    <HeadCell text=ts("import-file") />
                    <HeadCell text=ts("import-by") />
                    <HeadCell text=ts("import-at") />
                    <HeadCell text=ts("import-state") />
                    {COUNTS.map(|key| view! { <HeadCell text=ts(key) numeric=true /> }).collect_view()}
                    <HeadCell text=ts("import-errors") />
                </tr>
            </thead>
            <tbody>{runs.into_iter().map(|run| row(kind, run)).collect_view()}</tbody>
        </Table>
    }
    .into_any()
}

fn row(kind: ImportKind, run: ImportRun) -> AnyView {
    let ImportRun { id, file, by, at, state, result, errors, .. } = run;
    let counts = [result.created, result.updated, result.skipped, result.failed];
    let name = file.clone();
    let cells = COUNTS.into_iter().zip(counts);
    let cell = |(key, count): (&'static str, u64)| {
        view! { <Cell label=ts(key) numeric=true>{move || format::count(count)}</Cell> }
    };
    view! {
        <Row>
            <Cell label=ts("import-file") title=true>
                <a class="table__link table__text" href=address(kind, Some(id))>{name}</a>
            </Cell>
            <Cell label=ts("import-by")>{by}</Cell>
            <Cell label=ts("import-at")><time title=move || format::moment(at)>{move || format::relative(at)}</time></Cell>
            <Cell label=ts("import-state")>{state_badge(state)}</Cell>
            {cells.map(cell).collect_view()}
            <Cell label=ts("import-errors")>{errors.then(|| error_file(id, Some(file)))}</Cell>
        </Row>
    }
    .into_any()
}

/// How far a run is, in its colour.
pub(super) fn state_badge(state: ImportState) -> AnyView {
    let (key, tone) = match state {
        ImportState::Running => ("import-state-running", Tone::Accent),
        ImportState::Finished => ("import-state-finished", Tone::Success),
        ImportState::Interrupted => ("import-state-interrupted", Tone::Warning),
        ImportState::Cancelled => ("import-state-cancelled", Tone::Warning),
        ImportState::Undoing => ("import-state-undoing", Tone::Accent),
        ImportState::Undone => ("import-state-undone", Tone::Neutral),
    };
    view! { <Badge text=ts(key) tone=tone dot=true /> }.into_any()
}

/// The failed rows with their reasons, to download; in a table an icon that names the file.
pub(super) fn error_file(run: Id, of: Option<String>) -> AnyView {
    let icon_only = of.is_some();
    let text = Signal::derive(move || match &of {
        Some(file) => ta("label-value", texts::args().set("label", t("import-errors-download")).set("value", file)),
        None => t("import-errors-download"),
    });
    let href = format!("/import/errors/{run}");
    view! { <LinkButton text=text href=href icon=Icon::Download size=Size::Small icon_only=icon_only download=true /> }
        .into_any()
}
