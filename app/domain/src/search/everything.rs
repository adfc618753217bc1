//! The answer of the search over everything (row PLUS-03).

use serde::{Deserialize, Serialize};

use super::Piece;
use crate::{Id, ModuleKey};

/// Hits of one module that are shown; the list shows all.
pub const PER_MODULE: usize = 10;

/// What was found.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Found {
    pub groups: Vec<Group>,
    /// Modules whose index is still being built: what they have may be missing.
    pub unready: bool,
}

/// The hits in one module.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Group {
    pub module: ModuleKey,
    pub hits: Vec<Hit>,
    /// There are more than these.
    pub more: bool,
}

/// A record that was found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hit {
    pub id: Id,
    pub title: Vec<Piece>,
    /// The field by which it was found, when that is not its title.
    pub by: Option<HitField>,
    /// What tells namesakes apart: the customer, else the owner.
    pub detail: Option<String>,
}

/// A field that has what was looked for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HitField {
    pub field: String,
    pub text: Vec<Piece>,
}
