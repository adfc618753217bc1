//! The start page: leads on to the first section that the user may see.

use leptos::prelude::*;

use crate::{
    i18n::{t, ts},
    state::{self, go_instead, session},
    ui::{EmptyState, Icon},
};

/// Goes to the first section; tells those who may see none whom to ask.
#[component]
pub(crate) fn HomePage() -> impl IntoView {
    state::title(String::new());
    let first = Memo::new(|_| {
        let section = session().sections().first().map(|module| session().list_href(*module));
        section.or_else(|| session().may_admin_any().then(|| "/admin".to_owned()))
    });
    crate::ui::effect(move || {
        if let Some(path) = first.get() {
            go_instead(&path);
        }
    });
    let nothing = || {
        view! {
            <EmptyState
                icon=Icon::Lock
                title=ts("shell-no-sections")
                text=MaybeProp::derive(|| Some(t("shell-no-sections-text")))
            />
        }
    };
    view! { <div class="page">{move || first.get().is_none().then(nothing)}</div> }
}
