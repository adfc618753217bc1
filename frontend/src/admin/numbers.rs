//! Number rules (row ADM-21): how contracts, payments, tax invoices and visits are numbered.

use domain::{AdminRight, ModuleKey, number::NumberRule};
use leptos::prelude::*;

use super::{ConsoleHeader, ready::Ready};
use crate::{i18n::ts, state::query, ui::SkeletonCard};

mod editor;
mod part;

/// The page: a card for each rule.
#[component]
pub(super) fn NumbersPage() -> impl IntoView {
    let rules = query(|| (), |()| api::company::number_rules());
    let modules = Memo::new(move |_| {
        let mut modules: Vec<ModuleKey> =
            rules.ok().unwrap_or_default().iter().map(|rule: &NumberRule| rule.module).collect();
        modules.sort_unstable();
        modules
    });
    let card = move |module: ModuleKey| {
        let stored = Memo::new(move |_| {
            let found = rules.ok().and_then(|rules| rules.into_iter().find(|rule| rule.module == module));
            found.unwrap_or_else(|| NumberRule::standard(module))
        });
        view! { <editor::RuleEditor stored=stored on_saved=move |()| rules.refetch() /> }
    };
    view! {
        <ConsoleHeader right=AdminRight::Numbers text=ts("number-rule-intro") />
        <div class="page__body page__body--narrow">
            <Ready query=rules skeleton=|| view! { <SkeletonCard /> <SkeletonCard /> }>
                {move || modules.get().into_iter().map(card).collect_view()}
            </Ready>
        </div>
    }
}
