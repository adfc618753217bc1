//! What a list asks for and what it gets.

use std::collections::BTreeMap;

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use crate::{
    Id, ModuleKey,
    filter::Filter,
    record::{Label, Values},
};

/// Choices for the rows of a page (row L-13).
pub const PAGE_SIZES: [u32; 5] = [20, 50, 100, 150, 200];

/// The view that a list shows.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(tag = "t", content = "v", rename_all = "snake_case")]
pub enum ViewRef {
    /// Owned or shared with the viewer, plus what his scope gives.
    #[default]
    All,
    Mine,
    Subordinates,
    Starred,
    /// One that comes with the module, by its key.
    Builtin(String),
    /// One that somebody saved.
    Saved(Id),
}

/// A sort order.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sort {
    pub field: String,
    pub descending: bool,
}

/// The parent whose children are listed (row D-11).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Parent {
    /// The child's field that refers to the parent.
    pub field: String,
    pub id: Id,
}

/// Which records, without paging: what list, sums, export and previous/next share.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Selection {
    pub module: ModuleKey,
    #[serde(default)]
    pub view: ViewRef,
    #[serde(default)]
    pub search: String,
    #[serde(default)]
    pub filter: Filter,
    #[serde(default)]
    pub parent: Option<Parent>,
    /// Default: newest first.
    #[serde(default)]
    pub sort: Option<Sort>,
}

impl Selection {
    /// Everything that the viewer sees in a module, newest first.
    pub fn of(module: ModuleKey) -> Self {
        Self { module, view: ViewRef::All, search: String::new(), filter: Filter::default(), parent: None, sort: None }
    }
}

/// One page of a list.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ListRequest {
    pub selection: Selection,
    /// Fields to load; unknown and hidden ones are left out.
    pub columns: Vec<String>,
    /// From 1.
    pub page: u32,
    /// At most 200 (rules.md, "Limits").
    pub size: u32,
}

/// The answer to a [`ListRequest`].
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ListPage {
    pub rows: Vec<Row>,
    pub total: Total,
    /// Sums of the module's summed fields over the whole selection.
    pub sums: BTreeMap<String, Decimal>,
    /// How the records, people, departments and categories are called that the rows mention.
    pub labels: Vec<Label>,
}

/// One row of a list.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Row {
    pub id: Id,
    pub version: i64,
    pub values: Values,
    pub starred: bool,
    /// How many opportunities a customer has (row CUST-08); zero in other modules.
    #[serde(default)]
    pub opportunities: u32,
}

/// How many there are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Total {
    pub count: u64,
    /// False when counting stopped at `count` because there are more than it would pay to count.
    pub exact: bool,
}

/// A saved view (row L-03).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SavedView {
    pub id: Id,
    pub module: ModuleKey,
    pub name: String,
    pub filter: Filter,
}

/// How one person arranged one list (rows L-02, L-11, L-13): kept on the server, so that it holds on every device.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ListPrefs {
    /// The shown columns in order; empty: the module's own.
    pub columns: Vec<String>,
    /// Rows on a page; 0: 50.
    pub page_size: u32,
    /// The views in order; those that are not named follow.
    pub views: Vec<ViewRef>,
    pub hidden_views: Vec<ViewRef>,
    pub default_view: ViewRef,
}

impl ListPrefs {
    /// Rows on a page.
    pub fn size(&self) -> u32 {
        if PAGE_SIZES.contains(&self.page_size) { self.page_size } else { 50 }
    }
}

/// The answer of an action on several records: done, or why not, for each (rules.md, "Records").
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct BatchResult {
    pub done: Vec<Id>,
    pub refused: Vec<Refusal>,
}

/// Why one record of a batch was left as it was.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Refusal {
    pub id: Id,
    /// How the record is called, when the viewer may see it.
    pub title: String,
    pub problem: crate::Problem,
}

/// What is exported (row L-16).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ExportRequest {
    pub selection: Selection,
    /// Only these records of the selection; `None`: all of it.
    pub ids: Option<Vec<Id>>,
    pub columns: Vec<String>,
    pub format: TableFormat,
}

/// The file format of an export or a template.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum TableFormat {
    #[default]
    Xlsx,
    Csv,
}

/// The neighbours of a record in the list it was opened from (row D-01).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Neighbours {
    pub previous: Option<Id>,
    pub next: Option<Id>,
}
