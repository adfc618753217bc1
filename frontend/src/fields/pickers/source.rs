//! Where a picker finds what can be chosen, and how what is chosen is called.

use api::ApiError;
use domain::{Id, ModuleKey, record::Label};

/// What a picker chooses among.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    /// Employees; only active ones are offered.
    People,
    /// Records of a module that the viewer may see.
    Records(ModuleKey),
    /// The tree of departments.
    Departments,
    /// The tree of product categories.
    Categories,
}

impl Source {
    /// What fits the words.
    pub(super) async fn choose(self, words: String, customer: Option<Id>) -> Result<Vec<Label>, ApiError> {
        match self {
            Self::People => api::records::choose_people(words).await,
            Self::Records(module) => api::records::choose(module, words, customer).await,
            Self::Departments | Self::Categories => {
                let words = words.to_lowercase();
                let fits = |label: &Label| {
                    let detail = label.detail.as_deref().unwrap_or_default();
                    label.text.to_lowercase().contains(&words) || detail.to_lowercase().contains(&words)
                };
                Ok(self.tree().await?.into_iter().filter(fits).collect())
            }
        }
    }

    /// How these are called.
    pub(crate) async fn named(self, ids: Vec<Id>) -> Result<Vec<Label>, ApiError> {
        if ids.is_empty() {
            return Ok(Vec::new());
        }
        match self {
            Self::People => api::records::people_labels(ids).await,
            Self::Records(module) => api::records::labels(module, ids).await,
            Self::Departments | Self::Categories => {
                Ok(self.tree().await?.into_iter().filter(|label| ids.contains(&label.id)).collect())
            }
        }
    }

    async fn tree(self) -> Result<Vec<Label>, ApiError> {
        let nodes = match self {
            Self::Departments => {
                let all = api::org::departments().await?;
                all.into_iter().map(|node| (node.id, node.name, node.parent)).collect()
            }
            Self::Categories => {
                let all = api::company::product_categories().await?;
                all.into_iter().map(|node| (node.id, node.name, node.parent)).collect()
            }
            Self::People | Self::Records(_) => Vec::new(),
        };
        Ok(in_tree_order(&nodes))
    }
}

type Node = (Id, String, Option<Id>);

/// The nodes below their parents, with the names above them as the second line.
fn in_tree_order(nodes: &[Node]) -> Vec<Label> {
    let mut labels = Vec::with_capacity(nodes.len());
    let known = |id: Id| nodes.iter().any(|node| node.0 == id);
    let roots = nodes.iter().filter(|(.., parent)| !parent.is_some_and(known));
    for root in roots {
        add(nodes, root, "", &mut labels);
    }
    labels
}

fn add(nodes: &[Node], node: &Node, above: &str, labels: &mut Vec<Label>) {
    // A tree that the server let become a ring must not hang the page.
    if labels.len() >= nodes.len() {
        return;
    }
    let (id, name, _) = node;
    let detail = (!above.is_empty()).then(|| above.to_owned());
    labels.push(Label { id: *id, text: name.clone(), detail, active: true });
    let path = if above.is_empty() { name.clone() } else { format!("{above} › {name}") };
    for child in nodes.iter().filter(|(.., parent)| *parent == Some(*id)) {
        add(nodes, child, &path, labels);
    }
}
