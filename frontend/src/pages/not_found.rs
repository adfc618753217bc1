//! The page for a path that leads nowhere, or to what the user may not see: both look the same.

use leptos::prelude::*;

use crate::{
    i18n::{t, ts},
    state,
    ui::{EmptyState, Icon, LinkButton},
};

/// Not found.
#[component]
pub(crate) fn NotFoundPage() -> impl IntoView {
    state::title(ts("page-not-found-title"));
    view! {
        <div class="page">
            <EmptyState
                icon=Icon::Ban
                title=ts("page-not-found-title")
                text=MaybeProp::derive(|| Some(t("page-not-found-text")))
                whole=true
            >
                <LinkButton text=ts("shell-home") href="/" />
            </EmptyState>
        </div>
    }
}
