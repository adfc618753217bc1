//! Field rights at a save (row ADM-08): what the caller may enter, and what he is told of the rest.

use domain::{Draft, FieldProblem, ModuleDef, Problem};

use crate::{Error, Result};

/// Refuses values of fields that the caller may not enter; `seen` is the module as he sees it.
pub(super) fn refuse(seen: &ModuleDef, draft: &Draft) -> Result<()> {
    let problems = seen.beyond(draft);
    if problems.is_empty() { Ok(()) } else { Err(problems.into()) }
}

/// Problems of the whole definition as the caller may know them: of a field that is hidden from him he learns no more than
/// that what he entered does not fit it.
pub(super) fn told(seen: &ModuleDef, problems: Vec<FieldProblem>) -> Error {
    let root = |key: &str| key.split('.').next().unwrap_or_default().to_owned();
    let (known, hidden): (Vec<_>, Vec<_>) =
        problems.into_iter().partition(|problem| seen.field(&root(&problem.field)).is_some());
    let fields = known
        .into_iter()
        .map(|problem| match problem.args.get("other") {
            Some(other) if seen.field(other).is_none() => FieldProblem::new(problem.field, "check-hidden-field"),
            _ => problem,
        })
        .collect();
    let problem = Problem::fields(fields);
    if hidden.is_empty() {
        problem.into()
    } else {
        Problem { message: "problem-hidden-field".to_owned(), ..problem }.into()
    }
}
