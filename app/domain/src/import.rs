//! Importing tables (row L-17): how columns become fields, and what came of it.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::{FieldKind, Id, ModuleDef, ModuleKey};

mod file;
mod notation;
mod parse;
mod undo;

pub use file::{Charset, FileForm, ImportFile, Reading, Separator, SheetName};
pub use notation::NotationGuess;
pub use undo::{Undo, UndoResult};

pub use parse::{DateOrder, DecimalMark, Notation, parse_bool, parse_date, parse_moment, parse_number, parse_place};

/// The most rows of a file that a person imports at the screen (rules.md, "Limits"); the command line has no limit.
pub const MAX_ROWS: u64 = 10_000;

/// What an import makes of a file.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ImportPlan {
    /// Where each target's text comes from. Targets that are missing stay empty (or get their default).
    pub columns: BTreeMap<String, Source>,
    /// Settled once for all rows: for a target, what stands in the file and what is taken instead (`None`: nothing).
    pub settled: BTreeMap<String, BTreeMap<String, Option<String>>>,
    pub on_duplicate: OnDuplicate,
    pub notation: Notation,
    /// Employees only: departments and managers that are named but missing are created.
    pub create_missing: bool,
}

/// Where the text of a target comes from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Source {
    /// A column, by its head.
    Column(String),
    /// The same text in every row.
    Constant(String),
    /// A text with `{column}` in it, for example `{account} – {product}`.
    Template(String),
}

/// What happens to a row that equals a record in a unique field.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OnDuplicate {
    #[default]
    Skip,
    Overwrite,
    /// Make a new record all the same; it fails where a unique value is taken.
    Create,
}

/// What can be imported: records of a module, or employees.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ImportKind {
    Records(ModuleKey),
    Employees,
}

/// One thing that a column can be mapped to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Target {
    /// A field's key, `address.city` for a part of an address, `c_1.k2` for a column of a line table, or `product` for a line
    /// item with one product.
    pub key: String,
    /// The field that it fills.
    pub field: String,
    pub required: bool,
    /// Whether its texts are names of options, people or records that may need settling.
    pub settles: bool,
}

/// The parts of an address that are targets of their own.
pub const ADDRESS_PARTS: [&str; 5] = ["street", "postcode", "city", "region", "country"];

/// Everything that a module's columns can be mapped to, in the order of its form.
pub fn targets(module: &ModuleDef) -> Vec<Target> {
    let mut targets = Vec::new();
    for field in module.form_fields() {
        let target = |key: String, settles| Target { key, field: field.key.clone(), required: field.required, settles };
        match field.kind {
            // No table of texts holds a file.
            FieldKind::Pictures | FieldKind::Files | FieldKind::Signature => {}
            // As exports have them: a column for each column, the cells of a record one on each line.
            FieldKind::Table => {
                targets.extend(field.shown_columns().map(|column| Target {
                    required: false,
                    ..target(format!("{}.{}", field.key, column.key), false)
                }));
            }
            FieldKind::Lines => targets.push(Target { required: false, ..target("product".to_owned(), true) }),
            FieldKind::Address => {
                targets.extend(
                    ADDRESS_PARTS
                        .iter()
                        .map(|part| Target { required: false, ..target(format!("{}.{part}", field.key), false) }),
                );
            }
            FieldKind::Choice
            | FieldKind::Choices
            | FieldKind::Person
            | FieldKind::People
            | FieldKind::Department
            | FieldKind::Reference(_)
            | FieldKind::Category => targets.push(target(field.key.clone(), true)),
            _ => targets.push(target(field.key.clone(), false)),
        }
    }
    targets.push(Target { key: "owner".to_owned(), field: "owner".to_owned(), required: false, settles: true });
    targets
}

/// What an import would do, or did.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ImportResult {
    pub rows: u64,
    pub created: u64,
    pub updated: u64,
    pub skipped: u64,
    pub failed: u64,
    /// Texts that are no known option, person or record: by target, with the number of rows, most frequent first.
    pub unknown: BTreeMap<String, Vec<UnknownValue>>,
    /// The first failed rows.
    pub failures: Vec<RowFailure>,
}

