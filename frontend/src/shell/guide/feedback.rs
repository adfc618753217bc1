//! Feedback: everybody writes to the company's administrators, and they read it here.

use domain::{
    AdminRight, Problem,
    help::{Feedback, FeedbackDraft},
};
use leptos::prelude::*;

use crate::{
    admin::{problems::Problems, write::Write},
    format,
    i18n::{t, ts},
    state::{Loaded, draft_store, new_id, query, session, toast_ok, unread},
    ui::{Banner, Button, ButtonKind, EmptyState, Field, Icon, SkeletonLines, TextArea, Tone},
};

/// The form; below it, for administrators, what people wrote.
pub(super) fn view(page: String) -> AnyView {
    let store = StoredValue::new(draft_store("feedback"));
    let text = RwSignal::new(store.with_value(crate::state::DraftStore::load::<String>).unwrap_or_default());
    let id = RwSignal::new(new_id());
    let problems = Problems::new();
    crate::ui::effect(move || {
        let text = text.get();
        store.with_value(|store| if text.is_empty() { store.clear() } else { store.save(&text) });
    });
    let save = Write::new(api::help::send_feedback, move |_, answer: Result<(), Problem>| match answer {
        Ok(()) => {
            text.set(String::new());
            id.set(new_id());
            problems.clear();
            toast_ok(untrack(|| t("feedback-sent")));
        }
        Err(problem) => problems.set(problem),
    });
    let page = StoredValue::new(page);
    let send = move || {
        let draft = FeedbackDraft { id: id.get_untracked(), page: page.get_value(), text: text.get_untracked() };
        if problems.check(draft.problems()) {
            save.run(draft);
        }
    };
    let refused = move || {
        let general = problems.at("text").get().is_none();
        let text = problems.summary().get().filter(|_| general)?;
        Some(view! { <Banner text=text tone=Tone::Danger /> })
    };
    view! {
        <form
            class="help__editor"
            novalidate
            on:submit=move |event| {
                event.prevent_default();
                send();
            }
        >
            <p class="u-quiet">{ts("feedback-intro")}</p>
            {refused}
            <Field label=ts("feedback-text") error=problems.at("text")>
                <TextArea value=text on_input=move |typed| text.set(typed) rows=6 />
            </Field>
            <div class="help__foot">
                <Button text=ts("action-send") icon=Icon::Send kind=ButtonKind::Primary r#type="submit" loading=save.busy() />
            </div>
        </form>
        {move || session().may_admin(AdminRight::Company).then(received)}
    }
    .into_any()
}

fn received() -> AnyView {
    // A new notification may be a new piece of feedback.
    let found = query(unread, |_| api::help::feedback());
    let one = |feedback: Feedback| {
        let at = feedback.at;
        view! {
            <li class="help__feedback">
                <p class="help__feedback-head">
                    <strong>{feedback.author}</strong>
                    <time class="u-faint" datetime=at.to_rfc3339() title=move || format::moment(at)>{move || format::relative(at)}</time>
                    <a class="value value--link" href=feedback.page.clone()>{feedback.page.clone()}</a>
                </p>
                <p class="help__feedback-text">{feedback.text}</p>
            </li>
        }
    };
    let list = move |all: Vec<Feedback>| {
        if all.is_empty() {
            return view! { <EmptyState icon=Icon::Message title=ts("feedback-empty") small=true /> }.into_any();
        }
        view! { <ul class="help__received">{all.into_iter().map(one).collect_view()}</ul> }.into_any()
    };
    view! {
        <h3 class="help__label">{ts("feedback-received")}</h3>
        <Loaded query=found skeleton=|| view! { <SkeletonLines lines=4 /> } small=true children=list />
    }
    .into_any()
}
