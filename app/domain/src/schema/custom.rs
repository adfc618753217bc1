//! Fields that the company makes itself (row ADM-09): which kinds there are, and how a draft from the editor becomes a definition.
//!
//! A custom field is an ordinary [`FieldDef`] with a key of its own, `c_<number>`, which is never given again. Options and columns that
//! were saved once are never lost: what a draft leaves out is retired or hidden, because records hold it.

use serde::{Deserialize, Serialize};

use super::{Check, Default, FieldDef, FieldKind, Group, ModuleDef, OptionDef};
use crate::{
    FieldProblem, Id, Value, check,
    formula::{self, Formula},
};

/// The most custom fields of a module, removed ones left out (rules.md, "Limits").
pub const MAX_FIELDS: usize = 100;
/// The longest name of a field, an option, a column or a group.
pub const MAX_LABEL: usize = 60;
/// The most options of a choice.
pub const MAX_OPTIONS: usize = 200;
/// The most columns of a line table.
pub const MAX_COLUMNS: usize = 12;

/// The kinds of the library, in the order in which it shows them. Formulas have the kind of their result.
pub const LIBRARY: [FieldKind; 23] = [
    FieldKind::Text,
    FieldKind::LongText,
    FieldKind::Decimal,
    FieldKind::Integer,
    FieldKind::Money,
    FieldKind::Percent,
    FieldKind::Date,
    FieldKind::DateTime,
    FieldKind::Choice,
    FieldKind::Choices,
    FieldKind::Bool,
    FieldKind::Phone,
    FieldKind::Email,
    FieldKind::Url,
    FieldKind::Person,
    FieldKind::People,
    FieldKind::Department,
    FieldKind::Address,
    FieldKind::Place,
    FieldKind::Files,
    FieldKind::Pictures,
    FieldKind::Signature,
    FieldKind::Table,
];

/// The kinds that a column of a line table can have.
pub const COLUMN_KINDS: [FieldKind; 9] = [
    FieldKind::Text,
    FieldKind::LongText,
    FieldKind::Decimal,
    FieldKind::Integer,
    FieldKind::Money,
    FieldKind::Percent,
    FieldKind::Date,
    FieldKind::Bool,
    FieldKind::Choice,
];

/// A custom field that was removed; its column and data are still there.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct RemovedField {
    pub field: FieldDef,
    pub at: chrono::DateTime<chrono::Utc>,
    /// Who removed it.
    pub by: Option<Id>,
    pub by_name: String,
    /// In how many records it has a value.
    pub records: u64,
}

/// Everything that the editor of a module's fields shows, whatever its user may see in records.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ModuleFields {
    pub module: ModuleDef,
    pub removed: Vec<RemovedField>,
}

impl FieldDef {
    /// Whether the company made it.
    pub fn is_custom(&self) -> bool {
        custom_number(&self.key).is_some()
    }

    /// Whether it is computed from other fields.
    pub fn is_formula(&self) -> bool {
        self.formula.is_some()
    }

    /// Whether the company may change the options: no rule of the system hangs on one of them.
    pub fn has_open_options(&self) -> bool {
        matches!(self.kind, FieldKind::Choice | FieldKind::Choices)
            && !self.system
            && !matches!(self.key.as_str(), "stage" | "deal_status")
    }

    /// The columns of a line table that are in use.
    pub fn shown_columns(&self) -> impl Iterator<Item = &Self> {
        self.columns.iter().filter(|column| !column.hidden)
    }
}

/// The key of the custom field with this number.
pub fn custom_key(number: i64) -> String {
    format!("c_{number}")
}

/// The number in the key of a custom field.
pub fn custom_number(key: &str) -> Option<i64> {
    key.strip_prefix("c_").and_then(|number| number.parse().ok())
}

/// A draft as it is kept, or what is wrong with it. An empty key means a new field; otherwise the stored definition's kind stays, and so
/// do the options and columns that the draft leaves out.
pub fn prepare(module: &ModuleDef, draft: FieldDef) -> Result<FieldDef, Vec<FieldProblem>> {
    let mut problems = Vec::new();
    let old = module.field(&draft.key).filter(|field| field.is_custom());
    let mut field = FieldDef { system: draft.formula.is_some(), fixed: false, ..draft };
    let known = LIBRARY.contains(&field.kind) && (field.formula.is_none() || formula::RESULTS.contains(&field.kind));
    let same = old.is_none_or(|old| old.kind == field.kind && old.is_formula() == field.is_formula());
    if !known || !same {
        problems.push(FieldProblem::new("kind", "check-read-only"));
    }
    field.label = Some(label("label", field.label.as_deref(), &mut problems));
    let twice = |other: &&FieldDef| other.key != field.key && other.label.is_some() && same_label(other, &field);
    if field.label.as_deref() != Some("") && module.fields.iter().any(|other| twice(&other)) {
        problems.push(FieldProblem::new("label", "check-not-unique"));
    }
    if !module.groups().contains(&field.group) || matches!(field.group, Group::System | Group::Products) {
        field.group = Group::Basic;
    }
    field.searched = matches!(field.kind, FieldKind::Text | FieldKind::Phone | FieldKind::Email) && !field.is_formula();
    field.unique &= field.kind.can_be_unique() && !field.is_formula();
    field.required &= !field.is_formula() && field.kind != FieldKind::Bool;
    if field.hidden && field.required {
        problems.push(FieldProblem::new("hidden", "check-required-hidden"));
    }
    options(&mut field, old, "options", &mut problems);
    columns(&mut field, old, &mut problems);
    bounds(&mut field, &mut problems);
    default(&mut field, &mut problems);
    if let Some(problem) = formula_problem(module, &mut field) {
        problems.push(problem);
    }
    if problems.is_empty() { Ok(field) } else { Err(problems) }
}

