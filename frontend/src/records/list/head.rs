//! The head of a module's page: its name, how many there are, the button for a new one (row L-01), and what is rarer.

use domain::{Action, record::Values};
use leptos::prelude::*;

use super::{module_icon, state::List};
use crate::{
    duplicates, format,
    i18n::{module_name, module_new, t, ta, ts},
    records::export::ExportDialog,
    recycle_bin,
    state::{open_create, session},
    ui::{Button, ButtonKind, Icon, Menu, MenuEntry, MenuItem, Opener, PageHeader},
};

/// Title, count, create, more.
#[component]
pub(super) fn Head(list: List) -> impl IntoView {
    let module = list.module;
    let count = move || {
        let total = list.counted()?;
        let count = format::count(total.count);
        Some(if total.exact { count } else { ta("count-more-than", texts::args().set("count", count)) })
    };
    let exporting = RwSignal::new(false);
    let items = Signal::derive(move || {
        let session = session();
        let mut items: Vec<MenuEntry> = Vec::new();
        if list.def().features.import && session.may(module, Action::Import) {
            items.push(
                MenuItem::link(t("action-import"), format!("/{}/import", module.path())).icon(Icon::Import).into(),
            );
        }
        if session.may(module, Action::Export) {
            items.push(MenuItem::new(t("list-export-all"), move || exporting.set(true)).icon(Icon::Download).into());
        }
        if domain::search::ALIKE_MODULES.contains(&module) && duplicates::may_check() {
            items.push(MenuItem::link(t("duplicates-title"), "/duplicates").icon(Icon::Copy).into());
        }
        if recycle_bin::may_see(module) {
            items.push(MenuItem::link(t("bin-title"), recycle_bin::href(module)).icon(Icon::Trash).into());
        }
        items
    });
    let more = Opener::icon(Icon::More, ts("action-more"));
    view! {
        <PageHeader
            title=Signal::derive(move || module_name(module))
            icon=module_icon(module)
            count=MaybeProp::derive(count)
        >
            {move || session().may(module, Action::Create).then(|| view! { <CreateButton list=list primary=true /> })}
            {move || {
                let more = more.clone();
                (!items.with(Vec::is_empty)).then(|| view! { <Menu opener=more items=items at_end=true /> })
            }}
        </PageHeader>
        <ExportDialog list=list open=exporting chosen=false />
    }
}

/// The button that opens the form for a new record.
#[component]
pub(super) fn CreateButton(list: List, #[prop(optional)] primary: bool) -> impl IntoView {
    let module = list.module;
    let kind = if primary { ButtonKind::Primary } else { ButtonKind::Default };
    view! {
        <Button
            text=Signal::derive(move || module_new(module))
            kind=kind
            icon=Icon::Plus
            on_click=move |_| open_create(module, Values::new(), false)
        />
    }
}
