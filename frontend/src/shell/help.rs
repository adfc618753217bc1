//! The help with the keyboard: what is in the register right now.

use std::collections::BTreeMap;

use leptos::prelude::*;

use crate::{
    i18n::{t, ts},
    state::{
        KeyGroup,
        keys::{self, KeyBinding},
    },
    ui::{Dialog, Kbd},
};

/// The dialog.
#[component]
pub(super) fn KeysHelp(open: RwSignal<bool>) -> impl IntoView {
    view! {
        <Dialog open=open on_close=move |()| open.set(false) title=ts("keys-title")>
            // It scrolls on a phone, and there is nothing else in it that the keyboard could reach.
            <div class="keys-help" tabindex="0" role="group" aria-label=ts("keys-title")>
                <div class="keys-help__groups">{groups}</div>
            </div>
        </Dialog>
    }
}

fn groups() -> impl IntoView {
    let mut groups: BTreeMap<KeyGroup, Vec<(String, Signal<String>)>> = BTreeMap::new();
    for KeyBinding { keys, group, text, .. } in keys::bindings() {
        let group = groups.entry(group).or_default();
        // The latest of a key wins, as it does when it is pressed.
        match group.iter_mut().find(|(known, _)| *known == keys) {
            Some((_, known)) => *known = text,
            None => group.push((keys, text)),
        }
    }
    // A list has its own word for a key that holds everywhere.
    let special: Vec<String> = groups
        .iter()
        .filter(|(group, _)| **group != KeyGroup::Everywhere)
        .flat_map(|(_, keys)| keys.iter().map(|(keys, _)| keys.clone()))
        .collect();
    groups.entry(KeyGroup::Everywhere).or_default().retain(|(keys, _)| !special.contains(keys));
    // Not in the register: dialogs, menus and editing in place each know it themselves.
    groups.entry(KeyGroup::Everywhere).or_default().push(("Escape".to_owned(), ts("keys-back")));
    groups
        .into_iter()
        .map(|(group, keys)| {
            let rows = keys.into_iter().map(|(keys, text)| row(&keys, text)).collect_view();
            view! {
                <section class="keys-help__group">
                    <h3 class="keys-help__heading">{ts(heading(group))}</h3>
                    <dl class="keys-help__list">{rows}</dl>
                </section>
            }
        })
        .collect_view()
}

fn row(keys: &str, text: Signal<String>) -> AnyView {
    let mut pressed: Vec<AnyView> = Vec::new();
    for key in keys.split(' ') {
        if !pressed.is_empty() {
            pressed.push(view! { <span class="keys-help__then">{|| t("keys-then")}</span> }.into_any());
        }
        pressed.push(view! { <Kbd keys=shown(key) /> }.into_any());
    }
    view! {
        <div class="keys-help__row">
            <dt>{text}</dt>
            <dd>{pressed}</dd>
        </div>
    }
    .into_any()
}

/// What stands on the key.
fn shown(key: &str) -> String {
    if let Some(key) = key.strip_prefix("Shift+") {
        return format!("⇧ {}", shown(key));
    }
    match key {
        "Space" => "␣".to_owned(),
        "Escape" => "Esc".to_owned(),
        "Enter" => "↵".to_owned(),
        "ArrowUp" => "↑".to_owned(),
        "ArrowDown" => "↓".to_owned(),
        "ArrowLeft" => "←".to_owned(),
        "ArrowRight" => "→".to_owned(),
        letter => letter.to_uppercase(),
    }
}

const fn heading(group: KeyGroup) -> &'static str {
    match group {
        KeyGroup::Everywhere => "keys-everywhere",
        KeyGroup::Go => "shell-keys-go",
        KeyGroup::List => "keys-list",
        KeyGroup::Record => "keys-record",
    }
}