/// The options of a standard choice with what the company made of them, under the same rules as those of a custom one.
pub fn prepare_options(field: &FieldDef, options: Vec<OptionDef>) -> Result<Vec<OptionDef>, Vec<FieldProblem>> {
    let mut problems = Vec::new();
    let mut changed = FieldDef { options, ..field.clone() };
    self::options(&mut changed, Some(field), "options", &mut problems);
    if problems.is_empty() { Ok(changed.options) } else { Err(problems) }
}

/// A default value as the field would hold it, or what is wrong with it.
pub fn prepare_default(field: &FieldDef, default: Default) -> Result<Default, FieldProblem> {
    let fits = match &default {
        Default::Nothing => true,
        Default::Today => field.kind == FieldKind::Date,
        Default::Me => field.kind == FieldKind::Person,
        Default::Value(_) => {
            !field.unique
                && !matches!(
                    field.kind,
                    FieldKind::Files
                        | FieldKind::Pictures
                        | FieldKind::Signature
                        | FieldKind::Lines
                        | FieldKind::Number
                        | FieldKind::Reference(_)
                )
        }
    };
    match default {
        _ if !fits => Err(FieldProblem::new("default", "check-wrong-kind")),
        Default::Value(value) => {
            let value = check::normalise(field, value)
                .map_err(|problem| FieldProblem { field: "default".to_owned(), ..problem })?;
            Ok(if value.is_empty() { Default::Nothing } else { Default::Value(value) })
        }
        other => Ok(other),
    }
}

fn label(at: &str, label: Option<&str>, problems: &mut Vec<FieldProblem>) -> String {
    let label = label.unwrap_or_default().trim().to_owned();
    if label.is_empty() {
        problems.push(FieldProblem::new(at, "check-required"));
    } else if label.chars().count() > MAX_LABEL {
        problems.push(FieldProblem::new(at, "check-too-long").arg("max", MAX_LABEL));
    }
    label
}

fn same_label(one: &FieldDef, other: &FieldDef) -> bool {
    let folded = |field: &FieldDef| field.label.as_ref().map(|label| label.trim().to_lowercase());
    folded(one) == folded(other)
}

/// Names and colours of the options. New ones get keys; those that the draft leaves out are retired.
fn options(field: &mut FieldDef, old: Option<&FieldDef>, at: &str, problems: &mut Vec<FieldProblem>) {
    if !matches!(field.kind, FieldKind::Choice | FieldKind::Choices) {
        field.options.clear();
        return;
    }
    let stored = old.map_or(&[][..], |old| &old.options);
    let number = |option: &OptionDef| option.key.strip_prefix('o').and_then(|number| number.parse::<u32>().ok());
    let mut last = stored.iter().filter_map(number).max().unwrap_or(0);
    let mut seen: Vec<String> = Vec::new();
    let mut kept: Vec<OptionDef> = Vec::new();
    for (index, mut option) in std::mem::take(&mut field.options).into_iter().enumerate() {
        let place = format!("{at}.{index}");
        let known = stored.iter().find(|other| other.key == option.key);
        // A standard option is named by the texts until the company gives it a name.
        if known.is_none_or(|known| known.label.is_some()) || option.label.is_some() {
            option.label = Some(label(&place, option.label.as_deref(), problems));
        }
        if let Some(label) = &option.label {
            let folded = label.to_lowercase();
            if !option.retired && !folded.is_empty() && seen.contains(&folded) {
                problems.push(FieldProblem::new(&place, "check-not-unique"));
            }
            seen.push(folded);
        }
        if known.is_none() {
            last += 1;
            option.key = format!("o{last}");
        }
        option.colour = option.colour.filter(|colour| colour.bytes().all(|letter| letter.is_ascii_lowercase()));
        if !kept.iter().any(|other| other.key == option.key) {
            kept.push(option);
        }
    }
    let gone = stored.iter().filter(|other| !kept.iter().any(|option| option.key == other.key));
    let gone: Vec<OptionDef> = gone.map(|option| OptionDef { retired: true, ..option.clone() }).collect();
    if kept.iter().all(|option| option.retired) {
        problems.push(FieldProblem::new(at, "check-required"));
    } else if kept.len() > MAX_OPTIONS {
        problems.push(FieldProblem::new(at, "check-too-many-values").arg("max", MAX_OPTIONS));
    }
    kept.extend(gone);
    field.options = kept;
}

