//! A plan bound to a table: where each target's text comes from, settled values applied.

use std::{borrow::Cow, collections::BTreeMap};

use domain::{
    FieldProblem, Problem,
    import::{ImportPlan, Source, Target},
};

use super::{
    subject::Subject,
    table::{Cell, Row},
};
use crate::Result;

/// What was settled for one target: what stands in the file, and what is taken instead.
type Settled = BTreeMap<String, Option<String>>;

/// A target with its source.
pub(super) struct Bound {
    pub(super) target: Target,
    source: Origin,
    settled: Settled,
}

enum Origin {
    Column(usize),
    Constant(String),
    Template(Vec<Piece>),
}

enum Piece {
    Literal(String),
    /// A column, with what was settled for the target that it fills.
    Column(usize, Settled),
}

/// The text of a target in a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Text<'a> {
    pub(super) text: Cow<'a, str>,
    /// A number or date of a spreadsheet, in a notation of its own.
    pub(super) typed: bool,
}

/// Binds a plan to the columns of a table; refuses what names a target or a column that there is not.
pub(super) fn bind(subject: &Subject, columns: &[String], plan: &ImportPlan) -> Result<Vec<Bound>> {
    let mut problems = Vec::new();
    let mut bound = Vec::new();
    for (key, source) in &plan.columns {
        let Some(target) = subject.target(key) else {
            problems.push(FieldProblem::new(key, "check-unknown-field"));
            continue;
        };
        match origin(source, columns, plan) {
            Ok(source) => {
                let settled = plan.settled.get(key).cloned().unwrap_or_default();
                bound.push(Bound { target: target.clone(), source, settled });
            }
            Err(missing) => problems.push(FieldProblem::new(key, "table-unknown-column").arg("value", missing)),
        }
    }
    if bound.is_empty() && problems.is_empty() {
        problems.push(FieldProblem::new("columns", "check-required"));
    }
    // In the order of the form, customers first: what belongs to a customer is looked for among his.
    let place = |bound: &Bound| {
        let order = subject.targets.iter().position(|target| target.key == bound.target.key);
        (bound.target.key != "customer", order)
    };
    bound.sort_by_key(place);
    if problems.is_empty() { Ok(bound) } else { Err(Problem::fields(problems).into()) }
}

fn origin(source: &Source, columns: &[String], plan: &ImportPlan) -> Result<Origin, String> {
    let index = |head: &str| {
        let head = head.trim();
        columns.iter().position(|column| column == head).ok_or_else(|| head.to_owned())
    };
    match source {
        Source::Column(head) => Ok(Origin::Column(index(head)?)),
        Source::Constant(text) => Ok(Origin::Constant(text.trim().to_owned())),
        Source::Template(template) => {
            let mut pieces = Vec::new();
            let mut rest = template.as_str();
            while let Some((literal, after)) = rest.split_once('{') {
                let Some((head, after)) = after.split_once('}') else { return Err(rest.to_owned()) };
                if !literal.is_empty() {
                    pieces.push(Piece::Literal(literal.to_owned()));
                }
                pieces.push(Piece::Column(index(head)?, settled_of(head, plan)));
                rest = after;
            }
            if !rest.is_empty() {
                pieces.push(Piece::Literal(rest.to_owned()));
            }
            Ok(Origin::Template(pieces))
        }
    }
}

/// What was settled for the target that a column fills: it holds in templates too.
fn settled_of(head: &str, plan: &ImportPlan) -> Settled {
    let fills = |source: &Source| matches!(source, Source::Column(column) if column == head.trim());
    plan.columns
        .iter()
        .filter(|(_, source)| fills(source))
        .find_map(|(target, _)| plan.settled.get(target))
        .cloned()
        .unwrap_or_default()
}

impl Bound {
    /// The text of the target in a row; empty where nothing stands or nothing is to be taken.
    pub(super) fn text<'a>(&'a self, row: &'a Row) -> Text<'a> {
        match &self.source {
            Origin::Column(index) => settle(row.cell(*index), &self.settled),
            Origin::Constant(text) => settle(Cell { text, typed: false }, &self.settled),
            Origin::Template(pieces) => Text { text: Cow::Owned(fill(pieces, row)), typed: false },
        }
    }

