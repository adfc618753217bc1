//! What a list asks for and what it gets.

use std::collections::BTreeMap;

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

mod saved_view;

pub use saved_view::{Audience, SavedView};

use crate::{
    Id, Lang, ModuleKey,
    filter::Filter,
    import::Separator,
    record::{Label, Values},
};

pub mod pins;

pub use pins::{Pin, ViewPins};

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
    /// Nothing was counted or summed yet, because it may take longer than the rows: `total` says only how many there are
    /// at least, and [`Totals`] are asked for apart.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub pending: bool,
    /// How the records, people, departments and categories are called that the rows mention.
    pub labels: Vec<Label>,
}

/// What a selection comes to.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Totals {
    pub total: Total,
    /// Sums of the module's summed fields.
    pub sums: BTreeMap<String, Decimal>,
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

/// The narrowest and the widest that a column can be made (row L-10), in CSS pixels.
pub const COLUMN_WIDTHS: std::ops::RangeInclusive<u16> = 48..=1_200;

/// The lines that guide the eye along the rows (row L-12).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Guides {
    /// A line below each row.
    #[default]
    Lines,
    /// Lines between columns too.
    Grid,
    /// Every second row shaded.
    Stripes,
    None,
}

impl Guides {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::Lines, Self::Grid, Self::Stripes, Self::None];

    /// The key in the texts (`guides-<key>`) and in the style sheet.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Lines => "lines",
            Self::Grid => "grid",
            Self::Stripes => "stripes",
            Self::None => "none",
        }
    }
}

/// How one person arranged one list (rows L-02, L-06, L-09 to L-13): kept on the server, so that it holds on every device.
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
    /// The columns that stay in sight behind the title when the list scrolls sideways (row L-09), in order.
    pub frozen: Vec<String>,
    /// The widths that were chosen (row L-10), in CSS pixels within [`COLUMN_WIDTHS`]; other columns are as wide as
    /// what they show.
    pub widths: BTreeMap<String, u16>,
    pub guides: Guides,
    /// The choice field of the board as which the list opens; `None`: it opens as a table.
    pub board: Option<String>,
    /// Views with pinned filters (row L-06).
    pub pinned: Vec<ViewPins>,
}

impl ListPrefs {
    /// The pinned filters of a view.
    pub fn pins(&self, view: &ViewRef) -> ViewPins {
        let found = self.pinned.iter().find(|pins| pins.view == *view).cloned();
        found.unwrap_or_else(|| ViewPins { view: view.clone(), ..ViewPins::default() })
    }

    /// Sets the pinned filters of a view.
    pub fn set_pins(&mut self, pins: ViewPins) {
        self.pinned.retain(|other| other.view != pins.view);
        if !pins.pins.is_empty() {
            self.pinned.push(pins);
        }
    }

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
    /// The number under which what was done can be taken back ([`crate::undo::Undo::Own`]).
    #[serde(default)]
    pub change: Option<i64>,
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
    /// How a CSV file is written.
    #[serde(default)]
    pub csv: CsvStyle,
}

/// How a CSV file is written. Behind semicolons numbers have a decimal comma, as spreadsheets expect it there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct CsvStyle {
    pub separator: Separator,
    /// Begins with a byte order mark, without which Excel takes it for another encoding.
    pub mark: bool,
}

impl Default for CsvStyle {
    fn default() -> Self {
        Self { separator: Separator::Comma, mark: true }
    }
}

impl CsvStyle {
    /// What a spreadsheet expects where the language is spoken.
    pub fn of(lang: Lang) -> Self {
        let separator = match lang {
            Lang::En | Lang::Zh => Separator::Comma,
            Lang::Es | Lang::Fr | Lang::Ro => Separator::Semicolon,
        };
        Self { separator, ..Self::default() }
    }
}

/// The file format of an export or a template.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum TableFormat {
    #[default]
    Xlsx,
    Csv,
}

impl TableFormat {
    /// What the format is called, in any language.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Xlsx => "XLSX",
            Self::Csv => "CSV",
        }
    }
}

/// The neighbours of a record in the list it was opened from (row D-01).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Neighbours {
    pub previous: Option<Id>,
    pub next: Option<Id>,
}
