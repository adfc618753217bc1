//! Two people editing one record (rules.md, "Records"): nothing is overwritten in silence.

use std::collections::BTreeSet;

use domain::{FieldProblem, Problem, Record, problem::ProblemKind, record::Values};
use store::View;

use crate::Result;

/// Refuses changes of fields that somebody else changed since `version`, naming them. Changes of other fields pass: both
/// people's work is kept.
pub(super) async fn refuse(view: &mut View, record: &Record, version: i64, changes: &Values) -> Result<()> {
    let behind = record.version - version;
    if behind <= 0 {
        return Ok(());
    }
    // Each version has one entry of these kinds; other kinds leave the version as it is.
    let mut left = behind;
    let mut changed = BTreeSet::new();
    let mut who = None;
    let mut before = None;
    while left > 0 {
        let entries = view.feed_of(record.module, record.id, before, 50).await?;
        let Some(last) = entries.last() else { break };
        before = Some(last.seq);
        for entry in &entries {
            if entry.kind.changes_version() && left > 0 {
                left -= 1;
                who = who.or(entry.actor);
                changed.extend(entry.changes.iter().map(|change| change.field.clone()));
            }
        }
    }
    let both: Vec<FieldProblem> = changed
        .into_iter()
        .filter(|field| changes.get(field).is_some_and(|mine| mine != record.get(field)))
        .map(|field| FieldProblem::new(field, "check-changed-meanwhile"))
        .collect();
    if both.is_empty() {
        return Ok(());
    }
    let name = match who {
        Some(who) => super::names(view, [who]).await?.into_iter().next().map(|label| label.text).unwrap_or_default(),
        None => "Weft".to_owned(),
    };
    let fields = both.iter().map(|problem| problem.field.clone()).collect::<Vec<_>>().join(", ");
    Err(Problem { fields: both, ..Problem::new(ProblemKind::Conflict).arg("who", name).arg("fields", fields) }.into())
}
