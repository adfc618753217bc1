//! The rows of the editor: lines whose numbers are still texts.

use std::sync::atomic::{AtomicU32, Ordering};

use domain::{FieldProblem, Id, record::Line};
use leptos::prelude::*;
use rust_decimal::Decimal;

use crate::fields::{parse_number, plain_number};

static NEXT: AtomicU32 = AtomicU32::new(1);

/// A line as it is edited.
#[derive(Clone)]
pub(super) struct Row {
    /// Stays the same while the row is there.
    pub(super) key: u32,
    product: Id,
    pub(super) name: String,
    pub(super) unit: String,
    // Counted references: rows are also made in an effect, whose own signals are gone at its next run.
    price: ArcRwSignal<String>,
    quantity: ArcRwSignal<String>,
    discount: ArcRwSignal<String>,
    /// Was added by the person just now: the quantity is what comes next.
    pub(super) fresh: bool,
}

/// A number of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    Price,
    Quantity,
    Discount,
}

impl Part {
    const ALL: [Self; 3] = [Self::Price, Self::Quantity, Self::Discount];

    /// The name in problems: `lines.2.quantity`.
    pub(super) const fn key(self) -> &'static str {
        match self {
            Self::Price => "price",
            Self::Quantity => "quantity",
            Self::Discount => "discount",
        }
    }

    /// The text of its column.
    pub(super) const fn label(self) -> &'static str {
        match self {
            Self::Price => "lines-price",
            Self::Quantity => "lines-quantity",
            Self::Discount => "lines-discount",
        }
    }
}

impl Row {
    fn new(line: Line, fresh: bool) -> Self {
        Self {
            key: NEXT.fetch_add(1, Ordering::Relaxed),
            product: line.product,
            name: line.name,
            unit: line.unit,
            price: ArcRwSignal::new(plain_number(line.price)),
            quantity: ArcRwSignal::new(plain_number(line.quantity)),
            discount: ArcRwSignal::new(plain_number(line.discount)),
            fresh,
        }
    }

    /// A row that the person just added.
    pub(super) fn fresh(line: Line) -> Self {
        Self::new(line, true)
    }

    /// The text of a number.
    pub(super) const fn part(&self, part: Part) -> &ArcRwSignal<String> {
        match part {
            Part::Price => &self.price,
            Part::Quantity => &self.quantity,
            Part::Discount => &self.discount,
        }
    }

    fn number(&self, part: Part) -> Option<Decimal> {
        let text = self.part(part).get();
        if text.trim().is_empty() { Some(Decimal::ZERO) } else { parse_number(&text) }
    }

    /// The line; what cannot be read counts as zero and is among [`unreadable`].
    pub(super) fn line(&self) -> Line {
        Line {
            product: self.product,
            name: self.name.clone(),
            unit: self.unit.clone(),
            price: self.number(Part::Price).unwrap_or_default(),
            quantity: self.number(Part::Quantity).unwrap_or_default(),
            discount: self.number(Part::Discount).unwrap_or_default(),
        }
    }
}

/// The rows of stored lines.
pub(super) fn of_lines(lines: &[Line]) -> Vec<Row> {
    lines.iter().cloned().map(|line| Row::new(line, false)).collect()
}

/// The lines of the rows, without following what is typed.
pub(super) fn to_lines(rows: &[Row]) -> Vec<Line> {
    untrack(|| rows.iter().map(Row::line).collect())
}

/// The numbers that cannot be read.
pub(super) fn unreadable(rows: &[Row]) -> Vec<FieldProblem> {
    let of_row = |(at, row): (usize, &Row)| {
        let row = row.clone();
        let bad = Part::ALL.into_iter().filter(move |part| untrack(|| row.number(*part)).is_none());
        bad.map(move |part| FieldProblem::new(format!("lines.{at}.{}", part.key()), "check-not-a-number"))
    };
    rows.iter().enumerate().flat_map(of_row).collect()
}
