//! What can be done with a record; only what its rights allow is there.

use domain::tasks::TaskDraft;
use leptos::{
    prelude::*,
    wasm_bindgen::{JsCast, JsValue},
};

use super::Page;
use crate::{
    i18n::{t, ts},
    records::{
        batch::{DeleteDialog, TeamDialog, TransferDialog},
        form::RecordForm,
    },
    state::{KeyGroup, bind_key, new_id, session, toast_ok},
    tasks::{TaskForm, draft_about},
    ui::{Button, ButtonKind, Icon, Menu, MenuEntry, MenuItem, Opener, Size},
};

/// The buttons of the head, and the dialogs behind them. `on_gone` is told when the record was deleted.
pub(super) fn view(page: Page, on_gone: Callback<()>) -> AnyView {
    let features = page.def().features;
    let tasking = RwSignal::new(None::<TaskDraft>);
    let (transferring, teaming, deleting) = (RwSignal::new(false), RwSignal::new(false), RwSignal::new(false));
    let may_edit = Memo::new(move |_| page.rights.get().edit);
    bind_key("e", KeyGroup::Record, ts("keys-edit"), move || {
        if may_edit.get_untracked() {
            page.editing.set(true);
        }
    });
    let items = Signal::derive(move || {
        let rights = page.rights.get();
        let mut items = Vec::<MenuEntry>::new();
        if rights.transfer && features.transfer {
            let open = move || transferring.set(true);
            items.push(MenuItem::new(t("action-transfer"), open).icon(Icon::Transfer).into());
        }
        if rights.team && features.team {
            let open = move || teaming.set(true);
            items.push(MenuItem::new(t("team-change"), open).icon(Icon::UserPlus).into());
        }
        if let Some(draft) = draft_about(page) {
            let open = move || tasking.set(Some(TaskDraft { id: new_id(), ..draft.clone() }));
            items.push(MenuItem::new(t("task-new"), open).icon(Icon::Todo).into());
        }
        items.push(MenuItem::new(t("action-copy-link"), move || copy_link(page)).icon(Icon::Link).into());
        if rights.delete {
            let open = move || deleting.set(true);
            items.push(MenuEntry::Separator);
            items.push(MenuItem::new(t("action-delete"), open).icon(Icon::Trash).danger().into());
        }
        items
    });
    let edit = move || {
        may_edit.get().then(|| {
            view! { <Button text=ts("action-edit") icon=Icon::Pencil size=Size::Small on_click=move |_| page.editing.set(true) /> }
        })
    };
    let ids = Signal::stored(vec![page.id]);
    let again = move |()| page.refetch();
    view! {
        <div class="record__actions">
            {edit}
            <Menu opener=Opener::icon(Icon::More, ts("action-more")).with_kind(ButtonKind::Default) items=items at_end=true />
        </div>
        {form(page)}
        <TransferDialog module=page.module ids=ids open=transferring on_done=again />
        {features.team.then(|| view! { <TeamDialog module=page.module ids=ids open=teaming on_done=again /> })}
        <TaskForm draft=tasking on_saved=|_| () />
        <DeleteDialog
            module=page.module
            ids=ids
            open=deleting
            name=Signal::derive(move || Some(page.title.get()))
            on_done=on_gone
        />
    }
    .into_any()
}

fn form(page: Page) -> AnyView {
    let close = move || page.editing.set(false);
    (move || {
        page.editing.get().then(|| {
            let record = page.data.with_untracked(|data| data.record.clone());
            let labels = page.labels.get_untracked();
            let saved = move |_| {
                close();
                page.refetch();
            };
            view! {
                <RecordForm
                    module=page.module
                    record=Some(record)
                    labels=labels
                    on_saved=saved
                    on_close=move |()| close()
                />
            }
        })
    })
    .into_any()
}

/// Copies the record's address, without the list from which it was opened.
fn copy_link(page: Page) {
    let url = format!("{}/{}/{}", untrack(|| session().base_url()), page.module.path(), page.id);
    if write_clipboard(&url).is_ok() {
        toast_ok(untrack(|| t("state-copied")));
    }
}

/// The clipboard exists only on pages that came over a safe connection.
fn write_clipboard(text: &str) -> Result<(), JsValue> {
    let clipboard = js_sys::Reflect::get(&window().navigator(), &"clipboard".into())?;
    let write: js_sys::Function = js_sys::Reflect::get(&clipboard, &"writeText".into())?.dyn_into()?;
    write.call1(&clipboard, &text.into()).map(|_| ())
}
