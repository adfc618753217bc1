//! Quick phrases at the box of a follow-up (row D-04): a click replaces the text, which can be taken back; one's own list is
//! managed in a dialog.

use domain::{
    Id, Problem,
    phrases::{MAX_PHRASE, Phrase},
};
use leptos::prelude::*;

use crate::{
    admin::{problems::Problems, write::Write},
    i18n::{t, ta, ts},
    state::{Loaded, Query, later, new_id, perform, query, submit, toast_problem, toast_undo},
    ui::{
        Button, ButtonKind, Dialog, EmptyState, Field, Icon, IconButton, Opener, Popover, Size, SkeletonLines,
        TextArea, use_popover,
    },
};

/// The button with the phrases behind it; `text` is what stands in the box, `managing` opens the dialog.
pub(super) fn button(text: RwSignal<String>, managing: RwSignal<bool>) -> AnyView {
    let before = RwSignal::new(String::new());
    // Made here, so that it lives as long as the box.
    let undo = Callback::new(move |()| text.set(before.get_untracked()));
    let choose = Callback::new(move |phrase: String| {
        let old = text.get_untracked();
        text.set(phrase);
        if !old.trim().is_empty() {
            before.set(old);
            toast_undo(untrack(|| t("phrase-replaced")), undo);
        }
    });
    let opener = Opener::icon(Icon::Zap, ts("phrase-title"));
    view! {
        <Popover opener=opener label=ts("phrase-title")>
            {move || choices(choose, managing)}
        </Popover>
    }
    .into_any()
}

fn choices(choose: Callback<String>, managing: RwSignal<bool>) -> AnyView {
    let popover = use_popover();
    let close = move || {
        if let Some(popover) = popover {
            popover.close();
        }
    };
    let found = query(|| (), |()| api::phrases::list());
    let one = move |phrase: Phrase| {
        let text = phrase.text.clone();
        let take = move |_| {
            close();
            let text = text.clone();
            later(move || {
                choose.try_run(text);
            });
        };
        view! {
            <li><button class="phrases__item" type="button" on:click=take>{phrase.text}</button></li>
        }
    };
    let list = move |all: Vec<Phrase>| {
        if all.is_empty() {
            return view! { <p class="phrases__empty u-quiet">{t("phrase-empty")}</p> }.into_any();
        }
        view! { <ul class="phrases__list">{all.into_iter().map(one).collect_view()}</ul> }.into_any()
    };
    let open = move |_| {
        close();
        later(move || managing.set(true));
    };
    view! {
        <div class="phrases">
            <h3 class="phrases__title">{ts("phrase-title")}</h3>
            <Loaded query=found skeleton=|| view! { <SkeletonLines lines=3 /> } small=true children=list />
            <Button text=ts("phrase-manage") icon=Icon::Settings size=Size::Small on_click=open />
        </div>
    }
    .into_any()
}

/// The dialog in which the list is managed; it stands outside of the box's form.
pub(super) fn dialog(managing: RwSignal<bool>) -> AnyView {
    (move || managing.get().then(|| manage(managing))).into_any()
}

fn manage(open: RwSignal<bool>) -> AnyView {
    let found = query(|| (), |()| api::phrases::list());
    let editing = RwSignal::new(None::<Phrase>);
    let problems = Problems::new();
    let all = Memo::new(move |_| found.ok().unwrap_or_default());
    let save = Write::new(api::phrases::save, move |_, answer: Result<(), Problem>| match answer {
        Ok(()) => {
            editing.set(None);
            problems.clear();
            found.refetch();
        }
        Err(problem) => problems.set(problem),
    });
    let order = Write::new(api::phrases::order, move |_, answer: Result<(), Problem>| {
        if let Err(problem) = answer {
            toast_problem(&problem);
        }
        found.refetch();
    });
    let begin = move |phrase: Phrase| {
        problems.clear();
        editing.set(Some(phrase));
    };
    let row = move |id: Id| row(id, all, found, order, Callback::new(begin));
    let ids = move || all.with(|all| all.iter().map(|phrase| phrase.id).collect::<Vec<_>>());
    let rows = move |_: Vec<Phrase>| {
        view! {
            {move || all.with(Vec::is_empty).then(|| view! { <EmptyState icon=Icon::Zap title=ts("phrase-empty") small=true /> })}
            <ol class="phrases__rows"><For each=ids key=|id| *id children=row /></ol>
        }
        .into_any()
    };
    let there = Memo::new(move |_| found.ok().is_some());
    let new = move |_| later(move || begin(Phrase { id: new_id(), text: String::new() }));
    let inside = move || {
        if let Some(phrase) = editing.get() {
            return editor(phrase, editing, problems, save);
        }
        view! { <Button text=ts("phrase-new") icon=Icon::Plus size=Size::Small on_click=new /> }.into_any()
    };
    view! {
        <Dialog open=open on_close=move |()| open.set(false) title=ts("phrase-manage-title")>
            <p class="u-quiet">{ts("phrase-manage-text")}</p>
            {move || {
                if there.get() {
                    return rows(Vec::new());
                }
                let skeleton = || view! { <SkeletonLines lines=4 /> };
                let nothing = |_: Vec<Phrase>| ().into_any();
                view! { <Loaded query=found skeleton=skeleton small=true children=nothing /> }.into_any()
            }}
            {inside}
        </Dialog>
    }
    .into_any()
}

