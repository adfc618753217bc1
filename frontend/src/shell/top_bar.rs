//! The bar at the top: the company, the app's name, and what is at hand on every page.

use domain::{company::FacePicture, switches::App};
use leptos::prelude::*;

use super::{Panels, app_menu, menus, sections, words::face_url};
use crate::{
    i18n::{t, ts},
    state::{self, session},
    ui::{ButtonKind, Icon, IconButton, LinkButton, Size, Spinner, short},
};

/// The top bar.
#[component]
pub(super) fn TopBar(panels: Panels, app: Memo<sections::App>) -> impl IntoView {
    let company = Memo::new(|_| session().boot().company.clone());
    let mark = move || match company.with(|company| company.face.logo) {
        Some(logo) => view! { <img class="topbar__picture" src=face_url(FacePicture::Logo, logo) alt="" /> }.into_any(),
        None => view! { <span class="topbar__mark" aria-hidden="true"></span> }.into_any(),
    };
    let admin = || {
        view! {
            <LinkButton
                text=ts("nav-admin")
                href="/admin"
                kind=ButtonKind::Quiet
                size=Size::Small
                icon=Icon::Settings
                icon_only=true
                class="topbar__admin"
            />
        }
    };
    let bell = Signal::derive(|| {
        let count = state::unread();
        crate::i18n::ta("notification-unread", texts::args().set("count", count))
    });
    view! {
        <header class="topbar">
            <a class="topbar__logo" href="/" title=ts("shell-home")>
                {mark}
                <span class="topbar__name">{move || company.with(|company| company.name.clone())}</span>
            </a>
            <app_menu::AppMenu app=app />
            <super::palette::SearchBox open=panels.search />
            <Connection />
            <div class="topbar__end">
                <menus::CreateMenu />
                <IconButton
                    icon=Icon::Bell
                    label=bell
                    count=MaybeProp::derive(|| Some(state::unread()))
                    on_click=move |_| panels.notices.set(true)
                />
                {move || session().has_app(App::Announcements).then(announcements)}
                <IconButton icon=Icon::Help label=ts("nav-help") class="topbar__help" on_click=move |_| panels.guide.set(true) />
                {move || session().may_admin_any().then(admin)}
                <menus::AccountMenu help=panels.help />
            </div>
        </header>
    }
}

/// The way to the announcements, with the number of unread ones.
fn announcements() -> impl IntoView {
    let news = || crate::i18n::ta("announcement-count", texts::args().set("count", state::unread_announcements()));
    view! {
        <a
            class="btn btn--icon btn--quiet btn--small topbar__news"
            href="/announcements"
            title=ts("nav-announcements")
            aria-label=news
        >
            {Icon::Megaphone}
            {move || {
                let count = state::unread_announcements();
                (count > 0).then(|| view! { <span class="btn__count">{short(count)}</span> })
            }}
        </a>
    }
}

/// Whether the server can be reached, and whether something is on its way to it.
#[component]
fn Connection() -> impl IntoView {
    let online = Memo::new(|_| state::is_online());
    let saving = Memo::new(|_| state::is_saving());
    let said = move || match (online.get(), saving.get()) {
        (false, _) => {
            view! { {Icon::WifiOff} <span class="topbar__state-text">{t("state-connection-lost")}</span> }.into_any()
        }
        (true, true) => view! { <Spinner /> <span class="u-hidden">{t("state-saving")}</span> }.into_any(),
        (true, false) => ().into_any(),
    };
    view! {
        <div class="topbar__state" class:is-offline=move || !online.get() role="status">
            {said}
        </div>
    }
}
