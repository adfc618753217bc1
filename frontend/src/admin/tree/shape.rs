//! The shape of a tree that arrives as a list of nodes with parents.

use std::collections::BTreeSet;

use domain::Id;

/// One node.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Node {
    pub(crate) id: Id,
    pub(crate) parent: Option<Id>,
    pub(crate) name: String,
    /// How many things are in it; shown when there are any.
    pub(crate) count: u32,
}

/// The nodes directly below one, in the order of the list. A node whose parent is not in the list stands at the top.
pub(crate) fn children(nodes: &[Node], parent: Option<Id>) -> Vec<&Node> {
    let at_top = |node: &Node| node.parent.is_none_or(|above| !nodes.iter().any(|other| other.id == above));
    nodes.iter().filter(|node| if parent.is_some() { node.parent == parent } else { at_top(node) }).collect()
}

/// A node and everything below it: where it cannot be moved to.
pub(crate) fn with_below(nodes: &[Node], id: Id) -> BTreeSet<Id> {
    let mut found = BTreeSet::from([id]);
    let mut open = vec![id];
    while let Some(parent) = open.pop() {
        open.extend(
            nodes.iter().filter(|node| node.parent == Some(parent)).map(|node| node.id).filter(|id| found.insert(*id)),
        );
    }
    found
}

/// The names from the top to a node, as people read them: “Company › Sales › North”.
pub(crate) fn path(nodes: &[Node], id: Id) -> String {
    names_to(nodes, id).join(" › ")
}

/// The names from the top to a node, as tables have them: “Company / Sales / North”.
pub(crate) fn table_path(nodes: &[Node], id: Id) -> String {
    names_to(nodes, id).join(" / ")
}

fn names_to(nodes: &[Node], id: Id) -> Vec<&str> {
    let mut names = Vec::new();
    let mut next = Some(id);
    while let Some(node) = next.and_then(|id| nodes.iter().find(|node| node.id == id)) {
        names.push(node.name.as_str());
        // A cycle cannot be saved; this only keeps a broken list from hanging the page.
        next = node.parent.filter(|_| names.len() < 50);
    }
    names.reverse();
    names
}

/// The nodes that are not inside a collapsed one, from top to bottom.
pub(crate) fn visible(nodes: &[Node], collapsed: &BTreeSet<Id>) -> Vec<Id> {
    let mut shown = Vec::new();
    let mut open: Vec<&Node> = children(nodes, None);
    open.reverse();
    while let Some(node) = open.pop() {
        shown.push(node.id);
        if !collapsed.contains(&node.id) {
            open.extend(children(nodes, Some(node.id)).into_iter().rev());
        }
    }
    shown
}
