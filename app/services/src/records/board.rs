//! Boards: the records of a list by the options of a choice (row OPP-03 for opportunities and their stages).

use std::collections::{BTreeMap, BTreeSet};

use domain::{
    Problem,
    board::{Board, BoardColumn, BoardRequest, MOST_CARDS, MOST_COLUMNS, column_filter, is_board_field},
    list::Row,
};
use store::records::OptionTotal;

use super::resolve;
use crate::{Context, Result};

/// The columns of a board with their first cards, as far as the caller may see the records: what a column counts is
/// what its cards lead to.
pub async fn board(context: &Context, request: BoardRequest) -> Result<Board> {
    let module = context.module(request.selection.module)?.clone();
    let unknown = || Problem::field("field", "check-unknown-field");
    let field = module.field(&request.field).filter(|field| is_board_field(field)).ok_or_else(unknown)?;
    if request.cards.len() > MOST_COLUMNS {
        return Err(Problem::field("cards", "check-too-many-values").arg("max", MOST_COLUMNS).into());
    }
    let mut view = context.read().await?;
    let query = resolve(&mut view, &module, request.selection.clone()).await?;
    let found = view.option_totals(&query, &field.key).await?;
    let mut columns = columns(field.options.iter().map(|option| option.key.as_str()), found);
    for column in columns.iter_mut().filter(|column| column.count > 0) {
        let mut of_column = query.clone();
        of_column.selection.filter = of_column.selection.filter.and(column_filter(&field.key, &column.option));
        let cards = request.cards_of(&column.option).min(MOST_CARDS);
        column.rows = view.list(&of_column, &request.columns, 1, cards).await?;
    }
    let rows = columns.iter().flat_map(|column| &column.rows);
    let labels = view.labels_of(&module, rows.map(|row: &Row| &row.values)).await?;
    Ok(Board { columns, labels })
}

/// The columns in the order of the options: those that nothing has too, so that something can be put there. Behind them
/// what stands under an option that is no longer offered, and what has none.
fn columns<'a>(options: impl Iterator<Item = &'a str>, found: Vec<OptionTotal>) -> Vec<BoardColumn> {
    let mut totals: BTreeMap<String, OptionTotal> =
        found.into_iter().map(|total| (total.option.clone().unwrap_or_default(), total)).collect();
    let offered: Vec<&str> = options.collect();
    let known: BTreeSet<&str> = offered.iter().copied().collect();
    let mut order: Vec<String> = offered.iter().map(|key| (*key).to_owned()).collect();
    let (gone, none): (Vec<String>, Vec<String>) =
        totals.keys().filter(|key| !known.contains(key.as_str())).cloned().partition(|key| !key.is_empty());
    order.extend(gone.into_iter().chain(none));
    order
        .into_iter()
        .map(|option| {
            let total = totals.remove(&option);
            BoardColumn {
                option,
                count: total.as_ref().map_or(0, |total| total.count),
                sums: total.map(|total| total.sums).unwrap_or_default(),
                rows: Vec::new(),
            }
        })
        .collect()
}
