//! Taking changes back (row PLUS-04), and changing fields of many records at once.

use serde::{Deserialize, Serialize};

use crate::{FieldDef, FieldKind, Id, ModuleDef, ModuleKey, list::BatchResult, record::Values};

/// How long one's own change can be taken back by its message or by Ctrl Z, in minutes.
pub const UNDO_MINUTES: i64 = 10;

/// What is to be taken back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "t", rename_all = "snake_case")]
pub enum Undo {
    /// Everything that one of the viewer's own requests changed, by the number that its answer gave.
    Own { change: i64 },
    /// One change of a record that its history shows, whoever made it.
    Entry { module: ModuleKey, id: Id, seq: i64 },
}

/// The most records that are changed by one bulk edit (all pages of it together).
pub const MAX_BULK: u32 = 5_000;
/// The most records that one request of a bulk edit changes or looks at.
pub const BULK_STEP: usize = 200;

/// Fields of several records that get the same values.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct BulkEdit {
    pub module: ModuleKey,
    /// At most [`BULK_STEP`].
    pub ids: Vec<Id>,
    /// The new values; an empty one clears its field.
    pub values: Values,
    /// Only says what would happen.
    pub preview: bool,
}

/// What a bulk edit did, or would do.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct BulkResult {
    pub result: BatchResult,
    /// How many of the done ones have these values already.
    pub unchanged: u32,
}

/// Whether a field can be set in many records at once: one that people enter, and that is not different in each record.
pub fn may_bulk_edit(module: &ModuleDef, field: &FieldDef) -> bool {
    let differs = field.unique || field.key == module.title;
    let kind = !matches!(field.kind, FieldKind::Number | FieldKind::Lines);
    kind && !differs && !field.hidden && !field.system && !field.fixed && !field.read_only && !field.is_formula()
}
