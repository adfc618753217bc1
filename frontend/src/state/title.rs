//! The title of the page in the browser's tab.

use leptos::prelude::*;

use super::session;
use crate::i18n::t;

thread_local! {
    static SPOKEN: ArcRwSignal<String> = ArcRwSignal::new(String::new());
}

/// Names the page while its component is there: “Leads · Acme · Weft”.
pub fn title(page: impl Into<Signal<String>>) {
    let page = page.into();
    crate::ui::effect(move || {
        let (page, company) = (page.get(), session().boot().company.name.clone());
        SPOKEN.with(|spoken| spoken.set(page.clone()));
        let parts: Vec<String> =
            [page, company, t("shell-brand")].into_iter().filter(|part| !part.is_empty()).collect();
        document().set_title(&parts.join(" · "));
    });
}

/// The page's name for screen readers, which do not notice that a page without a load became another one.
pub(crate) fn spoken_title() -> String {
    SPOKEN.with(ArcRwSignal::get)
}
