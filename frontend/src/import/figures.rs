//! What an import does, in numbers.

use domain::import::ImportResult;
use leptos::prelude::*;

use crate::{format, i18n::t};

/// The numbers; `signal` may grow while a run is on its way.
pub(super) fn figures(result: Signal<ImportResult>) -> AnyView {
    let figure = move |key: &'static str, read: fn(&ImportResult) -> u64, bad: bool| {
        let value = Memo::new(move |_| result.with(read));
        let is_bad = move || bad && value.get() > 0;
        view! {
            <div class="figure">
                <dt class="figure__label">{move || t(key)}</dt>
                <dd class="figure__value" class:u-danger=is_bad>{move || format::count(value.get())}</dd>
            </div>
        }
    };
    view! {
        <dl class="figure-row">
            {figure("import-rows", |result| result.rows, false)} {figure("import-created", |result| result.created, false)}
            {figure("import-updated", |result| result.updated, false)} {figure("import-skipped", |result| result.skipped, false)}
            {figure("import-failed", |result| result.failed, true)}
        </dl>
    }
    .into_any()
}
