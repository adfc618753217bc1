//! What went wrong, in the user's words.

use domain::{FieldProblem, ModuleKey, Problem, problem::ProblemKind};
use texts::{Arg, Args, args};

use super::{field_label, ta};
use crate::state::session;

/// Arguments that are names and never numbers, even when they look like one.
const NAMES: [&str; 8] = ["who", "what", "request", "file", "other", "right", "name", "value"];

/// The message of a failed request.
pub fn problem_text(problem: &Problem) -> String {
    let labels: Vec<String> = problem.fields.iter().map(|field| any_field_label(&field.field)).collect();
    let args = fill(&problem.args, None)
        .set("fields", labels)
        .set("request", problem.request.clone().unwrap_or_else(|| "–".to_owned()));
    ta(&problem.message, args)
}

/// The message where there are no fields to say it at: what is wrong at fields says more than that something is.
pub fn problem_in_words(problem: &Problem) -> String {
    if problem.kind == ProblemKind::Invalid && !problem.fields.is_empty() {
        let texts: Vec<String> = problem.fields.iter().map(|field| field_problem_text(None, field)).collect();
        texts.join(" ")
    } else {
        problem_text(problem)
    }
}

/// The message at a field. Arguments that are keys of fields are shown as their labels.
pub fn field_problem_text(module: Option<ModuleKey>, problem: &FieldProblem) -> String {
    ta(&problem.message, fill(&problem.args, module))
}

fn fill(from: &domain::problem::Args, module: Option<ModuleKey>) -> Args {
    from.iter().fold(args(), |args, (name, value)| {
        let arg = if name == "other" {
            Arg::Text(label_in(module, value).unwrap_or_else(|| any_field_label(value)))
        } else if NAMES.contains(&name.as_str()) {
            Arg::Text(value.clone())
        } else {
            value.parse().map_or_else(|_| Arg::decimal(value), Arg::Integer)
        };
        args.set(name, arg)
    })
}

fn label_in(module: Option<ModuleKey>, key: &str) -> Option<String> {
    let module = session().module(module?)?;
    module.field(key).map(|field| field_label(module.key, field))
}

/// The label of a field of whichever module has it; the key itself when none has.
fn any_field_label(key: &str) -> String {
    let schema = session().schema();
    let found = schema.modules.values().find_map(|module| Some((module.key, module.field(key)?)));
    found.map_or_else(|| key.to_owned(), |(module, field)| field_label(module, field))
}
