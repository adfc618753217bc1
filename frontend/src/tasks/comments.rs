//! The comments of a task: everybody who sees it writes, one's own ones can be changed and deleted.

use domain::{
    FieldProblem, Id, Problem,
    tasks::{Comment, CommentDraft},
};
use leptos::prelude::*;

use super::page::Shown;
use crate::{
    admin::write::Write,
    format,
    i18n::{field_problem_text, problem_text, t, ts},
    records::activity::text::linked,
    state::{draft_store, later, new_id, toast_ok, toast_problem},
    ui::{
        Avatar, AvatarSize, Button, ButtonKind, Confirm, EmptyState, Icon, IconButton, SectionCard, Size, TextArea,
        Timeline, TimelineItem,
    },
};

/// The comments, and the box for a new one.
pub(super) fn view(shown: Shown) -> AnyView {
    let all = Memo::new(move |_| shown.task.with(|task| task.comments.clone()));
    let none = Memo::new(move |_| all.with(Vec::is_empty));
    let deleting = RwSignal::new(None::<Id>);
    let delete = Write::new(api::tasks::delete_comment, move |_, answer: Result<(), Problem>| {
        deleting.set(None);
        match answer {
            Ok(()) => toast_ok(untrack(|| t("state-deleted"))),
            Err(problem) => toast_problem(&problem),
        }
        shown.again.run(());
    });
    view! {
        <SectionCard title=ts("task-comments") icon=Icon::Message>
            {move || none.get().then(|| view! { <EmptyState icon=Icon::Message title=ts("task-comments-empty") small=true /> })}
            <Timeline label=ts("task-comments")>
                <For each=move || all.get() key=|comment| (comment.id, comment.edited_at) let:comment>
                    {entry(shown, comment, deleting)}
                </For>
            </Timeline>
            {editor(shown, None, None)}
        </SectionCard>
        <Confirm
            open=Signal::derive(move || deleting.with(Option::is_some))
            title=ts("task-comment-delete-title")
            text=ts("task-comment-delete-text")
            confirm=ts("action-delete")
            cancel=ts("action-cancel")
            busy=delete.busy()
            on_confirm=move |()| {
                if let Some(id) = deleting.get_untracked() {
                    delete.run(id);
                }
            }
            on_cancel=move |()| deleting.set(None)
        />
    }
    .into_any()
}

fn entry(shown: Shown, comment: Comment, deleting: RwSignal<Option<Id>>) -> AnyView {
    let (id, at, mine, edited) = (comment.id, comment.at, comment.mine, comment.edited_at.is_some());
    let editing = RwSignal::new(false);
    let author = shown.people.with_untracked(|people| people.name(comment.author));
    let head = move || {
        let name = author.clone();
        view! {
            <Avatar name=name.clone() size=AvatarSize::Small />
            " "
            <strong>{name}</strong>
            {edited.then(|| view! { <span class="u-faint">" · " {ts("activity-edited")}</span> })}
        }
    };
    let actions = move || {
        (mine && !editing.get()).then(|| {
            view! {
                <IconButton icon=Icon::Pencil label=ts("task-comment-edit") on_click=move |_| later(move || editing.set(true)) />
                <IconButton icon=Icon::Trash label=ts("task-comment-delete") on_click=move |_| deleting.set(Some(id)) />
            }
        })
    };
    let body = StoredValue::new(comment);
    let inside = move || {
        if editing.get() {
            return editor(shown, Some(body.get_value()), Some(editing));
        }
        body.with_value(|comment| view! { <div class="follow-up__text">{linked(&comment.text)}</div> }.into_any())
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
            {inside}
        </TimelineItem>
    }
    .into_any()
}

/// The box for a new comment, or for changing one. What was typed survives a reload.
fn editor(shown: Shown, edit: Option<Comment>, editing: Option<RwSignal<bool>>) -> AnyView {
    let is_new = edit.is_none();
    let store = StoredValue::new(draft_store(&format!("task/{}/comment", shown.id)));
    let kept = || store.with_value(crate::state::DraftStore::load::<String>).unwrap_or_default();
    let text = RwSignal::new(edit.as_ref().map_or_else(kept, |comment| comment.text.clone()));
    let id = RwSignal::new(edit.map_or_else(new_id, |comment| comment.id));
    let error = RwSignal::new(None::<String>);
    crate::ui::effect(move || {
        let text = text.get();
        if is_new {
            store.with_value(|store| if text.is_empty() { store.clear() } else { store.save(&text) });
        }
    });
    let done = move |_: CommentDraft, answer: Result<(), Problem>| match answer {
        Ok(()) => {
            if is_new {
                text.set(String::new());
                id.set(new_id());
            }
            if let Some(editing) = editing {
                editing.set(false);
            }
            shown.again.run(());
        }
        Err(problem) => error.set(Some(untrack(|| message(&problem)))),
    };
    let call = move |draft: CommentDraft| async move {
        if is_new { api::tasks::comment(draft).await } else { api::tasks::edit_comment(draft).await }
    };
    let save = Write::new(call, done);
    let send = move || {
        let draft = CommentDraft { id: id.get_untracked(), task: shown.id, text: text.get_untracked() };
        let problems: Vec<FieldProblem> = draft.problems();
        match problems.first() {
            Some(problem) => error.set(Some(untrack(|| field_problem_text(None, problem)))),
            None => save.run(draft),
        }
    };
    let label = ts(if is_new { "task-comment-write" } else { "task-comment-edit" });
    view! {
        <form
            class="composer task-comment"
            aria-label=label
            on:submit=move |event| {
                event.prevent_default();
                send();
            }
            on:keydown=move |event| {
                if event.key() == "Enter" && (event.ctrl_key() || event.meta_key()) {
                    event.prevent_default();
                    send();
                }
            }
        >
            <TextArea
                value=text
                on_input=move |typed| {
                    text.set(typed);
                    error.set(None);
                }
                placeholder=label
                label=label
                rows=2
                autofocus=!is_new
            />
            {move || error.get().map(|text| view! { <p class="field__error composer__error" role="alert">{Icon::Error}<span>{text}</span></p> })}
            <div class="composer__bar">
                <div class="composer__send">
                    {editing
                        .map(|editing| {
                            view! { <Button text=ts("action-cancel") size=Size::Small on_click=move |_| later(move || editing.set(false)) /> }
                        })}
                    <Button
                        text=ts(if is_new { "task-comment-send" } else { "action-save" })
                        kind=ButtonKind::Primary
                        size=Size::Small
                        icon=Icon::Send
                        loading=save.busy()
                        r#type="submit"
                    />
                </div>
            </div>
        </form>
    }
    .into_any()
}

fn message(problem: &Problem) -> String {
    problem.fields.first().map_or_else(|| problem_text(problem), |field| field_problem_text(None, field))
}
