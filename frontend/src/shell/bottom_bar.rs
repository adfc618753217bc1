//! On a phone: the first four sections within reach of a thumb, the rest on a sheet behind “more”.

use domain::switches;
use leptos::prelude::*;

use super::{
    Panels,
    sections::{App, Section, section_link},
};
use crate::{
    i18n::ts,
    state::{later, session},
    ui::{Dialog, Icon},
};

const SHOWN: usize = 4;

/// The bar.
#[component]
pub(super) fn BottomBar(panels: Panels, here: Memo<Option<Section>>, app: Memo<App>) -> impl IntoView {
    let sections = Memo::new(move |_| app.get().sections());
    let link = move |section| section_link(section, here, "bottombar__link", "");
    let links = move || sections.get().into_iter().take(SHOWN).map(link).collect_view();
    // “More” is where one is when none of the four is.
    let elsewhere = move || {
        let section = here.get()?;
        let behind = sections.with(|sections| sections.iter().skip(SHOWN).any(|one| *one == section));
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

/// The sheet with all sections of all apps, the profile and the admin console.
#[component]
pub(super) fn MoreSheet(open: RwSignal<bool>, guide: RwSignal<bool>, here: Memo<Option<Section>>) -> impl IntoView {
    let link = move |section| section_link(section, here, "rail__link", "rail__text");
    let group = move |app: App| {
        let sections = Memo::new(move |_| app.sections());
        move || {
            (!sections.read().is_empty()).then(|| {
                view! {
                    <div class="rail__group">
                        <h2 class="rail__heading">{ts(app.text())}</h2>
                        {sections.get().into_iter().map(link).collect_view()}
                    </div>
                }
            })
        }
    };
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
                {App::ALL.map(group)}
                <div class="rail__group">
                    {move || {
                        let there = session().has_app(switches::App::Announcements);
                        there.then(|| other("/announcements", Icon::Megaphone, "nav-announcements"))
                    }}
                    {other("/profile", Icon::User, "nav-account")}
                    <button class="rail__link" type="button" on:click=move |_| later(move || later(move || guide.set(true)))>
                        {Icon::Help} <span class="rail__text">{ts("nav-help")}</span>
                    </button>
                    {move || session().may_admin_any().then(|| other("/admin", Icon::Settings, "nav-admin"))}
                </div>
            </nav>
        </Dialog>
    }
}
