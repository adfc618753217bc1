//! A log as a file: all entries that the filters leave.

use std::time::Duration;

use domain::{
    list::{CsvStyle, TableFormat},
    logs::LogExport,
};
use leptos::prelude::*;

use super::place::Place;
use crate::{
    i18n::{attr, lang, t, ts},
    records::export::{csv_style, download, format_choice},
    state::{submit, toast_ok, toast_problem},
    ui::{Button, ButtonKind, Dialog},
};

/// The dialog.
pub(super) fn dialog(place: Memo<Place>, open: RwSignal<bool>) -> AnyView {
    let format = RwSignal::new(TableFormat::default());
    let csv = RwSignal::new(CsvStyle::of(untrack(lang)));
    let close = move || {
        set_timeout(
            move || {
                open.try_set(false);
            },
            Duration::ZERO,
        );
    };
    let export = Action::new_local(move |wanted: &LogExport| {
        let call = api::logs::export(wanted.clone());
        async move {
            match submit(call).await {
                Ok(ticket) => {
                    download(ticket);
                    close();
                    toast_ok(untrack(|| t("export-started")));
                }
                Err(problem) => toast_problem(&problem),
            }
        }
    });
    let run = move || {
        export.dispatch_local(LogExport {
            log: place.with_untracked(Place::query),
            format: format.get_untracked(),
            csv: csv.get_untracked(),
            lang: untrack(lang),
        });
    };
    let footer = move || {
        view! {
            <Button text=ts("action-cancel") on_click=move |_| close() />
            <Button
                text=ts("action-export")
                kind=ButtonKind::Primary
                loading=export.pending()
                on_click=move |_| run()
            />
        }
    };
    view! {
        <Dialog open=open on_close=move |()| open.set(false) title=ts("log-export") footer=footer>
            <div class="u-stack">
                <p class="u-quiet">{move || attr("log-export", "hint")}</p>
                {format_choice(format)}
                {move || (format.get() == TableFormat::Csv).then(|| csv_style(csv))}
            </div>
        </Dialog>
    }
    .into_any()
}