/// A text that names nothing known.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct UnknownValue {
    pub text: String,
    pub rows: u64,
    /// Known values that it may mean, as texts that can be settled on.
    pub suggestions: Vec<String>,
}

/// Why a row failed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RowFailure {
    /// The line in the file; the head is line 1.
    pub line: u64,
    pub problems: Vec<crate::FieldProblem>,
}

/// Where an import stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ImportState {
    Running,
    Finished,
    /// The server stopped in the middle; what was done stays done, and is told.
    Interrupted,
    /// Somebody stopped it; what was done stays done.
    Cancelled,
    /// It is being taken back.
    Undoing,
    /// It was taken back, as far as nobody has built on it.
    Undone,
}

impl ImportState {
    /// All states.
    pub const ALL: [Self; 6] =
        [Self::Running, Self::Finished, Self::Interrupted, Self::Cancelled, Self::Undoing, Self::Undone];

    /// The key in the database and in the texts (`import-state-<key>`).
    pub const fn key(self) -> &'static str {
        match self {
            Self::Running => "running",
            Self::Finished => "finished",
            Self::Interrupted => "interrupted",
            Self::Cancelled => "cancelled",
            Self::Undoing => "undoing",
            Self::Undone => "undone",
        }
    }

    /// The state with this key.
    pub fn parse(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.key() == key)
    }

    /// Whether something is being done at the moment.
    pub const fn is_active(self) -> bool {
        matches!(self, Self::Running | Self::Undoing)
    }
}

/// One import in the history.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ImportRun {
    pub id: Id,
    pub kind: ImportKind,
    pub file: String,
    pub by: String,
    pub at: DateTime<Utc>,
    pub state: ImportState,
    /// Rows worked through so far.
    pub done: u64,
    pub result: ImportResult,
    /// Whether the failed rows can still be downloaded (7 days).
    pub errors: bool,
    /// Whether there is something left that the viewer may take back.
    pub can_undo: bool,
    /// Who took it back, and what came of it.
    pub undo: Option<Undo>,
}

/// Texts compared loosely: letters and digits only, lower case. "GTXPro" and "GTX Pro" are alike under it.
pub fn loose(text: &str) -> String {
    text.chars().filter(|letter| letter.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// How far two texts are apart, from 0 (the same but for case and marks) to 100.
pub fn distance(one: &str, other: &str) -> u32 {
    let (one, other): (Vec<char>, Vec<char>) = (loose(one).chars().collect(), loose(other).chars().collect());
    let longest = one.len().max(other.len());
    if longest == 0 {
        return 100;
    }
    let mut previous: Vec<usize> = (0..=other.len()).collect();
    for (row, a) in one.iter().enumerate() {
        let mut current = vec![row + 1];
        for (column, b) in other.iter().enumerate() {
            let change = previous[column] + usize::from(a != b);
            current.push(change.min(previous[column + 1] + 1).min(current[column] + 1));
        }
        previous = current;
    }
    u32::try_from(previous[other.len()] * 100 / longest).unwrap_or(100)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::schema::modules;

    #[test]
    fn targets_follow_the_form() {
        let keys: Vec<_> =
            targets(&modules::definition(ModuleKey::Opportunity)).into_iter().map(|target| target.key).collect();
        assert!(keys.contains(&"product".to_owned()) && keys.contains(&"owner".to_owned()));
        assert!(!keys.contains(&"probability".to_owned()) && !keys.contains(&"lines".to_owned()));
        let keys: Vec<_> =
            targets(&modules::definition(ModuleKey::Customer)).into_iter().map(|target| target.key).collect();
        assert!(keys.contains(&"address.country".to_owned()));
    }

    #[test]
    fn near_texts_are_near() {
        assert_eq!(distance("GTXPro", "GTX Pro"), 0);
        assert!(distance("technolgy", "technology") <= 10);
        assert!(distance("retail", "finance") > 50);
        assert_eq!(distance("", ""), 100);
    }
}
