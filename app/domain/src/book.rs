//! The address book (row NAV-10): everybody who works here, with the ways to reach him.

use serde::{Deserialize, Serialize};

use crate::{Id, org::Department, record::Label};

/// A person in the address book.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BookEntry {
    pub id: Id,
    pub name: String,
    pub position: String,
    pub mobile: String,
    pub email: String,
    pub department: Option<Id>,
    pub manager: Option<Id>,
    pub picture: Option<Id>,
}

/// Which people are shown.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct BookQuery {
    /// In name, position, mobile and e-mail; accents and case do not matter.
    pub search: String,
    /// The department and those below it.
    pub department: Option<Id>,
    /// From 1.
    pub page: u32,
}

/// A page of the address book.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BookPage {
    pub people: Vec<BookEntry>,
    pub total: u64,
    /// The tree of departments; in `people` how many are directly in each.
    pub departments: Vec<Department>,
    /// Names of the managers.
    pub labels: Vec<Label>,
}

/// People on a page of the address book.
pub const PAGE: u32 = 60;
