//! A tree with one chosen node, after the tree pattern of WAI-ARIA: departments, product categories, and the place to move one to.
//!
//! One node is in the tab order. Up and down go through what is shown, right opens and goes in, left closes and goes out, Home and
//! End go to the ends, Enter and the space bar choose, a letter goes to the next name that begins with it.

use std::collections::BTreeSet;

use domain::Id;
use leptos::{ev::KeyboardEvent, html, prelude::*, wasm_bindgen::JsCast, web_sys::HtmlElement};

use crate::ui::Icon;

mod shape;

pub(crate) use shape::{Node, path, table_path, with_below};
use shape::{children, visible};

/// What the nodes share.
#[derive(Clone, Copy)]
struct State {
    nodes: Signal<Vec<Node>>,
    selected: Signal<Option<Id>>,
    blocked: Signal<BTreeSet<Id>>,
    collapsed: RwSignal<BTreeSet<Id>>,
    /// The node in the tab order.
    active: RwSignal<Option<Id>>,
    on_select: Callback<Id>,
    icon: Icon,
    root: NodeRef<html::Ul>,
}

/// The tree.
#[component]
pub(crate) fn Tree(
    #[prop(into)] nodes: Signal<Vec<Node>>,
    #[prop(into)] selected: Signal<Option<Id>>,
    #[prop(into)] on_select: Callback<Id>,
    #[prop(into)] label: Signal<String>,
    icon: Icon,
    /// Nodes that cannot be chosen.
    #[prop(optional, into)]
    blocked: Signal<BTreeSet<Id>>,
) -> impl IntoView {
    let state = State {
        nodes,
        selected,
        blocked,
        collapsed: RwSignal::default(),
        active: RwSignal::new(None),
        on_select,
        icon,
        root: NodeRef::new(),
    };
    let tops = Memo::new(move |_| nodes.with(|nodes| ids(&children(nodes, None))));
    view! {
        <ul class="tree" role="tree" aria-label=label node_ref=state.root on:keydown=move |event| state.key(&event)>
            <For each=move || tops.get() key=|id| *id children=move |id| item(state, id, 1) />
        </ul>
    }
}

fn ids(nodes: &[&Node]) -> Vec<Id> {
    nodes.iter().map(|node| node.id).collect()
}

fn item(state: State, id: Id, level: u32) -> AnyView {
    let below = Memo::new(move |_| state.nodes.with(|nodes| ids(&children(nodes, Some(id)))));
    let is_leaf = move || below.with(Vec::is_empty);
    let node = Memo::new(move |_| state.nodes.with(|nodes| nodes.iter().find(|node| node.id == id).cloned()));
    let name = move || node.with(|node| node.as_ref().map(|node| node.name.clone()));
    let count = move || {
        let count = node.with(|node| node.as_ref().map_or(0, |node| node.count));
        (count > 0).then(|| crate::format::count(u64::from(count)))
    };
    let expanded = move || (!is_leaf()).then(|| word(!state.collapsed.with(|all| all.contains(&id))));
    let blocked = move || state.blocked.with(|all| all.contains(&id));
    let toggle = move |event: leptos::ev::MouseEvent| {
        event.stop_propagation();
        state.toggle(id);
    };
    view! {
        <li
            class="tree__item"
            role="treeitem"
            data-node=id.to_string()
            tabindex=move || if state.in_tab_order() == Some(id) { "0" } else { "-1" }
            prop:ariaLevel=level.to_string()
            aria-expanded=expanded
            aria-selected=move || word(state.selected.get() == Some(id))
            aria-disabled=move || blocked().then_some("true")
            on:focus=move |_| state.active.set(Some(id))
        >
            <div class="tree__row" class:is-disabled=blocked on:click=move |_| state.choose(id)>
                <span class="tree__toggle" class:tree__toggle--leaf=is_leaf aria-hidden="true" on:click=toggle>{Icon::ChevronRight}</span>
                {state.icon}
                <span class="tree__label">{name}</span>
                <span class="tree__count">{count}</span>
            </div>
            {move || (!is_leaf()).then(|| view! {
                <ul role="group">
                    <For each=move || below.get() key=|id| *id children=move |id| item(state, id, level + 1) />
                </ul>
            })}
        </li>
    }
    .into_any()
}

