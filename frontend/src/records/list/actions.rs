//! What can be done with the chosen rows (rows L-15 to L-20): only what the user may and the module knows. On a phone the
//! first two stand in the bar and the others in a menu, so that none is out of sight.

use domain::Action;
use leptos::prelude::*;

use super::state::List;
use crate::{
    i18n::{t, ta, ts},
    records::{
        batch::{BulkEditDialog, DeleteDialog, TeamDialog, TransferDialog},
        export::ExportDialog,
        merge::{MergeDialog, is_mergeable},
    },
    state::session,
    ui::{ActionBar, Button, ButtonKind, Icon, Menu, MenuEntry, MenuItem, Opener, Size},
};

/// How many actions stand in the bar of a phone.
const IN_SIGHT: usize = 2;

/// One action on what is chosen.
#[derive(Clone, Copy, PartialEq)]
struct Tool {
    text: &'static str,
    icon: Icon,
    open: RwSignal<bool>,
}

impl Tool {
    /// What destroys stands apart from what is used every day.
    fn destroys(self) -> bool {
        self.icon == Icon::Trash
    }
}

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
    let [editing, transferring, teaming, merging, exporting, deleting] = [(); 6].map(|()| RwSignal::new(false));
    let done = Callback::new(move |()| list.done());
    let tools = Memo::new(move |_| {
        let may = |action: Action| session().may(module, action);
        [
            (may(Action::Edit), "bulk-action", Icon::Pencil, editing),
            (features.transfer && may(Action::Transfer), "action-transfer", Icon::Transfer, transferring),
            (features.team && may(Action::Team), "batch-team", Icon::Users, teaming),
            (merges(list, may(Action::Edit) && may(Action::Delete)), "merge-action", Icon::Merge, merging),
            (may(Action::Export), "list-export-selected", Icon::Download, exporting),
            (may(Action::Delete), "action-delete", Icon::Trash, deleting),
        ]
        .into_iter()
        .filter(|(offered, ..)| *offered)
        .map(|(_, text, icon, open)| Tool { text, icon, open })
        .collect::<Vec<_>>()
    });
    let buttons = move || {
        let button = |(at, tool): (usize, Tool)| {
            let class = match (at >= in_sight(&tools.get()), tool.destroys()) {
                (true, true) => "u-desk action-bar__apart",
                (true, false) => "u-desk",
                (false, true) => "action-bar__apart",
                (false, false) => "",
            };
            view! {
                <Button
                    text=ts(tool.text)
                    icon=tool.icon
                    kind=ButtonKind::Quiet
                    size=Size::Small
                    class=class
                    on_click=move |_| tool.open.set(true)
                />
            }
        };
        tools.get().into_iter().enumerate().map(button).collect_view()
    };
    let more = Signal::derive(move || rest(list, &tools.get()));
    let opener = Opener { class: "u-phone".to_owned(), ..Opener::icon(Icon::More, ts("batch-more")) };
    view! {
        <ActionBar open=open text=text clear=ts("action-select-none") on_clear=move |()| list.choose_none()>
            {buttons}
            <Menu opener=opener.clone() items=more at_end=true />
        </ActionBar>
        <BulkEditDialog list=list open=editing />
        <TransferDialog module=module ids=ids open=transferring on_done=done />
        <TeamDialog module=module ids=ids open=teaming on_done=done />
        <MergeDialog def=list.def() ids=ids open=merging on_done=done />
        <ExportDialog list=list open=exporting chosen=true />
        <DeleteDialog module=module ids=ids open=deleting on_done=done />
    }
}

/// Whether what is chosen can be merged into one (row PLUS-05).
fn merges(list: List, may: bool) -> bool {
    may && is_mergeable(list.module, list.chosen.with(std::collections::BTreeMap::len))
}

fn in_sight(tools: &[Tool]) -> usize {
    tools.iter().take(IN_SIGHT).take_while(|tool| !tool.destroys()).count()
}

/// What a phone's bar has no room for.
fn rest(list: List, tools: &[Tool]) -> Vec<MenuEntry> {
    let mut items: Vec<MenuEntry> = Vec::new();
    let rows = list.page.with(|page| page.as_ref().map(|page| page.rows.clone()).unwrap_or_default());
    let all = list.chosen.with(|chosen| rows.iter().all(|row| chosen.contains_key(&row.id)));
    if !all {
        let choose = move || list.choose(rows.clone(), true);
        items.push(MenuItem::new(t("list-select-page"), choose).icon(Icon::Check).into());
    }
    for tool in tools.iter().skip(in_sight(tools)).copied() {
        let item = MenuItem::new(t(tool.text), move || tool.open.set(true)).icon(tool.icon);
        if tool.destroys() {
            items.push(MenuEntry::Separator);
            items.push(item.danger().into());
        } else {
            items.push(item.into());
        }
    }
    items
}
