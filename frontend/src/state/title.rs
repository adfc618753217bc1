//! The title of the page in the browser's tab.

use leptos::prelude::*;

use super::session;
use crate::i18n::t;

/// Names the page while its component is there: “Leads – Weft”.
pub fn title(page: impl Into<Signal<String>>) {
    let page = page.into();
    Effect::new(move |_| {
        let (page, company) = (page.get(), session().boot().company.name.clone());
        let parts: Vec<String> = [page, company, t("shell-brand")].into_iter().filter(|part| !part.is_empty()).collect();
        document().set_title(&parts.join(" · "));
    });
}
