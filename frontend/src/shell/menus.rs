//! The two menus of the top bar: create, and one's own account.

use domain::{
    Lang,
    session::{Density, Theme},
};
use leptos::prelude::*;

use super::{
    create::open_empty,
    words::{density_key, picture_of, theme_key},
};
use crate::{
    i18n::{module_one, t, ts},
    records::list::module_icon,
    state::{self, session},
    ui::{Avatar, ButtonKind, Icon, Menu, MenuEntry, MenuItem, Opener},
};

/// The class by which the key `c` finds the menu.
pub(super) const CREATE: &str = "topbar__create";

/// A new record of any module of which the user may create some; nothing for whoever may create nothing.
#[component]
pub(super) fn CreateMenu() -> impl IntoView {
    let modules = Memo::new(|_| session().creatable());
    let items = Signal::derive(move || {
        let item = |module| {
            let item = MenuItem::new(module_one(module), move |()| open_empty(module)).icon(module_icon(module));
            MenuEntry::from(item)
        };
        modules.get().into_iter().map(item).collect::<Vec<_>>()
    });
    let menu = move || {
        let opener = Opener {
            class: CREATE.to_owned(),
            ..Opener::icon(Icon::Plus, ts("nav-create")).with_kind(ButtonKind::Default)
        };
        view! { <Menu opener=opener items=items at_end=true /> }
    };
    move || (!modules.read().is_empty()).then(menu)
}

/// Profile, keys, sign out; then language and look, which are long and may need scrolling on a phone.
#[component]
pub(super) fn AccountMenu(help: RwSignal<bool>) -> impl IntoView {
    let name = Signal::derive(|| session().me().name);
    let avatar = move || {
        view! { <Avatar name=name picture=MaybeProp::derive(|| session().me().picture.map(picture_of)) /> }
    };
    let items = Signal::derive(move || account_items(help));
    view! { <Menu opener=Opener::custom(ts("nav-account"), avatar) items=items at_end=true /> }
}

fn account_items(help: RwSignal<bool>) -> Vec<MenuEntry> {
    let settings = session().settings();
    let mut items = vec![
        MenuEntry::Heading(session().me().name),
        MenuItem::link(t("nav-profile"), "/profile").icon(Icon::User).into(),
        MenuItem::link(t("nav-password"), "/profile/password").icon(Icon::Key).into(),
        MenuItem::new(t("keys-title"), move |()| help.set(true)).icon(Icon::Help).detail("?").into(),
        MenuItem::new(t("nav-sign-out"), |()| state::sign_out_here()).icon(Icon::LogOut).into(),
        MenuEntry::Heading(t("nav-language")),
    ];
    items.extend(Lang::ALL.map(|lang| {
        let choose = move |()| session().change_settings(|settings| settings.lang = lang);
        MenuItem::new(lang.name(), choose).checked(settings.lang == lang).into()
    }));
    items.push(MenuEntry::Heading(t("nav-theme")));
    items.extend([Theme::System, Theme::Light, Theme::Dark].map(|theme| {
        let choose = move |()| session().change_settings(|settings| settings.theme = theme);
        let icon = match theme {
            Theme::System => Icon::Monitor,
            Theme::Light => Icon::Sun,
            Theme::Dark => Icon::Moon,
        };
        MenuItem::new(t(theme_key(theme)), choose).icon(icon).checked(settings.theme == theme).into()
    }));
    items.push(MenuEntry::Heading(t("nav-density")));
    items.extend([Density::Compact, Density::Comfortable].map(|density| {
        let choose = move |()| session().change_settings(|settings| settings.density = density);
        MenuItem::new(t(density_key(density)), choose).checked(settings.density == density).into()
    }));
    items
}
