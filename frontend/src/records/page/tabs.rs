//! The tabs of a record, each a URL.

use domain::{Action, Id, ModuleKey, list::Selection, schema::Child};
use leptos::prelude::*;

use super::Page;
use crate::{
    i18n::{module_name, t, ts},
    records::list::place::record_url,
    state::session,
    tasks::has_tasks,
    ui::{Tab, TabLinks},
};

/// The children whose module the viewer may see.
pub(super) fn children(page: Page) -> Vec<Child> {
    let may_see = |child: &Child| session().may(child.module, Action::View) && session().module(child.module).is_some();
    page.def().children.iter().filter(|child| may_see(child)).cloned().collect()
}

/// The tab that the URL names, else the first one.
pub(super) fn current(page: Page, wanted: &str) -> String {
    let keys = keys(page);
    let found = keys.iter().find(|key| *key == wanted).or(keys.first());
    found.cloned().unwrap_or_default()
}

fn keys(page: Page) -> Vec<String> {
    let features = page.def().features;
    let mut keys = Vec::new();
    if features.follow_ups {
        keys.push("activity".to_owned());
    }
    keys.push("details".to_owned());
    keys.extend(children(page).iter().map(|child| child.module.path().to_owned()));
    if has_tasks(page.module) {
        keys.push("tasks".to_owned());
    }
    if features.team {
        keys.push("team".to_owned());
    }
    if features.files {
        keys.push("files".to_owned());
    }
    keys.push("history".to_owned());
    keys
}

/// The tabs as links.
pub(super) fn view(page: Page, current: Memo<String>) -> AnyView {
    let tabs = Signal::derive(move || {
        keys(page)
            .into_iter()
            .map(|key| {
                let tab = Tab::link(key.clone(), label(page, &key), page.tab_url(&key));
                match count(page, &key) {
                    Some(count) => tab.count(count),
                    None => tab,
                }
            })
            .collect::<Vec<_>>()
    });
    view! { <TabLinks tabs=tabs current=current label=ts("record-tabs") /> }.into_any()
}

/// How the tab is called.
pub(super) fn label(page: Page, key: &str) -> String {
    match (ModuleKey::parse(key), page.module) {
        (Some(ModuleKey::Customer), ModuleKey::Customer) => t("record-children-customer"),
        (Some(module), _) => module_name(module),
        (None, _) => t(&format!("record-tab-{key}")),
    }
}

fn count(page: Page, key: &str) -> Option<u32> {
    if key == "team" {
        let members = page.data.with(|data| data.team.len());
        return (members > 0).then(|| u32::try_from(members).unwrap_or(u32::MAX));
    }
    if key == "files" {
        let files = page.data.with(|data| data.file_count);
        return (files > 0).then(|| u32::try_from(files).unwrap_or(u32::MAX));
    }
    let module = ModuleKey::parse(key)?;
    let count =
        page.data.with(|data| data.children.iter().find(|child| child.module == module).map(|child| child.count))?;
    Some(u32::try_from(count).unwrap_or(u32::MAX))
}

/// The URL of a tab of a record that was opened from a list.
pub(super) fn url(module: ModuleKey, id: Id, tab: &str, from: Option<&Selection>) -> String {
    let plain = format!("/{}/{id}", module.path());
    let with_from = from.map_or_else(|| plain.clone(), |from| record_url(id, from));
    // A record can be opened from a list of another module: the path is the record's own.
    let search = with_from.split_once('?').map(|(_, search)| format!("?{search}")).unwrap_or_default();
    if tab.is_empty() { format!("{plain}{search}") } else { format!("{plain}/{tab}{search}") }
}