    /// What stands in the row before anything is settled.
    pub(super) fn raw<'a>(&'a self, row: &'a Row) -> &'a str {
        match &self.source {
            Origin::Column(index) => row.cell(*index).text,
            Origin::Constant(text) => text,
            Origin::Template(_) => "",
        }
    }
}

fn settle<'a>(cell: Cell<'a>, settled: &'a Settled) -> Text<'a> {
    match settled.get(cell.text) {
        Some(Some(instead)) => Text { text: Cow::Borrowed(instead.trim()), typed: false },
        Some(None) => Text { text: Cow::Borrowed(""), typed: false },
        None => Text { text: Cow::Borrowed(cell.text), typed: cell.typed },
    }
}

/// A template filled in. A text between two columns stands only when both sides have something: “Cancity – GTX Pro”,
/// but “GTX Pro” where there is no account.
fn fill(pieces: &[Piece], row: &Row) -> String {
    let mut filled = String::new();
    let mut pending: Option<&str> = None;
    let (mut any, mut last) = (false, false);
    for piece in pieces {
        match piece {
            Piece::Literal(literal) => pending = Some(literal),
            Piece::Column(index, settled) => {
                let text = settle(row.cell(*index), settled).text;
                last = !text.is_empty();
                if !last {
                    continue;
                }
                if let Some(literal) = pending.take()
                    && (any || filled.is_empty() && is_prefix(pieces, literal))
                {
                    filled.push_str(literal);
                }
                filled.push_str(&text);
                any = true;
            }
        }
    }
    match (pending, pieces.last()) {
        (Some(literal), Some(Piece::Literal(_))) if last || !has_columns(pieces) => filled.push_str(literal),
        _ => {}
    }
    filled.trim().to_owned()
}

/// Whether a literal stands before every column.
fn is_prefix(pieces: &[Piece], literal: &str) -> bool {
    matches!(pieces.first(), Some(Piece::Literal(first)) if std::ptr::eq(first.as_str(), literal))
}

fn has_columns(pieces: &[Piece]) -> bool {
    pieces.iter().any(|piece| matches!(piece, Piece::Column(..)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn filled(template: &str, cells: &[&str]) -> String {
        let columns: Vec<String> = ["account", "product", "note"].map(str::to_owned).to_vec();
        let plan = ImportPlan {
            columns: BTreeMap::from([("product".to_owned(), Source::Column("product".to_owned()))]),
            settled: BTreeMap::from([(
                "product".to_owned(),
                BTreeMap::from([("GTXPro".to_owned(), Some("GTX Pro".to_owned()))]),
            )]),
            ..ImportPlan::default()
        };
        let Ok(Origin::Template(pieces)) = origin(&Source::Template(template.to_owned()), &columns, &plan) else {
            panic!("{template} is no template")
        };
        fill(&pieces, &Row { line: 2, cells: cells.iter().map(|cell| (*cell).to_owned()).collect() })
    }

    #[test]
    fn templates_leave_out_what_is_empty() {
        for (template, cells, expected) in [
            ("{account} – {product}", ["Cancity", "GTXPro", ""], "Cancity – GTX Pro"),
            ("{account} – {product}", ["", "GTXPro", ""], "GTX Pro"),
            ("{account} – {product}", ["Cancity", "", ""], "Cancity"),
            ("{account} – {product}", ["", "", ""], ""),
            ("{account} – {product} ({note})", ["Cancity", "", "new"], "Cancity (new)"),
            ("{account} – {product} ({note})", ["Cancity", "MG", ""], "Cancity – MG"),
            ("Deal with {account}", ["Cancity", "", ""], "Deal with Cancity"),
            ("Deal with {account}", ["", "", ""], ""),
            ("Deal", ["", "", ""], "Deal"),
        ] {
            assert_eq!(filled(template, &cells), expected, "{template} {cells:?}");
        }
    }
}
