//! The rail at the side: the sections that the user may view. It can be folded to its icons; that is remembered.

use leptos::prelude::*;

use super::sections::{App, Section, section_link};
use crate::{
    i18n::{t, ts},
    state::session,
    ui::{Icon, IconButton},
};

/// The rail.
#[component]
pub(super) fn Rail(here: Memo<Option<Section>>, app: Memo<App>) -> impl IntoView {
    let sections = Memo::new(move |_| app.get().sections());
    let link = move |section| section_link(section, here, "rail__link", "rail__text");
    let folded = Memo::new(|_| session().settings().rail_collapsed);
    let label = Signal::derive(move || t(if folded.get() { "nav-expand" } else { "nav-collapse" }));
    let fold = |_| session().change_settings(|settings| settings.rail_collapsed = !settings.rail_collapsed);
    view! {
        <nav class="rail" aria-label=ts("nav-sections")>
            <div class="rail__group">{move || sections.get().into_iter().map(link).collect_view()}</div>
            <div class="rail__foot">
                <IconButton icon=Icon::Panel label=label on_click=fold />
            </div>
        </nav>
    }
}
