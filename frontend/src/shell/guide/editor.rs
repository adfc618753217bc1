//! Writing a topic of the guide for the whole company.

use domain::{
    Problem,
    help::{GuideText, GuideTopic},
};
use leptos::prelude::*;

use super::{markup, standard};
use crate::{
    admin::{problems::Problems, write::Write},
    i18n::{lang, t, ts},
    state::{Query, draft_store, later, toast_ok, toast_problem},
    ui::{Button, ButtonKind, Confirm, Field, Size, TextArea},
};

/// The box, a preview, and the buttons. What was typed survives a reload of the page.
pub(super) fn view(
    topic: GuideTopic,
    written: Memo<Option<String>>,
    editing: RwSignal<bool>,
    own: Query<Vec<GuideText>>,
) -> AnyView {
    let lang = untrack(lang);
    let store = StoredValue::new(draft_store(&format!("guide/{}/{}", topic.key(), lang.code())));
    let kept = store.with_value(crate::state::DraftStore::load::<String>);
    let start = written.get_untracked().unwrap_or_else(|| untrack(|| standard(topic)));
    let text = RwSignal::new(kept.unwrap_or_else(|| start.clone()));
    let (problems, asks) = (Problems::new(), RwSignal::new(false));
    crate::ui::effect(move || {
        let same = text.with(|text| *text == start);
        store.with_value(|store| if same { store.clear() } else { store.save(&text.get_untracked()) });
    });
    let leave = move || {
        store.with_value(crate::state::DraftStore::clear);
        editing.set(false);
    };
    let save = Write::new(api::help::save_guide, move |_, answer: Result<(), Problem>| match answer {
        Ok(()) => {
            own.refetch();
            toast_ok(untrack(|| t("state-saved")));
            leave();
        }
        Err(problem) => problems.set(problem),
    });
    let reset = Write::new(
        move |()| api::help::reset_guide(topic, lang),
        move |(), answer: Result<(), Problem>| {
            asks.set(false);
            match answer {
                Ok(()) => {
                    own.refetch();
                    toast_ok(untrack(|| t("help-reset-done")));
                    leave();
                }
                Err(problem) => toast_problem(&problem),
            }
        },
    );
    let send = move || {
        let text = GuideText { topic, lang, text: text.get_untracked() };
        if problems.check(text.problems()) {
            save.run(text);
        }
    };
    let back = move || {
        written.with(Option::is_some).then(|| {
            view! { <Button text=ts("help-reset") size=Size::Small kind=ButtonKind::Quiet on_click=move |_| asks.set(true) /> }
        })
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
            <Field label=ts("help-text") help=ts("help-markup") error=problems.at("text")>
                <TextArea value=text on_input=move |typed| text.set(typed) rows=12 autofocus=true />
            </Field>
            <div class="help__foot">
                {back}
                <Button text=ts("action-cancel") size=Size::Small on_click=move |_| later(leave) />
                <Button text=ts("action-save") size=Size::Small kind=ButtonKind::Primary r#type="submit" loading=save.busy() />
            </div>
            <section class="help__preview" aria-label=ts("action-preview")>
                <h3 class="help__label">{ts("action-preview")}</h3>
                <div class="help__text">{move || markup::view(&text.get())}</div>
            </section>
        </form>
        <Confirm
            open=asks
            title=ts("help-reset-title")
            text=ts("help-reset-text")
            confirm=ts("help-reset")
            cancel=ts("action-cancel")
            busy=reset.busy()
            on_confirm=move |()| reset.run(())
            on_cancel=move |()| asks.set(false)
        />
    }
    .into_any()
}
