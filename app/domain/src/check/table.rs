//! The rows of a line table: every cell is of its column's kind.

use super::shape;
use crate::{FieldDef, FieldProblem, Value, record::Values};

/// The most rows of one table.
const MAX_ROWS: usize = 200;

/// The rows as they are stored: cells normalised, rows without any cell left out. A problem names the cell: `c_3.0.k1`.
pub(super) fn normalise(field: &FieldDef, rows: &[Values]) -> Result<Value, FieldProblem> {
    if rows.len() > MAX_ROWS {
        return Err(FieldProblem::new(&field.key, "check-too-many-values").arg("max", MAX_ROWS));
    }
    let mut kept = Vec::new();
    for (index, row) in rows.iter().enumerate() {
        let at = |column: &FieldDef| format!("{}.{index}.{}", field.key, column.key);
        let mut cells = Values::new();
        for (key, value) in row {
            let Some(column) = field.columns.iter().find(|column| column.key == *key) else {
                return Err(FieldProblem::new(&field.key, "check-unknown-field"));
            };
            let value = shape::normalise(column, value.clone())
                .map_err(|problem| FieldProblem { field: at(column), ..problem })?;
            if !value.is_empty() {
                cells.insert(key.clone(), value);
            }
        }
        if cells.values().all(|value| *value == Value::Bool(false)) {
            continue;
        }
        let missing = field.shown_columns().find(|column| column.required && !cells.contains_key(&column.key));
        if let Some(column) = missing {
            return Err(FieldProblem::new(at(column), "check-required"));
        }
        kept.push(cells);
    }
    Ok(if kept.is_empty() { Value::Empty } else { Value::Table(kept) })
}
