//! Of what one is notified (row NAV-05): a switch for each kind, kept on the server.

use domain::{
    AdminRight,
    notice::{NoticeKind, NoticeSettings},
    switches::App,
};
use leptos::prelude::*;

use crate::{
    i18n::{t, ts},
    state::{Loaded, Query, perform, query, session, submit, toast_problem},
    ui::{SectionCard, SkeletonLines, Switch},
};

/// The kinds under their headings.
const GROUPS: [(&str, &[NoticeKind]); 3] = [
    ("home-records", &[NoticeKind::Transferred, NoticeKind::Team, NoticeKind::ImportFinished]),
    (
        "managed-app-tasks",
        &[
            NoticeKind::TaskAssigned,
            NoticeKind::TaskAdded,
            NoticeKind::TaskComment,
            NoticeKind::TaskDone,
            NoticeKind::TaskDue,
        ],
    ),
    ("nav-admin", &[NoticeKind::Feedback, NoticeKind::BackupFailed]),
];

/// The settings.
#[component]
pub(super) fn OwnNotices() -> impl IntoView {
    let found = query(|| (), |()| api::notices::settings());
    let there = Memo::new(move |_| matches!(found.get(), Some(Ok(_))));
    // Made once, when the answer is there: a switch keeps the focus while others change.
    let groups = move || {
        if there.get() {
            return GROUPS.map(|(heading, kinds)| group(found, heading, kinds)).collect_view().into_any();
        }
        let skeleton = || view! { <SkeletonLines lines=6 /> };
        view! { <Loaded query=found skeleton=skeleton small=true children=|_: NoticeSettings| ().into_any() /> }
            .into_any()
    };
    view! {
        <p class="profile__intro">{ts("notice-settings-intro")}</p>
        {groups}
    }
}

fn group(found: Query<NoticeSettings>, heading: &'static str, kinds: &'static [NoticeKind]) -> AnyView {
    let offered = Memo::new(move |_| kinds.iter().copied().filter(|kind| is_told(*kind)).collect::<Vec<_>>());
    let rows = move || {
        (!offered.read().is_empty()).then(|| {
            view! {
                <SectionCard title=ts(heading)>
                    <div class="settings">{offered.get().into_iter().map(|kind| row(found, kind)).collect_view()}</div>
                </SectionCard>
            }
        })
    };
    rows.into_any()
}

/// Whether the user is ever told of it.
fn is_told(kind: NoticeKind) -> bool {
    match kind {
        NoticeKind::Feedback => session().may_admin(AdminRight::Company),
        NoticeKind::BackupFailed => session().may_admin(AdminRight::Backups),
        _ => kind.app() == App::Crm || session().has_app(kind.app()),
    }
}

fn row(found: Query<NoticeSettings>, kind: NoticeKind) -> impl IntoView {
    let text = format!("notice-setting-{}", kind.key().replace('_', "-"));
    let on = Signal::derive(move || found.ok().is_none_or(|settings| !settings.off.contains(&kind)));
    let change = move |on: bool| {
        found.patch(|settings| {
            if on {
                settings.off.remove(&kind);
            } else {
                settings.off.insert(kind);
            }
        });
        keep(found);
    };
    view! {
        <div class="setting">
            <Switch checked=on label=Signal::derive(move || t(&text)) on_change=change />
        </div>
    }
}

/// Saves what is shown; what could not be saved is shown as it is.
fn keep(found: Query<NoticeSettings>) {
    let Some(settings) = found.ok_untracked() else { return };
    perform(async move {
        if let Err(problem) = submit(api::notices::save_settings(settings)).await {
            toast_problem(&problem);
            found.refetch();
        }
    });
}
