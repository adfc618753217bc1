//! One announcement with its text; for whoever may, its menu.

use domain::{AdminRight, Id, announcement::Announcement};
use leptos::prelude::*;

use super::Writing;
use crate::{
    admin::{confirm::ConfirmWrite, problems::Problems, write::Write},
    fields::pickers::Source,
    format::moment,
    i18n::{t, ta, ts},
    records::activity::text::linked,
    state::{self, Loaded, query, session, toast_ok},
    ui::{Badge, Icon, Menu, MenuItem, Opener, SkeletonLines, Tone},
};

/// The announcement; reading it here marks it as read.
pub(super) fn article(id: Id, writing: RwSignal<Option<Writing>>) -> AnyView {
    let found = query(state::live_announcements, move |_| async move {
        let opened = api::announcements::open(id).await?;
        // What was unread is read by now: the badge follows.
        state::set_unread_announcements(opened.unread);
        Ok(opened.announcement)
    });
    view! {
        <a class="announcements__back u-phone" href="/announcements">{Icon::ChevronLeft} {ts("nav-announcements")}</a>
        <Loaded query=found skeleton=|| view! { <SkeletonLines lines=6 /> } small=true let:found>
            {content(found, writing)}
        </Loaded>
    }
    .into_any()
}

fn content(found: Announcement, writing: RwSignal<Option<Writing>>) -> AnyView {
    let (created_at, edited_at) = (found.created_at, found.edited_at);
    let author = found.author_name.clone();
    let written = move || ta("announcement-by", texts::args().set("who", &author).set("when", moment(created_at)));
    let edited = move || edited_at.map(|at| ta("announcement-edited", texts::args().set("when", moment(at))));
    let paragraphs = found.text.split("\n\n").map(|paragraph| {
        view! { <p class="announcement__paragraph">{linked(paragraph.trim_matches('\n'))}</p> }
    });
    let menu = {
        let found = found.clone();
        move || session().may_admin(AdminRight::Announcements).then(|| actions(found.clone(), writing))
    };
    view! {
        <article class="announcement">
            <header class="announcement__head">
                <h2 class="announcement__title">{found.title.clone()}</h2>
                {menu}
            </header>
            <p class="announcement__facts">
                {found.pinned.then(|| view! { <Badge text=ts("announcement-pinned") tone=Tone::Accent /> })}
                <span>{written}</span>
                {move || edited().map(|text| view! { <span>{text}</span> })}
                {audience(found.departments.clone())}
            </p>
            <div class="announcement__text">{paragraphs.collect_view()}</div>
        </article>
    }
    .into_any()
}

/// For whom it is.
fn audience(departments: Vec<Id>) -> AnyView {
    if departments.is_empty() {
        return view! { <span>{ts("announcement-everybody")}</span> }.into_any();
    }
    let names = query(|| (), move |()| Source::Departments.named(departments.clone()));
    let text = move || {
        let names = names.ok()?;
        let list = names.iter().map(|label| label.text.as_str()).collect::<Vec<_>>().join(", ");
        Some(ta("announcement-for", texts::args().set("departments", list)))
    };
    view! { <span>{text}</span> }.into_any()
}

fn actions(found: Announcement, writing: RwSignal<Option<Writing>>) -> impl IntoView {
    let id = found.id;
    let asks = RwSignal::new(false);
    let problems = Problems::new();
    let withdraw =
        Write::new(api::announcements::withdraw, move |_, answer: Result<(), domain::Problem>| match answer {
            Ok(()) => {
                asks.set(false);
                toast_ok(untrack(|| t("announcement-withdrawn")));
                state::go("/announcements");
            }
            Err(problem) => problems.set(problem),
        });
    let items = Signal::derive(move || {
        let change = Writing::Change(found.clone());
        vec![
            MenuItem::new(t("action-edit"), move |()| writing.set(Some(change.clone()))).icon(Icon::Pencil).into(),
            MenuItem::new(t("announcement-withdraw"), move |()| asks.set(true)).icon(Icon::Trash).danger().into(),
        ]
    });
    view! {
        <Menu opener=Opener::icon(Icon::More, ts("action-more")) items=items at_end=true />
        <ConfirmWrite
            open=asks
            title=ts("announcement-withdraw")
            text=ts("announcement-withdraw-text")
            confirm=ts("announcement-withdraw")
            on_confirm=move |()| withdraw.run(id)
            on_close=move |()| asks.set(false)
            problems=problems
            busy=withdraw.busy()
        />
    }
}
