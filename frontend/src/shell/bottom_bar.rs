//! On a phone: the first four sections within reach of a thumb, the rest on a sheet behind “more”.

use domain::ModuleKey;
use leptos::prelude::*;

use super::{Panels, sections::section_link};
use crate::{
    i18n::ts,
    state::{later, session},
    ui::{Dialog, Icon},
};

const SHOWN: usize = 4;

/// The bar.
#[component]
pub(super) fn BottomBar(panels: Panels, here: Memo<Option<ModuleKey>>) -> impl IntoView {
    let sections = Memo::new(|_| session().sections());
    let link = move |module| section_link(module, here, "bottombar__link", "");
    let links = move || sections.get().into_iter().take(SHOWN).map(link).collect_view();
    // “More” is where one is when none of the four is.
    let elsewhere = move || {
        let module = here.get()?;
        let behind = sections.with(|sections| sections.iter().skip(SHOWN).any(|one| *one == module));
        behind.then_some("page")
    };
    view! {
        <nav class="bottombar" aria-label=ts("nav-sections")>
            {links}
            <button
                class="bottombar__link"
                type="button"
                aria-haspopup="dialog"
                aria-current=elsewhere
                on:click=move |_| panels.more.set(true)
            >
                {Icon::More}
                <span>{ts("nav-more")}</span>
            </button>
        </nav>
    }
}

/// The sheet with all sections, the profile and the admin console.
#[component]
pub(super) fn MoreSheet(open: RwSignal<bool>, here: Memo<Option<ModuleKey>>) -> impl IntoView {
    let link = move |module| section_link(module, here, "rail__link", "rail__text");
    let other = |href: &'static str, icon: Icon, text: &'static str| {
        view! {
            <a class="rail__link" href=href>
                {icon} <span class="rail__text">{ts(text)}</span>
            </a>
        }
    };
    view! {
        <Dialog open=open on_close=move |()| open.set(false) title=ts("nav-sections")>
            // Any of the links leads away from the sheet.
            <nav class="more-sheet" aria-label=ts("nav-more") on:click=move |_| later(move || open.set(false))>
                <div class="rail__group">{move || session().sections().into_iter().map(link).collect_view()}</div>
                <div class="rail__group">
                    {other("/profile", Icon::User, "nav-account")}
                    {move || session().may_admin_any().then(|| other("/admin", Icon::Settings, "nav-admin"))}
                </div>
            </nav>
        </Dialog>
    }
}
