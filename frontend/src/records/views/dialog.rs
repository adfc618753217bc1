//! A view of one's own (row L-03): its name and its conditions.

use std::time::Duration;

use domain::list::{Audience, SavedView, ViewRef};
use leptos::prelude::*;

use super::{Views, audience::AudienceEditor};
use crate::{
    i18n::{problem_text, t, ts},
    records::filter::{FilterDraft, FilterEditor},
    state::{submit, toast_ok},
    ui::{Banner, Button, ButtonKind, Dialog, DialogSize, Field, TextInput, Tone},
};

/// The longest name of a view.
const MOST: u32 = 60;

/// Creates or changes the view that the list is asked to edit.
#[component]
pub(super) fn ViewDialog(views: Views) -> impl IntoView {
    let list = views.list;
    let editing = list.editing;
    let open = Memo::new(move |_| editing.with(Option::is_some));
    let name = RwSignal::new(String::new());
    let missing = RwSignal::new(false);
    let problem = RwSignal::new(None::<String>);
    let draft = FilterDraft::default();
    let audience = RwSignal::new(Audience::default());
    let some = RwSignal::new(false);
    let nobody = RwSignal::new(false);
    let def = StoredValue::new(list.def());
    crate::ui::effect(move || {
        if let Some(view) = editing.get() {
            name.set(view.name);
            missing.set(false);
            nobody.set(false);
            some.set(!view.audience.everybody && !view.audience.is_private());
            audience.set(view.audience.clone());
            problem.set(None);
            def.with_value(|def| draft.load(def, &view.filter));
        }
    });
    let close = move || {
        set_timeout(
            move || {
                editing.try_set(None);
            },
            Duration::ZERO,
        );
    };
    let save = Action::new_local(move |view: &SavedView| {
        let view = view.clone();
        async move {
            match submit(api::views::save(view.clone())).await {
                Ok(()) => {
                    close();
                    toast_ok(untrack(|| t("list-view-saved")));
                    views.saved.refetch();
                    let view = ViewRef::Saved(view.id);
                    if untrack(|| views.current()) == view { list.refresh() } else { list.show_view(view) }
                }
                Err(found) => {
                    problem.try_set(Some(untrack(|| problem_text(&found))));
                }
            }
        }
    });
    let submit = move || {
        let Some(view) = editing.get_untracked() else { return };
        let name = name.get_untracked().trim().to_owned();
        missing.set(name.is_empty());
        let audience = audience.get_untracked();
        let no_one = some.get_untracked() && audience.is_private();
        nobody.set(no_one);
        let filter = def.with_value(|def| draft.filter(def));
        if let (Some(filter), false, false) = (filter, name.is_empty(), no_one) {
            save.dispatch_local(SavedView { name, filter, audience, ..view });
        }
    };
    let is_new = move || editing.with(|view| view.as_ref().is_some_and(|view| view.name.is_empty()));
    let title = Signal::derive(move || t(if is_new() { "list-view-new" } else { "list-view-edit" }));
    let footer = move || {
        view! {
            <Button text=ts("action-cancel") on_click=move |_| close() />
            <Button text=ts("action-save") kind=ButtonKind::Primary loading=save.pending() on_click=move |_| submit() />
        }
    };
    let error = MaybeProp::derive(move || missing.get().then(|| t("check-required")));
    view! {
        <Dialog open=open on_close=move |()| editing.set(None) title=title size=DialogSize::Large footer=footer>
            <form
                class="u-stack"
                on:submit=move |event| {
                    event.prevent_default();
                    submit();
                }
            >
                {move || problem.get().map(|text| view! { <Banner text=text tone=Tone::Danger /> })}
                <Field label=ts("list-view-name") required=true error=error>
                    <TextInput
                        value=name
                        max_length=MOST
                        autofocus=true
                        autocomplete="off"
                        on_input=move |text| name.set(text)
                    />
                </Field>
                <FilterEditor def=def.get_value() draft=draft />
                <AudienceEditor module=list.module audience=audience some=some nobody=nobody />
            </form>
        </Dialog>
    }
}
