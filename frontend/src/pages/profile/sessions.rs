//! The devices on which one is signed in, and ending them.

use domain::session::SessionInfo;
use leptos::prelude::*;
use texts::args;

use super::agent::device;
use crate::{
    format::{moment, relative},
    i18n::{t, ta, ts},
    state::{Loaded, Query, perform, query, submit, toast_ok, toast_problem},
    ui::{Badge, Button, ButtonKind, Confirm, Icon, SectionCard, Size, SkeletonLines, Tone},
};

/// The tab.
#[component]
pub(super) fn OwnSessions() -> impl IntoView {
    let sessions = query(|| (), |()| api::sessions::sessions());
    let asking = RwSignal::new(false);
    let busy = RwSignal::new(false);
    let others = Signal::derive(move || sessions.ok().map_or(0, |all| all.iter().filter(|one| !one.current).count()));
    let end_others = move |()| {
        let count = others.get_untracked();
        busy.set(true);
        perform(async move {
            match submit(api::sessions::end_other_sessions()).await {
                Ok(()) => toast_ok(untrack(|| ta("session-others-ended", args().set("count", count)))),
                Err(problem) => toast_problem(&problem),
            }
            busy.try_set(false);
            asking.try_set(false);
            sessions.refetch();
        });
    };
    let actions = move || {
        view! {
            <Button
                text=ts("session-end-others")
                size=Size::Small
                disabled=Signal::derive(move || others.get() == 0)
                on_click=move |_| asking.set(true)
            />
        }
    };
    view! {
        <SectionCard
            title=ts("session-title")
            text=MaybeProp::derive(|| Some(t("session-intro")))
            actions=actions
        >
            <Loaded query=sessions skeleton=|| view! { <SkeletonLines lines=4 /> } small=true let:all>
                {view! { <ul class="settings">{all.into_iter().map(|one| row(one, sessions)).collect_view()}</ul> }.into_any()}
            </Loaded>
        </SectionCard>
        <Confirm
            open=asking
            title=ts("session-end-others")
            text=ts("session-end-others-confirm")
            confirm=ts("session-end-others")
            cancel=ts("action-cancel")
            on_confirm=end_others
            on_cancel=move |()| asking.set(false)
            busy=busy
        />
    }
}

fn row(info: SessionInfo, sessions: Query<Vec<SessionInfo>>) -> impl IntoView {
    let busy = RwSignal::new(false);
    let SessionInfo { id, agent, address, created_at, seen_at, current } = info;
    let known = device(&agent);
    let name = move || known.clone().unwrap_or_else(|| t("shell-device-unknown"));
    let end = move |_| {
        busy.set(true);
        perform(async move {
            match submit(api::sessions::end_session(id)).await {
                Ok(()) => toast_ok(untrack(|| t("session-ended"))),
                Err(problem) => toast_problem(&problem),
            }
            busy.try_set(false);
            sessions.refetch();
        });
    };
    let fact = |label: &'static str, value: Signal<String>| {
        let text = move || ta("label-value", args().set("label", t(label)).set("value", value.get()));
        view! { <span>{text}</span> }
    };
    view! {
        <li class="setting">
            <div class="setting__main">
                <span class="setting__label" title=agent>{name}</span>
                <p class="setting__text profile__facts">
                    {fact("session-address", address.into())}
                    {fact("session-started", Signal::derive(move || moment(created_at)))}
                    {fact("session-last-seen", Signal::derive(move || relative(seen_at)))}
                </p>
            </div>
            <div class="setting__control">
                {if current {
                    view! { <Badge text=ts("session-this") tone=Tone::Success dot=true /> }.into_any()
                } else {
                    view! {
                        <Button
                            text=ts("session-end")
                            kind=ButtonKind::Quiet
                            size=Size::Small
                            icon=Icon::LogOut
                            loading=busy
                            on_click=end
                        />
                    }
                        .into_any()
                }}
            </div>
        </li>
    }
}
