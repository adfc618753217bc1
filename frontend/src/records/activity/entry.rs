//! A follow-up in the timeline.

use domain::{
    ModuleKey,
    activity::{FileInfo, FollowUp},
};
use leptos::prelude::*;

use super::{
    composer::{Composer, method_name},
    text::linked,
};
use crate::{
    fields::{self, Labels},
    format,
    i18n::{t, ta, ts},
    records::page::Page,
    state::{perform, submit, toast_ok, toast_problem},
    ui::{Avatar, AvatarSize, Confirm, Icon, IconButton, TimelineItem},
};

/// Who said what, when, with which files; one's own can be changed and deleted.
#[component]
pub(super) fn Entry(
    page: Page,
    follow_up: FollowUp,
    labels: Labels,
    #[prop(into)] on_changed: Callback<()>,
) -> impl IntoView {
    let (editing, deleting, busy) = (RwSignal::new(false), RwSignal::new(false), RwSignal::new(false));
    let id = follow_up.id;
    let delete = move |()| {
        busy.set(true);
        perform(async move {
            match submit(api::activity::delete_follow_up(id)).await {
                Ok(()) => {
                    toast_ok(untrack(|| t("state-deleted")));
                    deleting.try_set(false);
                    on_changed.try_run(());
                }
                Err(problem) => toast_problem(&problem),
            }
            busy.try_set(false);
        });
    };
    let mine = follow_up.mine;
    let actions = move || {
        (mine && !editing.get()).then(|| {
            let edit = move |_| set_timeout(move || editing.set(true), std::time::Duration::ZERO);
            view! {
                <IconButton icon=Icon::Pencil label=ts("activity-edit") on_click=edit />
                <IconButton icon=Icon::Trash label=ts("activity-delete") on_click=move |_| deleting.set(true) />
            }
        })
    };
    let author = labels.name(follow_up.author);
    let method = follow_up.method.clone();
    let head = move || {
        let name = author.clone();
        let method = method_name(&method);
        view! {
            <Avatar name=name.clone() size=AvatarSize::Small />
            " "
            <strong>{name}</strong>
            " · "
            {method}
        }
    };
    let (at, body) = (follow_up.at, StoredValue::new((follow_up, labels)));
    let shown = move || {
        if editing.get() {
            let edit = body.with_value(|(follow_up, _)| follow_up.clone());
            let close = move |()| editing.set(false);
            let done = move |()| {
                editing.set(false);
                on_changed.run(());
            };
            view! { <Composer page=page edit=edit on_done=done on_cancel=close /> }.into_any()
        } else {
            body.with_value(|(follow_up, labels)| content(follow_up, labels))
        }
    };
    view! {
        <TimelineItem
            icon=Icon::Message
            title=head
            time=Signal::derive(move || format::relative(at))
            exact=Signal::derive(move || Some(format::moment(at)))
            actions=actions
            spoken=true
        >
            {shown}
        </TimelineItem>
        <Confirm
            open=deleting
            title=ts("activity-delete-title")
            text=ts("activity-delete-text")
            confirm=ts("action-delete")
            cancel=ts("action-cancel")
            busy=busy
            on_confirm=delete
            on_cancel=move |()| deleting.set(false)
        />
    }
}

fn content(follow_up: &FollowUp, labels: &Labels) -> AnyView {
    let (pictures, files): (Vec<&FileInfo>, Vec<&FileInfo>) = follow_up.files.iter().partition(|file| file.picture);
    let pictures = pictures.into_iter().map(|file| fields::thumbnail(file.id, &file.name)).collect::<Vec<_>>();
    let files = files.into_iter().map(download).collect::<Vec<_>>();
    let contact = follow_up.contact.map(|id| {
        view! { <li>{Icon::Contact.view()} {fields::record_link(ModuleKey::Contact, id, labels)}</li> }
    });
    let next = follow_up.next_contact_at.map(|moment| {
        let text = move || ta("activity-next", texts::args().set("when", format::moment(moment)));
        view! { <li>{Icon::CalendarClock.view()} {text}</li> }
    });
    let edited = follow_up.edited_at.map(|moment| {
        let exact = move || format::moment(moment);
        view! { <li title=exact>{ts("activity-edited")}</li> }
    });
    let has_facts = contact.is_some() || next.is_some() || edited.is_some();
    view! {
        <div class="follow-up__text">{linked(&follow_up.text)}</div>
        {(!pictures.is_empty()).then(|| view! { <div class="thumbs">{pictures}</div> })}
        {(!files.is_empty()).then(|| view! { <ul class="follow-up__files">{files}</ul> })}
        {has_facts.then(|| view! { <ul class="follow-up__facts">{contact} {next} {edited}</ul> })}
    }
    .into_any()
}

fn download(file: &FileInfo) -> AnyView {
    let (href, size) = (format!("/files/{}?download", file.id), file.size);
    view! {
        <li>
            <a class="follow-up__file" href=href download=file.name.clone() rel="external">
                {Icon::FileText.view()} <span>{file.name.clone()}</span>
                <span class="follow-up__size">{move || format::file_size(size)}</span>
            </a>
        </li>
    }
    .into_any()
}
