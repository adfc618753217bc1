//! One notification.

use domain::{
    notice::{Notice, NoticeKind},
    switches::App,
};
use leptos::prelude::*;

use super::{Panel, label_read, wording};
use crate::{
    format::{moment, relative},
    state::later,
    ui::{Icon, IconButton},
};

/// A link to what it is about, and a button to mark it as read.
pub(super) fn row(panel: Panel, notice: Notice) -> AnyView {
    let (id, at, read) = (notice.id, notice.at, notice.read);
    let href = target(&notice);
    let icon = match notice.kind {
        NoticeKind::Transferred => Icon::Transfer,
        NoticeKind::Team => Icon::Users,
        NoticeKind::ImportFinished => Icon::Import,
        NoticeKind::TaskAssigned | NoticeKind::TaskAdded => Icon::Todo,
        NoticeKind::TaskComment | NoticeKind::Feedback => Icon::Message,
        NoticeKind::TaskDone => Icon::Check,
        NoticeKind::TaskDue => Icon::Clock,
        NoticeKind::BackupFailed => Icon::Warning,
    };
    let open = move |_| {
        if !read {
            panel.mark(id);
        }
        later(move || panel.open.set(false));
    };
    let inside = view! {
        <span class="notice__icon">{icon}</span>
        <span class="notice__text">{move || wording::text(&notice)}</span>
        <time class="notice__time" datetime=at.to_rfc3339() title=move || moment(at)>
            {move || relative(at)}
        </time>
    };
    view! {
        <li class="notice" class:is-unread=!read>
            {match href {
                Some(href) => view! { <a class="notice__main" href=href on:click=open>{inside}</a> }.into_any(),
                None => view! { <div class="notice__main">{inside}</div> }.into_any(),
            }}
            {(!read)
                .then(|| {
                    view! {
                        <IconButton
                            icon=Icon::Check
                            label=label_read()
                            on_click=move |_| later(move || panel.mark(id))
                        />
                    }
                })}
        </li>
    }
    .into_any()
}

/// Where it leads.
fn target(notice: &Notice) -> Option<String> {
    if notice.kind.app() == App::Tasks {
        return notice.record.map(|task| format!("/tasks/{task}"));
    }
    if notice.kind == NoticeKind::BackupFailed {
        return Some(crate::admin::ConsolePage::Of(domain::AdminRight::Backups).href());
    }
    let Some(module) = notice.module else {
        // What is imported and belongs to no module are employees.
        return (notice.kind == NoticeKind::ImportFinished).then(|| "/admin/employees/import".to_owned());
    };
    let path = module.path();
    Some(match (notice.kind, notice.record) {
        (_, Some(record)) => format!("/{path}/{record}"),
        (NoticeKind::ImportFinished, None) => format!("/{path}/import"),
        (_, None) => format!("/{path}"),
    })
}