/// The columns of a line table. New ones get keys; those that the draft leaves out are hidden.
fn columns(field: &mut FieldDef, old: Option<&FieldDef>, problems: &mut Vec<FieldProblem>) {
    if field.kind != FieldKind::Table {
        field.columns.clear();
        return;
    }
    let stored = old.map_or(&[][..], |old| &old.columns);
    let number = |column: &FieldDef| column.key.strip_prefix('k').and_then(|number| number.parse::<u32>().ok());
    let mut last = stored.iter().filter_map(number).max().unwrap_or(0);
    let mut kept: Vec<FieldDef> = Vec::new();
    for (index, mut column) in std::mem::take(&mut field.columns).into_iter().enumerate() {
        let place = format!("columns.{index}");
        let known = stored.iter().find(|other| other.key == column.key);
        if known.is_some_and(|known| known.kind != column.kind) || !COLUMN_KINDS.contains(&column.kind) {
            problems.push(FieldProblem::new(&place, "check-read-only"));
        }
        column = FieldDef {
            label: Some(label(&place, column.label.as_deref(), problems)),
            required: column.required && column.kind != FieldKind::Bool,
            options: column.options,
            ..FieldDef::new(&column.key, column.kind)
        };
        if kept.iter().any(|other| same_label(other, &column)) {
            problems.push(FieldProblem::new(&place, "check-not-unique"));
        }
        options(&mut column, known, &place, problems);
        if known.is_none() {
            last += 1;
            column.key = format!("k{last}");
        }
        kept.push(column);
    }
    if kept.is_empty() {
        problems.push(FieldProblem::new("columns", "check-required"));
    } else if kept.len() > MAX_COLUMNS {
        problems.push(FieldProblem::new("columns", "check-too-many-values").arg("max", MAX_COLUMNS));
    }
    let gone = stored.iter().filter(|other| !kept.iter().any(|column| column.key == other.key));
    let gone: Vec<FieldDef> = gone.map(|column| FieldDef { hidden: true, ..column.clone() }).collect();
    kept.extend(gone);
    field.columns = kept;
}

/// Of the rules beyond the kind, bounds of numbers can be chosen.
fn bounds(field: &mut FieldDef, problems: &mut Vec<FieldProblem>) {
    let number = field.kind.is_number() && !field.is_formula();
    field.checks.retain(|check| number && matches!(check, Check::Between(..) | Check::AtLeast(_)));
    field.checks.truncate(1);
    if let Some(Check::Between(least, most)) = field.checks.first()
        && least > most
    {
        problems.push(FieldProblem::new("max", "check-below-minimum").arg("min", least));
    }
}

fn default(field: &mut FieldDef, problems: &mut Vec<FieldProblem>) {
    if field.is_formula() {
        field.default = Default::Nothing;
        return;
    }
    let wanted = std::mem::take(&mut field.default);
    match prepare_default(field, wanted) {
        Ok(Default::Value(Value::Option(key))) if field.option(&key).is_some_and(|option| option.retired) => {}
        Ok(default) => field.default = default,
        Err(problem) => problems.push(problem),
    }
}

/// What is wrong with the formula: its words, its types, or that it needs itself.
fn formula_problem(module: &ModuleDef, field: &mut FieldDef) -> Option<FieldProblem> {
    let source = field.formula.as_ref()?.trim().to_owned();
    field.formula = Some(source.clone());
    if source.is_empty() {
        return Some(FieldProblem::new("formula", "check-required"));
    }
    let refused =
        |fault: formula::Fault| FieldProblem::new("formula", fault.message).arg("at", fault.at).arg("what", fault.what);
    let found = Formula::parse(&source).and_then(|formula| formula.check(module).map(|found| (formula, found)));
    let (formula, found) = match found {
        Ok(found) => found,
        Err(fault) => return Some(refused(fault)),
    };
    if !found.fits(field.kind) {
        return Some(refused(formula::Fault { message: "formula-other-kind", at: 0, what: String::new() }));
    }
    // A new field has no key yet, so nothing can refer to it but itself.
    let mut with = module.clone();
    with.fields.retain(|other| other.key != field.key);
    with.fields.push(field.clone());
    match formula::order(&with) {
        _ if formula.fields().contains(&field.key) => Some(cycle(&[field.key.clone(), field.key.clone()])),
        Err(formula::Cycle(path)) => Some(cycle(&path)),
        Ok(_) => None,
    }
}

fn cycle(path: &[String]) -> FieldProblem {
    let path: Vec<String> = path.iter().map(|key| format!("{{{key}}}")).collect();
    FieldProblem::new("formula", "formula-cycle").arg("at", 0).arg("what", path.join(" → "))
}

#[cfg(test)]
mod tests;