fn row(
    id: Id,
    all: Memo<Vec<Phrase>>,
    found: Query<Vec<Phrase>>,
    order: Write<Vec<Id>>,
    edit: Callback<Phrase>,
) -> AnyView {
    let own = move || all.with(|all| all.iter().find(|phrase| phrase.id == id).cloned());
    let text = Signal::derive(move || own().map(|phrase| phrase.text).unwrap_or_default());
    let place = Memo::new(move |_| all.with(|all| all.iter().position(|phrase| phrase.id == id)));
    let named = move |action: &'static str| {
        Signal::derive(move || {
            ta("label-value", texts::args().set("label", t(action)).set("value", short(&text.get())))
        })
    };
    let shift = move |by: isize| {
        let mut ids: Vec<Id> = all.with_untracked(|all| all.iter().map(|phrase| phrase.id).collect());
        let to = place.get_untracked().and_then(|at| Some((at, at.checked_add_signed(by)?)));
        if let Some((from, to)) = to.filter(|(_, to)| *to < ids.len()) {
            ids.swap(from, to);
            order.run(ids);
        }
    };
    let is_first = Signal::derive(move || order.busy().get() || place.get() == Some(0));
    let is_last =
        Signal::derive(move || order.busy().get() || place.get().is_some_and(|at| at + 1 == all.with(Vec::len)));
    let undo = Callback::new(move |phrase: Option<(Phrase, Vec<Id>)>| {
        if let Some((phrase, ids)) = phrase {
            perform(async move {
                let back = submit(api::phrases::save(phrase)).await;
                let placed = if back.is_ok() { submit(api::phrases::order(ids)).await } else { back };
                if let Err(problem) = placed {
                    toast_problem(&problem);
                }
                found.refetch();
            });
        }
    });
    let remove = move |_| {
        let kept =
            untrack(own).map(|phrase| (phrase, all.with_untracked(|all| all.iter().map(|one| one.id).collect())));
        perform(async move {
            match submit(api::phrases::delete(id)).await {
                Ok(()) => {
                    let back = Callback::new(move |()| {
                        undo.try_run(kept.clone());
                    });
                    toast_undo(untrack(|| t("state-deleted")), back);
                }
                Err(problem) => toast_problem(&problem),
            }
            found.refetch();
        });
    };
    view! {
        <li class="card-list__item">
            <span class="phrases__text">{text}</span>
            <IconButton icon=Icon::ArrowUp label=named("action-move-up") disabled=is_first on_click=move |_| shift(-1) />
            <IconButton icon=Icon::ArrowDown label=named("action-move-down") disabled=is_last on_click=move |_| shift(1) />
            <IconButton icon=Icon::Pencil label=named("action-edit") on_click=move |_| {
                if let Some(phrase) = untrack(own) {
                    edit.run(phrase);
                }
            } />
            <IconButton icon=Icon::Trash label=named("action-delete") on_click=remove />
        </li>
    }
    .into_any()
}

/// So much of a phrase names it.
fn short(text: &str) -> String {
    let mut short: String = text.chars().take(40).collect();
    if short.len() < text.len() {
        short.push('…');
    }
    short
}

fn editor(phrase: Phrase, editing: RwSignal<Option<Phrase>>, problems: Problems, save: Write<Phrase>) -> AnyView {
    let id = phrase.id;
    let text = RwSignal::new(phrase.text);
    let send = move || {
        let phrase = Phrase { id, text: text.get_untracked() };
        if problems.check(phrase.problems()) {
            save.run(phrase);
        }
    };
    view! {
        <form
            class="form phrases__form"
            novalidate
            on:submit=move |event| {
                event.prevent_default();
                // The form of the follow-up lies around the dialog.
                event.stop_propagation();
                send();
            }
        >
            <Field label=ts("phrase-text") required=true error=problems.at("text")>
                <TextArea
                    value=text
                    on_input=move |typed| text.set(typed)
                    max_length=u32::try_from(MAX_PHRASE).unwrap_or(2_000)
                    rows=3
                    autofocus=true
                />
            </Field>
            <div class="phrases__foot">
                <Button text=ts("action-cancel") size=Size::Small on_click=move |_| later(move || editing.set(None)) />
                <Button text=ts("action-save") size=Size::Small kind=ButtonKind::Primary r#type="submit" loading=save.busy() />
            </div>
        </form>
    }
    .into_any()
}
