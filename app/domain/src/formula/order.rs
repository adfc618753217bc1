//! In which order formulas are computed: each after those it builds on.

use std::collections::BTreeMap;

use super::{Formula, formulas};
use crate::ModuleDef;

/// Fields that need each other: the path from one back to itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cycle(pub Vec<String>);

/// The keys of the formula fields, each after those that it refers to.
pub fn order(module: &ModuleDef) -> Result<Vec<String>, Cycle> {
    let formulas = formulas(module);
    let mut done = Vec::new();
    for key in formulas.keys() {
        visit(key, &formulas, &mut Vec::new(), &mut done)?;
    }
    Ok(done)
}

fn visit(
    key: &str,
    formulas: &BTreeMap<&str, Formula>,
    path: &mut Vec<String>,
    done: &mut Vec<String>,
) -> Result<(), Cycle> {
    let Some(formula) = formulas.get(key).filter(|_| !done.iter().any(|other| other == key)) else { return Ok(()) };
    if let Some(start) = path.iter().position(|other| other == key) {
        let mut cycle = path.split_off(start);
        cycle.push(key.to_owned());
        return Err(Cycle(cycle));
    }
    path.push(key.to_owned());
    for other in formula.fields() {
        visit(&other, formulas, path, done)?;
    }
    path.pop();
    done.push(key.to_owned());
    Ok(())
}
