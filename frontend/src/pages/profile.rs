//! One's own page: data and picture, language and appearance, notifications, password, signed-in devices. The tab is in the path.

use leptos::prelude::*;

use crate::{
    i18n::{t, ts},
    state::{self, path_param},
    ui::{PageHeader, Tab, TabLinks},
};

mod agent;
mod data;
mod look;
mod notices;
mod password;
mod sessions;

pub(crate) use agent::device;
pub(crate) use password::PasswordForm;

/// The profile.
#[component]
pub(crate) fn ProfilePage() -> impl IntoView {
    state::title(ts("profile-title"));
    let tab = Memo::new(|_| path_param("tab").unwrap_or_default());
    let tabs = Signal::derive(|| {
        vec![
            Tab::link("", t("profile-title"), "/profile"),
            Tab::link("look", t("shell-look"), "/profile/look"),
            Tab::link("notifications", t("notification-title"), "/profile/notifications"),
            Tab::link("password", t("nav-password"), "/profile/password"),
            Tab::link("sessions", t("session-title"), "/profile/sessions"),
        ]
    });
    let content = move || match tab.get().as_str() {
        "" => view! { <data::OwnData /> }.into_any(),
        "look" => view! { <look::OwnLook /> }.into_any(),
        "notifications" => view! { <notices::OwnNotices /> }.into_any(),
        "password" => view! { <password::OwnPassword /> }.into_any(),
        "sessions" => view! { <sessions::OwnSessions /> }.into_any(),
        _ => super::NotFoundPage().into_any(),
    };
    view! {
        <div class="page">
            <PageHeader title=ts("nav-account") />
            <TabLinks tabs=tabs current=tab label=ts("nav-account") />
            <div class="page__body page__body--narrow profile">{content}</div>
        </div>
    }
}
