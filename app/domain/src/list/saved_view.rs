//! Views that somebody saved (row L-03), for himself or for others too.

use serde::{Deserialize, Serialize};

use crate::{Id, ModuleKey, filter::Filter};

/// A saved view.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SavedView {
    pub id: Id,
    pub module: ModuleKey,
    pub name: String,
    pub filter: Filter,
    /// Who else has it among his views. Whom it is shown to decides nothing about what he sees in it.
    #[serde(default)]
    pub audience: Audience,
    /// Whose view it is, when it is somebody else's; the server's word.
    #[serde(default)]
    pub author: Option<String>,
    /// Whether the viewer may change and delete it; the server's word.
    #[serde(default = "yes")]
    pub editable: bool,
}

impl SavedView {
    /// A new view of the viewer's own.
    pub fn new(id: Id, module: ModuleKey, filter: Filter) -> Self {
        let (name, audience) = (String::new(), Audience::default());
        Self { id, module, name, filter, audience, author: None, editable: true }
    }
}

/// For whom a view is.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Audience {
    pub everybody: bool,
    /// These departments and what lies below them.
    pub departments: Vec<Id>,
    pub people: Vec<Id>,
}

impl Audience {
    /// Whether the view is its author's alone.
    pub fn is_private(&self) -> bool {
        !self.everybody && self.departments.is_empty() && self.people.is_empty()
    }
}

fn yes() -> bool {
    true
}