const fn word(yes: bool) -> &'static str {
    if yes { "true" } else { "false" }
}

impl State {
    /// The node that Tab reaches: the one last focused, else the chosen one, else the first.
    fn in_tab_order(self) -> Option<Id> {
        let known = |id: &Id| self.nodes.with(|nodes| nodes.iter().any(|node| node.id == *id));
        let first = || self.nodes.with(|nodes| children(nodes, None).first().map(|node| node.id));
        self.active.get().filter(known).or_else(|| self.selected.get().filter(known)).or_else(first)
    }

    fn choose(self, id: Id) {
        self.active.set(Some(id));
        if !self.blocked.with_untracked(|all| all.contains(&id)) {
            self.on_select.run(id);
        }
    }

    fn toggle(self, id: Id) {
        self.collapsed.update(|all| {
            if !all.remove(&id) {
                all.insert(id);
            }
        });
    }

    fn key(self, event: &KeyboardEvent) {
        if event.ctrl_key() || event.meta_key() || event.alt_key() {
            return;
        }
        let Some(now) = untrack(|| self.in_tab_order()) else { return };
        let key = event.key();
        let used = match key.as_str() {
            "ArrowDown" => self.step(now, 1),
            "ArrowUp" => self.step(now, -1),
            "Home" => self.focus(self.shown().first().copied()),
            "End" => self.focus(self.shown().last().copied()),
            "ArrowRight" => self.inwards(now),
            "ArrowLeft" => self.outwards(now),
            "Enter" | " " => {
                self.choose(now);
                true
            }
            letter if letter.chars().count() == 1 => self.focus(self.next_with(now, letter)),
            _ => false,
        };
        if used {
            event.prevent_default();
            // The keys of the page (`j`, `/`, …) are not meant here.
            event.stop_propagation();
        }
    }

    fn shown(self) -> Vec<Id> {
        self.nodes.with_untracked(|nodes| self.collapsed.with_untracked(|collapsed| visible(nodes, collapsed)))
    }

    fn step(self, now: Id, by: isize) -> bool {
        let shown = self.shown();
        let at = shown.iter().position(|id| *id == now).and_then(|at| at.checked_add_signed(by));
        self.focus(at.and_then(|at| shown.get(at).copied()))
    }

    fn inwards(self, now: Id) -> bool {
        let first = self.nodes.with_untracked(|nodes| children(nodes, Some(now)).first().map(|node| node.id));
        if self.collapsed.with_untracked(|all| all.contains(&now)) {
            self.toggle(now);
            return true;
        }
        self.focus(first)
    }

    fn outwards(self, now: Id) -> bool {
        let (leaf, parent) = self.nodes.with_untracked(|nodes| {
            let parent = nodes.iter().find(|node| node.id == now).and_then(|node| node.parent);
            (children(nodes, Some(now)).is_empty(), parent)
        });
        if !leaf && !self.collapsed.with_untracked(|all| all.contains(&now)) {
            self.toggle(now);
            return true;
        }
        self.focus(parent)
    }

    /// The next shown node whose name begins with the letter, around the end.
    fn next_with(self, now: Id, letter: &str) -> Option<Id> {
        let shown = self.shown();
        let at = shown.iter().position(|id| *id == now)?;
        let letter = letter.to_lowercase();
        let begins = |id: &Id| {
            self.nodes.with_untracked(|nodes| {
                nodes.iter().any(|node| node.id == *id && node.name.to_lowercase().starts_with(&letter))
            })
        };
        shown.iter().cycle().skip(at + 1).take(shown.len()).copied().find(begins)
    }

    /// Gives a node the focus; says whether there was one.
    fn focus(self, id: Option<Id>) -> bool {
        let Some(id) = id else { return false };
        let element =
            self.root.get_untracked().and_then(|root| root.query_selector(&format!("[data-node=\"{id}\"]")).ok()?);
        if let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
            let _ = element.focus();
        }
        true
    }
}
