//! What can be done with the chosen rows (rows L-15 to L-20): only what the user may and the module knows.

use domain::Action;
use leptos::prelude::*;

use super::state::List;
use crate::{
    i18n::{ta, ts},
    records::{
        batch::{DeleteDialog, TeamDialog, TransferDialog},
        export::ExportDialog,
    },
    state::session,
    ui::{ActionBar, Button, ButtonKind, Icon, Size},
};

/// The bar that appears with a choice, and its dialogs.
#[component]
pub(super) fn Actions(list: List) -> impl IntoView {
    let module = list.module;
    let features = list.def().features;
    let ids = Signal::derive(move || list.ids());
    let open = Signal::derive(move || list.chosen.with(|chosen| !chosen.is_empty()));
    let text = Signal::derive(move || {
        ta("count-selected", texts::args().set("count", list.chosen.with(std::collections::BTreeMap::len)))
    });
    let [transferring, teaming, exporting, deleting] = [(); 4].map(|()| RwSignal::new(false));
    let done = Callback::new(move |()| list.done());
    let select_page = move |_| {
        let rows = list.page.with_untracked(|page| page.as_ref().map(|page| page.rows.clone()).unwrap_or_default());
        list.choose(rows, true);
    };
    let all_chosen = move || {
        list.page.with(|page| {
            let rows = page.as_ref().map_or(&[][..], |page| &page.rows);
            list.chosen.with(|chosen| rows.iter().all(|row| chosen.contains_key(&row.id)))
        })
    };
    let may = move |action: Action| session().may(module, action);
    view! {
        <ActionBar open=open text=text clear=ts("action-select-none") on_clear=move |()| list.choose_none()>
            {move || {
                (features.transfer && may(Action::Transfer))
                    .then(|| tool("action-transfer", Icon::Transfer, transferring))
            }}
            {move || (features.team && may(Action::Team)).then(|| tool("batch-team", Icon::Users, teaming))}
            {move || may(Action::Export).then(|| tool("list-export-selected", Icon::Download, exporting))}
            {move || may(Action::Delete).then(|| tool("action-delete", Icon::Trash, deleting))}
            {move || (!all_chosen()).then(|| {
                view! {
                    <Button
                        text=ts("list-select-page")
                        kind=ButtonKind::Quiet
                        size=Size::Small
                        class="u-phone"
                        on_click=select_page
                    />
                }
            })}
        </ActionBar>
        <TransferDialog module=module ids=ids open=transferring on_done=done />
        <TeamDialog module=module ids=ids open=teaming on_done=done />
        <ExportDialog list=list open=exporting chosen=true />
        <DeleteDialog module=module ids=ids open=deleting on_done=done />
    }
}

fn tool(text: &'static str, icon: Icon, open: RwSignal<bool>) -> impl IntoView {
    // What destroys stands apart from what is used every day.
    let class = if icon == Icon::Trash { "action-bar__apart" } else { "" };
    view! {
        <Button
            text=ts(text)
            icon=icon
            kind=ButtonKind::Quiet
            size=Size::Small
            class=class
            on_click=move |_| open.set(true)
        />
    }
}
